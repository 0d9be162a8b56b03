"""Figures drawn again: the law of churn, bounds, seeds, and what cannot be drawn."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError
from polos.analysis.stability.data_doubt import data_doubt


def series(values, name="firms"):
    return pd.Series(np.asarray(values, dtype=float), [f"a{place:03d}" for place in range(len(values))], name=name)


def test_churn_has_the_mean_and_the_variance_of_losses_and_births():
    """Binomial(e, 1 - c) + Poisson(c e): mean e, variance e c (1 - c) + e c = e c (2 - c)."""
    doubt = data_doubt(series([1000.0] * 4000), churn=0.08, redraws=2, seed=1)
    drawn = doubt.redraw(0).to_numpy()
    variance = 1000 * 0.08 * (2 - 0.08)
    assert drawn.mean() == pytest.approx(1000, abs=4 * np.sqrt(variance / drawn.size))
    assert drawn.var() == pytest.approx(variance, rel=4 * np.sqrt(2 / drawn.size))
    assert (drawn % 1 == 0).all()
    assert not np.array_equal(drawn, doubt.redraw(1).to_numpy())


def test_no_firms_stay_none_and_the_unknown_stays_unknown():
    drawn = data_doubt(series([0, 0, np.nan, 50]), churn=0.5, redraws=1, seed=3).redraw(0)
    assert drawn.tolist()[:2] == [0, 0]
    assert np.isnan(drawn.iloc[2])


def test_bounds_are_drawn_evenly_both_ends_included():
    """Between 0 and 2 firms each number has a chance of a third: 3,000 draws stray by 4 · sqrt(3000 · 2/9) = 103."""
    n = 3000
    low, high = series([0.0] * n, "low"), series([2.0] * n, "high")
    drawn = data_doubt(series([np.nan] * n), low=low, high=high, redraws=1, seed=5).redraw(0)
    assert drawn.value_counts().sort_index().tolist() == pytest.approx([1000] * 3, abs=103)


def test_bounds_of_shares_are_drawn_without_steps_and_what_has_no_bounds_stands():
    values = series([0.5, 0.4, 0.3], "share")
    low, high = series([0.1, np.nan, 0.3], "low"), series([0.9, np.nan, 0.3], "high")
    drawn = data_doubt(values, low=low, high=high, redraws=1, seed=2).redraw(0)
    assert 0.1 <= drawn.iloc[0] <= 0.9
    assert drawn.iloc[0] % 0.1
    assert drawn.tolist()[1:] == [0.4, 0.3]


@given(st.lists(st.integers(0, 500), min_size=3, max_size=12), st.integers(0, 2**32 - 1), st.randoms())
def test_the_same_seed_gives_the_same_in_any_order_of_areas(values, seed, random):
    whole = series(values)
    order = list(whole.index)
    random.shuffle(order)
    doubts = [
        data_doubt(one, low=one.rename("low"), high=(one + 3).rename("high"), churn=0.2, redraws=2, seed=seed)
        for one in (whole, whole.loc[order])
    ]
    pd.testing.assert_series_equal(doubts[0].redraw(1), doubts[1].redraw(1))


def test_shares_have_no_churn_and_that_is_said():
    doubt = data_doubt(series([0.2, 3.0, 4.0]), churn=0.08, redraws=10)
    assert len(doubt) == 0
    assert "is no count of firms in these areas (1): a000" in str(doubt.notices[0])
    assert len(data_doubt(series([2.0, 3.0]), churn=0.0, redraws=10)) == 0
    assert len(data_doubt(series([2.0, 3.0]), churn=0.08, redraws=0)) == 0


def test_what_bounds_leave_open_is_said():
    low, high = series([1, np.nan, 3, 0], "least"), series([5, 9, 3, 2], "most")
    said = " ".join(map(str, data_doubt(series([2, 5, 7, np.nan]), low=low, high=high, redraws=1).notices))
    assert "“firms” lies outside its bounds in these areas (1), where the bounds are drawn from: a002 (7)" in said
    assert "Only one bound is known in these areas (1), where “firms” stands as it is: a001" in said


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"churn": -0.01}, "CHURN is -1"),
        ({"churn": 1.0}, "CHURN is 100"),
        ({"churn": float("nan")}, "CHURN is nan"),
        ({"low": series([1, 2, 3], "least")}, "belong together"),
        (
            {"low": series([1, 5, 3], "least"), "high": series([1, 2, 3], "most")},
            r"“least” is above “most” .*\(1\): a001",
        ),
        ({"low": series([-1, 2, 3], "least"), "high": series([1, 2, 3], "most")}, "“least” has negative values"),
    ],
)
def test_what_cannot_be_is_refused(options, words):
    with pytest.raises(FieldError, match=words):
        data_doubt(series([1, 2, 3]), **options)
