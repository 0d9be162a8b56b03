"""Classes of linked sectors by what a cluster has of them; nothing heavy."""

from ..autocorrelation.classes import AreaClass, Classes
from ..errors import mark

THERE, DOUBTFUL, WEAK, MISSING, OPEN = 0, 1, 2, 3, 9
"""Enough, or nothing needed; enough only if more of it works for the cluster than for its sector in the nation; less
than is needed; none; left open by the figures."""

STATES = Classes(
    (
        AreaClass(MISSING, mark("Missing: none in or around the cluster")),
        AreaClass(WEAK, mark("Weak: less than the cluster needs")),
        AreaClass(DOUBTFUL, mark("Doubtful: enough only if more than usual works for the cluster")),
        AreaClass(THERE, mark("There, or not needed"), marked=False),
        AreaClass(OPEN, mark("Not known"), marked=False),
    ),
    OPEN,
)
