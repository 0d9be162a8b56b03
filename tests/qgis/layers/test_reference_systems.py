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
