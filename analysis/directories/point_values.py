"""Coordinates of a directory: each different point once, and the area that it lies in."""

import re
from dataclasses import dataclass

import numpy as np

from ..errors import AreaError, Notice, listed, mark, notice, quoted
from ..establishments.points_in_areas import points_in_areas

ZERO = re.compile(r"\s*[-+]?0*[.,]?0+\s+[-+]?0*[.,]?0+\s*")


@dataclass(frozen=True)
class Located:
    """The areas of the different points of a directory.

    Attributes
    ----------
    area : ndarray of object, shape (n,)
        Id of the area, None where there is none.
    reason : ndarray of object, shape (n,)
        "outside" or "no_geometry" where there is none, else None.
    notices : tuple of Notice
    """

    area: np.ndarray
    reason: np.ndarray
    notices: tuple[Notice, ...]


def point_values(values):
    """Return x and y of points written as two texts with a blank between; NaN where one is no number.

    A comma is taken for a decimal sign where there is no point: coordinates have no groups of thousands.

    Parameters
    ----------
    values : Values
    """
    parts = [text.rpartition(" ") for text in values.texts]
    return np.array([[_number(x), _number(y)] for x, _, y in parts], dtype=float).reshape(-1, 2).T


def _number(text):
    text = text.strip()
    try:
        return float(text if "." in text else text.replace(",", "."))
    except ValueError:
        return np.nan


def located(values, x, y, areas):
    """Return the `Located` of points, borders included, see `points_in_areas`.

    Parameters
    ----------
    values : Values
        With the rows of each point.
    x, y : ndarray of float
        In the coordinates of the areas; NaN where a point has none there.
    areas : geopandas.GeoSeries
        With unique ids as index.
    """
    found = points_in_areas(x, y, areas)
    area = np.append(areas.index.to_numpy(object), None)[found.place]
    nowhere = ~(np.isfinite(x) & np.isfinite(y))
    outside = (found.place < 0) & ~nowhere
    reason = np.where(nowhere, "no_geometry", np.where(outside, "outside", None)).astype(object)
    notices = []
    if found.shared.any():
        text = mark(
            "Points on a common border, or where areas overlap, which count once, in the area whose id comes first: "
            "{count}."
        )
        notices.append(notice(text, count=int(values.rows[found.shared].sum())))
    if nowhere.any():
        text = mark("Coordinates that are no numbers, or have no place in the system of the areas ({count}): {list}.")
        count = int(values.rows[nowhere].sum())
        notices.append(notice(text, count=count, list=listed(map(quoted, values.texts[nowhere]))))
    return Located(area, reason, tuple(notices))


def exchanged(values, lost, x, y, areas):
    """Return notices of points without an area that are zero, or lie in one with x and y exchanged.

    Parameters
    ----------
    values : Values
    lost : ndarray of bool
        Which points have no area.
    x, y : ndarray of float
        What was written as y and as x, in the coordinates of the areas.
    areas : geopandas.GeoSeries
    """
    found = []
    zero = lost & np.array([ZERO.fullmatch(text) is not None for text in values.texts], dtype=bool)
    if zero.any():
        text = mark("Coordinates that are zero: {count}. They stand for an unknown place, and are in no area.")
        found.append(notice(text, count=int(values.rows[zero].sum())))
    try:
        swapped = points_in_areas(np.where(lost, x, np.nan), np.where(lost, y, np.nan), areas).place >= 0
    except AreaError:  # none of them is
        return tuple(found)
    if swapped.any():
        text = mark(
            "Establishments outside all areas that would lie in one with x and y exchanged: {count}, such as {list}. "
            "They are not counted: correct them in the source."
        )
        count = int(values.rows[swapped].sum())
        found.append(notice(text, count=count, list=listed(map(quoted, values.texts[swapped]))))
    return tuple(found)
