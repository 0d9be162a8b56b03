"""Areas in the order of a figure or a name."""

import numpy as np


def ranked(values, descending=True):
    """Return the places of areas in order, those without a value last; equal ones stay in the order in which they are.

    Parameters
    ----------
    values : ndarray of float or of object, shape (n,)
        Figures, NaN where there is none, or texts, None where there is none.
    descending : bool

    Returns
    -------
    ndarray of int, shape (n,)

    Examples
    --------
    >>> ranked(np.array([2.0, np.nan, 5.0, 2.0])).tolist(), ranked(np.array([2.0, np.nan, 5.0]), False).tolist()
    ([2, 0, 3, 1], [0, 2, 1])
    """
    values = np.asarray(values)
    if values.dtype == object:
        missing = np.array([value is None for value in values], dtype=bool)
        texts = np.array(["" if value is None else str(value).casefold() for value in values])
        _, keys = np.unique(texts, return_inverse=True)
    else:
        missing = np.isnan(values)
        keys = np.where(missing, 0.0, values)
    known = np.flatnonzero(~missing)
    keys = -keys[known] if descending else keys[known]
    return np.concatenate([known[np.argsort(keys, kind="stable")], np.flatnonzero(missing)])
