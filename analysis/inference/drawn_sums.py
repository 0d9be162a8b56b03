"""Sums of values drawn without replacement: their characteristic function, and where their mass lies.

Let x_j = exp(-i w y_j). The mean of exp(-i w S) over all samples of k of the n values is the elementary symmetric
function e_k(x) over C(n, k). Newton's identities give it from the power sums p_m = sum_j x_j^m, which are the
characteristic function of a single value at the frequencies m * w, and so look-ups in one Fourier transform:

    q_k = (1/k) sum_{m=1..k} (-1)^(m-1) [C(n, k-m) / C(n, k)] p_m q_(k-m),      q_k = e_k / C(n, k).

All |q_k| are at most 1, and up to k = n/2 the weights fall, so nothing cancels that matters.

References
----------
Hoeffding, W. (1963). Probability inequalities for sums of bounded random variables. JASA 58, 13-30. (Theorem 4: what
bounds sums drawn with replacement through a convex function bounds those drawn without.)
Macdonald, I. G. (1995). Symmetric Functions and Hall Polynomials, 2nd ed., I.2. (Newton's identities.)
"""

import numpy as np
from scipy.special import gammaln, ive

from .runs import stop_if

NEGLIGIBLE = 1e-17
"""Mass that is left out: a tenth of what a float near 1 can tell."""

TILTS = 2.0 ** np.arange(-2, 20.5, 0.5)
"""How steeply sums are weighted to bound where their mass lies."""


def striking_out(n, draws):
    """Return the weights with which an area's own value is struck out of the law of sums from all values.

    Parameters
    ----------
    n, draws : int
        Number of values, and k, how many are drawn; ``draws < n``.

    Returns
    -------
    ndarray of float, shape (terms,)
        (-1)^m C(n, k-m) / C(n-1, k) for m = 0, 1, …, as long as they matter. From
        e_k(others) = sum_m (-y)^m e_(k-m)(all), which is e(t) / (1 + t x_i) as a power series.
    """
    m = np.arange(1, draws + 1)
    weights = np.cumprod(np.append(n / (n - draws), -(draws - m + 1.0) / (n - draws + m)))
    return weights[np.abs(weights) > NEGLIGIBLE]


def reach(shares, draws):
    """Return between which sums all but a negligible mass lies.

    Chernoff's bound, for the best of the `TILTS`: P(S >= s) <= exp(k L(t) - t s), where L is the logarithm of the
    mean of exp(t y); for draws without replacement by Hoeffding (1963).

    Parameters
    ----------
    shares : ndarray of float, shape (n,)
        Values in [0, 1].
    draws : ndarray of int, shape (d,)
        How many are drawn.

    Returns
    -------
    least, greatest : ndarray of float, shape (d,)
        Within 0 … k.
    """
    draws = np.asarray(draws)[:, None]
    # One more than the logarithm asks for: an area's own value may be struck out.
    allowed = 1 - np.log(NEGLIGIBLE)
    largest, smallest = shares.max(), shares.min()
    down, up = (
        np.array([np.log(np.mean(np.exp(-tilt * away))) / tilt for tilt in TILTS])
        for away in (largest - shares, shares - smallest)
    )
    greatest = (draws * (largest + down) + allowed / TILTS).min(axis=1)
    least = (draws * (smallest - up) - allowed / TILTS).max(axis=1)
    draws = draws[:, 0]
    return np.maximum(least, draws * smallest), np.minimum(greatest, draws * largest)


def frequencies_that_matter(power, n, weights):
    """Return the frequencies at which some characteristic function is not negligible.

    Parameters
    ----------
    power : ndarray of complex, shape (frequencies,)
        p_1 at the frequencies 0, 1, ….
    n : int
    weights : dict of int to float
        The largest weight with which the law of the sum of k values is used, for every such k.

    Returns
    -------
    ndarray of int

    Notes
    -----
    With r = |p_1| / n, two bounds that rise with r; both hold for all k < n:

    - the sum of independently drawn values, each with chance k/n, given that k are drawn:
      |q_k| <= exp(-v) I_0(v r) / P(Bin(n, k/n) = k), v = k (1 - k/n);
    - e(t) has the majorant exp(r n t + sum_{m>1} n t^m / m):
      |q_k| <= min_t t^-k exp((r - 1) n t) (1 - t)^-n / C(n, k).
    """
    draws = [k for k in weights if k > 0]
    if min(draws) < 4 and max(weights[k] for k in draws if k < 4) > 1e-6:
        return np.arange(len(power))  # so few draws leave nothing out
    ratios = np.linspace(0, 1, 257)[1:]
    largest = np.full(len(ratios), -np.inf)
    for k in draws:
        chosen = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
        variance = k * (1 - k / n)
        binomial = chosen + k * np.log(k / n) + (n - k) * np.log1p(-k / n)
        drawn_apart = np.log(ive(0, variance * ratios)) + variance * (ratios - 1) - binomial
        radius = np.minimum(0.95, np.geomspace(k / n / 8, 8 * np.sqrt(k / n), 48))[:, None]
        majorant = (-k * np.log(radius) + (ratios - 1) * n * radius - n * np.log1p(-radius) - chosen).min(axis=0)
        largest = np.maximum(largest, np.log(weights[k]) + np.minimum(drawn_apart, majorant))
    negligible = np.flatnonzero(largest < np.log(NEGLIGIBLE / 10))
    return np.flatnonzero(np.abs(power) > (ratios[negligible[-1]] * n if negligible.size else -1))


class SymmetricMeans:
    """The characteristic functions q_0 … q_K of sums drawn without replacement, for frequencies as they are asked for.

    Parameters
    ----------
    power : ndarray of complex, shape (size // 2 + 1,)
        Real Fourier transform of how many values lie in each of `size` cells.
    size, n, most : int
        Cells; values to draw from, also those that lie in no cell and make a sum not count; K.
    cancelled : callable, optional
    """

    def __init__(self, power, size, n, most, cancelled=None):
        self.power, self.size, self.n, self.most, self.cancelled = power, size, n, most, cancelled
        counted = round(power[0].real)
        self.totals = np.cumprod(np.append(1.0, (counted - np.arange(most)) / (n - np.arange(most))))
        self.weights = []
        for k in range(1, most + 1):
            m = np.arange(1, k + 1)
            weights = np.cumprod((k - m + 1) / (n - k + m)) * (-1.0) ** (m - 1) / k
            self.weights.append(weights[np.abs(weights) * n > 1e-20])
        self.terms = max(map(len, self.weights), default=0)

    @property
    def block(self):
        """How many frequencies at a time stay within the processor's cache, and in any case within 64 MB."""
        return int(np.clip(2**17 // (self.most + self.terms + 1), 2**8, 2**14))

    def at(self, frequencies):
        """Return q_0 … q_K at some frequencies, a list of ndarray of complex."""
        powers = [self._power_sum(m, frequencies) for m in range(1, self.terms + 1)]
        means = [np.ones(len(frequencies), dtype=complex)]
        product = np.empty(len(frequencies), dtype=complex)
        zero = np.flatnonzero(frequencies == 0)
        for k, weights in enumerate(self.weights, start=1):
            stop_if(self.cancelled)
            mean = np.zeros(len(frequencies), dtype=complex)
            for m, weight in enumerate(weights):
                np.multiply(means[k - m - 1], powers[m], out=product)
                product *= weight
                mean += product
            mean[zero] = self.totals[k]
            means.append(mean)
        return means

    def _power_sum(self, m, frequencies):
        """Return p_m at some frequencies; those in the upper half are the conjugates of the lower."""
        places = (m * frequencies) % self.size
        upper = places > self.size // 2
        found = self.power.take(np.where(upper, self.size - places, places))
        np.conjugate(found, out=found, where=upper)
        return found
