"""One index out of location quotient, participation and their difference: the normalised concentration index ICn.

For one sector, over the areas that have a location quotient, the correlation matrix of LQ, PR and HHm has eigenvalues
l_1 >= l_2 >= l_3 and eigenvectors a_1, a_2, a_3. Component k explains b_k = l_k / 3 of the variance, and indicator m
takes the part |a_mk| / (|a_1k| + |a_2k| + |a_3k|) in it. The weight of the indicator is

    theta_m = sum_k b_k |a_mk| / (|a_1k| + |a_2k| + |a_3k|),

so that the three weights sum to 1, and ICn = theta_1 LQ + theta_2 PR + theta_3 HHm. The components are not rotated.

References
----------
Crocco, M. A., Galinari, R., Santos, F., Lemos, M. B. & Simões, R. (2003). Metodologia de identificação de arranjos
produtivos locais potenciais. Texto para discussão 212, Cedeplar/UFMG, Belo Horizonte.
Crocco, M. A., Galinari, R., Santos, F., Lemos, M. B. & Simões, R. (2006). Metodologia de identificação de aglomerações
produtivas locais. Nova Economia 16(2), 211-241.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import Notice, mark, notice
from ..validation import ROUNDING

LEAST_AREAS = 4
"""Three indicators in fewer areas always have a component without variance."""

TIE = 1e-9
"""Shares of explained variance closer than this are one: their components could be any rotation of each other."""


@dataclass(frozen=True)
class NormalisedConcentration:
    """The normalised concentration index of one sector.

    Attributes
    ----------
    index : pandas.Series of float, shape (n,)
        NaN where an indicator is unknown, and everywhere without weights.
    weights : tuple of float, or None
        Those of LQ, PR and HHm; they sum to 1.
    notices : tuple of Notice
        Why there are no weights.
    """

    index: pd.Series
    weights: "tuple[float, float, float] | None"
    notices: tuple[Notice, ...]


def normalised_concentration(lq, pr, hhm):
    """Return the normalised concentration index of one sector (Crocco et al. 2006).

    Parameters
    ----------
    lq, pr, hhm : pandas.Series of float, shape (n,)
        Location quotient, participation and their difference in each area, see `agglomeration.location_quotient`.

    Returns
    -------
    NormalisedConcentration
    """
    indicators = pd.DataFrame({"lq": lq, "pr": pr, "hhm": hhm})
    empty = pd.Series(np.nan, lq.index)
    values = indicators.dropna().sort_index().to_numpy(dtype=float)  # sums depend on the order
    if len(values) < LEAST_AREAS:
        found = notice(
            mark("No ICn: areas with a location quotient: {count}. Its weights need at least {least}."),
            count=len(values),
            least=LEAST_AREAS,
        )
        return NormalisedConcentration(empty, None, (found,))
    # Where LQ is 1 everywhere, HHm is nothing but the rounding of PR.
    largest = np.abs(values).max(axis=0)
    largest[2] = largest[1]
    constant = np.ptp(values, axis=0) <= ROUNDING * largest
    if constant.any():
        found = notice(
            mark("No ICn: the same in every area: {fields}. Its weights rest on differences between areas."),
            fields=", ".join(indicators.columns[constant]),
        )
        return NormalisedConcentration(empty, None, (found,))
    explained, vectors = _components(values)
    tied = (explained[:-1] - explained[1:] < TIE) & (explained[:-1] > TIE)
    if tied.any():
        found = notice(
            mark("No ICn: two components explain the same share of the variance, so its weights are not determined.")
        )
        return NormalisedConcentration(empty, None, (found,))
    parts = np.abs(vectors) / np.abs(vectors).sum(axis=0)
    weights = parts @ explained
    return NormalisedConcentration(indicators @ weights, tuple(float(weight) for weight in weights), ())


def _components(values):
    """Return the shares of explained variance, largest first, and the eigenvectors as columns."""
    eigenvalues, vectors = np.linalg.eigh(np.corrcoef(values, rowvar=False))
    explained = np.clip(eigenvalues[::-1], 0, None)
    return explained / explained.sum(), vectors[:, ::-1]
