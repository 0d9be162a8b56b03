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

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from .errors import InferenceError, Notice, listed, mark, notice
from .inference import p_of_z
from .multiple_testing import resolution
from .permutation import TailCounts
from .quadratic_forms import QuadraticForm, permuted_forms
from .rates import value_or_rate
from .sample import FEW_AREAS, Sample

STATISTICS = ("moran", "geary", "general_g")


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


class WeightSums(NamedTuple):
    """S0 = sum w_ij, S1 = sum (w_ij + w_ji)² / 2 and S2 = sum (w_i. + w_.i)² (Cliff & Ord 1981)."""

    s0: float
    s1: float
    s2: float


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
    _require_resolution(inference)
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
            permutations=inference.permutations,
            seed=inference.seed,
            progress=progress,
            cancelled=cancelled,
        ),
    )
    tolerance = _combined(abs(factors), [form.tolerance(x) for form in forms])
    frame = _moments(x, sums, weight_sums(sample.weights), pairs)
    frame.insert(0, "statistic", observed)
    if not pairs > 0:
        notices += (_no_general_g(values.name),)
    _add_tests(frame, _tail_counts(observed, permuted, tolerance), inference.alternative)
    notices += _disagreement(frame, inference.alpha)
    linked = sample.degrees > 0
    scatter = pd.DataFrame({"value": x, "lag": standardised @ x}, index=sample.ids)[linked]
    alone, links = int((~linked).sum()), int(sample.degrees.sum())
    return GlobalResult(frame, permuted, scatter, float(x.mean()), notices, x.size, alone, links)


def weight_sums(weights):
    """Return the `WeightSums` of a scipy.sparse.csr_array, shape (n, n)."""
    both = weights + weights.T
    return WeightSums(
        float(weights.sum()), float(both.multiply(both).sum()) / 2, float((_both_sums(weights) ** 2).sum())
    )


def moran_moments(values, sums):
    """Return the expectation of Moran's I and its variances under randomisation and normality.

    After Cliff & Ord (1981); the kurtosis is m4 / m2². Also for several weights at once.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
    sums : WeightSums
        Of floats, or of arrays of one shape.

    Returns
    -------
    expected : float
    variance, variance_normal : float or ndarray
        Randomisation needs four areas: NaN for three.
    """
    n = values.size
    s0, s1, s2 = sums
    expected = -1 / (n - 1)
    kurtosis = _kurtosis(values)
    normal = (n**2 * s1 - n * s2 + 3 * s0**2) / (s0**2 * (n**2 - 1)) - expected**2
    with np.errstate(divide="ignore", invalid="ignore"):
        random = n * ((n**2 - 3 * n + 3) * s1 - n * s2 + 3 * s0**2)
        random -= kurtosis * ((n**2 - n) * s1 - 2 * n * s2 + 6 * s0**2)
        random = random / np.float64((n - 1) * (n - 2) * (n - 3)) / s0**2 - expected**2
    return expected, _above_rounding(random, expected**2), _above_rounding(normal, expected**2)


def _forms(x, standardised, weights, s0, pairs):
    """Return three quadratic forms, and the factors with which they add up to each statistic, shape (3, 3).

    Geary's sum of w_ij (x_i - x_j)² is that of (w_i. + w_.i) z_i² less twice that of w_ij z_i z_j.
    """
    n, squares = x.size, float(((x - x.mean()) ** 2).sum())
    forms = [
        QuadraticForm(_one_sided(standardised), x.mean()),
        QuadraticForm(_diagonal(_both_sums(standardised)), x.mean()),
        QuadraticForm(_one_sided(weights)),
    ]
    geary = (n - 1) / (2 * s0 * squares)
    return forms, np.array([[n / (s0 * squares), 0, 0], [-2 * geary, geary, 0], [0, 0, 1 / pairs]])


def _moments(x, sums, sums_of_g, pairs):
    """Return the frame of expectations and variances, a row a statistic."""
    frame = pd.DataFrame(np.nan, index=STATISTICS, columns=["expected", "variance", "variance_normal"])
    frame.loc["moran"] = moran_moments(x, sums)
    frame.loc["geary"] = _geary_moments(x, sums)
    if pairs > 0:
        frame.loc["general_g"] = _general_g_moments(x, sums_of_g, pairs)
    return frame


def _geary_moments(x, sums):
    """Return the expectation of Geary's C and its variances (Cliff & Ord 1981)."""
    n, kurtosis = x.size, _kurtosis(x)
    s0, s1, s2 = sums
    normal = ((2 * s1 + s2) * (n - 1) - 4 * s0**2) / (2 * (n + 1) * s0**2)
    random = (n - 1) * s1 * (n**2 - 3 * n + 3 - (n - 1) * kurtosis)
    random -= (n - 1) * s2 * (n**2 + 3 * n - 6 - (n**2 - n + 2) * kurtosis) / 4
    random += s0**2 * (n**2 - 3 - (n - 1) ** 2 * kurtosis)
    with np.errstate(divide="ignore", invalid="ignore"):
        random = np.float64(random) / (n * (n - 2) * (n - 3)) / s0**2
    return 1.0, _above_rounding(random, kurtosis / n), _above_rounding(normal, 1 / n)


def _general_g_moments(x, sums, pairs):
    """Return the expectation of General G and its variance under randomisation (Getis & Ord 1992).

    Written in deviations z from the mean m, where it does not cancel: x'Wx = z'Wz + m a'z + m² S0, with a = w_i. +
    w_.i, and the variance of the first term is that of Moran's I. It equals the published formula with the correction
    of its term B1 (6 S0², as in esda and spdep).
    """
    n, mean = x.size, x.mean()
    z = x - mean
    s0, _, s2 = sums
    second, third = float((z**2).sum()), float((z**3).sum())
    _, moran, _ = moran_moments(x, sums)
    product = (s0 * second / n) ** 2 * moran
    linear = second / (n - 1) * _above_rounding(s2 - 4 * s0**2 / n, s2)
    mixed = third * (4 * s0**2 - n * s2) / (n * (n - 1) * (n - 2))
    variance = product + mean**2 * linear + 2 * mean * mixed
    terms = mean**2 * second / (n - 1) * s2
    return s0 / (n * (n - 1)), _above_rounding(variance, 1e-3 * terms) / pairs**2, np.nan


def _above_rounding(variance, terms):
    """Return a variance, or 0 where it is no more than the rounding error of its terms.

    Where all areas are neighbours of all, nothing can vary.
    """
    return np.where(variance <= 1e-11 * terms, 0.0, variance)


def _kurtosis(x):
    """Return m4 / m2² of the values."""
    z = x - x.mean()
    return float(z.size * (z**4).sum() / (z**2).sum() ** 2)


def _pairs(x):
    """Return the sum of x_i x_j over all i other than j, by which General G divides; NaN where G has no meaning."""
    return float(x.sum() ** 2 - (x**2).sum()) if x.min() >= 0 and (x > 0).sum() > 1 else np.nan


def _both_sums(weights):
    """Return w_i. + w_.i of each area, shape (n,)."""
    return np.asarray(weights.sum(axis=1)).ravel() + np.asarray(weights.sum(axis=0)).ravel()


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


def _require_resolution(inference):
    """Raise `InferenceError` when no permutation p-value could reach the significance level."""
    limits = resolution(1, inference.permutations, inference.alternative, inference.alpha, "none")
    if limits.smallest > inference.alpha:
        raise InferenceError(
            mark(
                "With {permutations} permutations the smallest possible p-value is {smallest}, above the significance "
                "level {alpha}. Set PERMUTATIONS to {enough} or more."
            ),
            permutations=inference.permutations,
            smallest=f"{limits.smallest:.2g}",
            alpha=inference.alpha,
            enough=limits.permutations_for_one,
        )


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
    apart = frame.index[known & ((frame["p_z"] <= alpha) != (frame["p"] <= alpha))]
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
