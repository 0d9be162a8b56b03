"""How many firms a place needs to be told from chance, by the maps of chance that a run has made."""

import numpy as np

from ..errors import fact, mark, notice, number
from ..inference.multiple_testing import reached
from ..scan.likelihood import log_likelihood_ratio

TIMES = (5, 2)
"""Quotients for which it is told."""


def firms_needed(chance, own, total, least, alpha, times):
    """Return the fewest firms with which a place is more than chance where the sector has so many times its share.

    Parameters
    ----------
    chance : ndarray of float, shape (maps,)
        The log likelihood ratio of the best place on each map of chance.
    own, total, least : int
        Firms of the sector, firms of all sectors, and the fewest that a place has.
    alpha, times : float

    Returns
    -------
    int or None
        None where not even a place with all firms of the sector is.

    Examples
    --------
    Of 100 firms all in one place, where 20 are expected, the log likelihood ratio is 100 · ln 5.

    >>> chance = np.full(99, 160.0)
    >>> firms_needed(chance, 100, 2_000, 10, 0.05, 5), firms_needed(chance + 1, 100, 2_000, 10, 0.05, 5)
    (100, None)
    """
    firms = np.arange(least, own + 1)
    ratios = log_likelihood_ratio(firms / own, firms / min(times, total / own) / own, own)
    p = np.array([(1 + (chance >= ratio).sum()) / (1 + len(chance)) for ratio in ratios])
    telling = firms[reached(p, alpha)]
    return int(telling[0]) if len(telling) else None


def power_notices(found, own, total, least, alpha):
    """Return, in a tuple, what a run could see.

    Parameters
    ----------
    found : point_clusters.PointClusters
    own, total, least, alpha
        See `firms_needed`.
    """
    share = number(least / own, ".0%")
    if not len(found.chance):
        text = mark(
            "Only places with {least} firms of the sector or more were looked for (MINIMUM): {share} of all of them. "
            "Smaller gatherings are not excluded."
        )
        return (notice(text, least=least, share=share),)
    needed = [firms_needed(found.chance, own, total, least, alpha, times) for times in TIMES]
    if needed[0] is None:
        text = mark(
            "With {own} firms of the sector no place could be told from chance, not even one with all of them where "
            "the sector has {times} times its share: that there are no such places is not shown."
        )
        return (notice(text, own=own, times=TIMES[0]),)
    values = {"own": own, "few": needed[0], "share": number(needed[0] / own, ".0%")}
    if needed[1] is None:
        text = mark(
            "With {own} firms of the sector a place is told from chance from {few} of them on ({share}) where it has "
            "{times} times its share, and never where it has {less} times its share. Others are not excluded."
        )
        return (fact(text, **values, times=TIMES[0], less=TIMES[1]),)
    text = mark(
        "With {own} firms of the sector a place is told from chance from {few} of them on ({share}) where it has "
        "{times} times its share, and from {many} on where it has {less} times its share. Smaller ones are not "
        "excluded."
    )
    return (fact(text, **values, times=TIMES[0], less=TIMES[1], many=needed[1]),)
