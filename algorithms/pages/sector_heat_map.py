"""The picture of hot spots by sector: sectors across areas, or across provinces."""

from ...translation import tr
from .figures import FAINT, INK, SMALL, Panel, ReportFigure
from .numbers import number

SECTORS, AREAS, PROVINCES = 30, 40, 30
"""Sectors, areas and provinces that a picture shows: the leading ones."""
ROW = 4.6
"""Height of a row, in millimetres."""
SECTOR_NAMES, COLUMN_NAMES = 60, 26
"""Room for the names of rows and columns, in millimetres."""
COLOURS = 1
"""Place of the picture's colours in `legend.SCHEMES`: those that everybody can tell apart."""
FEW, MANY = "#fee5d9", "#67000d"
"""ColorBrewer's Reds, lightest and darkest."""


def heat_map(result, legend, titles, names, provinces, caption):
    """Draw the classes of the leading sectors in the leading areas, or their number of hot areas by province.

    Parameters
    ----------
    result : analysis.sector_hot_spots.SectorHotSpots
    legend : legend.Legend
        Of the classes.
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
        _draw_counts(axes, table)
    else:
        _draw_classes(axes, table, legend)
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


def _draw_counts(axes, table):
    """Colour each cell by its number of hot areas, and write the number."""
    from matplotlib.colors import LinearSegmentedColormap, LogNorm

    most = max(2, int(table.to_numpy().max()))
    colours = LinearSegmentedColormap.from_list("hot", (FEW, MANY))
    scale = LogNorm(1, most)
    axes.pcolormesh(table.where(table > 0).to_numpy(dtype=float), cmap=colours, norm=scale, edgecolor="white", lw=0.4)
    for row, counts in enumerate(table.to_numpy()):
        for column, count in enumerate(counts):
            if count:
                dark = scale(count) > 0.55
                colour = "white" if dark else INK
                axes.text(column + 0.5, row + 0.5, str(count), size=SMALL - 1, ha="center", va="center", color=colour)


def _draw_classes(axes, table, legend):
    """Colour each cell as the map does, and tell the classes that appear."""
    from matplotlib.colors import BoundaryNorm, ListedColormap
    from matplotlib.patches import Patch

    classes = sorted(legend.classes, key=lambda known: known.value)
    colours = [legend.fills[known.value][COLOURS] for known in classes]
    edges = [known.value - 0.5 for known in classes] + [classes[-1].value + 0.5]
    shown = table.fillna(legend.classes.no_data).to_numpy()
    axes.pcolormesh(
        shown, cmap=ListedColormap(colours), norm=BoundaryNorm(edges, len(colours)), edgecolor="white", lw=0.4
    )
    present = [known for known in legend.classes if (shown == known.value).any()]
    axes.legend(
        handles=[Patch(color=legend.fills[known.value][COLOURS], label=tr(known.label)) for known in present],
        loc="upper left",
        bbox_to_anchor=(0, -0.5 / len(table)),
        ncol=min(4, len(present)),
        fontsize=SMALL,
        frameon=False,
        borderpad=0,
    )


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
