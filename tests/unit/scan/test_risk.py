"""Laws of risks: dispersion, weights, and the maps drawn from them."""

import numpy as np
import pytest
from polos.analysis.inference.runs import random_stream
from polos.analysis.scan.risk import (
    Risk,
    constant_risk,
    dispersion,
    random_map,
    scaled_risk,
    spread,
    variance_weights,
)

MU = np.array([1.0, 10.0, 100.0, 889.0])


def test_constant_risk_deals_out_the_total():
    np.testing.assert_allclose(constant_risk([1, 2, 3], [10, 20, 30]).mu, [1, 2, 3])
    np.testing.assert_allclose(constant_risk([0, 6, 0], [10, 20, 30]).mu, [1, 2, 3])


def test_weights_make_mean_and_variance_equal(make_law):
    """By hand, r = 4: 1 / (1 + 1 / 4), 1 / (1 + 10 / 4) …; all 1 where the risk is the same."""
    np.testing.assert_allclose(variance_weights(Risk(MU, make_law("gamma", 0.5))), [0.8, 4 / 14, 4 / 104, 4 / 893])
    np.testing.assert_array_equal(variance_weights(Risk(MU)), 1)


def test_lognormal_risks_have_the_variance_of_their_logarithms(make_law):
    """exp(sigma²) - 1 is the variance of lognormal risks of mean 1 (Johnson, Kotz & Balakrishnan 1994, ch. 14)."""
    risk = Risk(MU, make_law("lognormal", np.sqrt(np.expm1(0.45**2))))
    assert spread(risk) == pytest.approx(0.45)
    assert dispersion(risk) == pytest.approx(1 / (np.exp(0.45**2) - 1))


@pytest.mark.parametrize("name", ["poisson", "gamma", "lognormal"])
def test_maps_have_the_total_and_the_moments_of_their_law(make_law, name):
    """Counts of small areas, of which the fixed total takes little: mean mu, variance mu + variation² mu²."""
    variation = 0.0 if name == "poisson" else 0.5
    risk = Risk(np.full(400, 5.0), make_law(name, variation))
    maps = np.array([random_map(random_stream(3, place), risk, 2000) for place in range(500)])
    np.testing.assert_array_equal(maps.sum(axis=1), 2000)
    variance = 5 + (variation * 5) ** 2
    assert maps.var(axis=1).mean() == pytest.approx(variance, rel=0.02)
    np.testing.assert_array_equal(maps[7], random_map(random_stream(3, 7), risk, 2000))


def test_nothing_is_drawn_where_areas_are_off_the_map(make_law):
    risk = scaled_risk(Risk(MU, make_law("gamma", 0.5)), 300, np.array([True, False, True, False]))
    np.testing.assert_allclose(risk.mu, [300 / 101, 0, 30000 / 101, 0])
    assert random_map(random_stream(1, 0), risk, 300)[[1, 3]].sum() == 0
