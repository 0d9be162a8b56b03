"""The page and the map of spatial weights."""

from dataclasses import dataclass

from qgis.core import QgsLineSymbol, QgsSingleSymbolRenderer

from ....analysis.errors import mark
from ....translation import tr
from ..html import Section, Table, facts_section, page
from ..numbers import number
from .diagnostics import neighbours_picture

ALONE, PARTS = 100, 20
"""Areas without neighbours, and parts, that the page names."""


@dataclass(frozen=True)
class LinksLegend:
    """Links as thin lines, which grow dark where many cross."""

    title: str = mark("Links between neighbours")

    def counts_of(self, layer, feedback=None):
        """Return how many features each class has: there is none."""
        return {}

    def fitted(self, layer):
        """Return it as it is: it has no steps."""
        return self

    def apply(self, layer, scheme=0, counts=None):
        """Give a layer this look, which is the same in every colour scheme."""
        symbol = QgsLineSymbol.createSimple({"line_color": "#1f4e79", "line_width": "0.15"})
        symbol.setOpacity(0.6)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        layer.triggerRepaint()


def weights_page(layer, summary, facts):
    """Return the page of some weights as HTML.

    Parameters
    ----------
    layer : str
        Name of the layer.
    summary : analysis.weights_summary.WeightsSummary
    facts : list of str
        What was decided and found on the way, translated.
    """
    count = summary.areas["neighbours"]
    lead = tr("Areas: {areas}; links: {links}; neighbours: {mean} on average, from {least} to {most}.").format(
        areas=number(len(count)),
        links=number(int(summary.links)),
        mean=number(count.mean(), 2),
        least=count.min(),
        most=count.max(),
    )
    sections = [
        Section(tr("Neighbours of an area"), [neighbours_picture(layer, count), _symmetry(summary)]),
        Section(tr("Areas without neighbours"), _alone(count)),
        Section(tr("Parts that hang together"), _parts(summary)),
    ]
    if count[count > 0].nunique() > 1:
        sections += [
            Section(tr("The most connected areas"), [_areas(summary.most_connected())]),
            Section(tr("The least connected areas with neighbours"), [_areas(summary.least_connected())]),
        ]
    sections.append(Section(tr("Links"), [_links(summary)]))
    return page(tr("Spatial weights: {layer}").format(layer=layer), lead, [*facts_section(facts), *sections])


def _symmetry(summary):
    if summary.symmetric:
        return tr("All links go both ways with the same weight.")
    return tr("Not all links go both ways with the same weight; for K nearest neighbours that is as it should be.")


def _alone(count):
    alone = [str(area) for area in count.index[count == 0]]
    if not alone:
        return [tr("None.")]
    shown = ", ".join(alone[:ALONE]) + (" …" if len(alone) > ALONE else "")
    return [tr("{count} of {all} areas: {rows}.").format(count=len(alone), all=len(count), rows=shown)]


def _parts(summary):
    """Return what is said about parts without a link between them."""
    sizes = summary.parts.value_counts().sort_index()
    if len(sizes) == 1:
        return [tr("All areas with neighbours hang together.")]
    rows = []
    for part, size in sizes.head(PARTS).items():
        members = [str(area) for area in summary.parts.index[summary.parts == part][:5]]
        rows.append([int(part) + 1, int(size), ", ".join(members) + (" …" if size > 5 else "")])
    text = tr("The areas with neighbours fall into {count} parts without a link between them.").format(count=len(sizes))
    return [text, Table((tr("Part"), tr("Areas"), tr("Among them")), rows)]


def _areas(frame):
    head = tr("Area"), tr("Neighbours"), tr("Sum of weights"), tr("Farthest neighbour (m)")
    rows = [
        [str(area), int(row["neighbours"]), float(row["weight"]), float(row["farthest"])]
        for area, row in frame.iterrows()
    ]
    return Table(head, rows)


def _links(summary):
    head = "", tr("Least"), tr("A quarter up to"), tr("Half up to"), tr("Three quarters up to"), tr("Most")
    rows = [
        [name, *map(float, values)]
        for name, values in ((tr("Distance (m)"), summary.distance), (tr("Weight"), summary.weight))
    ]
    return Table(head, rows)
