"""Jobs in firms against Panjer's recursion, scipy, and draws."""

import numpy as np
import pytest
from polos.analysis.errors import FieldError, InferenceError
from polos.analysis.rates.compound_law import CompoundSums
from polos.analysis.rates.count_laws import GammaLaw, PoissonLaw
from polos.analysis.rates.firm_sizes import FirmSizes, JobsLaw, fit_jobs_law
from polos.analysis.rates.rate_model import rate_model
from polos.analysis.rates.rate_null import rate_null
from polos.analysis.rates.weighted_rows import WeightedRows
from scipy import stats
from scipy.sparse import csr_array


def panjer(a, b, none, sizes, length):
    """Return P(0 … length - 1 jobs) by Panjer's recursion; chances of n firms have p_n = (a + b / n) p_(n - 1)."""
    found = np.zeros(length)
    found[0] = none
    for jobs in range(1, length):
        size = np.arange(1, min(jobs, len(sizes) - 1) + 1)
        found[jobs] = ((a + b * size / jobs) * sizes[size]) @ found[jobs - size]
    return found


SIZES = FirmSizes.observed([1, 1, 1, 2, 2, 5, 9, 40])


@pytest.mark.parametrize("shape", [None, 0.6, 5.0])
def test_jobs_law_against_panjers_recursion(shape):
    jobs = np.array([0.7, 9.0, 60.0])
    firms = PoissonLaw() if shape is None else GammaLaw(shape)
    law = JobsLaw(firms, SIZES)
    lengths = np.array([64, 64, 256])
    for areas, first, probabilities in law.blocks(jobs, lengths):
        assert first == 0
        for area, row in zip(areas, probabilities):
            mean = jobs[area] / SIZES.mean
            if shape is None:
                exact = panjer(0.0, mean, np.exp(-mean), SIZES.chances, lengths[area])
            else:
                share = mean / (mean + shape)
                exact = panjer(share, (shape - 1) * share, (1 - share) ** shape, SIZES.chances, lengths[area])
            np.testing.assert_allclose(row, exact, atol=1e-11)
    np.testing.assert_allclose(np.exp(law.none(jobs)), [1, 1, 1] * np.exp(firms.none(jobs / SIZES.mean)))


def test_firms_of_one_job_are_counts():
    rng = np.random.default_rng(1)
    n = 20
    rows = WeightedRows(csr_array(np.eye(n, k=1) + np.eye(n, k=-1)))
    mu = rng.gamma(1.0, 4.0, n) + 0.1
    counts = rng.poisson(mu).astype(float)
    ones = JobsLaw(GammaLaw(2.0), FirmSizes.observed([1]))
    jobs, plain = (CompoundSums(rows, law, mu, mu**-0.5, counts).tails() for law in (ones, GammaLaw(2.0)))
    np.testing.assert_allclose(jobs.upper, plain.upper, rtol=1e-6, atol=1e-9)
    np.testing.assert_allclose(jobs.lower, plain.lower, rtol=1e-6, atol=1e-9)


def test_sizes_of_two_moments():
    sizes = FirmSizes.of_moments(6.0, 90.0)
    jobs = np.arange(len(sizes.chances))
    assert sizes.chances[0] == 0
    assert sizes.chances.sum() == pytest.approx(1, abs=1e-9)
    assert sizes.mean == pytest.approx(6, rel=0.02)
    assert jobs**2 @ sizes.chances == pytest.approx(90, rel=0.02)
    assert FirmSizes.of_moments(2.5, 6.25).mean == pytest.approx(2.5)
    assert SIZES.lump == pytest.approx((1 + 1 + 1 + 4 + 4 + 25 + 81 + 1600) / 61)


def test_variation_of_risks_is_recovered_from_jobs():
    rng = np.random.default_rng(4)
    found = []
    for _ in range(20):
        base = np.exp(rng.normal(4, 1, 1500))
        mu = base * 20_000 / base.sum()
        firms = rng.poisson(mu / SIZES.mean * rng.gamma(2.0, 0.5, 1500))
        sizes = rng.choice(len(SIZES.chances), firms.sum(), p=SIZES.chances)
        jobs = np.bincount(np.repeat(np.arange(1500), firms), sizes, minlength=1500)
        found.append(fit_jobs_law(jobs, mu, SIZES).variation ** 2)
    assert np.mean(found) == pytest.approx(0.5, abs=0.15)
    assert fit_jobs_law(jobs, mu, SIZES, "poisson").variation == 0


def test_lumps_of_jobs_colour_nothing_where_firms_are_dealt_by_chance():
    """Taken for counts, the same jobs colour every map."""
    rng = np.random.default_rng(2)
    side = 12
    row, column = np.divmod(np.arange(side * side), side)
    near = np.maximum(abs(row - row[:, None]), abs(column - column[:, None])) == 1
    neighbours = csr_array(near.astype(float))
    coloured = np.zeros(2)
    for _ in range(12):
        base = np.round(np.exp(rng.normal(4, 1, side * side))) + 1
        firms = rng.multinomial(300, base / base.sum())
        sizes = np.ceil(np.exp(rng.normal(1.2, 1.3, 300)))
        jobs = np.bincount(np.repeat(np.arange(side * side), firms), sizes, minlength=side * side).astype(float)
        options = {"cells": 64, "compare_laws": False}
        lumps = rate_null(jobs, base, neighbours, sizes=FirmSizes.observed(sizes), **options)
        counts = rate_null(jobs, base, neighbours, law="poisson", **options)
        coloured += lumps.tails.significant.any(), counts.tails.significant.any()
    assert coloured[0] <= stats.binom.ppf(0.999, 12, 0.05)
    assert coloured[1] == 12


def test_what_cannot_be_is_refused():
    for sizes in ([], [0, 1], [2.5]):
        with pytest.raises(FieldError, match="whole numbers"):
            FirmSizes.observed(sizes)
    with pytest.raises(FieldError, match="mean square"):
        FirmSizes.of_moments(5.0, 20.0)
    with pytest.raises(InferenceError, match="gamma"):
        rate_model([1.0, 5.0, 2.0], [1.0, 2.0, 3.0], law="lognormal", sizes=SIZES)
