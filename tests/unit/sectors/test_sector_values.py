"""Figures of a table on the areas of a layer: levels, chosen sectors, totals; NaN where nothing is known."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError, SectorError
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.placed import place
from polos.analysis.sectors.sector_table import sector_table
from polos.analysis.sectors.sector_values import sector_values
from polos.analysis.tables.area_matching import Matching

ROWS = [
    ("1", "1010", 5),
    ("1", "1020", 7),
    ("1", "1311", 2),
    ("2", "1010", "*"),
    ("2", "1020", 3),
    ("2", "4711", 9),
    ("3", "1311", 4),
    ("9", "1311", 6),
]
IDS = pd.Index(["1", "2", "3", "4"])
AREA_OF = pd.Series(["1", "2", "3", None], index=["1", "2", "3", "9"], dtype=object)
MATCHING = Matching(AREA_OF, ())


def table(rows):
    return sector_table(pd.DataFrame(rows, columns=["area", "code", "value"], dtype=object))


def test_values_on_the_areas_of_the_layer():
    found = sector_values(place(table(ROWS), MATCHING, IDS))
    expected = pd.DataFrame(
        {
            "1010": [5, np.nan, 0, np.nan],
            "1020": [7, 3, 0, np.nan],
            "1311": [2, 0, 4, np.nan],
            "4711": [0, 9, 0, np.nan],
        },
        index=IDS,
    )
    pd.testing.assert_frame_equal(found.values, expected, check_names=False, check_column_type=False)
    np.testing.assert_array_equal(found.base, [14, np.nan, 4, np.nan])
    said = " ".join(map(str, place(table(ROWS), MATCHING, IDS).notices))
    assert "Areas of the table that the layer does not have, whose figures appear nowhere (1, 16.7% of all" in said
    assert "Areas of the layer that the table does not have, left without figures (1): 4" in said
    np.testing.assert_array_equal(
        sector_values(place(table(ROWS), MATCHING, IDS), known_only=True).base, [14, 12, 4, np.nan]
    )
    stated = sector_values(place(table([*ROWS, ("2", "Total", 15)]), MATCHING, IDS))
    np.testing.assert_array_equal(stated.base, [14, 15, 4, np.nan])
    given = pd.Series([20.0, np.nan, 30, 40], index=IDS, name="all")
    np.testing.assert_array_equal(sector_values(place(table(ROWS), MATCHING, IDS), totals=given).base, given)


def test_levels_add_up_before_sectors_are_chosen():
    found = sector_values(place(table(ROWS), MATCHING, IDS), level=2)
    assert found.values.columns.tolist() == ["10", "13", "47"]
    np.testing.assert_array_equal(found.values["10"], [12, np.nan, 0, np.nan])
    np.testing.assert_array_equal(found.base, [14, np.nan, 4, np.nan])
    assert sector_values(place(table(ROWS), MATCHING, IDS), level=1).values.columns.tolist() == ["C", "G"]
    chosen = sector_values(place(table(ROWS), MATCHING, IDS), level=2, sectors="10-13")
    assert chosen.values.columns.tolist() == ["10", "13"]
    np.testing.assert_array_equal(chosen.base, found.base)
    with pytest.raises(SectorError, match="coarser than the sectors asked for"):
        sector_values(place(table(ROWS), MATCHING, IDS), level=2, sectors="1311")
    with pytest.raises(SectorError, match=r"no code of level 4 of “ISIC Rev\. 4” \(1\): 10"):
        sector_values(place(table([("1", "10", 5)]), MATCHING, IDS), level=4)
    assert any("Codes of the table, 4, are added up to 3 sectors" in str(notice) for notice in found.notices)
    assert isic4().lineage("1010")[-1] == "C"


def test_tables_without_an_area_of_the_layer_are_refused():
    nowhere = pd.Series([None] * 4, index=AREA_OF.index, dtype=object)
    with pytest.raises(FieldError, match="No area id of the table is in the layer"):
        place(table(ROWS), Matching(nowhere, ()), IDS)
