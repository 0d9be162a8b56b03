"""Trends of short series against SciPy's regression and intervals, and how often the interval holds the truth."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.growth.trend import (
    KNOWN,
    NO_LOGARITHM,
    NO_START,
    NO_YEAR,
    ONE_YEAR,
    TWO_YEARS,
    trend,
)

SALES = pd.Series([100.0, 104, 99, 111, 118, 117, 131], range(2015, 2022))
EXPECTED = (0.044579825, -0.02351432, 0.12053275)
"""Rate, least and most a year."""


def test_against_scipy():
    """The rate is that of `linregress` on the logarithms; of the two intervals SciPy's of the mean change is wider."""
    from scipy import stats

    found, logs = trend(SALES), np.log(SALES)
    slope = stats.linregress(SALES.index, logs)
    assert found.rate == pytest.approx(np.expm1(slope.slope), rel=1e-12)
    changes = np.diff(logs)
    ends = stats.t.interval(0.95, len(SALES) - 2, changes.mean(), stats.sem(changes))
    assert (found.low, found.high) == pytest.approx(tuple(np.expm1(ends)), rel=1e-12)
    assert found.ends == pytest.approx(1.31 ** (1 / 6) - 1)
    assert found.years == tuple(range(2015, 2022))


def test_numbers_of_scipy_as_they_were_printed():
    """SciPy 1.10.1: `linregress` and `t.interval`, see the test above."""
    found = trend(SALES)
    assert (found.rate, found.low, found.high) == pytest.approx(EXPECTED, abs=5e-7)


def test_each_end_is_that_of_the_wider_interval():
    """Up, down and up again: the interval of the mean change is wider, and the slope lies elsewhere in it."""
    from scipy import stats

    values = pd.Series([100.0, 121, 110, 100, 121], range(5)) * 1.0
    slope = stats.linregress(values.index, np.log(values))
    changes = np.diff(np.log(values))
    reach = stats.t.ppf(0.975, 3)
    low = min(slope.slope - reach * slope.stderr, changes.mean() - reach * stats.sem(changes))
    assert trend(values).low == pytest.approx(np.expm1(low))


def test_gaps_between_years():
    """Even growth is even growth, whichever years are missing; an unknown year is left out."""
    even = pd.Series([100.0, 110, np.nan, 100 * 1.1**4], [2010, 2011, 2012, 2014])
    found = trend(even)
    assert (found.rate, found.low, found.high, found.ends) == pytest.approx((0.1,) * 4)
    assert (found.years, found.lacks) == ((2010, 2011, 2014), KNOWN)


@pytest.mark.parametrize(
    ("values", "lacks"),
    [([], NO_YEAR), ([np.nan], NO_YEAR), ([5], ONE_YEAR), ([0, 4, 5], NO_START), ([4, 0, 5], NO_LOGARITHM)],
)
def test_what_has_no_rate(values, lacks):
    found = trend(pd.Series(values, range(len(values)), dtype=float))
    assert found.lacks == lacks
    assert np.isnan([found.rate, found.low, found.high]).all()


def test_two_years_have_a_rate_and_no_interval():
    found = trend(pd.Series([100.0, 121.0], [2020, 2022]))
    assert (found.rate, found.ends, found.lacks) == (pytest.approx(0.1), pytest.approx(0.1), TWO_YEARS)
    assert np.isnan([found.low, found.high]).all()


@pytest.mark.parametrize("stays", [False, True])
def test_the_interval_holds_the_truth_as_often_as_it_says(stays):
    """400 series of 8 years without growth; the slope's interval alone holds it in half of those whose shocks stay."""
    random = np.random.default_rng(7)
    held = 0
    for _ in range(400):
        shocks = random.normal(0, 0.05, 8)
        found = trend(pd.Series(np.exp(np.cumsum(shocks) if stays else shocks), range(8)))
        held += found.low < 0 < found.high
    assert held >= 370
