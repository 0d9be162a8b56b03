"""The picture of a programme: effects by year since its start with intervals, before the cloud of placebos."""

from ....translation import tr
from ..figures import ACCENT, DARK, FAINT, INK, Panel, ReportFigure
from ..numbers import percent

CLOUD = "#c9c9c9"
LINES = 100
"""Placebo programmes that are drawn."""


def programme_figure(story):
    """Draw the effects on the areas in a programme and on their neighbours.

    Parameters
    ----------
    story : programme_texts.Story

    Returns
    -------
    ReportFigure
    """
    found = story.found
    count = {who: part.overall.areas for who, part in found.parts.items()}
    panels = [Panel(f"{story.who(who)}: {count[who]}", 62 if who == "treated" else 48, 16) for who in found.parts]
    report = ReportFigure(
        tr("What changed since the programme began"),
        tr("{unit}, years from {first} to {last}").format(
            unit=story.unit, first=int(found.study.years[0]), last=int(found.study.years[-1])
        ),
        " ".join(_notes(story)),
        panels,
    )
    for axes, (who, part) in zip(report.axes, found.parts.items()):
        _panel(axes, story, part, DARK if who == "treated" else ACCENT, who == list(found.parts)[-1])
    return report


def _panel(axes, story, part, colour, last):
    """Draw one part: cloud, intervals, points."""
    import numpy as np

    events = part.events
    base = [int(one) for one in sorted(set(part.cohorts["base"] - part.cohorts["start"])) if one not in events.index]
    drawn = sorted({*events.index, *base})
    cloud = part.cloud.iloc[:, :LINES].reindex(drawn)
    cloud.loc[base] = 0.0
    if cloud.shape[1]:
        axes.plot(drawn, cloud.to_numpy(), color=CLOUD, linewidth=0.5, zorder=1)
    path = events["effect"].reindex(drawn)
    path.loc[base] = 0.0
    axes.plot(drawn, path, color=colour, linewidth=1.2, zorder=3)
    known = events[events["low"].notna()]
    beyond = known["high"].clip(upper=1e6)
    axes.vlines(known.index, known["low"], beyond, color=colour, linewidth=2.4, alpha=0.55, zorder=3)
    axes.plot(events.index, events["effect"], "o", color=colour, markersize=5, zorder=4)
    axes.plot(base, np.zeros(len(base)), "o", markerfacecolor="white", markeredgecolor=colour, markersize=5, zorder=4)
    axes.axhline(0, color=INK, linewidth=0.7)
    axes.axvline(-0.5, color=FAINT, linewidth=0.9, linestyle=(0, (3, 2)))
    reach = events[["effect", "low", "high"]].to_numpy(dtype=float)
    reach = np.nanmax(np.abs(reach[np.isfinite(reach)]), initial=0.0)
    spread = np.nanquantile(np.abs(cloud.to_numpy()), 0.99) if cloud.shape[1] else 0.0
    top = 1.12 * max(reach, spread) or 1.0
    axes.set_ylim(-top, top)
    axes.set_xlim(min(drawn) - 0.6, max(drawn) + 0.6)
    step = max(1, round(len(range(min(drawn), max(drawn) + 1)) / 16))
    axes.set_xticks([one for one in range(min(drawn), max(drawn) + 1) if one % step == 0])
    axes.grid(False, axis="x")
    if story.found.options.relative:
        axes.yaxis.set_major_formatter(lambda share, _: percent(share, 0 if top > 0.08 else 1))
        axes.set_ylabel(tr("Effect, of what was expected"))
    else:
        axes.set_ylabel(tr("Effect for an area"))
    if last:
        axes.set_xlabel(tr("Years since the programme began in the area"))


def _notes(story):
    """Return the sentences of the footnote."""
    notes = [tr("Source: {source}.").format(source=story.source.rstrip(". "))] if story.source else []
    notes.append(tr("Points: effect; bars: {sure} interval; hollow: year compared with.").format(sure=story.sure()))
    if story.found.donors:
        notes.append(
            tr(
                "Grey: the same pattern of areas laid elsewhere on the map, where there was no programme. Left of the "
                "dashed line, before the start, the effect should be near zero."
            )
        )
    else:
        notes.append(tr("Left of the dashed line, before the start, the effect should be near zero."))
    return notes
