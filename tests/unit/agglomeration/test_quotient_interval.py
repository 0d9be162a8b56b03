"""Intervals of location quotients against published limits and R."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.quotient_interval import quotient_interval, typical_plant
from polos.analysis.errors import FieldError


def series(name, *values):
    return pd.Series(values, index=[f"a{place}" for place in range(len(values))], name=name, dtype=float)


def test_published_limits():
    """Newcombe, R. G. (1998), Statistics in Medicine 17, 857-872, table I, method 5 (Clopper-Pearson)."""
    frame, _ = quotient_interval(series("x", 81, 15, 0, 1), series("n", 263, 148, 20, 29), 1.0)
    np.testing.assert_allclose(frame["lq_low"], [0.2527, 0.0578, 0, 0.0009], atol=5e-5)
    np.testing.assert_allclose(frame["lq_high"], [0.3676, 0.1617, 0.1684, 0.1776], atol=5e-5)


def test_limits_are_those_of_r(reference):
    """binom.test and, with a million trials and very rare events, qbeta of R 4.2."""
    table = reference("quotients").set_index("id")
    share = table["sector"].sum() / table["total"].sum()
    frame, _ = quotient_interval(table["sector"], table["total"], share)
    np.testing.assert_allclose(frame["lq_low"], table["low"], rtol=1e-9)
    np.testing.assert_allclose(frame["lq_high"], table["high"], rtol=1e-9)
    table = reference("quotients_tails")
    frame, _ = quotient_interval(table["observed"].astype(float), table["thrown"].astype(float), 1.0)
    np.testing.assert_allclose(frame["lq_low"], table["low"], rtol=1e-8)
    np.testing.assert_allclose(frame["lq_high"], table["high"], rtol=1e-8)


@given(st.integers(0, 40), st.integers(1, 40), st.sampled_from([0.01, 0.05, 0.2]))
@settings(deadline=None)
def test_the_limits_are_the_shares_that_two_tests_would_just_reject(x, n, alpha):
    """The definition of Clopper & Pearson (1934): at each limit the tail beyond the count is alpha / 2."""
    from scipy.stats import binom

    x = min(x, n)
    frame, _ = quotient_interval(series("x", x), series("n", n), 1.0, alpha=alpha)
    low, high = frame.iloc[0]
    assert low <= x / n <= high
    assert binom.sf(x - 1, n, low) == pytest.approx(alpha / 2 if x else 1)
    assert binom.cdf(x, n, high) == pytest.approx(alpha / 2 if x < n else 1)


def test_zero_has_a_width_and_unknown_has_no_limits():
    sector, total = series("jobs", 0, 5, np.nan, 0), series("all", 50, 5, 10, 0)
    frame, _ = quotient_interval(sector, total, 0.1)
    assert frame["lq_low"].iloc[0] == 0
    assert frame["lq_high"].iloc[0] == pytest.approx((1 - 0.025 ** (1 / 50)) / 0.1)
    assert frame["lq_high"].iloc[1] == 10
    assert frame.iloc[2:].isna().all(axis=None)


def test_firms_are_the_draws_where_they_are_known():
    """By hand: 100 jobs in 4 firms are 25 a firm; 1,000 jobs are then 40 draws, of which 4 are the sector's."""
    sector, total = series("jobs", 100, 0, 30), series("all", 1000, 260, 90)
    firms = series("firms", 4, 0, 1)
    frame, notices = quotient_interval(sector, total, 0.1, firms=firms)
    effective, _ = quotient_interval(series("x", 4, 0, 1), series("n", 40, 10, 3), 0.1)
    np.testing.assert_allclose(frame, effective, rtol=1e-12)
    (said,) = notices
    assert "take those of an area as alike in size" in str(said)
    plain, _ = quotient_interval(sector, total, 0.1)
    assert (frame["lq_low"].iloc[[0, 2]] < plain["lq_low"].iloc[[0, 2]]).all()
    assert (frame["lq_high"] > plain["lq_high"]).all()


def test_firms_that_are_the_sector_itself_change_nothing():
    firms, total = series("firms", 3, 0, 12, 7), series("all", 10, 5, 40, 7)
    with_firms, notices = quotient_interval(firms, total, 0.2, firms=firms)
    assert notices == ()
    np.testing.assert_allclose(with_firms, quotient_interval(firms, total, 0.2)[0], rtol=1e-12)


def test_more_firms_than_jobs_make_no_draws_out_of_nothing():
    frame, _ = quotient_interval(series("jobs", 3), series("all", 30), 0.1, firms=series("firms", 9))
    np.testing.assert_allclose(frame, quotient_interval(series("jobs", 3), series("all", 30), 0.1)[0])


def test_jobs_without_firms_or_unknown_firms_have_no_interval():
    frame, _ = quotient_interval(
        series("jobs", 5, 5, 0), series("all", 50, 50, 50), 0.1, firms=series("firms", 0, np.nan, 0)
    )
    assert frame.isna().all(axis=None)


def test_what_is_said_about_jobs_and_estimates():
    _, notices = quotient_interval(series("jobs", 2.5, 3), series("all", 20, 30.5), 0.1)
    texts = [str(notice) for notice in notices]
    assert "“jobs” as drawn by itself" in texts[0]
    assert "“jobs” is no whole number in these areas (1): a0" in texts[1]
    assert "“all” is no whole number in these areas (1): a1" in texts[2]
    between, _ = quotient_interval(series("jobs", 2, 2.5, 3), series("all", 20, 20, 20), 0.1)
    assert between["lq_low"].is_monotonic_increasing
    assert between["lq_high"].is_monotonic_increasing
    with pytest.raises(FieldError, match="“firms” has negative values"):
        quotient_interval(series("jobs", 1), series("all", 2), 0.1, firms=series("firms", -1))


def test_plants_are_the_draws_where_their_sizes_are_known():
    """By hand: plants of 10, 10 and 40 jobs: 1,800 / 60 = 30 jobs; 60 of 900 jobs are then 2 of 30 draws."""
    sector, total = series("jobs", 20, 40, 0), series("all", 300, 600, 900)
    squares = series("squares", 200, 1600, 0)
    plant, (said,) = typical_plant(sector, 60, jobs_squared=squares)
    assert plant == pytest.approx(30)
    assert "count plants of 30 jobs" in str(said)
    assert typical_plant(sector, 60, plant_hhi=1800 / 60**2)[0] == pytest.approx(30)
    frame, notices = quotient_interval(sector, total, 0.1, plant=plant)
    by_hand, _ = quotient_interval(series("x", 2 / 3, 4 / 3, 0), series("n", 10, 20, 30), 0.1)
    np.testing.assert_allclose(frame, by_hand, rtol=1e-12)
    assert notices == ()
    without_firms, _ = quotient_interval(sector, total, 0.1, plant=plant, firms=series("firms", 0, np.nan, 0))
    np.testing.assert_allclose(without_firms, frame)


@pytest.mark.parametrize(("spread", "alike"), [(0.0, 0.945), (1.0, 0.85), (1.5, 0.70)])
def test_intervals_cover_what_they_promise_for_plants_of_unequal_size(spread, alike):
    """600 areas of 40 to 2,000 plants, a tenth of them the sector's, of lognormal size; nominal 0.95.

    With firms as draws the intervals cover less than `alike`, which is why sizes are asked for.
    """
    rng = np.random.default_rng(11)

    def jobs(plants):
        area = np.repeat(np.arange(plants.size), plants)
        sizes = np.exp(spread * rng.standard_normal(area.size) + np.log(10) - spread**2 / 2)
        sizes = np.maximum(np.rint(sizes), 1)
        return [series("figure", *np.bincount(area, of, plants.size)) for of in (sizes, sizes**2)]

    plants = np.rint(np.geomspace(40, 2000, 600)).astype(int)
    firms = rng.binomial(plants, 0.1)
    (sector, squares), (others, _) = jobs(firms), jobs(plants - firms)
    plant, _ = typical_plant(sector, sector.sum(), jobs_squared=squares)

    def coverage(**draws):
        frame, _ = quotient_interval(sector, sector + others, 1.0, **draws)
        return ((frame["lq_low"] <= 0.1) & (frame["lq_high"] >= 0.1)).mean()

    assert coverage(plant=plant) >= 0.93
    if spread:
        assert coverage(firms=series("firms", *firms)) < alike


def test_sizes_that_cannot_be_are_told():
    sector = series("jobs", 10, 10, 10, 10)
    plant, notices = typical_plant(sector, 40, jobs_squared=series("squares", 9, 101, 50, np.nan))
    assert plant == pytest.approx(160 / 30)
    assert "no sum of squared jobs in these areas (2): a0, a1" in str(notices[0])
    nowhere, notices = typical_plant(sector, 40, jobs_squared=series("squares", *[np.nan] * 4))
    assert nowhere is None
    assert "known in no area" in str(notices[0])
    assert typical_plant(sector, 40) == (None, ())
    with pytest.raises(FieldError, match="both given"):
        typical_plant(sector, 40, plant_hhi=0.1, jobs_squared=sector)
    with pytest.raises(FieldError, match="“squares” has negative values"):
        typical_plant(sector, 40, jobs_squared=series("squares", -1, 1, 1, 1))
