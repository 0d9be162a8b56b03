"""Bounds of the tails of weighted sums of counts against enumeration, convolution, draws, and their own promises."""

import itertools
import threading

import numpy as np
import pytest
from polos.analysis.errors import Cancelled, InferenceError, WeightsError
from polos.analysis.rates import count_tables
from polos.analysis.rates.compound_law import CompoundSums, Tails
from polos.analysis.rates.count_laws import GammaLaw, LognormalLaw, PoissonLaw
from polos.analysis.rates.count_tables import CountTables
from polos.analysis.rates.lattice import FINE, cells_of
from polos.analysis.rates.rate_tails import Decision, decided_tails, first_cells
from polos.analysis.rates.weighted_rows import WeightedRows
from scipy import stats
from scipy.sparse import csr_array

LAWS = [PoissonLaw(), GammaLaw(0.4), GammaLaw(5.0), LognormalLaw(0.3), LognormalLaw(1.0)]


def pmf(law, counts, mu):
    """Return P(count) by scipy, the lognormal law summed over 20,001 points of the logarithm of the risk."""
    if law.name == "poisson":
        return stats.poisson.pmf(counts, mu)
    if law.name == "gamma":
        return stats.nbinom.pmf(counts, law.shape, law.shape / (law.shape + mu))
    u = np.linspace(-10, 10, 20_001)
    means = mu * np.exp(law.spread * u - law.spread**2 / 2)
    return np.array([stats.norm.pdf(u) @ stats.poisson.pmf(count, means) * 1e-3 for count in counts])


def enumerated(law, weights, mu, counts):
    """Return P(T >= s) and P(T <= s) of T = sum of weights (whole numbers) times counts, from all states up to s."""
    observed = sum(w * c for w, c in zip(weights, counts))
    tables = [pmf(law, np.arange(observed // w + 1), m) for w, m in zip(weights, mu)]
    below = equal = 0.0
    for state in itertools.product(*(range(len(table)) for table in tables)):
        total = sum(w * c for w, c in zip(weights, state))
        if total <= observed:
            chance = np.prod([table[c] for table, c in zip(tables, state)])
            below, equal = below + chance * (total < observed), equal + chance * (total == observed)
    return 1 - below, below + equal


def one_row(weights):
    """Return the rows of an area 0 with the neighbours 1 … k, and of no other."""
    matrix = np.zeros((len(weights) + 1,) * 2)
    matrix[0, 1:] = weights
    return WeightedRows(csr_array(matrix))


def sums_of(law, weights, mu, counts, unit=1.0):
    """Return the sums of area 0 around which counts lie; its own count takes no part."""
    mu, counts = np.r_[1.0, mu], np.r_[3.0, counts].astype(float)
    return CompoundSums(one_row(np.array(weights) * unit), law, mu, np.ones(len(mu)), counts)


CASES = [
    ((1, 1, 1), (0.3, 1.2, 2.0), (1, 0, 3)),
    ((1, 1, 1), (0.3, 1.2, 2.0), (0, 0, 1)),
    ((2, 3, 5), (0.5, 0.1, 1.5), (1, 1, 2)),
    ((3, 7, 11, 13), (0.2, 0.9, 0.4, 0.05), (4, 1, 1, 0)),
    ((1, 10, 100), (3.0, 0.4, 0.02), (7, 2, 0)),
    ((6, 10, 15), (2.5, 2.5, 2.5), (0, 1, 0)),
    ((1, 2), (0.001, 0.002), (1, 2)),
    ((5,), (4.0,), (6,)),
]


@pytest.mark.parametrize("law", LAWS, ids=str)
@pytest.mark.parametrize(("weights", "mu", "counts"), CASES)
def test_bounds_hold_the_enumerated_tails(law, weights, mu, counts):
    """Whole weights, many ties; in units that no float holds exactly. Exact to 1e-6 where p is that small."""
    exact = enumerated(law, weights, mu, counts)
    for unit in (1.0, 0.1 / 3):
        sums = sums_of(law, weights, mu, counts, unit)
        for cells in (64, FINE, 8 * FINE):
            tails = sums.tails(cells)
            cautious, least = (tails.upper[0], tails.lower[0]), (tails.upper_least[0], tails.lower_least[0])
            for p, high, low in zip(exact, cautious, least):
                if p >= 1e-6:
                    assert low <= p * (1 + 1e-9) <= high * (1 + 2e-9)
        np.testing.assert_allclose(cautious, exact, rtol=0.01, atol=1e-9)  # no sum lies near but not at s here
        sums.tell_exactly(np.ones(len(mu) + 1, dtype=bool), tails)
        np.testing.assert_allclose((tails.upper[0], tails.lower[0]), exact, rtol=1e-9, atol=1e-13)
        assert (tails.upper_least[0], tails.lower_least[0]) == (tails.upper[0], tails.lower[0])


@pytest.mark.parametrize("law", LAWS, ids=str)
def test_bounds_hold_for_weights_and_counts_of_any_kind(law):
    """Random weights and counts, the law by direct convolution on a lattice of whole numbers."""
    rng = np.random.default_rng(7)
    inside = 0
    for _ in range(18):
        k = int(rng.integers(1, 9))
        weights = rng.integers(40, 400, k)
        mu = rng.gamma(0.8, 1.5, k) + 0.01
        counts = rng.poisson(mu * rng.gamma(1.0, 1.0, k))
        observed = int(weights @ counts)
        if observed == 0:
            continue
        chances = np.zeros(observed + 1)
        chances[0] = 1.0
        for weight, mean in zip(weights, mu):
            spread = np.zeros(observed + 1)
            spread[::weight] = pmf(law, np.arange(observed // weight + 1), mean)
            chances = np.convolve(chances, spread)[: observed + 1]
        exact = 1 - chances[:-1].sum(), chances.sum()
        for cells in (64, FINE):
            tails = sums_of(law, weights, mu, counts).tails(cells)
            for p, high, low in zip(
                exact, (tails.upper[0], tails.lower[0]), (tails.upper_least[0], tails.lower_least[0])
            ):
                assert low <= p + 1e-12
                assert p <= high + 1e-12
                inside += 1
    assert inside > 40


def test_a_sum_of_zero_is_exact():
    mu, law = (0.5, 2.0, 40.0), GammaLaw(0.7)
    tails = sums_of(law, (1, 2, 3), mu, (0, 0, 0)).tails(64)
    nothing = np.prod([stats.nbinom.pmf(0, 0.7, 0.7 / (0.7 + m)) for m in mu])
    assert tails.upper[0] == tails.upper_least[0] == 1
    assert tails.lower[0] == pytest.approx(nothing, rel=1e-12)
    assert np.isnan(tails.upper[1:]).all()


def grid(side):
    """Return the queen neighbours of a square of areas."""
    row, column = np.divmod(np.arange(side * side), side)
    near = np.maximum(abs(row - row[:, None]), abs(column - column[:, None])) == 1
    return csr_array(near.astype(float))


def test_tails_of_a_map_against_a_million_draws():
    rng = np.random.default_rng(2)
    n, r = 25, 1.5
    mu = rng.gamma(1.0, 3.0, n) + 0.05
    coefficient = 1 / mu**0.7
    counts = rng.poisson(mu * rng.gamma(r, 1 / r, n)).astype(float)
    neighbours = grid(5)
    tails = CompoundSums(WeightedRows(neighbours), GammaLaw(r), mu, coefficient, counts).tails()
    at_least, at_most, draws = np.zeros(n), np.zeros(n), 10**6
    weights = neighbours.toarray() * coefficient
    observed = weights @ counts
    for _ in range(20):
        drawn = rng.poisson(mu * rng.gamma(r, 1 / r, (draws // 20, n))) @ weights.T
        at_least += (drawn >= observed * (1 - 1e-12)).sum(axis=0)
        at_most += (drawn <= observed * (1 + 1e-12)).sum(axis=0)
    for hits, high, low in (
        (at_least, tails.upper, tails.upper_least),
        (at_most, tails.lower, tails.lower_least),
    ):
        error = 5 * np.sqrt(np.maximum(hits, 20) / draws**2)
        assert (hits / draws <= high + error).all()
        assert (hits / draws >= low - error).all()
        np.testing.assert_allclose(hits / draws, high, rtol=0.05, atol=1e-4)


def test_gamma_law_without_variation_is_poisson():
    rng = np.random.default_rng(5)
    rows, mu = WeightedRows(grid(6)), rng.gamma(1.0, 2.0, 36) + 0.1
    counts = rng.poisson(mu).astype(float)
    poisson, gamma, lognormal = (
        CompoundSums(rows, law, mu, mu**-0.5, counts).tails()
        for law in (PoissonLaw(), GammaLaw(1e7), LognormalLaw(3e-4))
    )
    for other in (gamma, lognormal):
        np.testing.assert_allclose(other.upper, poisson.upper, rtol=1e-4, atol=1e-8)
        np.testing.assert_allclose(other.lower, poisson.lower, rtol=1e-4, atol=1e-8)


@pytest.mark.parametrize("law", [GammaLaw(2.0), LognormalLaw(0.8)], ids=str)
def test_large_counts_taken_in_lumps_stay_within_bounds(law, monkeypatch):
    """The same sums with tables of 64 points and with complete ones."""
    rng = np.random.default_rng(8)
    rows, mu = WeightedRows(grid(4)), rng.gamma(1.0, 3000.0, 16) + 50
    counts = rng.poisson(mu * rng.gamma(2.0, 0.5, 16)).astype(float)
    complete = CompoundSums(rows, law, mu, 1 / mu, counts)
    exact = complete.tails()
    monkeypatch.setattr(count_tables, "LEAST_POINTS", 64)
    monkeypatch.setattr(count_tables, "TABLE_POINTS", 0)
    lumped = CompoundSums(rows, law, mu, 1 / mu, counts)
    assert lumped.tables.lump.max() >= 64 > complete.tables.lump.max() == 1
    rough = lumped.tails()
    assert (rough.upper >= exact.upper_least).all()
    assert (rough.lower >= exact.lower_least).all()
    assert (rough.upper_least <= exact.upper).all()
    assert (rough.lower_least <= exact.lower).all()


@pytest.fixture
def lumps(monkeypatch):
    """Have counts taken in lumps as soon as a table would have more than 64 points."""
    monkeypatch.setattr(count_tables, "LEAST_POINTS", 64)
    monkeypatch.setattr(count_tables, "TABLE_POINTS", 0)


def test_lumps_of_other_rows_do_not_move_the_bounds_of_an_area(lumps):
    """An area has the same tails by itself as among all others, so that no order of areas changes them."""
    rng = np.random.default_rng(8)
    rows, mu = WeightedRows(grid(6)), rng.lognormal(3.0, 2.0, 36) + 1
    counts = rng.poisson(mu * rng.gamma(2.0, 0.5, 36)).astype(float)
    sums = CompoundSums(rows, GammaLaw(2.0), mu, 1 / mu, counts)
    assert len(np.unique(sums.tables.lump)) > 3
    among = sums.tails()
    for area in range(36):
        alone = sums.tails(which=np.arange(36) == area)
        for name in ("upper", "lower", "upper_least", "lower_least"):
            # A wider block changes what wraps around, e^-24 of it.
            np.testing.assert_allclose(getattr(alone, name)[area], getattr(among, name)[area], rtol=0, atol=2e-10)


def test_of_long_rows_of_lumps_wider_than_the_lattice_nothing_is_claimed(lumps):
    mu = np.full(60, 1e5)
    rows = WeightedRows(csr_array((1 - np.eye(60)) * np.random.default_rng(1).uniform(0.5, 1, (60, 60))))
    found = CompoundSums(rows, LognormalLaw(1.5), mu, 1 / mu, np.full(60, 1e4)).tails()
    assert (found.upper_least <= 1e-9).all()
    assert (found.upper >= 1 - 1e-9).all()
    assert (found.lower >= 1 - 1e-9).all()


def test_finer_lattices_draw_the_bounds_together():
    rng = np.random.default_rng(1)
    n = 100
    rows, mu = WeightedRows(grid(10)), rng.gamma(0.5, 20.0, n) + 0.1
    counts = rng.poisson(mu * rng.gamma(2.0, 0.5, n)).astype(float)
    sums = CompoundSums(rows, GammaLaw(2.0), mu, mu**-0.5, counts)
    coarse, fine, finest = (sums.tails(cells) for cells in (64, FINE, 8 * FINE))
    for rough, close in ((coarse, fine), (fine, finest)):
        assert (rough.upper >= close.upper_least).all()
        assert (close.upper >= rough.upper_least).all()
    assert np.nanmedian(fine.upper - fine.upper_least) < np.nanmedian(coarse.upper - coarse.upper_least) / 10


@pytest.mark.parametrize("read", [True, False])
def test_adaptive_decisions_are_those_of_the_finest_lattice(read):
    """Whether p-values are read or decisions only."""
    rng = np.random.default_rng(3)
    n = 144
    rows, mu = WeightedRows(grid(12)), rng.gamma(0.5, 5.0, n) + 0.1
    raised = np.where((np.arange(n) % 12 < 5) & (np.arange(n) < 60), 3.0, 1.0)
    counts = rng.poisson(mu * raised).astype(float)
    for correction in ("fdr", "bonferroni", "none"):
        decision = Decision(correction=correction)
        sums = CompoundSums(rows, PoissonLaw(), mu, mu**-0.5, counts)
        decided = decision.settle(decided_tails(sums, decision, cells=64, read=read))
        finest = decision.settle(sums.tails(8 * FINE))
        np.testing.assert_array_equal(decided[2], finest[2])
        assert 5 < decided[2].sum() < 150
        np.testing.assert_array_equal(decided[3], decided[2])  # nothing is left open


def test_only_what_is_read_or_open_is_looked_at_finely():
    """Two places far beyond the level, the others far from it: decisions alone ask for no second look."""
    mu = np.full(100, 4.0)
    counts = np.where(np.isin(np.arange(100), (44, 45, 54, 55)), 60.0, 4.0)
    looks = {}
    for read in (True, False):
        sums, looks[read] = CompoundSums(WeightedRows(grid(10)), PoissonLaw(), mu, np.ones(100), counts), []
        plain = sums.tails

        def tails(cells, which, *rest, seen=looks[read], plain=plain, **options):
            seen.append((cells, int(which.sum())))
            return plain(cells, which, *rest, **options)

        sums.tails = tails
        decided_tails(sums, Decision(), cells=64, read=read)
    assert looks[False] == [(64, 100)]
    assert [cells for cells, _ in looks[True]] == [64, FINE]


def test_equality_at_the_level_counts_as_reaching_it():
    p = np.array([0.05000000000000001, 0.2, np.nan])
    assert list(Decision(correction="none").significant(p)[1]) == [True, False, False]


def test_a_row_a_family():
    p = np.array([[0.01, 0.04], [0.04, 0.9]])
    adjusted, significant = Decision().significant(p)
    np.testing.assert_allclose(adjusted, [[0.02, 0.04], [0.08, 0.9]])
    np.testing.assert_array_equal(significant, [[True, True], [False, False]])


def test_alternatives():
    tails = Tails(*np.array([[0.03, 0.9], [0.98, 0.2], [0.02, 0.8], [0.97, 0.1]]))
    for name, expected in (
        ("greater", [0.03, 0.9]),
        ("lesser", [0.98, 0.2]),
        ("directed", [0.03, 0.2]),
        ("two-sided", [0.06, 0.4]),
    ):
        np.testing.assert_allclose(tails.p_values(name)[0], expected)


def test_rows_hold_known_areas_and_the_area_itself_where_it_counts():
    matrix = csr_array(np.array([[0, 1.0, 2.0], [1.0, 0, 0], [2.0, 0, 0]]))
    plain = WeightedRows(matrix)
    np.testing.assert_allclose(plain.mean(np.array([1.0, 2.0, 5.0])), [4.0, 1.0, 1.0])
    known = WeightedRows(matrix, own=2.0, known=np.array([True, True, False]))
    np.testing.assert_allclose(known.matrix.toarray(), [[2, 1, 0], [1, 2, 0], [0, 0, 0]])
    np.testing.assert_array_equal(known.tested, [True, True, False])
    with pytest.raises(WeightsError, match="negative"):
        WeightedRows(csr_array(np.array([[0, -1.0], [1.0, 0]])))


def test_rows_of_hundreds_of_members():
    """k = 300 of rare events, the sum of Poisson counts with one weight: exactly Poisson."""
    k = 300
    counts = np.zeros(k)
    counts[:45] = 1
    tails = sums_of(PoissonLaw(), np.ones(k), np.full(k, 0.08), counts).tails(FINE)
    exact = stats.poisson.sf(44, 24.0)
    assert tails.upper_least[0] <= exact <= tails.upper[0] <= 1.4 * exact
    assert cells_of(64, k) >= 8 * k / 2


def test_long_rows_are_looked_at_coarsely_first():
    everyone = csr_array(1.0 - np.eye(400))
    assert first_cells([WeightedRows(grid(20))]) == FINE
    assert first_cells([WeightedRows(everyone)]) < FINE


def test_threads_and_blocks_change_nothing(monkeypatch):
    rng = np.random.default_rng(0)
    rows, mu = WeightedRows(grid(15)), rng.gamma(0.5, 5.0, 225) + 0.1
    counts = rng.poisson(mu).astype(float)
    sums = CompoundSums(rows, PoissonLaw(), mu, mu**-0.5, counts)
    plain = sums.tails()
    for threads, cells in ((2, 2**18), (3, 1), (1, 2**14)):
        monkeypatch.setattr("polos.analysis.rates.compound_law.BLOCK_CELLS", cells)
        other = sums.tails(threads=threads)
        np.testing.assert_array_equal(other.upper, plain.upper)
        np.testing.assert_array_equal(other.lower, plain.lower)


def test_counts_too_large_are_refused():
    with pytest.raises(InferenceError, match="values"):
        CountTables(PoissonLaw(), np.full(4, 1e8), np.full(4, 2e8))


def test_cancelling_stops_soon():
    rng = np.random.default_rng(0)
    mu = rng.gamma(0.5, 5.0, 900) + 0.1
    counts = rng.poisson(mu).astype(float)
    asked = []

    def cancelled():
        asked.append(threading.current_thread())
        return len(asked) > 20

    sums = CompoundSums(WeightedRows(grid(30)), PoissonLaw(), mu, mu**-0.5, counts, cancelled)
    with pytest.raises(Cancelled):
        sums.tails(8 * FINE, threads=2)
    assert len(asked) < 40
