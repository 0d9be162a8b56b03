"""What two records do not have in common, and whether it matters."""

from polos.analysis.comparison.method_differences import (
    ALGORITHM,
    CHOICE,
    CONTENT,
    DATA,
    ORIGIN,
    RECORD,
    VERSION,
    later_first,
    method_differences,
    same_data,
)

TABLE = {"algorithm": "polos:sectorlayer", "version": "1", "choices": {"SECTORS": "13"}, "data": {"TABLE": "2023.csv"}}
RUN = {
    "algorithm": "polos:localmoran",
    "version": "1",
    "choices": {"WEIGHTS": 0, "SEED": 1},
    "data": {"INPUT": "a.gpkg", "FIELD": "jobs"},
    "fingerprints": {"INPUT": "1" * 64, "WEIGHTS_FILE": "2" * 64},
    "inputs": {"INPUT": TABLE},
}


def told(before, after):
    return [(each.what, each.step, each.name, each.matters) for each in method_differences(before, after)]


def test_another_year_of_one_method():
    later = {**RUN, "data": {"INPUT": "b.gpkg", "FIELD": "jobs"}, "fingerprints": {**RUN["fingerprints"], "INPUT": "3"}}
    assert told(RUN, later) == []  # where a layer lay that a run made says nothing; how it was made is the same
    read = {**later, "inputs": {"INPUT": {**TABLE, "data": {"TABLE": "2024.csv"}}}}
    assert told(RUN, read) == [(DATA, ("INPUT",), "TABLE", False)]
    assert told(RUN, RUN) == []
    assert same_data(RUN, RUN)
    assert not same_data(RUN, later)


def test_what_cannot_be_compared():
    sectors = {**RUN, "inputs": {"INPUT": {**TABLE, "choices": {"SECTORS": "14"}}}}
    assert told(RUN, sectors) == [(CHOICE, ("INPUT",), "SECTORS", True)]
    weights = {**RUN, "fingerprints": {**RUN["fingerprints"], "WEIGHTS_FILE": "4" * 64}}
    assert told(RUN, weights) == [(CONTENT, (), "WEIGHTS_FILE", True)]
    assert told(RUN, {**RUN, "algorithm": "polos:getisord"}) == [(ALGORITHM, (), "", True)]
    assert told(RUN, {**RUN, "version": "2"}) == [(VERSION, (), "", False)]


def test_what_nobody_knows_is_told_and_not_taken_for_the_same():
    assert told(RUN, {}) == [(RECORD, (), "", False)]
    assert told({}, {}) == [(RECORD, (), "", False)]
    assert told(RUN, {**RUN, "inputs": {}}) == [(ORIGIN, (), "INPUT", False)]
    assert not same_data({}, {})


def test_years_that_are_turned_around():
    def run(year):
        layer = {"algorithm": "polos:sectorlayer", "choices": {"YEAR": year}}
        return {"algorithm": "polos:delineateclusters", "choices": {}, "inputs": {"INPUT": layer}}

    assert later_first(method_differences(run(2024), run(2019))) == (2024, 2019)
    assert later_first(method_differences(run(2019), run(2024))) is None
    assert later_first(method_differences(run(2024), run(None))) is None


def test_two_years_or_fields_of_one_layer_are_two_dates():
    one = {
        "fingerprints": {"TABLE": "abc"},
        "choices": {"YEAR": 2021, "SEED": 1},
        "data": {"TABLE": "/a.csv", "FIELD": "j"},
    }
    assert same_data(one, {**one, "choices": {"YEAR": 2021, "SEED": 2}})
    assert same_data(one, {**one, "data": {"TABLE": "/b.csv", "FIELD": "j"}})
    assert not same_data(one, {**one, "choices": {"YEAR": 2024, "SEED": 1}})
    assert not same_data(one, {**one, "data": {"TABLE": "/a.csv", "FIELD": "k"}})
