"""What a user sets as defaults: which parameters it reaches, what overrides it, and what results record of it."""

import json
from dataclasses import fields

import numpy as np
import pytest
from polos.algorithms.maps.legend import Legend
from polos.algorithms.provider import ALGORITHMS
from polos.analysis.errors import InferenceError
from polos.settings import GROUP, Settings, save_settings, user_settings
from polos.translation import language, tr
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsSettings, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("own_settings")
OTHER = Settings(
    language="es", colours="print", reports="", alpha=0.01, correction="bonferroni", permutations=19_999, seed=7
)


@pytest.fixture
def areas(make_layer):
    """Return 48 squares with a hot corner."""
    rng = np.random.default_rng(3)
    rows = [[f"{p:02d}", float(rng.integers(0, 6) + 30 * (p % 8 < 3 and p // 8 < 3))] for p in range(48)]
    return make_layer({"code": "string", "jobs": "double"}, rows, columns=8)


def run(polos, name, feedback=None, **parameters):
    return polos.run(f"polos:{name}", {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}, feedback=feedback)


def to_file(polos, file, **parameters):
    """Return the layer that local Moran writes to a file, with its provenance."""
    run(polos, "localmoran", FIELD="jobs", OUTPUT=str(file), **parameters)
    return QgsVectorLayer(str(file), "o", "ogr")


def made_with(layer):
    """Return the parameters that a layer's provenance names."""
    text = next(line for line in layer.metadata().history() if "{" in line)
    return json.loads(text[text.index("{") :])


def defaults(name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{name}")
    return {one.name(): one.defaultValue() for one in algorithm.parameterDefinitions()}


def test_settings_come_back_as_they_were_saved(tmp_path):
    assert user_settings() == Settings()
    save_settings(OTHER)
    assert user_settings() == OTHER
    assert not QgsSettings().contains(f"{GROUP}/reports")
    save_settings(Settings())
    assert not any(QgsSettings().contains(f"{GROUP}/{field.name}") for field in fields(Settings))


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("alpha", "1.5"),
        ("alpha", "nan"),
        ("alpha", "five"),
        ("permutations", "10"),
        ("permutations", "many"),
        ("seed", "-1"),
        ("correction", "holm"),
        ("colours", "pink"),
        ("language", "fr"),
    ],
)
def test_what_is_stored_and_cannot_be_used_counts_as_not_set(name, stored):
    QgsSettings().setValue(f"{GROUP}/{name}", stored)
    QgsSettings().setValue(f"{GROUP}/{'seed' if name != 'seed' else 'permutations'}", "999")
    expected = Settings(seed=999) if name != "seed" else Settings(permutations=999)
    assert user_settings() == expected


def test_settings_that_make_no_test_are_refused():
    with pytest.raises(InferenceError):
        Settings(permutations=10)
    with pytest.raises(ValueError, match="fr"):
        Settings(language="fr")


@pytest.mark.parametrize("name", [algorithm.ID for algorithm in ALGORITHMS])
def test_every_algorithm_takes_its_defaults_from_the_settings(name):
    own = defaults(name)
    save_settings(OTHER)
    changed = defaults(name)
    expected = {
        "LANGUAGE": 2,
        "COLOURS": 2,
        "PERMUTATIONS": 19_999,
        "SEED": 7,
        "ALPHA": 0.01,
        "CORRECTION": 2,
    }
    assert {"LANGUAGE", "COLOURS"} <= set(own)
    assert {key: changed[key] for key in expected if key in own} == {
        key: expected[key] for key in expected if key in own
    }
    assert {key: value for key, value in changed.items() if key not in expected} == {
        key: value for key, value in own.items() if key not in expected
    }


def test_each_statistic_keeps_its_own_level_until_the_user_sets_one():
    assert (defaults("localmoran")["ALPHA"], defaults("getisord")["ALPHA"]) == (0.05, 0.1)
    save_settings(Settings(alpha=0.02))
    assert (defaults("localmoran")["ALPHA"], defaults("getisord")["ALPHA"]) == (0.02, 0.02)


def test_a_result_records_what_the_settings_gave_it_and_can_be_made_again_without_them(polos, areas, tmp_path, rows_of):
    save_settings(OTHER)
    first = to_file(polos, tmp_path / "first.gpkg", INPUT=areas, ID_FIELD="code")
    used = made_with(first)
    assert (used["ALPHA"], used["CORRECTION"], used["PERMUTATIONS"], used["SEED"]) == (0.01, 2, 19_999, 7)
    assert (used["LANGUAGE"], used["COLOURS"]) == (2, 2)
    save_settings(Settings())
    again = run(polos, "localmoran", **{**used, "INPUT": areas, "OUTPUT": str(tmp_path / "again.gpkg")})["OUTPUT"]
    assert rows_of(QgsVectorLayer(again, "o", "ogr")) == rows_of(first)
    plain = to_file(polos, tmp_path / "plain.gpkg", INPUT=areas, ID_FIELD="code")
    assert [row["lm_p"] for row in rows_of(plain)] != [row["lm_p"] for row in rows_of(first)]


def test_explicit_parameters_override_the_settings(polos, areas, tmp_path, rows_of):
    given = {"ALPHA": 0.05, "CORRECTION": 1, "PERMUTATIONS": 999, "SEED": 3, "LANGUAGE": 1, "COLOURS": 1}
    without = to_file(polos, tmp_path / "without.gpkg", INPUT=areas, **given)
    save_settings(OTHER)
    layer = to_file(polos, tmp_path / "with.gpkg", INPUT=areas, **given)
    assert rows_of(layer) == rows_of(without)
    assert {key: made_with(layer)[key] for key in given} == given


def test_a_result_speaks_its_own_language_and_the_interface_that_of_qgis(polos, areas, tmp_path, rows_of):
    save_settings(Settings(language="es", permutations=999))
    page, target = tmp_path / "r.html", str(tmp_path / "o.gpkg")
    run(polos, "localmoran", INPUT=areas, FIELD="jobs", OUTPUT=target, REPORT=str(page))
    layer = QgsVectorLayer(target, "o", "ogr")
    assert {row["lm_label"] for row in rows_of(layer)} >= {"Alto-Alto", "No significativo"}
    assert set(layer.listStylesInDatabase()[2]) == {
        "Colores habituales",
        "Apto para daltonismo",
        "Impresión, blanco y negro",
    }
    assert any(category.label().startswith("Alto-Alto (") for category in layer.renderer().categories())
    layer.loadDefaultMetadata()
    assert layer.metadata().history()[0].startswith("Hecho con Polos")
    html = page.read_text(encoding="utf-8")
    assert '<html lang="es">' in html
    assert "Alto-Alto" in html
    assert "High-High" not in html
    assert (tr("Not significant"), language()) == ("Not significant", QgsApplication.locale()[:2])
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("polos:localmoran")
    assert algorithm.parameterDefinition("PERMUTATIONS").description().startswith("Permutations (")


def test_after_a_failed_run_the_interface_speaks_as_before(polos, areas):
    with pytest.raises(QgsProcessingException, match="ALPHA es 2"):
        run(polos, "localmoran", INPUT=areas, FIELD="jobs", ALPHA=2, LANGUAGE=2)
    with pytest.raises(QgsProcessingException):
        run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=99, ALPHA=0.001, LANGUAGE=2)
    assert tr("Not significant") == "Not significant"


@pytest.mark.parametrize(("scheme", "colour"), [(0, "#ff0000"), (1, "#d55e00"), (2, "#000000")])
def test_the_map_opens_in_the_colours_that_were_chosen(polos, areas, tmp_path, scheme, colour):
    target = str(tmp_path / "o.gpkg")
    run(polos, "localmoran", INPUT=areas, FIELD="jobs", PERMUTATIONS=999, OUTPUT=target, COLOURS=scheme)
    layer = QgsVectorLayer(target, "o", "ogr")
    high = next(one for one in layer.renderer().categories() if one.value() == 1)
    assert high.symbol().color().name() == colour


@pytest.mark.parametrize("place", ["memory:", "o.gpkg"])
def test_a_layer_that_qgis_loads_has_the_colours_and_the_language(polos, areas, tmp_path, monkeypatch, place):
    """The dialog's way: QGIS loads the layer and dresses it after the run, which has counted the classes."""
    from qgis.core import (
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProcessingUtils,
        QgsProject,
    )

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("polos:localmoran")
    given = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 999, "LANGUAGE": 2, "COLOURS": 1}
    given["OUTPUT"] = QgsProcessingOutputLayerDefinition(
        place if place == "memory:" else str(tmp_path / place), QgsProject.instance()
    )
    results, good = algorithm.run(given, context, feedback)
    assert good
    monkeypatch.setattr(Legend, "counts_of", lambda *_: pytest.fail("counted in the main thread"))
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    context.layerToLoadOnCompletionDetails(results["OUTPUT"]).postProcessor().postProcessLayer(layer, context, feedback)
    assert layer.styleManager().currentStyle() == "Apto para daltonismo"
    labels = [one.label() for one in layer.renderer().categories()]
    assert labels[0].startswith("Alto-Alto (")
    assert sum(int(label.rpartition("(")[2][:-1]) for label in labels) == layer.featureCount()


def test_with_a_folder_each_run_leaves_its_own_report_there(polos, areas, tmp_path):
    folder = tmp_path / "informes"
    save_settings(Settings(reports=str(folder)))
    given = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 999}
    paths = {run(polos, "localmoran", **given)["REPORT"] for _ in range(3)}
    assert len(paths) == 3
    assert {str(path) for path in folder.iterdir()} == paths
    assert all(path.split("/")[-1].startswith("localmoran_20") for path in paths)
    assert "REPORT" not in run(polos, "localmoran", **given, REPORT=None)
    own = str(tmp_path / "own.html")
    assert run(polos, "localmoran", **given, REPORT=own)["REPORT"] == own
    assert run(polos, "globalautocorrelation", **given)["HTML"].startswith(str(folder / "globalautocorrelation_20"))
    assert len(list(folder.iterdir())) == 4


def test_the_name_of_a_page_is_that_of_its_run_not_of_its_dialog(polos, areas, tmp_path):
    """A dialog hands on the text that stood in it when it was opened, in each of its runs."""
    save_settings(Settings(reports=str(tmp_path)))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("polos:localmoran")
    shown = algorithm.parameterDefinition("REPORT").defaultValue()
    assert shown == str(tmp_path / "localmoran_{time}.html")
    given = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 999, "REPORT": shown}
    paths = {run(polos, "localmoran", **given)["REPORT"] for _ in range(3)}
    assert {str(path) for path in tmp_path.iterdir()} == paths
    assert len(paths) == 3
    assert not any("{" in path for path in paths)


def test_a_folder_that_cannot_be_written_stops_the_run_before_it_begins(polos, areas, tmp_path):
    (tmp_path / "file").write_text("no folder")
    save_settings(Settings(reports=str(tmp_path / "file" / "reports")))
    target = tmp_path / "o.gpkg"
    with pytest.raises(QgsProcessingException, match=r"REPORT is .* nothing can be written to “.*file”"):
        run(polos, "localmoran", INPUT=areas, FIELD="jobs", OUTPUT=str(target))
    with pytest.raises(QgsProcessingException, match="REPORT is "):
        run(polos, "localmoran", INPUT=areas, FIELD="jobs", OUTPUT=str(target), REPORT="")  # as a batch says it
    assert not target.exists()


def test_the_command_line_takes_the_settings_of_its_profile(polos, qgis_process, areas, tmp_path):
    source = str(tmp_path / "areas.gpkg")
    polos.run("native:savefeatures", {"INPUT": areas, "OUTPUT": source})
    settings = tmp_path / "profile" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\npolos=true\n\n[polos]\ndefaults\\permutations=499\ndefaults\\language=es\n")
    target = str(tmp_path / "o.gpkg")
    done = qgis_process(
        *("run", "polos:localmoran", "--", f"INPUT={source}", "FIELD=jobs", f"OUTPUT={target}"),
        profile=tmp_path / "profile",
    )
    assert done.returncode == 0, done.stderr
    layer = QgsVectorLayer(target, "o", "ogr")
    layer.loadDefaultMetadata()
    assert made_with(layer)["PERMUTATIONS"] == 499
    assert any("Alto-Alto" in label for label in layer.uniqueValues(layer.fields().indexOf("lm_label")))
