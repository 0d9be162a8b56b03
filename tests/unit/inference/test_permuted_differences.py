"""Permuted sums of squared differences against enumeration, naive recomputation, and their own promises."""

import threading
from fractions import Fraction
from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import Cancelled, WeightsError
from polos.analysis.inference import permuted_differences as module
from polos.analysis.inference.draws import ordered_samples
from polos.analysis.inference.permuted_differences import permuted_differences
from scipy.sparse import csr_array


def random_neighbours(n, density, seed, unequal=False):
    rng = np.random.default_rng(seed)
    links = rng.random((n, n)) < density
    np.fill_diagonal(links, False)
    data = np.where(links, rng.integers(1, 5, (n, n)) / 4 if unequal else 1.0, 0.0)
    return csr_array(data)


def difference(values, squares, i, j):
    """Return sum_v (y_vi - y_vj)² / s_v² as a fraction; `squares` are the s_v²."""
    return sum((a - b) ** 2 / s for a, b, s in zip(values[i], values[j], squares))


def exact_tails(values, squares, weights, area):
    """Return the exact shares of permuted sums >= and <= the observed one, from all ordered samples."""
    row = weights[[area]].toarray()[0]
    neighbours = np.flatnonzero(row)
    factors = [Fraction(w) for w in row[neighbours]]
    differences = [difference(values, squares, area, j) for j in range(len(values))]
    observed = sum(f * differences[j] for f, j in zip(factors, neighbours))
    others = [differences[j] for j in range(len(values)) if j != area]
    if len(set(factors)) == 1:
        sums = [factors[0] * sum(draw) for draw in combinations(others, len(factors))]
    else:
        sums = [sum(f * d for f, d in zip(factors, draw)) for draw in permutations(others, len(factors))]
    return np.mean([s >= observed for s in sums]), np.mean([s <= observed for s in sums])


@pytest.mark.parametrize("unequal", [False, True])
@pytest.mark.parametrize(("variables", "unit"), [(1, 1), (1, 10), (3, 7)])
def test_agrees_with_enumeration_of_all_samples_with_many_ties(unequal, variables, unit):
    """Integers, tenths, and sevenths of several variables, each divided by its standard deviation."""
    rng = np.random.default_rng(variables + unit)
    whole = rng.integers(0, 3, (8, variables))
    weights = random_neighbours(8, 0.4, variables + unit, unequal)
    exact = [[Fraction(int(v), unit) for v in row] for row in whole]
    values = whole / unit
    squares = [Fraction(1)]
    if variables > 1:
        means = [sum(column) / 8 for column in zip(*exact)]
        squares = [sum((v - m) ** 2 for v in column) / 8 for column, m in zip(zip(*exact), means)]
    scales = values.std(axis=0) if variables > 1 else np.ones(1)
    counts = permuted_differences(values, scales, weights, permutations=40_000, seed=3)
    ties = 0
    for area in np.flatnonzero(counts.tested):
        tails = exact_tails(exact, squares, weights, area)
        ties += sum(tails) > 1
        for count, share in zip((counts.at_least[area], counts.at_most[area]), tails):
            error = np.sqrt(max(share * (1 - share), 1e-12) / counts.permutations)
            assert abs(count / counts.permutations - share) <= 5 * error + 1e-12
    assert ties > 5


def naive_counts(values, weights, draws, digits):
    """Return tail counts for given draws as the definition says, one area and permutation at a time."""
    n = len(values)
    at_least, at_most = np.zeros((2, n), dtype=int)
    for i in range(n):
        row = slice(weights.indptr[i], weights.indptr[i + 1])
        indices, w = weights.indices[row], weights.data[row]
        differences = ((values - values[i]) ** 2).sum(axis=1)
        observed = round((w * differences[indices]).sum(), digits)
        for order in draws.T:
            taken = list(order[: len(w)])
            if i in taken:
                taken[taken.index(i)] = order[len(w)]
            total = round((w * differences[taken]).sum(), digits)
            at_least[i] += total >= observed
            at_most[i] += total <= observed
    return at_least, at_most


@pytest.mark.parametrize("unequal", [False, True])
@pytest.mark.parametrize("kind", ["integers", "tenths", "real", "two"])
@pytest.mark.parametrize("n", [12, 150])
def test_counts_what_the_definition_counts_for_the_same_draws(unequal, kind, n):
    rng = np.random.default_rng(3)
    values = {
        "integers": rng.integers(0, 4, (n, 1)).astype(float),
        "tenths": rng.integers(0, 4, (n, 1)) / 10,
        "real": rng.normal(size=(n, 1)),
        "two": np.column_stack([rng.integers(0, 3, n), rng.integers(0, 2, n) * 0.3]),
    }[kind]
    weights = random_neighbours(n, 4 / n, 5, unequal)
    sample = int(np.diff(weights.indptr).max()) + 1
    generator = np.random.Generator(np.random.PCG64(np.random.SeedSequence(11, spawn_key=(0,))))
    expected = naive_counts(values, weights, ordered_samples(generator, 150, sample, n), 9)
    counts = permuted_differences(values, np.ones(values.shape[1]), weights, permutations=150, seed=11)
    tested = counts.tested
    np.testing.assert_array_equal(counts.at_least[tested], expected[0][tested])
    np.testing.assert_array_equal(counts.at_most[tested], expected[1][tested])


@pytest.mark.parametrize("unequal", [False, True])
@pytest.mark.parametrize(("unit", "offset"), [(0.1, 0.0), (0.1, 1e6 + 0.1), (1e-9, 1e-3)])
def test_ties_of_small_values_are_seen_beside_huge_ones(unequal, unit, offset):
    """A capital some ten thousand times larger than the rest, and tenths that no float holds exactly."""
    rng = np.random.default_rng(8)
    n = 60
    whole = rng.integers(0, 4, n)
    whole[::20] = [99_999, 80_001, 75_003]
    weights = random_neighbours(n, 0.08, 2, unequal)
    exact = permuted_differences(whole[:, None].astype(float), np.ones(1), weights, permutations=2000, seed=1)
    stored = permuted_differences((whole * unit + offset)[:, None], np.ones(1), weights, permutations=2000, seed=1)
    np.testing.assert_array_equal(stored.at_least, exact.at_least)
    np.testing.assert_array_equal(stored.at_most, exact.at_most)
    assert ((exact.at_least + exact.at_most)[exact.tested] > 2000).mean() > 0.5


@pytest.mark.parametrize("unequal", [False, True])
def test_threads_and_block_size_do_not_change_counts(unequal, monkeypatch):
    rng = np.random.default_rng(0)
    weights = random_neighbours(200, 0.03, 1, unequal)
    values = rng.normal(size=(200, 2))
    runs = []
    for threads, cells in ((1, 2**17), (2, 2**17), (5, 2**12), (2, 1)):
        monkeypatch.setattr(module, "BLOCK_CELLS", cells)
        counts = permuted_differences(values, np.ones(2), weights, permutations=10_007, seed=4, threads=threads)
        runs.append((counts.at_least, counts.at_most))
    for at_least, at_most in runs[1:]:
        np.testing.assert_array_equal(at_least, runs[0][0])
        np.testing.assert_array_equal(at_most, runs[0][1])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(-3, 3), min_size=6, max_size=20),
    st.integers(0, 2**32),
    st.floats(1e-3, 1e6),
    st.integers(-1000, 1000),
    st.booleans(),
)
def test_unit_of_measure_shift_and_sign(values, seed, unit, shift, unequal):
    values = np.array(values, dtype=float)[:, None]
    weights = random_neighbours(len(values), 0.3, seed, unequal)
    plain, *others = (
        permuted_differences(y, np.ones(1), weights, permutations=199, seed=seed)
        for y in (values, values * unit, values + shift, values * unit + shift * unit, -values)
    )
    for other in others:
        np.testing.assert_array_equal(other.at_least, plain.at_least)
        np.testing.assert_array_equal(other.at_most, plain.at_most)
    assert ((plain.at_least + plain.at_most)[plain.tested] >= 199).all()


def test_an_area_with_everyone_as_neighbour_is_always_tied():
    everyone = csr_array(1.0 - np.eye(7))
    values = np.random.default_rng(1).normal(size=(7, 2)) + 1000
    counts = permuted_differences(values, np.ones(2), everyone, permutations=500, seed=2)
    assert (counts.at_least == 500).all()
    assert (counts.at_most == 500).all()


def test_no_neighbours_at_all():
    counts = permuted_differences(np.arange(5.0)[:, None], np.ones(1), csr_array((5, 5)), permutations=99, seed=1)
    assert np.isnan(counts.p_values()).all()


def test_negative_weights_are_refused():
    with pytest.raises(WeightsError, match="negative"):
        permuted_differences(np.arange(5.0)[:, None], np.ones(1), csr_array(np.eye(5) - 1), permutations=99, seed=1)


@pytest.mark.parametrize("unequal", [False, True])
def test_cancelling_stops_soon(unequal):
    weights = random_neighbours(800, 0.02, 1, unequal)
    values = np.random.default_rng(0).normal(size=(800, 1))
    asked, shares = [], []

    def cancelled():
        asked.append(threading.current_thread())
        return len(asked) > 20

    with pytest.raises(Cancelled):
        permuted_differences(
            values, np.ones(1), weights, permutations=10**7, seed=1, cancelled=cancelled, progress=shares.append
        )
    assert len(asked) < 60
    assert shares == sorted(shares)
