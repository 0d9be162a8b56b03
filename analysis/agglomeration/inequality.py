"""How unequal shares are: Herfindahl, entropy, Theil, and the Gini coefficient under a Lorenz curve.

All functions take shares along the first axis, of one distribution (n,) or of m of them (n, m), and return a number
or an array (m,): NaN for a distribution in which a share is missing.

References
----------
Herfindahl, O. C. (1950). Concentration in the steel industry. Dissertation, Columbia University.
Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27, 379-423.
Theil, H. (1967). Economics and information theory. North-Holland, Amsterdam.
Krugman, P. (1991). Geography and trade. MIT Press, Cambridge.
"""

import numpy as np

from ..validation import ROUNDING


def shares(values):
    """Return values divided by their total; NaN throughout where a value is missing or the total is zero."""
    values = np.asarray(values, dtype=float)
    total = values.sum(axis=0)
    return values / np.where(total > 0, total, np.nan)


def herfindahl(share):
    """Return the sum of squared shares: 1/n when n share alike, 1 when one has all."""
    return np.square(share).sum(axis=0)


def entropy(share):
    """Return Shannon's entropy -Σ s ln s, in nats: 0 when one has all, ln n when n share alike."""
    return _settled(-(share * np.log(np.where(share == 0, 1.0, share))).sum(axis=0))


def theil(share, reference):
    """Return Theil's index Σ s ln(s / r) of shares against those of a reference: 0 when both are alike.

    Infinite where the reference has nothing of what there is a share of.
    """
    reference = _beside(reference, share)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(share == 0, 1.0, share / reference)
        return _settled((share * np.log(ratio)).sum(axis=0))


def leading_share(share, count):
    """Return the sum of the `count` largest shares."""
    return -np.sort(-share, axis=0)[:count].sum(axis=0)


def locational_gini(share, reference):
    """Return the Gini coefficient of shares against those of a reference (Krugman 1991, p. 56).

    The Lorenz curve joins the running sums of both, by rising ratio share / reference (the location quotient);
    the coefficient is twice the area between it and the diagonal, exactly, by trapezoids: 0 when both are alike,
    at most 1 less the smallest share of the reference. Krugman's own figure, and that of EconGeo, is the area itself,
    half of this; the Gini coefficient of the quotients without weights, as in REAT's ``gini.conc``, is another thing.

    Parameters
    ----------
    share : ndarray of float, shape (n,) or (n, m)
    reference : ndarray of float, shape (n,)

    Returns
    -------
    float or ndarray of float, shape (m,)
    """
    beside = _beside(reference, share)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(share == 0, 0.0, share / beside)
    order = np.argsort(ratio, axis=0, kind="stable")
    rise = np.take_along_axis(share, order, axis=0)
    step = np.take_along_axis(np.broadcast_to(beside, share.shape), order, axis=0)
    before = np.cumsum(rise, axis=0) - rise
    return _settled(1 - (step * (2 * before + rise)).sum(axis=0))


def _beside(reference, share):
    """Return the reference's shares with as many axes as the shares have."""
    reference = np.asarray(reference, dtype=float)
    return reference if reference.ndim == share.ndim else reference[:, np.newaxis]


def _settled(index):
    """Return an index with what is only rounding as zero."""
    return np.where(np.abs(index) < ROUNDING, 0.0, index)[()]
