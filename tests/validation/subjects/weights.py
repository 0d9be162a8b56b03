"""Spatial weights beside spdep and GeoDa's engine."""

import geopandas
import shapely
from cases import Text, beside
from polos.analysis.weights.distance_weights import (
    distance_band,
    inverse_distance,
    kernel_weights,
    nearest_neighbours,
)

TITLE = Text("Spatial weights", "Pesos espaciales")


def _areas(read):
    points = read.table("weights_points")
    return geopandas.GeoSeries(shapely.points(points["x"], points["y"]), index=points["id"], crs=32718)


def _both(read, graph, program, method):
    """Return weights of all links that either has, 0 where it has none."""
    table = read.table(f"weights_{program}")
    theirs = table[table["method"] == method].set_index(["focal", "neighbour"])["weight"]
    ours = graph.adjacency[graph.adjacency > 0].rename_axis(["focal", "neighbour"])
    links = ours.index.union(theirs.index)
    return ours.reindex(links, fill_value=0.0), theirs.reindex(links, fill_value=0.0)


@beside(("Four nearest neighbours of 40 points", "Cuatro vecinos más próximos de 40 puntos"), "spdep", "knearneigh")
def nearest_of_spdep(read):
    """Links."""
    return _both(read, nearest_neighbours(_areas(read), 4), "spdep", "knn4")


@beside(("Distance band of 2,000 m", "Banda de distancia de 2.000 m"), "spdep", "dnearneigh")
def band_of_spdep(read):
    """Links."""
    return _both(read, distance_band(_areas(read), 2000)[0], "spdep", "band 2000")


@beside(
    ("Inverse squared distances in that band", "Inverso del cuadrado de la distancia en esa banda"), "spdep", "nbdists"
)
def inverse_of_spdep(read):
    """Raw."""
    return _both(read, inverse_distance(_areas(read), 2, 2000)[0], "spdep", "inverse 2")


@beside(
    ("Smallest band that leaves nobody alone, m", "Menor banda que no deja a nadie solo, m"),
    "GeoDa",
    "min_distthreshold",
)
def smallest_of_geoda(read):
    """The longest link of the band that is chosen where none is given."""
    table = read.table("weights_geoda")
    reach = inverse_distance(_areas(read), 1)[0].adjacency
    return 1 / reach[reach > 0].min(), table[table["method"] == "smallest band"]["weight"].iloc[0]


def _kernel(read, kernel):
    return _both(read, kernel_weights(_areas(read), kernel, 2000)[0], "geoda", f"{kernel} 2000")


@beside(("Gaussian kernel of 2,000 m", "Núcleo gaussiano de 2.000 m"), "GeoDa", "kernel_weights", absolute=True)
def gaussian_of_geoda(read):
    """Weights."""
    return _kernel(read, "gaussian")


@beside(
    ("Epanechnikov kernel of 2,000 m", "Núcleo de Epanechnikov de 2.000 m"), "GeoDa", "kernel_weights", absolute=True
)
def epanechnikov_of_geoda(read):
    """Weights."""
    return _kernel(read, "epanechnikov")
