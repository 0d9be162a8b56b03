"""What the suppliers, or buyers, of a cluster would have to be if it had them around it as the nation has, and are.

If a cluster has a share of the nation's jobs in its sector, and dealt with others as the sector does in the nation, the
same share of all jobs that work for the sector elsewhere would work for the cluster. That is its need; what it has are
the jobs of the other sector in it and around it. All of these might work for the cluster, or no more of them than work
for its sector in the nation: the gap lies between the two. Where the region is the nation both are zero. That a region
lacks the second part is what a cross-industry quotient below 1 says (Flegg & Webber 1997, see `regionalisation`).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Notice, TableError, fact, listed, listed_notice, mark
from ..inference.runs import stop_if
from ..weights.graphs import weights_matrix
from .gap_classes import DOUBTFUL, MISSING, OPEN, THERE, WEAK

MEASURES = (
    "strength",
    "need",
    "need_lo",
    "need_hi",
    "inside",
    "has",
    "has_lo",
    "has_hi",
    "lq",
    "gap",
    "gap_hi",
    "state",
)
ROUNDING = 1e-9
"""Share of the need below which a gap is left over from adding up floats."""


@dataclass(frozen=True)
class Gaps:
    """What clusters lack of linked sectors.

    Attributes
    ----------
    rows : pandas.DataFrame
        A row for each cluster and linked sector, the largest need first: ``cluster``, ``sector``; ``strength``, which
        part of its jobs works for the cluster's sectors in the nation; ``need``, in jobs or firms, at least ``need_lo``
        and at most ``need_hi`` by the bounds of the cluster's own sectors; ``inside`` and ``has``, what there is in the
        cluster, and with what is around it, at least ``has_lo`` and at most ``has_hi`` (NaN without an end); ``lq``,
        the quotient of these; ``gap``, the least need beyond all that there may be, and ``gap_hi``, the most beyond the
        part of the least that would work for the cluster; ``state``, see `gap_classes`: missing where there is none,
        weak where ``gap`` is above zero, doubtful where ``gap_hi`` alone is, open where a figure is unknown and has no
        bound that decides.
    notices : tuple of Notice
    """

    rows: pd.DataFrame
    notices: tuple[Notice, ...]


def supplier_gap(figures, links, members, around, cancelled=None):
    """Compare what clusters need of linked sectors with what they have in and around them.

    Parameters
    ----------
    figures : gap_figures.Figures
    links : pandas.DataFrame
        ``partner`` and ``own``, sectors, and ``strength``, which part of the partner's jobs works for the own sector in
        the nation, 0 to 1, see `partner_links`; where those of a partner sum to more than 1 they are parts of their
        sum. Of partners that are own sectors themselves nothing is said.
    members : pandas.Series of str
        The cluster of each area, None where it is in none.
    around : dict of str to pandas.Index
        By cluster: its areas and those around it, all with figures or without.
    cancelled : callable, optional

    Returns
    -------
    Gaps

    Raises
    ------
    TableError
        When no linked sector is left.
    Cancelled
    """
    own_sectors = figures.own.columns
    links = links[links["own"].isin(own_sectors) & ~links["partner"].isin(own_sectors)]
    if links.empty:
        text = mark(
            "There are no links of the clusters' sectors with others: {list}. Lower LEAST_SHARE, or look whether "
            "CORRESPONDENCE leads to these sectors."
        )
        raise TableError(text, list=listed(own_sectors))
    strength = links.pivot(index="partner", columns="own", values="strength").fillna(0.0)
    # No more than all of a partner's jobs can work for the clusters' sectors.
    strength = strength.div(strength.sum(axis=1).clip(lower=1.0), axis=0)
    parts, empty, lost = [], [], []
    for cluster, areas in around.items():
        stop_if(cancelled)
        inside = members.index[members == cluster]
        mine = _own(figures, inside, strength.columns)
        if mine["high"].isna().any():
            lost.append(cluster)
        elif not mine["high"].sum() > 0:
            empty.append(cluster)
        parts.append(_rows(figures, strength, mine, inside, areas).assign(cluster=cluster))
    if not parts:
        return no_gaps()
    rows = pd.concat(parts, ignore_index=True)
    # Clusters in the order in which they came.
    rows["cluster"] = pd.Categorical(rows["cluster"], list(around), ordered=True)
    rows["size"] = rows["need"].fillna(rows["need_hi"])
    rows = rows.sort_values(["cluster", "size", "sector"], ascending=[True, False, True], ignore_index=True)
    rows = rows.drop(columns="size")
    return Gaps(rows.astype({"cluster": object}), _said(figures, links, empty, lost))


def no_gaps():
    """Return the `Gaps` of no cluster."""
    return Gaps(pd.DataFrame(columns=["cluster", "sector", *MEASURES], dtype=object), ())


def _rows(figures, strength, mine, inside, around):
    """Return the rows of one cluster, see `Gaps`."""
    partners = strength.index
    of_nation = figures.nation.reindex(partners)
    needs = {end: _worth(figures, strength, mine["known"], mine[end]) * of_nation for end in ("figure", "low", "high")}
    at_home, has = (figures.by_sector.loc[areas, partners].sum(skipna=False) for areas in (inside, around))
    total = strength.sum(axis=1)
    need = needs["figure"]
    least, most = (bound.loc[around, partners].sum(skipna=False) for bound in (figures.low, figures.high))
    gaps = [
        (bound - part).mask(bound - part <= ROUNDING * bound, 0.0)
        for bound, part in ((needs["low"], most), (needs["high"], total * least))
    ]
    state = pd.Series(WEAK, partners).mask(gaps[0] == 0, DOUBTFUL).mask(most == 0, MISSING)
    # A figure that is unknown is doubtful where it has bounds, and open without an upper one.
    known = needs["high"].notna() & least.notna() & (has.notna() | np.isfinite(most))
    state = state.where(known, OPEN).mask(gaps[1] == 0, THERE)
    gaps = [gap.where(state != OPEN) for gap in gaps]
    frame = pd.DataFrame(
        {
            "strength": total,
            "need": need,
            "need_lo": needs["low"],
            "need_hi": needs["high"],
            "inside": at_home,
            "has": has,
            "has_lo": least,
            "has_hi": most.where(np.isfinite(most)),
            "lq": figures.quotients_of(around).reindex(partners),
            "gap": gaps[0],
            "gap_hi": gaps[1],
            "state": state,
        }
    )
    return frame.rename_axis("sector").reset_index()


def _own(figures, areas, sectors):
    """Return what areas have of the own sectors: the figure, what is known of it, and both bounds, NaN without any."""
    frame = pd.DataFrame(
        {
            "figure": figures.own.loc[areas, sectors].sum(skipna=False),
            "known": figures.own.loc[areas, sectors].sum(),
            "low": figures.own_low.loc[areas, sectors].sum(skipna=False),
            "high": figures.own_high.loc[areas, sectors].sum(skipna=False),
        }
    )
    # A figure that is unknown and may be anything bounds nothing.
    without = frame["figure"].isna() & ~np.isfinite(frame["high"])
    frame.loc[without, ["low", "high"]] = np.nan
    return frame


def _worth(figures, strength, known, mine):
    """Return, by partner, which part of the nation's jobs in it would work for so many jobs in the own sectors.

    The nation has them too: with others than are known of it, it is as much larger.
    """
    nation = figures.nation.reindex(strength.columns)
    whole = (nation - known).clip(lower=0.0) + mine
    share = (mine / whole).mask(np.isinf(mine), 1.0)
    # Nothing of a sector that the nation does not have is no share of it.
    share = share.mask((whole == 0) & (mine == 0), 0.0).mask(nation.isna())
    return strength.mul(share, axis=1).where(strength > 0, 0.0).sum(axis=1, skipna=False)


def around_clusters(members, graph=None):
    """Return the areas of each cluster and, where there is a graph, the neighbours of these.

    Parameters
    ----------
    members : pandas.Series of str
        The cluster of each area, None where it is in none.
    graph : libpysal.graph.Graph, optional
        Of the areas.

    Returns
    -------
    dict of str to pandas.Index
        By cluster, in the order of their ids: numbers as numbers are.
    """
    found = {cluster: members.index[members == cluster] for cluster in sorted(members.dropna().unique(), key=_order)}
    if graph is None:
        return found
    links = weights_matrix(graph, members.index)
    for cluster, areas in found.items():
        inside = np.zeros(len(members), dtype=bool)
        inside[members.index.get_indexer(areas)] = True
        inside[links[inside].indices] = True
        found[cluster] = members.index[inside]
    return found


def with_figures(figures, members, around, known_only=False):
    """Return members and surroundings of clusters, where asked for without the areas that have no figures; and notices.

    Parameters
    ----------
    figures : gap_figures.Figures
    members : pandas.Series of str
    around : dict of str to pandas.Index
        Of `around_clusters`.
    known_only : bool
        Whether areas that the table does not have are left out; else what they have, and their clusters, is not known.

    Returns
    -------
    members : pandas.Series of str
    around : dict of str to pandas.Index
    tuple of Notice
    """
    blank = figures.total.index[figures.by_sector.isna().all(axis=1) & figures.total.isna()]
    concerned = blank[blank.isin([area for areas in around.values() for area in areas])]
    left_out = mark("Areas without figures in clusters or around them, which are left out ({count}): {list}.")
    open_ = mark(
        "Areas without figures in clusters or around them, so that what is there is not known ({count}): {list}. Give "
        "them rows with 0 in the table if there is nothing, or set KNOWN_ONLY to leave them out."
    )
    if not known_only:
        return members, around, listed_notice(open_, concerned)
    around = {cluster: areas[~areas.isin(blank)] for cluster, areas in around.items()}
    return members.mask(members.index.isin(blank), None), around, listed_notice(left_out, concerned)


def _order(cluster):
    return (0, int(cluster), "") if cluster.isdecimal() else (1, 0, cluster)


def _said(figures, links, empty, lost):
    """Return notices on clusters and sectors of which nothing can be said."""
    partners = sorted(links["partner"].unique())
    absent = [sector for sector in partners if figures.by_sector[sector].isna().all()]
    unknown = [sector for sector in figures.nation.index[figures.nation.isna()] if sector in {*partners, *links["own"]}]
    without = mark("Clusters without any of SECTORS, which need nothing ({count}): {list}.")
    hidden = mark(
        "Clusters of whose own sectors not all figures are known, and so not what they need ({count}): {list}. Fill "
        "the figures in."
    )
    open_ = mark(
        "Sectors whose figures are not known in some area, and so not in the nation ({count}): {list}. What is needed "
        "of them is left open; KNOWN_ONLY takes the sum of the known figures."
    )
    nowhere = mark(
        "Linked sectors that no code of the long table is in, so that nothing is known of them ({count}): {list}. Give "
        "their codes in CORRESPONDENCE, or figures of more sectors."
    )
    return (
        fact(mark("Sectors linked with those of the clusters: {count}."), count=len(partners)),
        *listed_notice(without, empty),
        *listed_notice(hidden, lost),
        *listed_notice(open_, [sector for sector in unknown if sector not in absent]),
        *listed_notice(nowhere, absent),
    )
