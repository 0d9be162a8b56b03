"""Which linked sectors are there in each cluster, in sentences."""

from ....analysis.errors import mark
from ....analysis.verdicts.linked_sectors import MISSING, OPEN, THERE, WEAK
from ....translation import tr

SAYS = {
    THERE: mark("Linked sectors that are there: {codes}."),
    WEAK: mark("Linked sectors that are weak: {codes}."),
    MISSING: mark("Linked sectors that are missing: {codes}."),
    OPEN: mark("Linked sectors of which the figures do not tell: {codes}."),
}


def linked_lines(linked):
    """Return, by cluster, a sentence on each state that some linked sector is in.

    Parameters
    ----------
    linked : analysis.verdicts.linked_sectors.Linked
    """
    found = {}
    for cluster, states in linked.states.iterrows():
        of = {state: ", ".join(states.index[states == state]) for state in SAYS}
        found[cluster] = [tr(text).format(codes=of[state]) for state, text in SAYS.items() if of[state]]
    return found
