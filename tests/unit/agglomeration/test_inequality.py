"""Indices of inequality against published examples, other software and by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.inequality import entropy, herfindahl, leading_share, locational_gini, shares, theil

QUIETLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A slow machine is no failure."""

figures = st.lists(st.integers(0, 10_000), min_size=2, max_size=12).filter(any)


def test_the_published_herfindahl():
    """Dörsam (2004), in the manual of R's REAT 3.0.3 (Wieland 2019): sales of 20, 50, 20 and 10 give 0.34."""
    assert herfindahl(shares([20, 50, 20, 10])) == pytest.approx(0.34, abs=1e-15)


def test_indices_equal_those_of_econcomplex(reference):
    """Made by tests/fixtures/make_econcomplex.py."""
    table = reference("profile_cells").pivot(index="area", columns="code", values="value")
    size = shares(table.sum(axis=1))
    sectors, areas = (reference(f"profile_{name}").set_index("id") for name in ("sectors", "areas"))
    share = shares(table)
    np.testing.assert_allclose(locational_gini(share, size), sectors["hoover_gini"], rtol=1e-10)
    np.testing.assert_allclose(locational_gini(share, size) / 2, sectors["locational_gini"], rtol=1e-10)
    np.testing.assert_allclose(herfindahl(share), sectors["hhi"], rtol=1e-12)
    mix = shares(table.T)
    np.testing.assert_allclose(herfindahl(mix), areas["hhi"], rtol=1e-12)
    np.testing.assert_allclose(entropy(mix), areas["entropy"], rtol=1e-12)


def test_gini_is_twice_the_area_between_the_lorenz_curve_and_the_diagonal():
    """By hand: shares 0.2 and 0.8 over 0.5 and 0.5: under the curve 0.5·0.2/2 + 0.5·(0.2 + 1)/2 = 0.35."""
    assert locational_gini(np.array([0.8, 0.2]), np.array([0.5, 0.5])) == pytest.approx(1 - 2 * 0.35)


def test_gini_by_the_differences_of_all_pairs():
    """Sen (1973): half the mean difference of the quotients, weighted by the reference: Σ x x' |q - q'| / 2."""
    rng = np.random.default_rng(3)
    size, part = (shares(rng.integers(1, 90, 40)) for _ in range(2))
    quotient = part / size
    pairs = np.outer(size, size) * np.abs(np.subtract.outer(quotient, quotient))
    assert locational_gini(part, size) == pytest.approx(pairs.sum() / 2, rel=1e-12)


@QUIETLY
@given(figures, st.integers(1, 1000))
def test_a_sector_that_is_everywhere_alike_has_nothing_of_it(values, factor):
    size, part = shares(values), shares(np.array(values) * factor)
    assert locational_gini(part, size) == 0
    assert theil(part, size) == 0


@QUIETLY
@given(figures, st.data())
def test_splitting_an_area_in_proportion_changes_neither_gini_nor_theil(values, data):
    sizes = data.draw(st.lists(st.integers(1, 1000), min_size=len(values), max_size=len(values)))
    halves = [np.append(np.array(column, float), column[0]) for column in (values, sizes)]
    for column in halves:
        column[0] = 0.5 * column[0]
        column[-1] = column[0]
    for index in (locational_gini, theil):
        whole = index(shares(values), shares(sizes))
        assert index(shares(halves[0]), shares(halves[1])) == pytest.approx(whole, abs=1e-12)


@QUIETLY
@given(figures)
def test_ranges(values):
    share = shares(values)
    assert 1 / len(values) - 1e-12 <= herfindahl(share) <= 1 + 1e-12
    assert 0 <= entropy(share) <= np.log(len(values)) + 1e-12
    assert leading_share(share, 1) == pytest.approx(max(values) / sum(values))
    assert leading_share(share, len(values) + 3) == pytest.approx(1)


def test_entropy_by_hand():
    assert entropy(shares([1, 1, 2, 0])) == pytest.approx(1.5 * np.log(2))
    assert entropy(shares([7, 0])) == 0
    assert theil(shares([1, 1]), shares([3, 1])) == pytest.approx(0.5 * np.log(0.5 / 0.75) + 0.5 * np.log(2))
    assert theil(shares([1, 1]), shares([1, 0])) == np.inf


def test_missing_is_not_zero():
    values = np.array([[1, 3, 0], [2, np.nan, 0], [0, 5, 0]], dtype=float)
    share, size = shares(values), shares([1, 2, 3])
    expected = [False, True, True]
    for index in (
        herfindahl(share),
        entropy(share),
        theil(share, size),
        locational_gini(share, size),
        leading_share(share, 2),
    ):
        assert np.isnan(index).tolist() == expected
    assert np.isnan(locational_gini(shares([1, 2]), shares([1, np.nan])))


def test_an_area_that_the_reference_does_not_have_comes_last():
    """x = (0, 1), s = (0.4, 0.6): the curve rises to 0.6 over the second area, then straight up: 1 - 0.6."""
    assert locational_gini(np.array([0.4, 0.6]), np.array([0.0, 1.0])) == pytest.approx(0.4)


def test_the_order_of_areas_makes_no_difference():
    rng = np.random.default_rng(8)
    values, sizes = pd.Series(rng.integers(0, 50, 30)), pd.Series(rng.integers(1, 50, 30))
    order = rng.permutation(30)
    first = locational_gini(shares(values), shares(sizes))
    assert locational_gini(shares(values[order]), shares(sizes[order])) == pytest.approx(first, rel=1e-14)
