"""A region's coefficients from the nation's: what it can buy at home, as a band rather than a number.

References
----------
Flegg, A. T. & Webber, C. D. (1997). On the appropriate use of location quotients in generating regional input-output
tables: reply. Regional Studies 31(8), 795-805.
Miller, R. E. & Blair, P. D. (2009). Input-output analysis, 2nd ed., chapter 8. Cambridge University Press.
"""

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, mark

DELTAS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
"""Exponents of the band: fits that have been published run from 0.14 to 0.60."""


def simple_quotient(region, nation):
    """Return SLQ_i = (a_i / a) / (b_i / b), shape (n,), from jobs of each sector in the region and the nation.

    Raises
    ------
    FieldError
        When a figure is missing or negative, the region has more of a sector than the nation, or the nation none.
    """
    region, nation = region.astype(float), nation.reindex(region.index).astype(float)
    for wrong, text in (
        (
            region.isna() | nation.isna(),
            mark("Sectors without a figure for the region or the nation ({count}): {list}."),
        ),
        ((region < 0) | (nation < 0), mark("Sectors with negative figures ({count}): {list}.")),
        (region > nation, mark("Sectors of which the region has more than the nation ({count}): {list}.")),
        (nation == 0, mark("Sectors that the nation does not have ({count}): {list}.")),
    ):
        if wrong.any():
            raise FieldError(text, count=int(wrong.sum()), list=listed(region.index[wrong]))
    return (region / region.sum()) / (nation / nation.sum())


def cross_quotient(quotient):
    """Return CILQ_ij = SLQ_i / SLQ_j with SLQ_i on the diagonal, a DataFrame (n, n); NaN where the region lacks j."""
    values = quotient.to_numpy()
    cross = np.divide.outer(values, np.where(values > 0, values, np.nan))
    np.fill_diagonal(cross, values)
    return pd.DataFrame(cross, quotient.index, quotient.index)


def size_factor(region_total, nation_total, delta):
    """Return lambda = log2(1 + region / nation)^delta (Flegg & Webber 1997, eq. 7)."""
    return np.log2(1 + region_total / nation_total) ** delta


def regional_share(region, nation, method, delta=0.0):
    """Return which share of each input the region can provide, 0 to 1, a DataFrame (selling, buying sector).

    Parameters
    ----------
    region, nation : pandas.Series of float, shape (n,)
        Jobs of each sector.
    method : {"slq", "cilq", "flq"}
        Simple, cross-industry or Flegg's quotient.
    delta : float
        Of Flegg's quotient, 0 to below 1: how much more small regions import.

    Raises
    ------
    FieldError
        See `simple_quotient`; or when delta is outside 0 … 1.
    """
    if not 0 <= delta < 1:
        raise FieldError(mark("DELTA is {value}; it must be 0 or more and below 1."), value=delta)
    simple = simple_quotient(region, nation)
    if method == "slq":
        share = pd.DataFrame(np.repeat(simple.to_numpy()[:, None], len(simple), 1), simple.index, simple.index)
    else:
        share = cross_quotient(simple)
    if method == "flq":
        share = share * size_factor(region.sum(), nation.sum(), delta)
    # Who is not there buys nothing.
    return share.clip(upper=1.0).fillna(0.0)
