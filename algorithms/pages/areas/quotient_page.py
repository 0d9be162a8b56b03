"""The page of location quotients: how many areas have more than their share, and how to read it."""

from ....translation import tr
from ..html import List, Section, facts_section, page
from ..numbers import counted, number, percent

MORE = 1.25
"""Quotient from which on an area has clearly more than its share; a convention, see the steps of the map."""


def quotient_page(title, result, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    result : analysis.agglomeration.quotient_family.QuotientFamily
    report : Reporter
        What was decided and warned of on the way.
    """
    sections = [Section(tr("How to read this"), [List(_reading(result.frame))])]
    sections += facts_section(report.facts)
    return page(title, _summary(result), sections)


def _summary(result):
    """Return the result in a sentence or two."""
    quotients, (sector, total) = result.frame["lq"].dropna(), result.reference
    above = int((quotients > MORE).sum())
    text = tr(
        "The sector has {share} of the reference region. In {above} of {areas} areas it has more than {more} times "
        "that share."
    )
    values = {"share": percent(sector / total, 1), "above": number(above), "areas": number(len(quotients))}
    said = [text.format(more=number(MORE), **values)]
    if result.frame["dartboard_sig"].notna().any():
        sure = int((result.frame["dartboard_sig"] == 1).sum())
        one = tr("1 area has more firms than chance would give it.")
        said.append(counted(sure, one, tr("{count} areas have more firms than chance would give them.")))
    return " ".join(said)


def _reading(frame):
    """Return how to read quotients."""
    said = [
        tr(
            "A quotient of 2 means that the sector's share in the area is twice that of the reference region; 1 means "
            "the same share."
        ),
        tr(
            "Small areas lead such lists: a few firms more or less move their quotient far. Look at the figures behind "
            "it before an area is named."
        ),
    ]
    if frame["lq_low"].notna().any():
        said.append(
            tr(
                "The quotient lies between the two bounds with the confidence asked for. The list of areas is in the "
                "order of the lower bound: that much is sure."
            )
        )
    else:
        said.append(tr("Without firms nothing says how sure the quotients are: give FIRMS for intervals and a test."))
    return said
