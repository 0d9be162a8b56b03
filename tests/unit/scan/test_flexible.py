"""Flexible windows against all subsets told one by one."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import AreaError, Cancelled
from polos.analysis.scan.flexible import LENGTH, MOST_SETS, UNLIKELY, flexible_windows
from polos.analysis.scan.likelihood import log_likelihood_ratio
from polos.analysis.scan.poisson_scan import poisson_scan
from polos.analysis.scan.risk import Risk, constant_risk, variance_weights
from scipy import sparse, stats

RNG = np.random.default_rng(4)
SIDE = 6
POINTS = np.array([(x, y) for y in range(SIDE) for x in range(SIDE)], dtype=float) + RNG.normal(0, 0.1, (36, 2))
ROOK = np.array([[(abs(a - b) == 1 and a // 6 == b // 6) or abs(a - b) == 6 for b in range(36)] for a in range(36)])
BASE = np.exp(RNG.normal(3, 0.5, 36)).round()
COUNTS = RNG.poisson(BASE / 8 * RNG.gamma(2, 0.5, 36))


def connected(areas):
    reached, waiting = set(), [areas[0]]
    while waiting:
        area = waiting.pop()
        reached.add(area)
        waiting += [other for other in areas if ROOK[area, other] and other not in reached]
    return len(reached) == len(areas)


def told_one_by_one(counts, risk, length):
    """Yield (ratio, areas) of each connected set of unlikely areas within the nearest of one of its own."""
    weights = variance_weights(risk)
    law = stats.poisson(risk.mu)
    if risk.law.name == "gamma":
        r = risk.law.variation**-2
        law = stats.nbinom(r, r / (r + risk.mu))
    hot = np.flatnonzero(law.sf(counts) + law.pmf(counts) / 2 < 0.2)
    weighted, expected = counts * weights, risk.mu * weights
    for area in hot:
        near = np.argsort(((POINTS - POINTS[area]) ** 2).sum(axis=1))[:length]
        others = [other for other in near if other in hot and other != area]
        for size in range(len(others) + 1):
            for some in combinations(others, size):
                areas = (area, *some)
                if connected(areas) and counts[list(areas)].sum() >= 2:
                    q = weighted[list(areas)].sum() / weighted.sum()
                    p = expected[list(areas)].sum() / expected.sum()
                    yield float(log_likelihood_ratio(q, p, weighted.sum())), frozenset(areas)


def series(counts):
    return pd.Series(np.asarray(counts, dtype=float), name="firms")


def test_defaults():
    """Tango & Takahashi (2012): length 15, 0.2 as in FleXScan; 15 areas have 2^14 sets with the first."""
    assert (LENGTH, UNLIKELY, MOST_SETS) == (15, 0.2, 2**14)


@pytest.mark.parametrize("name", ["poisson", "gamma"])
@pytest.mark.parametrize("length", [6, 12])
def test_windows_are_the_best_of_all_subsets(make_law, name, length):
    risk = Risk(constant_risk(COUNTS, BASE).mu, make_law(name, 0.4))
    windows = flexible_windows(POINTS, sparse.csr_array(ROOK.astype(float)), length=length)
    found = poisson_scan(series(COUNTS), risk, windows, maps=5, alpha=0)
    left = sorted(told_one_by_one(COUNTS, risk, length), key=lambda each: -each[0])
    assert len(found.windows) > 3
    assert found.windows["areas"].max() >= 3
    for number, members in enumerate(found.members, 1):
        ratio, _ = left[0]
        assert found.windows.loc[number, "llr"] == pytest.approx(ratio, rel=1e-10)
        assert frozenset(members) in {areas for other, areas in left if other >= ratio * (1 - 1e-10)}
        left = [each for each in left if not each[1] & set(members)]
    assert not [each for each in left if each[0] > 0]
    assert found.notices[0].text.startswith("With {maps} maps")


def test_maxima_of_many_maps_are_those_of_each():
    risk = constant_risk(COUNTS, BASE)
    search = flexible_windows(POINTS, sparse.csr_array(ROOK.astype(float)), length=9).search(risk, np.ones(36))
    maps = RNG.multinomial(COUNTS.sum(), BASE / BASE.sum(), size=20).T
    expected = [max((ratio for ratio, _ in told_one_by_one(each, risk, 9)), default=0.0) for each in maps.T]
    np.testing.assert_allclose(search.maxima(maps), expected, rtol=1e-10)


def test_one_link_is_enough_whichever_way_it_goes():
    both, one = (sparse.csr_array(np.array(each, dtype=float)) for each in ([[0, 1], [1, 0]], [[0, 1], [0, 0]]))
    np.testing.assert_array_equal(*(flexible_windows(np.eye(2), each).border for each in (both, one)))
    assert not flexible_windows(np.eye(2), sparse.csr_array((2, 2))).border.any()


def test_where_enumeration_was_cut_is_said():
    """All areas of a solid block are unlikely, and more than 50 sets grow from each."""
    counts = np.where((POINTS < 3.5).all(axis=1), 9, 0)
    risk, links = constant_risk(counts, np.ones(36)), sparse.csr_array(ROOK.astype(float))
    found = poisson_scan(series(counts), risk, flexible_windows(POINTS, links, length=12, most_sets=50), maps=19)
    assert "more than 50 connected windows" in str(found.notices[-1])
    whole = poisson_scan(series(counts), risk, flexible_windows(POINTS, links, length=12), maps=19)
    assert whole.notices == ()
    assert whole.windows["llr"].iloc[0] >= found.windows["llr"].iloc[0]


@pytest.mark.parametrize("length", [0, 51, 2.5])
def test_lengths_that_cannot_be(length):
    with pytest.raises(AreaError, match="whole number from 1 to 50"):
        flexible_windows(POINTS, sparse.csr_array((36, 36)), length=length)


def test_the_user_can_stop():
    search = flexible_windows(POINTS, sparse.csr_array(ROOK.astype(float))).search(
        constant_risk(COUNTS, BASE), np.ones(36)
    )
    with pytest.raises(Cancelled):
        search.maxima(COUNTS[:, None], lambda: True)
