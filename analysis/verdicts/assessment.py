"""The verdict on each cluster of a layer, test by test: outcome, number, threshold, and the word that all of them give.

Numbers come from `measures`, `linked_sectors`, `cluster_growth` and the evidence; what is asked from `thresholds`; the
word from `verdict`.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..clusters import verdict as words
from ..clusters.verdict import LAPSED, TESTS, UNKNOWN, at_least, at_most, more_than
from .cooperation import KINDS, KINDS_NEEDED
from .measures import BOUNDS, EMPTY, KNOWN, NO_INPUT, measure, unknown
from .thresholds import PROPOSAL, Threshold

ASKED = {
    "concentration": (("p", at_most),),
    "mass": (("firms", at_least), ("jobs", at_least)),
    "independence": (("share", at_most),),
    "linkages": (("linked", at_least),),
    "cooperation": (("kinds", at_least),),
    "spillover": (("areas", at_least),),
    "growth": (("growth", more_than),),
    "market": (("market", more_than),),
}
"""The measures that each test compares, and how. Of several, all have to pass; one that asks for 0 is not asked."""

KINDS_ASKED = Threshold(KINDS_NEEDED, PROPOSAL, False)
COLUMNS = ("cluster", "test", "outcome", "measure", "low", "high", "threshold", "source", "verified", "lacks")


@dataclass(frozen=True)
class Assessment:
    """What tests say of clusters.

    Attributes
    ----------
    tests : pandas.DataFrame
        A row for each cluster and test, in the order of the clusters and of `verdict.TESTS`: ``outcome``, one of
        `verdict.OUTCOMES`; ``measure``, what was compared, of several the one that decides; ``low`` and ``high``, the
        least and the most that it can be; ``threshold``, its ``source``, and whether that was ``verified``; ``lacks``,
        see `measures`: why the outcome is unknown, "" else.
    words : pandas.DataFrame
        On the clusters: ``shown`` and ``not_excluded``, codes of `verdict.WORDS`; ``next_facts``, a tuple of tests.
    """

    tests: pd.DataFrame
    words: pd.DataFrame


def assess(clusters, measures, asked, progress=None):
    """Test clusters, and say what they can be called.

    Parameters
    ----------
    clusters : pandas.Index of str
    measures : dict of str to pandas.DataFrame
        By the name of the measure, see `measures`; what is not there is unknown. An ``outcome`` beside the numbers is
        taken instead of theirs where it is not None.
    asked : dict of str to Threshold
        See `thresholds.thresholds`.
    progress : callable, optional

    Returns
    -------
    Assessment
    """
    asked = {**asked, "kinds": KINDS_ASKED}
    rows = {
        name: measures.get(name, unknown(clusters, NO_INPUT)).reindex(clusters).to_dict("records")
        for compared in ASKED.values()
        for name, _ in compared
    }
    tests, found = [], []
    for place, cluster in enumerate(clusters):
        if progress:
            progress(place / len(clusters))
        outcomes = {}
        for test in TESTS:
            decided = [
                _outcome(rows[name][place], name, compare, asked[name]) for name, compare in _compared(test, asked)
            ]
            outcomes[test] = words.all_of(one[0] for one in decided)
            tests.append((cluster, test, *next(one for one in decided if one[0] == outcomes[test])))
        verdict = words.verdict(outcomes)
        found.append((verdict.shown, verdict.not_excluded, verdict.next_facts))
    return Assessment(
        pd.DataFrame(tests, columns=list(COLUMNS)),
        pd.DataFrame(found, clusters, ["shown", "not_excluded", "next_facts"]),
    )


def _compared(test, asked):
    """Return the measures of a test that something is asked of."""
    several = ASKED[test]
    return several if len(several) == 1 else [one for one in several if asked[one[0]].value > 0]


def _outcome(row, name, compare, threshold):
    """Return the outcome of one comparison, with its numbers and where the threshold comes from."""
    given, lacks = row.get("outcome"), row["lacks"]
    if isinstance(given, str):
        outcome = given
    else:
        outcome = UNKNOWN if lacks != KNOWN else compare(row["low"], row["high"], threshold.value)
    if outcome != UNKNOWN:
        lacks = KNOWN
    elif lacks == KNOWN:
        lacks = BOUNDS
    return outcome, name, row["low"], row["high"], threshold.value, threshold.source, threshold.verified, lacks


def of_cooperation(recorded):
    """Return the kinds of valid evidence of cooperation, with the outcome that the evidence itself decides.

    Parameters
    ----------
    recorded : pandas.DataFrame
        Of `cooperation.cooperation`.
    """
    kinds = (recorded[list(KINDS)] > 0).sum(axis=1).astype(float)
    return measure(kinds).assign(outcome=recorded["outcome"], lacks=EMPTY)


def of_market(recorded, table=None):
    """Return the growth of markets: of a table of demand where it says something, else as the evidence has it.

    Parameters
    ----------
    recorded : pandas.DataFrame
        Of `cooperation.market_growth`, in percent a year.
    table : pandas.DataFrame, optional
        A measure, of `cluster_growth.market_growth`.
    """
    found = measure(recorded["low"] / 100, recorded["high"] / 100)
    lapsed = recorded["outcome"].eq(LAPSED)
    found = found.assign(outcome=pd.Series(np.where(lapsed, LAPSED, None), found.index, dtype=object))
    if table is None:
        return found
    silent = table["low"].isna() & (found["low"].notna() | lapsed)
    return pd.concat([table[~silent].assign(outcome=None), found[silent]]).reindex(table.index)
