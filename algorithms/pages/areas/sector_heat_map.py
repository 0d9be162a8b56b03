"""The picture of hot spots by sector: sectors across areas, or across provinces."""

import numpy as np

from ....translation import tr
from ..figures import FAINT, INK, SMALL, Panel, ReportFigure
from ..numbers import number

SECTORS, AREAS, PROVINCES = 30, 40, 30
"""Sectors, areas and provinces that a picture shows: the leading ones."""
ROW = 4.6
"""Height of a row, in millimetres."""
SECTOR_NAMES, COLUMN_NAMES = 60, 26
"""Room for the names of rows and columns, in millimetres."""
COUNTS = (("#fee5d9", "#67000d"), ("#fee0b6", "#7f3b08"), ("#e5e5e5", "#000000"))
"""Colours of the fewest and the most areas in each of `legend.SCHEMES`: ColorBrewer's Reds and Oranges, and greys."""
HATCHES = {"solid": "", "f_diagonal": "/////", "b_diagonal": "\\\\\\\\\\"}
"""What stands for a brush of QGIS's."""


def heat_map(result, legend, scheme, titles, names, provinces, caption):
    """Draw the classes of the leading sectors in the leading areas, or their number of hot areas by province.

    Parameters
    ----------
    result : analysis.sector_hot_spots.SectorHotSpots
    legend : legend.Legend
        Of the classes.
    scheme : int
        Place of the colours in `legend.SCHEMES`.
    titles, names : dict of str to str
        Title of each code, name of each area; others are shown by their id.
    provinces : dict of str to str
        Province of each area; nothing for a picture of areas.
    caption : profile_figures.Caption

    Returns
    -------
    figures.ReportFigure
    """
    leading = result.sectors[result.sectors["hot"] > 0]
    leading = leading.sort_values(["hot", "hot_value"], ascending=False, kind="stable").head(SECTORS)
    hot = result.pairs[result.pairs["class"].isin(legend.classes.hot)]
    table = _by_province(hot, leading, provinces) if provinces else _by_area(hot, result, leading)
    report = ReportFigure(
        tr("Where each sector has hot spots"),
        tr("Sectors with the most areas in hot spots, measured by their {unit}").format(unit=caption.unit),
        " ".join(filter(None, [caption.source, _note(result, leading, table, provinces)])),
        (
            Panel(
                tr("Hot areas of each province") if provinces else tr("Classes of the areas with the most hot sectors"),
                max(3, len(leading)) * ROW,
                SECTOR_NAMES,
                COLUMN_NAMES,
            ),
        ),
    )
    axes = report.axes[0]
    axes.grid(False)
    if leading.empty:
        axes.set_xticks([])
        axes.set_yticks([])
        report.say(axes, tr("No sector has a hot spot at this significance level."))
        return report
    if provinces:
        _draw_counts(axes, table, COUNTS[scheme])
    else:
        _draw_classes(axes, table, legend, scheme)
    _name(report, axes, table, titles, {} if provinces else names)
    return report


def _by_province(hot, leading, provinces):
    """Return the number of hot areas, sectors by the provinces that have the most."""
    import pandas as pd

    found = pd.crosstab(hot["code"], hot["area"].map(provinces).fillna("–")).reindex(leading.index, fill_value=0)
    order = found.sum().sort_values(ascending=False, kind="stable")
    return found[order.index[order > 0][:PROVINCES]]


def _by_area(hot, result, leading):
    """Return the classes, sectors by the areas that are hot in the most of them."""
    counts = hot[hot["code"].isin(leading.index)].groupby("area")["value"].agg(["size", "sum"])
    counts = counts.sort_values(["size", "sum"], ascending=False, kind="stable").head(AREAS)
    chosen = result.pairs[result.pairs["code"].isin(leading.index) & result.pairs["area"].isin(counts.index)]
    return chosen.pivot(index="code", columns="area", values="class").reindex(leading.index)[counts.index]


def _draw_counts(axes, table, ends):
    """Colour each cell by its number of hot areas, and write the number."""
    from matplotlib.colors import LinearSegmentedColormap, LogNorm

    most = max(2, int(table.to_numpy().max()))
    colours = LinearSegmentedColormap.from_list("hot", ends)
    scale = LogNorm(1, most)
    axes.pcolormesh(table.where(table > 0).to_numpy(dtype=float), cmap=colours, norm=scale, edgecolor="white", lw=0.4)
    for row, counts in enumerate(table.to_numpy()):
        for column, count in enumerate(counts):
            if count:
                dark = scale(count) > 0.55
                colour = "white" if dark else INK
                axes.text(column + 0.5, row + 0.5, str(count), size=SMALL - 1, ha="center", va="center", color=colour)


def _draw_classes(axes, table, legend, scheme):
    """Fill each cell as the map does, and tell the classes that appear."""
    from matplotlib.patches import Patch, Rectangle

    shown = table.fillna(legend.classes.no_data).to_numpy()
    fills = {value: _fill(*legend.fill(value, scheme)) for value in legend.fills}
    for (row, column), value in np.ndenumerate(shown):
        axes.add_patch(Rectangle((column, row), 1, 1, lw=0.4, **fills[value]))
    present = [known for known in legend.classes if (shown == known.value).any()]
    axes.legend(
        handles=[Patch(lw=0.4, label=tr(known.label), **fills[known.value]) for known in present],
        loc="upper left",
        bbox_to_anchor=(0, -0.5 / len(table)),
        ncol=min(4, len(present)),
        fontsize=SMALL,
        frameon=False,
        borderpad=0,
    )


def _fill(colour, brush):
    """Return how matplotlib fills with a colour and a brush of QGIS's."""
    if brush == "solid":
        return {"facecolor": colour, "edgecolor": "white"}
    return {"facecolor": "white", "edgecolor": colour, "hatch": HATCHES.get(brush, "xxxxx")}


def _name(report, axes, table, titles, names):
    """Name rows and columns."""
    axes.set_ylim(len(table), 0)
    axes.set_xlim(0, table.shape[1])
    axes.tick_params(length=0)
    axes.xaxis.tick_top()
    rows = [
        report.wrapped(f"{code}  {titles.get(code, '')}".strip(), SECTOR_NAMES - 3, SMALL, lines=1)
        for code in table.index
    ]
    columns = [report.wrapped(str(names.get(area, area)), COLUMN_NAMES - 2, SMALL, lines=1) for area in table.columns]
    axes.set_yticks([place + 0.5 for place in range(len(rows))], rows)
    axes.set_xticks([place + 0.5 for place in range(len(columns))], columns, rotation=90)
    for side in axes.spines.values():
        side.set_color(FAINT)
        side.set_linewidth(0.4)


def _note(result, leading, table, provinces):
    """Return what the picture does not show."""
    hot = result.sectors["hot"] > 0
    parts = [
        tr("Sectors with a hot spot: {hot} of {tested} tested; shown: {shown}.").format(
            hot=number(hot.sum(), 0), tested=number((result.sectors["tested"] > 0).sum(), 0), shown=len(leading)
        )
    ]
    if not leading.empty:
        hot_areas = result.areas.index[result.areas["hot"] > 0]
        if provinces:
            text = tr("Provinces in a hot spot of some sector: {hot}; shown: {shown}.")
            count = len({provinces.get(area) for area in hot_areas})
        else:
            text = tr("Areas in a hot spot of some sector: {hot}; shown: {shown}.")
            count = len(hot_areas)
        parts.append(text.format(hot=number(count, 0), shown=table.shape[1]))
    return " ".join(parts)
