"""Patterns of planted and of random sectors, and what stretches of distance say."""

import numpy as np
import pytest
from polos.analysis.errors import AreaError, Cancelled, InferenceError
from polos.analysis.points.envelopes import Envelopes
from polos.analysis.points.pattern import Curve, PatternOptions, point_pattern

FEW = PatternOptions(maps=39, steps=20, farthest=20.0)


@pytest.fixture
def towns():
    """Return 400 firms in 20 towns, towns far apart."""
    random = np.random.default_rng(8)
    middles = 200 * random.random((20, 2))
    return np.repeat(middles, 20, axis=0) + random.normal(size=(400, 2))


def test_a_sector_in_one_town_is_gathered(towns):
    found = point_pattern(towns, np.ones(400), np.arange(400) < 16, FEW)
    assert found.m.bounds.p == pytest.approx(1 / 40)
    assert found.k.bounds.p == pytest.approx(1 / 40)
    first = found.m.stretches()[0]
    assert first.gathered
    assert first.start <= 2


def test_a_sector_that_avoids_itself_is_scattered(towns):
    """One firm in each town: nobody of its own around any, within a town's width."""
    found = point_pattern(towns, np.ones(400), np.arange(400) % 20 == 0, FEW)
    assert found.m.value[5] == 0
    assert not found.m.stretches()[0].gathered


def test_the_same_seed_gives_the_same_curves_whatever_the_threads(towns):
    member = np.arange(400) % 7 == 0
    one, two = (point_pattern(towns, np.ones(400), member, FEW, threads=count) for count in (1, 2))
    assert one.frame().equals(two.frame())


def test_the_table_has_both_functions_at_each_distance(towns):
    frame = point_pattern(towns, np.ones(400), np.arange(400) % 9 == 0, FEW).frame()
    assert frame["distance"].tolist() == pytest.approx(np.arange(21.0).tolist())
    assert np.isnan(frame["m"][0])
    assert frame["m_ghigh"][5] >= frame["m_glow"][5]


def test_distances_go_to_the_median_unless_asked(towns):
    from scipy.spatial.distance import pdist

    found = point_pattern(towns, np.ones(400), np.arange(400) % 9 == 0, PatternOptions(maps=19))
    assert found.k.distance[-1] == pytest.approx(np.median(pdist(towns)))


def test_large_firms_are_not_gathered_by_being_large(towns):
    """Each firm keeps its size on maps of chance: one with nearly all jobs of the sector makes no cluster."""
    weights = np.ones(400)
    weights[0] = 10_000
    found = point_pattern(towns, weights, np.arange(400) % 20 == 0, FEW)
    assert not [stretch for stretch in found.m.stretches() if stretch.gathered]


@pytest.mark.parametrize("members", [0, 1, 4, 397])
def test_too_few_firms_are_refused(towns, members):
    with pytest.raises(AreaError):
        point_pattern(towns, np.ones(400), np.arange(400) < members, FEW)


def test_unknown_places_and_negative_sizes_are_refused(towns):
    with pytest.raises(InferenceError):
        point_pattern(np.where(np.arange(400)[:, None] == 3, np.nan, towns), np.ones(400), np.arange(400) < 9, FEW)
    with pytest.raises(InferenceError):
        point_pattern(towns, np.full(400, -1.0), np.arange(400) < 9, FEW)


def test_firms_all_in_one_place_are_refused_without_a_distance():
    with pytest.raises(AreaError):
        point_pattern(np.zeros((30, 2)), np.ones(30), np.arange(30) < 9, PatternOptions(maps=19))


def test_it_stops_when_asked(towns):
    with pytest.raises(Cancelled):
        point_pattern(towns, np.ones(400), np.arange(400) < 9, FEW, cancelled=lambda: True)


def test_two_towns_far_apart_are_not_gathered_up_to_there():
    random = np.random.default_rng(3)
    points = random.uniform(0, 100_000, (600, 2))
    value, edge = np.zeros(11), np.ones(11)
    value[5:7] = 2
    bounds = Envelopes(-edge, edge, -edge, edge, 0.01)
    assert np.isnan(Curve(np.arange(11.0), value, bounds, 9).gathered_to)
    value[:4] = 2
    assert Curve(np.arange(11.0), value, bounds, 9).gathered_to == 3
    with pytest.raises(InferenceError, match="no two firms are farther"):
        point_pattern(points, np.ones(600), np.arange(600) < 30, PatternOptions(farthest=200_000, maps=19))
