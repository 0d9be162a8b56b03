"""Placebos: where they lie, how large chance is for areas of a size, and what p and intervals follow."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.effects.effects import judged, together
from polos.analysis.effects.nearness import semivariogram
from polos.analysis.effects.options import EffectOptions
from polos.analysis.effects.placements import placements
from polos.analysis.effects.programme import programme_effect
from polos.analysis.effects.spread import size_spread
from scipy.spatial.distance import pdist, squareform


def test_one_area_is_judged_by_every_other_once():
    """p by enumeration: its rank among all gaps, in units of the spread that their sizes give."""
    random = np.random.default_rng(5)
    # Of like size, so that the order is that of the raw changes.
    values = pd.DataFrame({2010: np.full(60, 100.0), 2011: 100 + random.normal(0, 3, 60)})
    values.loc[0, 2011] = 106.0
    start = pd.Series(np.where(np.arange(60) == 0, 2011.0, np.nan))
    points = random.uniform(0, 1e5, (60, 2))
    found = programme_effect(values, start, None, points, options=EffectOptions(scale="difference")).treated.overall
    change = values[2011] - values[2010]
    others = change[1:] - change[1:].mean()
    gap = change[0] - change[1:].mean()
    # One more area is unknown of the mean: √(1 + 1/59); what neighbours share may widen further, never narrow.
    most = 2 * (1 + (others * np.sqrt(1 + 1 / 59) >= gap).sum()) / 60
    assert found.effect == pytest.approx(gap)
    assert most <= found.p <= most + 4 / 60


def test_p_and_interval_agree():
    chance = np.arange(-99.5, 100)
    for found in (-150.0, -97.0, -90.0, 12.0, 95.0, 98.0, 200.0):
        low, high, p = judged(found, chance, 0.05)
        assert (p <= 0.05) == (low > 0 or high < 0)
    # 5 of 201 on either side are too many, 5 · 2/201 < 0.05: the fifth from the end is the limit.
    assert judged(0.0, chance, 0.05)[:2] == (-95.5, 95.5)
    assert np.isnan(judged(5.0, np.arange(-9.0, 10), 0.05)[0])


def test_an_interval_in_percent_is_that_of_shares_that_multiply():
    """Chance from −20 to +25 %: a gain of 50 % is one of (1.5/1.25 − 1) = 20 % to (1.5/0.8 − 1) = 87.5 %."""
    chance = np.repeat([-0.2, 0.0, 0.25], [100, 1000, 100])
    low, high, p = judged(0.5, chance, 0.05, relative=True)
    assert (low, high) == pytest.approx((0.2, 0.875))
    assert p < 0.01
    # A loss gets the wider one, by differences, but no more than all can be lost.
    assert judged(-0.5, chance, 0.05, relative=True)[:2] == pytest.approx((-0.75, -0.3))
    assert judged(-1.0, chance, 0.05, relative=True)[:2] == pytest.approx((-1.0, -0.8))
    assert judged(0.5, np.repeat([-1.5, 0.0], [100, 1000]), 0.05, relative=True)[1] == np.inf


def test_many_years_are_one_test():
    random = np.random.default_rng(6)
    chances = random.normal(0, [[1.0], [5.0]], (2, 999))
    assert together([0.5, 2.0], chances) > 0.3
    # What stands out by 5 of its own standard deviations does, however small.
    assert together([5.0, 2.0], chances) == pytest.approx(1 / 1000)
    assert np.isnan(together([1.0], np.empty((1, 0))))


def test_placebos_keep_the_shape_of_the_programme():
    grid = np.array([(x, y) for x in range(40) for y in range(40)], dtype=float)
    units = np.array([0, 1, 2, 40, 41, 42])
    donors = np.arange(100, 1600)
    found = placements(grid, units, donors, 200, 1)
    assert all(len(set(row)) == 6 for row in found)
    assert np.isin(found, donors).all()
    own = pdist(grid[units]).mean()
    shapes = np.array([pdist(grid[row]).mean() for row in found])
    assert np.abs(shapes / own - 1).max() < 0.35
    # All of the map is visited, and not one corner.
    assert len(np.unique(found)) > 600
    assert (placements(grid, units, donors, 200, 1) == found).all()


def test_without_places_placebos_are_any_areas():
    """Gaps of areas that have nothing in common: the mean of 8 has a deviation of 3/√8, seen from 92 others."""
    random = np.random.default_rng(10)
    values = pd.DataFrame({2010: np.full(100, 100.0), 2011: 100 + random.normal(0, 3, 100)})
    start = pd.Series(np.where(np.arange(100) < 8, 2011.0, np.nan))
    found = programme_effect(values, start, options=EffectOptions("difference")).treated.overall
    assert found.high - found.low == pytest.approx(2 * 1.96 * 3 * np.sqrt(1 / 8 + 1 / 92), rel=0.2)


def test_spread_follows_size():
    random = np.random.default_rng(7)
    sizes = random.lognormal(4, 1, 4000)
    truth = np.sqrt(4 * sizes + 0.01 * sizes**2)
    found = size_spread(random.normal(0, truth), sizes, sizes)
    assert np.median(np.abs(found / truth - 1)) < 0.05
    assert size_spread(np.zeros(9), np.ones(9), np.ones(3)).tolist() == [0, 0, 0]


def test_semivariogram_tells_what_areas_share_over_which_distance():
    """A field with covariance exp(−d/2) on a map of 20 × 20, and as much that each area has for itself."""
    points = np.array([(x, y) for x in range(20) for y in range(20)], dtype=float)
    covariance = np.exp(-squareform(pdist(points)) / 2)
    found = []
    for seed in range(8):
        random = np.random.default_rng(seed)
        field = random.multivariate_normal(np.zeros(400), covariance) + random.normal(0, 1, 400)
        found.append(semivariogram(points, np.exp(field), random))
    shared, own, reach = np.median(found, axis=0)
    # Normal scores have a variance of 1 whatever the units of the field: half is shared.
    assert shared == pytest.approx(0.5, abs=0.15)
    assert own == pytest.approx(0.5, abs=0.15)
    assert 1 < reach < 4


def test_semivariogram_of_a_map_without_nearness_has_nothing_shared_beyond_the_nearest():
    random = np.random.default_rng(8)
    shared, own, reach = semivariogram(random.uniform(0, 1, (800, 2)), random.normal(0, 2, 800), random)
    near = shared * np.exp(-0.1 / reach)
    assert near < 0.05
    assert own + shared == pytest.approx(1, abs=0.05)


def test_a_compact_programme_has_a_wider_interval_where_bad_years_are_shared():
    random = np.random.default_rng(9)
    points = np.array([(x, y) for x in range(20) for y in range(20)], dtype=float) * 1e3
    # What happens is the same in all of a block of 5 × 5 areas.
    block = (points[:, 0] // 5e3 * 10 + points[:, 1] // 5e3).astype(int)
    shock = random.normal(0, 10, 100)[block] + random.normal(0, 1, 400)
    values = pd.DataFrame({2010: np.full(400, 100.0), 2011: 100 + shock})
    compact = np.flatnonzero((points < 4e3).all(axis=1))
    apart = random.choice(400, len(compact), replace=False)
    widths = []
    for units in (compact, apart):
        start = pd.Series(np.nan, range(400))
        start[units] = 2011
        one = programme_effect(values, start, None, points, options=EffectOptions("difference")).treated.overall
        widths.append(one.high - one.low)
    # 16 areas of which almost all share one shock: √16 = 4 times, less what the smaller ones overlap.
    assert widths[0] > 2 * widths[1]
