"""How much chance moves a figure, by the size of the area.

With few treated areas the controls say how far chance goes, but a village and a city do not move alike: taken as they
are, placebos reject far too often where treated areas are the smaller ones, and never where they are the larger ones
(Ferman, B. & Pinto, C. (2019). Inference in differences-in-differences with few treated groups and heteroskedasticity.
Review of Economics and Statistics 101(3), 452–467).
"""

import numpy as np

STEPS = 8


def size_spread(residuals, sizes, wanted):
    """Return the standard deviation of residuals at given sizes.

    The variance is a + b·size + c·size², none of them negative: what is the same everywhere, firms that come and go
    each for itself, and shocks to all of an area. Fitted by quasi-likelihood: a squared residual spreads as its mean.

    Parameters
    ----------
    residuals, sizes : ndarray of float
        Of the same areas.
    wanted : ndarray of float
        Sizes.

    Returns
    -------
    ndarray of float
    """
    from scipy.optimize import nnls

    squares = residuals**2
    mean = squares.mean()
    scale = sizes.mean()
    if not mean > 0:
        return np.zeros(len(wanted))
    if not scale > 0:
        return np.full(len(wanted), np.sqrt(mean))

    def terms(of):
        share = of / scale
        return np.column_stack([np.ones(len(of)), share, share**2])

    design, fitted = terms(sizes), np.full(len(sizes), mean)
    for _ in range(STEPS):
        # No area counts for nothing: the least variance would have all the weight.
        floor = np.maximum(fitted, 1e-6 * mean)
        factors, _ = nnls(design / floor[:, None], squares / floor)
        fitted = design @ factors
    lost = len(residuals) / max(len(residuals) - 1, 1)
    return np.sqrt(np.maximum(terms(wanted) @ factors, 0) * lost)
