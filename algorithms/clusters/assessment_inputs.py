"""What verdicts rest on, read: the layer of clusters, their areas, results of other algorithms, tables, evidence."""

from typing import NamedTuple

from ...analysis.errors import FieldError, fact, listed, listed_notice, mark, notice, phrase
from ...translation import tr
from ..declaring.long_tables import read_dated_tables
from ..declaring.sector_tables import TABLE, how_numbers_are_written
from ..declaring.sectors import SECTORS, classification
from ..layers.frames import Areas, texts_of

LACKS_FIELDS = mark("{parameter} lacks {fields}, so that this test is not known: {test}.")


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
    from ...analysis.clusters.measures import LAYER, require_ids

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
    return Candidates(areas, ids, [name or cluster for name, cluster in zip(names, ids)], fields, _members(run, ids))


def _features(run, numeric):
    """Return the clusters as `Areas`, none where the layer is empty: to find no cluster is a result."""
    source = run.source("CLUSTERS")
    if next(source.getFeatures(), None) is not None:
        return run.areas("CLUSTERS", numeric)
    import geopandas

    run.report.notices([notice(mark("CLUSTERS has no features: there is no cluster to judge."))])
    frame = geopandas.GeoDataFrame({name: [] for name in numeric}, geometry=[], dtype=float)
    return Areas(source, [], frame)


def _members(run, ids):
    """Return the rows of the table of members, those of the clusters; None where none is given."""
    if not run.wants("MEMBERS") or not len(ids):
        return None
    from ...analysis.clusters.members import members_of_role, require_members
    from ...analysis.tables.ids import id_texts

    fields = require_members(run.source("MEMBERS").fields().names())
    rows = run.columns("MEMBERS", fields)
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
    return rows[id_texts(rows["cl_id"]).isin(ids)]


def read_evidence(run, ids):
    """Return the `Recorded` evidence; the day is recorded, so that the run can be repeated on another one."""
    from ...analysis.clusters.validity import oldest_day

    day = run.day("DATE") or run.begun.date()
    run.settle("DATE", day.isoformat())
    oldest = oldest_day(run.text("VALID"), day)
    run.report.notices([fact(mark("Day of the verdict: {day}."), day=day.isoformat())])
    if not run.wants("EVIDENCE"):
        return Recorded(None, None, None, day)
    from ...analysis.clusters.assessment import of_cooperation
    from ...analysis.clusters.cooperation import cooperation, market_growth
    from ...analysis.clusters.evidence import evidence
    from ..layers.evidence_file import read_evidence_file

    frames, _ = read_evidence_file(run, "EVIDENCE")
    found = evidence(frames, ids, day, oldest)
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
    from ...analysis.clusters.assessment import of_market
    from ...analysis.clusters.measures import of_layer

    ids = candidates.ids
    fringe = run.flag("FRINGE")
    found = of_layer(candidates.fields, fringe, _areas_of(candidates.rows))
    linked = None
    if len(ids):
        for name, read in (("share", _dependence), ("growth", _effects), ("market", _demand)):
            measure = read(run, candidates)
            if measure is not None:
                found[name] = measure
        if run.wants(TABLE):
            of_table, linked = _table(run, candidates, asked)
            found = {**of_table, **found}
        if recorded.found is not None:
            found["kinds"] = recorded.cooperation
            found["market"] = of_market(recorded.market, found.get("market"))
    return Known(found, linked)


def _areas_of(rows):
    """Return how many areas each cluster has, core and fringe, None without a table of members."""
    if rows is None:
        return None
    from ...analysis.clusters.members import members_of_role

    return members_of_role(rows, fringe=True).groupby("cl_id").size()


def _dependence(run, candidates):
    """Return the share of the largest firm."""
    from ...analysis.clusters.measures import DEPENDENCE, NO_FIELD, of_dependence, unknown

    rows = _numbers(run, "DEPENDENCE", ("dp_unit",), DEPENDENCE, 3, "independence")
    if rows is None:
        return unknown(candidates.ids, NO_FIELD) if run.wants("DEPENDENCE") else None
    import pandas as pd

    counted = {"layer": candidates.fields.get("n_areas"), "core": _cores_of(candidates.rows)}
    areas = pd.DataFrame({name: each for name, each in counted.items() if each is not None}, candidates.ids)
    measure, notices = of_dependence(rows, candidates.ids, areas, run.number("DOMINANCE") / 100)
    run.report.notices(notices)
    return measure


def _cores_of(rows):
    if rows is None:
        return None
    from ...analysis.clusters.members import members_of_role

    return members_of_role(rows).groupby("cl_id").size()


def _effects(run, candidates):
    """Return the own growth by a shift-share of areas."""
    from ...analysis.clusters.cluster_growth import EFFECTS, growth_of_effects
    from ...analysis.clusters.measures import NO_FIELD, unknown

    rows = _numbers(run, "GROWTH", (), EFFECTS, 2, "growth", {"area": run.text("GROWTH_ID")})
    if rows is None:
        return unknown(candidates.ids, NO_FIELD) if run.wants("GROWTH") else None
    from ...analysis.clusters.members import placed_members
    from ...analysis.tables.ids import id_texts

    rows = rows.assign(area=id_texts(rows["area"])).dropna(subset=["area"]).set_index("area")
    twice = rows.index[rows.index.duplicated()].unique()
    if len(twice):
        text = mark("GROWTH has areas more than once in “{field}” ({count}): {ids}.")
        raise FieldError(text, field=run.text("GROWTH_ID"), count=len(twice), ids=listed(twice))
    placed = placed_members(candidates.rows, rows.index, "GROWTH", run.flag("FRINGE"))
    run.report.notices(placed.notices)
    return growth_of_effects(rows, placed.members, candidates.ids, placed.incomplete)


def _demand(run, candidates):
    """Return the growth of the market by a table of demand."""
    if not run.wants("DEMAND"):
        return None
    from ...analysis.clusters.cluster_growth import market_growth

    names = {"year": "DEMAND_YEAR", "value": "DEMAND_VALUE", "cl_id": "DEMAND_CLUSTER"}
    rows = run.columns("DEMAND", {column: run.text(parameter) for column, parameter in names.items()})
    measure, notices = market_growth(_parsed(run, rows, ("year", "value")), candidates.ids)
    run.report.notices(notices)
    return measure


def _numbers(run, name, texts, wanted, needed, test, more=None):
    """Return fields of a result of another algorithm as numbers, None where it is not given or lacks what is needed.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the result.
    texts : tuple of str
        Those of the fields that are no numbers.
    wanted : tuple of str
        Fields, those first that are needed.
    needed : int
        How many are.
    test : str
        What is not known without them.
    more : dict of str to str, optional
        Further columns and their fields.
    """
    if not run.wants(name):
        return None
    from ..pages.verdict_texts import TESTS

    there = set(run.source(name).fields().names())
    missing = [field for field in wanted[:needed] if field not in there]
    if missing:
        run.report.notices([notice(LACKS_FIELDS, parameter=name, fields=listed(missing), test=phrase(TESTS[test]))])
        return None
    columns = {field: field for field in wanted if field in there}
    rows = run.columns(name, {**columns, **(more or {})})
    return _parsed(run, rows, [field for field in columns if field not in texts])


def _parsed(run, rows, names):
    """Return rows with columns as numbers, however a file of text writes them."""
    from ...analysis.tables.numbers import parse_numbers

    for name in names:
        values, _, notices = parse_numbers(rows[name], *how_numbers_are_written(run))
        run.report.notices(notices)
        rows = rows.assign(**{name: values})
    return rows


def _table(run, candidates, asked):
    """Return the measures of the long table, and the states of linked sectors."""
    from ...analysis.clusters.cluster_growth import growth_of_tables
    from ...analysis.clusters.linked_sectors import linked_parts, linked_sectors, links_of
    from ...analysis.clusters.measures import ONE_DATE, unknown
    from ...analysis.clusters.members import placed_members

    tables, latest, codes = read_dated_tables(run, run.text("DATES"))
    figure = _figure(run, tables.values())
    placed = placed_members(candidates.rows, tables[latest].areas, TABLE, run.flag("FRINGE"))
    run.report.notices(placed.notices)
    known, own = classification(run), run.text(SECTORS)
    found, linked = {}, None
    text = run.text("LINKED_SECTORS")
    if run.wants("LINKED_TABLE"):
        fields = {"linked": run.text("LINKED_TO"), "code": run.text("LINKED_FROM")}
        text = links_of(_codes(run.columns("LINKED_TABLE", fields)), own, known)
    if text:
        parts, notices = linked_parts(text, own, known)
        linked = linked_sectors(
            *(tables[latest], parts, placed.members, candidates.ids),
            figure=figure,
            least=asked["lq"].value,
            incomplete=placed.incomplete,
        )
        run.report.notices((*notices, *linked.notices))
        found["linked"] = linked.measure
    if own and len(tables) > 1:
        pair = {date: tables[date] for date in (min(tables), max(tables))}
        found["growth"], notices = growth_of_tables(
            pair, codes, placed.members, candidates.ids, figure=figure, incomplete=placed.incomplete
        )
        run.report.notices(notices)
    elif own:
        found["growth"] = unknown(candidates.ids, ONE_DATE)
    return found, linked


def _figure(run, tables):
    """Return what is counted, jobs where the table knows any, and say so."""
    figure = "jobs" if all(table.cells["jobs"].notna().any() for table in tables) else "firms"
    run.report.fact(tr("Growth and linked sectors are told by {figure}.").format(figure=tr(FIGURES[figure])))
    return figure


FIGURES = {"jobs": mark("jobs"), "firms": mark("firms")}


def _codes(rows):
    """Return codes of a table of links as a selection has them."""
    from ...analysis.sectors.codes import clean_codes

    return rows.assign(**{name: clean_codes(rows[name])[0] for name in rows})
