"""The page of groupings held against measures: scores beside chance, the groups that do not hang together."""

from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, facts_section, page
from .groups_figure import groups_figure

ROWS = 60
"""Groups that the page lists at most."""


def groups_page(title, scores, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    scores : groups_figure.Scores
    report : Reporter
    """
    shows = tr("Scores of each grouping by each measure, beside those of random groups.")
    sections = [
        Section(tr("Groupings by measure"), [_scores(scores), Picture(groups_figure(scores), shows)]),
        Section(tr("Groups"), [_groups(scores)]),
        Section(tr("What this says, and what it does not"), [List(_reading())]),
    ]
    others = scores.sentences()[1:]
    if others:
        sections.insert(1, Section(tr("The other groupings in words"), [List(others)]))
    sections += facts_section(report.facts)
    return page(title, scores.lead(), sections)


def _scores(scores):
    columns = (
        "said",
        "name",
        "groups",
        "industries",
        "score",
        "chance",
        "score_95",
        "chance_95",
        "within",
        "between",
        "p",
    )
    return _table("OUTPUT", columns, scores.frame)


def _groups(scores):
    """Return the groups of the first grouping, by the last measure that it has, those least related within first."""
    first = scores.groups[scores.groups["grouping"] == scores.groups["grouping"].iloc[0]]
    last = first[first["measure"] == first["measure"].iloc[-1]]
    ordered = last.assign(beyond=last["within"] - last["between"]).sort_values("beyond", kind="stable").head(ROWS)
    return _table(
        "BY_GROUP", ("name", "said", "group", "group_name", "size", "within", "between", "between_95"), ordered
    )


def _table(output, columns, frame):
    head, decimals = heading("groupvalidation", output, *columns)
    shown = frame[list(columns)].astype(object)
    return Table(head, shown.where(shown.notna(), None).to_numpy().tolist(), decimals)


def _reading():
    """Return how to read scores, and how not to."""
    return [
        tr(
            "A score of 100 %: in every group sectors are on average more related with each other than with those of "
            "the other groups. Random groups have a score too, often a third to a half, so that a score says something "
            "only beside theirs."
        ),
        tr(
            "Groups made of a measure score high by it: that shows that the method works, not that they are good. "
            "Believe a measure that they were not made of."
        ),
        tr(
            "Means with small groups scatter, so that many small groups have it harder against the 95th percentile. "
            "Compare groupings by p rather than by score."
        ),
        tr(
            "A low score says that the grouping is no grouping by this measure. It may be a good one for another "
            "purpose: divisions of a classification put together what is made alike, not what trades."
        ),
    ]
