"""What a programme changed in the areas that took part, and in their neighbours."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..errors import FieldError, mark
from ..inference.runs import stop_if
from ..validation import refuse_extremes
from .cells import NEVER, Study, cells
from .effects import Effect, effect, placebos, together
from .options import EffectOptions
from .outcome import area_outcomes
from .warnings import study_notices, warnings

WHO = ("treated", "ring")
PLACEBO_DATES = 3
"""Placebo dates tried at most: so many figures before the true start."""
CLOUD = 200
"""Placebo programmes that a picture shows."""


@dataclass(frozen=True)
class Part:
    """What is found of the areas in the programme, or of their neighbours.

    Attributes
    ----------
    events : pandas.DataFrame
        On the years since the start, negative before: the columns of `effects.Effect`.
    overall : Effect
        All years from the start on.
    before : float
        p of all years before the start having no effect; NaN where there are none.
    dates : pandas.DataFrame
        Placebo dates: on how many figures earlier, the columns of `effects.Effect`.
    cohorts : pandas.DataFrame
        A row for each start and year: ``start``, ``base``, ``year``, ``event`` and the columns of `effects.Effect`.
    cloud : pandas.DataFrame
        Effects of placebo programmes, a column for each, on the years since the start.
    leading : tuple
        Place of the area that weighs most in the overall effect, its share of all gaps, and the `Effect` without it;
        () where there is one area only.
    """

    events: pd.DataFrame
    overall: Effect
    before: float
    dates: pd.DataFrame
    cohorts: pd.DataFrame
    cloud: pd.DataFrame
    leading: tuple


@dataclass(frozen=True)
class ProgrammeEffect:
    """What a programme changed.

    Attributes
    ----------
    study : Study
        Its areas are in the order of their ids.
    areas : pandas.DataFrame
        On the areas in that order, see `outcome.area_outcomes`.
    parts : dict of str to Part
        Of "treated", and of "ring" where there are neighbours.
    donors : int
        Areas that stand in for others in placebos.
    options : EffectOptions
    notices : tuple of Notice
    """

    study: Study
    areas: pd.DataFrame
    parts: dict
    donors: int
    options: EffectOptions
    notices: tuple

    @property
    def treated(self):
        """Return the `Part` of the areas in the programme."""
        return self.parts["treated"]


def programme_effect(
    values, start, graph=None, points=None, eligible=None, options=None, progress=None, cancelled=None
):
    """Return the effects of a programme by year since its start.

    Parameters
    ----------
    values : pandas.DataFrame of float
        A row for each area, a column for each year (int); NaN where unknown.
    start : pandas.Series of float
        First year of the programme in each area; NaN where it never came.
    graph : libpysal.graph.Graph, optional
        Neighbours of areas in the programme are the ring: kept out of the comparison from its start there on, and
        estimated apart. None: there is no ring.
    points : ndarray of float, (areas, 2), optional
        Where the areas lie, in metres; NaN where that is unknown. None: placebos are drawn area by area.
    eligible : pandas.Series of bool, optional
        Areas that may be compared with; None: all.
    options : EffectOptions, optional
    progress, cancelled : callable, optional

    Returns
    -------
    ProgrammeEffect

    Raises
    ------
    FieldError
        When there are fewer than two years, no area in the programme, none with a year before its start, or nobody to
        compare with; when figures are negative where they are compared by growth.

    References
    ----------
    Callaway, B. & Sant'Anna, P. H. C. (2021). Difference-in-differences with multiple time periods. Journal of
    Econometrics 225(2), 200–230.

    Examples
    --------
    Two areas gain 5 more a year than the two that did not take part.

    >>> values = pd.DataFrame({2019: [10.0, 20, 30, 40], 2020: [16.0, 26, 31, 41]}, index=list("abcd"))
    >>> start = pd.Series([2020, 2020, np.nan, np.nan], index=list("abcd"))
    >>> found = programme_effect(values, start, options=EffectOptions(scale="difference"))
    >>> found.treated.overall.effect
    5.0
    """
    options = options or EffectOptions()
    # Placebos are drawn in the order of ids, whatever that of the areas.
    order = np.argsort(pd.factorize(values.index, sort=True)[0], kind="stable")
    values = values.iloc[order]
    if points is None:
        # Anywhere: so a pattern laid elsewhere is any other areas.
        points = np.random.Generator(np.random.PCG64(options.seed)).uniform(size=(len(values), 2))
    else:
        points = points[order]
    study = study_of(values, start, graph, eligible, options)
    parts, donors = {}, 0
    for at, who in enumerate(WHO):
        stop_if(cancelled)
        made = cells(study, who, options)
        if not any(one.event >= 0 for one in made):
            if who == "treated":
                raise FieldError(
                    mark(
                        "Nothing can be compared: no year since a start has figures of areas in the programme, of the "
                        "year before it, and of two or more areas that the programme had not reached by then."
                    )
                )
            continue
        those = placebos(study, made, points, options)
        donors = len(those.donors)
        parts[who] = _part(study, who, made, those, options)
        if progress:
            progress((at + 1) / len(WHO))
    areas = area_outcomes(study, {who: cells(study, who, options) for who in parts}, values.index)
    found = ProgrammeEffect(study, areas, parts, donors, options, study_notices(study, values.index, options))
    return replace(found, notices=(*found.notices, *warnings(found)))


def study_of(values, start, graph, eligible, options):
    """Return the `Study` of figures by area and year; see `programme_effect`."""
    ids = values.index
    began = start.reindex(ids).astype(float)
    if values.shape[1] < 2:
        raise FieldError(mark("Effects need figures of two years or more; there are {count}."), count=values.shape[1])
    if began.isna().all():
        raise FieldError(mark("No area is in the programme: field “{field}” has no year."), field=start.name)
    for year in values:
        refuse_extremes(values[year].rename(str(year)))
    years = np.array(sorted(values.columns), dtype=int)
    figures = values[years].to_numpy(dtype=float)
    if options.relative and (figures < 0).any():
        raise FieldError(
            mark("Some figures are negative, so that growth means nothing. Compare differences instead (MEASURE 1).")
        )
    began = began.fillna(NEVER).to_numpy()
    # Who begins after the last figures is untouched in all of them.
    began = np.where(began - options.anticipation > years[-1], NEVER, began)
    if (began == NEVER).all() or (began[began < NEVER] - options.anticipation <= years[0]).all():
        raise FieldError(
            mark(
                "No area begins between the first and the last year, {first} and {last}: effects need figures from "
                "before the start and from after it."
            ),
            first=int(years[0]),
            last=int(years[-1]),
        )
    ring = _ring(began, graph, ids)
    first = min(began.min(), ring.min()) - options.anticipation
    early = figures[:, years < first] if (years < first).any() else figures[:, :1]
    known = np.isfinite(early)
    sums = np.where(known, np.abs(early), 0).sum(axis=1)
    sizes = np.divide(sums, known.sum(axis=1), out=np.zeros(len(sums)), where=known.any(axis=1))
    fair = np.ones(len(ids), bool) if eligible is None else eligible.reindex(ids).fillna(False).to_numpy(dtype=bool)
    return Study(figures, years, began, ring, fair, sizes)


def _ring(began, graph, ids):
    """Return when the programme first came to a neighbour of each area."""
    ring = np.full(len(began), NEVER)
    if graph is None:
        return ring
    pairs = graph.adjacency
    pairs = pairs[pairs != 0].index
    focal, other = (ids.get_indexer(pairs.get_level_values(level)) for level in (0, 1))
    apart = (focal != other) & (focal >= 0) & (other >= 0)
    # Whoever counts the other as a neighbour: with nearest neighbours that need not be mutual.
    np.minimum.at(ring, other[apart], began[focal[apart]])
    return ring


def _part(study, who, made, those, options):
    """Return the `Part` of areas whose cells are given."""
    events, cloud, chances = {}, {}, []
    for event in sorted({one.event for one in made}):
        events[event], chance = effect([one for one in made if one.event == event], those, options)
        chances.append(chance)
        cloud[event] = chance[:CLOUD]
    frame = _frame(events, "event")
    early = [at for at, event in enumerate(frame.index) if event < 0 and np.isfinite(frame["effect"].iloc[at])]
    before = together(frame["effect"].iloc[early], [chances[at] for at in early]) if early else np.nan
    after = [one for one in made if one.event >= 0]
    overall, _ = effect(after, those, options)
    dates = {}
    for back in range(1, PLACEBO_DATES + 1):
        earlier = cells(study, who, options, back)
        if earlier and all(unit in those.column for one in earlier for unit in one.units.tolist()):
            dates[back] = effect(earlier, those, options)[0]
    cohorts = pd.DataFrame(
        {
            "start": one.start,
            "base": one.base,
            "year": one.year,
            "event": one.event,
            **effect([one], those, options)[0]._asdict(),
        }
        for one in made
    )
    return Part(
        frame, overall, before, _frame(dates, "back"), cohorts, pd.DataFrame(cloud).T, _leading(after, those, options)
    )


def _frame(effects, name):
    rows = [one._asdict() for one in effects.values()]
    return pd.DataFrame(rows, pd.Index(list(effects), dtype=int, name=name), columns=list(Effect._fields))


def _leading(after, those, options):
    """Return the area that weighs most in the effect, its share, and the effect without it."""
    gaps = pd.Series(dtype=float)
    for one in after:
        gaps = gaps.add(pd.Series(one.gap, one.units), fill_value=0.0)
    if len(gaps) < 2 or not gaps.abs().sum() > 0:
        return ()
    most = int(gaps.abs().idxmax())
    return most, float(abs(gaps[most]) / gaps.abs().sum()), effect(after, those, options, {most})[0]
