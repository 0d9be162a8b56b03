"""What is said in the assistant, and the steps that follow from it: one source for runs, commands and models."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from polos.analysis.guessing.parts import Guess
from polos.ui.assistant import plan
from polos.ui.assistant.naming import free_path, proposed_path, refusal, remove_files, taken
from polos.ui.assistant.session import (
    FILE,
    FILES,
    NEAREST,
    NEIGHBOURS,
    RESULT,
    SECTOR,
    WITHIN,
    Neighbours,
    Session,
    Source,
    Wanted,
)
from polos.ui.assistant.steps import Some, parameters

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def session():
    """Return a session in which all was said."""
    return Session(
        Source("/data/map.shp", "map.shp", "/data/map.shp"),
        Source("/data/table.csv", "table.csv", "/data/table.csv"),
        Guess("code", "ubigeo", "ciiu", "establec", (), "firms", name="name", province="province"),
        sectors="15",
        sector_name="Leather (15)",
        neighbours=Neighbours(gap=50.0),
        wanted=Wanted("/data/leather.gpkg"),
    )


def test_one_goes_no_further_than_what_was_said(session):
    assert Session().reach() == FILES
    assert replace(session, sectors=" ").reach() == SECTOR
    assert replace(session, neighbours=Neighbours(FILE)).reach() == NEIGHBOURS
    assert session.reach() == RESULT
    assert replace(session, stops=("unit",)).reach() == FILES
    assert session.lacks(RESULT) is None
    nothing = Wanted("/data/x.gpkg", quotients=False, hot_spots=False, clusters=False)
    assert replace(session, wanted=nothing).lacks(RESULT) is not None


def test_other_files_make_guesses_void_and_choices_are_remembered(session):
    chosen = session.with_field("unit", "jobs")
    assert (chosen.fields.unit, chosen.confirmed) == ("jobs", {"unit"})
    other = chosen.with_files(table=Source("/data/other.csv", "other.csv", "/data/other.csv"))
    assert (other.fields, other.confirmed, other.areas) == (Guess(), frozenset(), session.areas)


def test_all_goes_into_one_geopackage_and_later_steps_read_what_earlier_ones_wrote(session):
    steps = plan.result(session)
    assert [step.algorithm for step in steps] == ["sectorlayer", "locationquotient", "localmoran", "delineateclusters"]
    for step in steps:
        for name, output in step.outputs.items():
            assert name == "REPORT" or "dbname='/data/leather.gpkg'" in output.place
    moran, clusters = (parameters(step, steps) for step in steps[2:])
    assert moran["INPUT"] == clusters["INPUT"] == "/data/leather.gpkg|layername=sector"
    assert (moran["FIELD"], moran["DENOMINATOR"]) == ("sector", "total")
    assert (clusters["UNIT"], clusters["NAME_FIELD"]) == (1, "name")
    assert clusters["REPORT"] == "/data/leather.html"
    assert plan.files(session) == ["/data/leather.gpkg", "/data/leather.html"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Neighbours(gap=50.0), {"WEIGHTS": 0, "TOLERANCE": 50.0, "ISLANDS": 0}),
        (Neighbours(gap=50.0, join=False, attach=True), {"WEIGHTS": 0, "TOLERANCE": 0.0, "ISLANDS": 1}),
        (Neighbours(NEAREST, k=4, gap=50.0), {"WEIGHTS": 2, "K": 4, "TOLERANCE": 0.0, "ISLANDS": 0}),
        (Neighbours(WITHIN, distance=9000.0), {"WEIGHTS": 3, "DISTANCE": 9000.0, "TOLERANCE": 0.0, "ISLANDS": 0}),
        (Neighbours(FILE, file="/w.gal"), {"WEIGHTS": 5, "WEIGHTS_FILE": "/w.gal", "TOLERANCE": 0.0, "ISLANDS": 0}),
    ],
)
def test_the_same_neighbours_go_to_hot_spots_and_to_perimeters(session, said, expected):
    steps = plan.result(replace(session, neighbours=said))
    for step in steps[2:]:
        assert {name: step.inputs.get(name) for name in expected} == expected


def test_only_the_chosen_year_is_read(session):
    fields = replace(session.fields, year_field="AÑO", year="2024", years=2)
    said = replace(session, fields=fields)
    steps = plan.result(said)
    assert steps[0].inputs["TABLE"] == Some(session.table, "AÑO", "2024", "/data/leather_rows.csv")
    assert parameters(steps[0], steps)["TABLE"] == "/data/leather_rows.csv"
    assert steps[0].inputs["YEAR"] == 2024
    assert "/data/leather_rows.csv" in plan.files(said)
    one = replace(session, fields=replace(fields, years=1))
    assert plan.result(one)[0].inputs["TABLE"] == "/data/table.csv"


def test_a_table_with_a_column_each_has_no_field_of_codes(session):
    fields = replace(session.fields, sector="", value="", sectors=("n_10", "n_13"))
    inputs = plan.result(replace(session, fields=fields))[0].inputs
    assert inputs["SECTOR_FIELDS"] == ["n_10", "n_13"]
    assert not {"SECTOR_FIELD", "VALUE_FIELD"} & set(inputs)


def test_what_is_not_wanted_is_not_made(session):
    wanted = replace(session.wanted, clusters=False, hot_spots=False)
    assert [step.algorithm for step in plan.result(replace(session, wanted=wanted))] == [
        "sectorlayer",
        "locationquotient",
    ]
    assert plan.files(replace(session, wanted=wanted)) == ["/data/leather.gpkg"]


def test_neighbours_are_drawn_with_and_without_tolerance_before_the_answer(session):
    for join in (True, False):
        said = replace(session, neighbours=replace(session.neighbours, join=join))
        drawn = {
            step.key: step.inputs["TOLERANCE"]
            for step in plan.checks(said, "/tmp")
            if step.algorithm == "spatialweights"
        }
        assert drawn == {"spatialweights": 50.0, plan.STRICT: 0.0}


def test_sheets_rest_on_the_verdict_on_what_the_result_wrote(session):
    steps = plan.sheets(session)
    last = parameters(steps[-1], steps)
    assert last["CLUSTERS"] == "/data/leather.gpkg|layername=verdicts"
    assert last["TABLE"] == "/data/leather.gpkg|layername=long"
    assert last["OUTPUT"] == "/data/leather_sheets"


def test_no_file_is_written_over(session, tmp_path):
    table = Source(str(tmp_path / "t.csv"), "t.csv", str(tmp_path / "t.csv"))
    said = replace(session, table=table)
    assert proposed_path(said, "/nowhere") == str(tmp_path / "leather_15.gpkg")
    (tmp_path / "leather_15.gpkg").touch()
    (tmp_path / "leather_15_2.html").touch()
    assert proposed_path(said, "/nowhere") == str(tmp_path / "leather_15_3.gpkg")
    assert free_path(tmp_path / "other.gpkg") == str(tmp_path / "other.gpkg")


def test_a_page_beside_a_new_geopackage_is_not_written_over(tmp_path):
    (tmp_path / "own.html").write_text("mine", encoding="utf-8")
    assert taken(tmp_path / "own.gpkg") == "own.html"
    assert free_path(tmp_path / "own.gpkg") == str(tmp_path / "own_2.gpkg")
    assert taken(tmp_path / "other.gpkg") == ""


@pytest.mark.parametrize("module", ["session", "steps", "step_inputs", "plan", "naming", "findings"])
def test_what_is_said_and_planned_knows_neither_qgis_nor_qt(module):
    tree = ast.parse((ROOT / "ui" / "assistant" / f"{module}.py").read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    assert not [name for name in names if name.split(".")[0] == "qgis" or name.endswith("translation")]


def test_a_folder_that_takes_no_file_is_said_before_the_run(tmp_path, monkeypatch):
    assert refusal(tmp_path / "r.gpkg") is None
    assert str(refusal(tmp_path / "none" / "r.gpkg")).startswith("There is no folder")
    monkeypatch.setattr("os.access", lambda folder, mode: False)
    assert str(refusal(tmp_path / "r.gpkg")).startswith("Nothing can be written into the folder")


def test_what_was_never_written_is_not_left_over(tmp_path, monkeypatch):
    there, nowhere = tmp_path / "there.gpkg", tmp_path / "nowhere.gpkg"
    there.write_bytes(b"")

    def refuse(path, missing_ok=False):
        raise OSError(30, "Read-only file system", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    assert remove_files([there, nowhere]) == [str(there)]
