"""The law of jobs that come in firms: how many firms an area has, and how many jobs each brings.

Jobs are no counts: one plant with 800 of them is one decision, not 800. Taken for counts they colour every map. The
jobs of an area are therefore a random number of firms, by a law of counts, each with a size drawn from the sector's
own; the law of their total is a compound law (Klugman, Panjer & Willmot 2012, chapter 9), by Fourier transform.

References
----------
Klugman, S. A., Panjer, H. H. & Willmot, G. E. (2012). Loss Models, 4th edition. Wiley.
"""

from dataclasses import dataclass

import numpy as np
from scipy import fft, special

from ..errors import FieldError, mark, number
from .count_laws import BLOCK_CELLS, CountLaw, GammaLaw, PoissonLaw

DAMPING = 24.0
"""Minus the logarithm of what is left of a probability that wraps around the transform."""
MOST_JOBS = 10_000_000
"""No firm has more jobs, anywhere: what has is no firm, or no jobs."""
ROUNDS = 8
"""Rounds of reweighting in which the variation of risks settles."""


@dataclass(frozen=True, eq=False)
class FirmSizes:
    """The law of a firm's jobs.

    Attributes
    ----------
    chances : ndarray of float
        Probability of 0, 1, 2 … jobs; of 0 there is none.
    """

    chances: np.ndarray

    @classmethod
    def observed(cls, sizes):
        """Return the law of observed sizes, in whole jobs of 1 or more.

        Raises
        ------
        FieldError
            When there is none, or one is no whole number above 0, or beyond all firms.
        """
        sizes = np.asarray(sizes, dtype=float)
        if not sizes.size or not ((sizes >= 1) & (sizes <= MOST_JOBS) & (sizes == np.rint(sizes))).all():
            text = mark("Sizes of firms must be whole numbers of jobs, from 1 to {most}.")
            raise FieldError(text, most=number(MOST_JOBS, ","))
        return cls(np.bincount(sizes.astype(np.int64)) / sizes.size)

    @classmethod
    def of_moments(cls, mean, mean_square, most=MOST_JOBS):
        """Return a gamma law of sizes with the given mean and mean square, in whole jobs of 1 or more.

        Parameters
        ----------
        mean : float
            Mean jobs a firm, at least 1.
        mean_square : float
            Mean of the squares of jobs a firm; at least the square of the mean.
        most : int
            Jobs that no firm exceeds.
        """
        variance = mean_square - mean**2
        if not (mean >= 1 and variance >= 0):
            text = mark("No sizes of firms have the mean {mean} and the mean square {square}.")
            raise FieldError(text, mean=mean, square=mean_square)
        if variance < 1e-9 or mean < 1 + 1e-9:
            low = int(mean)
            return cls(np.r_[np.zeros(low), 1 - (mean - low), mean - low])
        shape, scale = (mean - 1) ** 2 / variance, variance / (mean - 1)  # of a gamma law
        largest = scale * special.gammainccinv(shape, 1e-12)
        borders = np.arange(int(min(largest, most, MOST_JOBS)) + 3) - 0.5
        return cls(np.r_[0.0, np.diff(special.gammainc(shape, np.maximum(borders, 0) / scale))])

    @property
    def mean(self):
        """Mean jobs a firm."""
        return float(np.arange(len(self.chances)) @ self.chances)

    @property
    def lump(self):
        """Mean jobs of the firm that a job is in, sum of z² over sum of z: jobs vary as that much as counts do."""
        jobs = np.arange(len(self.chances), dtype=float)
        return float((jobs**2 @ self.chances) / self.mean)


@dataclass(frozen=True)
class JobsLaw(CountLaw):
    """Jobs in firms of given sizes; `mu` is the expected jobs of an area.

    Attributes
    ----------
    firms : PoissonLaw or GammaLaw
        Law of the number of firms.
    sizes : FirmSizes
    """

    firms: CountLaw
    sizes: FirmSizes

    @property
    def name(self):
        """Law of the risks of firms."""
        return self.firms.name

    @property
    def variation(self):
        """Coefficient of variation of the relative risks."""
        return self.firms.variation

    def variance(self, mu):
        """Return the variance of jobs: that of lumps, and that of risks."""
        return self.sizes.lump * mu + (self.variation * mu) ** 2

    def none(self, mu):
        """Return ln P(no firm)."""
        return self.firms.none(mu / self.sizes.mean)

    def reach(self, mu):
        """No bound is known: tables are as long as they are asked for."""
        return np.full(mu.shape, np.inf)

    def blocks(self, mu, lengths):
        """Yield (areas, 0, probabilities) of areas whose tables are equally long."""
        for length in np.unique(lengths):
            areas = np.flatnonzero(lengths == length)
            size = 2 * int(length)
            damping = np.exp(-DAMPING / size * np.arange(length))
            chances = self.sizes.chances[:length] * damping[: len(self.sizes.chances)]
            transformed = fft.rfft(chances, size) - 1
            step = max(1, BLOCK_CELLS // size)
            for start in range(0, areas.size, step):
                some = areas[start : start + step]
                spectrum = self._generated(mu[some, None] / self.sizes.mean * transformed)
                yield some, 0, np.maximum(fft.irfft(spectrum, size, axis=1)[:, :length] / damping, 0)

    def _generated(self, more):
        """Return the transform of jobs from the expected firms times the transform of their sizes, less 1."""
        if isinstance(self.firms, GammaLaw):
            return np.exp(-self.firms.shape * np.log1p(-more / self.firms.shape))
        return np.exp(more)


def fit_jobs_law(jobs, mu, sizes, law="automatic"):
    """Return the law of jobs whose risks vary as their squared residuals say, given sizes.

    The variance of an area's jobs is lump · mu + (v mu)²; v² is found by least squares, weighted by the inverse square
    of that variance and settled in rounds. The law of the risks is gamma, or Poisson where v² is 0 or `law` says so.

    Parameters
    ----------
    jobs, mu : ndarray of float, shape (n,)
        Observed and expected jobs.
    sizes : FirmSizes
    law : {"automatic", "poisson", "gamma"}

    Returns
    -------
    JobsLaw
    """
    order = np.lexsort((jobs, mu))
    jobs, mu = jobs[order], mu[order]
    excess = (jobs - mu) ** 2 - sizes.lump * mu
    squared = 0.0
    for _ in range(ROUNDS if law != "poisson" else 0):
        weight = 1 / (sizes.lump * mu + squared * mu**2) ** 2
        squared = max(float((weight * excess * mu**2).sum() / (weight * mu**4).sum()), 0.0)
    return JobsLaw(GammaLaw(1 / squared) if squared > 1e-5 else PoissonLaw(), sizes)
