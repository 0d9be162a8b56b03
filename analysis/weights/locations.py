"""Where areas are, and how far apart: metres on the ellipsoid, or straight lines on a plane.

A search tree finds near areas by straight lines, on the plane or through the earth. Through the earth they are a
little too short (4 m in 100 km, 2 km in 800 km, 1 % in 3,100 km), so that they only preselect: what decides, and what
weights are made of, is the length of the geodesic (Karney 2013), exact to the nanometre.

References
----------
Karney, C. F. F. (2013). Algorithms for geodesics. Journal of Geodesy 87(1), 43-55.
"""

import numpy as np

from ..errors import AreaError, WeightsError, mark, number
from ..geometry.centroids import centroids_on_ellipsoid
from ..geometry.measuring import TIE, horizontal, measure_of, require_latitudes, up
from ..inference.runs import stop_if
from ..validation import refuse_far_coordinates
from .graphs import unique_ids

MOST_LINKS = 2**25
"""Most links that distances may make: all among 5,800 areas. They take about 3 GB of memory."""

AT_ONCE = 2**18
"""Distances between two looks at whether the user has cancelled."""


class Locations:
    """The centroids of areas.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Points or areas, with unique ids as index; None where an area has no geometry. Distances are metres on the
        ellipsoid or straight lines, as `measuring.measure_of` says.
    cancelled : callable, optional
        Asked on the way whether to stop, by all methods.

    Attributes
    ----------
    ids : pandas.Index, shape (n,)
        Of all areas.
    xy : ndarray of float, shape (n, 2)
        In the coordinates of the areas; NaN where there is no geometry.
    place : ndarray of int, shape (m,)
        Positions among all areas of those that have a geometry, in the order of their ids. All methods count these:
        ``i`` stands for the area ``ids[place[i]]``.
    notices : tuple of Notice
        How distances are measured, where that is not the plane of the layer.

    Raises
    ------
    AreaError
        Ids that are missing or repeated; latitudes that cannot be.
    """

    def __init__(self, areas, cancelled=None):
        import pandas

        self.ids, self._cancelled = unique_ids(areas), cancelled
        measure = measure_of(areas)
        self.notices, self._ellipsoid = measure.notices, measure.geod
        self.xy = _in_own_coordinates(areas, measure)
        refuse_far_coordinates(self.xy, self.ids)
        located = np.flatnonzero(np.isfinite(self.xy).all(axis=1))
        self.place = located[np.argsort(pandas.factorize(self.ids[located], sort=True)[0])]
        self._points = self.xy[self.place] * measure.unit
        if self._ellipsoid is not None:
            self._degrees = _degrees(self.xy[self.place], areas.crs)
            require_latitudes(self._degrees[:, 1], self.ids[self.place])
            self._points = _through_the_earth(*np.radians(self._degrees.T), self._ellipsoid)

    @property
    def points(self):
        """Coordinates whose straight lines rank distances: on the plane (n, 2), or through the earth (n, 3), in metres.

        In the order of all areas, NaN where there is no geometry.
        """
        points = np.full((len(self.ids), self._points.shape[1]), np.nan)
        points[self.place] = self._points
        return points

    def distance(self, i, j):
        """Return the distances between areas i and areas j, in metres or units of the plane."""
        if self._ellipsoid is None:
            return np.sqrt(((self._points[i] - self._points[j]) ** 2).sum(axis=-1))
        i, j = np.broadcast_arrays(i, j)
        ends = (*self._degrees[i].reshape(-1, 2).T, *self._degrees[j].reshape(-1, 2).T)
        return self._ellipsoid.inv(*ends)[2].reshape(i.shape)

    def nearest(self, k):
        """Return the k areas nearest to each, of equally near ones those with the lower ids, and their distances.

        Returns
        -------
        neighbour : ndarray of int, shape (m, k)
            From the nearest on; those as near as the last one count as equally near.
        distance : ndarray of float, shape (m, k)

        Raises
        ------
        AreaError
            Fewer than 2 areas with geometry.
        WeightsError
            k out of its range.
        """
        most = len(self.place) - 1
        if most < 1:
            raise AreaError(mark("Nearest neighbours need at least 2 areas with geometry."))
        if k % 1 != 0 or not 1 <= k <= most:
            raise WeightsError(mark("K is {k}: it must be a whole number from 1 to {most}."), k=k, most=most)
        text = mark("K of {k} makes {links} links among {areas} areas; {most} are the most. Choose a smaller K.")
        self._refuse_above_most(len(self.place) * int(k), text, k=k)
        return self._nearest(int(k))

    def _nearest(self, k):
        import pandas
        from scipy.spatial import cKDTree

        # Of the points in one place nobody needs more than the first k + 1, one of which may be oneself.
        column = list(range(self._points.shape[1]))
        candidates = np.flatnonzero(pandas.DataFrame(self._points).groupby(column).cumcount() <= k)
        tree = cKDTree(self._points[candidates])
        n = len(self._points)
        nearest, distances = np.empty((n, k), dtype=np.intp), np.empty((n, k))
        for point in np.array_split(np.arange(n), 1 + n * k // AT_ONCE):
            stop_if(self._cancelled)
            asked = k + 1
            while len(point):
                asked = min(2 * asked, len(candidates))
                straight, found = tree.query(self._points[point], k=asked)
                found, farthest = candidates[found], straight[:, -1]
                distance = np.where(found == point[:, None], np.inf, self.distance(point[:, None], found))
                limit = np.partition(distance, k - 1, axis=1)[:, k - 1]
                nearer = distance < limit[:, None] * (1 - TIE)
                as_near = distance <= limit[:, None] * (1 + TIE)
                preference = np.where(nearer, -1, np.where(as_near, found, n))
                order = np.lexsort((distance, preference), axis=1)[:, :k]
                complete = (farthest > limit * (1 + TIE)) | (asked == len(candidates))
                nearest[point[complete]] = np.take_along_axis(found, order, axis=1)[complete]
                distances[point[complete]] = np.take_along_axis(distance, order, axis=1)[complete]
                point = point[~complete]
        return nearest, distances

    def pairs_within(self, distance):
        """Return all pairs of areas that are at most so far apart, each once, and their distances.

        Returns
        -------
        i, j : ndarray of int, shape (p,)
        distance : ndarray of float, shape (p,)

        Raises
        ------
        WeightsError
            More than `MOST_LINKS` links.
        """
        from scipy.spatial import cKDTree

        stop_if(self._cancelled)
        tree = cKDTree(self._points)
        reach = distance * (1 + TIE)
        links = int(tree.count_neighbors(tree, reach)) - len(self.place)
        text = mark(
            "A distance of {distance} m makes {links} links among {areas} areas, {mean} for each on average; {most} "
            "links are the most. Choose a smaller DISTANCE, or K nearest neighbours."
        )
        self._refuse_above_most(links, text, distance=up(distance))
        stop_if(self._cancelled)
        i, j = tree.query_pairs(reach, output_type="ndarray").astype(np.int32).T
        apart = np.empty(len(i))
        for start in range(0, len(i), AT_ONCE):
            stop_if(self._cancelled)
            pairs = slice(start, start + AT_ONCE)
            apart[pairs] = self.distance(i[pairs], j[pairs])
        near = apart <= reach
        return i[near], j[near], apart[near]

    def _refuse_above_most(self, links, text, **values):
        """Raise `WeightsError` for more links than memory may hold."""
        if links > MOST_LINKS:
            areas = len(self.place)
            links, most, mean = number(links, ","), number(MOST_LINKS, ","), number(links / areas, ".0f")
            raise WeightsError(text, links=links, areas=areas, mean=mean, most=most, **values)


def centroids(areas):
    """Return the centroids, shape (n, 2), with NaN where there is no geometry."""
    import shapely

    xy = np.full((len(areas), 2), np.nan)
    found, area = shapely.get_coordinates(shapely.centroid(areas.to_numpy()), return_index=True)
    xy[area] = found
    return xy


def _in_own_coordinates(areas, measure):
    """Return centroids in the areas' coordinates; where they are measured on the ellipsoid, see `centroids`."""
    import geopandas
    import shapely

    points = np.isin(shapely.get_type_id(areas.to_numpy()), [-1, 0]).all()
    if points or measure.geod is None:
        return centroids(areas)
    geographic = horizontal(areas.crs).geodetic_crs
    degrees = areas.to_crs(geographic) if horizontal(areas.crs).is_projected else areas
    unit = geographic.axis_info[0].unit_conversion_factor
    bounds = np.degrees(unit * shapely.bounds(degrees.to_numpy())[:, [1, 3]])
    require_latitudes(np.abs(bounds).max(axis=1), areas.index)
    lonlat = centroids_on_ellipsoid(degrees.to_numpy(), measure.geod, unit)
    if degrees is areas:
        return lonlat
    return centroids(geopandas.GeoSeries(shapely.points(lonlat), crs=geographic).to_crs(areas.crs))


def _degrees(xy, crs):
    """Return longitudes and latitudes in degrees, shape (n, 2), of coordinates."""
    import geopandas
    import shapely

    crs = horizontal(crs)
    geographic = crs.geodetic_crs
    if crs.is_projected:
        xy = centroids(geopandas.GeoSeries(shapely.points(xy), crs=crs).to_crs(geographic))
    return xy * np.degrees(geographic.axis_info[0].unit_conversion_factor)


def _through_the_earth(longitude, latitude, ellipsoid):
    """Return the Cartesian coordinates of points on an ellipsoid, shape (n, 3), whose chords never exceed geodesics."""
    squared = ellipsoid.es
    normal = ellipsoid.a / np.sqrt(1 - squared * np.sin(latitude) ** 2)
    xyz = (
        normal * np.cos(latitude) * np.cos(longitude),
        normal * np.cos(latitude) * np.sin(longitude),
        normal * (1 - squared) * np.sin(latitude),
    )
    return np.column_stack(xyz)
