"""Tables of several dates on the same areas and sectors, with what each figure is at least and at most."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.growth.panel import bounded, panel


def cells(*rows, **more):
    frame = pd.DataFrame(rows, columns=["year", "area", "code", "value"])
    return frame.assign(state=np.where(frame["value"].isna(), "suppressed", "value"), **more)


def test_areas_of_one_date_are_named_with_what_they_hold():
    given = bounded(cells((1, "u", "a", 4.0), (1, "v", "a", 12.0), (2, "u", "a", 5.0), (2, "w", "b", 5.0)))
    found = panel(given, (1, 2))
    assert list(found.tables[0].index) == ["u"]
    said = [str(each) for each in found.notices]
    assert "the first date has and another date lacks, left out at all dates (1; 75.0%" in said[0]
    assert "the second date has" in said[1]
    assert "Sectors that the first date does not have in any area, which count as 0 there (1): b" in said[2]
    whole = panel(given, (1, 2), absent_is_zero=True)
    assert whole.tables[1].loc["v"].tolist() == [0, 0]
    with pytest.raises(FieldError, match="No area is there at all dates"):
        panel(given[given["area"] != "u"], (1, 2))


def test_dates_that_are_alike_are_refused():
    with pytest.raises(FieldError, match="same figures"):
        panel(bounded(cells((1, "u", "a", 4.0), (2, "u", "a", 4.0))), (1, 2))


def test_hidden_figures_lie_between_nothing_and_what_is_left():
    """By hand: 20 − 7 is left for both hidden figures of u; v's total is not stated."""
    given = cells((1, "u", "a", 7.0), (1, "u", "b", None), (1, "u", "c", None), (1, "v", "a", None))
    stated = pd.Series([20.0], pd.MultiIndex.from_tuples([(1, "u")], names=["year", "area"]))
    found = bounded(given, stated)
    assert found["low"].tolist()[:3] == [7, 0, 0]
    assert found["high"].tolist()[:3] == [7, 13, 13]
    assert found.loc[3, ["low", "high"]].isna().all()
    assert bounded(given, stated, most=9)["high"].tolist() == [7, 9, 9, 9]
    missing = given.assign(state="missing")
    assert bounded(missing, stated, most=9)["high"].tolist()[:3] == [7, 13, 13]


def test_own_bounds_hold_their_figure():
    given = cells((1, "u", "a", 7.0), (1, "u", "b", None), low=[5.0, 1], high=[9.0, 4])
    assert bounded(given)[["low", "high"]].to_numpy().tolist() == [[5, 9], [1, 4]]
    with pytest.raises(FieldError, match=r"does not lie between its least and its most \(1\): 0"):
        bounded(given.assign(high=[6.0, 4]))


def test_one_unknown_figure_makes_a_sum_unknown():
    given = bounded(cells((1, "u", "a", 7.0), (1, "u", "a", None), (2, "u", "a", 4.0)))
    found = panel(given, (1, 2))
    assert np.isnan(found.tables[0].loc["u", "a"])
    assert np.isnan(found.high[0].loc["u", "a"])
