"""Flow tables as parameters, and the one way to read them."""

from ...analysis.errors import FieldError, TableError, listed, listed_notice, mark
from ...translation import language, tr
from .common import ANY_FIELD, add, add_advanced, field, file, flag, layer, text
from .sector_tables import decimal_sign, encoding, how_numbers_are_written, marks
from .sectors import ENCODING

FLOWS = "FLOWS"
FLOWS_CODE = "FLOWS_CODE"
SUPPLY = "SUPPLY"
SUPPLY_CODE = "SUPPLY_CODE"
FIGURES = "FIGURES"
FIGURES_CODE = "FIGURES_CODE"
GROSS_OUTPUT = "GROSS_OUTPUT"
EMPTY_IS_ZERO = "EMPTY_IS_ZERO"
FLOW_TITLES = "FLOW_TITLES"

OF_FLOWS = (SUPPLY, FIGURES, GROSS_OUTPUT, FLOW_TITLES, EMPTY_IS_ZERO)
"""What says something of the flow table only."""


def add_flows(algorithm, optional=False):
    """Add the flow table, or the tables of use and supply, and what says how they are read."""
    add(algorithm, *flow_inputs(optional))
    add_advanced(
        algorithm,
        *supply_table(),
        layer(FIGURES, tr("Further figures by sector (jobs, wages, output …)"), optional=True),
        field(FIGURES_CODE, tr("Sector of the further figures"), FIGURES, ANY_FIELD, optional=True),
        text(GROSS_OUTPUT, tr("Row or column of gross output (empty: found)")),
        *names_and_gaps(),
        decimal_sign(),
        marks(),
        encoding(),
    )


def flow_inputs(optional=False):
    """Return the flow table, and the field that says what its rows are."""
    return (
        layer(FLOWS, tr("Flow table: rows sell, columns buy"), optional=optional),
        field(FLOWS_CODE, tr("Sector of the rows"), FLOWS, ANY_FIELD, optional=optional),
    )


def supply_table():
    """Return the supply table, and the field that says what its rows are."""
    return (
        layer(SUPPLY, tr("Supply table, where the flow table has uses of products"), optional=True),
        field(SUPPLY_CODE, tr("Product of the rows of the supply table"), SUPPLY, ANY_FIELD, optional=True),
    )


def names_and_gaps():
    """Return what sectors are called, and what empty cells mean."""
    return (
        file(FLOW_TITLES, tr("Titles of the sectors (columns code, title)"), tr("Tables (*.csv *.txt *.tsv)")),
        flag(EMPTY_IS_ZERO, tr("Empty cells between sectors are zeros")),
    )


def read_flows(run, with_output=True):
    """Return the `FlowTable` of the parameters that `add_flows` added; how it was read is told.

    Parameters
    ----------
    run : Run
    with_output : bool
        Whether gross output is needed.

    Raises
    ------
    PolosError
        See `flow_cells`, `flow_table` and `supply_use`.
    """
    from ...analysis.linkages.flow_table import flow_table
    from ...analysis.linkages.supply_use import OUTPUT, industry_flows

    empty = run.flag(EMPTY_IS_ZERO)
    cells, output = read_cells(run, FLOWS, FLOWS_CODE), run.text(GROSS_OUTPUT)
    if run.wants(SUPPLY):
        cells = run.awaited(industry_flows, cells, read_cells(run, SUPPLY, SUPPLY_CODE), empty)
        output = output or OUTPUT
    beside = None
    if run.wants(FIGURES):
        figures = read_cells(run, FIGURES, FIGURES_CODE)
        beside = on_sectors(run, FIGURES, figures.values, cells.values.index)
    table = run.awaited(flow_table, cells, output, beside, empty, with_output)
    run.report.notices(table.notices)
    return table


def flow_titles(run, table):
    """Return what each sector of a flow table is called, {sector: title}, in the language of the result."""
    from ...analysis.sectors.classification import normalised_code, read_classification

    path = run.file(FLOW_TITLES)
    if not path:
        return table.titles.to_dict()
    known = read_classification(path, run.text(ENCODING) or None)
    spoken = run.language or language()
    codes = {name: normalised_code(name) for name in table.flows}
    return {name: known.title(code, spoken) if code in known else table.titles[name] for name, code in codes.items()}


def check_flows(run):
    """Raise a `PolosError` for a table without the field that says what its rows are."""
    for table, code in ((FLOWS, FLOWS_CODE), (SUPPLY, SUPPLY_CODE), (FIGURES, FIGURES_CODE)):
        require_together(run, table, code)
    how_numbers_are_written(run)


def require_together(run, table, code):
    """Raise a `FieldError` for a table without the field that says what its rows are, or the other way round."""
    if run.wants(table) != run.wants(code):
        raise FieldError(mark("Give {table} and {code} together."), table=table, code=code)


def read_cells(run, name, code):
    """Return a table with labels on both sides as `Cells`."""
    from ...analysis.linkages.flow_cells import flow_cells

    (label,) = run.own_names(name, run.texts(code)[:1])
    # A GeoPackage numbers its rows in a column, which is no figure of theirs.
    names = [field for field in run.column_names(name) if field.casefold() != "fid"]
    rows = run.columns(name, {field: field for field in (*names, label)})
    return run.awaited(flow_cells, rows, label, *how_numbers_are_written(run))


def on_sectors(run, name, figures, sectors):
    """Return figures of a table on the labels of the sectors; rows that are no sector are told.

    Raises
    ------
    TableError
        When no row is a sector.
    """
    from ...analysis.linkages.flow_cells import matched

    try:
        pairs = {row: sector for sector, row in matched(sectors, figures.index).items()}
    except TableError as error:
        text = mark(
            "No row of {table} is a sector. Rows: {rows}. Sectors: {sectors}. Label the rows as the sectors are."
        )
        raise TableError(text, table=name, rows=listed(figures.index), sectors=listed(sectors)) from error
    text = mark("Rows of {table} that are no sector, left out ({count}): {list}.")
    run.report.notices(listed_notice(text, figures.index.difference(list(pairs), sort=False), table=name))
    return figures.loc[list(pairs)].rename(index=pairs)
