"""The location quotient and its family in a real QGIS: fields, NULLs, facts, options, models, errors."""

import json

import numpy as np
import pytest

MEMORY = "TEMPORARY_OUTPUT"
NEW = [
    *("lq", "slq", "slq_sig", "hclq", "pr", "hhm", "icn", "lq_low", "lq_high"),
    *("dartboard_p", "dartboard_p_adj", "dartboard_sig", "cluster_index", "enough"),
]
NEED_MORE = ["dartboard_p", "dartboard_p_adj", "dartboard_sig", "cluster_index"]


@pytest.fixture
def areas(make_layer, reference):
    """Return the 16 areas whose numbers R computed, and one without figures."""
    fields = {
        "id": "string",
        "jobs": "integer",
        "all": "integer",
        "firms": "integer",
        "km2": "double",
        "people": "double",
    }
    columns = ["id", "sector", "total", "firms", "area", "population"]
    rows = reference("quotients")[columns].to_numpy(object).tolist()
    return make_layer(fields, [*rows, ["q17", None, 500, 2, 10.0, 900.0]], columns=6)


@pytest.fixture
def quotients(polos, rows_of):
    """Return a function that runs the algorithm and returns {id: row} and the log."""
    from qgis.core import QgsProcessingFeedback

    def run(layer, **parameters):
        feedback = QgsProcessingFeedback()
        inputs = {"INPUT": layer, "SECTOR": "jobs", "TOTAL": "all", "ID_FIELD": "id", "OUTPUT": MEMORY, **parameters}
        output = polos.run("polos:locationquotient", inputs, feedback=feedback)["OUTPUT"]
        return {row["id"]: row for row in rows_of(output)}, feedback.textLog()

    return run


ALL = {"FIRMS": "firms", "AREA": "km2", "POPULATION": "people"}


def test_all_fields_with_the_numbers_of_r(areas, quotients, reference):
    rows, log = quotients(areas, **ALL)
    assert list(rows["q01"])[6:] == NEW
    for expected in reference("quotients").itertuples():
        row = rows[expected.id]
        for name in ("lq", "slq", "pr", "hhm", "icn"):
            assert row[name] == pytest.approx(getattr(expected, name), rel=1e-10, abs=1e-13)
        assert row["enough"] == 1
    assert {row["slq_sig"] for row in rows.values()} == {0, 1, None}
    assert "ICn = 0.287756 × LQ + 0.347690 × PR + 0.364554 × HHm." in log
    assert "Cut-off of the standardised location quotient: " in log
    assert "Dartboard test: 348 firms, shares of 45785. Areas tested: 17; p_adj at most 0.05: 4." in log


def test_null_stays_null(areas, quotients):
    rows, _ = quotients(areas, **ALL)
    empty = [name for name in NEW if rows["q17"][name] is None]
    assert empty == [name for name in NEW if name not in ("dartboard_p", "dartboard_p_adj", "dartboard_sig")]


def test_fields_are_the_same_without_the_optional_figures(areas, quotients):
    rows, log = quotients(areas)
    assert list(rows["q01"])[6:] == NEW
    assert all(row[name] is None for row in rows.values() for name in NEED_MORE)
    assert "or at least the number of firms in FIRMS" in log


def test_types_of_the_fields(polos, areas):
    from qgis.PyQt.QtCore import QMetaType

    output = polos.run("polos:locationquotient", {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": MEMORY})
    fields = output["OUTPUT"].fields()
    whole = {name for name in NEW if fields.field(name).type() == QMetaType.Type.Int}
    assert whole == {"slq_sig", "dartboard_sig", "enough"}


def marked(rows):
    return {area for area, row in rows.items() if row["dartboard_sig"] == 1}


def test_minima_and_alpha_act_on_marks_only(areas, quotients):
    free, _ = quotients(areas, **ALL)
    bound, log = quotients(areas, **ALL, MIN_JOBS=10, MIN_FIRMS=7)
    assert "Areas under the minimum of 7 in FIRMS, never marked as significant: 10." in log
    assert marked(free) == {"q05", "q06", "q11", "q15"}
    assert marked(bound) == {"q05", "q15"}
    assert bound["q06"]["enough"] == 0
    assert bound["q06"]["dartboard_p"] == free["q06"]["dartboard_p"]
    strict, _ = quotients(areas, **ALL, ALPHA=0.0001, CORRECTION=2)
    assert marked(strict) == {"q05"}
    assert strict["q05"]["lq_low"] < free["q05"]["lq_low"]


def test_options_of_the_cut_off(areas, quotients, reference):
    rows, first = quotients(areas, SLQ=1)
    for expected in reference("quotients").itertuples():
        if np.isnan(expected.slq_ln):
            assert rows[expected.id]["slq"] is None
        else:
            assert rows[expected.id]["slq"] == pytest.approx(expected.slq_ln, rel=1e-10)
    assert "because 0 has no logarithm (2): q01, q10" in first

    def cut_off(log):
        return next(line for line in log.splitlines() if line.startswith("Cut-off"))

    assert cut_off(quotients(areas, SEED=1)[1]) == cut_off(quotients(areas, SEED=1)[1])
    assert cut_off(quotients(areas, SEED=1)[1]) != cut_off(quotients(areas, SEED=2)[1])


def test_one_field_can_be_sector_and_firms(areas, quotients):
    rows, _ = quotients(areas, SECTOR="firms", FIRMS="firms")
    assert rows["q05"]["lq_low"] < rows["q05"]["lq"] < rows["q05"]["lq_high"]
    assert rows["q05"]["dartboard_p"] < 0.05


def test_plant_sizes_and_the_fitted_risk(areas, quotients):
    """The dartboard's shares by firms; a plant of 20 jobs by either way of saying it."""
    plain, _ = quotients(areas, **ALL)
    rows, log = quotients(areas, **ALL, TOTAL_FIRMS="people", RISK=1, PLANT_HHI=0.01)
    assert "count plants of 20 jobs" in log
    assert "Fitted risk of the dartboard test: " in log
    assert rows["q05"]["lq"] == plain["q05"]["lq"]
    assert rows["q05"]["lq_low"] < plain["q05"]["lq_low"]
    assert rows["q05"]["dartboard_p"] != plain["q05"]["dartboard_p"]


def test_a_second_run_replaces_the_fields_of_the_first(polos, areas, rows_of):
    inputs = {"SECTOR": "jobs", "TOTAL": "all", "OUTPUT": MEMORY}
    first = polos.run("polos:locationquotient", {"INPUT": areas, **inputs})["OUTPUT"]
    second = polos.run("polos:locationquotient", {"INPUT": first, **inputs, **ALL})["OUTPUT"]
    assert second.fields().names() == first.fields().names()
    assert rows_of(second)[4]["dartboard_p"] is not None


def test_the_reference_and_the_facts_are_in_the_metadata(polos, areas, tmp_path):
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "o.gpkg")
    reference = {"REFERENCE_SECTOR": 4000, "REFERENCE_TOTAL": 90000, "REFERENCE_FIRMS": 700}
    polos.run(
        "polos:locationquotient",
        {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "all", **ALL, **reference, "OUTPUT": target},
    )
    layer = QgsVectorLayer(target, "o", "ogr")
    abstract = layer.metadata().abstract()
    assert "Reference: 4000 of 90000, a share of 4.4444\u202f%." in abstract
    assert "700 firms, shares of 90000" in abstract
    assert "Cluster index: against 2000 in SECTOR, " in abstract
    assert "ICn = " in abstract
    (parameters,) = (line for line in layer.metadata().history() if line.startswith("Parameters: "))
    used = json.loads(parameters.partition(": ")[2])
    assert (used["REFERENCE_FIRMS"], used["BOOTSTRAP"], used["SEED"], used["CORRECTION"]) == (700, 1000, 20240901, 1)


def test_only_what_is_needed_often_is_shown_at_once(polos, qgis_app):
    from qgis.core import Qgis

    algorithm = qgis_app.processingRegistry().createAlgorithmById("polos:locationquotient")
    advanced = {
        definition.name()
        for definition in algorithm.parameterDefinitions()
        if definition.flags() & Qgis.ProcessingParameterFlag.Advanced
    }
    assert advanced == {
        *("AREA", "POPULATION", "REFERENCE_FIRMS", "SLQ", "BOOTSTRAP", "CORRECTION", "SEED", "ID_FIELD"),
        *("REFERENCE_TOTAL_FIRMS", "RISK", "JOBS_SQ", "PLANT_HHI", "LANGUAGE", "COLOURS", "REPAIR_LIMIT"),
        *("YEAR", "DECIMAL", "MARKS", "ENCODING", "CLASSIFICATION", "CODE_WIDTH", "UNSPECIFIED"),
        *("TOTAL_CODE", "TOTAL_AREA", "KEEP_SUMS", "CHAINS", "ALPHA"),
    }
    required = {
        definition.name()
        for definition in algorithm.parameterDefinitions()
        if not definition.flags() & Qgis.ProcessingParameterFlag.Optional and definition.defaultValue() is None
    }
    assert required == {"INPUT", "OUTPUT"}


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"BOOTSTRAP": 5}, "BOOTSTRAP is 5"),
        ({"ALPHA": 2}, "ALPHA is 2"),
        ({"MIN_FIRMS": 3}, "MIN_FIRMS needs the firms of the sector"),
        ({"REFERENCE_FIRMS": 30}, "REFERENCE_FIRMS is given without REFERENCE_TOTAL"),
        ({"REFERENCE_TOTAL": 1e6}, "Only one of REFERENCE_SECTOR"),
        ({**ALL, "REFERENCE_FIRMS": 3, "REFERENCE_SECTOR": 4000, "REFERENCE_TOTAL": 90000}, "cannot exceed the whole"),
        ({"FIRMS": "id"}, "text or dates, not numbers"),
        ({"PLANT_HHI": 0}, "PLANT_HHI is 0"),
        ({"PLANT_HHI": 0.1, "JOBS_SQ": "people"}, "both given"),
        ({"RISK": 1}, "RISK needs the firms of the sector"),
        ({"TOTAL_FIRMS": "all"}, "TOTAL_FIRMS needs the firms of the sector"),
    ],
)
def test_what_cannot_be_is_an_error_in_words(areas, quotients, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        quotients(areas, **parameters)
    assert says in str(error.value)


def test_cancelling_leaves_no_output(polos, areas, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            self.cancel()

    target = tmp_path / "o.gpkg"
    with pytest.raises(QgsProcessingException):
        polos.run(
            "polos:locationquotient",
            {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "all", "OUTPUT": str(target)},
            feedback=Impatient(),
        )
    assert not target.exists()


def test_location_quotient_writes_the_fields_of_the_contract(run, hot_corner, rows_of):
    rows = rows_of(run("locationquotient", INPUT=hot_corner, SECTOR="jobs", TOTAL="all"))
    assert list(rows[0])[4:8] == ["lq", "slq", "slq_sig", "hclq"]
    total = sum(row["jobs"] for row in rows if row["jobs"] is not None)
    share = total / 3900
    assert rows[0]["lq"] == pytest.approx(rows[0]["jobs"] / 100 / share)
    assert rows[0]["hclq"] == pytest.approx(rows[0]["jobs"] - share * 100)
    assert rows[20]["lq"] is None
    rows = rows_of(
        run("locationquotient", INPUT=hot_corner, SECTOR="jobs", TOTAL="all", REFERENCE_SECTOR=1, REFERENCE_TOTAL=4)
    )
    assert rows[0]["lq"] == pytest.approx(rows[0]["jobs"] / 25)


def test_sector_quotient_refuses_more_sector_than_total(run, make_layer):
    from qgis.core import QgsProcessingException

    layer = make_layer({"id": "string", "a": "double", "b": "double"}, [["x", 5, 4], ["y", 1, 4], ["z", -1, 4]])
    with pytest.raises(QgsProcessingException, match=r"“a” has negative values, in these areas .1.: z"):
        run("locationquotient", INPUT=layer, SECTOR="a", TOTAL="b", ID_FIELD="id")
    layer = make_layer({"id": "string", "a": "double", "b": "double"}, [["x", 5, 4], ["y", 1, 4]])
    with pytest.raises(QgsProcessingException, match=r"“a” exceeds “b” in these areas .1.: x"):
        run("locationquotient", INPUT=layer, SECTOR="a", TOTAL="b", ID_FIELD="id")
    with pytest.raises(QgsProcessingException, match="Only one of REFERENCE_SECTOR"):
        run("locationquotient", INPUT=layer, SECTOR="b", TOTAL="b", REFERENCE_TOTAL=4)


@pytest.fixture
def long_rows():
    """Return rows of a long table of two years: every firm of the sector in 2024 is known but where nothing is.

    a: firms of 60, 30 and 10 jobs, b: of 50 and 50; of c the jobs are hidden; d has none of the sector.
    """
    return [
        *(["a", "1311", 2024, 3, 100, 4600, 0], ["a", "4711", 2024, 9, 100, None, 0]),
        *(["b", "1311", 2024, 2, 100, 5000, 0], ["b", "4711", 2024, 9, 300, None, 0]),
        *(["c", "1311", 2024, 1, None, None, 1], ["c", "4711", 2024, 9, 60, None, 0]),
        ["d", "4711", 2024, 9, 100, None, 0],
        ["a", "1311", 2019, 1, 7, 49, 0],
    ]


@pytest.fixture
def of_table(polos, make_layer, rows_of, long_rows):
    """Return a function that runs the algorithm on a long table of five areas, and returns {id: row} and the log."""
    from qgis.core import QgsProcessingFeedback

    names = ("area", "code", "year", "firms", "jobs", "jobs_sq", "suppressed")
    kinds = dict(zip(names, ("string", "string", "integer", "integer", "double", "double", "integer")))
    table = make_layer(kinds, long_rows, geometry="None")
    layer = make_layer({"id": "string"}, [[name] for name in "abcde"], columns=5)

    def run(**parameters):
        feedback = QgsProcessingFeedback()
        given = {"INPUT": layer, "ID_FIELD": "id", "TABLE": table, "YEAR": 2024, "SECTORS": "13", "OUTPUT": MEMORY}
        output = polos.run("polos:locationquotient", {**given, **parameters}, feedback=feedback)["OUTPUT"]
        return {row["id"]: row for row in rows_of(output)}, feedback.textLog()

    return run


def test_a_long_table_gives_all_figures_and_what_it_does_not_know_is_not_zero(of_table):
    """By hand: areas with known jobs have 200 of 700; firms are 6 of 42, one of them of the area that is hidden."""
    rows, log = of_table()
    assert rows["a"]["lq"] == pytest.approx((100 / 200) / (200 / 700))
    assert rows["d"]["lq"] == 0
    assert rows["c"]["lq"] is None
    assert rows["e"]["lq"] is None
    assert rows["a"]["dartboard_p"] is not None
    # (4600 + 5000) / 200: the mean firm weighted by its size.
    assert "count plants of 48 jobs" in log
    by_firms, _ = of_table(FIRMS_FOR_JOBS=True)
    assert by_firms["c"]["lq"] == pytest.approx((1 / 10) / (6 / 42))
    assert by_firms["e"]["lq"] is None
    assert of_table(YEAR=2019)[0]["a"]["lq"] == 1


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"YEAR": None}, "these years: 2019, 2024"),
        ({"SECTORS": ""}, "say in SECTORS which sectors are meant"),
        ({"ID_FIELD": None}, "in ID_FIELD which ids"),
        ({"SECTOR": "id"}, "not both"),
        ({"TABLE": None}, "Give SECTOR and TOTAL, or a long table"),
    ],
)
def test_a_long_table_needs_to_be_told_clearly(of_table, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        of_table(**parameters)
    assert says in str(error.value)
