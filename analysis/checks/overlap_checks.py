"""Whether areas cover each other, and by how much."""

import numpy as np

from ..errors import mark, number
from ..inference.runs import stop_if
from ..weights.proximity import pairs_of_boxes
from .findings import ERROR, NOTE, WARNING, finding

MOST_PAIRS = 2**22
"""Pairs of areas whose boxes meet up to which overlaps are looked for."""
PAIRS_AT_ONCE = 1024
"""Pairs between two looks at whether the user has cancelled."""
MOST_COMMON = 20_000
"""Vertices of two areas in the box common to both up to which their overlap is worked out."""
NEGLIGIBLE = 1e-9
"""Overlap, as a share of the smaller area, that rounding explains."""


def overlap_findings(cover, cancelled=None):
    """Yield the findings on areas of a `border_checks.Coverage` that cover each other."""
    pairs = pairs_of_boxes(cover.polygons, cover.loose, MOST_PAIRS, cancelled=cancelled)
    if pairs is None:
        yield finding(
            "overlaps",
            NOTE,
            mark(
                "Overlaps were not looked for: more than {most} pairs of areas may overlap, which would take minutes."
            ),
            mark("Remove repeated areas with “Delete duplicate geometries”, or check a part of the layer at a time."),
            most=number(MOST_PAIRS, ","),
        )
        return
    crowded = _crowded(cover.polygons, *pairs)
    if crowded.any():
        yield finding(
            "overlaps",
            NOTE,
            mark(
                "Overlaps were not looked for between pairs of areas ({count}) that have more than {most} vertices "
                "where they may meet, which would take minutes. Their areas: {rows}."
            ),
            mark("Simplify the layer as a coverage, so that shared borders stay shared, and check the result."),
            cover.labels[np.unique(pairs[:, crowded])],
            count=int(crowded.sum()),
            most=number(MOST_COMMON, ","),
        )
    i, j = pairs[:, ~crowded]
    share = _shares_in_common(cover.polygons, i, j, cancelled)
    found = share > NEGLIGIBLE
    if found.any():
        i, j, share = i[found], j[found], share[found]
        most = share.argmax()
        yield finding(
            "overlaps",
            ERROR if share[most] > 0.01 else WARNING,
            mark(
                "Pairs of areas that overlap: {count}. The largest overlap is {share} of the smaller area: {pair}. "
                "What lies there counts twice, and the borders do not meet."
            ),
            mark(
                "Correct the borders, for example with “Snap geometries to layer” and “Check geometry”, or give a "
                "TOLERANCE with queen or rook neighbours; areas that overlap are then neighbours."
            ),
            cover.labels[np.union1d(i, j)],
            count=len(i),
            share=number(share[most], ".2g") if share[most] < 0.0001 else number(share[most], ".2%"),
            pair=f"{cover.labels[i[most]]}, {cover.labels[j[most]]}",
        )


def _shares_in_common(polygons, i, j, cancelled):
    """Return what pairs of areas have in common, as a share of the smaller one."""
    import shapely

    share, area = np.zeros(len(i)), shapely.area(polygons)
    shapely.prepare(polygons)
    try:
        for start in range(0, len(i), PAIRS_AT_ONCE):
            stop_if(cancelled)
            pair = np.arange(start, min(start + PAIRS_AT_ONCE, len(i)))
            pair = pair[shapely.intersects(polygons[i[pair]], polygons[j[pair]])]
            one, other = i[pair], j[pair]
            common = shapely.area(shapely.intersection(polygons[one], polygons[other]))
            share[pair] = common / np.minimum(area[one], area[other])
    finally:
        shapely.destroy_prepared(polygons)
    return share


def _crowded(polygons, i, j):
    """Return which pairs have more vertices in the box common to both than `MOST_COMMON`."""
    import shapely

    size, box = shapely.get_num_coordinates(polygons), shapely.bounds(polygons)
    crowded = size[i] + size[j] > MOST_COMMON
    for pair in np.flatnonzero(crowded):
        both = [i[pair], j[pair]]
        least, most = box[both, :2].max(axis=0), box[both, 2:].min(axis=0)
        xy = shapely.get_coordinates(polygons[both])
        crowded[pair] = ((xy >= least) & (xy <= most)).all(axis=1).sum() > MOST_COMMON
    return crowded
