"""The scan against all windows told one by one, against all maps told one by one, and its promises to users."""

from itertools import combinations_with_replacement
from math import factorial, prod

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import Cancelled, FieldError, InferenceError
from polos.analysis.inference.runs import random_stream
from polos.analysis.scan.likelihood import log_likelihood_ratio
from polos.analysis.scan.poisson_scan import poisson_scan
from polos.analysis.scan.risk import Risk, constant_risk, random_map, variance_weights
from polos.analysis.scan.windows import circular_windows

RNG = np.random.default_rng(20)
POINTS = RNG.random((60, 2)) * 100
BASE = np.exp(RNG.normal(3, 1, 60)).round() + 1
COUNTS = RNG.poisson(BASE / 8) + np.where(((POINTS - POINTS[5]) ** 2).sum(axis=1) < 300, 6, 0)


def series(counts):
    return pd.Series(np.asarray(counts, dtype=float), index=[f"a{place}" for place in range(len(counts))], name="firms")


def told_one_by_one(counts, base, weights, share):
    """Yield (ratio, areas) of every circular window: distances sorted, shares added up, Kulldorff (1997)'s formula."""
    weighted, expected = counts * weights, base * weights
    for point in POINTS[: len(counts)]:
        order = np.argsort(((POINTS[: len(counts)] - point) ** 2).sum(axis=1), kind="stable")
        for m in range(1, len(order)):
            inside = order[:m]
            if base[inside].sum() > share * base.sum() or counts[inside].sum() < 2:
                continue
            total = weighted.sum()
            c, e = weighted[inside].sum(), expected[inside].sum() / expected.sum() * total
            if c > e:
                rest = (total - c) * np.log((total - c) / (total - e)) if c < total else 0.0
                yield c * np.log(c / e) + rest, frozenset(inside)


@pytest.mark.parametrize("name", ["poisson", "gamma", "lognormal"])
def test_windows_are_the_best_of_all_that_there_are(make_law, name):
    risk = Risk(constant_risk(COUNTS, BASE).mu, make_law(name, 0.7))
    found = poisson_scan(series(COUNTS), risk, circular_windows(POINTS, BASE), maps=9, most=6, alpha=0)
    left = sorted(told_one_by_one(COUNTS, BASE, variance_weights(risk), 0.25), key=lambda each: -each[0])
    assert len(found.windows) == 6
    for number, members in enumerate(found.members, 1):
        ratio, areas = left[0]
        assert {f"a{place}" for place in areas} == set(members)
        assert found.windows.loc[number, "llr"] == pytest.approx(ratio, rel=1e-10)
        left = [each for each in left if not each[1] & areas]
        places = sorted(areas)
        assert found.windows.loc[number, "observed"] == COUNTS[places].sum()
        assert found.windows.loc[number, "areas"] == len(places)
        np.testing.assert_array_equal(found.areas.loc[list(members)], number)
    assert (found.areas == 0).sum() == 60 - found.windows["areas"].sum()


@pytest.mark.parametrize("name", ["poisson", "gamma"])
def test_maxima_are_those_of_the_maps_drawn(make_law, name):
    risk = Risk(constant_risk(COUNTS, BASE).mu, make_law(name, 0.5))
    found = poisson_scan(series(COUNTS), risk, circular_windows(POINTS, BASE), maps=12, seed=5, alpha=0)
    weights = variance_weights(risk)
    for place, most in enumerate(found.maxima):
        drawn = random_map(random_stream(5, place), risk, COUNTS.sum())
        assert most == pytest.approx(max(ratio for ratio, _ in told_one_by_one(drawn, BASE, weights, 0.25)), rel=1e-10)


def test_p_values_against_all_maps():
    """Five areas, six firms: 210 maps, each with its multinomial probability; 4,999 drawn ones come within 4 sd."""
    base, counts = np.array([3.0, 5.0, 4.0, 6.0, 7.0]), np.array([3, 2, 0, 1, 0])
    windows = circular_windows(POINTS[:5], base, share=0.5)
    found = poisson_scan(series(counts), constant_risk(counts, base), windows, maps=4999, alpha=1)
    observed, exact = found.windows["llr"].iloc[0], 0.0
    for firms in combinations_with_replacement(range(5), 6):
        drawn = np.bincount(firms, minlength=5)
        ways = factorial(6) / prod(factorial(each) for each in drawn)
        most = max((ratio for ratio, _ in told_one_by_one(drawn, base, np.ones(5), 0.5)), default=0.0)
        if most >= observed * (1 - 1e-12):
            exact += ways * prod((base / base.sum()) ** drawn)
    assert 0.01 < exact < 0.9
    assert found.windows["p"].iloc[0] == pytest.approx(exact, abs=4 * np.sqrt(exact * (1 - exact) / 4999))


def test_later_windows_are_tested_as_if_those_before_were_not_there():
    """By hand: the rest of the map scanned as a map of its own, drawn from the next run's streams."""
    risk, windows = constant_risk(COUNTS, BASE), circular_windows(POINTS, BASE)
    found = poisson_scan(series(COUNTS), risk, windows, maps=99, seed=1, alpha=0.05)
    assert found.windows["p"].iloc[0] == found.windows["p_sequential"].iloc[0] <= 0.05
    gone = found.areas.to_numpy() == 1
    second = found.areas.to_numpy() == 2
    counts, base = np.where(gone, 0, COUNTS), np.where(gone, 0.0, BASE)
    rest = Risk(base * counts.sum() / base.sum())
    ratio = log_likelihood_ratio(counts[second].sum() / counts.sum(), base[second].sum() / base.sum(), counts.sum())
    beyond = 0
    for place in range(99, 198):
        drawn = random_map(random_stream(1, place), rest, counts.sum())
        best = 0.0
        for centre, size in enumerate(windows.sizes):
            inside = np.cumsum(drawn[windows.nearest[centre, :size]])
            share = np.cumsum(base[windows.nearest[centre, :size]]) / base.sum()
            llr = log_likelihood_ratio(inside / counts.sum(), share, counts.sum())
            best = max(best, llr[inside >= 2].max(initial=0.0))
        beyond += best >= ratio * (1 - 1e-12)
    assert found.windows["p_sequential"].iloc[1] == (1 + beyond) / 100
    assert found.windows["p_sequential"].isna().any()


def test_the_same_seed_gives_the_same_answer_whatever_the_threads(make_law):
    risk, windows = Risk(constant_risk(COUNTS, BASE).mu, make_law("gamma", 0.5)), circular_windows(POINTS, BASE)
    one = poisson_scan(series(COUNTS), risk, windows, maps=600, seed=7, threads=1)
    many = poisson_scan(series(COUNTS), risk, windows, maps=600, seed=7, threads=4)
    np.testing.assert_array_equal(one.maxima, many.maxima)
    pd.testing.assert_frame_equal(one.windows, many.windows)
    assert (one.maxima != poisson_scan(series(COUNTS), risk, windows, maps=600, seed=8).maxima).any()


def test_relative_risk_is_inside_over_outside():
    """By hand: 10 of 12 firms where 3 are expected, so (10 / 3) / (2 / 9)."""
    counts, base = np.array([10, 1, 1, 0]), np.array([1.0, 1.0, 1.0, 1.0])
    windows = circular_windows(np.array([(0, 0), (9, 0), (19, 0), (30, 0)]), base)
    row = poisson_scan(series(counts), constant_risk(counts, base), windows, maps=99).windows.loc[1]
    assert (row["centre"], row["observed"], row["expected"], row["radius"]) == ("a0", 10, 3, 0)
    assert row["relative_risk"] == pytest.approx(15)


def test_a_flat_map_has_no_window():
    counts = np.full(60, 3)
    found = poisson_scan(series(counts), constant_risk(counts, np.ones(60)), circular_windows(POINTS, np.ones(60)))
    assert found.windows.empty
    assert (found.areas == 0).all()


def test_progress_goes_up_to_the_end_and_notices_are_said():
    shares = []
    windows = circular_windows(POINTS, BASE, most=5)
    found = poisson_scan(series(COUNTS), constant_risk(COUNTS, BASE), windows, maps=15, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    said = " ".join(map(str, found.notices))
    assert "With 15 maps of chance the smallest p-value is 0.0625: no window can pass 0.05" in said
    assert "Areas whose windows end at 5 areas" in said


def test_jobs_are_refused_and_so_is_a_run_without_maps():
    windows = circular_windows(POINTS, BASE)
    with pytest.raises(FieldError, match="not whole"):
        poisson_scan(series(COUNTS + 0.5), constant_risk(COUNTS, BASE), windows)
    with pytest.raises(InferenceError, match="MAPS is 0"):
        poisson_scan(series(COUNTS), constant_risk(COUNTS, BASE), windows, maps=0)


def test_the_user_can_stop_in_the_middle_of_a_map():
    calls = []

    def cancelled():
        calls.append(1)
        return len(calls) > 3

    with pytest.raises(Cancelled):
        poisson_scan(
            series(COUNTS),
            constant_risk(COUNTS, BASE),
            circular_windows(POINTS, BASE),
            threads=1,
            cancelled=cancelled,
        )
    assert len(calls) < 10


def test_the_p_value_that_decides_gives_the_classes():
    risk = constant_risk(COUNTS, BASE)
    found = poisson_scan(series(COUNTS), risk, circular_windows(POINTS, BASE), maps=99, most=4, seed=1)
    p = found.windows["p"].to_numpy()
    for alpha in (p.min() / 2, p.min(), 1.0):
        decided, classes = found.decided(alpha)
        np.testing.assert_array_equal(decided, p)
        assert classes.tolist() == [int(value <= alpha) * (1 if place == 0 else 2) for place, value in enumerate(p)]
    _, classes = found.decided(1.0, sequential=True)
    assert (classes > 0).tolist() == found.windows["p_sequential"].notna().tolist()
    asked = poisson_scan(
        series(COUNTS), risk, circular_windows(POINTS, BASE), maps=99, most=4, seed=1, sequential=False
    ).windows
    assert asked["p_sequential"].isna().all()
    np.testing.assert_array_equal(asked["p"], p)
