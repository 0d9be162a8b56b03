"""How far a goal has come: reached, on its way, behind, or not to be told, by the line from baseline to target."""

from dataclasses import dataclass
from math import isnan, nan

from .goals import MORE, directed

REACHED, ON_TRACK, BEHIND, MISSED, OPEN = "reached", "on_track", "behind", "missed", "open"
STATES = (REACHED, ON_TRACK, BEHIND, MISSED, OPEN)
"""Reached; not yet, and where the line says; less far; not reached by its date; cannot be said."""
NO_INDICATOR, NO_TARGET, NO_DIRECTION, NO_FIGURE, GONE, BOTH, NO_LINE, EARLY, SECRET = REASONS = (
    *("no_indicator", "no_target", "no_direction", "no_figure", "gone", "both", "no_line", "early", "secret"),
)
"""Why it cannot be said: nothing to measure, no target, at least or at most, no figure, the cluster is not there, the
bounds hold both answers, no baseline or date to draw a line from, no time has passed, the figure is not published."""


@dataclass(frozen=True)
class Progress:
    """How far a goal has come.

    Attributes
    ----------
    state : str
        One of `STATES`.
    reason : str
        One of `REASONS` where it cannot be said, else "".
    expected : float
        What the straight line from baseline to target says for the day; NaN where there is none.
    share : float
        Of the way from baseline to target: below 0 where it went the other way, NaN where it is not known.
    """

    state: str
    reason: str = ""
    expected: float = nan
    share: float = nan


def progress(goal, figure, day, gone=False, secret=False):
    """Return the `Progress` of a goal.

    Parameters
    ----------
    goal : Goal
    figure : Measured or None
        What the indicator is on the day; None where it cannot be measured.
    day : datetime.date
    gone : bool
        Whether the cluster or area is not there any more.
    secret : bool
        Whether the figure must not be told, nor what would tell it: how far it has come.

    Examples
    --------
    >>> from datetime import date
    >>> from polos.analysis.followup.goals import Goal
    >>> from polos.analysis.followup.indicators import Measured
    >>> goal = Goal(1, "networks", "", "jobs", "1", "", 100.0, date(2024, 1, 1), 200.0, date(2028, 1, 1))
    >>> progress(goal, Measured(160, 160, 160), date(2026, 1, 1))
    Progress(state='on_track', reason='', expected=150.03422313483915, share=0.6)
    """
    if not goal.indicator:
        return Progress(OPEN, NO_INDICATOR)
    if secret:
        return Progress(OPEN, SECRET)
    if goal.target is None:
        return Progress(OPEN, NO_TARGET)
    direction = directed(goal)
    expected, share = expected_on(goal, day), _share(goal, figure)
    if not direction:
        return Progress(OPEN, NO_DIRECTION, expected, share)
    if gone:
        return Progress(OPEN, GONE, expected, share)
    if figure is None or not figure.known:
        return Progress(OPEN, NO_FIGURE, expected, share)
    worst, best = (figure.low, figure.high) if direction == MORE else (figure.high, figure.low)
    sign = 1 if direction == MORE else -1

    def meets(value, wanted):
        return sign * value >= sign * wanted

    if meets(worst, goal.target):
        return Progress(REACHED, "", expected, share)
    if goal.target_date and day >= goal.target_date:
        return (
            Progress(OPEN, BOTH, expected, share) if meets(best, goal.target) else Progress(MISSED, "", expected, share)
        )
    if goal.baseline_date and day <= goal.baseline_date:
        return Progress(OPEN, EARLY, expected, share)
    if isnan(expected):
        return Progress(OPEN, NO_LINE, expected, share)
    if meets(worst, expected):
        return Progress(ON_TRACK, "", expected, share)
    return Progress(OPEN, BOTH, expected, share) if meets(best, expected) else Progress(BEHIND, "", expected, share)


def expected_on(goal, day):
    """Return what the straight line from baseline to target says for a day, NaN where there is no line.

    Before the baseline it is the baseline, after the date of the target the target.
    """
    if None in (goal.baseline, goal.baseline_date, goal.target, goal.target_date):
        return nan
    whole = (goal.target_date - goal.baseline_date).days
    part = min(max((day - goal.baseline_date).days / whole, 0.0), 1.0)
    return goal.baseline + (goal.target - goal.baseline) * part


def _share(goal, figure):
    if figure is None or None in (goal.baseline, goal.target) or goal.baseline == goal.target:
        return nan
    return (figure.value - goal.baseline) / (goal.target - goal.baseline) + 0.0  # never the zero below zero
