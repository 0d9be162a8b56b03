"""The rates of all sectors at once: each as it is alone, and nothing where nothing clusters."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.autocorrelation.sector_hot_spots import sector_hot_spots
from polos.analysis.errors import InferenceError
from polos.analysis.inference.options import Inference
from polos.analysis.rates import rate_tails
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

SIDE = 14
IDS = pd.Index([f"a{place:03d}" for place in range(SIDE**2)])
ROW, COLUMN = np.divmod(np.arange(SIDE**2), SIDE)


def graph(missing=(), weights=(1.0,)):
    """Return the queen neighbours of a square of areas, some of which have none."""
    near = np.maximum(abs(ROW - ROW[:, None]), abs(COLUMN - COLUMN[:, None])) == 1
    near[list(missing)] = near[:, list(missing)] = False
    return adjacency_graph(csr_array(near * np.random.default_rng(1).choice(weights, near.shape)), IDS)


def firms(totals, seed, times=1.0, spread=0.0):
    """Return counts by sector of firms that fall on areas by their size, and in a square more often."""
    rng = np.random.default_rng(seed)
    base = np.round(np.exp(rng.normal(5, 1.2, SIDE**2))) + 1
    inside = (ROW >= 4) & (ROW < 8) & (COLUMN >= 4) & (COLUMN < 8)
    columns = {}
    for place, total in enumerate(totals):
        weight = base * np.where(inside, times, 1.0) * np.exp(spread * rng.normal(size=SIDE**2))
        columns[f"{place:02d}"] = rng.multinomial(total, weight / weight.sum()).astype(float)
    return pd.DataFrame(columns, index=IDS), pd.Series(base, IDS, name="all")


@pytest.mark.parametrize("method", ["moran-rate", "getis-rate"])
@pytest.mark.parametrize(("alternative", "weights"), [("two-sided", [0.25, 0.5, 1, 4]), ("greater", [1.0])])
def test_each_sector_is_what_it_is_alone(method, alternative, weights):
    """Classes to the last, and p-values: of few sectors all are looked at as closely as of one."""
    values, base = firms([100, 400, 1500, 5000], 1, times=3.0, spread=0.3)
    values.iloc[np.random.default_rng(2).permutation(SIDE**2)[:40], 2] = np.nan
    links = graph([90], weights)
    inference = Inference(alternative=alternative)
    found = sector_hot_spots(values, links, inference, base=base, method=method, family="sector").pairs
    for code, pairs in found.groupby("code"):
        if method == "moran-rate":
            alone = local_moran(values[code], links, inference, base=base).frame.rename(columns={"i": "statistic"})
        else:
            alone = getis_ord(values[code], links, inference, base=base).frame
            alone = alone.rename(columns={"bin": "class", "z": "statistic"})
        pairs = pairs.set_index("area").reindex(alone.index)
        np.testing.assert_array_equal(pairs["class"].astype(float), alone["class"].astype(float))
        np.testing.assert_array_equal(pairs["neighbours"].astype(float), alone["neighbours"].astype(float))
        np.testing.assert_allclose(pairs["statistic"], alone["statistic"], rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(pairs["p"], alone["p"], rtol=1e-9)
    assert (found["class"] != 0).any()


def test_sixty_sectors_of_firms_that_fall_by_chance_are_left_uncoloured():
    """False discovery rate over 11,760 pairs at 5 %: with nothing to find, 19 of 20 such tables have no spot at all."""
    values, base = firms(np.geomspace(10, 3000, 60).astype(int), 7)
    result = sector_hot_spots(values, graph(), Inference(), base=base)
    assert result.tests == 60 * SIDE**2
    assert (result.pairs["class"] == 0).all()
    planted, base = firms([3000] * 2, 7, times=4.0)
    assert (sector_hot_spots(planted, graph(), Inference(), base=base).sectors["hot"] > 5).all()


def test_sectors_of_hardly_any_firm():
    values, base = firms([0, 1, 2, 3, 4, 5], 3)
    result = sector_hot_spots(values, graph(), Inference(), base=base)
    assert result.sectors["reason"].tolist() == ["zero", "", "", "", "", ""]
    assert result.pairs["p"].between(0, 1).all()
    assert (result.pairs["class"] != 2).all()
    assert any("too few for local tests of the rate" in str(notice) for notice in result.notices)


def test_a_null_hypothesis_that_a_method_has_not_is_refused():
    values, base = firms([100, 400], 1)
    with pytest.raises(InferenceError, match=r"NULL_MODEL is 3, .* \(METHOD 0 or 2\)"):
        sector_hot_spots(values, graph(), Inference(null="gamma"), base=base, method="moran")
    for method in ("moran-rate", "getis"):
        with pytest.raises(InferenceError, match="NULL_MODEL is 5"):
            sector_hot_spots(values, graph(), Inference(null="size-classes"), base=base, method=method)


def said_of(values, base, links=None, **options):
    """Return what is said of the rates of all sectors."""
    found = sector_hot_spots(values, links or graph(), Inference(**options), base=base)
    return " ".join(str(notice) for notice in found.notices)


def test_what_is_said_of_one_rate_is_said_of_many():
    """That permutations are not used, that the same risk is taken for granted, and that areas are few."""
    values, base = firms([400, 1500], 1)
    few = slice(0, 99)
    options_of = {"PERMUTATIONS is not used": {"permutations": 199}, "same risk for granted": {"null": "poisson"}}
    for text, options in options_of.items():
        assert text in said_of(values, base, **options)
        assert text not in said_of(values, base)
    assert "known in fewer than 100 areas (2): 00, 01" in said_of(values[few], base[few])
    assert "known in fewer than" not in said_of(values[few], base[few], null="poisson")
    assert "known in fewer than" not in said_of(values, base)


def test_p_values_of_many_sectors_are_said_to_be_bounds(monkeypatch):
    values, base = firms([400, 1500], 1)
    assert "upper bounds" not in said_of(values, base)
    monkeypatch.setattr(rate_tails, "MOST_WORK", 1000)
    assert "upper bounds" in said_of(values, base)
