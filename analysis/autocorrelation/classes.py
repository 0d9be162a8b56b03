"""The classes that areas fall into: their codes, what they are called, which stand out, and which are the core of one.

Every code and every label stands here once. Statistics write the codes, legends add colours, tables and pages read the
rest; none of them decides by a label. Codes are those of the programs that users know: GeoDa's for local Moran, local
Geary and join counts, ArcGIS's for Gi and for patterns over time.
"""

from dataclasses import dataclass
from typing import Optional

from ..errors import mark

NOT_SIGNIFICANT, HIGH_HIGH, LOW_LOW, LOW_HIGH, HIGH_LOW, NO_DATA, NO_NEIGHBOURS = range(7)
"""Codes of local Moran, GeoDa's; the first and the last two hold for local Geary and join counts too."""

OTHER_POSITIVE, NEGATIVE = 3, 4
"""Codes of local Geary beside those of local Moran, GeoDa's: alike, but neither high nor low; and different."""

SIGNIFICANT, NOT_TESTED = 1, 7
"""Codes of join counts; the first holds for heteroscedasticity too. As in GeoDa only areas that have 1 are tested; here
the others have a class of their own."""

NO_GEOMETRY = 8
"""Code of areas that nobody can neighbour because they have no geometry, beside those of local Moran, local Geary, join
counts and heteroscedasticity."""

GI_LEVELS = (0.10, 0.05, 0.01)
"""Significance levels of Gi classes 1, 2 and 3, as in ArcGIS's Gi_Bin: 90, 95 and 99 % confidence."""

GI_NO_DATA, GI_NO_NEIGHBOURS, GI_NO_GEOMETRY = 8, 9, 10
"""Codes of maps of Gi beside the bins from -3 to 3; a bin is NaN there."""

GATHERED, BESIDE = 1, 2
"""Codes of the neighbourhood test: more than chance with the neighbours, and more than expected here or not."""

MAIN_WINDOW, FURTHER_WINDOW = 1, 2
"""Codes of the scan: in the window that chance would least have filled so, and in another significant one."""

HIGH_GROUP, LOW_GROUP, BROAD_HIGH, BROAD_LOW = 1, 2, 3, 4
"""Codes of groups that are more than chance; broad ones are regions rather than clusters."""

NO_PATTERN = 0
NEW, CONSECUTIVE, INTENSIFYING, PERSISTENT, DIMINISHING, SPORADIC, OSCILLATING, HISTORICAL = range(1, 9)
"""Patterns of hot spots over time; those of cold spots are negative."""

PATTERN_NO_DATA, PATTERN_NO_NEIGHBOURS, PATTERN_NO_GEOMETRY = 18, 19, 20
"""Codes of maps of patterns beside the patterns themselves, which are NaN there."""

COUNT_NO_DATA = 8
"""Code of maps of the number of sectors where it is not known."""

OWN_LOSS, OWN_SMALL_LOSS, OWN_AS_NATION, OWN_SMALL_GAIN, OWN_GAIN = range(1, 6)
OWN_NEW, OWN_OPEN, OWN_NO_DATA, OWN_ABSENT, OWN_FEW = range(6, 11)
"""Codes of an area's own effect in growth, by its share of the start."""


@dataclass(frozen=True)
class AreaClass:
    """A class of areas.

    Attributes
    ----------
    value : int or str
        Its code.
    label : str
        What it is called, in English, marked for translation.
    marked : bool
        Whether it says that an area stands out, and not that nothing was found or tested.
    core : int
        1 for an area that is the core of a hot spot, high among high ones; -1 for that of a cold spot; else 0.
    """

    value: object
    label: str
    marked: bool = True
    core: int = 0


@dataclass(frozen=True)
class Classes:
    """The classes of a statistic, in the order of a legend.

    Attributes
    ----------
    members : tuple of AreaClass
    no_data, no_neighbours : int, optional
        Codes of areas without a value, and of those without a neighbour that has one.
    no_geometry : int, optional
        Code of those that have no neighbour because they have no geometry.
    outliers : tuple of int
        Codes of a high area among low ones and of a low one among high ones, for statistics that tell them.
    """

    members: tuple[AreaClass, ...]
    no_data: Optional[int] = None
    no_neighbours: Optional[int] = None
    no_geometry: Optional[int] = None
    outliers: tuple[int, ...] = ()

    def __iter__(self):
        return iter(self.members)

    @property
    def marked(self):
        """Codes of the classes that stand out."""
        return tuple(member.value for member in self.members if member.marked)

    @property
    def untested(self):
        """Codes of the classes of areas that could not be tested."""
        codes = (self.no_data, self.no_neighbours, self.no_geometry)
        return tuple(code for code in codes if code is not None)

    @property
    def hot(self):
        """Codes of the classes that are the core of a hot spot."""
        return tuple(member.value for member in self.members if member.core > 0)

    @property
    def cold(self):
        """Codes of the classes that are the core of a cold spot."""
        return tuple(member.value for member in self.members if member.core < 0)

    def complete(self, codes, neighbours, located=None):
        """Return class codes with one for every area, also where a statistic gives none.

        Parameters
        ----------
        codes : pandas.Series of float
            Codes, NaN where an area was not tested.
        neighbours : pandas.Series of float
            On the same index: neighbours with a value, NaN where the area has none itself.
        located : pandas.Series of bool, optional
            On the same index: whether the area has a geometry. Without neighbours, one that has none is named so.

        Returns
        -------
        pandas.Series of float
        """
        found = codes.fillna(neighbours.eq(0).map({True: self.no_neighbours, False: self.no_data}))
        return found if located is None else self.located(found, located)

    def located(self, codes, located):
        """Return codes with that of areas that have no neighbours because they have no geometry; see `complete`."""
        return codes.mask(codes.eq(self.no_neighbours) & ~located, self.no_geometry)


NOTHING_FOUND = AreaClass(NOT_SIGNIFICANT, mark("Not significant"), marked=False)


def _untested(no_data, no_neighbours, no_geometry):
    """Return the classes of areas that could not be tested."""
    return (
        AreaClass(no_data, mark("No data"), marked=False),
        AreaClass(no_neighbours, mark("No neighbours"), marked=False),
        AreaClass(no_geometry, mark("No geometry"), marked=False),
    )


LOCAL_MORAN = Classes(
    (
        AreaClass(HIGH_HIGH, mark("High-High"), core=1),
        AreaClass(LOW_LOW, mark("Low-Low"), core=-1),
        AreaClass(LOW_HIGH, mark("Low-High")),
        AreaClass(HIGH_LOW, mark("High-Low")),
        NOTHING_FOUND,
        *_untested(NO_DATA, NO_NEIGHBOURS, NO_GEOMETRY),
    ),
    NO_DATA,
    NO_NEIGHBOURS,
    NO_GEOMETRY,
    outliers=(HIGH_LOW, LOW_HIGH),
)

GETIS_ORD = Classes(
    (
        AreaClass(3, mark("Hot spot, 99 % confidence"), core=1),
        AreaClass(2, mark("Hot spot, 95 % confidence"), core=1),
        AreaClass(1, mark("Hot spot, 90 % confidence"), core=1),
        NOTHING_FOUND,
        AreaClass(-1, mark("Cold spot, 90 % confidence"), core=-1),
        AreaClass(-2, mark("Cold spot, 95 % confidence"), core=-1),
        AreaClass(-3, mark("Cold spot, 99 % confidence"), core=-1),
        *_untested(GI_NO_DATA, GI_NO_NEIGHBOURS, GI_NO_GEOMETRY),
    ),
    GI_NO_DATA,
    GI_NO_NEIGHBOURS,
    GI_NO_GEOMETRY,
)

LOCAL_GEARY = Classes(
    (
        AreaClass(HIGH_HIGH, mark("High-High"), core=1),
        AreaClass(LOW_LOW, mark("Low-Low"), core=-1),
        AreaClass(OTHER_POSITIVE, mark("Other positive")),
        AreaClass(NEGATIVE, mark("Negative")),
        NOTHING_FOUND,
        *_untested(NO_DATA, NO_NEIGHBOURS, NO_GEOMETRY),
    ),
    NO_DATA,
    NO_NEIGHBOURS,
    NO_GEOMETRY,
)

MULTIVARIATE_GEARY = Classes(
    (
        AreaClass(OTHER_POSITIVE, mark("Positive")),
        AreaClass(NEGATIVE, mark("Negative")),
        NOTHING_FOUND,
        *_untested(NO_DATA, NO_NEIGHBOURS, NO_GEOMETRY),
    ),
    NO_DATA,
    NO_NEIGHBOURS,
    NO_GEOMETRY,
)
"""With several variables areas that are alike are neither high nor low."""

JOIN_COUNT = Classes(
    (
        AreaClass(SIGNIFICANT, mark("Significant"), core=1),
        NOTHING_FOUND,
        AreaClass(NOT_TESTED, mark("Not tested (0 here)"), marked=False),
        *_untested(NO_DATA, NO_NEIGHBOURS, NO_GEOMETRY),
    ),
    NO_DATA,
    NO_NEIGHBOURS,
    NO_GEOMETRY,
)

HETEROSCEDASTICITY = Classes(
    (
        AreaClass(SIGNIFICANT, mark("Uneven around")),
        NOTHING_FOUND,
        *_untested(NO_DATA, NO_NEIGHBOURS, NO_GEOMETRY),
    ),
    NO_DATA,
    NO_NEIGHBOURS,
    NO_GEOMETRY,
)
"""Values around differ more than elsewhere, whether they are high or low: no core of anything."""

EMERGING = Classes(
    (
        AreaClass(NEW, mark("New hot spot"), core=1),
        AreaClass(CONSECUTIVE, mark("Consecutive hot spot"), core=1),
        AreaClass(INTENSIFYING, mark("Intensifying hot spot"), core=1),
        AreaClass(PERSISTENT, mark("Persistent hot spot"), core=1),
        AreaClass(DIMINISHING, mark("Diminishing hot spot"), core=1),
        AreaClass(SPORADIC, mark("Sporadic hot spot"), core=1),
        AreaClass(OSCILLATING, mark("Oscillating hot spot"), core=1),
        AreaClass(HISTORICAL, mark("Historical hot spot")),
        AreaClass(NO_PATTERN, mark("No pattern"), marked=False),
        AreaClass(-HISTORICAL, mark("Historical cold spot")),
        AreaClass(-OSCILLATING, mark("Oscillating cold spot"), core=-1),
        AreaClass(-SPORADIC, mark("Sporadic cold spot"), core=-1),
        AreaClass(-DIMINISHING, mark("Diminishing cold spot"), core=-1),
        AreaClass(-PERSISTENT, mark("Persistent cold spot"), core=-1),
        AreaClass(-INTENSIFYING, mark("Intensifying cold spot"), core=-1),
        AreaClass(-CONSECUTIVE, mark("Consecutive cold spot"), core=-1),
        AreaClass(-NEW, mark("New cold spot"), core=-1),
        *_untested(PATTERN_NO_DATA, PATTERN_NO_NEIGHBOURS, PATTERN_NO_GEOMETRY),
    ),
    PATTERN_NO_DATA,
    PATTERN_NO_NEIGHBOURS,
    PATTERN_NO_GEOMETRY,
)
"""The core is where the spot is there in the last period: a historical one is over."""

NEIGHBOURHOOD = Classes(
    (
        AreaClass(GATHERED, mark("More than chance, here and around"), core=1),
        AreaClass(BESIDE, mark("More than chance around, not here")),
        NOTHING_FOUND,
        AreaClass(NO_DATA, mark("No data"), marked=False),
    ),
    NO_DATA,
)
"""An area without neighbours is tested alone."""

SCAN = Classes(
    (
        AreaClass(MAIN_WINDOW, mark("In the strongest window"), core=1),
        AreaClass(FURTHER_WINDOW, mark("In another significant window"), core=1),
        AreaClass(NOT_SIGNIFICANT, mark("In no significant window"), marked=False),
        AreaClass(NO_DATA, mark("No data"), marked=False),
    ),
    NO_DATA,
)

SCAN_WINDOWS = Classes(
    (
        AreaClass(MAIN_WINDOW, mark("Strongest window"), core=1),
        AreaClass(FURTHER_WINDOW, mark("Another significant window"), core=1),
        NOTHING_FOUND,
    )
)

GROUPS = Classes(
    (
        AreaClass(HIGH_GROUP, mark("High group"), core=1),
        AreaClass(LOW_GROUP, mark("Low group"), core=-1),
        AreaClass(BROAD_HIGH, mark("High region")),
        AreaClass(BROAD_LOW, mark("Low region")),
        AreaClass(NOT_SIGNIFICANT, mark("Group that chance could give"), marked=False),
    )
)

HOT_SECTORS = Classes(
    (
        AreaClass(5, mark("16 sectors and more")),
        AreaClass(4, mark("8 to 15 sectors")),
        AreaClass(3, mark("4 to 7 sectors")),
        AreaClass(2, mark("2 or 3 sectors")),
        AreaClass(1, mark("1 sector")),
        AreaClass(0, mark("No sector"), marked=False),
        AreaClass(COUNT_NO_DATA, mark("No data"), marked=False),
    ),
    COUNT_NO_DATA,
)
"""In how many sectors an area has a hot spot."""

OWN_EFFECT = Classes(
    (
        AreaClass(OWN_GAIN, mark("Gain of more than 10 % of the start")),
        AreaClass(OWN_SMALL_GAIN, mark("Gain of 1 to 10 %")),
        AreaClass(OWN_AS_NATION, mark("As its sectors in the nation (± 1 %)"), marked=False),
        AreaClass(OWN_SMALL_LOSS, mark("Loss of 1 to 10 %")),
        AreaClass(OWN_LOSS, mark("Loss of more than 10 % of the start")),
        AreaClass(OWN_NEW, mark("New: nothing at the first date")),
        AreaClass(OWN_OPEN, mark("Gain or loss: the figures leave it open"), marked=False),
        AreaClass(OWN_FEW, mark("Too few for a rate"), marked=False),
        AreaClass(OWN_ABSENT, mark("Nothing at either date"), marked=False),
        AreaClass(OWN_NO_DATA, mark("No data"), marked=False),
    ),
    OWN_NO_DATA,
)
"""An area's own effect in growth."""
