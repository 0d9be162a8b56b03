"""Classes of how sure a class is, and of how surely areas belong to a cluster: codes and what they are called."""

from ..autocorrelation.classes import (
    GETIS_ORD,
    LOCAL_MORAN,
    NOTHING_FOUND,
    AreaClass,
    Classes,
)
from ..errors import mark

SURE, HALF, SELDOM = 0.8, 0.5, 0.2
"""Shares of settings that tell apart what is sure, usual, and rare."""

HOT_SURE, HOT_USUAL, HOT_UNSURE = 3, 2, 1
COLD_SURE, COLD_USUAL, COLD_UNSURE = -3, -2, -1
OUTLIER_SURE, OUTLIER_UNSURE = 5, 4
NOT_MARKED, MARKED_ELSEWHERE = 0, 6
NO_DATA, NO_NEIGHBOURS, NO_GEOMETRY = 8, 9, 10

STABILITY = Classes(
    (
        AreaClass(HOT_SURE, mark("High: in 80 % of the settings and more"), core=1),
        AreaClass(HOT_USUAL, mark("High: in 50 to 80 %"), core=1),
        AreaClass(HOT_UNSURE, mark("High: in less than half"), core=1),
        AreaClass(COLD_SURE, mark("Low: in 80 % of the settings and more"), core=-1),
        AreaClass(COLD_USUAL, mark("Low: in 50 to 80 %"), core=-1),
        AreaClass(COLD_UNSURE, mark("Low: in less than half"), core=-1),
        AreaClass(OUTLIER_SURE, mark("Outlier: in 80 % and more")),
        AreaClass(OUTLIER_UNSURE, mark("Outlier: in less than 80 %")),
        AreaClass(MARKED_ELSEWHERE, mark("Not in the base, but in half and more")),
        AreaClass(NOT_MARKED, mark("Not marked"), marked=False),
        AreaClass(NO_DATA, mark("No data"), marked=False),
        AreaClass(NO_NEIGHBOURS, mark("No neighbours"), marked=False),
        AreaClass(NO_GEOMETRY, mark("No geometry"), marked=False),
    ),
    NO_DATA,
    NO_NEIGHBOURS,
    NO_GEOMETRY,
)
"""High are High-High areas and hot spots, low Low-Low areas and cold spots."""

SPOTS = Classes(
    (
        AreaClass(1, mark("Hot spot"), core=1),
        AreaClass(-1, mark("Cold spot"), core=-1),
        NOTHING_FOUND,
        *(known for known in GETIS_ORD if known.value in GETIS_ORD.untested),
    ),
    GETIS_ORD.no_data,
    GETIS_ORD.no_neighbours,
    GETIS_ORD.no_geometry,
)
"""Classes of Getis-Ord at one level, which the level itself names."""

CLASSES = {"localmoran": LOCAL_MORAN, "getisord": SPOTS}
"""The classes that a setting gives, by the statistic's name."""

SURVIVES, SOMETIMES, FADES = 3, 2, 1

SURVIVAL = Classes(
    (
        AreaClass(SURVIVES, mark("There in 80 % of the settings and more"), core=1),
        AreaClass(SOMETIMES, mark("There in 50 to 80 %")),
        AreaClass(FADES, mark("There in less than half")),
    )
)

ALWAYS_IN, USUALLY_IN, SOMETIMES_IN, SELDOM_IN = 4, 3, 2, 1

PERIMETER = Classes(
    (
        AreaClass(ALWAYS_IN, mark("In it in 80 % of the settings and more"), core=1),
        AreaClass(USUALLY_IN, mark("In 50 to 80 %")),
        AreaClass(SOMETIMES_IN, mark("In 20 to 50 %")),
        AreaClass(SELDOM_IN, mark("In less than 20 %")),
    )
)
