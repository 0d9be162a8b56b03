"""Sector tables, cleaned, and their sums."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError, SectorError, TableError
from polos.analysis.sectors.correspondence import correspondence_of
from polos.analysis.sectors.placed import in_one_spelling, place
from polos.analysis.sectors.sector_table import Reading, sector_table
from polos.analysis.sectors.sector_totals import sector_totals
from polos.analysis.sectors.wide_tables import column_code, long_form
from polos.analysis.tables.area_matching import match_ids

AREAS = pd.Index(["1", "2", "3"], name="id")


def raw(*rows):
    return pd.DataFrame(rows, columns=["area", "code", "value"], index=range(2, len(rows) + 2), dtype=object)


def totals(table, sectors, areas=AREAS):
    return sector_totals(placed(table, areas), sectors)


def placed(table, areas=AREAS):
    return place(table, match_ids(table.places.index, areas), areas)


def said(notices):
    return " ".join(map(str, notices))


def test_a_messy_table_becomes_cells():
    table = sector_table(
        raw(("1", "C10.30", "1.234,5"), ("1", "A0111", "*"), (" 2 ", "1311", "-"), (None, "1311", "3"), ("2", "", "4"))
    )
    assert table.cells.reset_index().to_numpy().tolist()[:2] == [
        [2, "1", "1030", 1234.5, "value"],
        [3, "1", "0111", pytest.approx(np.nan, nan_ok=True), "suppressed"],
    ]
    assert table.cells["state"].tolist() == ["value", "suppressed", "missing"]
    assert table.cells["area"].tolist() == ["1", "1", "2"]
    assert "no area id or no sector code (2; 0.6% of all figures): 5, 6" in said(table.notices)


def test_totals_that_the_table_states_are_no_cells():
    table = sector_table(
        raw(("1", "10", 4), ("1", "TOTAL", 9), ("2", "10", 1), ("Nacional", "10", 5), ("00", "Total", 12)),
        Reading(total_area="00"),
    )
    assert table.cells["value"].tolist() == [4, 1]
    assert table.stated.where(table.stated.notna(), None)[["area", "code", "value"]].to_numpy().tolist() == [
        ["1", None, 9],
        [None, "10", 5],
        [None, None, 12],
    ]


def test_codes_are_converted_and_totals_by_the_old_codes_left_out():
    scian = correspondence_of("scian", [(2, {"from": "311811", "to": "1071"}), (3, {"from": "3118", "to": "1071"})])
    table = sector_table(
        raw(("1", "311811", 4), ("1", "total", 4), ("total", "311811", 4)), Reading(correspondence=scian)
    )
    assert table.cells["code"].tolist() == ["1071"]
    assert table.stated["code"].isna().tolist() == [True]


@pytest.mark.parametrize(
    ("rows", "error", "says"),
    [
        ((("1", "10", "-1"),), FieldError, "“value” has negative values, in these rows (1): 2 (-1)"),
        ((("1", "10", "doce"),), FieldError, "no numbers, in these rows (1): 2 (“doce”)"),
        ((("1", "10", 1), ("1", "101", 1)), SectorError, "different lengths, such as 10, 101"),
        ((("1", "Comercio", 1),), SectorError, "no sector codes: COMERCIO. If they are totals"),
        (((None, "10", 1),), TableError, "No row of the table has both"),
        ((("1", "total", 1),), TableError, "rows of totals only"),
    ],
)
def test_what_is_no_sector_table(rows, error, says):
    with pytest.raises(error) as raised:
        sector_table(raw(*rows))
    assert says in str(raised.value)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("C10", "10"),
        ("ciiu_1311", "1311"),
        ("c1311", "1311"),
        ("emp2023_0111", "0111"),
        ("10", "10"),
        ("F", "F"),
        ("sec_B-E", "B-E"),
        ("H_U", "H-U"),
        ("b_e", "B-E"),
        ("TOTAL", "total"),
        ("nombre", None),
        ("jobs 2023 x", None),
    ],
)
def test_codes_in_the_names_of_columns(name, code):
    assert column_code(name) == code


def test_a_wide_table_is_the_long_one():
    wide = pd.DataFrame(
        {"area": ["1", "2"], "c10": [4, None], "c11": ["1,5", "*"], "total": [6, 9]}, index=[2, 3], dtype=object
    )
    table = sector_table(long_form(wide, ["c10", "c11", "total"])[0])
    same = sector_table(raw(("1", "10", 4), ("1", "11", "1,5"), ("2", "10", None), ("2", "11", "*")))
    columns = ["area", "code", "value", "state"]
    pd.testing.assert_frame_equal(
        table.cells.sort_values(["area", "code"])[columns].reset_index(drop=True),
        same.cells[columns].reset_index(drop=True),
    )
    assert table.cells.index.tolist() == [2, 2, 3, 3]
    assert table.stated["value"].tolist() == [6, 9]
    with pytest.raises(TableError, match=r"ends in no code of ISIC Rev. 4 \(1\): name"):
        long_form(wide.assign(name="x"), ["c10", "name"])
    with pytest.raises(TableError, match="“c10” and “10” both stand for the code 10"):
        long_form(wide.assign(**{"10": 1}), ["c10", "10"])


def test_sums_with_nothing_lost():
    table = sector_table(raw(("1", "10", 4), ("1", "11", 6), ("2", "11", 5), ("9", "10", 8), (None, "10", "-")))
    result = totals(table, "10")
    np.testing.assert_allclose(result.frame[["sector", "total", "share"]], [[4, 10, 0.4], [0, 5, 0], [np.nan] * 3])
    on_layer = placed(table)
    assert on_layer.unmatched["id"].tolist() == ["9", "3"]
    assert result.codes == ("10",)
    assert result.frame["total"].sum() + on_layer.unmatched["value"].sum() == 23
    assert "count as zero: 1" in said(result.notices)
    assert "appear nowhere (1, 34.8% of all figures): 9" in said(on_layer.notices)


def test_one_missing_value_makes_a_sum_missing_and_leaves_its_bounds():
    table = sector_table(
        raw(("1", "10", "*"), ("1", "11", 6), ("1", "12", 1), ("2", "10", 5), ("2", "12", "-"), ("3", "10", 0))
    )
    frame = totals(table, "10;11").frame
    np.testing.assert_allclose(
        frame[["sector", "total", "share", "sector_min", "sector_max"]],
        [[np.nan, np.nan, np.nan, 6, np.nan], [5, np.nan, np.nan, 5, 5], [0, 0, np.nan, 0, 0]],
    )
    assert frame["suppressed"].tolist() == [1, 0, 0]
    assert frame["missing"].tolist() == [0, 0, 0]


def test_a_stated_total_bounds_what_is_suppressed():
    """Area 1 has 20 in all, 13 of them known: the suppressed cell is from 0 to 7."""
    table = sector_table(
        raw(
            *(("1", "10", "*"), ("1", "11", 12), ("1", "12", 1), ("1", "total", 20)),
            *(("2", "10", 2), ("2", "12", 2), ("2", "total", 3)),
            *(("3", "12", 5), ("3", "total", 50)),
            *(("total", "10", 8), ("total", "total", 73)),
        )
    )
    result = totals(table, "10")
    np.testing.assert_allclose(
        result.frame[["sector", "total", "sector_min", "sector_max"]],
        [[np.nan, 20, 0, 7], [2, 3, 2, 2], [0, 50, 0, 0]],
    )
    text = said(result.notices)
    assert "states totals for 3 areas, which are used as the total. Its known cells sum to 30.1% of them" in text
    assert "more than the total that the table states (1): 2 (4 > 3)" in text
    assert "although none is marked as missing (1): 3 (10.0%)" in text
    assert "the sum of the areas, 2, is 25.0% of the stated total, 8" in text
    assert "All sectors: the sum of the areas, 22, is 30.1% of the stated total, 73" in text
    assert "do not sum to the stated total (1): 10 (25.0%)" in text


def test_repeated_rows_are_added_and_said():
    table = sector_table(raw(("1", "10", 1), ("1", "10", 2)))
    assert totals(table, "10").frame.loc["1", "sector"] == 3
    assert "repeat an area and sector and are added up: 1" in said(placed(table).notices)


def test_one_area_in_two_spellings_is_one():
    """On a layer after matching, and in the table alone; the repeated rows are said in both."""
    table = sector_table(raw(("0101", "10", 1), ("101", "10", 2), ("Peñón", "10", 5), ("PENON", "11", 4)))
    on_layer = placed(table, pd.Index(["0101", "peñon"]))
    alone = in_one_spelling(table)
    assert on_layer.cells.groupby("area")["value"].sum().to_dict() == {"0101": 3, "peñon": 9}
    assert alone.cells.groupby("area")["value"].sum().tolist() == [3, 9]
    for notices in (on_layer.notices, alone.notices):
        assert "several spellings, whose figures are added up (2): 0101 = 101 (0101), PENON = Peñón" in said(notices)
        assert "repeat an area and sector and are added up: 1" in said(notices)


@given(st.permutations([("0101", "10", 1), ("101", "10", 2), ("Peñón", "10", 5), ("PENON", "11", 4)]))
def test_the_order_of_the_rows_does_not_matter(rows):
    table = in_one_spelling(sector_table(raw(*rows)))
    assert table.cells.groupby("area")["value"].sum().to_dict() == {"0101": 3, "PENON": 9}


def test_figures_that_belong_to_nobody():
    """Merged cells: only the first row of a block has the name, and 16 of 22 figures would be lost."""
    with pytest.raises(
        TableError, match=r"\(2\): 3, 5\. They hold 72\.7% of all figures\. In a sheet with merged cells"
    ):
        sector_table(raw(("A", "10", 5), (None, "47", 7), ("B", "10", 1), (None, "47", 9)))
    table = sector_table(raw(("A", "10", 5), ("Fuente: INEI", None, None), (None, "nota", "ver anexo")))
    assert "left out because they have no area id or no sector code (2;" in said(table.notices)


def test_no_area_in_common():
    with pytest.raises(FieldError, match="has, for example, 040129; the layer 1, 2, 3"):
        totals(sector_table(raw(("040129", "10", 1))), "10")


CELL = st.tuples(
    st.sampled_from(["1", "2", "3", "9", "total", "", None]),
    st.sampled_from(["10", "11", "C12", "total", "", None]),
    st.sampled_from([0, 1, 2.5, "3,5", "*", "-", None, "", "<3"]),
)


@given(st.lists(CELL, min_size=1, max_size=25))
def test_rows_in_are_rows_used_and_rows_listed(rows):
    table = raw(*rows)
    complete = [row for row in rows if row[0] and row[1]]
    written = {0: 0, 1: 1, 2.5: 2.5, "3,5": 3.5}
    lost = sum(written.get(row[2], 0) for row in rows if row not in complete)
    every = sum(written.get(row[2], 0) for row in rows)
    cleaned, error = _cleaned(table)
    if error:
        nothing = all("total" in (area, code) for area, code, _ in complete)
        assert nothing or lost > 0.01 * every or "equals the sum of all others" in error
        return
    assert lost <= 0.01 * every
    assert len(cleaned.cells) + len(cleaned.stated) == len(complete)
    listed = [notice.values["count"] for notice in cleaned.notices if "left out because" in notice.text]
    assert sum(listed) == len(rows) - len(complete)
    known = sum(written.get(value, 0) for area, code, value in complete if "total" not in (area, code))
    assert cleaned.cells["value"].sum() == pytest.approx(known)


def _cleaned(table):
    try:
        return sector_table(table), ""
    except TableError as error:
        return None, str(error)


def test_a_figure_that_is_infinite_is_refused_by_its_row():
    rows = pd.DataFrame({"area": ["1", "2"], "code": ["10", "10"], "value": [1.0, np.inf]}, index=["row 1", "row 2"])
    with pytest.raises(FieldError, match=r"infinite \(1\): row 2, "):
        sector_table(rows)
