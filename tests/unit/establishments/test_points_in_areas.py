"""Points in areas: counted once, borders included, against every pair tested by itself."""

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import AreaError
from polos.analysis.establishments.points_in_areas import points_in_areas


def areas(shapes):
    return geopandas.GeoSeries(list(shapes.values()), index=pd.Index(list(shapes)))


def located(points, shapes):
    """Return the id of the area of each point, None outside, and the result."""
    result = points_in_areas([x for x, _ in points], [y for _, y in points], areas(shapes))
    ids = [*shapes, None]
    return [ids[place] for place in result.place], result


SQUARES = {
    "d": shapely.box(1, 1, 2, 2),
    "a": shapely.box(0, 0, 1, 1),
    "c": shapely.box(0, 1, 1, 2),
    "b": shapely.box(1, 0, 2, 1),
}


def test_a_point_on_a_border_counts_once_in_the_first_id():
    points = [(0.5, 0.5), (1.5, 0.5), (1, 0.5), (1, 1.5), (1, 1), (0.5, 1), (0, 0), (2, 2), (2.1, 1), (np.nan, 1)]
    ids, result = located(points, SQUARES)
    assert ids == ["a", "b", "a", "c", "a", "a", "a", "d", None, None]
    assert result.shared.tolist() == [False, False, True, True, True, True, False, False, False, False]
    assert "which count once, in the area whose id comes first: 4" in str(result.notices[0])


def test_the_order_of_areas_does_not_matter():
    points = [(x / 4, y / 4) for x in range(9) for y in range(9)]
    expected, _ = located(points, SQUARES)
    for order in (sorted(SQUARES), sorted(SQUARES, reverse=True)):
        assert located(points, {name: SQUARES[name] for name in order})[0] == expected


def test_overlaps_holes_parts_and_invalid_areas():
    shapes = {
        "ring": shapely.box(0, 0, 10, 10).difference(shapely.box(4, 4, 6, 6)),
        "parts": shapely.union(shapely.box(20, 0, 21, 1), shapely.box(22, 0, 23, 1)),
        "over": shapely.box(9, 0, 12, 10),
        "bow": shapely.from_wkt("POLYGON((30 0,32 2,32 0,30 2,30 0))"),
    }
    points = [(5, 5), (4, 5), (20.5, 0.5), (21.5, 0.5), (22.5, 0.5), (9.5, 5), (30.2, 1), (31, 1.8)]
    ids, result = located(points, shapes)
    assert ids == [None, "ring", "parts", None, "parts", "over", "bow", None]
    assert result.shared.tolist() == [False] * 5 + [True, False, False]


def test_areas_without_geometry_are_named_and_have_no_points():
    ids, result = located([(0.5, 0.5)], {"x": None, "a": SQUARES["a"], "e": shapely.from_wkt("POLYGON EMPTY")})
    assert ids == ["a"]
    assert result.without.tolist() == [0, 2]
    assert "figures stay empty (2): x, e" in str(result.notices[0])


@pytest.mark.parametrize(
    ("points", "shapes", "says"),
    [
        ([(0, 0)], {"a": shapely.Point(0, 0), "b": SQUARES["b"]}, "into polygons; these areas are none (1): a"),
        ([(0, 0)], {"a": None}, "No area has a geometry"),
        ([(-77, -12), (-76, -11)], SQUARES, "None of the 2 points lies in an area"),
        ([(-77, -12), (-76, -11)], SQUARES, "x -77 … -76 and y -12 … -11, the areas x 0 … 2 and y 0 … 2"),
    ],
)
def test_what_cannot_be_counted(points, shapes, says):
    with pytest.raises(AreaError) as error:
        located(points, shapes)
    assert says in str(error.value)


coordinate = st.integers(0, 8).map(lambda number: number / 2)
boxes = st.lists(st.tuples(coordinate, coordinate, st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=6).map(
    lambda rows: {f"a{place}": shapely.box(x, y, x + w, y + h) for place, (x, y, w, h) in enumerate(rows)}
)


@settings(deadline=None)
@given(boxes, st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=20), st.randoms())
def test_as_every_pair_by_itself(shapes, points, random):
    """The first id among the areas that shapely says the point intersects, one pair after the other."""
    touching = [[name for name in sorted(shapes) if shapes[name].intersects(shapely.Point(*point))] for point in points]
    shapes = dict(random.sample(list(shapes.items()), len(shapes)))
    if not any(touching):
        with pytest.raises(AreaError):
            located(points, shapes)
        return
    ids, result = located(points, shapes)
    assert ids == [names[0] if names else None for names in touching]
    assert result.shared.tolist() == [len(names) > 1 for names in touching]
