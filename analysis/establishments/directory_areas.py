"""Which area of a layer each row of a directory names."""

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, mark, notice
from ..tables.area_matching import match_ids
from ..tables.ids import id_text


def areas_of_rows(column, ids, rows=None):
    """Find the area of each row by its id.

    Parameters
    ----------
    column : pandas.Series, shape (n,)
        Ids of areas as texts or numbers; None or NaN where empty. Its name names the field to the user.
    ids : pandas.Index of str
        Of the layer, unique.
    rows : pandas.Series of int, shape (n,), optional
        How many rows each id stands for, in what is told; one by default.

    Returns
    -------
    area : pandas.Series of str, shape (n,)
        The id in the layer, or None.
    reason : pandas.Series of str, shape (n,)
        "no_area" where the row has no id, "unknown_area" where the layer does not have it, or None.
    notices : tuple of Notice

    Raises
    ------
    FieldError
        When the two sides have no id in common.
    """
    positions, values = pd.factorize(column.astype(object), use_na_sentinel=True)
    keys = pd.Index([id_text(value) for value in values], dtype=object)
    different = keys.drop_duplicates().drop("", errors="ignore")
    matching = match_ids(different, ids) if len(different) else None
    if matching is None or not matching.area_of.notna().any():
        raise FieldError(
            mark(
                "No area id of field “{field}” is in the layer. The field has, for example, {table}; the layer "
                "{areas}. Look for another coding."
            ),
            field=column.name,
            table=listed(different) or "…",
            areas=listed(ids),
        )
    found = [matching.area_of.get(key) for key in keys]
    area = np.array([*found, None], dtype=object)[positions]
    named = np.array([*(key != "" for key in keys), False])[positions]
    reason = np.where(named, "unknown_area", "no_area").astype(object)
    reason[[place is not None for place in area]] = None
    return (
        pd.Series(area, column.index, dtype=object),
        pd.Series(reason, column.index, dtype=object),
        matching.notices + _lost(column.name, keys, found, _counts(positions, rows)),
    )


def _counts(positions, rows):
    there = positions >= 0
    return np.bincount(positions[there], None if rows is None else rows.to_numpy()[there]).astype(int)


def _lost(field, keys, found, counts):
    """Return a notice that names the ids that the layer does not have."""
    lost = [(key, count) for key, area, count in zip(keys, found, counts) if key and area is None]
    if not lost:
        return ()
    lost.sort(key=lambda pair: (-pair[1], pair[0]))
    return (
        notice(
            mark("Areas of field “{field}” that the layer does not have, with their rows ({count}): {ids}."),
            field=field,
            count=len(lost),
            ids=listed(f"{key} ({count})" for key, count in lost),
        ),
    )
