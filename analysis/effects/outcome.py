"""How each area has done: what it has in the last year that is known, and what was expected."""

import numpy as np
import pandas as pd

from .cells import NEVER
from .roles import BEYOND, CONTROL, LEFT_OUT, NO_DATA, RING, TREATED


def area_outcomes(study, made, ids):
    """Return the areas of a study with their part in it.

    Parameters
    ----------
    study : Study
    made : dict of str to list of Cell
        Of "treated" and "ring".
    ids : pandas.Index

    Returns
    -------
    pandas.DataFrame
        On the areas: ``role`` (see `roles`), ``start`` and ``ring_start`` (NaN where never), ``year``, ``observed``,
        ``expected``, ``gap``, ``rate`` (the gap as a share of what was expected) and ``spread`` (the gap in standard
        deviations of areas of its size) in the last year that is known of those in the programme and their neighbours,
        NaN of all others.
    """
    frame = pd.DataFrame(np.nan, ids, ["year", "base", "observed", "expected", "gap", "rate", "spread"], dtype=float)
    reached = study.reached < NEVER
    role = np.where(reached | ~study.eligible, LEFT_OUT, CONTROL)
    role[np.isnan(study.values).all(axis=1)] = NO_DATA
    for who, codes in (("ring", RING), ("treated", TREATED)):
        for one in sorted(made.get(who, ()), key=lambda cell: cell.year):
            if one.event < 0:
                continue
            with np.errstate(divide="ignore", invalid="ignore"):
                spread = np.where(one.spread > 0, one.gap / one.spread, np.where(one.gap == 0, 0.0, np.nan))
                rate = np.where(one.expected > 0, one.gap / one.expected, np.nan)
            columns = (np.full(len(one.units), one.year), one.base, one.observed, one.expected, one.gap, rate, spread)
            for name, column in zip(frame, columns):
                frame.iloc[one.units, frame.columns.get_loc(name)] = column
            above, within, below = codes
            role[one.units] = np.where(spread >= BEYOND, above, np.where(spread <= -BEYOND, below, within))
    began, ring = (pd.Series(np.where(of < NEVER, of, np.nan), ids) for of in (study.start, study.ring))
    return frame.assign(role=role, start=began, ring_start=ring)
