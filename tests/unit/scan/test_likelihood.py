"""Kulldorff's likelihood ratio against published output, and the bound on it against itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.scan.likelihood import bound_factor, log_likelihood_ratio, weighted_cases

CASES, POPULATION = 552, 1_057_673

SATSCAN = [
    (111_674, 100, 14.083511),
    (34_083, 38, 9.019716),
    (78_280, 64, 6.114140),
    (24_571, 25, 4.651839),
    (9_840, 12, 3.363518),
    (8_839, 11, 3.209485),
    (95_249, 85, 11.577255),
    (29_782, 28, 4.169203),
]
"""Population, cases and log likelihood ratio of each cluster of leukemia in upstate New York (Waller & Gotway 2004), as
SaTScan 9.6 prints them (Poisson model, windows up to 50 % and up to 10 % of the population)."""

FLEXSCAN = [
    (36.1025, 79, 20.8014),
    (3.46124, 13, 7.74784),
    (7.22415, 19, 6.72554),
    (10.3451, 23, 5.87065),
    (11.2449, 24, 5.59191),
    (2.60011, 9, 4.81257),
    (10.129, 21, 4.55025),
    (3.01554, 9, 3.88929),
    (4.20808, 11, 3.82013),
    (4.76234, 11, 3.00674),
    (1.88824, 6, 2.84034),
    (5.59582, 12, 2.78814),
]
"""Expected and observed cases, and statistic, of each cluster by FleXScan 3.1.2 (flexible with restriction)."""


@pytest.mark.parametrize(("population", "observed", "ratio"), SATSCAN)
def test_it_is_the_one_that_satscan_prints(population, observed, ratio):
    assert log_likelihood_ratio(observed / CASES, population / POPULATION, CASES) == pytest.approx(ratio, abs=5.1e-7)


@pytest.mark.parametrize(("expected", "observed", "ratio"), FLEXSCAN)
def test_it_is_the_one_that_flexscan_prints(expected, observed, ratio):
    """Up to what the rounding of the expected cases leaves of its six digits."""
    assert log_likelihood_ratio(observed / CASES, expected / CASES, CASES) == pytest.approx(ratio, rel=2e-5)


def test_few_cases_have_none():
    np.testing.assert_array_equal(log_likelihood_ratio([0.1, 0.2, 0.0], [0.2, 0.2, 0.0], 10.0), 0)


def test_all_cases_in_a_window():
    """By hand: C ln(1 / p)."""
    assert log_likelihood_ratio(1.0, 0.25, 8.0) == pytest.approx(8 * np.log(4))


@given(st.floats(1e-6, 1), st.floats(1e-6, 0.999999), st.floats(1, 1e6))
def test_no_ratio_exceeds_its_bound(q, p, cases):
    ratio = log_likelihood_ratio(q, p, cases)
    assert ratio <= cases * ((q - p) * bound_factor(p)) ** 2 * (1 + 1e-9) + 1e-9 * cases


def test_unweighted_cases_stay_whole_and_weighted_ones_keep_their_total():
    counts = np.array([[3, 0], [5, 7], [2, 3]])
    scaled, total, cases = weighted_cases(counts, np.ones(3))
    np.testing.assert_array_equal(scaled, counts)
    np.testing.assert_array_equal((total, *cases), 10)
    scaled, total, cases = weighted_cases(counts, np.array([1.0, 0.5, 0.25]))
    np.testing.assert_allclose(cases, [6, 4.25])
    np.testing.assert_allclose(scaled[:, 0], np.array([3, 2.5, 0.5]) / 6 * 10)
    np.testing.assert_allclose(scaled.sum(axis=0), total)
