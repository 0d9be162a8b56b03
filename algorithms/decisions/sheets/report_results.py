"""Results of other algorithms as sheets tell them: each is optional, and what it lacks is not told."""

from ....analysis.errors import fact, listed_notice, mark
from ...layers.output_fields.cluster_rules import DEPENDENCE, RULES
from .disclosure import require_says_hidden
from .result_tables import by_cluster, result_rows

ROBUSTNESS = ("rb_cluster", "rb_method", "rb_data", "rb_base")
TESTS = ("cl_id", "test", "outcome", "measure", "low", "high", "threshold")
GAPS = ("cl_id", "sector", "state", "title", "near_name", "near_dist", "need")
MARKET = ("market", "mk_state", "title", "mk_growth", "mk_low", "mk_high", "mk_first", "mk_last", "mk_real")
LINKED = ("sector", "lk_mult", "title", "lk_jobs_m", "lk_back", "lk_forw_g")
NOT_CORE = mark("Areas of cores that {parameter} does not have ({count}): {list}.")


def read_results(run, ids, members):
    """Return what other algorithms found, by the parameter; see `report_inputs.Reported`."""
    if not ids:
        return {}
    found = {
        "TESTS": _tests(run, ids),
        "DEPENDENCE": _dependence(run, ids),
        "ROBUSTNESS": _on_clusters(run, ids, "ROBUSTNESS", ROBUSTNESS, "robustness"),
        "GROWTH": _growth(run, ids, members),
        "PERIODS": _periods(run, ids, members),
        "RULES": _rules(run, ids, members),
        "GAPS": _gaps(run, ids),
        "LINKAGES": _linkages(run),
        "DEMAND": _demand(run),
    }
    return {name: rows for name, rows in found.items() if rows is not None}


def read_evidence(run, ids):
    """Return the `Evidence`, None where none is given, and the day of the sheets."""
    from ....analysis.evidence.records import evidence
    from ....analysis.evidence.validity import oldest_day
    from ...layers.evidence_clusters import OTHERS, other_clusters
    from ...layers.evidence_file import read_evidence_file

    day = run.day("DATE") or run.begun.date()
    run.settle("DATE", day.isoformat())
    oldest = oldest_day(run.text("VALID"), day)
    if not run.wants("EVIDENCE") or not ids:
        return None, day
    import pandas as pd

    frames, _ = read_evidence_file(run, "EVIDENCE")
    others, said = other_clusters(run.file("EVIDENCE"), run.source("CLUSTERS"), run.context, run.cancelled)
    run.report.notices(listed_notice(OTHERS, said))
    found = evidence(frames, pd.Index(ids, dtype=object), day, oldest, others)
    text = mark("Evidence counts that is of {oldest} or later, and valid on {day}.")
    run.report.notices((fact(text, oldest=oldest.isoformat(), day=day.isoformat()), *found.notices))
    return found, day


def _on_clusters(run, ids, name, wanted, algorithm):
    """Return a result with a row a cluster; the first field names it, the second is needed."""
    if not run.wants(name):
        return None
    rows = result_rows(run, name, wanted[:2], wanted[2:], (), algorithm)
    return None if rows is None else by_cluster(run, name, rows, wanted[0], ids)


def _dependence(run, ids):
    """Return dependence, each cluster with whether its figures are published."""
    if run.wants("DEPENDENCE"):
        require_says_hidden(run, ids)
    fields = ("dp_unit", "dp_hidden", "dp_1_low", "dp_1_high", *(field.name for field in DEPENDENCE.values()))
    return _on_clusters(run, ids, "DEPENDENCE", tuple(dict.fromkeys(fields)), "dependence")


def _tests(run, ids):
    """Return the tests of each cluster, {id: {test: row}}."""
    if not run.wants("TESTS"):
        return None
    from ....analysis.tables.ids import id_texts

    texts = ("test", "outcome", "measure", "source", "lacks")
    rows = result_rows(run, "TESTS", TESTS, ("lacks", "source", "verified"), texts, "assessclusters")
    if rows is None:
        return None
    rows = rows.assign(cl_id=id_texts(rows["cl_id"]))
    found = {one: own.set_index("test").to_dict("index") for one, own in rows.groupby("cl_id")}
    return {one: found[one] for one in ids if one in found}


def _core(members):
    """Return the cluster of each area of a core."""
    from ....analysis.clusters.cluster_classes import CORE_NAME

    own = members[members["role"] == CORE_NAME].drop_duplicates("area_id")
    return own.set_index("area_id")["cl_id"]


def placed_core(run, name, areas, members):
    """Return the cluster of each area of a table by the ids that it has, and the clusters that lack some."""
    from ....analysis.tables.area_matching import match_ids

    core = _core(members)
    matching = match_ids(core.index, areas)
    run.report.notices(matching.notices)
    place = core.index.to_series().map(matching.area_of)
    lost = place.isna()
    run.report.notices(listed_notice(NOT_CORE, list(core.index[lost]), parameter=name))
    return core[~lost].set_axis(place[~lost]), set(core[lost])


def _areas_of(run, name, key, rows):
    """Return rows of areas on their ids."""
    from ....analysis.tables.ids import id_texts

    return rows.assign(**{key: id_texts(rows[key])}).dropna(subset=[key]).drop_duplicates(key).set_index(key)


def _growth(run, ids, members):
    """Return growth and its causes of cores, added up from areas."""
    if not run.wants("GROWTH") or members is None:
        return None
    from ....analysis.verdicts.sheet_figures import GROWTH, growth_sums

    key = run.text("GROWTH_ID")
    rows = result_rows(run, "GROWTH", (key, *GROWTH[:2]), GROWTH[2:], (), "shiftshare")
    if rows is None or rows.empty:
        return None
    rows = _areas_of(run, "GROWTH", key, rows)
    placed, incomplete = placed_core(run, "GROWTH", rows.index, members)
    return growth_sums(rows, placed, ids, incomplete)


def _periods(run, ids, members):
    """Return the figures of cores by date."""
    if not run.wants("PERIODS") or members is None:
        return None
    import pandas as pd

    from ....analysis.tables.ids import id_texts
    from ....analysis.verdicts.sheet_figures import dated_sums

    rows = result_rows(run, "PERIODS", ("area", "date_1", "date_2", "start", "end"), (), (), "shiftshare")
    if rows is None or rows.empty:
        return None
    rows = rows.assign(area=id_texts(rows["area"]))
    placed, incomplete = placed_core(run, "PERIODS", pd.Index(rows["area"].dropna().unique()), members)
    found = dated_sums(rows, placed, ids)
    return found.mask(pd.Series(found.index.isin(list(incomplete)), found.index), axis=0)


def _rules(run, ids, members):
    """Return how many areas of cores each rule calls a cluster, and whether firms stood for jobs, by the record."""
    if not run.wants("RULES") or members is None:
        return None
    from ....analysis.verdicts.sheet_figures import votes

    key, there = run.text("RULES_ID"), set(run.column_names("RULES"))
    names = [field.name for field in RULES if field.name in there]
    rows = result_rows(run, "RULES", (key, *(names or ["n_yes"])), (), (), "clusterrules")
    if rows is None or not names or rows.empty:
        return None
    rows = _areas_of(run, "RULES", key, rows)
    placed, _ = placed_core(run, "RULES", rows.index, members)
    by_firms = run.inputs["RULES"].record.method.get("choices", {}).get("FIRMS_FOR_JOBS") is True
    return votes(rows[names], placed, ids), by_firms


def _gaps(run, ids):
    """Return linked sectors by cluster, the ones that are lacking first."""
    if not run.wants("GAPS"):
        return None
    from ....analysis.tables.ids import id_texts

    texts = ("sector", "title", "near_name")
    rows = result_rows(run, "GAPS", GAPS[:3], GAPS[3:], texts, "suppliergap")
    if rows is None:
        return None
    rows = rows.assign(cl_id=id_texts(rows["cl_id"]))
    return {one: own.to_dict("records") for one, own in rows.groupby("cl_id") if one in set(ids)}


def _linkages(run):
    """Return rows of linkages, by sector."""
    if not run.wants("LINKAGES"):
        return None
    rows = result_rows(run, "LINKAGES", LINKED[:2], LINKED[2:], ("title",), "linkages")
    return None if rows is None else rows.to_dict("records")


def _demand(run):
    """Return rows of markets."""
    if not run.wants("DEMAND"):
        return None
    rows = result_rows(run, "DEMAND", MARKET[:2], MARKET[2:], ("title",), "marketdemand")
    return None if rows is None else rows.to_dict("records")
