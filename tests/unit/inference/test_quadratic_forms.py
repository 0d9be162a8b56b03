"""Full permutations against enumeration of all orders, and what a seed promises."""

import hashlib
import threading

import numpy as np
import pytest
from polos.analysis.errors import Cancelled
from polos.analysis.inference import quadratic_forms
from polos.analysis.inference.quadratic_forms import QuadraticForm, permuted_forms, shuffled
from scipy.sparse import csr_array


def values(n):
    return np.random.default_rng(n).integers(0, 9, n).astype(float)


def form(n, seed=1):
    return QuadraticForm(csr_array(np.triu(np.random.default_rng(seed).integers(0, 2, (n, n)), 1) * 1.0))


def test_a_form_is_the_sum_over_all_pairs():
    x, w = np.array([1.0, 2.0, 5.0]), np.array([[0.0, 1.0, 0.0], [2.0, 0.0, 3.0], [0.0, 0.5, 0.0]])
    # By hand: 1·1·2 + 2·2·1 + 3·2·5 + 0.5·5·2; with the order 3, 1, 2 the values are 5, 1, 2.
    assert QuadraticForm(csr_array(w)).of(x) == 2 + 4 + 30 + 5
    dealt = np.array([[5.0, 1.0], [1.0, 2.0], [2.0, 5.0]])
    np.testing.assert_array_equal(QuadraticForm(csr_array(w)).of(dealt), [5 + 10 + 6 + 1, 41])
    # Less 1: 0, 1, 4 leave 3·1·4 + 0.5·4·1.
    assert QuadraticForm(csr_array(w), origin=1.0).of(x) == 12 + 2


def test_all_orders_are_equally_likely():
    orders = shuffled(np.random.default_rng(3), np.arange(4), 240_000)
    counts = np.unique(4 ** np.arange(4) @ orders, return_counts=True)[1]
    assert counts.size == 24
    chi2 = ((counts - 10_000) ** 2 / 10_000).sum()
    assert abs(chi2 - 23) < 5 * np.sqrt(46)


def test_all_forms_see_the_same_deals():
    one, other = form(50, 1), form(50, 2)
    together = permuted_forms([one, other], values(50), permutations=500, seed=4)
    np.testing.assert_array_equal(together[1], permuted_forms([other], values(50), permutations=500, seed=4)[0])


def test_threads_do_not_change_the_result():
    runs = [
        permuted_forms([form(300)], values(300), permutations=9999, seed=8, threads=threads) for threads in (1, 2, 5)
    ]
    for run in runs[1:]:
        np.testing.assert_array_equal(run, runs[0])


def test_no_deal_comes_twice():
    found = permuted_forms([QuadraticForm(form(300).matrix)], np.arange(300.0) ** 1.5, permutations=9999, seed=8)
    assert np.unique(found).size == 9999


def test_a_seed_means_the_same_deals_in_every_version():
    """A published p-value must come back years later: numpy's streams and ours may not drift unseen."""
    generator = np.random.Generator(np.random.PCG64(np.random.SeedSequence(1, spawn_key=(0,))))
    orders = shuffled(generator, np.arange(100.0), 200).T
    digest = hashlib.sha256(orders.astype("<i4").tobytes()).hexdigest()[:16]
    assert digest == "b0b10c43b8405e76"
    assert quadratic_forms._batch_sizes(9999, 300) == [3495] * 2 + [3009]
    assert quadratic_forms._batch_sizes(3, 2**21) == [1, 1, 1]


def test_tolerance_covers_rounding_and_little_else():
    """Values in tenths: equal sums differ by rounding, different ones by at least 0.01."""
    rng = np.random.default_rng(1)
    tenths = rng.integers(0, 5, 40)
    dealt = shuffled(rng, tenths, 3000)
    rounding = abs(form(40).of(dealt / 10) - form(40).of(dealt) / 100).max()
    assert 0 < rounding < form(40).tolerance(tenths / 10) < 1e-6


def test_cancelling_stops_soon():
    asked = []

    def cancelled():
        asked.append(threading.current_thread())
        return len(asked) > 3

    with pytest.raises(Cancelled):
        permuted_forms([form(2000)], values(2000), permutations=1_000_000, seed=1, cancelled=cancelled)
    assert len(asked) < 20


def test_progress_ends_at_one():
    shares = []
    permuted_forms([form(300)], values(300), permutations=9999, seed=1, progress=shares.append)
    assert shares == sorted(shares)
    assert len(shares) == 3
    assert shares[-1] == 1
