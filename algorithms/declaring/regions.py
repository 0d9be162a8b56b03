"""A region as parameters: the long table, which of its areas it has, and how its codes become sectors of flows."""

from ...analysis.errors import FieldError, fact, mark, number
from ...translation import tr
from .common import add, add_advanced, file, layer, text
from .long_tables import whole_long_table
from .sector_tables import CORRESPONDENCE, TABLE, how_numbers_are_written, year
from .sectors import ENCODING, add_classification, classification

REGION = "REGION"


def add_correspondence(algorithm):
    """Add the correspondence from codes of a table to sectors of flows."""
    add_advanced(
        algorithm,
        file(
            CORRESPONDENCE,
            tr("From codes of the table to sectors of the flow table (columns from, to, weight)"),
            tr("Tables (*.csv *.txt *.tsv)"),
        ),
    )


def add_region(algorithm):
    """Add the long table of jobs and the region, beside a flow table, which says how numbers are written."""
    add(
        algorithm,
        layer(TABLE, tr("Long table by area and sector, for a region"), optional=True),
        text(REGION, tr("Areas of the region, such as 1501*; 0701")),
    )
    add_classification(algorithm)
    add_advanced(algorithm, year())
    add_correspondence(algorithm)


def check_region(run):
    """Raise a `PolosError` where a region lacks its table, or the table a region."""
    if run.wants(REGION) != run.wants(TABLE):
        raise FieldError(mark("Give the long table and REGION together."))


def sector_links(run, sectors, field="FLOWS_CODE"):
    """Return which codes are in which sectors of a flow table: of CORRESPONDENCE, or the sectors' own labels.

    Parameters
    ----------
    run : Run
    sectors : sequence of str
    field : str
        The parameter that says where these labels are.

    Raises
    ------
    SectorError
        When it cannot be read.
    """
    from ...analysis.linkages.flow_sectors import label_links
    from ...analysis.sectors.correspondence import read_correspondence

    path = run.file(CORRESPONDENCE)
    if not path:
        links, notices = run.awaited(label_links, sectors, classification(run), field)
        run.report.notices(notices)
        return links
    links = read_correspondence(path, run.text(ENCODING) or None, how_numbers_are_written(run)[0]).links
    return on_labels(links, sectors)


def on_labels(links, sectors):
    """Return links whose targets are written as the sectors of the flow table are."""
    from ...analysis.sectors.classification import normalised_code

    written = {normalised_code(name): name for name in sectors}
    return links.assign(target=links["target"].map(lambda target: written.get(target, target)))


def _unknown(cells, links, classification):
    """Return, by sector of the flow table, the areas in which jobs of a code of it are not known."""
    from ...analysis.linkages.flow_sectors import into_sectors

    empty = cells[cells["jobs"].isna()]
    placed, _ = into_sectors(empty["code"].unique(), links, classification)
    return empty.merge(placed, on="code").groupby("sector")["area"].unique().to_dict()


def read_region(run, sectors):
    """Return the jobs of the region and of all areas of the table, by sector of the flow table; the region is told.

    Raises
    ------
    PolosError
        When the table is no long table, REGION stands for no area, no code is in a sector, or jobs are not known.
    """
    table = whole_long_table(run)
    run.report.notices(table.notices)
    region, nation, notices = run.awaited(_by_sector, table, sector_links(run, sectors), sectors, run.text(REGION))
    run.report.notices(notices)
    return region, nation


def _by_sector(table, links, sectors, chosen):
    """Return the jobs of the region that was chosen and of all areas, by sector of the flow table, and notices."""
    from ...analysis.linkages.flow_sectors import counted
    from ...analysis.linkages.regional_band import in_region, require_known

    inside = in_region(table.cells["area"], chosen)
    found = []
    for cells in (table.cells[inside], table.cells):
        jobs = cells.groupby("code")["jobs"].agg(lambda values: values.sum(skipna=False))
        summed, notices = counted(jobs, links, sectors, table.classification)
        found.append(summed)
    region, nation = found
    require_known(region, nation, _unknown(table.cells, links, table.classification))
    said = mark("Areas of the region: {areas}. Its jobs: {jobs}, {share} of all in the table.")
    part = number(region.sum() / nation.sum(), ".2%")
    areas = table.cells.loc[inside, "area"].nunique()
    return region, nation, (*notices, fact(said, areas=areas, jobs=number(region.sum(), ",.0f"), share=part))
