"""Laws of counts and their fits against scipy's laws, numerical integration and plain likelihoods."""

import threading

import numpy as np
import pytest
from polos.analysis.errors import Cancelled, FieldError, InferenceError
from polos.analysis.rates.count_laws import GammaLaw, LognormalLaw, PoissonLaw
from polos.analysis.rates.law_fit import effective_denominators, fit_law, fit_slope
from polos.analysis.rates.rate_model import rate_model
from scipy import optimize, stats


def lognormal_pmf(count, mu, spread):
    """Return P(count) of a Poisson-lognormal law, summed over 20,001 points of the logarithm of the risk."""
    u = np.linspace(-10, 10, 20_001)
    chances = stats.poisson.pmf(count, mu * np.exp(spread * u - spread**2 / 2))
    return float(stats.norm.pdf(u) @ chances * 1e-3)


def reference(law, count, mu):
    """Return P(count) by other software."""
    if law.name == "poisson":
        return stats.poisson.pmf(count, mu)
    if law.name == "gamma":
        return stats.nbinom.pmf(count, law.shape, law.shape / (law.shape + mu))
    return lognormal_pmf(count, mu, law.spread)


LAWS = [PoissonLaw(), GammaLaw(0.3), GammaLaw(7.0), LognormalLaw(0.2), LognormalLaw(1.0), LognormalLaw(2.0)]


@pytest.mark.parametrize("law", LAWS, ids=str)
def test_probabilities(law):
    mu = np.array([0.003, 0.4, 6.0, 90.0])
    table = np.zeros((4, 512))
    for areas, first, probabilities in law.blocks(mu, np.full(4, 512)):
        table[areas, first : first + probabilities.shape[1]] = probabilities
    for row, mean in enumerate(mu):
        for count in (0, 1, 2, 5, 7, 8, 30, 100, 400):
            exact = reference(law, count, mean)
            assert table[row, count] == pytest.approx(exact, rel=1e-8, abs=1e-15)
            likely = law.log_pmf(np.array([float(count)]), np.array([mean]))[0]
            if exact > 1e-14:
                assert np.exp(likely) == pytest.approx(exact, rel=5e-5)


@pytest.mark.parametrize("law", LAWS[:-1], ids=str)
def test_moments_and_reach(law):
    mu = np.array([0.02, 1.5])
    length = int(law.reach(mu).max()) + 1
    table = np.zeros((2, 2 * length + 16384))
    for areas, first, probabilities in law.blocks(mu, np.full(2, length)):
        table[areas, first : first + probabilities.shape[1]] = probabilities
    counts = np.arange(table.shape[1])
    np.testing.assert_allclose(table.sum(axis=1), 1, atol=1e-13)
    np.testing.assert_allclose(table @ counts, mu, rtol=1e-11)
    np.testing.assert_allclose(table @ counts**2 - mu**2, law.variance(mu), rtol=1e-6)
    np.testing.assert_allclose(np.exp(law.none(mu)), table[:, 0], rtol=1e-10)
    assert (table * (counts > law.reach(mu)[:, None])).sum() < 1e-17


def test_laws_without_variation_are_poisson():
    mu, counts = np.full(11, 2.5), np.arange(11.0)
    exact = stats.poisson.logpmf(counts, mu)
    for law in (GammaLaw(1e7), LognormalLaw(3e-4)):
        np.testing.assert_allclose(law.log_pmf(counts, mu), exact, atol=1e-5)
        np.testing.assert_allclose(law.block(mu[:1], 0, 11)[0], np.exp(exact), atol=1e-6)


def drawn(n, events, slope=0.0, shape=None, seed=0):
    """Return counts dealt out in proportion to a power of size times a gamma risk, and sizes."""
    rng = np.random.default_rng(seed)
    base = np.exp(rng.normal(4, 1.3, n))
    weight = base ** (1 + slope) * (rng.gamma(shape, 1 / shape, n) if shape else 1)
    return rng.multinomial(events, weight / weight.sum()).astype(float), base


@pytest.mark.parametrize(("events", "shape"), [(300, 0.5), (2000, 2.0), (20_000, 8.0)])
def test_gamma_shape_maximises_the_plain_likelihood(events, shape):
    counts, base = drawn(400, events, shape=shape)
    mu = base * counts.sum() / base.sum()

    def loss(log_shape):
        r = np.exp(log_shape)
        return -stats.nbinom.logpmf(counts, r, r / (r + mu)).sum()

    best = optimize.minimize_scalar(loss, bracket=(-2, 3), method="brent", options={"xtol": 1e-10})
    fit = fit_law(counts, mu, "gamma")
    assert fit.law.shape == pytest.approx(np.exp(best.x), rel=1e-4)
    assert fit.log_likelihoods["gamma"] == pytest.approx(-best.fun, abs=1e-6)
    assert fit.log_likelihoods["poisson"] == pytest.approx(stats.poisson.logpmf(counts, mu).sum(), abs=1e-6)


def test_lognormal_spread_maximises_the_integrated_likelihood():
    counts, base = drawn(60, 200, shape=2.0, seed=4)
    mu = base * counts.sum() / base.sum()

    def loss(spread):
        return -sum(np.log(lognormal_pmf(count, mean, spread)) for count, mean in zip(counts, mu))

    best = optimize.minimize_scalar(loss, bounds=(0.1, 2), method="bounded", options={"xatol": 1e-3})
    fit = fit_law(counts, mu, "lognormal")
    assert fit.law.spread == pytest.approx(best.x, abs=0.005)
    assert fit.log_likelihoods["lognormal"] == pytest.approx(-best.fun, abs=1e-3)


def test_slope_maximises_the_plain_likelihood():
    counts, base = drawn(300, 4000, slope=0.2, shape=3.0, seed=2)

    def loss(at):
        mu, r = np.exp(at[0] + (1 + at[2]) * np.log(base)), np.exp(at[1])
        return -stats.nbinom.logpmf(counts, r, r / (r + mu)).sum()

    start = [np.log(counts.sum() / base.sum()), 1.0, 0.0]
    options = {"xatol": 1e-8, "fatol": 1e-9, "maxiter": 5000, "maxfev": 5000}
    free = optimize.minimize(loss, start, method="Nelder-Mead", options=options)
    level = optimize.minimize(lambda at: loss([*at, 0.0]), start[:2], method="Nelder-Mead", options=options)
    found = fit_slope(counts, base)
    assert found.slope == pytest.approx(free.x[2], abs=1e-4)
    assert found.likelihood_ratio == pytest.approx(2 * (level.fun - free.fun), abs=1e-3)


def test_slope_is_recovered_and_seldom_seen_where_there_is_none():
    found = [rate_model(*drawn(400, 20_000, slope=0.13, shape=4.0, seed=seed)).slope for seed in range(12)]
    assert np.mean(found) == pytest.approx(0.13, abs=0.03)
    assert min(found) > 0
    none = [rate_model(*drawn(400, 20_000, shape=1.0, seed=seed)).slope for seed in range(40)]
    assert np.count_nonzero(none) <= 3  # 1 in 100 expected


def test_effective_denominators_keep_the_total():
    base = np.array([1.0, 10.0, 100.0])
    effective = effective_denominators(base, 0.5)
    assert effective.sum() == pytest.approx(111)
    np.testing.assert_allclose(effective / effective[0], [1, 10**1.5, 100**1.5])
    np.testing.assert_array_equal(effective_denominators(base, 0), base)


def test_the_likelier_law():
    rng = np.random.default_rng(3)
    mu = np.full(2000, 20.0)
    gamma = rng.poisson(mu * rng.gamma(1.0, 1.0, 2000)).astype(float)
    heavy = rng.poisson(mu * np.exp(rng.normal(-0.5, 1, 2000))).astype(float)
    same = rng.poisson(mu[:500]).astype(float)
    assert fit_law(gamma, gamma.mean() + 0 * mu).law.name == "gamma"
    assert fit_law(heavy, heavy.mean() + 0 * mu).law.name == "lognormal"
    level = np.full(500, np.mean(same))
    assert fit_law(np.round(level), level).law.name == "poisson"  # less varied than chance


def test_empirical_bayes_rate_by_hand():
    """Assunção & Reis 1999, worked out for three areas: b = 12/60, a = sum x (p - b)² / sum x - b / mean x."""
    model = rate_model([2.0, 2.0, 8.0], [10.0, 30.0, 20.0], slope=0.0, law="gamma")
    between = (10 * 0 + 30 * (1 / 15 - 0.2) ** 2 + 20 * 0.2**2) / 60 - 0.2 / 20
    assert model.rate == pytest.approx(0.2)
    assert model.between == pytest.approx(between)
    expected = (np.array([0.2, 1 / 15, 0.4]) - 0.2) / np.sqrt(between + 0.2 / np.array([10, 30, 20]))
    np.testing.assert_allclose(model.standardised(np.array([2.0, 2.0, 8.0])), expected)


def test_areas_without_a_rate_take_no_part():
    counts, base = drawn(120, 500, slope=0.3, shape=2.0)
    more = np.r_[counts, 5.0, np.nan, 7.0, np.inf], np.r_[base, 0.0, 40.0, np.nan, 3.0]
    with_gaps, plain = rate_model(*more), rate_model(counts, base)
    assert with_gaps.known.sum() == 120
    assert (with_gaps.rate, with_gaps.law, with_gaps.slope) == (plain.rate, plain.law, plain.slope)
    assert np.isnan(with_gaps.mu[120:]).all()


def test_order_of_areas_and_unit_of_base():
    counts, base = drawn(150, 800, slope=0.25, shape=2.0, seed=9)
    order = np.random.default_rng(0).permutation(150)
    plain, shuffled = rate_model(counts, base), rate_model(counts[order], base[order])
    assert (plain.rate, plain.between, plain.law, plain.slope) == (
        shuffled.rate,
        shuffled.between,
        shuffled.law,
        shuffled.slope,
    )
    np.testing.assert_array_equal(plain.coefficient[order], shuffled.coefficient)
    thousands = rate_model(counts, base / 1000)
    np.testing.assert_allclose(thousands.mu, plain.mu, rtol=1e-5)
    np.testing.assert_allclose(thousands.coefficient, plain.coefficient, rtol=1e-5)


def test_what_cannot_be_is_refused():
    with pytest.raises(FieldError, match="no rate"):
        rate_model([0.0, 0.0, 3.0], [1.0, 2.0, 0.0])
    with pytest.raises(FieldError, match="negative"):
        rate_model([1.0, -1.0], [1.0, 2.0])
    with pytest.raises(InferenceError, match="law"):
        rate_model([1.0, 1.0], [1.0, 2.0], law="normal")
    with pytest.raises(InferenceError, match="slope"):
        rate_model([1.0, 1.0], [1.0, 2.0], slope=9.0)


def test_cancelling_a_fit_stops_at_once():
    counts, base = drawn(5000, 20_000, shape=2.0)
    asked = []

    def cancelled():
        asked.append(threading.current_thread())
        return len(asked) > 5

    with pytest.raises(Cancelled):
        rate_model(counts, base, cancelled=cancelled)
    assert len(asked) == 6


def test_the_unit_of_the_denominators_changes_no_bit_of_the_slope():
    """Firms, thousands of firms or thirds: the search for the slope ends where rounding leads it."""
    rng = np.random.default_rng(0)
    base = np.round(rng.lognormal(4, 1.2, 300)) + 1
    counts = rng.poisson(0.2 * base**1.2).astype(float)
    slopes = {fit_slope(counts, base * unit).slope for unit in (1, 1 / 3, 1000, 1e-7, 7)}
    assert len(slopes) == 1
    assert slopes.pop() == pytest.approx(0.2, abs=0.05)
