"""Groups of a map: exact familywise p-values by enumeration, measures by hand, what chance is, and what is said."""

import itertools
import math

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.classes import BROAD_HIGH, HIGH_GROUP, LOW_GROUP, NOT_SIGNIFICANT
from polos.analysis.clusters.area_groups import AreaGroups, area_groups
from polos.analysis.clusters.cluster_level import groups_of_rates
from polos.analysis.errors import Cancelled, FieldError, InferenceError
from polos.analysis.inference.options import Inference
from polos.analysis.rates.rate_model import rate_model
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array
from scipy.stats import poisson

LINKS = ((0, 1), (1, 2), (1, 3), (2, 3), (3, 4), (4, 5))
"""Seven areas: a triangle with two tails, and an island."""
VALUES = [5.0, 5.0, 4.0, 3.0, 0.0, 0.0, 1.0]
SIDE = 12


def tiny(weight=1.0):
    """Return the neighbours of the seven areas."""
    matrix = np.zeros((7, 7))
    for one, other in LINKS:
        matrix[one, other] = matrix[other, one] = 1.0
    matrix[0, 1] *= weight
    return csr_array(matrix)


def squares(side=SIDE):
    """Return the queen neighbours of a square of areas."""
    row, column = np.divmod(np.arange(side * side), side)
    near = np.maximum(abs(row - row[:, None]), abs(column - column[:, None])) == 1
    return csr_array(near.astype(float))


def strongest(p_of, high, links, p0):
    """Return the largest mass and extent of groups of areas with p <= p0 that are high, found by walking."""
    left, best, most = {area for area, p in enumerate(p_of) if p <= p0 and high[area]}, 0.0, 0
    while left:
        group, waiting = set(), [left.pop()]
        while waiting:
            area = waiting.pop()
            group.add(area)
            near = {other for other in left if links[area, other]}
            left -= near
            waiting += near
        best, most = max(best, sum(math.log(p0 / p_of[area]) for area in group)), max(most, len(group))
    return best, most


def tails_of(values, links, sign):
    """Return P(sum as far or farther) of each row with the area itself, over all samples of as many of the values."""
    found = []
    for area in range(len(values)):
        members = [area, *np.flatnonzero(links[area])]
        if len(members) == 1:
            found.append(1.0)
            continue
        own = sign * sum(values[member] for member in members)
        found.append(np.mean([sign * sum(draw) >= own for draw in itertools.combinations(values, len(members))]))
    return found


def test_p_values_of_all_maps_are_the_exact_familywise_ones(monkeypatch):
    """Every order of seven values is a map of chance: (1 + maps as strong) / (maps + 1), doubled, to the last digit."""
    orders = list(itertools.permutations(range(7)))
    links, p0 = tiny().toarray(), 0.2

    class Order:
        def __init__(self, number):
            self.order = orders[number - 1]

        def permutation(self, members):
            return np.asarray(members)[list(self.order)]

    monkeypatch.setattr("polos.analysis.clusters.active_areas.random_stream", lambda _, number: Order(number))
    graph = adjacency_graph(tiny(), pd.Index(range(7)))
    found = area_groups(pd.Series(VALUES), graph, Inference(), p0=p0, maps=len(orders))
    mean, known = np.mean(VALUES), {}
    for sign in (1, -1):
        for order in set(itertools.permutations(VALUES)):
            tails = tails_of(order, links, sign)
            known[sign, order] = strongest(tails, [sign * (value - mean) > 0 for value in order], links, p0)
    assert set(found.groups["sign"]) == {1, -1}
    for _, group in found.groups.iterrows():
        maxima = [known[group["sign"], tuple(VALUES[place] for place in order)] for order in orders]
        as_heavy = sum(mass >= group["mass"] * (1 - 1e-9) for mass, _ in maxima)
        as_wide = sum(extent >= group["areas"] for _, extent in maxima)
        assert group["p_mass"] == min(1, 2 * (1 + as_heavy) / (len(orders) + 1))
        assert group["p_extent"] == min(1, 2 * (1 + as_wide) / (len(orders) + 1))
        assert 0 < as_heavy < len(orders)


def test_p_values_of_counts_are_those_of_all_multinomial_maps():
    """Eight firms in four areas in a row: all 165 maps by their probability; rows are Poisson of their expectation.

    Of 4,000 maps some have all eight in one row, whose cells are then an eighth of 1,024: sums that tie stay tied.
    """
    links, p0, firms = np.eye(4, k=1) + np.eye(4, k=-1), 0.3, [4, 3, 1, 0]

    def measured(counts):
        rows = [[area, *np.flatnonzero(links[area])] for area in range(4)]
        tails = [poisson.sf(sum(counts[member] for member in row) - 1, 2 * len(row)) for row in rows]
        return strongest(tails, [count > 2 for count in counts], links, p0)

    observed, share = measured(firms), np.zeros(2)
    for counts in itertools.product(range(9), repeat=4):
        if sum(counts) == 8:
            ways = math.factorial(8) / math.prod(math.factorial(count) for count in counts)
            share += ways * 0.25**8 * (np.array(measured(counts)) >= np.array(observed) * (1 - 1e-6))
    model = rate_model(firms, [10.0] * 4, law="poisson", slope=0)
    found = groups_of_rates(firms, model, csr_array(links), p0=p0, alternative="greater", maps=4000)
    one = found.groups.iloc[0]
    assert (one["mass"], one["areas"]) == (pytest.approx(observed[0], rel=1e-6), observed[1])
    for p, exact in zip((one["p_mass"], one["p_extent"]), share):
        assert 0 < exact < 1
        assert p == pytest.approx(exact, abs=4 * np.sqrt(exact * (1 - exact) / 4000) + 1 / 4001)


def cluster_map(events=None):
    """Return firms and all firms of 12 × 12 areas in any order of ids, twelve a square of nine and two elsewhere."""
    ids = pd.Index([f"{(7 * place) % 144:03d}" for place in range(144)])
    row, column = np.divmod(np.arange(144), SIDE)
    inside = (row >= 2) & (row < 5) & (column >= 2) & (column < 5)
    firms = pd.Series(np.where(inside, 12.0, 2.0), ids, name="firms") if events is None else pd.Series(events, ids)
    return firms, pd.Series(100.0, ids, name="all"), adjacency_graph(squares(), ids), ids[inside]


def test_a_group_is_measured_on_the_ids_of_the_map():
    firms, base, graph, inside = cluster_map()
    found = area_groups(firms, graph, Inference(), base=base, alternative="greater", maps=199)
    group = found.groups.loc[1]
    members = found.areas.index[found.areas["number"] == 1]
    assert group["p_mass"] == 1 / 200
    assert set(members) <= set(inside)
    assert len(members) >= 5
    assert set(found.members[0]) == set(members)
    assert (found.areas.loc[members, "areas"] == len(members)).all()
    assert group["observed"] == 12 * len(members)
    assert group["expected"] == pytest.approx((9 * 12 + 135 * 2) / 144 * len(members))
    assert group["ratio"] == pytest.approx(12 / ((9 * 12 + 135 * 2) / 144))
    assert found.areas.loc[firms.index.difference(members)].isna().all(axis=None)


def test_areas_that_lead_are_farthest_beyond_what_is_expected():
    """Not the largest: the capital's 40 firms are what its 2,000 of all let expect."""
    firms, base, graph, inside = cluster_map()
    first, capital = inside[4], inside[0]
    firms[first], firms[capital], base[capital] = 15, 40, 2000
    found = area_groups(firms, graph, Inference(slope=0), base=base, alternative="greater", p0=0.05, maps=99)
    assert found.members[0][0] == first
    low = area_groups(-firms, graph, Inference(), alternative="lesser", p0=0.05, maps=99)
    assert low.members[0][0] == capital
    assert (low.groups["sign"] == -1).all()
    assert low.groups["ratio"].isna().all()  # nothing below zero is a multiple of what is expected


def test_the_order_of_areas_and_what_has_no_value_make_no_difference():
    firms, base, graph, inside = cluster_map(np.random.default_rng(1).poisson(3, 144).astype(float))
    firms[inside] += 8
    firms[firms.index[140]], base[firms.index[141]] = np.nan, 0.0
    order = np.random.default_rng(2).permutation(firms.index)
    for more in ({"base": base}, {}):
        first, second = (
            area_groups(
                firms.loc[ids], graph, Inference(), maps=99, **{name: column.loc[ids] for name, column in more.items()}
            )
            for ids in (firms.index, order)
        )
        pd.testing.assert_frame_equal(first.areas, second.areas.loc[first.areas.index])
        pd.testing.assert_frame_equal(first.groups, second.groups)
        assert len(first.groups)


def test_a_stronger_cluster_is_no_less_sure():
    """Two firms of 100 everywhere, and more in nine squares: what these have is not dealt out by chance."""
    place = np.arange(SIDE * SIDE)
    planted = (place // SIDE >= 2) & (place // SIDE < 5) & (place % SIDE >= 2) & (place % SIDE < 5)
    graph, base = adjacency_graph(squares(), place), pd.Series(100.0, place)
    for firms in (12.0, 30.0, 90.0):
        events = pd.Series(np.where(planted, firms, 2.0), place)
        found = area_groups(events, graph, Inference(), base=base, alternative="greater", maps=99)
        assert found.groups[["areas", "p_mass"]].to_numpy().tolist() == [[9, 0.01]], firms


def test_chance_is_that_of_the_test():
    """Rates by counts, or dealt out everywhere or among areas of like size, as the null hypothesis says."""
    firms, base, graph, inside = cluster_map()
    base += np.arange(144.0) % 5
    for null, says in (
        ("automatic", "Gi* row"),
        ("gamma", "Gi* row"),
        ("permutation", "Gi* row"),
        ("size-classes", "among areas of like size"),
    ):
        found = area_groups(firms, graph, Inference(null=null), base=base, p0=0.05, maps=399)
        assert any(says in str(said) for said in found.notices), null
        assert set(inside) & set(found.members[0]), null
        assert found.groups["p_mass"].iloc[0] <= 0.02, null


def test_within_classes_of_size_values_stay_in_their_class():
    """Twelve classes of twelve: what all small areas have in common is no group, dealt out everywhere it is."""
    row, column = np.divmod(np.arange(144), SIDE)
    firms, base, graph, _ = cluster_map(np.where(row < 2, 9.0, 3.0) + column % 3)
    base = base.where(row >= 2, 50.0) + column / 100
    everywhere = area_groups(firms, graph, Inference(null="permutation"), base=base, maps=199)
    within = area_groups(firms, graph, Inference(null="size-classes"), base=base, maps=199)
    assert everywhere.groups["p_mass"].min() == 2 / 200
    assert within.groups.empty or within.groups["p_mass"].min() > 0.05


def test_weights_that_differ_are_ranked_and_ask_for_maps():
    firms, _, _, _ = cluster_map()
    ids = firms.index
    unequal = squares()
    unequal.data[::3] = 0.5
    graph = adjacency_graph(unequal, ids)
    found = area_groups(firms, graph, Inference(), maps=99)
    assert any("Weights differ within rows" in str(said) for said in found.notices)
    with pytest.raises(InferenceError, match="Set MAPS to 199 or more"):
        area_groups(firms, graph, Inference(), maps=99, p0=0.005)


def test_islands_are_counted_and_in_no_group():
    found = area_groups(pd.Series(VALUES), adjacency_graph(tiny(), pd.Index(range(7))), Inference(), p0=0.4, maps=19)
    assert any("in no group: 1" in str(said) for said in found.notices)
    assert np.isnan(found.areas.loc[6, "number"])


def test_a_child_is_significant_only_where_its_parent_is():
    frame = pd.DataFrame(
        {
            "p_mass": [0.01, 0.04, 0.20, 0.01, 0.02, 0.30],
            "sign": [1, -1, 1, 1, 1, 1],
            "broad": [True, False, True, False, False, False],
            "parent": [0, 0, 0, 1, 3, 1],
        },
        index=pd.RangeIndex(1, 7),
    )
    codes = AreaGroups(None, frame, [], (), 99).classes(0.05)
    assert codes.tolist() == [BROAD_HIGH, LOW_GROUP, NOT_SIGNIFICANT, HIGH_GROUP, NOT_SIGNIFICANT, NOT_SIGNIFICANT]


def test_negative_counts_are_refused_with_their_place_and_a_wish_to_stop_is_heard():
    firms, base, graph, _ = cluster_map()
    with pytest.raises(Cancelled):
        area_groups(firms, graph, Inference(), base=base, maps=99, cancelled=lambda: True)
    firms["021"] = -1
    with pytest.raises(FieldError, match="021"):
        area_groups(firms, graph, Inference(), base=base, maps=99)


def test_progress_rises_to_one():
    firms, base, graph, _ = cluster_map()
    for more in ({"base": base}, {}):
        steps = []
        area_groups(firms, graph, Inference(), maps=99, progress=steps.append, **more)
        assert steps == sorted(steps)
        assert steps[-1] == pytest.approx(1)
