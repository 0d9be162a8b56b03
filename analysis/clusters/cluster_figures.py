"""What clusters add up to: every sum twice, of the core and of core and fringe; gaps are in none."""

import math

import numpy as np
import pandas as pd

from ..agglomeration.quotient_interval import quotient_interval
from .perimeters import CORE, FRINGE, GAP

CROSSED = 0.05
"""Share of a core from which on a province counts as one that it lies in."""
HALF = 0.5
"""Share of the fringe in a cluster above which it is the fringe that is talked of."""


def cluster_figures(members, figures, share):
    """Return the figures of clusters.

    Parameters
    ----------
    members : pandas.DataFrame
        By area: ``cluster`` and ``role``.
    figures : pandas.DataFrame
        By area, see `delineation.delineate`.
    share : float
        The sector's share in the reference region.

    Returns
    -------
    pandas.DataFrame
        By cluster, in the order of their first areas: ``n_areas`` (core and fringe), ``n_core``, ``n_fringe``,
        ``n_gap``; ``sector``, ``total``, ``firms``, ``share`` (of the sector in the cluster), ``lq`` and ``hclq``
        (what is above the reference share) of the core, and the same with ``_all`` of core and fringe; ``fringe_share``
        (the fringe's part of ``sector_all``); ``lead`` (area of the core that has most), ``lead_share``, ``provinces``
        (a tuple, those with most first).
    """
    rows = {}
    for cluster, inside in members.groupby("cluster", sort=True):
        roles = inside["role"]
        core = figures.loc[inside.index[roles == CORE]]
        both = figures.loc[inside.index[roles != GAP]]
        lead = core["sector"].sort_values(ascending=False, kind="stable").index[0]
        own, all_of = _sums(core, share), _sums(both, share)
        rows[cluster] = {
            "n_areas": len(both),
            "n_core": len(core),
            "n_fringe": int((roles == FRINGE).sum()),
            "n_gap": int((roles == GAP).sum()),
            **own,
            **{f"{name}_all": value for name, value in all_of.items()},
            "fringe_share": 1 - own["sector"] / all_of["sector"] if all_of["sector"] else 0.0,
            "lead": lead,
            "lead_share": core.at[lead, "sector"] / own["sector"] if own["sector"] else np.nan,
            "provinces": _provinces(core),
        }
    columns = ("n_areas", "n_core", "n_fringe", "n_gap", *SUMS, *(f"{name}_all" for name in SUMS))
    columns += ("fringe_share", "lead", "lead_share", "provinces")
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


SUMS = ("sector", "total", "firms", "share", "lq", "hclq")


def _sums(areas, share):
    """Return the sums of areas; unknown where one is unknown."""
    sector, total, firms = (math.fsum(areas[name]) for name in ("sector", "total", "firms"))
    own = sector / total if total else np.nan
    return dict(zip(SUMS, (sector, total, firms, own, own / share, sector - share * total)))


def _provinces(core):
    """Return the provinces that a core lies in, those with most first."""
    shares = core["sector"].groupby(core["province"]).sum() / core["sector"].sum()
    shares = shares[shares >= CROSSED * (1 - 1e-12)].reset_index()
    return tuple(shares.sort_values(["sector", "province"], ascending=[False, True])["province"])


def intervals(clusters, share, *, firms=False, plant=None, alpha=0.05):
    """Return the limits of the clusters' quotients, ``lq_low`` and ``lq_high``, of the core, and with ``_all``.

    Parameters
    ----------
    clusters : pandas.DataFrame
        Of `cluster_figures`.
    share : float
    firms : bool
        Whether the sector's firms are what is drawn; see `quotient_interval`.
    plant : float, optional
    alpha : float
    """
    limits = []
    for ending in ("", "_all"):
        sector, total, of_firms = (clusters[f"{name}{ending}"].astype(float) for name in ("sector", "total", "firms"))
        found, _ = quotient_interval(sector, total, share, firms=of_firms if firms else None, plant=plant, alpha=alpha)
        limits.append(found.add_suffix(ending))
    return pd.concat(limits, axis=1)


def names(clusters, areas, provinces, sector):
    """Return what to call each cluster: its leading area, the province where another area has that name, the sector.

    Parameters
    ----------
    clusters : pandas.DataFrame
        Of `cluster_figures`.
    areas, provinces : pandas.Series
        Names of all areas, and their provinces or None.
    sector : str
        "" for none.

    Returns
    -------
    list of str
    """
    repeated = set(areas[areas.duplicated()])
    found = []
    for lead in clusters["lead"]:
        name, province = areas[lead], provinces[lead]
        if name in repeated:
            name = f"{name} ({province if isinstance(province, str) else lead})"
        found.append(f"{name} – {sector}" if sector else name)
    # Two in one province are told apart by the id of the area.
    twice = {name for name in found if found.count(name) > 1}
    return [f"{name} [{lead}]" if name in twice else name for name, lead in zip(found, clusters["lead"])]
