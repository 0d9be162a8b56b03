"""The areas that a statistic can be computed on, and the weights among them."""

from functools import cached_property

import numpy as np
import pandas as pd

from ..errors import AreaError, WeightsError, listed, mark, notice, number
from ..validation import LARGEST, refuse_alike
from ..weights.graphs import weights_matrix

EXTREME = mark(
    "Weights too large or too small to calculate with: the largest is {most}. Make the weights file in another unit."
)
LEAST_AREAS = 3
FEW_AREAS = 30


def known_values(series):
    """Return the values that are there, in the order of their ids; raise `AreaError` where they are too few."""
    known = series.dropna().sort_index()
    if known.size < LEAST_AREAS:
        raise AreaError(
            mark("Areas with a value in “{field}”: {count}. At least {least} are needed."),
            count=known.size,
            field=series.name,
            least=LEAST_AREAS,
        )
    return known


class Neighbours:
    """Who neighbours whom among some areas, and how much each counts.

    Parameters
    ----------
    weights : scipy.sparse.csr_array, shape (n, n)
        Weights with an empty diagonal and sorted indices.

    Raises
    ------
    WeightsError
        Weights whose squares are no floats any more.
    """

    def __init__(self, weights):
        most = weights.data.max(initial=0.0)
        if most > LARGEST or 0 < most < 1 / LARGEST:
            raise WeightsError(EXTREME, most=number(most, ".2g"))
        self.weights = weights
        self.degrees = np.diff(weights.indptr)
        self.tested = self.degrees > 0
        self.tests = int(self.tested.sum())

    @cached_property
    def row_standardised(self):
        """The weights with rows that sum to 1, or 0 where there are no neighbours."""
        sums = np.asarray(self.weights.sum(axis=1)).ravel()
        standardised = self.weights.copy()
        standardised.data = standardised.data / np.repeat(sums, self.degrees)
        return standardised

    @cached_property
    def own_weights(self):
        """The weight of each area for statistics that count it among its neighbours: that of the one that counts most.

        So it is 1 for contiguity and bands, and no unit of distance decides how much the area itself counts. esda does
        the same where weights are row-standardised. 1 without neighbours, shape (n,).
        """
        most = self.weights.max(axis=1).toarray().ravel()
        return np.where(self.tested, most, 1.0)


class Sample(Neighbours):
    """The areas that have a value, in the order of their ids, and the weights among them.

    Parameters
    ----------
    series : pandas.Series of float
        NaN where there is no value.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids.

    Raises
    ------
    FieldError, AreaError, WeightsError
    """

    def __init__(self, series, graph):
        self.series = series
        known = known_values(series)
        self.values = known.to_numpy(dtype=float)
        refuse_alike(known)
        self.ids = known.index
        super().__init__(weights_matrix(graph, known.index))
        if not self.tests:
            raise AreaError(
                mark("No area with a value in “{field}” has a neighbour with one. Check TOLERANCE and the weights."),
                field=series.name,
            )

    @property
    def notices(self):
        """What the sample's size and isolated areas mean for the result."""
        found = ()
        if self.values.size < FEW_AREAS:
            found += (
                notice(
                    mark("Areas with a value: {count}. With fewer than {few}, local tests find little."),
                    count=self.values.size,
                    few=FEW_AREAS,
                ),
            )
        alone = self.ids[~self.tested]
        if len(alone):
            found += (
                notice(
                    mark("Areas not tested because no neighbour has a value ({count}): {rows}."),
                    count=len(alone),
                    rows=listed(alone),
                ),
            )
        return found

    def frame(self, columns):
        """Return columns of the sample on the index of all areas; statistics of isolated areas are NaN."""
        frame = pd.DataFrame(columns, index=self.ids)
        frame.loc[~self.tested, [name for name in columns if name != "value"]] = np.nan
        frame["neighbours"] = self.degrees
        return frame.reindex(self.series.index)

    def classes(self, codes, no_data, no_neighbours):
        """Return class codes on the index of all areas."""
        codes = pd.Series(np.where(self.tested, codes, no_neighbours), index=self.ids)
        return codes.reindex(self.series.index, fill_value=no_data)
