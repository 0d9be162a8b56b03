"""Histograms, brushes, ranks, scatter plots and neighbours: numbers by hand, and of other functions."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.global_statistics import global_autocorrelation
from polos.analysis.examples import six_by_six
from polos.analysis.exploring.brushing import Nearest, chosen, drawn, in_lasso, in_rectangle
from polos.analysis.exploring.histogram import histogram
from polos.analysis.exploring.neighbourhood import surroundings
from polos.analysis.exploring.ranking import ranked
from polos.analysis.exploring.scatter import moran_scatter
from polos.analysis.inference.options import Inference

NAN = float("nan")


def test_every_area_lies_in_the_bar_of_its_value():
    values = np.array([0.0, 0.1, 0.5, 9.99, 10.0, NAN, np.inf])
    found = histogram(values)
    assert found.counts.sum() == 5
    assert found.missing == 2
    for place in range(5):
        low, high = found.edges[found.bar_of[place] : found.bar_of[place] + 2]
        assert low <= values[place] < high or values[place] == high == found.edges[-1]
    assert found.among(np.array([1, 1, 0, 0, 1, 1, 0], dtype=bool)).tolist()[:1] == [2]
    assert found.among(np.array([1, 1, 0, 0, 1, 1, 0], dtype=bool)).sum() == 3
    assert found.between(9.9, 20).tolist() == [False, False, False, True, True, False, False]


def test_whole_numbers_have_a_bar_each_and_constants_one():
    assert histogram([0, 3, 3, 5]).counts.tolist() == [1, 0, 0, 2, 0, 1]
    assert histogram([0.25, 0.25]).counts.tolist() == [2]
    assert histogram([NAN]).counts.tolist() == [0]


def test_bars_are_as_wide_as_freedman_and_diaconis_say():
    """2 · 50 / 1000^(1/3) = 10 on values from 0 to 100, half of them apart by 50."""
    values = np.linspace(0, 100, 1000)
    assert len(histogram(values).counts) == 10


def test_a_rectangle_takes_its_border_and_nothing_without_a_value():
    x, y = np.array([0.0, 1.0, 2.0, NAN]), np.array([0.0, 1.0, NAN, 1.0])
    assert in_rectangle(x, y, (1, 1), (0, 0)).tolist() == [True, True, False, False]


def test_a_lasso_that_turns_inward_leaves_out_what_lies_in_its_bay():
    bay = [(0, 0), (4, 0), (4, 4), (3, 4), (3, 1), (1, 1), (1, 4), (0, 4)]
    x, y = np.array([0.5, 2.0, 3.5, 2.0, 9.0]), np.array([2.0, 2.0, 2.0, 0.5, 2.0])
    assert in_lasso(x, y, bay).tolist() == [True, False, True, True, False]
    assert not in_lasso(x, y, bay[:2]).any()


def test_shift_adds():
    before, found = np.array([True, False]), np.array([False, True])
    assert chosen(before, found, adding=True).tolist() == [True, True]
    assert chosen(before, found, adding=False).tolist() == [False, True]


def test_the_nearest_point_within_reach():
    nearest = Nearest(np.array([0.0, NAN, 10.0]), np.array([0.0, 1.0, 10.0]))
    assert (nearest.at(9, 8, 5), nearest.at(5, 5, 5), nearest.at(0, 1, 5)) == (2, None, 0)
    assert Nearest(np.array([NAN]), np.array([1.0])).at(0, 0, 5) is None


def test_of_many_points_a_sample_is_drawn_with_those_that_stand_out():
    kept = np.zeros(1_000, dtype=bool)
    kept[[3, 500]] = True
    places = drawn(1_000, kept, most=100)
    assert {3, 500} <= set(places)
    assert len(places) == 52
    assert (np.diff(places) > 0).all()
    assert drawn(50, kept[:50], most=100).tolist() == list(range(50))


def test_texts_and_figures_are_ranked_and_blanks_come_last():
    texts = np.array(["b", None, "A", "c"], dtype=object)
    assert ranked(texts, descending=False).tolist() == [2, 0, 3, 1]
    assert ranked(texts).tolist() == [3, 0, 2, 1]
    assert ranked(np.array([NAN, 1.0, 3.0, 1.0])).tolist() == [2, 1, 3, 0]


def test_the_slope_of_the_plot_is_morans_i():
    graph, jobs = six_by_six()
    jobs = jobs.copy()
    jobs.iloc[4] = NAN
    around = surroundings(graph, jobs.index)
    values = jobs.to_numpy()
    whole = global_autocorrelation(jobs, graph, Inference(permutations=99))
    for centre in (None, 0.0):
        plot = moran_scatter(values, around.means(values), centre)
        assert plot.slope == pytest.approx(whole.frame.loc["moran", "statistic"])
        assert plot.line(plot.mean) == pytest.approx(plot.mean)
    assert np.isnan(plot.x[4])
    assert plot.x[0] == pytest.approx(90 / np.nanstd(values))
    assert np.isnan(moran_scatter(np.ones(3), np.ones(3)).slope)


def test_neighbours_means_and_groups_of_a_row_of_squares():
    from polos.analysis.weights.graphs import adjacency_graph

    matrix = np.eye(5, k=1) + np.eye(5, k=-1)
    around = surroundings(adjacency_graph(matrix, pd.Index(list("abcde"))), pd.Index(list("abcde")))
    assert around.of(1).tolist() == [0, 2]
    values = np.array([1.0, 2.0, NAN, 4.0, 8.0])
    assert around.means(values).tolist()[:3] == [2.0, 1.0, 3.0]
    assert around.counts(np.isfinite(values)).tolist()[:2] == [1, 1]
    assert np.isnan(around.counts(np.isfinite(values))[2])
    groups = around.groups(np.array([True, False, True, True, False]))
    assert [group.tolist() for group in groups] == [[2, 3], [0]]
    assert around.groups(np.zeros(5, dtype=bool)) == []
