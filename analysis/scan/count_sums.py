"""The laws of counts whose risks differ between areas, of one area and of sums over several.

An area's count is Poisson given its risk; over gamma risks it is negative binomial, over lognormal risks a mixture
without a closed form, taken as a sum over nodes. The sum over independent areas has a generating function that is the
product of theirs, and one Fourier transform gives its law (Abate & Whitt 1992). Damping, rho^m with rho < 1, keeps what
lies beyond the end of the transform from folding back, at 4e-11 of its size.

References
----------
Abate, J. & Whitt, W. (1992). Numerical inversion of probability generating functions. Operations Research Letters
12(4), 245-251.
"""

import numpy as np

from ..inference.runs import stop_if
from .risk import dispersion, is_constant, spread

DAMPING = 24.0
"""-ln(rho) over the length of a transform: what folds back is exp(-24), and rounding grows by no more than exp(12)."""

SMALLEST = 1e-10
"""Upper tails below this are differences of rounding: they are given as this much."""

REACH = 7.0
"""Standard deviations to either side that nodes of the lognormal law cover."""

BLOCK_CELLS = 2**19
"""About how many frequencies are held together (8 MiB). No influence on the result."""


def lognormal_nodes(sigma, mu, largest):
    """Return risks of mean 1 and their probabilities, close enough together for counts up to a largest one.

    The trapezoidal rule on the normal law, with nodes a little closer than the standard deviation of the Poisson counts
    at the largest expectation that matters: the law of the counts then has no gaps, and is right to about 1e-11.
    """
    scale = np.sqrt(min(largest, mu * np.exp(5 * sigma)) + 4)
    step = min(0.5, 0.8 / (sigma * scale))
    score = np.linspace(-REACH, REACH, 2 * int(np.ceil(REACH / step)) + 1)
    probability = np.exp(-(score**2) / 2)
    probability /= probability.sum()
    return np.exp(sigma * score - sigma**2 / 2), probability


def lognormal_groups(sigma, mu, largest):
    """Yield areas whose expectations are within a factor of 4, with the nodes and probabilities that serve them."""
    power = np.ceil(np.log2(np.maximum(mu, 1.0)) / 2).astype(int)
    for group in np.unique(power):
        yield np.flatnonzero(power == group), *lognormal_nodes(sigma, 4.0**group, largest)


def cumulative(counts, risk):
    """Return the probability of so many or fewer in each area, shape (n,); 0 for counts below 0."""
    from scipy.special import betainc, pdtr

    counts, mu = np.asarray(counts, dtype=float), np.asarray(risk.mu, dtype=float)
    whole = np.maximum(counts, 0)
    if is_constant(risk):
        found = pdtr(whole, mu)
    elif risk.law.name == "gamma":
        r = dispersion(risk)
        found = betainc(r, whole + 1, r / (r + mu))
    else:
        found = np.empty(mu.size)
        for areas, node, probability in lognormal_groups(spread(risk), mu, whole.max()):
            found[areas] = pdtr(whole[areas, None], mu[areas, None] * node) @ probability
    return np.where(counts < 0, 0.0, found)


def least_unlikely(risk, level):
    """Return the least count of each area whose mid-p-value, P(more) + P(as many) / 2, is below a level, shape (n,)."""
    mu = np.asarray(risk.mu, dtype=float)

    def unlikely(counts):
        return 1 - (cumulative(counts, risk) + cumulative(counts - 1, risk)) / 2 < level

    low, high = np.full(mu.size, -1.0), np.ceil(mu) + 1
    while not (enough := unlikely(high)).all():
        low, high = np.where(enough, low, high), np.where(enough, high, 2 * high)
    while (high - low > 1).any():
        middle = np.floor((low + high) / 2)
        enough = unlikely(middle)
        low, high = np.where(enough, low, middle), np.where(enough, middle, high)
    return high.astype(np.int64)


def upper_tails(observed, members, risk, units=None, cancelled=None):
    """Return the probability of sums as large as observed, or larger, when risks follow their law.

    Parameters
    ----------
    observed : ndarray of int, shape (m,)
        Sums over areas of units times counts.
    members : scipy.sparse.csr_array, shape (m, n)
        1 where an area belongs to a sum.
    risk : RiskModel
        Of n areas.
    units : ndarray of int, shape (n,), optional
        What a count adds to a sum, at least 1; by default 1.
    cancelled : callable, optional

    Returns
    -------
    ndarray of float, shape (m,)
        At least `SMALLEST`; exact to about 1e-10.

    Raises
    ------
    Cancelled
    """
    units = np.ones(members.shape[1], dtype=np.int64) if units is None else units
    p = np.ones(observed.size)
    # Twice the sum is long enough for its transform; sums of similar length go together.
    length = 2 ** np.ceil(np.log2(2 * np.maximum(observed, 2))).astype(np.int64)
    for points in np.unique(length[observed > 0]):
        sums = np.flatnonzero((length == points) & (observed > 0))
        for some in np.array_split(sums, 1 + sums.size * int(points) // BLOCK_CELLS):
            p[some] = _tails_of_length(observed[some], members[some], risk, units, int(points), cancelled)
    return np.clip(p, SMALLEST, 1.0)


def _tails_of_length(observed, members, risk, units, points, cancelled):
    """Return upper tails by one transform of so many points for each sum."""
    used = np.unique(members.indices)
    members = members[:, used]
    decay = DAMPING / points
    exponent = -decay - 2j * np.pi * np.arange(points // 2 + 1) / points
    transform = np.empty((observed.size, exponent.size), dtype=complex)
    columns = max(1, BLOCK_CELLS // max(used.size, 1))
    for start in range(0, exponent.size, columns):
        stop_if(cancelled)
        some = slice(start, start + columns)
        transform[:, some] = np.exp(members @ _log_generating(exponent[some], risk, used, units[used], points / 2))
    law = np.fft.irfft(transform, points, axis=1) * np.exp(decay * np.arange(points))
    below = np.where(np.arange(points) < observed[:, None], law, 0.0)
    return 1 - below.sum(axis=1)


def _log_generating(exponent, risk, areas, units, largest):
    """Return the logarithms of areas' generating functions at exp(units exponent), for sums up to the largest."""
    z = np.expm1(units[:, None] * exponent)
    mu = np.asarray(risk.mu, dtype=float)[areas]
    if is_constant(risk):
        return mu[:, None] * z
    if risk.law.name == "gamma":
        r = dispersion(risk)
        return -r * np.log1p(-(mu / r)[:, None] * z)
    found = np.zeros(z.shape, dtype=complex)
    for group, nodes, probabilities in lognormal_groups(spread(risk), mu, largest):
        expected = mu[group, None] * z[group]
        total = np.zeros(expected.shape, dtype=complex)
        for node, probability in zip(nodes, probabilities):
            total += probability * np.exp(node * expected)
        found[group] = np.log(total)
    return found
