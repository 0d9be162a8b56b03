"""Who neighbours whom in a result, as the explorer asks for it: one area at a time, means around, groups of areas."""

import numpy as np


class Surroundings:
    """The neighbours of areas.

    Parameters
    ----------
    weights : scipy.sparse.csr_array, shape (n, n)
        Row by row the weights of an area's neighbours, with an empty diagonal.
    """

    def __init__(self, weights):
        self.weights = weights

    def of(self, place):
        """Return the places of an area's neighbours, rising."""
        start, end = self.weights.indptr[place : place + 2]
        return np.sort(self.weights.indices[start:end])

    def counts(self, known):
        """Return how many neighbours with a value each area has, NaN where it has none itself.

        Parameters
        ----------
        known : ndarray of bool, shape (n,)
            Which areas have a value.

        Returns
        -------
        ndarray of float, shape (n,)
        """
        return np.where(known, (self.weights.sign() @ known.astype(float)), np.nan)

    def means(self, values):
        """Return the weighted mean of each area's neighbours that have a value, NaN where none has; shape (n,)."""
        known = np.isfinite(values)
        sums = self.weights @ np.where(known, values, 0.0)
        weight = self.weights @ known.astype(float)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(weight > 0, sums / weight, np.nan)

    def groups(self, chosen):
        """Return which chosen areas hang together by links either way.

        Parameters
        ----------
        chosen : ndarray of bool, shape (n,)

        Returns
        -------
        list of ndarray of int
            Places of the areas of each group, rising; the largest group first, of equally large ones that with the
            first area.
        """
        from scipy.sparse.csgraph import connected_components

        places = np.flatnonzero(chosen)
        if not places.size:
            return []
        _, label = connected_components(self.weights[places][:, places], directed=False)
        found = [places[label == number] for number in np.unique(label)]
        return sorted(found, key=lambda group: (-len(group), group[0]))


def surroundings(graph, ids):
    """Return the `Surroundings` of areas in the order of some ids, from a libpysal `Graph` that knows them."""
    from ..weights.graphs import weights_matrix

    return Surroundings(weights_matrix(graph, ids))
