"""Weights in figures, counted by hand on five squares in a row and an island."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from polos.analysis.errors import WeightsError
from polos.analysis.weights.contiguity import contiguity
from polos.analysis.weights.distance_weights import inverse_distance, nearest_neighbours
from polos.analysis.weights.weights_summary import links_of, summarise


@pytest.fixture
def areas():
    """Return squares e, d, c, b, a from west to east, and z far off."""
    cells = [shapely.box(x, 0, x + 1, 1) for x in (0, 1, 2, 3, 4, 50)]
    return gpd.GeoSeries(cells, index=list("edcbaz"), crs=32718)


def summary_of(graph, areas):
    return summarise(graph, links_of(graph, areas))


def test_links_run_from_centroid_to_centroid_both_ways(areas):
    links = links_of(contiguity(areas), areas)
    assert " ".join(links["focal"] + links["neighbour"]) == "ed de dc cd cb bc ba ab"
    assert links.loc[0, ["x", "y", "to_x", "to_y", "distance", "weight"]].tolist() == [0.5, 0.5, 1.5, 0.5, 1, 1]


def test_figures_of_a_row_and_an_island(areas):
    summary = summary_of(contiguity(areas), areas)
    assert summary.areas["neighbours"].to_dict() == {"e": 1, "d": 2, "c": 2, "b": 2, "a": 1, "z": 0}
    assert summary.areas["weight"].tolist() == [1, 2, 2, 2, 1, 0]
    assert summary.areas["farthest"].tolist()[:5] == [1] * 5
    assert np.isnan(summary.areas.loc["z", "farthest"])
    assert summary.links == 8
    assert summary.symmetric
    assert summary.parts.to_dict() == dict.fromkeys("edcba", 0)
    assert list(summary.most_connected().index) == list("bcdae")
    assert list(summary.least_connected().index) == list("aebcd")


def test_nearest_neighbours_go_one_way(areas):
    assert not summary_of(nearest_neighbours(areas, 1), areas).symmetric


def test_inverse_distances_are_symmetric_whatever_their_unit(areas):
    for factor in (1, 1e6):
        far = areas.set_crs(None, allow_override=True).scale(factor, factor, origin=(0, 0))
        assert summary_of(inverse_distance(far, 3)[0], far).symmetric


def test_quartiles_of_the_links(areas):
    summary = summary_of(nearest_neighbours(areas, 2), areas)
    distances = pd.Series([1, 2, 1, 1, 1, 1, 1, 1, 1, 2, 46, 47.0])
    assert summary.distance["half"] == distances.median() == 1
    assert summary.distance[["least", "most"]].tolist() == [1, 47]


def test_areas_without_geometry_have_links_without_length(areas):
    graph = contiguity(areas)
    lost = areas.copy()
    lost["d"] = None
    links = links_of(graph, lost)
    assert links["distance"].isna().tolist() == [True, True, True, True, False, False, False, False]


def test_weights_without_a_link_are_nothing_to_write(areas):
    graph = contiguity(areas.iloc[[0, 2, 4]])
    with pytest.raises(WeightsError, match="No area has a neighbour"):
        summary_of(graph, areas.iloc[[0, 2, 4]])
