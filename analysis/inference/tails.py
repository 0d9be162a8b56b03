"""How rare a statistic is among its permuted values: counts of both tails, and the p-values that they give.

References
----------
Hope, A. C. A. (1968). A simplified Monte Carlo significance test procedure. JRSS B 30(3), 582-598.
"""

from dataclasses import dataclass, replace

import numpy as np

from ..errors import InferenceError, mark

ALTERNATIVES = ("directed", "two-sided", "greater", "lesser", "ties-in-upper")
"""What a user can choose, in the order of the options."""

SIDE_OF_MEAN = "side-of-mean"
"""The tail on that side of the mean on which the observed value lies (`TailCounts.p_on_side`)."""


@dataclass(frozen=True)
class TailCounts:
    """How many permuted values lie at or beyond the observed one, for each area.

    Attributes
    ----------
    permutations : int or ndarray of int, of the shape of the counts
        Number of permutations P, or how many each area took.
    at_least, at_most : ndarray of int64, shape (n,) or (variables, n)
        Number of permuted values >= and <= the observed one; ties are in both.
    tested : ndarray of bool, shape (n,)
        False for areas without neighbours, which have nothing to compare.
    """

    permutations: int
    at_least: np.ndarray
    at_most: np.ndarray
    tested: np.ndarray

    def p_values(self, alternative="directed"):
        """Return pseudo p-values (r + 1) / (P + 1), NaN where not tested (Hope 1968).

        ``greater`` counts the upper tail and ``lesser`` the lower one; ``directed`` takes the smaller of the two,
        as ArcGIS does; ``two-sided`` doubles that, at most to 1. ``ties-in-upper`` takes the permuted values >=
        the observed one, or all others where these are fewer: as GeoDa and esda do (which esda calls directed).
        """
        require_alternative(alternative)
        or_others = np.minimum(self.at_least, self.permutations - self.at_least)
        tails = {"greater": self.at_least, "lesser": self.at_most, "ties-in-upper": or_others}
        beyond = tails.get(alternative, np.minimum(self.at_least, self.at_most))
        p = (beyond + 1) / (self.permutations + 1)
        if alternative == "two-sided":
            p = np.minimum(1.0, 2 * p)
        return np.where(self.tested, p, np.nan)

    def p_on_side(self, above):
        """Return pseudo p-values of the tail on one side, NaN where not tested: GeoDa's way for local Geary.

        Parameters
        ----------
        above : ndarray of bool, shape (n,)
            Whether the observed value lies above the mean of the permuted ones. Counted are then those above it, and
            elsewhere those at most as large, so that ties are in the lower tail only.
        """
        beyond = np.where(above, self.permutations - self.at_most, self.at_most)
        return np.where(self.tested, (beyond + 1) / (self.permutations + 1), np.nan)

    def rarer(self):
        """Return +1 where the upper tail is the rarer one, -1 where the lower one is, 0 where neither is."""
        return np.sign(self.at_most - self.at_least)

    def turned(self, signs):
        """Return the tails of sign * value from those of the values; with a sign of 0 every permutation is a tie.

        Parameters
        ----------
        signs : ndarray of float, shape (n,)
        """
        every = np.broadcast_to(self.permutations, np.shape(signs))
        return replace(
            self,
            at_least=np.select([signs > 0, signs < 0], [self.at_least, self.at_most], every),
            at_most=np.select([signs > 0, signs < 0], [self.at_most, self.at_least], every),
        )

    def of(self, variable):
        """Return the tails of one of several variables, by its place."""
        draws = self.permutations if np.ndim(self.permutations) == 0 else self.permutations[variable]
        return replace(self, permutations=draws, at_least=self.at_least[variable], at_most=self.at_most[variable])


def require_alternative(alternative):
    """Raise `InferenceError` unless `alternative` is one of `ALTERNATIVES`, or that of a preset."""
    if alternative not in (*ALTERNATIVES, SIDE_OF_MEAN):
        raise InferenceError(
            mark("“{value}” is no alternative hypothesis; use one of: {allowed}."),
            value=alternative,
            allowed=", ".join(ALTERNATIVES),
        )
