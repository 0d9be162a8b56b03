"""What counts would be by chance: expectations, the law by which risks differ between areas, maps drawn from it.

Risks that are the same everywhere make Poisson counts. Real ones differ for a thousand reasons that are no cluster;
with risks drawn by area from a law of mean 1 and variance 1 / r, a count of expectation mu has variance mu + mu² / r. A
count is then worth less the larger its area: w = 1 / (1 + mu / r) makes the mean and the variance of weighted sums
equal, as those of Poisson counts are, and is the weight with which a sum of counts tells a common excess best.

References
----------
Clayton, D. & Kaldor, J. (1987). Empirical Bayes estimates of age-standardized relative risks for use in disease
mapping. Biometrics 43(3), 671-681.
"""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from ..rates.count_laws import CountLaw, PoissonLaw
from ..rates.random_counts import random_counts


class RiskModel(Protocol):
    """What the tests of this room ask of a model of risks.

    Attributes
    ----------
    mu : ndarray of float, shape (n,)
        Expected counts without clusters, above 0.
    law : count_laws.CountLaw
    """

    mu: np.ndarray
    law: CountLaw


@dataclass(frozen=True)
class Risk:
    """A `RiskModel` with given numbers."""

    mu: np.ndarray
    law: CountLaw = field(default_factory=PoissonLaw)


def constant_risk(counts, base):
    """Return the risk that is the same everywhere: the total dealt out in proportion to a base, both of shape (n,)."""
    base = np.asarray(base, dtype=float)
    return Risk(base * (np.sum(counts) / base.sum()))


def scaled_risk(risk, total, kept=None):
    """Return a risk whose expectations add up to a total, nothing expected in areas that are not kept."""
    mu = np.asarray(risk.mu, dtype=float)
    if kept is not None:
        mu = np.where(kept, mu, 0.0)
    return Risk(mu * (total / mu.sum()), risk.law)


def is_constant(risk):
    """Return whether the risk is the same everywhere."""
    return risk.law.name == "poisson" or not risk.law.variation > 0


def dispersion(risk):
    """Return r of the counts' variance mu + mu² / r: infinite where the risk is the same everywhere."""
    return np.inf if is_constant(risk) else risk.law.variation**-2


def spread(risk):
    """Return the standard deviation of the logarithms of lognormal risks."""
    return float(np.sqrt(np.log1p(risk.law.variation**2)))


def variance_weights(risk):
    """Return w = 1 / (1 + mu / r), shape (n,): 1 everywhere where the risk is the same."""
    return 1 / (1 + np.asarray(risk.mu, dtype=float) / dispersion(risk))


def random_map(generator, risk, total):
    """Draw one map: risks from their law, then a total of counts dealt out in proportion to mu times risk.

    Returns
    -------
    ndarray of int64, shape (n,)
    """
    return random_counts(generator, risk.law, risk.mu, total)
