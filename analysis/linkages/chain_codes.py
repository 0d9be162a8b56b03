"""Chains as selections of codes of a classification, such as ``10;13-15``."""

import pandas as pd

from ..errors import listed_notice, mark, phrase, quoted
from ..sectors.selection import expression
from .flow_sectors import every_code

DIGITS = 9
"""Decimals in which parts of a code must differ for one to be the larger."""


def chain_codes(chain, links, classification):
    """Return the codes that are in each chain, as a selection that other algorithms take.

    Parameters
    ----------
    chain : pandas.Series of int
        Chain of each sector, 0 for none.
    links : pandas.DataFrame
        Which codes are in which sectors, see `flow_sectors.into_sectors`.
    classification : Classification
        Of the codes.

    Returns
    -------
    dict of int to str
        Selection of each chain; "" where no code is in it. A code in sectors of several chains goes with the one that
        has most of it; codes that are finer than the classification stand by themselves.
    tuple of Notice
        Codes in sectors of several chains.
    """
    placed = every_code(links, classification)
    placed = placed.assign(chain=placed["sector"].map(chain).fillna(0).astype(int))
    parts = placed.groupby(["code", "chain"])["weight"].sum().unstack(fill_value=0.0)
    # Of parts that are as large but for rounding the first.
    largest = parts.round(DIGITS).idxmax(axis=1) if len(parts) else pd.Series(dtype=int)
    found = {}
    for name in sorted(set(chain) - {0}):
        codes = list(largest.index[largest == name])
        known = expression([code for code in codes if code in classification], classification)
        found[name] = ";".join(filter(None, [known, *(code for code in codes if code not in classification)]))
    split = parts.index[(parts > 0).sum(axis=1) > 1]
    text = mark("Codes in sectors of several chains, which go with the one that has most of them ({count}): {list}.")
    said = [phrase("{code} → {chain}", code=quoted(code), chain=int(largest[code])) for code in split]
    return found, listed_notice(text, said)
