"""Checks that all statistics share: what is refused, what is left out and said."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import AreaError, FieldError, mark
from polos.analysis.validation import NEGATIVE_IN_ROWS, counts, finite, fraction_notice, polygons_of, refuse_negative


def series(*values):
    return pd.Series(values, ["a", "b", "c", "d"][: len(values)], dtype=float, name="jobs")


def test_infinities_are_missing_and_named():
    found, (said,) = finite(series(1, np.inf, np.nan, -np.inf))
    assert found.isna().tolist() == [False, True, True, True]
    assert "“jobs” is infinite in these areas, which count as without data (2): b, d." in str(said)
    assert finite(series(1, np.nan))[1] == ()


def test_negative_values_are_refused_with_their_places():
    with pytest.raises(FieldError, match=r"these areas \(2\): b \(-2\), d \(-0.5\). Only counts"):
        counts(series(1, 2), series(1, -2, np.nan, -0.5))
    with pytest.raises(FieldError, match=r"these rows \(1\): a \(-1\). Correct"):
        refuse_negative(series(-1, 0), NEGATIVE_IN_ROWS)
    refuse_negative(series(0, np.nan))


def test_fractions_are_named_and_what_is_missing_is_none():
    said = mark("Field “{field}” in {count}: {rows}")
    assert [str(notice) for notice in fraction_notice(series(1, 1.5, np.nan, 2), said)] == ["Field “jobs” in 1: b"]
    assert fraction_notice(series(1, np.nan, -3), said) == ()


def test_areas_are_polygons_or_nothing():
    import geopandas
    import shapely

    square, point = shapely.box(0, 0, 1, 1), shapely.Point(0, 0)
    areas = geopandas.GeoSeries([square, None, shapely.Polygon(), shapely.MultiPolygon([square])], index=list("abcd"))
    assert [geometry is not None for geometry in polygons_of(areas, "")] == [True, False, False, True]
    with pytest.raises(AreaError, match=r"^1: b$"):
        polygons_of(geopandas.GeoSeries([square, point], index=list("ab")), "{count}: {ids}")
