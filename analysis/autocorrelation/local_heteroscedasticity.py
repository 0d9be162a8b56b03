"""Local heteroscedasticity, LOSH: where neighbours are unlike each other, and where they are all alike.

Local Moran and Gi ask whether values around an area are high or low, LOSH whether they are uneven. Inside a cluster,
and far from any, values are even; at its edge, and where firms of all kinds are mixed, they are not. A cluster has a
border where heteroscedasticity is high, or fades out where it is not.

esda computes the statistic. Its test compares the variance around an area with a chi-squared law, in the upper tail:
only unevenness is tested. The law is an approximation: on maps of 625 values of chance 0.042 to 0.057 of areas were
below 0.05, whether values were normal, lognormal, counts or heavy-tailed; but of the maps, where the false discovery
rate promises 0.05, 0.05 of the normal ones, 0.09 of rare counts and 0.2 of Student's t with 5 degrees of freedom had an
area that it calls uneven.

References
----------
Ord, J. K. & Getis, A. (2012). Local spatial heteroscedasticity (LOSH). The Annals of Regional Science 48(2), 529-539.
Xu, M., Mei, C. L. & Yan, N. (2014). A note on the null distribution of the local spatial heteroscedasticity (LOSH)
statistic. The Annals of Regional Science 52(3), 697-710.
"""

import numpy as np

from ..errors import FieldError, mark
from ..inference.multiple_testing import adjusted_p_values, reached
from ..inference.options import Inference
from ..validation import finite
from ..weights.graphs import adjacency_graph
from .classes import NO_DATA, NO_NEIGHBOURS, NOT_SIGNIFICANT, SIGNIFICANT
from .local_result import LocalResult
from .sample import Sample


def local_heteroscedasticity(values, graph, *, alpha=Inference.alpha, correction=Inference.correction):
    """Test whether values around each area are more uneven than everywhere else.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        NaN where there is no value.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids, without self-weights, not negative; they are row-standardised.
    alpha : float
        Significance level.
    correction : {"none", "fdr", "bonferroni"}
        Correction for testing many areas.

    Returns
    -------
    LocalResult
        Columns ``h`` = sum_j w_ij e_j / mean e, with e_j the squared difference between an area and the mean of its
        neighbours (Ord & Getis 2012): 1 on average; ``p`` (chi-squared, of 2 h / v with 2 / v degrees of freedom, v the
        variance of h when the differences are dealt out; upper tail), ``p_adj``, ``class`` (see
        `classes.HETEROSCEDASTICITY`) and ``neighbours`` (with a value). Areas without neighbours have no mean around,
        and so no part in the mean of e either.

    Raises
    ------
    FieldError, AreaError, WeightsError, InferenceError

    Examples
    --------
    A map of six by six squares, with jobs in the west: 90, 80, 30, 20, 10 and 10 in each row. They are uneven where
    the west ends, even in the east:

    >>> from polos.analysis.examples import six_by_six
    >>> graph, jobs = six_by_six()
    >>> found = local_heteroscedasticity(jobs, graph, correction="none")
    >>> found.frame["h"].head(6).round(2).tolist()
    [1.97, 1.8, 1.62, 1.17, 0.03, 0.11]
    >>> found.frame["class"].iloc[12:18].tolist()
    [0, 1, 0, 0, 0, 0]
    """
    Inference(alpha=alpha, correction=correction)  # raises for values out of range
    values, notices = finite(values)
    sample = Sample(values, graph)
    notices += sample.notices
    neighbours = sample.frame({"value": sample.values})["neighbours"]
    while not sample.tested.all():
        # Weights may be one-sided: who loses a neighbour so may lose the last one.
        sample = Sample(values.where(values.index.isin(sample.ids[sample.tested])), graph)
    h, variance = _losh(sample)
    p = upper_tail(h, variance)
    frame = sample.frame({"h": h, "p": p, "p_adj": adjusted_p_values(p, correction)})
    frame["neighbours"] = neighbours
    significant = reached(frame["p_adj"], alpha)
    frame["class"] = np.select(
        [neighbours.isna(), frame["h"].isna(), significant], [NO_DATA, NO_NEIGHBOURS, SIGNIFICANT], NOT_SIGNIFICANT
    )
    return LocalResult(frame, notices, sample.tests)


def _losh(sample):
    """Return esda's statistic of each area of a sample, and its variance."""
    from esda.losh import LOSH

    with np.errstate(divide="ignore", invalid="ignore"):
        found = LOSH(adjacency_graph(sample.row_standardised, sample.ids)).fit(sample.values)
    if not found.yresid.any():
        raise FieldError(
            mark("Every area has exactly the mean of its neighbours in “{field}”: there is nothing to compare."),
            field=sample.series.name,
        )
    return found.Hi, found.VarHi


def upper_tail(h, variance):
    """Return esda's p-values, which it takes as 1 less the lower tail, with all their digits; 1 without variance."""
    from scipy.stats import chi2

    some = variance > 0
    p = np.ones(h.size)
    p[some] = chi2.sf(2 * h[some] / variance[some], 2 / variance[some])
    return p
