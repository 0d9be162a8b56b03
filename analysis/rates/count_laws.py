"""Laws of counts whose risk varies from area to area: Poisson, gamma (negative binomial) and lognormal mixtures.

An area with the expected count mu has a count that is Poisson with the mean mu * theta; theta, its relative risk, is
drawn from a law with the mean 1. Where theta is 1 everywhere counts are Poisson; where it has a gamma law with the
shape r they are negative binomial with the variance mu + mu² / r (Greenwood & Yule 1920); a lognormal law has the
heavier tail that economic activity often shows (Bulmer 1974).

References
----------
Greenwood, M. & Yule, G. U. (1920). An inquiry into the nature of frequency distributions representative of multiple
happenings. Journal of the Royal Statistical Society 83(2), 255-279.
Bulmer, M. G. (1974). On fitting the Poisson lognormal distribution to species-abundance data. Biometrics 30, 101-110.
Trefethen, L. N. & Weideman, J. A. C. (2014). The exponentially convergent trapezoidal rule. SIAM Review 56, 385-458.
Boucheron, S., Lugosi, G. & Massart, P. (2013). Concentration Inequalities. Oxford University Press.
"""

from dataclasses import dataclass

import numpy as np
from scipy import special

UNLIKELY = 41.5
"""Minus the logarithm of a probability that is neglected, 1e-18."""

FIRST_BLOCK, LONGEST_BLOCK = 8, 2**14
"""Counts in the first block of a table; each block that follows is as long as all before it, up to the longest."""
BLOCK_CELLS = 2**19
"""Most probabilities that are worked out at once (4 MiB). No influence on the result."""


class CountLaw:
    """What all laws of counts have in common; `mu` is the expected count of an area, above 0."""

    @property
    def variation(self):
        """Coefficient of variation of the relative risks."""
        raise NotImplementedError

    def log_pmf(self, counts, mu):
        """Return ln P(count), for arrays of the same shape; counts need not be whole."""
        raise NotImplementedError

    def block(self, mu, first, last):
        """Return P(first), …, P(last - 1) of areas with expected counts `mu`, shape (len(mu), last - first)."""
        raise NotImplementedError

    def most_risk(self):
        """Return the relative risk that is exceeded with a probability of 1e-18."""
        raise NotImplementedError

    def log_likelihood(self, counts, mu):
        """Return the log-likelihood of independent counts."""
        return float(self.log_pmf(counts, mu).sum())

    def variance(self, mu):
        """Return the variance of counts, shape of `mu`."""
        return mu + (self.variation * mu) ** 2

    def none(self, mu):
        """Return ln P(0), shape of `mu`."""
        return self.log_pmf(np.zeros_like(mu), mu)

    def reach(self, mu):
        """Return counts beyond which lies less than about 1e-18 (Boucheron et al. 2013, theorem 2.3 and p. 23)."""
        most = mu * self.most_risk()
        return most + np.sqrt(2 * UNLIKELY * most) + UNLIKELY

    def blocks(self, mu, lengths):
        """Yield (areas, first, probabilities) until each area has those of 0 … length - 1; see `whole_blocks`."""
        areas = np.arange(len(mu))
        for first, last in count_blocks():
            if not areas.size:
                return
            step = max(1, BLOCK_CELLS // (last - first))
            for start in range(0, areas.size, step):
                some = areas[start : start + step]
                yield some, first, self.block(mu[some], first, last)
            areas = areas[lengths[areas] > last]


def count_blocks():
    """Yield the bounds of blocks of counts, without end."""
    first, last = 0, FIRST_BLOCK
    while True:
        yield first, last
        first, last = last, last + min(last, LONGEST_BLOCK)


def whole_blocks(lengths):
    """Return lengths of tables rounded up to the blocks that they are made of: 8, 16, 32 … counts."""
    doubled = FIRST_BLOCK * 2 ** np.ceil(np.log2(np.maximum(lengths, FIRST_BLOCK) / FIRST_BLOCK)).astype(np.int64)
    many = -(-np.asarray(lengths, dtype=np.int64) // LONGEST_BLOCK) * LONGEST_BLOCK
    return np.where(doubled <= LONGEST_BLOCK, doubled, many)


@dataclass(frozen=True)
class PoissonLaw(CountLaw):
    """The same risk everywhere."""

    name = "poisson"

    @property
    def variation(self):
        """0: no risk differs."""
        return 0.0

    def log_pmf(self, counts, mu):
        """Return ln P(count)."""
        return special.xlogy(counts, mu) - mu - special.gammaln(counts + 1)

    def block(self, mu, first, last):
        """Return the probabilities of counts from `first` to below `last`."""
        counts = np.arange(first, last, dtype=float)
        return np.exp(np.log(mu)[:, None] * counts - mu[:, None] - special.gammaln(counts + 1))

    def most_risk(self):
        """1: no risk differs."""
        return 1.0


@dataclass(frozen=True)
class GammaLaw(CountLaw):
    """Relative risks with a gamma law of mean 1: counts are negative binomial.

    Attributes
    ----------
    shape : float
        r, above 0; the squared coefficient of variation of the risks is 1 / r.
    """

    shape: float
    name = "gamma"

    @property
    def variation(self):
        """1 / sqrt(r)."""
        return self.shape**-0.5

    def log_pmf(self, counts, mu):
        """Return ln P(count)."""
        r = self.shape
        whole = special.gammaln(counts + r) - special.gammaln(r) - special.gammaln(counts + 1)
        return whole - r * np.log1p(mu / r) + special.xlogy(counts, mu / (mu + r))

    def block(self, mu, first, last):
        """Return the probabilities of counts from `first` to below `last`."""
        r, counts = self.shape, np.arange(first, last, dtype=float)
        whole = special.gammaln(counts + r) - special.gammaln(r) - special.gammaln(counts + 1)
        exponent = np.log(mu / (mu + r))[:, None] * counts
        exponent += whole
        exponent -= (r * np.log1p(mu / r))[:, None]
        return np.exp(exponent, out=exponent)

    def most_risk(self):
        """Bound of the upper tail of a gamma law (Boucheron et al. 2013, p. 29)."""
        return 1 + np.sqrt(2 * UNLIKELY / self.shape) + UNLIKELY / self.shape


@dataclass(frozen=True)
class LognormalLaw(CountLaw):
    """Relative risks with a lognormal law of mean 1.

    Attributes
    ----------
    spread : float
        Standard deviation s of the logarithms of the risks, above 0.
    """

    spread: float
    name = "lognormal"

    @property
    def variation(self):
        """sqrt(exp(s²) - 1)."""
        return float(np.sqrt(np.expm1(self.spread**2)))

    def log_pmf(self, counts, mu):
        """Return ln P(count), by the trapezoidal rule around the likeliest risk.

        Within 1e-6 for s up to 1.3, 1e-5 for 1.5, 1e-4 for 2.
        """
        s = self.spread
        shift = np.log(mu) - s * s / 2
        # Where the integrand over the logarithm of the risk, in units of s, is largest: u = s (count - mean).
        mean = np.maximum(special.wrightomega(s * s * counts + 2 * np.log(s) + shift) / s**2, 1e-300)
        mode = (np.log(mean) - shift) / s
        width = 1 / np.sqrt(1 + s * s * mean)
        step = 0.75
        ratio = np.exp(s * step * width)
        total = np.ones(np.shape(mean))
        for times, side, farthest in ((ratio, step * width, 10), (1 / ratio, -step * width, 16)):
            risk = 1.0
            for place in range(1, farthest + 1):
                risk = risk * times  # A power: an exponential for each step would take half of the time of a fit.
                away = place * side
                # At least 0, but for rounding: means beyond 1e18 would make an exponent of thousands of it.
                bend = np.maximum(risk - 1 - s * away, 0)
                total += np.exp(-0.5 * away * away - mean * bend)
        peak = counts * np.log(mean) - mean - mode * mode / 2 - special.gammaln(counts + 1)
        return peak + np.log(total * width * (step / np.sqrt(2 * np.pi)))

    def none(self, mu):
        """Return ln P(0), shape of `mu`, with the precision of `block`; no less than that of the smallest float."""
        return np.log(np.maximum(self.block(mu, 0, FIRST_BLOCK)[:, 0], np.finfo(float).tiny))

    def block(self, mu, first, last):
        """Return the probabilities of counts from `first` to below `last`.

        Risks are summed over a grid of Poisson means that all areas share, so that one matrix product serves them.
        Seen from the logarithm of the risk in units of s, a count m narrows the integrand to about
        1 / sqrt(1 + s² m); with 0.6 of that as a step the trapezoidal rule is right to about 1e-11.
        """
        s, farthest = self.spread, np.sqrt(2 * UNLIKELY)
        counts = np.arange(first, last, dtype=float)
        step = 0.6 * s / np.sqrt(1 + s * s * last)
        centre = np.log(mu) - s * s / 2
        # A Poisson count is below `first` of, or above, these means with a probability of less than 1e-18.
        above = max(first - UNLIKELY / 3, 0.0)
        least = above + UNLIKELY - np.sqrt(2 * UNLIKELY * above + UNLIKELY**2)
        most = last + UNLIKELY + np.sqrt(2 * UNLIKELY * last + UNLIKELY**2)
        low = max(centre.min() - farthest * s, np.log(max(least, 1e-300)))
        high = min(centre.max() + farthest * s, np.log(most))
        grid = step * np.arange(np.floor(low / step), np.ceil(high / step) + 1)
        means = np.exp(grid)
        kernel = np.exp(grid[:, None] * counts - means[:, None] - special.gammaln(counts + 1))
        away = (grid - centre[:, None]) / s
        away *= away
        away *= -0.5
        weights = np.exp(away, out=away)
        return weights @ kernel * (step / (s * np.sqrt(2 * np.pi)))

    def most_risk(self):
        """exp(s u - s² / 2) with u exceeded with a probability of 1e-18."""
        s = self.spread
        return float(np.exp(s * np.sqrt(2 * UNLIKELY) - s * s / 2))
