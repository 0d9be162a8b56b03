"""Draws until every class is settled, for statistics without an exact law: unequal weights, squared differences.

A p-value of draws has an error, and areas near the level change their class from seed to seed. So there are looks,
after about 10,000 draws, 20,000, 40,000 … and at a cap. At each one, an interval by Clopper & Pearson (1934) holds the
true chance of each tail; the intervals of all looks so far are intersected. The whole decision, with its correction for
many tests, is made at both ends, as for exact tails (`exact_decisions`): where the classes agree they are those of
infinitely many draws, because classes follow p-values monotonically. The run stops when no area is left whose classes
differ, or at the cap; these areas stay open, and are told so.

An area whose class is settled is drawn for no longer. Its interval then stays as it is, which hinders no other area:
in a step-up procedure it lies, whole, on one side of every threshold that the other intervals still allow.

All intervals of a map, over all areas, looks, tails and ends, together miss the truth with a chance of at most `ERROR`,
spent equally on each (Bonferroni). So stopping is sound however often one looks, and although all areas share the
draws: with a chance of at least 1 - `ERROR`, not a single settled class of a map is wrong (compare Gandy & Hahn 2014).

Draws go on in the same random streams, so that a run that stops after P draws gives what a run of P permutations gives.

References
----------
Clopper, C. J. & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the
binomial. Biometrika 26(4), 404-413.
Gandy, A. & Hahn, G. (2014). MMCTest: a safe algorithm for implementing multiple Monte Carlo tests. Scandinavian
Journal of Statistics 41(4), 1083-1101.
"""

import numpy as np
from scipy.special import betainc, betaincinv

from .exact_permutation import ExactTails

FIRST = 10_000
"""About how many draws there are at the first look."""

MOST = 1_000_000
"""Most draws."""

MOST_OF_MANY = 100_000
"""Most draws of each of many variables, which take as many times as long."""

ERROR = 0.01
"""Chance that the settled classes of a map are not all those of infinitely many draws."""


def settled_counts(tally, classes, *, signs=None, alternative="two-sided", first=FIRST, progress=None):
    """Return the counts of a tally that goes on until all classes are settled, and the areas where they are not.

    Parameters
    ----------
    tally : tally.Tally
        Of the most draws that there may be.
    classes : callable
        Takes p-values of shape (n,), NaN where not tested, and returns the class of each as a number or truth value. No
        class may move away from significance when any p-value falls; see `exact_decisions.settled`.
    signs : ndarray of float, shape (n,), optional
        By what the sums are multiplied in the statistic, and so their tails turned.
    alternative : {"two-sided", "directed", "greater", "lesser"}
    first : int
        About how many draws there are at the first look.
    progress : callable, optional
        Called with the share of the most draws, from 0 to 1.

    Returns
    -------
    counts : tails.TailCounts
        Not turned, of as many draws as each area took. The class that their p-values give is settled wherever an area
        is not open.
    open : ndarray of bool, shape (n,)

    Raises
    ------
    InferenceError
        When the alternative is unknown, or a way to count ties that has no truth to settle.
    Cancelled
    """
    pauses = tally.looks(first)
    spent = ERROR / (4 * max(1, np.count_nonzero(tally.tested)) * len(pauses))
    known, counted = None, None
    for pause in pauses:
        counts = tally.up_to(pause, progress, counted)
        known = _narrowed(known, tail_bounds(counts, spent))
        still_open = _undecided(known, counts, classes, signs, alternative)
        counted = still_open if counted is None else counted & still_open
        if not counted.any():
            break
    if progress:
        progress(1.0)
    return counts, still_open


def tail_bounds(counts, error):
    """Return the tails of infinitely many draws, between bounds each of which is wrong with a chance of `error`.

    Parameters
    ----------
    counts : tails.TailCounts
    error : float

    Returns
    -------
    exact_permutation.ExactTails
        Its estimates are the pseudo p-values (r + 1) / (P + 1).
    """
    upper, lower = counts.p_values("greater"), counts.p_values("lesser")
    ends = [
        np.where(counts.tested, end, np.nan)
        for count in (counts.at_least, counts.at_most)
        for end in clopper_pearson(count, counts.permutations, error)
    ]
    return ExactTails(upper, lower, *ends, tested=counts.tested)


def clopper_pearson(count, draws, error):
    """Return between which probabilities the one lies that gave so many hits, each end wrong with a chance of `error`.

    Parameters
    ----------
    count : ndarray of int, shape (n,)
        From 0 to `draws`.
    draws : int or ndarray of int, shape (n,)
    error : float

    Returns
    -------
    low, high : ndarray of float, shape (n,)
    """
    span = np.max(draws, initial=0) + 1
    pairs, place = np.unique(np.asarray(draws, dtype=np.int64) * span + count, return_inverse=True)
    draws, hits = np.divmod(pairs, span)
    low, high = np.zeros(hits.size), np.ones(hits.size)
    some, few = hits > 0, hits < draws
    low[some] = _beta_quantile(hits[some], draws[some] - hits[some] + 1, error)
    high[few] = 1 - _beta_quantile(draws[few] - hits[few], hits[few] + 1, error)
    return low[place], high[place]


def _beta_quantile(a, b, error):
    """Return below which number a beta variable lies with a small chance.

    scipy's inverse fails without a word, before 1.12, where an end is much nearer than the other.
    """
    a, b = a.astype(float), b.astype(float)
    found = betaincinv(a, b, error)
    wrong = np.flatnonzero(~(np.abs(betainc(a, b, found) - error) <= 0.01 * error))
    low, high = np.zeros(wrong.size), np.ones(wrong.size)
    for _ in range(60 if wrong.size else 0):
        middle = (low + high) / 2
        below = betainc(a[wrong], b[wrong], middle) < error
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    found[wrong] = low
    return found


def _narrowed(known, found):
    """Return the bounds that all looks so far leave, with the latest estimates."""
    if known is None:
        return found
    return ExactTails(
        found.upper,
        found.lower,
        np.maximum(known.upper_low, found.upper_low),
        np.minimum(known.upper_high, found.upper_high),
        np.maximum(known.lower_low, found.lower_low),
        np.minimum(known.lower_high, found.lower_high),
        found.tested,
    )


def _undecided(tails, counts, classes, signs, alternative):
    """Return the areas whose classes differ between the ends, or from those of the p-values that are told."""
    if signs is not None:
        tails, counts = tails.turned(signs), counts.turned(signs)
    told = classes(counts.p_values(alternative))
    optimistic, cautious = (classes(tails.p_values(alternative, end)) for end in ("optimistic", "cautious"))
    return ((optimistic != cautious) | (told != cautious)) & tails.tested
