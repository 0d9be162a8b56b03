"""How large the largest sizes must be and can be, given only their number, their sum and their sum of squares.

Where the number is known some real sizes reach each bound, so that none can be closer; whole sizes leave less.

The largest have most where they are alike and the others are (Samuelson 1968 of one; Mallows & Richter 1969 of
several). The largest has least where as many as can be are as large, one has what is left, and the others are the
smallest: a sum of squares, being convex, is largest in a corner of what a sum and limits allow (Marshall, Olkin &
Arnold 2011).

References
----------
Samuelson, P. A. (1968). How deviant can you be? Journal of the American Statistical Association 63(324), 1522-1525.
Mallows, C. L. & Richter, D. (1969). Inequalities of Chebyshev type involving conditional expectations. Annals of
Mathematical Statistics 40(6), 1922-1932.
Marshall, A. W., Olkin, I. & Arnold, B. C. (2011). Inequalities: theory of majorization and its applications. Springer,
New York.
"""

from math import ceil, floor, inf, isqrt, sqrt

STEPS = 1_000
"""Tries for the whole sizes of one area."""
CROWD = 40
"""Sizes above which whole ones are not looked for."""
SLACK = 1e-9
"""Share by which rounding may move a bound across a whole number."""


def least_largest(total, squares, number, smallest):
    """Return the least that the largest size can be.

    Parameters
    ----------
    total, squares : float
        Sum of the sizes, and of their squares.
    number : float
        Of sizes; infinite where it is not known, and then the bound leaves `smallest` aside.
    smallest : float
        What every size is at least.
    """
    if number == inf:
        smallest = 0.0
    else:  # what sizes have beyond the smallest
        total, squares = total - number * smallest, squares + smallest * (number * smallest - 2 * total)
    if not (total > 0 and squares > 0):
        return smallest
    alike = max(int(total**2 / squares), 1)
    return smallest + (total + sqrt(max((alike + 1) * squares - total**2, 0.0) / alike)) / (alike + 1)


def most_leading(total, squares, number, smallest, count=1):
    """Return the most that the largest `count` sizes can have together; see `least_largest`.

    Where the number is not known, all others are the smallest, in any number.
    """
    if count >= number:
        return total
    if number == inf:
        root = sqrt(max(smallest**2 + 4 * (squares - smallest * total) / count, 0.0))
        return min(count * (smallest + root) / 2, total)
    mean = total / number
    beyond = sqrt(count * (1 - count / number) * max(squares - total * mean, 0.0))
    return min(count * mean + beyond, total - (number - count) * smallest)


def whole_largest(total, squares, number):
    """Return the least and the most that the largest of whole sizes from 1 up can be.

    They are looked for between the bounds of real sizes, by trying the sizes from the largest down; where that takes
    more than `STEPS`, or there are so many that hardly a gap is left, the bounds of real sizes hold.

    Parameters
    ----------
    total, squares, number : int

    Returns
    -------
    tuple of int
    """
    low, high = _between(total, squares, number)
    if number > CROWD:
        return low, max(low, high)
    search = _Search(total, squares, number)
    least = next(filter(search.may_lead, range(low, high + 1)), low)
    most = next(filter(search.may_lead, range(high, least - 1, -1)), least)
    return least, most


def _between(total, squares, number):
    """Return the least and the most whole number that the largest of real sizes can be."""
    least, most = (bound(total, squares, number, 1.0) for bound in (least_largest, most_leading))
    return ceil(least * (1 - SLACK)), floor(most * (1 + SLACK))


class _Search:
    """Whether whole sizes exist; yes where that would take too many steps to deny."""

    def __init__(self, total, squares, number):
        self.sums = total, squares, number
        self.steps = 0

    def may_lead(self, largest):
        """Return whether the sizes may have this one as their largest."""
        total, squares, number = self.sums
        return self._may_be(total - largest, squares - largest**2, number - 1, largest)

    def _may_be(self, total, squares, number, most):
        """Return whether so many sizes from 1 to a most may have the sum and the sum of squares."""
        self.steps += 1
        if self.steps > STEPS:
            return True
        if number < 3:
            return self._are(total, squares, number, most)
        if total < number or squares * number < total**2 or (squares - total) % 2:
            return False
        low, high = _between(total, squares, number)
        return any(
            self._may_be(total - first, squares - first**2, number - 1, first)
            for first in range(min(high, most), low - 1, -1)
        )

    @staticmethod
    def _are(total, squares, number, most):
        """Return whether two sizes, one or none have the sum and the sum of squares."""
        if number < 2:
            return total**2 == squares and number <= total <= number * most
        apart = isqrt(max(2 * squares - total**2, 0))
        larger = (total + apart) // 2
        return larger**2 + (total - larger) ** 2 == squares and total - larger >= 1 and larger <= most
