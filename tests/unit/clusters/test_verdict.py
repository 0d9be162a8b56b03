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
    more_than,
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


def by_the_rules(concentration, mass, independence, linkages, cooperation):
    """Return shown, not excluded and the tests that would move the word, from the sentences that define the words.

    Agglomeration: concentration only. Specialised agglomeration: plus mass and independence. Potential cluster: plus
    linkages. Cluster: only with recorded, valid evidence of cooperation. Not excluded is what no failed test forbids.
    """

    def word(yes):
        if not yes(concentration):
            return NONE
        if not (yes(mass) and yes(independence)):
            return AGGLOMERATION
        if not yes(linkages):
            return SPECIALISED
        return CLUSTER if yes(cooperation) else POTENTIAL

    shown, highest = word(lambda one: one == PASSED), word(lambda one: one != FAILED)
    wanted = {
        NONE: {"concentration": concentration},
        AGGLOMERATION: {"mass": mass, "independence": independence},
        SPECIALISED: {"linkages": linkages},
        POTENTIAL: {"cooperation": cooperation},
        CLUSTER: {},
    }[shown]
    lacking = tuple(name for name, one in wanted.items() if one != PASSED)
    return shown, highest, lacking if highest > shown else ()


def test_every_outcome_by_an_independent_table():
    """All 4^5 outcomes."""
    for each in product((PASSED, FAILED, UNKNOWN, LAPSED), repeat=len(NAMES)):
        found = verdict(dict(zip(NAMES, each)))
        assert (found.shown, found.not_excluded, found.next_facts) == by_the_rules(*each), each


def test_what_is_told_only_moves_no_word():
    for outcome in (PASSED, FAILED, UNKNOWN, LAPSED):
        beside = dict.fromkeys(("spillover", "growth", "market"), outcome)
        assert verdict({"concentration": PASSED, **beside}) == verdict({"concentration": PASSED})


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


@pytest.mark.parametrize("threshold", [0.05, 0.3, 5, -0.1])
def test_to_equal_a_threshold_is_to_reach_it_and_not_to_exceed_it(threshold):
    for near in (threshold, threshold * (1 + 1e-15), threshold * (1 - 1e-15)):
        assert at_least(near, near, threshold) == at_most(near, near, threshold) == PASSED
        assert more_than(near, near, threshold) == FAILED
    beyond = threshold + 1e-9
    assert (at_most(beyond, beyond, threshold), more_than(beyond, beyond, threshold)) == (FAILED, PASSED)
    below = threshold - 1e-9
    assert at_least(below, below, threshold) == FAILED


def test_bounds_on_both_sides_decide_nothing():
    assert [compare(1, 3, 2) for compare in (at_least, at_most, more_than)] == [UNKNOWN] * 3
    # Bounds that touch the threshold: all that it can be reaches it, or nothing exceeds it.
    assert (at_least(2, 3, 2), at_most(1, 2, 2), more_than(1, 2, 2)) == (PASSED, PASSED, FAILED)


def test_all_of_several():
    assert all_of([PASSED, LAPSED, UNKNOWN, FAILED]) == FAILED
    assert all_of([PASSED, LAPSED, UNKNOWN]) == UNKNOWN
    assert all_of([PASSED, LAPSED]) == LAPSED
    assert all_of([PASSED]) == PASSED
