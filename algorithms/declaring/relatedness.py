"""What says how related industries are, as parameters: flows, figures by area and sector, occupations."""

from dataclasses import dataclass, replace

from ...analysis.errors import FieldError, TableError, fact, mark, phrase
from ...translation import tr
from .common import ANY_FIELD, add, add_advanced, field, layer
from .flows import (
    EMPTY_IS_ZERO,
    FLOWS,
    check_flows,
    flow_inputs,
    flow_titles,
    names_and_gaps,
    on_sectors,
    read_cells,
    read_flows,
    require_together,
    supply_table,
)
from .idle import Rule
from .long_tables import whole_long_table
from .profile_inputs import sector_titles
from .regions import add_correspondence, sector_links
from .sector_tables import (
    CORRESPONDENCE,
    SECTOR_FIELDS,
    TABLE,
    VALUE_FIELD,
    check_sector_table,
    column,
    decimal_sign,
    encoding,
    is_long,
    keep_sums,
    keys,
    marks,
    read_with_more,
    reading_of,
    table_fields,
    totals,
    year,
)
from .sectors import LEVEL, add_classification, chosen_level, classification, level

FIRMS_FIELD = "FIRMS_FIELD"
FIRMS_FIELDS = "FIRMS_FIELDS"
OCCUPATIONS = "OCCUPATIONS"
OCCUPATIONS_CODE = "OCCUPATIONS_CODE"

PARTS = {
    "io": mark("Purchases and sales"),
    "jobs": mark("Co-location of jobs"),
    "firms": mark("Co-location of firms"),
    "occupations": mark("Occupations"),
}
"""Measures of relatedness, see `analysis.linkages.relatedness`."""
MEASURES = {"flows": mark("Buying and selling alike"), **PARTS, "all": mark("All together")}
"""All that groups can be held against."""

EFFECTS = (
    Rule(
        (CORRESPONDENCE,),
        FLOWS,
        lambda run: run.wants(FLOWS),
        mark("It leads to sectors of the flow table, FLOWS, which is not given."),
    ),
    Rule(
        (LEVEL,),
        FLOWS,
        lambda run: not run.wants(FLOWS),
        mark("With a flow table, FLOWS, codes are added up to its sectors."),
    ),
)
"""Where these parameters have an effect, see `idle`."""


@dataclass(frozen=True)
class Known:
    """What is known of how related industries are.

    Attributes
    ----------
    titles : dict of str to str
        What each industry is called.
    sizes : pandas.Series of float
        Flows, or jobs, of each.
    links : pandas.DataFrame
        Which codes of the classification are in which industries, see `flow_sectors.into_sectors`.
    classification : Classification
    flows : pandas.DataFrame or None
        Correlations of flows, see `chains.flow_links`.
    parts : dict of str to pandas.DataFrame
        Those of `PARTS` that are known.
    """

    titles: dict
    sizes: object
    links: object
    classification: object
    flows: object
    parts: dict


def add_relatedness(algorithm):
    """Add the flow table, the table by area and sector, occupations by sector, and what says how they are read."""
    add(
        algorithm,
        *flow_inputs(optional=True),
        layer(TABLE, tr("Table by area and sector, for co-location"), optional=True),
        *keys(),
        column(VALUE_FIELD, tr("Jobs (a row for each sector)")),
        column(FIRMS_FIELD, tr("Firms (a row for each sector)")),
        column(SECTOR_FIELDS, tr("Columns of sectors: jobs"), several=True),
        column(FIRMS_FIELDS, tr("Columns of sectors: firms"), several=True),
        layer(OCCUPATIONS, tr("Occupations by sector, a column for each"), optional=True),
        field(OCCUPATIONS_CODE, tr("Sector of the occupations"), OCCUPATIONS, ANY_FIELD, optional=True),
    )
    add_advanced(algorithm, *supply_table(), *names_and_gaps())
    add_correspondence(algorithm)
    add_classification(algorithm)
    add_advanced(algorithm, level(), year(), decimal_sign(), marks(), encoding(), *totals(), keep_sums())


def check_relatedness(run):
    """Raise a `PolosError` where neither flows nor a table is given, or parameters cannot work together."""
    if not run.wants(FLOWS) and not run.wants(TABLE):
        raise FieldError(mark("Give a flow table (FLOWS), or a table by area and sector (TABLE), or both."))
    check_flows(run)
    require_together(run, OCCUPATIONS, OCCUPATIONS_CODE)
    if run.wants(TABLE):
        check_sector_table(run)
    for firms, jobs in ((FIRMS_FIELD, VALUE_FIELD), (FIRMS_FIELDS, SECTOR_FIELDS)):
        if run.wants(firms) and not run.wants(jobs):
            raise FieldError(mark("{firms} stands beside {jobs}: give that too."), firms=firms, jobs=jobs)


def read_relatedness(run):
    """Return what is `Known` of how related industries are; how it was read is told.

    Raises
    ------
    PolosError
        When an input cannot be read, or measures nothing.
    """
    from ...analysis.linkages.chains import flow_links
    from ...analysis.linkages.flow_sectors import counted_by_area, own_codes, require_targets
    from ...analysis.linkages.relatedness import input_output_links

    tables, known = _by_area(run) if run.wants(TABLE) else ({}, classification(run))
    parts, flows = {}, None
    if run.wants(FLOWS):
        table = read_flows(run, with_output=False)
        flows, notices = run.awaited(flow_links, table.flows)
        run.report.notices(notices)
        parts["io"] = run.awaited(input_output_links, table.flows.loc[flows.index, flows.index])
        titles, sizes = flow_titles(run, table), table.flows.sum() + table.flows.sum(axis=1)
        links = sector_links(run, sizes.index)
        require_targets(links, sizes.index)
        for name, figures in tables.items():
            tables[name], notices = run.awaited(counted_by_area, figures, links, sizes.index, known)
            run.report.notices(notices)
    else:
        sizes = next(iter(tables.values())).sum()
        titles, links = sector_titles(sizes.index, known), own_codes(sizes.index, known)
    parts |= {name: _correlated(run, name, figures) for name, figures in tables.items()}
    if run.wants(OCCUPATIONS):
        parts["occupations"] = _employing(run, sizes.index)
    return Known({name: titles[name] or name for name in sizes.index}, sizes, links, known, flows, parts)


def _by_area(run):
    """Return jobs and firms, as far as TABLE has them, by area and code, and the classification of the codes."""
    from ...analysis.sectors.cross_table import cross_table
    from ...analysis.sectors.placed import in_one_spelling
    from ...analysis.sectors.sector_values import at_level

    if is_long(run):
        table = whole_long_table(run)
        cells = {name: table.cells.assign(value=table.cells[name]) for name in ("jobs", "firms")}
        cells = {name: rows for name, rows in cells.items() if rows["value"].notna().any()}
        run.report.notices(table.notices)
        if not cells:
            raise TableError(mark("The long table has neither jobs nor firms that are known."))
    else:
        reading, fields = replace(reading_of(run), correspondence=None), table_fields(run)
        of = {"jobs": fields}
        if run.wants(FIRMS_FIELD) or run.wants(FIRMS_FIELDS):
            of["firms"] = replace(fields, value=run.text(FIRMS_FIELD), sectors=run.texts(FIRMS_FIELDS))
        cells = {}
        for name, each in of.items():
            table = run.awaited(in_one_spelling, read_with_more(run, each, reading=reading)[0])
            run.report.notices(table.notices)
            cells[name] = table.cells
    found, wanted = {}, None if run.wants(FLOWS) else chosen_level(run)
    for name, rows in cells.items():
        if wanted:
            rows, notices = run.awaited(at_level, rows, table.classification, wanted)
            run.report.notices(notices)
        found[name], notices = run.awaited(cross_table, rows)
        run.report.notices(notices)
    return found, table.classification


def _correlated(run, name, figures):
    from ...analysis.linkages.relatedness import locational_correlation

    found, notices = run.awaited(locational_correlation, figures)
    text = mark("{part}: areas {areas}, sectors {count}.")
    said = fact(text, part=phrase(PARTS[name]), areas=len(figures), count=len(found))
    run.report.notices((said, *notices))
    return found


def _employing(run, sectors):
    from ...analysis.linkages.relatedness import occupational_correlation

    cells = read_cells(run, OCCUPATIONS, OCCUPATIONS_CODE)
    figures = on_sectors(run, OCCUPATIONS, cells.with_zeros() if run.flag(EMPTY_IS_ZERO) else cells.values, sectors)
    found, notices = run.awaited(occupational_correlation, figures)
    run.report.notices(notices)
    return found
