"""Goals whose figures must not be told, as they are of clusters whose figures are not published."""

from dataclasses import replace

from ....analysis.errors import mark
from ..sheets.disclosure import asks_withheld

SECRET_GOALS = mark(
    "Goals that are not measured, because their figures are of clusters whose figures are not published, or would tell "
    "them ({count}): {list}."
)


def secret_goals(goals, compared, units):
    """Return the rows of goals whose figures must not be told.

    A figure of all clusters tells that of the one that is not published, less what is told of the others; so it is not
    told either.

    Parameters
    ----------
    goals : iterable of Goal
    compared : comparing_runs.Compared
    units : measured.Units
        Of the new result.
    """
    from ....analysis.followup.indicators import parse_indicator

    hidden = {one for side in compared.hidden.values() for one in side}
    if not hidden:
        return frozenset()
    names = units.areas.source.fields().names()
    found = set()
    for goal in goals:
        if not goal.indicator or (goal.cluster and goal.cluster not in hidden):
            continue
        value = parse_indicator(goal.indicator, bool(goal.cluster), goal.row).value
        if value and asks_withheld([value], names, goal.called):
            found.add(goal.row)
    return frozenset(found)


def without_secret_figures(frozen, secret):
    """Return a `Frozen` whose secret goals have no baseline: it is the same figure, of then."""
    goals = tuple(replace(goal, baseline=None) if goal.row in secret else goal for goal in frozen.goals)
    return replace(frozen, goals=goals)
