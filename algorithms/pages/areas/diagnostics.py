"""What lets a reader judge a result: Moran's scatter plot, the neighbours, the classes, and what the run warned of."""

from ....analysis.autocorrelation.classes import HIGH_HIGH, HIGH_LOW, LOW_HIGH, LOW_LOW
from ....translation import tr
from ...maps.styles import LISA
from ..figures import ACCENT, DARK, FAINT, MIDDLE, TEXT, Panel, ReportFigure
from ..html import Picture, Section, facts_section, page
from ..numbers import number
from .group_texts import groups_section

GREY = "#c9c9c9"
BARS = 60
"""Bars of the histogram of neighbours at most."""


def local_page(title, result, groups, scheme, report):
    """Return the page of a local statistic as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    result : hot_spots.MapResult
    groups : area_groups.FoundGroups or None
    scheme : int
        Place of the map's colours in `legend.SCHEMES`.
    report : Reporter
        What was decided and warned of on the way.
    """
    field, classes, legend, scatter = result.field, result.classes, result.legend, result.scatter()
    sections = []
    if groups:
        sections.append(groups_section(groups))
    sections += facts_section(report.facts)
    if "lag" in scatter:
        sections.append(_scatter_section(result, legend.colours(scheme), scatter))
    sections.append(Section(tr("Neighbours of an area"), [neighbours_picture(field, scatter["neighbours"].dropna())]))
    lead = tr("{field}. Areas with a class of their own: {coloured} of {areas}.").format(
        field=field,
        coloured=number(int(classes.isin(legend.classes.marked).sum())),
        areas=number(len(classes)),
    )
    return page(title, lead, sections)


def _scatter_section(result, colours, scatter):
    """Return the part with Moran's scatter plot, the classes in the colours of the map."""
    shown = scatter[scatter["neighbours"] > 0].dropna(subset=["value", "lag"])
    figure = scatter_figure(
        result.field,
        shown["value"],
        shown["lag"],
        result.centre or (scatter["value"].mean(),) * 2,
        [colours.get(kind) for kind in result.classes.loc[shown.index]],
        result.relates,
    )
    if result.relates == "both-around":
        shows = tr("Means of both values among the neighbours of each area")
        reads = tr(
            "Right and above: both values are high around the area; left and below: both are low. Coloured areas are "
            "those of the map. Single areas far from all others bear heavily on the result: look at them first."
        )
    else:
        shows = tr("Value of each area against the mean of its neighbours")
        reads = tr(
            "Right and above: high areas among high ones; left and below: low among low. Coloured areas are "
            "those of the map. Single areas far from all others bear heavily on the result: look at them first."
        )
    return Section(tr("Each area and its neighbours"), [Picture(figure, shows), reads])


def scatter_figure(name, value, lag, centre, colours=None, relates="own"):
    """Return Moran's scatter plot: each area's value against the mean of its neighbours (Anselin 1996).

    Parameters
    ----------
    name : str
    value, lag : pandas.Series of float, shape (n,)
    centre : tuple of float
        What is neither high nor low, of the value and of the lag: where dashed lines part the quarters.
    colours : list of str, optional
        Of the areas, None where the map has none; all alike by default.
    relates : str
        See `hot_spots.MapResult`. The slope of the line is Moran's I where value and lag are of one variable.
    """
    import numpy as np

    value, lag = value.to_numpy(dtype=float), lag.to_numpy(dtype=float)
    both_around = relates == "both-around"
    deviations = value - value.mean() if value.size else value
    squares = (deviations**2).sum()
    slope = deviations @ lag / squares if squares else np.nan
    said = {
        "own": tr("The slope of the line is Moran's I: {value}").format(value=number(slope)),
        "other": tr("The one value in each area against the other in its neighbours"),
        "both-around": tr("The one value in the neighbours of each area against the other in the same neighbours"),
    }
    title = tr("Scatter plot of {field}") if both_around else tr("Moran scatter plot of {field}")
    figure = ReportFigure(
        title.format(field=name),
        said[relates],
        tr("Dashed: the mean, or the overall rate. Areas without neighbours are not shown."),
        (Panel("", 90, 15),),
    )
    axes = figure.axes[0]
    if not len(value):
        figure.say(axes, tr("No area has a value and neighbours."))
        return figure
    size = float(np.clip(3000 / len(value), 0.5, 9))
    edges = DARK if size > 3 else "none"
    marked = np.array([colour is not None for colour in colours] if colours else [False] * len(value))
    axes.scatter(
        value[~marked], lag[~marked], s=size, color=GREY if colours else MIDDLE, edgecolors=edges, linewidths=0.3
    )
    if marked.any():
        shown = [colour for colour in colours if colour is not None]
        axes.scatter(value[marked], lag[marked], s=max(3 * size, 6), color=shown, edgecolors=DARK, linewidths=0.2)
    axes.axvline(centre[0], color=FAINT, linewidth=0.7, linestyle=(0, (4, 3)))
    axes.axhline(centre[1], color=FAINT, linewidth=0.7, linestyle=(0, (4, 3)))
    ends = np.array([value.min(), value.max()])
    axes.plot(ends, lag.mean() + slope * (ends - value.mean()), color=ACCENT, linewidth=1.4)
    axes.set_xlabel(tr("Mean of the first value around") if both_around else tr("Value of the area"))
    axes.set_ylabel(tr("Mean of the second value around") if both_around else tr("Mean of its neighbours"))
    _name_corners(axes)
    return figure


def _name_corners(axes):
    """Write the class of each quarter into its corner."""
    corners = (
        (0.99, 0.99, HIGH_HIGH),
        (0.01, 0.01, LOW_LOW),
        (0.01, 0.99, LOW_HIGH),
        (0.99, 0.01, HIGH_LOW),
    )
    labels = LISA.labels()
    for x, y, quadrant in corners:
        axes.text(
            x,
            y,
            labels[quadrant],
            transform=axes.transAxes,
            ha="right" if x > 0.5 else "left",
            va="top" if y > 0.5 else "bottom",
            size=TEXT,
            color=FAINT,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        )


def neighbours_picture(layer, count):
    """Return the histogram of neighbours.

    Parameters
    ----------
    layer : str
        What is said under the title.
    count : pandas.Series of int
        Neighbours of each area.
    """
    import numpy as np

    most = int(count.max())
    width = max(1, -(-(most + 1) // BARS))
    start = np.arange(0, most + 1, width)
    bars = np.bincount(count.to_numpy(dtype=int) // width, minlength=len(start))
    report = ReportFigure(
        tr("How many neighbours areas have"),
        layer,
        tr("Areas without neighbours are set apart in another colour.") if width == 1 and bars[0] else "",
        (Panel(tr("Areas by their number of neighbours"), 55, 13),),
    )
    (axes,) = report.axes
    colours = [ACCENT if width == 1 and not place else MIDDLE for place in start]
    axes.bar(start + (width - 1) / 2, bars, width * 0.85, color=colours)
    axes.set_xlabel(tr("Neighbours"))
    axes.set_ylabel(tr("Areas"))
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.yaxis.get_major_locator().set_params(integer=True)
    shows = tr("Histogram: areas by their number of neighbours, from {least} to {most}; half have {median} or fewer.")
    return Picture(report, shows.format(least=count.min(), most=most, median=number(np.floor(count.median()), 0)))
