"""Every case of `make validate` that needs no other program: published numbers, and tables that other programs wrote.

The rest is run by `make validate`, which writes docs/evidence/validation.json and the pages.
"""

import json
import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
DOCS = HERE.parents[1] / "docs"
sys.path.insert(0, str(HERE))
try:
    import cases
    import evidence_page
    import faults
    import programs
    import run as validation
finally:
    sys.path.remove(str(HERE))


def name_of(case):
    return f"{case.subject}/{case.name}"


@pytest.mark.parametrize("case", cases.CASES, ids=name_of)
def test_numbers_agree_as_far_as_is_said(case):
    if case.data and "POLOS_REFERENCE" not in os.environ:
        pytest.skip("POLOS_REFERENCE names no folder with the reference data")
    if case.program in programs.PROGRAMS and not programs.PROGRAMS[case.program].scripts:
        pytest.skip(f"{case.program} writes no table; make validate runs it")
    found = cases.rows(case, programs.Reader())
    assert [row for row in found if row["verdict"] == cases.FAILS] == []


def made(run, printed=None, **options):
    return cases.Case("made", "made", cases.Text("", ""), "", run, printed or {}, **options)


@pytest.mark.parametrize(
    ("printed", "ours", "verdict"),
    [
        ("0.25", 0.25, cases.AGREES),
        ("0.25", 0.2549, cases.PRINTED),
        ("0.25", 0.2551, cases.FAILS),
        ("0.250", 0.2549, cases.FAILS),
        ("-3", -3.4, cases.PRINTED),
        ("3", 2.4, cases.FAILS),
        ("0", float("nan"), cases.FAILS),
    ],
)
def test_a_printed_number_is_held_to_its_last_digit(printed, ours, verdict):
    (row,) = cases.rows(made(lambda: ours, {"": printed}), None)
    assert row["verdict"] == verdict


@pytest.mark.parametrize(
    ("ours", "options", "verdict"),
    [
        ({"a": 1.0, "b": 2.0}, {}, cases.AGREES),
        ({"a": 1.0, "b": 2.1}, {}, cases.FAILS),
        ({"a": 1.0, "b": float("nan")}, {"tolerance": 1.0}, cases.FAILS),
        ({"a": 1.005, "b": 2.0}, {"tolerance": 0.01, "absolute": True}, cases.WITHIN),
        ({"a": 1.0, "b": 2.1}, {"why": cases.Text("for a reason", "")}, cases.DIFFERS),
        # A reason for a difference that is none is as wrong as a difference without one.
        ({"a": 1.0, "b": 2.0}, {"why": cases.Text("for a reason", "")}, cases.FAILS),
    ],
)
def test_of_many_numbers_the_farthest_decides(ours, options, verdict):
    (row,) = cases.rows(made(lambda _: (ours, {"a": 1.0, "b": 2.0}), program="esda", **options), None)
    assert (row["verdict"], row["count"]) == (verdict, 2)
    assert row["label"] == ("b" if ours["b"] != 2 else "a")


def results():
    return json.loads((DOCS / "evidence" / "validation.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", evidence_page.LANGUAGES)
def test_pages_are_those_of_the_results(language):
    page = (DOCS / language / "evidence" / "validation.md").read_text(encoding="utf-8")
    assert page == evidence_page.page(results(), language), "make validate ARGS=--render"


def test_results_hold_every_case_and_every_wrong_number():
    found = results()
    assert {case["case"] for case in found["cases"]} == set(map(name_of, cases.CASES))
    assert {fault["script"] for fault in found["faults"]} == {fault.script for fault in faults.FAULTS}
    assert {path.name for path in faults.FOLDER.iterdir() if path.suffix in (".py", ".R")} == {
        fault.script for fault in faults.FAULTS
    }
    assert list(found["subjects"]) == list(validation.SUBJECTS)
    assert not [row for case in found["cases"] for row in case["rows"] if row["verdict"] == cases.FAILS]


def test_what_is_not_installed_is_kept_with_its_date(monkeypatch):
    """Without any other program, the last results stay as they are, and their date is told on the page."""
    monkeypatch.delenv("POLOS_REFERENCE", raising=False)
    monkeypatch.setattr(programs, "run", lambda names: dict.fromkeys(names, "not installed"))
    monkeypatch.setattr(programs, "single_numbers", dict)
    monkeypatch.setattr(faults, "check", lambda fault: [])
    before = results()
    for case in before["cases"]:
        case["date"] = "2001-02-03"
    asked = type("Asked", (), {"only": ["growth", "effects"], "tables": False})
    found = {case["case"]: case for case in validation.results(asked, before)["cases"]}
    assert found["effects/overall"]["date"] == "2001-02-03"
    assert found["growth/dunn"]["date"] != "2001-02-03"
    page = evidence_page.page({**before, "cases": list(found.values())}, "es")
    assert "conservado del 2001-02-03" in page
