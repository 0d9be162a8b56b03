"""Words for candidates: the ladder by hand, and what must hold for all outcomes."""

from itertools import product

import pytest
from polos.analysis.clusters.verdict import (
    AGGLOMERATION,
    CLUSTER,
    FAILED,
    LADDER,
    LAPSED,
    NONE,
    PASSED,
    POTENTIAL,
    SPECIALISED,
    UNKNOWN,
    all_of,
    at_least,
    at_most,
    verdict,
)

NAMES = [test for rung in LADDER for test in rung]


@pytest.mark.parametrize(
    ("letters", "shown", "not_excluded", "facts"),
    [
        ("FPPPP", NONE, NONE, ()),
        ("PFPPP", AGGLOMERATION, AGGLOMERATION, ()),
        ("PPUPP", AGGLOMERATION, CLUSTER, ("independence",)),
        ("PPPFP", SPECIALISED, SPECIALISED, ()),
        ("PPPUP", SPECIALISED, CLUSTER, ("linkages",)),
        ("PPPPU", POTENTIAL, CLUSTER, ("cooperation",)),
        ("PPPPL", POTENTIAL, CLUSTER, ("cooperation",)),
        ("PPPPF", POTENTIAL, POTENTIAL, ()),
        ("PPPPP", CLUSTER, CLUSTER, ()),
        ("UUUUU", NONE, CLUSTER, ("concentration",)),
        ("PUFPP", AGGLOMERATION, AGGLOMERATION, ()),
    ],
)
def test_ladder(letters, shown, not_excluded, facts):
    """One letter a test: concentration, mass, independence, linkages, cooperation."""
    outcomes = {"P": PASSED, "F": FAILED, "U": UNKNOWN, "L": LAPSED}
    found = verdict({test: outcomes[letter] for test, letter in zip(NAMES, letters)})
    assert (found.shown, found.not_excluded, found.next_facts) == (shown, not_excluded, facts)


def test_never_a_cluster_without_valid_evidence_of_cooperation():
    for each in product((PASSED, FAILED, UNKNOWN, LAPSED), repeat=len(NAMES)):
        outcomes = dict(zip(NAMES, each))
        found = verdict(outcomes)
        assert found.shown <= found.not_excluded
        assert found.shown != CLUSTER or outcomes["cooperation"] == PASSED
        # What it says would settle it, does.
        if found.next_facts:
            assert verdict({**outcomes, **dict.fromkeys(found.next_facts, PASSED)}).shown > found.shown


def test_what_is_not_there_is_unknown():
    assert verdict({}) == verdict(dict.fromkeys(NAMES, UNKNOWN))


@pytest.mark.parametrize(
    ("low", "high", "least", "most"),
    [
        (5, 5, PASSED, PASSED),
        (6, 9, PASSED, FAILED),
        (1, 4, FAILED, PASSED),
        (4, 6, UNKNOWN, UNKNOWN),
        (float("nan"), float("nan"), UNKNOWN, UNKNOWN),
    ],
)
def test_bounds_decide(low, high, least, most):
    assert (at_least(low, high, 5), at_most(low, high, 5)) == (least, most)


def test_all_of_several():
    assert all_of([PASSED, LAPSED, UNKNOWN, FAILED]) == FAILED
    assert all_of([PASSED, LAPSED, UNKNOWN]) == UNKNOWN
    assert all_of([PASSED, LAPSED]) == LAPSED
    assert all_of([PASSED]) == PASSED
