"""Growth between dates split into its causes: the nation's growth, the mix of sectors, and what is the area's own.

References
----------
Dunn, E. S. (1960). A statistical and analytical technique for regional analysis. Papers in Regional Science 6(1),
97-112.
Esteban-Marquillas, J. M. (1972). A reinterpretation of shift-share analysis. Regional and Urban Economics 2(3),
249-255.
Barff, R. A. & Knight, P. L. (1988). Dynamic shift-share analysis. Growth and Change 19(2), 1-10.
"""

from dataclasses import dataclass
from functools import reduce

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, listed_notice, mark, notice, valued
from ..validation import ROUNDING

EFFECTS = ("national", "mix", "regional", "competitive", "allocation", "entry")


@dataclass(frozen=True)
class ShiftShare:
    """The causes of change; each a DataFrame of areas by sectors, NaN where a figure is unknown.

    Attributes
    ----------
    start, end : DataFrame
        Jobs or firms at the first and the last date.
    national : DataFrame
        What the area would have gained had it grown as the nation: e_ij g (Dunn 1960).
    mix : DataFrame
        More or less than that because its sectors grow as they do in the nation: e_ij (g_i - g).
    regional : DataFrame
        The rest, which is the area's own: e_ij (g_ij - g_i). Where the area had nothing of a sector at the start, all
        that it has of it at the end. The three sum to the change.
    competitive, allocation : DataFrame
        `regional` had the area the nation's structure, h (g_ij - g_i) with h = e_j e_i / e, and what comes from its
        being specialised in what it is good at, (e_ij - h) (g_ij - g_i) (Esteban-Marquillas 1972). Zero where the
        area had nothing of the sector at the start.
    entry : DataFrame
        `regional` where the area had nothing at the start, which has no rate of growth; with `competitive` and
        `allocation` it sums to `regional`.
    nation : pair of Series
        Figures of each sector in the reference region at the first and the last date.
    notices : tuple of Notice
    """

    start: pd.DataFrame
    end: pd.DataFrame
    national: pd.DataFrame
    mix: pd.DataFrame
    regional: pd.DataFrame
    competitive: pd.DataFrame
    allocation: pd.DataFrame
    entry: pd.DataFrame
    nation: tuple
    notices: tuple = ()

    def by_area(self, sectors=None):
        """Return the sums over sectors: ``start``, ``end``, ``change`` and the effects; NaN where one is unknown.

        Parameters
        ----------
        sectors : list of str, optional
            The sectors that are added up; all by default.
        """
        chosen = self.start.columns if sectors is None else sectors
        return self._figures(lambda table: table[chosen].sum(axis="columns", skipna=False))

    def by_sector(self):
        """Return the sums over areas, as `by_area`."""
        return self._figures(lambda table: table.sum(skipna=False))

    def by_pair(self):
        """Return the same of each area and sector, on a MultiIndex of both."""
        # One index for all columns: comparing those of a million pairs takes longer than any sum.
        pairs = pd.MultiIndex.from_product([self.start.index, self.start.columns], names=["area", "code"])
        return self._figures(lambda table: stacked(table, pairs))

    def _figures(self, of):
        found = {name: of(getattr(self, name)) for name in ("start", "end", *EFFECTS)}
        found["change"] = found["end"] - found["start"]
        found |= {name: without_rounding(found[name], found["start"] + found["end"]) for name in EFFECTS}
        return pd.DataFrame(found)[["start", "end", "change", *EFFECTS]]


def shift_share(before, after, nation=None, known_only=False):
    """Split the change between two dates into its causes.

    Parameters
    ----------
    before, after : pandas.DataFrame of float, shape (areas, sectors)
        Jobs or firms, e_ij, on the same areas and sectors; NaN where unknown.
    nation : pair of pandas.Series of float, optional
        Those of each sector in the reference region, e_i, at both dates. Without it, the sums over all areas.
    known_only : bool
        Whether those sums leave out what is unknown at one of the dates, at both; otherwise what needs the growth of
        such a sector, and of all sectors, is NaN.

    Returns
    -------
    ShiftShare

    Raises
    ------
    FieldError
        When the tables have other areas or sectors, a figure is negative, the nation lacks a sector or has less of it
        than the areas together, or nothing at the start.

    Examples
    --------
    >>> import pandas
    >>> before = pandas.DataFrame([[90.0, 20.0, 10.0, 60.0]], ["here"], list("abcd"))
    >>> after = pandas.DataFrame([[100.0, 40.0, 10.0, 55.0]], ["here"], list("abcd"))
    >>> nation = [pandas.Series(e, list("abcd")) for e in ([400.0, 150, 150, 400], [440.0, 210, 135, 480])]
    >>> effects = shift_share(before, after, nation).by_area().loc["here"]
    >>> effects[["change", "national", "mix", "regional"]].round(6).tolist()
    [25.0, 27.0, 1.0, -3.0]
    """
    _refuse_other_labels(before, after)
    (e_i, later), notices = _reference(before, after, nation, known_only)
    e = e_i.sum(skipna=False)
    growth = later.sum(skipna=False) / e - 1
    sectoral = later / e_i.where(e_i > 0) - 1
    # Who had nothing of a sector needs no rate of its growth, which none has that the nation did not have.
    nothing = before == 0
    national = (before * growth).mask(nothing, 0.0)
    mix = (before * (sectoral - growth)).mask(nothing, 0.0)
    regional = without_rounding(after - (before * (1 + sectoral)).mask(nothing, 0.0), before + after)
    had = before > 0
    homothetic = pd.DataFrame(np.outer(before.sum(axis=1, skipna=False), e_i / e), before.index, before.columns)
    own_rate = (regional / before.where(had)).where(had | before.isna(), 0.0)
    competitive = homothetic * own_rate
    return ShiftShare(
        *(before, after, national, mix, regional, competitive),
        allocation=(before - homothetic) * own_rate,
        entry=regional.where(~had, regional * 0),
        nation=(e_i, later),
        notices=notices,
    )


def dynamic_shift_share(tables, nation=None, known_only=False):
    """Split the change over several dates, each period with the structure of its own start (Barff & Knight 1988).

    Parameters
    ----------
    tables : sequence of pandas.DataFrame, shape (areas, sectors)
        One a date, in order; see `shift_share`.
    nation : sequence of pandas.Series, optional
        One a date.
    known_only : bool
        See `shift_share`; each period by itself.

    Returns
    -------
    whole : ShiftShare
        From the first date to the last: the sums of all periods' effects. NaN where one of the dates is unknown.
    periods : list of ShiftShare
    """
    if len(tables) < 2:
        raise FieldError(mark("Growth needs two dates or more: {count} given."), count=len(tables))
    references = [None] * (len(tables) - 1) if nation is None else list(zip(nation, nation[1:]))
    periods = [shift_share(*pair, reference, known_only) for *pair, reference in zip(tables, tables[1:], references)]
    sums = {name: reduce(pd.DataFrame.add, (getattr(period, name) for period in periods)) for name in EFFECTS}
    # The same sector may be said to be new in the nation at each date: once is enough.
    notices = tuple({str(each): each for period in periods for each in period.notices}.values())
    ends, _ = _reference(tables[0], tables[-1], None if nation is None else (nation[0], nation[-1]), known_only)
    return ShiftShare(tables[0], tables[-1], **sums, nation=ends, notices=notices), periods


def regional_bounds(before, after, nation=None, known_only=False):
    """Return the least and the most that each area's own effect can be where figures are known within bounds.

    The effect e' - e E'/E of an area and sector, where E is the nation's, rises with its own jobs at the end and the
    others' at the start, and falls with its own at the start and the others' at the end; so its bounds are reached at
    those of the figures, and those of an area are the sums of its sectors'.

    Parameters
    ----------
    before, after : pair of pandas.DataFrame of float, shape (areas, sectors)
        The least and the most that each figure can be; NaN where nobody knows.
    nation : pair of pandas.Series of float, optional
        Known figures of each sector in the reference region at both dates; without it, the sums over areas, as little
        known as these.
    known_only : bool
        Whether those sums leave out what has no bounds; otherwise they, and the bounds of the sector, are unknown.

    Returns
    -------
    low, high : pandas.DataFrame of float, shape (areas, sectors)
    """
    if known_only:
        tables = (*before, *after)
        everywhere = reduce(pd.DataFrame.__and__, (table.notna() for table in tables))
        before, after = ([table.where(everywhere) for table in pair] for pair in (before, after))

    def bound(own_before, own_after, others_before, others_after):
        if nation is None:
            start = own_before + (others_before.sum(skipna=known_only) - others_before)
            end = own_after + (others_after.sum(skipna=known_only) - others_after)
            factor = end / start.where(start > 0)
        else:
            factor = nation[1] / nation[0].where(nation[0] > 0)
        return own_after - (own_before * factor).where(own_before > 0, own_before * 0)

    (before_low, before_high), (after_low, after_high) = before, after
    size = before_high + after_high
    return (
        without_rounding(bound(before_high, after_low, before_low, after_high), size),
        without_rounding(bound(before_low, after_high, before_high, after_low), size),
    )


def _refuse_other_labels(before, after):
    """Raise `FieldError` unless both tables have the same areas and sectors and no negative figure."""
    for labels, others, text in (
        (before.index, after.index, mark("Areas that only one of the two dates has ({count}): {list}.")),
        (before.columns, after.columns, mark("Sectors that only one of the two dates has ({count}): {list}.")),
    ):
        single = labels.symmetric_difference(others)
        if len(single):
            raise FieldError(text, count=len(single), list=listed(single))
    for table in (before, after):
        negative = [f"{table.index[row]}, {table.columns[place]}" for row, place in np.argwhere(table.to_numpy() < 0)]
        if negative:
            raise FieldError(
                mark("Negative figures, by area and sector ({count}): {list}. Correct or empty them."),
                count=len(negative),
                list=listed(negative),
            )


def _reference(before, after, nation, known_only):
    """Return the figures of each sector in the reference region at both dates, checked, and notices."""
    totals, notices = _sums_of_areas(before, after, known_only) if nation is None else _given(before, after, nation)
    if not totals[0].fillna(before.sum()).sum() > 0:
        raise FieldError(mark("There is nothing at the first date: growth has no start to be measured from."))
    new = before.columns[(totals[0] == 0) & (totals[1] > 0)]
    text = mark("Sectors that nobody had at the first date; all of them count as the areas' own effect: {list}.")
    return totals, (*notices, notice(text, list=listed(new))) if len(new) else notices


def _sums_of_areas(before, after, known_only):
    """Return the sums over all areas at both dates, or over those that are known at both, and notices."""
    known = before.notna() & after.notna()
    unknown = before.columns[~known.all()]
    text = mark(
        "Sectors with unknown figures, and in how many areas ({count}): {list}. How these sectors grew in all areas "
        "together, and all sectors with them, is unknown: what needs it stays empty. Own effects have the least and "
        "the most that they can be where the unknown figures have. Give the nation's figures (REFERENCE), or compare "
        "with the known figures (KNOWN_ONLY)."
    )
    if known_only:
        before, after = before.where(known), after.where(known)
        text = mark(
            "Sectors with unknown figures, and in how many areas ({count}): {list}. The reference leaves these areas "
            "out of the sector at both dates."
        )
    found = listed_notice(text, list(valued((~known).sum()[unknown].items())))
    return tuple(table.sum(skipna=known_only) for table in (before, after)), found


def _given(before, after, nation):
    """Return the nation's figures at both dates, checked."""
    totals = [series.reindex(before.columns).astype(float) for series in nation]
    lacking = before.columns[totals[0].isna() | totals[1].isna()]
    if len(lacking):
        raise FieldError(
            mark("Sectors for which the nation has no figure at both dates ({count}): {list}."),
            count=len(lacking),
            list=listed(lacking),
        )
    most = 1 + 1e-9
    above = before.columns[(before.sum() > totals[0] * most) | (after.sum() > totals[1] * most)]
    if len(above):
        raise FieldError(
            mark("Sectors of which the areas have more than the nation ({count}): {list}. Is it the same unit?"),
            count=len(above),
            list=listed(above),
        )
    return tuple(totals), ()


def without_rounding(effects, size):
    """Return effects without what is left over from adding up floats of a size: zero is neither gain nor loss."""
    return effects.mask(effects.abs() <= ROUNDING * size, 0.0)


def stacked(table, pairs):
    """Return a table as a Series on the pairs of its labels, unknown figures too."""
    return pd.Series(table.to_numpy().ravel(), pairs)
