"""Global statistics of spatial association: whether a whole map clusters at all.

Moran's I and Geary's C take row-standardised weights, so that each area's neighbours count equally much in total;
General G, which says whether high or low values cluster, takes the weights as they are (binary for contiguity). The
moments are those of esda and of spdep with ``adjust.n = FALSE``: areas without neighbours make no pairs but belong to
the sample, for their values are dealt out like all others. Areas without a value leave it before anything else.

esda is not used here: it deals out one map at a time, counts a tie in one tail only, sets up n × n products for G and
ignores the sizes of G's weights. Its observed values and moments are right, and the tests compare with them.

References
----------
Moran, P. A. P. (1950). Notes on continuous stochastic phenomena. Biometrika 37, 17-23.
Geary, R. C. (1954). The contiguity ratio and statistical mapping. The Incorporated Statistician 5(3), 115-145.
Cliff, A. D. & Ord, J. K. (1981). Spatial Processes: Models and Applications. Pion.
Getis, A. & Ord, J. K. (1992). The analysis of spatial association by use of distance statistics. Geographical
Analysis 24(3), 189-206.
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..errors import Notice, listed, mark, notice
from ..inference.multiple_testing import reached
from ..inference.options import Said, p_of_z
from ..inference.quadratic_forms import QuadraticForm, permuted_forms
from ..inference.tails import TailCounts
from ..rates.empirical_bayes import value_or_rate
from .global_moments import both_sums, moments, weight_sums
from .sample import FEW_AREAS, Sample

OF_ONE = Said(
    mark(
        "With {permutations} permutations the smallest possible p-value is {smallest}, above the significance level "
        "{alpha}. Set PERMUTATIONS to {enough} or more."
    ),
    coarse="",
    counted="needed",
)
"""A statistic is one test: its smallest p-value either reaches the level or does not."""


@dataclass(frozen=True)
class GlobalResult:
    """What global statistics found.

    Attributes
    ----------
    frame : pandas.DataFrame
        One row each for ``moran``, ``geary`` and ``general_g``; columns ``statistic``, ``expected``, ``variance`` and
        ``variance_normal`` (under randomisation and normality), ``z``, ``z_normal``, ``p_z``, ``p_z_normal`` (from
        these) and ``p`` (by permutations); NaN where not defined.
    permuted : ndarray of float, shape (3, P)
        The statistics of the permuted maps.
    scatter : pandas.DataFrame
        By the ids of the areas that have neighbours: ``value``, what was tested, and ``lag``, the neighbours' mean.
    mean : float
        Mean of the values of all areas; the line through it with the slope I is that of Moran's scatter plot.
    notices : tuple of Notice
    areas, alone, links : int
        Areas with a value, those of them without neighbours, and directed links among them.
    """

    frame: pd.DataFrame
    permuted: np.ndarray
    scatter: pd.DataFrame
    mean: float
    notices: tuple[Notice, ...]
    areas: int
    alone: int
    links: int


def global_autocorrelation(values, graph, inference, *, base=None, progress=None, cancelled=None):
    """Moran's I, Geary's C and Getis-Ord's General G of a value or an Empirical Bayes rate.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        The variable, or the events (numerator) of a rate; NaN where there is no value.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids, without self-weights.
    inference : Inference
        ``greater`` asks whether neighbours are more alike than by chance: I above, C *below* its expectation, and
        whether high values lie together: G above it. ``correction`` has no say: each statistic is one test.
    base : pandas.Series of float, shape (n,), optional
        The population at risk (denominator) of a rate, which is then standardised by Empirical Bayes
        (Assunção & Reis 1999).
    progress, cancelled : callable, optional
        See `quadratic_forms.permuted_forms`.

    Returns
    -------
    GlobalResult
        General G is NaN where values are negative, as standardised rates are.

    Raises
    ------
    FieldError, AreaError, InferenceError
    """
    values, notices = value_or_rate(values, base)
    sample = Sample(values, graph)
    replace(inference, correction="none").check_resolution(1, inference.draws, OF_ONE)
    notices += _sample_notices(sample)
    x, standardised, pairs = sample.values, sample.row_standardised, _pairs(sample.values)
    sums = weight_sums(standardised)
    forms, factors = _forms(x, standardised, sample.weights, sums.s0, pairs)
    observed = _combined(factors, [form.of(x) for form in forms])
    permuted = _combined(
        factors,
        permuted_forms(
            forms,
            x,
            permutations=inference.draws,
            seed=inference.seed,
            progress=progress,
            cancelled=cancelled,
        ),
    )
    tolerance = _combined(abs(factors), [form.tolerance(x) for form in forms])
    frame = moments(x, sums, weight_sums(sample.weights), pairs)
    frame.insert(0, "statistic", observed)
    if not pairs > 0:
        notices += (_no_general_g(values.name),)
    _add_tests(frame, _tail_counts(observed, permuted, tolerance), inference.alternative)
    notices += _disagreement(frame, inference.alpha)
    linked = sample.degrees > 0
    scatter = pd.DataFrame({"value": x, "lag": standardised @ x}, index=sample.ids)[linked]
    alone, links = int((~linked).sum()), int(sample.degrees.sum())
    return GlobalResult(frame, permuted, scatter, float(x.mean()), notices, x.size, alone, links)


def _forms(x, standardised, weights, s0, pairs):
    """Return three quadratic forms, and the factors with which they add up to each statistic, shape (3, 3).

    Geary's sum of w_ij (x_i - x_j)² is that of (w_i. + w_.i) z_i² less twice that of w_ij z_i z_j.
    """
    n, squares = x.size, float(((x - x.mean()) ** 2).sum())
    forms = [
        QuadraticForm(_one_sided(standardised), x.mean()),
        QuadraticForm(_diagonal(both_sums(standardised)), x.mean()),
        QuadraticForm(_one_sided(weights)),
    ]
    geary = (n - 1) / (2 * s0 * squares)
    return forms, np.array([[n / (s0 * squares), 0, 0], [-2 * geary, geary, 0], [0, 0, 1 / pairs]])


def _pairs(x):
    """Return the sum of x_i x_j over all i other than j, by which General G divides; NaN where G has no meaning."""
    return float(x.sum() ** 2 - (x**2).sum()) if x.min() >= 0 and (x > 0).sum() > 1 else np.nan


def _one_sided(weights):
    """Return a matrix U with x'Ux = x'Wx that names each pair once, so that half the products do."""
    from scipy.sparse import csr_array, triu

    return csr_array(triu(weights + weights.T, format="csr"))


def _diagonal(values):
    from scipy.sparse import csr_array

    places = np.arange(values.size)
    return csr_array((values, (places, places)), shape=(values.size, values.size))


def _combined(factors, forms):
    """Return factors times forms, where a statistic that is not defined leaves the others alone."""
    return np.array([sum(factor * form for factor, form in zip(row, forms) if factor != 0) for row in factors])


def _tail_counts(observed, permuted, tolerance):
    """Return the `TailCounts` of the three statistics, turned so that the upper tail means more alike."""
    sign = np.array([1, -1, 1])
    observed, permuted = sign * observed, sign[:, None] * permuted
    return TailCounts(
        permuted.shape[1],
        (permuted >= (observed - tolerance)[:, None]).sum(axis=1),
        (permuted <= (observed + tolerance)[:, None]).sum(axis=1),
        ~np.isnan(observed),
    )


def _add_tests(frame, counts, alternative):
    """Add standard scores and p-values to the frame of moments."""
    sign = np.array([1, -1, 1])
    for suffix in ("", "_normal"):
        with np.errstate(divide="ignore", invalid="ignore"):
            spread = np.sqrt(frame[f"variance{suffix}"].where(frame[f"variance{suffix}"] > 0))
            frame[f"z{suffix}"] = (frame["statistic"] - frame["expected"]) / spread
        frame[f"p_z{suffix}"] = p_of_z(sign * frame[f"z{suffix}"], alternative)
    frame["p"] = counts.p_values(alternative)


def _sample_notices(sample):
    """Return notices on small samples and on areas without neighbours."""
    found = ()
    if sample.values.size < FEW_AREAS:
        found += (
            notice(
                mark(
                    "Areas with a value: {count}. With fewer than {few}, standard scores are rough: read the p-values "
                    "by permutations, and take “not significant” for “too few to tell”."
                ),
                count=sample.values.size,
                few=FEW_AREAS,
            ),
        )
    alone = sample.ids[sample.degrees == 0]
    if len(alone):
        found += (
            notice(
                mark(
                    "Areas without a neighbour that has a value ({count}): {rows}. They count in the mean and in the "
                    "permutations, but compare with nobody."
                ),
                count=len(alone),
                rows=listed(alone),
            ),
        )
    return found


def _no_general_g(field):
    return notice(
        mark(
            "General G is not given for “{field}”: it multiplies the values of neighbours, and so needs values from "
            "zero up, at least two of them above zero."
        ),
        field=field,
    )


def _disagreement(frame, alpha):
    """Return a notice if formula and permutations come to different verdicts."""
    known = frame[["p_z", "p"]].notna().all(axis=1)
    apart = frame.index[known & (reached(frame["p_z"], alpha) != reached(frame["p"], alpha))]
    names = {"moran": "I", "geary": "C", "general_g": "G"}
    if not len(apart):
        return ()
    return (
        notice(
            mark(
                "p-values by formula and by permutations are on different sides of {alpha} for {statistics}: the "
                "values are uneven or few. The ones by permutations are right."
            ),
            alpha=alpha,
            statistics=", ".join(names[name] for name in apart),
        ),
    )
