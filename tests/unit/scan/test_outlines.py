"""Outlines of groups of areas: seams are closed, lakes and enclaves stay, and nothing else moves."""

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from polos.analysis.scan.outlines import outlines


def areas(*shapes):
    return geopandas.GeoSeries(list(shapes), index=[f"a{place}" for place in range(len(shapes))])


def outline(series, *ids):
    return outlines(series, [pd.Index(ids or series.index)])[0]


def test_borders_that_meet_leave_the_union_as_it_is():
    grid = areas(*(shapely.box(x, y, x + 1000, y + 1000) for x in (0, 1000) for y in (0, 1000)))
    assert outline(grid).equals(shapely.box(0, 0, 2000, 2000))
    assert outline(grid, "a0", "a3").area == pytest.approx(2e6)


def test_a_gap_between_borders_is_closed_and_a_wider_one_is_not():
    """The squares measure 1,000 m, so that gaps of less than 10 m are seams."""
    for gap, parts, area in ((5, 1, 2.005e6), (15, 2, 2e6)):
        pair = areas(shapely.box(0, 0, 1000, 1000), shapely.box(1000 + gap, 0, 2000 + gap, 1000))
        found = outline(pair)
        assert len(shapely.get_parts(found)) == parts
        assert found.area == pytest.approx(area, rel=1e-5)
        assert shapely.get_num_interior_rings(shapely.get_parts(found)).sum() == 0


def test_a_sliver_inside_goes_and_a_lake_stays():
    frame = shapely.box(0, 0, 3000, 3000).difference(shapely.box(1000, 1000, 2000, 2000))
    core = shapely.box(1000, 1000, 1997, 2000)
    around = [shapely.box(5000 + 2000 * x, 0, 6000 + 2000 * x, 1000) for x in range(3)]
    everything = areas(frame, core, *around)
    whole = outline(everything, "a0", "a1")
    assert whole.equals_exact(shapely.box(0, 0, 3000, 3000), 0.01) or whole.area == pytest.approx(9e6, rel=1e-6)
    assert shapely.get_num_interior_rings(whole) == 0
    lake = outline(everything, "a0")
    assert shapely.get_num_interior_rings(lake) == 1
    assert lake.area == pytest.approx(8e6)


def test_islands_stay_parts_and_points_are_put_together():
    islands = areas(shapely.box(0, 0, 1000, 1000), shapely.box(9000, 0, 10000, 1000))
    assert len(shapely.get_parts(outline(islands))) == 2
    points = areas(shapely.Point(0, 0), shapely.Point(1, 1))
    assert outline(points).geom_type == "MultiPoint"


def test_broken_polygons_do_no_harm():
    bowtie = shapely.Polygon([(0, 0), (1000, 1000), (1000, 0), (0, 1000)])
    found = outline(areas(bowtie, shapely.box(1000, 0, 2000, 1000)))
    assert shapely.is_valid(found)
    assert np.unique(shapely.get_dimensions(shapely.get_parts(found))).tolist() == [2]
    assert found.area == pytest.approx(1.5e6)


def test_areas_without_a_shape_have_no_outline():
    assert outline(areas(None, shapely.Polygon(), shapely.box(0, 0, 1, 1)), "a0", "a1").is_empty
