"""Places of firms: those a continent away, and swapped coordinates, are told."""

import numpy as np
from polos.analysis.points.places import far_notices


def test_firms_at_zero_are_told_and_others_are_not():
    points = 7e5 + 1e4 * np.random.default_rng(1).normal(size=(200, 2))
    assert far_notices(points, range(200)) == ()
    points[[3, 8]] = 0
    (said,) = far_notices(points, range(200))
    assert said.values["count"] == 2


def test_firms_in_antarctica_are_told():
    points = np.random.default_rng(1).normal(size=(50, 2))
    assert far_notices(points, range(50), np.full(50, -8.1)) == ()
    assert len(far_notices(points, range(50), np.full(50, -79.0))) == 1
