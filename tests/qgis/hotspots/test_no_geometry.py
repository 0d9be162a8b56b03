"""Areas without geometry are called what they are, and not areas without neighbours."""

import pytest
from qgis.core import QgsVectorLayer

FLAT = "POLYGON((0 0,0 0,0 0,0 0))"
FAR = "POLYGON((90000 90000,91000 90000,91000 91000,90000 91000,90000 90000))"
NONE, COLLAPSED, ALONE, UNKNOWN = "014", "011", "023", "007"
RUNS = {
    "localmoran": ({"FIELD": "jobs"}, "lm_label", "lm_class", 8),
    "bivariatelocalmoran": ({"FIELD": "jobs", "FIELD_AROUND": "later"}, "lm_label", "lm_class", 8),
    "localgeary": ({"FIELDS": ["jobs"], "PERMUTATIONS": 99}, "lg_label", "lg_class", 8),
    "localjoincount": ({"FIELD": "port"}, "jc_label", "jc_class", 8),
    "localheteroscedasticity": ({"FIELD": "jobs"}, "lh_label", "lh_class", 8),
    "getisord": ({"FIELD": "jobs"}, "gi_label", "gi_bin", None),
    "emerginghotspots": ({"FIELDS": ["jobs", "later", "last"], "PERMUTATIONS": 99}, "eh_label", "eh_class", None),
}


@pytest.fixture
def areas(make_layer):
    """Return 30 squares: of one there is no geometry, one has collapsed, one lies alone, and one has no figures."""
    rows = [[f"{at:03d}", *(float(at * by % 11) for by in (7, 5, 3)), at % 3 % 2] for at in range(30)]
    rows[int(UNKNOWN)][1:] = [None] * 4
    shapes = {int(NONE): None, int(COLLAPSED): FLAT, int(ALONE): FAR}
    fields = {"code": "string", "jobs": "double", "later": "double", "last": "double", "port": "integer"}
    return make_layer(fields, rows, shapes=shapes)


@pytest.mark.parametrize("name", RUNS)
def test_they_have_a_class_of_their_own(run, areas, rows_of, log, tmp_path, name):
    given, label, code, number = RUNS[name]
    target = str(tmp_path / "o.gpkg")
    run(name, feedback=log, INPUT=areas, ID_FIELD="code", OUTPUT=target, **given)
    layer = QgsVectorLayer(target, "o", "ogr")
    rows = {row["code"]: row for row in rows_of(layer)}
    for area in (NONE, COLLAPSED):
        assert (rows[area][label], rows[area][code], rows[area]["neighbours"]) == ("No geometry", number, 0)
    assert rows[ALONE][label] == "No neighbours"
    assert rows[UNKNOWN][label] == "No data"
    shown = [category.label() for category in layer.renderer().categories()]
    assert {"No geometry (2)", "No neighbours (1)", "No data (1)"} <= set(shown)
    assert "No geometry: 2" in log.textLog()


def test_those_that_have_neighbours_in_a_file_are_tested(run, areas, rows_of, tmp_path):
    """A weights file knows the neighbours of an area whose geometry was lost."""
    file = tmp_path / "w.gal"
    ids = [f"{at:03d}" for at in range(30)]
    ring = [f"{one} 2\n{ids[at - 1]} {ids[(at + 1) % 30]}" for at, one in enumerate(ids)]
    file.write_text("\n".join(["0 30 areas code", *ring]) + "\n")
    given = {"FIELD": "jobs", "WEIGHTS": 5, "WEIGHTS_FILE": str(file)}
    rows = {row["code"]: row for row in rows_of(run("localmoran", INPUT=areas, ID_FIELD="code", **given))}
    assert rows[NONE]["neighbours"] == 2
    assert rows[NONE]["lm_class"] in (0, 1, 2, 3, 4)


def test_in_a_table_without_any_geometry_they_lack_neighbours(run, make_layer, rows_of, tmp_path):
    table = make_layer({"code": "string", "jobs": "double"}, [[f"{at}", at**2 % 7] for at in range(9)], geometry="None")
    file = tmp_path / "w.gal"
    links = [f"{at} 1\n{at ^ 1}" for at in range(8)]
    file.write_text("\n".join(["0 9 areas code", *links, "8 0", ""]) + "\n")
    given = {"FIELD": "jobs", "WEIGHTS": 5, "WEIGHTS_FILE": str(file)}
    rows = {row["code"]: row for row in rows_of(run("localmoran", INPUT=table, ID_FIELD="code", **given))}
    assert (rows["8"]["lm_label"], rows["8"]["lm_class"]) == ("No neighbours", 6)


def test_sectors_hot_spots_name_them_too(polos, areas, make_layer, rows_of):
    rows = [[f"{at:03d}", code, float(at * 3 % 7)] for at in range(30) for code in ("1311", "4711")]
    table = make_layer({"area": "string", "ciiu": "string", "jobs": "double"}, rows, geometry="None")
    given = {"AREAS": areas, "AREA_ID": "code", "TABLE": table, "TABLE_ID": "area", "SECTOR_FIELD": "ciiu"}
    for method, code in ((1, 8), (3, None)):
        wanted = {"VALUE_FIELD": "jobs", "METHOD": method, "ROWS": 1}
        wanted |= dict.fromkeys(("OUTPUT", "SECTOR_SUMMARY", "AREA_SUMMARY"), "TEMPORARY_OUTPUT")
        made = polos.run("polos:sectorhotspots", {**given, **wanted})
        found = {row["area"]: row for row in rows_of(made["OUTPUT"]) if row["sector"] == "1311"}
        assert (found[NONE]["label"], found[NONE]["class"]) == ("No geometry", code)
        assert found[ALONE]["label"] == "No neighbours"
