"""Clusters of points: planted ones, what chance makes of towns, outlines, and numbers worked out by hand."""

import numpy as np
import pytest
import shapely
from polos.analysis.errors import AreaError, Cancelled, InferenceError
from polos.analysis.points.cluster_figures import jobs_told
from polos.analysis.points.dense import Density, dense_places, stability
from polos.analysis.points.hulls import margin_of, outline
from polos.analysis.points.point_clusters import PointClusterOptions, point_clusters

BLOBS = Density("hdbscan", 10)
DISC = Density("dbscan", 10, 3.0)


@pytest.fixture
def blobs():
    """Return 40, then 20 points about two places 100 apart, and 15 far from all and each other."""
    random = np.random.default_rng(3)
    far = 1000 * np.column_stack([np.arange(1, 16), np.arange(1, 16) ** 2])
    middles = np.array([[0.0, 0.0], [100.0, 0.0]])
    return np.vstack([random.normal(size=(40, 2)), middles[1] + random.normal(size=(20, 2)), far])


@pytest.mark.parametrize("density", [BLOBS, DISC])
def test_dense_places_are_found_the_largest_first(blobs, density):
    label = dense_places(blobs, density)
    assert (label[:40] == 0).mean() > 0.8
    assert (label[40:60] == 1).mean() > 0.8
    assert (label[60:] == -1).all()


@pytest.mark.parametrize("density", [BLOBS, DISC])
def test_plain_clusters_are_stable_and_noise_has_none(blobs, density):
    label = dense_places(blobs, density)
    assert (stability(blobs, label, density, np.random.default_rng(1)) > 0.75).all()
    alone = np.full(len(blobs), -1)
    assert len(stability(blobs, alone, density, np.random.default_rng(1))) == 0


def test_fewer_points_than_a_cluster_has_are_in_none():
    assert (dense_places(np.zeros((9, 2)), BLOBS) == -1).all()


@pytest.mark.parametrize("density", [Density("dbscan", 10), Density("dbscan", 10, 0.0), Density("hdbscan", 1)])
def test_settings_that_cannot_be_are_refused(blobs, density):
    with pytest.raises(InferenceError):
        dense_places(blobs, density)


def test_outlines_have_a_surface_also_of_points_on_a_line_and_in_one_place():
    line = np.column_stack([np.arange(5.0), np.zeros(5)])
    assert margin_of(line) == pytest.approx(0.5)
    assert outline(line, 0.5).area == pytest.approx(4 + np.pi / 4, rel=0.05)
    assert outline(np.zeros((5, 2)), 1.0).area == pytest.approx(np.pi, rel=0.05)
    assert margin_of(np.zeros((5, 2))) == 0


@pytest.fixture
def towns():
    """Return 600 firms in six towns, in order of their places, and in which town each is."""
    random = np.random.default_rng(5)
    town = np.repeat(np.arange(6), 100)
    points = 10_000.0 * town[:, None] * [1, 0.3] + 500 * random.normal(size=(600, 2))
    order = np.lexsort(points.T[::-1])
    return points[order], town[order]


def test_a_town_of_the_sector_is_more_than_all_firms_explain(towns):
    points, town = towns
    random = np.random.default_rng(2)
    member = random.random(600) < np.where(town == 3, 0.6, 0.08)
    found = point_clusters(points, member, PointClusterOptions(Density("dbscan", 10, 600.0), maps=39))
    assert found.frame["p"].iloc[0] == pytest.approx(1 / 40)
    own = found.label == 0
    assert (town[member][own] == 3).all()
    assert found.frame["firms"].iloc[0] >= own.sum()


def test_what_lies_where_all_firms_lie_is_no_more_than_they_explain(towns):
    """Every firm in three is of the sector: each town is a dense place, and none holds more than its share."""
    points, _ = towns
    found = point_clusters(points, np.arange(600) % 3 == 0, PointClusterOptions(Density("dbscan", 10, 600.0), maps=39))
    assert len(found.frame) >= 3
    assert (found.frame["p"] > 0.05).all()


def test_numbers_of_a_cluster_by_hand(towns):
    points, town = towns
    member = np.random.default_rng(2).random(600) < np.where(town == 3, 0.6, 0.08)
    found = point_clusters(points, member, PointClusterOptions(Density("dbscan", 10, 600.0), maps=19))
    inside = shapely.intersects_xy(found.outlines[0], *points.T)
    row = found.frame.iloc[0]
    c, n, of_all = inside[member].sum(), member.sum(), inside.sum()
    assert (row["firms"], row["all_firms"]) == (c, of_all)
    expected = n * of_all / 600
    assert row["expected"] == pytest.approx(expected)
    by_hand = c * np.log(c / expected) + (n - c) * np.log((n - c) / (n - expected))
    assert row["llr"] == pytest.approx(by_hand)


def test_outlines_do_not_overlap(towns):
    points, _ = towns
    found = point_clusters(points, np.arange(600) % 2 == 0, PointClusterOptions(Density("hdbscan", 8), maps=19))
    for first, one in enumerate(found.outlines):
        for other in found.outlines[first + 1 :]:
            assert one.intersection(other).area == pytest.approx(0, abs=1e-6)


def test_the_same_seed_gives_the_same_answer_whatever_the_threads(towns):
    points, _ = towns
    options = PointClusterOptions(Density("dbscan", 10, 600.0), maps=19)
    one, two = (point_clusters(points, np.arange(600) % 4 == 0, options, threads=count) for count in (1, 2))
    assert one.frame.equals(two.frame)


def test_too_few_firms_and_nobody_else_are_refused(towns):
    points, _ = towns
    for member in (np.arange(600) < 5, np.full(600, True)):
        with pytest.raises(AreaError):
            point_clusters(points, member)


def test_it_stops_when_asked(towns):
    points, _ = towns
    with pytest.raises(Cancelled):
        point_clusters(points, np.arange(600) % 4 == 0, cancelled=lambda: True)


def test_a_centre_within_a_ring_keeps_its_outline():
    random = np.random.default_rng(6)
    angle = random.uniform(0, 2 * np.pi, 300)
    ring = random.uniform(4_000, 6_000, 300)[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    centre, apart = random.normal(0, 60, (60, 2)), random.normal([50_000, 0], 300, (60, 2))
    points = np.vstack([ring, centre, apart, random.uniform(-60_000, 60_000, (1_000, 2))])
    found = point_clusters(points, np.arange(len(points)) < 420, PointClusterOptions(maps=19))
    assert sorted(found.frame["firms"]) == [60, 60, 300]
    middle = next(one for one in range(3) if found.outlines[one].contains(shapely.Point(0, 0)))
    assert found.frame["all_firms"][middle] == pytest.approx(60, abs=2)
    assert (found.label[300:360] == middle).all()
    assert not any(
        found.outlines[one].intersection(found.outlines[other]).area > 1 for one in range(3) for other in range(one)
    )


def test_jobs_of_nearly_one_firm_are_kept_back():
    assert jobs_told(np.array([85.0, 10, 5])) == (100.0, False)
    value, kept_back = jobs_told(np.array([86.0, 10, 4]))
    assert kept_back
    assert np.isnan(value)
    value, kept_back = jobs_told(np.array([86.0, np.nan]))
    assert np.isnan(value)
    assert not kept_back
    assert jobs_told(np.zeros(3)) == (0.0, False)
