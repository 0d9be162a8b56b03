"""Standardised location quotients against R, their cut-off against the exact bootstrap."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.standardised_quotient import bootstrap_cut_off, reaches, standardised_quotient
from polos.analysis.errors import Cancelled, InferenceError


def quotients(values):
    return pd.Series(values, index=[f"a{place:04d}" for place in range(len(values))], name="lq", dtype=float)


def exact_cut_off(scores, alpha):
    """Return the mean over *all* resamples of the interpolated quantile (Hutson & Ernst 2000).

    The k-th of n draws from x_(1) <= … <= x_(n) is at most x_(i) if at least k draws are: a binomial tail.
    """
    x = np.sort(scores)
    n = len(x)

    def expected(k):
        at_most = [
            sum(math.comb(n, j) * (i / n) ** j * (1 - i / n) ** (n - j) for j in range(k, n + 1)) for i in range(n + 1)
        ]
        return sum(x[i - 1] * (at_most[i] - at_most[i - 1]) for i in range(1, n + 1))

    place = (n - 1) * (1 - alpha)
    below = math.floor(place)
    low = expected(below + 1)
    high = expected(min(below + 2, n))
    return low + (place - below) * (high - low)


@pytest.mark.parametrize(("logarithms", "column"), [(False, "slq"), (True, "slq_ln")])
def test_scores_are_those_of_r(reference, logarithms, column):
    table = reference("quotients").set_index("id")
    found = standardised_quotient(table["lq"], logarithms=logarithms)
    np.testing.assert_allclose(found.scores, table[column], rtol=1e-12)
    texts = [str(notice) for notice in found.notices]
    assert texts == (
        ["Areas without a standardised location quotient because 0 has no logarithm (2): q01, q10."]
        if logarithms
        else []
    )
    known = found.scores.notna()
    back = [found.quotient(score) for score in found.scores[known]]
    np.testing.assert_allclose(back, table.loc[known, "lq"], rtol=1e-12)


def test_areas_without_a_quotient_stay_out():
    with_gap = standardised_quotient(quotients([1, np.nan, 2, 4]))
    np.testing.assert_allclose(with_gap.scores.dropna(), standardised_quotient(quotients([1, 2, 4])).scores)
    assert list(with_gap.scores.isna()) == [False, True, False, False]


@pytest.mark.parametrize(
    ("values", "logarithms"),
    [
        ([1, 1, 1], False),
        ([0.1 + 0.2, 0.3, 0.3], False),
        ([1, 1 + 1e-15, 1 - 1e-15], True),
        ([3], False),
        ([], False),
        ([0, 0, 5], True),
        ([np.nan, np.nan], False),
    ],
)
def test_quotients_that_do_not_differ_have_no_scores(values, logarithms):
    found = standardised_quotient(quotients(values), logarithms=logarithms)
    assert found.scores.isna().all()
    assert len(found.scores) == len(values)
    assert "all the same" in str(found.notices[-1])
    assert np.isnan(bootstrap_cut_off(found.scores)[0])
    assert reaches(found.scores, np.nan).isna().all()


@pytest.mark.parametrize("alpha", [0.05, 0.1, 0.3])
@pytest.mark.parametrize("n", [7, 20, 21, 60])
def test_the_cut_off_is_that_of_the_exact_bootstrap(n, alpha):
    """Within Monte-Carlo error: the standard error of the mean of 20,000 quantiles is below 0.01 here."""
    scores = quotients(np.random.default_rng(n).exponential(size=n))
    found, _ = bootstrap_cut_off(scores, resamples=20_000, alpha=alpha)
    assert found == pytest.approx(exact_cut_off(scores.to_numpy(), alpha), abs=0.03)


def test_normal_scores_are_cut_off_at_the_normal_quantile():
    """O'Donoghue & Gleave (2004) take 1.645 for 5 % of normal scores; the bootstrap must find it in them."""
    from scipy.stats import norm

    scores = quotients(norm.ppf((np.arange(4000) + 0.5) / 4000))
    assert bootstrap_cut_off(scores)[0] == pytest.approx(1.6449, abs=0.005)
    assert bootstrap_cut_off(scores, alpha=0.01)[0] == pytest.approx(2.3263, abs=0.01)


def test_same_seed_same_cut_off_in_any_order():
    scores = quotients(np.random.default_rng(1).normal(size=80))
    first, _ = bootstrap_cut_off(scores, seed=5)
    assert bootstrap_cut_off(scores.sample(frac=1, random_state=2), seed=5)[0] == first
    assert bootstrap_cut_off(scores, seed=6)[0] != first
    shuffled = quotients(np.random.default_rng(1).random(300)).sample(frac=1, random_state=3)
    pd.testing.assert_series_equal(
        standardised_quotient(shuffled).scores.sort_index(),
        standardised_quotient(shuffled.sort_index()).scores,
        check_exact=True,
    )


@given(st.lists(st.integers(0, 6), min_size=2, max_size=40), st.sampled_from([0.01, 0.05, 0.25]))
@settings(max_examples=60, deadline=None)
def test_the_cut_off_lies_among_the_scores(values, alpha):
    scores = quotients(values)
    found, notices = bootstrap_cut_off(scores, resamples=100, alpha=alpha)
    assert min(values) <= found <= max(values) * (1 + 1e-12)
    assert len(notices) == (len(values) < 30)
    if min(values) == max(values):
        assert (reaches(scores, found) == 1).all()


def test_equal_quantiles_are_reached_although_their_mean_rounds():
    scores = quotients([0.1] * 50)
    cut_off, _ = bootstrap_cut_off(scores, resamples=333)
    assert (reaches(scores, cut_off) == 1).all()
    assert (reaches(scores, 0.1000001) == 0).all()


def test_too_few_resamples_and_cancelling():
    scores = quotients([1, 2, 3])
    with pytest.raises(InferenceError, match="BOOTSTRAP is 99"):
        bootstrap_cut_off(scores, resamples=99)
    shares = []
    with pytest.raises(Cancelled):
        bootstrap_cut_off(scores, progress=shares.append, cancelled=lambda: len(shares) == 3)
    assert shares == [0, 0.1, 0.2]
