"""How many areas each rule calls a cluster, and where rules disagree."""

import pandas as pd


def tallies(answers):
    """Return how many areas each rule calls a cluster, how many not, and how many it cannot decide.

    Parameters
    ----------
    answers : pandas.DataFrame
        A column for each rule: above 0 yes, 0 no, NaN undecided.

    Returns
    -------
    pandas.DataFrame of int
        On the rules: ``yes``, ``no`` and ``undecided``.
    """
    return pd.DataFrame(
        {"yes": (answers > 0).sum(), "no": (answers == 0).sum(), "undecided": answers.isna().sum()}, answers.columns
    )


def votes(answers):
    """Return how many rules call each area a cluster, ``n_yes``, and how many are decided there, ``n_decided``."""
    return pd.DataFrame({"n_yes": (answers > 0).sum(axis=1), "n_decided": answers.notna().sum(axis=1)})


def disagreements(answers):
    """Return how many areas the rule of the row calls a cluster and that of the column does not, both being decided.

    Returns
    -------
    pandas.DataFrame of int
        Rules by rules; zero on the diagonal.
    """
    yes, no = (answers > 0).astype(int), (answers == 0).astype(int)
    return yes.T.dot(no)


def contested(answers):
    """Return the areas on which decided rules disagree, the most evenly split first, with ``n_yes`` and ``n_no``."""
    found = votes(answers).assign(n_no=(answers == 0).sum(axis=1))
    found = found[(found["n_yes"] > 0) & (found["n_no"] > 0)]
    least = found[["n_yes", "n_no"]].min(axis=1)
    order = least.sort_values(ascending=False, kind="stable").index
    return found.loc[order, ["n_yes", "n_no"]]
