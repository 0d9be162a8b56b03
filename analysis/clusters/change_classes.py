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

ALIKE, FIRST, SECOND, OTHERWISE, NOTHING, UNTESTED, MISSING = 1, 2, 3, 4, 5, 8, 9
"""Codes of what differs: stands out alike on both maps, on the first or the second only, on both and otherwise, on
neither; has no class on one of them; is on one of them only."""
BETWEEN_MAPS = Classes(
    (
        AreaClass(ALIKE, mark("Stands out alike on both")),
        AreaClass(FIRST, mark("Stands out on the first map only")),
        AreaClass(SECOND, mark("Stands out on the second map only")),
        AreaClass(OTHERWISE, mark("Stands out on both, otherwise")),
        AreaClass(NOTHING, mark("Stands out on neither"), marked=False),
        AreaClass(UNTESTED, mark("No class on one of them"), marked=False),
        AreaClass(MISSING, mark("On one of them only"), marked=False),
    ),
    UNTESTED,
)
BETWEEN_DATES = Classes(
    (
        AreaClass(ALIKE, mark("Stayed")),
        AreaClass(FIRST, mark("Left")),
        AreaClass(SECOND, mark("Entered")),
        AreaClass(OTHERWISE, mark("Stands out otherwise than before")),
        AreaClass(NOTHING, mark("Stands out at neither date"), marked=False),
        AreaClass(UNTESTED, mark("No class at one date"), marked=False),
        AreaClass(MISSING, mark("There at one date only"), marked=False),
    ),
    UNTESTED,
)

GREW, SHRANK, AS_BEFORE, OPEN, TOOK_IN, BORN, SPLIT_OFF, VANISHED, MERGED, SPLIT_UP = range(1, 11)
FATES = Classes(
    (
        AreaClass(BORN, mark("Born")),
        AreaClass(GREW, mark("Grew")),
        AreaClass(TOOK_IN, mark("Took in others")),
        AreaClass(SPLIT_OFF, mark("Split off from another")),
        AreaClass(AS_BEFORE, mark("As before"), marked=False),
        AreaClass(OPEN, mark("There at both dates; growth not shown"), marked=False),
        AreaClass(SHRANK, mark("Shrank")),
        AreaClass(SPLIT_UP, mark("Split up")),
        AreaClass(MERGED, mark("Merged into another")),
        AreaClass(VANISHED, mark("Vanished")),
    )
)

MORE, LESS, SAME, NOT_SHOWN, NOT_KNOWN = 1, 2, 3, 4, 5
CHANGES = Classes(
    (
        AreaClass(MORE, mark("grew")),
        AreaClass(LESS, mark("shrank")),
        AreaClass(SAME, mark("as before"), marked=False),
        AreaClass(NOT_SHOWN, mark("change not shown: the bounds of both dates overlap"), marked=False),
        AreaClass(NOT_KNOWN, mark("not known at one date"), marked=False),
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
