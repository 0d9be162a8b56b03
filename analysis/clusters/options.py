"""The options of groups and what they may be; imports nothing heavy, because parameters are declared with them."""

from ..errors import InferenceError, mark

MAPS = 9999
P0 = 0.01
BROAD = 0.05
"""Share of all areas above which a group is a region rather than a cluster."""
LEAST_BROAD = 10
"""Areas that a group may have on any map without being broad: of a hundred areas, six are no region yet."""
STRICTER = 10
"""By what p0 is divided until a broad group falls apart."""
HIGH, LOW = 1, -1
SIDES = {"two-sided": (HIGH, LOW), "greater": (HIGH,), "lesser": (LOW,)}


def require_p0(p0):
    """Raise `InferenceError` unless areas can be active up to a p-value."""
    if not 0 < p0 < 0.5:
        raise InferenceError(mark("P0 is {p0}: it must lie between 0 and 0.5. Use 0.01."), p0=p0)
