"""Classes of clusters, of their members, and of what is in none: codes and what they are called; nothing heavy."""

from ..autocorrelation.classes import AreaClass, Classes
from ..errors import listed_notice, mark
from . import verdict

MORE, WEAK, GIVEN = 1, 2, 3
"""Codes of clusters: more than chance; of last year, and not more than chance now; given, and not more than chance."""
CORE_NAME, FRINGE_NAME, GAP_NAME = "core", "fringe", "gap"
"""What roles of members are called in tables, whatever the language."""
BY_ITSELF, TOO_SMALL = 1, 2
"""Why a hot spot is in no cluster: its group may be chance, or its cluster is below a least size."""
REGION = 1

CLUSTERS = Classes(
    (
        AreaClass(MORE, mark("More than chance as a whole"), core=1),
        AreaClass(WEAK, mark("Weak: of last year, and this year within chance")),
        AreaClass(GIVEN, mark("Core as given, within chance as a whole")),
    )
)

POINT_CLUSTERS = Classes(
    (
        AreaClass(MORE, mark("More than the places of all firms explain"), core=1),
        AreaClass(WEAK, mark("Weak: of last year, and this year within chance")),
        AreaClass(GIVEN, mark("As dense as firms in general, within chance")),
    )
)

MEMBERS = Classes(
    (
        AreaClass(CORE_NAME, mark("Core"), core=1),
        AreaClass(FRINGE_NAME, mark("Fringe")),
        AreaClass(GAP_NAME, mark("Gap: in the outline only")),
    )
)

ISOLATED = Classes(
    (
        AreaClass(BY_ITSELF, mark("Hot spot by itself: its group may be chance")),
        AreaClass(TOO_SMALL, mark("Below a least size")),
    )
)

PATTERNS = Classes((AreaClass(REGION, mark("A region, not an agglomeration?")),))

SHOWN = Classes(
    (
        AreaClass(verdict.CLUSTER, mark("Cluster")),
        AreaClass(verdict.POTENTIAL, mark("Potential cluster")),
        AreaClass(verdict.SPECIALISED, mark("Specialised agglomeration")),
        AreaClass(verdict.AGGLOMERATION, mark("Agglomeration")),
        AreaClass(verdict.NONE, mark("Nothing shown"), marked=False),
    )
)
"""What tests show of a cluster, the most first."""

NOT_EXCLUDED = Classes((*SHOWN.members[:-1], AreaClass(verdict.NONE, mark("Not even an agglomeration"), marked=False)))
"""What they do not exclude."""


def within_chance_notices(classes, names):
    """Return, in a tuple, a notice of clusters that are not more than chance.

    Parameters
    ----------
    classes : mapping
        By id, the code of a cluster, of areas or of points; None or NaN where unknown.
    names : mapping
        By id, what each is called.
    """
    text = mark(
        "Clusters that chance alone may have made, by their class and p-value ({count}): {list}. As a whole they are "
        "not more than the map would have anyway: neither a sheet nor a rank makes them more."
    )
    return listed_notice(text, [names.get(one, one) for one, code in classes.items() if code in (WEAK, GIVEN)])
