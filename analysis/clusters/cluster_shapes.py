"""The outlines of clusters, and what is measured of them.

References
----------
Altman, M. (1998). Modeling the effect of mandatory district compactness on partisan gerrymanders. Political Geography
17(8), 989-1012. (The isoperimetric quotient, by way of esda.)
"""

import numpy as np
import pandas as pd

from ..errors import fact, mark
from ..geometry.measuring import in_metres
from ..scan.outlines import outlines
from .perimeters import CORE

NO_ESDA = mark("The field “compact” is empty: it needs the optional package esda, which is not installed.")


def cluster_shapes(geometry, members, ids):
    """Return outlines, measures and notices.

    Parameters
    ----------
    geometry : geopandas.GeoSeries
        Of all areas.
    members : pandas.DataFrame
        By area: ``cluster`` (id) and ``role``.
    ids : iterable of int
        Of the clusters, in the order of the result.

    Returns
    -------
    shapes : list of shapely geometry
        Core, fringe and gaps as one, in the coordinates of the layer.
    measures : pandas.DataFrame
        By id ``km2`` (of the core) and ``compact`` (of the outline: 4π area / perimeter², 1 for a circle); NaN where
        there is no surface, or nothing to measure with.
    notices : tuple of Notice
    """
    ids = list(ids)
    inside = [members.index[members["cluster"] == one] for one in ids]
    shapes = outlines(geometry, inside)
    measured = in_metres(geometry.loc[members.index])
    surface = measured.area[members["role"] == CORE].groupby(members["cluster"]).sum() / 1e6
    km2 = surface.reindex(ids)
    compact, notices = _compactness(outlines(measured, inside))
    measures = pd.DataFrame({"km2": km2.where(km2 > 0), "compact": compact}, index=ids)
    return shapes, measures, notices


def _compactness(shapes):
    try:
        from esda.shape import isoperimetric_quotient
    except ImportError:
        return np.nan, (fact(NO_ESDA),)
    import shapely

    flat = np.array([shapely.get_dimensions(shape) == 2 for shape in shapes], dtype=bool)
    found = np.full(len(shapes), np.nan)
    if flat.any():
        found[flat] = isoperimetric_quotient(np.array(shapes, dtype=object)[flat])
    return found, ()
