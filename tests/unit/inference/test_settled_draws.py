"""Classes by draws are those of exact laws and of enumeration, or said to be open; runs that stop are plain runs."""

from itertools import permutations

import numpy as np
import pytest
from polos.analysis.errors import Cancelled, InferenceError
from polos.analysis.inference.draws import looks
from polos.analysis.inference.exact_decisions import settled
from polos.analysis.inference.exact_permutation import exact_tails
from polos.analysis.inference.multiple_testing import adjusted_p_values
from polos.analysis.inference.options import Inference
from polos.analysis.inference.permutation import conditional_permutation, tally_of_sums
from polos.analysis.inference.permuted_differences import permuted_differences, tally_of_differences
from polos.analysis.inference.permuted_products import tally_of_products
from polos.analysis.inference.settled_draws import (
    MOST,
    clopper_pearson,
    settled_counts,
    tail_bounds,
)
from polos.analysis.inference.tails import TailCounts
from scipy import stats
from scipy.sparse import csr_array


def settled_sums(values, links, classes, seed, most=MOST, cancelled=None, **options):
    return settled_counts(tally_of_sums(values, links, most, seed, cancelled=cancelled), classes, **options)


def weights(n, density, seed, unequal):
    rng = np.random.default_rng(seed)
    links = rng.random((n, n)) < density
    np.fill_diagonal(links, False)
    return csr_array(np.where(links, rng.integers(1, 5, (n, n)) / 4 if unequal else 1.0, 0.0))


@pytest.mark.parametrize("unequal", [False, True])
@pytest.mark.parametrize(("n", "density"), [(300, 0.02), (60, 0.5)])
def test_counts_at_a_look_are_those_of_a_run_that_ends_there(unequal, n, density):
    links = weights(n, density, 1, unequal)
    values = np.random.default_rng(2).integers(0, 5, n).astype(float)
    one = np.ones(1)
    for running, plain in (
        (
            tally_of_sums(values, links, 6_000, 3, threads=2),
            lambda count: conditional_permutation(values, links, permutations=count, seed=3),
        ),
        (
            tally_of_differences(values[:, None], one, links, 6_000, 3, threads=2),
            lambda count: permuted_differences(values[:, None], one, links, permutations=count, seed=3),
        ),
    ):
        pauses = running.looks(1_000)
        assert pauses[-1] == 6_000
        assert len(pauses) >= (2 if n == 60 else 1)
        for pause in pauses:
            found, expected = running.up_to(pause), plain(pause)
            assert found.permutations == expected.permutations == pause
            np.testing.assert_array_equal(found.at_least, expected.at_least)
            np.testing.assert_array_equal(found.at_most, expected.at_most)


@pytest.mark.parametrize("unequal", [False, True])
def test_areas_that_are_left_out_change_nothing_for_the_others(unequal):
    """Neither which areas are counted beside it nor that it is left out later moves the counts of an area."""
    links = weights(120, 0.06, 1, unequal)
    values = np.random.default_rng(2).integers(0, 5, (120, 2)).astype(float)
    some = np.random.default_rng(3).random(120) < 0.2
    for tally_of in (
        lambda count: tally_of_sums(values[:, 0], links, count, 3, threads=1),
        lambda count: tally_of_differences(values, np.ones(2), links, count, 3, threads=1),
        lambda count: tally_of_products(values, links, count, 3, threads=1),
    ):
        running, plain = tally_of(6_000), tally_of(6_000).up_to(6_000)
        first = running.looks(1_000)[0]
        early = running.up_to(first)
        found = running.up_to(6_000, counted=some)
        np.testing.assert_array_equal(found.permutations, np.where(some, 6_000, first))
        for name in ("at_least", "at_most"):
            np.testing.assert_array_equal(
                getattr(found, name), np.where(some, getattr(plain, name), getattr(early, name))
            )


@pytest.mark.parametrize("sample", [2, 5, 8, 13, 60, 127, 255, 300, 1449])
def test_looks_about_double_up_to_the_cap(sample):
    found = looks(1_000_000, sample, 10_000)
    assert found[-1] == 1_000_000
    assert 5_000 < found[0] < 15_000 or sample < 5  # batches of few areas are larger
    assert all(1.2 < after / before < 3.1 for before, after in zip(found, found[1:]))
    assert looks(5_000, sample, 10_000) == [5_000]


@pytest.mark.parametrize("draws", [99, 10_000, 1_000_000])
@pytest.mark.parametrize("error", [0.025, 1e-5, 1e-8])
def test_intervals_are_clopper_and_pearsons(draws, error):
    """By their definition: as many hits at the lower end, and as few at the upper one, have the chance of the error."""
    count = np.array([1, 2, 7, draws // 20, draws // 2, draws - 1])
    low, high = clopper_pearson(count, draws, error)
    np.testing.assert_allclose(stats.binom.sf(count - 1, draws, low), error, rtol=0.02)
    np.testing.assert_allclose(stats.binom.cdf(count, draws, high), error, rtol=0.02)
    (none, most), (least, every) = (clopper_pearson(np.array([k]), draws, error) for k in (0, draws))
    assert (none[0], every[0]) == (0, 1)
    assert (1 - most[0]) ** draws == pytest.approx(error, rel=0.02)
    assert least[0] ** draws == pytest.approx(error, rel=0.02)
    if (draws, error) == (99, 0.025):
        peer = stats.binomtest(7, 99).proportion_ci(0.95, "exact")
        assert (low[2], high[2]) == pytest.approx(tuple(peer))


@pytest.mark.parametrize("correction", ["none", "fdr", "bonferroni"])
@pytest.mark.parametrize("levels", [(0.05,), (0.1, 0.05, 0.01)])
def test_settled_classes_are_those_of_the_exact_law(correction, levels, sample):
    events, base, links, _ = sample
    values, classes = events / base, Inference(correction=correction).of_levels(*levels)
    exact, undecided = settled(exact_tails(values, links), values, links, classes)
    counts, still_open = settled_sums(values, links, classes, seed=4, most=80_000)
    decided = ~still_open & ~undecided
    np.testing.assert_array_equal(classes(counts.p_values("two-sided"))[decided], classes(exact.p_values())[decided])
    # 80,000 draws leave open what lies within some 6 standard errors of a level, which is few areas.
    assert 0 < still_open.sum() < 0.06 * len(values)


@pytest.mark.parametrize("alternative", ["two-sided", "directed", "greater", "lesser"])
def test_settled_classes_of_unequal_weights_are_those_of_enumeration(alternative):
    """Where the sum is multiplied by -1, the upper tail is the lower one; a level between two p-values settles all."""
    rng = np.random.default_rng(5)
    values, links = rng.integers(0, 4, 7).astype(float), weights(7, 0.5, 5, unequal=True)
    signs = np.where(np.arange(7) % 2, 1.0, -1.0)
    p = []
    for area in range(7):
        row = links[[area]].toarray()[0]
        near, others = np.flatnonzero(row), [value for j, value in enumerate(values) if j != area]
        sums = signs[area] * np.array([row[near] @ np.array(dealt) for dealt in permutations(others, near.size)])
        observed = signs[area] * (row @ values)
        upper, lower = np.mean(sums >= observed - 1e-9), np.mean(sums <= observed + 1e-9)
        smaller = min(upper, lower)
        p.append(
            {"greater": upper, "lesser": lower, "directed": smaller, "two-sided": min(1, 2 * smaller)}[alternative]
        )
    between = np.unique(p)
    level = between[:2].mean()
    counts, still_open = settled_sums(
        values, links, lambda found: found <= level, seed=1, signs=signs, alternative=alternative
    )
    assert not still_open.any()
    assert np.max(counts.permutations) < 100_000
    turned = counts.turned(signs).p_values(alternative)
    np.testing.assert_array_equal(turned <= level, np.array(p) <= level)
    assert 0 < (np.array(p) <= level).sum() < 7


def test_an_area_whose_p_value_is_the_level_stays_open_and_others_do_not(random_links, enumerated_tails):
    """Squared differences of 0 and 1 are plain sums of what differs, so that enumeration of sums tells their tails."""
    values, links = np.array([1.0, 0, 1, 0, 0, 1, 0, 0]), random_links(8, 0.4, 3)
    exact = np.array([enumerated_tails((values - values[area]) ** 2, links)[1][area] for area in range(8)], dtype=float)
    level = np.nanmin(exact)
    tally = tally_of_differences(values[:, None], np.ones(1), links, 60_000, seed=1)
    counts, still_open = settled_counts(tally, lambda p: p <= level, alternative="lesser")
    np.testing.assert_array_equal(still_open, exact == level)
    assert (counts.permutations[still_open] == 60_000).all()
    assert (counts.permutations[counts.tested & ~still_open] < 60_000).all()
    assert 0 < still_open.sum() < 8


def test_no_settled_class_of_a_map_is_wrong_more_often_than_said():
    """Binomial counts of known chances, 100 maps of 40 areas, stopped at any of six looks: ERROR allows 1 map.

    Chances lie close to a level and to where the step-up ends.
    """
    rng = np.random.default_rng(1)
    truth = np.concatenate([np.geomspace(1e-4, 0.02, 20), np.linspace(0.021, 0.5, 20)])
    classes = Inference(correction="fdr").of_levels(0.05)
    expected = classes(truth)

    class Dealt:
        permutations, tested = 32_000, np.ones(40, dtype=bool)

        def __init__(self):
            self.at_least, self.done = np.zeros(40, dtype=np.int64), 0

        def looks(self, first):
            return [first * 2**turn for turn in range(6)]

        def up_to(self, count, progress, counted=None):
            self.at_least = self.at_least + rng.binomial(count - self.done, truth)
            self.done = count
            return TailCounts(count, self.at_least, count - self.at_least, self.tested)

    wrong, settled_areas = 0, 0
    for _ in range(100):
        counts, still_open = settled_counts(Dealt(), classes, alternative="greater", first=1_000)
        told = classes(counts.p_values("greater"))
        wrong += (told != expected)[~still_open].any()
        settled_areas += (~still_open).sum()
    assert wrong <= 1
    assert settled_areas > 0.8 * 100 * 40


def test_the_step_up_is_run_at_both_ends():
    """One area hangs on another: its own p-value is far from its threshold, and open all the same."""
    classes = Inference(correction="fdr").of_levels(0.05)
    tested = np.ones(2, dtype=bool)

    class Dealt:
        permutations = 10_000

        def looks(self, first):
            return [10_000]

        def up_to(self, count, progress, counted=None):
            # 0.04 and 0.05: with both at most 0.05 both are significant; with the second above it, neither is.
            at_least = np.array([400, 500])
            return TailCounts(count, at_least, count - at_least, tested)

    Dealt.tested = tested
    _, still_open = settled_counts(Dealt(), classes, alternative="greater")
    assert still_open.tolist() == [True, True]
    bounds = tail_bounds(Dealt().up_to(10_000, None), 1e-4)
    assert adjusted_p_values([bounds.upper_high[0], 0.04], "fdr")[0] < 0.05


def test_it_stops_early_and_says_how_far_it_is():
    links = weights(60, 0.1, 3, unequal=True)
    values = np.random.default_rng(0).normal(size=60)
    shares = []
    counts, still_open = settled_sums(values, links, lambda p: p <= 1e-9, seed=1, progress=shares.append)
    assert not still_open.any()
    assert np.max(counts.permutations) < 20_000
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_without_neighbours_nothing_is_open():
    counts, still_open = settled_sums(np.arange(5.0), csr_array((5, 5)), lambda p: p <= 0.05, seed=1)
    assert not still_open.any()
    assert np.isnan(counts.p_values("two-sided")).all()


def test_a_wish_to_stop_is_heard_and_odd_tails_are_refused():
    links = weights(60, 0.1, 3, unequal=True)
    with pytest.raises(Cancelled):
        settled_sums(np.arange(60.0), links, lambda p: p <= 0.05, seed=1, cancelled=lambda: True)
    with pytest.raises(InferenceError, match="number of permutations"):
        settled_sums(np.arange(60.0), links, lambda p: p <= 0.05, seed=1, alternative="ties-in-upper")
