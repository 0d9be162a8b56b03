"""With what the areas of a period are compared: with that period alone, with all periods, or with the one before too.

The neighbours of an area are those of its own period in each case. What differs is which figures are dealt out at
random and taken for the mean: ArcGIS's "individual time step", "entire cube" and "neighborhood time step" of one step.
With more than one period a rise or fall that all areas share makes them hot or cold, and that is what such a comparison
is for.

References
----------
Esri. Emerging Hot Spot Analysis, parameter Define Global Window. ArcGIS Pro documentation.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from ..errors import InferenceError, mark
from ..inference.multiple_testing import adjusted_p_values, reached
from ..weights.graphs import adjacency_graph, weights_matrix
from .local_statistics import getis_ord

WINDOWS = ("period", "all", "neighbouring")


def require_window(window):
    """Raise `InferenceError` unless `window` is one of `WINDOWS`."""
    if window not in WINDOWS:
        raise InferenceError(
            mark("“{value}” is no window of comparison; use one of: {allowed}."),
            value=window,
            allowed=", ".join(WINDOWS),
        )


def period_maps(columns, graph, inference, window, progress=None, cancelled=None):
    """Return which areas of each period are hot or cold, compared with the figures of a window.

    Parameters
    ----------
    columns : list of pandas.Series of float, shape (n,)
        The periods in the order of time, with a value for every area.
    graph : libpysal.graph.Graph
    inference : Inference
        All areas of a period are one family of tests, whatever they are compared with.
    window : {"period", "all", "neighbouring"}
    progress, cancelled : callable, optional

    Returns
    -------
    list of pandas.DataFrame, tuple of Notice
        ``state`` (1 hot, -1 cold, 0 neither; NaN without a test), ``z`` and ``neighbours`` by area, for each period.
    """
    ends = [len(columns)] if window == "all" else range(1, len(columns) + 1)
    frames, notices = [], {}
    for place, end in enumerate(ends):
        first = {"period": end - 1, "neighbouring": max(end - 2, 0), "all": 0}[window]
        part = progress and (lambda share, place=place: progress((place + share) / len(ends)))
        found, said = _maps(columns[first:end], graph, inference, part, cancelled)
        frames += found if window == "all" else found[-1:]
        notices.update({str(item): item for item in said})
    return frames, tuple(notices.values())


def _maps(columns, graph, inference, progress, cancelled):
    """Return the maps of some periods, each compared with all of these."""
    calls = {"progress": progress, "cancelled": cancelled}
    if len(columns) == 1:
        result = getis_ord(columns[0], graph, inference, **calls)
        return [_states(result.frame, np.sign(result.frame["bin"]))], result.notices
    areas = columns[0].index.sort_values()
    pooled = pd.Series(np.concatenate([column.reindex(areas) for column in columns]), name=_name(columns))
    periods = pd.Series(np.repeat(np.arange(len(columns)), areas.size))
    result = getis_ord(pooled, _repeated(graph, areas, len(columns)), inference, families=periods, **calls)
    maps = []
    for place in range(len(columns)):
        frame = result.frame.iloc[place * areas.size : (place + 1) * areas.size].set_axis(areas)
        maps.append(_states(frame).reindex(columns[0].index))
    return maps, result.notices


def _states(frame, state):
    return pd.DataFrame({"state": state, "z": frame["z"], "neighbours": frame["neighbours"]})


def _name(columns):
    """Return what messages call the figures of several periods."""
    return f"{columns[0].name} … {columns[-1].name}"


def _repeated(graph, areas, times):
    """Return the graph of areas with numbers for ids, once for each period and without links between periods."""
    from scipy.sparse import block_diag

    matrix = block_diag([weights_matrix(graph, areas)] * times, format="csr")
    return adjacency_graph(matrix, pd.RangeIndex(matrix.shape[0]))
