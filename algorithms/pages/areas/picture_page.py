"""The page of a result that one picture tells, beside its map: profiles of areas, sectors and where they gather."""

from ....translation import tr
from ..html import List, Picture, Section, facts_section, page
from ..numbers import number

HALF = 0.5


def picture_page(title, lead, picture, reading, report):
    """Return the page as HTML.

    Parameters
    ----------
    title, lead : str
    picture : html.Picture
    reading : list of str
        How to read it.
    report : Reporter
        What was decided and warned of on the way.
    """
    sections = [Section(tr("In pictures"), [picture]), Section(tr("How to read this"), [List(reading)])]
    sections += facts_section(report.facts)
    return page(title, lead, sections)


def profile_page(title, frame, figure, report):
    """Return the page of an area profile; `frame` as `analysis.agglomeration.specialisation` gives it."""
    known = frame["first_shr"].dropna()
    text = tr("In {count} of {areas} areas one sector has half of all or more.")
    lead = text.format(count=number(int((known >= HALF).sum())), areas=number(len(known)))
    reading = [
        tr("The map shows the share of the largest sector of each area: how much would suffer if it did."),
        tr(
            "Small areas are the most dependent nearly everywhere: few firms make few sectors. Compare areas of a "
            "like size."
        ),
    ]
    shows = tr("Dependence of areas on one sector against the diversity of their sectors")
    return picture_page(title, lead, Picture(figure, shows), reading, report)


def sectors_page(title, result, figure, report):
    """Return the page of hot spots of every sector; `result` as `sector_hot_spots` gives it."""
    sectors, areas = result.sectors, result.areas
    text = tr("{sectors} of {tested} sectors that were tested have a hot spot; {areas} areas are one of some sector.")
    lead = text.format(
        sectors=number(int((sectors["hot"] > 0).sum())),
        tested=number(int(sectors["reason"].eq("").sum())),
        areas=number(int((areas["hot"] > 0).sum())),
    )
    reading = [
        tr("The map counts the sectors of which an area is a hot spot; the explorer turns from sector to sector."),
        tr(
            "An area with many sectors is often a city: what gathers there gathers by size. See which sectors they are."
        ),
    ]
    shows = tr("Leading sectors by the areas that are hot spots of them")
    return picture_page(title, lead, Picture(figure, shows), reading, report)
