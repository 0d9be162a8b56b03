"""p-values of whole groups: by enumeration of all maps, on planted clusters, and at the limits of input."""

import itertools
import time
from dataclasses import replace

import numpy as np
import pytest
from polos.analysis.clusters.active_areas import Chance, active_values
from polos.analysis.clusters.active_counts import active_counts
from polos.analysis.clusters.cluster_level import groups_of_rates, groups_of_values
from polos.analysis.clusters.options import HIGH, LOW
from polos.analysis.errors import Cancelled, InferenceError
from polos.analysis.inference.exact_permutation import ExactLaw
from polos.analysis.inference.runs import random_stream
from polos.analysis.rates.count_laws import GammaLaw, LognormalLaw, PoissonLaw
from polos.analysis.rates.firm_sizes import FirmSizes
from polos.analysis.rates.random_counts import random_counts
from polos.analysis.rates.rate_model import rate_model
from polos.analysis.rates.weighted_rows import WeightedRows
from scipy import stats
from scipy.sparse import csr_array

SIDE = 18
AREAS = SIDE * SIDE
ROW, COLUMN = np.divmod(np.arange(AREAS), SIDE)
SQUARE = (ROW >= 6) & (ROW < 10) & (COLUMN >= 6) & (COLUMN < 10)


def chain(n):
    """Return areas in a row, each a neighbour of the next."""
    return csr_array(np.eye(n, k=1) + np.eye(n, k=-1))


def square(side):
    """Return the queen neighbours of a square of areas."""
    row, column = np.divmod(np.arange(side * side), side)
    near = np.maximum(abs(row - row[:, None]), abs(column - column[:, None])) == 1
    return csr_array(near.astype(float))


def grid():
    """Return those of the square that holds what is planted."""
    return square(SIDE)


def planted_rates(times, events=4000, seed=0):
    """Return counts with a square of 16 areas at a higher risk, and denominators."""
    rng = np.random.default_rng(seed)
    base = np.round(np.exp(rng.normal(4, 1.0, AREAS))) + 1
    weight = base * np.where(SQUARE, times, 1.0)
    return rng.multinomial(events, weight / weight.sum()).astype(float), base


def enumerated_rows(values, neighbours):
    """Return P(S >= s) and P(S <= s) of each row with the area itself, over all samples of as many values."""
    upper, lower = np.ones((2, len(values)))
    for area in range(len(values)):
        members = [area, *neighbours.indices[neighbours.indptr[area] : neighbours.indptr[area + 1]]]
        sums = np.array([sum(draw) for draw in itertools.combinations(values, len(members))])
        away = np.round(sums - values[members].sum(), 9)  # sums of decimals tie but for rounding
        upper[area], lower[area] = np.mean(away >= 0), np.mean(away <= 0)
    return upper, lower


@pytest.mark.parametrize("density", [0.3, 0.7, 1.0])
def test_rows_with_the_area_itself_equal_enumeration(density, random_links):
    """Rows of few, of more than half, and of all areas."""
    rng = np.random.default_rng(3)
    for values in (rng.integers(0, 4, 9).astype(float), np.round(rng.gamma(0.3, 1, 9), 1)):
        links = random_links(9, density, 1)
        upper, lower = ExactLaw(values, np.diff(links.indptr), own=True).tails(links)
        tested = np.diff(links.indptr) > 0
        expected = enumerated_rows(values, links)
        np.testing.assert_allclose(upper[tested], expected[0][tested], atol=1e-13)
        np.testing.assert_allclose(lower[tested], expected[1][tested], atol=1e-13)


def largest_mass(values, p0):
    """Return the largest mass of high groups on a chain, and the largest extent, step by step."""
    upper, _ = enumerated_rows(values, chain(len(values)))
    best = mass = extent = most = 0
    for p, high in zip(upper, values > values.mean()):
        mass, extent = (mass + np.log(p0 / p), extent + 1) if p <= p0 and high else (0, 0)
        best, most = max(best, mass), max(most, extent)
    return best, most


def test_p_values_of_a_chain_equal_those_of_all_its_maps():
    """720 orders of six values: shares of maps that reach the observed mass and extent, within draws' error."""
    values = np.array([5.0, 4.0, 4.0, 1.0, 0.0, 0.0])
    every = np.array([largest_mass(np.array(order), 0.3) for order in itertools.permutations(values)])
    expected = (every >= largest_mass(values, 0.3) * np.array(1 - 1e-9)).mean(axis=0)
    found = groups_of_values(values, chain(6), p0=0.3, alternative="greater", maps=4000, broad=1.0)
    one = found.groups.iloc[0]
    assert one.mass == pytest.approx(largest_mass(values, 0.3)[0])
    for p, share in ((one.p_mass, expected[0]), (one.p_extent, expected[1])):
        assert 0 < share < 1
        assert p == pytest.approx(share, abs=4 * np.sqrt(share * (1 - share) / 4000) + 1 / 4001)


@pytest.mark.parametrize("law", [PoissonLaw(), GammaLaw(2.0), LognormalLaw(0.6)])
def test_areas_of_equal_rows_are_active_as_often_as_their_law_says(law):
    """Sums of three equal counts are a count of another law; its tails by hand, where the total is not fixed."""
    rng = np.random.default_rng(1)
    neighbours = csr_array(np.kron(np.eye(30), np.ones((3, 3)) - np.eye(3)))
    base, events = np.full(90, 10.0), rng.poisson(8 * rng.gamma(2, 0.5, 90)).astype(float)
    model = replace(rate_model(events, base, slope=0, law="poisson"), law=law)
    rows = WeightedRows(neighbours, np.ones(90), model.known)
    active = active_counts(events, model, model, rows, Chance(0.3, (HIGH, LOW), 9, 1))
    mu, counts = model.mu[0], np.arange(400)
    one = np.concatenate([chances for _, _, chances in law.blocks(np.array([mu]), np.array([400]))], axis=1)[0]
    three = np.convolve(np.convolve(one[: counts.size], one[: counts.size]), one[: counts.size])
    sums = events.reshape(30, 3).sum(axis=1).astype(int).repeat(3)
    up_to = np.cumsum(three)
    for side, p, beyond in ((HIGH, 1 - up_to[sums - 1], 1 - up_to[sums]), (LOW, up_to[sums], up_to[sums - 1])):
        cells = active[side].cells[active[side].cells < 90]
        surely, perhaps = ((one <= 0.3) & (side * (events - mu) > 0) for one in (p, beyond))
        assert surely.any()
        assert set(np.flatnonzero(surely)) <= set(cells) <= set(np.flatnonzero(perhaps))
        # Equal sums of other counts may fall into other cells, on either side.
        found = 0.3 * np.exp(-active[side].excess[active[side].cells < 90])
        assert (found <= p[cells] + 1e-8).all()
        assert (found >= beyond[cells] - 1e-8).all()


def test_rows_on_a_shared_lattice_and_on_their_own_agree():
    """Of rows whose weights differ by less than matters each has a lattice of its own; both round a little."""
    counts, base = planted_rates(3.0)
    model, unequal = rate_model(counts, base), grid()
    unequal.data[::7] += 1e-9
    chance = Chance(0.05, (HIGH, LOW), 199, 5)
    shared, alone = (
        active_counts(counts, model, model, WeightedRows(links, np.ones(AREAS), model.known), chance)
        for links in (grid(), unequal)
    )
    for side in (HIGH, LOW):
        both, one, other = np.intersect1d(shared[side].cells, alone[side].cells, return_indices=True)
        assert both.size > 1000
        assert both.size > 0.99 * max(shared[side].cells.size, alone[side].cells.size)
        # A p-value moves by the chance of what lies within a few of two thousand cells.
        np.testing.assert_allclose(shared[side].excess[one], alone[side].excess[other], atol=0.1)


def test_ranks_and_exact_rows_agree():
    """p by rank among 2,000 maps against exact p, within four standard errors."""
    values = np.random.default_rng(2).gamma(1.0, 1.0, AREAS)
    exact = active_values(values, grid(), Chance(0.2, (HIGH,), 1999, 5))[HIGH]
    # Weights that differ by less than matters, so that rows are ranked.
    unequal = grid()
    unequal.data[::7] += 1e-9
    ranked = active_values(values, unequal, Chance(0.2, (HIGH,), 1999, 5))[HIGH]
    both, one, other = np.intersect1d(exact.cells, ranked.cells, return_indices=True)
    assert both.size > 0.97 * exact.cells.size
    p, by_rank = 0.2 * np.exp(-exact.excess[one]), 0.2 * np.exp(-ranked.excess[other])
    # Ranks that share their maps err together: the mean error is that of areas, not of cells.
    assert abs(by_rank - p).max() < 5 * np.sqrt(0.2 * 0.8 / 2000)


def test_a_planted_cluster_of_rates_is_one_group():
    counts, base = planted_rates(4.0)
    model = rate_model(counts, base)
    found = groups_of_rates(counts, model, grid(), maps=199, seed=1, broad=1.0)
    first = found.groups.iloc[0]
    assert (first.sign, first.p_mass) == (1, 2 / 200)
    inside = found.group == 1
    assert inside[SQUARE].mean() > 0.5
    assert inside.sum() == first.areas
    np.testing.assert_array_equal(found.p_mass[inside], first.p_mass)
    np.testing.assert_array_equal(np.isnan(found.p_mass), found.group == 0)
    one_sided = groups_of_rates(counts, model, grid(), maps=199, seed=1, alternative="greater", broad=1.0)
    assert one_sided.groups.iloc[0].p_mass == 1 / 200
    assert (one_sided.groups["sign"] == 1).all()


def test_a_broad_group_has_children_within_it():
    """A plateau of a third of the map with two peaks: at a stricter p0 the peaks are left, 16 areas each."""
    values = np.random.default_rng(4).normal(0, 0.3, AREAS)
    values[COLUMN < 6] += 1.5
    peaks = (COLUMN >= 1) & (COLUMN < 5) & (((ROW >= 1) & (ROW < 5)) | ((ROW >= 12) & (ROW < 16)))
    values[peaks] += 1.5
    found = groups_of_values(values, grid(), maps=199, seed=1, alternative="greater", broad=0.08)
    assert bool(found.groups.loc[1, "broad"])
    children = found.groups[found.groups["parent"] == 1]
    assert len(children) == 2
    assert (children["areas"] <= 0.08 * AREAS).all()
    assert (children["p0"] < 0.01).all()
    for number in children.index:
        assert (found.group[peaks] == number).sum() >= 8
    assert (found.group == 1).any()
    assert any("region" in str(fact) for fact in found.facts)


@pytest.mark.parametrize("kind", ["rates", "values", "ranks"])
def test_threads_do_not_matter_and_seeds_do(kind, monkeypatch):
    counts, base = planted_rates(2.0, 1000)

    def find(seed=3, **options):
        if kind == "rates":
            return groups_of_rates(counts, rate_model(counts, base), grid(), maps=99, seed=seed, p0=0.05, **options)
        links = grid()
        if kind == "ranks":
            links.data[::5] = 0.5
        return groups_of_values(counts / base, links, maps=99, seed=seed, p0=0.05, **options)

    plain = find(threads=1)
    monkeypatch.setattr("polos.analysis.clusters.active_areas.BLOCK_CELLS", 5000)
    other = find(threads=3)
    assert plain.groups.equals(other.groups)
    np.testing.assert_array_equal(plain.group, other.group)
    assert not plain.groups["p_mass"].equals(find(seed=4).groups["p_mass"])


def test_areas_without_a_rate_are_as_if_they_were_not_there():
    counts, base = planted_rates(4.0)
    gone = np.zeros(AREAS, dtype=bool)
    gone[[0, 5, 100, 200]] = True
    known = ~gone
    holed = np.where(gone, np.nan, counts)
    holes = groups_of_rates(holed, rate_model(holed, base), grid(), maps=99)
    cut = groups_of_rates(
        counts[known], rate_model(counts[known], base[known]), csr_array(grid()[known][:, known]), maps=99
    )
    np.testing.assert_array_equal(holes.group[known], cut.group)
    assert holes.groups.equals(cut.groups)
    assert not holes.group[gone].any()


def test_jobs_come_in_firms():
    """Jobs of one map have the mean of their law and the variance of its lumps (compound Poisson, by hand)."""
    counts, base = planted_rates(1.0)
    sizes = FirmSizes.observed([1, 1, 10])
    model = rate_model(np.round(counts), base, law="poisson", slope=0, sizes=sizes)
    drawn = np.array([random_counts(random_stream(1, k), model.law, np.full(500, 1.0), 2000) for k in range(400)])
    assert drawn.mean() == pytest.approx(4, rel=0.02)
    assert drawn.var(axis=0).mean() == pytest.approx(1 * (1 + 1 + 100) / 3, rel=0.05)
    assert len(groups_of_rates(counts, model, grid(), maps=19).groups) >= 0


def test_chance_seldom_makes_a_significant_group():
    """At most 5 of 100 maps; 99.9 % of binomial draws of 60 have up to 10."""
    rng, found = np.random.default_rng(7), 0
    for seed in range(60):
        values = rng.integers(0, 9, 100).astype(float) ** 2
        groups = groups_of_values(values, square(10), maps=99, seed=seed, threads=1).groups
        found += bool((groups["p_mass"] <= 0.05).any())
    assert found <= stats.binom.ppf(0.999, 60, 0.05)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"maps": 0}, "MAPS is 0"),
        ({"p0": 0.7}, "0.7"),
        ({"alternative": "folded"}, "folded"),
        ({"maps": 10**7}, "Use fewer MAPS"),
    ],
)
def test_what_cannot_be_is_refused(options, message):
    counts, base = planted_rates(1.0)
    with pytest.raises(InferenceError, match=message):
        groups_of_rates(counts, rate_model(counts, base), grid(), **options)
    with pytest.raises(InferenceError, match=message):
        groups_of_values(counts / base, grid(), **options)


@pytest.mark.parametrize("values", [np.zeros(AREAS), np.eye(1, AREAS)[0]])
def test_nothing_to_find(values):
    assert groups_of_values(np.ones(AREAS), grid(), maps=19).groups.empty
    assert groups_of_values(values, csr_array((AREAS, AREAS)), maps=19).groups.empty
    assert groups_of_rates(np.eye(1, AREAS)[0], rate_model(np.eye(1, AREAS)[0], np.ones(AREAS)), grid(), maps=19)


def test_progress_rises_to_one_and_a_wish_to_stop_is_heard_within_a_second():
    counts, base = planted_rates(2.0)
    model, steps = rate_model(counts, base), []
    groups_of_rates(counts, model, grid(), maps=99, progress=steps.append)
    assert steps == sorted(steps)
    assert steps[-1] == pytest.approx(1)
    for find in (
        lambda stop: groups_of_rates(counts, model, grid(), maps=99_999, memory=2**33, cancelled=stop),
        lambda stop: groups_of_values(counts / base, grid(), maps=99_999, memory=2**33, cancelled=stop),
    ):
        start, asked = time.monotonic(), []

        def wish(start=start, asked=asked):
            if time.monotonic() - start > 0.3:
                asked.append(time.monotonic())
            return bool(asked)

        with pytest.raises(Cancelled):
            find(wish)
        assert time.monotonic() - asked[0] < 1


def test_what_lies_at_the_average_but_for_rounding_is_in_no_group():
    """0.01 is the mean of 0, 0.01, 0, 0.01, 0.02, 0.02, 0.01, and as floats 2e-18 above it."""
    values = np.array([0, 0.01, 0, 0.01, 0.02, 0.02, 0.01])
    for weights in (chain(7), csr_array(chain(7) * np.linspace(1, 2, 7))):
        found = active_values(values, weights, Chance(0.99, (HIGH, LOW), 199, 0))
        at_mean = [areas.cells[areas.cells < 7] for areas in found.values()]
        assert not np.isin(np.concatenate(at_mean), [1, 3, 6]).any()
        assert np.isin([4, 5], at_mean[0]).all()


def test_an_area_at_the_overall_rate_but_for_rounding_is_in_no_group():
    """The first area has 15 in 117, as all have together: as floats, 2e-15 more."""
    events, base = np.array([15.0, 135, 5, 170, 165, 230]), np.array([117.0, 1326, 1053, 39, 1287, 1794])
    model = rate_model(events, base, slope=0, law="poisson")
    rows = WeightedRows(csr_array(np.ones((6, 6)) - np.eye(6)), np.ones(6))
    found = active_counts(events, model, model, rows, Chance(0.99, (HIGH, LOW), 99, 0))
    assert not any((areas.cells == 0).any() for areas in found.values())
    assert (found[HIGH].cells == 3).any()


@pytest.mark.parametrize("firms", [40, 400, 4000])
def test_p_values_of_areas_are_near_those_of_poisson_in_every_map(firms):
    """Equal denominators: a row of k areas has a Poisson count. Those of the observed map are as near as all others.

    A count stands for the nearest cell, so that sums that tie may lie some cells from each other.
    """
    events = np.random.default_rng(firms).multinomial(firms * AREAS, np.full(AREAS, 1 / AREAS)).astype(float)
    model = rate_model(events, np.full(AREAS, 1000.0), law="poisson", slope=0)
    rows = WeightedRows(grid(), np.ones(AREAS))
    chance = Chance(0.2, (HIGH, LOW), 19, 5)
    total, p0 = int(events.sum()), 0.2
    maps = [events] + [random_counts(random_stream(5, k), model.law, model.mu, total) for k in range(1, 20)]
    expected = rows.degrees * firms
    for side, found in active_counts(events, model, model, rows, chance).items():
        number, area = np.divmod(found.cells, AREAS)
        sums = np.array([rows.matrix @ one for one in maps])[number, area]
        tail = stats.poisson.sf(sums - 1, expected[area]) if side == HIGH else stats.poisson.cdf(sums, expected[area])
        seen = tail > 1e-6
        assert seen.sum() > 200
        away = abs(np.log(p0 * np.exp(-found.excess[seen]) / np.minimum(tail, p0)[seen]))
        assert np.quantile(away, 0.5) < 0.03
        assert np.quantile(away, 0.95) < 0.1
