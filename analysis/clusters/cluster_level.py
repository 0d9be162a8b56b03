"""Is a whole group of areas more than chance? Cluster-level inference for values and for rates.

Areas whose rows (with the area itself) are unlikely to be as high, and which are high themselves, form groups with
their neighbours; so do low ones. Whole maps of chance, taken through the same steps, say how large groups grow by
themselves (`active_areas`, `groups`). The p-value of a group is that of its mass; extents say less.

**Broad groups.** A group that covers more than a twentieth of all areas, and more than `options.LEAST_BROAD` of them,
says that a region is high, not where a cluster lies. It stays, marked as broad, and gets children: the groups that are
left within it at p0 / 10, p0 / 100 … as soon as they are no longer broad. Children are held against maps of chance at
their own p0. They are looked for only where the parent is, so that their p-values are an addition to the parent's, and
not to be read where that one is large.

References
----------
Nichols, T. E. & Holmes, A. P. (2002). Nonparametric permutation tests for functional neuroimaging: a primer with
examples. Human Brain Mapping 15(1), 1-25.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from ..errors import InferenceError, Notice, fact, mark
from ..inference.permutation import equal_weights
from ..inference.size_classes import size_classes
from ..rates.weighted_rows import WeightedRows
from .active_areas import EQUAL, MEMORY, Chance, active_values
from .active_counts import active_counts
from .groups import GroupChances, connected_groups, links_between
from .options import BROAD, LEAST_BROAD, MAPS, P0, SIDES, STRICTER, require_p0


@dataclass(frozen=True)
class ClusterLevel:
    """Groups of areas, and how likely chance makes one like them; arrays of shape (n,).

    Attributes
    ----------
    group : ndarray of int
        Number of the area's group, that of the child where a broad group has one there; 0 where there is none.
    sign : ndarray of int
        1 in a high group, -1 in a low one, 0 in none.
    p_extent, p_mass : ndarray of float
        Those of the area's group; NaN where there is none.
    groups : pandas.DataFrame
        By number, from 1, the largest mass first and children last: ``sign``, ``areas``, ``mass`` (sum of ln(p0 / p)),
        ``p_number`` (chance of as many groups of that sign that are at least as large), ``p_extent``, ``p_mass``,
        ``p0``, ``broad``, ``parent`` (0 for none).
    maps : int
        Maps of chance.
    facts : tuple of Notice
    """

    group: np.ndarray
    sign: np.ndarray
    p_extent: np.ndarray
    p_mass: np.ndarray
    groups: pd.DataFrame
    maps: int
    facts: tuple[Notice, ...]


def groups_of_values(
    values, neighbours, *, sizes=None, p0=P0, alternative="two-sided", maps=MAPS, seed=0, broad=BROAD, memory=MEMORY,
    threads=None, progress=None, cancelled=None,
):  # fmt: skip
    """Find groups of high and of low values, and hold them against maps on which all values are dealt out anew.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        Finite.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights above 0 with an empty diagonal. Where they are equal within rows p-values of areas are exact; else they
        are ranks among the maps, and none is below 1 / (maps + 1).
    sizes : array_like of float, shape (n,), optional
        Where given, values are dealt out among areas of like size only (`size_classes.size_classes`), and p-values are
        ranks.
    p0 : float
        Up to which one-sided p-value an area is active.
    alternative : {"two-sided", "greater", "lesser"}
        Groups of both signs, each p-value doubled; of high ones; of low ones.
    maps, seed : int
        Maps of chance, and the seed of their random streams: the same seed gives the same answer, whatever the threads.
        Values are to be in the order of ids, where the order of areas may change.
    broad : float
        Share of all areas above which a group is broad.
    memory : int
        Bytes that the maps may take.
    threads : int, optional
        By default one for each processor.
    progress : callable, optional
        Called with the share done.
    cancelled : callable, optional
        Returns True when the user wants to stop.

    Returns
    -------
    ClusterLevel

    Raises
    ------
    InferenceError
        When an option cannot be, or memory does not suffice.
    Cancelled
    """
    values = np.asarray(values, dtype=float)
    chance = _chance(p0, alternative, maps, seed, memory, threads, progress, cancelled)
    if not neighbours.nnz:
        return _described([], len(values), chance, ())
    facts = [_facts_of_method(chance)]
    if sizes is not None or not equal_weights(neighbours):
        facts.append(_ranks(chance, sizes is not None))
    active = active_values(values, neighbours, chance, None if sizes is None else size_classes(sizes))
    return _described(_all_groups(active, links_between(neighbours), broad, chance), len(values), chance, facts)


def groups_of_rates(
    events, model, neighbours, *, overall=None, own=None, p0=P0, alternative="two-sided", maps=MAPS, seed=0,
    broad=BROAD, memory=MEMORY, threads=None, progress=None, cancelled=None,
):  # fmt: skip
    """Find groups of high and of low rates, and hold them against maps drawn from what chance does.

    Parameters
    ----------
    events : array_like of float, shape (n,)
        Observed counts.
    model : rate_model.RateModel
        What chance does, by the last fit (`null_fit.NullFit.last`).
    neighbours : scipy.sparse.csr_array, shape (n, n)
        Weights of 0 or more with an empty diagonal.
    overall : rate_model.RateModel, optional
        The first fit, whose overall rate is what is High and Low (`null_fit.NullFit.first`); by default
        `model`.
    own : array_like of float, shape (n,), optional
        Weight of the area in its own row; by default the largest of its neighbours'.
    p0, alternative, maps, seed, broad, memory, threads, progress, cancelled
        See `groups_of_values`.

    Returns
    -------
    ClusterLevel
        Areas without a rate are in no group.

    Raises
    ------
    InferenceError, WeightsError, Cancelled
    """
    chance = _chance(p0, alternative, maps, seed, memory, threads, progress, cancelled)
    if own is None:
        own = csr_array(neighbours).max(axis=1).toarray().ravel()
    known = np.flatnonzero(model.known)
    among = csr_array(csr_array(neighbours)[known][:, known])
    rows = WeightedRows(among, np.broadcast_to(own, model.known.shape)[known])
    model, overall = model.within(known), (overall or model).within(known)
    active = active_counts(np.asarray(events, dtype=float)[known], model, overall, rows, chance)
    found = _all_groups(active, links_between(among), broad, chance)
    for group in found:
        group.members = known[group.members]
    return _described(found, len(events), chance, [_facts_of_method(chance)])


@dataclass
class _Group:
    """A group of the observed map, before it has a number."""

    members: np.ndarray
    sign: int
    mass: float
    p0: float
    p_number: float
    p_extent: float
    p_mass: float
    broad: bool
    parent: object = None


def _chance(p0, alternative, maps, seed, memory, threads, progress, cancelled):
    """Return the `Chance` of options that can be."""
    if maps < 1 or maps % 1:
        raise InferenceError(mark("MAPS is {maps}: at least 1 map of chance is needed."), maps=maps)
    require_p0(p0)
    if alternative not in SIDES:
        raise InferenceError(
            mark("“{value}” is no alternative for groups; use one of: {allowed}."),
            value=alternative,
            allowed=", ".join(SIDES),
        )
    return Chance(p0, SIDES[alternative], int(maps), seed, memory, threads, progress, cancelled)


def _all_groups(active, links, broad, chance):
    """Return the `_Group` list of both signs: by mass, then children by mass."""
    parents, children = [], []
    for side, areas in active.items():
        most = max(broad * areas.areas, LEAST_BROAD)
        found = _groups(areas, links, side, chance.p0, most, chance)
        parents += found
        children += _children(areas, links, [group for group in found if group.broad], side, most, chance)

    def by_mass(group):
        return -group.mass, group.members[0]

    return sorted(parents, key=by_mass) + sorted(children, key=by_mass)


def _groups(areas, links, side, p0, most, chance):
    """Return the observed map's groups of one sign, held against those of all others."""
    groups = connected_groups(areas, links, chance.cancelled)
    chances = GroupChances(groups, areas.maps)
    observed = np.flatnonzero(groups.maps == 0)
    extents, masses = groups.extents[observed], groups.masses[observed]
    doubled = len(chance.sides)
    p = (
        np.minimum(doubled * p, 1.0)
        for p in (chances.p_number(extents), chances.p_extent(extents), chances.p_mass(masses))
    )
    here = areas.cells < areas.areas
    members = [areas.cells[here & (groups.labels == label)] for label in observed]
    return [
        _Group(of_group, side, float(mass), p0, *map(float, ps), of_group.size > most)
        for of_group, mass, *ps in zip(members, masses, *p)
    ]


def _children(areas, links, parents, side, most, chance):
    """Return the groups within broad ones that are left at ever stricter p0, as soon as they are not broad."""
    children = []
    inside = np.full(areas.areas, -1)
    for number, parent in enumerate(parents):
        inside[parent.members] = number
    stricter = STRICTER
    while (inside >= 0).any():
        within = np.full(areas.areas, -1)
        found = _groups(areas.at(stricter), links, side, chance.p0 / stricter, most, chance)
        for group in found:
            number = inside[group.members[0]]
            if number < 0:
                continue
            if group.broad:
                within[group.members] = number
            else:
                group.parent = parents[number]
                children.append(group)
        inside, stricter = within, stricter * STRICTER
    return children


def _described(found, n, chance, facts):
    """Return the `ClusterLevel` of groups in the order of their numbers."""
    group, sign = np.zeros((2, n), dtype=np.int64)
    p_extent, p_mass = np.full((2, n), np.nan)
    numbers = {id(one): number for number, one in enumerate(found, start=1)}
    for one in found:
        group[one.members], sign[one.members] = numbers[id(one)], one.sign
        p_extent[one.members], p_mass[one.members] = one.p_extent, one.p_mass
    columns = ("sign", "mass", "p_number", "p_extent", "p_mass", "p0", "broad")
    kinds = {"sign": int, "broad": bool, "areas": int, "parent": int}
    frame = pd.DataFrame({name: [getattr(one, name) for one in found] for name in columns})
    frame.insert(1, "areas", [one.members.size for one in found])
    frame["parent"] = [numbers.get(id(one.parent), 0) for one in found]
    frame = frame.astype({name: kinds.get(name, float) for name in frame})
    frame.index = pd.RangeIndex(1, len(found) + 1, name="group")
    broad = int(frame["broad"].sum())
    if broad:
        text = mark(
            "Groups so broad that they show a region rather than a cluster, with the groups within them: {count}."
        )
        facts = [*facts, fact(text, count=broad)]
    return ClusterLevel(group, sign, p_extent, p_mass, frame, chance.maps, tuple(facts))


def _facts_of_method(chance):
    """Return how groups were found."""
    text = mark(
        "Groups: neighbouring areas that are high, or low, themselves and in whose Gi* row (the area with its "
        "neighbours) chance would be so with a probability of at most {p0:g}; held against {maps} maps of chance, "
        "seed {seed}."
    )
    return fact(text, p0=chance.p0, maps=chance.maps, seed=chance.seed)


def _ranks(chance, within_classes):
    """Return that p-values of areas are ranks; raise `InferenceError` where none could be as low as p0."""
    least = 1 / (chance.maps + 1)
    if least > chance.p0 * (1 + EQUAL):
        text = mark(
            "With {maps} maps of chance no area can have a p-value below {least:.2g}, where weights differ within rows "
            "or values move within size classes, and P0 asks for {p0:g}. Set MAPS to {enough} or more."
        )
        enough = int(np.ceil(1 / chance.p0 - 1 - EQUAL))
        raise InferenceError(text, maps=chance.maps, least=least, p0=chance.p0, enough=enough)
    text = (
        mark("Values move among areas of like size: p-values of areas are ranks among the maps, at least {least:.2g}.")
        if within_classes
        else mark("Weights differ within rows: p-values of areas are ranks among the maps, at least {least:.2g}.")
    )
    return fact(text, least=least)
