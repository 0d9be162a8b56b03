"""A chain told from records: steps once, data apart from method, what can be given anew."""

import pytest
from polos.analysis.errors import FieldError
from polos.analysis.followup.chain import FIELD, FILE, LAYER, chain_of, parse_given, replaced

KINDS = {"AREAS": LAYER, "TABLE": LAYER, "INPUT": LAYER, "MEMBERS": LAYER, "AREA_ID": FIELD, "WEIGHTS_FILE": FILE}


def kinds(algorithm, name):
    return KINDS.get(name, "")


def joined(output):
    """A table joined to areas, as its record says."""
    return {
        "algorithm": "polos:sectorlayer",
        "version": "1",
        "choices": {"YEAR": 2024, "SECTORS": "29"},
        "data": {"AREAS": "/a.gpkg|layername=areas", "TABLE": "/t.csv", "AREA_ID": "code"},
        "fingerprints": {"AREAS": "aa", "TABLE": "tt"},
        "inputs": {},
        "outputs": ["LONG", "OUTPUT"],
        "output": output,
    }


def judged():
    """Clusters of it, judged with its long table, and with the same areas once more."""
    found = {
        "algorithm": "polos:delineateclusters",
        "choices": {"ALPHA": 0.05},
        "data": {"INPUT": "sector layer", "PREVIOUS": "/last.gpkg", "WEIGHTS_FILE": "/w.gal"},
        "fingerprints": {"INPUT": "ii", "PREVIOUS": "pp", "WEIGHTS_FILE": "ww"},
        "inputs": {"INPUT": joined("OUTPUT")},
    }
    return {
        "algorithm": "polos:assessclusters",
        "choices": {"ALPHA": 0.01},
        "data": {"CLUSTERS": "c", "MEMBERS": "m", "TABLE": "l", "AREAS": "/a.gpkg|layername=areas"},
        "fingerprints": {},
        "inputs": {
            "CLUSTERS": {**found, "output": "OUTPUT"},
            "MEMBERS": {**found, "output": "MEMBERS"},
            "TABLE": joined("LONG"),
        },
        "output": "OUTPUT",
    }


def test_each_run_is_one_step_and_each_place_one_source():
    chain = chain_of(judged(), kinds)
    assert [step.name for step in chain.steps] == ["sectorlayer", "delineateclusters", "assessclusters"]
    first, second, last = chain.steps
    assert (first.read, first.fields) == ({"AREAS": "AREAS", "TABLE": "TABLE"}, {"AREA_ID": "code"})
    assert second.made == {"INPUT": "sectorlayer.OUTPUT"}
    assert last.made == {
        "CLUSTERS": "delineateclusters.OUTPUT",
        "MEMBERS": "delineateclusters.MEMBERS",
        "TABLE": "sectorlayer.LONG",
    }
    assert last.read == {"AREAS": "AREAS"}
    assert chain.result == "assessclusters.OUTPUT"
    sources = {one.name: (one.renewed, one.print) for one in chain.sources}
    assert sources == {"AREAS": (True, ""), "TABLE": (True, ""), "WEIGHTS_FILE": (False, "ww")}


def test_the_result_of_the_year_before_is_no_part_of_it():
    chain = chain_of(judged(), kinds)
    assert all(not name.startswith("PREVIOUS") for step in chain.steps for name in (*step.read, *step.prints))


def test_two_runs_of_one_algorithm_are_two_steps():
    record = judged()
    record["inputs"]["TABLE"] = {**joined("LONG"), "choices": {"YEAR": 2024, "SECTORS": "10"}}
    chain = chain_of(record, kinds)
    assert [step.name for step in chain.steps].count("sectorlayer_2") == 1
    assert chain.step("assessclusters").made["TABLE"] == "sectorlayer_2.LONG"


def test_layers_in_memory_of_one_name_are_not_one_source():
    record = {**joined("OUTPUT"), "data": {"AREAS": "areas", "TABLE": "areas"}}
    assert [one.name for one in chain_of(record, kinds).sources] == ["AREAS", "TABLE"]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({}, "no record"),
        ({**joined(""), "output": ""}, "earlier version of Polos"),
        ({**joined("OUTPUT"), "parts": ["AREAS"]}, "some features only of AREAS"),
    ],
)
def test_what_cannot_be_frozen_is_refused_in_words(record, said):
    with pytest.raises(FieldError, match=said):
        chain_of(record, kinds)


def test_years_and_fields_may_be_others_and_the_method_may_not():
    chain = chain_of(judged(), kinds)
    other = replaced(chain, {"YEAR": 2029, "AREA_ID": "key"})
    assert other.step("sectorlayer").choices == {"YEAR": 2029, "SECTORS": "29"}
    assert other.step("sectorlayer").fields == {"AREA_ID": "key"}
    assert chain.step("sectorlayer").choices["YEAR"] == 2024
    with pytest.raises(FieldError, match="SECTORS is part of the method"):
        replaced(chain, {"SECTORS": "10"})
    with pytest.raises(FieldError, match=r"“assessclusters\.YEAR”.*: AREAS, TABLE, AREA_ID, YEAR\.$"):
        replaced(chain, {"assessclusters.YEAR": 2029})


def test_what_is_given_by_name():
    assert parse_given("evidence = /x/a b.gpkg\n sectorlayer.year=2029; ") == {
        "EVIDENCE": "/x/a b.gpkg",
        "sectorlayer.YEAR": "2029",
    }
    assert parse_given("EVIDENCE=/a.gpkg|layername=b") == {"EVIDENCE": "/a.gpkg|layername=b"}
    source = "postgres://dbname='x' password='a;b=\\'c' table=\"t\""
    assert parse_given(f"TABLE={source}; AREAS=/O'Higgins.gpkg; YEAR=2025") == {
        "TABLE": source,
        "AREAS": "/O'Higgins.gpkg",
        "YEAR": "2025",
    }
    with pytest.raises(FieldError, match="“EVIDENCE” in DATA is not understood"):
        parse_given("EVIDENCE")
    with pytest.raises(FieldError, match="EVIDENCE twice"):
        parse_given("EVIDENCE=a;evidence=b")
