"""Areas as arcs: borders are shared, nothing opens between neighbours, small areas stay."""

import numpy as np
import shapely
from polos.analysis.geometry.arcs import arcs_of


def rebuilt(found, place):
    """Return a shape from its arcs, as a browser does."""
    rings = []
    for way in found.shapes[place]:
        points = []
        for at in way:
            own = found.points[at] if at >= 0 else found.points[~at][::-1]
            points += own.tolist()[1 if points else 0 :]
        rings.append(points)
    return shapely.union_all([shapely.make_valid(shapely.Polygon(ring)) for ring in rings])


def wavy(x, seed):
    """Return a border of many points that is not straight."""
    dice = np.random.default_rng(seed)
    ys = np.linspace(0, 100, 400)
    return np.column_stack([x + dice.normal(0, 0.4, 400), ys])


def strips(count):
    """Return strips side by side, whose borders are wavy and shared."""
    borders = [wavy(10.0 * at, at) for at in range(count + 1)]
    return [shapely.Polygon([*one, *other[::-1]]) for one, other in zip(borders, borders[1:])]


def test_a_border_of_two_is_one_arc_run_in_both_ways():
    found = arcs_of([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    (left,), (right,) = found.shapes
    shared = {at if at >= 0 else ~at for at in left} & {at if at >= 0 else ~at for at in right}
    assert len(shared) == 1
    (at,) = shared
    assert (at in left) != (at in right), "once forward and once backward"


def test_simplified_neighbours_have_no_gap_and_no_overlap():
    shapes = strips(5)
    found = arcs_of(shapes, most=200)
    assert sum(map(len, found.points)) < 600 < sum(shapely.get_num_coordinates(shapes))
    parts = [rebuilt(found, at) for at in range(5)]
    whole = shapely.union_all(parts)
    assert whole.geom_type == "Polygon"
    assert not whole.interiors
    assert sum(part.area for part in parts) == whole.area


def test_shapes_keep_their_size_and_place():
    shapes = strips(5)
    found = arcs_of(shapes, most=200)
    for at, shape in enumerate(shapes):
        grid = rebuilt(found, at)
        back = shapely.transform(grid, lambda points: points * (found.unit, -found.unit) + (found.left, found.top))
        assert abs(back.area / shape.area - 1) < 0.05
        assert back.centroid.distance(shape.centroid) < 1


def test_a_hole_that_another_fills_is_shared_whatever_it_begins_with():
    hole = [(4, 4), (6, 4), (6, 6), (4, 6)]
    outer = shapely.Polygon([(0, 0), (10, 0), (10, 10), (0, 10)], [hole])
    inner = shapely.Polygon([*hole[2:], *hole[:2]])
    found = arcs_of([outer, inner])
    assert len(found.points) == 2
    assert round(rebuilt(found, 1).area * found.unit**2, 2) == 4


def test_an_area_smaller_than_a_step_is_there_all_the_same():
    found = arcs_of([shapely.box(0, 0, 1e6, 1e6), shapely.box(5e5, 5e5, 5e5 + 1, 5e5 + 1), None])
    assert len(found.shapes[1]) == 1
    assert rebuilt(found, 1).area > 0
    assert found.shapes[2] == []


def test_nothing_is_a_map_of_nothing():
    assert arcs_of([]).shapes == []
    assert arcs_of([None, shapely.Point(1, 1)]).shapes == [[], []]
