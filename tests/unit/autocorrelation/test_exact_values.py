"""Local statistics of values without draws: all samples told one by one, any seed, and a million draws."""

from fractions import Fraction
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_statistics import bivariate_local_moran, getis_ord, local_moran
from polos.analysis.errors import InferenceError
from polos.analysis.inference.options import NULLS, Inference
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

ALTERNATIVES = ("two-sided", "directed", "greater", "lesser")
STATISTICS = ("moran", "bivariate", "gi", "gistar")


def layer(n, seed, density=0.3):
    """Return links at random, the last area without any, and two variables with many ties."""
    rng = np.random.default_rng(seed)
    links = np.triu(rng.random((n, n)) < density, 1)
    links[:, -1] = False
    links |= links.T
    x, y = (pd.Series(rng.integers(0, 4, n).astype(float), name=name) for name in "xy")
    x[:2], y[:2] = [0.0, 3.0], [3.0, 0.0]
    return links, x, y


def graph_of(links):
    return adjacency_graph(csr_array(links.astype(float)), pd.RangeIndex(len(links)))


def frame_of(statistic, x, y, graph, inference):
    """Return the frame of a statistic."""
    if statistic == "moran":
        return local_moran(x, graph, inference).frame
    if statistic == "bivariate":
        return bivariate_local_moran(x, y, graph, inference).frame
    return getis_ord(x, graph, inference, star=statistic == "gistar").frame


def enumerated(statistic, x, y, links):
    """Return P(statistic >= its value) and P(<=) in fractions, over all samples of the others' values."""
    here = [Fraction(value) for value in x]
    there = [Fraction(value) for value in y] if statistic == "bivariate" else here
    mean, mean_there = sum(here) / len(here), sum(there) / len(there)
    upper, lower = np.full((2, len(here)), np.nan)
    for area, row in enumerate(links):
        around = np.flatnonzero(row)
        if not len(around):
            continue

        def value(sample, area=area):
            if statistic in ("moran", "bivariate"):
                return (here[area] - mean) * (sum(sample) - len(sample) * mean_there)
            return sum(sample) + (here[area] if statistic == "gistar" else 0)

        observed = value([there[j] for j in around])
        drawn = [value(sample) for sample in combinations(there[:area] + there[area + 1 :], len(around))]
        upper[area] = Fraction(sum(one >= observed for one in drawn), len(drawn))
        lower[area] = Fraction(sum(one <= observed for one in drawn), len(drawn))
    return upper, lower


def p_of(upper, lower, alternative):
    if alternative in ("greater", "lesser"):
        return upper if alternative == "greater" else lower
    smaller = np.minimum(upper, lower)
    return smaller if alternative == "directed" else np.minimum(1, 2 * smaller)


@pytest.mark.parametrize("statistic", STATISTICS)
@pytest.mark.parametrize("seed", range(3))
def test_p_values_are_those_of_all_samples(statistic, seed):
    links, x, y = layer(11, seed)
    upper, lower = enumerated(statistic, x, y, links)
    assert (upper + lower > 1 + 1e-9).sum() > 5  # ties
    for alternative in ALTERNATIVES:
        inference = Inference(alternative=alternative, correction="none")
        found = frame_of(statistic, x, y, graph_of(links), inference)
        np.testing.assert_allclose(found["p"], p_of(upper, lower, alternative), rtol=0, atol=1e-13)
        assert (found["stable"].dropna() == 1).all()
        assert found["stable"].isna().tolist() == np.isnan(upper).tolist()


@pytest.mark.parametrize("statistic", STATISTICS)
def test_no_number_hangs_on_the_seed(statistic):
    links, x, y = layer(150, 4, 0.03)
    graph = graph_of(links)
    first = frame_of(statistic, x, y, graph, Inference(seed=0, alpha=0.1))
    for seed in (1, 2, 3, 20240901):
        again = frame_of(statistic, x, y, graph, Inference(seed=seed, alpha=0.1))
        pd.testing.assert_frame_equal(again, first, check_exact=True)


@pytest.mark.parametrize("statistic", STATISTICS)
def test_draws_agree(statistic):
    """Each p within five standard errors of the draws, on a lattice and off it."""
    links, x, y = layer(60, 5, 0.08)
    x = x + np.random.default_rng(6).lognormal(0, 1, 60)
    graph = graph_of(links)
    for alternative in ("greater", "lesser"):
        exact, drawn = (
            frame_of(statistic, x, y, graph, Inference(permutations, 3, alternative, correction="none"))["p"].dropna()
            for permutations in (None, 199_999)
        )
        error = np.sqrt(exact * (1 - exact) / 2e5)
        assert (abs(drawn - exact) <= 5 * error + 1e-5).all()
        assert exact.size > 50


@pytest.mark.parametrize("statistic", STATISTICS)
def test_the_side_is_told_of_every_tested_area(statistic):
    links, x, y = layer(40, 7, 0.1)
    found = frame_of(statistic, x, y, graph_of(links), Inference())
    around = y if statistic == "bivariate" else x
    has = links.any(axis=1)
    mean = (links @ around)[has] / links.sum(axis=1)[has]
    if statistic in ("moran", "bivariate"):
        side = np.select(
            [(x[has] > x.mean()) & (mean > around.mean()), (x[has] <= x.mean()) & (mean <= around.mean())],
            [1, 2],
            np.where(x[has] > x.mean(), 4, 3),
        )
    elif statistic == "gi":
        side = np.sign((mean - (x.sum() - x[has]) / (len(x) - 1)).round(12))
    else:
        side = np.sign(((mean * links.sum(axis=1)[has] + x[has]) / (links.sum(axis=1)[has] + 1) - x.mean()).round(12))
    leans = side != 0  # a sum that equals its expectation leans to neither side
    np.testing.assert_array_equal(found["side"][has][leans], side[leans])
    assert leans.sum() > 30
    assert found["side"][~has].isna().all()
    assert (found["p_adj"] > 0.05).any()


def test_an_area_with_all_others_for_neighbours_says_nothing():
    links, x, _ = layer(8, 1)
    links[0, 1:] = links[1:, 0] = True
    for statistic in ("moran", "gi", "gistar"):
        assert frame_of(statistic, x, x, graph_of(links), Inference(correction="none"))["p"][0] == 1


@pytest.mark.parametrize("n", [3, 4, 5, 30])
def test_the_smallest_layers(n):
    """A chain: enumeration is the sum over all pairs, or all single others at the ends."""
    links = np.eye(n, k=1, dtype=bool) | np.eye(n, k=-1, dtype=bool)
    x = pd.Series(np.arange(n) % 3 * 1.0, name="x")
    upper, lower = enumerated("moran", x, x, links)
    found = frame_of("moran", x, x, graph_of(links), Inference(correction="none"))
    np.testing.assert_allclose(found["p"], np.minimum(1, 2 * np.minimum(upper, lower)), rtol=0, atol=1e-13)


def test_a_class_at_exactly_the_level():
    """Adjusted by hand: the p of one neighbour that is 1 among nine zeros and itself is 1 / 10, doubled 1 / 5."""
    links = np.zeros((11, 11), dtype=bool)
    links[0, 1] = True
    x = pd.Series([0.0, 1, *[0.0] * 9], name="x")
    for alternative, level in (("two-sided", 0.2), ("directed", 0.1)):
        for alpha, code in ((level, 3), (level * (1 - 1e-9), 0)):
            found = local_moran(x, graph_of(links), Inference(alternative=alternative, alpha=alpha)).frame
            assert found["p"][0] == pytest.approx(level, rel=1e-14)
            assert found["class"][0] == code


def test_a_null_hypothesis_of_rates_needs_a_denominator():
    links, x, y = layer(12, 1)
    for null in ("poisson", "gamma", "lognormal", "size-classes"):
        for statistic in STATISTICS:
            with pytest.raises(InferenceError, match=f"NULL_MODEL is {NULLS.index(null)}, .* Give DENOMINATOR"):
                frame_of(statistic, x, y, graph_of(links), Inference(null=null))
    with pytest.raises(InferenceError, match="“binomial” is no null hypothesis"):
        Inference(null="binomial")


def test_a_way_of_counting_draws_needs_draws():
    links, x, _ = layer(12, 1)
    with pytest.raises(InferenceError, match="state a number of permutations"):
        local_moran(x, graph_of(links), Inference(alternative="ties-in-upper"))
