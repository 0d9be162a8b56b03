"""How distances are measured: families of coordinate systems against geodesics, and coordinates that are degrees."""

import geopandas as gpd
import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.geometry.measuring import crs_of_coordinates, distortion, in_metres, measure_of, metres, up
from polos.analysis.weights.locations import Locations

EARTH = pyproj.Geod(ellps="WGS84")
LIMA, CUSCO = (-77.0428, -12.0464), (-71.9675, -13.5320)


def points(*lonlat, crs=4326, index=None):
    return gpd.GeoSeries(shapely.points(np.array(lonlat, dtype=float).reshape(-1, 2)), crs=crs, index=index)


FAMILIES = {
    "geographic": 4326,
    "compound": "EPSG:4326+5773",
    "Mercator": 3857,
    "equal-area cylinder": 6933,
    "equirectangular": "+proj=eqc +lat_ts=40 +datum=WGS84",
    "equal-area cone": "+proj=aea +lat_1=-5 +lat_2=-42 +lat_0=-32 +lon_0=-60 +datum=WGS84",
    "conformal cone, far off": 2154,
    "polyconic": 5880,
    "polar": 3031,
    "azimuthal": "+proj=aeqd +lat_0=40 +lon_0=-3 +datum=WGS84",
    "Mollweide": "+proj=moll +datum=WGS84",
    "transverse, far from its meridian": 32722,
    "feet": 2264,
    "compound of feet": "EPSG:2264+5703",
    "from Paris": "+proj=longlat +pm=paris",
    "bound": "+proj=utm +zone=18 +south +ellps=WGS84 +towgs84=0,0,0 +type=crs",
    "zone": 32718,
    "compound zone": "EPSG:32718+5773",
}


@pytest.mark.parametrize("family", FAMILIES)
def test_distances_in_every_family_are_those_of_the_ellipsoid_to_one_percent(family):
    """Geodesic by PROJ (Karney 2013), whatever the coordinates."""
    places = points(LIMA, CUSCO, (-76.9, -12.1)).to_crs(FAMILIES[family])
    where = Locations(places)
    for other, lonlat in ((1, CUSCO), (2, (-76.9, -12.1))):
        assert where.distance(0, other) == pytest.approx(EARTH.inv(*LIMA, *lonlat)[2], rel=0.01)


country = st.tuples(st.floats(-75, -60), st.floats(-40, 5), st.floats(0.1, 8))


@settings(max_examples=80, deadline=None)
@given(country, st.sampled_from(sorted(set(FAMILIES) - {"conformal cone, far off", "azimuthal", "feet"})), st.data())
def test_no_distance_is_more_than_one_percent_off(where, family, data):
    west, south, size = where
    steps = data.draw(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=6, unique=True))
    lonlat = [(west + size * x, south + size * y) for x, y in steps]
    places = points(*lonlat).to_crs(FAMILIES[family])
    if not np.isfinite(places.total_bounds).all():
        return
    measured = Locations(places)
    true = EARTH.inv(*lonlat[0], *lonlat[1])[2]
    assert measured.distance(0, 1) == pytest.approx(true, rel=0.0102, abs=0.01)


@pytest.mark.parametrize(
    ("crs", "places"),
    [
        (32718, ((300000, 8600000), (700000, 8300000))),
        ("EPSG:32718+5773", ((300000, 8600000), (700000, 8300000))),
        (9377, ((4400000, 1100000), (5600000, 2900000))),
        ('LOCAL_CS["grid",UNIT["metre",1]]', ((0, 0), (3, 4))),
        (None, ((0, 0), (3, 4))),
    ],
)
def test_projections_that_keep_distances_and_local_systems_are_measured_on_their_plane(crs, places):
    """Colombia's Origen-Nacional (9377) has a scale of 0.9992 to 1.0053 in the country."""
    where = Locations(points(*places, crs=crs))
    assert where.distance(0, 1) == np.hypot(*np.subtract(*places))
    assert not where.notices


def test_a_local_system_in_feet_is_measured_in_metres():
    """A foot is 0.3048 m."""
    places = points((0, 0), (3000, 4000), crs='LOCAL_CS["grid",UNIT["foot",0.3048]]')
    assert Locations(places).distance(0, 1) == pytest.approx(1524)
    assert in_metres(places)[0].distance(in_metres(places)[1]) == pytest.approx(1524)


@pytest.mark.parametrize(
    ("crs", "lonlat", "scale"),
    [
        (32718, (-75, -12), 0.9996),
        (3395, (-77, -12), 1.0220),
        (6933, (-77, 0), 1.1538),
    ],
)
def test_distortion_of_a_point_by_hand(crs, lonlat, scale):
    """UTM's meridian by definition; ellipsoidal Mercator √(1 - e² sin²φ) / cos φ = 1.0220 at 12° (Snyder 1987, 7-8);
    an equal-area cylinder true at 30°: the meridian at the equator is stretched by 1 / 0.86673 (Snyder 1987, 10-14)."""
    x, y = points(lonlat).to_crs(crs)[0].coords[0]
    assert distortion(pyproj.CRS(crs), (x, y, x, y)) == pytest.approx(abs(scale - 1), abs=2e-4)


def test_the_log_says_why_distances_are_not_those_of_the_plane():
    said = [str(one) for one in measure_of(points(LIMA, CUSCO).to_crs(5880)).notices]
    assert len(said) == 1
    assert "on the ellipsoid" in said[0]
    assert "Brazil Polyconic" in said[0]
    assert "unit" in str(measure_of(points(LIMA, CUSCO).to_crs(2264)).notices[0])


@pytest.mark.parametrize("crs", [None, 32718, 3857])
def test_coordinates_that_can_only_be_degrees_are_taken_for_degrees(crs):
    found, notices = crs_of_coordinates(crs and pyproj.CRS(crs), points(LIMA, CUSCO).to_numpy())
    assert found.is_geographic
    assert "look like degrees" in str(notices[0])
    assert notices[0].warning


def test_coordinates_without_a_system_that_cannot_be_degrees_are_metres():
    found, notices = crs_of_coordinates(None, points((500000, 8600000)).to_numpy())
    assert found is None
    assert "taken for metres" in str(notices[0])


@pytest.mark.parametrize("crs", [4326, "+proj=laea +lat_0=-12 +lon_0=-77 +type=crs"])
def test_a_system_that_may_be_right_is_believed(crs):
    crs = pyproj.CRS(crs)
    assert crs_of_coordinates(crs, points((10, 20)).to_numpy()) == (crs, ())
    assert crs_of_coordinates(None, np.array([None])) == (None, ())


def test_lengths_in_metres_are_true_to_what_the_docstring_says():
    for west, south, east, north, error in ((-81.4, -18.4, -68.6, 0, 0.004), (-74, -33.8, -34.8, 5.3, 0.016)):
        corner = points((west, south), (west + 0.01, south), (west, south + 0.01), (east, north))
        flat = in_metres(corner)
        for other in (1, 2):
            true = EARTH.inv(*corner[0].coords[0], *corner[other].coords[0])[2]
            assert abs(flat[0].distance(flat[other]) / true - 1) < error


@pytest.mark.parametrize(
    "lonlat",
    [
        [(177.0, -18.0), (179.5, -17.0), (-179.5, -16.5), (-178.5, -19.0)],  # Fiji
        [(172.5, 52.9), (-141.0, 60.3), (-156.8, 71.3), (-179.1, 51.3)],  # Alaska with the Aleutians
        [(177.0, -18.0), (179.5, -17.0), (180.5, -16.5), (181.5, -19.0)],  # written beyond 180
    ],
)
def test_a_layer_across_the_180th_meridian_is_measured_about_its_own_middle(lonlat):
    places = points(*lonlat)
    flat = in_metres(places)
    for one in range(4):
        for other in range(one):
            true = EARTH.inv(*lonlat[one], *lonlat[other])[2]
            assert abs(flat[one].distance(flat[other]) / true - 1) < 0.02


@given(st.floats(1e-6, 1e9))
def test_a_shown_distance_is_never_shorter(distance):
    assert distance * (1 - 1e-9) <= float(up(distance)) <= distance * (1 + 2e-5)


@pytest.mark.parametrize(("distance", "shown"), [(25255.13, "25255.2"), (1000, "1000"), (1234567, "1234570"), (0, "0")])
def test_shown_distances(distance, shown):
    assert str(up(distance)) == shown


@pytest.mark.parametrize(
    ("distance", "shown"), [(5170.4, "5170"), (354321, "354000"), (0.01234, "0.0123"), (0, "0"), (1.5e7, "15000000")]
)
def test_metres_have_no_exponent(distance, shown):
    assert str(metres(distance)) == shown
