"""Pairs of industries with all that is known of how related they are."""

import numpy as np
import pandas as pd


def pair_table(strength, parts, chain):
    """Return a row for each pair of industries, the strongest first.

    Parameters
    ----------
    strength : pandas.DataFrame of float, shape (n, n)
        Symmetric: what chains were made of.
    parts : dict of str to pandas.DataFrame
        Further symmetric measures, on some of the industries.
    chain : pandas.Series of int
        Chain of each industry, 0 for none.

    Returns
    -------
    pandas.DataFrame
        ``first``, ``second``, ``strength``, a column for each part (NaN where the pair has none), ``chain_1``,
        ``chain_2`` and ``same``, whether both are in one chain.
    """
    names = strength.index
    rows, columns = np.triu_indices(len(names), 1)
    frame = pd.DataFrame(
        {"first": names[rows], "second": names[columns], "strength": strength.to_numpy()[rows, columns]}
    )
    for part, values in parts.items():
        frame[part] = values.reindex(index=names, columns=names).to_numpy()[rows, columns]
    of = chain.reindex(names).fillna(0).astype(int).to_numpy()
    frame = frame.assign(chain_1=of[rows], chain_2=of[columns])
    frame["same"] = (frame["chain_1"] > 0) & (frame["chain_1"] == frame["chain_2"])
    return frame.sort_values("strength", ascending=False, kind="stable", ignore_index=True)
