"""The page of linkages: key sectors, multipliers, a region's band, and how to read them."""

from ....translation import tr
from ...layers.output_fields.linkages import OF_SECTORS
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number
from .linkages_figure import QUARTERS, linkages_figure

SHOWN = 30


def linkages_page(title, reading, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    reading : Reading
    report : Reporter
    """
    shows = tr("Sectors by backward and forward linkage; key sectors are above and right of the mean.")
    sections = [
        Section(tr("The four quarters"), [Picture(linkages_figure(reading), shows), List(_found(reading))]),
        Section(tr("Sectors, the largest first"), [_sectors(reading)]),
    ]
    if reading.factors:
        sections.append(Section(tr("What one more unit of demand brings"), [_multipliers(reading)]))
    if reading.has_region():
        sections.append(Section(tr("The region, as a band"), [_region(reading), List(_limits(reading))]))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading())]))
    sections += facts_section(report.facts)
    return page(title, reading.lead(), sections)


def _found(reading):
    """Return which sectors are key, and which hang on the definition."""
    found = []
    key, flips = reading.key(), reading.flips()
    if len(key):
        names = "; ".join(map(reading.full_name, key.index[:SHOWN]))
        found.append(tr("Key sectors, the largest first: {names}.").format(names=names))
    if len(flips):
        names = "; ".join(map(reading.full_name, flips.index[:SHOWN]))
        text = tr("Key by one forward linkage only, so that the word hangs on the definition: {names}.")
        found.append(text.format(names=names))
    return found


def _sectors(reading):
    first = reading.frame.sort_values("output", ascending=False, kind="stable").head(SHOWN)
    columns = ("output", "multiplier", "backward", "forward_ghosh", "forward_leontief")
    head, decimals = _heading(columns)
    rows = [
        [reading.full_name(sector), *row, tr(QUARTERS[quarter])]
        for sector, row, quarter in zip(first.index, _plain(first[list(columns)]), first["quarter"])
    ]
    return Table((tr("Sector"), *head, tr("Quarter")), rows, (None, *decimals, None))


def _multipliers(reading):
    first = reading.frame.sort_values("output", ascending=False, kind="stable").head(SHOWN)
    columns = [f"{factor}_{kind}" for factor in reading.factors for kind in ("direct", "mult")]
    head, decimals = _heading(columns)
    rows = [[reading.full_name(sector), *row] for sector, row in zip(first.index, _plain(first[columns]))]
    return Table((tr("Sector"), *head), rows, (None, *decimals))


def _region(reading):
    there = reading.frame[reading.frame["region"] > 0].sort_values("region", ascending=False, kind="stable")
    columns = ["region", "r_low", "r_high", "r_slq", "multiplier"]
    head, decimals = _heading(columns)
    rows = [
        [reading.full_name(sector), *row] for sector, row in zip(there.index[:SHOWN], _plain(there[columns][:SHOWN]))
    ]
    return Table((tr("Sector"), *head), rows, (None, *decimals))


def _limits(reading):
    """Return what a region's multipliers rest on."""
    return [
        tr(
            "Nobody has measured what the region buys at home. The band has Flegg's quotient with exponents from {low} "
            "to {high}; exponents fitted to surveyed tables run from 0.14 to 0.60, and none is right everywhere."
        ).format(low=number(min(reading.deltas), 2), high=number(max(reading.deltas), 2)),
        tr(
            "The simple quotient, shown beside it, as a rule overstates output multipliers: by 7 to 20 % against "
            "surveyed tables."
        ),
        tr(
            "All quotients take for granted that the region produces and consumes as the nation does. A region with a "
            "large mine or port does not."
        ),
    ]


def _reading():
    """Return how to read linkages, and how not to."""
    return [
        tr(
            "A backward linkage above 1: a unit more of demand for the sector moves more output, its own and that of "
            "its suppliers and theirs, than in the mean of all sectors. A forward linkage above 1: the same of its "
            "buyers."
        ),
        tr(
            "Forward linkages by sales (Ghosh) and by demand (Leontief) measure different things. Which one decides is "
            "in the settings; the sectors that change with it are named."
        ),
        tr(
            "Multipliers suppose idle capacity, fixed prices and inputs in fixed proportions. They say what moves "
            "first, not what a programme will create. A multiplier is no reason for a subsidy."
        ),
        tr(
            "Spread counts the unit of demand itself, so that sectors with small linkages have a large one. Of two "
            "with like linkages, that with the larger spread rests on fewer sectors, itself perhaps among them."
        ),
        tr(
            "Where flows hold imports, part of what is called a linkage leaves the country. Use a table of domestic "
            "flows, or read the numbers as upper limits."
        ),
    ]


def _heading(columns):
    return heading("linkages", "OUTPUT", *(OF_SECTORS[name].name for name in columns))


def _plain(frame):
    """Return the rows of a frame as lists, unknown ones None."""
    return frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
