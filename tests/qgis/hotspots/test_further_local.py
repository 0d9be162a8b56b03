"""Bivariate local Moran, local Geary and local join count in a real QGIS: what they write, and say to bad input."""

import json
import re

import numpy as np
import pytest

MEMORY = "TEMPORARY_OUTPUT"
LM = ["lm_value", "lm_i", "lm_z", "lm_lag", "lm_p", "lm_p_adj", "lm_class", "lm_label", "lm_side"]
LM += ["lm_agrees", "lm_stable", "neighbours"]
LL = ["ll_value", "ll_other", "ll_l", "ll_lag", "ll_lag_other", "ll_p", "ll_p_adj", "ll_class", "ll_label", "ll_side"]
LL += ["ll_agrees", "ll_stable", "neighbours"]
LG = ["lg_c", "lg_z", "lg_p", "lg_p_adj", "lg_class", "lg_label", "lg_side", "lg_agrees", "lg_stable", "neighbours"]
JC = ["jc", "jc_z", "jc_p", "jc_p_adj", "jc_class", "jc_label", "neighbours"]
FEW = {"PERMUTATIONS": 999}


@pytest.fixture
def areas(make_layer):
    """Return 48 squares with a hot corner in two fields, one NULL in each, and one far island."""
    rng = np.random.default_rng(1)
    rows = []
    for place in range(48):
        hot = 30 if place % 8 < 3 and place // 8 < 3 else 0
        jobs, firms = (float(rng.integers(0, 6) + hot) for _ in range(2))
        rows.append([f"{(place * 7) % 48:03d}", jobs, firms, int(hot > 0), int(place % 8 > 4), "text"])
    rows[20][1], rows[29][2] = None, None
    fields = {
        "code": "string",
        "jobs": "double",
        "firms": "double",
        "hub": "integer",
        "port": "integer",
        "name": "string",
    }
    far = "POLYGON((90000 90000,91000 90000,91000 91000,90000 91000,90000 90000))"
    return make_layer(fields, rows, columns=8, shapes={47: far})


def test_bivariate_local_moran_writes_its_fields(run, areas, rows_of):
    rows = rows_of(run("bivariatelocalmoran", INPUT=areas, FIELD="jobs", FIELD_AROUND="firms", **FEW))
    assert list(rows[0])[6:] == LM
    near = [rows[place]["firms"] for place in (1, 8, 9)]
    known = [row for row in rows if row["jobs"] is not None and row["firms"] is not None]
    jobs, firms = (np.array([row[field] for row in known]) for field in ("jobs", "firms"))
    assert rows[0]["lm_value"] == rows[0]["jobs"]
    assert rows[0]["lm_lag"] == pytest.approx(np.mean(near))
    expected = (rows[0]["jobs"] - jobs.mean()) * (np.mean(near) - firms.mean()) / (jobs.std(ddof=1) * firms.std(ddof=1))
    assert rows[0]["lm_i"] == pytest.approx(expected, rel=1e-12)
    assert (rows[0]["lm_class"], rows[0]["lm_label"]) == (1, "High-High")
    for missing in (20, 29):
        assert (rows[missing]["lm_class"], rows[missing]["lm_label"]) == (5, "No data")
        assert rows[missing]["lm_p"] is None
    assert (rows[47]["lm_class"], rows[47]["lm_p"], rows[47]["neighbours"]) == (6, None, 0)


def test_lees_l_writes_its_own_fields(run, areas, rows_of):
    """By hand in the corner: both means around it, from those of all areas, over both standard deviations."""
    rows = rows_of(run("bivariatelocalmoran", INPUT=areas, FIELD="jobs", FIELD_AROUND="firms", MEASURE=1, **FEW))
    assert list(rows[0])[6:] == LL
    known = [row for row in rows if row["jobs"] is not None and row["firms"] is not None]
    jobs, firms = (np.array([row[field] for row in known]) for field in ("jobs", "firms"))
    around = [np.mean([rows[place][field] for place in (1, 8, 9)]) for field in ("jobs", "firms")]
    assert [rows[0]["ll_lag"], rows[0]["ll_lag_other"]] == pytest.approx(around)
    expected = (around[0] - jobs.mean()) * (around[1] - firms.mean()) / (jobs.std() * firms.std())
    assert rows[0]["ll_l"] == pytest.approx(expected, rel=1e-12)
    assert (rows[0]["ll_value"], rows[0]["ll_other"]) == (rows[0]["jobs"], rows[0]["firms"])
    assert (rows[0]["ll_side"], rows[47]["ll_class"], rows[20]["ll_class"]) == (1, 6, 5)


def test_lees_l_permutes_rates_only_where_that_is_asked_for(run, areas):
    from qgis.core import QgsProcessingException

    rate = {"INPUT": areas, "FIELD": "jobs", "FIELD_AROUND": "firms", "DENOMINATOR": "firms", "MEASURE": 1, **FEW}
    with pytest.raises(QgsProcessingException, match="no test against counts"):
        run("bivariatelocalmoran", **rate)
    run("bivariatelocalmoran", **rate, NULL_MODEL=1)
    with pytest.raises(QgsProcessingException, match="no test against counts"):
        run("bivariatelocalmoran", **rate, NULL_MODEL=5)
    with pytest.raises(QgsProcessingException, match="GeoDa has no tool"):
        run("bivariatelocalmoran", **{**rate, "DENOMINATOR": ""}, PRESET=1)


def test_local_geary_of_one_field(run, areas, rows_of):
    rows = rows_of(run("localgeary", INPUT=areas, FIELDS=["jobs"], **FEW))
    assert list(rows[0])[6:] == LG
    jobs = np.array([row["jobs"] for row in rows if row["jobs"] is not None])
    near = np.array([rows[place]["jobs"] for place in (1, 8, 9)])
    assert rows[0]["lg_c"] == pytest.approx(((near - rows[0]["jobs"]) ** 2).mean() / jobs.var(), rel=1e-12)
    assert (rows[0]["lg_class"], rows[0]["lg_label"]) == (1, "High-High")
    assert {row["lg_class"] for row in rows} >= {0, 1, 5, 6}
    assert rows[29]["lg_p"] is not None
    assert rows[20]["lg_label"] == "No data"


def test_local_geary_of_several_fields_has_a_legend_of_its_own(run, areas, rows_of, tmp_path):
    from qgis.core import QgsVectorLayer

    for fields, labels in (
        (["jobs", "firms"], ["Positive", "Negative", "Not significant", "No data", "No neighbours", "No geometry"]),
        (
            "jobs",
            [
                "High-High",
                "Low-Low",
                "Other positive",
                "Negative",
                "Not significant",
                "No data",
                "No neighbours",
                "No geometry",
            ],
        ),
    ):
        target = str(tmp_path / f"{len(fields)}.gpkg")
        run("localgeary", INPUT=areas, FIELDS=fields, OUTPUT=target, **FEW)
        layer = QgsVectorLayer(target, "o", "ogr")
        shown = [category.label().rsplit(" (", 1)[0] for category in layer.renderer().categories()]
        assert shown == labels
        assert {row["lg_label"] for row in rows_of(layer)} <= set(labels)
    rows = rows_of(QgsVectorLayer(str(tmp_path / "2.gpkg"), "o", "ogr"))
    assert rows[0]["lg_class"] == 3
    assert {row["lg_class"] for row in rows} <= {0, 3, 4, 5, 6}
    assert (rows[20]["lg_class"], rows[29]["lg_class"]) == (5, 5)


def test_local_join_count_of_one_field(run, areas, rows_of):
    rows = rows_of(run("localjoincount", INPUT=areas, FIELD="hub"))
    assert list(rows[0])[6:] == JC
    assert (rows[9]["jc"], rows[9]["jc_class"], rows[9]["jc_label"]) == (8, 1, "Significant")
    for place, row in enumerate(rows[:47]):
        assert (row["jc_p"] is None) == (row["hub"] == 0)
        assert (row["jc_class"] == 7) == (row["hub"] == 0), place
    assert (rows[10]["jc"], rows[40]["jc"]) == (5, 0)
    assert rows[47]["jc_class"] == 6
    assert rows[47]["jc"] is None


def test_local_join_count_against_another_field_and_together(run, areas, rows_of):
    rows = rows_of(run("localjoincount", INPUT=areas, FIELD="port", FIELD_AROUND="hub"))
    assert all(row["jc"] == 0 for row in rows[:47])
    rows = rows_of(run("localjoincount", INPUT=areas, FIELD="hub", FIELDS_TOGETHER=["hub"]))
    alone = rows_of(run("localjoincount", INPUT=areas, FIELD="hub"))
    assert rows == alone
    areas.startEditing()
    for place in (2, 10, 18):
        areas.changeAttributeValue(place + 1, 4, 1)
    areas.commitChanges()
    rows = rows_of(run("localjoincount", INPUT=areas, FIELD="hub", FIELDS_TOGETHER=["port"]))
    assert [place for place, row in enumerate(rows) if row["jc_p"] is not None] == [2, 10, 18]
    assert [rows[place]["jc"] for place in (2, 10, 18)] == [1, 2, 1]
    rows = rows_of(run("localjoincount", INPUT=areas, FIELD="hub", FIELD_AROUND="port"))
    assert [place for place, row in enumerate(rows) if row["jc_p"] is not None] == [0, 1, 8, 9, 16, 17]


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("bivariatelocalmoran", {"FIELD": "jobs", "FIELD_AROUND": "firms", **FEW}),
        ("localgeary", {"FIELDS": ["jobs", "firms"], **FEW}),
        ("localgeary", {"FIELDS": ["jobs"], "WEIGHTS": 4, "DISTANCE": 2500, **FEW}),
        ("localjoincount", {"FIELD": "hub"}),
    ],
)
def test_results_do_not_depend_on_the_order_of_features(run, areas, rows_of, name, parameters):
    order = np.random.default_rng(5).permutation(48)
    features = list(areas.getFeatures())
    shuffled = areas.clone()
    shuffled.dataProvider().truncate()
    shuffled.dataProvider().addFeatures([features[place] for place in order])
    found = []
    for layer in (areas, shuffled):
        rows = rows_of(run(name, INPUT=layer, **parameters))
        found.append(
            {row["code"]: [row[field] for field in row if field.endswith(("_p", "_p_adj", "_class"))] for row in rows}
        )
    assert found[0] == found[1]
    assert {values[-1] for values in found[0].values()} > {0}


@pytest.mark.parametrize(
    ("name", "parameters", "says"),
    [
        ("bivariatelocalmoran", {"FIELD": "jobs", "FIELD_AROUND": "name"}, "text or dates, not numbers (1): name"),
        ("bivariatelocalmoran", {"FIELD": "jobs", "FIELD_AROUND": "no"}, "has no field “no”"),
        ("bivariatelocalmoran", {"FIELD": "jobs", "FIELD_AROUND": "firms", "PERMUTATIONS": 98}, "PERMUTATIONS is 98"),
        (
            "bivariatelocalmoran",
            {"FIELD": "jobs", "DENOMINATOR": "firms", "FIELD_AROUND": "firms", "NULL_MODEL": 3},
            "NULL_MODEL is 3, which is about rates. Give DENOMINATOR_AROUND",
        ),
        ("localgeary", {"FIELDS": ["jobs"], "ALTERNATIVE": 4}, "state a number of permutations in PERMUTATIONS"),
        ("localgeary", {"FIELDS": ["jobs"], "ALPHA": 1e-9, "CORRECTION": 2}, "too large for any of 46 areas"),
        ("localgeary", {"FIELDS": ["jobs", "name"]}, "text or dates, not numbers (1): name"),
        ("localgeary", {"FIELDS": ["jobs"], "ALPHA": 0}, "ALPHA is 0"),
        ("localjoincount", {"FIELD": "jobs"}, "“jobs” has values other than 0 and 1"),
        ("localjoincount", {"FIELD": "hub", "FIELD_AROUND": "hub"}, "No area has 1 in “hub” and 0 in “hub”"),
        ("localjoincount", {"FIELD": "hub", "FIELDS_TOGETHER": ["port"]}, "1 in all of the fields hub, port"),
        ("localjoincount", {"FIELD": "hub", "FIELD_AROUND": "port", "FIELDS_TOGETHER": ["port"]}, "Give one of them"),
        ("localjoincount", {"FIELD": "hub", "ALPHA": 2}, "ALPHA is 2"),
        ("localjoincount", {"FIELD": "hub", "WEIGHTS": 5}, "WEIGHTS_FILE"),
    ],
)
def test_bad_parameters_are_explained(run, areas, name, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run(name, INPUT=areas, **parameters)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("name", "parameters", "title"),
    [
        ("bivariatelocalmoran", {"FIELD": "jobs", "FIELD_AROUND": "firms", **FEW}, "Bivariate local Moran"),
        ("bivariatelocalmoran", {"FIELD": "jobs", "FIELD_AROUND": "firms", "MEASURE": 1, **FEW}, "Local Lee's L"),
        ("localgeary", {"FIELDS": ["jobs"], **FEW}, "Local Geary"),
        ("localjoincount", {"FIELD": "hub"}, "Local join count"),
    ],
)
def test_look_and_provenance_are_kept_in_the_file(run, areas, tmp_path, name, parameters, title):
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "o.gpkg")
    run(name, INPUT=areas, OUTPUT=target, **parameters)
    layer = QgsVectorLayer(target, "o", "ogr")
    count, _, names, descriptions, _ = layer.listStylesInDatabase()
    assert count == 3
    assert set(names) == {"Familiar colours", "Colour-blind safe", "Print, black and white"}
    assert set(descriptions) == {title}
    layer.loadDefaultMetadata()
    history = layer.metadata().history()
    used = json.loads(next(line for line in history if line.startswith("Parameters: ")).partition(": ")[2])
    assert used.items() >= parameters.items()
    shown = sum(int(category.label().rsplit("(", 1)[1].rstrip(")")) for category in layer.renderer().categories())
    assert shown == layer.featureCount() == 48


def test_cancelling_leaves_no_output(run, areas, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            self.cancel()

    target = tmp_path / "o.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        run(
            "localgeary",
            Impatient(),
            INPUT=areas,
            FIELDS=["jobs"],
            PERMUTATIONS=1_000_000,
            OUTPUT=str(target),
        )
    assert not target.exists()


REPORTS = {
    "localmoran": {"FIELD": "jobs"},
    "bivariatelocalmoran": {"FIELD": "jobs", "FIELD_AROUND": "firms"},
    "getisord": {"FIELD": "jobs"},
    "localgeary": {"FIELDS": ["jobs", "firms"]},
    "localjoincount": {"FIELD": "hub"},
    "emerginghotspots": {"FIELDS": ["jobs", "firms", "hub"]},
}


@pytest.mark.parametrize("name", REPORTS)
def test_the_report_shows_classes_scatter_and_neighbours(run, areas, rows_of, tmp_path, name):
    path = tmp_path / "report.html"
    few = {} if name == "localjoincount" else FEW
    output = run(name, INPUT=areas, **REPORTS[name], **few, REPORT=str(path))
    html = path.read_text(encoding="utf-8")
    label = next(field for field in output.fields().names() if field.endswith("_label"))
    labels = [row[label] for row in rows_of(output)]
    for shown in set(labels):
        cells = re.escape(shown) + f"</td><td class='number'>{labels.count(shown)}</td>"
        assert re.search(f"<td[^>]*>{cells}", html)
    # The map, the neighbours and, where it says something, the scatter plot.
    assert html.count("data:image/png;base64,") == (2 if name == "localjoincount" else 3)
    assert "Areas not tested because no neighbour has a value" in html


def test_a_preset_is_said_and_used(run, areas, rows_of):
    """ArcGIS's Hot Spot Analysis takes p from the normal distribution of the z-score."""
    from qgis.core import QgsProcessingFeedback
    from scipy.stats import norm

    rows = rows_of(run("getisord", INPUT=areas, FIELD="jobs", PRESET=2))
    known = [row for row in rows if row["gi_z"] is not None]
    assert [row["gi_p"] for row in known] == pytest.approx([2 * norm.sf(abs(row["gi_z"])) for row in known])
    assert [row["gi_p_adj"] for row in known] == [row["gi_p"] for row in known]
    log = QgsProcessingFeedback(logFeedback=False)
    run("localmoran", log, INPUT=areas, FIELD="jobs", PRESET=1, **FEW)
    assert "As GeoDa: the smaller tail of the permutations, without correction" in log.textLog()


def test_local_heteroscedasticity_writes_its_fields(run, hot_corner, rows_of, log):
    layer = run("localheteroscedasticity", log, INPUT=hot_corner, FIELD="jobs", ID_FIELD="code", CORRECTION=0)
    rows = rows_of(layer)
    assert list(rows[0])[4:] == ["lh", "lh_p", "lh_p_adj", "lh_class", "lh_label", "neighbours"]
    by_label = {row["lh_label"] for row in rows}
    assert by_label == {"Uneven around", "Not significant", "No data", "No neighbours"}
    uneven = [place for place, row in enumerate(rows) if row["lh_class"] == 1]
    # The hot corner has three columns and three rows: uneven at its edge, not in the far east.
    assert all(place % 8 < 5 and place // 8 < 5 for place in uneven)
    assert (rows[20]["lh"], rows[20]["neighbours"]) == (None, None)
    assert (rows[39]["lh"], rows[39]["lh_class"], rows[39]["neighbours"]) == (None, 6, 0)
    assert "Uneven around: " in log.textLog()


def test_local_heteroscedasticity_needs_esda(qgis_app):
    algorithm = qgis_app.processingRegistry().createAlgorithmById("polos:localheteroscedasticity")
    others = [
        one
        for one in qgis_app.processingRegistry().providerById("polos").algorithms()
        if "esda" in getattr(one, "REQUIRES", ())
    ]
    assert [one.name() for one in others] == [algorithm.name()]
