"""Words by which QGIS's toolbox finds algorithms, whatever language QGIS is in.

The toolbox compares letter by letter: to it “cluster” is no part of “clúster”. So each word is there in all languages
that Polos speaks, with its accents and without.
"""

from functools import cache

from ..analysis.errors import mark
from ..analysis.languages import LANGUAGES
from ..analysis.text import folded
from ..translation import speaking, tr

OF_ALL = mark("cluster,clusters,economic cluster,agglomeration,industry,polos")
OF_PARAMETERS = {
    ("AREA_ID", "ID_FIELD"): mark("area code,municipality,commune,district,ubigeo"),
    ("CLASSIFICATION", "CODE_WIDTH", "SECTORS"): mark("ISIC,CIIU,sector,economic activity"),
}
"""Words of algorithms that have any of some parameters."""


def tags_of(algorithm, own=""):
    """Return the words by which an algorithm is found.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    own : str
        Words of its own, parted by commas; translated as a whole.
    """
    shared = (words for names, words in OF_PARAMETERS.items() if any(map(algorithm.parameterDefinition, names)))
    return list(_in_all_languages((own, OF_ALL, *shared)))


@cache
def _in_all_languages(texts):
    found = []
    for text in filter(None, texts):
        for language in LANGUAGES:
            with speaking(language.code):
                found += tr(text).split(",")
    return tuple(dict.fromkeys((*found, *map(folded, found))))
