"""What tests of a candidate ask for: a number each, where it comes from, and whether somebody has read that source."""

from dataclasses import dataclass
from typing import Optional

from ..clusters.shares import require_share
from ..errors import FieldError, mark, number


@dataclass(frozen=True)
class Threshold:
    """What a number is compared with.

    Attributes
    ----------
    value : float
    source : str
        Marked for translation.
    verified : bool, optional
        Whether the source itself was read; None for the user's own number, which has none.
    """

    value: float
    source: str
    verified: Optional[bool]


OWN = mark("your own number")
PROPOSAL = mark("a proposal of Polos, without a published source")
DEFAULTS = {
    "p": Threshold(0.05, mark("in common use; the level of “Delineate clusters”"), True),
    "firms": Threshold(5, "Suzigan, Furtado, Garcia & Sampaio (2004)", False),
    "jobs": Threshold(0, mark("not asked; the European Cluster Observatory asks for 1,000"), False),
    "share": Threshold(0.3, PROPOSAL, False),
    "linked": Threshold(0.5, PROPOSAL, False),
    "lq": Threshold(1.0, PROPOSAL, False),
    "areas": Threshold(2, PROPOSAL, False),
    "growth": Threshold(0.0, mark("more than the same sectors in the reference region: Dunn (1960)"), False),
    "market": Threshold(0.0, PROPOSAL, False),
}
"""By measure: the largest p-value, least firms and jobs, largest share of one firm, least share of linked sectors that
are there, location quotient from which one is there, least areas, growth and growth of the market to be exceeded."""

PARAMETERS = {
    "p": "ALPHA",
    "firms": "MIN_FIRMS",
    "jobs": "MIN_JOBS",
    "share": "MAX_SHARE",
    "linked": "MIN_LINKED",
    "lq": "LINKED_LQ",
    "areas": "MIN_AREAS",
    "growth": "MIN_GROWTH",
    "market": "MIN_MARKET",
}
"""What each is called where a user gives it."""


def thresholds(**chosen):
    """Return the `Threshold` of each measure: the default, or what a user chose instead.

    Parameters
    ----------
    **chosen : float
        By measure, as shares where they are.

    Raises
    ------
    FieldError
        When one is out of its range, or nothing at all would be asked of the size of a cluster.

    Examples
    --------
    >>> asked = thresholds(share=0.4, firms=5)
    >>> asked["share"].source, asked["firms"].verified
    ('your own number', False)
    """
    found = {
        name: default if chosen.get(name, default.value) == default.value else Threshold(chosen[name], OWN, None)
        for name, default in DEFAULTS.items()
    }
    value = {name: one.value for name, one in found.items()}
    for name in ("share", "linked"):
        require_share(PARAMETERS[name], value[name])
    if not 0 < value["p"] < 1:
        raise FieldError(mark("ALPHA is {value}: it must lie between 0 and 1, such as 0.05."), value=value["p"])
    for name, least in (("firms", 0), ("jobs", 0), ("lq", 0), ("areas", 1), ("growth", -1), ("market", -1)):
        if not value[name] >= least:
            raise FieldError(
                mark("{parameter} is {value}: it must be {least} or more."),
                parameter=PARAMETERS[name],
                value=value[name],
                least=number(least),
            )
    if not value["firms"] and not value["jobs"]:
        raise FieldError(
            mark("MIN_FIRMS and MIN_JOBS are both 0: every candidate would be large enough. Ask for one of them.")
        )
    return found
