"""Whether a class, or a cluster, would still be there with other neighbours, and with the doubt in the data.

Two questions with an answer each, which are never multiplied. *Method*: the share of settings of a grid under which an
area keeps the class that it has in the base, or a cluster is there. *Data*: the share of redraws of the figures
(`data_doubt`), in the base setting, in which it does. Some settings ask for another scale and are seen apart.

A cluster is there where half of its jobs lie in one group that is more than chance as a whole (`area_groups`), whatever
the statistic that gives areas their classes.
"""

from dataclasses import dataclass, replace
from typing import Optional

import pandas as pd

from ..autocorrelation.sample import known_values
from ..clusters.options import BROAD, LEAST_BROAD
from ..comparison.agreement import agreement
from ..errors import FieldError, Notice, fact, listed_notice, mark, notice, quoted
from ..rates.empirical_bayes import standardised_rate
from ..rates.null_fit import Fits
from .class_stability import class_shares, importance, stability
from .setting_grid import AUTOMATIC, FACTORS, LAW
from .setting_runs import Run, Runs
from .stability_classes import SURE
from .survival import perimeter, survival

BASE, GRID, APART, REDRAW = "base", "grid", "apart", "redraw"
"""Kinds of rows of the table of settings."""


@dataclass(frozen=True)
class Robustness:
    """How surely classes and clusters are there.

    Attributes
    ----------
    areas : pandas.DataFrame
        On the index of the values: ``class`` (in the base), ``share``, ``marked``, ``other`` and ``other_share`` (see
        `stability.class_shares`, of settings), ``data`` (share of redraws with the class of the base), ``unstable``
        (1 where at least 80 % of the redraws give another class, as ArcGIS marks it), ``stability``. NaN without
        redraws.
    settings : pandas.DataFrame
        By number from 1, the base first: ``kind``, ``neighbours``, ``law``, ``level``, ``redraw`` (its number),
        ``marked``, ``hot``, ``cold`` (areas), ``agreement`` and ``kappa`` with the base (`comparison.agreement`),
        ``groups`` (significant high ones) and ``there`` (clusters); the last two NaN without clusters.
    importance, cluster_importance : pandas.Series of float
        See `stability.importance`; the second None without clusters.
    clusters, perimeter : pandas.DataFrame or None
        See `survival.survival` and `survival.perimeter`.
    runs : int
        How often the statistic was computed.
    notices : tuple of Notice
    """

    areas: pd.DataFrame
    settings: pd.DataFrame
    importance: pd.Series
    cluster_importance: Optional[pd.Series]
    clusters: Optional[pd.DataFrame]
    perimeter: Optional[pd.DataFrame]
    runs: int
    notices: tuple[Notice, ...]


def robustness(question, grid, *, scales=(), doubt=None, threads=None, progress=None, cancelled=None):
    """Ask a question under every setting, and of every redraw.

    Parameters
    ----------
    question : Question
    grid : setting_grid.Grid
    scales : sequence of setting_grid.Neighbours
        That are seen apart, with the law and the level of the base.
    doubt : data_doubt.DataDoubt, optional
        Of the question's values.
    threads : int, optional
    progress, cancelled : callable, optional

    Returns
    -------
    Robustness

    Raises
    ------
    FieldError, AreaError, WeightsError, InferenceError
        With the setting in which it went wrong, where it is not the base.
    Cancelled
    """
    fits = Fits()
    grid, notices = _with_laws(question, grid, fits, cancelled)
    neighbours, law, level = grid.base
    plan = [Run(*one, grid.levels) for one in grid.runs]
    plan += [Run(one, law, (level,)) for one in scales]
    plan += [Run(neighbours, law, (level,), turn) for turn in range(0 if doubt is None else len(doubt))]
    runs = Runs(question, plan, doubt=doubt, fits=fits, threads=threads, progress=progress, cancelled=cancelled)
    found, tried = runs.looks(), len(grid.runs)
    looks, apart = _joined(found[:tried]), _joined(found[tried : tried + len(scales)])
    drawn = [one[grid.base] for one in found[tried + len(scales) :]]
    notices += tuple(runs.notices) + (() if doubt is None else doubt.notices)
    return _described(question, looks, apart, drawn, len(plan), notices)


def _joined(runs):
    """Return the looks of runs, by setting."""
    return {setting: look for run in runs for setting, look in run.items()}


def _with_laws(question, grid, fits, cancelled):
    """Return a grid without laws that say nothing, and notices: of values, and those that are the automatic one."""
    if question.base is None:
        if grid.laws == (AUTOMATIC,):
            return grid, ()
        kept = replace(grid, laws=(AUTOMATIC,))
        if len(kept.settings) < 2:
            text = mark("GRID compares nothing but laws of risk, and they are about rates: give DENOMINATOR.")
            raise FieldError(text)
        text = mark("GRID, row “{row}”: not used, because without a denominator there is no rate that has a law.")
        return kept, (fact(text, row=LAW),)
    known = known_values(standardised_rate(question.values, question.base)[0]).index  # says what is wrong in words
    if AUTOMATIC not in grid.laws or len(grid.laws) == 1:
        return grid, ()
    events, base = (one.loc[known].to_numpy(dtype=float) for one in (question.values, question.base))
    chosen = fits.model(events, base, slope=question.inference.slope, cancelled=cancelled).law.name
    if chosen not in grid.laws:
        return grid, ()
    # Of the two that are one the first stays, which may be the base.
    dropped = max(chosen, AUTOMATIC, key=grid.laws.index)
    kept = replace(grid, laws=tuple(law for law in grid.laws if law != dropped))
    if len(kept.settings) < 2:
        text = mark("GRID compares the automatic law with {law}, which is what it is here. Add another setting.")
        raise FieldError(text, law=quoted(chosen))
    text = mark("Automatic is here the law that GRID also has as {law}: the two count as one setting.")
    return kept, (fact(text, law=quoted(chosen)),)


def _described(question, looks, apart, drawn, runs, notices):
    """Return the `Robustness` of what was seen."""
    base, *_ = looks.values()
    areas = class_shares(_columns(looks.values()), base.classes, question.classes)
    data = class_shares(_columns(drawn, base.classes.index), base.classes, question.classes)["share"]
    areas = areas.assign(
        data=data,
        unstable=(1 - data >= SURE - 1e-12).astype(float).where(data.notna()),
        stability=stability(base.classes, areas, question.classes),
    )
    areas.insert(0, "class", base.classes)
    settings, factors = _settings(question, base, looks, apart, drawn), _factors(looks)
    clusters, inside, of_clusters = None, None, None
    if question.clusters is not None:
        seen = [look.held for look in looks.values()]
        clusters = survival(question.clusters, question.values, seen, [look.held for look in drawn])
        inside = perimeter(question.clusters, seen)
        there = pd.DataFrame({place: one.there for place, one in enumerate(seen)})
        of_clusters = importance(there, factors)
        notices += _of_clusters(question, clusters)
    if not base.classes.isin(question.classes.marked).any():
        text = mark("No area stands out in the base: there is no class to lose, and the map shows what others mark.")
        notices += (notice(text),)
    found = importance(_columns(looks.values()), factors)
    return Robustness(areas, settings, found, of_clusters, clusters, inside, runs, notices)


def _columns(looks, index=None):
    """Return the classes of looks as columns."""
    return pd.DataFrame({place: look.classes for place, look in enumerate(looks)}, index=index, dtype=float)


def _factors(looks):
    """Return the factors of the grid that have several settings, by setting."""
    rows = [(str(one.neighbours), one.law, one.level) for one in looks]
    frame = pd.DataFrame(rows, columns=list(FACTORS))
    return frame[[factor for factor in FACTORS if frame[factor].nunique() > 1]]


def _settings(question, base, looks, apart, drawn):
    """Return the table of settings."""
    kinds = [(GRID, look, 0) for look in looks.values()]
    kinds[0] = (BASE, base, 0)
    kinds += [(APART, look, 0) for look in apart.values()]
    kinds += [(REDRAW, look, turn) for turn, look in enumerate(drawn, start=1)]
    rows = [_row(question.classes, base, kind, look, turn) for kind, look, turn in kinds]
    return pd.DataFrame(rows, index=pd.RangeIndex(1, len(rows) + 1, name="number"))


def _row(classes, base, kind, look, turn):
    tested = [one.classes.where(~one.classes.isin(classes.untested)) for one in (base, look)]
    alike = agreement(*tested)
    codes = look.classes
    return {
        "kind": kind,
        "neighbours": str(look.setting.neighbours),
        "law": look.setting.law,
        "level": look.setting.level,
        "redraw": turn or float("nan"),
        "marked": int(codes.isin(classes.marked).sum()),
        "hot": int(codes.isin(classes.hot).sum()),
        "cold": int(codes.isin(classes.cold).sum()),
        "agreement": alike.similarity,
        "kappa": alike.kappa,
        "groups": float("nan") if look.held is None else look.held.groups,
        "there": float("nan") if look.held is None else int(look.held.there.sum()),
    }


def _of_clusters(question, found):
    """Return notices on clusters of which little can be said."""
    broad = max(BROAD * question.values.notna().sum(), LEAST_BROAD)
    said = ()
    for chosen, text in (
        (
            found["method"].isna(),
            mark(
                "Clusters in which FIELD is zero or empty everywhere ({count}), of which nothing can be said: {list}."
            ),
        ),
        (
            found["base"] == 0,
            mark(
                "Clusters that are not there in the base itself ({count}): {list}. Were they delineated with other "
                "settings, or another field?"
            ),
        ),
        (
            found["areas"] > broad,
            mark("Clusters of so many areas that they are regions rather than agglomerations ({count}): {list}."),
        ),
    ):
        said += listed_notice(text, found.index[chosen])
    return said
