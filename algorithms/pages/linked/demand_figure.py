"""The picture of demand: growth of markets with its interval, the share of ours, and one market by year."""

from dataclasses import dataclass
from textwrap import shorten

from ....analysis.errors import mark
from ....analysis.growth import trend
from ....analysis.markets.demand import GROWS, OPEN, SHRINKS, UNKNOWN
from ....analysis.markets.sales import NOT_STATED
from ....translation import tr
from ..figures import ACCENT, DARK, FAINT, INK, MIDDLE, SMALL, Panel, ReportFigure
from ..numbers import number, percent
from ..profile_figures import BAR, LEADING, bars, empty

STATES = {
    GROWS: mark("Grows"),
    SHRINKS: mark("Shrinks or stands still"),
    OPEN: mark("Open: growth and decline fit the years"),
}
REASONS = {
    trend.NO_YEAR: mark("Not known: no year is"),
    trend.ONE_YEAR: mark("Not known: one year only"),
    trend.TWO_YEARS: mark("Not known: two years tell no trend"),
    trend.NO_START: mark("Not known: nothing was sold at the start"),
    trend.NO_LOGARITHM: mark("Not known: nothing was sold in a year"),
}
COLOURS = {GROWS: DARK, SHRINKS: ACCENT, OPEN: FAINT, UNKNOWN: FAINT}
ROOM = 62
LETTERS = 46
LEADERS = 3


@dataclass(frozen=True)
class Story:
    """What is told of markets.

    Attributes
    ----------
    found : Demand
    titles : dict of str to str
        Of markets.
    home : str
        The seller that is ours; "" where none is.
    grouped : bool
        Whether markets are groups of the user's, which are called by their name, and not sectors.
    """

    found: object
    titles: dict
    home: str
    grouped: bool

    @property
    def markets(self):
        """Return the figures of markets, see `demand.Demand`."""
        return self.found.markets

    def name(self, market):
        """Return what a market is called, as far as a line has room for it."""
        title = self.titles.get(market, "")
        own = title if self.grouped or not title or title == market else f"{market} {title}"
        return shorten(own or str(market), LETTERS, placeholder=" …")

    def seller(self, seller):
        """Return what a seller is called."""
        return tr("Not stated") if seller == NOT_STATED else str(seller)

    def said(self, market):
        """Return whether a market grows, in words."""
        row = self.markets.loc[market]
        return tr(STATES[row["state"]] if row["state"] in STATES else REASONS[row["lacks"]])

    def table(self):
        """Return the markets with all their fields."""
        rows = self._titled(self.markets.reset_index()).astype({"real": int})
        rows["said"] = [self.said(market) for market in self.markets.index]
        return rows if self.found.sellers.empty else rows.assign(leaders=rows["market"].map(self.leaders()))

    def leaders(self):
        """Return the largest sellers of each market in its last year, in words."""
        largest = self.found.sellers[self.found.sellers["end"] > 0].groupby("market").head(LEADERS)
        said = [
            f"{self.seller(seller)} {percent(share, 1)}"
            for seller, share in zip(largest["seller"], largest["share_last"])
        ]
        return largest.assign(said=said).groupby("market")["said"].agg("; ".join)

    def sellers(self):
        """Return the sellers with all their fields."""
        rows = self.found.sellers
        if rows.empty:
            return self._titled(rows.reindex(columns=["market", "seller"])).assign(ours=None)
        named = rows.assign(ours=(rows["seller"] == self.home).astype(int), seller=rows["seller"].map(self.seller))
        return self._titled(named)

    def years(self):
        """Return the years with all their fields."""
        return self._titled(self.found.years)

    def _titled(self, rows):
        return rows.assign(title=rows["market"].map(self.titles))

    def records(self, source, day):
        """Return a record of each market, as the layer “markets” of a file of evidence has them.

        Growth that its interval leaves open is told in the notes and not as a number, which would count as proof.

        Parameters
        ----------
        source : str
        day : datetime.date
            Of the record.
        """
        rows = self.markets.reset_index()
        decided = rows["state"].isin((GROWS, SHRINKS))
        unit = tr("Sales of all in {year}, in the unit of the table")
        exports = 100 * rows["export_share"] if "export_share" in rows else rows["end"] * float("nan")
        return rows.assign(
            cl_id=rows["market"] if self.grouped else None,
            what=[self.titles.get(market) or market for market in rows["market"]],
            buyers=None,
            size=rows["end"],
            unit=[None if year != year else unit.format(year=int(year)) for year in rows["last"]],
            growth=(100 * rows["growth"]).where(decided),
            exports=exports.where(exports <= 100),
            source=[source if first != first else f"{source}, {first:.0f}–{last:.0f}" for first, last in self._spans()],
            observed=day.isoformat(),
            notes=[f"{self.said(market)}. {self.interval(market)}".strip() for market in self.markets.index],
        )

    def _spans(self):
        return zip(self.markets["first"], self.markets["last"])

    def interval(self, market):
        """Return the interval of a market's growth in words, "" where there is none."""
        row = self.markets.loc[market]
        if row["lacks"]:
            return ""
        text = (
            tr("Growth a year in constant prices: {rate}, from {low} to {high} with 95 % confidence.")
            if row["real"]
            else tr("Growth a year in current prices: {rate}, from {low} to {high} with 95 % confidence.")
        )
        return text.format(**{name: percent(row[column], 1) for name, column in RATES})

    def lead(self):
        """Return the result in a sentence or two."""
        counts = self.markets["state"].value_counts()
        said = tr(
            "Markets: {count}. They grow: {grow}; shrink or stand still: {shrink}; open: {open}; not known: {not}."
        )
        names = {"grow": GROWS, "shrink": SHRINKS, "open": OPEN, "not": UNKNOWN}
        numbers = {name: number(int(counts.get(state, 0)), 0) for name, state in names.items()}
        sentences = [said.format(count=number(len(self.markets), 0), **numbers)]
        if self.home:
            change = self.markets["share_change"]
            said = tr("The share of {home} rises in {up} of them and falls in {down}.")
            ends = {"up": number(int((change > 0).sum()), 0), "down": number(int((change < 0).sum()), 0)}
            sentences.append(said.format(home=self.home, **ends))
        if len(self.markets) == 1:
            sentences.append(self.interval(self.markets.index[0]))
        return " ".join(filter(None, sentences))


RATES = (("rate", "growth"), ("low", "low"), ("high", "high"))


def demand_figure(story):
    """Draw the growth of the largest markets, the share of ours in them, and a market that is alone by year.

    Parameters
    ----------
    story : Story

    Returns
    -------
    ReportFigure
    """
    rows = story.markets.head(LEADING)
    height = max(3, len(rows)) * BAR
    panels = [Panel(tr("Growth of markets a year, with the interval of 95 %"), height, ROOM)]
    if story.home:
        heading = tr("Share of {home}: the ring is the first year, the disc the last").format(home=story.home)
        panels.append(Panel(heading, height, ROOM))
    if len(rows) == 1:
        panels.append(Panel(tr("Sales of all by year"), 55, 20))
    notes = [
        story.lead(),
        tr("Blue: grows. Orange: shrinks or stands still. Grey: open, growth and decline fit the years."),
    ]
    notes.append(tr("Lines that reach the edge go on beyond it."))
    if len(story.markets) > len(rows):
        text = tr("The largest {count} of {all} markets.")
        notes.append(text.format(count=number(len(rows), 0), all=number(len(story.markets), 0)))
    report = ReportFigure(tr("Demand"), _subtitle(rows), " ".join(notes), tuple(panels))
    axes = iter(report.axes)
    _growth(report, next(axes), story, rows)
    if story.home:
        _shares(report, next(axes), story, rows)
    if len(rows) == 1:
        _by_year(report, next(axes), story)
    return report


def _subtitle(rows):
    """Return of which years markets are, and in which prices."""
    text = (
        tr("{first} to {last}, in constant prices")
        if rows["real"].any()
        else tr("{first} to {last}, in current prices")
    )
    first, last = rows["first"].min(), rows["last"].max()
    return "" if first != first else text.format(first=f"{first:.0f}", last=f"{last:.0f}")


def _growth(report, axes, story, rows):
    """Draw growth and its interval; unknown ones have a dash."""
    bars(report, axes, [story.name(market) for market in rows.index], ROOM)
    rates = rows[["growth", "ends"]].stack().abs()
    reach = max(0.05, 1.6 * float(rates.max()) if len(rates) else 0)
    axes.set_xlim(-reach, reach)
    axes.axvline(0, color=INK, linewidth=0.8)
    axes.set_xlabel(tr("Growth a year"))
    for place, (_, row) in enumerate(rows.iterrows()):
        colour = COLOURS[row["state"]]
        if row["lacks"]:
            text = report.wrapped(tr(REASONS[row["lacks"]]), 0.45 * report.length(ROOM), SMALL, lines=1)
            axes.text(0.02 * reach, place, text, size=SMALL, va="center", color=FAINT)
            continue
        axes.plot((row["low"], row["high"]), (place, place), color=colour, linewidth=2.2, solid_capstyle="butt")
        axes.scatter([row["growth"]], [place], s=18, color=colour, edgecolor="white", linewidth=0.5, zorder=3)


def _shares(report, axes, story, rows):
    """Draw the share of ours in the first and in the last year."""
    bars(report, axes, [story.name(market) for market in rows.index], ROOM)
    most = float(rows[["share_first", "share_last"]].max().max())
    axes.set_xlim(0, min(1, 1.1 * most) if most > 0 else 1)
    axes.set_xlabel(tr("Share of the market"))
    for place, (first, last) in enumerate(zip(rows["share_first"], rows["share_last"])):
        colour = DARK if last >= first else ACCENT
        axes.plot((first, last), (place, place), color=colour, linewidth=1.2, zorder=2)
        axes.scatter([first], [place], s=18, facecolor="white", edgecolor=colour, zorder=3)
        axes.scatter([last], [place], s=18, color=colour, zorder=4)


def _by_year(report, axes, story):
    """Draw the sales of a market by year, with the trend."""
    import numpy as np

    row = story.markets.iloc[0]
    known = story.found.years.dropna(subset=["real"])
    if known.empty:
        empty(report, axes, tr("No year is known."))
        return
    axes.plot(known["year"], known["real"], color=MIDDLE, marker="o", markersize=3.5, linewidth=1)
    axes.set_ylim(0, 1.08 * known["real"].max() or 1)
    axes.set_xticks(known["year"].tolist())
    axes.xaxis.set_major_formatter(lambda year, _: f"{year:.0f}")
    axes.yaxis.set_major_formatter(lambda value, _: number(value))
    if row["growth"] == row["growth"]:
        # The line of least squares goes through the means of years and logarithms.
        apart = known["year"] - known["year"].mean()
        fitted = np.exp(np.log(known["real"]).mean() + np.log1p(row["growth"]) * apart)
        axes.plot(known["year"], fitted, color=ACCENT, linewidth=1, linestyle="--")
