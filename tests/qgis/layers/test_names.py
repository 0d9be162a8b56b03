"""Names of layers, files and databases that outputs go to: they work, or are refused in words at once."""

import re

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

LIBRARIES = re.compile(r"OGR|GDAL|SQL|Errno")


@pytest.fixture
def write(polos, make_layer):
    """Return a function that writes three areas to a place."""
    areas = make_layer({"jobs": "double", "all": "double"}, [[5.0, 20.0], [3.0, 10.0], [0.0, 30.0]])

    def run(place):
        given = {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": place}
        return polos.run("polos:locationquotient", given)["OUTPUT"]

    return run


@pytest.mark.parametrize("name", ["a b", "ñ€🙂", 'a"b', "a'b", "a/b", "a\\b", "a?b%#", "select", "1", "x" * 200, ""])
def test_layers_of_any_name_are_written_and_found_again(write, tmp_path, name):
    write(f"{tmp_path}/other.gpkg|layername=first")
    place = write(f"{tmp_path}/other.gpkg|layername={name}")
    assert place == f"{tmp_path}/other.gpkg|layername={name or 'other'}"
    assert QgsVectorLayer(place, "", "ogr").featureCount() == 3
    assert QgsVectorLayer(f"{tmp_path}/other.gpkg|layername=first", "", "ogr").featureCount() == 3


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a|b", "QGIS takes what follows “|” for something else"),
        ("(1)", "names must not begin with “(”"),
        ("a.zip b", "QGIS takes “.zip” in it for the name of an archive"),
        ("a ", "names must not begin or end with a blank"),
        ("a\nb", "signs that no text on one line has"),
        ("GPKG_areas", "name of a table of GeoPackage, SQLite or QGIS"),
        ("sqlite_areas", "name of a table of GeoPackage, SQLite or QGIS"),
        ("layer_styles", "name of a table of GeoPackage, SQLite or QGIS"),
        ("x" * 201, "longer than 200 letters"),
    ],
)
def test_names_that_no_layer_can_have_are_refused_in_words(write, tmp_path, name, why):
    with pytest.raises(QgsProcessingException, match="no layer can be called so: ") as error:
        write(f"{tmp_path}/other.gpkg|layername={name}")
    assert why in str(error.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", ["gpkg", "shp", "csv"])
@pytest.mark.parametrize("stem", ["(1) áreas", "-a", "a?b", "o'clock", "[2024]", "gpkg_areas", "x" * 240])
def test_files_of_any_name_are_written_and_found_again(write, tmp_path, stem, ending):
    path = tmp_path / f"{stem}.{ending}"
    assert QgsVectorLayer(write(str(path)), "", "ogr").featureCount() == 3
    assert QgsVectorLayer(write(path.as_uri() if "?" not in stem else str(path)), "", "ogr").featureCount() == 3


@pytest.mark.parametrize("name", ["a|b.gpkg", "a|b.shp", "%41.gpkg", "a.zip", "a.GZ b.csv", "a.tar_1/b.shp"])
def test_paths_that_qgis_reads_otherwise_are_refused_in_words(write, tmp_path, name):
    with pytest.raises(QgsProcessingException, match="in the path of a layer for something else"):
        write(str(tmp_path / name))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", ["db", "json", "txt", "gpx", "shz", "mbtiles"])
def test_endings_that_qgis_does_not_read_again_are_refused_before_the_work(write, tmp_path, monkeypatch, ending):
    monkeypatch.setattr("polos.algorithms.run.read_areas", lambda *_, **__: pytest.fail("the work began"))
    with pytest.raises(QgsProcessingException, match=f"^OUTPUT goes into .* with the ending “.{ending}”") as error:
        write(str(tmp_path / f"o.{ending}"))
    assert not LIBRARIES.search(str(error.value))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", ["fgb", "sqlite", "xlsx", "kml", "gml", "tab", "shp.gpkg"])
def test_further_endings_that_qgis_reads_again_are_written(write, tmp_path, ending):
    assert QgsVectorLayer(write(str(tmp_path / f"o.{ending}")), "", "ogr").featureCount() == 3


@pytest.mark.parametrize(
    "place",
    ["postgres:dbname=x", "ogr:dbname='' table=\"x\"", "ogr:", "/vsizip/x.zip/y.shp", "wfs:x", "http://x/y.gpkg"],
)
def test_databases_that_cannot_be_written_to_are_told_in_words(write, tmp_path, monkeypatch, place):
    monkeypatch.chdir(tmp_path)  # GDAL makes an archive where it is
    with pytest.raises(QgsProcessingException) as error:
        write(place)
    said = str(error.value)
    assert said.startswith(f"OUTPUT cannot be written to “{place}”: ")
    assert not LIBRARIES.search(said)
