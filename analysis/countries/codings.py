"""In which coding of which country ids of areas are, and what they are in another: ubigeos of INEI, RENIEC and SUNAT.

Two codings may write one code for two places: 070101 is Callao for INEI and Cusco for RENIEC. Such ids match, and
every figure is on another place's map. So what ids are is asked of all of them together.
"""

from dataclasses import dataclass
from functools import cache

from .packs import CODE, areas_of, packs

FITS = 0.98
"""Share of ids that a coding must have for them to be taken for its own. A convention: of the codes that INEI has in
one department RENIEC has at most 91 %, but for Madre de Dios, where it has all of the eleven."""
FEWEST = 10
"""With fewer ids nothing is said of their coding."""


@dataclass(frozen=True, eq=False)
class Coding:
    """A coding of the areas of a pack.

    Attributes
    ----------
    pack : Pack
    column : str
    places : dict of str to str
        Code of the office of statistics, by code in this coding.
    """

    pack: object
    column: str
    places: dict

    @property
    def office(self):
        """Whose codes they are."""
        return self.pack.areas["codings"][self.column]

    def place(self, text):
        """Return the code of the office of statistics for an id as it is written, or None."""
        return self.places.get(self.spelled(text))

    def spelled(self, text):
        """Return an id of digits with its lost zeros."""
        digits = self.pack.areas.get("digits", {}).get(self.column)
        return text.zfill(digits) if digits and text.isascii() and text.isdigit() else text

    def fits(self, ids):
        """Return whether ids are, but for a few, codes of this coding."""
        return len(ids) >= FEWEST and sum(self.place(text) is not None for text in ids) >= FITS * len(ids)

    def agrees(self, other):
        """Return whether no code stands for one place here and for another there."""
        shared = self.places.keys() & other.places.keys()
        return all(self.places[code] == other.places[code] for code in shared)


@cache
def codings():
    """Return all codings of the shipped packs, by pack: {folder name: (Coding, …)}."""
    return {
        pack.folder.name: tuple(
            Coding(pack, column, {row[column]: row[CODE] for row in areas_of(pack.folder) if row[column]})
            for column in pack.areas["codings"]
        )
        for pack in packs()
        if pack.areas
    }


def codings_of(ids, several=True):
    """Return the codings that ids fit, of the first pack where any does: two that contradict where they fit both.

    Parameters
    ----------
    ids : sequence of str
    several : bool
        Whether only packs with more than one coding are asked.
    """
    texts = [str(text) for text in ids]
    digits = sum(text.isascii() and text.isdigit() for text in texts)
    if len(texts) < FEWEST or digits < FITS * len(texts):
        return ()
    for known in codings().values():
        if several and len(known) < 2:
            continue
        fitting = tuple(coding for coding in known if coding.fits(texts))
        if fitting:
            return fitting
    return ()


def contradicting(some):
    """Return whether one code stands for two places in some codings."""
    return not all(one.agrees(other) for one in some for other in some)


@dataclass(frozen=True)
class Translation:
    """How ids of a table are written in a layer.

    Attributes
    ----------
    ids : dict of str to str
        Id in the layer by id in the table.
    whole : bool
        Whether the codings contradict, so that ids that are not translated may match none.
    table, layer : str
        Whose codes they are.
    """

    ids: dict
    whole: bool
    table: str
    layer: str


def translation(keys, ids):
    """Return the `Translation` of ids of a table into those of a layer, or None where nothing is to translate.

    Parameters
    ----------
    keys, ids : sequence of str
        Of the table and of the layer.
    """
    here, there = codings_of(keys), codings_of(ids)
    if not here or not there or here[0].pack is not there[0].pack or here == there:
        return None
    if contradicting(here) or contradicting(there):
        return None
    known = {}
    for coding in reversed(there):
        known.update({coding.place(text): text for text in ids})
    known.pop(None, None)
    found = {key: known.get(next(filter(None, (one.place(key) for one in here)), None)) for key in keys}
    contradict = not all(one.agrees(other) for one in here for other in there)
    return Translation(
        {key: at for key, at in found.items() if at},
        contradict,
        ", ".join(one.office for one in here),
        ", ".join(one.office for one in there),
    )
