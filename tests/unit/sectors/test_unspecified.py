"""Codes of no known activity: in the total of their area, and in no sector. Expected numbers are added by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import SectorError
from polos.analysis.sectors.placed import place
from polos.analysis.sectors.sector_table import Reading, sector_table
from polos.analysis.sectors.sector_totals import sector_totals
from polos.analysis.sectors.sector_values import sector_values
from polos.analysis.sectors.unspecified import are_unspecified, parse_unspecified
from polos.analysis.sectors.wide_tables import long_form
from polos.analysis.tables.area_matching import match_ids

AREAS = pd.Index(["1", "2", "3"], name="id")
ROWS = [("1", "1010", 6), ("1", "9999", 4), ("2", "1010", 5), ("2", "4711", 5), ("3", "1010", 2), ("3", "9999", None)]


def raw(rows=ROWS):
    return pd.DataFrame(rows, columns=["area", "code", "value"], dtype=object)


def placed(unspecified, rows=ROWS):
    table = sector_table(raw(rows), Reading(unspecified=parse_unspecified(unspecified)))
    return place(table, match_ids(table.places.index, AREAS), AREAS)


def test_decimals_of_whole_numbers_do_not_count():
    codes = pd.Series(["9999.0", "1010.0", None])
    assert are_unspecified(codes, parse_unspecified("9999")).tolist() == [True, False, False]


def test_without_the_parameter_the_run_stops_and_says_the_way_out():
    with pytest.raises(SectorError, match="such as 9999, give them as UNSPECIFIED"):
        sector_table(raw())


def test_figures_count_in_the_total_of_their_area_and_in_no_sector():
    table = placed("9999")
    frame = sector_totals(table, "10").frame
    assert frame["sector"].tolist() == [6, 5, 2]
    np.testing.assert_array_equal(frame["total"], [10, 10, np.nan])  # what is unknown is not zero
    values = sector_values(table)
    assert values.values.columns.tolist() == ["1010", "4711"]
    np.testing.assert_array_equal(values.base, [10, 10, np.nan])
    assert "in no sector: 2, with 18.2% of all figures, in 2 areas (1, 3)." in " ".join(map(str, table.notices))


def test_a_total_that_the_table_states_stands():
    frame = sector_totals(placed("9999", [*ROWS, ("1", "Total", 11)]), "10").frame
    assert frame["total"].iloc[0] == 11


@pytest.mark.parametrize("unspecified", ["0000", "0;zzzz", "9999, 0000"])
def test_codes_are_the_same_without_zeros_in_front_and_in_any_case(unspecified):
    column = pd.Series(["0000", 0.0, "ZZZZ", "9999", "1010", None], dtype=object)
    known = {"0000": [1, 1, 0, 0, 0, 0], "0;zzzz": [1, 1, 1, 0, 0, 0], "9999, 0000": [1, 1, 0, 1, 0, 0]}
    assert are_unspecified(column, parse_unspecified(unspecified)).tolist() == list(map(bool, known[unspecified]))


def test_a_column_of_no_known_activity():
    table = pd.DataFrame({"area": ["1"], "ciiu_1010": [6], "ciiu_4711": [3], "ZZ": [4]})
    rows, _ = long_form(table, list(table)[1:], unspecified=parse_unspecified("zz"))
    frame = sector_totals(placed("zz", rows.to_numpy().tolist()), "10").frame
    assert frame["total"].iloc[0] == 13
