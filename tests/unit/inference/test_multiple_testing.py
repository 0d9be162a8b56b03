"""Corrections against published numbers and brute force; resolution against its definition."""

from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import InferenceError
from polos.analysis.inference.multiple_testing import adjusted_p_values, reached, resolution

# Benjamini & Hochberg (1995), section 3.2: fifteen p-values, four rejected at q = 0.05, three by Bonferroni.
THROMBOLYSIS = [
    *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459),
    *(0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000),
]


def test_the_example_of_benjamini_and_hochberg():
    assert reached(adjusted_p_values(THROMBOLYSIS, "fdr"), 0.05).sum() == 4
    assert reached(adjusted_p_values(THROMBOLYSIS, "bonferroni"), 0.05).sum() == 3
    np.testing.assert_array_equal(adjusted_p_values(THROMBOLYSIS, "none"), THROMBOLYSIS)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.sampled_from([0.01, 0.05, 0.2]))
def test_rejects_what_the_step_up_procedure_rejects(ranks, alpha):
    """The procedure as published, in fractions: the largest k with p_(k) <= k q / m, and all up to it."""
    p, ordered = np.array(ranks) / 60, sorted(ranks)
    level = Fraction(str(alpha))
    passing = [k for k in range(1, len(p) + 1) if Fraction(ordered[k - 1], 60) <= k * level / len(p)]
    threshold = ordered[passing[-1] - 1] / 60 if passing else -1
    adjusted = adjusted_p_values(p, "fdr")
    np.testing.assert_array_equal(reached(adjusted, alpha), p <= threshold)
    assert (adjusted >= p * (1 - 1e-13)).all()
    # What is stored says the same to a reader who knows nothing of rounding.
    np.testing.assert_array_equal(adjusted <= alpha, p <= threshold)


def test_a_level_is_reached_by_what_equals_it_in_exact_arithmetic():
    """R: `p.adjust(c(.001, .01, .025, .4, .6, .9), "BH") <= 0.05` is TRUE three times, in spite of rounding."""
    adjusted = adjusted_p_values([0.001, 0.01, 0.025, 0.4, 0.6, 0.9], "fdr")
    assert (adjusted <= 0.05).tolist() == [True, True, True, False, False, False]
    assert 0.025 * 6 / 3 > 0.05  # what floats make of it
    for p, stored in ((0.025 * 6 / 3, 0.05), (1e-250, 1e-250), (3e-320, 3e-320), (0.0, 0.0)):
        assert adjusted_p_values([p], "bonferroni").tolist() == [stored]
        assert adjusted_p_values([p], "none").tolist() == [p]
    # Every rank k of n with p = k q / n in multiples of 1 / 10,000, as permutations give it.
    for tests in range(1, 200):
        p = np.arange(1, tests + 1) * 500 / tests
        whole = p == np.rint(p)
        values = np.where(whole, np.rint(p) / 10_000, 1.0)
        assert reached(values * tests / np.arange(1, tests + 1), 0.05)[whole].all()


def test_a_level_is_not_reached_from_above_it():
    """The next p-value above the level is 1e-6 away for a million permutations, 1e-9 for many more than there are."""
    assert not reached(0.05 * (1 + 1e-9), 0.05)
    p = pd.Series([0.05, np.nan, 0.051], index=["a", "b", "c"])
    assert reached(p, 0.05).tolist() == [True, False, False]
    np.testing.assert_array_equal(reached(p.to_numpy()[:, None], np.array([0.05, 0.1])), [[1, 1], [0, 0], [0, 1]])


def test_areas_not_tested_are_not_in_the_family():
    p = np.array([0.01, np.nan, 0.03, np.nan])
    np.testing.assert_allclose(adjusted_p_values(p, "fdr"), [0.02, np.nan, 0.03, np.nan])
    np.testing.assert_allclose(adjusted_p_values(p, "bonferroni"), [0.02, np.nan, 0.06, np.nan])


def test_unknown_correction():
    with pytest.raises(InferenceError, match="none, fdr, bonferroni"):
        adjusted_p_values([0.1], "holm")


@pytest.mark.parametrize("alternative", ["directed", "two-sided"])
@pytest.mark.parametrize("correction", ["none", "fdr", "bonferroni"])
@pytest.mark.parametrize(("tests", "permutations", "alpha"), [(1452, 9999, 0.05), (19, 99, 0.05), (300, 99_999, 0.01)])
def test_resolution_is_where_the_smallest_p_values_begin_to_pass(alternative, correction, tests, permutations, alpha):
    limits = resolution(tests, permutations, alternative, alpha, correction)

    def passes(areas, p):
        values = np.ones(tests)
        values[:areas] = p
        return reached(adjusted_p_values(values, correction)[:areas], alpha).all()

    sides = 2 if alternative == "two-sided" else 1
    assert limits.smallest == sides / (permutations + 1)
    assert passes(1, sides / (limits.permutations_for_one + 1))
    assert not passes(1, sides / limits.permutations_for_one)
    if correction == "fdr" and limits.areas_needed <= tests:
        assert passes(limits.areas_needed, limits.smallest)
        assert limits.areas_needed == 1 or not passes(limits.areas_needed - 1, limits.smallest)
