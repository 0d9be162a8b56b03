"""The neighbourhood test against scipy.stats, against all counts told one by one, and its promises."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.classes import BESIDE
from polos.analysis.errors import Cancelled, FieldError
from polos.analysis.scan.neighbourhood import UNITS, constant_risk_tails, neighbourhood_test, neighbourhoods
from polos.analysis.scan.risk import Risk, constant_risk
from polos.analysis.weights.graphs import adjacency_graph
from scipy import sparse, stats

IDS = pd.Index(["a", "b", "c", "d", "e"])
LINKS = {"a": "b", "b": "acd", "c": "bd", "d": "bc", "e": ""}
COUNTS = pd.Series([3.0, 1.0, 0.0, 4.0, 2.0], index=IDS, name="firms")
BASE = np.array([10.0, 20.0, 5.0, 15.0, 30.0])


def graph():
    matrix = [[float(other in LINKS[area]) * 0.3 for other in IDS] for area in IDS]
    return adjacency_graph(sparse.csr_array(np.array(matrix)), IDS)


def around(area):
    return [IDS.get_loc(other) for other in area + LINKS[area]]


def test_under_constant_risk_it_is_the_binomial_test_of_scipy():
    found = neighbourhood_test(COUNTS, constant_risk(COUNTS, BASE), graph(), correction="none").frame
    for area in IDS:
        inside = around(area)
        count, share = int(COUNTS.iloc[inside].sum()), BASE[inside].sum() / 80
        assert found.loc[area, "count"] == count
        assert found.loc[area, "expected"] == pytest.approx(10 * share)
        exact = stats.binomtest(count, 10, share, alternative="greater").pvalue
        assert found.loc[area, "p"] == pytest.approx(exact, rel=1e-12)


def test_all_sectors_at_once_are_each_alone():
    rng = np.random.default_rng(2)
    table = rng.poisson(3, (5, 40)) * (rng.random((5, 40)) < 0.5)
    table[:, 0], table[:, 1] = 0, [7, 0, 0, 0, 0]
    members = neighbourhoods(graph(), IDS)
    found = constant_risk_tails(table, BASE, members)
    for sector, p in zip(table.T, found.T):
        np.testing.assert_array_equal(constant_risk_tails(sector, BASE, members), p)
        for area, one in zip(IDS, p):
            inside = around(area)
            exact = stats.binom.sf(sector[inside].sum() - 1, sector.sum(), BASE[inside].sum() / 80)
            assert one == pytest.approx(exact, rel=1e-10)


def told_one_by_one(observed, inside, mu, law, units):
    """Return P(sum >= observed) over all combinations of counts below it, each with its negative binomial law."""
    r = law.variation**-2
    below = 0.0
    ranges = [range(-(-observed // units[area])) for area in inside]
    chance = {area: stats.nbinom.pmf(np.arange(observed + 1), r, r / (r + mu[area])) for area in inside}
    for counts in product(*ranges):
        if sum(units[area] * count for area, count in zip(inside, counts)) < observed:
            below += np.prod([chance[area][count] for area, count in zip(inside, counts)])
    return 1 - below


@pytest.mark.parametrize("variation", [0.5, 1.5])
def test_under_fitted_risk_it_is_the_sum_of_the_areas_own_laws(make_law, variation):
    risk = Risk(BASE / 8, make_law("gamma", variation))
    found = neighbourhood_test(COUNTS, risk, graph(), correction="none", weighted=False).frame
    for area in IDS:
        inside = around(area)
        exact = told_one_by_one(int(COUNTS.iloc[inside].sum()), inside, risk.mu, risk.law, np.ones(5, dtype=int))
        assert found.loc[area, "p"] == pytest.approx(exact, abs=2e-10)


def test_one_law_for_the_sum_would_be_another_test(make_law):
    """Two areas alike, r = 1: the sum of two negative binomials of shape 1 has shape 2, not 1."""
    ids = pd.Index(["a", "b"])
    pair = adjacency_graph(sparse.csr_array(np.array([[0.0, 1.0], [1.0, 0.0]])), ids)
    counts = pd.Series([9.0, 8.0], index=ids, name="firms")
    p = neighbourhood_test(counts, Risk(np.array([3.0, 3.0]), make_law("gamma", 1.0)), pair).frame["p"]
    np.testing.assert_allclose(p, stats.nbinom.sf(16, 2, 1 / 4), rtol=1e-9)
    assert stats.nbinom.sf(16, 1, 1 / 7) > 1.5 * p.iloc[0]


def test_weighted_cases_count_in_64ths(make_law):
    """w = 1 / (1 + mu / 4), rounded to 64ths."""
    risk = Risk(BASE / 2, make_law("gamma", 0.5))
    units = np.array([round(64 / (1 + mu / 4)) for mu in BASE / 2])
    counts = pd.Series([3.0, 1.0, 0.0, 1.0, 2.0], index=IDS, name="firms")
    found = neighbourhood_test(counts, risk, graph(), weighted=True, correction="none").frame
    assert UNITS == 64
    for area in IDS:
        inside = around(area)
        observed = int(sum(units[place] * int(counts.iloc[place]) for place in inside))
        exact = told_one_by_one(observed, inside, risk.mu, risk.law, units)
        assert found.loc[area, "p"] == pytest.approx(exact, abs=2e-10)
    constant = constant_risk(counts, BASE)
    plain, weighted = (neighbourhood_test(counts, constant, graph(), weighted=each).frame for each in (False, True))
    pd.testing.assert_frame_equal(plain, weighted)


def test_areas_without_cases_around_have_a_p_value_of_1_and_classes_follow_the_level():
    counts = pd.Series([9.0, 0.0, 0.0, 0.0, 0.0], index=IDS, name="firms")
    found = neighbourhood_test(counts, constant_risk(counts, BASE), graph(), alpha=0.01).frame
    np.testing.assert_array_equal(found["p"][["c", "d", "e"]], 1)
    assert found["p_adj"]["a"] == pytest.approx(5 * (30 / 80) ** 9)
    np.testing.assert_array_equal(found["class"], [1, 0, 0, 0, 0])


def test_equality_at_the_level_is_significance():
    """One case in the only area that is tested with half of the base: p = 0.5."""
    counts = pd.Series([1.0, 0.0], index=pd.Index(["a", "b"]), name="firms")
    alone = adjacency_graph(sparse.csr_array((2, 2)), counts.index)
    found = neighbourhood_test(counts, constant_risk(counts, [1, 1]), alone, alpha=0.5, correction="none").frame
    np.testing.assert_array_equal(found["class"], [1, 0])


def test_jobs_are_refused_and_the_user_can_stop(make_law):
    with pytest.raises(FieldError, match="not whole"):
        neighbourhood_test(COUNTS + 0.2, constant_risk(COUNTS, BASE), graph())
    with pytest.raises(Cancelled):
        neighbourhood_test(COUNTS, Risk(BASE / 8, make_law("gamma", 1.0)), graph(), cancelled=lambda: True)


def test_classes_tell_a_centre_from_what_lies_beside_it():
    """Expected are 11.5, 23, 5.75, 17.25 and 34.5: b and e have less. At a level of 1 all others are significant."""
    counts = pd.Series([30.0, 0.0, 30.0, 30.0, 2.0], index=IDS, name="firms")
    found = neighbourhood_test(counts, constant_risk(counts, BASE), graph(), alpha=1, correction="none").frame
    assert found["class"].tolist() == [1, 2, 1, 1, 2]
    assert found["neighbours"].tolist() == [1, 3, 2, 2, 0]


def test_an_area_with_as_many_as_expected_but_for_rounding_is_not_above():
    """3 in 22 everywhere: as floats, the expectation of the first area is a little less than its 111 cases."""
    counts = pd.Series([111.0, 120.0, 78.0, 39.0, 138.0], IDS)
    base = np.array([814.0, 880.0, 572.0, 286.0, 1012.0])
    found = neighbourhood_test(counts, constant_risk(counts, base), graph(), correction="none", alpha=0.99).frame
    assert (found["p"] < 0.99).all()
    assert (found["class"] == BESIDE).all()
