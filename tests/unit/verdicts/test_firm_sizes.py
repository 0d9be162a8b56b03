"""Bounds of the largest sizes against all whole sizes that there are, sizes that reach them, and by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.verdicts.firm_sizes import least_largest, most_leading, whole_largest

ANY = float("inf")
ENUMERATED = ((1, 9), (2, 40), (3, 40), (4, 30), (5, 26), (6, 24), (8, 22))
"""How many sizes, and the most that they sum to."""


def partitions(total, number, most):
    """Yield all lists of so many whole sizes from 1 up that have a sum, the largest first."""
    if number == 1:
        yield from [[total]] * (1 <= total <= most)
        return
    for first in range(min(most, total - number + 1), -(-total // number) - 1, -1):
        yield from ([first, *rest] for rest in partitions(total - first, number - 1, first))


def all_sizes(number, most):
    """Return {(sum, sum of squares): lists of sizes} for every sum up to the most."""
    found = {}
    for total in range(number, most + 1):
        for sizes in partitions(total, number, total):
            found.setdefault((total, sum(size**2 for size in sizes)), []).append(sizes)
    return found


@pytest.mark.parametrize(("number", "most"), ENUMERATED)
def test_no_whole_sizes_lie_beyond(number, most):
    for sums, alike in all_sizes(number, most).items():
        largest = [sizes[0] for sizes in alike]
        for known in (number, ANY):
            assert least_largest(*sums, known, 1) <= min(largest) + 1e-9
            for count in (1, 2, 3):
                bound = most_leading(*sums, known, 1, count)
                assert max(sum(sizes[:count]) for sizes in alike) <= bound + 1e-9


@pytest.mark.parametrize(("number", "most"), ENUMERATED)
def test_whole_sizes_are_those_of_the_enumeration(number, most):
    for sums, alike in all_sizes(number, most).items():
        largest = [sizes[0] for sizes in alike]
        assert whole_largest(*sums, number) == (min(largest), max(largest))


@given(st.lists(st.integers(1, 3000), min_size=1, max_size=80))
def test_whole_sizes_hold_the_truth_however_many_there_are(sizes):
    least, most = whole_largest(sum(sizes), sum(size**2 for size in sizes), len(sizes))
    assert least <= max(sizes) <= most


SIZES = st.lists(st.floats(1, 5000), min_size=2, max_size=40)


@given(SIZES)
def test_some_sizes_reach_both(sizes):
    number, total, squares = len(sizes), sum(sizes), sum(size**2 for size in sizes)
    least = least_largest(total, squares, number, 1)
    full = min(int((total - number) / (least - 1) + 1e-9), number) if least > 1 + 1e-9 else number
    last = [total - full * least - (number - full - 1)] if full < number else []
    reached = [least] * full + last + [1] * (number - full - 1)
    assert min(reached) >= 1 - 1e-6
    assert (sum(reached), sum(size**2 for size in reached)) == pytest.approx((total, squares))
    assert max(reached) == pytest.approx(least)
    for count in range(1, number):
        most = most_leading(total, squares, number, 1, count)
        if most == total - (number - count):
            # All others are ones, and the leading ones, more alike or less, have the rest of the squares.
            left = squares - (number - count)
            assert most**2 / count <= left * (1 + 1e-9) <= ((most - count + 1) ** 2 + count - 1) * (1 + 1e-8)
            continue
        reached = [most / count] * count + [(total - most) / (number - count)] * (number - count)
        assert min(reached) >= 1 - 1e-6
        assert (sum(reached), sum(size**2 for size in reached)) == pytest.approx((total, squares))


def test_by_hand():
    """18 jobs in 3 firms with squares of 134 are 10, 5, 3 or 9, 7, 2: mean 6, standard deviation √(26 / 3)."""
    deviation = (134 / 3 - 36) ** 0.5
    assert most_leading(18, 134, 3, 1) == pytest.approx(6 + deviation * 2**0.5)  # Samuelson (1968)
    # One firm has the least that two of the same size leave: 2 m + (18 − 2 m) and 2 m² + (18 − 2 m)² = 134.
    assert least_largest(18, 134, 3, 1) == pytest.approx((36 + (36**2 - 6 * 190) ** 0.5) / 6)
    assert whole_largest(18, 134, 3) == (9, 10)
    # Of any number, with firms of one job beside it: m² + (18 − m) = 134.
    assert most_leading(18, 134, ANY, 1) == pytest.approx((1 + (1 + 4 * 116) ** 0.5) / 2)
    assert least_largest(18, 134, ANY, 1) == pytest.approx((36 + (36**2 - 6 * 190) ** 0.5) / 6)


def test_firms_all_alike_and_one_alone():
    assert (least_largest(30, 300, 3, 1), most_leading(30, 300, 3, 1)) == pytest.approx((10, 10))
    assert (least_largest(7, 49, 1, 1), most_leading(7, 49, 1, 1)) == pytest.approx((7, 7))
    assert (least_largest(5, 5, 5, 1), most_leading(5, 5, 5, 1)) == pytest.approx((1, 1))
