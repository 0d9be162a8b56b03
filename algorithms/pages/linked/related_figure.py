"""The picture of related industries: sectors as discs, near each other where they are found in the same areas."""

from dataclasses import dataclass
from textwrap import shorten

from ....translation import tr
from ..figures import DARK, FAINT, GRID, INK, LIGHT, MIDDLE, Label, Panel, ReportFigure
from ..numbers import number
from ..profile_figures import empty

MOST_DRAWN = 120
"""Sectors that the picture draws, the largest first: more would be a ball of wool."""
MOST_NAMED = 60
LETTERS = 30
LOWEST, HIGHEST = 60, 170
"""Height of the panel in millimetres."""
ROOM = 0.6
"""Around the outermost sectors, in steps: names need it."""


@dataclass(frozen=True)
class Story:
    """What the page and the picture of related industries show.

    Attributes
    ----------
    found : RelatedSectors
    titles : dict of str to str
        Title of each code, "" where it has none.
    names : dict of str to str
        Name of each area; others are called by their id.
    options : RelatedOptions
    strong : float
        Proximity from which a link is drawn that does not hold the network together.
    """

    found: object
    titles: dict
    names: dict
    options: object
    strong: float

    def area(self, unit):
        """Return what an area is called."""
        return str(self.names.get(unit, unit))

    def sector(self, code, letters=LETTERS):
        """Return a code and as much of its title as there is room for."""
        return shorten(f"{code} {self.titles.get(code, '')}".strip(), letters, placeholder=" …")

    def compared(self):
        """Return the sectors that are compared, the largest first."""
        sectors = self.found.sectors
        return sectors[sectors["compared"]].sort_values("total", ascending=False, kind="stable")

    def complex_areas(self):
        """Return the areas that have an index of complexity, the most complex first."""
        areas = self.found.areas
        return areas[areas["eci"].notna()].sort_values("eci", ascending=False, kind="stable")

    def lead(self):
        """Return the result in a sentence or two."""
        areas = self.complex_areas()
        said = tr("{areas} areas or regions and {sectors} sectors are compared.").format(
            areas=number(len(self.found.areas), 0), sectors=number(len(self.compared()), 0)
        )
        if areas.empty:
            return f"{said} {tr('There is no index of complexity; the log says why.')}"
        names = "; ".join(map(self.area, areas.index[:3]))
        return f"{said} {tr('The most complex are {names}.').format(names=names)}"


def related_figure(story):
    """Draw the network of sectors.

    Parameters
    ----------
    story : Story

    Returns
    -------
    ReportFigure
    """
    import numpy as np

    from ....analysis.evidence.network_layout import layout
    from ....analysis.linkages.proximity import network

    drawn = story.compared().head(MOST_DRAWN)
    links = network(story.found.shares.loc[drawn.index, drawn.index].sort_index().sort_index(axis=1), story.strong)
    places = layout(list(drawn.index), list(zip(links["code_1"], links["code_2"])))
    width, height = np.ptp(places, axis=0) + 2 * ROOM
    high = float(np.clip(160 * height / width, LOWEST, HIGHEST))
    title = tr("Sectors that are found in the same areas")
    report = ReportFigure(title, story.lead(), " ".join(_notes(story, drawn)), (Panel("", high, 0),))
    axes = report.axes[0]
    if links.empty:
        empty(report, axes, tr("No two sectors are in the same area."))
        return report
    _draw(report, axes, story, drawn, places, links)
    return report


def _notes(story, drawn):
    """Return the sentences of the footnote."""
    notes = [
        tr("Discs are as large as the jobs or firms of the sector; the darker, the more complex; white: not known."),
        tr(
            "Lines: the nearest links that hold all sectors together, and dark ones from a proximity of {least} on. "
            "Places are not those of the map."
        ).format(least=number(story.strong, 2)),
    ]
    left = len(story.compared()) - len(drawn)
    if left:
        text = tr("The {count} largest sectors are drawn, and not {left} more.")
        notes.append(text.format(count=number(len(drawn), 0), left=number(left, 0)))
    return notes


def _draw(report, axes, story, drawn, places, links):
    """Draw links below, then sectors, then names."""
    import numpy as np
    from matplotlib.patheffects import withStroke

    axes.grid(False)
    axes.set_xticks([])
    axes.set_yticks([])
    for side in axes.spines.values():
        side.set_visible(False)
    low, high = places.min(axis=0) - ROOM, places.max(axis=0) + ROOM
    axes.set_xlim(low[0], high[0])
    axes.set_ylim(low[1], high[1])
    # One step is as long upwards as sideways; what the frame has more of is left empty.
    axes.set_aspect("equal", adjustable="datalim")
    axes.apply_aspect()
    at = {code: place for place, code in enumerate(drawn.index)}
    for one, other, near in zip(links["code_1"], links["code_2"], links["near"]):
        ends = places[[at[one], at[other]]]
        looks = {"color": FAINT, "linewidth": 0.9} if near else {"color": GRID, "linewidth": 0.7}
        axes.plot(*ends.T, zorder=1, **looks)
    total = drawn["total"].fillna(0.0).to_numpy()
    radius = 2 + 7 * np.sqrt(total / total.max()) if total.max() > 0 else np.full(len(total), 3.0)
    axes.scatter(*places.T, s=(2 * radius) ** 2, c=_colours(drawn["pci"]), edgecolor=INK, linewidth=0.4, zorder=2)
    labels = [Label(x, y, story.sector(code), r) for (x, y), code, r in zip(places, drawn.index, radius)]
    report.label(axes, labels[:MOST_NAMED], labels[MOST_NAMED:])
    for text in axes.texts:
        text.set_path_effects([withStroke(linewidth=2, foreground="white")])
        text.set_zorder(3)


def _colours(pci):
    """Return a colour for each sector: three steps of complexity, white where it has none."""
    third = pci.rank(pct=True)
    return [
        "white" if part != part else LIGHT if part <= 1 / 3 else MIDDLE if part <= 2 / 3 else DARK for part in third
    ]
