"""Runs under many settings, on squares with a planted corner: each is the map that the statistic itself gives."""

from dataclasses import replace

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from polos.analysis.autocorrelation.registry import GETIS_ORD, LOCAL_MORAN
from polos.analysis.errors import Cancelled, FieldError, WeightsError
from polos.analysis.inference.options import Inference
from polos.analysis.stability.class_stability import TOGETHER
from polos.analysis.stability.data_doubt import data_doubt
from polos.analysis.stability.robustness import APART, BASE, GRID, REDRAW, robustness
from polos.analysis.stability.setting_grid import parse_grid, parse_scales
from polos.analysis.stability.setting_runs import Question
from polos.analysis.weights.options import WeightsOptions, spatial_graph

SIDE = 12
CORNER = [place for place in range(SIDE * SIDE) if place % SIDE < 3 and place // SIDE < 3]
NEIGHBOURS = "neighbours: queen, rook, nearest 6"
VALUES = f"{NEIGHBOURS}; level: 0.05, 0.01"
RATES = f"{NEIGHBOURS}; law: gamma, lognormal; level: 0.05, 0.01"


def question(planted=True, rate=False, statistic=LOCAL_MORAN, clusters=None, seed=7):
    """Ids run against the places, so that an order of ids is no order of places."""
    rng = np.random.default_rng(seed)
    ids = pd.Index([f"a{(place * 7) % 144:03d}" for place in range(SIDE * SIDE)])
    squares = [shapely.box(x, y, x + 1, y + 1) for y in range(SIDE) for x in range(SIDE)]
    expected = np.where(np.isin(np.arange(SIDE * SIDE), CORNER) & planted, 60.0, 12.0)
    return Question(
        values=pd.Series(rng.poisson(expected).astype(float), ids, name="firms"),
        geometry=geopandas.GeoSeries(squares, ids, crs="EPSG:32718"),
        base=pd.Series(400.0 + rng.integers(0, 200, ids.size), ids, name="all") if rate else None,
        statistic=statistic,
        inference=Inference(seed=3),
        clusters=clusters,
        maps=199,
    )


def corner(asked):
    return pd.Series("corner", asked.values.index[CORNER])


@pytest.mark.parametrize(("rate", "text"), [(False, VALUES), (True, RATES)])
@pytest.mark.parametrize("statistic", [LOCAL_MORAN, GETIS_ORD])
def test_each_setting_is_the_map_of_the_statistic_itself(rate, text, statistic):
    """The statistic run by itself, at its own level, with its own graph."""
    asked, grid = question(rate=rate, statistic=statistic), parse_grid(text)
    found = robustness(asked, grid)
    shares = pd.Series(0.0, asked.values.index)
    for (number, row), setting in zip(found.settings.iterrows(), grid.settings):
        graph, _ = spatial_graph(asked.geometry, setting.neighbours.options(WeightsOptions()))
        inference = replace(asked.inference, null=setting.law, alpha=setting.level)
        alone = statistic.test([asked.values], graph, inference, base=asked.base).frame["class"]
        if statistic is GETIS_ORD:
            alone = np.sign(alone)
        assert row["hot"] == (alone == 1).sum(), setting
        assert row["marked"] == (alone != 0).sum(), setting
        shares += alone == found.areas["class"]
        if number == 1:
            assert (alone == found.areas["class"]).all()
    assert found.areas["share"].to_numpy() == pytest.approx(shares / len(grid.settings))
    assert found.settings["hot"].iloc[0] >= 4, "the corner is seen"


def test_rows_of_settings_are_base_grid_apart_and_redraws():
    asked = question(rate=True)
    doubt = data_doubt(asked.values, churn=0.08, redraws=3, seed=1)
    found = robustness(asked, parse_grid(RATES), scales=parse_scales("order 2, nearest 4"), doubt=doubt).settings
    assert found["kind"].tolist() == [BASE, *[GRID] * 11, APART, APART, *[REDRAW] * 3]
    base = found.loc[1]
    assert (base["neighbours"], base["law"], base["level"], base["agreement"], base["kappa"]) == (
        *("queen", "gamma", 0.05),
        *(1, 1),
    )
    assert found["redraw"].dropna().tolist() == [1, 2, 3]
    assert found.loc[13:14, "neighbours"].tolist() == ["order 2", "nearest 4"]
    assert found["groups"].isna().all(), "nobody asked for clusters"


def test_what_is_seen_apart_counts_in_no_share():
    asked, grid = question(), parse_grid(VALUES)
    alone, beside = robustness(asked, grid), robustness(asked, grid, scales=parse_scales("order 2, nearest 4"))
    pd.testing.assert_frame_equal(alone.areas, beside.areas)
    pd.testing.assert_series_equal(alone.importance, beside.importance)


def test_a_tolerance_seen_apart_has_the_neighbours_of_the_base():
    asked = question()
    found = robustness(asked, parse_grid("neighbours: rook, queen"), scales=parse_scales("tolerance 0")).settings
    assert found.loc[3, "hot":"kappa"].tolist() == found.loc[1, "hot":"kappa"].tolist()


def test_a_planted_cluster_is_there_and_a_place_of_chance_is_not():
    asked = question(rate=True)
    far = asked.values.index[[place for place in range(SIDE * SIDE) if place % SIDE > 8 and place // SIDE > 8]]
    clusters = pd.concat([corner(asked), pd.Series("far", far)])
    doubt = data_doubt(asked.values, churn=0.08, redraws=3, seed=1)
    found = robustness(replace(asked, clusters=clusters), parse_grid(f"{NEIGHBOURS}; law: gamma"), doubt=doubt)
    assert found.clusters["method"].to_dict() == {"corner": 1.0, "far": 0.0}
    assert found.clusters["data"].to_dict() == {"corner": 1.0, "far": 0.0}
    inside = found.perimeter[found.perimeter["cluster"] == "corner"]
    assert set(asked.values.index[CORNER]) <= set(inside.loc[inside["share"] >= 0.8, "area"])
    assert found.settings["there"].tolist() == [1] * 6
    assert any("not there in the base itself (1): far" in str(said) for said in found.notices)


@pytest.mark.parametrize("rate", [False, True])
def test_the_same_seed_gives_the_same_in_any_order_of_areas_and_settings(rate):
    asked = question(rate=rate)
    asked = replace(asked, clusters=corner(asked))
    shuffled = np.random.default_rng(5).permutation(asked.values.index)
    base = asked.base[shuffled] if rate else None
    other = replace(asked, values=asked.values[shuffled], base=base, geometry=asked.geometry[shuffled])
    law = "law: gamma, lognormal; " * rate
    straight = parse_grid(f"neighbours: queen, rook; {law}level: 0.05, 0.01")
    turned = parse_grid(f"level: 0.05, 0.01; {law}neighbours: queen, rook")
    first = robustness(asked, straight, doubt=data_doubt(asked.values, churn=0.1, redraws=1, seed=4))
    second = robustness(other, turned, doubt=data_doubt(other.values, churn=0.1, redraws=1, seed=4))
    pd.testing.assert_frame_equal(second.areas.loc[first.areas.index], first.areas)
    assert second.importance.to_dict() == pytest.approx(first.importance.to_dict())
    pd.testing.assert_frame_equal(second.clusters, first.clusters)
    pd.testing.assert_frame_equal(second.perimeter, first.perimeter)


def test_as_many_runs_at_once_as_there_are_processors_change_nothing():
    asked = question(rate=True)
    asked = replace(asked, clusters=corner(asked), maps=99)
    doubt, grid = data_doubt(asked.values, churn=0.08, redraws=1, seed=1), parse_grid("neighbours: queen, rook")
    alone, together = (
        robustness(asked, grid, scales=parse_scales("order 2"), doubt=doubt, threads=threads) for threads in (1, 4)
    )
    for name in ("areas", "settings", "clusters", "perimeter"):
        pd.testing.assert_frame_equal(getattr(together, name), getattr(alone, name))
    assert together.notices == alone.notices


def test_churn_moves_areas_at_the_edge_and_none_moves_nothing():
    asked = question(rate=True)
    grid = parse_grid("neighbours: queen, rook")
    still = robustness(asked, grid, doubt=data_doubt(asked.values, low=asked.values, high=asked.values, redraws=2))
    assert still.areas["data"].dropna().eq(1).all()
    assert still.areas["unstable"].dropna().eq(0).all()
    moved = robustness(asked, grid, doubt=data_doubt(asked.values, churn=0.3, redraws=6, seed=2))
    assert 0.9 < moved.areas["data"].mean() < 1
    assert robustness(asked, grid).areas["data"].isna().all()


def test_a_suppressed_area_is_drawn_between_its_bounds():
    asked = question(rate=True)
    hidden = asked.values.index[CORNER[5]]
    low, high = asked.values.rename("low"), asked.values.rename("high")
    low[hidden], high[hidden] = 55, 65
    asked = replace(asked, values=asked.values.where(asked.values.index != hidden))
    doubt = data_doubt(asked.values, low=low, high=high, redraws=2)
    assert doubt.redraw(0).notna().all()
    found = robustness(asked, parse_grid(NEIGHBOURS), doubt=doubt)
    assert found.areas.loc[hidden, "class"] == 5, "no data in the base"
    assert np.isnan(found.areas.loc[hidden, "data"])


@pytest.mark.parametrize(("statistic", "code"), [(LOCAL_MORAN, 8), (GETIS_ORD, 10)])
def test_an_area_without_geometry_is_named_so_and_no_other_without_neighbours(statistic, code):
    asked = question(statistic=statistic)
    lost, island = asked.values.index[[20, 77]]
    geometry = asked.geometry.copy()
    geometry[lost], geometry[island] = None, shapely.box(900, 900, 901, 901)
    found = robustness(replace(asked, geometry=geometry), parse_grid("neighbours: queen, rook; level: 0.05, 0.01"))
    untested = asked.classes.untested
    assert (code, untested[1]) == (asked.classes.no_geometry, asked.classes.no_neighbours)
    assert found.areas.loc[[lost, island], "class"].tolist() == [code, untested[1]]
    assert found.areas.loc[[lost, island], "stability"].tolist() == [10, 9]
    assert found.areas.loc[[lost, island], ["share", "marked", "other_share"]].isna().all(axis=None)
    assert found.areas["class"].isin(untested).sum() == 2


def test_laws_are_left_out_of_values_and_the_automatic_one_counts_once():
    found = robustness(question(), parse_grid(RATES))
    assert len(found.settings) == 6
    assert any("row “law”: not used" in str(said) for said in found.notices)
    assert list(found.importance.index) == ["neighbours", "level", TOGETHER]
    found = robustness(question(rate=True), parse_grid(f"{NEIGHBOURS}; law: automatic, gamma, lognormal"))
    assert len(found.settings) == 6
    assert any("Automatic is here the law that GRID also has" in str(said) for said in found.notices)


def test_no_class_in_the_base_is_said():
    asked = question(planted=False, seed=11)
    found = robustness(asked, parse_grid("neighbours: queen, rook; level: 0.001, 0.05"))
    assert found.settings["marked"].iloc[0] == 0
    assert any("No area stands out in the base" in str(said) for said in found.notices)


def test_a_cluster_of_one_area_of_none_and_of_the_whole_map():
    asked = question()
    ids = asked.values.index
    hottest = asked.values.loc[ids[CORNER]].idxmax()
    clusters = pd.Series("whole", ids).where(ids != hottest, "one")
    found = robustness(replace(asked, clusters=clusters), parse_grid(NEIGHBOURS))
    assert found.clusters["method"].to_dict() == {"one": 1, "whole": 0}
    assert any("regions rather than agglomerations (1): whole" in str(said) for said in found.notices)
    empty = asked.values.where(ids != hottest)
    found = robustness(replace(asked, values=empty, clusters=clusters), parse_grid(NEIGHBOURS))
    assert np.isnan(found.clusters.loc["one", "method"])
    assert any("of which nothing can be said: one" in str(said) for said in found.notices)


@pytest.mark.parametrize(
    ("rate", "text", "words"),
    [
        (False, "neighbours: queen; law: gamma, lognormal", "give DENOMINATOR"),
        (False, "neighbours: queen, nearest 144", "Setting “nearest 144, automatic”: K is 144"),
    ],
)
def test_what_a_setting_cannot_do_is_told_with_its_name(rate, text, words):
    with pytest.raises((FieldError, WeightsError)) as error:
        robustness(question(rate=rate), parse_grid(text))
    assert words in str(error.value)


def test_progress_rises_to_the_end_and_a_cancel_is_heard():
    asked = question()
    asked, seen = replace(asked, clusters=corner(asked)), []
    doubt = data_doubt(asked.values, churn=0.08, redraws=2)
    grid = parse_grid("neighbours: queen, rook")
    robustness(asked, grid, scales=parse_scales("order 2"), doubt=doubt, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(1)
    assert any(0 < share < 0.2 for share in seen), "the base tells of its parts"
    assert any(0.2 < share < 1 for share in seen), "the others are heard of, too"
    asks = iter([False] * 40)
    with pytest.raises(Cancelled):
        robustness(asked, grid, doubt=doubt, cancelled=lambda: next(asks, True))
