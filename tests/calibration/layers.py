"""The areas that maps are made on: the communes of the sample, and squares of made-up areas."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import shapely
from polos.analysis.weights.contiguity import contiguity
from polos.analysis.weights.graphs import adjacency_graph, weights_matrix

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "morocco.gpkg"
TOLERANCE = 50.0
"""Metres within which borders of the sample count as one."""


@dataclass(frozen=True, eq=False)
class Layer:
    """Areas, and who neighbours whom.

    Attributes
    ----------
    ids : pandas.Index, shape (n,)
        In rising order.
    base : ndarray of float, shape (n,)
        Firms of all sectors, above 0.
    graph : libpysal.graph.Graph
    points : ndarray of float, shape (n, 2)
        In metres.
    jobs : ndarray of float, shape (n,), optional
        Jobs of all sectors.
    sectors : dict of str to ndarray, optional
        Firms of real sectors.
    geometry : geopandas.GeoSeries, optional
    """

    ids: pd.Index
    base: np.ndarray
    graph: object
    points: np.ndarray
    jobs: np.ndarray = None
    sectors: dict = None
    geometry: object = None

    @cached_property
    def weights(self):
        """Neighbours as a sparse matrix of 0 and 1."""
        return weights_matrix(self.graph, self.ids)

    @cached_property
    def deciles(self):
        """Tenth of the areas by size that each belongs to, 0 … 9."""
        order = np.argsort(np.argsort(self.base, kind="stable"), kind="stable")
        return order * 10 // order.size

    def series(self, values, name="value"):
        """Return values on the ids."""
        return pd.Series(np.asarray(values, dtype=float), self.ids, name=name)


@cache
def sample():
    """Return the communes of the sample that have firms, neighbours by queen contiguity."""
    areas = geopandas.read_file(SAMPLE, layer="areas").set_index("code").sort_index()
    areas = areas[areas["business"] > 0]
    rows = geopandas.read_file(SAMPLE, layer="sectors")
    sectors = rows.pivot(index="area_code", columns="sector", values="establishments").loc[areas.index]
    return Layer(
        areas.index,
        areas["business"].to_numpy(dtype=float),
        contiguity(areas.geometry, tolerance=TOLERANCE),
        shapely.get_coordinates(shapely.centroid(areas.geometry.to_numpy())),
        areas["jobs"].to_numpy(dtype=float),
        {name: sectors[name].to_numpy(dtype=float) for name in sectors},
        areas.geometry,
    )


@cache
def squares(side):
    """Return a square of side times side areas, queen neighbours, whose firms are lognormal with a deviation of 1.2."""
    from scipy.sparse import csr_array

    row, column = np.divmod(np.arange(side * side), side)
    near = np.maximum(abs(row - row[:, None]), abs(column - column[:, None])) == 1
    ids = pd.Index([f"{place:05d}" for place in range(side * side)])
    base = np.round(np.exp(np.random.default_rng(side).normal(4, 1.2, side * side))) + 1
    points = 10_000.0 * np.column_stack([column, row])
    return Layer(ids, base, adjacency_graph(csr_array(near.astype(float)), ids), points)


def layer_named(name):
    """Return the layer of a name: ``sample``, or ``squares SIDE``."""
    return sample() if name == "sample" else squares(int(name.split()[1]))
