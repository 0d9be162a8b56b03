"""What the table of all sectors says of p-values of rates, against the Poisson law.

With a denominator alike everywhere and the law named, the sum around an area is that of as many Poisson counts of one
mean as it has neighbours, and so Poisson itself (scipy). The mean is that of all areas, and then of those that are left
without what was found at first (Benjamini & Hochberg 1995, step-up).
"""

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from polos.analysis.autocorrelation.sector_hot_spots import sector_hot_spots
from polos.analysis.inference.options import Inference
from polos.analysis.weights.graphs import weights_matrix
from polos.analysis.weights.options import WeightsOptions, spatial_graph
from scipy import stats

SIDE = 14


@pytest.fixture(scope="module")
def found():
    """Return the pairs of three sectors with a cluster of nine squares, the counts by code, and who is near whom."""
    squares = geopandas.GeoSeries([shapely.box(x, y, x + 1, y + 1) for y in range(SIDE) for x in range(SIDE)])
    graph, _ = spatial_graph(squares, WeightsOptions("queen"))
    rng, centre = np.random.default_rng(40), squares.centroid
    cluster = ((centre.x < 3) & (centre.y < 3)).to_numpy()
    risks = {"A": (2, 4.0), "B": (40, 1.5), "C": (400, 1.3)}
    counts = {code: rng.poisson(mean * np.where(cluster, risk, 1.0)) for code, (mean, risk) in risks.items()}
    values = pd.DataFrame(counts, index=squares.index, dtype=float)
    base = pd.Series(1000.0, squares.index, name="total")
    inference = Inference(null="poisson", slope=0.0)
    pairs = sector_hot_spots(values, graph, inference, base=base, family="sector").pairs
    return pairs, values, weights_matrix(graph, squares.index)


def exact_p_values(values, near):
    """Return two-sided p-values after the second fit, and how many areas that left out."""
    around, degrees = near @ values, np.asarray(near.sum(axis=1)).ravel()

    def tails(rate):
        return stats.poisson.sf(around - 1, degrees * rate), stats.poisson.cdf(around, degrees * rate)

    upper, lower = tails(values.mean())
    p = np.minimum(1, 2 * np.minimum(upper, lower))
    passed = np.flatnonzero(np.sort(p) <= 0.05 * np.arange(1, p.size + 1) / p.size)
    marked = p <= np.sort(p)[passed[-1]]
    left = ~marked & ~(near.T @ (marked & (upper < lower)).astype(float) > 0)
    upper, lower = tails(values[left].mean())
    return np.minimum(1, 2 * np.minimum(upper, lower)), (~left).sum()


@pytest.mark.parametrize("code", "ABC")
def test_p_values_of_rates_are_bounds_from_above_and_near_where_significant(found, code):
    """Nowhere below the exact ones, and close to them where an area is coloured, also where firms are very many."""
    pairs, values, near = found
    of_sector = pairs[pairs["code"] == code].set_index("area").reindex(values.index)
    exact, left_out = exact_p_values(values[code].to_numpy(), near)
    assert left_out
    p = of_sector["p"].to_numpy()
    assert (p >= exact * (1 - 1e-6) - 1e-10).all()
    coloured = of_sector["class"].isin([1, 2, 3, 4]).to_numpy() & (exact > 1e-8)
    assert coloured.any()
    assert (p[coloured] <= 1.1 * exact[coloured]).all()
