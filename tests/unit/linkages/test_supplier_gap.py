"""What clusters lack of linked sectors: by hand, the identity of the nation, what is not known, and nearest places."""

from dataclasses import replace

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError, SectorError, TableError
from polos.analysis.linkages.gap_classes import DOUBTFUL, MISSING, OPEN, THERE, WEAK
from polos.analysis.linkages.gap_figures import Figures, gap_figures
from polos.analysis.linkages.nearest_places import nearest_places
from polos.analysis.linkages.partner_links import links_from_flows, links_from_table
from polos.analysis.linkages.supplier_gap import around_clusters, supplier_gap, with_figures
from polos.analysis.sectors.long_figures import on_areas
from polos.analysis.sectors.long_table import long_table
from polos.analysis.weights.distance_weights import distance_band
from polos.analysis.weights.locations import Locations

JOBS = pd.DataFrame({"a": [40.0, 10, 0, 50], "b": [0.0, 3, 47, 0], "c": [40.0, 0, 100, 60]}, list("ABCD"))
TOTAL = pd.Series([100.0, 100, 200, 200], JOBS.index)
LINKS = pd.DataFrame({"partner": ["b", "c"], "own": "a", "strength": [0.3, 0.1]})
"""b sells 30 of its output of 100 to a, c 20 of its 200."""


def figures(jobs=JOBS, own=("a",), total=TOTAL, low=None, high=None):
    nation = jobs.sum(skipna=False)
    low, high = (jobs.fillna(end) if bound is None else bound for bound, end in ((low, 0.0), (high, np.inf)))
    bounds = (low, high, low[list(own)], high[list(own)])
    return Figures(jobs, jobs[list(own)], total, nation, *bounds, nation / total.sum())


def gaps(found):
    """Return the rows of a result on clusters and sectors."""
    return found.rows.set_index(["cluster", "sector"])


def texts(notices):
    return " ".join(map(str, notices))


def test_need_and_gap_by_hand():
    """A has 40 of the nation's 100 jobs in a: it needs 0.3 × 50 × 0.4 = 6 of b, and 0.1 × 200 × 0.4 = 8 of c."""
    members = pd.Series(["1", None, None, "2"], JOBS.index)
    rows = gaps(supplier_gap(figures(), LINKS, members, {"1": pd.Index(["A", "B"]), "2": pd.Index(["D"])}))
    assert rows.loc[("1", "b"), ["need", "inside", "has"]].tolist() == pytest.approx([6, 0, 3])
    # At most 0.3 of the 3 jobs around work for a, as in the nation.
    assert rows.loc[("1", "b"), ["gap", "gap_hi"]].tolist() == pytest.approx([3, 5.1])
    assert rows.loc[("1", "c"), ["need", "has", "gap", "gap_hi"]].tolist() == pytest.approx([8, 40, 0, 4])
    assert rows.loc[("1", "c"), "lq"] == pytest.approx((40 / 200) / (200 / 600))
    assert rows.loc[("2", "b"), ["need", "has", "gap"]].tolist() == pytest.approx([7.5, 0, 7.5])
    assert rows["state"].to_dict() == {
        ("1", "b"): WEAK,
        ("1", "c"): DOUBTFUL,
        ("2", "b"): MISSING,
        ("2", "c"): DOUBTFUL,
    }
    assert rows.loc[("2", "c"), ["need", "has"]].tolist() == pytest.approx([10, 60])


@pytest.mark.parametrize(
    ("low", "high", "state", "gap", "most"),
    [
        # A needs 6 jobs of b; three tenths of what there is work for a.
        (1, 5, WEAK, 1, 6 - 0.3),
        (1, 9, DOUBTFUL, 0, 6 - 0.3),
        (0, 9, DOUBTFUL, 0, 6),
        (0, np.inf, DOUBTFUL, 0, 6),
        (20, np.inf, THERE, 0, 0),
    ],
)
def test_bounds_decide_where_both_say_the_same(low, high, state, gap, most):
    least, largest = JOBS.copy(), JOBS.copy()
    least.loc["B", "b"], largest.loc["B", "b"] = low, high
    members = pd.Series(["1", None, None, None], JOBS.index)
    found = supplier_gap(figures(low=least, high=largest), LINKS, members, {"1": pd.Index(["A", "B"])})
    row = gaps(found).loc[("1", "b")]
    assert (row["state"], row["gap"], row["gap_hi"]) == (state, pytest.approx(gap), pytest.approx(most))
    assert (row["has"], row["has_lo"]) == (3, low)


def test_a_need_has_the_bounds_of_the_cluster_s_own_jobs():
    """A has between 20 and 60 jobs of a beside the nation's other 60: a quarter to a half of the 15 jobs of b."""
    least, largest = JOBS.copy(), JOBS.copy()
    least.loc["A", "a"], largest.loc["A", "a"] = 20, 60
    members, around = pd.Series(["1", None, None, None], JOBS.index), {"1": pd.Index(["A", "B"])}
    row = gaps(supplier_gap(figures(low=least, high=largest), LINKS, members, around)).loc[("1", "b")]
    assert row[["need", "need_lo", "need_hi"]].tolist() == pytest.approx([6, 3.75, 7.5])
    assert row[["gap", "gap_hi"]].tolist() == pytest.approx([0.75, 7.5 - 0.3 * 3])
    # The same where the figure itself is hidden and the nation is the sum of those that are known.
    hidden = JOBS.astype(float).copy()
    hidden.loc["A", "a"] = np.nan
    known = replace(figures(hidden, low=least, high=largest), nation=hidden.sum())
    row = gaps(supplier_gap(known, LINKS, members, around)).loc[("1", "b")]
    assert row[["need_lo", "need_hi"]].tolist() == pytest.approx([3.75, 7.5])
    assert (np.isnan(row["need"]), row["state"]) == (True, WEAK)


def test_a_hidden_figure_with_bounds_is_no_open_one():
    """The nation's figure is known otherwise; B's lies between 1 and 4, and without an upper end nobody knows."""
    hidden = JOBS.astype(float).copy()
    hidden.loc["B", "b"] = np.nan
    known = replace(figures(hidden), nation=JOBS.sum())
    members, around = pd.Series(["1", None, None, None], JOBS.index), {"1": pd.Index(["A", "B"])}
    bounded = replace(known, low=JOBS.replace(3.0, 1.0), high=JOBS.replace(3.0, 4.0))
    assert gaps(supplier_gap(known, LINKS, members, around)).loc[("1", "b"), "state"] == OPEN
    row = gaps(supplier_gap(bounded, LINKS, members, around)).loc[("1", "b")]
    assert (row["state"], row["gap"]) == (WEAK, pytest.approx(2))


def test_the_most_that_is_lacking_is_what_a_cross_industry_quotient_says():
    """Of an input a region can provide min(1, SLQ_i / SLQ_j) at most (Flegg & Webber 1997, eq. 4)."""
    from polos.analysis.linkages.regionalisation import cross_quotient, simple_quotient

    members = pd.Series(["1", "1", None, None], JOBS.index)
    region = JOBS.loc[["A", "B"]].sum()
    share = cross_quotient(simple_quotient(region, JOBS.sum()))["a"].clip(upper=1)
    rows = gaps(supplier_gap(figures(), LINKS, members, around_clusters(members)))
    for partner in ("b", "c"):
        row = rows.loc[("1", partner)]
        assert row["gap_hi"] == pytest.approx(row["need"] * (1 - share[partner]))


@given(st.integers(0, 2**31 - 1))
def test_there_is_no_gap_where_the_region_is_the_nation(seed):
    random = np.random.default_rng(seed)
    jobs = pd.DataFrame(random.integers(0, 50, (6, 5)) * 1.0, list("ABCDEF"), list("abcde"))
    links = pd.DataFrame(
        {"partner": ["c", "d", "e"] * 2, "own": ["a"] * 3 + ["b"] * 3, "strength": random.random(6) / 1.5}
    )
    members = pd.Series("1", jobs.index)
    every = figures(jobs, ("a", "b"), jobs.sum(axis=1))
    rows = supplier_gap(every, links, members, {"1": jobs.index}).rows
    assert (rows[["gap", "gap_hi"]] == 0).all(axis=None)
    assert (rows["state"] == THERE).all()


def test_parts_above_one_count_as_parts_of_their_sum():
    """Two sectors of the cluster that would each take all of c: together no more than all of it."""
    links = pd.DataFrame({"partner": "c", "own": ["a", "b"], "strength": 1.0})
    members = pd.Series("1", JOBS.index)
    row = supplier_gap(figures(own=("a", "b")), links, members, {"1": JOBS.index}).rows.iloc[0]
    assert (row["strength"], row["need"], row["gap_hi"]) == (1, 200, 0)


def test_unknown_is_not_none():
    jobs = JOBS.mask(JOBS == 3)
    members = pd.Series(["1", None, None, "2"], JOBS.index)
    around = {"1": pd.Index(["A", "B"]), "2": pd.Index(["D"])}
    found = supplier_gap(figures(jobs), LINKS, members, around)
    rows = gaps(found)
    # How many b the nation has is not known: nobody's need is.
    assert rows.loc[("2", "b"), "state"] == OPEN
    assert np.isnan(rows.loc[("2", "b"), "need"])
    assert "KNOWN_ONLY" in texts(found.notices)
    known = figures(jobs)
    known = replace(known, nation=jobs.sum())
    rows = gaps(supplier_gap(known, LINKS, members, around))
    assert rows.loc[("2", "b"), ["need", "state"]].tolist() == pytest.approx([0.3 * 47 * 0.5, MISSING])
    assert rows.loc[("1", "b"), "state"] == OPEN
    assert np.isnan(rows.loc[("1", "b"), "gap"])


def test_clusters_without_the_sector_or_with_unknown_figures_are_told():
    members = pd.Series(["1", "2", "3", None], JOBS.index)
    jobs = JOBS.copy()
    jobs.loc["B", "a"] = np.nan
    known = figures(jobs)
    known = replace(known, nation=jobs.sum(), reference=jobs.sum() / 600)
    found = supplier_gap(known, LINKS, members, around_clusters(members))
    rows = gaps(found)
    assert (rows.xs("2")["state"] == OPEN).all()
    assert (rows.xs("3")["need"] == 0).all()
    assert (rows.xs("3")["state"] == THERE).all()
    assert "which need nothing (1): 3" in texts(found.notices)
    assert "not what they need (1): 2" in texts(found.notices)


def test_clusters_come_in_the_order_of_their_numbers():
    members = pd.Series(["10", "9", None, "x"], JOBS.index)
    assert list(around_clusters(members)) == ["9", "10", "x"]


def test_around_are_the_neighbours_of_the_areas():
    points = geopandas.GeoSeries([shapely.Point(x, 0) for x in (0, 1000, 2000, 9000)], list("ABCD"))
    graph, _ = distance_band(points, 1000)
    members = pd.Series(["1", None, None, "2"], JOBS.index)
    found = around_clusters(members, graph)
    assert {cluster: list(areas) for cluster, areas in found.items()} == {"1": ["A", "B"], "2": ["D"]}


def test_areas_without_figures_leave_it_open_or_are_left_out():
    """B has no row: it may have some of b; left out, cluster 1 has what A has."""
    jobs = JOBS.copy()
    jobs.loc["B"] = np.nan
    total = TOTAL.mask(TOTAL.index == "B")
    known = replace(figures(jobs, total=total), nation=jobs.sum(), reference=jobs.sum() / 500)
    members, around = pd.Series(["1", "1", None, "2"], JOBS.index), {"1": pd.Index(["A", "B"]), "2": pd.Index(["D"])}
    same, all_, notices = with_figures(known, members, around)
    assert gaps(supplier_gap(known, LINKS, same, all_)).loc[("1", "b"), "state"] == OPEN
    assert "(1): B" in texts(notices)
    fewer, some, notices = with_figures(known, members, around, known_only=True)
    row = gaps(supplier_gap(known, LINKS, fewer, some)).loc[("1", "b")]
    assert row[["need", "has"]].tolist() == pytest.approx([0.3 * 47 * 40 / 90, 0])
    assert "left out (1): B" in texts(notices)


ROWS = pd.DataFrame(
    [("A", "13", 10.0), ("A", "17", 5.0), ("B", "13", 30.0), ("B", "20", 7.0), ("X", "17", 15.0), ("X", "99", 3.0)],
    columns=["area", "code", "jobs"],
)
CODES = pd.DataFrame({"source": ["13", "17", "20"], "target": ["tex", "pap", "che"], "weight": 1.0})
SECTORS = pd.Index(["tex", "pap", "che", "oil"], dtype=object)


def read(rows=ROWS, ids=("A", "B", "C"), codes=("13",), links=CODES, **options):
    nation = long_table(rows)
    areas = pd.Index(ids)
    return gap_figures(nation, on_areas(nation, areas), areas, set(codes), links, SECTORS, **options)


def test_figures_of_a_long_table_by_the_sectors_of_links():
    found, notices = read()
    assert found.by_sector.loc["A", ["tex", "pap", "che"]].tolist() == [10, 5, 0]
    # X is not in the layer but in the nation; C is not in the table: that is not none of anything.
    assert found.nation[["tex", "pap"]].tolist() == [40, 20]
    assert found.by_sector.loc["C"].isna().all()
    # No code is in oil.
    assert np.isnan(found.nation["oil"])
    assert found.by_sector["oil"].isna().all()
    assert list(found.own) == ["tex"]
    assert found.total["A"] == 15
    assert found.quotients().loc["A", "pap"] == pytest.approx((5 / 15) / (20 / 70))
    assert "99" in texts(notices)


def test_a_hidden_figure_makes_the_nation_unknown_unless_the_known_ones_are_asked_for():
    rows = ROWS.astype({"jobs": object}).replace({5.0: "*"})
    assert np.isnan(read(rows)[0].nation["pap"])
    found, _ = read(rows, known_only=True)
    assert found.nation["pap"] == 15
    assert np.isnan(found.by_sector.loc["A", "pap"])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"codes": ("99",)}, "codes of SECTORS are in no sector"),
        ({"links": CODES.assign(target=["tex", "pap", "wood"])}, "does not have \\(1\\): wood"),
        ({"links": CODES.assign(source=["50", "51", "52"])}, "No sector code of the table"),
    ],
)
def test_codes_that_do_not_match_are_refused(options, said):
    with pytest.raises(SectorError, match=said):
        read(**options)


FLOWS = pd.DataFrame([[0.0, 10, 5], [30, 0, 20], [20, 1, 0]], list("abc"), list("abc"))
OUTPUT = pd.Series([100.0, 100, 200], list("abc"))


def test_links_of_a_flow_table():
    """Of b a buys 30 of an output of 100; a sells 10 to b, which is a tenth of b's output."""
    links = links_from_flows(FLOWS, OUTPUT, "suppliers", 0.05).set_index(["partner", "own"])["strength"]
    assert links[("b", "a")] == pytest.approx(0.3)
    assert links[("c", "a")] == pytest.approx(0.1)
    links = links_from_flows(FLOWS, OUTPUT, "buyers", 0.05).set_index(["partner", "own"])["strength"]
    assert links[("b", "a")] == pytest.approx(0.1)
    assert links[("a", "b")] == pytest.approx(0.3)
    # c sells 1 to b: a twentieth of its sales, an eleventh of what b buys.
    few = links_from_flows(FLOWS, OUTPUT, "suppliers", 0.1).set_index(["partner", "own"])
    assert ("c", "b") not in few.index


def test_links_of_a_table():
    rows = pd.DataFrame({"seller": ["b", "c", None], "buyer": ["a", "a", "a"], "strength": [0.3, 1.0, 1.0]})
    links, notices = links_from_table(rows, "suppliers")
    assert links.to_numpy().tolist() == [["b", "a", 0.3], ["c", "a", 1.0]]
    assert "(1): 2" in texts(notices)
    assert links_from_table(rows, "buyers")[0]["partner"].tolist() == ["a", "a"]


@pytest.mark.parametrize(
    ("rows", "error", "said"),
    [
        ([("b", "a", 30.0)], FieldError, "from 0 to 1"),
        ([("b", "a", np.nan)], FieldError, "from 0 to 1"),
        ([("b", "a", 0.1), ("b", "a", 0.2)], TableError, "more than once"),
        ([("a", "a", 0.1)], TableError, "no link of two different"),
    ],
)
def test_links_that_cannot_be(rows, error, said):
    with pytest.raises(error, match=said):
        links_from_table(pd.DataFrame(rows, columns=["seller", "buyer", "strength"]), "suppliers")


@pytest.mark.parametrize(
    ("flows", "side", "said"),
    [
        (FLOWS * 5, "suppliers", "sell more to others"),
        (FLOWS * 5, "buyers", "buy more of others"),
        (FLOWS - 1, "suppliers", "negative"),
        (FLOWS.mask(FLOWS == 1), "suppliers", "missing"),
    ],
)
def test_flows_that_cannot_be(flows, side, said):
    with pytest.raises(TableError, match=said):
        links_from_flows(flows, OUTPUT, side, 0.05)


def test_no_links_are_refused():
    with pytest.raises(TableError, match="no links of the clusters' sectors"):
        supplier_gap(figures(), LINKS.assign(own="z"), pd.Series("1", JOBS.index), {"1": JOBS.index})


def places(xy, crs, has, members="1", most=2, around="A"):
    """Return nearest places of a sector for cluster 1, which A is, and others as told."""
    areas = geopandas.GeoSeries([point and shapely.Point(point) for point in xy], list("ABCDE"), crs=crs)
    of = pd.Series([members, *[None] * 4], areas.index)
    wanted = pd.DataFrame({"cluster": ["1"], "sector": ["b"]})
    candidates = pd.DataFrame({"b": [name in has for name in areas.index]}, areas.index)
    return nearest_places(Locations(areas), wanted, of, {"1": pd.Index(list(around))}, candidates, most)


def test_nearest_places_on_the_plane():
    """B is nearest but lies around the cluster, C has none of it; D and E are 3 and 4 km away."""
    found = places([(0, 0), (1000, 0), (2000, 0), (0, 3000), (0, -4000)], None, "BDE", around="AB")
    assert found[["rank", "area", "from_area"]].to_numpy().tolist() == [[1, "D", "A"], [2, "E", "A"]]
    assert found["distance"].tolist() == [3000, 4000]


def test_of_equally_near_places_the_lower_id_comes_first():
    found = places([(0, 0), (0, 1000), (1000, 0), (0, -1000), (9, 9)], None, "BCD")
    assert found["area"].tolist() == ["B", "C"]


def test_distances_in_degrees_are_metres_on_the_ellipsoid():
    """A degree of the equator is a 360th of 2π × 6,378,137 m; one of the meridian from there is 110,574.4 m."""
    found = places([(0, 0), (1, 0), (0, 1), None, (50, 50)], 4326, "BCD")
    assert found["area"].tolist() == ["C", "B"]
    assert found["distance"].tolist() == pytest.approx([110574.4, 2 * np.pi * 6378137 / 360], abs=0.1)


@pytest.mark.parametrize("seed", range(5))
def test_nearest_places_are_those_of_all_geodesics(seed):
    """All pairs by pyproj's Geod, in a country as large as Peru."""
    from pyproj import Geod

    random = np.random.default_rng(seed)
    lon, lat = random.uniform(-81, -69, 120), random.uniform(-18, 0, 120)
    areas = geopandas.GeoSeries(shapely.points(lon, lat), [f"{place:03d}" for place in range(120)], crs=4326)
    members = pd.Series([*["1"] * 9, *["2"] * 6, *[None] * 105], areas.index)
    has = pd.DataFrame({"b": random.random(120) < 0.4}, areas.index)
    wanted = pd.DataFrame({"cluster": ["1", "2"], "sector": "b"})
    found = nearest_places(Locations(areas), wanted, members, around_clusters(members), has, 5)
    for cluster, group in found.groupby("cluster"):
        inside = np.flatnonzero(members == cluster)
        outside = np.flatnonzero((members != cluster) & has["b"])
        one, other = (each.ravel() for each in np.meshgrid(inside, outside, indexing="ij"))
        metres = Geod(ellps="WGS84").inv(lon[one], lat[one], lon[other], lat[other])[2]
        nearest = pd.Series(metres, areas.index[other]).groupby(level=0).min().nsmallest(5)
        assert group["area"].tolist() == nearest.index.tolist()
        np.testing.assert_allclose(group["distance"].astype(float), nearest, rtol=1e-12)


def test_without_a_geometry_or_a_place_there_is_none():
    assert places([None, (0, 1), (0, 2), (0, 3), (0, 4)], None, "BC").empty
    assert places([(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)], None, "").empty
