"""Whether flows can be computed with."""

import numpy as np

from ..errors import TableError, listed, mark


def require_flows(flows):
    """Raise `TableError` for flows that are not square, or of which some are missing or negative; they are named.

    Parameters
    ----------
    flows : pandas.DataFrame of float, shape (n, n)
        z_ij, what sector j (column) buys of sector i (row).
    """
    if not flows.index.is_unique or not flows.columns.is_unique or set(flows.index) != set(flows.columns):
        single = flows.index.symmetric_difference(flows.columns)
        raise TableError(
            mark("A flow table has the same sectors as rows and as columns; on one side only ({count}): {list}."),
            count=len(single),
            list=listed(single),
        )
    if list(flows.index) != list(flows.columns):
        raise TableError(mark("The sectors of a flow table must be in the same order in rows and columns."))
    values = flows.to_numpy(dtype=float)
    for wrong, text in (
        (
            ~np.isfinite(values),
            mark(
                "Flows that are missing, from and to ({count}): {list}. Fill them in, or say in EMPTY_IS_ZERO that an "
                "empty cell or a dash means none; what is hidden is not none."
            ),
        ),
        (values < 0, mark("Flows that are negative, from and to ({count}): {list}.")),
    ):
        if wrong.any():
            pairs = [f"{flows.index[row]} → {flows.columns[column]}" for row, column in np.argwhere(wrong)]
            raise TableError(text, count=len(pairs), list=listed(pairs))
