"""Results hang neither on the unit of the values nor on where they count from, or the run refuses with words.

The expected numbers are those of the same values in a usual unit: a property of every statistic here (Anselin 1995 for
local Moran, whose numerator and denominator both grow with the square of the unit).
"""

from functools import cache

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.location_quotient import location_quotient
from polos.analysis.autocorrelation.distance_profile import distance_profile
from polos.analysis.autocorrelation.emerging_hot_spots import emerging_hot_spots
from polos.analysis.autocorrelation.global_statistics import global_autocorrelation
from polos.analysis.autocorrelation.local_geary import local_geary
from polos.analysis.autocorrelation.local_heteroscedasticity import local_heteroscedasticity
from polos.analysis.autocorrelation.local_lee import local_lee
from polos.analysis.autocorrelation.local_statistics import bivariate_local_moran, getis_ord, local_moran
from polos.analysis.autocorrelation.sample import Neighbours
from polos.analysis.errors import PolosError, WeightsError
from polos.analysis.examples import six_by_six
from polos.analysis.inference.options import Inference
from polos.analysis.validation import LARGEST, LARGEST_COORDINATE, LEAST_SPAN
from polos.analysis.weights.options import WeightsOptions, spatial_graph
from scipy.sparse import csr_array

GRAPH, JOBS = six_by_six()
RANDOM = np.random.default_rng(22)
WHOLE = (JOBS + RANDOM.integers(0, 50, JOBS.size)).rename("jobs")
REAL = pd.Series(RANDOM.gamma(2.0, 30.0, JOBS.size), JOBS.index, name="jobs")
OTHER = pd.Series(RANDOM.random(JOBS.size), JOBS.index, name="other")
PLACES = geopandas.GeoSeries(shapely.points(RANDOM.random((JOBS.size, 2))), JOBS.index)
EXACT = Inference(alpha=0.1)
DRAWN = Inference(alpha=0.1, alternative="two-sided", permutations=99)
GROWTH = np.arange(1.0, 4.0)

STATISTICS = {
    "local Moran": lambda v: local_moran(v, GRAPH, EXACT).frame[["i", "z", "p", "p_adj"]],
    "Moran, bivariate": lambda v: bivariate_local_moran(v, OTHER, GRAPH, EXACT).frame[["i", "z", "p"]],
    "Moran, around": lambda v: bivariate_local_moran(OTHER, v, GRAPH, EXACT).frame[["i", "z", "p"]],
    "Gi": lambda v: getis_ord(v, GRAPH, EXACT, star=False).frame[["z", "p"]],
    "Gi*": lambda v: getis_ord(v, GRAPH, EXACT).frame[["z", "p"]],
    "local Geary": lambda v: local_geary([v], GRAPH, DRAWN).frame[["c", "z", "p"]],
    "Geary of two": lambda v: local_geary([v, OTHER], GRAPH, DRAWN).frame[["c", "z", "p"]],
    "LOSH": lambda v: local_heteroscedasticity(v, GRAPH).frame[["h", "p"]],
    "Lee": lambda v: local_lee(v, OTHER, GRAPH, DRAWN).frame[["l", "p"]],
    "global": lambda v: global_autocorrelation(v, GRAPH, DRAWN).frame.iloc[:2][["statistic", "z", "p", "p_z"]],
    "emerging": lambda v: emerging_hot_spots(_periods(v), GRAPH, EXACT).frame[["z", "trend_z", "trend_p"]],
    "distances": lambda v: distance_profile(v, PLACES).frame[["z", "p"]],
}


def _periods(values):
    return pd.DataFrame({f"p{at}": np.roll(values, at) for at in range(3)}, index=values.index)


@cache
def usual(name, whole):
    return STATISTICS[name](WHOLE if whole else REAL)


def tried(compute):
    """Return what is computed, or None, and the words of a refusal."""
    try:
        return compute(), ""
    except PolosError as error:
        return None, str(error)


def require_the_same(name, whole, values, tolerance):
    """Compare with the values in their usual unit; returns whether the run gave a result."""
    found, refusal = tried(lambda: STATISTICS[name](values))
    if found is None:
        assert "jobs" in refusal or "p0" in refusal
        return False
    np.testing.assert_allclose(found, usual(name, whole), rtol=tolerance, atol=tolerance)
    return True


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("name", STATISTICS)
@settings(max_examples=6, deadline=None)
@given(exponent=st.integers(-300, 300))
@example(exponent=-200)
@example(exponent=155)
@example(exponent=70)
@example(exponent=-70)
def test_no_unit_alters_a_result(name, whole, exponent):
    values = (WHOLE if whole else REAL) * 10.0**exponent
    given_result = require_the_same(name, whole, values, 1e-8)
    assert given_result == (1 / LARGEST <= values.max() <= LARGEST)


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("name", STATISTICS)
@settings(max_examples=5, deadline=None)
@given(exponent=st.integers(0, 16))
@example(exponent=13)
@example(exponent=15)
@example(exponent=9)
def test_no_origin_alters_a_result(name, whole, exponent):
    """Of values of some ten digits the last eight are left to compare, and results hold to seven."""
    values = (WHOLE if whole else REAL) + 10.0**exponent
    given_result = require_the_same(name, whole, values, 1e-6)
    assert given_result == (np.ptp(values) >= LEAST_SPAN * values.max())


@settings(max_examples=40, deadline=None)
@given(st.integers(-300, 300))
def test_no_unit_alters_a_quotient(exponent):
    """LQ is a ratio of ratios (Florence 1939)."""
    sector, total = WHOLE * 10.0**exponent, (WHOLE + 100) * 10.0**exponent
    found, refusal = tried(lambda: location_quotient(sector, total))
    if found is None:
        assert "unit" in refusal
        assert not 1 / LARGEST <= sector.max() <= total.max() <= LARGEST
        return
    expected, *_ = location_quotient(WHOLE, WHOLE + 100)
    np.testing.assert_allclose(found[0]["lq"], expected["lq"], rtol=1e-12)


@pytest.mark.parametrize("kind", ["nearest", "band", "kernel", "inverse"])
@settings(max_examples=20, deadline=None)
@given(st.integers(-300, 300))
def test_no_unit_of_coordinates_alters_who_is_near(kind, exponent):
    places = geopandas.GeoSeries(shapely.points(shapely.get_coordinates(PLACES.to_numpy()) * 10.0**exponent))
    found, refusal = tried(lambda: spatial_graph(places, WeightsOptions(kind)))
    if found is None:
        assert "coordinate reference system" in refusal
        assert not 1e3 / LARGEST_COORDINATE < 10.0**exponent < LARGEST_COORDINATE / 1e3
        return
    expected, _ = spatial_graph(PLACES.reset_index(drop=True), WeightsOptions(kind))
    weights = found[0].adjacency / (10.0**-exponent if kind == "inverse" else 1.0)
    pd.testing.assert_series_equal(weights, expected.adjacency, rtol=1e-8)


@pytest.mark.parametrize("unit", [1e300, 1e76, 1e-76, 1e-300])
def test_weights_beyond_calculation_are_refused(unit):
    """Squares of their sums are no floats any more; in other units they are the same weights."""
    weights = csr_array(np.array([[0, 1, 0], [1, 0, 2], [0, 2, 0.0]]))
    with pytest.raises(WeightsError, match="too large or too small to calculate with"):
        Neighbours(unit * weights)
    assert Neighbours(1e70 * weights).tests == Neighbours(weights).tests == 3
