"""Distances between areas: published geodesics, brute force with PROJ, and what the search tree must not lose."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import AreaError, WeightsError
from polos.analysis.geometry.measuring import in_metres
from polos.analysis.weights import locations as module
from polos.analysis.weights.locations import Locations

EARTH = pyproj.Geod(ellps="WGS84")


def points(*lonlat, crs=4326, index=None):
    return gpd.GeoSeries(shapely.points(np.array(lonlat, dtype=float).reshape(-1, 2)), crs=crs, index=index)


def test_flinders_peak_to_buninyong():
    """Intergovernmental Committee on Surveying and Mapping, GDA Technical Manual 2.4, chapter 4: 54,972.271 m."""
    flinders = 144 + 25 / 60 + 29.52440 / 3600, -(37 + 57 / 60 + 3.72030 / 3600)
    buninyong = 143 + 55 / 60 + 35.38390 / 3600, -(37 + 39 / 60 + 10.15610 / 3600)
    where = Locations(points(flinders, buninyong, crs=4283))
    assert where.distance(0, 1) == pytest.approx(54972.271, abs=5e-4)


def test_metres_of_the_ellipsoid_by_hand():
    """A degree along the equator is a π/180; from the equator to the pole it is 10,001,965.729 m (WGS 84)."""
    where = Locations(points((-78, 0), (-77, 0), (-78, 90)))
    assert where.distance(0, 1) == pytest.approx(6378137 * np.pi / 180, rel=1e-12)
    assert where.distance(0, 2) == pytest.approx(10001965.729, abs=1e-3)


def test_a_projection_in_metres_is_measured_on_its_plane():
    where = Locations(points((0, 0), (300000, 400000), crs=32718))
    assert where.distance(0, 1) == 500000
    assert Locations(points((0, 0), (3, 4), crs=None)).distance(0, 1) == 5


@pytest.mark.parametrize(
    "crs", [3857, 3395, 2264, 4326, "+proj=merc +lat_ts=-10 +datum=WGS84", "+proj=longlat +pm=paris"]
)
def test_other_coordinates_are_measured_on_the_ellipsoid(crs):
    """2264 is in feet; Mercator stretches Lima by 2 %; longitudes may count from Paris."""
    lima, cusco = (-77.0428, -12.0464), (-71.9675, -13.5320)
    where = Locations(points(lima, cusco).to_crs(crs))
    assert where.distance(0, 1) == pytest.approx(EARTH.inv(*lima, *cusco)[2], rel=1e-6)


coordinate = st.tuples(st.floats(-82, -34), st.floats(-56, 13))


@settings(max_examples=60, deadline=None)
@given(st.lists(coordinate, min_size=3, max_size=25, unique=True), st.data())
def test_nearest_and_within_against_all_geodesics(lonlat, data):
    """The tree searches along straight lines through the earth: it must not lose what geodesics find."""
    n = len(lonlat)
    lon, lat = np.array(lonlat).T
    i, j = np.indices((n, n))
    every = EARTH.inv(lon[i], lat[i], lon[j], lat[j])[2]
    np.fill_diagonal(every, np.inf)
    where = Locations(points(*lonlat))
    k = data.draw(st.integers(1, n - 1))
    neighbour, distance = where.nearest(k)
    np.testing.assert_allclose(np.sort(distance), np.sort(every)[:, :k], rtol=1e-9, atol=1e-6)
    np.testing.assert_allclose(distance, every[np.arange(n)[:, None], neighbour], rtol=1e-9, atol=1e-6)
    assert all(len(set(row)) == k for row in neighbour)
    limit = data.draw(st.sampled_from(sorted(every[np.isfinite(every) & (every > 1)]) or [1.0]))
    first, second, apart = where.pairs_within(limit)
    found = np.zeros((n, n), dtype=bool)
    found[first, second] = found[second, first] = True
    edge = np.isclose(every, limit, rtol=2e-9)
    np.testing.assert_array_equal(found[~edge], (every <= limit)[~edge])
    assert found[every == limit].all()
    np.testing.assert_allclose(apart, every[first, second], rtol=1e-9, atol=1e-6)


def test_a_band_is_a_circle_on_the_ellipsoid_at_the_edge_of_a_large_country():
    """In Brazil's far north every other point of a ring is 100 m within the band, the others 100 m beyond it."""
    north, bearings = (-60.0, 5.0), range(0, 360, 10)
    ring = [EARTH.fwd(*north, bearing, 99_900 if bearing % 20 else 100_100)[:2] for bearing in bearings]
    areas = points(north, *ring, (-53.4, -33.7))
    within = {place for place, bearing in enumerate(bearings, start=1) if bearing % 20}
    first, second, _ = Locations(areas).pairs_within(100_000)
    assert set(second[first == 0]) == within
    flat = in_metres(areas)
    assert set(np.flatnonzero(flat.distance(flat[0]) <= 100_000)) - {0} != within  # one projection is not enough


def test_centroids_of_polygons_on_the_ellipsoid():
    """A degree of longitude is shorter far from the equator, so the middle of the area lies nearer to it."""
    box = gpd.GeoSeries([shapely.box(-80, -50, -60, -10)], crs=4326)
    lon, lat = Locations(box).xy[0]
    assert lon == pytest.approx(-70, abs=1e-3)
    assert -30 < lat < -27


def ring(lon, lat, kilometres, corners=36):
    """Return the corners of a regular polygon about a point, by geodesics."""
    return [EARTH.fwd(lon, lat, 360 * at / corners, 1000 * kilometres)[:2] for at in range(corners)]


def cut_at_180(lonlat):
    """Return a polygon across the 180th meridian as published layers have it: in two parts, west and east of it."""
    whole = shapely.Polygon([(lon % 360, lat) for lon, lat in lonlat])
    east, west = shapely.box(0, -90, 180, 90), shapely.box(180, -90, 360, 90)
    parts = [whole & east, shapely.transform(whole & west, lambda xy: xy - [360, 0])]
    return shapely.MultiPolygon([part for part in parts if not part.is_empty])


@pytest.mark.parametrize(("lon", "lat"), [(180, -17), (179.5, 65), (-179.2, 52), (178.9, -80)])
@pytest.mark.parametrize("written", ["cut", "beyond", "around"])
def test_an_area_across_the_180th_meridian_has_its_centroid_in_its_middle(lon, lat, written):
    """The middle of a regular polygon, also where it is in parts, goes on beyond 180° or jumps to -180°.

    Published layers cut it along the meridian, where its sides cross in degrees: near the pole that is elsewhere.
    """
    corners = ring(lon, lat, 100)
    shape = {
        "cut": cut_at_180(corners),
        "beyond": shapely.Polygon([(x % 360, y) for x, y in corners]),
        "around": shapely.Polygon(corners),
    }[written]
    where = Locations(gpd.GeoSeries([shape, shapely.Point(lon, lat)], crs=4326))
    assert where.distance(0, 1) < 50 if written != "cut" or lat > -70 else where.distance(0, 1) < 2000
    assert -180 <= where.xy[0, 0] <= 180 or written == "beyond"


def test_a_centroid_does_not_hang_on_what_else_is_in_the_layer():
    """Beside the whole world, and by itself, Fiji lies where it lies."""
    fiji = cut_at_180(ring(178.5, -17.5, 300))
    world = [shapely.Polygon(ring(lon, lat, 900)) for lon in range(-170, 170, 20) for lat in (-60, 0, 60)]
    alone, among = (Locations(gpd.GeoSeries(shapes, crs=4326)).xy[0] for shapes in ([fiji], [fiji, *world]))
    np.testing.assert_array_equal(alone, among)
    assert EARTH.inv(*alone, 178.5, -17.5)[2] < 1500


def test_centroids_of_large_areas_against_an_equal_area_projection_of_their_own():
    """PROJ's azimuthal equal-area projection about each area; 40 km of 9,000 km are the projection's own doing."""
    for west, south, east, north in ((-81, -18, -68, 0), (-74, -34, -34, 5), (20, 50, 60, 70)):
        box = gpd.GeoSeries([shapely.segmentize(shapely.box(west, south, east, north), 0.5)], crs=4326)
        lon, lat = (west + east) / 2, (south + north) / 2
        flat = box.to_crs(f"+proj=laea +lon_0={lon} +lat_0={lat} +datum=WGS84")
        expected = flat.centroid.to_crs(4326)[0]
        assert EARTH.inv(*Locations(box).xy[0], expected.x, expected.y)[2] < 5000


def test_latitudes_beyond_the_poles_mean_a_wrong_coordinate_system():
    areas = points((500000, 8600000), (-70, -12), index=["Lima", "Cusco"])
    for measure in (Locations, in_metres):
        with pytest.raises(AreaError, match=r"beyond the poles \(1\): Lima"):
            measure(areas)


def test_more_links_than_memory_holds_are_refused_before_they_are_made(monkeypatch):
    monkeypatch.setattr(module, "MOST_LINKS", 100)
    where = Locations(points(*np.random.default_rng(0).random((50, 2)), crs=None))
    with pytest.raises(WeightsError, match="A distance of 2 m makes 2,450 links among 50 areas, 49 for each"):
        where.pairs_within(2)
    with pytest.raises(WeightsError, match="K of 3 makes 150 links"):
        where.nearest(3)
    assert where.nearest(2)[0].shape == (50, 2)


def test_missing_geometry_has_no_place():
    areas = gpd.GeoSeries([shapely.Point(1, 1), None, shapely.Point(), shapely.Point(0, 0)], index=list("dcba"))
    where = Locations(areas)
    assert list(where.ids[where.place]) == ["a", "d"]
    assert np.isnan(where.xy[[1, 2]]).all()
    assert pd.notna(where.xy[[0, 3]]).all()
