"""Tests and classes as other programs have them by default, so that their maps can be repeated.

What a preset sets: the tails that count, the correction, the level, and whether an area gets a class although its low
p-value comes from the tail opposite to that class. Weights are row-standardised for Moran's I in all of these programs
as here; for equal weights the p-values of Gi do not depend on it.
"""

from dataclasses import replace

from ..errors import mark

PRESETS = ("own", "geoda", "arcgis", "esda")

FOLDED = {"alternative": "folded", "correction": "none", "alpha": 0.05, "any_tail": True}
"""GeoDa 1.22 and esda 2.9: pseudo p-values of the smaller tail, ties in one tail only; 5 %; no correction."""
ARCGIS_PERMUTATIONS = {"alternative": "directed", "correction": "none", "alpha": 0.05, "any_tail": True}
"""ArcGIS Pro 3, Cluster and Outlier Analysis: pseudo p-values at 95 % confidence; the correction is off."""
ARCGIS_SCORES = {"alternative": "two-sided", "correction": "none", "alpha": 0.10, "normal": True}
"""ArcGIS Pro 3, Hot Spot Analysis: p-values of the z-score, bins at 90, 95 and 99 % confidence, no correction."""

SAYS = {
    "geoda": mark(
        "As GeoDa: the smaller tail of the permutations, without correction, at 5 %. ALTERNATIVE, CORRECTION and ALPHA "
        "are not used."
    ),
    "esda": mark(
        "As esda: the smaller tail of the permutations, without correction, at 5 %. ALTERNATIVE, CORRECTION and ALPHA "
        "are not used."
    ),
    "arcgis": mark(
        "As ArcGIS Pro, without correction: local statistics by permutations at 5 %, Getis-Ord by the z-score at 10, 5 "
        "and 1 %. ALTERNATIVE, CORRECTION and ALPHA are not used."
    ),
}


def with_preset(inference, preset, statistic):
    """Return an inference with what another program has by default.

    Parameters
    ----------
    inference : Inference
        Its permutations and seed are kept.
    preset : {"own", "geoda", "arcgis", "esda"}
    statistic : registry.LocalStatistic
        ``by_score`` decides: what can be tested by its standard score, ArcGIS tests so.

    Returns
    -------
    Inference
    """
    if preset == "own":
        return inference
    if preset == "arcgis":
        return replace(inference, **(ARCGIS_SCORES if statistic.by_score else ARCGIS_PERMUTATIONS))
    return replace(inference, **FOLDED)
