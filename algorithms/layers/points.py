"""Points and their fields as columns, in the coordinates of the areas that they are counted into."""

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsFeatureRequest, QgsPointXY, QgsWkbTypes

from ...analysis.errors import AreaError, Cancelled, mark
from .columns import Columns, each
from .reference_systems import system_of

LOOK = 10_000
"""Points after which a cancel is asked for."""
NOWHERE = QgsPointXY(float("nan"), float("nan"))


def read_points(run, name, fields, crs):
    """Read points with fields, in the coordinates of the areas that they are counted into.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the points.
    fields : dict of str to str
        {column: field}; numeric fields become floats, NULL as NaN, all others texts, NULL and blanks as None.
    crs : QgsCoordinateReferenceSystem
        Of the areas.

    Returns
    -------
    pandas.DataFrame
        The columns, ``x`` and ``y`` (NaN where a point has no place), and ``reason``: why it has none, "no_geometry"
        or "several_points", None where it has one. The index is the internal id of each feature.

    Raises
    ------
    AreaError
        When there are no points, they are lines or polygons, or the reference system of one side only is unknown.
    FieldError
        When a field is missing.
    """
    import numpy as np
    import pandas as pd

    source = run.source(name)
    if QgsWkbTypes.geometryType(source.wkbType()) != Qgis.GeometryType.Point:
        text = mark("“{name}” has no points. Give a layer of points.")
        if run.algorithm.parameterDefinition("ESTABLISHMENTS_AREA"):
            text = mark(
                "“{name}” has no points. Give a layer of points or, for a table, the field ESTABLISHMENTS_AREA."
            )
        raise AreaError(text, name=source.sourceName())
    columns = Columns(source, fields)
    request = columns.limited(QgsFeatureRequest())
    _to_crs(request, source, crs, run.context)
    ids, x, y, reasons = [], [], [], {}
    for feature in each(source, request, run.cancelled):
        ids.append(feature.id())
        try:
            point = feature.geometry().asPoint()
        except (TypeError, ValueError):
            point, reasons[ids[-1]] = _only_point(feature.geometry())
        x.append(point.x())
        y.append(point.y())
        for index, add in columns.adders:
            add(feature[index])
    frame = columns.frame(ids, run.cancelled)
    frame["x"], frame["y"] = np.array(x), np.array(y)
    reason = np.where(np.isfinite(frame["x"]) & np.isfinite(frame["y"]), None, "no_geometry")
    frame["reason"] = pd.Series(reason, frame.index, dtype=object)
    frame.loc[list(reasons), "reason"] = list(reasons.values())
    return frame


def _to_crs(request, source, crs, context):
    """Make the request give coordinates in a reference system; a point that has none there loses its geometry."""
    own = system_of(source)
    if own.isValid() != crs.isValid():
        raise AreaError(
            mark(
                "The coordinate reference system of the points is {points}, that of the areas {areas}. Set the unknown "
                "one in the properties of its layer."
            ),
            points=own.authid() or own.description() or "?",
            areas=crs.authid() or crs.description() or "?",
        )
    if own != crs:
        request.setCoordinateTransform(QgsCoordinateTransform(own, crs, context.transformContext()))


def moved_points(x, y, own, crs, run):
    """Return coordinates in another reference system, NaN where a point has no place there.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
    own, crs : QgsCoordinateReferenceSystem
        Theirs, and the other one.
    run : Run
    """
    import numpy as np

    if own == crs or not own.isValid():
        return x, y
    transform = QgsCoordinateTransform(own, crs, run.context.transformContext())
    places = np.full((len(x), 2), np.nan)
    for at, (east, north) in enumerate(zip(x.tolist(), y.tolist())):
        if at % LOOK == 0 and run.cancelled():
            raise Cancelled
        if east == east and north == north:
            try:
                point = transform.transform(east, north)
            except QgsCsException:
                continue
            places[at] = point.x(), point.y()
    return places.T


def _only_point(geometry):
    """Return the point of a multipoint that has one, and why there is none."""
    parts = [] if geometry.isNull() else geometry.asMultiPoint()
    if len(parts) == 1:
        return parts[0], None
    return NOWHERE, "several_points" if parts else "no_geometry"
