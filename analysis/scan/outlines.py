"""Outlines of groups of areas: one shape each, without the seams that borders leave which do not quite meet.

Municipal layers are drawn by many hands: borders that should be one lie metres apart, and a plain union keeps the gap
as a sliver. Gaps narrower than a small share of the areas' size are closed; real lakes and enclaves stay.
"""

import numpy as np

GAP = 0.01
"""Width of the gaps that are closed, as a share of the root of the median area: 100 m where that is 10 km."""

SEAM = 1e-6
"""By how much what closes a gap reaches into its sides, as a share of the same root, so that it hangs together."""


def outlines(geometry, groups):
    """Return the outline of each group of areas.

    Parameters
    ----------
    geometry : geopandas.GeoSeries
        Of all areas, by id. Points and lines are only put together.
    groups : sequence of pandas.Index
        Ids of the areas of each group, none empty.

    Returns
    -------
    list of shapely geometry
        Empty where none of the areas has a shape.
    """
    import shapely

    shapes = geometry.to_numpy()
    polygons = shapely.get_dimensions(shapes) == 2
    size = np.sqrt(np.median(shapely.area(shapes[polygons]))) if polygons.any() else 0.0
    return [_outline(geometry.loc[ids].to_numpy(), size) for ids in groups]


def _outline(shapes, size):
    """Return some areas as one shape; gaps narrower than `GAP` times a size are closed."""
    import shapely

    broken = ~shapely.is_valid(shapes)
    shapes = np.where(broken, shapely.make_valid(shapes), shapes)
    union = _widest(shapely.union_all(shapes))
    if shapely.get_dimensions(union) < 2 or not size:
        return union
    reach, seam = GAP * size / 2, SEAM * size
    # Mitred on the way out and back, so that corners come back to where they were.
    closed = shapely.buffer(shapely.buffer(union, reach, join_style="mitre"), -reach, join_style="mitre")
    between = shapely.get_parts(shapely.difference(closed, union))
    # What is narrower than a seam is the rounding of the way out and back.
    between = between[~shapely.is_empty(shapely.buffer(between, -seam))]
    if not len(between):
        return union
    return _widest(shapely.union_all([union, *shapely.buffer(between, seam, join_style="mitre")]))


def _widest(shape):
    """Return the parts of a shape that are of its highest dimension: a repaired polygon may have lines left over."""
    import shapely

    parts = shapely.get_parts(shape)
    dimension = shapely.get_dimensions(parts)
    if not len(parts) or (dimension == dimension[0]).all():
        return shape
    return shapely.union_all(parts[dimension == dimension.max()])
