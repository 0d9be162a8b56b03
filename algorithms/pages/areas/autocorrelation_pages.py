"""What global autocorrelation and the distance profile say in words, pictures and pages."""

import numpy as np

from ....analysis.inference.multiple_testing import reached
from ....translation import tr
from ...layers.output_fields.table import heading
from ..figures import ACCENT, DARK, FAINT, LIGHT, MIDDLE, SMALL, Label, Panel, ReportFigure
from ..html import List, Picture, Section, Table, page
from ..numbers import number
from .diagnostics import scatter_figure

NORMAL_5 = 1.96
"""Standard score that chance exceeds in 5 of 100 cases, either way."""


def verdicts(result, alpha):
    """Return what each statistic says, a sentence each."""
    sentences = {
        "moran": (
            tr("Moran's I {value}, p {p}: neighbouring areas are more alike than chance would make them."),
            tr("Moran's I {value}, p {p}: neighbouring areas differ more than chance would make them."),
            tr("Moran's I {value}, p {p}: chance alone could give such a map."),
        ),
        "geary": (
            tr("Geary's C {value}, p {p}: differences between neighbours are smaller than chance would make them."),
            tr("Geary's C {value}, p {p}: differences between neighbours are larger than chance would make them."),
            tr("Geary's C {value}, p {p}: chance alone could give such differences between neighbours."),
        ),
        "general_g": (
            tr("General G {value}, p {p}: high values lie together more than chance would have it."),
            tr(
                "General G {value}, p {p}: high values lie apart, or low ones together, more than chance would have it."
            ),
            tr("General G {value}, p {p}: neither high nor low values stand out as lying together."),
        ),
    }
    found = []
    for name, (alike, unlike, neither) in sentences.items():
        row = result.frame.loc[name]
        if np.isnan(row["statistic"]):
            continue
        above = row["statistic"] > row["expected"]
        text = neither if not reached(row["p"], alpha) else alike if above == (name != "geary") else unlike
        found.append(text.format(value=number(row["statistic"]), p=number(row["p"])))
    return found


def global_page(name, result, inference, facts):
    """Return the page of global statistics.

    Parameters
    ----------
    name : str
        The field, or the fields of the rate.
    result : analysis.global_statistics.GlobalResult
    inference : Inference
    facts : list of str
        What the run said, translated; the verdicts among them.
    """
    said = verdicts(result, inference.alpha)
    labels = {"moran": tr("Moran's I"), "geary": tr("Geary's C"), "general_g": tr("General G")}
    frame = result.frame

    def table(*columns):
        rows = [(labels[key], *(float(row[column]) for column in columns)) for key, row in frame.iterrows()]
        head, decimals = heading("globalautocorrelation", "OUTPUT", "name", *columns)
        return Table(head, rows, decimals)

    sections = [
        Section(tr("What the map says"), [List(said), table("statistic", "expected", "z", "p", "p_z")]),
        _how_to_read(),
        Section(
            tr("Each area and its neighbours"),
            [
                Picture(
                    scatter_figure(name, result.scatter["value"], result.scatter["lag"], (result.mean,) * 2),
                    tr("Value of each area against the mean of its neighbours"),
                )
            ],
        ),
        Section(
            tr("What chance would give"),
            [
                Picture(
                    _permutation_figure(result, labels),
                    tr("Values of the statistics when the figures are dealt out at random, and the observed ones"),
                )
            ],
        ),
        Section(
            tr("Formulas"),
            [table("variance", "variance_normal", "z_normal", "p_z_normal")],
        ),
    ]
    other = [text for text in facts if text not in said]
    if other:
        sections.insert(1, Section(tr("To keep in mind"), [List(other)]))
    made = [
        tr("Areas with a value: {areas}; without neighbours: {alone}; links: {links}").format(
            areas=result.areas, alone=result.alone, links=result.links
        ),
        tr("Permutations: {permutations}; seed: {seed}; significance level: {alpha}").format(
            permutations=inference.draws, seed=inference.seed, alpha=number(inference.alpha)
        ),
    ]
    return page(tr("Global autocorrelation of {field}").format(field=name), said[0], sections, made)


def _how_to_read():
    """Return what the three statistics say, and what they do not."""
    return Section(
        tr("How to read it"),
        [
            tr(
                "Without any pattern Moran's I is expected at −1 / (n − 1), slightly below 0, and Geary's C at 1. "
                "I above its expectation and C below it mean that neighbours are alike; C weighs differences "
                "between neighbours more, I the pattern of the whole map."
            ),
            tr(
                "General G tells what the other two cannot: whether it is the high or the low values that lie "
                "together. It needs values from zero up."
            ),
            tr(
                "All three speak of the map as a whole. They do not say where: that is for local Moran and "
                "Getis-Ord, which may find clusters even where these find nothing."
            ),
        ],
    )


def distance_verdict(profile, rings, metres):
    """Return in a sentence what the profile says."""
    if rings:
        limit = _reach(profile.frame)
        if np.isnan(limit):
            return tr("Areas are not significantly alike in the first ring.")
        return tr("Areas are significantly alike up to {distance}, in every ring from the first on.").format(
            distance=_distance(limit, metres)
        )
    if np.isnan(profile.first_peak):
        return tr("No distance stands out.")
    if profile.first_peak == profile.highest_peak:
        return tr("Likeness stands out most at {first}, the first and highest peak.").format(
            first=_distance(profile.first_peak, metres)
        )
    return tr("Likeness stands out first at {first}, and most at {highest}.").format(
        first=_distance(profile.first_peak, metres), highest=_distance(profile.highest_peak, metres)
    )


def distance_page(name, profile, rings, metres, facts):
    """Return the page of a distance profile."""
    verdict = distance_verdict(profile, rings, metres)
    frame = profile.frame
    columns = ("distance", "links", "alone", "i", "expected", "z", "p")
    head, decimals = heading("distanceprofile", "OUTPUT", *columns)
    rows = [
        (
            _distance(row.distance, metres),
            int(row.links),
            int(row.alone),
            *(float(value) for value in (row.i, row.expected, row.z, row.p)),
            tr("peak") if row.peak else "",
        )
        for row in frame.itertuples()
    ]
    reading = (
        tr(
            "Each ring compares areas with those whose centroids lie between two distances. Where z falls below "
            "1.96, likeness can no longer be told from chance."
        )
        if rings
        else tr(
            "At each distance, areas are compared with all others within it. z says how clear the likeness is; a peak "
            "is a distance at which z is higher than at the distances before and after it, above zero and significant "
            "at 5 %. The first peak is often a good distance band for hot spots."
        )
    )
    picture = distance_figure(name, profile, rings, metres)
    sections = [
        Section(tr("Autocorrelation by distance"), [Picture(picture, verdict), reading]),
        Section(tr("Numbers"), [Table((*head, tr("Peak")), rows, decimals)]),
    ]
    other = [text for text in facts if text != verdict]
    if other:
        sections.insert(1, Section(tr("To keep in mind"), [List(other)]))
    return page(tr("Distance profile of {field}").format(field=name), verdict, sections)


def distance_figure(name, profile, rings, metres):
    """Return the picture of z and Moran's I by distance, with its peaks."""
    frame = profile.frame
    unit, factor = _unit(frame["distance"].max(), metres)
    figure = ReportFigure(
        tr("Autocorrelation of {field} by distance").format(field=name),
        distance_verdict(profile, rings, metres),
        tr(
            "Moran's I with row-standardised weights among areas by the distance of their centroids. Dashed: z that "
            "chance exceeds in 5 of 100 cases, and Moran's I that chance is expected to give."
        ),
        (Panel(tr("How clear the likeness is (z)"), 60, 13), Panel(tr("How strong it is (Moran's I)"), 42, 13)),
    )
    x = frame["distance"] * factor
    for axes, column, dashed in zip(figure.axes, ("z", "i"), ((-NORMAL_5, NORMAL_5), (frame["expected"].mean(),))):
        axes.plot(x, frame[column], color=DARK, marker="o", markersize=3, linewidth=1.2)
        for level in dashed:
            axes.axhline(level, color=FAINT, linewidth=0.7, linestyle=(0, (4, 3)))
        axes.set_xlabel(tr("Distance ({unit})").format(unit=unit))
        axes.margins(x=0.05, y=0.15)
    peaks = frame[frame["peak"] > 0]
    if len(peaks):
        figure.axes[0].plot(
            peaks["distance"] * factor, peaks["z"], color=ACCENT, marker="o", markersize=6, linestyle=""
        )
        figure.label(
            figure.axes[0],
            [Label(row.distance * factor, row.z, _distance(row.distance, metres), 4) for row in peaks.itertuples()],
            _along(x.to_numpy(), frame["z"].to_numpy()),
        )
    if frame["z"].isna().all():
        figure.say(figure.axes[0], tr("No pairs of areas within these distances."))
    return figure


def _along(x, y):
    """Return points along a line, close enough together that no label crosses it."""
    places = np.linspace(0, len(x) - 1, 400)
    return [
        Label(*(float(np.interp(place, np.arange(len(x)), values)) for values in (x, y)), "", 1) for place in places
    ]


def _permutation_figure(result, labels):
    """Return the distributions of the statistics over the permutations, with the observed ones."""
    known = [name for name in result.frame.index if not np.isnan(result.frame.loc[name, "statistic"])]
    figure = ReportFigure(
        tr("Observed and dealt out at random"),
        tr("Each statistic when the figures are dealt out at random over the areas, {count} times").format(
            count=result.permuted.shape[1]
        ),
        tr("Orange: the observed value. Dashed: the value that chance is expected to give."),
        [Panel(labels[name], 28, 13) for name in known],
    )
    for axes, name in zip(figure.axes, known):
        row = result.frame.loc[name]
        axes.hist(
            result.permuted[result.frame.index.get_loc(name)], bins=60, color=LIGHT, edgecolor=MIDDLE, linewidth=0.3
        )
        axes.axvline(row["expected"], color=FAINT, linewidth=0.8, linestyle=(0, (4, 3)))
        axes.axvline(row["statistic"], color=ACCENT, linewidth=1.8)
        axes.set_ylabel(tr("Permutations"), size=SMALL)
    return figure


def _reach(frame):
    """Return the distance up to which all rings from the first on are significantly alike, NaN where none is."""
    alike = (frame["z"] >= NORMAL_5).to_numpy()
    count = len(alike) if alike.all() else int(np.argmin(alike))
    return frame["distance"].iloc[count - 1] if count else np.nan


def _unit(largest, metres):
    """Return the unit in which distances are shown, and its factor."""
    if not metres:
        return tr("units of the map"), 1.0
    return ("km", 1e-3) if largest >= 10_000 else ("m", 1.0)


def _distance(distance, metres):
    """Return a distance with its unit."""
    unit, factor = _unit(distance, metres)
    return f"{number(distance * factor)} {unit}"
