"""The network of a file of evidence in a real QGIS: a published one, before and after a date, and bad input."""

import json
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProcessingException

MEMORY = "TEMPORARY_OUTPUT"
MARRIAGES = """Acciaiuoli Medici, Castellani Peruzzi, Castellani Strozzi, Castellani Barbadori, Medici Barbadori,
Medici Ridolfi, Medici Tornabuoni, Medici Albizzi, Medici Salviati, Salviati Pazzi, Peruzzi Strozzi, Peruzzi Bischeri,
Strozzi Ridolfi, Strozzi Bischeri, Ridolfi Tornabuoni, Tornabuoni Guadagni, Albizzi Ginori, Albizzi Guadagni,
Bischeri Guadagni, Guadagni Lamberteschi"""


def actor(name, place="POINT(1 1)", **more):
    return {"actor_id": name, "name": name, "kind": "firm", "place": place, **more}


def link(start, end, kind="supplies", **more):
    return {"from_id": start, "to_id": end, "kind": kind, **more}


def execute(path, statement):
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(statement)


@pytest.fixture
def run(polos, log):
    """Return a runner that returns all outputs."""

    def go(path, **more):
        given = {"EVIDENCE": str(path), "OUTPUT": MEMORY, "ACTORS": MEMORY, "LANGUAGE": 1, "TODAY": "2026-01-01"}
        return polos.run("polos:evidencenetwork", {**given, **more}, feedback=log)

    return go


def test_marriages_of_florence(make_evidence, run, rows_of, log):
    """Padgett & Ansell (1993); betweenness as in Jackson, Social and Economic Networks (2008), 2.1; cutpoints by
    networkx 3.6.1. The Pucci have no marriage."""
    pairs = [pair.split() for pair in MARRIAGES.split(",")]
    names = sorted({name for pair in pairs for name in pair} | {"Pucci"})
    rows = {
        "actors": [actor(name, f"POINT({at} {at * at})") for at, name in enumerate(names)],
        "links": [link(*pair, "joint_project") for pair in pairs],
    }
    outputs = run(make_evidence(rows))
    found = {row["name"]: row for row in rows_of(outputs["ACTORS"])}
    # With the Pucci there are 15 others, of whom 14 x 13 / 2 = 91 of 105 pairs can be linked by ways.
    assert found["Medici"]["between"] * 105 / 91 == pytest.approx(0.522, abs=5e-4)
    assert found["Guadagni"]["between"] * 105 / 91 == pytest.approx(0.255, abs=5e-4)
    bridges = {name for name, row in found.items() if row["role"] == 3}
    assert bridges == {"Albizzi", "Guadagni", "Medici", "Salviati"}
    assert (found["Pucci"]["role"], found["Pucci"]["partners"], found["Medici"]["partners"]) == (0, 0, 6)
    assert outputs["OUTPUT"].featureCount() == 20
    said = log.textLog()
    assert "16 actors and 20 linked pairs" in said
    assert "one part, of 15 actors; without a link: 1" in said
    assert "Medici stands between others most" in said


def test_before_and_after_in_both_languages(make_evidence, run, rows_of, log, tmp_path):
    rows = {
        "actors": [actor(name, f"POINT({at} 0)") for at, name in enumerate(("Ñandú", "<b>b</b>", "c"))],
        "links": [
            link("Ñandú", "<b>b</b>", began="2019-01-01"),
            link("<b>b</b>", "Ñandú", began="2021-01-01"),
            link("<b>b</b>", "c", "trains", began="2021-01-01"),
        ],
    }
    path, page, figure = make_evidence(rows), tmp_path / "p.html", tmp_path / "f.png"
    for language, words in (
        (
            1,
            [
                "Linked pairs of the same actors: before 2020-01-01: 1 ",
                ": 2 (66.7",
                "Supplies",
                "67",
                "&lt;b&gt;b&lt;/b&gt;",
            ],
        ),
        (2, ["antes del 01/01/2020: 1 ", ": 2 (66,7", "Provee a", "Ñandú", "&lt;b&gt;b&lt;/b&gt;"]),
    ):
        outputs = run(path, DATE="2020-01-01", LANGUAGE=language, REPORT=str(page), FIGURE=str(figure))
        html = page.read_text(encoding="utf-8")
        assert [word for word in words if word not in html] == []
        assert "<b>b</b>" not in html
    assert [row["before"] for row in rows_of(outputs["OUTPUT"])] == [1, 0, 0]
    assert [row["before"] for row in rows_of(outputs["ACTORS"])] == [1, 1, 0]
    assert rows_of(outputs["OUTPUT"])[0]["source"] == "Visit"
    first = figure.read_bytes()
    run(path, DATE="2020-01-01", LANGUAGE=2, FIGURE=str(figure))
    assert figure.read_bytes() == first


def test_what_does_not_count_is_named(make_evidence, run, log):
    rows = {
        "actors": [actor("a"), actor("b", "POINT EMPTY"), actor("c")],
        "links": [
            link("a", "b"),
            link("a", "c", valid_to="2025-01-01"),
            link("a", "c", observed="2026-02-01"),
            link("a", "c", cl_id=5),
            link("a", "nobody"),
            link("a", None),
        ],
    }
    outputs = run(make_evidence(rows))
    said = log.textLog()
    for words in (
        "have lapsed, and do not count any more (1): 2",
        "a date in the future, which do not count yet (1): 3",
        "clusters that are not there, which do not count (1): 4",
        "an actor that is not there, which do not count (1): 5",
        "lack a required field",
        "Actors without a place, which the map does not show; they count as all others do (1): b",
        "Links that are no lines on the map",
    ):
        assert words in said
    line = next(outputs["OUTPUT"].getFeatures())
    assert (outputs["OUTPUT"].featureCount(), line.hasGeometry()) == (1, False)


def test_no_links_and_one_actor(make_evidence, run, log, tmp_path):
    page = tmp_path / "p.html"
    outputs = run(make_evidence({"actors": [actor("a")]}), REPORT=str(page), DATE="2020-01-01")
    assert "no link between actors is on record and valid; actors on record: 1." in log.textLog()
    assert outputs["OUTPUT"].featureCount() == 0
    assert "<img" in page.read_text(encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="no actor in the evidence"):
        run(make_evidence(name="empty.gpkg"))


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DROP TABLE links", "The evidence has no layer links"),
        ("ALTER TABLE links RENAME COLUMN began TO start", "“links” of the evidence lacks began"),
        ("UPDATE links SET kind = 'sells'", "none of its codes: sells"),
    ],
)
def test_files_that_were_changed(make_evidence, run, statement, words):
    path = make_evidence({"actors": [actor("a"), actor("b")], "links": [link("a", "b")]})
    if statement.startswith("DROP"):
        execute(path, "DELETE FROM gpkg_contents WHERE table_name = 'links'")
    execute(path, statement)
    with pytest.raises(QgsProcessingException, match=words):
        run(path)


def test_an_actor_twice(make_evidence, run):
    with pytest.raises(QgsProcessingException, match="more than once: a"):
        run(make_evidence({"actors": [actor("a"), actor("a")]}))


def test_dates_as_texts(make_evidence, run):
    path = make_evidence({"actors": [actor("a"), actor("b")], "links": [link("a", "b")]})
    execute(path, "ALTER TABLE links DROP COLUMN observed")
    execute(path, "ALTER TABLE links ADD COLUMN observed TEXT")
    execute(path, "UPDATE links SET observed = '31/12/2024'")
    assert run(path)["OUTPUT"].featureCount() == 1
    execute(path, "UPDATE links SET observed = 'last year'")
    with pytest.raises(QgsProcessingException, match=r"“observed” of “links” .*: 1 \(last year\)"):
        run(path)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"CLUSTER": 8}, "CLUSTER is 8"),
        ({"DATE": "soon"}, "DATE is “soon”, which is no date"),
        ({"DATE": "2026-01-02"}, "give an earlier date"),
        ({"VALID": "2026-01-02"}, "no record would"),
        ({"FIGURE": "/tmp/figure.gif"}, "must end in"),
        ({"KINDS": "sells"}, "none of its options"),
        ({"EVIDENCE": __file__}, "no GeoPackage"),
    ],
)
def test_refused(make_evidence, run, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        run(make_evidence({"actors": [actor("a")]}), **change)


def test_from_the_command_line(make_evidence, qgis_process, tmp_path):
    """With a file that this QGIS has open, and that gives the file of one algorithm to the other."""
    from qgis.core import QgsVectorLayer

    path = make_evidence({"actors": [actor("a"), actor("b", "POINT(5 5)")], "links": [link("a", "b", "finances")]})
    held = QgsVectorLayer(f"{path}|layername=links", "links", "ogr")
    assert held.startEditing()
    lines = tmp_path / "lines.gpkg"
    given = [f"--EVIDENCE={path}", f"--OUTPUT={lines}", "--KINDS=finances", "--DATE=2025-01-01", "--TODAY=2026-01-01"]
    done = qgis_process("run", "--json", "polos:evidencenetwork", *given)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["results"]["OUTPUT"] == str(lines)
    made = QgsVectorLayer(str(lines), "lines", "ogr")
    assert made.featureCount() == 1
    (command,) = made.metadata().keywords()["polos:commands"]
    assert "--DATE=2025-01-01" in command


def test_edits_of_the_file_that_were_not_saved_are_said_not_to_count(polos, small_runs, log):
    from qgis.core import QgsFeature, QgsProject, QgsVectorLayer

    given = {**small_runs["evidencenetwork"], "OUTPUT": "memory:"}
    layer = QgsVectorLayer(f"{given['EVIDENCE']}|layername=links", "Links of mine", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        layer.startEditing()
        assert layer.addFeature(QgsFeature(layer.fields()))
        polos.run("polos:evidencenetwork", given, feedback=log)
        assert "not saved, which do not count, in layers (1): Links of mine." in log.textLog()
        layer.rollBack()
    finally:
        QgsProject.instance().clear()
