"""Layers, and their exact tails by enumeration and by whole numbers: the references for exact p-values."""

import sqlite3
from fractions import Fraction
from itertools import combinations
from math import comb
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_array

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "morocco.gpkg"
WKB_AFTER_ENVELOPE = {0: 8, 1: 40, 2: 56, 3: 56, 4: 72}
"""Where the WKB begins in a GeoPackage's geometry, by the kind of envelope before it (OGC 12-128r18, 2.1.3)."""


@pytest.fixture(scope="session")
def nearest_links():
    """Return a maker of the k nearest neighbours of points, shape (n, n)."""
    from scipy.spatial import cKDTree

    def make(points, k):
        nearest = np.sort(cKDTree(points).query(points, k=k + 1)[1][:, 1:], axis=1)
        n = len(points)
        return csr_array((np.ones(nearest.size), nearest.ravel(), np.arange(0, n * k + 1, k)), shape=(n, n))

    return make


@pytest.fixture(scope="session")
def enumerated_tails():
    """Return a function for P(S >= s) and P(S <= s) from all samples, in fractions; NaN without neighbours.

    Values may be fractions or floats; a float stands for the number that it holds.
    """

    def tails(values, links):
        exact = [Fraction(value) for value in values]
        upper, lower = np.full((2, len(exact)), np.nan)
        for area in np.flatnonzero(np.diff(links.indptr)):
            neighbours = links.indices[links.indptr[area] : links.indptr[area + 1]]
            observed = sum(exact[j] for j in neighbours)
            sums = [sum(draw) for draw in combinations(exact[:area] + exact[area + 1 :], len(neighbours))]
            upper[area] = Fraction(sum(s >= observed for s in sums), len(sums))
            lower[area] = Fraction(sum(s <= observed for s in sums), len(sums))
        return upper, lower

    return tails


@pytest.fixture(scope="session")
def counted_tails():
    """Return a function for the same, of whole numbers and one area, that counts samples in whole numbers."""

    def tails(values, links, area):
        neighbours = links.indices[links.indptr[area] : links.indptr[area + 1]]
        k, observed = len(neighbours), int(values[neighbours].sum())
        others = [int(value) for value in np.delete(values, area)]
        width = sum(sorted(others)[-k:]) + 1
        samples = np.zeros((k + 1, width), dtype=object)
        samples[0, 0] = 1
        for value in others:
            samples[1:, value:] = samples[1:, value:] + samples[:-1, : width - value]
        total = comb(len(others), k)
        upper, lower = samples[k, observed:].sum(), samples[k, : observed + 1].sum()
        return float(Fraction(int(upper), total)), float(Fraction(int(lower), total))

    return tails


@pytest.fixture(scope="session")
def sample():
    """Return firms in industry and in all, neighbours, and places of the areas of the sample that have firms."""
    import geopandas
    import shapely
    from libpysal.graph import Graph

    with sqlite3.connect(SAMPLE) as database:
        shapes = dict(database.execute("SELECT code, geom FROM areas").fetchall())
        rows = database.execute("SELECT area_code, sector, establishments FROM sectors").fetchall()
    total, industry = dict.fromkeys(shapes, 0.0), dict.fromkeys(shapes, 0.0)
    for area, sector, count in rows:
        total[area] += count or 0
        industry[area] += (count or 0) if sector == "B-E" else 0
    codes = [code for code in shapes if total[code]]
    wkb = [shapes[code][WKB_AFTER_ENVELOPE[shapes[code][3] >> 1 & 7] :] for code in codes]
    polygons = shapely.from_wkb(wkb)
    links = Graph.build_contiguity(geopandas.GeoSeries(polygons), rook=False).sparse.tocsr()
    links = csr_array((np.ones(links.nnz), links.indices, links.indptr), shape=links.shape)
    points = shapely.get_coordinates(shapely.point_on_surface(polygons))
    return np.array([industry[code] for code in codes]), np.array([total[code] for code in codes]), links, points
