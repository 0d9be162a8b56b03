"""The picture of groupings held against measures: what each scores, beside what chance would."""

from dataclasses import dataclass

from ....translation import tr
from ..figures import ACCENT, DARK, INK, LIGHT, SMALL, Panel, ReportFigure
from ..numbers import number, percent

ROW = 6.0
"""Height of a row, in millimetres."""
ROOM = 52


@dataclass(frozen=True)
class Scores:
    """What the page and the picture of groupings show.

    Attributes
    ----------
    frame, groups : pandas.DataFrame
        See `scored_groupings.scored`; with ``name`` of the grouping and ``said``, that of the measure, in words.
    draws : int
        Random groupings.
    """

    frame: object
    groups: object
    draws: int

    def lead(self):
        """Return the result of the first grouping in a sentence."""
        return self.sentences()[0]

    def sentences(self):
        """Return a sentence on each grouping, by the last measure that it has: all together if any."""
        last = self.frame.drop_duplicates("grouping", keep="last")
        last = last.set_index("grouping").loc[self.frame["grouping"].drop_duplicates()]
        text = tr(
            "{name}: by {measure}, groups that are more related within than with the others: {score} of {groups}; "
            "random groups of the same sizes: {chance} (p {p})."
        )
        return [
            text.format(
                name=row["name"],
                measure=lowered(row["said"]),
                score=percent(row["score"]),
                groups=number(row["groups"], 0),
                chance=percent(row["chance"]),
                p=number(row["p"], 3),
            )
            for _, row in last.iterrows()
        ]


def lowered(text):
    """Return a text that begins in small letters, to stand in a sentence."""
    return text[:1].lower() + text[1:]


def groups_figure(scores):
    """Draw the score of each grouping by each measure.

    Parameters
    ----------
    scores : Scores

    Returns
    -------
    ReportFigure
    """
    parts = list(scores.frame.groupby("measure", sort=False))
    panels = [Panel(rows["said"].iloc[0], len(rows) * ROW, ROOM) for _, rows in parts]
    note = tr(
        "Disc: share of groups whose sectors are on average more related with each other than with those of the other "
        "groups. Ring: than with 95 % of the other groups. Bar: what 90 % of {draws} random groupings of the same "
        "sizes have of the first; line: their mean."
    )
    report = ReportFigure(
        tr("Do groups of sectors hang together?"), "", note.format(draws=number(scores.draws, 0)), panels
    )
    for axes, (_, rows) in zip(report.axes, parts):
        _draw(report, axes, rows)
    return report


def _draw(report, axes, rows):
    places = range(len(rows))
    axes.set_xlim(-0.02, 1.02)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.xaxis.set_major_formatter(lambda share, _: percent(share))
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    names = [
        report.wrapped(f"{name} ({number(count, 0)})", ROOM - 3, SMALL, lines=1)
        for name, count in zip(rows["name"], rows["groups"])
    ]
    axes.set_yticks(places, names)
    width = (rows["chance_high"] - rows["chance_low"]).clip(lower=0.004)
    axes.barh(places, width, left=rows["chance_low"], height=0.5, color=LIGHT, zorder=2)
    axes.scatter(rows["chance"], places, s=70, marker="|", color=INK, zorder=3)
    axes.scatter(rows["score_95"], places, s=26, facecolor="white", edgecolor=DARK, linewidth=1, zorder=4)
    axes.scatter(rows["score"], places, s=26, color=ACCENT, zorder=5)
