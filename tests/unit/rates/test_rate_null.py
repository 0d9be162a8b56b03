"""The two passes of the counts null: what is found, what is said of it, and input at its limits."""

import threading
import time

import numpy as np
import pytest
from polos.analysis.errors import Cancelled, FieldError, InferenceError
from polos.analysis.rates.rate_null import rate_null
from polos.analysis.rates.rate_null_of_many import rate_null_of_many
from polos.analysis.rates.rate_tails import Decision
from scipy import stats
from scipy.sparse import csr_array

SIDE = 18
AREAS = SIDE * SIDE


def grid(side=SIDE):
    """Return the queen neighbours of a square of areas."""
    row, column = np.divmod(np.arange(side * side), side)
    near = np.maximum(abs(row - row[:, None]), abs(column - column[:, None])) == 1
    return csr_array(near.astype(float))


def planted(times=1.0, events=4000, seed=0, shape=None, slope=0.0):
    """Return counts with a square of 16 areas at a higher risk, denominators, and which areas are in the square."""
    rng = np.random.default_rng(seed)
    base = np.round(np.exp(rng.normal(4, 1.2, AREAS))) + 1
    row, column = np.divmod(np.arange(AREAS), SIDE)
    inside = (row >= 6) & (row < 10) & (column >= 6) & (column < 10)
    weight = base ** (1 + slope) * np.where(inside, times, 1.0)
    if shape:
        weight = weight * rng.gamma(shape, 1 / shape, AREAS)
    return rng.multinomial(events, weight / weight.sum()).astype(float), base, inside


def test_a_planted_cluster_is_found_and_left_out_of_the_second_fit():
    counts, base, inside = planted(4.0, shape=8.0)
    found = rate_null(counts, base, grid())
    high = found.tails.significant & found.tails.high_around & found.tails.high_here
    assert (high & inside).sum() >= 8
    assert (high & ~inside).sum() <= 4
    assert found.fit.refitted
    assert not found.fit.too_many
    assert found.fit.left_out >= high.sum()
    assert found.fit.last.law.variation < found.fit.first.law.variation
    once = rate_null(counts, base, grid(), refit=False)
    assert not once.fit.refitted
    assert (once.tails.p[high] >= found.tails.p[high]).all()
    assert once.fit.last is once.fit.first


def test_chance_is_seldom_coloured():
    """At most 5 in 100 maps of 400 events without pattern; 99.9 % of binomial draws of 60 with that have up to 10."""
    coloured = sum(
        rate_null(*planted(events=400, seed=seed)[:2], grid(), cells=64, compare_laws=False).tails.significant.any()
        for seed in range(60)
    )
    assert coloured <= stats.binom.ppf(0.999, 60, 0.05)


def test_p_values_of_the_poisson_law_by_hand():
    """Equal areas: the sum over two neighbours is a Poisson count of twice the mean."""
    chain = csr_array(np.eye(6, k=1) + np.eye(6, k=-1))
    counts = np.array([0.0, 3.0, 1.0, 5.0, 0.0, 3.0])
    found = rate_null(counts, np.full(6, 10.0), chain, law="poisson", refit=False)
    sums = np.array([3, 1, 8, 1, 8, 0])
    mean = 2.0 * np.array([1, 2, 2, 2, 2, 1])
    np.testing.assert_allclose(found.tails.upper, stats.poisson.sf(sums - 1, mean), rtol=1e-8)
    np.testing.assert_allclose(found.tails.lower, stats.poisson.cdf(sums, mean), rtol=1e-8)
    np.testing.assert_allclose(found.tails.score, (sums - mean) / np.sqrt(mean), rtol=1e-12)
    np.testing.assert_allclose(found.tails.rate, (counts - 2) / np.sqrt(2 + found.fit.last.between * 100), rtol=1e-12)
    own = rate_null(counts, np.full(6, 10.0), chain, own=1.0, law="poisson", refit=False)
    np.testing.assert_allclose(own.tails.upper, stats.poisson.sf(sums + counts - 1, mean + 2), rtol=1e-8)


@pytest.mark.parametrize("star", [None, 1.0])
def test_order_of_areas_and_unit_of_base_change_no_decision(star):
    counts, base, _ = planted(4.0, shape=4.0)
    neighbours = grid()
    order = np.random.default_rng(1).permutation(AREAS)
    coarse = {"own": star, "cells": 64, "compare_laws": False}
    plain = rate_null(counts, base, neighbours, **coarse)
    shuffled = rate_null(counts[order], base[order], neighbours[order][:, order], **coarse)
    thousands = rate_null(counts, base / 1000, neighbours, **coarse)
    np.testing.assert_allclose(shuffled.tails.p, plain.tails.p[order], rtol=1e-9, atol=1e-11)
    np.testing.assert_array_equal(shuffled.tails.significant, plain.tails.significant[order])
    np.testing.assert_allclose(thousands.tails.p, plain.tails.p, rtol=1e-3, atol=1e-11)
    np.testing.assert_array_equal(thousands.tails.significant, plain.tails.significant)
    assert plain.tails.significant.any()


def test_scale_of_weights_changes_nothing():
    counts, base, _ = planted(4.0)
    plain, other = (rate_null(counts, base, factor * grid(), cells=64).tails for factor in (1.0, 0.125))
    np.testing.assert_allclose(other.p, plain.p, rtol=1e-9)
    np.testing.assert_allclose(other.around, plain.around, rtol=1e-12)
    np.testing.assert_allclose(other.score, plain.score, rtol=1e-12)


def test_areas_without_a_rate_are_as_if_they_were_not_there():
    counts, base, _ = planted(4.0)
    gone = np.zeros(AREAS, dtype=bool)
    gone[[0, 5, 100, 200]] = True
    known = ~gone
    holes = rate_null(np.where(gone, np.nan, counts), np.where(np.arange(AREAS) == 5, 0, base), grid())
    cut = rate_null(counts[known], base[known], grid()[known][:, known])
    np.testing.assert_array_equal(holes.tails.p[known], cut.tails.p)
    assert np.isnan(holes.tails.p[gone]).all()
    assert not holes.tails.tested[gone].any()
    assert holes.notes["without_rate"] == 4


@pytest.mark.parametrize("events", [1, 2, 3, 5])
def test_too_few_events_say_nothing_of_cold(events):
    counts, base, _ = planted(events=events, seed=events)
    found = rate_null(counts, base, grid())
    low = found.tails.significant & ~found.tails.high_around
    assert not low.any()
    assert np.isfinite(found.tails.p).all()


def test_no_event_at_all_is_refused():
    with pytest.raises(FieldError, match="no rate"):
        rate_null(np.zeros(AREAS), np.ones(AREAS), grid())


def test_everything_in_one_area():
    counts, base = np.zeros(AREAS), np.full(AREAS, 10.0)
    counts[50] = 500
    found = rate_null(counts, base, grid())
    assert np.isfinite(found.tails.p).all()
    assert np.isfinite(found.tails.rate).all()


def test_one_area_with_two_fifths_of_everything():
    counts, base, _ = planted(events=6000)
    base[40] = base.sum() * 2 / 3
    counts[40] = counts.sum() * 2 / 3
    found = rate_null(counts, base, grid())
    assert np.isfinite(found.tails.p).all()
    assert not found.tails.significant.any()


def test_half_of_the_map_coloured_leaves_the_first_fit():
    counts, base = np.ones(AREAS), np.full(AREAS, 10.0)
    counts[: AREAS // 2] = 60
    found = rate_null(counts, base, grid(), law="poisson")
    assert found.fit.too_many
    assert not found.fit.refitted
    assert found.fit.last is found.fit.first


def test_what_is_said_of_the_data():
    counts, base, _ = planted()
    plain = rate_null(counts, base, grid())
    assert plain.notes == {
        "few_areas": False,
        "not_whole": 0,
        "above_base": int((counts > base).sum()),
        "without_rate": 0,
        "undecided": 0,
    }
    estimated = rate_null(counts * 1.1, np.where(counts > 0, 0.5, base), grid())
    assert estimated.notes["not_whole"] == ((counts * 1.1) % 1 != 0).sum()
    assert estimated.notes["above_base"] == (counts > 0).sum()
    small = rate_null(counts[:81], base[:81], grid(9))
    assert small.notes["few_areas"]


def test_rates_that_grow_with_size_colour_nothing_and_the_areas_are_named():
    counts, base, _ = planted(events=30_000, slope=0.2)
    order = np.argsort(base)  # small areas lie together, large ones too
    counts, base = counts[order], base[order]
    found = rate_null(counts, base, grid())
    assert found.fit.last.slope == pytest.approx(0.2, abs=0.03)
    assert found.fit.last.slope_ratio > 100
    assert not found.tails.significant.any()
    assert rate_null(counts, base, grid(), slope=0.0).tails.significant.sum() > 50
    quotient = counts / base / (counts.sum() / base.sum())
    np.testing.assert_array_equal(found.size_only, (found.tails.rate > 0) & (quotient < 1))
    assert found.size_only.sum() > 50


def test_areas_that_hang_on_the_law():
    rng = np.random.default_rng(6)
    weight = np.exp(rng.normal(0, 1, AREAS))
    base = np.full(AREAS, 30.0)
    counts = rng.multinomial(20_000, weight / weight.sum()).astype(float)
    decision = Decision(correction="none")
    found = rate_null(counts, base, grid(), decision=decision, cells=64)
    assert found.fit.last.law.name == "lognormal"
    gamma = rate_null(counts, base, grid(), decision=decision, law="gamma", slope=found.fit.last.slope, cells=64)
    high = [one.tails.significant & one.tails.high_around for one in (found, gamma)]
    np.testing.assert_array_equal(found.law_only, high[1] & ~high[0])
    assert found.law_only.any()


def sectors():
    """Return counts of five sectors: a cluster, none, few, none at all, and one with gaps."""
    rows = [
        planted(4.0, shape=6.0)[0],
        planted(events=1500, seed=2)[0],
        planted(events=12, seed=3)[0],
        np.zeros(AREAS),
        planted(3.0, events=3000, seed=4)[0],
    ]
    rows[4][[3, 77]] = np.nan
    return np.array(rows), planted()[1]


def test_each_sector_by_itself_is_tested_as_it_would_be_alone():
    events, base = sectors()
    together = rate_null_of_many(events, base, grid(), family="sector")
    assert together.models[3] is None
    assert np.isnan(together.p[3]).all()
    for place in (0, 1, 2, 4):
        alone = rate_null(events[place], base, grid())
        np.testing.assert_array_equal(together.significant[place], alone.tails.significant)
        np.testing.assert_array_equal(together.law_only[place], alone.law_only)
        np.testing.assert_array_equal(together.size_only[place], alone.size_only)
        np.testing.assert_allclose(together.rate[place], alone.tails.rate)
        np.testing.assert_allclose(together.score[place], alone.tails.score)
        np.testing.assert_allclose(together.around[place], alone.tails.around)
        assert together.models[place].law == alone.fit.last.law
        small = alone.tails.significant
        np.testing.assert_allclose(together.p[place][small], alone.tails.p[small], rtol=0.05)
    assert together.significant[0].any()


@pytest.mark.parametrize("family", ["all", "sector"])
@pytest.mark.parametrize("star", [None, 1.0])
def test_coarse_first_decides_as_fine_throughout(family, star):
    events, base = sectors()
    options = {"own": star, "family": family, "compare_laws": False}
    coarse, fine = (rate_null_of_many(events, base, grid(), cells=cells, **options) for cells in (64, 2048))
    np.testing.assert_array_equal(coarse.significant, fine.significant)
    np.testing.assert_array_equal(coarse.high_around[fine.significant], fine.high_around[fine.significant])
    tested = ~np.isnan(fine.p)
    assert (coarse.p[tested] >= fine.p[tested] * 0.9).all()


def test_one_family_is_adjusted_together():
    events, base = sectors()
    found = rate_null_of_many(events, base, grid())
    p = found.p[~np.isnan(found.p)]
    ordered = np.sort(p)
    expected = np.minimum.accumulate((ordered * p.size / np.arange(1, p.size + 1))[::-1])[::-1]
    np.testing.assert_allclose(np.sort(found.p_adj[~np.isnan(found.p)]), np.minimum(expected, 1))
    with pytest.raises(InferenceError, match="family"):
        rate_null_of_many(events, base, grid(), family="both")


def test_threads_change_nothing_and_progress_rises():
    events, base = sectors()
    shares = []
    one = rate_null_of_many(events, base, grid(), threads=1, progress=shares.append)
    two = rate_null_of_many(events, base, grid(), threads=3)
    np.testing.assert_array_equal(one.p, two.p)
    assert shares == sorted(shares)
    assert shares[0] > 0
    assert shares[-1] <= 1


@pytest.mark.parametrize("after", [1, 30, 300])
@pytest.mark.parametrize("many", [False, True])
def test_cancelling_stops_within_a_second(many, after):
    rng = np.random.default_rng(0)
    side = 60
    base = np.round(np.exp(rng.normal(4, 1.2, side * side))) + 1
    events = rng.multinomial(40_000, base / base.sum(), size=8).astype(float)
    neighbours = grid(side)
    asked = []

    def cancelled():
        asked.append((threading.current_thread(), time.perf_counter()))
        return len(asked) > after

    test = rate_null_of_many if many else rate_null
    with pytest.raises(Cancelled):
        test(events if many else events[0], base, neighbours, cancelled=cancelled, threads=2)
    times = np.array([when for _, when in asked])
    assert time.perf_counter() - times[after] < 1
    assert np.diff(times).max() < 1
