"""The page of related industries."""

from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number
from .related_figure import related_figure

ROWS = 15
NEAREST = 3
"""Missing sectors that the page names of an area."""
WIDE = 60
"""Letters of a sector in a table."""


def related_page(title, story, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    story : related_figure.Story
    report : Reporter
    """
    shows = tr("Network of sectors: lines join those that are found in the same areas.")
    sections = [
        Section(tr("The network of sectors"), [Picture(related_figure(story), shows)]),
        Section(tr("What the largest areas lack, the nearest first"), [_missing(story)]),
        Section(tr("Areas, the most complex first"), [_areas(story)]),
        Section(tr("Sectors, the most complex first"), [_sectors(story)]),
        Section(tr("Pairs of sectors, the nearest first"), [_pairs(story)]),
        Section(tr("What this says, and what it does not"), [List(_reading())]),
    ]
    sections += facts_section(report.facts)
    return page(title, story.lead(), sections)


def _missing(story):
    """Return the nearest sectors that the largest areas lack, with the density around each."""
    largest = story.found.areas.sort_values("total", ascending=False, kind="stable").index[:ROWS]
    rows = story.found.missing(NEAREST)
    by_area = dict(iter(rows.groupby("area")))
    said = [
        "; ".join(
            f"{story.sector(code, WIDE)} ({number(near, 2)})"
            for code, near in zip(by_area[area]["code"], by_area[area]["density"])
        )
        if area in by_area
        else number(None)
        for area in largest
    ]
    head = (tr("Area or region"), tr("Sectors that it lacks, with the density around them"))
    return Table(head, [[story.area(area), text] for area, text in zip(largest, said)])


def _areas(story):
    areas = story.complex_areas().head(ROWS)
    names = ("rl_total", "rl_div", "rl_ubiq", "rl_eci")
    head, decimals = heading("relatedindustries", "OUTPUT", *names)
    rows = [
        [story.area(area), *row]
        for area, row in zip(areas.index, _plain(areas[["total", "diversity", "ubiquity", "eci"]]))
    ]
    return Table((tr("Area or region"), *head), rows, (None, *decimals))


def _sectors(story):
    sectors = story.found.sectors
    first = sectors[sectors["pci"].notna()].sort_values("pci", ascending=False, kind="stable").head(ROWS)
    names = ("total", "ubiquity", "diversity", "pci")
    head, decimals = heading("relatedindustries", "SECTOR_SUMMARY", *names)
    rows = [[story.sector(code, WIDE), *row] for code, row in zip(first.index, _plain(first[list(names)]))]
    return Table((tr("Sector"), *head), rows, (None, *decimals))


def _pairs(story):
    first = story.found.pairs.head(ROWS)
    names = ("proximity", "both")
    head, decimals = heading("relatedindustries", "PAIRS", *names)
    rows = [
        [story.sector(one, WIDE), story.sector(other, WIDE), *row]
        for one, other, row in zip(first["code_1"], first["code_2"], _plain(first[list(names)]))
    ]
    return Table((tr("Sector"), tr("Found with"), *head), rows, (None, None, *decimals))


def _reading():
    """Return how to read relatedness, and how not to."""
    return [
        tr(
            "Two sectors are near where the areas that have one often have the other. That says nothing of why: they "
            "may share workers, suppliers or customers, or only a port."
        ),
        tr(
            "A missing sector with a high density is one whose relatives are there. It is a question to ask firms, not "
            "advice: what it needs may be lacking all the same."
        ),
        tr(
            "Densities are compared within an area. Between areas they go with how many sectors each has, and so with "
            "its size."
        ),
        tr(
            "Complexity is relative: an area may lose places while it gains sectors. The index changes with the level "
            "of codes and with the areas that are compared; over time, compare places rather than values."
        ),
        tr(
            "In small areas a location quotient rests on few jobs. Add areas up to provinces or travel areas, or ask "
            "for a least number of jobs."
        ),
    ]


def _plain(frame):
    """Return the rows of a frame as lists, unknown ones None."""
    return frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
