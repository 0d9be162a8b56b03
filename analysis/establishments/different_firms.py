"""How many firms rows are of, where a firm may have several: what must not be published hangs on it."""

import pandas as pd


def different_firms(groups, firm):
    """Return how many firms are in each group of rows: those with an id once, and each row without one.

    Three branches of one firm are no three firms that hide each other's figures.

    Parameters
    ----------
    groups : pandas.Series or list of pandas.Series, shape (n,)
    firm : pandas.Series of str, shape (n,)
        As it is written but for blanks around; None or blank where unknown.

    Returns
    -------
    pandas.Series of int
        On the groups.
    """
    ids = firm.astype(object).str.strip()
    rows = pd.DataFrame({"id": ids.where(ids.notna() & (ids != ""), None)})
    found = rows.assign(nameless=rows["id"].isna()).groupby(groups).agg({"id": "nunique", "nameless": "sum"})
    return found["id"] + found["nameless"]
