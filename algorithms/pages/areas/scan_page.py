"""The page of the scan statistic: its windows, the chance they are held against, what they say and what they do not."""

from ....analysis.autocorrelation.classes import NOT_SIGNIFICANT
from ....translation import tr
from ...layers.output_fields.table import heading
from ..figures import ACCENT, FAINT, MIDDLE, SMALL, Panel, ReportFigure
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number

COLUMNS = ("window", "centre", "areas", "radius", "observed", "expected", "ratio", "llr", "p", "p_seq", "label")
BARS = 40


def summary(windows, sequential):
    """Return the result in a sentence.

    Parameters
    ----------
    windows : pandas.DataFrame
        With the fields of the output, by number.
    sequential : bool
        Whether the sequential p-value decides.
    """
    if not len(windows):
        return tr("No window has more firms than expected.")
    found = windows[windows["class"] != NOT_SIGNIFICANT]
    if not len(found):
        best = windows.iloc[0]
        return tr("No window is significant; the strongest, about {centre}, has p {p}: chance could give it.").format(
            centre=best["centre"], p=number(best["p"], 3)
        )
    text = (
        tr("Significant windows: {count} of {all}, by sequential p-values; areas in them: {areas}.")
        if sequential
        else tr("Significant windows: {count} of {all}, by standard p-values; areas in them: {areas}.")
    )
    values = {"count": len(found), "all": len(windows), "areas": int(found["areas"].sum())}
    return text.format(**{name: number(value) for name, value in values.items()})


def scan_page(title, field, windows, result, flexible, report):
    """Return the page of a scan as HTML.

    Parameters
    ----------
    title, field : str
        Name of the algorithm, translated, and what was tested.
    windows : pandas.DataFrame
        With the fields of the output, by number.
    result : analysis.scan.poisson_scan.ScanResult
    flexible : bool
        Whether windows are flexible, else circular.
    report : Reporter
        What was decided and warned of on the way.
    """
    sequential = "p_seq" in windows
    sections = []
    if len(windows):
        names = [name for name in COLUMNS if name in windows]
        head, decimals = heading("scanstatistic", "WINDOWS", *names)
        rows = windows[names].assign(centre=windows["centre"].astype(str)).astype(object).to_numpy().tolist()
        sections.append(Section(tr("Windows, the strongest first"), [Table(head, rows, decimals)]))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading(sequential, flexible))]))
    if len(windows):
        shows = tr("Histogram: the strongest window of each map of chance, with lines where the map's own windows are.")
        sections.append(Section(tr("Against chance"), [Picture(_against_chance(field, windows, result), shows)]))
    sections += facts_section(report.facts)
    return page(title, f"{field}. {summary(windows, sequential)}", sections)


def _reading(sequential, flexible):
    """Return how to read the windows, and how not to."""
    return [
        tr(
            "A significant window says that somewhere inside it firms gather more than chance explains. It is no "
            "perimeter: windows are far larger than clusters. In trials with clusters of known extent, cluster and "
            "window had between a quarter and less than half of their areas in common. Use it to confirm what other "
            "tests have delineated."
        ),
        tr(
            "Only firms are tested, counted one by one. Jobs come in lumps as large as firms; a scan of jobs finds "
            "something on every map of chance."
        ),
        tr(
            "The p-value of the first window is the share of maps of chance, this map among them, whose strongest "
            "window is as strong or stronger. It allows for all windows that were looked at, and needs no correction."
        ),
        tr(
            "p-values of the windows after the first are sequential here: each is tested on what is left of the map "
            "without the windows before it, and none is asked for after the first that is not significant. Standard "
            "ones can be much larger; say which when you quote them."
        )
        if sequential
        else tr(
            "p-values of the windows after the first are standard here: each is held against the strongest windows of "
            "whole maps. They are cautious, because the first cluster leaves less for the others; sequential ones can "
            "be much smaller. Say which when you quote them."
        ),
        tr(
            "Windows are connected areas among those nearest to one of them, and only areas with more firms than "
            "expected by themselves take part: long clusters are found, areas in between that have few are left out."
        )
        if flexible
        else tr(
            "Windows are circles: a compact cluster is found well, a long one along a road, a valley or a coast badly. "
            "Try flexible windows too."
        ),
        tr("Outside the significant windows nothing was found. That does not mean that there is nothing."),
    ]


def _against_chance(field, windows, result):
    """Return the histogram of the maps of chance, with the windows that were found as lines."""
    import numpy as np

    figure = ReportFigure(
        tr("The windows against chance"),
        field,
        tr("A line to the right of all bars: no map of chance has a window as strong."),
        (Panel(tr("Maps of chance by the log likelihood ratio of their strongest window"), 55, 13, 5),),
    )
    (axes,) = figure.axes
    most = max(result.maxima.max(), windows["llr"].max())
    axes.hist(result.maxima, bins=np.linspace(0, most * 1.02, BARS + 1), color=MIDDLE)
    for window, row in windows.iterrows():
        significant = row["class"] != NOT_SIGNIFICANT
        axes.axvline(row["llr"], color=ACCENT if significant else FAINT, linewidth=1.2 if significant else 0.5)
        if significant or window == 1:
            place = {"transform": axes.get_xaxis_transform(), "ha": "center", "va": "bottom"}
            axes.text(row["llr"], 1.01, str(window), size=SMALL, color=ACCENT if significant else FAINT, **place)
    axes.set_xlabel(tr("Log likelihood ratio"))
    axes.set_ylabel(tr("Maps of chance"))
    axes.yaxis.get_major_locator().set_params(integer=True)
    return figure
