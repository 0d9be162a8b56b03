"""Each local statistic through the registry: what its own function finds, in the words that all share."""

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation import registry
from polos.analysis.autocorrelation.local_geary import local_geary
from polos.analysis.autocorrelation.local_join_count import (
    bivariate_local_join_count,
    local_colocation,
    local_join_count,
)
from polos.analysis.autocorrelation.local_lee import local_lee
from polos.analysis.autocorrelation.local_statistics import bivariate_local_moran, getis_ord, local_moran
from polos.analysis.inference.options import Inference
from polos.analysis.rates.empirical_bayes import standardised_rate
from polos.analysis.weights.contiguity import contiguity

INFERENCE = Inference(permutations=999, seed=4, alpha=0.1, correction="none")
SHARED = ["value", "statistic", "z", "p", "p_adj", "class", "neighbours"]


@pytest.fixture(scope="module")
def graph():
    import geopandas
    import shapely

    squares = [shapely.box(x, y, x + 1, y + 1) for y in range(7) for x in range(7)]
    squares[20] = shapely.box(90, 90, 91, 91)  # without neighbours
    return contiguity(geopandas.GeoSeries(squares))


@pytest.fixture(scope="module")
def variables():
    """Return two measures, two variables of 0 and 1, and a base; an area lacks a value in all of them."""
    rng = np.random.default_rng(6)
    west = np.arange(49) % 7 < 3
    frame = pd.DataFrame(
        {"x": rng.poisson(5 + 9 * west), "y": rng.poisson(5 + 4 * west), "base": rng.integers(90, 99, 49)}
    )
    frame["a"], frame["b"] = frame["x"] > 8, frame["y"] > 7
    frame = frame.astype(float)
    frame.iloc[30] = np.nan
    return frame


def alone(name, v, graph):
    """Return the result of a statistic's own function, its statistic's column, and what it tests."""
    exact = {"alpha": 0.1, "correction": "none"}
    only_b = (v["b"] * (1 - v["a"])).rename("only b")
    return {
        "localmoran": lambda: (local_moran(v["x"], graph, INFERENCE), "i", [v["x"]]),
        "bivariatelocalmoran": lambda: (bivariate_local_moran(v["x"], v["y"], graph, INFERENCE), "i", [v["x"], v["y"]]),
        "locallee": lambda: (local_lee(v["x"], v["y"], graph, INFERENCE), "l", [v["x"], v["y"]]),
        "getisord": lambda: (getis_ord(v["x"], graph, INFERENCE), "g", [v["x"]]),
        "getisordwithoutself": lambda: (getis_ord(v["x"], graph, INFERENCE, star=False), "g", [v["x"]]),
        "localgeary": lambda: (local_geary([v["x"]], graph, INFERENCE), "c", [v["x"]]),
        "multivariatelocalgeary": lambda: (local_geary([v["x"], v["y"]], graph, INFERENCE), "c", [v["x"], v["y"]]),
        "localjoincount": lambda: (local_join_count(v["a"], graph, **exact), "count", [v["a"]]),
        "bivariatelocaljoincount": lambda: (
            bivariate_local_join_count(v["a"], only_b, graph, **exact),
            "count",
            [v["a"], only_b],
        ),
        "localcolocation": lambda: (local_colocation([v["a"], v["b"]], graph, **exact), "count", [v["a"], v["b"]]),
    }[name]()


@pytest.mark.parametrize("name", registry.STATISTICS)
def test_a_statistic_is_what_its_function_says(name, variables, graph):
    own, column, tested = alone(name, variables, graph)
    statistic = registry.STATISTICS[name]
    found = statistic.test(tested, graph, INFERENCE)
    assert list(found.frame) == SHARED
    assert (found.notices, found.tested) == (own.notices, own.tested)
    scored = ("z",) if "z" in own.frame else ()
    for ours, theirs in (("statistic", column), *((same, same) for same in (*scored, "p", "p_adj", "neighbours"))):
        np.testing.assert_array_equal(found.frame[ours], own.frame[theirs])
    np.testing.assert_array_equal(found.frame["value"], tested[0])
    codes = own.frame["bin" if "bin" in own.frame else "class"]
    np.testing.assert_array_equal(found.frame["class"][codes.notna()], codes.dropna())


@pytest.mark.parametrize("name", registry.STATISTICS)
def test_every_area_has_a_class_of_its_statistic(name, variables, graph):
    statistic = registry.STATISTICS[name]
    _, _, tested = alone(name, variables, graph)
    classes = statistic.test(tested, graph, INFERENCE).frame["class"]
    assert set(classes) <= {known.value for known in statistic.classes}
    assert (classes[20], classes[30]) == (statistic.classes.no_neighbours, statistic.classes.no_data)
    assert classes.isin(statistic.classes.marked).sum() > 3 or "bivariatelocaljoin" in name


@pytest.mark.parametrize("statistic", [registry.LOCAL_MORAN, registry.GETIS_ORD], ids=lambda one: one.name)
def test_a_permuted_rate_is_the_statistic_of_the_standardised_rate(statistic, variables, graph):
    events, base = variables["x"], variables["base"]
    found = statistic.test([events], graph, replace(INFERENCE, null="permutation"), base=base)
    rate, _ = standardised_rate(events, base)
    of_rate = statistic.test([rate], graph, INFERENCE)
    if statistic is registry.GETIS_ORD:
        # A share of a total that is about zero says nothing; the mean of the row does, the area itself among it.
        known = rate.dropna().index
        around = {
            area: [area, *(other for other in graph[area].index if other in known and other != area)] for area in known
        }
        tested = found.frame["z"].notna()
        means = pd.Series({area: rate[row].mean() for area, row in around.items()}).reindex(tested.index)
        np.testing.assert_allclose(found.frame["statistic"][tested], means[tested], rtol=1e-12, atol=1e-12)
        for frame in (found.frame, of_rate.frame):
            del frame["statistic"]
    pd.testing.assert_frame_equal(found.frame, of_rate.frame)
    np.testing.assert_array_equal(found.frame["value"], rate)


def test_what_a_statistic_does_not_take_is_refused(variables, graph):
    x = variables["x"]
    for statistic, given, base in (
        (registry.LOCAL_MORAN, [x, x], None),
        (registry.BIVARIATE_LOCAL_MORAN, [x], None),
        (registry.LOCAL_GEARY, [x], variables["base"]),
    ):
        with pytest.raises(TypeError, match=statistic.name):
            statistic.test(given, graph, INFERENCE, base=base)


def test_methods_of_sectors_can_be_tested_many_at_a_time_and_as_rates():
    for method in registry.METHODS.values():
        assert method.statistic.rate
        assert method.statistic.sums().by_score == method.statistic.by_score


def test_what_statistics_need_is_known_without_what_computes_them():
    """QGIS reads it when it starts."""
    heavy = ("pandas", "geopandas", "libpysal", "scipy", "shapely", "esda")
    script = (
        f"import polos.analysis.autocorrelation.registry, sys; print([one for one in {heavy} if one in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
