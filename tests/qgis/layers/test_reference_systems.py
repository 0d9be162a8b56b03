"""Systems that QGIS left empty: those of results whose thread has ended, loaded half a minute ago."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeatureSource, QgsVectorLayer


class Empty(QgsCoordinateReferenceSystem):
    """A system as QGIS leaves it: valid, with its authority, but without a definition."""

    def toWkt(self, *_):  # noqa: N802
        return ""


@pytest.fixture
def emptied(monkeypatch):
    monkeypatch.setattr(QgsProcessingFeatureSource, "sourceCrs", lambda source: Empty("EPSG:24892"))


def test_areas_are_read_and_written_in_their_system(polos, emptied, make_layer, tmp_path):
    layer = make_layer({"jobs": "integer"}, [[place * place % 37] for place in range(36)])
    target = str(tmp_path / "result.gpkg")
    polos.run("polos:localmoran", {"INPUT": layer, "FIELD": "jobs", "OUTPUT": target})
    written = QgsVectorLayer(target, "result", "ogr").crs()
    assert written.authid() == "EPSG:24892"
    assert "Peru central zone" in written.toWkt()


def test_a_geopackage_of_a_layer_without_a_system_has_none(polos, make_layer, tmp_path, log):
    """GDAL calls it undefined, and QGIS takes that for degrees: squares of 1,000 m are none of as many degrees."""
    from polos.algorithms.layers.reference_systems import system_of

    path = str(tmp_path / "local.gpkg")
    layer = make_layer({"jobs": "integer"}, [[place * place] for place in range(4)], crs="")
    polos.run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})
    saved = QgsVectorLayer(path, "", "ogr")
    assert saved.crs().isValid()
    assert not system_of(saved).isValid()
    given = {"INPUT": path, "ID_FIELD": "fid", "WEIGHTS": 3, "DISTANCE": 1000, "FILE": str(tmp_path / "w.gwt")}
    polos.run("polos:spatialweights", given, feedback=log)
    assert "from 1 to 2" in log.textLog()
