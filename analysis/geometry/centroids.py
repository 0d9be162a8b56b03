"""Centroids of areas on the ellipsoid: each about its own middle, so that none hangs on what else is in a layer.

Every area is projected for itself to Lambert's azimuthal equal-area projection: about the mean of its vertices, then
about the centroid that it has there. Distances from there are true to the third order, so that a country has its
centroid where it is, and longitudes that jump from 180° to -180° within an area are no jump.

References
----------
Snyder, J. P. (1987). Map Projections: A Working Manual. U.S. Geological Survey Professional Paper 1395. (Equations
3-11, 3-12 and 3-18 for the authalic latitude, 24-2 to 24-4 and 20-14, 20-15 for the projection and its inverse.)
"""

import numpy as np

ROUNDS = 3
"""Projections, each about the centroid found by the one before."""
ROUNDING = 1e-12
"""Turns by which rounding may put a longitude beyond the bounds of its area."""


def centroids_on_ellipsoid(geometry, geod, unit):
    """Return the centroids of areas, shape (n, 2), NaN where there is no geometry.

    Parameters
    ----------
    geometry : ndarray of shapely geometries, shape (n,)
        In longitude and latitude.
    geod : pyproj.Geod
    unit : float
        Radians in a unit of the coordinates.

    Returns
    -------
    ndarray of float, shape (n, 2)
        Longitude and latitude; of longitudes that mean the same, the one within the area's own bounds.
    """
    import shapely

    xy, area = shapely.get_coordinates(geometry, return_index=True)
    longitude, latitude = unit * xy[:, 0], _authalic(unit * xy[:, 1], geod)
    middle = _middles(longitude, latitude, area, len(geometry))
    for _ in range(ROUNDS):
        flat = shapely.set_coordinates(geometry.copy(), _projected(longitude, latitude, *middle[:, area]))
        found, place = shapely.get_coordinates(shapely.centroid(flat), return_index=True)
        centre, middle = middle[:, place], np.full((2, len(geometry)), np.nan)
        middle[:, place] = _unprojected(*found.T, *centre)
    return np.column_stack([_within(middle[0] / unit, geometry, 2 * np.pi / unit), _geodetic(middle[1], geod) / unit])


def _within(longitude, geometry, turn):
    """Return longitudes by whole turns where they are within the bounds of geometries, or else within half a turn."""
    import shapely

    west, _, east, _ = shapely.bounds(geometry).T
    longitude = longitude + turn * np.ceil((west - longitude) / turn - ROUNDING)
    longitude -= turn * (longitude > np.maximum(east, turn / 2) + turn * ROUNDING)
    return np.clip(longitude, np.minimum(west, -turn / 2), np.maximum(east, turn / 2))


def _middles(longitude, latitude, area, n):
    """Return the longitudes and latitudes of the mean directions of the vertices of areas, shape (2, n)."""
    directions = (np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude))
    x, y, z = (np.bincount(area, weights=part, minlength=n) for part in directions)
    return np.array([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y))])


def _projected(longitude, latitude, middle, parallel):
    """Return coordinates on the plane of a sphere of radius 1 about a middle on a parallel, shape (n, 2)."""
    along = longitude - middle
    cosine = np.sin(parallel) * np.sin(latitude) + np.cos(parallel) * np.cos(latitude) * np.cos(along)
    scale = np.sqrt(2 / np.maximum(1 + cosine, 1e-12))
    up = np.cos(parallel) * np.sin(latitude) - np.sin(parallel) * np.cos(latitude) * np.cos(along)
    return np.column_stack([scale * np.cos(latitude) * np.sin(along), scale * up])


def _unprojected(x, y, middle, parallel):
    """Return longitudes and latitudes of coordinates on such a plane."""
    distance = np.hypot(x, y)
    angle = 2 * np.arcsin(np.minimum(distance / 2, 1))
    up = np.divide(y * np.sin(angle), distance, out=np.zeros_like(y), where=distance > 0)
    latitude = np.arcsin(np.clip(np.cos(angle) * np.sin(parallel) + up * np.cos(parallel), -1, 1))
    across = distance * np.cos(parallel) * np.cos(angle) - y * np.sin(parallel) * np.sin(angle)
    along = np.arctan2(x * np.sin(angle), across)
    return middle + np.where(distance > 0, along, 0.0), latitude


def _authalic(latitude, geod):
    """Return the latitudes on the sphere of the same surface as an ellipsoid, in radians."""
    if not geod.es:
        return latitude
    e = np.sqrt(geod.es)

    def q(sine):
        return (1 - e**2) * (sine / (1 - (e * sine) ** 2) + np.arctanh(e * sine) / e)

    return np.arcsin(np.clip(q(np.sin(latitude)) / q(1.0), -1, 1))


def _geodetic(latitude, geod):
    """Return the latitudes on an ellipsoid of those on the sphere of the same surface, exact to a few centimetres."""
    e2 = geod.es
    return (
        latitude
        + (e2 / 3 + 31 * e2**2 / 180 + 517 * e2**3 / 5040) * np.sin(2 * latitude)
        + (23 * e2**2 / 360 + 251 * e2**3 / 3780) * np.sin(4 * latitude)
        + 761 * e2**3 / 45360 * np.sin(6 * latitude)
    )
