"""What a shift-share says of areas, sectors, and pairs of both: effects, rates, quotients, quarters, bounds."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd

from ..errors import FieldError, fact, listed, mark, number, valued
from .quarters import own_classes, quarters
from .shift_share import ShiftShare, dynamic_shift_share, regional_bounds, stacked


@dataclass(frozen=True)
class Growth:
    """Growth between two dates or over several, and what it is made of.

    Attributes
    ----------
    dates : tuple of int
    whole : ShiftShare
    periods : list of ShiftShare
    low, high : pandas.DataFrame of float, shape (areas, sectors)
        The least and the most that the own effect of each area and sector can be.
    chosen : list of str
        Sectors that the figures of areas add up.
    kind : str
        Which growth quarters go by: one of `options.GROWTHS`.
    least : float
        See `quarters.own_classes`.
    notices : tuple of Notice
    """

    dates: tuple
    whole: ShiftShare
    periods: list
    low: pd.DataFrame
    high: pd.DataFrame
    chosen: list
    kind: str
    least: float = 0.0
    notices: tuple = ()

    @cached_property
    def pairs(self):
        """Return the figures of all areas and sectors, on both; see `pair_figures`."""
        return _pairs(self)

    @property
    def years(self):
        """Return how many years lie between the first and the last date, None where nobody said which they are."""
        return self.dates[-1] - self.dates[0] if self.dates[0] > 2 else None

    @property
    def of_all(self):
        """Return whether all sectors were chosen, in which no area can be specialised."""
        return len(self.chosen) == self.whole.start.shape[1]

    def nation(self, codes=None):
        """Return by how much some sectors, by default all, grew in the reference, as a share; NaN where unknown."""
        before, after = (_sum(each if codes is None else each[codes]) for each in self.whole.nation)
        return after / before - 1 if before > 0 else np.nan


def growth(panel, nation=None, *, chosen=None, kind="own", least=0.0, known_only=False):
    """Split the growth of a panel into its causes.

    Parameters
    ----------
    panel : Panel
    nation : list of pandas.Series, optional
        Figures of each sector in the reference region, one a date. Without it, the sums over all areas.
    chosen : iterable of str, optional
        Sectors that the figures of areas add up; all by default. What growth is compared with has all of them.
    kind, least
        See `Growth`.
    known_only : bool
        See `shift_share`.

    Returns
    -------
    Growth

    Raises
    ------
    FieldError
        See `shift_share`.
    """
    whole, periods = dynamic_shift_share(panel.tables, nation, known_only)
    low, high = _bounds(panel, nation, known_only)
    chosen = list(whole.start.columns if chosen is None else sorted(chosen))
    found = Growth(panel.dates, whole, periods, low, high, chosen, kind, least)
    _refuse_nothing_known(found)
    return replace(found, notices=(*whole.notices, *_said(found)))


def _refuse_nothing_known(found):
    """Raise `FieldError` where no own effect of what there is of the chosen sectors is known, nor bounds of one."""
    whole, chosen = found.whole, found.chosen
    start, end, own, low, high = (
        table[chosen] for table in (whole.start, whole.end, whole.regional, found.low, found.high)
    )
    there = ~((start == 0) & (end == 0))
    if there.any(axis=None) and not (there & (own.notna() | low.notna() & high.notna())).any(axis=None):
        unknown = (start.isna() | end.isna()).sum()
        raise FieldError(
            mark(
                "Nothing can be said of the growth of these sectors; areas in which their figures are unknown: {list}. "
                "Give the nation's figures (REFERENCE), compare with the known figures (KNOWN_ONLY), or say what a "
                "suppressed figure is at most (SUPPRESSED_MOST)."
            ),
            list=listed(valued(unknown.items())),
        )


def _said(found):
    """Return what is told of a result beside its figures."""
    said, (whole, chosen) = [], (found.nation(), found.nation(found.chosen))
    if not np.isnan(whole):
        text = mark(
            "The reference, all sectors together, changed by {all} between the first and the last date; the sectors "
            "chosen by {chosen}."
        )
        said.append(fact(text, all=number(whole, ".1%"), chosen=number(chosen, ".1%")))
    elif not np.isnan(chosen):
        text = mark("The sectors chosen changed by {chosen} in the reference between the first and the last date.")
        said.append(fact(text, chosen=number(chosen, ".1%")))
    if len(found.periods) > 1:
        text = mark("Effects are the sums of those of {count} periods, each with the structure of its own start.")
        said.append(fact(text, count=len(found.periods)))
    sums = found.whole.by_area(found.chosen)[["entry", "change"]].sum()
    if sums["entry"] > 0:
        text = mark("Of the change, {change}, {new} came where an area had nothing of a sector before (field entry).")
        said.append(fact(text, change=number(sums["change"], ",.0f"), new=number(sums["entry"], ",.0f")))
    return said


def _bounds(panel, nation, known_only):
    """Return the least and the most that own effects can be: over several periods the sums of each one's."""
    parts = []
    for place in range(len(panel.dates) - 1):
        low, high = panel.low[place : place + 2], panel.high[place : place + 2]
        reference = None if nation is None else nation[place : place + 2]
        parts.append(regional_bounds(*zip(low, high), reference, known_only))
    return (sum(each[1:], each[0]) for each in zip(*parts))


def area_figures(found):
    """Return the figures of each area, the chosen sectors together: see `_figures`; and how many sectors are which.

    ``q1`` to ``q4`` count the chosen sectors in each quarter.
    """
    whole, chosen = found.whole, found.chosen
    frame = whole.by_area(chosen)
    frame["own_low"], frame["own_high"] = (table[chosen].sum(axis=1, skipna=False) for table in (found.low, found.high))
    quotients = [
        _quotient(table[chosen].sum(axis=1, skipna=False), table.sum(axis=1, skipna=False), _sum(each[chosen]), each)
        for table, each in ((whole.start, whole.nation[0]), (whole.end, whole.nation[1]))
    ]
    frame = _figures(found, frame, quotients, found.nation(chosen))
    if found.of_all:
        frame["quarter"] = np.nan
    each = found.pairs["quarter"].to_numpy().reshape(whole.start.shape)[:, whole.start.columns.isin(chosen)]
    for code in range(1, 5):
        frame[f"q{code}"] = np.where(np.isnan(each).all(axis=1), np.nan, (each == code).sum(axis=1))
    return frame


def pair_figures(found):
    """Return the figures of each area and chosen sector, on both, see `_figures`; where there are any at some date."""
    frame = found.pairs
    chosen = frame.index.get_level_values("code").isin(found.chosen)
    return frame[chosen & (frame["start"] != 0) | chosen & (frame["end"] != 0)]


def _pairs(found):
    """Return the figures of all areas and sectors."""
    whole = found.whole
    frame = whole.by_pair()
    frame["own_low"], frame["own_high"] = (stacked(table, frame.index) for table in (found.low, found.high))
    quotients = [
        stacked(table.div(table.sum(axis=1, skipna=False), axis=0) / (each / _sum(each)).where(each > 0), frame.index)
        for table, each in ((whole.start, whole.nation[0]), (whole.end, whole.nation[1]))
    ]
    before, after = whole.nation
    nation = np.tile((after / before.where(before > 0) - 1).to_numpy(), len(whole.start))
    return _figures(found, frame, quotients, nation)


def sector_figures(found):
    """Return the figures of each chosen sector, all areas together: ``start`` … the effects, ``growth``, ``nation``."""
    frame = found.whole.by_sector().loc[found.chosen]
    before, after = (each[found.chosen] for each in found.whole.nation)
    frame["growth"] = (frame["change"] / frame["start"]).where(frame["start"] > 0)
    frame["nation"] = (after / before - 1).where(before > 0)
    return frame


def period_figures(found):
    """Return the figures of each area and period, the chosen sectors together: ``date_1``, ``date_2``, as `by_area`."""
    parts = []
    for period, first, last in zip(found.periods, found.dates, found.dates[1:]):
        frame = period.by_area(found.chosen)
        parts.append(frame.assign(date_1=first, date_2=last, area=frame.index))
    return pd.concat(parts, ignore_index=True)


def _quotient(part, whole, nation_part, nation):
    """Return a location quotient, NaN where there is nothing to divide by."""
    share = nation_part / _sum(nation) if _sum(nation) > 0 else np.nan
    return (part / whole.where(whole > 0)) / (share if share > 0 else np.nan)


def _sum(figures):
    """Return a sum, NaN where one of the figures is unknown."""
    return figures.sum(skipna=False)


def _figures(found, frame, quotients, nation):
    """Return effects with what follows from them.

    ``growth``, change over start; ``yearly``, the even yearly rate that leads from start to end; ``expected``, the end
    had the area grown as its sectors in the reference; ``own_rate``, the own effect over the start; ``nation``, growth
    in the reference; ``lq_start``, ``lq_end``; ``quarter`` and ``own_class``.
    """
    start, end = (frame[name].where(frame["start"] > 0) for name in ("start", "end"))
    frame = frame.assign(
        growth=frame["change"] / start,
        # Known too where only the growth of the sector is, and not that of all.
        expected=(frame["start"] + frame["national"] + frame["mix"]).fillna(frame["end"] - frame["regional"]),
        own_rate=frame["regional"] / start,
        nation=nation,
        lq_start=quotients[0],
        lq_end=quotients[1],
    )
    frame["yearly"] = (end / start) ** (1 / found.years) - 1 if found.years else np.nan
    beyond = pd.Series(nation, frame.index) - found.nation()
    kind = {"own": frame["regional"], "change": frame["change"], "nation": beyond}[found.kind]
    frame["quarter"] = quarters(frame["lq_end"], kind, frame["end"])
    known = (frame[name] for name in ("regional", "start", "end", "own_low", "own_high"))
    frame["own_class"] = own_classes(*known, found.least)
    return frame
