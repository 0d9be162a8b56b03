"""With what the areas of a period are compared: with that period alone, with all periods, or with the one before too.

The neighbours of an area are those of its own period in each case. What differs is which figures are dealt out at
random and taken for the mean: ArcGIS's "individual time step", "entire cube" and "neighborhood time step" of one step.
With more than one period a rise or fall that all areas share makes them hot or cold, and that is what such a comparison
is for.

A rate that is tested against counts is compared with its own period only: what chance does is fitted to counts of
different areas, and those of one area in several periods are not different areas.

References
----------
Esri. Emerging Hot Spot Analysis, parameter Define Global Window. ArcGIS Pro documentation.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from ..errors import InferenceError, mark
from ..weights.graphs import adjacency_graph, weights_matrix
from .local_statistics import getis_ord

WINDOWS = ("period", "all", "neighbouring")
MARKS = {"stable": "min", "size_only": "max", "law_only": "max"}
"""What the state of a period hangs on (`rate_statistics`; the last two of rates only), and what says it of them all."""


def require_window(window):
    """Raise `InferenceError` unless `window` is one of `WINDOWS`."""
    if window not in WINDOWS:
        raise InferenceError(
            mark("“{value}” is no window of comparison; use one of: {allowed}."),
            value=window,
            allowed=", ".join(WINDOWS),
        )


def period_maps(columns, bases, graph, inference, window, progress=None, cancelled=None):
    """Return which areas of each period are hot or cold, compared with the figures of a window.

    Parameters
    ----------
    columns : list of pandas.Series of float, shape (n,)
        The periods in the order of time, with a value for every area.
    bases : list of pandas.Series of float, optional
        Denominators of rates, one a period.
    graph : libpysal.graph.Graph
    inference : Inference
        All areas of a period are one family of tests, whatever they are compared with.
    window : {"period", "all", "neighbouring"}
    progress, cancelled : callable, optional

    Returns
    -------
    list of pandas.DataFrame, tuple of Notice
        ``state`` (1 hot, -1 cold, 0 neither; NaN without a test), ``z``, `MARKS` and ``neighbours`` by area, for each
        period.
    """
    ends = [len(columns)] if window == "all" else range(1, len(columns) + 1)
    frames, said = [], []
    for place, end in enumerate(ends):
        first = {"period": end - 1, "neighbouring": max(end - 2, 0), "all": 0}[window]
        part = progress and (lambda share, place=place: progress((place + share) / len(ends)))
        some = slice(first, end)
        found, notices = _maps(columns[some], bases and bases[some], graph, inference, part, cancelled)
        frames += found if window == "all" else found[-1:]
        said.append((_name(columns[some]), notices))
    return frames, _by_name(said)


def _by_name(said):
    """Return notices: what is said of all periods once, and else with the name of the period."""
    everywhere = set.intersection(*({str(item) for item in notices} for _, notices in said))
    found = {str(item): item for item in said[0][1] if str(item) in everywhere}
    for name, notices in said:
        for item in notices:
            if str(item) not in everywhere:
                named = replace(item, text=mark("{period}: {said}"), values={"period": name, "said": item})
                found[str(named)] = named
    return tuple(found.values())


def _maps(columns, bases, graph, inference, progress, cancelled):
    """Return the maps of some periods, each compared with all of these."""
    calls = {"progress": progress, "cancelled": cancelled}
    if len(columns) == 1:
        result = getis_ord(columns[0], graph, inference, base=bases and bases[0], **calls)
        return [_states(result.frame)], result.notices
    areas = columns[0].index.sort_values()
    periods = pd.Series(np.repeat(np.arange(len(columns)), areas.size))
    result = getis_ord(
        _pooled(columns, areas),
        _repeated(graph, areas, len(columns)),
        inference,
        base=bases and _pooled(bases, areas),
        families=periods,
        **calls,
    )
    maps = []
    for place in range(len(columns)):
        frame = result.frame.iloc[place * areas.size : (place + 1) * areas.size].set_axis(areas)
        maps.append(_states(frame).reindex(columns[0].index))
    return maps, result.notices


def _states(frame):
    """Return what emerging hot spots take from a result of Getis-Ord."""
    known = [name for name in ("z", *MARKS, "neighbours") if name in frame]
    return frame[known].assign(state=np.sign(frame["bin"]))


def _pooled(columns, areas):
    """Return the figures of several periods one after the other, numbered from 0."""
    return pd.Series(np.concatenate([column.reindex(areas) for column in columns]), name=_name(columns))


def _name(columns):
    """Return what messages call the figures of one period, or of several."""
    return str(columns[0].name) if len(columns) == 1 else f"{columns[0].name} … {columns[-1].name}"


def _repeated(graph, areas, times):
    """Return the graph of areas with numbers for ids, once for each period and without links between periods."""
    from scipy.sparse import block_diag

    matrix = block_diag([weights_matrix(graph, areas)] * times, format="csr")
    return adjacency_graph(matrix, pd.RangeIndex(matrix.shape[0]))
