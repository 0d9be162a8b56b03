"""Classes of candidates, by how often they are among those that can be chosen; nothing heavy."""

from ..autocorrelation.classes import AreaClass, Classes
from ..errors import mark

SURE, LIKELY, OPEN, UNLIKELY = 4, 3, 2, 1
STEPS = ((0.9, SURE), (0.5, LIKELY), (0.1, OPEN), (0.0, UNLIKELY))

PRIORITIES = Classes(
    (
        AreaClass(SURE, mark("Among those chosen in 90 % of the draws or more")),
        AreaClass(LIKELY, mark("In 50 to 90 %")),
        AreaClass(OPEN, mark("In 10 to 50 %")),
        AreaClass(UNLIKELY, mark("In less than 10 %"), marked=False),
    )
)


def class_of(share):
    """Return the class of a share of the draws."""
    return next(code for least, code in STEPS if share >= least - 1e-9)
