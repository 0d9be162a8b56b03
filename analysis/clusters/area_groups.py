"""The groups of a map as its reader needs them: found under the chance that the map is tested by, measured, and led.

Whatever statistic colours the map, the row of an area is that of Gi*, the area with its neighbours: local Moran's,
which leaves the area out, loses the specialised town in the middle of its cluster. So the same figures with the same
neighbours have the same groups beside every statistic.

Rates are counts drawn by the law that was fitted to them (`rate_null`, with its second fit), or values that are dealt
out where that is asked for.
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..autocorrelation.classes import BROAD_HIGH, BROAD_LOW, HIGH_GROUP, LOW_GROUP, NOT_SIGNIFICANT
from ..autocorrelation.sample import known_values
from ..errors import Notice, fact, mark
from ..inference.multiple_testing import reached
from ..rates.empirical_bayes import value_or_rate
from ..rates.null_fit import Fits
from ..rates.weighted_rows import WeightedRows
from ..validation import finite
from ..weights.graphs import weights_matrix
from .cluster_level import groups_of_rates, groups_of_values
from .options import MAPS, P0

FITTED = 0.3
"""Share of the progress that the fit of a rate takes."""


@dataclass(frozen=True)
class AreaGroups:
    """Groups of areas on the ids of a map.

    Attributes
    ----------
    areas : pandas.DataFrame
        On the index of the values: ``number`` of the area's group (that of the child where a broad group has one
        there), its ``areas``, ``p_mass`` and ``p_extent``; NaN where an area is in none.
    groups : pandas.DataFrame
        By number, the columns of `cluster_level.ClusterLevel.groups`, and ``observed`` (sum of the values or events of
        the group's areas), ``expected`` (the sum that chance would give them on average) and ``ratio``, NaN where
        nothing or less is expected.
    members : list of pandas.Index
        Ids of the areas of each group, those farthest beyond what is expected first.
    notices : tuple of Notice
    maps : int
        Maps of chance.
    """

    areas: pd.DataFrame
    groups: pd.DataFrame
    members: list
    notices: tuple[Notice, ...]
    maps: int

    @property
    def p(self):
        """The p-value of each group by mass, by number; that of a child is no less than its parent's."""
        p = self.groups["p_mass"]
        return np.maximum(p, self.groups["parent"].map(p).fillna(0.0))

    def classes(self, alpha):
        """Return the class of each group, see `classes.GROUPS`; a child is significant only where its parent is too."""
        high, broad = self.groups["sign"] > 0, self.groups["broad"]
        codes = np.where(broad, np.where(high, BROAD_HIGH, BROAD_LOW), np.where(high, HIGH_GROUP, LOW_GROUP))
        return pd.Series(np.where(reached(self.p, alpha), codes, NOT_SIGNIFICANT), index=self.groups.index)


def area_groups(
    values, graph, inference, *, base=None, sizes=None, alternative="two-sided", p0=P0, maps=MAPS,
    fits=None, threads=None, progress=None, cancelled=None,
):  # fmt: skip
    """Find groups of areas that are high, or low, together, and say how likely chance makes one like them.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        The variable, or the events (numerator) of a rate; NaN where there is no value.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids.
    inference : Inference
        Its null hypothesis, slope and seed; how single areas are tested is no matter.
    base : pandas.Series of float, shape (n,), optional
        The denominator of a rate.
    sizes : firm_sizes.FirmSizes, optional
        Sizes of the firms that the events, jobs, come in.
    alternative, p0, maps
        See `cluster_level.groups_of_values`.
    fits : null_fit.Fits, optional
        Of others that test the same rate.
    threads : int, optional
    progress, cancelled : callable, optional

    Returns
    -------
    AreaGroups

    Raises
    ------
    FieldError, AreaError, InferenceError, WeightsError, Cancelled

    Examples
    --------
    A map of six by six squares, with jobs in the west:

    >>> from polos.analysis.examples import six_by_six
    >>> from polos.analysis.inference.options import Inference
    >>> graph, jobs = six_by_six()
    >>> found = area_groups(jobs, graph, Inference(), alternative="greater", maps=199)
    >>> found.areas["number"].head(6).tolist()
    [1.0, nan, nan, nan, nan, nan]
    >>> found.groups[["areas", "observed", "expected", "p_mass"]].to_numpy().tolist()
    [[10.0, 860.0, 400.0, 0.005]]
    """
    options = {"alternative": alternative, "p0": p0, "maps": maps, "seed": inference.seed}
    options |= {"threads": threads, "cancelled": cancelled}
    tested = known_values(value_or_rate(values, base)[0])
    neighbours = weights_matrix(graph, tested.index)
    observed = finite(values)[0].loc[tested.index]
    base = None if base is None else base.loc[tested.index].astype(float)
    if base is not None and inference.counts:
        expected, found = _of_counts(observed, base, neighbours, inference, sizes, fits, options, progress)
    else:
        expected = observed.mean() if base is None else base * (observed.sum() / base.sum())
        within = base.to_numpy() if inference.null == "size-classes" and base is not None else None
        found = groups_of_values(tested.to_numpy(), neighbours, sizes=within, progress=progress, **options)
    figures = pd.DataFrame({"observed": observed, "expected": expected})
    areas = pd.DataFrame({"number": found.group, "p_mass": found.p_mass, "p_extent": found.p_extent}, figures.index)
    areas = areas.where(areas["number"] > 0)
    groups, members = _measured(found.groups, areas["number"], figures)
    areas["areas"] = areas["number"].map(groups["areas"])
    notices = found.facts + _alone(np.diff(neighbours.indptr))
    return AreaGroups(areas.reindex(values.index), groups, members, notices, found.maps)


def _of_counts(events, base, neighbours, inference, sizes, fits, options, progress):
    """Return the expected events of a rate, by the first fit, and its `ClusterLevel` by counts."""
    fits, events, base = fits or Fits(), *(one.to_numpy(dtype=float) for one in (events, base))
    asked = {"slope": inference.slope, "law": inference.null, "sizes": sizes}
    first = fits.model(events, base, cancelled=options["cancelled"], **asked)
    own = neighbours.max(axis=1).toarray().ravel()
    fit = fits.null(
        *(events, first, WeightedRows(neighbours, own, first.known)),
        threads=options["threads"],
        progress=progress and (lambda done: progress(FITTED * done)),
        cancelled=options["cancelled"],
    )
    found = groups_of_rates(
        *(events, fit.last, neighbours),
        overall=fit.first,
        own=own,
        progress=progress and (lambda done: progress(FITTED + (1 - FITTED) * done)),
        **options,
    )
    if fit.refitted:
        text = mark("For groups, chance was fitted a second time without the areas that Gi* found at first ({count}).")
        found = replace(found, facts=(*found.facts, fact(text, count=fit.left_out)))
    return fit.first.mu, found


def _measured(groups, number, figures):
    """Return groups with what is observed and expected in them, and their members, which lead first."""
    excess = figures["observed"] - figures["expected"]
    parents, members = groups["parent"], []
    for group in groups.index:
        inside = number.isin([group, *parents.index[parents == group]])
        members.append((groups["sign"][group] * excess[inside]).sort_values(ascending=False, kind="stable").index)
    sums = [figures.loc[ids].sum() for ids in members]
    groups = groups.assign(**{name: [one[name] for one in sums] for name in ("observed", "expected")})
    ratio = groups["observed"] / groups["expected"].where(groups["expected"] > 0)
    return groups.assign(ratio=ratio), members


def _alone(degrees):
    """Return, in a tuple, how many areas can be in no group because they have no neighbour."""
    count = int((degrees == 0).sum())
    return (fact(mark("Areas without neighbours, which can be in no group: {count}."), count=count),) if count else ()
