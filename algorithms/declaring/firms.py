"""Firms as points: places, sizes and sectors, as functions of distance and perimeters of points need them."""

from dataclasses import dataclass

from ...analysis.errors import AreaError, mark
from ...translation import tr
from ..layers.geometries import crs_of
from ..layers.reference_systems import system_of
from .common import POINT, add, layer
from .directories import CODE_FIELD, WORKERS_FIELD, code_field, read_codes, read_workers, workers_field
from .sectors import add_sectors

POINTS = "POINTS"


@dataclass(frozen=True)
class Firms:
    """Firms with a place and a sector.

    Attributes
    ----------
    places : geopandas.GeoSeries, shape (n,)
        Points in the coordinates of the layer; the index is the internal id of each feature.
    points : ndarray of float, shape (n, d)
        Coordinates whose straight lines are distances, in metres.
    plane : ndarray of float, shape (n, 2)
        Coordinates on a plane in metres, for outlines.
    plane_crs : pyproj.CRS or None
        Of the plane.
    weights : ndarray of float, shape (n,)
        Jobs where WORKERS_FIELD names them, else ones.
    codes : ndarray of str, shape (n,)
    member : ndarray of bool, shape (n,)
        Whether a firm is of SECTORS.
    metres : bool
        Whether distances are in metres; else the layer has no coordinate system, and they are in its units.

    They are in an order that does not hang on that of the rows.
    """

    places: object
    points: object
    plane: object
    plane_crs: object
    weights: object
    codes: object
    member: object
    metres: bool

    def polygon_around(self, polygons):
        """Return the position of the polygon that each firm of the sector lies in, -1 in none.

        Parameters
        ----------
        polygons : geopandas.GeoSeries
            In whatever coordinates; see `hulls.polygon_of`.
        """
        from ...analysis.points.hulls import polygon_of

        places = self.places[self.member]
        if polygons.crs is not None and places.crs is not None and polygons.crs != places.crs:
            polygons = polygons.to_crs(places.crs)
        return polygon_of(places, polygons)


def add_firms(algorithm):
    """Add the points of firms, the fields of their codes and workers, and the selection of sectors."""
    firms = layer(POINTS, tr("Establishments: points"), POINT)
    add(algorithm, firms, code_field(POINTS), workers_field(POINTS))
    add_sectors(algorithm)


def read_firms(run, sized=True):
    """Read firms, and report which of them cannot be used and why.

    Parameters
    ----------
    run : Run
    sized : bool
        Whether firms whose workers are not known are left out; else their weight is NaN.

    Returns
    -------
    Firms

    Raises
    ------
    PolosError
        When points, codes or workers cannot be read, or nothing is left.
    """
    import numpy as np

    from ...analysis.geometry.measuring import in_metres
    from ...analysis.points.places import far_notices, in_order, place_notices

    source = run.source(POINTS)
    fields = {"code": run.text(CODE_FIELD), "workers": run.text(WORKERS_FIELD)}
    table = run.points(POINTS, {column: field for column, field in fields.items() if field}, system_of(source))
    codes, foreign, chosen = read_codes(run, table["code"])
    weights = np.ones(len(table))
    if fields["workers"]:
        weights = read_workers(run, table["workers"])["workers"].to_numpy(dtype=float)
    useful = _useful(run, table["reason"].isna(), codes.notna(), ~foreign, ~np.isnan(weights) | (not sized))
    member = codes.isin(chosen).to_numpy()[useful]
    table, weights = table[useful], weights[useful]
    order = in_order(table[["x", "y"]].to_numpy(), member, weights)
    places, points = _located(run, table.iloc[order], crs_of(source))
    latitudes = None if places.crs is None else places.to_crs(4326).y.to_numpy()
    run.report.notices(far_notices(points, places.index, latitudes))
    run.report.notices(place_notices(points))
    plane = in_metres(places)
    return Firms(
        places,
        points,
        _coordinates(plane),
        plane.crs,
        weights[order],
        codes.to_numpy()[useful][order],
        member[order],
        places.crs is not None,
    )


def _useful(run, placed, coded, ours, sized):
    """Return which firms have all that is needed, and report how many lack what."""
    import numpy as np

    useful = np.ones(len(placed), dtype=bool)
    for known, text in (
        (placed, tr("Firms left out because they have no place, or several: {count}.")),
        (ours, tr("Firms left out because their code is of another classification: {count}.")),
        (coded, tr("Firms left out because they have no sector code: {count}.")),
        (sized, tr("Firms left out because their workers are not known: {count}.")),
    ):
        lost = useful & ~np.asarray(known)
        if lost.any():
            run.report.warn([text.format(count=int(lost.sum()))])
        useful &= ~lost
    if not useful.any():
        raise AreaError(mark("No firm has a place, a sector code and, where jobs are asked for, workers."))
    return useful


def _located(run, table, crs):
    """Return the places of firms, and coordinates in which distances are straight lines."""
    import geopandas
    import shapely

    from ...analysis.geometry.measuring import crs_of_coordinates
    from ...analysis.weights.locations import Locations

    geometry = shapely.points(table[["x", "y"]].to_numpy())
    crs, notices = crs_of_coordinates(crs, geometry)
    run.report.notices(notices)
    places = geopandas.GeoSeries(geometry, table.index, crs=crs)
    locations = Locations(places, run.cancelled)
    run.report.notices(locations.notices)
    return places, locations.points


def _coordinates(places):
    import shapely

    return shapely.get_coordinates(places.to_numpy())
