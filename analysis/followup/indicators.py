"""Indicators of goals: a field or expression of one cluster or area, or a figure of all of them, with its bounds."""

import re
from dataclasses import dataclass
from math import isnan, nan

from ..errors import FieldError, listed, mark
from ..text import folded

AGGREGATES = {
    **dict.fromkeys(("sum", "suma"), "sum"),
    **dict.fromkeys(("mean", "media", "promedio"), "mean"),
    **dict.fromkeys(("median", "mediana"), "median"),
    **dict.fromkeys(("min", "minimo"), "min"),
    **dict.fromkeys(("max", "maximo"), "max"),
    **dict.fromkeys(("count", "cuenta", "numero"), "count"),
    **dict.fromkeys(("share", "parte", "proporcion"), "share"),
}
"""What is made of the figures of all clusters or areas, by what people may call it."""
COUNTED = ("count", "share")
"""Those that count where an expression is true."""
CALLED = re.compile(r"\s*([^\W\d_]+)\s*\((.*)\)\s*", re.DOTALL)


@dataclass(frozen=True)
class Indicator:
    """What is measured.

    Attributes
    ----------
    value : str
        Field or expression, "" where features are counted and nothing else is asked.
    aggregate : str
        One of `AGGREGATES`, "" for the figure of one feature.
    """

    value: str
    aggregate: str = ""

    def __str__(self):
        return f"{self.aggregate}({self.value})" if self.aggregate else self.value


@dataclass(frozen=True)
class Measured:
    """A figure and its bounds, NaN where they are not known; of a figure that is counted all three are the same."""

    value: float = nan
    low: float = nan
    high: float = nan

    @property
    def known(self):
        """Whether there are bounds between which it lies for sure."""
        return not (isnan(self.low) or isnan(self.high))

    @property
    def exact(self):
        """Whether it is one figure."""
        return self.known and self.low == self.high


def parse_indicator(text, one, row):
    """Return an `Indicator`.

    Parameters
    ----------
    text : str
        Such as ``jobs``, ``sum(jobs)``, ``count(as_shown >= 2)``, ``mean(lq)``.
    one : bool
        Whether it is of one cluster or area, else of all.
    row : int
        For messages.

    Raises
    ------
    FieldError
        When it is of one and gathers all, or of all and does not say how.

    Examples
    --------
    >>> parse_indicator("Suma( jobs )", False, 1), parse_indicator("round(jobs)", True, 1)
    (Indicator(value='jobs', aggregate='sum'), Indicator(value='round(jobs)', aggregate=''))
    """
    text = " ".join(text.split())
    found = CALLED.fullmatch(text)
    kind = AGGREGATES.get(folded(found[1])) if found and _closes_at_end(text) else None
    if one:
        # min and max of one feature are those of an expression: min(a, b).
        if kind in ("sum", "mean", "median", "count", "share"):
            raise FieldError(
                mark(
                    "Row {row} of the goals: “{indicator}” gathers all clusters or areas, and the row names one of "
                    "them. Leave the cluster empty, or write the field alone."
                ),
                row=row,
                indicator=text,
            )
        return Indicator(text)
    if kind is None:
        raise FieldError(
            mark(
                "Row {row} of the goals: “{indicator}” is the figure of one cluster or area, and the row names none. "
                "Name one, or say how all are gathered: {kinds}, such as sum(jobs)."
            ),
            row=row,
            indicator=text,
            kinds=listed(dict.fromkeys(AGGREGATES.values()), 10),
        )
    value = found[2].strip()
    if not value and kind != "count":
        text = mark("Row {row} of the goals: “{indicator}” does not say of which field. Write it between the brackets.")
        raise FieldError(text, row=row, indicator=f"{kind}()")
    return Indicator("" if value == "*" else value, kind)


def _closes_at_end(text):
    """Return whether the first bracket is closed by the last sign: not so of ``sum(a) / sum(b)``."""
    depth = 0
    for place, sign in enumerate(text):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == ")" and depth == 0:
            return place == len(text) - 1
    return False


def measured(indicator, values, low=None, high=None):
    """Return the `Measured` figure of all features.

    Parameters
    ----------
    indicator : Indicator
        One with an aggregate.
    values : array of float
        Of each feature; NaN where it is not known. Of `COUNTED` ones 1 where the expression is true, 0 where it is not.
    low, high : array of float, optional
        Bounds; where they are NaN the value itself is taken.

    Returns
    -------
    Measured
        Its value is NaN as soon as one is not known: what is not known is not zero.
    """
    import numpy as np

    values = np.asarray(values, dtype=float)
    if indicator.aggregate in COUNTED:
        unknown = int(np.isnan(values).sum())
        sure = float((values[~np.isnan(values)] != 0).sum())
        parts = [sure, sure, sure + unknown]
        if unknown:
            parts[0] = nan
        if indicator.aggregate == "share":
            parts = [part / len(values) if len(values) else nan for part in parts]
        return Measured(*parts)
    low, high = (
        values if bound is None else np.where(np.isnan(bound), values, np.asarray(bound, dtype=float))
        for bound in (low, high)
    )
    gather = {"sum": np.sum, "mean": np.mean, "median": np.median, "min": np.min, "max": np.max}[indicator.aggregate]
    if not len(values):
        nothing = 0.0 if indicator.aggregate == "sum" else nan
        return Measured(nothing, nothing, nothing)
    return Measured(*(float(gather(part)) for part in (values, low, high)))
