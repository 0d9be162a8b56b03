"""Cases with what chance would make of them, as far as the data tell: what both tests of this room begin with."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Notice, mark, notice
from ..rates.rate_model import RateModel, rate_model
from ..rates.rate_notices import rate_notices
from .cases import cases_at_risk

FEW_CASES = 10
"""Fewer say next to nothing of how risks differ."""


@dataclass(frozen=True)
class FittedCases:
    """Whole numbers of cases in m areas with a base, and the model of their risks.

    Attributes
    ----------
    events : pandas.Series of float, shape (m,)
        In the order of the ids, so that random maps do not depend on the order of a layer's features.
    model : RateModel
        On the same areas; a `risk.RiskModel`.
    notices : tuple of Notice
    """

    events: pd.Series
    model: RateModel
    notices: tuple[Notice, ...]


def fitted_cases(events, base, *, law="automatic", slope=None, cancelled=None):
    """Return the areas that can be tested, with the risk model fitted to them.

    Parameters
    ----------
    events, base : pandas.Series of float, shape (n,)
        See `cases.cases_at_risk`.
    law, slope, cancelled
        See `rate_model.rate_model`.

    Returns
    -------
    FittedCases

    Raises
    ------
    FieldError, AreaError
        See `cases.cases_at_risk`.
    InferenceError, Cancelled
        See `rate_model.rate_model`.
    """
    events, base, notices = cases_at_risk(events, base)
    order = np.argsort(pd.factorize(events.index, sort=True)[0])
    events, base = events.iloc[order], base.iloc[order]
    model = rate_model(events, base, slope=slope, law=law, cancelled=cancelled)
    return FittedCases(events, model, notices + _few(events) + rate_notices(model))


def _few(events):
    """Return, in a tuple, a warning where there are hardly any cases."""
    total = int(events.sum())
    if total >= FEW_CASES:
        return ()
    text = mark(
        "Field “{field}” counts only {count} in all. So few do not tell how risks differ between areas; only extreme "
        "gatherings can be significant, and nothing found does not mean that there is nothing."
    )
    return (notice(text, field=events.name, count=total),)
