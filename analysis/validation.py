"""Whether values can be what a statistic takes them for: the one set of checks.

A check returns what can be used with a notice on what cannot, or raises the error that says where and what to do.
"""

import numpy as np

from .errors import AreaError, FieldError, listed, mark, notice, number, valued

ROUNDING = 1e-12
"""Relative differences below this, and shares, are left over from adding up floats and not in the data."""

NEGATIVE_IN_AREAS = mark(
    "Field “{field}” has negative values, in these areas ({count}): {rows}. Only counts from zero up can be compared."
)
NEGATIVE_IN_ROWS = mark("Field “{field}” has negative values, in these rows ({count}): {rows}. Correct or empty them.")
LARGEST = 1e75
"""Beyond this, and below its inverse, fourth powers of values are no floats any more."""
LARGEST_COORDINATE = 1e12
"""A thousand times the way around the earth, in millimetres or any larger unit."""
LEAST_SPAN = 1e-8
"""Values whose span is below this share of the largest have lost their digits to what they have in common."""

POLYGONS = (-1, 3, 6)
"""Kinds of geometry that can be an area, as shapely numbers them: none at all, polygons, multipolygons."""


def finite(series):
    """Return the series with infinities as missing, and a notice that names them; see also `refuse_extremes`."""
    infinite = np.isinf(series.to_numpy(dtype=float))
    refuse_extremes(series[~infinite])
    if not infinite.any():
        return series.astype(float), ()
    message = notice(
        mark("Field “{field}” is infinite in these areas, which count as without data ({count}): {rows}."),
        field=series.name,
        count=int(infinite.sum()),
        rows=listed(series.index[infinite]),
    )
    return series.astype(float).mask(infinite), (message,)


def refuse_extremes(series):
    """Raise `FieldError` for values so large, or all so small, that results would depend on their unit.

    Parameters
    ----------
    series : pandas.Series of float
        NaN where there is no value; its index names the areas or rows.
    """
    size = np.abs(series.to_numpy(dtype=float))
    large = size > LARGEST
    if large.any():
        raise FieldError(
            mark(
                "Field “{field}” has numbers too large to calculate with, in these areas or rows ({count}): {rows}. "
                "Correct them, or give the field in a larger unit."
            ),
            field=series.name,
            count=int(large.sum()),
            rows=listed(valued(series[large].items())),
        )
    most = np.nanmax(size, initial=0.0)
    if 0 < most < 1 / LARGEST:
        raise FieldError(
            mark(
                "Field “{field}” has numbers too small to calculate with: the largest is {value}. Give the field in a "
                "smaller unit."
            ),
            field=series.name,
            value=most,
        )


def refuse_alike(series):
    """Raise `FieldError` where values are all the same, or differ in digits alone that floats hardly hold.

    Parameters
    ----------
    series : pandas.Series of float
        Without gaps.
    """
    low, high = series.min(), series.max()
    if low == high:
        raise FieldError(
            mark("Field “{field}” has the same value, {value}, in every area: there is nothing to compare."),
            field=series.name,
            value=float(low),
        )
    if high - low < LEAST_SPAN * max(abs(low), abs(high)):
        raise FieldError(
            mark(
                "Field “{field}” has values so alike, from {low} to {high}, that too few of their digits differ to "
                "compare them. Take away what they have in common: subtract {low} with the field calculator."
            ),
            field=series.name,
            low=number(low, ".17g"),
            high=number(high, ".17g"),
        )


def refuse_far_coordinates(xy, ids):
    """Raise `AreaError` for coordinates between which distances would depend on their origin or unit.

    Parameters
    ----------
    xy : ndarray of float, shape (n, 2)
        What is not finite is no place.
    ids : pandas.Index, shape (n,)
    """
    placed = np.isfinite(xy).all(axis=1)
    size = np.where(placed, np.abs(xy).max(axis=1, initial=0.0), 0.0)
    far = size > LARGEST_COORDINATE
    if far.any():
        text = mark(
            "Areas whose coordinates are too large to be places ({count}): {rows}. Correct their geometry, or set the "
            "coordinate reference system that the layer was made in."
        )
        raise AreaError(text, count=int(far.sum()), rows=listed(ids[far]))
    span = np.ptp(xy[placed], axis=0).max() if placed.any() else 0.0
    if 0 < span < max(LEAST_SPAN * size.max(), 1 / LARGEST_COORDINATE):
        text = mark(
            "All areas lie within {span} of each other, in the unit of their coordinates: too near to tell distances. "
            "Check the coordinate reference system and the unit of the coordinates."
        )
        raise AreaError(text, span=number(span, ".3g"))


def counts(*columns):
    """Return columns of counts with infinities as missing, and notices that name them; refuse negative counts."""
    found = [finite(series) for series in columns]
    for series, _ in found:
        refuse_negative(series)
    return [series for series, _ in found], sum((notices for _, notices in found), ())


def refuse_negative(series, said=NEGATIVE_IN_AREAS):
    """Raise `FieldError` when a value is negative.

    Parameters
    ----------
    series : pandas.Series of float
        NaN where there is no value; its index names the areas or rows.
    said : str
        What to say: a template with ``{field}``, ``{count}`` and ``{rows}``.
    """
    negative = series[series < 0]
    if len(negative):
        raise FieldError(
            said,
            field=series.name,
            count=len(negative),
            rows=listed(valued(negative.items())),
        )


def refuse_shares(columns):
    """Raise `FieldError` for columns of which most values above 0 lie below 1: these are shares, and no counts.

    Parameters
    ----------
    columns : pandas.DataFrame of float, shape (areas, columns)
        NaN where there is no value.
    """
    some = columns > 0
    shares = columns.columns[((columns < 1) & some).sum() > some.sum() / 2]
    if len(shares):
        text = mark(
            "Most figures are below 1 in these fields or sectors ({count}): {fields}. They are shares, and no counts. "
            "Give the number of firms; leave these sectors out; or test a share as a value, without a denominator."
        )
        raise FieldError(text, count=len(shares), fields=listed(shares, 10))


def refuse_infinite(table):
    """Raise `FieldError` for a table with infinite figures, with the area and column of each.

    Parameters
    ----------
    table : pandas.DataFrame of float, shape (areas, columns)
    """
    row, column = np.nonzero(np.isinf(table.to_numpy(dtype=float)))
    if len(row):
        text = mark("Figures that are infinite ({count}): {places}. Correct or empty them.")
        places = (f"{table.index[i]}, {table.columns[j]}" for i, j in zip(row, column))
        raise FieldError(text, count=len(row), places=listed(places))


def fractional(series):
    """Return where values are no whole numbers, a Series of bool; not where there is no value."""
    return series.notna() & (series % 1 != 0)


def fraction_notice(series, said):
    """Return, in a tuple, a notice on the areas whose value is no whole number; nothing where all are.

    Parameters
    ----------
    series : pandas.Series of float
    said : str
        What to say: a template with ``{field}``, ``{count}`` and ``{rows}``.
    """
    broken = fractional(series)
    if not broken.any():
        return ()
    return (notice(said, field=series.name, count=int(broken.sum()), rows=listed(series.index[broken])),)


def polygons_of(areas, said):
    """Return the polygons of areas, None for what has no extent or coordinates that are no numbers.

    Parameters
    ----------
    areas : geopandas.GeoSeries, shape (n,)
    said : str
        What to say of other geometries: a template with ``{count}`` and ``{ids}``, or one of them.

    Returns
    -------
    ndarray of shapely geometries, shape (n,)

    Raises
    ------
    AreaError
        When an area is a point or a line.
    """
    import shapely

    geometry = areas.to_numpy()
    other = np.flatnonzero(~np.isin(shapely.get_type_id(geometry), POLYGONS))
    other = other[~shapely.is_empty(geometry[other])]
    if len(other):
        raise AreaError(said, count=len(other), ids=listed(areas.index[other]))
    perimeter = shapely.length(geometry)
    return np.where((perimeter > 0) & (perimeter < np.inf), geometry, None)
