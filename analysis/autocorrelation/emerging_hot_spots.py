"""Hot and cold spots over several periods: which are new, which last, which fade.

Unless asked otherwise every period is a map of its own: Gi* compares each area with the others *of the same period*,
with the same neighbours and the same random deals, and the p-values are corrected for testing many areas within that
period. So the hot spots of a period are those that `local_statistics.getis_ord` finds in it, and stay so when a new
period comes. Growth that all areas share makes no hot spot. `time_windows` has the other comparisons.

The sixteen patterns and their order are those of ArcGIS's Emerging Hot Spot Analysis, where neighbours in time and the
mean of all periods would have a say as well. Where its definitions overlap, the first one in the order below holds.

References
----------
Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics: distributional issues and an application.
Geographical Analysis 27(4), 286-306.
Esri. How Emerging Hot Spot Analysis works. ArcGIS Pro documentation.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import AreaError, FieldError, InferenceError, Notice, fact, listed, mark, notice, number
from ..rates.empirical_bayes import positive_base
from ..validation import finite
from .classes import (
    CONSECUTIVE,
    DIMINISHING,
    GI_LEVELS,
    HISTORICAL,
    INTENSIFYING,
    NEW,
    NO_PATTERN,
    OSCILLATING,
    PERSISTENT,
    SPORADIC,
)
from .local_result import require_base
from .mann_kendall import least_p, mann_kendall
from .sample import LEAST_AREAS
from .time_windows import MARKS, period_maps, require_window

LEAST_PERIODS = 3
LASTING = 0.9
"""Share of periods from which a hot spot is a lasting one, ArcGIS's."""
SAID_OF = {
    "period": mark("Each period is compared with itself: growth that all areas share makes no hot spot."),
    "all": mark("Each period is compared with all periods: growth that all areas share makes the later ones hot."),
    "neighbouring": mark(
        "Each period is compared with itself and the one before, the first with itself alone: growth that all areas "
        "share makes hot spots in the period in which it comes."
    ),
}
"""What to say of each window of comparison."""


@dataclass(frozen=True)
class EmergingResult:
    """What became of hot and cold spots.

    Attributes
    ----------
    frame : pandas.DataFrame
        One row an area, on the index of the values: ``class`` (see `classes.EMERGING`; NaN where not tested), ``hot``
        and ``cold`` (numbers of periods), ``path`` (a letter a period: H hot, C cold, - neither), ``z`` (of the last
        period), ``trend_s``, ``trend_z`` and ``trend_p`` (Mann-Kendall's test of the z-scores), ``stable`` (0
        where the class of the area in some period could not be settled), for rates ``size_only`` and ``law_only`` (1
        where they hold in some period, see `rate_statistics`), and ``neighbours`` (with values in all periods; NaN
        without).
    periods : pandas.DataFrame
        One row a period: ``period``, ``areas`` (tested), ``hot``, ``cold`` and ``mean`` (of all values; for rates the
        overall one).
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    periods: pd.DataFrame
    notices: tuple[Notice, ...]


def emerging_hot_spots(
    values, graph, inference, *, bases=None, lasting=LASTING, window="period", progress=None, cancelled=None
):
    """Class areas by what became of their hot or cold spot.

    Parameters
    ----------
    values : pandas.DataFrame of float, shape (n, T)
        One column a period, in the order of time, at least three. An area that lacks a value in any period takes no
        part in any of them, so that changes come from values and not from who is there.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids, without self-weights.
    inference : Inference
        ``alpha`` holds for hot and cold spots, after the correction within each period, and for the trend, which is
        not corrected; at most 0.1, the weakest class of Gi*.
    bases : pandas.DataFrame of float, shape (n, 1) or (n, T), optional
        Denominators that make rates of the values: one for all periods, or one a period; see `getis_ord`. An area that
        lacks one in any period, or has 0, takes no part either.
    lasting : float
        Share of periods, above 0.5, from which a spot is persistent, intensifying, diminishing or historical.
    window : {"period", "all", "neighbouring"}
        What an area of a period is compared with: the areas of that period, of all periods, or of it and the period
        before; see `time_windows`. Rates that are tested against counts are compared with their own period only.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    EmergingResult

    Raises
    ------
    FieldError, AreaError, InferenceError
    """
    _require(values, inference, lasting)
    require_window(window)
    _require_bases(values, bases, inference, window)
    columns, bases, notices = _complete(values, bases)
    periods = values.shape[1]
    maps, said = period_maps(columns, bases, graph, inference, window, progress, cancelled)
    notices += (*said, fact(SAID_OF[window]))
    states, scores = (np.column_stack([found[name] for found in maps]) for name in ("state", "z"))
    neighbours = maps[-1]["neighbours"]
    tested = ~np.isnan(states).any(axis=1)
    states, scores = states[tested].astype(int), scores[tested]
    trend = mann_kendall(scores)
    frame = pd.DataFrame(
        {
            "class": patterns(states, trend.significant(inference.alpha), lasting).astype(float),
            "hot": (states > 0).sum(axis=1),
            "cold": (states < 0).sum(axis=1),
            "path": ["".join("-HC"[state] for state in row) for row in states],
            "z": scores[:, -1],
            "trend_s": trend.s,
            "trend_z": trend.z,
            "trend_p": trend.p,
        },
        index=neighbours.index[tested],
    ).reindex(values.index)
    for name, over_periods in MARKS.items():
        if name in maps[-1]:
            of_each = pd.concat([found[name] for found in maps], axis=1)
            frame[name] = of_each.agg(over_periods, axis=1).reindex(values.index)
    frame["neighbours"] = neighbours.reindex(values.index)
    return EmergingResult(
        frame,
        _by_period(values.columns, columns, bases, states),
        notices + _of_few_periods(periods, inference.alpha, lasting),
    )


def _by_period(names, columns, bases, states):
    """Return the frame of the periods, see `EmergingResult`."""
    means = [column.mean() for column in columns]
    if bases:
        means = [column.sum() / base.sum() for column, base in zip(columns, bases)]
    return pd.DataFrame(
        {
            "period": list(names),
            "areas": len(states),
            "hot": (states > 0).sum(axis=0),
            "cold": (states < 0).sum(axis=0),
            "mean": means,
        }
    )


def patterns(states, trend, lasting=LASTING):
    """Return the pattern of each area.

    Parameters
    ----------
    states : ndarray of int, shape (n, T)
        1 for a hot spot, -1 for a cold spot, else 0, in the order of time.
    trend : ndarray of int, shape (n,)
        1 for a significant rise of the z-scores, -1 for a significant fall, else 0.
    lasting : float
        Share of periods from which a spot is a lasting one.

    Returns
    -------
    ndarray of int, shape (n,)
        The pattern that the last period decides; where it is neither hot nor cold, what was there before.
    """
    hot, cold = _hot_patterns(states, trend, lasting), -_hot_patterns(-states, -trend, lasting)
    last = states[:, -1]
    return np.select([last > 0, last < 0, hot > 0], [hot, cold, hot], cold)


def _hot_patterns(states, trend, lasting):
    """Return the patterns of hot spots, the first that holds, 0 where none does."""
    periods = states.shape[1]
    hot, last = states > 0, states[:, -1] > 0
    count = hot.sum(axis=1)
    lasts = count >= _lasting_periods(periods, lasting)
    run = np.cumprod(hot[:, ::-1], axis=1).sum(axis=1)
    return np.select(
        [
            last & (count == 1),
            last & ~lasts & (run == count),
            last & lasts & (trend > 0),
            last & lasts & (trend == 0),
            last & lasts,
            last & (states >= 0).all(axis=1),
            last,
            lasts,
        ],
        [NEW, CONSECUTIVE, INTENSIFYING, PERSISTENT, DIMINISHING, SPORADIC, OSCILLATING, HISTORICAL],
        NO_PATTERN,
    )


def _lasting_periods(periods, lasting):
    """Return in how many periods a spot must be there to be a lasting one."""
    return math.ceil(round(lasting * periods, 9))


def _require(values, inference, lasting):
    """Raise an error for periods or options that cannot give an answer."""
    names = list(values.columns)
    if len(names) < LEAST_PERIODS:
        raise FieldError(
            mark(
                "Periods: {count} ({fields}). A pattern over time needs at least {least}. For a single period use "
                "Getis-Ord."
            ),
            count=len(names),
            fields=listed(names),
            least=LEAST_PERIODS,
        )
    if len(set(names)) < len(names):
        raise FieldError(
            mark("A field is named for more than one period: {fields}. Give each period its own."),
            fields=listed(sorted({name for name in names if names.count(name) > 1})),
        )
    if inference.alpha > max(GI_LEVELS):
        raise InferenceError(
            mark("ALPHA is {value}; hot and cold spots need {most} or less."),
            value=inference.alpha,
            most=max(GI_LEVELS),
        )
    if not 0.5 < lasting <= 1:
        raise InferenceError(mark("LASTING is {value}; it must be above 0.5, and at most 1."), value=lasting)


def _require_bases(values, bases, inference, window):
    """Raise an error for denominators, or a null hypothesis of rates, that do not fit periods and comparison."""
    require_base(inference, bases, "DENOMINATORS")
    if bases is None:
        return
    if bases.shape[1] not in (1, values.shape[1]):
        text = mark(
            "DENOMINATORS names {count} fields for {periods} periods. Give one for all periods, or one a period in the "
            "order of time."
        )
        raise FieldError(text, count=bases.shape[1], periods=values.shape[1])
    if window != "period" and inference.null != "permutation":
        text = mark(
            "Rates are compared with those of their own period: counts of one area in several periods are not counts "
            "of different areas, so that no chance can be fitted to them together. Set COMPARISON to the same period "
            "(0), or NULL_MODEL to permutation (1)."
        )
        raise InferenceError(text)


def _complete(values, bases):
    """Return the periods with the areas that have a value in all of them, their denominators or None, and notices."""
    checked = [finite(values.iloc[:, place]) for place in range(values.shape[1])]
    notices = sum((found for _, found in checked), ())
    columns, sizes = [column for column, _ in checked], []
    for place in range(0 if bases is None else bases.shape[1]):
        base, said = positive_base(bases.iloc[:, place], columns[place if bases.shape[1] > 1 else 0].notna())
        sizes.append(base)
        notices += said
    missing = pd.concat([*columns, *sizes], axis=1).isna()
    gaps = missing.any(axis=1)
    most = int(missing.sum().to_numpy().argmax())
    worst = {"field": missing.columns[most], "missing": int(missing.iloc[:, most].sum())}
    if (~gaps).sum() < LEAST_AREAS:
        raise AreaError(
            mark(
                "Areas with a value in every period: {count}. At least {least} are needed. Most values are missing in "
                "“{field}” ({missing}): leave that period out."
            ),
            count=int((~gaps).sum()),
            least=LEAST_AREAS,
            **worst,
        )
    if gaps.any():
        notices += (
            notice(
                mark(
                    "Areas that lack a value in some period and so take no part in any ({count}): {rows}. Most are "
                    "missing in “{field}” ({missing})."
                ),
                count=int(gaps.sum()),
                rows=listed(values.index[gaps]),
                **worst,
            ),
        )
    sizes = [base[~gaps] for base in sizes]
    if len(sizes) == 1:
        sizes *= len(columns)
    return [column[~gaps] for column in columns], sizes or None, notices


def _of_few_periods(periods, alpha, lasting):
    """Return what so few periods cannot show."""
    found = ()
    if least_p(periods) > alpha:
        found += (
            notice(
                mark(
                    "With {periods} periods no trend can be significant at {alpha}: the smallest possible p-value of "
                    "Mann-Kendall's test is {smallest}. No spot can be intensifying or diminishing; lasting ones are "
                    "called persistent."
                ),
                periods=periods,
                alpha=alpha,
                smallest=number(least_p(periods), ".2g"),
            ),
        )
    needed = _lasting_periods(periods, lasting)
    if needed == periods:
        most = (periods - 1) / periods
        found += (
            fact(
                mark(
                    "With {periods} periods, {share} % of them means all. A spot that was there in all periods but the "
                    "last cannot be historical and has no pattern, unless LASTING is {other} or less."
                ),
                periods=periods,
                share=number(100 * lasting),
                other=math.floor(100 * most) / 100,
            ),
        )
    return found
