"""Gaps of clusters and the instruments that they point to; evidence that is no longer valid points to nothing."""

from datetime import date

import pandas as pd
import pytest
from polos.analysis.clusters.verdict import OUTCOMES, TESTS
from polos.analysis.errors import FieldError
from polos.analysis.evidence.evidence_options import GOALS, INSTRUMENTS, TOPICS
from polos.analysis.evidence.validity import oldest_day
from polos.analysis.verdicts.assessment import assess
from polos.analysis.verdicts.policy_gaps import OF_TESTS, OF_TOPICS, gaps
from polos.analysis.verdicts.thresholds import thresholds


def test_every_gap_leads_to_a_goal_that_has_instruments():
    goals = {goal.code for goal in GOALS}
    assert {*OF_TESTS.values(), *OF_TOPICS.values()} <= goals == set(INSTRUMENTS)
    assert {test for test, _ in OF_TESTS} <= set(TESTS)
    assert {outcome for _, outcome in OF_TESTS} <= set(OUTCOMES)
    assert set(OF_TOPICS) <= {topic.code for topic in TOPICS}


def test_what_is_not_known_points_only_to_finding_out():
    tests = assess(pd.Index(["1"]), {}, thresholds()).tests
    found = gaps(tests)
    assert set(found["goal"]) == {"identify", "networks"}
    assert set(found["gap"]) == {"concentration", "cooperation"}
    assert not found["used"].any()


def test_what_passes_points_to_nothing():
    tests = assess(pd.Index(["1"]), {}, thresholds()).tests.assign(outcome="passed")
    assert gaps(tests).empty


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("36", "2021-02-28"),
        ("0", "2024-02-29"),
        ("2023-01-31", "2023-01-31"),
        ("31/01/2023", "2023-01-31"),
        ("999", "1940-11-29"),
    ],
)
def test_how_old_evidence_may_be(text, day):
    assert str(oldest_day(text, date(2024, 2, 29))) == day


@pytest.mark.parametrize("text", ["three years", "-3", "1000", "3.5", "2024-02-30"])
def test_how_old_evidence_cannot_be(text):
    with pytest.raises(FieldError, match="VALID is"):
        oldest_day(text, date(2024, 2, 29))
