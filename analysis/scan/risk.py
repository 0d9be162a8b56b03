"""What counts would be by chance: expectations, the law by which risks differ between areas, maps drawn from it.

Risks that are the same everywhere make Poisson counts. Real ones differ for a thousand reasons that are no cluster;
with risks drawn by area from a law of mean 1, a count of expectation mu has variance mu + mu² / r. A count is then worth
less the larger its area: w = 1 / (1 + mu / r) makes the mean and the variance of weighted sums equal, as those of
Poisson counts are, and is the weight with which a sum of counts tells a common excess best.

References
----------
Clayton, D. & Kaldor, J. (1987). Empirical Bayes estimates of age-standardized relative risks for use in disease
mapping. Biometrics 43(3), 671-681.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import InferenceError, mark

LAWS = ("poisson", "gamma", "lognormal")


class RiskModel(Protocol):
    """What the tests of this room ask of a model of risks.

    Attributes
    ----------
    mu : ndarray of float, shape (n,)
        Expected counts without clusters.
    law : {"poisson", "gamma", "lognormal"}
        The same risk everywhere, or the law of the areas' risks, whose mean is 1.
    r : float
        Shape of the gamma law; its risks have variance 1 / r.
    sigma : float
        Standard deviation of the logarithm of lognormal risks.
    """

    mu: np.ndarray
    law: str
    r: float
    sigma: float


@dataclass(frozen=True)
class Risk:
    """A `RiskModel` with given numbers."""

    mu: np.ndarray
    law: str = "poisson"
    r: float = np.inf
    sigma: float = 0.0

    def __post_init__(self):
        if self.law not in LAWS:
            raise InferenceError(
                mark("“{value}” is no law of risks; use one of: {allowed}."), value=self.law, allowed=", ".join(LAWS)
            )


def constant_risk(counts, base):
    """Return the risk that is the same everywhere: the total dealt out in proportion to a base, both of shape (n,)."""
    base = np.asarray(base, dtype=float)
    return Risk(base * (np.sum(counts) / base.sum()))


def scaled_risk(risk, total, kept=None):
    """Return a risk whose expectations add up to a total, nothing expected in areas that are not kept."""
    mu = np.asarray(risk.mu, dtype=float)
    if kept is not None:
        mu = np.where(kept, mu, 0.0)
    return Risk(mu * (total / mu.sum()), risk.law, risk.r, risk.sigma)


def dispersion(risk):
    """Return r of the variance mu + mu² / r of the counts: infinite where the risk is the same everywhere."""
    if risk.law == "gamma":
        return float(risk.r)
    if risk.law == "lognormal" and risk.sigma > 0:
        return 1 / np.expm1(risk.sigma**2)
    return np.inf


def variance_weights(risk):
    """Return w = 1 / (1 + mu / r), shape (n,): 1 everywhere where the risk is the same."""
    return 1 / (1 + np.asarray(risk.mu, dtype=float) / dispersion(risk))


def random_map(generator, risk, total):
    """Draw one map: risks from their law, then a total of counts dealt out in proportion to mu times risk.

    Returns
    -------
    ndarray of int64, shape (n,)
    """
    expected = np.asarray(risk.mu, dtype=float)
    if risk.law == "gamma" and np.isfinite(risk.r):
        expected = expected * generator.gamma(risk.r, 1 / risk.r, expected.size)
    elif risk.law == "lognormal":
        expected = expected * np.exp(risk.sigma * generator.standard_normal(expected.size))
    return generator.multinomial(total, expected / expected.sum())
