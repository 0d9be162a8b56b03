"""What if some areas were not there: the map and its global statistic, computed again of the rest."""

from dataclasses import dataclass

import numpy as np

from ..errors import AreaError, mark
from .neighbourhood import surroundings
from .scatter import moran_scatter

ALL_LEFT_OUT = mark("All areas would be left out: choose fewer.")


@dataclass(frozen=True)
class Without:
    """What a map is without some areas.

    Attributes
    ----------
    codes : pandas.Series of float
        Classes on the ids of the areas; those left out have no data.
    moran, moran_before : float
        Moran's I of the rest, and of all.
    changed : int
        Areas of the rest whose class is another one.
    left_out : int
    """

    codes: object
    moran: float
    moran_before: float
    changed: int
    left_out: int


def without(
    statistic, variables, graph, inference, left_out, base=None, before=None, tested=None, *, progress=None,
    cancelled=None,
):  # fmt: skip
    """Test the rest of a map, as if some areas had no value.

    Parameters
    ----------
    statistic : registry.LocalStatistic
    variables : sequence of pandas.Series of float, shape (n,)
    graph : libpysal.graph.Graph
    inference : Inference
    left_out : collection
        Ids of areas.
    base : pandas.Series of float, optional
        Denominator of a rate.
    before : pandas.Series of float, optional
        Classes of all areas, to count which of the rest changed; by default they are tested as well.
    tested : pandas.Series of float, optional
        What the whole map tested, which Moran's I is of then; by default it is of the values, or their rate.
    progress, cancelled : callable, optional

    Returns
    -------
    Without

    Raises
    ------
    AreaError
        When nothing is left.
    FieldError, WeightsError, InferenceError, Cancelled
    """
    out = variables[0].index.isin(list(left_out))
    if out.all():
        raise AreaError(ALL_LEFT_OUT)
    calls = {"progress": progress, "cancelled": cancelled}
    if before is None:
        before = statistic.test(variables, graph, inference, base=base, **calls).frame["class"]
    rest = [series.mask(out) for series in variables]
    result = statistic.test(rest, graph, inference, base=base, **calls).frame
    found, around = result["class"], surroundings(graph, variables[0].index)
    if tested is None:
        # Shares as they are, such as the scatter plot shows of a result that does not tell what it tested.
        pair = (values if base is None else values / base.where(base > 0) for values in (rest[0], variables[0]))
    else:
        pair = result["value"], tested
    return Without(
        found,
        *(_moran(around, values) for values in pair),
        int(((found != before) & ~out).sum()),
        int(out.sum()),
    )


def _moran(around, values):
    """Return Moran's I of values."""
    values = values.to_numpy(dtype=float)
    return moran_scatter(values, np.where(np.isfinite(values), around.means(values), np.nan)).slope
