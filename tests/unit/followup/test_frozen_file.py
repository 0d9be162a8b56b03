"""The frozen file: what is written is read again; edits are told; what cannot be read is refused in words."""

import json
from dataclasses import replace
from datetime import date

import pytest
from polos.analysis.errors import FieldError, TableError
from polos.analysis.followup.chain import Chain, Source, Step
from polos.analysis.followup.frozen_file import from_text, to_text
from polos.analysis.followup.frozen_method import Frozen, Result
from polos.analysis.followup.goals import Goal

STEPS = (
    Step(
        "sectorlayer", "polos:sectorlayer", "1", {"YEAR": 2024}, {"AREA_ID": "code"}, {}, {"TABLE": "TABLE"}, ("LONG",)
    ),
    Step("getisord", "polos:getisord", "1", {"ALPHA": 0.05, "FIELDS": ["a"]}, {}, {"INPUT": "sectorlayer.OUTPUT"}),
)
SOURCES = (Source("TABLE", "source", "/t.csv"), Source("RULES_FILE", "file", "/r.csv", False, "a;b\n", "ff"))
GOAL = Goal(2, "networks", "Más", "sum(jobs)", "", "", 1.5, date(2024, 12, 31), 3.0, date(2028, 12, 31), "regional")
FROZEN = Frozen(
    "Cuero",
    date(2024, 12, 31),
    date(2025, 3, 1),
    {"polos": "1"},
    Chain(STEPS, SOURCES, "getisord.OUTPUT"),
    Result("getisord.OUTPUT", "/spots.gpkg", "cc", "code"),
    {},
    (GOAL,),
    {"changed": [], "added": [], "gone": []},
)


def edited(change):
    """Return the text after a change of its document by hand."""
    document = json.loads(to_text(FROZEN))
    change(document)
    return json.dumps(document, ensure_ascii=False)


def test_what_is_written_is_read_again():
    assert replace(from_text(to_text(FROZEN), "f.json"), digest="") == FROZEN


def test_the_text_is_the_same_each_time_and_for_people():
    text = to_text(FROZEN)
    assert to_text(from_text(text, "f.json")) == text
    assert "Más" in text
    assert text.splitlines()[1] == ' "polos_frozen_method": 1,'


def test_a_file_laid_out_anew_was_not_edited():
    text = json.dumps(json.loads(to_text(FROZEN)), indent=8)
    assert replace(from_text(text, "f.json"), digest="") == FROZEN


def test_edits_are_told_by_their_place():
    def change(document):
        document["steps"][1]["choices"]["ALPHA"] = 0.1
        document["steps"][1]["choices"]["STAR"] = True
        del document["goals"][0]["level"]

    told = from_text(edited(change), "f.json").edited
    assert told == {
        "changed": [("steps › getisord › choices › ALPHA", 0.1)],
        "added": [("steps › getisord › choices › STAR", True)],
        "gone": ["goals › 1 › level"],
    }


def test_steps_that_changed_places_are_told():
    told = from_text(
        edited(lambda document: document["method_files"].update(X={"kind": "file", "was": ""})), "f"
    ).edited
    assert told["added"] == [("method_files › X › kind", "file"), ("method_files › X › was", "")]


def test_without_fingerprints_nobody_can_tell():
    assert from_text(edited(lambda document: document.pop("fingerprints")), "f.json").edited is None


def put(*path, value):
    def change(document):
        *places, last = path
        for place in places:
            document = document[place]
        document[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put("polos_frozen_method", value=2), r"later Polos \(1\).*version 2.*up to 1.*Update Polos"),
        (put("polos_frozen_method", value="x"), "“x” for the version"),
        (put("steps", value={}), "“steps” in “f.json” as it should: it must be a list"),
        (put("steps", 0, "algorithm", value=3), "“algorithm” in “steps › sectorlayer” .* must be a text"),
        (put("steps", 1, "made", "INPUT", value="other.OUTPUT"), "“other.OUTPUT” for “getisord.INPUT”"),
        (put("steps", 0, "read", "TABLE", value="NONE"), "“NONE” for “sectorlayer.TABLE”"),
        (put("steps", 1, "step", value="sectorlayer"), "two steps with the name “sectorlayer”"),
        (put("result", "made", value="gone.OUTPUT"), "“gone.OUTPUT” for “result”"),
        (put("figures_of", value="2024"), "no date in “figures_of”"),
        (put("goals", 0, "target", value="many"), "no number in “target”"),
        (put("goals", 0, value="x"), "“1” in “goals” as it should: it must be names with values"),
        (put("steps", 0, value="x"), "“step” in “steps” as it should: it must be names with values"),
        (put("result", value={}), "“made” in “result”"),
        (put("goals", 0, "direction", value="at least"), "“at least” for “direction”, “goals › 1”.*more, less"),
        (put("goals", 0, "row", value=True), "“row” in “goals › 1” as it should: it must be a whole number"),
        (put("goals", 0, "target", value=10**400), "1000.*…, which is too large for a number"),
        (put("title", value="half \ud83d"), "signs that are none"),
    ],
)
def test_what_was_spoiled_by_hand_is_refused_with_its_place(change, said):
    with pytest.raises(TableError, match=said):
        from_text(edited(change), "f.json")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not JSON, at line and column 1:1"),
        ('{"polos_frozen_method": 1,', "not JSON"),
        ("[]", "“polos_frozen_method”"),
        ('{"a": 1}', "“polos_frozen_method”"),
        ('{"polos_frozen_method": 1, "a": NaN}', "not JSON"),
        ('{"polos_frozen_method": 1, "a": 1, "a": 2}', "“a” twice"),
        ("[" * 100_000, "not JSON"),
        ('{"polos_frozen_method": 1, "a": 1e999}', "1e999, which is too large"),
    ],
)
def test_what_is_no_frozen_method_is_refused(text, said):
    with pytest.raises(TableError, match=said):
        from_text(text, "f.json")


def test_goals_never_share_the_row_by_which_their_figures_are_kept():
    twice = edited(lambda document: document["goals"].append(dict(document["goals"][0], name="a copy")))
    with pytest.raises(TableError, match=f"two goals with “row” {GOAL.row}.*“goals › 2”"):
        from_text(twice, "f.json")

    def add_without_rows(document):
        document["goals"] += [{"name": "one more"}, {"name": "and another"}]

    rows = [one.row for one in from_text(edited(add_without_rows), "f.json").goals]
    assert rows == [GOAL.row, GOAL.row + 1, GOAL.row + 2]


def test_the_fingerprint_is_that_of_what_the_file_says_now():
    text = to_text(FROZEN)
    assert from_text(text, "f.json").digest == json.loads(text)["fingerprints"]["whole"]
    assert from_text(edited(put("title", value="another")), "f.json").digest != from_text(text, "f.json").digest


def test_a_goal_that_ends_before_it_begins_is_refused():
    text = to_text(replace(FROZEN, goals=(replace(GOAL, target_date=date(2024, 1, 1)),)))
    with pytest.raises(FieldError, match="2024-01-01, is not after that of the baseline, 2024-12-31"):
        from_text(text, "f.json")
