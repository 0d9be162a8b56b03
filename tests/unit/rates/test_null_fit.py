"""Fits that are kept: those that each would have made by itself, and made once."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.clusters.area_groups import area_groups
from polos.analysis.errors import InferenceError
from polos.analysis.inference.options import Inference
from polos.analysis.rates import rate_model as models
from polos.analysis.rates.compound_law import CompoundSums
from polos.analysis.rates.lattice import COARSE
from polos.analysis.rates.null_fit import Fits
from polos.analysis.rates.rate_model import LAWS, rate_model
from polos.analysis.rates.rate_null import rate_null
from polos.analysis.rates.weighted_rows import WeightedRows

SIDE = 14
AREAS = SIDE * SIDE
ROW, COLUMN = np.divmod(np.arange(AREAS), SIDE)
PLANTED = (ROW < 4) & (COLUMN < 4)


@pytest.fixture
def figures():
    """Return counts whose rate rises with size and is six times as high in a corner, and denominators."""
    rng = np.random.default_rng(4)
    base = np.round(np.exp(rng.normal(5, 1, AREAS))) + 1
    expected = 0.05 * base**1.2 * np.where(PLANTED, 6, 1) * rng.gamma(4, 1 / 4, AREAS)
    return rng.poisson(expected).astype(float), base


@pytest.fixture
def graph():
    from libpysal.graph import Graph

    near = np.maximum(abs(ROW - ROW[:, None]), abs(COLUMN - COLUMN[:, None])) == 1
    focal, neighbour = np.nonzero(near)
    return Graph.from_arrays(focal, neighbour, np.ones(focal.size))


@pytest.fixture
def slopes_fitted(monkeypatch):
    """Return a list that grows with every fit of a slope, the costliest."""
    made, fit = [], models.fit_slope

    def counted(*given):
        made.append(given)
        return fit(*given)

    monkeypatch.setattr(models, "fit_slope", counted)
    return made


@pytest.mark.parametrize("order", [LAWS, LAWS[::-1]])
def test_each_law_is_fitted_as_by_itself_with_one_slope(figures, slopes_fitted, order):
    fits = Fits()
    kept = {law: fits.model(*figures, law=law) for law in order}
    assert len(slopes_fitted) == 1
    for law, found in kept.items():
        alone = rate_model(*figures, law=law)
        assert alone.slope != 0
        for name in ("rate", "between", "law", "log_likelihoods", "slope", "slope_ratio", "choice"):
            assert getattr(found, name) == getattr(alone, name), (law, name)
        for name in ("known", "base", "effective", "fitted"):
            np.testing.assert_array_equal(getattr(found, name), getattr(alone, name))
        assert fits.model(*figures, law=law) is found


def test_other_figures_and_slopes_are_other_fits(figures):
    events, base = figures
    fits = Fits()
    first = fits.model(events, base)
    more = events.copy()
    more[0] += 1
    assert fits.model(more, base) is not first
    assert fits.model(events, base, slope=0.0).slope == 0
    assert fits.model(events, base).slope == first.slope
    with pytest.raises(InferenceError, match="no law of risks"):
        fits.model(events, base, law="normal")


def test_a_second_fit_hangs_on_the_rows(figures, graph):
    events, base = figures
    fits, neighbours = Fits(), graph.sparse
    first = fits.model(events, base)
    around, own = (WeightedRows(neighbours, weight) for weight in (None, np.ones(AREAS)))
    found = {name: fits.null(events, first, rows) for name, rows in (("around", around), ("own", own))}
    assert found["around"] is not found["own"]
    assert fits.null(events, first, WeightedRows(neighbours, np.ones(AREAS))) is found["own"]
    for null in found.values():
        assert null.first is first
        assert null.refitted
        assert null.left_out == (first.known & ~null.last.fitted).sum() >= PLANTED.sum() / 2
        assert null.last.law.variation < first.law.variation


def test_a_statistic_and_its_groups_share_their_fits_and_find_the_same(figures, graph, slopes_fitted):
    events, base = (pd.Series(one, name=name) for one, name in zip(figures, ("firms", "all")))
    inference = Inference(seed=2)
    for statistic in (getis_ord, local_moran):
        del slopes_fitted[:]
        fits = Fits()
        groups = area_groups(events, graph, inference, base=base, maps=99, fits=fits)
        shared = statistic(events, graph, inference, base=base, fits=fits)
        assert len(slopes_fitted) == 1
        pd.testing.assert_frame_equal(shared.frame, statistic(events, graph, inference, base=base).frame)
        alone = area_groups(events, graph, inference, base=base, maps=99)
        pd.testing.assert_frame_equal(groups.groups, alone.groups)
        pd.testing.assert_frame_equal(groups.areas, alone.areas)
        assert groups.groups["p_mass"].iloc[0] <= 0.05


def test_what_a_fit_was_looked_at_for_is_not_looked_at_again(graph, monkeypatch):
    """Of a map of chance, whose first fit stays: the test of it goes on from there, and finds the same."""
    rng = np.random.default_rng(8)
    base = np.round(np.exp(rng.normal(5, 1, AREAS))) + 1
    events, neighbours = rng.poisson(0.1 * base * rng.gamma(4, 1 / 4, AREAS)).astype(float), graph.sparse
    looks, tails = [], CompoundSums.tails

    def counted(sums, cells, which, into, *options):
        looks.append((cells, int(which.sum())))
        return tails(sums, cells, which, into, *options)

    monkeypatch.setattr(CompoundSums, "tails", counted)
    options = {"law": "gamma", "slope": 0.0}
    found = rate_null(events, base, neighbours, read=False, **options)
    assert not found.fit.refitted
    assert [areas for cells, areas in looks if cells == COARSE] == [AREAS, 0]
    once = rate_null(events, base, neighbours, read=False, refit=False, **options)
    for name in ("significant", "high_around", "decided"):
        np.testing.assert_array_equal(getattr(found.tails, name), getattr(once.tails, name))
    fine = rate_null(events, base, neighbours, **options).tails
    np.testing.assert_array_equal(fine.significant, found.tails.significant)
    alone = rate_null(events, base, neighbours, refit=False, **options).tails
    np.testing.assert_allclose(fine.p, alone.p, rtol=0.1)
    assert (fine.p <= alone.p).all(), "bounds are no wider for what was known before"
