"""What one unit more of a sector's output moves in all others: coefficients, inverses, linkages, multipliers.

References
----------
Ghosh, A. (1958). Input-output approach in an allocation system. Economica 25(97), 58-64.
Hirschman, A. O. (1958). The strategy of economic development. Yale University Press. (Linkages.)
Leontief, W. (1936). Quantitative input and output relations in the economic system of the United States. Review of
Economics and Statistics 18(3), 105-125.
Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed. Cambridge University
Press.
Rasmussen, P. N. (1956). Studies in inter-sectoral relations. North-Holland. (Power and sensitivity of dispersion.)
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import TableError, listed, mark
from ..validation import ROUNDING
from .flow_checks import require_flows

FORWARD = ("ghosh", "leontief")
"""How forward linkages are measured: rows of the Ghosh inverse, or of the Leontief inverse."""


@dataclass(frozen=True)
class Inverses:
    """A flow table turned into coefficients and their inverses; each a DataFrame of sectors by sectors.

    Attributes
    ----------
    inputs : DataFrame
        A, inputs of row i bought for a unit of output of column j: a_ij = z_ij / x_j.
    outputs : DataFrame
        B, share of row i's output that column j buys: b_ij = z_ij / x_i.
    leontief : DataFrame
        L = (I - A)^-1 (Leontief 1936).
    ghosh : DataFrame
        G = (I - B)^-1 (Ghosh 1958).
    """

    inputs: pd.DataFrame
    outputs: pd.DataFrame
    leontief: pd.DataFrame
    ghosh: pd.DataFrame


def inverses(flows, output):
    """Return coefficients and inverses of a flow table.

    Parameters
    ----------
    flows : pandas.DataFrame of float, shape (n, n)
        z_ij, what sector j (column) buys of sector i (row), in one unit of money; the same sectors on both sides.
    output : pandas.Series of float, shape (n,)
        x, gross output of each sector.

    Returns
    -------
    Inverses
        Sectors without output buy and sell nothing: their rows and columns are those of the identity.

    Raises
    ------
    TableError
        When the table is not square, a figure is missing or negative, a sector without output has flows, sells more
        than its output, or buys inputs of no less than its output; the sectors are named.

    Examples
    --------
    Miller & Blair (2009), table 2.3:

    >>> import pandas
    >>> flows = pandas.DataFrame([[150.0, 500], [200, 100]], ["farms", "mills"], ["farms", "mills"])
    >>> inverses(flows, pandas.Series([1000.0, 2000], flows.index)).leontief.round(3).to_numpy().tolist()
    [[1.254, 0.33], [0.264, 1.122]]
    """
    output = output.reindex(flows.index).astype(float)
    _check(flows, output)
    divisor = output.where(output > 0, 1.0)
    inputs, outputs = flows / divisor, flows.div(divisor, axis=0)
    one = np.eye(len(flows))
    leontief, ghosh = (
        pd.DataFrame(np.linalg.inv(one - each), flows.index, flows.columns) for each in (inputs, outputs)
    )
    return Inverses(inputs, outputs, leontief, ghosh)


def linkages(found, output=None):
    """Return how strongly each sector pulls those before it and pushes those after it.

    Parameters
    ----------
    found : Inverses
    output : pandas.Series of float, shape (n,), optional
        Gross output. Sectors without any are none: they have no linkages, and do not count in the means of the others.

    Returns
    -------
    pandas.DataFrame
        By sector: ``multiplier`` (output multiplier, column sums of L); ``backward``, that over its mean (Rasmussen's
        power of dispersion); ``forward_ghosh`` and ``forward_leontief``, row sums of G and of L over their means;
        ``spread_back`` and ``spread_fore``, coefficients of variation down the column and along the row of L: small
        where the pull, or push, is on many sectors alike; ``key_ghosh`` and ``key_leontief``, whether both backward
        and that forward linkage are above 1 (key sectors), and ``flips``, whether the two disagree. NaN, and not key,
        without output.
    """
    every = found.leontief.index
    there = every if output is None else every[output.reindex(every) > 0]
    leontief, ghosh, n = found.leontief.loc[there, there], found.ghosh.loc[there, there], len(there)
    columns, rows, pushed = leontief.sum(), leontief.sum(axis=1), ghosh.sum(axis=1)
    frame = pd.DataFrame(
        {
            "multiplier": columns,
            "backward": columns / columns.mean(),
            "forward_ghosh": pushed / pushed.mean(),
            "forward_leontief": rows / rows.mean(),
            "spread_back": leontief.std(ddof=1 if n > 1 else 0) / leontief.mean(),
            "spread_fore": leontief.std(axis=1, ddof=1 if n > 1 else 0) / leontief.mean(axis=1),
        }
    )
    frame = frame.reindex(every)
    for name in FORWARD:
        frame[f"key_{name}"] = above_mean(frame["backward"]) & above_mean(frame[f"forward_{name}"])
    return frame.assign(flips=frame["key_ghosh"] != frame["key_leontief"])


def above_mean(linkage):
    """Return which linkages are above 1, by more than rounding."""
    return linkage > 1 + ROUNDING


def multipliers(found, factor, output):
    """Return what a unit more of each sector's final demand brings of a factor: jobs, income, value added.

    Parameters
    ----------
    found : Inverses
    factor, output : pandas.Series of float, shape (n,)
        Jobs, income or value added of each sector, and its gross output.

    Returns
    -------
    pandas.DataFrame
        By sector: ``direct``, the factor for a unit of output; ``total``, with all that is moved before it (v'L);
        ``multiplier``, total over direct (type I): how many jobs there are in all for one in the sector that final
        demand asks for; and ``whole``, that over the sector's own l_jj: for one of all that change in the sector, those
        that it draws along in itself included (output-to-output, Miller & Blair 2009, chapter 6). NaN where a sector
        has none of the factor.
    """
    output, factor = (series.reindex(found.leontief.index).astype(float) for series in (output, factor))
    direct = factor / output.where(output > 0)
    total = found.leontief.mul(direct.fillna(0.0), axis=0).sum()
    multiplier = total / direct.where(direct > 0)
    # No more than the multiplier, nor below one, but for rounding.
    whole = (multiplier / np.diag(found.leontief)).clip(lower=1.0)
    return pd.DataFrame({"direct": direct, "total": total, "multiplier": multiplier, "whole": whole})


def _check(flows, output):
    """Raise `TableError` unless a flow table can be inverted with a meaning."""
    require_flows(flows)
    if not (output > 0).any():
        raise TableError(mark("No sector of the flow table has output above zero."))
    bought, sold = flows.sum(), flows.sum(axis=1)
    for wrong, text in (
        (
            output.isna() | (output < 0) | ((output == 0) & ((bought > 0) | (sold > 0))),
            mark("Sectors without output above zero that buy or sell ({count}): {list}."),
        ),
        (
            sold > output * (1 + 1e-6),
            mark("Sectors that sell more to others than their output ({count}): {list}. Are totals in the table?"),
        ),
        (
            (output > 0) & (bought >= output),
            mark(
                "Sectors whose inputs are no less than their output ({count}): {list}. Nothing would be left: are "
                "totals in the table, or another unit?"
            ),
        ),
    ):
        if wrong.any():
            raise TableError(text, count=int(wrong.sum()), list=listed(output.index[wrong]))
