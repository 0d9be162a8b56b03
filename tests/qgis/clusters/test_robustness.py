"""Robustness in a real QGIS: from clusters that were delineated to what is left of them, in words, batch and model."""

import sqlite3
from contextlib import closing

import pytest

MEMORY = "TEMPORARY_OUTPUT"
GRID = "neighbours: queen, rook, nearest 6; law: gamma, lognormal; level: 0.05, 0.01"


@pytest.fixture
def areas(make_areas):
    return make_areas()


@pytest.fixture
def run(polos, areas):
    """Return a runner that returns all outputs; a quick grid on 144 squares with a cluster of nine."""

    def go(feedback=None, **more):
        given = {"INPUT": areas, "FIELD": "firms", "DENOMINATOR": "all", "ID_FIELD": "code", "GRID": GRID, "MAPS": 199}
        given |= {"SCALES": "-", "REDRAWS": 2, "SLOPE": 0, "LANGUAGE": 1, "NAME_FIELD": "nombre"}
        given |= {"OUTPUT": MEMORY, "SETTINGS": MEMORY, **more}
        return polos.run("polos:robustness", given, feedback=feedback)

    return go


@pytest.fixture
def members(delineated, areas):
    """Return the areas of clusters, as they were delineated."""
    return delineated(areas)["MEMBERS"]


@pytest.fixture
def everything(run, members):
    return run(MEMBERS=members, CLUSTERS=MEMORY, PERIMETERS=MEMORY)


def test_a_delineated_cluster_is_still_there(everything, rows_of):
    (cluster,) = rows_of(everything["CLUSTERS"])
    assert cluster["rb_areas"] == 9
    assert cluster["rb_size"] == 9 * 12
    assert (cluster["rb_base"], cluster["rb_method"], cluster["rb_data"]) == (1, 1, 1)
    assert cluster["rb_says"].startswith(f"{cluster['rb_name']}: settings in which it is there: 12 of 12 ")
    assert cluster["rb_in_80"] == 9
    inside = rows_of(everything["PERIMETERS"])
    assert {row["area_name"] for row in inside if row["rb_inside"] >= 0.8} == {
        f"Town {place}" for place in (26, 27, 28, 38, 39, 40, 50, 51, 52)
    }


def test_areas_have_the_class_of_local_moran_and_the_share_of_settings(everything, rows_of, polos, areas):
    """The base is the run of local Moran with the first of each row."""
    rate = {"INPUT": areas, "FIELD": "firms", "DENOMINATOR": "all", "ID_FIELD": "code", "SLOPE": 0}
    alone = polos.run("polos:localmoran", {**rate, "NULL_MODEL": 3, "OUTPUT": MEMORY})["OUTPUT"]
    classes = {row["code"]: row["lm_class"] for row in rows_of(alone)}
    rows = rows_of(everything["OUTPUT"])
    assert {row["code"]: row["rb_class"] for row in rows} == classes
    assert sum(row["rb_class"] == 1 for row in rows) >= 5
    for row in rows:
        known = row["rb_class"] != 5
        assert (row["rb_method"] is not None) == known
        assert not known or 1 / 12 <= row["rb_method"] <= 1
        assert (row["rb_other"] is None) == (not known or row["rb_method"] == 1)
    assert sum(row["rb_cluster"] is not None for row in rows) == 9
    table = rows_of(everything["SETTINGS"])
    assert [row["kind"] for row in table] == ["base", *["grid"] * 11, *["redraw"] * 2]
    assert table[0]["setting"] == "queen (a shared point), gamma risks, 0.05"


@pytest.mark.parametrize("method", [0, 1])
def test_the_page_says_it_in_both_languages(run, members, tmp_path, method):
    page, figure = tmp_path / "page.html", tmp_path / "figure.png"
    for language, words in (
        (
            1,
            [
                "settings or more: 1 of 1",
                "Method: areas",
                "in which it is there: 4 of 4",
                "Seen apart",
                "must not be multiplied",
            ],
        ),
        (
            2,
            [
                "ajustes o más: 1 de 1",
                "Método: áreas",
                "en los que está: 4 de 4",
                "Vistos aparte",
                "no deben multiplicarse",
            ],
        ),
    ):
        given = {"MEMBERS": members, "METHOD": method, "LANGUAGE": language, "SCALES": "order 2", "REDRAWS": 1}
        run(**given, GRID="neighbours: queen, rook; level: 0.05, 0.01", REPORT=str(page), FIGURE=str(figure))
        html = page.read_text(encoding="utf-8")
        assert [text for text in words if text not in html] == []
        assert language == 1 or "settings" not in html
        assert figure.stat().st_size > 10_000


def test_the_default_is_in_the_language_of_the_dialog_and_means_the_same(polos):
    from polos.algorithms.clusters.robustness import Robustness
    from polos.analysis.stability.setting_grid import DEFAULT, parse_grid, parse_scales
    from polos.translation import speaking

    shown = {}
    for code in ("en", "es"):
        with speaking(code):
            algorithm = Robustness().create()
        shown[code] = [algorithm.parameterDefinition(name).defaultValue() for name in ("GRID", "SCALES")]
    assert shown["en"][0] == DEFAULT
    assert shown["es"][0].startswith("vecinos: reina")
    assert parse_grid(shown["es"][0]) == parse_grid(DEFAULT)
    assert parse_scales(shown["es"][1]) == parse_scales(shown["en"][1])


def test_values_without_a_denominator_and_without_redraws(run, rows_of, log, tmp_path):
    page = tmp_path / "page.html"
    outputs = run(log, DENOMINATOR=None, REDRAWS=0, REPORT=str(page))
    rows = rows_of(outputs["OUTPUT"])
    assert all(row["rb_data"] is None and row["rb_unstab"] is None for row in rows)
    assert len(rows_of(outputs["SETTINGS"])) == 6
    assert "not used, because without a denominator" in log.textLog()
    assert "Data: of" not in page.read_text(encoding="utf-8")


def test_bounds_of_a_suppressed_area_are_drawn(run, rows_of, make_layer, cluster_rows):
    rows = [[code, firms, every, firms, firms] for code, firms, every, *_ in cluster_rows()]
    rows[27][1], rows[27][3], rows[27][4] = None, 8.0, 16.0
    kinds = dict(zip(("code", "firms", "all", "low", "high"), ("string", *["double"] * 4)))
    layer = make_layer(kinds, rows, columns=12)
    bounds = {"LOW_FIELD": "low", "HIGH_FIELD": "high", "CHURN": 0, "NAME_FIELD": None}
    outputs = run(INPUT=layer, **bounds)
    drawn = [row for row in rows_of(outputs["SETTINGS"]) if row["kind"] == "redraw"]
    assert len(drawn) == 2
    assert all(row["hot"] >= rows_of(outputs["SETTINGS"])[0]["hot"] for row in drawn)


@pytest.mark.parametrize(("method", "codes"), [(0, (5, 6, 8)), (1, (8, 9, 10))])
def test_areas_without_geometry_data_or_neighbours_are_told_apart(polos, make_layer, rows_of, tmp_path, method, codes):
    from qgis.core import QgsVectorLayer

    far = "POLYGON((90000 90000,91000 90000,91000 91000,90000 91000,90000 90000))"
    rows = [[f"{at:02d}", float(at * 7 % 11)] for at in range(36)]
    rows[7][1] = None
    layer = make_layer({"code": "string", "jobs": "double"}, rows, shapes={14: None, 23: far})
    path = str(tmp_path / "o.gpkg")
    given = {"INPUT": layer, "FIELD": "jobs", "ID_FIELD": "code", "METHOD": method, "REDRAWS": 0, "LANGUAGE": 1}
    polos.run("polos:robustness", {**given, "GRID": "neighbours: queen, rook", "SCALES": "-", "OUTPUT": path})
    made = QgsVectorLayer(path, "o", "ogr")
    found = {row["code"]: (row["rb_label"], row["rb_class"], row["rb_sure"], row["rb_stab"]) for row in rows_of(made)}
    said = ("No data", "No neighbours", "No geometry")
    for area, words, code, sure in zip(("07", "23", "14"), said, codes, (8, 9, 10)):
        assert found[area] == (words, code, words, sure)
    assert {"No geometry (1)", "No neighbours (1)", "No data (1)"} <= {
        category.label() for category in made.renderer().categories()
    }


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"GRID": ";"}, "GRID is empty"),
        ({"GRID": "neighbours: queen, nearest"}, "GRID, row “neighbours”: “nearest” is no setting"),
        ({"GRID": "neighbours: queen, rook, rook"}, "has “rook” twice"),
        ({"SCALES": "far"}, "SCALES: “far” is no setting"),
        ({"CHURN": 100}, "CHURN"),
        ({"REDRAWS": -1}, "REDRAWS is -1"),
        ({"LOW_FIELD": "firms"}, "belong together"),
        ({"LOW_FIELD": "all", "HIGH_FIELD": "firms"}, "“all” is above “firms”"),
        ({"CLUSTERS": MEMORY}, "give their areas as MEMBERS"),
        ({"P0": 0.7}, "P0 is 0.7"),
        ({"MAPS": 3}, "MAPS is 3"),
        ({"GRID": "neighbours: queen, nearest 500"}, "Setting “nearest 500, automatic”"),
    ],
)
def test_refused(run, change, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=words.replace("(", "\\(")):
        run(**change)


def test_a_table_without_members_is_a_map_without_clusters(run, make_layer, rows_of, log):
    """As `delineateclusters` writes it where it finds none: a model goes on."""
    none = make_layer({"cl_id": "string", "area_id": "string", "role": "string"}, [], geometry="None")
    grid = {"GRID": "neighbours: queen, rook; level: 0,05", "REDRAWS": 0}
    made = run(log, MEMBERS=none, CLUSTERS=MEMORY, PERIMETERS=MEMORY, **grid)
    assert "The table of members has no rows: there is no cluster." in log.textLog()
    assert rows_of(made["CLUSTERS"]) == rows_of(made["PERIMETERS"]) == []
    alone = run(**grid)
    names = ("code", "rb_class", "rb_method", "rb_cluster")
    of_each = [[tuple(row[name] for name in names) for row in rows_of(each["OUTPUT"])] for each in (made, alone)]
    assert of_each[0] == of_each[1]
    assert len(of_each[0]) == 144


def test_members_of_another_layer_and_without_ids_are_refused(run, make_layer, log):
    from qgis.core import QgsProcessingException

    fields = {"cl_id": "integer", "area_id": "string"}
    with pytest.raises(QgsProcessingException, match="MEMBERS needs ID_FIELD"):
        run(MEMBERS=make_layer(fields, [[1, "000"]], geometry="None"), ID_FIELD=None)
    with pytest.raises(QgsProcessingException, match="No area id of the table is in the layer"):
        run(MEMBERS=make_layer(fields, [[1, "x"], [1, "y"]], geometry="None"))
    some = make_layer({**fields, "role": "string"}, [[1, "000", "gap"]], geometry="None")
    with pytest.raises(QgsProcessingException, match="no area in the core of a cluster"):
        run(MEMBERS=some)
    run(log, MEMBERS=make_layer(fields, [[1, "000"], [1, "zzz"]], geometry="None"))
    assert "zzz" in log.textLog()


def test_all_layers_go_into_one_geopackage_with_the_table(run, members, tmp_path):
    path = tmp_path / "robust.gpkg"
    run(MEMBERS=members, OUTPUT=str(path), CLUSTERS=MEMORY, PERIMETERS=MEMORY, REDRAWS=0)
    with closing(sqlite3.connect(path)) as file:
        tables = dict(file.execute("SELECT table_name, data_type FROM gpkg_contents"))
        (rows,) = file.execute("SELECT count(*) FROM robust_settings").fetchone()
    layers = dict.fromkeys(("robust", "robust_clusters", "robust_perimeters"), "features")
    assert tables.items() >= {**layers, "robust_settings": "attributes"}.items()
    assert rows == 12


def test_a_cancel_leaves_nothing(run, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda progress: progress > 20 and feedback.cancel())
    path = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(feedback, OUTPUT=str(path))
    assert not path.exists()


def test_qgis_process_takes_the_grid_as_a_text(qgis_process, tmp_path, areas):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    path, out = tmp_path / "areas.gpkg", tmp_path / "out.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(areas, str(path), QgsCoordinateTransformContext(), options)
    grid = "neighbours: queen, nearest 8; level: 0.05, 0.01"
    ended = qgis_process(
        *("run", "polos:robustness", "--", f"INPUT={path}", "FIELD=firms", "DENOMINATOR=all", "ID_FIELD=code"),
        *(f"GRID={grid}", "REDRAWS=1", "SCALES=-", f"OUTPUT={out}"),
    )
    assert ended.returncode == 0, ended.stderr
    assert out.exists()
