"""The page of a network of actors."""

from ....analysis.evidence.evidence_options import LINKS
from ....translation import tr
from ...layers.output_fields.table import heading
from ...maps.evidence_styles import NETWORK_ACTORS
from ..html import List, Picture, Section, Table, facts_section, page
from .network_figure import network_figure
from .network_texts import brokers, sentences

ROWS = 20
"""Actors that the page lists; the layer has all."""
COLUMNS = ("name", "kind_name", "partners", "between", "parts", "component", "role_name")


def network_page(title, story, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    story : network_texts.Story
    report : Reporter
    """
    said = sentences(story)
    sections = [
        Section(tr("In words"), [List(said)]),
        Section(tr("Picture"), [Picture(network_figure(story), said[0])]),
        Section(tr("In figures"), [_measures(story)]),
        Section(tr("Links by kind"), [_kinds(story)]),
    ]
    if len(story.network.actors):
        sections.append(Section(tr("Actors, those first that stand between most others"), [_actors(story)]))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading())]))
    sections += facts_section(report.facts)
    return page(story.title() or title, said[0], sections)


def _measures(story):
    """Return the measures of the network, now and before."""
    measures = [one for one in (story.network.before, story.network.now) if one is not None]
    rows = [
        (tr("Actors"), *(len(one.actors) for one in measures)),
        (tr("Linked pairs"), *(one.links for one in measures)),
        (tr("Density: linked pairs, share of all"), *(one.density for one in measures)),
        (tr("Reciprocity: returned links, share of those with a direction"), *(one.reciprocity for one in measures)),
        (tr("Parts with a link"), *(one.components - one.alone for one in measures)),
        (tr("Actors of the largest part"), *(one.largest for one in measures)),
        (tr("Actors without a link"), *(one.alone for one in measures)),
    ]
    head = [tr("Before the date")] if story.date else []
    return Table((tr("Measure"), *head, tr("Now")), [list(row) for row in rows])


def _kinds(story):
    """Return how many links there are of each kind, now and before."""
    counted = [one for one in (story.network.links_before, story.network.links) if one is not None]
    rows = [[tr(kind.label), *(int((links["kind"] == kind.code).sum()) for links in counted)] for kind in LINKS]
    head = [tr("Before the date")] if story.date else []
    return Table((tr("Kind of link"), *head, tr("Now")), rows)


def _actors(story):
    from ....analysis.evidence.evidence_options import ACTORS

    names = {option.code: tr(option.label) for option in ACTORS}
    leading = brokers(story.network)
    others = story.network.actors.drop(leading.index)
    others = others.sort_values(["partners", "name"], ascending=[False, True], kind="stable")
    import pandas as pd

    rows = pd.concat([leading, others]).head(ROWS)
    rows = rows.assign(kind_name=rows["kind"].map(names), role_name=rows["role"].map(NETWORK_ACTORS.labels()))
    head, decimals = heading("evidencenetwork", "ACTORS", *COLUMNS)
    return Table(head, rows[list(COLUMNS)].astype(object).to_numpy().tolist(), decimals)


def _reading():
    return [
        tr(
            "The network is what was recorded, not all that there is. An actor without a link may be one whom nobody "
            "asked; ask before you call it isolated."
        ),
        tr(
            "Density falls as actors are added, because each could be linked with all others. Compare it for the same "
            "actors over time rather than between clusters of different size."
        ),
        tr(
            "Who stands between others can open doors or close them. A network that hangs on one actor is fragile: "
            "look for a second way round."
        ),
        tr(
            "More links after a programme began do not show that the programme made them: links are also better "
            "recorded the later they are."
        ),
    ]
