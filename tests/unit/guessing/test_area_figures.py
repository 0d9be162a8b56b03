"""Figures by area and code, for a picture of what was understood."""

import pandas as pd
import pytest
from polos.analysis.guessing.area_figures import area_figures, limits, rows_by_code, shares
from polos.analysis.guessing.code_names import names_of_codes
from polos.analysis.guessing.columns import column
from polos.analysis.guessing.parts import Guess
from polos.analysis.sectors.classification import isic4

IDS = ["0101", "0102", "0103"]
LONG = {
    "id": ["101", "101", "102", "102", "101", "999", "102"],
    "ciiu": ["C", "G", "C", "G", "Total", "C", None],
    "n": ["1", "3", "*", "5", "4", "9", "1"],
    "year": ["2024"] * 7,
    "what": ["Industry", "Trade", "Industry", "Trade", "All", "Industry", None],
}


def test_rows_are_summed_by_area_without_totals_and_strangers():
    found = area_figures(LONG, IDS, Guess("id", "id", "ciiu", "n", unit="firms"), isic4())
    assert list(found.index) == IDS
    assert found.loc["0101"].to_dict() == {"C": 1, "G": 3}
    assert found.loc["0102", "G"] == 5
    assert pd.isna(found.loc["0102", "C"])
    assert found.loc["0103"].isna().all()
    assert rows_by_code(found) == {"C": 1, "G": 2}
    share = shares(found, "C", isic4())
    assert share["0101"] == pytest.approx(0.25)
    assert pd.isna(share["0103"])


def test_only_the_rows_of_the_year_count():
    values = {**LONG, "year": ["2024", "2023", *["2024"] * 5]}
    found = area_figures(values, IDS, Guess("id", "id", "ciiu", "n", year_field="year", year="2024"), isic4())
    assert pd.isna(found.loc["0101", "G"])


def test_the_decimals_of_a_year_do_not_count():
    years = ["2024.0", "2023.0", *["2024.0"] * 5]
    assert column("year", years).is_year
    found = area_figures(
        {**LONG, "year": years}, IDS, Guess("id", "id", "ciiu", "n", year_field="year", year="2024"), isic4()
    )
    assert pd.isna(found.loc["0101", "G"])
    assert found.loc["0101", "C"] == 1


def test_columns_of_sectors_are_codes():
    wide = {"id": ["0101", "0103"], "n_10": [4, 6], "n_13": [1, None]}
    found = area_figures(wide, IDS, Guess("id", "id", sectors=("n_10", "n_13")), isic4())
    assert found["10"].fillna(-1).tolist() == [4, -1, 6]
    assert shares(found, "10", isic4())["0101"] == pytest.approx(0.8)


def test_limits_are_plain_and_increase():
    assert limits(pd.Series(range(1, 1001))) == [200, 400, 600, 800]
    assert limits(pd.Series([0.0, 0.0])) == []
    assert limits(pd.Series([5.0, 5.0, 5.0])) == []


def test_a_column_of_words_that_goes_with_the_codes_names_them():
    values = {"ciiu": ["C", "G", "C"], "what": ["Industria", "Comercio", "Industria"], "where": ["A", "B", "B"]}
    others = [column("where", values["where"]), column("what", values["what"])]
    assert names_of_codes(values, "ciiu", others) == {"C": "Industria", "G": "Comercio"}
    assert names_of_codes(values, "ciiu", others[:1]) == {}
