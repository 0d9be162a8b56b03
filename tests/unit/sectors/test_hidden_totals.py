"""Rows of totals that only arithmetic gives away."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import TableError
from polos.analysis.sectors.hidden_totals import refuse_hidden_totals
from polos.analysis.sectors.sector_table import Reading, sector_table

AREAS = ["010101", "010102", "020101", "020102"]
FIGURES = np.array([[5.0, 20, 3], [7, 3, 1], [1, 9, 4], [2, 6, 8]])


def cells(figures, areas, codes=("10", "47", "62")):
    frame = pd.DataFrame(figures, areas, codes).rename_axis(index="area", columns="code")
    return frame.reset_index().melt("area", value_name="value")


def with_row(name, values):
    return cells([*FIGURES, values], [*AREAS, name])


@pytest.mark.parametrize("name", ["00", "PERÚ", "000000", "País"])
def test_a_row_of_the_country(name):
    with pytest.raises(TableError, match=f"Area “{name}” of the table equals the sum of all others in every sector"):
        refuse_hidden_totals(with_row(name, FIGURES.sum(axis=0)))
    assert refuse_hidden_totals(with_row(name, FIGURES.sum(axis=0)), areas_checked=False) == ()


def test_departments_among_their_districts():
    departments = [FIGURES[:2].sum(axis=0), FIGURES[2:].sum(axis=0)]
    for names in (["01", "02"], ["1", "2"]):
        areas = AREAS if names[0] == "01" else [area[1:] for area in AREAS]
        with pytest.raises(TableError, match=rf"\(2\): {names[0]}, {names[1]}\. They are a higher level"):
            refuse_hidden_totals(cells([*FIGURES, *departments], [*areas, *names]))


@pytest.mark.parametrize("name", ["00", "Perú"])
def test_the_country_is_named_before_departments_among_districts(name):
    figures = [*FIGURES, FIGURES[:2].sum(axis=0), FIGURES[2:].sum(axis=0), FIGURES.sum(axis=0)]
    table = cells(figures, [*AREAS, "01", "02", name])
    with pytest.raises(TableError, match=rf"Area “{name}” .* lowest level in every sector \(3\), .*: 01, 02\."):
        refuse_hidden_totals(table)
    with pytest.raises(TableError, match=r"\(2\): 01, 02\. They are a higher level"):
        refuse_hidden_totals(table[table["area"] != name])


def test_an_area_beside_departments_and_districts_that_is_no_sum_is_not_named():
    figures = [*FIGURES, FIGURES[:2].sum(axis=0), FIGURES[2:].sum(axis=0), [1.0, 2, 3]]
    with pytest.raises(TableError, match=r"\(2\): 01, 02\. They are a higher level"):
        refuse_hidden_totals(cells(figures, [*AREAS, "01", "02", "Callao"]))


def test_every_refusal_says_the_one_way_out_and_it_works():
    departments = [FIGURES[:2].sum(axis=0), FIGURES[2:].sum(axis=0)]
    for table in (
        with_row("00", FIGURES.sum(axis=0)),
        cells([*FIGURES, *departments], [*AREAS, "01", "02"]),
        cells(np.c_[FIGURES, FIGURES.sum(axis=1)], AREAS, ("1010", "4711", "6201", "9900")),
    ):
        table = table.assign(code=table["code"].map({"10": "1010", "47": "4711", "62": "6201"}).fillna(table["code"]))
        with pytest.raises(TableError, match="set KEEP_SUMS"):
            sector_table(table)
        assert len(sector_table(table, Reading(keep_sums=True)).cells) == len(table)


def test_a_code_of_all_sectors():
    with pytest.raises(TableError, match="Code “00” of the table equals the sum of all others in every area"):
        refuse_hidden_totals(cells(np.c_[FIGURES, FIGURES.sum(axis=1)], AREAS, ("10", "47", "62", "00")))


def test_an_unknown_cell_hides_no_total():
    figures = np.array([*FIGURES, FIGURES.sum(axis=0)])
    figures[0, 2] = np.nan
    with pytest.raises(TableError, match=r"Area “00” .*\(2\)"):
        refuse_hidden_totals(cells(figures, [*AREAS, "00"]))


def test_one_equal_figure_may_be_chance():
    (notice,) = refuse_hidden_totals(cells(np.array([[1.0], [2], [3]]), ["a", "b", "c"], ["10"]))
    assert str(notice).startswith("Area “c” of the table equals the sum of all others. If it is a total")


@pytest.mark.parametrize("name", ["03", "0101"])
def test_an_area_with_figures_of_its_own_is_none(name):
    assert refuse_hidden_totals(with_row(name, [10.0, 20, 30])) == ()


@given(st.permutations(range(15)), st.sampled_from([0.001, 1, 1e6]))
def test_neither_the_order_of_the_rows_nor_the_unit_matters(order, unit):
    table = with_row("00", FIGURES.sum(axis=0)).iloc[list(order)]
    with pytest.raises(TableError, match="Area “00”"):
        refuse_hidden_totals(table.assign(value=table["value"] * unit))
