"""The permutation engine against enumeration, naive recomputation, and its own promises."""

import hashlib
import threading
from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import Cancelled, InferenceError
from polos.analysis.inference import permutation
from polos.analysis.inference.draws import batch_sizes, ordered_samples
from polos.analysis.inference.permutation import conditional_permutation
from polos.analysis.inference.tails import TailCounts
from scipy.sparse import csr_array

DIGESTS = ["6a1db66ca094b074", "1f94875a4298e232"]


def neighbours_of(lists, weights=None):
    """Return weights from lists of neighbours, a list an area."""
    indptr = np.cumsum([0, *map(len, lists)])
    indices = np.array([j for row in lists for j in row], dtype=int)
    data = np.ones(len(indices)) if weights is None else np.array([w for row in weights for w in row], dtype=float)
    return csr_array((data, indices, indptr), shape=(len(lists), len(lists)))


def random_neighbours(n, density, seed, unequal=False):
    rng = np.random.default_rng(seed)
    links = rng.random((n, n)) < density
    np.fill_diagonal(links, False)
    data = np.where(links, rng.integers(1, 5, (n, n)) / 4 if unequal else 1.0, 0.0)
    return csr_array(data)


def exact_tails(values, weights, area):
    """Return the exact shares of permuted sums >= and <= the observed one, from all ordered samples."""
    row = weights[[area]].toarray()[0]
    neighbours = np.flatnonzero(row)
    observed = sum(round(4 * row[j]) * int(values[j]) for j in neighbours)
    others = [int(values[j]) for j in range(len(values)) if j != area]
    factors = [round(4 * row[j]) for j in neighbours]
    if len(set(factors)) == 1:
        sums = [factors[0] * sum(draw) for draw in combinations(others, len(factors))]
    else:
        sums = [sum(f * y for f, y in zip(factors, draw)) for draw in permutations(others, len(factors))]
    return np.mean([s >= observed for s in sums]), np.mean([s <= observed for s in sums])


@pytest.mark.parametrize("unequal", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_agrees_with_enumeration_of_all_samples_with_many_ties(unequal, seed):
    rng = np.random.default_rng(seed)
    values = rng.integers(0, 3, 9).astype(float)
    weights = random_neighbours(9, 0.4, seed, unequal)
    counts = conditional_permutation(values, weights, permutations=60_000, seed=seed)
    for area in np.flatnonzero(counts.tested):
        for count, exact in zip((counts.at_least[area], counts.at_most[area]), exact_tails(values, weights, area)):
            error = np.sqrt(max(exact * (1 - exact), 1e-12) / counts.permutations)
            assert abs(count / counts.permutations - exact) <= 5 * error + 1e-12


def naive_counts(values, weights, draws):
    """Return tail counts for given draws as the definition says, one area and permutation at a time."""
    n = len(values)
    at_least, at_most = np.zeros((2, n), dtype=int)
    for i in range(n):
        row = slice(weights.indptr[i], weights.indptr[i + 1])
        indices, w = weights.indices[row], weights.data[row]
        observed = round(sum(w * values[indices]), 9)
        for order in draws.T:
            taken = list(order[: len(w)])
            if i in taken:
                taken[taken.index(i)] = order[len(w)]
            total = round(sum(w * values[taken]), 9)
            at_least[i] += total >= observed
            at_most[i] += total <= observed
    return at_least, at_most


@pytest.mark.parametrize("unequal", [False, True])
@pytest.mark.parametrize("kind", ["integers", "tenths", "real"])
@pytest.mark.parametrize("n", [12, 200])
def test_counts_what_the_definition_counts_for_the_same_draws(unequal, kind, n):
    rng = np.random.default_rng(3)
    values = {
        "integers": rng.integers(0, 4, n).astype(float),
        "tenths": rng.integers(0, 4, n) / 10,
        "real": rng.normal(size=n),
    }[kind]
    weights = random_neighbours(n, 4 / n, 5, unequal)
    sample = int(np.diff(weights.indptr).max()) + 1
    generator = np.random.Generator(np.random.PCG64(np.random.SeedSequence(11, spawn_key=(0,))))
    expected = naive_counts(values, weights, ordered_samples(generator, 150, sample, n))
    counts = conditional_permutation(values, weights, permutations=150, seed=11)
    tested = counts.tested
    np.testing.assert_array_equal(counts.at_least[tested], expected[0][tested])
    np.testing.assert_array_equal(counts.at_most[tested], expected[1][tested])


@pytest.mark.parametrize(("n", "sample"), [(5, 2), (5, 5), (200, 3)])
def test_all_ordered_samples_are_equally_likely(n, sample):
    draws = ordered_samples(np.random.default_rng(1), 120_000, sample, n)
    assert draws.shape == (sample, 120_000)
    assert all(np.unique(draws[:, p]).size == sample for p in range(2000))
    first, last = draws[0], draws[-1]
    pairs = np.bincount(first * n + last, minlength=n * n).reshape(n, n)
    assert (np.diag(pairs) == 0).all()
    expected = draws.shape[1] / (n * (n - 1))
    chi2 = ((pairs[~np.eye(n, dtype=bool)] - expected) ** 2 / expected).sum()
    freedom = n * (n - 1) - 1
    assert abs(chi2 - freedom) < 5 * np.sqrt(2 * freedom)


@pytest.mark.parametrize(("n", "sample"), [(400, 49), (30, 3)])
def test_redrawing_repeats_leaves_no_area_favoured(n, sample):
    draws = ordered_samples(np.random.default_rng(7), 20_000, sample, n)
    for turn in (0, sample // 2, sample - 1):
        counts = np.bincount(draws[turn], minlength=n)
        chi2 = ((counts - 20_000 / n) ** 2 / (20_000 / n)).sum()
        assert abs(chi2 - (n - 1)) < 5 * np.sqrt(2 * (n - 1))


@pytest.mark.parametrize("unequal", [False, True])
def test_threads_and_block_size_do_not_change_counts(unequal, monkeypatch):
    rng = np.random.default_rng(0)
    weights = random_neighbours(300, 0.02, 1, unequal)
    values = rng.normal(size=300)
    runs = []
    for threads, cells in ((1, 2**20), (2, 2**20), (5, 2**12), (2, 1)):
        monkeypatch.setattr(permutation, "BLOCK_CELLS", cells)
        counts = conditional_permutation(values, weights, permutations=20_011, seed=4, threads=threads)
        runs.append((counts.at_least, counts.at_most))
    for at_least, at_most in runs[1:]:
        np.testing.assert_array_equal(at_least, runs[0][0])
        np.testing.assert_array_equal(at_most, runs[0][1])


def test_a_seed_means_the_same_draws_in_every_version():
    """A published p-value must come back years later: numpy's streams and ours may not drift unseen."""
    digests = [
        hashlib.sha256(
            ordered_samples(np.random.Generator(np.random.PCG64(1)), 500, sample, n).astype("<i8").tobytes()
        ).hexdigest()[:16]
        for n, sample in ((1000, 9), (40, 30))
    ]
    assert digests == DIGESTS
    assert batch_sizes(20_000, 13) == [5000] * 4
    assert batch_sizes(999, 400) == [250, 250, 250, 249]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(-3, 3), min_size=6, max_size=20),
    st.integers(0, 2**32),
    st.floats(1e-3, 1e6),
    st.integers(-1000, 1000),
)
def test_unit_of_measure_shift_and_sign(values, seed, unit, shift):
    values = np.array(values, dtype=float)
    weights = random_neighbours(len(values), 0.3, seed)
    plain, scaled, shifted, mirrored = (
        conditional_permutation(y, weights, permutations=199, seed=seed)
        for y in (values, values * unit, values + shift, -values)
    )
    for other in (scaled, shifted):
        np.testing.assert_array_equal(other.at_least, plain.at_least)
        np.testing.assert_array_equal(other.at_most, plain.at_most)
    np.testing.assert_array_equal(mirrored.at_least, plain.at_most)


def test_tails():
    counts = TailCounts(99, np.array([0, 99, 40, 7]), np.array([99, 0, 70, 92]), np.array([True, True, True, False]))
    np.testing.assert_allclose(counts.p_values("greater"), [0.01, 1.0, 0.41, np.nan])
    np.testing.assert_allclose(counts.p_values("lesser"), [1.0, 0.01, 0.71, np.nan])
    np.testing.assert_allclose(counts.p_values("directed"), [0.01, 0.01, 0.41, np.nan])
    np.testing.assert_allclose(counts.p_values("two-sided"), [0.02, 0.02, 0.82, np.nan])
    with pytest.raises(InferenceError, match="directed, two-sided, greater, lesser"):
        counts.p_values("both")


def test_no_neighbours_at_all():
    counts = conditional_permutation(np.arange(5.0), csr_array((5, 5)), permutations=99, seed=1)
    assert np.isnan(counts.p_values()).all()


def test_an_area_with_everyone_as_neighbour_is_always_tied():
    everyone = csr_array(1.0 - np.eye(7))
    counts = conditional_permutation(np.arange(7.0) / 7, everyone, permutations=500, seed=2)
    assert (counts.at_least == 500).all()
    assert (counts.at_most == 500).all()


@pytest.mark.parametrize("unequal", [False, True])
def test_cancelling_stops_soon(unequal):
    weights = random_neighbours(800, 0.02, 1, unequal)
    values = np.random.default_rng(0).normal(size=800)
    asked, shares = [], []

    def cancelled():
        asked.append(threading.current_thread())
        return len(asked) > 20

    with pytest.raises(Cancelled):
        conditional_permutation(
            values, weights, permutations=10**7, seed=1, cancelled=cancelled, progress=shares.append
        )
    assert len(asked) < 60
    assert shares == sorted(shares)


def test_progress_ends_at_one():
    shares = []
    conditional_permutation(
        np.arange(50.0), random_neighbours(50, 0.1, 1), permutations=50_000, seed=1, progress=shares.append
    )
    assert shares == sorted(shares)
    assert shares[-1] == 1
