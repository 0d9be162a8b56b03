"""Global bounds of curves: order by extreme ranks by hand, and their level by enumeration."""

import numpy as np
import pytest
from polos.analysis.errors import InferenceError
from polos.analysis.points.envelopes import envelopes


def test_p_by_hand():
    """Four curves at two distances, ranks from the nearer end: (1,2), (2,1), (2,2), (1,1): the last is most extreme."""
    chance = np.array([[1.0, 3.0], [2.0, 1.0], [3.0, 2.0]])
    assert envelopes(np.array([4.0, 4.0]), chance, alpha=0.25).p == pytest.approx(1 / 4)
    # (1, 2) and (2, 1) are alike in order: both share the second place and the third.
    assert envelopes(chance[0], np.vstack([chance[1:], [4.0, 4.0]]), alpha=0.25).p == pytest.approx(3 / 4)


def test_every_curve_of_a_set_in_turn_has_the_level():
    """Chance that deals exchangeable curves makes each the observed one equally often: p ≤ α in at most α of them."""
    curves = np.random.default_rng(2).normal(size=(40, 7)).cumsum(axis=1)
    p = np.array([envelopes(curves[i], np.delete(curves, i, axis=0)).p for i in range(40)])
    for alpha in (0.05, 0.1, 0.25, 0.5):
        assert (p <= alpha).mean() <= alpha
    assert (p <= 0.1).mean() > 0.05


def test_who_is_significant_leaves_the_bounds_and_nobody_else():
    random = np.random.default_rng(4)
    chance = random.normal(size=(99, 12))
    for shift in (0.0, 1.0, 5.0):
        curve = random.normal(size=12)
        curve[3] += shift
        found = envelopes(curve, chance)
        outside = (curve < found.global_low) | (curve > found.global_high)
        assert outside.any() == (found.p <= 0.05)


def test_pointwise_bounds_are_quantiles():
    chance = np.arange(1.0, 100.0)[:, None]
    found = envelopes(np.array([50.0]), chance, alpha=0.1)
    assert found.low == pytest.approx(np.quantile(np.arange(1, 100), 0.05))
    assert found.high == pytest.approx(np.quantile(np.arange(1, 100), 0.95))


def test_where_a_curve_is_undefined_there_are_no_bounds():
    chance = np.random.default_rng(1).normal(size=(19, 3))
    chance[4, 0] = np.nan
    found = envelopes(np.zeros(3), chance)
    assert np.isnan(found.high[0])
    assert np.isnan(found.global_low[0])
    assert np.isfinite(found.global_high[1:]).all()
    assert np.isnan(envelopes(np.full(3, np.nan), chance).p)


def test_too_few_curves_for_the_level():
    with pytest.raises(InferenceError):
        envelopes(np.zeros(3), np.zeros((18, 3)), alpha=0.05)
