"""Firms that did not draw an outline tell of the place: towns whose share is known, and chance alone."""

import numpy as np
import pytest
from polos.analysis.points.dense import Density
from polos.analysis.points.held_out import held_out_counts
from polos.analysis.points.point_clusters import PointClusterOptions, point_clusters

DBSCAN = Density("dbscan", 10, 500.0)


def town(random, firms, x):
    return 150 * random.normal(size=(firms, 2)) + [x, 0]


def test_half_of_the_firms_of_a_town_are_counted_in_it():
    """Forty firms of the sector among forty others in one town, sixty others in another."""
    random = np.random.default_rng(2)
    points = np.vstack([town(random, 80, 0.0), town(random, 60, 20_000.0)])
    member = np.arange(140) % 2 == 0
    member[80:] = False
    label = np.where(np.arange(140) < 80, 0, -1)
    found = held_out_counts(points, member, label, DBSCAN, np.random.default_rng(5)).iloc[0]
    assert 8 < found["firms"] <= 20
    assert found["firms"] / found["all_firms"] == pytest.approx(0.5, abs=0.1)


def test_what_halves_do_not_find_is_not_known():
    """Ten firms in a row, each within reach of the next alone: no half has five in one place."""
    points = np.vstack([[600.0 * place, 0] for place in range(10)] + [[0.0, 90_000 + place] for place in range(30)])
    label = np.where(np.arange(40) < 10, 0, -1)
    found = held_out_counts(points, np.arange(40) < 10, label, DBSCAN, np.random.default_rng(5))
    assert found.isna().all(axis=None)


def test_chance_alone_is_told_from_a_gathering():
    """Firms of the sector are every third of a town, by chance: as drawn its best places have more, others do not."""
    drawn, told = [], []
    for seed in range(20):
        random = np.random.default_rng(seed)
        points = 3_000 * random.random((900, 2))
        member = random.random(900) < 1 / 3
        options = PointClusterOptions(Density("dbscan", 10, 260.0), maps=1, seed=seed)
        frame = point_clusters(points, member, options, threads=1).frame
        best = frame.loc[frame["llr"].idxmax()]
        if best["held_all"] == best["held_all"]:
            drawn.append(best["firms"] / best["all_firms"] / member.mean())
            told.append(best["held_own"] / best["held_all"] / member.mean())
    assert len(told) >= 10
    assert np.mean(drawn) > 1.25
    assert np.mean(told) == pytest.approx(1, abs=(np.mean(drawn) - 1) / 2)
