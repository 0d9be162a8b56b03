"""Code selections and the sums over a table."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError, SectorError
from polos.analysis.sector_table import sector_totals
from polos.analysis.sectors import SECTIONS, normalised_code, parse_sectors, selected_codes


def test_sections_are_isics():
    """ISIC Rev. 4 has 88 divisions in 21 sections (United Nations 2008)."""
    divisions = [d for span in SECTIONS.values() for d in range(int(span[:2]), int(span[3:]) + 1)]
    assert len(SECTIONS) == 21
    assert len(divisions) == len(set(divisions)) == 88


@pytest.mark.parametrize(
    ("code", "bare"),
    [("C10", "10"), ("A0111.11", "011111"), (" 10.30 ", "1030"), ("c", "C"), ("b-e", "B-E"), (1030, "1030")],
)
def test_national_spellings(code, bare):
    assert normalised_code(code) == bare


@pytest.mark.parametrize(
    ("text", "codes", "chosen"),
    [
        ("10", ["1010", "1030", "1110", "4711"], {"1010", "1030"}),
        ("10;13-15;1811", ["1010", "1311", "1520", "1610", "1811", "1812"], {"1010", "1311", "1520", "1811"}),
        ("C", ["0910", "1010", "3320", "3510"], {"1010", "3320"}),
        ("B-E", ["B-E", "F", "G", "H-U"], {"B-E"}),
        ("B-F", ["B-E", "F", "G", "H-U"], {"B-E", "F"}),
        ("F, G", ["B-E", "F", "G"], {"F", "G"}),
        ("C10", ["C10", "C11"], {"C10"}),
        ("1030", ["A0111", "C10.30"], {"C10.30"}),
        ("101 - 103", ["1010", "1030", "1040"], {"1010", "1030"}),
        ("G", ["46", "47", "49"], {"46", "47"}),
    ],
)
def test_selection(text, codes, chosen):
    assert selected_codes(codes, text) == chosen


@pytest.mark.parametrize(
    ("text", "codes", "says"),
    [
        ("", ["10"], "SECTORS is empty"),
        (" ; ", ["10"], "SECTORS is empty"),
        ("15-13", ["10"], "“15-13” in SECTORS is no code or range"),
        ("13-151", ["10"], "equal length"),
        ("E-B", ["10"], "no code or range"),
        ("textiles", ["10"], "“TEXTILES”"),
        ("1030", ["10", "11"], "code “10” is coarser"),
        ("C", ["B-E", "F"], "code “B-E” is coarser"),
        ("10", ["B-E", "F"], "code “B-E” is coarser"),
        ("62", ["1010", "1030"], "Its codes are, for example: 1010, 1030"),
        ("1010", ["111", "1010"], "different lengths, such as 1010, 111"),
        ("10", ["10", "C"], "different lengths"),
        ("C", ["C", "TOTAL"], "no sector codes: TOTAL"),
        ("F", ["B-E", "C", "F"], "“B-E” and “C” overlap"),
    ],
)
def test_what_cannot_be_selected(text, codes, says):
    with pytest.raises(SectorError) as error:
        selected_codes(codes, text)
    assert says in str(error.value)


@given(st.sets(st.integers(100, 9999).map("{:04d}".format), min_size=1), st.integers(1, 99), st.integers(0, 30))
def test_a_range_is_the_union_of_its_codes(codes, first, length):
    last = min(99, first + length)
    one_by_one = {code for code in codes if first <= int(code[:2]) <= last}
    selection = parse_sectors(f"{first:02d}-{last:02d}")
    assert {code for code in codes if selection.covers(code)} == one_by_one
    listed = parse_sectors(";".join(f"{division:02d}" for division in range(first, last + 1)))
    assert {code for code in codes if listed.covers(code)} == one_by_one


def table(*rows):
    return pd.DataFrame(rows, columns=["area", "code", "value"], index=range(1, len(rows) + 1))


AREAS = pd.Index(["1", "2", "3"], name="id")


def test_sums_with_nothing_lost():
    rows = table(("1", "10", 4.0), ("1", "11", 6.0), ("2", "11", 5.0), ("9", "10", 8.0), (None, "10", 1.0))
    result = sector_totals(rows, AREAS, "10")
    np.testing.assert_allclose(result.frame, [[4, 10, 0.4], [0, 5, 0], [np.nan] * 3])
    assert result.unmatched.to_dict("list")["id"] == ["9", "3"]
    assert result.codes == ("10",)
    matched = result.frame["total"].sum()
    lost = result.unmatched["value"].sum()
    assert matched + lost + 1.0 == rows["value"].sum()
    texts = " ".join(str(notice) for notice in result.notices)
    assert "left out because they have no area id or no sector code (1): 5" in texts
    assert "count as zero: 1" in texts


def test_one_missing_value_makes_a_sum_missing():
    rows = table(("1", "10", np.nan), ("1", "11", 6.0), ("2", "10", 5.0), ("2", "11", np.nan), ("3", "10", 0.0))
    frame = sector_totals(rows, AREAS, "10").frame
    np.testing.assert_allclose(frame, [[np.nan] * 3, [5, np.nan, np.nan], [0, 0, np.nan]])


def test_what_cannot_be_summed():
    with pytest.raises(FieldError, match=r"negative value .1.: 2"):
        sector_totals(table(("1", "10", 1.0), ("2", "10", -1.0)), AREAS, "10")
    with pytest.raises(FieldError, match="has, for example, 040129; the layer 1, 2, 3"):
        sector_totals(table(("040129", "10", 1.0)), AREAS, "10")


def test_repeated_rows_are_added_and_said():
    result = sector_totals(table(("1", "10", 1.0), ("1", "10", 2.0)), AREAS, "10")
    assert result.frame.loc["1", "sector"] == 3
    assert any("repeat an area and sector" in str(notice) for notice in result.notices)
