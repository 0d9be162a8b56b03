"""Tests and classes as other programs have them by default, so that their maps can be repeated.

What a preset sets: the tails that count, the correction, the level, and whether an area gets a class although its low
p-value comes from the tail opposite to that class. Weights are row-standardised for Moran's I in all of these programs
as here; for equal weights the p-values of Gi do not depend on it.
"""

from dataclasses import replace

from ..errors import InferenceError, mark
from .tails import SIDE_OF_MEAN

PRESETS = ("own", "geoda", "arcgis", "esda")

TIES_IN_UPPER = {"alternative": "ties-in-upper", "correction": "none", "alpha": 0.05, "any_tail": True}
"""GeoDa 1.22 and esda 2.9: pseudo p-values of the smaller tail, ties in one tail only; 5 %; no correction."""
GEODA_GEARY = {**TIES_IN_UPPER, "alternative": SIDE_OF_MEAN}
"""GeoDa's local Geary: permuted values at most c where c is at most their mean, those above c elsewhere."""
ARCGIS_PERMUTATIONS = {"alternative": "directed", "correction": "none", "alpha": 0.05, "any_tail": True}
"""ArcGIS Pro 3, Cluster and Outlier Analysis: pseudo p-values at 95 % confidence; the correction is off."""
ARCGIS_SCORES = {"alternative": "two-sided", "correction": "none", "alpha": 0.10, "normal": True}
"""ArcGIS Pro 3, Hot Spot Analysis: p-values of the z-score, bins at 90, 95 and 99 % confidence, no correction."""

GEARY = ("localgeary", "multivariatelocalgeary")
ARCGIS_TOOLS = ("localmoran", "getisord")
"""Statistics that ArcGIS Pro has a tool for."""
NOT_IN_GEODA = ("locallee",)

NO_TOOL = mark(
    "{program} has no tool for this statistic, so that there is none of its maps to repeat. Choose another PRESET, or "
    "“As set here”."
)
SAYS = {
    "geoda": mark(
        "As GeoDa: the smaller tail of the permutations, without correction, at 5 %; local Geary by the tail on whose "
        "side of the permuted mean it lies. ALTERNATIVE, CORRECTION and ALPHA are not used, and rates are permuted. "
        "Where permuted values equal the observed one, rounding decides in GeoDa, and its p-values cannot be repeated."
    ),
    "esda": mark(
        "As esda: the smaller tail of the permutations, without correction, at 5 %. ALTERNATIVE, CORRECTION and ALPHA "
        "are not used, and rates are permuted. Where permuted values equal the observed one, rounding decides in esda, "
        "and its p-values cannot be repeated."
    ),
    "arcgis": mark(
        "As ArcGIS Pro, without correction: local statistics by permutations at 5 %, Getis-Ord by the z-score at 10, 5 "
        "and 1 %. ALTERNATIVE, CORRECTION and ALPHA are not used, and rates are permuted."
    ),
}


def with_preset(inference, preset, statistic):
    """Return an inference with what another program has by default.

    Parameters
    ----------
    inference : Inference
        Its seed is kept, and its permutations where it states them; otherwise there are 9,999.
    preset : {"own", "geoda", "arcgis", "esda"}
    statistic : registry.LocalStatistic
        Its ``name`` tells local Geary, and what ArcGIS has. What can be tested by its standard score (``by_score``),
        ArcGIS tests so.

    Returns
    -------
    Inference

    Raises
    ------
    InferenceError
        When the other program does not have the statistic.
    """
    if preset == "own":
        return inference
    return replace(inference, permutations=inference.draws, null="permutation", slope=None, **_tests(preset, statistic))


def _tests(preset, statistic):
    """Return what the preset sets of tails, correction, level and classes."""
    if preset == "arcgis":
        if statistic.name not in ARCGIS_TOOLS:
            raise InferenceError(NO_TOOL, program="ArcGIS Pro")
        return ARCGIS_SCORES if statistic.by_score else ARCGIS_PERMUTATIONS
    if preset == "geoda" and statistic.name in NOT_IN_GEODA:
        raise InferenceError(NO_TOOL, program="GeoDa")
    return GEODA_GEARY if preset == "geoda" and statistic.name in GEARY else TIES_IN_UPPER
