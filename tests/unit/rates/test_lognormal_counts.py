"""Counts at lognormal risks against the integral over the risk, to thirty digits.

Numbers: mpmath 1.4.1, `quad` of exp(k ln m - m - ln k! - t² / 2) / sqrt(2 pi) with m = mu exp(s t - s² / 2), the pieces
about the largest integrand.
"""

import numpy as np
import pytest
from polos.analysis.rates.count_laws import LognormalLaw

PROBABILITIES = [  # spread, expected count, count, probability
    (0.3, 0.5, 0, 0.6133836370074007),
    (0.3, 0.5, 5, 0.00030038953124275847),
    (0.3, 0.5, 13, 4.8710343980704795e-12),
    (0.8, 20, 1, 0.012424491637965216),
    (0.8, 20, 43, 0.0047757317082110255),
    (0.8, 3000, 5, 2.899329912646847e-12),
    (0.8, 3000, 18010, 8.483556320630955e-07),
    (1.5, 0.01, 1, 0.00925755202801281),
    (1.5, 0.01, 3, 2.965979034166184e-05),
    (1.5, 0.5, 0, 0.749412474839446),
    (1.5, 0.5, 5, 0.0054567686540415395),
    (1.5, 0.5, 13, 0.0003519243378696739),
    (1.5, 3000, 1, 3.147338319188163e-05),
    (1.5, 3000, 6003, 2.1246285774096572e-05),
    (2.5, 0.5, 0, 0.8761318086607822),
    (2.5, 0.5, 5, 0.003513947495162327),
]


@pytest.mark.parametrize(("spread", "mu", "count", "probability"), PROBABILITIES)
def test_tables_of_counts_hold_twelve_digits(spread, mu, count, probability):
    """What p-values are read off is right to 1e-12, whatever spread and size."""
    found = {}
    for _, first, chances in LognormalLaw(spread).blocks(np.array([mu]), np.array([count + 1])):
        found.update(enumerate(chances[0], start=first))
    assert found[count] == pytest.approx(probability, rel=0, abs=1e-12)


@pytest.mark.parametrize(("spread", "mu", "count", "probability"), [row for row in PROBABILITIES if row[0] <= 1.5])
def test_the_likelihood_is_as_near_as_it_says(spread, mu, count, probability):
    """A likelihood needs fewer digits: 1e-5 of a logarithm at a spread of 1.5, and 1e-6 below 1.3."""
    found = LognormalLaw(spread).log_pmf(np.array([float(count)]), np.array([mu]))[0]
    assert found == pytest.approx(np.log(probability), rel=0, abs=1e-5 if spread > 1.3 else 1e-6)


def test_counts_beyond_all_digits_have_a_likelihood():
    """What rounding leaves of the exponent is no likelihood of infinity."""
    with np.errstate(over="raise"):
        found = LognormalLaw(0.5).log_pmf(np.full(3, 9e18), np.array([1e18, 9e18, 1e19]))
    assert np.isfinite(found).all()
