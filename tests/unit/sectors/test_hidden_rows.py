"""Rows that are not to be published: a figure in them counts, and is told; a zero in them is none."""

import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.sectors.hidden_rows import hidden_rows
from polos.analysis.sectors.long_table import long_table

NONE = None


@pytest.mark.parametrize(
    ("row", "jobs", "firms"),
    [
        # A figure that is there counts.
        ({"jobs": 12.0, "firms": 2, "suppressed": 1}, 12, 2),
        # An office that hides the jobs writes 0 for them, and shows the firms.
        ({"jobs": 0, "firms": 2, "suppressed": 1}, NONE, 2),
        ({"jobs": "0,0", "firms": "2", "suppressed": "1"}, NONE, 2),
        ({"jobs": "0", "firms": "0", "suppressed": "*"}, NONE, NONE),
        ({"jobs": "-", "firms": "2", "suppressed": "1.0"}, NONE, 2),
        # Two firms without a worker: that it is nothing, the most says.
        ({"jobs": 0, "firms": 2, "jobs_high": 0, "suppressed": 1}, 0, 2),
        ({"jobs": 0, "firms": 2, "jobs_high": 8, "suppressed": 1}, NONE, 2),
        # Elsewhere zero is zero.
        ({"jobs": 0, "firms": 0, "suppressed": 0}, 0, 0),
        ({"jobs": 0, "firms": 0, "suppressed": None}, 0, 0),
    ],
)
def test_a_figure_counts_and_a_zero_is_hidden(row, jobs, firms):
    """The other row has the jobs that make a table of it."""
    rows = pd.DataFrame([{"area": "1", "code": "1311", **row}, {"area": "1", "code": "4711", "jobs": 7, "firms": 1}])
    table = long_table(rows.astype(object).where(rows.notna(), None))
    (cell,) = table.cells[table.cells["code"] == "1311"].to_dict("records")
    assert [NONE if pd.isna(cell[name]) else cell[name] for name in ("jobs", "firms")] == [jobs, firms]
    assert cell["suppressed"] == (row["suppressed"] not in (0, None))
    total = table.area_totals("jobs")["1"]
    assert pd.isna(total) if jobs is NONE else total == 7 + jobs


def test_what_is_said_of_single_firms_goes_with_the_jobs():
    rows = pd.DataFrame({"jobs": [0, 5], "firms": [2, 1], "jobs_max": [0, 5], "jobs_sq": [0, 25], "suppressed": [1, 1]})
    known, marked, _ = hidden_rows(rows)
    assert known.iloc[0].isna().tolist() == [True, False, True, True]
    assert known.iloc[1].tolist() == [5, 1, 5, 25]
    assert marked.tolist() == [True, True]


def test_both_are_told_with_their_rows():
    rows = pd.DataFrame({"jobs": [3, 0, None, 4, 0], "suppressed": [1, 1, 1, 0, 0]}, index=[2, 3, 4, 5, 6])
    zero, shown = (str(one) for one in hidden_rows(rows)[2])
    assert "a figure of 0, which is read as hidden and not as zero (1): 3." in zero
    assert "whose figures are there, and count (1): 2." in shown
    assert hidden_rows(rows.assign(suppressed=0))[2] == ()


@pytest.mark.parametrize("wrong", [2, -1, 0.5, "yes"])
def test_a_flag_that_is_neither_yes_nor_no_is_refused_with_its_rows(wrong):
    rows = pd.DataFrame({"jobs": [3, 4], "suppressed": [1, wrong]}, index=[2, 3], dtype=object)
    with pytest.raises(FieldError, match=r"suppressed.*\(1\): .*3.*" + str(wrong)):
        hidden_rows(rows)
