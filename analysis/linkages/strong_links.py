"""Pairs of sectors that buy or sell much of each other."""

import numpy as np
import pandas as pd

from ..validation import ROUNDING


def strong_links(flows, least):
    """Return the flows that are a large part of what their buyer buys or their seller sells.

    Parameters
    ----------
    flows : pandas.DataFrame of float, shape (n, n)
        z_ij, what sector j (column) buys of sector i (row).
    least : float
        Share from which a flow counts, 0 to 1.

    Returns
    -------
    pandas.DataFrame
        ``seller``, ``buyer``, ``flow``, ``of_bought`` (share of what the buyer buys of all sectors) and ``of_sold``
        (share of what the seller sells to all), the largest flows first, equal ones in the order of labels. Flows of a
        sector with itself are none.
    """
    values = flows.to_numpy(dtype=float)
    bought, sold = values.sum(axis=0), values.sum(axis=1)
    of_bought = np.divide(values, bought[None, :], out=np.zeros_like(values), where=bought[None, :] > 0)
    of_sold = np.divide(values, sold[:, None], out=np.zeros_like(values), where=sold[:, None] > 0)
    strong = (values > 0) & (np.maximum(of_bought, of_sold) >= least * (1 - ROUNDING))
    np.fill_diagonal(strong, False)
    rows, columns = np.nonzero(strong)
    frame = pd.DataFrame(
        {
            "seller": flows.index[rows],
            "buyer": flows.columns[columns],
            "flow": values[strong],
            "of_bought": of_bought[strong],
            "of_sold": of_sold[strong],
        }
    )
    order = ["flow", "seller", "buyer"]
    return frame.sort_values(order, ascending=[False, True, True], kind="stable", ignore_index=True)
