"""Laws of counts and their sums against scipy.stats, and against convolution term by term."""

import numpy as np
import pytest
from polos.analysis.errors import Cancelled
from polos.analysis.scan.count_sums import SMALLEST, least_unlikely, upper_tails
from polos.analysis.scan.risk import Risk
from scipy import sparse, stats

MU = np.array([0.3, 2.0, 5.0, 11.0])
MEMBERS = np.array([[1, 1, 0, 1], [0, 1, 1, 1], [1, 1, 1, 1], [0, 0, 0, 1]])
OBSERVED = np.array([4, 25, 70, 0])


VARIATIONS = {"poisson": 0.0, "gamma": 1.1, "lognormal": 0.9}


@pytest.fixture(params=VARIATIONS)
def law(make_law, request):
    return make_law(request.param, VARIATIONS[request.param])


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
            spaced[:: step[area]] = law.pmf(np.arange(-(-spaced.size // step[area])), MU[[area]])[0]
            below = np.convolve(below, spaced)[: spaced.size]
        assert p == pytest.approx(max(1 - below[:observed].sum(), SMALLEST), abs=1e-10)


def test_a_large_sum_of_one_area(make_law):
    """5,000 expected, 8,500 observed, risks of variation 0.5: scipy's negative binomial tail."""
    law = make_law("gamma", 0.5)
    found = upper_tails(np.array([8500]), sparse.csr_array(np.ones((1, 1), dtype=int)), Risk(np.array([5000.0]), law))
    assert found[0] == pytest.approx(stats.nbinom.sf(8499, 4, 4 / 5004), abs=1e-10)


def test_far_tails_are_no_smaller_than_what_is_told_apart():
    found = upper_tails(np.array([400]), sparse.csr_array(np.ones((1, 1), dtype=int)), Risk(np.array([3.0])))
    assert found[0] == SMALLEST == 1e-10


def test_counts_in_lumps_make_p_cautious(monkeypatch):
    """1,024 counts in tables of 64 steps: between the Poisson tails at the sum, and at a step of 16 less."""
    monkeypatch.setattr("polos.analysis.rates.count_tables.MOST_POINTS", 64)
    monkeypatch.setattr("polos.analysis.rates.count_tables.LEAST_POINTS", 64)
    p = upper_tails(np.array([400]), sparse.csr_array(np.ones((1, 1), dtype=int)), Risk(np.array([370.0])))
    assert stats.poisson.sf(399, 370) <= p[0] <= stats.poisson.sf(383, 370) + 1e-9


def test_the_least_unlikely_count_is_the_first_with_a_small_mid_p_value(law):
    for area, least in enumerate(least_unlikely(Risk(MU, law), 0.2)):
        below = np.cumsum(law.pmf(np.arange(60), MU[[area]])[0])
        mid_p = 1 - (below + np.append(0, below[:-1])) / 2
        assert least == np.flatnonzero(mid_p < 0.2)[0]


def test_areas_off_the_map_are_unlikely_with_their_first_case():
    np.testing.assert_array_equal(least_unlikely(Risk(np.array([0.0, 2.0])), 0.2), [1, 4])


def test_the_user_can_stop():
    with pytest.raises(Cancelled):
        upper_tails(OBSERVED, sparse.csr_array(MEMBERS), Risk(MU), cancelled=lambda: True)
