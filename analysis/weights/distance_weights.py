"""Neighbours by distance: the k nearest, all within a band, and weights that fall with the distance.

Distances are those between centroids, see `locations`. No area is its own neighbour: weights have no diagonal.
Statistics that count the area itself, such as Gi*, give it a weight of their own.

References
----------
Anselin, L. & Rey, S. J. (2014). Modern Spatial Econometrics in Practice. GeoDa Press, chapter 4.
Silverman, B. W. (1986). Density Estimation for Statistics and Data Analysis. Chapman & Hall, table 3.1.
"""

from typing import NamedTuple

import numpy as np

from ..errors import WeightsError, fact, listed, mark, notice
from ..geometry.measuring import TIE, up
from .graphs import adjacency_graph
from .locations import Locations

KERNELS = {
    "triangular": lambda z: 1 - z,
    "epanechnikov": lambda z: 0.75 * (1 - z**2),
    "quartic": lambda z: 15 / 16 * (1 - z**2) ** 2,
    "gaussian": lambda z: np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi),
    "uniform": lambda z: np.full(z.shape, 0.5),
}
"""Kernels of the distance as a share z of the bandwidth, from 0 to 1; beyond it all are 0 (GeoDa's definitions)."""

FEW, RULED = 0.05, 2
"""Share of the areas that are few, and how many times as far as others they need to lie to rule the distance."""


class Links(NamedTuple):
    """Directed links: positions in `Locations` of the area and its neighbour, their distance, the area's bandwidth."""

    focal: np.ndarray
    neighbour: np.ndarray
    distance: np.ndarray
    bandwidth: np.ndarray


def nearest_neighbours(areas, k, cancelled=None):
    """Return the graph of the k areas whose centroids are nearest to each area's.

    Of areas at the same distance those with the lower ids come first, whatever the order of ``areas``.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Points or areas, with unique ids as index. Those without geometry are isolates and nobody's neighbours.
    k : int
        Number of neighbours, less than the number of areas with geometry.
    cancelled : callable, optional

    Returns
    -------
    libpysal.graph.Graph
        Weight 1 from each area to its k neighbours, which need not have it among theirs.

    Raises
    ------
    AreaError
        Ids that are missing or repeated; fewer than 2 areas with geometry.
    WeightsError
        k out of its range.
    """
    locations = Locations(areas, cancelled)
    links = _to_nearest(locations, k)
    return _graph(locations, links, np.ones(len(links.focal)))


def distance_band(areas, distance=None, cancelled=None):
    """Return the graph of areas whose centroids are at most so far apart.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        See `nearest_neighbours`.
    distance : float, optional
        In metres, the limit included. By default the smallest that leaves no area alone: the largest distance from
        an area to the one nearest to it.
    cancelled : callable, optional

    Returns
    -------
    graph : libpysal.graph.Graph
        Weight 1, both ways.
    notices : tuple of Notice
        Which distance it is.

    Raises
    ------
    AreaError
    WeightsError
        A distance that is not above 0; more links than `locations.MOST_LINKS`.
    """
    locations = Locations(areas, cancelled)
    links, notices = _in_reach(locations, distance, 1)
    return _graph(locations, links, np.ones(len(links.focal))), notices


def kernel_weights(areas, kernel="triangular", distance=None, k=8, adaptive=False, cancelled=None):
    """Return the graph of weights that fall with the distance by a kernel.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        See `nearest_neighbours`. Areas in the same place have the full weight K(0).
    kernel : {"triangular", "epanechnikov", "quartic", "gaussian", "uniform"}
        See `KERNELS`. All but Gaussian and uniform are 0 at the bandwidth itself, and areas there no neighbours.
    distance : float, optional
        Fixed bandwidth in metres. By default the largest distance from an area to its k-th nearest.
    k : int
        Rank of the neighbour whose distance is the bandwidth.
    adaptive : bool
        Whether each area has a bandwidth of its own, the distance to its k-th nearest.
    cancelled : callable, optional

    Returns
    -------
    graph : libpysal.graph.Graph
    notices : tuple of Notice

    Raises
    ------
    AreaError
    WeightsError
        An unknown kernel, and as `distance_band`.
    """
    if kernel not in KERNELS:
        raise WeightsError(mark("Unknown kernel “{kernel}”: use one of {known}."), kernel=kernel, known=listed(KERNELS))
    locations = Locations(areas, cancelled)
    links, notices = (_to_nearest(locations, k), ()) if adaptive else _in_reach(locations, distance, k)
    with np.errstate(invalid="ignore"):
        share = np.where(links.distance > 0, links.distance / links.bandwidth, 0)
    share[share >= 1 - TIE] = 1
    return _graph(locations, links, KERNELS[kernel](share)), notices


def inverse_distance(areas, power=1, distance=None, k=8, adaptive=False, cancelled=None):
    """Return the graph of weights 1 / distance ** power.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        See `nearest_neighbours`.
    power : float
        Above 0.
    distance : float, optional
        Distance in metres beyond which the weight is 0. By default the smallest that leaves no area alone.
    k : int
        See adaptive.
    adaptive : bool
        Whether only the k nearest have a weight, whatever their distance.
    cancelled : callable, optional

    Returns
    -------
    graph : libpysal.graph.Graph
        In 1 / metres ** power.
    notices : tuple of Notice

    Raises
    ------
    AreaError
    WeightsError
        A power that is not above 0; areas in the same place, whose weight would be infinite; and as `distance_band`.
    """
    if not 0 < power < np.inf:
        raise WeightsError(mark("POWER is {power}: it must be above 0."), power=power)
    locations = Locations(areas, cancelled)
    links, notices = (_to_nearest(locations, k), ()) if adaptive else _in_reach(locations, distance, 1)
    together = links.distance <= TIE * links.distance.max(initial=0)
    if together.any():
        ids = locations.ids[locations.place]
        pairs = zip(links.focal[together], links.neighbour[together])
        pairs = sorted({(min(pair), max(pair)) for pair in pairs})
        text = mark(
            "Areas in the same place ({count} pairs): {pairs}. By inverse distance their weight would be infinite. "
            "Join them, or choose a kernel, a distance band or K nearest neighbours."
        )
        raise WeightsError(text, count=len(pairs), pairs=listed(f"{ids[i]} – {ids[j]}" for i, j in pairs))
    return _graph(locations, links, links.distance**-power), notices


def _to_nearest(locations, k):
    """Return the links from each area to the k nearest; its bandwidth is the distance to the last of them."""
    neighbour, distance = locations.nearest(k)
    focal = np.repeat(np.arange(len(neighbour)), neighbour.shape[1])
    bandwidth = np.repeat(distance.max(axis=1), neighbour.shape[1])
    return Links(focal, neighbour.ravel(), distance.ravel(), bandwidth)


def _in_reach(locations, distance, k):
    """Return the links up to a distance, by default the largest one to a k-th nearest area, and which one it is."""
    notices, farthest = (), None
    if distance is None:
        farthest = locations.nearest(k)[1].max(axis=1)
        loneliest = int(farthest.argmax())
        distance = farthest[loneliest]
        text = mark("DISTANCE is {distance} m, the smallest that leaves no area alone; the loneliest is {area}.")
        if k > 1:
            text = mark(
                "DISTANCE is {distance} m, the smallest that gives every area {k} others; {area} gets them last."
            )
        notices = (fact(text, distance=up(distance), k=k, area=locations.ids[locations.place[loneliest]]),)
        if distance == 0:
            raise WeightsError(mark("All areas lie in the same places as others: give DISTANCE."))
    if not 0 < distance < np.inf:
        raise WeightsError(mark("DISTANCE is {distance}: it must be above 0, in metres."), distance=distance)
    i, j, apart = locations.pairs_within(distance)
    both = np.concatenate
    links = Links(both([i, j]), both([j, i]), both([apart, apart]), np.broadcast_to(float(distance), 2 * len(i)))
    if farthest is not None:
        notices += _ruled_by_far_places(locations, farthest, np.bincount(links.focal, minlength=len(farthest)))
    return links, notices


def _ruled_by_far_places(locations, farthest, neighbours):
    """Return, in a tuple, a notice where a few far places make the default distance much longer than others need.

    Parameters
    ----------
    locations : Locations
    farthest : ndarray of float, shape (m,)
        Distance that each area needs.
    neighbours : ndarray of int, shape (m,)
        How many it gets within the largest of them.
    """
    order = np.argsort(-farthest, kind="stable")
    needed = farthest[order]
    few = max(1, int(FEW * len(needed)))
    short = np.flatnonzero((needed[1 : few + 1] * RULED <= needed[0]) & (needed[1 : few + 1] > 0))
    if not len(short):
        return ()
    far = order[: short[0] + 1]
    text = mark(
        "That distance is ruled by places far from all others ({count}): {rows}. All others would need {next} m; now "
        "half of the areas have {median} neighbours or more, of {areas} areas. Give DISTANCE, such as {next}, which "
        "may leave those places alone, or use K nearest neighbours."
    )
    values = {"next": up(needed[len(far)]), "median": int(np.median(neighbours)), "areas": len(needed)}
    return (notice(text, count=len(far), rows=listed(locations.ids[locations.place[far]]), **values),)


def _graph(locations, links, weights):
    """Return links with weights as a graph on all areas."""
    from scipy import sparse

    place, n = locations.place, len(locations.ids)
    ends = place[links.focal], place[links.neighbour]
    return adjacency_graph(sparse.csr_array((weights, ends), shape=(n, n)), locations.ids)
