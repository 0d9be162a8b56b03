"""A follow-up in words: how far goals have come, what became of clusters, by what method."""

from collections import Counter

from ....analysis.errors import mark
from ....analysis.evidence.evidence_options import GOALS, LEVELS
from ....analysis.followup import progress as states
from ....analysis.followup.indicators import Indicator, parse_indicator
from ....translation import tr
from ...layers.output_fields.table import fields_of
from ..numbers import day, number, percent

STATES = {
    states.REACHED: mark("Reached"),
    states.ON_TRACK: mark("On schedule"),
    states.BEHIND: mark("Behind schedule"),
    states.MISSED: mark("Not reached in time"),
    states.OPEN: mark("Cannot be said"),
}
REASONS = {
    states.NO_INDICATOR: mark("It has no indicator: nobody will ever know whether it was reached."),
    states.NO_TARGET: mark("It has no target."),
    states.NO_DIRECTION: mark(
        "Nothing says whether at least or at most the target is wanted: no direction, and no baseline that differs "
        "from it."
    ),
    states.NO_FIGURE: mark("Its figure is not known now."),
    states.GONE: mark("Its cluster or area is not there any more: see what became of it."),
    states.BOTH: mark("The figure is known between bounds only, and these hold both answers."),
    states.NO_LINE: mark("Without a baseline and both days there is no line to compare with."),
    states.SECRET: mark("Its figure is not published, so that nobody knows single firms by it."),
    states.EARLY: mark("The figure is not of a later day than the baseline: no time has passed."),
}


GATHERED = {
    "sum": mark("sum of: {of}"),
    "mean": mark("mean of: {of}"),
    "median": mark("median of: {of}"),
    "min": mark("least of: {of}"),
    "max": mark("most of: {of}"),
    "count": mark("how many have: {of}"),
    "share": mark("share that has: {of}"),
}
"""What is made of the figures of all clusters or areas, by `indicators.AGGREGATES`."""


def indicator_words(goal):
    """Return what a goal is measured by, for those who know no names of fields."""
    indicator = Indicator(goal.indicator) if goal.cluster else parse_indicator(goal.indicator, False, goal.row)
    if indicator.aggregate == "count" and not indicator.value:
        return tr("how many there are")
    aliases = {one.name: one.alias for one in fields_of("delineateclusters", "OUTPUT")}
    of = tr(aliases[indicator.value]) if indicator.value in aliases else indicator.value
    return tr(GATHERED[indicator.aggregate]).format(of=of) if indicator.aggregate else of


def goal_name(code):
    """Return what a goal of the OECD's scheme is called, or the user's own words."""
    return next((tr(one.label) for one in GOALS if one.code == code), code)


def level_name(code):
    """Return what a level is called, or the user's own words."""
    return next((tr(one.label) for one in LEVELS if one.code == code), code)


def figure_words(figure):
    """Return a figure with its bounds, where it has some."""
    if figure is None:
        return number(None)
    if figure.exact or not figure.known:
        return number(figure.value)
    between = tr("between {low} and {high}").format(low=number(figure.low), high=number(figure.high))
    return between if figure.value != figure.value else f"{number(figure.value)} ({between})"


def goal_words(found, goal):
    """Return how far a goal has come, in sentences.

    Parameters
    ----------
    found : decisions.following.Followed
    goal : Goal
    """
    told = found.progress[goal.row]
    said = [f"{goal.name or goal_name(goal.goal)}: {tr(STATES[told.state]).lower()}."]
    if goal.indicator:
        what = indicator_words(goal)
        what = f"{what} ({found.name_of(goal.cluster)})" if goal.cluster else what[:1].upper() + what[1:]
        text = tr("{indicator}: {value} on {day}.")
        figure = figure_words(found.figures.get(goal.row))
        said.append(text.format(indicator=what, value=figure, day=day(found.day)))
        if goal.target is not None:
            said.append(_line(goal, told))
    if told.reason:
        said.append(tr(REASONS[told.reason]))
    who = ", ".join(filter(None, (goal.responsible, level_name(goal.level))))
    if who:
        said.append(tr("Who answers: {who}.").format(who=who))
    return " ".join(said)


def _line(goal, told):
    """Return where a goal started, what is wanted and until when, and what the straight line says for the day."""
    parts = []
    if goal.baseline is not None:
        when = f" ({day(goal.baseline_date)})" if goal.baseline_date else ""
        parts.append(tr("Baseline {value}{day}").format(value=number(goal.baseline), day=when))
    when = f" ({day(goal.target_date)})" if goal.target_date else ""
    parts.append(tr("target {value}{day}").format(value=number(goal.target), day=when))
    if told.expected == told.expected:
        parts.append(tr("on the straight line between them it would be {value}").format(value=number(told.expected)))
    if told.share == told.share:
        way = tr("share of the way: {share}").format(share=percent(told.share))
        parts.append(way if told.share >= 0 else tr("it has moved away from the target"))
    return f"{', '.join(parts)}."


def summary(found):
    """Return the result in sentences, the first of them the most important."""
    said = [_of_goals(found), *_of_changes(found)]
    return said


def _of_goals(found):
    goals = found.frozen.goals
    if not goals:
        return tr("No goals were frozen with the method: nothing says what was to be reached.")
    counts = Counter(one.state for one in found.progress.values())
    kinds = "; ".join(f"{tr(STATES[state])}: {number(counts[state])}" for state in STATES if counts[state])
    return tr("Goals: {count}. {kinds}.").format(count=number(len(goals)), kinds=kinds)


def _of_changes(found):
    """Return what became of clusters or areas, and whether the data are others at all."""
    same = [new is False for new in found.renewed.values()]
    said = []
    compared = found.compared
    if compared.clusters is not None:
        if not compared.changed:
            text = tr("All clusters are what they were.") if compared.clusters else tr("All areas are what they were.")
            said.append(text)
        else:
            counts = Counter(row["cd_label"] for row in compared.rows)
            kinds = "; ".join(f"{label}: {number(count)}" for label, count in counts.most_common())
            text = tr("Clusters: {kinds}.") if compared.clusters else tr("Areas: {kinds}.")
            said.append(text.format(kinds=kinds))
    if same and all(same):
        said.append(tr("The data are the very same as then: nothing has changed, and nothing can have."))
    return said
