"""Mann-Kendall's test against enumeration, scipy, pymannkendall and printed examples."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.autocorrelation.mann_kendall import LONGEST_EXACT, least_p, mann_kendall
from scipy.stats import kendalltau


def s_of(series):
    return sum(int(np.sign(later - sooner)) for t, sooner in enumerate(series) for later in series[t + 1 :])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=3, max_size=6))
def test_p_is_the_share_of_all_orders_ties_included(series):
    found = mann_kendall(np.array([series], dtype=float))
    observed = s_of(series)
    exact = np.mean([abs(s_of(order)) >= abs(observed) for order in permutations(series)])
    assert found.s[0] == observed
    assert found.p[0] == pytest.approx(exact, abs=1e-12)


@pytest.mark.parametrize("periods", [3, 4, 5, 8, 10, 20, LONGEST_EXACT])
def test_p_without_ties_equals_scipys_exact_kendall(periods):
    series = np.random.default_rng(periods).normal(size=(40, periods)) + np.linspace(0, 1, periods)
    expected = [kendalltau(range(periods), row, method="exact").pvalue for row in series]
    np.testing.assert_allclose(mann_kendall(series).p, expected, rtol=1e-9)


def test_s_and_z_equal_pymannkendall(reference):
    """Both correct for ties and continuity; its p is the normal one, which here only takes over for long series."""
    table = reference("mann_kendall")
    assert (table["variance"].round(6) != table["variance"].round(0)).any()
    for row in table.itertuples():
        found = mann_kendall(np.array([[float(value) for value in row.series.split()]]))
        assert found.s[0] == row.s
        np.testing.assert_allclose(found.z[0], row.z, rtol=1e-12)


def test_long_series_take_the_normal_approximation():
    series = np.random.default_rng(1).integers(0, 30, (5, LONGEST_EXACT + 1)).astype(float)
    found = mann_kendall(series)
    for row, z, p in zip(series, found.z, found.p):
        # scipy gives the score without continuity: S / sd. Ours is (|S| - 1) / sd.
        plain = kendalltau(range(len(row)), row, method="asymptotic")
        from scipy.stats import norm

        sd = abs(s_of(row)) / norm.isf(plain.pvalue / 2)
        assert abs(z) == pytest.approx((abs(s_of(row)) - 1) / sd, rel=1e-6)
        assert p == pytest.approx(2 * norm.sf(abs(z)))


def test_printed_tables():
    """Kendall's table: of 24 orders of four values one has S = 6 and four have S >= 4; of 120 of five, one has 10."""
    found = mann_kendall(np.array([[1.0, 2, 3, 4], [1, 2, 4, 3], [4, 3, 2, 1]]))
    np.testing.assert_array_equal(found.s, [6, 4, -6])
    np.testing.assert_allclose(found.p, [2 / 24, 8 / 24, 2 / 24])
    np.testing.assert_allclose(mann_kendall(np.arange(5.0)[None]).p, 2 / 120)
    assert [least_p(periods) for periods in (1, 2, 3, 4, 5)] == pytest.approx([1, 1, 1 / 3, 1 / 12, 1 / 60])


def test_a_constant_series_has_no_trend():
    found = mann_kendall(np.array([[2.0] * 6, [1.0, 1, 1, 1, 1, 1 + 1e-12]]))
    np.testing.assert_array_equal(found.s, [0, 0])
    np.testing.assert_array_equal(found.z, [0, 0])
    np.testing.assert_array_equal(found.p, [1, 1])


def test_significance_has_a_direction():
    found = mann_kendall(np.array([[1.0, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1], [1, 3, 2, 4, 3, 1]]))
    np.testing.assert_array_equal(found.significant(0.05), [1, -1, 0])
    np.testing.assert_array_equal(found.significant(0.001), [0, 0, 0])
