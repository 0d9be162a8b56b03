"""Effects of a programme: csdid's numbers, hand-made ones, and panels whose truth is planted."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.effects.cells import NEVER
from polos.analysis.effects.options import EffectOptions
from polos.analysis.effects.programme import programme_effect
from polos.analysis.errors import FieldError
from polos.analysis.weights.graphs import adjacency_graph
from scipy import sparse

DIFFERENCE = EffectOptions(scale="difference", draws=299)


@pytest.fixture
def panel(reference):
    """Return the made-up panel that csdid was shown."""
    table = reference("programme_areas").set_index("area")
    start = table["start"].where(table["start"] > 0)
    return table.drop(columns="start").rename(columns=int), start


@pytest.mark.parametrize("controls", ["not_yet", "never"])
def test_effects_are_those_of_csdid(panel, reference, controls):
    expected = reference("programme_csdid").query("controls == @controls")
    found = programme_effect(*panel, options=EffectOptions("difference", controls, draws=99)).treated
    cells = found.cohorts.set_index(["start", "year"])["effect"]
    of_cells = expected[(expected["kind"] == "cell") & (expected["year"] != expected["start"] - 1)]
    of_cells = of_cells.set_index(["start", "year"])["effect"]
    assert len(cells) == len(of_cells) == 15
    assert cells.reindex(of_cells.index).to_numpy() == pytest.approx(of_cells.to_numpy(), abs=1e-9)
    # csdid counts the year compared with, an effect of zero, among those of its event; it comes to the same here.
    dynamic = expected[(expected["kind"] == "dynamic") & (expected["year"] != -1)].set_index("year")["effect"]
    assert found.events["effect"].to_numpy() == pytest.approx(dynamic[found.events.index].to_numpy(), abs=1e-9)
    simple = expected[expected["kind"] == "simple"]["effect"].item()
    assert found.overall.effect == pytest.approx(simple, abs=1e-9)


def test_growth_by_hand():
    """Controls grow from 100 + 300 to 110 + 390, by a quarter: 25 are expected of 20, and 50 of 40."""
    values = pd.DataFrame({2019: [20.0, 40, 100, 300], 2020: [30.0, 60, 110, 390]}, list("abcd"))
    found = programme_effect(values, pd.Series([2020, 2020, np.nan, np.nan], list("abcd")))
    assert found.treated.overall.effect == pytest.approx(90 / 75 - 1)
    assert found.areas.loc[["a", "b"], "expected"].tolist() == [25, 50]
    assert found.areas.loc[["a", "b"], "gap"].tolist() == [5, 10]


def _line(count):
    """Return areas in a row, each the neighbour of the next."""
    ids = pd.RangeIndex(count)
    matrix = sparse.diags([1.0, 1.0], [-1, 1], shape=(count, count))
    return adjacency_graph(matrix, ids), np.column_stack([np.arange(count) * 1e3, np.zeros(count)])


def test_neighbours_are_no_controls_and_have_their_own_effect():
    graph, points = _line(60)
    years = list(range(2010, 2016))
    values = pd.DataFrame(np.random.default_rng(1).normal(0, 0.3, (60, 6)) + 50, columns=years)
    start = pd.Series(np.nan, range(60))
    for area in (10, 25, 26, 44):
        start[area] = 2013
        values.loc[area, [2013, 2014, 2015]] += 5
    ring = [9, 11, 24, 27, 43, 45]
    values.loc[ring, [2013, 2014, 2015]] -= 2
    found = programme_effect(values, start, graph, points, options=DIFFERENCE)
    for who, truth, areas in (("treated", 5, 4), ("ring", -2, 6)):
        overall = found.parts[who].overall
        assert overall.areas == areas
        assert overall.controls == 50
        assert overall.low <= truth <= overall.high
        assert overall.p <= 0.02
    assert np.flatnonzero(np.isfinite(found.areas["ring_start"]) & found.areas["start"].isna()).tolist() == ring
    naive = programme_effect(values, start, None, points, options=DIFFERENCE).treated.overall
    assert naive.effect - found.treated.overall.effect == pytest.approx(2 * 6 / 56, abs=0.1)


def two_way_fixed_effects(values, start):
    """Return the coefficient of being treated in a regression with a constant for each area and year."""
    years = values.columns.to_numpy()
    treated = (years[None] >= start.fillna(NEVER).to_numpy()[:, None]).astype(float)

    def demeaned(of):
        return of - of.mean(axis=1, keepdims=True) - of.mean(axis=0, keepdims=True) + of.mean()

    shape = demeaned(treated)
    return float((shape * values.to_numpy()).sum() / (shape**2).sum())


def test_effects_that_grow_and_differ_by_start_are_not_biased_as_in_two_way_fixed_effects():
    """Every area is reached in the end; the early gain 4 more with each year. The truth is a mean over area-years."""
    years = np.arange(2010, 2020)
    start = pd.Series(np.repeat([2012.0, 2016.0, 2019.0], 20))
    values = pd.DataFrame(np.random.default_rng(2).normal(100, 0.2, (60, 10)), columns=years)
    truth = []
    for area, began in start.items():
        for at, year in enumerate(years):
            if year >= began:
                effect = 4.0 * (1 + year - began) if began == 2012 else 1.0
                values.iloc[area, at] += effect
                if year < 2019:
                    truth.append(effect)
    found = programme_effect(values, start, options=DIFFERENCE)
    # In the last year nobody is left to be compared with.
    assert found.treated.overall.effect == pytest.approx(np.mean(truth), abs=0.1)
    assert found.treated.cohorts["year"].max() == 2018
    assert two_way_fixed_effects(values, start) < np.mean(truth) / 2
    assert np.isnan(found.treated.overall.p)


def test_areas_on_another_path_are_told():
    points = np.random.default_rng(3).uniform(0, 1e5, (120, 2))
    years = list(range(2010, 2018))
    values = pd.DataFrame(100 + np.random.default_rng(4).normal(0, 1, (120, 8)), columns=years)
    start = pd.Series(np.where(np.arange(120) < 8, 2015.0, np.nan))
    values.iloc[:8] += 3 * np.arange(8)
    found = programme_effect(values, start, None, points, options=DIFFERENCE)
    assert found.treated.before < 0.01
    assert (found.treated.dates["p"] < 0.05).all()
    assert found.treated.dates["effect"].tolist() == pytest.approx([3, 4.5, 6], abs=0.8)
    assert any("another path" in str(notice) for notice in found.notices)


def test_one_area_that_makes_the_effect_is_named():
    points = np.random.default_rng(3).uniform(0, 1e5, (80, 2))
    values = pd.DataFrame(100 + np.random.default_rng(4).normal(0, 1, (80, 5)), columns=range(2010, 2015))
    start = pd.Series(np.where(np.arange(80) < 6, 2012.0, np.nan), [f"a{at}" for at in range(80)])
    values.index = start.index
    values.loc["a3", [2012, 2013, 2014]] += 40
    found = programme_effect(values, start, None, points, options=DIFFERENCE)
    place, share, without = found.treated.leading
    assert found.areas.index[place] == "a3"
    assert share > 0.8
    assert abs(without.effect) < 1
    assert any("hangs on one area, a3" in str(notice) for notice in found.notices)


def test_the_same_whatever_the_order_of_areas():
    points = np.random.default_rng(3).uniform(0, 1e5, (80, 2))
    values = pd.DataFrame(np.random.default_rng(4).lognormal(4, 0.2, (80, 5)), columns=range(2010, 2015))
    start = pd.Series(np.where(np.arange(80) < 6, 2012.0, np.nan))
    one = programme_effect(values, start, None, points)
    turned = np.arange(80)[::-1]
    other = programme_effect(values.iloc[turned], start.iloc[turned], None, points[turned])
    assert list(other.treated.overall) == pytest.approx(list(one.treated.overall))
    assert other.treated.dates["p"].tolist() == one.treated.dates["p"].tolist()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda values, start: (values[[2010]], start), "two years or more"),
        (lambda values, start: (values, start * np.nan), "No area is in the programme"),
        (lambda values, start: (values, start - 100), "No area begins between"),
        (lambda values, start: (values, start + 100), "No area begins between"),
        (lambda values, start: (-values, start), "negative"),
        (lambda values, start: (values, start.fillna(2012)), "Nothing can be compared"),
        (lambda values, start: (values.where(start.notna(), np.nan), start), "Nothing can be compared"),
    ],
)
def test_what_cannot_be_is_refused(change, said):
    values = pd.DataFrame(np.full((30, 4), 5.0), columns=range(2010, 2014))
    start = pd.Series(np.where(np.arange(30) < 4, 2012.0, np.nan), name="since")
    with pytest.raises(FieldError, match=said):
        programme_effect(*change(values, start))


def test_figures_without_chance_or_without_anything():
    """All alike: nothing moves, so that nothing is beyond chance; all zero: no percentage of nothing."""
    start = pd.Series(np.where(np.arange(30) < 4, 2012.0, np.nan))
    still = programme_effect(pd.DataFrame(np.full((30, 4), 5.0), columns=range(2010, 2014)), start)
    assert still.treated.overall.effect == 0
    assert still.treated.overall.p == 1
    values = pd.DataFrame(np.full((30, 4), 5.0), columns=range(2010, 2014))
    values[start.notna()] = 0.0
    empty = programme_effect(values, start)
    assert np.isnan(empty.treated.overall.effect)
    with pytest.raises(FieldError, match="Nothing can be compared"):
        programme_effect(values * 0, start)
