"""Laws of counts by scipy.stats, and by a dense grid of risks, as the tests of this room ask for them."""

from dataclasses import dataclass

import numpy as np
import pytest
from scipy import stats


@dataclass(frozen=True)
class LawByName:
    """A law of counts whose relative risks have mean 1 and a standard deviation."""

    name: str
    variation: float

    def pmf(self, counts, mu):
        """Return the probabilities of counts, a row for each expectation."""
        mu = np.asarray(mu, dtype=float)[:, None]
        if self.name == "poisson":
            return stats.poisson.pmf(counts, mu)
        if self.name == "gamma":
            r = self.variation**-2
            return stats.nbinom.pmf(counts, r, r / (r + mu))
        sigma, score = np.sqrt(np.log1p(self.variation**2)), np.linspace(-9, 9, 3601)
        weight = stats.norm.pdf(score) / stats.norm.pdf(score).sum()
        return np.array(
            [stats.poisson.pmf(counts[:, None], each * np.exp(sigma * score - sigma**2 / 2)) @ weight for each in mu]
        )

    def block(self, mu, first, last):
        return self.pmf(np.arange(first, last), mu)

    def reach(self, mu):
        return np.full(mu.shape, np.inf)

    def blocks(self, mu, lengths):
        for length in np.unique(lengths):
            areas = np.flatnonzero(lengths == length)
            yield areas, 0, self.block(mu[areas], 0, length)


@pytest.fixture
def make_law():
    return LawByName
