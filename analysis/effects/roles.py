"""What areas are in the study of a programme, and how those that it reached have done; nothing heavy."""

from ..autocorrelation.classes import AreaClass, Classes
from ..errors import mark

ABOVE, WITHIN, BELOW, RING_ABOVE, RING_WITHIN, RING_BELOW, CONTROL, LEFT_OUT, NO_DATA = range(1, 10)
TREATED, RING = (ABOVE, WITHIN, BELOW), (RING_ABOVE, RING_WITHIN, RING_BELOW)
BEYOND = 2.0
"""Standard deviations of areas of that size from which a gap counts as above or below what was expected."""

ROLES = Classes(
    (
        AreaClass(ABOVE, mark("In the programme: more than expected")),
        AreaClass(WITHIN, mark("In the programme: as expected, within two standard deviations")),
        AreaClass(BELOW, mark("In the programme: less than expected")),
        AreaClass(RING_ABOVE, mark("Neighbour: more than expected")),
        AreaClass(RING_WITHIN, mark("Neighbour: as expected")),
        AreaClass(RING_BELOW, mark("Neighbour: less than expected")),
        AreaClass(CONTROL, mark("Compared with"), marked=False),
        AreaClass(LEFT_OUT, mark("Left out of the comparison"), marked=False),
        AreaClass(NO_DATA, mark("No data"), marked=False),
    ),
    NO_DATA,
)
