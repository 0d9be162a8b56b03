"""The largest sectors of clusters: sums by hand, and what must not be told."""

import pandas as pd
import pytest
from polos.analysis.verdicts.largest_sectors import largest_sectors
from polos.analysis.verdicts.sheet_figures import place_of

COLUMNS = ("area", "code", "jobs", "firms", "jobs_max", "suppressed")
NAN = float("nan")
CELLS = [
    ("a", "10", 100.0, 9.0, 20.0, 0.0),
    ("b", "10", 50.0, 4.0, 10.0, 0.0),
    ("a", "14", 80.0, 8.0, 30.0, 0.0),
    ("a", "15", 70.0, 7.0, 30.0, 0.0),
    ("b", "47", 60.0, 6.0, 9.0, 0.0),
    ("c", "10", 900.0, 3.0, 500.0, 0.0),
]
MEMBERS = pd.Series({"a": "1", "b": "1"})
TOTALS = pd.Series({"a": 300.0, "b": 100.0, "c": 900.0})


def found(more=(), figure="jobs", count=5, least=3):
    cells = pd.DataFrame([*CELLS, *more], columns=COLUMNS)
    return largest_sectors(cells, TOTALS, MEMBERS, figure, least, count).get("1")


def test_sums_over_the_cluster_alone_with_their_share_of_all():
    largest = found(count=2)
    assert largest.rows == [("10", 150.0, 150 / 400), ("14", 80.0, 80 / 400)]
    assert (largest.others, largest.untold) == (2, 0)


def test_an_unknown_figure_is_not_told_and_is_no_zero():
    largest = found([("b", "14", NAN, 5.0, NAN, 0.0)])
    assert "14" not in [code for code, *_ in largest.rows]
    assert largest.untold == 1


@pytest.mark.parametrize(
    "cell",
    [
        ("a", "29", 500.0, 20.0, 5.0, 1.0),
        ("a", "29", 500.0, 2.0, 300.0, 0.0),
        ("a", "29", 500.0, 20.0, 450.0, 0.0),
    ],
    ids=["suppressed", "few firms", "one firm"],
)
def test_a_secret_is_told_neither_by_itself_nor_by_subtraction(cell):
    largest = found([cell])
    # 500 alone would be what is left of the total: the smallest other sector, 47, goes too.
    assert [code for code, *_ in largest.rows] == ["10", "14", "15"]
    assert largest.untold == 2


def test_firms_are_told_of_few_too():
    assert ("29", 2.0, 2 / 400) in found([("a", "29", 500.0, 2.0, 300.0, 0.0)], "firms").rows


def test_a_cluster_of_which_nothing_is_known_has_no_rows():
    assert (
        largest_sectors(pd.DataFrame([("a", "10", NAN, 1.0, NAN, 0.0)], columns=COLUMNS), TOTALS, MEMBERS, "jobs", 3)
        == {}
    )


def test_places_among_candidates_of_which_one_is_not_known():
    figures = pd.Series({"a": 9.0, "b": 5.0, "c": 5.0, "d": NAN})
    assert [place_of(figures, one) for one in "abcd"] == [(1, 2, 4), (2, 3, 4), (2, 3, 4), None]
    assert place_of(figures[["a"]], "a") is None
