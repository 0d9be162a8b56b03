"""Growth a year of a series of a few years, with an interval, so that one odd year does not decide.

Growth from the first to the last year is two years' word. The slope of logarithms over all years hears every year, but
its textbook interval takes the years for independent of each other around the trend, which sales and trade are not: a
year's shock mostly stays. Of 8 years of a random walk the interval of 95 % holds the true growth in 53 of 100, of 10
years in 45. So the interval here is the wider of two: that of the slope, for shocks that are gone a year later, and
that of the mean yearly change, for shocks that stay for good. It held the truth in 94.8 of 100 series or more wherever
that was tried (autocorrelations of 0, 0.5, 0.8 and 1; 3 to 15 years; 20,000 series each). Estimates of the
autocorrelation itself, as of Newey and West (1987), need more years than there are. Where changes themselves carry
over, as in booms of several years, it is too narrow: with an autocorrelation of 0.5 of the changes it holds the truth
in 91, 82 and 76 of 100 series of 3, 5 and 10 years.

References
----------
Granger, C. W. J. & Newbold, P. (1974). Spurious regressions in econometrics. Journal of Econometrics 2(2), 111-120.
Nelson, C. R. & Plosser, C. I. (1982). Trends and random walks in macroeconomic time series. Journal of Monetary
Economics 10(2), 139-162.
"""

from dataclasses import dataclass

import numpy as np

LEAST_YEARS = 3
"""Years from which there is an interval."""
LEVEL = 0.95

KNOWN = ""
NO_YEAR, ONE_YEAR, TWO_YEARS, NO_START, NO_LOGARITHM = "empty", "date", "dates", "start", "zero"
"""Why a trend, or its interval, is not known: no year is, one is, two are; there was nothing in the first, or in a
later one, so that growth has no rate."""


@dataclass(frozen=True)
class Trend:
    """Growth of a series.

    Attributes
    ----------
    years : tuple of int
        Those that are known, in order.
    ends : float
        Even yearly growth that leads from the first to the last year; NaN where it cannot be told.
    rate : float
        Even yearly growth by the slope of the logarithms over all years.
    low, high : float
        Ends of the interval of the yearly growth.
    lacks : str
        Why there is no interval, "" where there is one.
    """

    years: tuple
    ends: float
    rate: float
    low: float
    high: float
    lacks: str


def trend(values, level=LEVEL):
    """Return the `Trend` of a series.

    Parameters
    ----------
    values : pandas.Series of float
        On years, in order, which may have gaps; NaN where unknown, 0 or more elsewhere.
    level : float
        Of the interval.

    Examples
    --------
    >>> import pandas
    >>> found = trend(pandas.Series([100.0, 110.0, 121.0], [2020, 2021, 2022]))
    >>> round(found.rate, 9), round(found.low, 9), round(found.high, 9)
    (0.1, 0.1, 0.1)
    """
    known = values.dropna()
    years = tuple(map(int, known.index))
    if len(years) < 2:
        return Trend(years, *[np.nan] * 4, ONE_YEAR if years else NO_YEAR)
    if known.iloc[0] == 0:
        return Trend(years, *[np.nan] * 4, NO_START)
    ends = (known.iloc[-1] / known.iloc[0]) ** (1 / (years[-1] - years[0])) - 1
    if (known == 0).any():
        return Trend(years, ends, *[np.nan] * 3, NO_LOGARITHM)
    time, logs = np.array(years, dtype=float), np.log(known.to_numpy(dtype=float))
    slope, error = _slope(time, logs)
    if len(years) < LEAST_YEARS:
        return Trend(years, ends, np.expm1(slope), np.nan, np.nan, TWO_YEARS)
    drift, other = _drift(time, logs)
    from scipy.special import stdtrit

    # Both have as many degrees of freedom: n years less two, n - 1 changes less one.
    reach = stdtrit(len(years) - 2, (1 + level) / 2)
    low, high = min(slope - reach * error, drift - reach * other), max(slope + reach * error, drift + reach * other)
    return Trend(years, ends, *map(float, np.expm1([slope, low, high])), KNOWN)


def _slope(time, logs):
    """Return the least-squares slope, and its standard error where deviations from the trend are independent."""
    apart = time - time.mean()
    spread = (apart**2).sum()
    slope = (apart * logs).sum() / spread
    residuals = logs - logs.mean() - slope * apart
    return slope, np.sqrt((residuals**2).sum() / max(len(time) - 2, 1) / spread)


def _drift(time, logs):
    """Return the mean yearly change, and its standard error where changes are independent: more over a wider gap."""
    changes, gaps = np.diff(logs), np.diff(time)
    drift = changes.sum() / gaps.sum()
    return drift, np.sqrt(((changes - drift * gaps) ** 2 / gaps).sum() / (len(changes) - 1) / gaps.sum())
