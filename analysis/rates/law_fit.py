"""Fitting the law of counts by maximum likelihood: how much risks vary, and how the rate changes with size.

All sums run over areas in the order of their base and count, so the order of areas in a layer changes no digit.
"""

from typing import NamedTuple

import numpy as np
from scipy import special
from scipy.optimize import minimize, minimize_scalar

from ..inference.runs import stop_if
from .count_laws import GammaLaw, LognormalLaw, PoissonLaw

SHAPES = (-4.0, 14.0)
"""Range of the logarithm of the gamma law's shape."""
ALMOST_POISSON = 1e5
"""Gamma laws of a larger shape cannot be told from no variation at all."""
SPREADS = (0.02, 3.0)
"""Range of the lognormal law's spread; below it is no variation worth the name."""
LEVELS = (-5.0, 5.0)
"""Range of the logarithm of the level, from the overall rate."""
SLOPES = (-1.0, 1.5)
SURE_SLOPE = 6.63
"""Likelihood ratio of a slope that chance exceeds once in a hundred (chi-squared, one degree of freedom)."""
SLOPE_DIGITS = 6
"""Decimals of a slope. The last bits of a sum move where the search ends by some 1e-8, which no reader should see."""
LIKELIER = 0.0
"""Log units by which the gamma law must be likelier to be preferred to the lognormal, whose tail is heavier.

Where risks are lognormal the gamma law colours maps of chance; but the maps that it would colour are those on which it
is the less likely one, so that no margin is needed, and one of 5 costs up to half of what could be found.
"""


class Fit(NamedTuple):
    """A law and what speaks for it: the log-likelihood of each law that was tried, by its name."""

    law: object
    log_likelihoods: dict


class Slope(NamedTuple):
    """The exponent of size by which rates change, and twice the gain in log-likelihood over none."""

    slope: float
    likelihood_ratio: float


def effective_denominators(base, slope):
    """Return base^(1 + slope), scaled to the same total; shape of `base`, above 0."""
    if slope == 0:
        return np.array(base, dtype=float)
    relative = (base / base.max()) ** (1 + slope)
    return relative * (np.sort(base).sum() / np.sort(relative).sum())


def fit_slope(events, base, cancelled=None):
    """Return the `Slope` that maximises the gamma law's likelihood, with a level and a shape of its own.

    The level is free on both sides of the likelihood ratio. Held at the overall rate, which the largest areas decide
    with their own luck, it would make a slope of that luck: of maps without any, 12 to 37 in a hundred had one.

    Parameters
    ----------
    events, base : ndarray of float, shape (n,)
        Counts from 0 up, not all 0, and denominators above 0.
    cancelled : callable, optional

    Returns
    -------
    Slope
        0 where all denominators are the same.
    """
    order = np.lexsort((events, base))
    events, base = events[order], base[order]
    if base[0] == base[-1]:
        return Slope(0.0, 0.0)
    counts = _Counts(events, cancelled)
    size = np.log(base / base[-1])
    middle = size @ events / events.sum()  # where counts are, so that level and slope hardly depend on each other
    level = np.log(events.sum() / base.sum()) + np.log(base[-1]) + middle

    def loss(at):
        mu = np.exp(level + at[0] + (1 + at[2]) * (size - middle))
        value, by_mu, by_shape = counts.gamma_slopes(at[1], mu)
        by_level = by_mu * mu
        return -value, -np.array([by_level.sum(), by_shape, by_level @ (size - middle)])

    def best(start, slopes):
        bounds = (LEVELS, SHAPES, slopes)
        return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"ftol": 1e-12})

    shape = _best_shape(counts, base * (events.sum() / base.sum()))
    log_shape = np.log(shape.shape) if isinstance(shape, GammaLaw) else SHAPES[1] - 2
    none = best(np.array([0.0, log_shape, 0.0]), (0.0, 0.0))
    found = best(none.x, SLOPES)
    return Slope(round(float(found.x[2]), SLOPE_DIGITS), max(2 * float(none.fun - found.fun), 0.0))


def fit_law(events, mu, law="automatic", cancelled=None):
    """Return the law of risks that fits counts best.

    Parameters
    ----------
    events, mu : ndarray of float, shape (n,)
        Counts, and what is expected of them: above 0, with the same sum.
    law : {"automatic", "poisson", "gamma", "lognormal"}
        Automatic is the likelier one of gamma and lognormal; Poisson where risks do not vary.
    cancelled : callable, optional

    Returns
    -------
    Fit
    """
    order = np.lexsort((events, mu))
    counts, mu = _Counts(events[order], cancelled), mu[order]
    found = {"poisson": PoissonLaw()}
    if law in ("automatic", "gamma"):
        found["gamma"] = _best_shape(counts, mu)
    # Where the gamma law sees no variation there is none: the slope of both likelihoods at 0 is the same.
    if law == "lognormal" or (law == "automatic" and isinstance(found["gamma"], GammaLaw)):
        found["lognormal"] = _best_spread(counts, mu)
    likely = {name: counts.log_likelihood(one, mu) for name, one in found.items()}
    if law == "automatic":
        law = "gamma"
        if "lognormal" in likely and likely["gamma"] <= likely["lognormal"] + LIKELIER:
            law = "lognormal"
    return Fit(found[law], likely)


class _Counts:
    """Observed counts, and the parts of likelihoods that depend on few different ones."""

    def __init__(self, events, cancelled):
        self.events, self.cancelled = events, cancelled
        self.values, self.times = np.unique(events[events > 0], return_counts=True)
        self.fixed = float(self.times @ special.gammaln(self.values + 1))

    def log_likelihood(self, law, mu):
        """Return the log-likelihood of a law."""
        stop_if(self.cancelled)
        if isinstance(law, GammaLaw):
            return self.gamma(np.log(law.shape), mu)
        return law.log_likelihood(self.events, mu)

    def gamma(self, log_shape, mu):
        """Return the log-likelihood of the gamma law."""
        stop_if(self.cancelled)
        r = np.exp(log_shape)
        whole = self.times @ (special.gammaln(self.values + r) - special.gammaln(r))
        by_size = self.events @ np.log(mu / (mu + r)) - r * np.log1p(mu / r).sum()
        return float(whole + by_size - self.fixed)

    def gamma_slopes(self, log_shape, mu):
        """Return the log-likelihood of the gamma law, its slopes by each mu, and that by the logarithm of the shape."""
        r = np.exp(log_shape)
        more = special.digamma(self.values + r) - special.digamma(r)
        by_shape = self.times @ more - np.log1p(mu / r).sum() + ((mu - self.events) / (mu + r)).sum()
        by_mu = self.events / mu - (self.events + r) / (mu + r)
        return self.gamma(log_shape, mu), by_mu, r * by_shape


def _best_shape(counts, mu):
    """Return the likeliest gamma law, or the Poisson law where its shape is too large to tell."""
    best = minimize_scalar(lambda at: -counts.gamma(at, mu), bounds=SHAPES, method="bounded", options={"xatol": 1e-5})
    return PoissonLaw() if best.x > np.log(ALMOST_POISSON) else GammaLaw(float(np.exp(best.x)))


def _best_spread(counts, mu):
    """Return the likeliest lognormal law, or the Poisson law where its spread is at the lower end."""
    low, high = np.log(SPREADS)
    best = minimize_scalar(
        lambda at: -counts.log_likelihood(LognormalLaw(float(np.exp(at))), mu),
        bounds=(low, high),
        method="bounded",
        options={"xatol": 1e-3},
    )
    return PoissonLaw() if best.x < low + 0.01 else LognormalLaw(float(np.exp(best.x)))
