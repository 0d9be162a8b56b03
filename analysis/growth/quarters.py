"""Quarters of growth against specialisation, and classes of an area's own effect."""

import numpy as np
import pandas as pd

from ..autocorrelation import classes as codes

NOTHING, SPECIALISED_GROWING, SPECIALISED_ONLY, GROWING_ONLY, NEITHER = range(5)
"""Codes of quarters; the first where there is none of the sector at the last date."""

AS_BEFORE, MUCH = 0.01, 0.10
"""Shares of the start up to which an own effect counts as none, and from which on it is much."""


def quarters(quotient, growth, end):
    """Return the quarter of each area, or area and sector.

    Parameters
    ----------
    quotient : pandas.Series of float
        Location quotient at the last date: specialised from 1 on.
    growth : pandas.Series of float
        Growing above 0.
    end : pandas.Series of float
        What there is at the last date.

    Returns
    -------
    pandas.Series of float
        NaN where one of them is unknown.
    """
    high = (quotient >= 1).to_numpy()
    grows = (growth > 0).to_numpy()
    cases = [SPECIALISED_GROWING, SPECIALISED_ONLY, GROWING_ONLY]
    found = pd.Series(np.select([high & grows, high, grows], cases, NEITHER).astype(float), quotient.index)
    return found.mask(quotient.isna() | growth.isna()).mask(end == 0, NOTHING)


def own_classes(regional, start, end, low, high, least=0.0):
    """Return the class of each area's own effect.

    Where the effect is known within bounds only, the one nearest to none decides; bounds on both sides of none leave
    it open.

    Parameters
    ----------
    regional : pandas.Series of float
        NaN where unknown.
    start, end : pandas.Series of float
    low, high : pandas.Series of float
        The least and the most that `regional` can be.
    least : float
        Areas with less than this at both dates have too few for a rate.

    Returns
    -------
    pandas.Series of int
    """
    nearest = low.clip(lower=0).add(high.clip(upper=0))
    effect = regional.where((low == high) | low.isna() | high.isna(), nearest)
    share = effect / start.where(start > 0)
    steps = [-np.inf, -MUCH, -AS_BEFORE, AS_BEFORE, MUCH, np.inf]
    found = pd.cut(share, steps, labels=False) + codes.OWN_LOSS
    few = (start < least) & (end < least) & (start + end > 0)
    doubt = (low < 0) & (high > 0)
    found = found.mask((start == 0) & (effect > 0), codes.OWN_NEW).mask((start == 0) & (end == 0), codes.OWN_ABSENT)
    found = found.mask(start.isna() & (effect > 0), codes.OWN_SMALL_GAIN).mask(
        start.isna() & (effect < 0), codes.OWN_SMALL_LOSS
    )
    return found.mask(doubt, codes.OWN_OPEN).mask(few, codes.OWN_FEW).fillna(codes.OWN_NO_DATA).astype(int)
