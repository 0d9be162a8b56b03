"""Progress by hand: a goal from 100 on 1 January 2024 to 200 on 1 January 2028, 1,461 days."""

from datetime import date
from math import isnan, nan

import pytest
from polos.analysis.followup.goals import Goal
from polos.analysis.followup.indicators import Indicator, Measured, measured, parse_indicator
from polos.analysis.followup.progress import expected_on, progress

GOAL = Goal(1, "finance", "", "jobs", "3", "", 100.0, date(2024, 1, 1), 200.0, date(2028, 1, 1))
LESS = Goal(1, "finance", "", "jobs", "3", "", 100.0, date(2024, 1, 1), 50.0, date(2028, 1, 1))
HALFWAY = date(2026, 1, 1)
"""731 days after: the line says 100 + 100 · 731 / 1461 = 150.034…"""


def exact(value):
    return Measured(value, value, value)


@pytest.mark.parametrize(
    ("goal", "figure", "day", "state", "reason"),
    [
        (GOAL, exact(200), HALFWAY, "reached", ""),
        (GOAL, exact(150.04), HALFWAY, "on_track", ""),
        (GOAL, exact(150.03), HALFWAY, "behind", ""),
        (GOAL, exact(90), HALFWAY, "behind", ""),
        (GOAL, exact(199), date(2028, 1, 1), "missed", ""),
        (GOAL, exact(200), date(2031, 1, 1), "reached", ""),
        (GOAL, Measured(150, 140, 160), HALFWAY, "open", "both"),
        (GOAL, Measured(180, 151, 220), HALFWAY, "on_track", ""),
        (GOAL, Measured(180, 140, 220), HALFWAY, "open", "both"),
        (GOAL, Measured(120, 100, 149), HALFWAY, "behind", ""),
        (GOAL, Measured(210, 200, 220), HALFWAY, "reached", ""),
        (GOAL, Measured(210, 199, 220), date(2028, 1, 1), "open", "both"),
        (GOAL, Measured(nan, 100, 149), HALFWAY, "behind", ""),
        (GOAL, Measured(), HALFWAY, "open", "no_figure"),
        (GOAL, None, HALFWAY, "open", "no_figure"),
        (GOAL, exact(100), date(2024, 1, 1), "open", "early"),
        (GOAL, exact(150), date(2023, 1, 1), "open", "early"),
        (LESS, exact(74), HALFWAY, "on_track", ""),
        (LESS, exact(76), HALFWAY, "behind", ""),
        (LESS, exact(50), HALFWAY, "reached", ""),
        (LESS, Measured(60, 45, 80), HALFWAY, "open", "both"),
        (Goal(1), exact(1), HALFWAY, "open", "no_indicator"),
        (Goal(1, indicator="jobs"), exact(1), HALFWAY, "open", "no_target"),
        (Goal(1, indicator="jobs", target=5.0, baseline=5.0), exact(5), HALFWAY, "open", "no_direction"),
        (Goal(1, indicator="jobs", target=5.0, direction="more"), exact(4), HALFWAY, "open", "no_line"),
        (Goal(1, indicator="jobs", target=5.0, baseline=5.0, direction="more"), exact(5), HALFWAY, "reached", ""),
    ],
)
def test_states(goal, figure, day, state, reason):
    told = progress(goal, figure, day)
    assert (told.state, told.reason) == (state, reason)


def test_a_cluster_that_is_gone_has_no_progress():
    assert progress(GOAL, None, HALFWAY, gone=True).reason == "gone"


def test_the_line_and_the_share_of_the_way():
    assert expected_on(GOAL, HALFWAY) == pytest.approx(100 + 100 * 731 / 1461)
    assert expected_on(GOAL, date(2020, 1, 1)) == 100
    assert expected_on(GOAL, date(2040, 1, 1)) == 200
    assert progress(LESS, exact(110), HALFWAY).share == pytest.approx(-0.2)
    assert isnan(progress(GOAL, Measured(), HALFWAY).share)


def test_figures_of_all_with_what_is_not_known():
    of_sum = Indicator("jobs", "sum")
    assert measured(of_sum, [1, 2, 3]) == Measured(6, 6, 6)
    assert measured(of_sum, [1, 2], [nan, 1], [nan, 5]) == Measured(3, 2, 6)
    open_one = measured(of_sum, [1, nan], [nan, 1], [nan, 5])
    assert isnan(open_one.value)
    assert (open_one.low, open_one.high) == (2, 6)
    assert not measured(of_sum, [1, nan]).known
    assert measured(of_sum, []) == Measured(0, 0, 0)
    assert not measured(Indicator("lq", "mean"), []).known
    assert measured(Indicator("lq", "median"), [1, 5, 2]).value == 2
    counted = measured(Indicator("p < 1", "count"), [1, 0, nan])
    assert isnan(counted.value)
    assert (counted.low, counted.high) == (1, 2)
    assert measured(Indicator("p < 1", "share"), [1, 0, 0, 0]).value == 0.25


def test_indicators_as_people_write_them():
    assert parse_indicator("count(*)", False, 1) == Indicator("", "count")
    assert parse_indicator("Número(as_shown >= 2)", False, 1) == Indicator("as_shown >= 2", "count")
    assert parse_indicator("min(jobs, firms)", True, 1) == Indicator("min(jobs, firms)")
    with pytest.raises(ValueError, match="names none"):
        parse_indicator("sum(a) / sum(b)", False, 1)
