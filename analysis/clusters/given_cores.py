"""Cores that another method has found: values of a field of classes, or polygons such as the windows of a scan."""

import numpy as np
import pandas as pd

from ..autocorrelation import classes as codes
from ..errors import FieldError, listed, mark, quoted

KNOWN = {
    "lm_class": codes.LOCAL_MORAN,
    "ll_class": codes.LOCAL_MORAN,
    "gi_bin": codes.GETIS_ORD,
    "lg_class": codes.LOCAL_GEARY,
    "jc_class": codes.JOIN_COUNT,
    "nb_class": codes.NEIGHBOURHOOD,
    "sc_class": codes.SCAN,
    "eh_class": codes.EMERGING,
    "gr_class": codes.GROUPS,
}
"""Fields of classes that Polos writes, by name."""


def given_core(classes, said=""):
    """Return which areas are the core, by their classes.

    Parameters
    ----------
    classes : pandas.Series of str, shape (n,)
        Named after its field; None where there is none.
    said : str
        Values that are the core, with semicolons or commas between them. By default those of Polos's own fields.

    Returns
    -------
    pandas.Series of bool

    Raises
    ------
    FieldError
        When the field is none of Polos's and no value is given, or a value is not there.

    Examples
    --------
    >>> import pandas
    >>> given_core(pandas.Series(["1", "0", None], name="lm_class")).tolist()
    [True, False, False]
    >>> given_core(pandas.Series(["hot", "cold", "very hot"], name="mine"), "hot; very hot").tolist()
    [True, False, True]
    """
    there = sorted(classes.dropna().unique())
    if not said.strip():
        known = KNOWN.get(str(classes.name).casefold())
        if known is None:
            text = mark(
                "Field “{field}” is none that Polos gives classes to. Say in CORE which of its values are the core of "
                "a cluster; it has: {values}."
            )
            raise FieldError(text, field=classes.name, values=listed(map(quoted, there), 10))
        return classes.isin({str(code) for code in known.hot})
    wanted = _values(said, there)
    missing = [value for value in wanted if value not in there]
    if missing:
        text = mark("CORE has values that field “{field}” does not have: {missing}. It has: {values}.")
        values = {"missing": listed(map(quoted, missing)), "values": listed(map(quoted, there), 10)}
        raise FieldError(text, field=classes.name, **values)
    return classes.isin(wanted)


def cores_within(shapes, windows):
    """Return which polygon each area lies in, with a point that surely is within the area.

    Parameters
    ----------
    shapes : pandas.Series of shapely geometry, shape (n,)
        The areas; None where there is none.
    windows : pandas.Series of shapely geometry
        By number, from 1. An area in several belongs to the lowest.

    Returns
    -------
    pandas.Series of int, shape (n,)
        Numbers of windows, 0 outside.

    Examples
    --------
    >>> import pandas, shapely
    >>> areas = pandas.Series([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1), None], list("abc"))
    >>> cores_within(areas, pandas.Series([shapely.box(0, 0, 1, 1)], [1])).tolist()
    [1, 0, 0]
    """
    import shapely

    found = np.zeros(len(shapes), dtype=np.int64)
    points = shapely.point_on_surface(shapes.to_numpy())
    inside, window = shapely.STRtree(windows.to_numpy()).query(points, predicate="intersects")
    numbers = windows.index.to_numpy()[window]
    order = np.argsort(-numbers, kind="stable")
    found[inside[order]] = numbers[order]
    return pd.Series(found, shapes.index)


def _values(said, there):
    """Return values from a list; one that has a comma itself is found where it is one as a whole."""
    if said.strip() in there:
        return [said.strip()]
    parts = said.split(";") if ";" in said else said.split(",")
    return list(pd.unique(pd.Series([part.strip() for part in parts if part.strip()], dtype=object)))
