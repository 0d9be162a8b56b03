"""Circular windows: order, ties, caps, and what is refused before memory is taken."""

import tracemalloc

import numpy as np
import pytest
from polos.analysis.errors import AreaError, Cancelled
from polos.analysis.scan.windows import MAX_AREAS, MAX_SHARE, circular_windows, nearest_in_order


def grid(rows, columns):
    return np.array([(x, y) for y in range(rows) for x in range(columns)], dtype=float)


def test_defaults():
    """A quarter of the base and 250 areas."""
    assert (MAX_SHARE, MAX_AREAS) == (0.25, 250)


def test_the_nearest_come_first_and_of_equally_near_ones_the_first():
    """By hand on a grid of 3 by 3, where nearly all are tied: squared distances 0, 1, 1, 1, 1, 2 … from the middle."""
    found = nearest_in_order(grid(3, 3), 9)
    np.testing.assert_array_equal(found[4], [4, 1, 3, 5, 7, 0, 2, 6, 8])
    np.testing.assert_array_equal(found[0], [0, 1, 3, 4, 2, 6, 5, 7, 8])


def test_ties_are_told_by_all_distances():
    """Against all distances squared, in whole numbers, on a grid where a tree's order is its own."""
    points = grid(20, 30)
    squared = ((points[:, None] - points) ** 2).sum(axis=2).astype(int)
    expected = np.array([np.lexsort((np.arange(600), row))[:40] for row in squared])
    np.testing.assert_array_equal(nearest_in_order(points * 0.1, 40), expected)


def test_areas_in_one_place_still_come_after_themselves():
    found = nearest_in_order(np.zeros((4, 2)), 4)
    np.testing.assert_array_equal(found, [[0, 1, 2, 3], [1, 0, 2, 3], [2, 0, 1, 3], [3, 0, 1, 2]])


def test_windows_end_at_their_share_of_the_base():
    """By hand: on a line with bases 1, 2, 3, 4 and 10, up to half of 20."""
    windows = circular_windows(np.column_stack([[0, 1, 3, 6, 10], np.zeros(5)]), [1, 2, 3, 4, 10], share=0.5)
    np.testing.assert_array_equal(windows.sizes, [4, 4, 4, 2, 1])
    np.testing.assert_array_equal(windows.nearest[0], [0, 1, 2, 3])
    assert windows.capped == 0


def test_windows_end_at_a_number_of_areas():
    windows = circular_windows(grid(10, 10), np.ones(100), share=0.25, most=7)
    assert windows.nearest.shape == (100, 7)
    assert windows.capped == 100
    assert circular_windows(grid(10, 10), np.ones(100), most=None).nearest.shape == (100, 25)


def test_an_area_larger_than_the_share_is_in_no_window():
    windows = circular_windows(grid(1, 4), [1, 1, 1, 9], share=0.25)
    np.testing.assert_array_equal(windows.sizes, [3, 3, 2, 0])


def test_too_many_windows_are_refused_before_memory_is_taken():
    """20,000 areas with windows of all: 400 million windows of 24 bytes are 8.9 GB; 1 GB holds 2,236 for each."""
    points = np.random.default_rng(1).random((20_000, 2))
    tracemalloc.start()
    with pytest.raises(AreaError) as error:
        circular_windows(points, np.ones(20_000), most=None)
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()
    assert "20000 of 20000 areas would take 8.9 GB of memory; 1.0 GB are the most. Set MAX_AREAS to 2236" in str(
        error.value
    )


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"share": 0.0}, "MAX_SHARE is 0"),
        ({"share": 0.6}, "at most 0.5"),
        ({"most": 0}, "MAX_AREAS is 0"),
        ({"share": 0.2}, "Every area has more than 20% of the base"),
    ],
)
def test_windows_that_cannot_be(options, says):
    with pytest.raises(AreaError, match=says):
        circular_windows(grid(2, 2), np.ones(4), **options)


def test_areas_without_a_point_are_refused():
    with pytest.raises(AreaError, match="Areas without a point, so that no window can be drawn: 1"):
        circular_windows([(0, 0), (np.nan, 1), (2, 2)], np.ones(3), share=0.5)


def test_the_user_can_stop():
    with pytest.raises(Cancelled):
        circular_windows(grid(5, 5), np.ones(25), cancelled=lambda: True)
