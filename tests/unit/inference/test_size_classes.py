"""Permutation among areas of like size, against all maps that it could deal."""

from itertools import permutations, product

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_statistics import getis_ord
from polos.analysis.errors import Cancelled
from polos.analysis.inference.options import Inference
from polos.analysis.inference.size_classes import TallyWithinClasses
from polos.analysis.rates.empirical_bayes import standardised_rate
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

DRAWS = 100_000
VALUES = np.array([3.0, 0, 1, 0, 2, 3, 0])
SIZES = np.array([50.0, 7, 90, 7, 300, 1000, 20])
LINKS = np.zeros((7, 7))
for one, other, weight in ((0, 1, 1), (1, 2, 1), (2, 3, 2), (3, 4, 1), (4, 0, 1), (5, 1, 1), (5, 2, 1)):
    LINKS[one, other] = LINKS[other, one] = weight


def told_one_by_one(values, classes):
    """Return P(S >= s) and P(S <= s) over all maps in which values stay in their class."""
    order = np.argsort(SIZES[: len(values)], kind="stable")
    members = np.array_split(order, classes)
    observed = LINKS @ values
    at_least = at_most = maps = 0
    for dealt in product(*(permutations(values[areas]) for areas in members)):
        one = np.empty(len(values))
        for areas, own in zip(members, dealt):
            one[areas] = own
        sums = LINKS @ one
        at_least, at_most, maps = (
            at_least + (sums >= observed - 1e-9),
            at_most + (sums <= observed + 1e-9),
            maps + 1,
        )
    return at_least / maps, at_most / maps


def close(found, expected, draws=DRAWS):
    """Whether shares of draws lie within five standard errors of probabilities."""
    return abs(found - expected) <= 5 * np.sqrt(expected * (1 - expected) / draws) + 2 / draws


@pytest.mark.parametrize("classes", [1, 2, 3])
def test_tails_are_those_of_all_maps(classes):
    """One class is the permutation of the whole map; two have 4 and 3 areas; ties of size go by order."""
    found = TallyWithinClasses(VALUES, SIZES, csr_array(LINKS), DRAWS, seed=2, classes=classes).up_to(DRAWS)
    upper, lower = told_one_by_one(VALUES, classes)
    has = LINKS.any(axis=1)
    np.testing.assert_array_equal(found.tested, has)
    assert close(found.at_least / DRAWS, upper)[has].all()
    assert close(found.at_most / DRAWS, lower)[has].all()
    assert (upper + lower > 1 + 1e-9).any()


def test_a_rate_is_dealt_out_among_areas_of_like_denominators():
    """Seven areas make three classes of three, two and two."""
    events, base = pd.Series(VALUES, name="jobs"), pd.Series(SIZES, name="all")
    graph = adjacency_graph(csr_array(LINKS), pd.RangeIndex(7))
    inference = Inference(DRAWS - 1, null="size-classes", correction="none")
    frame = getis_ord(events, graph, inference, base=base, star=False).frame
    rate, _ = standardised_rate(events, base)
    expected = np.minimum(1, 2 * np.minimum(*told_one_by_one(rate.to_numpy(), 3)))
    tested = frame["p"].notna()
    assert tested.tolist() == LINKS.any(axis=1).tolist()
    assert (abs(frame["p"] - expected) <= 10 * np.sqrt(0.25 / DRAWS) + 4 / DRAWS)[tested].all()


def test_the_same_whatever_the_threads_and_cancelled_soon():
    one, four = (TallyWithinClasses(VALUES, SIZES, csr_array(LINKS), 999, 5, threads=n).up_to(999) for n in (1, 4))
    np.testing.assert_array_equal(one.at_least, four.at_least)
    np.testing.assert_array_equal(one.at_most, four.at_most)
    with pytest.raises(Cancelled):
        TallyWithinClasses(VALUES, SIZES, csr_array(LINKS), 999, 5, cancelled=lambda: True).up_to(999)


def test_classes_do_not_hang_on_the_seed():
    """A grid of lumpy rates: with 9,999 draws an area near the level changes its class from seed to seed."""
    generator = np.random.default_rng(3)
    sizes = pd.Series(generator.lognormal(5, 1, 400).round() + 20)
    jobs = pd.Series(generator.negative_binomial(0.5, 0.05, 400) * sizes / 100, name="jobs").round()
    place = np.arange(400)
    beside = abs(np.subtract.outer(place % 20, place % 20)) + abs(np.subtract.outer(place // 20, place // 20)) == 1
    graph = adjacency_graph(csr_array(beside.astype(float)), pd.RangeIndex(400))

    def classes(permutations, seed):
        inference = Inference(permutations, null="size-classes", correction="none", seed=seed)
        return getis_ord(jobs, graph, inference, base=sizes.rename("all"), star=False).frame[["bin", "stable"]]

    fixed = [classes(9_999, seed)["bin"] for seed in (1, 2, 3)]
    assert any(not fixed[0].equals(other) for other in fixed[1:])
    first, *others = (classes(None, seed) for seed in (1, 2, 3))
    for other in others:
        settled = (first["stable"] == 1) & (other["stable"] == 1)
        assert settled.mean() > 0.95
        assert first["bin"][settled].equals(other["bin"][settled])
