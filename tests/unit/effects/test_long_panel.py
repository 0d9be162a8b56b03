"""A long table of several years as figures by area and year."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.effects.long_panel import panel_of
from polos.analysis.errors import FieldError, TableError
from polos.analysis.sectors.sector_table import Reading

AREAS = pd.Index(["01", "02"], dtype=object)


def _rows():
    """Return two areas and two sectors in three years; a figure is hidden, and an area lacks a year."""
    rows = [(area, code, year, 10.0 * year - 20100, 0, 6.0) for area in AREAS for code in ("1311", "4711") for year in
            (2015, 2016, 2017)]  # fmt: skip
    rows = pd.DataFrame(rows, columns=["area", "code", "year", "jobs", "suppressed", "jobs_max"])
    rows.loc[(rows["area"] == "01") & (rows["code"] == "1311") & (rows["year"] == 2016), ["jobs", "suppressed"]] = (
        0,
        1,
    )
    return rows[~((rows["area"] == "02") & (rows["year"] == 2017))]


def test_what_is_hidden_or_lacking_is_unknown_and_not_zero():
    found = panel_of(_rows(), AREAS, (), "jobs", "", Reading())
    assert found.values.loc["01"].tolist() == pytest.approx([100, np.nan, 140], nan_ok=True)
    assert found.values.loc["02"].tolist() == pytest.approx([100, 120, np.nan], nan_ok=True)


def test_sectors_and_years_are_chosen():
    found = panel_of(_rows(), AREAS, (2015, 2016), "jobs", "47", Reading())
    assert found.values.to_numpy().tolist() == [[50, 60], [50, 60]]
    assert found.largest.to_numpy().tolist() == [[6 / 50, 6 / 60], [6 / 50, 6 / 60]]


def test_what_it_lacks_is_told():
    with pytest.raises(TableError, match="no field “year”"):
        panel_of(_rows().drop(columns="year"), AREAS, (), "jobs", "", Reading())
    with pytest.raises(FieldError, match="2014"):
        panel_of(_rows(), AREAS, (2014, 2015), "jobs", "", Reading())
    with pytest.raises(TableError, match="no field “firms”"):
        panel_of(_rows(), AREAS, (), "firms", "", Reading())
    with pytest.raises(FieldError, match="two years or more"):
        panel_of(_rows().query("year == 2015"), AREAS, (), "jobs", "", Reading())
