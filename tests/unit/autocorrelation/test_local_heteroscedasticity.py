"""Local heteroscedasticity against R's spdep (tests/fixtures), and what areas without neighbours do to it."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_heteroscedasticity import local_heteroscedasticity, upper_tail
from polos.analysis.errors import AreaError, FieldError, InferenceError
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array


def line(n, one_sided=()):
    """Return the graph of areas in a row; links of ``one_sided`` (from, to) are added one way."""
    links = np.zeros((n, n))
    at = np.arange(n - 1)
    links[at, at + 1] = links[at + 1, at] = 1
    for focal, neighbour in one_sided:
        links[focal, neighbour] = 1
    return adjacency_graph(csr_array(links), pd.RangeIndex(n))


@pytest.mark.parametrize(
    ("name", "weights"), [("nc", "contiguity"), ("synthetic", "contiguity"), ("synthetic", "unequal")]
)
def test_numbers_are_those_of_spdep(reference, reference_graph, name, weights):
    """The made-up map lacks values and has areas without neighbours."""
    table = reference("losh_spdep")
    expected = table[(table["map"] == name) & (table["weights"] == weights)].set_index("id")
    areas = reference(f"{name}_areas" if name == "synthetic" else f"{name}_further_areas").set_index("id")
    values = areas["value" if name == "synthetic" else "x"]
    graph = reference_graph(name, "weight" if weights == "unequal" else None)
    found = local_heteroscedasticity(values, graph, correction="none")
    frame = found.frame
    tested = frame["p"].notna()
    assert set(frame.index[tested]) == set(expected.index)
    expected = expected.reindex(frame.index[tested])
    np.testing.assert_allclose(frame["h"][tested], expected["h"], rtol=1e-10)
    np.testing.assert_allclose(frame["p"][tested], expected["p"], rtol=1e-8)
    assert list(frame.index[frame["class"] == 1]) == list(expected.index[expected["p"] <= 0.05])
    assert found.tested == tested.sum()
    assert set(frame["class"][~tested]) <= {5, 6}


def test_an_area_that_loses_its_neighbours_is_no_part_of_the_mean():
    """Area 8 looks only at area 7, whose only link is to the missing 6: without 7 it has no neighbour either."""
    values = pd.Series([1.0, 4, 2, 9, 3, 5, np.nan, 100, 100], name="x")
    links = np.zeros((9, 9))
    for a, b in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7)]:
        links[a, b] = links[b, a] = 1
    links[8, 7] = 1
    graph = adjacency_graph(csr_array(links), pd.RangeIndex(9))
    frame = local_heteroscedasticity(values, graph).frame
    alone = local_heteroscedasticity(values[:6], line(6)).frame
    np.testing.assert_allclose(frame["h"][:6], alone["h"])
    assert list(frame["class"][6:]) == [5, 6, 6]
    assert frame["h"][6:].isna().all()
    assert list(frame["neighbours"].fillna(-1)[6:]) == [-1, 0, 1]


def test_tails_keep_their_digits():
    """R 4.2: pchisq(400, 4, lower.tail = FALSE) = 2.782e-85 (exp(-200) * 201); 1 less the lower tail would be 0."""
    p = upper_tail(np.array([100.0, 1.0]), np.array([0.5, 0.0]))
    np.testing.assert_allclose(p, [201 * np.exp(-200), 1.0])


def test_what_cannot_be_compared_is_refused():
    values = pd.Series([1.0, 2, 3, 4], name="x")
    ring = adjacency_graph(csr_array(np.roll(np.eye(4), 1, 1) + np.roll(np.eye(4), -1, 1)), pd.RangeIndex(4))
    with pytest.raises(FieldError, match="same value"):
        local_heteroscedasticity(values * 0, ring)
    with pytest.raises(InferenceError, match="ALPHA is 2"):
        local_heteroscedasticity(values, ring, alpha=2)
    with pytest.raises(AreaError, match="At least 3"):
        local_heteroscedasticity(values.where(values < 3), ring)
