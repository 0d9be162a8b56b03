"""What spatial weights look like: how many neighbours, who is alone, what hangs together, how far links reach."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import WeightsError, mark
from ..geometry.measuring import horizontal
from .graphs import weights_matrix
from .locations import Locations
from .options import SAME, parts

SHOWN = 10
"""Areas that lists of the most and the least connected ones name."""


@dataclass(frozen=True)
class WeightsSummary:
    """Weights in figures.

    Attributes
    ----------
    areas : pandas.DataFrame
        By id: ``neighbours``, ``weight`` (their sum), ``farthest`` (metres to the farthest of them, NaN without any).
    parts : pandas.Series of int
        See `weights.parts`.
    links : int
        Number of links, each direction counted.
    symmetric : bool
        Whether every link goes both ways with the same weight.
    weight, distance : pandas.Series
        Least, quartiles and largest of all links, by name: ``least``, ``quarter``, ``half``, ``three_quarters``,
        ``most``.
    """

    areas: pd.DataFrame
    parts: pd.Series
    links: int
    symmetric: bool
    weight: pd.Series
    distance: pd.Series

    def most_connected(self):
        """Return the rows of the areas with the most neighbours, of equally many those with the lower ids first."""
        return self._by_neighbours(False)

    def least_connected(self):
        """Return the rows of the areas with the fewest neighbours, at least one."""
        return self._by_neighbours(True)

    def _by_neighbours(self, ascending):
        linked = self.areas[self.areas["neighbours"] > 0].sort_index()
        return linked.sort_values("neighbours", ascending=ascending, kind="stable").head(SHOWN)


def links_of(graph, areas):
    """Return the links with the places of their ends.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    areas : geopandas.GeoSeries
        On the graph's index.

    Returns
    -------
    pandas.DataFrame
        A row for each direction: ``focal``, ``neighbour`` (ids), ``weight``, ``distance`` (metres between the
        centroids, NaN without geometry), ``x``, ``y``, ``to_x``, ``to_y`` (in the areas' coordinates; of degrees, a
        link goes the short way, across the 180th meridian too).
    """
    locations = Locations(areas)
    matrix = weights_matrix(graph, areas.index)
    focal = np.repeat(np.arange(len(areas)), np.diff(matrix.indptr))
    neighbour = matrix.indices
    at = np.full(len(areas), -1)
    at[locations.place] = np.arange(len(locations.place))
    located = (at[focal] >= 0) & (at[neighbour] >= 0)
    distance = np.full(len(focal), np.nan)
    distance[located] = locations.distance(at[focal[located]], at[neighbour[located]])
    x, y = locations.xy.T
    to_x = x[neighbour] - _turns(x[neighbour] - x[focal], areas.crs)
    return pd.DataFrame(
        {
            "focal": areas.index[focal],
            "neighbour": areas.index[neighbour],
            "weight": matrix.data,
            "distance": distance,
            "x": x[focal],
            "y": y[focal],
            "to_x": to_x,
            "to_y": y[neighbour],
        }
    )


def _turns(along, crs):
    """Return how far longitudes are apart in whole turns that are no way; 0 in other coordinates."""
    crs = horizontal(crs)
    if crs is None or not crs.is_geographic:
        return 0.0
    turn = 2 * np.pi / crs.axis_info[0].unit_conversion_factor
    return turn * np.round(along / turn)


def summarise(graph, links):
    """Return the `WeightsSummary` of a graph.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    links : pandas.DataFrame
        See `links_of`.

    Raises
    ------
    WeightsError
        No area has a neighbour.
    """
    if links.empty:
        raise WeightsError(mark("No area has a neighbour. Check TOLERANCE, DISTANCE and the weights file."))
    ids = graph.unique_ids
    by_area = links.groupby("focal", sort=False)
    areas = pd.DataFrame(
        {
            "neighbours": by_area.size().reindex(ids, fill_value=0),
            "weight": by_area["weight"].sum().reindex(ids, fill_value=0.0),
            "farthest": by_area["distance"].max().reindex(ids),
        },
        index=ids,
    )
    matrix = weights_matrix(graph, ids)
    symmetric = abs(matrix - matrix.T).max() <= SAME * matrix.data.max()
    return WeightsSummary(
        areas, parts(graph), len(links), bool(symmetric), _quartiles(links["weight"]), _quartiles(links["distance"])
    )


def _quartiles(values):
    names = ("least", "quarter", "half", "three_quarters", "most")
    return values.quantile([0, 0.25, 0.5, 0.75, 1]).set_axis(names)
