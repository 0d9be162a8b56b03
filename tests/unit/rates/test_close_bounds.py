"""How near printed p-values are to exact ones where counts are large: scipy's Poisson law, and plain convolution."""

import numpy as np
import pytest
from polos.analysis.rates.compound_law import CompoundSums, begin
from polos.analysis.rates.count_laws import GammaLaw, LognormalLaw, PoissonLaw
from polos.analysis.rates.count_tables import NEGLECTED, CountTables
from polos.analysis.rates.lattice import FINE
from polos.analysis.rates.rate_tails import Decision, decided_tails
from polos.analysis.rates.weighted_rows import WeightedRows
from scipy import stats
from scipy.sparse import csr_array


def grid(side, steps=1):
    """Return the neighbours within some steps of a square of areas."""
    row, column = np.divmod(np.arange(side * side), side)
    away = np.maximum(abs(row - row[:, None]), abs(column - column[:, None]))
    return csr_array(((away > 0) & (away <= steps)).astype(float))


def test_the_least_counts_are_those_of_scipy():
    mu = np.array([0.3, 20.0, 50.0, 400.0, 40_000.0])
    least = CountTables(PoissonLaw(), mu, 1.5 * mu + 50).least
    assert least[:2].tolist() == [0, 0]
    assert (stats.poisson.cdf(least[2:] - 1, mu[2:]) <= NEGLECTED).all()
    assert (stats.poisson.cdf(least[2:], mu[2:]) > NEGLECTED).all()


def test_areas_without_a_table_have_no_least_count():
    tables = CountTables(PoissonLaw(), np.array([np.nan, 400.0, np.nan]), np.array([0.0, 500.0, 0.0]))
    assert tables.least[[0, 2]].tolist() == [0, 0]
    assert tables.least[1] > 200


@pytest.mark.parametrize(
    ("firms", "steps", "close"), [(40, 1, 1.1), (400, 1, 1.1), (10_000, 1, 1.1), (400, 2, 1.25), (10_000, 2, 1.25)]
)
def test_p_values_that_are_read_are_close_to_those_of_poisson(firms, steps, close):
    """8 or 24 neighbours of equal mean: their sum is Poisson. Some places have far more, some far fewer."""
    rng, side = np.random.default_rng(firms), 14
    mu = np.full(side * side, float(firms))
    near = grid(side, steps)
    places = np.arange(side * side)
    shift = 5 / np.sqrt(near.sum(axis=1).max() * firms)
    risks = np.where(places % side < 4, 1 + shift, np.where(places % side > 9, 1 - shift, 1.0))
    counts = rng.poisson(mu * risks).astype(float)
    sums = CompoundSums(WeightedRows(near), PoissonLaw(), mu, np.full(side * side, 0.37), counts)
    settled = Decision().settle(decided_tails(sums, Decision()))
    around, expected = near @ counts, near.sum(axis=1) * firms
    exact = 2 * np.minimum(stats.poisson.sf(around - 1, expected), stats.poisson.cdf(around, expected))
    told = settled.perhaps & (exact > 1e-8)
    assert told.sum() > 20
    assert (settled.p >= np.minimum(exact, 1) * (1 - 1e-6) - 1e-10).all()
    assert (settled.p[told] <= close * exact[told]).all()


@pytest.mark.parametrize("law", [PoissonLaw(), GammaLaw(300.0), LognormalLaw(0.05)], ids=str)
def test_bounds_hold_where_the_lattice_begins_above_nothing(law):
    """Weights that differ, laws of large counts convolved one after the other."""
    rng = np.random.default_rng(11)
    for k in (2, 5):
        weights, mu = rng.integers(1, 6, k), rng.uniform(60, 500, k)
        own = np.arange(int(1.1 * (weights @ mu)) // weights.min())
        laws = [_pmf(law, own, mean) for mean in mu]
        for away in (0.9, 1.0, 1.08):
            counts = np.rint(mu * away)
            observed = int(weights @ counts)
            chances = np.ones(1)
            for weight, chance in zip(weights, laws):
                spread = np.zeros(observed + 1)
                spread[::weight] = chance[: observed // weight + 1]
                chances = np.convolve(chances, spread)[: observed + 1]
            exact = 1 - chances[:-1].sum(), chances.sum()
            matrix = np.zeros((k + 1, k + 1))
            matrix[0, 1:] = weights
            sums = CompoundSums(
                WeightedRows(csr_array(matrix)), law, np.r_[1.0, mu], np.full(k + 1, 0.1), np.r_[0.0, counts]
            )
            assert sums.tables.least.max() > 10
            for cells in (64, FINE):
                tails = sums.tails(cells)
                for p, high, low in zip(
                    exact, (tails.upper[0], tails.lower[0]), (tails.upper_least[0], tails.lower_least[0])
                ):
                    assert low <= p + 1e-10
                    assert p <= high + 1e-10


def _pmf(law, counts, mu):
    """Return P(count) by scipy, the lognormal law summed over 801 points of the logarithm of the risk."""
    if law.name == "poisson":
        return stats.poisson.pmf(counts, mu)
    if law.name == "gamma":
        return stats.nbinom.pmf(counts, law.shape, law.shape / (law.shape + mu))
    u = np.linspace(-10, 10, 801)
    means = mu * np.exp(law.spread * u - law.spread**2 / 2)
    return np.array([stats.norm.pdf(u) @ stats.poisson.pmf(count, means) * 0.025 for count in counts])


def test_sums_below_what_all_members_have_are_told_too():
    """Nothing at all where 400 are expected, and one event: never with a probability that could be seen."""
    mu = np.full(36, 400.0)
    counts = np.zeros(36)
    counts[7] = 1.0
    near = WeightedRows(grid(6))
    tails = CompoundSums(near, PoissonLaw(), mu, np.ones(36), counts).tails()
    assert (tails.lower <= 1e-9).all()
    assert (tails.upper >= 1 - 1e-9).all()
    start, rest = begin(np.ones((1, 8)), np.full((1, 8), 200), np.array([1.0]))
    assert (start == 0).all()
    assert rest[0] == 1


def test_long_rows_of_large_counts_against_poisson():
    """Rows of 48 members share lattices, and are told alike."""
    rng, side = np.random.default_rng(5), 15
    mu, near = np.full(side * side, 300.0), grid(side, 3)
    counts = rng.poisson(mu * np.where(np.arange(side * side) % side < 5, 1.05, 1.0)).astype(float)
    rows = WeightedRows(near)
    assert rows.shared.any()
    tails = CompoundSums(rows, PoissonLaw(), mu, np.full(side * side, 2.0), counts).tails()
    around, expected = near @ counts, near.sum(axis=1) * 300.0
    for exact, high, low in (
        (stats.poisson.sf(around - 1, expected), tails.upper, tails.upper_least),
        (stats.poisson.cdf(around, expected), tails.lower, tails.lower_least),
    ):
        assert (low <= exact + 1e-9).all()
        assert (exact <= high + 1e-9).all()
        seen = exact > 1e-7
        assert (high[seen] <= 2.5 * exact[seen]).all()


@pytest.mark.parametrize("cells_each", [0.3, 3.0, 4.0, 37.4, 900.0, None])
def test_every_count_stands_for_the_nearest_cell(cells_each):
    """By scipy's Poisson law, count by count; lumps less than a cell apart, many cells apart, and both at once."""
    mu, start, reach, size = np.array([0.4, 7.0, 30.0]), np.array([0.0, 2.0, 9.0]), 70, 144
    per_lump = np.array([0.7, 5.3, 21.9]) if cells_each is None else np.full(3, cells_each)
    expected = np.zeros((3, reach + 1))
    for area in range(3):
        for count in range(300):
            cell = np.floor((count - start[area]) * per_lump[area] + 0.5)
            expected[area, int(np.clip(cell, 0, reach))] += stats.poisson.pmf(count, mu[area])
    tables = CountTables(PoissonLaw(), mu, np.full(3, 299.0))
    terms = tables.terms(np.arange(3), per_lump, start, reach, size)
    told = np.fft.irfft(terms, size, axis=1)[:, :reach] * np.exp(24 / size * np.arange(reach))
    assert told == pytest.approx(expected[:, :reach], abs=1e-10)
