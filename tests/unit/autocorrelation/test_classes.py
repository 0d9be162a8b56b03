"""Codes of classes are those of other programs, each once, and say which areas stand out."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation import classes
from polos.analysis.autocorrelation.classes import Classes

ALL = {name: found for name, found in vars(classes).items() if isinstance(found, Classes)}


@pytest.mark.parametrize("name", ALL)
def test_each_code_and_each_label_is_there_once(name):
    found = ALL[name]
    for part in ("value", "label"):
        kinds = [getattr(known, part) for known in found]
        assert len(set(kinds)) == len(kinds)
    assert {*found.hot, *found.cold, *found.outliers} <= set(found.marked)
    assert not {found.no_data, found.no_neighbours, found.no_geometry} & set(found.marked)
    assert (found.no_geometry is None) == (found.no_neighbours is None)


def test_codes_of_local_moran_are_those_of_geoda():
    """pygeoda 0.1.3, lisa_labels(): 0 not significant, 1 HH, 2 LL, 3 LH, 4 HL, 5 undefined, 6 isolated."""
    labels = {known.value: known.label for known in classes.LOCAL_MORAN}
    assert [labels[code] for code in range(7)] == [
        *("Not significant", "High-High", "Low-Low", "Low-High", "High-Low", "No data", "No neighbours")
    ]
    assert (classes.LOCAL_MORAN.hot, classes.LOCAL_MORAN.cold, classes.LOCAL_MORAN.outliers) == ((1,), (2,), (4, 3))


def test_codes_of_gi_are_those_of_arcgis():
    """Gi_Bin: 3, 2 and 1 for hot spots with 99, 95 and 90 % confidence, the same below zero for cold ones."""
    assert set(classes.GETIS_ORD.hot) == {1, 2, 3}
    assert set(classes.GETIS_ORD.cold) == {-1, -2, -3}
    labels = {known.value: known.label for known in classes.GETIS_ORD}
    assert all("99 %" in labels[code] for code in (-3, 3))


def test_a_spot_that_is_over_is_no_core():
    assert set(classes.EMERGING.hot) == set(range(1, 8))
    assert set(classes.EMERGING.cold) == set(range(-7, 0))
    assert {8, -8} <= set(classes.EMERGING.marked)


def test_areas_that_are_not_tested_get_a_code_too():
    codes = pd.Series([2.0, np.nan, np.nan, 0.0])
    neighbours = pd.Series([4.0, 0.0, np.nan, 1.0])
    assert classes.GETIS_ORD.complete(codes, neighbours).tolist() == [2, 9, 8, 0]
    assert classes.EMERGING.complete(codes, neighbours).tolist() == [2, 19, 18, 0]


def test_areas_without_neighbours_for_want_of_a_geometry_are_named_so():
    """One without geometry that has neighbours, from a file, has the class that it was tested for."""
    codes = pd.Series([2.0, np.nan, 9.0, np.nan, 0.0])
    neighbours = pd.Series([4.0, 0.0, 0.0, np.nan, 1.0])
    located = pd.Series([False, False, True, False, True])
    assert classes.GETIS_ORD.complete(codes, neighbours, located).tolist() == [2, 10, 9, 8, 0]
