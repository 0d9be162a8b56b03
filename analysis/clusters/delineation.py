"""From groups of areas to clusters: core, gaps and fringe, least sizes, ids that last, and what is left out.

The core is made of groups that are more than chance as a whole (`area_groups`), or is given; of either only areas count
that have at least their share of the sector. What is too small, or is not more than chance and no cluster of last year,
gives way before fringes are claimed, so that it takes nothing with it.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..autocorrelation.classes import NOT_SIGNIFICANT
from ..errors import FieldError, mark, number
from ..inference.multiple_testing import reached
from .before import Before
from .cluster_classes import BY_ITSELF, GIVEN, MORE, TOO_SMALL, WEAK
from .cluster_figures import cluster_figures
from .lasting_ids import lasting_ids
from .perimeters import CORE, perimeters

LIVING = 0.20
"""Up to which p-value a cluster of last year lives on, as a weak one. Without that, a year's usual coming and going of
firms would make most clusters vanish and be born again."""
SURE = 2.576
"""Standard errors of a p-value from maps of chance within which another seed may decide otherwise (99 %)."""


@dataclass(frozen=True)
class DelineationOptions:
    """What a cluster is to be.

    Attributes
    ----------
    alpha : float
        What the p-value of its group has to reach.
    fringe : bool
        Whether areas beside the core belong to it whose quotient lies above 1 with its interval.
    gap : int
        Most areas of a link or of a hole, see `perimeters`.
    least_areas : int
    least_size, least_firms : float
        Least areas, jobs (or whatever is counted) and firms of the core.

    Raises
    ------
    FieldError
        When one cannot be.
    """

    alpha: float = 0.05
    fringe: bool = True
    gap: int = 0
    least_areas: int = 2
    least_size: float = 0.0
    least_firms: float = 0.0

    def __post_init__(self):
        values = {"GAP": self.gap, "MIN_JOBS": self.least_size, "MIN_FIRMS": self.least_firms}
        for name, value in values.items():
            if not value >= 0:
                raise FieldError(mark("{parameter} is {value}: it must be 0 or more."), parameter=name, value=value)
        if self.least_areas < 1:
            text = mark("MIN_AREAS is {value}: a cluster has at least 1 area.")
            raise FieldError(text, value=number(self.least_areas))


@dataclass(frozen=True)
class Delineation:
    """Clusters, who belongs to them, and what does not.

    Attributes
    ----------
    clusters : pandas.DataFrame
        By id, the largest core first: the columns of `cluster_figures.cluster_figures`, and ``group`` (that holds most
        of the core, 0 for none), ``p_mass``, ``p_extent`` and ``p_areas`` of it (1, 1 and 0 where there is none),
        ``pattern`` (number of the broad group that it lies in, 0 for none), ``class`` (`MORE`, `WEAK` or `GIVEN`),
        ``stable`` (whether other maps of chance would decide so too), ``origin``, ``parents`` and ``overlap`` (see
        `lasting_ids`).
    members : pandas.DataFrame
        By area: ``cluster`` (id) and ``role``, those of a cluster together.
    too_small : pandas.Index
        Areas that would be cores, were their clusters large enough.
    small : int
        Such clusters.
    ended : list of int
        Last year's ids that no cluster has any more.
    last : int
        The highest id ever given.
    """

    clusters: pd.DataFrame
    members: pd.DataFrame
    too_small: pd.Index
    small: int
    ended: list = field(default_factory=list)
    last: int = 0

    def isolated(self, found, significant, alpha):
        """Return hot spots that are in no cluster, by area the reason: `BY_ITSELF` or `TOO_SMALL`.

        Parameters
        ----------
        found : area_groups.AreaGroups
        significant : pandas.Series of bool
            Areas that are hot spots one by one, after the correction.
        alpha : float
        """
        inside = found.areas["number"].map(found.classes(alpha)).fillna(NOT_SIGNIFICANT) != NOT_SIGNIFICANT
        alone = significant & ~inside & ~significant.index.isin(self.members.index)
        reasons = pd.Series(np.where(alone, BY_ITSELF, 0), index=significant.index)
        reasons[self.too_small.difference(self.members.index)] = TOO_SMALL
        return reasons[reasons > 0]


def delineate(figures, found, neighbours, options, *, share, core=None, polygons=None, before=None, first=1):
    """Delineate clusters.

    Parameters
    ----------
    figures : pandas.DataFrame, shape (n, …)
        By area, in the order of ids: ``sector``, ``total``, ``firms`` (NaN where unknown), ``lq``, ``lq_low``, ``name``
        and ``province`` (None where unknown).
    found : area_groups.AreaGroups
        Of the same areas.
    neighbours : scipy.sparse.csr_array, shape (n, n)
        In the same order.
    options : DelineationOptions
    share : float
        The sector's share in the reference region, and so what a quotient of 1 is.
    core : pandas.Series of bool or int, shape (n,), optional
        Areas of the core, numbers telling apart parts that touch; by default those of high groups that reach the level
        and are not broad.
    polygons : ndarray of shapely polygons, shape (n,), optional
        To tell holes from coasts.
    before : before.Before, optional
        Without it all ids are new, and nothing weak is kept.
    first : int
        Least id of a new cluster; those of `before` stay as they are.

    Returns
    -------
    Delineation
    """
    chances = _chances(found, options.alpha)
    level = options.alpha if before is None else max(options.alpha, LIVING)
    if core is None:
        more = chances.index[reached(chances["p_mass"], level) & ~chances["broad"]]
        groups = found.areas["number"].where(found.areas["number"].isin(more), 0)
    else:
        groups = core.astype(int)
    groups = groups.reindex(figures.index).fillna(0).where(figures["lq"] >= 1, 0).astype(int)
    fringe = (figures["lq_low"] > 1).to_numpy() if options.fringe else None
    small, too_small = 0, figures.index[:0]
    while True:
        drawn = perimeters(
            groups.to_numpy(), neighbours, figures["sector"].to_numpy(), fringe=fringe, gap=options.gap,
            polygons=polygons,
        )  # fmt: skip
        members = pd.DataFrame({"cluster": drawn.cluster, "role": drawn.role}, figures.index)
        members, clusters = _by_size(members[members["cluster"] > 0], figures, share)
        least = _too_small(clusters, options)
        if least.any():
            dropped = _cores_of(members, clusters.index[least])
            small, too_small = small + int(least.sum()), too_small.union(dropped)
        else:
            clusters = clusters.join(_chances_of(members, found, chances, options.alpha))
            ids = _ids(members, before, figures["sector"], first)
            clusters = clusters.join(ids.frame)
            lives = clusters["significant"] | clusters["origin"].isin(("same", "merged"))
            if core is not None or lives.all():
                break
            dropped = _cores_of(members, clusters.index[~lives])
        groups[dropped] = 0
    members = members.assign(cluster=members["cluster"].map(clusters["id"]))
    clusters["class"] = np.where(clusters.pop("significant"), MORE, WEAK if core is None else GIVEN)
    return Delineation(clusters.set_index("id"), members, too_small, small, ids.ended, ids.last)


def _chances(found, alpha):
    """Return by high group its p-values, that by mass none below its parent's, extent, ``broad`` and ``pattern``."""
    groups = found.groups[["p_extent", "areas", "broad", "sign"]].assign(p_mass=found.p)
    own = np.where(groups["broad"], groups.index, found.groups["parent"])
    groups["pattern"] = np.where(np.isin(own, patterns(found, alpha)), own, 0)
    return groups[groups["sign"] > 0]


def _by_size(members, figures, share):
    """Return members and the figures of their clusters, numbered anew from the largest core on."""
    clusters = cluster_figures(members, figures, share)
    clusters = clusters.sort_values(["sector", "lq"], ascending=False, kind="stable")
    numbers = pd.Series(range(1, len(clusters) + 1), index=clusters.index, dtype=int)
    members = members.assign(cluster=members["cluster"].map(numbers))
    order = np.lexsort((members["role"], members["cluster"]))
    return members.iloc[order], clusters.set_axis(numbers.to_numpy())


def _too_small(clusters, options):
    """Return which clusters are below a least size; what is unknown is not below."""
    return (
        (clusters["n_core"] < options.least_areas)
        | (clusters["sector"] < options.least_size)
        | (clusters["firms"] < options.least_firms)
    )


def _cores_of(members, numbers):
    return members.index[members["cluster"].isin(numbers) & (members["role"] == CORE)]


def _chances_of(members, found, chances, alpha):
    """Return by cluster the group that holds most of its core, the likeliest of several, and how likely chance is."""
    core = members[members["role"] == CORE]
    held = core.assign(group=found.areas["number"].reindex(core.index))
    held = held[held["group"].isin(chances.index)].groupby(["cluster", "group"]).size().reset_index(name="held")
    held["p"] = held["group"].map(chances["p_mass"])
    most = held.sort_values(["held", "p", "group"], ascending=[False, True, True]).drop_duplicates("cluster")
    group = most.set_index("cluster")["group"].reindex(core["cluster"].unique())
    told = pd.DataFrame(
        {
            "group": group.fillna(0).astype(int),
            **{f"p_{name}": group.map(chances[f"p_{name}"]).fillna(1.0) for name in ("mass", "extent")},
            "p_areas": group.map(chances["areas"]).fillna(0).astype(int),
            "pattern": group.map(chances["pattern"]).fillna(0).astype(int),
        }
    )
    error = np.sqrt(alpha * (1 - alpha) / max(found.maps, 1))
    return told.assign(significant=reached(told["p_mass"], alpha), stable=(told["p_mass"] - alpha).abs() > SURE * error)


def _ids(members, before, sector, first):
    core = members.loc[members["role"] == CORE, "cluster"]
    before = before or Before.nothing()
    return lasting_ids(core, before.clusters, _weights_then(before.weights, sector), max(before.last, first - 1))


def _weights_then(known, sector):
    """Return what areas had last year: outside last year's clusters, which alone are known, by this year's figures.

    Without them a large cluster that has one area of a small old one would count as all in it, and take its id. This
    year's figures are brought to the size, and the unit, of last year's by the areas that have both.
    """
    if known.eq(1).all():
        return known.reindex(known.index.union(sector.index), fill_value=1.0)
    both = known.index.intersection(sector.index)
    now = sector.fillna(0.0)
    whole = now[both].sum()
    others = now * (known[both].sum() / whole) if whole > 0 else pd.Series(known.mean(), sector.index)
    return known.combine_first(others)


def patterns(found, alpha):
    """Return the numbers of broad high groups that reach the level: regions rather than clusters."""
    broad = found.groups["broad"] & (found.groups["sign"] > 0) & reached(found.p, alpha)
    return found.groups.index[broad]
