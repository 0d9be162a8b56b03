"""Goals as people write them, and what will keep them from being followed."""

from datetime import date

import pytest
from polos.analysis.errors import FieldError, TableError
from polos.analysis.followup.goal_checks import opposed, own_words, problems, with_baselines
from polos.analysis.followup.goals import Goal, directed
from polos.analysis.followup.goals_table import read_goals
from polos.analysis.followup.indicators import Measured

SPANISH = ["Objetivo", "Nombre", "Indicador", "Clúster", "Sentido", "Línea base", "Fecha base", "Meta", "Fecha meta"]


def one(*cells):
    goals, _ = read_goals(SPANISH, [(7, list(cells))])
    return goals[0]


def test_spanish_headings_decimal_commas_and_years():
    goal = one("Apoyar redes", "Más", "suma( jobs )", None, "", "1.234,5", "31/12/2023", "2000,25", "2028")
    assert goal == Goal(
        7, "networks", "Más", "sum(jobs)", "", "", 1234.5, date(2023, 12, 31), 2000.25, date(2028, 12, 31)
    )


def test_parts_in_per_cent_are_told():
    _, (said,) = read_goals(SPANISH, [(7, ["finance", "", "share(a)", "", "", "10 %", "", "50%", "2030"])])
    assert "50 % is 0.5 (2): 10 % (7), 50% (7)." in str(said)


def test_one_field_with_and_without_quotation_marks_is_one_indicator():
    more = one("finance", "Up", 'sum("jobs")', "", "more", "", "", "9", "2030")
    less = one("finance", "Down", "Suma(JOBS)", "", "less", "", "", "5", "2030")
    assert opposed([more, less]) == [(more, less)]


def test_cells_of_a_spreadsheet():
    goal = one("finance", None, "jobs", 3.0, None, 10.0, "2023-12-31T00:00:00", 12, 2030.0)
    assert (goal.cluster, goal.baseline, goal.target, goal.target_date) == ("3", 10.0, 12.0, date(2030, 12, 31))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 250", 1250), ("1.250.000", 1250000), ("12,5 %", 0.125), ("-3,5", -3.5), ("1,250.5", 1250.5), (",5", 0.5)],
)
def test_numbers_as_offices_write_them(text, value):
    assert one("finance", "", "sum(jobs)", "", "", "", "", text, "").target == value


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (
            ["finance", "", "sum(jobs)", "", "", "", "", "1.250", ""],
            "“1.250” in column target may be two .* 1250 or 1.2500",
        ),
        (
            ["finance", "", "sum(jobs)", "", "", "", "", "many", ""],
            "Row 7 of the goals: “many” in column target is no num",
        ),
        (["finance", "", "sum(jobs)", "", "", "", "", "9" * 400, ""], "the number in column target is too large"),
        (["finance", "", "sum(jobs)", "", "", "", "", "5", "soon"], "“soon” in column target_date is no date"),
        (["finance", "", "sum(jobs)", "", "up there", "", "", "5", ""], "direction is “up there”"),
        (["", "", "sum(jobs)", "", "", "", "", "5", ""], "does not say what is wanted"),
        (["finance", "", "jobs", "", "", "", "", "5", ""], "names none. Name one, or say how all are gathered: sum"),
        (["finance", "", "sum(jobs)", "3", "", "", "", "5", ""], "gathers all clusters"),
        (["finance", "", "sum()", "", "", "", "", "5", ""], "does not say of which field"),
        (
            ["finance", "", "sum(jobs)", "", "", "", "2025", "5", "2024"],
            "2024-12-31, is not after that of the baseline",
        ),
    ],
)
def test_cells_that_cannot_be_read_are_named(cells, said):
    with pytest.raises(FieldError, match=said):
        one(*cells)


def test_columns_that_are_lacking_or_twice_are_named():
    with pytest.raises(TableError, match="Lacking: goal, target; twice: indicator"):
        read_goals(["indicador", "indicator"], [])


def test_rows_that_say_nothing_and_columns_that_are_not_known_are_told():
    header = [*SPANISH, "notes"]
    rows = [(2, [None] * 10), (3, [None, None, "firms", "1", None, 5.0, "2024", None, None, "x"])]
    goals, notices = read_goals(header, [*rows, (4, ["finance", *[None] * 9])])
    assert [goal.row for goal in goals] == [4]
    said = [str(each) for each in notices]
    assert "“notes”" in said[0]
    assert said[1].endswith("(1): 3.")


def test_directions_are_those_of_the_table_or_of_target_and_baseline():
    assert directed(Goal(1, baseline=5.0, target=4.0)) == "less"
    assert directed(Goal(1, baseline=5.0, target=6.0)) == "more"
    assert directed(Goal(1, baseline=5.0, target=5.0)) == ""
    assert directed(Goal(1, baseline=5.0, target=5.0, direction="more")) == "more"


def test_two_goals_that_pull_one_indicator_both_ways():
    more = Goal(2, "finance", "More", "sum(jobs)", baseline=1.0, target=2.0)
    less = Goal(3, "finance", "Less", "SUM(jobs)", baseline=1.0, target=0.0)
    there = Goal(4, "finance", "There", "jobs", "9", baseline=1.0, target=0.0)
    assert opposed([more, less, there]) == [(more, less)]
    said = [str(each) for each in problems([more, less, there], date(2025, 1, 1))]
    assert "Indicators that two goals pull in opposite directions (1): “More” (row 2) ↔ “Less” (row 3)." in said


def test_what_keeps_goals_from_being_followed_is_named():
    goals = [
        Goal(2, "finance", "No indicator"),
        Goal(3, "finance", "No target", "sum(jobs)"),
        Goal(4, "other", "Past", "sum(jobs)", target=5.0, target_date=date(2024, 1, 1), baseline=1.0, level="local"),
        Goal(5, "finance", "Same", "sum(firms)", target=5.0, baseline=5.0, target_date=date(2030, 1, 1)),
        Goal(6, "finance", "Reached", "sum(km2)", "", "more", 7.0, None, 5.0, date(2030, 1, 1)),
        Goal(7, "finance", "Again", "sum(km2)", "", "more", 7.0, None, 6.0, date(2030, 1, 1)),
        Goal(8, "finance", "Which way", "mean(lq)", target=2.0, target_date=date(2030, 1, 1), level="local"),
    ]
    said = "\n".join(str(each) for each in problems(goals, date(2025, 1, 1)))
    for text in (
        "of which nobody will ever know whether they were reached (1): “No indicator” (row 2).",
        "Goals without a target (1): “No target” (row 3).",
        "Targets whose date has passed (1): “Past” (row 4).",
        "Targets without a direction, and without a baseline that differs from them",
        "wanted (2): “Same” (row 5), “Which way” (row 8).",
        "before anything is done (2): “Reached” (row 6), “Again” (row 7).",
        "Goals for which nobody answers (5):",
        "whose targets are the same or differ (1): “Reached” (row 6) = “Again” (row 7).",
    ):
        assert text in said
    assert "OECD" not in said  # words of one's own keep nobody from following a goal
    (own,) = own_words(goals)
    assert "(1), which is allowed: “Past” (row 4)." in str(own)
    assert own_words(goals[:1]) == []


def test_baselines_are_filled_in_and_held_against_the_result():
    empty = Goal(2, "finance", "Empty", "sum(jobs)", target=9.0, target_date=date(2030, 1, 1))
    right = Goal(3, "finance", "Rounded", "sum(jobs)", baseline=100.4, target=200.0)
    wrong = Goal(4, "finance", "Wrong", "sum(jobs)", baseline=90.0, target=200.0)
    within = Goal(5, "finance", "Within", "sum(firms)", baseline=90.0, target=200.0)
    figures = dict.fromkeys((2, 3, 4), Measured(100, 100, 100)) | {5: Measured(100, 80, 120)}
    goals, notices = with_baselines([empty, right, wrong, within], figures, date(2024, 12, 31))
    assert [goal.baseline for goal in goals] == [100, 100.4, 90, 90]
    assert {goal.baseline_date for goal in goals} == {date(2024, 12, 31)}
    assert "(1): “Empty” (row 2)." in str(notices[0])
    assert "(1): “Wrong” (row 4): 90, and the result says 100." in str(notices[1])
