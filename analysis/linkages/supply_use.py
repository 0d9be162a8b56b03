"""From supply and use of products by industries to flows between industries.

Each product is sold by the industries that make it in proportion to their shares of it, whoever buys it (industry
technology, or fixed product sales structure): Z = D U with D = V q^-1, where U are uses of products by industries, V
what industries make of products, q the output of products.

References
----------
Miller, R. E. & Blair, P. D. (2009). Input-output analysis, 2nd ed., chapter 5 (industry-by-industry, eq. 5.8 ff.).
Eurostat (2008). Eurostat manual of supply, use and input-output tables, chapter 11 (model D).
"""

import numpy as np
import pandas as pd

from ..errors import TableError, listed, listed_notice, mark, notice, number
from .flow_cells import Cells, matched
from .flow_sums import sums_inside

OUTPUT = "output"
"""Name of the column of gross output that the flows of industries get."""


def industry_flows(use, supply, empty_is_zero=False):
    """Return the flows between industries as `Cells`, as if they had been published.

    Parameters
    ----------
    use, supply : Cells
        Products (rows) used by industries and final users, and products (rows) made by industries; or the second the
        other way round. What is on one side of `use` alone, such as wages below and exports beside, is kept: rows
        below as they are, columns beside turned into sales of industries.
    empty_is_zero : bool

    Returns
    -------
    Cells
        Industries by industries, what was beside them, and a column `OUTPUT`.

    Raises
    ------
    TableError
        When products or industries of both tables do not meet, figures are missing or negative where an industry makes
        or uses a product, or products that industries use are made by none.
    """
    made_of, used = (each.with_zeros() if empty_is_zero else each.values for each in (supply, use))
    make = _oriented(used, made_of)
    products = matched(use.values.index, make.index)
    industries = matched(use.values.columns, make.columns)
    lost = [name for name in make.columns if name not in industries.values() and not _is_sum(make, name)]
    lost_rows = [name for name in make.index if name not in products.values() and not _is_sum(make.T, name)]
    v = make.loc[list(products.values()), list(industries.values())]
    v = v.set_axis(list(products), axis=0).set_axis(list(industries), axis=1)
    u = used.loc[list(products)]
    totals = {name for name in v.index if _is_sum(v.T, name)} | {*sums_inside(pd.concat([v, u], axis=1))}
    wide = {name for name in v.columns if _is_sum(v, name)} | {*sums_inside(pd.concat([v, u[v.columns]]).T)}
    v, u = v.drop(index=totals, columns=wide), u.drop(index=totals, columns=wide)
    for table, text in (
        (v, mark("Products and industries with an empty or negative figure in the supply table ({count}): {list}.")),
        (
            u[v.columns],
            mark("Products and industries with an empty or negative figure in the use table ({count}): {list}."),
        ),
    ):
        bad = ~(table.to_numpy(dtype=float) >= 0)
        if bad.any():
            pairs = [f"{table.index[row]} → {table.columns[column]}" for row, column in np.argwhere(bad)]
            raise TableError(text, count=len(pairs), list=listed(pairs))
    made = v.sum(axis=1)
    shares = v.div(made.where(made > 0), axis=0).fillna(0.0).T
    sold = pd.DataFrame(shares.to_numpy() @ u.fillna(0.0).to_numpy(), shares.index, u.columns)
    sold[OUTPUT] = v.sum()
    below = use.values.drop(index=[*products])
    notices = use.notices + supply.notices
    text = mark("Totals among the products and industries of supply and use, which are left out ({count}): {list}.")
    notices += listed_notice(text, [name for name in (*use.values.index, *use.values.columns) if name in totals | wide])
    notices += listed_notice(mark("Columns of the supply table that are not used ({count}): {list}."), lost)
    text = mark(
        "Rows of the supply table that are not used ({count}): {list}. If they are products, label them as the use "
        "table does: what industries make of them is missing in their output."
    )
    notices += listed_notice(text, lost_rows)
    notices += _imported(u[v.columns], made)
    values = pd.concat([sold, below]).reindex(columns=sold.columns)
    titles = pd.Series(values.index, values.index, dtype=object)
    titles.update(use.titles.reindex(below.index))
    return Cells(values, titles, notices)


def _oriented(use, supply):
    """Return the supply table with products as rows, whichever way round it came."""
    as_is = sum(_meets(use.index, supply.index)) + sum(_meets(use.columns, supply.columns))
    turned = sum(_meets(use.index, supply.columns)) + sum(_meets(use.columns, supply.index))
    return supply if as_is >= turned else supply.T


def _meets(one, other):
    try:
        return [True for _ in matched(one, other)]
    except TableError:
        return []


def _is_sum(table, name):
    """Return whether a column is the sum of all others."""
    rest = table.drop(columns=name).sum(axis=1)
    return bool(table[name].any() and len(table.columns) > 2 and np.allclose(rest, table[name], rtol=1e-6))


def _imported(used, made):
    """Say what industries use of products that none of them makes: it has no seller among them."""
    without = used.index[(made == 0) & (used.sum(axis=1) > 0)]
    if without.empty:
        return ()
    text = mark("Products that industries use and none makes ({count}), {share} of all that they use: {list}.")
    share = used.loc[without].to_numpy().sum() / used.to_numpy().sum()
    return (notice(text, count=len(without), share=number(share, ".1%"), list=listed(without)),)
