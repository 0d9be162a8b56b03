"""What the evidence says of clusters that no statistic does: whether firms work together, and whether the market grows.

One record is no proof. Cooperation counts as recorded where two kinds of evidence affirm it, of a link, of an interview
or of a programme, and not all of them have it from one source: an interview that was entered twice, once as a link, is
one source.
"""

import pandas as pd

from ..clusters import verdict
from ..evidence.evidence_layers import INTERVIEWS, LINKS, MARKETS, PROGRAMMES, SOURCE
from ..evidence.evidence_options import AFFIRMED, COOPERATIVE, DENIED
from ..evidence.records import LAPSED, VALID
from ..text import folded

KINDS_NEEDED = 2
"""Kinds of evidence, and sources, that have to affirm cooperation."""
DENIALS_NEEDED = 2
"""Sources that have to deny it, where nothing that is valid affirms it."""
KINDS = (LINKS, INTERVIEWS, PROGRAMMES)


def cooperation(found):
    """Return whether cooperation in each cluster is recorded.

    Passed where two kinds of valid evidence affirm it, from two sources or more. Failed where nothing valid affirms it
    and two sources or more deny it. Lapsed where it would have passed with what has lapsed. Else unknown.

    Parameters
    ----------
    found : Evidence

    Returns
    -------
    pandas.DataFrame
        On the clusters: ``outcome``, as in `verdict`; ``links``, ``interviews`` and ``programmes``, valid records that
        affirm it; ``denials``, valid interviews and programmes that deny it; ``lapsed``, records that affirmed it;
        ``latest``, the date of the latest valid record that affirms it, NaT where there is none; ``sources``, a tuple
        of those of the valid ones.
    """
    said = pd.concat([_said(found.frames[kind], kind) for kind in KINDS], ignore_index=True)
    rows = [_of_cluster(said[said["cl_id"] == found.key(cluster)]) for cluster in found.clusters]
    return pd.DataFrame(rows, index=found.clusters, columns=COLUMNS)


COLUMNS = ("outcome", *KINDS, "denials", "lapsed", "latest", "sources")


def market_growth(found):
    """Return whether the market of each cluster grows, by what was recorded of it.

    Passed where all valid records with a rate of growth say so, failed where none does, unknown where they contradict
    each other or there are none; lapsed where all that there are have lapsed.

    Returns
    -------
    pandas.DataFrame
        On the clusters: ``outcome``; ``records``, how many valid ones; ``low`` and ``high``, the least and the most
        that they say, in percent a year; ``latest`` and ``sources``, see `cooperation`.
    """
    frame = found.frames[MARKETS]
    frame = frame.dropna(subset=["growth"])
    rows = []
    for cluster in found.clusters:
        own = frame[frame["cl_id"] == found.key(cluster)]
        valid = own[own["status"] == VALID]
        grows = valid["growth"] > 0
        if valid.empty:
            outcome = verdict.LAPSED if (own["status"] == LAPSED).any() else verdict.UNKNOWN
        else:
            outcome = verdict.PASSED if grows.all() else verdict.UNKNOWN if grows.any() else verdict.FAILED
        limits = (valid["growth"].min(), valid["growth"].max())
        rows.append((outcome, len(valid), *limits, valid["observed"].max(), _sources(valid)))
    columns = ("outcome", "records", "low", "high", "latest", "sources")
    return pd.DataFrame(rows, index=found.clusters, columns=columns)


def _said(frame, kind):
    """Return what records of a kind say of cooperation: their cluster, status, date, source, and yes, no or nothing."""
    if kind == LINKS:
        answer = frame["kind"].where(~frame["kind"].isin(COOPERATIVE), AFFIRMED)
    else:
        answer = frame["cooperate" if kind == INTERVIEWS else "joint"]
    return frame[["cl_id", "status", "observed", SOURCE]].assign(kind=kind, answer=answer)


def _of_cluster(said):
    """Return the row of a cluster, as `COLUMNS` has it."""
    valid = said[said["status"] == VALID]
    affirmed = valid[valid["answer"] == AFFIRMED]
    denied = valid[valid["answer"] == DENIED]
    before = said[said["status"].isin((VALID, LAPSED)) & (said["answer"] == AFFIRMED)]
    if _enough(affirmed):
        outcome = verdict.PASSED
    elif affirmed.empty and len(_sources(denied)) >= DENIALS_NEEDED:
        outcome = verdict.FAILED
    else:
        outcome = verdict.LAPSED if _enough(before) else verdict.UNKNOWN
    counts = (int((affirmed["kind"] == kind).sum()) for kind in KINDS)
    lapsed = int((before["status"] == LAPSED).sum())
    return (outcome, *counts, len(denied), lapsed, affirmed["observed"].max(), _sources(affirmed))


def _enough(affirmed):
    """Return whether records are of enough kinds and from enough sources."""
    return affirmed["kind"].nunique() >= KINDS_NEEDED and len(_sources(affirmed)) >= KINDS_NEEDED


def _sources(records):
    """Return the sources of records, each once, however it is written."""
    spelt = {}
    for source in records[SOURCE]:
        spelt.setdefault(folded(source), source)
    return tuple(spelt.values())
