"""Recorded cooperation: every case of the rule, by hand."""

from datetime import date

import pandas as pd
import pytest
from polos.analysis.evidence.evidence_layers import RECORDS
from polos.analysis.evidence.records import evidence
from polos.analysis.verdicts.cooperation import cooperation, market_growth

TODAY, OLDEST = date(2026, 1, 1), date(2023, 1, 1)
NEW, OLD = "2025-06-01", "2022-06-01"


def link(source="A", observed=NEW, kind="joint_project", cluster=7):
    one = {"from_id": "a", "to_id": "b", "kind": kind}
    return "links", {**one, "cl_id": cluster, "source": source, "observed": observed}


def interview(source="B", observed=NEW, answer="yes", cluster=7):
    one = {"what": "…", "cooperate": answer}
    return "interviews", {**one, "cl_id": cluster, "source": source, "observed": observed}


def programme(source="C", observed=NEW, answer="yes", cluster=7):
    one = {"name": "P", "goal": "networks", "joint": answer}
    return "programmes", {**one, "cl_id": cluster, "source": source, "observed": observed}


def market(growth, observed=NEW, cluster=7):
    return "markets", {"what": "…", "growth": growth, "cl_id": cluster, "source": "M", "observed": observed}


def checked(*rows, clusters=(7,)):
    actors = [{"actor_id": one, "name": one, "kind": "firm", "source": "A", "observed": OLD} for one in "ab"]
    frames = {}
    for layer in RECORDS:
        own = [row for name, row in rows if name == layer.name] + actors * (layer.name == "actors")
        frames[layer.name] = pd.DataFrame(own, columns=[field.name for field in layer.fields], dtype=object)
    return evidence(frames, clusters, TODAY, OLDEST)


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ([], "unknown"),
        ([link(), interview()], "passed"),
        ([link(), programme()], "passed"),
        ([interview(), programme()], "passed"),
        ([link(), interview("a")], "unknown"),  # one source, written otherwise
        ([link(), interview("A"), programme("B")], "passed"),
        ([link(), link("B")], "unknown"),  # one kind
        ([link(kind="supplies"), interview()], "unknown"),
        ([link(kind="finances"), interview()], "unknown"),
        ([link(kind="trains"), interview()], "passed"),
        ([link(kind="member_of"), interview()], "passed"),
        ([link(), interview(answer="unknown")], "unknown"),
        ([link(), interview(answer=None)], "unknown"),
        ([interview(answer="no")], "unknown"),
        ([interview("A", answer="no"), interview("B", answer="no")], "failed"),
        ([interview("A", answer="no"), interview("A ", answer="no")], "unknown"),
        ([interview("A", answer="no"), programme("B", answer="no")], "failed"),
        ([interview("B", answer="no"), interview("C", answer="no"), link()], "unknown"),
        ([link(), programme(), interview("D", answer="no"), interview("E", answer="no")], "passed"),
        ([link(observed=OLD), interview()], "lapsed"),
        ([link(observed=OLD), interview(observed=OLD)], "lapsed"),
        ([link(observed=OLD)], "unknown"),
        ([link(observed=OLD), interview("b", OLD), interview("B", answer="no"), interview("C", answer="no")], "failed"),
        ([interview("B", OLD, "no"), interview("C", OLD, "no")], "unknown"),
        ([link(observed="2026-02-01"), interview()], "unknown"),
        ([link(cluster=8), interview()], "unknown"),
    ],
)
def test_outcomes(rows, outcome):
    assert cooperation(checked(*rows)).loc[7, "outcome"] == outcome


def test_counts_dates_and_sources_by_cluster():
    rows = [link(), link("Z", OLD), interview(observed="2025-07-09"), interview(answer="no"), programme(cluster=8)]
    found = cooperation(checked(*rows, clusters=[7, 8, 9]))
    assert found.index.tolist() == [7, 8, 9]
    seven = found.loc[7]
    assert (seven["links"], seven["interviews"], seven["programmes"], seven["denials"], seven["lapsed"]) == (
        *(1, 1, 0, 1, 1),
    )
    assert (seven["latest"], seven["sources"]) == (pd.Timestamp("2025-07-09"), ("A", "B"))
    assert (found.loc[8, "programmes"], found.loc[8, "sources"]) == (1, ("C",))
    assert pd.isna(found.loc[9, "latest"])
    assert found["outcome"].tolist() == ["passed", "unknown", "unknown"]


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ([], "unknown"),
        ([market(None)], "unknown"),
        ([market(3.5)], "passed"),
        ([market(3.5), market(0.1)], "passed"),
        ([market(3.5), market(-1.0)], "unknown"),
        ([market(0.0)], "failed"),
        ([market(3.5, OLD)], "lapsed"),
        ([market(3.5, OLD), market(-1.0)], "failed"),
        ([market(3.5, "2026-06-01")], "unknown"),
    ],
)
def test_whether_the_market_grows(rows, outcome):
    found = market_growth(checked(*rows))
    assert found.loc[7, "outcome"] == outcome
    if outcome == "passed":
        assert (found.loc[7, "high"], found.loc[7, "sources"]) == (3.5, ("M",))
