"""Neighbours, local statistics, scans and points: the numbers of the pages come out of the code."""

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from polos.analysis.agglomeration.dartboard import law_tails
from polos.analysis.autocorrelation.local_geary import local_geary
from polos.analysis.autocorrelation.local_join_count import local_join_count
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.inference.multiple_testing import adjusted_p_values
from polos.analysis.inference.options import Inference
from polos.analysis.points.m_function import m_function
from polos.analysis.rates.count_laws import GammaLaw, LognormalLaw, PoissonLaw
from polos.analysis.scan.likelihood import log_likelihood_ratio
from polos.analysis.scan.neighbourhood import constant_risk_tails, neighbourhoods
from polos.analysis.scan.risk import Risk, variance_weights
from polos.analysis.weights.options import WeightsOptions, spatial_graph


def in_a_row(count):
    """Return the graph of squares in a row, each neighbour of the next."""
    squares = geopandas.GeoSeries([shapely.box(x, 0, x + 1, 1) for x in range(count)])
    return spatial_graph(squares, WeightsOptions("rook"))[0]


def test_grid_neighbours(example):
    table = example("grid-neighbours")
    squares = geopandas.GeoSeries([shapely.box(x, y, x + 1, y + 1) for y in range(3) for x in range(3)])
    for place, kind in enumerate(("queen", "rook")):
        neighbours = spatial_graph(squares, WeightsOptions(kind))[0].cardinalities[[0, 1, 4]]
        table.says(1 + place, neighbours)
        table.says(3 + place, 1 / neighbours)


def test_six_areas(example):
    table = example("six-areas")
    values, graph = pd.Series(table.column(1), name="jobs"), in_a_row(6)
    uncorrected = {"correction": "none", "alpha": 0.05}
    moran = local_moran(values, graph, Inference(**uncorrected)).frame
    table.says(2, moran["lag"])
    table.says(3, moran["i"])
    table.says(6, moran["p"])
    # With the area's own value above the mean the statistic rises with the sum around it, below it falls.
    one_sided = (Inference(alternative=tail, **uncorrected) for tail in ("greater", "lesser"))
    tails = [local_moran(values, graph, inference).frame["p"] for inference in one_sided]
    high = values > values.mean()
    table.says(4, tails[0].where(high, tails[1]))
    table.says(5, tails[1].where(high, tails[0]))
    table.says(7, getis_ord(values, graph, Inference(**uncorrected)).frame["z"])
    table.says(8, local_geary([values], graph, Inference(permutations=99, **uncorrected)).frame["c"])


def test_false_discovery_rate(example):
    table = example("false-discovery-rate")
    table.says(1, adjusted_p_values(table.column(0), "fdr"))
    table.says(2, adjusted_p_values(table.column(0), "bonferroni"))


def test_join_count(example):
    table = example("join-count")
    there = pd.Series([1.0, 1, 1, 0, 0], name="factory")
    found = local_join_count(there, in_a_row(5), correction="none").frame.head(3)
    assert table.column(1).tolist() == [1, 1, 1]
    table.says(2, found["count"])
    table.says(3, found["p"])


def test_laws_of_counts(example):
    table = example("laws-of-counts")
    variance = table.column(1)
    laws = (
        PoissonLaw(),
        GammaLaw(1 / variance[1]),
        GammaLaw(1 / variance[2]),
        LognormalLaw(np.sqrt(np.log1p(variance[3]))),
    )
    table.says(2, [law_tails(np.array([8.0]), np.array([2.0]), law)[0] for law in laws])


def test_neighbourhood(example):
    table = example("neighbourhood-test")
    counts, base = table.column(1).astype(int), table.column(2)
    members = neighbourhoods(in_a_row(4), pd.RangeIndex(4))
    table.says(3, members @ counts)
    table.says(4, members @ base)
    table.says(5, constant_risk_tails(counts, base, members))


def test_likelihood_ratio(example):
    table = example("likelihood-ratio")
    table.says(1, table.column(0) / 20)
    table.says(3, log_likelihood_ratio(table.column(1), table.column(2), 20))


def test_place_likelihood(example):
    table = example("place-likelihood")
    inside, firms, share = (table.column(place) for place in range(3))
    table.says(3, log_likelihood_ratio(inside / firms, share, firms[0]))


def test_variance_weights(example):
    table = example("variance-weights")
    table.says(2, variance_weights(Risk(table.column(0), GammaLaw(table.column(1)[0]))))


def test_m_function(example):
    table = example("m-function")
    points = np.array([[0.0], [1], [10], [11]])
    distances = table.column(0)
    assert distances == pytest.approx(2.0 * np.arange(1, 7))
    table.says(1, m_function(points, np.ones(4), np.array([0, 1]), 2.0, len(distances)))
