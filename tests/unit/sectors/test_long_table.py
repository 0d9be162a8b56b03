"""The long table: what it is made of, what a foreign one lacks, and what cannot be, by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError, TableError
from polos.analysis.sectors.long_table import COLUMNS, lacking, long_table, of_counts, require_columns, rows_of_year
from polos.analysis.sectors.sector_table import Reading

ROWS = pd.DataFrame(
    {
        "area": ["1", "1", "1", "2", "2"],
        "code": ["1311", "4711", "Total", "1311", "4711"],
        "firms": [3, 2, 6, 1, None],
        "jobs": ["40", "10", "60", "x", ""],
        "jobs_max": [30, None, None, None, None],
        "jobs_sq": [950, None, None, None, None],
    },
    index=[2, 3, 4, 5, 6],
)


def test_cells_and_stated_totals_by_hand():
    table = long_table(ROWS, reading=Reading(marks={"x": "suppressed"}))
    assert table.cells[["area", "code", "firms", "jobs", "suppressed"]].astype(object).to_numpy().tolist()[:2] == [
        ["1", "1311", 3, 40, 0],
        ["1", "4711", 2, 10, 0],
    ]
    assert table.cells["suppressed"].tolist() == [0, 0, 1, 0]
    assert table.cells["jobs"].isna().tolist() == [False, False, True, True]
    # The total that the table states, 60, and not the sum of its two sectors; area 2 states none and has gaps.
    assert table.area_totals("jobs")["1"] == 60
    assert np.isnan(table.area_totals("jobs")["2"])


def test_what_a_foreign_table_lacks():
    assert lacking(["ubigeo", "ciiu", "empleo"]) == ["area", "code", "firms"]
    assert lacking(["AREA", "Code", "jobs", "note"]) == []
    assert require_columns(["AREA", "note", "Code", "jobs"]) == {"area": "AREA", "code": "Code", "jobs": "jobs"}
    with pytest.raises(TableError, match=r"lacks code, firms\. It has: area, ciiu"):
        require_columns(["area", "ciiu"])


def test_one_year_is_read():
    rows = pd.DataFrame({"area": ["1", "1"], "code": ["13", "13"], "year": [2023, 2024], "jobs": [1, 2]})
    assert long_table(rows, 2024).cells["jobs"].tolist() == [2]
    with pytest.raises(TableError, match=r"these years: 2023, 2024; rows without a year: 0\. Say in YEAR"):
        long_table(rows)
    with pytest.raises(TableError, match=r"no rows of 2022 \(YEAR\)\. It has rows of these years: 2023, 2024"):
        long_table(rows, 2022)
    # A table without a year, or of one, needs none.
    assert len(rows_of_year(rows.assign(year=None))) == 2
    assert len(rows_of_year(rows.assign(year=2024))) == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"jobs_max": 41}, "jobs_max.* is above jobs in rows 2"),
        ({"jobs_sq": 1601}, "above jobs² in rows 2"),
        ({"jobs_sq": 899}, "below the square of jobs_max in rows 2"),
        ({"jobs_sq": 533, "jobs_max": None}, "below jobs² divided by firms.* in rows 2"),
        ({"firms": 0}, "without a firm in rows 2"),
        ({"unknown": 4}, "unknown.* above firms in rows 2"),
        ({"jobs_low": 41}, "jobs_low is above jobs"),
        ({"jobs_high": 39}, "jobs_high is below jobs"),
        ({"jobs": -1}, "negative"),
    ],
)
def test_figures_that_contradict_each_other_are_refused(change, words):
    with pytest.raises(FieldError, match=words):
        long_table(ROWS.head(1).assign(**change))


def test_rows_of_one_area_and_sector_are_added_up_and_the_largest_firm_is_the_largest():
    rows = pd.DataFrame(
        {
            "area": ["1", "1"],
            "code": ["13", "13"],
            "firms": [2, 1],
            "jobs": [9, 5],
            "jobs_max": [6, 5],
            "jobs_sq": [45, 25],
        }
    )
    (cell,) = long_table(rows).cells.to_dict("records")
    assert [cell[name] for name in ("firms", "jobs", "jobs_max", "jobs_sq")] == [3, 14, 6, 70]


def test_counted_establishments_have_all_columns():
    cells = pd.DataFrame({"area": ["1"], "code": ["13"], "firms": [1], "workers": [5.0], "confidential": [1]})
    table = of_counts(cells, 2024)
    assert tuple(table) == COLUMNS
    assert table.loc[0, ["area", "code", "year", "firms", "jobs", "suppressed"]].tolist() == ["1", "13", 2024, 1, 5, 1]
    assert table["jobs_max"].isna().all()


COUNTRY = pd.DataFrame(
    {
        "area": ["1", "1", "2", "2", "3", "3"],
        "code": ["1311", "4711"] * 3,
        "jobs": [4, 6, 1, 2, 5, 8],
        "firms": [2, 1, 1, 1, 1, 3],
    }
)


def test_an_area_that_is_the_sum_of_the_others_is_refused_unless_it_is_said_what_it_is():
    with pytest.raises(TableError, match=r"Area “3” .* equals the sum of all others in every sector \(2\).*TOTAL_AREA"):
        long_table(COUNTRY)
    assert long_table(COUNTRY, reading=Reading(total_area="3")).cells["area"].unique().tolist() == ["1", "2"]
    assert long_table(COUNTRY, reading=Reading(keep_sums=True)).cells["area"].nunique() == 3


def test_a_code_of_totals_has_the_name_that_the_user_gives():
    rows = pd.DataFrame({"area": ["1", "1", "2"], "code": ["1311", "T0", "1311"], "jobs": [4, 9, 3]})
    assert long_table(rows, reading=Reading(total_code="T0")).area_totals("jobs").to_dict() == {"1": 9, "2": 3}


def test_figures_of_no_known_activity_count_in_the_total_of_their_area_alone():
    """4 + 6 + 5 = 15 jobs and 3 + 1 = 4 firms in area 1; area 2 states its total, 20, and area 3 has an unknown one."""
    rows = pd.DataFrame(
        {
            "area": ["1", "1", "1", "2", "2", "2", "3", "3"],
            "code": ["1311", "4711", "9999", "1311", "total", "9999", "1311", "9999"],
            "jobs": [4, 6, 5, 2, 20, 7, 3, None],
            "firms": [2, 1, 1, 1, 2, 1, 1, 1],
        }
    )
    table = long_table(rows, reading=Reading(unspecified=frozenset({"9999"})))
    assert sorted(table.cells["code"].unique()) == ["1311", "4711"]
    totals = table.area_totals("jobs")
    assert totals[["1", "2"]].tolist() == [15, 20]
    assert np.isnan(totals["3"])
    assert table.area_totals("firms").to_dict() == {"1": 4, "2": 2, "3": 2}
    (said,) = (str(one) for one in table.notices if "UNSPECIFIED" in str(one))
    assert "3, with" in said
