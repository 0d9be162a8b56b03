"""Measures of verdicts out of results of other algorithms and of tables: one firm, growth, markets, linked sectors."""

from ...analysis.errors import FieldError, listed, mark, notice, phrase
from ...translation import tr
from ..declaring.long_tables import read_dated_tables
from ..declaring.sector_tables import TABLE, how_numbers_are_written
from ..declaring.sectors import SECTORS, classification

LACKS_FIELDS = mark("{parameter} lacks {fields}, so that this test is not known: {test}.")


def share_of_one_firm(run, candidates):
    """Return the share of the largest firm by a result of “Dependence”, None where none is given."""
    from ...analysis.verdicts.measures import DEPENDENCE, NO_FIELD, of_dependence, unknown

    rows = _numbers(run, "DEPENDENCE", ("dp_unit", "dp_name"), DEPENDENCE, 3, "independence")
    if rows is None:
        return unknown(candidates.ids, NO_FIELD) if run.wants("DEPENDENCE") else None
    import pandas as pd

    counted = {"layer": candidates.fields.get("n_areas"), "core": areas_of(candidates.rows, fringe=False)}
    areas = pd.DataFrame({name: each for name, each in counted.items() if each is not None}, candidates.ids)
    names = pd.Series(candidates.names, candidates.ids, dtype=object)
    measure, notices = of_dependence(rows, candidates.ids, areas, run.number("DOMINANCE") / 100, names)
    run.report.notices(notices)
    return measure


def areas_of(rows, fringe):
    """Return how many areas each cluster has, None without a table of members."""
    if rows is None:
        return None
    from ...analysis.clusters.members import members_of_role

    return members_of_role(rows, fringe).groupby("cl_id").size()


def growth_by_effects(run, candidates):
    """Return the own growth by a shift-share of areas, None where none is given."""
    from ...analysis.verdicts.cluster_growth import EFFECTS, growth_of_effects
    from ...analysis.verdicts.measures import NO_FIELD, unknown

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


def market_by_demand(run, candidates):
    """Return the growth of the market by a result of “Demand” or a table by year, None where none is given."""
    if not run.wants("DEMAND"):
        return None
    from ...analysis.verdicts.cluster_growth import MARKETS, growth_of_markets, market_growth

    if not run.wants("DEMAND_YEAR"):
        lacking = [field for field in MARKETS if field not in run.column_names("DEMAND")]
        if lacking:
            raise FieldError(
                mark(
                    "DEMAND is no result of “Demand”: it lacks {fields}. For a table of demand by year give "
                    "DEMAND_YEAR and DEMAND_VALUE."
                ),
                fields=listed(lacking),
            )
        rows = run.columns("DEMAND", {**{name: name for name in MARKETS}, "cl_id": run.text("DEMAND_CLUSTER")})
        measure, notices = growth_of_markets(_parsed(run, rows, MARKETS), candidates.ids)
        run.report.notices(notices)
        return measure
    names = {"year": "DEMAND_YEAR", "value": "DEMAND_VALUE", "cl_id": "DEMAND_CLUSTER"}
    rows = run.columns("DEMAND", {column: run.text(parameter) for column, parameter in names.items()})
    measure, notices = market_growth(_parsed(run, rows, ("year", "value")), candidates.ids)
    run.report.notices(notices)
    return measure


def linked_by_results(run, candidates):
    """Return the `Linked` sectors by a result of “Gap of suppliers or buyers”, None where it lacks what is needed."""
    from ...analysis.verdicts.linked_sectors import linked_by_gaps

    texts = ("cl_id", "sector", "title")
    rows = _numbers(run, "GAPS", texts, ("cl_id", "sector", "state", "need", "title"), 3, "linkages")
    return None if rows is None else linked_by_gaps(rows, candidates.ids)


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
    from ..pages.clusters.verdict_texts import TESTS

    there = set(run.column_names(name))
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


def of_long_table(run, candidates, asked):
    """Return the measures of the long table, and the states of linked sectors."""
    from ...analysis.clusters.members import placed_members
    from ...analysis.verdicts.cluster_growth import growth_of_tables
    from ...analysis.verdicts.linked_sectors import linked_parts, linked_sectors, links_of
    from ...analysis.verdicts.measures import ONE_DATE, unknown

    tables, latest, codes = read_dated_tables(run, run.text("DATES"))
    figure = _figure(run, tables.values())
    placed = placed_members(candidates.rows, tables[latest].areas, TABLE, run.flag("FRINGE"))
    run.report.notices(placed.notices)
    known, own = classification(run), run.text(SECTORS)
    found, linked = {}, None
    text, given = run.text("LINKED_SECTORS"), "LINKED_SECTORS"
    if run.wants("LINKED_TABLE"):
        fields = {"linked": run.text("LINKED_TO"), "code": run.text("LINKED_FROM")}
        given = "LINKED_TABLE"
        text = links_of(_codes(run.columns("LINKED_TABLE", fields)), own, known)
    if text:
        parts, notices = linked_parts(text, own, known, given)
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
    from ...analysis.sectors.counted import FIGURES

    figure = "jobs" if all(table.cells["jobs"].notna().any() for table in tables) else "firms"
    run.report.fact(tr("Growth and linked sectors are told by {figure}.").format(figure=tr(FIGURES[figure])))
    return figure


def _codes(rows):
    """Return codes of a table of links as a selection has them."""
    from ...analysis.sectors.codes import clean_codes

    return rows.assign(**{name: clean_codes(rows[name])[0] for name in rows})
