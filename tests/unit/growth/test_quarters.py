"""Quarters and classes at their edges."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation import classes as codes
from polos.analysis.errors import FieldError
from polos.analysis.growth.options import quarter_names
from polos.analysis.growth.quarters import own_classes, quarters


def test_quarters_at_their_edges():
    quotient = pd.Series([1.0, 2.0, 0.99, 0.0, 0.5, np.nan, 3.0])
    growth = pd.Series([0.1, 0.0, 0.1, -0.5, 0.0, 0.1, np.nan])
    end = pd.Series([5.0, 5, 5, 0, 5, 5, 5])
    found = quarters(quotient, growth, end).tolist()
    assert found[:5] == [1, 2, 3, 0, 4]
    assert np.isnan(found[5:]).all()


@pytest.mark.parametrize(
    ("regional", "start", "end", "bounds", "code"),
    [
        (11, 100, 120, (11, 11), codes.OWN_GAIN),
        (10, 100, 120, (10, 10), codes.OWN_SMALL_GAIN),
        (1, 100, 100, (1, 1), codes.OWN_AS_NATION),
        (0, 100, 100, (0, 0), codes.OWN_AS_NATION),
        (-5, 100, 100, (-5, -5), codes.OWN_SMALL_LOSS),
        (-50, 100, 60, (-50, -50), codes.OWN_LOSS),
        (6, 0, 6, (6, 6), codes.OWN_NEW),
        (0, 0, 0, (0, 0), codes.OWN_ABSENT),
        # Bounds decide, by the one nearest to none; on both sides of it they leave it open.
        (20, 100, 130, (5, 40), codes.OWN_SMALL_GAIN),
        (20, 100, 130, (-5, 40), codes.OWN_OPEN),
        (np.nan, np.nan, 100, (5, 40), codes.OWN_SMALL_GAIN),
        (np.nan, np.nan, 100, (-9, -5), codes.OWN_SMALL_LOSS),
        (np.nan, np.nan, 100, (-9, 5), codes.OWN_OPEN),
        (np.nan, np.nan, 100, (np.nan, np.nan), codes.OWN_NO_DATA),
    ],
)
def test_classes_of_the_own_effect(regional, start, end, bounds, code):
    figures = (pd.Series([float(each)], ["u"]) for each in (regional, start, end, *bounds))
    assert own_classes(*figures).tolist() == [code]


def test_few_at_both_dates_are_no_rate():
    figures = [pd.Series(each) for each in ([5.0, 5, 5, 0], [10.0, 19, 0, 0], [15.0, 25, 5, 0], [5.0, 5, 5, 0])]
    few = [codes.OWN_FEW, codes.OWN_GAIN, codes.OWN_FEW, codes.OWN_ABSENT]
    assert own_classes(*figures[:4], figures[3], least=20).tolist() == few


def test_names_are_four_and_differ():
    assert quarter_names("life")[0] == "Star"
    assert quarter_names("life", " a;b; c;d ") == ("a", "b", "c", "d")
    for text in ("a;b;c", "a;b;c;a", "a;;b;c"):
        with pytest.raises(FieldError, match="QUARTER_TEXTS"):
            quarter_names("life", text)
