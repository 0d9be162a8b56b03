"""Runs into files that the project has open: layers of an input's own file are told apart, and show what is there."""

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsProcessingException, QgsProject, QgsVectorFileWriter
from qgis.core import QgsVectorLayer as Layer

FIELDS = {"code": "string", "jobs": "double", "all": "double"}
ROWS = [["01", 5.0, 20.0], ["02", 3.0, 10.0], ["03", 0.0, 30.0]]


def save(layer, path, name):
    """Write a layer into a file, beside the layers that are there."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    error, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    assert not error


@pytest.fixture
def quotient(polos):
    """Return a function that writes location quotients of a layer to a place."""

    def run(layer, place):
        given = {"INPUT": layer, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": str(place)}
        return polos.run("polos:locationquotient", given)["OUTPUT"]

    return run


@pytest.fixture
def project(qgis_app):
    """Return the project, which is empty again afterwards."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def several(make_layer, tmp_path):
    """Return a GeoPackage whose contents begin with a table, while GDAL's first layer is the second of areas."""
    path = tmp_path / "several.gpkg"
    save(make_layer({"note": "string"}, [["a"]], geometry="None"), path, "notes")
    save(make_layer(FIELDS, ROWS), path, "areas")
    save(make_layer(FIELDS, ROWS[:2]), path, "others")
    return path


@pytest.mark.parametrize(
    ("source", "reads"), [("", "areas"), ("|layerid=0", "areas"), ("|layerid=1", "others"), ("|layername=others", "")]
)
def test_an_output_is_told_apart_from_the_layer_that_is_read(quotient, several, source, reads):
    reads = reads or "others"
    given = f"{several}{source}"
    count = Layer(given, "", "ogr").featureCount()
    assert count == {"areas": 3, "others": 2}[reads]
    with pytest.raises(QgsProcessingException, match="OUTPUT would be written over INPUT"):
        quotient(given, f"{several}|layername={reads.upper()}")
    for other in {"areas", "others", "notes", "new"} - {reads}:
        place = quotient(given, f"{several}|layername={other}")
        assert Layer(place, "", "ogr").featureCount() == count
        assert "lq" in Layer(place, "", "ogr").fields().names()
        assert Layer(f"{several}|layername={reads}", "", "ogr").featureCount() == count


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "csv", "fgb"])
def test_a_result_that_is_open_shows_what_was_written_over_it(quotient, make_layer, project, tmp_path, ending):
    path = tmp_path / f"result.{ending}"
    quotient(make_layer(FIELDS, ROWS), path)
    layer = Layer(str(path), "result", "ogr")
    project.addMapLayer(layer)
    assert layer.featureCount() == 3
    more = [[*row, row[0]] for row in ROWS[:2]]
    quotient(make_layer({**FIELDS, "more": "string"}, more), path)
    # At once: a dialog loads its results before events are heard, and found no new layer in a GeoPackage that was open.
    assert layer.isValid()
    assert layer.featureCount() == 2
    assert "more" in layer.fields().names()
    assert sorted(feature["more"] for feature in layer.getFeatures()) == ["01", "02"]


def test_edits_that_were_not_saved_are_not_written_into_another_result(quotient, make_layer, project, tmp_path):
    """Saved later, they would change features of the new result that have the numbers of old ones."""
    path = tmp_path / "result.gpkg"
    quotient(make_layer(FIELDS, ROWS), path)
    layer = Layer(str(path), "My areas", "ogr")
    project.addMapLayer(layer)
    layer.startEditing()
    quotient(make_layer(FIELDS, ROWS), path)  # nothing was edited yet
    assert layer.changeAttributeValue(1, layer.fields().indexOf("jobs"), 99.0)
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="has open as “My areas”, with edits that were not saved"):
        quotient(make_layer(FIELDS, ROWS), path)
    assert path.read_bytes() == before
    quotient(make_layer(FIELDS, ROWS), f"{path}|layername=other")
    assert layer.rollBack()
