"""Geometries made sound: areas by hand, repair against GEOS's own of other kinds, and nothing that ends a process."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import AreaError, Cancelled
from polos.analysis.geometry.soundness import AT_ONCE, made_sound, soundness_notices
from polos.analysis.weights.options import KINDS, WeightsOptions, spatial_graph

SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"


def sound(*wkt):
    return made_sound([shapely.from_wkt(one) if isinstance(one, str) else one for one in wkt])


@pytest.mark.parametrize(
    ("wkt", "area", "change"),
    [
        # A hole outside its shell: the shoelace formula takes it away from the 100, the shell is 100.
        ("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 21 20, 21 21, 20 21, 20 20))", 100, 1 / 100),
        # A hole that sticks out by half of its 2: 100 - 1, before 100 - 2.
        ("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (9 4, 11 4, 11 5, 9 5, 9 4))", 99, 1 / 99),
        # A hole within a hole of the same ring.
        ("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 5 1, 5 5, 1 5, 1 1), (2 2, 3 2, 3 3, 2 3, 2 2))", 84, 1 / 84),
        # Bow tie: two triangles of 25, the shoelace formula gives 0.
        ("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", 50, 1),
        # A spike to nowhere.
        ("POLYGON ((0 0, 10 0, 10 5, 15 5, 10 5, 10 10, 0 10, 0 0))", 100, 0),
        # Parts that overlap by 2 x 10: 100 + 100 - 20.
        ("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((8 0, 18 0, 18 10, 8 10, 8 0)))", 180, 0.1),
        # Parts with a common side.
        ("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((10 0, 20 0, 20 10, 10 10, 10 0)))", 200, 0),
        # A corner walked around twice: 100, and 2 x 2 once more.
        ("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0, 2 0, 2 2, 0 2, 0 0))", 100, 4 / 104),
        # A ring of three points beside a sound one.
        ("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((50 50, 60 60, 50 50)))", 100, 0),
    ],
)
def test_repair_by_hand(wkt, area, change):
    found = sound(wkt)
    assert found.repaired[0]
    assert shapely.is_valid(found.geometry[0])
    assert shapely.area(found.geometry[0]) == pytest.approx(area)
    assert found.change[0] == pytest.approx(change)


@pytest.mark.parametrize(
    ("wkt", "kind"),
    [
        (None, "missing"),
        ("POLYGON EMPTY", "missing"),
        ("GEOMETRYCOLLECTION (POLYGON EMPTY)", "missing"),
        ("POLYGON ((5 5, 5 5, 5 5, 5 5))", "flat"),
        ("POLYGON ((0 0, 500 500, 0 0))", "flat"),
        ("POLYGON ((0 0, 500 500, 0 0, 0 0))", "flat"),
        ("MULTIPOLYGON (((0 0, 1 1, 2 2, 0 0)), ((5 5, 5 5, 5 5, 5 5)))", "flat"),
        (shapely.polygons([(0, 0), (np.nan, 1), (1, 1), (0, 0)]), "endless"),
        (shapely.polygons([(0, 0), (1, np.inf), (1, 1), (0, 0)]), "endless"),
        (shapely.Point(np.inf, 1), "endless"),
    ],
)
def test_what_has_no_place(wkt, kind):
    found = sound(wkt, SQUARE)
    assert found.geometry[0] is None
    assert getattr(found, kind).tolist() == [True, False]
    assert sum(getattr(found, name)[0] for name in ("missing", "flat", "endless", "repaired")) == 1
    assert found.geometry[1].equals(shapely.from_wkt(SQUARE))


@pytest.mark.parametrize(
    ("wkt", "kept"),
    [
        (f"GEOMETRYCOLLECTION ({SQUARE}, POINT (1 1), LINESTRING (0 0, 99 99))", SQUARE),
        (f"GEOMETRYCOLLECTION (GEOMETRYCOLLECTION ({SQUARE}))", SQUARE),
        ("GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 9 9))", "MULTIPOINT (1 1)"),
        ("GEOMETRYCOLLECTION (LINESTRING (0 0, 9 9))", "MULTILINESTRING ((0 0, 9 9))"),
    ],
)
def test_collections(wkt, kept):
    found = sound(wkt)
    assert found.collected[0]
    assert found.geometry[0].equals(shapely.from_wkt(kept))


def test_heights_are_left_out_and_what_is_sound_stays_as_it_is():
    wkt = ("POLYGON Z ((0 0 1, 10 0 2, 10 10 3, 0 10 4, 0 0 1))", "POINT (1 2)", "LINESTRING (0 0, 1 1)", SQUARE)
    found = sound(*wkt)
    assert [shapely.to_wkt(one) for one in found.geometry] == [SQUARE, *wkt[1:]]
    assert not any((found.repaired | found.missing | found.flat | found.endless | found.collected).tolist())


def test_repairs_are_named_with_what_they_changed_and_refused_above_the_limit():
    found = sound("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 22 20, 22 21, 20 21, 20 20))", SQUARE)
    ids = pd.Index(["lima", "cusco"])
    with pytest.raises(AreaError, match=r"by more than 1 % \(1\): lima \(2.00%\).*REPAIR_LIMIT"):
        soundness_notices(found, ids)
    (said,) = soundness_notices(found, ids, 0.02)
    assert "lima (2.00%)" in str(said)
    assert soundness_notices(sound(SQUARE), ids[:1]) == ()
    bow_tie = sound("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))")
    with pytest.raises(AreaError, match=r"100\.00%"):
        soundness_notices(bow_tie, ids[:1], 0.99)
    assert len(soundness_notices(bow_tie, ids[:1], 1)) == 1


def test_areas_without_place_are_named_as_such():
    found = sound(None, "POLYGON ((5 5, 5 5, 5 5, 5 5))", shapely.Point(np.inf, 1), SQUARE)
    said = [str(one) for one in soundness_notices(found, pd.Index(list("abcd")))]
    assert [text.split(" (1")[0].partition(",")[0] for text in said] == [
        "Areas without geometry",
        "Polygons without any extent",
        "Coordinates that are no numbers",
    ]
    assert [text.rstrip(".").rpartition(" ")[2] for text in said] == ["a", "b", "c"]


def test_a_cancel_is_heard_between_polygons():
    with pytest.raises(Cancelled):
        made_sound(shapely.from_wkt([SQUARE] * 3 * AT_ONCE), cancelled=lambda: True)


def test_a_cancel_is_heard_between_repairs():
    """Each look after those at whether polygons are valid is at one that is not."""
    bow_ties, looks = shapely.from_wkt(["POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"] * 50), []
    made_sound(bow_ties, cancelled=lambda: looks.append(0))
    assert len(looks) > 50
    left = iter([False] * 40)
    with pytest.raises(Cancelled):
        made_sound(bow_ties, cancelled=lambda: next(left, True))


grid = st.tuples(st.integers(0, 6), st.integers(0, 6))
ring = st.lists(grid, min_size=3, max_size=9).map(lambda points: [*points, points[0]])
OWN_KINDS = [kind for kind in KINDS if kind not in ("file", "inverse")]
polygon = st.lists(ring, min_size=1, max_size=3).map(lambda rings: shapely.Polygon(rings[0], rings[1:]))
shape = st.one_of(polygon, st.lists(polygon, min_size=1, max_size=3).map(shapely.MultiPolygon))


def test_lines_that_a_hole_leaves_of_an_area_are_no_part_of_it():
    """A hole that crosses itself and its shell: what is left touches in a line."""
    ring = [(6, 5), (3, 6), (6, 1), (4, 1), (6, 5)]
    crossed = shapely.Polygon(ring, [[(0, 0), (3, 5), (2, 5), (6, 2), (0, 0)]])
    nothing = shapely.Polygon([(0, 0), (0, 0), (0, 0), (0, 0)])
    found = made_sound([shapely.MultiPolygon([nothing, crossed])])
    assert shapely.get_type_id(found.geometry[0]) in (3, 6)
    assert shapely.is_valid(found.geometry[0])


@settings(max_examples=300, deadline=None)
@given(shape)
def test_any_polygon_becomes_sound_and_stays_so(geometry):
    found = made_sound([geometry])
    assert found.flat[0] == (found.geometry[0] is None)
    if found.flat[0]:
        return
    assert shapely.is_valid(found.geometry[0])
    assert shapely.get_type_id(found.geometry[0]) in (3, 6)
    if not found.repaired[0]:
        assert found.geometry[0] is geometry or found.geometry[0].equals(geometry)
    assert shapely.area(found.geometry[0]) <= shapely.area(shapely.convex_hull(geometry)) * (1 + 1e-9)
    again = made_sound(found.geometry)
    assert not again.repaired[0]
    assert again.change[0] == 0


@settings(max_examples=40, deadline=None)
@given(st.lists(shape, min_size=3, max_size=6), st.sampled_from(OWN_KINDS), st.booleans())
def test_no_kind_of_neighbours_fails_on_what_was_made_sound(shapes, kind, attach):
    """Rows in are rows out: each area is in the graph, alone where it has no place."""
    geometry = made_sound([*shapes, shapely.box(20, 0, 26, 6), shapely.box(26, 0, 32, 6)]).geometry
    areas = gpd.GeoSeries(geometry, crs=32718)
    options = WeightsOptions(kind, k=1, distance=50, tolerance=0.5, attach_islands=attach)
    graph, _ = spatial_graph(areas, options)
    assert list(graph.unique_ids) == list(areas.index)
    assert set(areas.index[areas.isna()]) <= set(graph.isolates)
