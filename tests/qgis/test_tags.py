"""What the toolbox finds: words as a technician types them, with accents and without, in QGIS of any language.

The search is QGIS's own, `QgsProcessingToolboxProxyModel`.
"""

from pathlib import Path

import pytest
from polos.algorithms.provider import ALGORITHMS
from polos.translation import speaking
from qgis.gui import QgsProcessingToolboxProxyModel

ALL = {algorithm.ID for algorithm in ALGORITHMS}
MODELS = {"allsectors", "sectortohotspots", "sectortoclusters", "sectortopriorities"}


@pytest.fixture(params=["en", "es", "fr"])
def found(request, polos, qgis_app):
    """Return a function of words that returns the names of Polos's algorithms that the toolbox shows for them."""
    with speaking(request.param):
        model = QgsProcessingToolboxProxyModel(None, qgis_app.processingRegistry(), None)

        def ids(parent):
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                algorithm = model.toolboxModel().algorithmForIndex(model.mapToSource(index))
                if algorithm is not None and algorithm.provider().id() == "polos":
                    yield algorithm.name()
                yield from ids(index)

        def search(words):
            model.setFilterString(words)
            return set(ids(model.index(-1, -1)))

        yield search


@pytest.mark.parametrize("words", ["cluster", "clúster", "Clústeres", "conglomerado", "aglomeracion", "aglomeración"])
def test_every_algorithm_and_model_is_about_clusters(found, words):
    assert found(words) == ALL | MODELS


@pytest.mark.parametrize("words", ["ubigeo", "municipio", "código de área", "codigo area"])
def test_what_keeps_codes_of_areas_is_found_by_what_they_are_called(found, words):
    some = {"sectorlayer", "establishments", "checklayer", "locationquotient", "localmoran", "delineateclusters"}
    assert some | MODELS <= found(words)
    # No areas are asked for.
    assert not {"linkages", "evidencetemplate", "freezemethod"} & found(words)


@pytest.mark.parametrize("words", ["CIIU", "ciiu", "ISIC", "rubro", "actividad economica"])
def test_what_takes_sectors_is_found_by_their_classification(found, words):
    assert {"sectorlayer", "establishments", "sectorhotspots", "locationquotient"} | MODELS <= found(words)
    assert not {"spatialweights", "getisord", "evidencetemplate"} & found(words)


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ("moran", {"localmoran", "bivariatelocalmoran", "globalautocorrelation"}),
        ("puntos calientes", {"getisord"}),
        ("autocorrelacion", {"localmoran", "localgeary"}),
        ("specialisation", {"locationquotient"}),
        ("especialización", {"locationquotient"}),
        ("georreferenciar", set()),
    ],
)
def test_algorithms_are_found_by_words_of_their_own(found, words, some):
    assert some <= found(words)
    assert bool(some) == bool(found(words))


def test_no_word_is_empty_or_there_twice(polos, qgis_app):
    for algorithm in qgis_app.processingRegistry().providerById("polos").algorithms():
        tags = algorithm.tags()
        assert all(tags), algorithm.name()
        assert len(set(tags)) == len(tags)


def test_every_algorithm_has_a_picture_of_its_own(polos):
    pictures = {one.ID: Path(one().svgIconPath()) for one in ALGORITHMS if one.ID not in MODELS}
    assert [name for name, picture in pictures.items() if not picture.is_file()] == []
    drawn = [picture.read_bytes() for picture in pictures.values()]
    assert len(set(drawn)) == len(drawn)
