"""Which sectors work for which: links from a flow table, or from a table of links, with what part of their jobs."""

import pandas as pd

from ..errors import FieldError, TableError, listed, listed_notice, mark
from ..tables.ids import id_texts
from .flow_checks import require_flows
from .strong_links import strong_links

SUPPLIERS, BUYERS = "suppliers", "buyers"
SIDES = {SUPPLIERS: ("seller", "buyer"), BUYERS: ("buyer", "seller")}
"""The partners that a gap is looked for among, and the sector of the cluster, by what the partners are."""


def links_from_flows(flows, output, side, least):
    """Return the links of a flow table.

    Parameters
    ----------
    flows : pandas.DataFrame of float, shape (n, n)
        z_ij, what sector j (column) buys of sector i (row).
    output : pandas.Series of float, shape (n,)
        x, gross output.
    side : {"suppliers", "buyers"}
    least : float
        Share of a buyer's purchases, or of a seller's sales, from which a flow is a link, see `strong_links`.

    Returns
    -------
    pandas.DataFrame
        ``partner``, ``own`` and ``strength``. Of suppliers, z_ij / x_i: the part of the supplier's output, and so of
        its jobs, that the sector buys. Of buyers, z_ij / x_j: the part of the buyer's output that are inputs from the
        sector.

    Raises
    ------
    TableError
        When a flow is missing or negative, or a sector sells, or buys, more than its output.
    """
    _require_sound(flows, output, side)
    partner, own = SIDES[side]
    links = strong_links(flows, least)
    of = links[partner].map(output.astype(float))
    frame = pd.DataFrame({"partner": links[partner], "own": links[own], "strength": links["flow"] / of})
    return frame.sort_values(["own", "partner"], ignore_index=True)


def links_from_table(rows, side):
    """Return the links of a table of them.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``seller`` and ``buyer`` (texts) and ``strength`` (float), the part of the partner's jobs that works for the
        other sector, 0 to 1; 1 where the table has none. The index names the rows.
    side : {"suppliers", "buyers"}

    Returns
    -------
    pandas.DataFrame
        See `links_from_flows`.
    tuple of Notice

    Raises
    ------
    FieldError
        When a strength is missing or outside 0 … 1.
    TableError
        When there is no link, or one is there twice.
    """
    named = rows.assign(seller=id_texts(rows["seller"]), buyer=id_texts(rows["buyer"]))
    whole = named["seller"].notna() & named["buyer"].notna()
    text = mark("Rows of LINKS without a seller or a buyer, which are left out ({count}): {list}.")
    notices = listed_notice(text, rows.index[~whole])
    named = named[whole]
    itself = named["seller"] == named["buyer"]
    named = named[~itself]
    if named.empty:
        raise TableError(mark("LINKS has no link of two different sectors."))
    twice = named.duplicated(["seller", "buyer"])
    if twice.any():
        text = mark("Links that LINKS has more than once, in rows ({count}): {list}. Leave one of each.")
        raise TableError(text, count=int(twice.sum()), list=listed(named.index[twice]))
    wrong = ~named["strength"].between(0, 1)
    if wrong.any():
        text = mark(
            "The strength of a link is a part of the partner's jobs, from 0 to 1; it is not in rows ({count}): {list}. "
            "Give shares, such as of_sold of “Linkages”, or leave LINK_STRENGTH empty."
        )
        raise FieldError(text, count=int(wrong.sum()), list=listed(named.index[wrong]))
    partner, own = SIDES[side]
    frame = pd.DataFrame({"partner": named[partner], "own": named[own], "strength": named["strength"]})
    return frame.sort_values(["own", "partner"], ignore_index=True), notices


def _require_sound(flows, output, side):
    """Raise `TableError` for flows of which no part of an output can be told."""
    require_flows(flows)
    traded = flows.sum(axis=1) if side == SUPPLIERS else flows.sum()
    output = output.reindex(flows.index).astype(float)
    above = (traded > output.fillna(0.0) * (1 + 1e-6)) | (output < 0)
    if above.any():
        text = (
            mark("Sectors that sell more to others than their output ({count}): {list}. Are totals in the table?")
            if side == SUPPLIERS
            else mark("Sectors that buy more of others than their output ({count}): {list}. Are totals in the table?")
        )
        raise TableError(text, count=int(above.sum()), list=listed(output.index[above]))
