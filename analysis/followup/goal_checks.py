"""What will keep goals from being followed, told before a year has passed: no indicator, no target, contradictions."""

from collections import defaultdict
from dataclasses import replace

from ..errors import fact, listed, listed_notice, mark, number, phrase, quoted
from ..evidence.evidence_options import GOALS as SCHEME
from .goals import LESS, MORE, checked, directed


def problems(goals, today):
    """Return notices on what will keep goals from being followed.

    Parameters
    ----------
    goals : iterable of Goal
    today : datetime.date

    Returns
    -------
    list of Notice
    """
    goals = list(goals)
    found = []

    def tell(text, some):
        found.extend(listed_notice(text, [_named(one) for one in some]))

    measured = [one for one in goals if one.indicator]
    tell(
        mark("Goals without an indicator, of which nobody will ever know whether they were reached ({count}): {list}."),
        [one for one in goals if not one.indicator],
    )
    tell(mark("Goals without a target ({count}): {list}."), [one for one in measured if one.target is None])
    dated = [one for one in measured if one.target is not None]
    tell(mark("Targets without a date ({count}): {list}."), [one for one in dated if one.target_date is None])
    tell(
        mark("Targets whose date has passed ({count}): {list}."),
        [one for one in dated if one.target_date and one.target_date < today],
    )
    tell(
        mark(
            "Targets without a direction, and without a baseline that differs from them: say whether at least or at "
            "most that is wanted ({count}): {list}."
        ),
        [one for one in dated if not directed(one)],
    )
    tell(
        mark(
            "Targets without a baseline, and without a direction: say whether at least or at most that is wanted "
            "({count}): {list}."
        ),
        [one for one in dated if one.baseline is None and not directed(one)],
    )
    tell(
        mark(
            "Targets that lie behind the baseline, so that they are reached before anything is done ({count}): {list}."
        ),
        [one for one in dated if one.baseline is not None and _behind(one)],
    )
    tell(
        mark("Goals for which nobody answers ({count}): {list}."),
        [one for one in goals if not one.responsible and not one.level],
    )
    pairs = [phrase("{one} ↔ {other}", one=_named(one), other=_named(other)) for one, other in opposed(goals)]
    text = mark("Indicators that two goals pull in opposite directions ({count}): {list}.")
    found.extend(listed_notice(text, pairs))
    pairs = [phrase("{one} = {other}", one=_named(one), other=_named(other)) for one, other in repeated(goals)]
    text = mark("Goals with the same indicator and date, whose targets are the same or differ ({count}): {list}.")
    found.extend(listed_notice(text, pairs))
    return found


def own_words(goals):
    """Return, in a list, that goals are in words of their own: allowed, and no hindrance to following them."""
    codes = {one.code for one in SCHEME}
    own = [_named(one) for one in goals if one.goal and one.goal not in codes]
    text = mark(
        "Goals in words of their own ({count}), which is allowed: {list}. The help lists the eight goals of the OECD's "
        "scheme, by which plans of several offices can be compared."
    )
    return [fact(text, count=len(own), list=listed(own))] if own else []


def _behind(goal):
    direction = directed(goal)
    return (direction == MORE and goal.target < goal.baseline) or (direction == LESS and goal.target > goal.baseline)


def _named(goal):
    return phrase(mark("{name} (row {row})"), name=quoted(goal.called), row=goal.row)


def opposed(goals):
    """Return the pairs of goals that want more and less of the same figure."""
    return [pair for pair in _pairs(goals) if {directed(one) for one in pair} == {MORE, LESS}]


def repeated(goals):
    """Return the pairs of goals on the same figure, in the same direction, at the same date."""
    return [
        pair
        for pair in _pairs(goals)
        if pair[0].target_date == pair[1].target_date and directed(pair[0]) == directed(pair[1])
    ]


def _pairs(goals):
    groups = defaultdict(list)
    for one in goals:
        if one.indicator and one.target is not None:
            groups[one.asks].append(one)
    return [(one, other) for group in groups.values() for at, one in enumerate(group) for other in group[at + 1 :]]


def with_baselines(goals, figures, day):
    """Return goals with baselines filled in from the frozen result, and notices on those that say otherwise.

    Parameters
    ----------
    goals : iterable of Goal
    figures : dict of int to Measured
        What the frozen result says, by the row of the goal.
    day : datetime.date
        That the frozen result is of.
    """
    found, filled = [], []
    for goal in goals:
        figure = figures.get(goal.row)
        if figure is None:
            found.append(goal)
            continue
        if goal.baseline is None and figure.value == figure.value:
            goal = replace(goal, baseline=figure.value)
            filled.append(_named(goal))
        found.append(checked(goal if goal.baseline_date else replace(goal, baseline_date=day)))
    text = mark("Baselines that were left empty, and taken from the frozen result ({count}): {list}.")
    return tuple(found), [*listed_notice(text, filled), *other_baselines(goals, figures)]


def other_baselines(goals, figures):
    """Return notices on baselines that are not what the frozen result says; see `with_baselines`."""
    other = []
    for goal in goals:
        figure = figures.get(goal.row)
        if figure is not None and goal.baseline is not None and figure.known and not _within(goal.baseline, figure):
            said = {"goal": _named(goal), "given": number(goal.baseline), "found": number(figure.value)}
            other.append(phrase(mark("{goal}: {given}, and the result says {found}"), **said))
    return listed_notice(mark("Baselines that are not what the frozen result says ({count}): {list}."), other)


NEAR = 0.005
"""Share of a figure by which a baseline may be rounded."""


def _within(given, figure):
    slack = NEAR * max(abs(figure.low), abs(figure.high))
    return figure.low - slack <= given <= figure.high + slack
