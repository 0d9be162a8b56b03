"""Verdicts in a real QGIS: tests by hand, who is never called a cluster, what is said to bad input, a run repeated."""

import json
import re
import time
from pathlib import Path

import pytest

MEMORY = "TEMPORARY_OUTPUT"
ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"

CLUSTER_FIELDS = {
    "cl_id": "integer",
    "cl_name": "string",
    "p_mass": "double",
    "stable": "integer",
    "firms": "double",
    "n_areas": "integer",
}
CLUSTERS = [[7, "Leather", 0.01, 1, 5, 2], [8, "Wood", 0.2, 1, 3, 1]]
MEMBER_FIELDS = {"cl_id": "integer", "area_id": "string", "role": "string"}
MEMBERS = [[7, "01", "core"], [7, "02", "core"], [8, "03", "core"]]
LONG_FIELDS = {"area": "string", "code": "string", "year": "integer", "jobs": "double"}
# 17 is as strong in 7 as in all (20 of 400, 40 of 800); 22 is weak (5 of 400, 40 of 800), 28 missing.
LONG = [
    *(["01", "1311", 2019, 90.0], ["02", "1311", 2019, 90.0], ["03", "1311", 2019, 20.0]),
    *(["01", "1311", 2024, 100.0], ["02", "1311", 2024, 100.0], ["03", "1311", 2024, 20.0]),
    *(["01", "1709", 2024, 20.0], ["02", "2220", 2024, 5.0], ["01", "4711", 2024, 175.0]),
    *(["04", "1709", 2024, 20.0], ["04", "2220", 2024, 35.0], ["04", "2811", 2024, 40.0], ["04", "4711", 2024, 285.0]),
    *(["03", "4711", 2019, 100.0], ["04", "4711", 2019, 300.0], ["01", "4711", 2019, 150.0]),
]
DEPENDENCE_FIELDS = {"dp_unit": "string", "dp_1_low": "double", "dp_1_high": "double", "dp_domin": "integer"}
DEPENDENCE_FIELDS |= {"dp_hidden": "integer", "dp_areas": "integer"}
DEPENDENCE = [["7", 0.1, 0.2, 0, 0, 2], ["8", None, None, 1, 1, 1]]
RECORD = {"cl_id": 7, "source": "chamber", "observed": "2026-01-31"}
LINK = {**RECORD, "from_id": "1", "to_id": "2", "kind": "joint_project"}
INTERVIEW = {**RECORD, "what": "they buy wool together", "cooperate": "yes", "source": "head of the union"}
ACTORS = [{"actor_id": one, "name": one, "kind": "firm", "source": "s", "observed": "2026-01-31"} for one in "12"]
DAY = "2026-11-30"


@pytest.fixture
def evidence_file(make_evidence):
    """Return a maker of files of evidence, with the records of each layer."""

    def make(clusters=None, **records):
        of = {} if clusters is None else {"CLUSTERS": clusters}
        return str(make_evidence({"actors": ACTORS, **records}, **of))

    return make


@pytest.fixture
def inputs(make_layer):
    """Return everything but the evidence: by it cluster 7 passes all of the first three tests and the fourth."""
    return {
        "CLUSTERS": make_layer(CLUSTER_FIELDS, CLUSTERS),
        "MEMBERS": make_layer(MEMBER_FIELDS, MEMBERS, geometry="None"),
        "DEPENDENCE": make_layer(DEPENDENCE_FIELDS, DEPENDENCE, geometry="None"),
        "TABLE": make_layer(LONG_FIELDS, LONG, geometry="None"),
        "SECTORS": "13",
        "LINKED_SECTORS": "17",
        "DATE": DAY,
        "LANGUAGE": 1,
    }


@pytest.fixture
def assess(polos):
    """Return a runner that returns all outputs."""

    def go(parameters, feedback=None, **more):
        wanted = dict.fromkeys(("OUTPUT", "TESTS", "INSTRUMENTS"), MEMORY)
        return polos.run("polos:assessclusters", {**wanted, **parameters, **more}, feedback=feedback)

    return go


def by_test(rows, cluster=7):
    return {row["test"]: row for row in rows if row["cl_id"] == cluster}


def test_by_hand(assess, inputs, rows_of, evidence_file, log):
    """Numbers from the fields above; the own growth of 13 in 7 is 200 - 180 × 220 / 200, over 180."""
    evidence = evidence_file(links=[LINK], interviews=[INTERVIEW])
    outputs = assess(inputs, log, LINKED_SECTORS="17;22", EVIDENCE=evidence)
    seven, eight = rows_of(outputs["OUTPUT"])
    tests = by_test(rows_of(outputs["TESTS"]))
    assert (seven["as_shown"], seven["as_word"], seven["as_open"]) == (4, "Cluster", 4)
    numbers = {test: (row["low"], row["high"], row["outcome"]) for test, row in tests.items()}
    assert numbers["concentration"] == (0.01, 0.01, "passed")
    assert numbers["mass"] == (5, 5, "passed")
    assert numbers["independence"] == (0.1, 0.2, "passed")
    assert numbers["linkages"] == (0.5, 0.5, "passed")
    assert numbers["cooperation"] == (2, 2, "passed")
    assert numbers["spillover"] == (2, 2, "passed")
    low, high, outcome = numbers["growth"]
    assert (low, high, outcome) == (pytest.approx(2 / 180), pytest.approx(2 / 180), "passed")
    assert numbers["market"] == (None, None, "unknown")
    assert tests["independence"]["threshold"] == 0.3
    assert (tests["independence"]["verified"], tests["concentration"]["verified"]) == (0, 1)
    assert "Suzigan" in tests["mass"]["source"]
    assert [test for test, row in tests.items() if row["moves"]] == list(tests)[:5]
    # The second one is chance, of one area, and one firm dominates it: nothing is shown, and nothing not excluded.
    assert (eight["as_shown"], eight["as_open"], eight["as_next"], eight["as_fact"]) == (0, 0, None, None)
    other = by_test(rows_of(outputs["TESTS"]), 8)
    assert {test for test, row in other.items() if row["outcome"] == "failed"} >= {
        *("concentration", "mass", "independence", "spillover")
    }
    assert (other["independence"]["low"], other["independence"]["high"]) == (0.85, 1)
    assert "Candidates: 2; by what is shown on 2026-11-30: cluster (1), nothing shown (1)." in log.textLog()


@pytest.mark.parametrize(
    ("records", "shown", "outcome"),
    [
        ({}, 3, "unknown"),
        ({"links": [LINK]}, 3, "unknown"),
        ({"links": [LINK, {**LINK, "source": "another"}]}, 3, "unknown"),
        ({"links": [LINK], "interviews": [{**INTERVIEW, "source": "Chamber"}]}, 3, "unknown"),
        ({"links": [LINK], "interviews": [{**INTERVIEW, "observed": "2027-01-01"}]}, 3, "unknown"),
        ({"links": [LINK], "interviews": [{**INTERVIEW, "cl_id": 9}]}, 3, "unknown"),
        ({"links": [{**LINK, "kind": "supplies"}], "interviews": [INTERVIEW]}, 3, "unknown"),
        ({"links": [{**LINK, "to_id": "1"}], "interviews": [INTERVIEW]}, 3, "unknown"),
        ({"links": [LINK], "interviews": [{**INTERVIEW, "observed": "2023-11-29"}]}, 3, "lapsed"),
        ({"links": [{**LINK, "valid_to": "2026-11-29"}], "interviews": [INTERVIEW]}, 3, "lapsed"),
        (
            {"interviews": [{**INTERVIEW, "cooperate": "no"}, {**INTERVIEW, "cooperate": "no", "source": "b"}]},
            3,
            "failed",
        ),
        ({"links": [LINK], "interviews": [{**INTERVIEW, "observed": "2023-11-30"}]}, 4, "passed"),
        ({"links": [{**LINK, "valid_to": DAY}], "interviews": [INTERVIEW]}, 4, "passed"),
    ],
)
def test_never_a_cluster_without_valid_evidence_of_cooperation(
    assess, inputs, rows_of, evidence_file, records, shown, outcome
):
    """All else is passed; one kind, one source, of the future, of another cluster, too old: none of it is enough."""
    outputs = assess(inputs, EVIDENCE=evidence_file(**records))
    seven = rows_of(outputs["OUTPUT"])[0]
    assert (seven["as_shown"], seven["as_coop"]) == (shown, outcome)
    assert "cannot be called a cluster" in seven["as_says"] or shown == 4
    assert (by_test(rows_of(outputs["TESTS"]))["cooperation"]["settles"] is None) == (outcome in ("passed", "failed"))


@pytest.mark.parametrize(
    ("sector", "shapes", "outcome"),
    [
        ("Leather", {}, "passed"),
        ("", {}, "passed"),
        ("Wood", {}, "unknown"),
        ("Leather", {0: "POLYGON((1000 0,2000 0,2000 1000,1000 1000,1000 0))"}, "unknown"),
        ("Leather", {0: "POLYGON((999 0,2000 0,2000 1000,999 1000,999 0))"}, "passed"),
        ("Leather", {0: None}, "passed"),
    ],
    ids=["same", "unknown sector", "other sector", "next to it", "moved", "no outline"],
)
def test_evidence_of_another_cluster_of_the_same_number_does_not_count(
    assess, inputs, make_layer, rows_of, evidence_file, log, sector, shapes, outcome
):
    """The clusters of every sector are counted from 1; the file has 7 on the first square of 1,000 m."""
    fields = {**CLUSTER_FIELDS, "sector": "string"}
    first = make_layer(fields, [[*row, "leather"] for row in CLUSTERS])
    evidence = evidence_file(clusters=first, links=[LINK], interviews=[INTERVIEW])
    today = make_layer(fields, [[*row, sector] for row in CLUSTERS], shapes=shapes)
    seven = rows_of(assess({**inputs, "CLUSTERS": today}, log, EVIDENCE=evidence)["OUTPUT"])[0]
    assert (seven["as_coop"], seven["as_shown"]) == (outcome, 4 if outcome == "passed" else 3)
    assert ("7 (Leather ≠ Leather)" in log.textLog()) == (outcome == "unknown")


def test_results_of_other_clusters_of_the_same_numbers_are_refused(assess, inputs, make_layer):
    from qgis.core import QgsProcessingException

    members = make_layer({**MEMBER_FIELDS, "cl_name": "string"}, [[7, "01", "core", "Shoes"]], geometry="None")
    with pytest.raises(QgsProcessingException, match=r"MEMBERS has clusters of other names.*7 \(Shoes ≠ Leather\)"):
        assess(inputs, MEMBERS=members)
    rows = [["7", 0.1, 0.2, 0, 0, 3, "Shoes"]]
    dependence = make_layer({**DEPENDENCE_FIELDS, "dp_name": "string"}, rows, geometry="None")
    with pytest.raises(QgsProcessingException, match="DEPENDENCE has clusters of other names"):
        assess(inputs, DEPENDENCE=dependence)
    # A name that was changed, and a number that was, are no other cluster.
    assess(inputs, MEMBERS=make_layer({**MEMBER_FIELDS, "cl_name": "string"}, [[*row, "Shoes"] for row in MEMBERS]))


@pytest.mark.parametrize(
    ("sectors", "subject"), [(("Leather", None), "Leather"), (("Leather", "Wood"), "areas"), ((1, 2), "areas")]
)
def test_verdicts_on_several_sectors_stand_apart_in_the_tree_of_layers(make_layer, sectors, subject):
    """By the sector of the clusters, or else the name of their layer; numbers are no sector."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    kind = "integer" if sectors[0] == 1 else "string"
    rows = [[*row, sector] for row, sector in zip(CLUSTERS, sectors)]
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("polos:assessclusters")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(logFeedback=False)
    parameters = {"CLUSTERS": make_layer({**CLUSTER_FIELDS, "sector": kind}, rows), "OUTPUT": "memory:"}
    assert algorithm.prepare(parameters, context, feedback)
    algorithm.runPrepared(parameters, context, feedback)
    assert algorithm.heading.startswith(f"{subject} · {algorithm.displayName()} · ")


def test_a_day_that_is_still_to_come_is_told(assess, inputs, log):
    assess({"CLUSTERS": inputs["CLUSTERS"], "LANGUAGE": 1}, log, DATE="2099-01-01")
    assert "The day of the verdict, 2099-01-01, is still to come" in log.textLog()


def test_without_evidence_nothing_is_called_a_cluster_and_the_next_fact_is_told(assess, inputs, rows_of):
    seven = rows_of(assess(inputs)["OUTPUT"])[0]
    assert (seven["as_shown"], seven["as_open"], seven["as_next"]) == (3, 4, "cooperation")
    assert seven["as_fact"].startswith("Records of two kinds")


def test_the_layer_alone(assess, inputs, rows_of):
    outputs = assess({"CLUSTERS": inputs["CLUSTERS"], "LANGUAGE": 1})
    seven = rows_of(outputs["OUTPUT"])[0]
    assert (seven["as_shown"], seven["as_open"], seven["as_next"]) == (1, 4, "independence")
    assert seven["cl_name"] == "Leather"
    assert {row["goal"] for row in rows_of(outputs["INSTRUMENTS"])} == {"networks"}
    lacks = {test: row["lacks"] for test, row in by_test(rows_of(outputs["TESTS"])).items()}
    assert lacks["independence"] == lacks["linkages"] == lacks["growth"] == lacks["market"] == "input"


def test_fields_that_are_missing_leave_their_test_unknown(assess, make_layer, rows_of, log):
    bare = make_layer({"cl_id": "string"}, [["a"], ["b"]])
    wrong = make_layer({"dp_unit": "string"}, [["a"]], geometry="None")
    outputs = assess({"CLUSTERS": bare, "DEPENDENCE": wrong, "LANGUAGE": 1}, log)
    rows = by_test(rows_of(outputs["TESTS"]), "a")
    assert {row["outcome"] for row in rows.values()} == {"unknown"}
    assert (rows["concentration"]["lacks"], rows["independence"]["lacks"]) == ("field", "field")
    assert "lacks dp_1_low, dp_1_high, so that this test is not known: Does not hang on one firm" in log.textLog()


@pytest.mark.parametrize(("kind", "ids"), [("integer", [7, 8]), ("string", ["7", "B"]), ("double", [7.0, 8.0])])
def test_tables_can_be_joined_to_the_clusters_whatever_their_ids_are(polos, assess, make_layer, rows_of, kind, ids):
    """QGIS joins no text with a number, and does not say so."""
    clusters = make_layer({"cl_id": kind, "p_mass": "double"}, [[one, 0.01] for one in ids])
    outputs = assess({"CLUSTERS": clusters, "LANGUAGE": 1})
    assert rows_of(outputs["INSTRUMENTS"])
    for table in ("TESTS", "INSTRUMENTS"):
        joined = polos.run(
            "native:joinattributestable",
            {"INPUT": outputs[table], "FIELD": "cl_id", "INPUT_2": clusters, "FIELD_2": "cl_id", "OUTPUT": MEMORY},
        )
        assert joined["JOINED_COUNT"] == outputs[table].featureCount()


def test_what_evidence_tells_and_instruments(assess, inputs, rows_of, evidence_file, tmp_path):
    wool = {**RECORD, "topic": "inputs", "what": "Wool is bought abroad", "effect": "hinders"}
    evidence = evidence_file(
        conditions=[
            wool,
            {**wool, "topic": "competitor", "what": "A mill next door"},
            {**wool, "observed": "2020-01-01"},
        ],
        markets=[{**RECORD, "what": "shoes", "growth": 3}],
        programmes=[{**RECORD, "name": "Wool fair", "goal": "suppliers", "instrument": "suppliers_purchasing"}],
    )
    page = tmp_path / "page.html"
    outputs = assess(inputs, EVIDENCE=evidence, REPORT=str(page), LINKED_SECTORS="22;28")
    assert by_test(rows_of(outputs["TESTS"]))["market"]["low"] == pytest.approx(0.03)
    assert by_test(rows_of(outputs["TESTS"]))["linkages"]["outcome"] == "failed"
    rows = [row for row in rows_of(outputs["INSTRUMENTS"]) if row["cl_id"] == 7]
    assert {(row["gap"], row["shown_by"], row["goal"]) for row in rows} == {
        *(("linkages", "test", "suppliers"), ("cooperation", "test", "networks"), ("inputs", "evidence", "suppliers"))
    }
    assert {row["instrument"] for row in rows if row["used"]} == {"suppliers_purchasing"}
    html = page.read_text(encoding="utf-8")
    for text in (
        "Wool is bought abroad (hinders the cluster)",
        "A mill next door",
        "Joint purchasing (in use)",
        "no advice",
    ):
        assert text in html
    assert html.count("Wool is bought abroad") == 1


def test_in_both_languages(assess, inputs, rows_of, evidence_file, tmp_path):
    for language, words in (
        (1, ["Leather is a potential cluster", "Not known: whether its firms work together", "Enough firms and jobs"]),
        (2, ["Leather es un clúster potencial", "No se sabe si sus empresas trabajan juntas", "Bastantes empresas"]),
    ):
        page = tmp_path / "page.html"
        outputs = assess(inputs, LANGUAGE=language, REPORT=str(page))
        html = page.read_text(encoding="utf-8")
        assert all(text in html for text in words)
        assert words[0] in rows_of(outputs["OUTPUT"])[0]["as_says"]
        # The links of the matrix lead to a section of the page.
        assert set(re.findall(r"href='#([^']+)'", html)) == set(re.findall(r"<section id='([^']+)'", html))
        assert html.count("class='sign ") >= 2 * 8 * 2
    assert rows_of(outputs["OUTPUT"])[0]["as_coop"] == "unknown"


def test_growth_by_a_shift_share_goes_before_the_table(assess, inputs, make_layer, rows_of):
    fields = {"code": "string", "start": "double", "regional": "double", "own_low": "double", "own_high": "double"}
    effects = make_layer(fields, [["01", 90, -5, -5, -5], ["02", 90, None, -4, 2], ["03", 20, 1, 1, 1]], columns=3)
    row = by_test(rows_of(assess(inputs, GROWTH=effects, GROWTH_ID="code")["TESTS"]))["growth"]
    assert (row["low"], row["high"]) == (pytest.approx(-9 / 180), pytest.approx(-3 / 180))
    assert row["outcome"] == "failed"


def test_links_and_demand_of_tables(assess, inputs, make_layer, rows_of):
    links = make_layer(
        {"from": "string", "to": "string"}, [["1311", "17"], ["1311", "13"], ["10", "28"]], geometry="None"
    )
    demand = make_layer({"y": "integer", "v": "double"}, [[2020, 100.0], [2021, 110.0], [2022, 121.0]], geometry="None")
    given = {**inputs, "LINKED_TABLE": links, "LINKED_FROM": "from", "LINKED_TO": "to", "LINKED_SECTORS": None}
    given |= {"DEMAND": demand, "DEMAND_YEAR": "y", "DEMAND_VALUE": "v", "MIN_MARKET": 9.9}
    tests = by_test(rows_of(assess(given)["TESTS"]))
    assert (tests["linkages"]["low"], tests["linkages"]["outcome"]) == (1, "passed")
    assert (tests["market"]["low"], tests["market"]["outcome"]) == (pytest.approx(0.1), "passed")
    assert (tests["market"]["threshold"], tests["market"]["verified"]) == (pytest.approx(0.099), None)


def test_members_that_do_not_match(assess, inputs, make_layer, rows_of, log):
    rows = [[7, "01", "core"], [7, "99", "core"], [12, "03", "core"]]
    outputs = assess(inputs, log, MEMBERS=make_layer(MEMBER_FIELDS, rows, geometry="None"))
    assert "Clusters of MEMBERS that CLUSTERS does not have, which are left out (1): 12." in log.textLog()
    assert "Clusters without areas in MEMBERS (1): 8." in log.textLog()
    assert "Areas of clusters that TABLE does not have (1): 99." in log.textLog()
    tests = by_test(rows_of(outputs["TESTS"]))
    assert (tests["growth"]["lacks"], tests["linkages"]["lacks"]) == ("areas", "areas")


def test_an_empty_layer_has_no_verdicts(assess, make_layer, rows_of, log, tmp_path):
    page = tmp_path / "page.html"
    empty = make_layer(CLUSTER_FIELDS, CLUSTERS[:1])
    empty.dataProvider().truncate()
    outputs = assess({"CLUSTERS": empty, "REPORT": str(page), "LANGUAGE": 1}, log)
    assert not any(rows_of(outputs[name]) for name in ("OUTPUT", "TESTS", "INSTRUMENTS"))
    assert "none to judge" in page.read_text(encoding="utf-8")
    assert "no cluster to judge" in log.textLog()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"MAX_SHARE": 0}, "MAX_SHARE is 0"),
        ({"MAX_SHARE": 130}, "MAX_SHARE is 130"),
        ({"ALPHA": 1}, "ALPHA is 1"),
        ({"MIN_FIRMS": 0}, "both 0"),
        ({"VALID": "long"}, "VALID is “long”"),
        ({"DATE": "soon"}, "which is no date"),
        ({"MEMBERS": None}, "TABLE needs MEMBERS"),
        ({"TABLE": None}, "LINKED_SECTORS needs TABLE"),
        ({"SECTORS": None, "LINKED_SECTORS": None}, "TABLE says nothing"),
        ({"LINKED_SECTORS": "1311"}, "all within SECTORS"),
        ({"LINKED_SECTORS": "wool"}, "“wool” in LINKED_SECTORS is no code"),
        ({"DATES": "2024;2019"}, "DATES is"),
        ({"VALID": "2027-01-01"}, "no record would"),
    ],
)
def test_refused(assess, inputs, evidence_file, change, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=words):
        assess(inputs, EVIDENCE=evidence_file(), **change)


def test_layers_that_cannot_be(assess, make_layer):
    from qgis.core import QgsProcessingException

    for fields, rows, words in (
        ({"id": "integer"}, [[1]], "no field cl_id"),
        ({"cl_id": "integer"}, [[1], [1]], "more than once"),
        ({"cl_id": "integer"}, [[1], [None]], "without cl_id"),
        ({"cl_id": "integer", "p_mass": "double"}, [[1, 1.5]], "above 1"),
        ({"cl_id": "integer", "firms": "double"}, [[1, -3.0]], "negative"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            assess({"CLUSTERS": make_layer(fields, rows)})


def test_the_day_is_recorded_and_repeats_the_run(assess, inputs, log, tmp_path):
    """Left blank it is today's, and the command has it."""
    target = str(tmp_path / "o.gpkg")
    assess({"CLUSTERS": inputs["CLUSTERS"], "OUTPUT": target})
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(target, "", "ogr")
    command = layer.metadata().history()[-1]
    day = time.strftime("%Y-%m-%d")
    assert f"--DATE={day}" in command.replace("'", "")
    assert next(layer.getFeatures())["as_date"] == day
    assert layer.renderer().type() == "RuleRenderer"
    # The tables go into the same file.
    assert {"o", "o_tests", "o_instruments"} <= {one.split("!!::!!")[1] for one in layer.dataProvider().subLayers()}


def test_the_legend_counts_both_words_and_asks_for_the_fields_that_there_are(assess, make_layer, tmp_path):
    """One cluster beyond chance and one within it; of both nothing else is known, and fields are cut or their own."""
    from qgis.core import QgsVectorLayer

    layer = make_layer({**CLUSTER_FIELDS, "as_open": "string"}, [[*row, "mine"] for row in CLUSTERS])
    target = str(tmp_path / "o.gpkg")
    assess({"CLUSTERS": layer, "OUTPUT": target, "LANGUAGE": 1})
    written = QgsVectorLayer(target, "", "ogr")
    shown, others = written.renderer().rootRule().children()
    labels = [[rule.label() for rule in group.children() if "(0)" not in rule.label()] for group in (shown, others)]
    assert labels == [["Agglomeration (1)", "Nothing shown (1)"], ["Cluster (1)", "Not even an agglomeration (1)"]]
    for group in (shown, others):
        for rule in group.children():
            drawn = sum(1 for _ in written.getFeatures(rule.filterExpression()))
            assert rule.label().endswith(f"({drawn})")


def test_five_hundred_clusters(assess, make_layer, rows_of, tmp_path):
    page = tmp_path / "page.html"
    layer = make_layer(CLUSTER_FIELDS, [[at + 1, f"Place {at}", 0.01, 1, at, 2] for at in range(500)], columns=25)
    began = time.monotonic()
    outputs = assess({"CLUSTERS": layer, "REPORT": str(page)})
    assert time.monotonic() - began < 30
    assert len(rows_of(outputs["TESTS"])) == 4000
    assert page.read_text(encoding="utf-8").count("<section id=") == 500


def test_the_sample_end_to_end(polos, qgis_process, tmp_path):
    """From perimeters to what they hang on to verdicts.

    The sample counts establishments. To try the whole chain they stand for jobs, which the sample does not know by
    sector; without that nothing rises above an agglomeration.
    """

    def run(algorithm, **inputs):
        polos.run(f"polos:{algorithm}", inputs)

    at = {
        name: str(tmp_path / f"{name}.gpkg")
        for name in ("sectors", "long", "clusters", "members", "hangs", "verdict", "tests", "alone")
    }
    run(
        "sectorlayer",
        AREAS=f"{SAMPLE}|layername=areas",
        AREA_ID="code",
        TABLE=f"{SAMPLE}|layername=sectors",
        TABLE_ID="area_code",
        SECTOR_FIELD="sector",
        VALUE_FIELD="establishments",
        SECTORS="B-E",
        OUTPUT=at["sectors"],
        LONG=at["long"],
    )
    run(
        "delineateclusters",
        INPUT=at["sectors"],
        SECTOR="sector",
        TOTAL="total",
        UNIT=1,
        ID_FIELD="code",
        MAPS=199,
        OUTPUT=at["clusters"],
        MEMBERS=at["members"],
    )
    run(
        "dependence",
        AREAS=at["sectors"],
        AREA_ID="code",
        TABLE=at["long"],
        SECTORS="B-E",
        MEMBERS=at["members"],
        OUTPUT="TEMPORARY_OUTPUT",
        CLUSTERS=at["hangs"],
    )
    inputs = {
        "CLUSTERS": at["clusters"],
        "MEMBERS": at["members"],
        "DEPENDENCE": at["hangs"],
        "TABLE": at["long"],
        "SECTORS": "B-E",
        "LINKED_SECTORS": "F;G",
        "DATE": DAY,
        "OUTPUT": at["verdict"],
        "TESTS": at["tests"],
    }
    done = qgis_process("run", "polos:assessclusters", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    from qgis.core import QgsVectorLayer

    found = {feature["cl_id"]: feature for feature in QgsVectorLayer(at["verdict"], "", "ogr").getFeatures()}
    assert found
    assert {feature["as_shown"] for feature in found.values()} <= {0, 1, 2, 3}
    rows = list(QgsVectorLayer(at["tests"], "", "ogr").getFeatures())
    hangs = {feature["dp_unit"]: feature for feature in QgsVectorLayer(at["hangs"], "", "ogr").getFeatures()}
    assert len(rows) == 8 * len(found)
    for row in rows:
        cluster = found[int(row["cl_id"])]
        # Numbers are those of the fields that they come from.
        if row["test"] == "concentration":
            assert (row["low"], row["outcome"] == "failed") == (cluster["p_mass"], False)
        if row["test"] == "mass":
            assert (row["low"], row["outcome"]) == (cluster["firms"], "passed")
        if row["test"] == "spillover":
            assert row["low"] == cluster["n_areas"]
        if row["test"] == "independence":
            assert (row["low"], row["high"]) == (hangs[row["cl_id"]]["dp_1_low"], hangs[row["cl_id"]]["dp_1_high"])
            assert row["outcome"] == ("passed" if row["high"] <= 0.3 else "failed" if row["low"] > 0.3 else "unknown")
    run("assessclusters", CLUSTERS=at["clusters"], MEMBERS=at["members"], DATE=DAY, OUTPUT=at["alone"])
    alone = list(QgsVectorLayer(at["alone"], "", "ogr").getFeatures())
    assert max(feature["as_shown"] for feature in alone) == 1
    assert {feature["as_next"] for feature in alone} <= {"independence", "concentration"}


GAP_FIELDS = {"cl_id": "string", "sector": "string", "title": "string", "need": "double", "state": "integer"}


def test_linked_sectors_by_gaps_of_suppliers_cluster_by_cluster(assess, inputs, rows_of, make_layer, tmp_path):
    """Of the five partners of 7 of which something is needed two are there, and two may be."""
    states = [("17", 0), ("22", 2), ("28", 1), ("20", 9), ("33", 0)]
    rows = [["7", code, "Papel", 5.0, state] for code, state in states]
    rows += [["7", "35", None, 0.0, 0], ["8", "17", "Papel", 1.0, 3], ["9", "17", "Papel", 1.0, 0]]
    gaps = make_layer(GAP_FIELDS, rows, geometry="None")
    page = tmp_path / "page.html"
    given = {"GAPS": gaps, "LINKED_SECTORS": None, "REPORT": str(page)}
    tests = rows_of(assess(inputs, **given)["TESTS"])
    linked = {cluster: by_test(tests, cluster)["linkages"] for cluster in (7, 8)}
    assert [linked[7][name] for name in ("low", "high", "outcome")] == [0.4, 0.8, "unknown"]
    assert [linked[8][name] for name in ("low", "high", "outcome")] == [0, 0, "failed"]
    assert by_test(rows_of(assess(inputs, **given, MIN_LINKED=40)["TESTS"]))["linkages"]["outcome"] == "passed"
    assert "Linked sectors that are weak: 22 Papel." in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("rows", "more", "says"),
    [
        ([["7", "17", "", 1.0, 5]], {}, "none of 0, 1, 2, 3 and 9"),
        ([["7", "17", "", 1.0, 0], ["7", "17", "", 1.0, 0]], {}, "more than once"),
        ([["5", "17", "", 1.0, 0]], {}, "No cluster of GAPS is in CLUSTERS"),
        ([["7", "17", "", 1.0, 0]], {"LINKED_SECTORS": "17"}, "each says what is linked"),
    ],
)
def test_gaps_that_cannot_be_read(assess, inputs, make_layer, rows, more, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=says):
        assess({**inputs, "LINKED_SECTORS": None, **more}, GAPS=make_layer(GAP_FIELDS, rows, geometry="None"))


def test_linked_sectors_may_be_a_chain_without_the_sector_itself(assess, inputs, rows_of, make_layer):
    """Of the chain 13 is the sector, 17 is there and 22 weak."""
    chains = make_layer({"name": "string", "codes": "string"}, [["Cuero y más", "13;17;22"]], geometry="None")
    tests = by_test(rows_of(assess(inputs, LINKED_SECTORS="Cuero y más", CHAINS=chains)["TESTS"]))
    assert tests["linkages"]["low"] == 0.5


def test_the_classes_of_gaps_are_those_of_the_gaps():
    from polos.analysis.linkages import gap_classes as gaps
    from polos.analysis.verdicts.linked_sectors import MISSING, OF_GAPS, OPEN, THERE, WEAK

    known = {gaps.THERE: THERE, gaps.WEAK: WEAK, gaps.MISSING: MISSING, gaps.DOUBTFUL: OPEN, gaps.OPEN: OPEN}
    assert known == OF_GAPS
