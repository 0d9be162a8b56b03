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
        read = sum(1 for _ in QgsVectorLayer(str(path), "", "ogr").getFeatures())
        assert 0 < read < len(ROWS)
        return str(path), read

    return make


@pytest.mark.parametrize(("ending", "part"), [("shp", "dbf"), ("fgb", "fgb")])
def test_rows_that_cannot_be_read_stop_the_run(polos, cut, ending, part):
    path, read = cut(ending, part)
    given = {"INPUT": path, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match=f"says that it has 400 rows, and only {read} can be read"):
        polos.run("polos:locationquotient", given)
    some = QgsProcessingFeatureSourceDefinition(path, featureLimit=5)
    found = polos.run("polos:locationquotient", {**given, "INPUT": some})["OUTPUT"]
    assert found.featureCount() == 5


def test_rows_of_a_table_that_cannot_be_read_stop_the_run(polos, cut, make_layer):
    path, read = cut("fgb", "fgb")
    areas = make_layer({"code": "string"}, [row[:1] for row in ROWS], columns=20)
    table = {"TABLE": path, "TABLE_ID": "code", "SECTOR_FIELD": "code", "VALUE_FIELD": "jobs"}
    with pytest.raises(QgsProcessingException, match=f"says that it has 400 rows, and only {read} can be read"):
        polos.run("polos:areaprofile", {"AREAS": areas, "AREA_ID": "code", **table, "OUTPUT": "memory:"})
