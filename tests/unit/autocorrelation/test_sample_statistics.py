"""The main job on the sample, against esda and by hand."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from polos.analysis.agglomeration.location_quotient import location_quotient
from polos.analysis.autocorrelation.local_statistics import local_moran
from polos.analysis.inference.options import Inference
from polos.analysis.sectors.placed import place
from polos.analysis.sectors.sector_table import sector_table
from polos.analysis.sectors.sector_totals import sector_totals
from polos.analysis.tables.area_matching import Matching
from polos.analysis.weights.options import WeightsOptions, spatial_graph

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "morocco.gpkg"
WKB_AFTER_ENVELOPE = {0: 8, 1: 40, 2: 56, 3: 56, 4: 72}
"""Where the WKB begins in a GeoPackage's geometry, by the kind of envelope before it (OGC 12-128r18, 2.1.3)."""


PERMUTED = Inference(permutations=9999, alternative="directed", null="permutation")
"""As esda tests the rate, but for ties."""


@pytest.fixture(scope="module")
def areas():
    import geopandas
    import shapely

    with sqlite3.connect(SAMPLE) as database:
        rows = database.execute("SELECT code, geom FROM areas").fetchall()
    wkb = [blob[WKB_AFTER_ENVELOPE[blob[3] >> 1 & 7] :] for _, blob in rows]
    return geopandas.GeoSeries(shapely.from_wkb(wkb), index=[code for code, _ in rows], crs="EPSG:26191")


@pytest.fixture(scope="module")
def industry(areas):
    with sqlite3.connect(SAMPLE) as database:
        table = pd.read_sql("SELECT area_code AS area, sector AS code, establishments AS value FROM sectors", database)
    cleaned = sector_table(table.astype({"value": float}))
    same = Matching(pd.Series(areas.index, index=areas.index), ())
    return sector_totals(place(cleaned, same, areas.index), "B-E").frame


def test_location_quotients_of_three_communes_by_hand(industry):
    """Al Hoceima: 275 of 2,770 businesses are industrial, Bni Bouayach: 76 of 723, Ain Chouater: none of 0.

    Nation: 154,979 of 1,130,021 (HCP, census of 2024).
    """
    frame, *_ = location_quotient(
        industry["sector"], industry["total"], reference_sector=154_979, reference_total=1_130_021
    )
    nation = 154_979 / 1_130_021
    for code, sector, total in (("010510101", 275, 2770), ("022510301", 0, 0), ("010510103", 76, 723)):
        assert tuple(industry.loc[code, ["sector", "total"]]) == (sector, total)
        if total:
            assert frame.loc[code, "lq"] == pytest.approx(sector / total / nation, rel=1e-12)
        else:
            assert np.isnan(frame.loc[code, "lq"])
    assert industry["sector"].sum() == 150_457


def test_local_moran_of_the_rate_equals_esda(areas, industry):
    """Observed values to 1e-10, with libpysal's own neighbours; esda is given only areas that have a rate."""
    from esda.moran import Moran_Local_Rate
    from libpysal.graph import Graph

    known = industry.index[industry["total"] > 0]
    graph, _ = spatial_graph(areas, WeightsOptions())
    found = local_moran(industry["sector"], graph, PERMUTED, base=industry["total"]).frame
    peer_graph = Graph.build_contiguity(areas[known], rook=False)
    isolates = peer_graph.isolates
    events, base = industry.loc[known, "sector"], industry.loc[known, "total"]
    peer = Moran_Local_Rate(events, base, peer_graph.transform("r"), permutations=0)
    tested = ~known.isin(isolates)
    np.testing.assert_allclose(found.loc[known, "i"][tested], peer.Is[tested], rtol=1e-10, atol=1e-10)
    np.testing.assert_array_equal(found.loc[known, "neighbours"], peer_graph.cardinalities.loc[known])
    assert (found["class"] == 5).sum() == 3


def test_how_many_areas_are_high_high(areas, industry):
    """About 117 without correction and about 23 after it, with borders within 50 m (found with esda's statistics)."""
    graph, notices = spatial_graph(areas, WeightsOptions(tolerance=50))
    assert notices == ()
    counts = []
    for correction in ("none", "fdr"):
        inference = replace(PERMUTED, correction=correction)
        result = local_moran(industry["sector"], graph, inference, base=industry["total"])
        counts.append((result.frame["class"] == 1).sum())
    assert abs(counts[0] - 117) <= 6
    assert abs(counts[1] - 23) <= 4
