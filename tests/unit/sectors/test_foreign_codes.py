"""Codes that a classification does not have: slips are left out, another classification stops the run."""

import pandas as pd
import pytest
from polos.analysis.errors import SectorError
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.foreign_codes import likely, without_foreign
from polos.analysis.sectors.sector_table import sector_table

ISIC = isic4()


def column(codes):
    return pd.Series(codes, dtype=object)


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        (["311", "312", "336", "461", "541", "722"], "naics"),  # SCIAN 2018: subsectors
        (["311811", "336110", "541110", "931110"], "naics"),
        (["11", "31", "33", "48", "54"], "naics"),
        (["1011", "1012", "1811", "4778"], "national"),  # NACE Rev. 2 and CNAE 2.0: classes
        (["01", "15", "34", "40", "75", "95"], "isic3"),  # ISIC Rev. 3.1: divisions
        (["99", "00", "34"], None),
    ],
)
def test_the_likely_classification(codes, kind):
    assert likely(codes, ISIC) == kind


def test_another_classification_stops_the_run():
    """336 makes vehicles in Mexico's SCIAN; 33 of ISIC repairs machinery. 461 is a group of both."""
    with pytest.raises(SectorError) as error:
        without_foreign(column(["311", "336", "461", "541"]), pd.Series([5.0, 80, 10, 5]), ISIC, "scian")
    assert "that ISIC Rev. 4 does not have (3; 75.0% of the rows, 90.0% of all figures)" in str(error.value)
    assert "codes of SCIAN 2018. Write SCIAN 2018 as CORRESPONDENCE" in str(error.value)


def test_slips_are_left_out_and_listed():
    codes = column(["1010"] * 199 + ["1398"])
    known, (notice,) = without_foreign(codes, pd.Series([10.0] * 200), ISIC, "ciiu")
    assert known.sum() == 199
    assert str(notice).startswith(
        "Codes of field “ciiu” that ISIC Rev. 4 does not have, left out (1; 0.5% of the rows, 0.5% of all figures): "
        "1398 (×1; 1399, 1394, 1393?)"
    )
    with pytest.raises(SectorError, match=r"0\.5% of the rows, 4\.8% of all figures"):
        without_foreign(codes, pd.Series([10.0] * 199 + [100.0]), ISIC, "ciiu")


def test_what_is_finer_than_the_classification_is_known():
    assert without_foreign(column(["101011", "B-E", None, "C"]), None, ISIC, "ciiu")[1] == ()


def test_a_code_that_begins_like_another_is_not_added_to_it():
    rows = [("1", "1010", 99)] * 150 + [("1", "1099", 1)]
    table = sector_table(pd.DataFrame(rows, columns=["area", "code", "value"]))
    assert table.cells["code"].unique().tolist() == ["1010"]
