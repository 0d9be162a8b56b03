"""Classifications of the country packs, by their names: SCIAN 2018, CNAE 2.0, NAICS 2022, ISIC 3.1, ISIC 5.

The name stands where a file may: as CLASSIFICATION the codes stay what they are, as CORRESPONDENCE they become those of
ISIC Rev. 4. A file of that name comes first.
"""

from functools import cache
from os.path import isfile

from ..countries.packs import packs
from ..text import folded
from .classification import classification_of, read_classification


def named(text):
    """Return the pack and the description of the classification that a text names, or None; a file comes first.

    Case, blanks and signs do not count, nor does an ending of the latest edition: “scian” is SCIAN 2018.
    """
    bare = _bare(text)
    if not bare or isfile(str(text)):  # which also takes what is too long for a path
        return None
    known = [(pack, one) for pack in packs() for one in pack.classifications]
    same = [pair for pair in known if _bare(pair[1]["name"]) == bare]
    begun = [pair for pair in known if bare.isalpha() and _bare(pair[1]["name"]).startswith(bare)]
    return (same or (begun if len(begun) == 1 else []) or [None])[0]


def _bare(text):
    return folded(text).replace(" ", "")


def names():
    """Return the names of all shipped classifications."""
    return tuple(one["name"] for pack in packs() for one in pack.classifications)


@cache
def shipped_classification(name):
    """Return the `Classification` of an exact name."""
    pack, said = named(name)
    rows = pack.rows(f"{said['file']}.csv")
    # A title in a language that Polos does not speak is shown as it is.
    column = next(column for column in rows[0] if column.startswith("title"))
    texts = ({**row, "title": row[column]} for row in rows)
    return classification_of(said["name"], enumerate(texts, 2))


def classification_at(place, encoding=None):
    """Return the classification that a text names, or else the one in a file; see `read_classification`."""
    found = named(place)
    return shipped_classification(found[1]["name"]) if found else read_classification(place, encoding)


NEARLY_ALL = 0.98
"""Share of codes that a classification must have for them to be taken for its own. A convention."""


def fitting(codes, foreign):
    """Return the names of the shipped classifications that have nearly all of some codes, the best one first.

    Parameters
    ----------
    codes : iterable of str
        Normalised; those of a single sign are not looked at.
    foreign : set of str
        Those of them that the classification lacks that was assumed: nearly all of these too must be known, so that
        slips in a table of ISIC Rev. 4 do not make it one of ISIC 5.
    """
    asked = [code for code in codes if code.isdigit() and len(code) > 1]
    found = []
    for name in names():
        knows = shipped_classification(name).knows
        known, strange = [[code for code in some if knows(code)] for some in (asked, foreign)]
        if asked and len(known) >= NEARLY_ALL * len(asked) and len(strange) >= NEARLY_ALL * len(foreign):
            found.append((-len(known), name))
    return [name for _, name in sorted(found, key=lambda pair: pair[0])]
