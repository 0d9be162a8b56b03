"""Classes of linked sectors by what a cluster has of them; nothing heavy."""

from ..autocorrelation.classes import AreaClass, Classes
from ..errors import mark

THERE, WEAK, MISSING, OPEN = 0, 1, 2, 9
"""At least the cluster's share, or nothing needed; less; none; left open by the figures."""

STATES = Classes(
    (
        AreaClass(MISSING, mark("Missing: none in or around the cluster")),
        AreaClass(WEAK, mark("Weak: less than the cluster's share")),
        AreaClass(THERE, mark("There, or not needed"), marked=False),
        AreaClass(OPEN, mark("Not known"), marked=False),
    ),
    OPEN,
)
