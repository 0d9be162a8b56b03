"""Whole groups of areas beside single ones: their parameters, and what the analysis makes of them."""

from ...analysis.clusters.options import P0, require_p0
from ...translation import tr
from .common import ANY_FIELD, AREAS, add, add_advanced, field, further_output, number
from .rates import add_maps, maps

GROUPS = "GROUPS"
LEAST_P = "P0"
NAME_FIELD = "NAME_FIELD"


def add_groups(algorithm):
    """Add the optional output of groups, which decides whether they are looked for, and how that is done."""
    add_advanced(algorithm, number(LEAST_P, tr("Groups: p-value up to which areas belong to one"), P0))
    add_maps(algorithm)
    add_advanced(algorithm, field(NAME_FIELD, tr("Groups: name of the areas, to show"), kind=ANY_FIELD, optional=True))
    add(algorithm, further_output(GROUPS, tr("Groups of areas"), AREAS))


def group_options(run):
    """Return up to which p-value areas belong to a group, and maps of chance, as keyword arguments; None unless wanted.

    Raises
    ------
    InferenceError
        When one cannot be.
    """
    if not run.wants(GROUPS):
        return None
    p0 = run.number(LEAST_P)
    require_p0(p0)
    return {"p0": p0, "maps": maps(run)}
