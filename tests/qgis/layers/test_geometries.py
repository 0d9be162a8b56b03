"""Geometries of every kind and state through the algorithms: nothing ends QGIS, and outputs keep what came."""

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProcessingException

FIELDS = {"code": "string", "jobs": "double", "all": "double"}
STRANGE = {
    "zero size": "POLYGON((500 500,500 500,500 500,500 500))",
    "collapsed ring": "POLYGON((0 0,500 500,0 0))",
    "ring of one point": "POLYGON((0 0))",
    "ring of two points": "POLYGON((0 0,1 1))",
    "hole of one point": "POLYGON((3000 0,4000 0,4000 1000,3000 1000,3000 0),(3200 200))",
    "TIN": "TIN Z(((3000 0 1,4000 0 1,4000 1000 1,3000 0 1)),((3000 0 1,4000 1000 1,3000 1000 1,3000 0 1)))",
    "surface in space": "POLYHEDRALSURFACE Z(((3000 0 1,4000 0 1,4000 1000 1,3000 1000 1,3000 0 1)))",
    "triangle": "TRIANGLE((3000 0,4000 0,4000 1000,3000 0))",
    "collection with a curve": "GEOMETRYCOLLECTION(CURVEPOLYGON(CIRCULARSTRING(3000 0,4000 0,3000 0)),POINT(1 1))",
    "curve": "CURVEPOLYGON(CIRCULARSTRING(3000 0,4000 0,3000 0))",
    "measures": "POLYGON ZM((3000 0 1 2,4000 0 1 2,4000 1000 1 2,3000 1000 1 2,3000 0 1 2))",
    "empty": "POLYGON EMPTY",
    "nothing": None,
}
COVERED = {
    "hole of one point": 1e6,
    "TIN": 1e6,
    "surface in space": 1e6,
    "triangle": 5e5,
    "measures": 1e6,
    "collection with a curve": np.pi * 500**2,
    "curve": np.pi * 500**2,
}
"""Square metres, by hand; those of the rest are 0."""
NOT_IN_MEMORY = {"collection with a curve"}
"""Layers in memory do not take them."""


@pytest.fixture
def with_one(make_layer):
    """Return a function that adds a feature of any geometry to 3 × 3 squares of 1,000 m."""

    def make(wkt, times=1):
        rows = [[f"{place:02d}", float(place**2), 100.0] for place in range(9)]
        layer = make_layer(FIELDS, rows, columns=3)
        for place in range(times):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([f"x{place}", 9.0, 100.0])
            if wkt:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            assert layer.dataProvider().addFeatures([feature])[0]
        return layer

    return make


@pytest.mark.parametrize("strange", STRANGE)
def test_any_geometry_is_read_for_what_it_covers(strange, qgis_app):
    import shapely
    from polos.algorithms.layers.geometries import shapely_geometries
    from polos.analysis.geometry.soundness import made_sound

    feature = QgsFeature()
    if STRANGE[strange]:
        feature.setGeometry(QgsGeometry.fromWkt(STRANGE[strange]))
    (found,) = made_sound(shapely_geometries([feature])).geometry
    if strange in COVERED:
        assert shapely.area(found) == pytest.approx(COVERED[strange], rel=1e-4)
        assert shapely.is_valid(found)
    else:
        assert found is None


@pytest.mark.parametrize("strange", sorted(STRANGE.keys() - NOT_IN_MEMORY))
def test_no_geometry_ends_a_run_and_the_check_names_it(strange, with_one, run, rows_of, log):
    layer = with_one(STRANGE[strange], times=2)
    for options in ({}, {"TOLERANCE": 1}, {"WEIGHTS": 2, "K": 2}):
        result = run(
            "localmoran", INPUT=layer, FIELD="jobs", ID_FIELD="code", REPAIR_LIMIT=100, feedback=log, **options
        )
        assert result.featureCount() == 11
    findings = rows_of(run("checklayer", INPUT=layer, FIELDS=["jobs"], ID_FIELD="code"))
    assert "borders" not in {row["check"] for row in findings}
    if strange not in ("triangle", "measures", "curve"):
        assert any("x0" in (row["areas"] or "") for row in findings)
    if strange in ("zero size", "collapsed ring", "ring of one point", "ring of two points"):
        assert "Polygons without any extent, which count as areas without geometry (2): x0, x1." in log.textLog()
    if strange in ("empty", "nothing"):
        assert "Areas without geometry, which have no place and no neighbours (2): x0, x1." in log.textLog()
        assert "touch no other" not in log.textLog()


def test_repair_is_told_limited_and_not_written(with_one, run, log):
    """A hole outside its shell of 1,000,000 m², of 100,000: the shoelace formula gives 900,000."""
    hole = "(9000 9000,9000 9100,10000 9100,10000 9000,9000 9000)"
    wkt = f"POLYGON((3000 0,4000 0,4000 1000,3000 1000,3000 0),{hole})"
    options = {"INPUT": with_one(wkt), "FIELD": "jobs", "ID_FIELD": "code"}
    with pytest.raises(QgsProcessingException, match=r"by more than 1 % \(1\): x0 \(10.00.%\)"):
        run("localmoran", **options)
    result = run("localmoran", REPAIR_LIMIT=12, feedback=log, **options)
    assert "repaired for the computation (1; by how much their area changed): x0 (10.00\u202f%)" in log.textLog()
    (feature,) = [one for one in result.getFeatures() if one["code"] == "x0"]
    assert feature.geometry().equals(QgsGeometry.fromWkt(wkt))
    assert feature["neighbours"] == 2  # of the squares beside it, 02 and 05


def test_points_in_an_area_with_invalid_rings_are_not_lost(make_layer, with_one, polos, rows_of):
    """30 points in the shell, whose hole lies outside of it."""
    wkt = "POLYGON((3000 0,4000 0,4000 1000,3000 1000,3000 0),(9000 9000,9000 9001,9001 9001,9001 9000,9000 9000))"
    places = {place: f"POINT({3010 + 30 * place} {10 + 30 * place})" for place in range(30)}
    firms = make_layer({"ciiu": "string"}, [["13"]] * 30, geometry="Point", shapes=places)
    options = {"AREAS": with_one(wkt), "AREA_ID": "code", "ESTABLISHMENTS": firms, "CODE_FIELD": "ciiu"}
    found = polos.run("polos:establishments", {**options, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    rows = {row["code"]: row for row in rows_of(found)}
    assert 30 in rows["x0"].values()


@pytest.mark.parametrize("system", ["", "EPSG:32718", "EPSG:3857"])
def test_degrees_without_their_system_are_measured_as_degrees(system, make_layer, run, rows_of, log):
    """Squares of a tenth of a degree: a tolerance of 50 m makes no neighbours that do not touch."""
    shapes = {
        place: "POLYGON(({0} {1},{2} {1},{2} {3},{0} {3},{0} {1}))".format(
            *(-77 + place % 4 / 10, -12 + place // 4 / 10, -76.9 + place % 4 / 10, -11.9 + place // 4 / 10)
        )
        for place in range(16)
    }
    layer = make_layer({"jobs": "double"}, [[float(place**2)] for place in range(16)], columns=4, shapes=shapes)
    layer.setCrs(QgsCoordinateReferenceSystem(system))
    result = rows_of(run("localmoran", INPUT=layer, FIELD="jobs", TOLERANCE=50, feedback=log))
    assert sorted(row["neighbours"] for row in result) == [3] * 4 + [5] * 8 + [8] * 4
    assert "look like degrees" in log.textLog()


@pytest.fixture
def with_collections(with_one, tmp_path):
    """Return the path of a layer of polygons in a file, with two collections: one without polygons, one with one."""
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsWkbTypes

    layer, options = with_one(None), QgsVectorFileWriter.SaveVectorOptions()
    path, transforms = str(tmp_path / "areas.gpkg"), QgsProject.instance().transformContext()
    kind = QgsWkbTypes.Type.MultiPolygon
    writer = QgsVectorFileWriter.create(path, layer.fields(), kind, layer.crs(), transforms, options)
    square = "POLYGON((3000 0,4000 0,4000 1000,3000 1000,3000 0))"
    collections = {"line": "LINESTRING(0 0,9 9)", "both": f"{square},POINT(1 1)"}
    for feature in layer.getFeatures():
        if feature["code"] != "x0":
            assert writer.addFeature(feature)
    for code, parts in collections.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, 9.0, 100.0])
        feature.setGeometry(QgsGeometry.fromWkt(f"GEOMETRYCOLLECTION({parts})"))
        assert writer.addFeature(feature)
    del writer
    return path


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "out.gpkg", "out.shp", "out.geojson"])
def test_what_an_output_cannot_hold_is_left_out_and_told(with_collections, output, polos, tmp_path, log):
    """Layers of polygons in memory and shapefiles take no collections; of one they have its polygons."""
    from qgis.core import QgsVectorLayer

    parameters = {"INPUT": with_collections, "FIELD": "jobs", "ID_FIELD": "code", "WEIGHTS": 2, "K": 2}
    parameters["OUTPUT"] = str(tmp_path / output) if "." in output else output
    result = polos.run("polos:localmoran", parameters, feedback=log)["OUTPUT"]
    layer = QgsVectorLayer(result, "", "ogr") if isinstance(result, str) else result
    area = {feature["code"]: max(feature.geometry().area(), 0) for feature in layer.getFeatures()}
    assert area == {**{f"{place:02d}": 1e6 for place in range(9)}, "line": 0, "both": 1e6}
    assert "Geometries that are not of the type of their layer (2): line, both." in log.textLog()
