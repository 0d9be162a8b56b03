"""Files that were cut off: QGIS stops at the first row that it cannot read, and tells nobody."""

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsVectorLayer

ROWS = [[f"{place:04d}", float(place % 11), 20.0] for place in range(400)]


@pytest.fixture
def cut(polos, make_layer, tmp_path):
    """Return a maker of a file of 400 rows, a part of which is cut off."""

    def make(ending, part):
        path = tmp_path / f"areas.{ending}"
        layer = make_layer({"code": "string", "jobs": "double", "all": "double"}, ROWS, columns=20)
        polos.run("native:savefeatures", {"INPUT": layer, "OUTPUT": str(path)})
        with path.with_suffix(f".{part}").open("r+b") as file:
            file.truncate(int(path.with_suffix(f".{part}").stat().st_size * 0.6))
        shapes = [feature.hasGeometry() for feature in QgsVectorLayer(str(path), "", "ogr").getFeatures()]
        assert 0 < sum(shapes) < len(ROWS)
        return str(path), len(shapes)

    return make


FAULTS = "could not be read without faults, to its end or in all its geometries"


@pytest.mark.parametrize(("ending", "part"), [("shp", "dbf"), ("fgb", "fgb")])
def test_rows_that_cannot_be_read_stop_the_run(polos, cut, ending, part):
    path, read = cut(ending, part)
    given = {"INPUT": path, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match=f"{FAULTS}; {read} rows could"):
        polos.run("polos:locationquotient", given)
    some = QgsProcessingFeatureSourceDefinition(path, featureLimit=5)
    found = polos.run("polos:locationquotient", {**given, "INPUT": some})["OUTPUT"]
    assert found.featureCount() == 5


def test_rows_of_a_table_that_cannot_be_read_stop_the_run(polos, cut, make_layer):
    path, read = cut("fgb", "fgb")
    areas = make_layer({"code": "string"}, [row[:1] for row in ROWS], columns=20)
    table = {"TABLE": path, "TABLE_ID": "code", "SECTOR_FIELD": "code", "VALUE_FIELD": "jobs"}
    with pytest.raises(QgsProcessingException, match=f"{FAULTS}; {read} rows could"):
        polos.run("polos:areaprofile", {"AREAS": areas, "AREA_ID": "code", **table, "OUTPUT": "memory:"})


@pytest.mark.parametrize("algorithm", ["locationquotient", "checklayer", "delineateclusters"])
@pytest.mark.parametrize(
    ("ending", "part"), [("tab", "dat"), ("tab", "map"), ("tab", "id"), ("gml", "gml"), ("shp", "shp")]
)
def test_faults_of_a_file_that_says_no_other_number_of_rows_stop_the_run(polos, cut, ending, part, algorithm):
    """QGIS counts what can be read, or shows rows without their geometry: only GDAL knows that something is wrong."""
    path, read = cut(ending, part)
    given = {
        "locationquotient": {"INPUT": path, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": "memory:"},
        "checklayer": {"INPUT": path, "OUTPUT": "memory:"},
        "delineateclusters": {"INPUT": path, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": "memory:"},
    }[algorithm]
    with pytest.raises(QgsProcessingException, match=f"{FAULTS}; {read} rows could"):
        polos.run(f"polos:{algorithm}", given)


def test_a_broken_reference_system_is_no_fault_of_the_rows(polos, make_layer, tmp_path):
    path = tmp_path / "areas.shp"
    layer = make_layer({"code": "string", "jobs": "double", "all": "double"}, ROWS, columns=20)
    polos.run("native:savefeatures", {"INPUT": layer, "OUTPUT": str(path)})
    path.with_suffix(".prj").write_text(path.with_suffix(".prj").read_text()[:100])
    given = {"INPUT": str(path), "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": "memory:"}
    assert polos.run("polos:locationquotient", given)["OUTPUT"].featureCount() == len(ROWS)
