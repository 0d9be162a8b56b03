"""Which sectors an area has more than its share of, and which areas and sectors are too sparse to compare.

References
----------
Balassa, B. (1965). Trade liberalisation and "revealed" comparative advantage. The Manchester School 33(2), 99-123.
Hidalgo, C. A., Klinger, B., Barabási, A.-L. & Hausmann, R. (2007). The product space conditions the development of
nations. Science 317(5837), 482-487. (A country has a product where its revealed comparative advantage is at least 1.)
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import FieldError, fact, listed_notice, mark, notice


class Presence(NamedTuple):
    """What areas have of sectors.

    Attributes
    ----------
    there : pandas.DataFrame of float, shape (areas, sectors)
        1 where the sector is present, 0 where it is not, NaN where that is not known.
    quotients : pandas.DataFrame of float, shape (areas, sectors)
        Location quotients; NaN where unknown, or where an area or a sector has nothing at all.
    """

    there: pd.DataFrame
    quotients: pd.DataFrame


def presence(values, base, threshold=1.0, least=0.0):
    """Return which sectors areas have: those with a location quotient of at least a threshold.

    Parameters
    ----------
    values : pandas.DataFrame of float, shape (areas, sectors)
        Jobs or firms; NaN where unknown.
    base : pandas.Series of float, shape (areas,)
        Of all sectors in each area; NaN where unknown.
    threshold : float
        Location quotient, above 0. The reference of each sector are the areas where it and the total are known, as in
        `location_quotient.location_quotient`.
    least : float
        Figure below which a sector is not present, whatever its quotient.

    Returns
    -------
    Presence

    Raises
    ------
    FieldError
        When the threshold is not above 0.

    Examples
    --------
    >>> values = pd.DataFrame({"a": [30.0, 10, 0], "b": [70.0, 90, 200]})
    >>> presence(values, values.sum(axis=1)).there.to_numpy().tolist()
    [[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]
    """
    if not threshold > 0:
        raise FieldError(mark("THRESHOLD is {value}; it must be above 0."), value=float(threshold))
    known = values.notna() & base.notna().to_numpy()[:, None]
    share = values.div(base.where(base > 0), axis=0)
    sizes = known.mul(base.fillna(0.0), axis=0).sum()
    reference = values.where(known).sum() / sizes.where(sizes > 0)
    quotients = share / reference.where(reference > 0)
    # Of quotients that are equal but for rounding none is above the other: 0.1 / 0.1 is not always 1.
    high = (quotients >= threshold * (1 - 1e-12)).astype(float).where(quotients.notna())
    none = (values == 0) | (values < least)
    return Presence(high.mask(none, 0.0), quotients)


def of_regions(values, base, regions, known_only=False):
    """Return figures of areas added up to regions, and notices.

    Parameters
    ----------
    values, base
        See `presence`.
    regions : pandas.Series of str, shape (areas,)
        The region of each area, None where it is in none.
    known_only : bool
        Whether areas without any figure are left out of the sums of their regions.

    Returns
    -------
    values : pandas.DataFrame of float, shape (regions, sectors)
        NaN where the figure of one of the areas is unknown: a sum without it would be too small.
    base : pandas.Series of float
    tuple of Notice

    Raises
    ------
    FieldError
        When no area is in a region.
    """
    regions = regions.where(regions.notna(), None)
    if regions.isna().all():
        raise FieldError(mark("No area is in a region: REGION_FIELD is empty."))
    blank = values.isna().all(axis=1) & base.isna() & regions.notna()
    of = regions.mask(blank, None) if known_only else regions
    sums = [each.groupby(of).agg(lambda column: column.sum(skipna=False)) for each in (values, base)]
    lost = mark("Areas in no region, whose figures count nowhere ({count}): {list}.")
    open_ = mark(
        "Areas without figures, so that those of their regions are not known either ({count}): {list}. Give them rows "
        "with 0 in the table if there is nothing, or set KNOWN_ONLY to leave them out."
    )
    left_out = mark("Areas without figures, which are left out of the sums of their regions ({count}): {list}.")
    without = listed_notice(left_out if known_only else open_, regions.index[blank])
    return *sums, (*listed_notice(lost, regions.index[regions.isna()]), *without)


def dense(there, least_sectors=2, least_areas=2):
    """Return which areas and sectors are left once those that have, or are in, too few are taken away, again and again.

    Parameters
    ----------
    there : pandas.DataFrame of float, shape (areas, sectors)
        Of `Presence`; what is unknown counts as absent.
    least_sectors : int
        Sectors that an area must have, 1 or more.
    least_areas : int
        Areas that a sector must be in, 1 or more.

    Returns
    -------
    areas, sectors : pandas.Index
        Perhaps none.
    """
    matrix = there.fillna(0.0).to_numpy()
    rows, columns = np.ones(len(matrix), dtype=bool), np.ones(matrix.shape[1], dtype=bool)
    while True:
        some_rows = rows & (matrix[:, columns].sum(axis=1) >= least_sectors)
        some_columns = columns & (matrix[some_rows].sum(axis=0) >= least_areas)
        if (some_rows == rows).all() and (some_columns == columns).all():
            return there.index[rows], there.columns[columns]
        rows, columns = some_rows, some_columns


SIZE = 0.5
"""Rank correlation of size and number of sectors from which a map shows size as much as anything. A convention."""


def size_notice(there, base, regions=False):
    """Return, in a tuple, how far the number of sectors that areas have goes with their size: a warning where it does.

    Parameters
    ----------
    there : pandas.DataFrame
        Of `Presence`.
    base : pandas.Series
    regions : bool
        Whether areas have been added up to regions already.
    """
    known = base.notna() & (there.notna().all(axis=1))
    size, diversity = base[known].rank(), there[known].sum(axis=1).rank()
    if known.sum() < 3 or size.nunique() < 2 or diversity.nunique() < 2:
        return ()
    found = float(size.corr(diversity))
    if found < SIZE:
        text = mark("Rank correlation of the size of areas and the number of sectors that they have: {value:.2f}.")
        return (fact(text, value=found),)
    text = (
        mark(
            "The larger a region, the more sectors it has (rank correlation {value:.2f}). What is related is mixed "
            "with size: compare regions of like size."
        )
        if regions
        else mark(
            "The larger an area, the more sectors it has (rank correlation {value:.2f}). Small areas lack sectors "
            "because they are small, and what is related is mixed with size: give provinces or travel areas as "
            "REGION_FIELD."
        )
    )
    return (notice(text, value=found),)
