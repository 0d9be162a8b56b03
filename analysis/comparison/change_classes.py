"""Classes of what differs between two maps, or two dates: codes and what they are called; nothing heavy."""

from ..autocorrelation.classes import AreaClass, Classes
from ..errors import mark

HOT, COLD, OTHER, NEITHER = 1, -1, 2, 0
"""What all statistics tell of an area."""
DIRECTIONS = Classes(
    (
        AreaClass(HOT, mark("Hot spot or high among high"), core=1),
        AreaClass(COLD, mark("Cold spot or low among low"), core=-1),
        AreaClass(OTHER, mark("Stands out otherwise")),
        AreaClass(NEITHER, mark("Does not stand out"), marked=False),
    )
)

HOT_ALIKE, HOT_FIRST, HOT_SECOND = 1, 2, 3
OTHERWISE, NOTHING, UNTESTED, MISSING = 4, 5, 8, 9
COLD_ALIKE, COLD_FIRST, COLD_SECOND = 11, 12, 13
OTHER_ALIKE, OTHER_FIRST, OTHER_SECOND = 21, 22, 23
"""Codes of what differs: stands out alike on both maps, on the first or the second only, as hot, cold or otherwise; on
both but not alike; on neither; has no class on one of them; is on one of them only."""
ALIKE = (HOT_ALIKE, COLD_ALIKE, OTHER_ALIKE)
FIRST = (HOT_FIRST, COLD_FIRST, OTHER_FIRST)
SECOND = (HOT_SECOND, COLD_SECOND, OTHER_SECOND)
DIFFER = (*FIRST, *SECOND, OTHERWISE)
BETWEEN_MAPS = Classes(
    (
        AreaClass(HOT_ALIKE, mark("Hot on both")),
        AreaClass(HOT_FIRST, mark("Hot on the first map only")),
        AreaClass(HOT_SECOND, mark("Hot on the second map only")),
        AreaClass(COLD_ALIKE, mark("Cold on both")),
        AreaClass(COLD_FIRST, mark("Cold on the first map only")),
        AreaClass(COLD_SECOND, mark("Cold on the second map only")),
        AreaClass(OTHER_ALIKE, mark("Another class, on both")),
        AreaClass(OTHER_FIRST, mark("Another class, on the first map only")),
        AreaClass(OTHER_SECOND, mark("Another class, on the second map only")),
        AreaClass(OTHERWISE, mark("Stands out on both, otherwise")),
        AreaClass(NOTHING, mark("Stands out on neither"), marked=False),
        AreaClass(UNTESTED, mark("No class on one of them"), marked=False),
        AreaClass(MISSING, mark("On one of them only"), marked=False),
    ),
    UNTESTED,
)
BETWEEN_DATES = Classes(
    (
        AreaClass(HOT_ALIKE, mark("Hot: stayed")),
        AreaClass(HOT_FIRST, mark("Hot: left")),
        AreaClass(HOT_SECOND, mark("Hot: entered")),
        AreaClass(COLD_ALIKE, mark("Cold: stayed")),
        AreaClass(COLD_FIRST, mark("Cold: left")),
        AreaClass(COLD_SECOND, mark("Cold: entered")),
        AreaClass(OTHER_ALIKE, mark("Another class: stayed")),
        AreaClass(OTHER_FIRST, mark("Another class: left")),
        AreaClass(OTHER_SECOND, mark("Another class: entered")),
        AreaClass(OTHERWISE, mark("Stands out otherwise than before")),
        AreaClass(NOTHING, mark("Stands out at neither date"), marked=False),
        AreaClass(UNTESTED, mark("No class at one date"), marked=False),
        AreaClass(MISSING, mark("There at one date only"), marked=False),
    ),
    UNTESTED,
)
"""Hot and cold apart: to leave a cold spot is no loss."""

GREW, SHRANK, AS_BEFORE, OPEN, TOOK_IN, BORN, SPLIT_OFF, VANISHED, MERGED, SPLIT_UP = range(1, 11)
FATES = Classes(
    (
        AreaClass(BORN, mark("Born: not found before")),
        AreaClass(GREW, mark("Grew")),
        AreaClass(TOOK_IN, mark("Took in others")),
        AreaClass(SPLIT_OFF, mark("Split off from another")),
        AreaClass(AS_BEFORE, mark("As before"), marked=False),
        AreaClass(OPEN, mark("There at both dates, growth not shown"), marked=False),
        AreaClass(SHRANK, mark("Shrank")),
        AreaClass(SPLIT_UP, mark("Split up")),
        AreaClass(MERGED, mark("Merged into another")),
        AreaClass(VANISHED, mark("Vanished: not found any more")),
    )
)

MORE, LESS, SAME, NOT_SHOWN, NOT_KNOWN, BY_PERIMETER, UNSEEN = 1, 2, 3, 4, 5, 6, 7
CHANGES = Classes(
    (
        AreaClass(MORE, mark("grew")),
        AreaClass(LESS, mark("shrank")),
        AreaClass(SAME, mark("as before"), marked=False),
        AreaClass(NOT_SHOWN, mark("change not shown: the bounds of both dates overlap"), marked=False),
        AreaClass(NOT_KNOWN, mark("not known at one date"), marked=False),
        AreaClass(BY_PERIMETER, mark("change not shown: the perimeter moved"), marked=False),
        AreaClass(UNSEEN, mark("change not shown: the perimeter may have moved"), marked=False),
    )
)

STAYED, LEFT, ENTERED, ELSEWHERE = 1, 2, 3, 4
MOVES = Classes(
    (
        AreaClass(STAYED, mark("In the same cluster")),
        AreaClass(LEFT, mark("Left: in no cluster now")),
        AreaClass(ENTERED, mark("Entered: was in no cluster")),
        AreaClass(ELSEWHERE, mark("In another cluster than before")),
    )
)
