"""Local join counts: whether an area that has something has neighbours that have it too, or have something else.

All data are 0 or 1: absent or present. The count of an area that has 1 is the number of its neighbours that have 1.
When the values of the other areas are dealt out at random, that number is hypergeometric: k neighbours drawn without
replacement from n - 1 areas, of which so many have 1. Its tail is what a permutation test as in GeoDa and esda
approaches with more and more permutations; here it is computed, and no random numbers are needed.

References
----------
Anselin, L. & Li, X. (2019). Operational local join count statistics for cluster detection. Journal of Geographical
Systems 21(2), 189-210.
"""

import numpy as np
import pandas as pd

from ..errors import FieldError, listed, mark, notice, valued
from ..inference.multiple_testing import adjusted_p_values, reached
from ..inference.options import Inference
from .classes import NO_DATA, NO_NEIGHBOURS, NOT_SIGNIFICANT, NOT_TESTED, SIGNIFICANT
from .complete_cases import complete_cases
from .local_result import LocalResult
from .neighbour_sums import standard_scores
from .sample import Sample


def local_join_count(values, graph, *, alpha=Inference.alpha, correction=Inference.correction):
    """Local join count: neighbours with 1 around areas with 1.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        0 or 1; NaN where there is no value.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids; every weight above 0 counts as 1.
    alpha : float
        Significance level.
    correction : {"none", "fdr", "bonferroni"}
        Correction for testing many areas; all areas that have 1 and neighbours are one family.

    Returns
    -------
    LocalResult
        Columns ``count`` = x_i sum_j w_ij x_j (Anselin & Li 2019), ``z`` (standard score of the count when the
        other areas are dealt out), ``p`` (probability of as many or more), ``p_adj``, ``class`` (see
        `classes.JOIN_COUNT`) and ``neighbours`` (with a value). Areas that have 0 are not tested: their count is 0,
        ``z`` and ``p`` are NaN.

    Raises
    ------
    FieldError, AreaError, InferenceError

    Examples
    --------
    Five squares in a row, of which three have a factory:

    >>> import geopandas, pandas, shapely
    >>> from polos.analysis.weights.options import WeightsOptions, spatial_graph
    >>> areas = geopandas.GeoSeries([shapely.box(x, 0, x + 1, 1) for x in range(5)])
    >>> graph, _ = spatial_graph(areas, WeightsOptions("rook"))
    >>> factory = pandas.Series([1, 1, 1, 0, 0], areas.index, name="factory")
    >>> found = local_join_count(factory, graph, alpha=0.2, correction="none")
    >>> found.frame["count"].astype(int).tolist()
    [1, 2, 1, 0, 0]
    >>> found.frame["p"].round(3).head(3).tolist()  # 2 of 4; 1 of 6; 5 of 6
    [0.5, 0.167, 0.833]
    >>> found.frame["class"].tolist()
    [0, 1, 0, 7, 7]
    """
    (values,), notices = complete_cases(values)
    _require_binary(values)
    return _count(values, values, graph, notices, alpha, correction)


def bivariate_local_join_count(values, around, graph, *, alpha=Inference.alpha, correction=Inference.correction):
    """Bivariate local join count: neighbours with only the one around areas with only the other.

    Parameters
    ----------
    values, around : pandas.Series of float, shape (n,)
        0 or 1, x here and z around; NaN where there is no value. Areas without either take no part.
    graph, alpha, correction
        See `local_join_count`.

    Returns
    -------
    LocalResult
        As `local_join_count`, with ``count`` = x_i (1 - z_i) sum_j w_ij z_j (1 - x_j) (Anselin & Li 2019).
        It is meant for things that exclude each other in place; areas that have both count on neither side, and a
        notice names them.

    Raises
    ------
    FieldError, AreaError, InferenceError
    """
    (values, around), notices = complete_cases(values, around)
    _require_binary(values, around)
    both = (values == 1) & (around == 1)
    if both.any():
        notices += (
            notice(
                mark(
                    "Areas with both “{field}” and “{around}” ({count}): {rows}. They are left out on both sides. To "
                    "find where both occur together, use co-location."
                ),
                field=values.name,
                around=around.name,
                count=int(both.sum()),
                rows=listed(both.index[both]),
            ),
        )
    here, there = values * (1 - around), around * (1 - values)
    for only, field, other in ((here, values, around), (there, around, values)):
        if not (only == 1).any():
            raise FieldError(
                mark("No area has 1 in “{field}” and 0 in “{other}”: there is nothing to count."),
                field=field.name,
                other=other.name,
            )
    return _count(here, there, graph, notices, alpha, correction)


def local_colocation(variables, graph, *, alpha=Inference.alpha, correction=Inference.correction):
    """Local join count of co-location: neighbours that have all around areas that have all.

    Parameters
    ----------
    variables : sequence of pandas.Series of float, shape (n,)
        Two or more, 0 or 1; NaN where there is no value. Areas without a value in any of them take no part.
    graph, alpha, correction
        See `local_join_count`.

    Returns
    -------
    LocalResult
        As `local_join_count`, with ``count`` = x_i z_i sum_j w_ij x_j z_j (Anselin & Li 2019) and as many
        variables as there are. The values of an area are dealt out together.

    Raises
    ------
    FieldError, AreaError, InferenceError
    """
    variables, notices = complete_cases(*variables)
    _require_binary(*variables)
    # A product of NaN and 0 is NaN: areas without a value stay without.
    together = np.prod(variables, axis=0)
    names = ", ".join(str(series.name) for series in variables)
    if not (together == 1).any():
        raise FieldError(mark("No area has 1 in all of the fields {fields}: there is nothing to count."), fields=names)
    together = pd.Series(together, index=variables[0].index, name=" × ".join(str(each.name) for each in variables))
    return _count(together, together, graph, notices, alpha, correction)


def _count(here, there, graph, notices, alpha, correction):
    """Return the join counts of areas with 1 `here`, of their neighbours with 1 `there`."""
    Inference(alpha=alpha, correction=correction)  # raises for values out of range
    sample = Sample(there, graph)
    focal = here.reindex(sample.ids).to_numpy() == 1
    has = sample.values
    binary = sample.weights.sign()
    around = np.rint(binary @ has).astype(int)
    tested = focal & (sample.tested)
    notices += sample.notices
    if not tested.any():
        notices += (notice(mark("No area with 1 in “{field}” has neighbours: none is tested."), field=here.name),)
    p = np.full(has.size, np.nan)
    p[tested] = _upper_tail(around[tested], has.sum() - has[tested], sample.degrees[tested], has.size - 1)
    p_adjusted = adjusted_p_values(p, correction)
    frame = sample.frame(
        {
            "count": np.where(focal, around, 0.0),
            "z": np.where(focal, standard_scores(has, binary), np.nan),
            "p": p,
            "p_adj": p_adjusted,
        }
    )
    classes = np.where(tested, np.where(reached(p_adjusted, alpha), SIGNIFICANT, NOT_SIGNIFICANT), NOT_TESTED)
    frame["class"] = sample.classes(classes, no_data=NO_DATA, no_neighbours=NO_NEIGHBOURS)
    return LocalResult(frame, notices, int(tested.sum()))


def _upper_tail(observed, ones, drawn, areas):
    """Return P(X >= observed) for X hypergeometric: `drawn` of `areas`, of which `ones` have 1; shape (m,)."""
    from scipy.stats import hypergeom

    cases, case = np.unique(np.column_stack([observed, ones, drawn]).astype(int), axis=0, return_inverse=True)
    observed, ones, drawn = cases.T
    p = np.minimum(1.0, hypergeom.sf(observed - 1, areas, ones, drawn))
    return np.where(observed > 0, p, 1.0)[case.ravel()]


def _require_binary(*variables):
    """Raise `FieldError` for values other than 0 and 1."""
    for series in variables:
        other = series[series.notna() & ~series.isin([0, 1])]
        if len(other):
            raise FieldError(
                mark(
                    "Field “{field}” has values other than 0 and 1, in these areas ({count}): {rows}. Join counts need "
                    "1 for areas that have something and 0 for those that have not: make such a field with the field "
                    "calculator."
                ),
                field=series.name,
                count=len(other),
                rows=listed(valued(other.items())),
            )
