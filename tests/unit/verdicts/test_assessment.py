"""Verdicts from measures: what each test compares, at equality, within bounds, and who is never called a cluster."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.clusters.verdict import CLUSTER, LADDER, OUTCOMES, POTENTIAL, TESTS
from polos.analysis.verdicts import measures as lack
from polos.analysis.verdicts.assessment import ASKED, assess, of_cooperation, of_market
from polos.analysis.verdicts.measures import measure, unknown
from polos.analysis.verdicts.thresholds import DEFAULTS, OWN, thresholds

hypothesis = pytest.importorskip("hypothesis")
strategies = hypothesis.strategies

ONE = pd.Index(["7"])
ENOUGH = {"p": 0.05, "firms": 5, "share": 0.3, "linked": 0.5, "areas": 2}
"""Numbers that equal what is asked by default, and so pass."""


def numbers(**values):
    return {
        name: measure(
            *(pd.Series([float(end)], ONE) for end in (value if isinstance(value, tuple) else (value, value)))
        )
        for name, value in values.items()
    }


def recorded(outcome):
    return {"kinds": measure(pd.Series([2.0], ONE)).assign(outcome=outcome)}


def outcomes(found):
    return dict(zip(found.tests["test"], found.tests["outcome"]))


def test_equality_passes_and_growth_has_to_exceed():
    found = assess(ONE, {**numbers(**ENOUGH, growth=0.0, market=0.0), **recorded("passed")}, thresholds())
    assert found.words.loc["7", "shown"] == CLUSTER
    assert outcomes(found) == {**dict.fromkeys(TESTS, "passed"), "growth": "failed", "market": "failed"}


@pytest.mark.parametrize(
    ("name", "test", "just_beyond"),
    [
        ("p", "concentration", 0.0501),
        ("firms", "mass", 4),
        ("share", "independence", 0.301),
        ("linked", "linkages", 0.49),
        ("areas", "spillover", 1),
    ],
)
def test_each_number_decides_its_test(name, test, just_beyond):
    found = assess(ONE, {**numbers(**{**ENOUGH, name: just_beyond}), **recorded("passed")}, thresholds())
    assert [one for one, outcome in outcomes(found).items() if outcome == "failed"] == [test]


def test_nothing_known_shows_nothing_and_excludes_nothing():
    found = assess(ONE, {}, thresholds())
    assert found.words.loc["7"].tolist() == [0, CLUSTER, ("concentration",)]
    assert set(found.tests["lacks"]) == {lack.NO_INPUT}


def test_jobs_are_asked_where_the_user_asks_for_them_and_the_worst_decides():
    asked = thresholds(jobs=100)
    for jobs, outcome, decides in ((100, "passed", "firms"), (99, "failed", "jobs"), (np.nan, "unknown", "jobs")):
        row = assess(ONE, numbers(**ENOUGH, jobs=jobs), asked).tests.set_index("test").loc["mass"]
        assert (row["outcome"], row["measure"]) == (outcome, decides)
    assert row["threshold"] == 100
    assert row["source"] == OWN


def test_a_number_near_its_level_is_not_decided_although_it_is_known():
    near = numbers(p=0.01)["p"].assign(lacks=lack.NEAR)
    row = assess(ONE, {"p": near}, thresholds()).tests.iloc[0]
    assert (row["outcome"], row["low"], row["lacks"]) == ("unknown", 0.01, lack.NEAR)


def test_bounds_on_both_sides_say_so():
    row = assess(ONE, numbers(share=(0.2, 0.4)), thresholds()).tests.set_index("test").loc["independence"]
    assert (row["outcome"], row["lacks"]) == ("unknown", lack.BOUNDS)


@hypothesis.given(
    known=strategies.fixed_dictionaries(
        {
            name: strategies.tuples(*[strategies.floats(0, 1e6) | strategies.just(np.nan)] * 2)
            for each in ASKED.values()
            for name, _ in each
            if name != "kinds"
        }
    ),
    cooperation=strategies.sampled_from([*OUTCOMES, None]),
    firms=strategies.integers(1, 1000),
)
def test_never_a_cluster_without_valid_evidence_of_cooperation(known, cooperation, firms):
    """Whatever the numbers and thresholds are."""
    evidence = recorded(cooperation) if cooperation else {}
    found = assess(ONE, {**numbers(**known), **evidence}, thresholds(firms=firms))
    word = found.words.loc["7"]
    assert word["shown"] <= word["not_excluded"]
    if cooperation != "passed":
        assert word["shown"] <= POTENTIAL
    if word["shown"] == CLUSTER:
        assert {outcomes(found)[test] for rung in LADDER for test in rung} == {"passed"}


def test_evidence_decides_cooperation_and_counts_kinds():
    rows = pd.DataFrame(
        {
            "outcome": ["passed", "lapsed", "unknown"],
            "links": [2, 0, 1],
            "interviews": [1, 0, 0],
            "programmes": [0, 0, 0],
        },
        ["1", "2", "3"],
    )
    found = assess(rows.index, {"kinds": of_cooperation(rows)}, thresholds())
    own = found.tests[found.tests["test"] == "cooperation"]
    assert own["outcome"].tolist() == ["passed", "lapsed", "unknown"]
    assert own["low"].tolist() == [2, 0, 1]
    assert own["threshold"].unique().tolist() == [2]


def test_markets_by_a_table_before_the_evidence():
    index = pd.Index(["1", "2", "3", "4"])
    recorded = pd.DataFrame(
        {
            "outcome": ["passed", "lapsed", "passed", "unknown"],
            "low": [3.0, np.nan, 1.0, np.nan],
            "high": [4.0, np.nan, 1.0, np.nan],
        },
        index,
    )
    table = measure(pd.Series([-0.02, np.nan, np.nan, np.nan], index), lacks=lack.ONE_DATE)
    found = assess(index, {"market": of_market(recorded, table)}, thresholds()).tests
    own = found[found["test"] == "market"].set_index("cluster")
    assert own["outcome"].tolist() == ["failed", "lapsed", "passed", "unknown"]
    assert own["low"].tolist()[::2] == [-0.02, 0.01]
    assert own.loc["4", "lacks"] == lack.ONE_DATE
    alone = assess(index, {"market": of_market(recorded)}, thresholds()).tests
    assert alone[alone["test"] == "market"]["outcome"].tolist() == ["passed", "lapsed", "passed", "unknown"]


def test_order_is_that_of_clusters_and_tests():
    two = pd.Index(["9", "1"])
    found = assess(two, {"p": unknown(two, lack.NO_FIELD)}, thresholds())
    assert found.tests["cluster"].tolist() == ["9"] * len(TESTS) + ["1"] * len(TESTS)
    assert found.tests["test"].tolist() == [*TESTS, *TESTS]
    assert list(found.words.index) == ["9", "1"]


def test_defaults_tell_where_they_are_from():
    asked = thresholds()
    assert asked == DEFAULTS
    assert [name for name, one in asked.items() if one.verified] == ["p"]


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"p": 0}, "ALPHA is 0"),
        ({"p": 1}, "ALPHA is 1"),
        ({"share": 0}, "MAX_SHARE is 0"),
        ({"share": 1.01}, "MAX_SHARE is 101"),
        ({"linked": 0}, "MIN_LINKED is 0"),
        ({"firms": -1}, "MIN_FIRMS is -1"),
        ({"firms": 0}, "both 0"),
        ({"areas": 0}, "MIN_AREAS is 0"),
        ({"growth": -1.1}, "MIN_GROWTH"),
        ({"lq": float("nan")}, "LINKED_LQ"),
    ],
)
def test_thresholds_out_of_range_are_refused(chosen, words):
    from polos.analysis.errors import FieldError

    with pytest.raises(FieldError, match=words):
        thresholds(**chosen)
