"""Two maps of classes beside each other: which classes areas moved between, and how far the maps agree.

References
----------
Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1), 37-46.
Rey, S. J. (2001). Spatial empirics for economic growth and convergence. Geographical Analysis 33(3), 195-214. (Moves of
areas between the classes of local Moran: LISA Markov.)
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, mark

NOTHING_FIRST = mark("No area has a class on the first map: its field of classes is empty. Choose another field.")
NOTHING_SECOND = mark("No area has a class on the second map: its field of classes is empty. Choose another field.")


@dataclass(frozen=True)
class Agreement:
    """How far two maps of classes agree.

    Attributes
    ----------
    areas : int
        That have a class on both.
    similarity : float
        Share of them whose class is the same.
    expected : float
        That share if the classes of one map were dealt out anew among its areas.
    kappa : float
        (similarity - expected) / (1 - expected) (Cohen 1960): 0 is chance, 1 full agreement; NaN where both maps have
        one class only.
    table : pandas.DataFrame of int
        Areas by class on the first map (rows) and on the second.
    """

    areas: int
    similarity: float
    expected: float
    kappa: float
    table: pd.DataFrame


def agreement(first, second):
    """Compare two maps of classes.

    Parameters
    ----------
    first, second : pandas.Series
        Classes on the ids of areas; missing where there is none.

    Returns
    -------
    Agreement

    Raises
    ------
    FieldError
        When no area has a class on both.

    Examples
    --------
    Of 25 areas 24 are cold on each map, and 23 on both: less than chance would give.

    >>> import pandas
    >>> first = pandas.Series([1] + [0] * 24)
    >>> found = agreement(first, first.iloc[::-1].reset_index(drop=True))
    >>> found.similarity, round(found.expected, 4), round(found.kappa, 4)
    (0.92, 0.9232, -0.0417)
    """
    both = pd.DataFrame({"first": first, "second": second}).dropna()
    for values, text in ((first, NOTHING_FIRST), (second, NOTHING_SECOND)):
        if values.isna().all():
            raise FieldError(text)
    if both.empty:
        raise FieldError(mark("No area has a class on both maps. Are the ids the same?"))
    classes = sorted({*both["first"], *both["second"]})
    table = pd.crosstab(both["first"], both["second"]).reindex(index=classes, columns=classes, fill_value=0)
    counts, n = table.to_numpy(), len(both)
    similarity = np.trace(counts) / n
    expected = float(counts.sum(axis=1) @ counts.sum(axis=0)) / n**2
    kappa = (similarity - expected) / (1 - expected) if expected < 1 else np.nan
    return Agreement(n, float(similarity), expected, float(kappa), table)


def transitions(classes):
    """Count the moves of areas between classes from each date to the next (LISA Markov; Rey 2001).

    Parameters
    ----------
    classes : pandas.DataFrame, shape (areas, dates)
        In order of time; missing where there is none, which is no move.

    Returns
    -------
    counts : pandas.DataFrame of int
        Moves from the class of a row to that of a column.
    chances : pandas.DataFrame of float
        Their share of the moves from that class; NaN where nobody was in it.
    steady : pandas.Series of float
        Shares of the classes that such moves would lead to in the end; NaN where the moves do not lead to one.

    Raises
    ------
    FieldError
        When there are fewer than two dates.
    """
    if classes.shape[1] < 2:
        raise FieldError(mark("Moves between classes need two dates or more: {count} given."), count=classes.shape[1])
    found = sorted(pd.unique(classes.to_numpy().ravel()[pd.notna(classes.to_numpy().ravel())]))
    pairs = [classes.iloc[:, [at, at + 1]].dropna().to_numpy() for at in range(classes.shape[1] - 1)]
    before, after = np.vstack(pairs).T
    counts = pd.crosstab(before, after).reindex(index=found, columns=found, fill_value=0)
    counts.index.name = counts.columns.name = None
    chances = counts.div(counts.sum(axis=1).where(lambda sums: sums > 0), axis=0)
    return counts, chances, _steady(chances)


def _steady(chances):
    """Return the shares that stay as they are under the moves, where there is one such set."""
    names = chances.index
    if chances.isna().any(axis=None):
        return pd.Series(np.nan, names)
    n = len(names)
    # One alone of modulus 1: with two that are 1 the end hangs on the beginning, with others shares go round for ever.
    if (np.abs(np.linalg.eigvals(chances.to_numpy())) > 1 - 1e-10).sum() > 1:
        return pd.Series(np.nan, names)
    system = np.vstack([chances.to_numpy().T - np.eye(n), np.ones(n)])
    return pd.Series(np.linalg.lstsq(system, np.append(np.zeros(n), 1.0), rcond=None)[0], names)
