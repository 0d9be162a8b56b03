"""Exact tails against enumeration of all samples, whole-number counting, draws, and what cannot change them."""

import time
from fractions import Fraction
from itertools import count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import Cancelled, InferenceError
from polos.analysis.inference.exact_permutation import ExactLaw, exact_tails, exact_tails_of_many
from polos.analysis.inference.permutation import conditional_permutation
from scipy.sparse import csr_array, diags

KINDS = {
    "zeros and ones": lambda rng, n: [Fraction(int(v)) for v in rng.random(n) < 0.3],
    "small counts": lambda rng, n: [Fraction(int(v)) for v in rng.integers(0, 4, n)],
    "tenths": lambda rng, n: [Fraction(int(v), 10) for v in rng.integers(-5, 6, n)],
    "twelfths": lambda rng, n: [Fraction(int(v), int(d)) for v, d in zip(rng.integers(0, 5, n), rng.integers(1, 5, n))],
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("density", [0.25, 0.6, 1.0])
@pytest.mark.parametrize("n", [3, 6, 11])
def test_equals_enumeration_of_all_samples_with_many_ties(kind, density, n, random_links, enumerated_tails):
    for seed in range(3):
        values = KINDS[kind](np.random.default_rng(seed), n)
        links = random_links(n, density, seed)
        tails = exact_tails([float(value) for value in values], links)
        upper, lower = enumerated_tails(values, links)
        assert tails.exact
        np.testing.assert_allclose(tails.upper, upper, rtol=0, atol=1e-13)
        np.testing.assert_allclose(tails.lower, lower, rtol=0, atol=1e-13)
        np.testing.assert_array_equal(tails.tested, ~np.isnan(upper))


@pytest.mark.parametrize(
    ("n", "most", "k"), [(60, 9, 3), (60, 9, 29), (60, 9, 30), (60, 9, 45), (60, 9, 59), (60, 200, 20), (150, 2, 74)]
)
def test_equals_counting_in_whole_numbers_for_many_neighbours(n, most, k, nearest_links, counted_tails):
    rng = np.random.default_rng(k)
    values, points = rng.integers(0, most + 1, n), rng.random((n, 2))
    # Values that follow the place, so that some tails are small.
    values = np.where(points[:, 0] < 0.4, most, values)
    links = nearest_links(points, k)
    tails = exact_tails(values, links)
    for area in range(0, n, 7):
        upper, lower = counted_tails(values, links, area)
        assert tails.upper[area] == pytest.approx(upper, rel=1e-9, abs=2e-14)
        assert tails.lower[area] == pytest.approx(lower, rel=1e-9, abs=2e-14)


@given(
    st.integers(0, 10**6),
    st.integers(4, 10),
    st.sampled_from([0.3, 0.7, 1.0]),
    st.floats(0.1, 4.0),
    st.sampled_from([1.0, -1.0]),
    st.sampled_from([2**14, 2**16]),
)
def test_bounds_off_any_lattice_contain_what_enumeration_gives(
    random_links, enumerated_tails, seed, n, density, skewness, sign, cells
):
    """Lognormal values from even to very skewed, either way, a third of them the same as others."""
    rng = np.random.default_rng(seed)
    values = sign * rng.choice(rng.lognormal(0, skewness, n), n, p=np.full(n, 1 / n))
    links = random_links(n, density, seed)
    tails = exact_tails(values, links, cells=cells)
    upper, lower = enumerated_tails(values, links)
    for low, truth, high in ((tails.upper_low, upper, tails.upper_high), (tails.lower_low, lower, tails.lower_high)):
        assert (np.isnan(truth) | ((low <= truth + 1e-14) & (truth <= high + 1e-14))).all()
    for low, estimate, high in (
        (tails.upper_low, tails.upper, tails.upper_high),
        (tails.lower_low, tails.lower, tails.lower_high),
    ):
        assert (np.isnan(estimate) | ((low <= estimate) & (estimate <= high))).all()


@pytest.mark.parametrize("seed", range(12))
def test_bounds_from_any_grid_have_something_in_common(seed, random_links):
    """Also where a few values are thousands of times as large as most, and many of these the same."""
    rng = np.random.default_rng(seed)
    n = int(rng.integers(20, 90))
    values = rng.choice([1, -1]) * rng.lognormal(0, rng.choice([1, 4, 7]), n)
    values[rng.random(n) < rng.choice([0, 0.5, 0.95])] = rng.choice([0, values[0]])
    links = random_links(n, rng.choice([4 / n, 0.2, 0.6]), seed)
    coarse, fine = (exact_tails(values, links, cells=cells) for cells in (2**14, 2**16))
    for name in ("upper", "lower"):
        lows = np.fmax(getattr(coarse, name + "_low"), getattr(fine, name + "_low"))
        highs = np.fmin(getattr(coarse, name + "_high"), getattr(fine, name + "_high"))
        assert (lows <= highs + 1e-13)[coarse.tested].all()
        assert highs[coarse.tested].max() <= 1


def _standardised_errors(tails, counts, least=1e-4):
    """Return by how many standard errors the share of draws in each tail is off."""
    errors = []
    for exact, drawn in ((tails.upper, counts.at_least), (tails.lower, counts.at_most)):
        known = (exact > least) & (exact < 1 - least)
        share = drawn[known] / counts.permutations
        errors.append((share - exact[known]) / np.sqrt(exact[known] * (1 - exact[known]) / counts.permutations))
    return np.concatenate(errors)


def _rates(sample):
    """Return the Empirical Bayes standardised rate of industry (Assunção & Reis 1999)."""
    events, base, *_ = sample
    rate, overall = events / base, events.sum() / base.sum()
    between = max((base * (rate - overall) ** 2).sum() / base.sum() - overall / base.mean(), 0)
    return (rate - overall) / np.sqrt(between + overall / base)


@pytest.mark.parametrize("values", ["counts", "shares", "rates", "rounded shares", "skewed", "skewed from above"])
def test_a_million_draws_on_the_sample_agree(values, sample):
    events, base, links, _ = sample
    values = {
        "counts": events,
        "shares": events / base,
        "rates": _rates(sample),
        "rounded shares": np.round(events / base, 2),
        "skewed": events**1.7,
        "skewed from above": -(events**1.7),
    }[values]
    tails = exact_tails(values, links)
    errors = _standardised_errors(tails, conditional_permutation(values, links, permutations=1_000_000, seed=8))
    # Areas share the draws, so that the errors go together: their mean is no smaller than about one error.
    assert np.abs(errors).max() < 5.5
    assert np.sqrt((errors**2).mean()) < 2
    assert len(errors) > 2_000


@pytest.mark.parametrize(("k", "permutations"), [(40, 40_000), (200, 40_000), (800, 10_000)])
def test_draws_agree_for_many_neighbours(k, permutations, sample, nearest_links):
    values, links = _rates(sample), nearest_links(sample[3], k)
    tails = exact_tails(values, links)
    errors = _standardised_errors(
        tails, conditional_permutation(values, links, permutations=permutations, seed=8), 1e-3
    )
    assert np.abs(errors).max() < 5.5
    assert len(errors) > 2_000


def _assert_near(tails, expected, rtol, atol=1e-14):
    for one, other in zip(tails, expected):
        np.testing.assert_allclose(one, other, rtol=rtol, atol=atol)


@pytest.mark.parametrize(("a", "b"), [(1.1, 0.05), (-3.0, 7.0), (1e-200, 0.0), (1.3e150, 1e150), (1 / 3, 1e5)])
def test_another_unit_changes_nothing(a, b, sample):
    events, base, links, _ = sample
    for values, rtol in ((events, 1e-9), (events / base, 3e-2)):
        tails, other = exact_tails(values, links), exact_tails(a * values + b, links)
        turned = (other.upper, other.lower) if a > 0 else (other.lower, other.upper)
        _assert_near((tails.upper, tails.lower), turned, rtol)
        assert tails.exact == other.exact == (values is events)


def test_neither_the_order_of_areas_nor_the_scale_of_their_weights_changes_anything(sample):
    events, base, links, _ = sample
    order = np.random.default_rng(0).permutation(len(events))
    moved = csr_array(links[order][:, order])
    factors = 1 / np.maximum(np.diff(links.indptr), 1)
    for values in (events, events / base):
        tails = exact_tails(values, links)
        again = exact_tails(values[order], moved)
        weighed = exact_tails(values, csr_array(diags(factors) @ links))
        _assert_near((again.upper, again.lower), (tails.upper[order], tails.lower[order]), rtol=1e-12)
        _assert_near((weighed.upper, weighed.lower), (tails.upper, tails.lower), rtol=0, atol=0)


def test_a_constant_with_tiny_variation_has_the_tails_of_the_variation(sample):
    events, _, links, _ = sample
    tails, tiny = exact_tails(events, links), exact_tails(1e6 + events * 2.0**-30, links)
    _assert_near((tiny.upper, tiny.lower), (tails.upper, tails.lower), rtol=1e-12)


def test_values_all_alike_and_areas_without_neighbours():
    links = csr_array(np.array([[0, 1, 0], [1, 0, 0], [0, 0, 0]], dtype=float))
    tails = exact_tails([4.2, 4.2, 4.2], links)
    np.testing.assert_array_equal(tails.upper, [1, 1, np.nan])
    np.testing.assert_array_equal(tails.p_values(), [1, 1, np.nan])
    np.testing.assert_array_equal(tails.tested, [True, True, False])
    nobody = exact_tails([1.0, 2.0, 3.0], csr_array((3, 3)))
    assert np.isnan(nobody.upper).all()
    assert not nobody.tested.any()


def test_no_tail_is_nought(sample):
    """The chance of the very values observed is one: 1 of C(1448, 11) at the least."""
    events, _, links, _ = sample
    tails = exact_tails(events**3.3, links)
    assert (tails.p_values()[tails.tested] > 0).all()
    assert (tails.p_values(end="optimistic")[tails.tested] > 0).all()


def test_tails_of_alternatives():
    """Area 0 has the neighbours 3 and 0: of the six pairs from 3, 0, 2, 2 four reach their sum, three stay within."""
    links = csr_array((np.ones(2), [1, 2], [0, 2, 2, 2, 2, 2]), shape=(5, 5))
    tails = exact_tails([1, 3, 0, 2, 2], links)
    expected = {"greater": 4 / 6, "lesser": 3 / 6, "directed": 3 / 6, "two-sided": 1}
    for alternative, p in expected.items():
        assert tails.p_values(alternative)[0] == pytest.approx(p, abs=1e-15)
        assert tails.p_values(alternative, "cautious")[0] == tails.p_values(alternative, "optimistic")[0]
    with pytest.raises(InferenceError, match="number of permutations"):
        tails.p_values("ties-in-upper")
    with pytest.raises(InferenceError, match="one-sided"):
        tails.p_values("one-sided")


@pytest.mark.parametrize("threads", [1, 3])
def test_many_variables_have_the_tails_of_each(threads, sample):
    events, base, links, _ = sample
    variables = np.array([events, events / base, np.minimum(events, 3), np.zeros(len(events))])
    heard = []
    found = exact_tails_of_many(variables, links, threads=threads, progress=heard.append)
    for row, values in enumerate(variables):
        one = exact_tails(values, links)
        _assert_near((found.upper[row], found.lower[row]), (one.upper, one.lower), rtol=0, atol=0)
        _assert_near((found.upper_low[row], found.lower_high[row]), (one.upper_low, one.lower_high), rtol=0, atol=0)
    assert heard == [0.25, 0.5, 0.75, 1.0]


def test_one_law_serves_every_rearrangement(sample, nearest_links):
    events, base, queen, points = sample
    orders = np.argsort(np.random.default_rng(5).random((len(events), 3)), axis=0)
    cells = 2**16
    for values, links in ((events, queen), (events**1.7, queen), (events / base, nearest_links(points, 30))):
        law = ExactLaw(values, np.diff(links.indptr), cells=cells)
        upper, lower = law.tails(links, orders)
        first, _ = law.tails(links)
        _assert_near((first,), (exact_tails(values, links, cells=cells).upper,), rtol=1e-12)
        for place, order in enumerate(orders.T):
            expected = exact_tails(values[order], links, cells=cells)
            _assert_near((upper[:, place], lower[:, place]), (expected.upper, expected.lower), rtol=1e-12)


def test_a_map_of_chance_is_as_significant_as_its_level_says(sample):
    """The chance of p <= 0.05 is at most 0.05, and near it for values without many ties."""
    events, base, links, _ = sample
    law = ExactLaw(events / base, np.diff(links.indptr))
    orders = np.argsort(np.random.default_rng(6).random((len(events), 200)), axis=0)
    upper, lower = law.tails(links, orders)
    for tail in (upper, lower):
        assert np.nanmean(tail <= 0.05) == pytest.approx(0.05, abs=0.002)


def test_too_little_memory_is_refused_with_the_number_and_a_way_out(sample, nearest_links):
    events, base, _, points = sample
    with pytest.raises(InferenceError, match=r"with 300 neighbours need \d+ MB .* 1 MB .*number of permutations"):
        exact_tails(events / base, nearest_links(points, 300), memory=2**20)


def test_less_memory_gives_wider_bounds_around_the_same(sample):
    events, base, links, _ = sample
    tails, narrow = exact_tails(events / base, links, memory=2**23), exact_tails(events / base, links)
    for name in ("upper", "lower"):
        low, high = getattr(tails, name + "_low"), getattr(tails, name + "_high")
        finer_low, finer_high = getattr(narrow, name + "_low"), getattr(narrow, name + "_high")
        known = tails.tested
        assert (low <= finer_high + 1e-14)[known].all()
        assert (finer_low <= high + 1e-14)[known].all()
        assert (high - low)[known].mean() > 2 * (finer_high - finer_low)[known].mean()


def test_progress_rises_to_one_and_a_wish_to_stop_is_heard_within_a_second(sample, nearest_links):
    events, base, links, points = sample
    heard = []
    exact_tails(events / base, links, progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    for values, near in ((events / base, links), (events / base, nearest_links(points, 300))):
        asked = []

        def cancelled(asked=asked):
            asked.append(time.perf_counter())
            return False

        exact_tails(values, near, cancelled=cancelled)
        assert np.diff(asked).max() < 1
        for last in (1, len(asked) // 2, len(asked)):
            calls = count(1)
            with pytest.raises(Cancelled):
                exact_tails(values, near, cancelled=lambda calls=calls, last=last: next(calls) >= last)
