"""Moran's scatter plot: each area's value against the mean of its neighbours, the slope of which is Moran's I.

References
----------
Anselin, L. (1996). The Moran scatterplot as an ESDA tool to assess local instability in spatial association. In:
Spatial Analytical Perspectives on GIS. Taylor & Francis, London.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Scatter:
    """Points of the plot.

    Attributes
    ----------
    x, y : ndarray of float, shape (n,)
        Value and mean of the neighbours, from where the axes cross, in standard deviations; NaN where an area has no
        value or no neighbours.
    slope : float
        Moran's I with row-standardised weights; NaN where values do not vary, or lie around those of another variable.
    mean : float
        Where the line of that slope crosses the diagonal: the mean of the values, in the units of x.
    """

    x: np.ndarray
    y: np.ndarray
    slope: float
    mean: float = 0.0

    def line(self, x):
        """Return the height of the line at some x."""
        return self.mean + self.slope * (np.asarray(x) - self.mean)


def moran_scatter(values, lag, centre=None, other=False):
    """Return the `Scatter` of values and the means around, both as they are.

    Parameters
    ----------
    values, lag : ndarray of float, shape (n,)
        NaN where there is none.
    centre : float, optional
        What is neither high nor low, such as the overall rate; by default the mean of the values.
    other : bool
        Whether the lag is of another variable, which is standardised by itself then.

    Notes
    -----
    I = (n / S0) sum z_i lag_i / sum z², with S0 the number of areas that have neighbours, since rows of weights sum to
    1 (Anselin 1996).

    Examples
    --------
    >>> round(moran_scatter(np.array([1.0, 2.0, 3.0]), np.array([2.0, 2.0, 2.0])).slope, 3)
    0.0
    """
    x, mean = _standardised(values, centre)
    y = _standardised(lag)[0] if other else _standardised(values, centre, lag)[0]
    linked = np.isfinite(x) & np.isfinite(y)
    x, y = np.where(linked, x, np.nan), np.where(linked, y, np.nan)
    if other or not linked.any():
        return Scatter(x, y, float("nan"))
    return Scatter(x, y, float(((x - mean) * (y - mean))[linked].mean()), mean)


def _standardised(values, centre=None, which=None):
    """Return values, or others by the measures of these, from the centre in standard deviations, and their mean."""
    known = values[np.isfinite(values)]
    spread = known.std() if known.size else 0.0
    if not spread > 0:
        return np.full(np.shape(values), np.nan), 0.0
    centre = known.mean() if centre is None else centre
    return ((values if which is None else which) - centre) / spread, float((known.mean() - centre) / spread)
