"""What verdicts rest on, read: the layer of clusters, their areas, results of other algorithms, tables, evidence."""

from typing import NamedTuple

from ...analysis.errors import FieldError, fact, listed, listed_notice, mark, notice
from ..declaring.members import MEMBERS, read_members
from ..declaring.sector_tables import TABLE
from ..layers.frames import Areas, texts_of
from .assessment_tables import (
    areas_of,
    growth_by_effects,
    linked_by_results,
    market_by_demand,
    of_long_table,
    share_of_one_firm,
)

TO_COME = mark(
    "The day of the verdict, {day}, is still to come: evidence counts as it would on that day, and records may be of "
    "days that nobody has seen."
)


class Candidates(NamedTuple):
    """The clusters of a layer.

    Attributes
    ----------
    areas : Areas
        Their features.
    ids : pandas.Index of str
        In the order of the features.
    names : list of str
    fields : pandas.DataFrame
        On the ids: those of `measures.LAYER` that the layer has.
    rows : pandas.DataFrame or None
        Of the table of members, those of the clusters.
    """

    areas: object
    ids: object
    names: list
    fields: object
    rows: object


class Recorded(NamedTuple):
    """The evidence, if there is any.

    Attributes
    ----------
    found : Evidence or None
    cooperation, market : pandas.DataFrame or None
        Measures.
    day : datetime.date
        Of the verdict.
    """

    found: object
    cooperation: object
    market: object
    day: object


class Known(NamedTuple):
    """Measures by name, and the states of linked sectors, None where nobody looked."""

    measures: dict
    linked: object


def read_candidates(run):
    """Return the `Candidates`; a layer without features has none."""
    from ...analysis.verdicts.measures import LAYER, require_ids

    source = run.source("CLUSTERS")
    there = set(source.fields().names())
    if "cl_id" not in there:
        raise FieldError(
            mark(
                "CLUSTERS has no field cl_id, the number or name of each cluster. “Delineate clusters” writes it; for "
                "clusters of your own, give the field that name."
            )
        )
    numeric = [name for name in LAYER if name in there]
    areas = _features(run, numeric)
    ids = require_ids(texts_of(areas, "cl_id"))
    names = texts_of(areas, "cl_name").fillna("").tolist() if "cl_name" in there else [""] * len(ids)
    fields = areas.frame[numeric].set_axis(ids)
    run.subject = _sector(areas)
    names = [name or cluster for name, cluster in zip(names, ids)]
    return Candidates(areas, ids, names, fields, _members(run, ids, names, fields))


def _features(run, numeric):
    """Return the clusters as `Areas`, none where the layer is empty: to find no cluster is a result."""
    if run.has_rows("CLUSTERS"):
        return run.areas("CLUSTERS", numeric)
    import geopandas

    run.report.notices([notice(mark("CLUSTERS has no features: there is no cluster to judge."))])
    frame = geopandas.GeoDataFrame({name: [] for name in numeric}, geometry=[], dtype=float)
    return Areas(run.source("CLUSTERS"), [], frame)


def _sector(areas):
    """Return what tells these clusters from others in a project: their sector, or else the name of their layer."""
    from ..layers.evidence_clusters import SECTOR, sector_index

    sectors = set() if sector_index(areas.source) < 0 else set(texts_of(areas, SECTOR).dropna())
    return sectors.pop() if len(sectors) == 1 else areas.source.sourceName()


def _members(run, ids, names, fields):
    """Return the rows of the table of members, those of the clusters; None where none is given."""
    if not run.wants(MEMBERS) or not len(ids):
        return None
    import pandas as pd

    from ...analysis.clusters.members import members_of_role
    from ...analysis.tables.ids import id_texts
    from ...analysis.verdicts.measures import refuse_others

    rows = read_members(run)
    own = members_of_role(rows, fringe=True)
    there = set(own["cl_id"])
    text = mark("Clusters of MEMBERS that CLUSTERS does not have, which are left out ({count}): {list}.")
    run.report.notices(listed_notice(text, sorted(there - set(ids))))
    text = mark(
        "Clusters without areas in MEMBERS ({count}): {list}. What is counted area by area is not known of them."
    )
    run.report.notices(listed_notice(text, [one for one in ids if one not in there]))
    if not there & set(ids):
        raise FieldError(
            mark("No cluster of MEMBERS is in CLUSTERS. MEMBERS has, for example, {members}; CLUSTERS {clusters}."),
            members=listed(sorted(there)),
            clusters=listed(ids),
        )
    if "cl_name" in own:
        by_cluster = own.groupby("cl_id")
        counted, known = by_cluster.size().astype(float), fields.reindex(columns=["n_areas"])
        refuse_others(MEMBERS, by_cluster["cl_name"].first(), counted, pd.Series(names, ids, dtype=object), known)
    return rows[id_texts(rows["cl_id"]).isin(ids)]


def read_evidence(run, ids):
    """Return the `Recorded` evidence; the day is recorded, so that the run can be repeated on another one."""
    from ...analysis.evidence.validity import oldest_day

    day = run.day("DATE") or run.begun.date()
    run.settle("DATE", day.isoformat())
    oldest = oldest_day(run.text("VALID"), day)
    run.report.notices([fact(mark("Day of the verdict: {day}."), day=day.isoformat())])
    if day > run.begun.date():
        run.report.notices([notice(TO_COME, day=day.isoformat())])
    if not run.wants("EVIDENCE"):
        return Recorded(None, None, None, day)
    from ...analysis.evidence.records import evidence
    from ...analysis.verdicts.assessment import of_cooperation
    from ...analysis.verdicts.cooperation import cooperation, market_growth
    from ..layers.evidence_clusters import OTHERS, other_clusters
    from ..layers.evidence_file import read_evidence_file

    frames, _ = read_evidence_file(run, "EVIDENCE")
    others, said = other_clusters(run.file("EVIDENCE"), run.source("CLUSTERS"), run.context, run.cancelled)
    run.report.notices(listed_notice(OTHERS, said))
    found = evidence(frames, ids, day, oldest, others)
    text = mark("Evidence counts that is of {oldest} or later, and valid on {day}.")
    run.report.notices((fact(text, oldest=oldest.isoformat(), day=day.isoformat()), *found.notices))
    return Recorded(found, of_cooperation(cooperation(found)), market_growth(found), day)


def read_measures(run, candidates, asked, recorded):
    """Return what is `Known` of the candidates.

    Parameters
    ----------
    run : Run
    candidates : Candidates
    asked : dict of str to Threshold
    recorded : Recorded
    """
    from ...analysis.verdicts.assessment import of_market
    from ...analysis.verdicts.measures import NO_FIELD, of_layer, unknown

    ids = candidates.ids
    fringe = run.flag("FRINGE")
    found = of_layer(candidates.fields, fringe, areas_of(candidates.rows, fringe=True))
    linked = None
    if len(ids):
        for name, read in (("share", share_of_one_firm), ("growth", growth_by_effects), ("market", market_by_demand)):
            measure = read(run, candidates)
            if measure is not None:
                found[name] = measure
        if run.wants(TABLE):
            of_table, linked = of_long_table(run, candidates, asked)
            found = {**of_table, **found}
        if run.wants("GAPS"):
            linked = linked_by_results(run, candidates)
            found["linked"] = unknown(ids, NO_FIELD) if linked is None else linked.measure
        if recorded.found is not None:
            found["kinds"] = recorded.cooperation
            found["market"] = of_market(recorded.market, found.get("market"))
    return Known(found, linked)
