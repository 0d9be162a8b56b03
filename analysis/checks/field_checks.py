"""Whether the values of a field can carry a local statistic: missing, constant, raw counts, skew, single large areas.

References
----------
Brys, G., Hubert, M. & Struyf, A. (2004). A robust measure of skewness. Journal of Computational and Graphical
Statistics 13(4), 996-1017.
Hubert, M. & Vandervieren, E. (2008). An adjusted boxplot for skewed distributions. Computational Statistics & Data
Analysis 52(12), 5186-5201.
"""

import numpy as np
import pandas as pd

from ..autocorrelation.sample import LEAST_AREAS
from ..errors import FieldError, Notice, listed, mark, notice, number, quoted, valued
from ..tables.numbers import AMBIGUOUS, MIXED, SUPPRESSED, TEXTUAL, parse_numbers
from .findings import ERROR, NOTE, WARNING, Finding, finding

SKEWED = 0.6
"""Medcouple from which a field is called very skewed: 0 is symmetric, 1/3 an exponential distribution, 1 the most."""
LEVERAGE = 0.25
"""Share of the sum of squared deviations from which one area is said to decide."""
COUNT_LIKE = 0.7
"""Rank correlation with the size of the areas from which whole numbers are said to be raw counts."""
ZEROS = 0.5
FEW = 0.05
"""Share of values up to which they are thought to be slips among the others."""
QUANTILES = 1000
"""Values that the medcouple is taken of at most: it compares all pairs."""

NOT_NUMBERS = {
    MIXED: mark("Field “{field}” mixes decimal commas and points, such as {values}."),
    AMBIGUOUS: mark("“{value}” in field “{field}” may be {whole} or a decimal number."),
    TEXTUAL: mark("Field “{field}” has texts that are no numbers, in these rows ({count}): {rows}."),
}
"""What is said of a layer, whose check has no parameters such as MARKS and DECIMAL to decide it."""


def field_findings(values, total=None):
    """Return the findings on a field.

    Parameters
    ----------
    values : pandas.Series
        Floats, or texts with None where empty, on the labels of the areas; its name is the field.
    total : pandas.Series of float, optional
        Size of each area, such as its population or all its jobs.

    Returns
    -------
    list of Finding
    """
    values, found = _numbers(values)
    if values is None:
        return found
    known = values.dropna()
    missing = values.index[values.isna()]
    if len(missing):
        found.append(
            finding(
                "missing",
                WARNING,
                mark("“{field}” has no value in some areas ({count}, {share}): {rows}. Missing is not zero."),
                mark(
                    "Fill in what is known; where nothing was found, write 0. Areas without a value take no part, nor "
                    "do they count as neighbours."
                ),
                missing,
                field=values.name,
                share=number(len(missing) / len(values), ".1%"),
            )
        )
    if known.size < LEAST_AREAS:
        found.append(
            finding(
                "empty",
                ERROR,
                mark("“{field}” has a value in {known} areas only; at least 3 are needed."),
                mark("Choose another field, or fill this one in."),
                field=values.name,
                known=known.size,
            )
        )
        return found
    if known.min() == known.max():
        found.append(
            finding(
                "constant",
                ERROR,
                mark("“{field}” is {value} in every area: there is nothing to compare."),
                mark("Choose another field."),
                field=values.name,
                value=number(known.iloc[0]),
            )
        )
        return found
    return [*found, *_of_values(known), *_of_counts(known, total)]


def _numbers(values):
    """Return the values as floats, NaN where missing, and what was found on the way; None where they are no numbers."""
    name, found = values.name, []
    if pd.api.types.is_numeric_dtype(values):
        infinite = np.isinf(values.to_numpy(dtype=float))
        if infinite.any():
            found.append(
                finding(
                    "infinite",
                    WARNING,
                    mark("“{field}” is infinite in some areas ({count}): {rows}, from a division by zero."),
                    mark("Empty them. They count as without data."),
                    values.index[infinite],
                    field=name,
                )
            )
        return values.astype(float).mask(infinite), found
    if values.isna().all():
        return pd.Series(np.nan, values.index, name=name), found
    try:
        numbers, states, _ = parse_numbers(values)
    except FieldError as error:
        remedy = mark("Choose a numeric field, or convert it with the field calculator.")
        said = Notice(NOT_NUMBERS.get(error.text, error.text), error.values)
        return None, [Finding("text", ERROR, said, notice(remedy), values.index[:0], 1, name)]
    found.append(
        finding(
            "numbers_as_text",
            WARNING,
            mark("“{field}” holds numbers as text."),
            mark("Convert it with the field calculator. Sector tables may stay: the algorithms for tables read them."),
            field=name,
        )
    )
    suppressed = values.index[states == SUPPRESSED]
    if len(suppressed):
        found.append(
            finding(
                "suppressed",
                WARNING,
                mark("“{field}” has marks of suppressed values ({count}: {marks}) in these areas: {rows}."),
                mark(
                    "Suppressed is not zero: leave them empty. Ask for the figures under confidentiality, or take a "
                    "coarser sector or a larger area, for which nothing is suppressed."
                ),
                suppressed,
                field=name,
                marks=listed(map(quoted, values[suppressed].astype(str).str.strip().unique())),
            )
        )
    return numbers, found


def _of_values(known):
    """Find ties, skew, outliers and single areas that decide."""
    y = known.to_numpy()
    common, times = np.unique(y, return_counts=True)
    if times.max() > ZEROS * y.size:
        yield finding(
            "ties",
            NOTE,
            mark(
                "“{field}” is {value} in {share} of the areas. Few areas differ, and local tests have little to go by."
            ),
            mark("Take several sectors together, or a longer period. Join counts suit a field that is yes or no."),
            field=known.name,
            value=number(common[times.argmax()]),
            share=number(times.max() / y.size, ".0%"),
        )
    else:
        yield from _of_shape(known)
    squares = (y / np.abs(y).max() - (y / np.abs(y).max()).mean()) ** 2
    share = squares / squares.sum()
    most = share.argmax()
    if share[most] >= LEVERAGE and y.size > 1 / LEVERAGE:
        yield finding(
            "leverage",
            WARNING,
            mark("One area, {rows}, makes up {share} of the variation of “{field}”: the result hangs on it."),
            mark("Check the value ({value}). Run with and without the area, and use a rate instead of a count."),
            known.index[[most]],
            field=known.name,
            share=number(share[most], ".0%"),
            value=number(y[most]),
        )


def _of_shape(known):
    """Find skew and outliers of a field whose values differ."""
    scale = np.abs(known.to_numpy()).max()  # the largest floats would overflow
    y = known.to_numpy() / scale
    skew = medcouple(y)
    if abs(skew) >= SKEWED:
        yield finding(
            "skew",
            NOTE,
            mark("“{field}” is very skewed (medcouple {skew}): the mean lies far from most areas."),
            mark(
                "High and low are told by the mean. Use a rate with its denominator, or compare with the logarithm or "
                "the ranks of the values."
            ),
            field=known.name,
            skew=number(skew, ".2f"),
        )
    low, high = fences(y, skew)
    outside = (y < low) | (y > high)
    if low < high and outside.any():
        extreme = known[outside].iloc[np.argsort(-np.abs(y[outside] - np.median(y)), kind="stable")]
        yield finding(
            "outliers",
            NOTE,
            mark("“{field}” has values far from the others, even allowing for skew ({count}): {extreme}."),
            mark("Check them against the source: a wrong unit, a misplaced comma, a head office that counts for all."),
            extreme.index,
            field=known.name,
            extreme=listed(valued(extreme.items())),
        )


def _of_counts(known, total):
    """Find raw counts that go with the size of the areas, parts that exceed it, and counts that cannot be.

    A few values that are negative or no whole numbers do not hide that the others are counts.
    """
    negative = known[known < 0]
    broken = (known % 1 != 0).sum()
    if max(len(negative), broken) > max(1, FEW * len(known)):
        return
    if len(negative):
        yield finding(
            "negative",
            WARNING,
            mark("“{field}” is negative in a few areas ({count}): {values}; all others are zero or more."),
            mark("Where this stands for “no data”, such as -1 or -99, empty it. Counts and shares cannot be negative."),
            negative.index,
            field=known.name,
            values=listed(f"{area} ({value:g})" for area, value in negative.items()),
        )
    known = known[known >= 0]
    if broken > len(known) / 2:
        return
    if total is not None and known.name == total.name:
        return
    if total is None:
        if known.max() >= 20:
            yield finding(
                "counts",
                NOTE,
                mark("“{field}” holds whole numbers from zero up: perhaps raw counts, high where many people are."),
                mark(
                    "If so, give a denominator, such as all jobs or the population, for a rate. TOTAL lets this be "
                    "checked."
                ),
                field=known.name,
            )
        return
    both = known.to_frame("part").join(total.rename("whole")).dropna()
    above = both.index[both["part"] > both["whole"]]
    if len(above) > len(both) / 2:
        return  # no part of the total at all
    if len(above):
        yield finding(
            "above_total",
            WARNING,
            mark("“{field}” exceeds “{total}” in some areas ({count}): {rows}."),
            mark("Check that one is part of the other, of the same year and source."),
            above,
            field=known.name,
            total=total.name,
        )
    if len(both) < LEAST_AREAS or both.nunique().min() < 2:
        return
    correlation = both["part"].rank().corr(both["whole"].rank())
    if correlation >= COUNT_LIKE:
        yield finding(
            "counts",
            WARNING,
            mark(
                "“{field}” looks like a raw count: whole numbers that rise with “{total}” (rank correlation "
                "{correlation}). Its hot spots would mostly show where many people are."
            ),
            mark("Use “{total}” as the denominator of a rate, or a location quotient."),
            field=known.name,
            total=total.name,
            correlation=number(correlation, ".2f"),
        )


def medcouple(values):
    """Return the medcouple, a robust measure of skewness from -1 to 1 (Brys, Hubert & Struyf 2004).

    Of many values it is taken of `QUANTILES` of them, evenly spread.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Without NaN.

    Returns
    -------
    float
    """
    y = np.sort(values)
    if y.size > QUANTILES:
        y = np.quantile(y, np.linspace(0, 1, QUANTILES))
    z = y - np.median(y)
    above, below = z[z >= 0][::-1], z[z <= 0][::-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        kernel = (above[:, None] + below) / (above[:, None] - below)
    ties = int((z == 0).sum())
    if ties:  # the definition for pairs that both equal the median
        place = np.arange(ties)
        kernel[np.isnan(kernel)] = np.sign(ties - 1 - place[:, None] - place).ravel()
    return float(np.median(kernel))


def fences(values, skew):
    """Return the bounds of the adjusted boxplot (Hubert & Vandervieren 2008, eq. 5), given the medcouple."""
    first, third = np.quantile(values, (0.25, 0.75))
    down, up = (-4, 3) if skew >= 0 else (-3, 4)
    return (
        float(first - 1.5 * np.exp(down * skew) * (third - first)),
        float(third + 1.5 * np.exp(up * skew) * (third - first)),
    )
