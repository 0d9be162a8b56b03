"""From tests of a candidate to a word: what is shown, what is not excluded, and what would settle the difference.

A mere agglomeration is not a cluster. Figures of jobs and firms can show that an activity is gathered, that it is large
and does not hang on one firm, and that linked activities are there; that firms cooperate no table says, so that without
recorded and valid evidence of it nothing is called a cluster.
"""

from dataclasses import dataclass

import numpy as np

from ..errors import mark
from ..validation import ROUNDING

OUTCOMES = PASSED, FAILED, UNKNOWN, LAPSED = "passed", "failed", "unknown", "lapsed"

NONE, AGGLOMERATION, SPECIALISED, POTENTIAL, CLUSTER = range(5)
"""Codes of the words, each more than the one before."""

WORDS = (
    mark("no agglomeration"),
    mark("agglomeration"),
    mark("specialised agglomeration"),
    mark("potential cluster"),
    mark("cluster"),
)
"""What each code is called, in English."""

LADDER = (("concentration",), ("mass", "independence"), ("linkages",), ("cooperation",))
"""Tests that each word above the first asks for, besides those of the words below it."""

BESIDE = ("spillover", "growth", "market")
"""Tests that are told and move no word."""

TESTS = (*(test for rung in LADDER for test in rung), *BESIDE)


@dataclass(frozen=True)
class Verdict:
    """What tests say of a candidate.

    Attributes
    ----------
    shown, not_excluded : int
        The highest word that all tests have passed for, and the highest that no test has failed for.
    next_facts : tuple of str
        Tests that are unknown or lapsed and would, if passed, move the word that is shown to the next; empty where a
        failed test stands in the way, or nothing is left.
    """

    shown: int
    not_excluded: int
    next_facts: tuple


def at_least(low, high, threshold):
    """Return whether a number known within bounds reaches a threshold: passed, failed or unknown.

    Parameters
    ----------
    low, high : float
        NaN where unknown; equal where the number is known.
    threshold : float
    """
    least = threshold - _slack(threshold)
    return PASSED if low >= least else FAILED if high < least else UNKNOWN


def at_most(low, high, threshold):
    """Return whether a number known within bounds stays within a threshold; see `at_least`."""
    most = threshold + _slack(threshold)
    return PASSED if high <= most else FAILED if low > most else UNKNOWN


def more_than(low, high, threshold):
    """Return whether a number known within bounds lies above a threshold, which it does not reach by equalling it."""
    most = threshold + _slack(threshold)
    return PASSED if low > most else FAILED if high <= most else UNKNOWN


def _slack(threshold):
    """Return by how much a number that equals a threshold may miss it, because floats were added up."""
    return ROUNDING * max(abs(threshold), 1.0)


def all_of(outcomes):
    """Return one outcome for several that all have to be passed."""
    outcomes = set(outcomes)
    for worst in (FAILED, UNKNOWN, LAPSED):
        if worst in outcomes:
            return worst
    return PASSED


def verdict(outcomes):
    """Return the `Verdict` of the outcomes of tests.

    Parameters
    ----------
    outcomes : dict of str to str
        By test of `LADDER`: `PASSED`, `FAILED`, `UNKNOWN` or `LAPSED`; what is not there is unknown.

    Examples
    --------
    >>> found = verdict({"concentration": "passed", "mass": "passed", "linkages": "passed"})
    >>> WORDS[found.shown], WORDS[found.not_excluded], found.next_facts
    ('agglomeration', 'cluster', ('independence',))
    """
    rungs = [[outcomes.get(test, UNKNOWN) for test in rung] for rung in LADDER]
    shown = _rungs(rungs, {PASSED})
    facts = ()
    if shown < len(rungs) and FAILED not in rungs[shown]:
        facts = tuple(test for test, outcome in zip(LADDER[shown], rungs[shown]) if outcome != PASSED)
    return Verdict(shown, _rungs(rungs, {PASSED, UNKNOWN, LAPSED}), facts)


def _rungs(rungs, allowed):
    """Return how many rungs can be climbed where outcomes have to be among those allowed."""
    fit = [allowed.issuperset(rung) for rung in rungs]
    return int(np.argmin([*fit, False]))
