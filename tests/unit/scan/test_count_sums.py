"""Laws of counts and their sums against scipy.stats, and against convolution term by term."""

import numpy as np
import pytest
from polos.analysis.errors import Cancelled
from polos.analysis.scan.count_sums import SMALLEST, cumulative, least_unlikely, upper_tails
from polos.analysis.scan.risk import Risk, RiskLaw
from scipy import sparse, stats

MU = np.array([0.3, 2.0, 5.0, 11.0])
MEMBERS = np.array([[1, 1, 0, 1], [0, 1, 1, 1], [1, 1, 1, 1], [0, 0, 0, 1]])
OBSERVED = np.array([4, 25, 70, 0])


def law_of_one(mu, law, counts):
    if law.name == "poisson":
        return stats.poisson.pmf(np.arange(counts), mu)
    if law.name == "gamma":
        r = law.variation**-2
        return stats.nbinom.pmf(np.arange(counts), r, r / (r + mu))
    sigma = np.sqrt(np.log1p(law.variation**2))
    score = np.linspace(-9, 9, 3601)
    weight = stats.norm.pdf(score) / stats.norm.pdf(score).sum()
    return stats.poisson.pmf(np.arange(counts)[:, None], mu * np.exp(sigma * score - sigma**2 / 2)) @ weight


LAWS = [RiskLaw(), RiskLaw("gamma", 1.1), RiskLaw("lognormal", 0.9)]


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("units", [None, np.array([5, 3, 2, 1])])
def test_upper_tails_of_sums(law, units):
    """Laws of each area convolved one after the other."""
    step = np.ones(4, dtype=int) if units is None else units
    for members, observed, p in zip(
        MEMBERS, OBSERVED, upper_tails(OBSERVED, sparse.csr_array(MEMBERS), Risk(MU, law), units)
    ):
        below = np.ones(1)
        for area in np.flatnonzero(members):
            spaced = np.zeros(max(observed, 1))
            one = law_of_one(MU[area], law, -(-spaced.size // step[area]))
            spaced[:: step[area]] = one
            below = np.convolve(below, spaced)[: spaced.size]
        assert p == pytest.approx(max(1 - below[:observed].sum(), SMALLEST), abs=1e-10)


def test_large_sums_of_lognormal_counts_have_no_gaps():
    """One area, 5,000 expected: P(N >= 8,500) over 20,000 nodes of the normal law."""
    score = np.linspace(-8, 8, 20_001)
    weight = stats.norm.pdf(score) / stats.norm.pdf(score).sum()
    expected = stats.poisson.sf(8499, 5000 * np.exp(0.45 * score - 0.45**2 / 2)) @ weight
    risk = Risk(np.array([5000.0]), RiskLaw("lognormal", np.sqrt(np.expm1(0.45**2))))
    found = upper_tails(np.array([8500]), sparse.csr_array(np.ones((1, 1), dtype=int)), risk)
    assert found[0] == pytest.approx(expected, abs=1e-8)


def test_far_tails_are_no_smaller_than_what_is_told_apart():
    found = upper_tails(np.array([400]), sparse.csr_array(np.ones((1, 1), dtype=int)), Risk(np.array([3.0])))
    assert found[0] == SMALLEST == 1e-10


@pytest.mark.parametrize("law", LAWS)
def test_cumulative_probabilities(law):
    for count in (-1, 0, 3, 20):
        expected = [law_of_one(mu, law, count + 1).sum() for mu in MU]
        np.testing.assert_allclose(cumulative(np.full(4, count), Risk(MU, law)), expected, atol=1e-9)


@pytest.mark.parametrize("law", LAWS)
def test_the_least_unlikely_count_is_the_first_with_a_small_mid_p_value(law):
    for area, least in enumerate(least_unlikely(Risk(MU, law), 0.2)):
        below = np.cumsum(law_of_one(MU[area], law, 60))
        mid_p = 1 - (below + np.append(0, below[:-1])) / 2
        assert least == np.flatnonzero(mid_p < 0.2)[0]


def test_areas_off_the_map_are_unlikely_with_their_first_case():
    np.testing.assert_array_equal(least_unlikely(Risk(np.array([0.0, 2.0])), 0.2), [1, 4])


def test_the_user_can_stop():
    with pytest.raises(Cancelled):
        upper_tails(OBSERVED, sparse.csr_array(MEMBERS), Risk(MU), cancelled=lambda: True)
