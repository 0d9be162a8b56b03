"""Long rows of equal weights, whose members are transformed once for all of them, against sums known from scipy."""

import numpy as np
import pytest
from polos.analysis.rates.compound_law import CompoundSums
from polos.analysis.rates.count_laws import GammaLaw, PoissonLaw
from polos.analysis.rates.lattice import COARSE, FINE
from polos.analysis.rates.rate_tails import Decision, decided_tails
from polos.analysis.rates.weighted_rows import LONG_ROW, WeightedRows
from scipy import stats
from scipy.sparse import csr_array

AREAS, REACH = 100, 20
MU, COEFFICIENT = np.tile([0.4, 0.1], AREAS // 2), np.tile([1.0, 3.0], AREAS // 2)


def ring(own_scale=True):
    """Return a ring of areas, each a neighbour of twenty on either side; every row has weights of another size."""
    away = abs(np.subtract.outer(np.arange(AREAS), np.arange(AREAS)))
    near = (np.minimum(away, AREAS - away) <= REACH) & (away > 0)
    scale = 0.1 + np.arange(AREAS) / 30 if own_scale else np.ones(AREAS)
    return WeightedRows(csr_array(near * scale[:, None]))


def drawn(seed=1):
    """Return counts, many of them in one place."""
    rng = np.random.default_rng(seed)
    return rng.poisson(MU * np.where(np.arange(AREAS) < 25, 3.0, 1.0)).astype(float)


def exact_tails(rows, counts):
    """Return P(T >= s) and P(T <= s) of T = X + 3 Y, X and Y Poisson: the sums of twenty areas of each kind."""
    sums = np.rint(rows.matrix.sign() @ (COEFFICIENT * counts)).astype(int)
    x, y = stats.poisson(2 * REACH / 2 * MU[0]), stats.poisson(2 * REACH / 2 * MU[1])
    threes = np.arange(200)
    upper = np.array([y.pmf(threes) @ x.sf(s - 3 * threes - 1) for s in sums])
    return upper, np.array([y.pmf(threes) @ x.cdf(s - 3 * threes) for s in sums])


def test_bounds_hold_the_tails():
    rows, counts = ring(), drawn()
    assert rows.shared.all()
    assert 2 * REACH >= LONG_ROW
    upper, lower = exact_tails(rows, counts)
    assert upper.min() < 1e-3
    for cells, near in ((COARSE, 3.0), (FINE, 1.1)):
        tails = CompoundSums(rows, PoissonLaw(), MU, COEFFICIENT, counts).tails(cells)
        assert (tails.upper_least <= upper + 1e-9).all()
        assert (upper <= tails.upper + 1e-9).all()
        assert (tails.lower_least <= lower + 1e-9).all()
        assert (lower <= tails.lower + 1e-9).all()
        assert (tails.upper <= near * upper).all()
        assert (tails.lower <= near * lower).all()


def test_decisions_are_those_of_exact_p_values():
    rows, counts = ring(), drawn(seed=4)
    upper, lower = exact_tails(rows, counts)
    decision = Decision()
    _, significant = decision.significant(np.minimum(1, 2 * np.minimum(upper, lower)))
    settled = decision.settle(decided_tails(CompoundSums(rows, PoissonLaw(), MU, COEFFICIENT, counts), decision))
    assert 5 < significant.sum() < 95
    np.testing.assert_array_equal(settled.surely[~settled.open], significant[~settled.open])
    assert settled.open.sum() <= 2


def test_lattices_blocks_and_threads_make_no_difference(monkeypatch):
    """Blocks of one row, and two threads."""
    sums = CompoundSums(ring(), GammaLaw(2.0), MU, COEFFICIENT, drawn())
    plain = sums.tails()
    monkeypatch.setattr("polos.analysis.rates.shared_rows.TERMS", 1)
    one_by_one = sums.tails(threads=2)
    np.testing.assert_allclose(one_by_one.upper, plain.upper, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(one_by_one.lower, plain.lower, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("lump", [1, 4])
def test_counts_in_lumps_widen_the_bounds(monkeypatch, lump):
    """Tables too short for every count: the bounds make room for what is in one lump."""
    monkeypatch.setattr("polos.analysis.rates.count_tables.MOST_POINTS", 64 // lump)
    monkeypatch.setattr("polos.analysis.rates.count_tables.LEAST_POINTS", 64 // lump)
    rows, mu = ring(), np.full(AREAS, 25.0)
    counts = np.random.default_rng(3).poisson(mu).astype(float)
    sums = CompoundSums(rows, PoissonLaw(), mu, np.ones(AREAS), counts)
    tails = sums.tails()
    assert (sums.tables.lump > 1).all()
    exact = stats.poisson.sf(rows.matrix.sign() @ counts - 1, 2 * REACH * 25.0)
    assert (tails.upper_least <= exact + 1e-9).all()
    assert (exact <= tails.upper + 1e-9).all()


def test_rows_of_other_weights_and_short_ones_are_told_alone():
    rows = ring(own_scale=False)
    uneven = rows.matrix.copy()
    uneven.data[uneven.indptr[7]] = 2.0
    uneven = WeightedRows(uneven)
    assert not uneven.shared[7]
    assert uneven.shared[8]
    short = WeightedRows(csr_array(np.eye(AREAS, k=1)))
    assert not short.shared.any()
    counts = drawn()
    upper, _ = exact_tails(rows, counts)
    tails = CompoundSums(uneven, PoissonLaw(), MU, COEFFICIENT, counts).tails()
    np.testing.assert_allclose(np.delete(tails.upper, 7), np.delete(upper, 7), rtol=0.1)


def test_nothing_is_told_where_nothing_was_observed():
    rows = ring()
    tails = CompoundSums(rows, PoissonLaw(), MU, COEFFICIENT, np.zeros(AREAS)).tails()
    np.testing.assert_array_equal(tails.upper, 1.0)
    np.testing.assert_allclose(tails.lower, np.exp(-REACH * MU[:2].sum()), rtol=1e-9)
