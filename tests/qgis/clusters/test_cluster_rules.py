"""Rules in a real QGIS: by hand, with rules of the user's own, and what is said to bad input."""

import pytest

MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def run(polos, usual):
    """Return a runner that returns all outputs."""

    def go(feedback=None, **more):
        return polos.run("polos:clusterrules", {**usual, "RULE_TABLE": MEMORY, **more}, feedback=feedback)

    return go


@pytest.fixture
def kept_rules(polos):
    """Begin without rules of the user's own, and leave none."""
    from polos.settings import RULES
    from qgis.core import QgsSettings

    QgsSettings().remove(RULES)
    yield
    QgsSettings().remove(RULES)


@pytest.fixture
def alias(run, tmp_path):
    """Return what a field is called for people in a layer that a run writes to a file."""
    from qgis.core import QgsVectorLayer

    def of(field, **more):
        path = str(tmp_path / "rules.gpkg")
        run(OUTPUT=path, **more)
        layer = QgsVectorLayer(path, "rules")
        return layer.attributeAlias(layer.fields().indexOf(field))

    return of


def column(rows, name):
    return {row["ubigeo"]: row[name] for row in rows}


def test_rules_by_hand(run, rows_of):
    """Of 240 jobs in 800 (0.3): LQ 0.5 / 0.3, 0.25 / 0.3, 0.4 / 0.3, 0. State N has 200 of 600, S 40 of 200."""
    outputs = run(STATE_FIELD="estado")
    rows = rows_of(outputs["OUTPUT"])
    assert column(rows, "cr_lq") == pytest.approx({"01": 5 / 3, "02": 5 / 6, "03": 4 / 3, "04": 0})
    assert column(rows, "lq_1_25") == {"01": 1, "02": 0, "03": 1, "04": 0}
    assert column(rows, "cr_lq_st") == pytest.approx({"01": 1.5, "02": 0.75, "03": 2, "04": 0})
    assert column(rows, "cr_part_st") == pytest.approx({"01": 0.5, "02": 0.5, "03": 1, "04": 0})
    # LQ at or above 1.5, the upper quarter of three; jobs and firms above the lower one of 40, 100, 100 and 1, 2, 3.
    assert column(rows, "us_strong") == {"01": 1, "02": 0, "03": 0, "04": 0}
    assert column(rows, "eu_stars") == {"01": 0, "02": 0, "03": 0, "04": 0}
    assert column(rows, "n_decided") == {"01": 8, "02": 8, "03": 8, "04": 8}
    table = {row["rule"]: row for row in rows_of(outputs["RULE_TABLE"])}
    assert [table["lq_1_25"][name] for name in ("yes", "no", "undecided", "verified")] == [2, 2, 0, 1]
    assert table["eu_stars"]["verified"] == 0


def test_a_layer_of_fields_gives_the_same(run, rows_of, make_layer, polos):
    rows = [["01", 100.0, 200.0, 3], ["02", 100.0, 400.0, 2], ["03", 40.0, 100.0, 1], ["04", 0.0, 100.0, 0]]
    layer = make_layer({"ubigeo": "string", "e": "double", "all": "double", "n": "integer"}, rows, columns=2)
    fields = {"AREAS": layer, "TABLE": None, "SECTORS": None, "JOBS": "e", "TOTAL": "all", "FIRMS": "n"}
    wide, long = rows_of(run(**fields)["OUTPUT"]), rows_of(run()["OUTPUT"])
    names = [name for name in long[0] if name.startswith(("us_", "eu_", "br_", "lq_", "cr_", "n_"))]
    assert [[row[name] for name in names] for row in wide] == [[row[name] for name in names] for row in long]


def test_what_is_lacking_is_said_and_only_open_where_it_decides(run, rows_of):
    outputs = run()
    table = {row["rule"]: row for row in rows_of(outputs["RULE_TABLE"])}
    assert table["br_nucleus"]["lacks"] == "state or province"
    # Fewer than five establishments everywhere: no state could make these areas a nucleus.
    assert table["br_nucleus"]["undecided"] == 0


def test_own_rules_are_columns_with_their_names_and_kept_by_name(run, rows_of, alias, kept_rules):
    rules = "mía: lq >= 1.2 and firms >= 2\nestado: state = 'S' and jobs > 0; nada: NULL"
    rows = rows_of(run(OWN_RULES=rules, KEEP_RULES=True, STATE_FIELD="estado", RULES=["lq_1"])["OUTPUT"])
    assert column(rows, "own_1") == {"01": 1, "02": 0, "03": 0, "04": 0}
    assert column(rows, "own_2") == {"01": 0, "02": 0, "03": 1, "04": 0}
    assert column(rows, "own_3") == dict.fromkeys(["01", "02", "03", "04"])
    assert "us_strong" not in rows[0]
    assert alias("own_1", OWN_RULES=rules) == "mía"
    again = rows_of(run(OWN_RULES="mía", RULES=["lq_1"])["OUTPUT"])
    assert column(again, "own_1") == column(rows, "own_1")


def test_firms_stand_for_jobs_on_request_only_and_the_columns_say_so(run, rows_of, alias):
    rows = rows_of(run(FIRMS_FOR_JOBS=True)["OUTPUT"])
    assert column(rows, "cr_jobs") == {"01": 3, "02": 2, "03": 1, "04": 0}
    assert alias("lq_1", FIRMS_FOR_JOBS=True) == "LQ above 1, firms instead of jobs"
    assert alias("lq_1") == "LQ above 1"
    # Stars ask for 1,000 jobs: open where there is one, decided where there is none.
    assert column(rows, "eu_stars")["01"] is None


def test_the_page_and_the_table_speak_spanish(run, rows_of, tmp_path):
    page = tmp_path / "reglas.html"
    outputs = run(LANGUAGE=2, REPORT=str(page), NAME_FIELD="nombre", OWN_RULES="local: lq > 0.8")
    html = page.read_text(encoding="utf-8")
    assert "Qué es un clúster depende de la regla" in html
    assert "Dónde no coinciden las reglas" in html
    assert "Bajo" in html
    assert {row["name"] for row in rows_of(outputs["RULE_TABLE"])} >= {"local", "Clúster fuerte (Estados Unidos)"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"JOBS": "ubigeo", "TOTAL": "ubigeo"}, "not both"),
        ({"SECTORS": None}, "Say in SECTORS"),
        ({"TABLE": None}, "Give a long table as TABLE with SECTORS"),
        ({"REFERENCE_TOTAL": 5}, "or neither"),
        ({"OWN_RULES": "x: lq >"}, "“x” cannot be read"),
        ({"OWN_RULES": "x: empleo > 5"}, "asks for empleo. It can ask for: jobs"),
        ({"OWN_RULES": "no such"}, "no rule of that name was kept"),
        ({"OWN_RULES": "x: 'text'"}, "gives text for area 01. It must give true"),
        ({"RULES": ["us_strongest"]}, "none of its options"),
        ({"YEAR": 2020}, "these years: 2024"),
    ],
)
def test_refused(run, kept_rules, change, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=words):
        run(**change)
