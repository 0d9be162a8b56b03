"""Parameters that were given and have no effect in a run are told, and those with one are not."""

import pytest
from qgis.core import Qgis

GIVEN = "given, but without effect in this run"
RATE = {"FIELD": "firms", "DENOMINATOR": "all"}


def told(log):
    """Return the names in each line of the log on parameters without effect."""
    return [line.split(":")[0] for line in log.textLog().splitlines() if GIVEN in line]


@pytest.mark.parametrize(
    ("name", "parameters", "names"),
    [
        ("localmoran", {"FIELD": "firms", "SLOPE": 0.1}, ["SLOPE"]),
        ("localmoran", {**RATE, "SLOPE": 0.1}, []),
        ("localmoran", {**RATE, "SLOPE": 0.1, "NULL_MODEL": 1}, ["SLOPE"]),
        ("localmoran", {**RATE, "SLOPE": 0.1, "PRESET": 1}, ["SLOPE"]),
        ("localmoran", {**RATE, "P0": 0.02, "MAPS": 199, "NAME_FIELD": "name"}, ["P0, MAPS, NAME_FIELD"]),
        ("localmoran", {**RATE, "P0": 0.01, "MAPS": 999}, []),
        ("localmoran", {**RATE, "P0": 0.02, "MAPS": 99, "GROUPS": "TEMPORARY_OUTPUT"}, []),
        ("localmoran", {**RATE, "K": 5, "DISTANCE": 3000, "POWER": 2}, ["K", "DISTANCE", "POWER"]),
        ("localmoran", {**RATE, "WEIGHTS": 2, "K": 5, "TOLERANCE": 1}, ["TOLERANCE"]),
        ("localmoran", {**RATE, "WEIGHTS": 4, "K": 5}, []),
        ("localmoran", {**RATE, "WEIGHTS": 4, "K": 5, "DISTANCE": 3000}, ["K"]),
        ("localmoran", {**RATE, "WEIGHTS": 6, "BANDWIDTH": 1, "K": 5, "DISTANCE": 3000}, ["DISTANCE"]),
        ("localmoran", {**RATE, "LOWER_ORDERS": False}, ["LOWER_ORDERS"]),
        ("localmoran", {**RATE, "LOWER_ORDERS": False, "ORDER": 2}, []),
        ("localmoran", {**RATE, "KERNEL": 1, "FILE_NUMBERS": 1, "FILE_IDS": 1}, ["KERNEL", "FILE_NUMBERS, FILE_IDS"]),
        ("bivariatelocalmoran", {**RATE, "FIELD_AROUND": "firms", "SLOPE": 0}, ["SLOPE"]),
        ("bivariatelocalmoran", {**RATE, "FIELD_AROUND": "firms", "DENOMINATOR_AROUND": "all", "SLOPE": 0}, []),
        ("neighbourhoodtest", {**RATE, "SLOPE": 0, "WEIGHTED": False}, []),
        ("neighbourhoodtest", {**RATE, "NULL_MODEL": 2, "WEIGHTED": False}, ["WEIGHTED"]),
        ("scanstatistic", {**RATE, "LENGTH": 5, "WEIGHTS": 2, "K": 4, "MAPS": 99}, ["LENGTH, WEIGHTS, K"]),
        ("scanstatistic", {**RATE, "WINDOW": 1, "LENGTH": 5, "MAPS": 99, "MAX_SHARE": 0.1, "K": 4}, ["MAX_SHARE", "K"]),
    ],
)  # fmt: skip
def test_what_has_no_effect_is_told(run, make_areas, firm_rows, log, name, parameters, names):
    rows = firm_rows()
    for place, row in enumerate(rows):
        row[2] = 100 + place % 7
    run(name, log, INPUT=make_areas(rows), **parameters)
    assert told(log) == names


def test_it_is_told_why_and_where_the_dialog_has_it(run, make_areas, log):
    run("getisord", log, INPUT=make_areas(), FIELD="firms", SLOPE=0.1)
    said = log.textLog()
    assert f"SLOPE: {GIVEN}. It says how the rate changes with size where a rate is tested against counts" in said
    where = "in the dialog of “Getis-Ord (hot and cold spots)”, among the advanced parameters."
    assert f"SLOPE: “Power of size by which rates change” {where}" in said


def test_what_says_something_of_an_input_that_is_not_there(run, small_runs, log):
    inputs = {name: value for name, value in small_runs["assessclusters"].items() if name not in ("TABLE", "MEMBERS")}
    inputs.pop("LINKED_SECTORS", None)
    run("assessclusters", log, **inputs, FRINGE=True, VALID="24", DOMINANCE=70, GROWTH_ID="area")
    assert told(log) == ["FRINGE", "DOMINANCE", "VALID", "GROWTH_ID"]


def test_delineation_tells_what_belongs_to_jobs(run, make_areas, log):
    parameters = {"SECTOR": "firms", "TOTAL": "all", "UNIT": 1, "FIRMS": "firms", "MAPS": 99, "SLOPE": 0}
    run("delineateclusters", log, INPUT=make_areas(), **parameters)
    assert told(log) == ["FIRMS"]


@pytest.mark.parametrize(
    ("algorithm", "parameters", "names"),
    [
        ("clusterrules", {"SECTORS": "13", "YEAR": 2020, "MARKS": "-=0"}, ["SECTORS, YEAR", "MARKS"]),
        ("clusterrules", {"NAME_FIELD": "ubigeo", "KEEP_RULES": True}, ["NAME_FIELD", "KEEP_RULES"]),
        ("clusterrules", {"FIRMS": "later", "FIRMS_FOR_JOBS": True}, ["JOBS"]),
        ("clusterrules", {"FIRMS": "later"}, []),
        ("assessclusters", {"TABLE": None, "LINKED_SECTORS": None, "KEEP_SUMS": True}, ["KEEP_SUMS"]),
        ("locationquotient", {"FIRMS_FOR_JOBS": True, "DECIMAL": 1}, ["FIRMS_FOR_JOBS", "DECIMAL"]),
        ("locationquotient", {"CORRECTION": 2}, ["CORRECTION"]),
        ("locationquotient", {"FIRMS": "later", "CORRECTION": 2}, []),
        ("sectorlayer", {"COUNTED": 1, "YEAR": 2020}, ["YEAR, COUNTED"]),
        ("sectorlayer", {"COUNTED": 1, "YEAR": 2020, "LONG": "TEMPORARY_OUTPUT"}, []),
        ("shiftshare", {"COUNTED": 1, "UNIT": "jobs", "SOURCE": "x"}, ["UNIT", "SOURCE", "COUNTED"]),
        ("shiftshare", {"QUARTERS": 1, "QUARTER_TEXTS": "a;b;c;d"}, ["QUARTERS"]),
        ("areaprofile", {"NAME_FIELD": "ubigeo", "MIN_TOTAL": 5, "UNIT": "jobs"}, ["NAME_FIELD, MIN_TOTAL, UNIT"]),
        ("sectorprofile", {"BANDS": "1 a 5=3", "SOURCE": "x"}, ["BANDS", "SOURCE"]),
        ("sectorhotspots", {"CORRECTION": 0, "FAMILY": 1, "UNIT": "jobs"}, ["UNIT", "FAMILY"]),
        ("sectorhotspots", {"TOTAL_FIELD": "everything", "KNOWN_ONLY": True, "FAMILY": 0}, ["KNOWN_ONLY"]),
        ("establishments", {"YEAR": 2020, "MARKS": "-=0", "CELLS": None}, ["YEAR", "MARKS"]),
        ("linkages", {"TABLE": None, "REGION": None, "DELTAS": "0.3", "LEAST_SHARE": 9}, ["DELTAS", "LEAST_SHARE"]),
        ("dependence", {"MEMBERS": "members", "NAME_FIELD": "ubigeo"}, ["NAME_FIELD"]),
        ("dependence", {"NAME_FIELD": "ubigeo"}, []),
        ("robustness", {"CHURN": 0, "NAME_FIELD": "ubigeo", "REDRAWS": 2}, ["NAME_FIELD", "REDRAWS"]),
        ("robustness", {"REDRAWS": 0, "CHURN": 20}, ["CHURN"]),
    ],
)  # fmt: skip
def test_every_algorithm_tells_what_it_does_not_ask_for(polos, small_runs, log, algorithm, parameters, names):
    given = {**small_runs[algorithm], **parameters}
    if given.get("MEMBERS") == "members":
        given["MEMBERS"] = small_runs["assessclusters"]["MEMBERS"]
    for output in polos.polos.provider.algorithm(algorithm).destinationParameterDefinitions():
        if output.type() == "sink" and not output.flags() & Qgis.ProcessingParameterFlag.Optional:
            given[output.name()] = "TEMPORARY_OUTPUT"
    polos.run(f"polos:{algorithm}", given, feedback=log)
    assert told(log) == names
