"""Clusters on rows of squares drawn by hand: a digit is the group of a core, f an area that a fringe may have.

Every area has 10 of 100 all sectors', but where said; the reference share is given with them, so that sums are counted
by hand.
"""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.clusters.area_groups import AreaGroups
from polos.analysis.clusters.before import Before, before
from polos.analysis.clusters.cluster_classes import BY_ITSELF, GIVEN, MORE, TOO_SMALL, WEAK
from polos.analysis.clusters.delineation import DelineationOptions, delineate, patterns
from polos.analysis.clusters.perimeters import CORE, FRINGE, GAP
from polos.analysis.errors import FieldError, TableError
from scipy.sparse import csr_array

SHARE = 0.05
"""Of the sector in the reference region: an area with 10 of 100 has a quotient of 2."""


def drawn(text, p=None, sector=None, parent=None, broad=()):
    """Return figures, groups and neighbours of squares in a row; `p` by group, 0.001 where not said."""
    ids = pd.Index([f"a{place}" for place in range(len(text))])
    number = pd.Series([float(letter) if letter.isdigit() else np.nan for letter in text], ids)
    numbers = sorted(set(number.dropna().astype(int)) | set(parent or {}) | set(broad))
    groups = pd.DataFrame(
        {
            "sign": 1,
            "areas": [int((number == one).sum()) for one in numbers],
            "p_extent": 0.5,
            "p_mass": [(p or {}).get(one, 0.001) for one in numbers],
            "broad": [one in broad for one in numbers],
            "parent": [(parent or {}).get(one, 0) for one in numbers],
        },
        index=numbers,
    )
    areas = pd.DataFrame({"number": number, "p_mass": number.map(groups["p_mass"])})
    values = pd.Series([(sector or {}).get(place, 10.0) for place in range(len(text))], ids, dtype=float)
    lq = values / 100 / SHARE
    figures = pd.DataFrame({"sector": values, "total": 100.0, "firms": np.nan, "lq": lq, "name": ids, "province": "P"})
    figures["lq_low"] = [1.5 if letter == "f" else 0.5 for letter in text]
    near = np.abs(np.subtract.outer(np.arange(len(text)), np.arange(len(text)))) == 1
    return figures, AreaGroups(areas, groups, [], (), 999), csr_array(near.astype(float))


def clusters(text, core=None, before=None, options=None, **of_map):
    figures, found, near = drawn(text, **of_map)
    core = None if core is None else pd.Series([letter == "x" for letter in core], figures.index)
    options = DelineationOptions(**(options or {}))
    return delineate(figures, found, near, options, share=SHARE, core=core, before=before)


def roles(result):
    return {area: (row["cluster"], row["role"]) for area, row in result.members.sort_index().iterrows()}


def last_year(text, weights=1.0, last=0):
    now = {f"a{place}": int(letter) for place, letter in enumerate(text) if letter.isdigit()}
    return Before(pd.Series(now, dtype=int), pd.Series(weights, index=list(now), dtype=float), last)


def test_sums_are_of_the_core_and_again_with_the_fringe():
    result = clusters(".f11f..22..", sector={2: 20.0, 1: 15.0})
    first = result.clusters.loc[1]
    assert (first["n_core"], first["n_fringe"], first["n_areas"]) == (2, 2, 4)
    assert (first["sector"], first["total"], first["sector_all"], first["total_all"]) == (30, 200, 55, 400)
    assert first["lq"] == pytest.approx(30 / 200 / SHARE)
    assert first["hclq"] == pytest.approx(30 - SHARE * 200)
    assert first["fringe_share"] == pytest.approx(25 / 55)
    assert (first["lead"], first["lead_share"]) == ("a2", pytest.approx(2 / 3))
    assert result.clusters.loc[2, "sector"] == 20


def test_the_largest_core_is_number_one():
    assert clusters("11.22", sector={4: 99.0}).clusters["lead"].to_dict() == {1: "a4", 2: "a0"}


@pytest.mark.parametrize("gap", [1, 2])
def test_gaps_change_no_sum(gap):
    parts = "11" + "." * gap + "11"
    apart, joined = clusters(parts).clusters, clusters(parts, options={"gap": gap}).clusters
    assert len(joined) == 1
    assert (joined["n_gap"].item(), joined["n_areas"].item()) == (gap, 4)
    for name in ("sector", "total", "sector_all", "total_all"):
        assert joined[name].item() == apart[name].sum()


def test_only_areas_with_their_share_are_cores():
    """A quotient of 1 is 5 of 100: below it the middle one parts the group, and single areas are too small."""
    assert clusters("111", sector={1: 4.9}, options={"least_areas": 1}).clusters["n_core"].tolist() == [1, 1]
    assert clusters("111", sector={1: 5.0}).clusters["n_core"].tolist() == [3]


def test_groups_that_chance_could_give_are_no_clusters():
    result = clusters("11.22", p={1: 0.05, 2: 0.0501})
    assert result.clusters["lead"].tolist() == ["a0"]
    assert (result.clusters["class"].item(), result.clusters["p_areas"].item()) == (MORE, 2)


@pytest.mark.parametrize(("p", "stable"), [(0.05, False), (0.0332, False), (0.0312, True), (0.001, True)])
def test_a_p_value_near_the_level_hangs_on_the_seed(p, stable):
    """With 999 maps 99 % of p-values of 0.05 lie within 2.576 √(.05 · .95 / 999) = .0178."""
    assert clusters("11", p={1: p}).clusters["stable"].item() == stable


@pytest.mark.parametrize("least", [{"least_areas": 3}, {"least_size": 21.0}])
def test_what_is_too_small_gives_way_before_fringes_are_claimed(least):
    result = clusters("11f222", options=least)
    assert roles(result)["a2"] == (1, FRINGE)
    assert (result.small, result.too_small.tolist()) == (1, ["a0", "a1"])


def test_firms_that_are_not_known_leave_nothing_out():
    assert len(clusters("11", options={"least_firms": 5}).clusters) == 1


def test_a_broad_group_is_a_pattern_and_its_children_are_clusters():
    result = clusters("1122133", parent={2: 1}, broad=[1])
    assert sorted(result.clusters["lead"]) == ["a2", "a5"]
    assert result.clusters.set_index("lead")["pattern"].to_dict() == {"a2": 1, "a5": 0}
    assert patterns(drawn("1122133", parent={2: 1}, broad=[1])[1], 0.05).tolist() == [1]


def test_a_child_is_no_cluster_where_its_parent_may_be_chance():
    assert clusters("112211", parent={2: 1}, broad=[1], p={1: 0.3}).clusters.empty


def test_a_core_that_is_given_has_the_p_value_of_the_group_that_holds_most_of_it():
    result = clusters("1222..11", core="xxxx.xxx", p={1: 0.30, 2: 0.01})
    assert result.clusters["p_mass"].tolist() == [0.01, 0.30]
    assert result.clusters["p_areas"].tolist() == [3, 3]
    assert result.clusters["class"].tolist() == [MORE, GIVEN]


def test_a_core_that_no_group_holds_has_p_one():
    row = clusters(".....", core=".xx..").clusters.iloc[0]
    assert (row["p_mass"], row["p_extent"], row["p_areas"], row["class"]) == (1.0, 1.0, 0, GIVEN)


def test_a_cluster_of_last_year_lives_on_up_to_a_fifth():
    """9 of last year is 1 of this one; 2 is as likely chance, and new: it is none."""
    result = clusters("11.22", p={1: 0.20, 2: 0.06}, before=last_year("99..."))
    assert result.clusters[["class", "origin"]].to_dict("index") == {9: {"class": WEAK, "origin": "same"}}
    assert clusters("11", p={1: 0.21}, before=last_year("99")).ended == [9]


def test_ids_are_never_used_again():
    result = clusters("11.22", before=last_year("7....", last=30))
    assert set(result.clusters.index) == {7, 31}
    assert result.last == 31


@pytest.mark.parametrize("weights", [1.0, 2.0])
def test_one_area_in_common_makes_no_cluster_the_same(weights):
    """Of six areas then and five now they share one, a sixth and a fifth, whatever the jobs of each were then."""
    result = clusters(".....11111", before=last_year("999999....", weights))
    assert result.clusters["origin"].to_dict() == {10: "new"}
    assert result.ended == [9]
    assert clusters("...1111...", before=last_year("999999....", weights)).clusters["overlap"].to_dict() == {9: 0.75}


def test_hot_spots_in_no_cluster():
    """One by itself, one in a group that may be chance, one of a cluster; and a cluster that is too small."""
    text = "x.1.22.3"
    figures, found, near = drawn(text, p={1: 0.4})
    result = delineate(figures, found, near, DelineationOptions(), share=SHARE)
    reasons = result.isolated(found, pd.Series([letter != "." for letter in text], figures.index), 0.05)
    assert reasons.to_dict() == {"a0": BY_ITSELF, "a2": BY_ITSELF, "a7": TOO_SMALL}


@pytest.mark.parametrize(
    "wrong", [{"gap": -1}, {"least_areas": 0}, {"least_size": -1.0}, {"least_firms": float("nan")}]
)
def test_options_that_cannot_be(wrong):
    with pytest.raises(FieldError):
        DelineationOptions(**wrong)


@settings(max_examples=60, deadline=None)
@given(st.text("12345.f", min_size=2, max_size=14), st.integers(0, 2), st.integers(0, 2), st.text("67.", max_size=14))
def test_members_partition_and_nothing_is_lost(text, gap, least, old):
    """Each member has one cluster and one role; sums are those of its areas; ids are there once, whatever the past."""
    old = last_year(old) if old.strip(".") else None
    result = clusters(text, options={"gap": gap, "least_areas": 1 + least}, before=old)
    figures = drawn(text)[0]
    assert result.members.index.is_unique
    assert result.clusters.index.is_unique
    assert set(result.members["cluster"]) == set(result.clusters.index)
    for cluster, row in result.clusters.iterrows():
        inside = result.members[result.members["cluster"] == cluster]
        core, fringe = (figures.loc[inside.index[inside["role"] == role], "sector"] for role in (CORE, FRINGE))
        assert row["sector"] == core.sum()
        assert row["sector_all"] == core.sum() + fringe.sum()
        assert (row["n_core"], row["n_gap"]) == (len(core), int((inside["role"] == GAP).sum()))
        assert row["n_core"] > least
    assert result.last >= max(result.clusters.index, default=0)


def test_last_year_is_read_by_its_cores_and_their_jobs():
    layer = pd.DataFrame({"cl_id": ["4", "6"], "last_id": [9, 9]})
    rows = [(4, "a", "core", 5.0), (4, "b", "fringe", 7.0), (6, "z", "core", None), (8, "c", "core", 1.0)]
    members = pd.DataFrame(rows, columns=["cl_id", "area_id", "role", "jobs"]).assign(firms=np.nan)
    found, notices = before(layer, members, pd.Index(["a", "b"]))
    assert found.clusters.to_dict() == {"a": 4, "z": 6}
    # What is not known of z is not nothing: the two areas count the same.
    assert found.weights.to_dict() == {"a": 1.0, "z": 1.0}
    assert found.last == 9
    assert [str(one).partition(":")[0] for one in notices] == [
        "Areas of last year's cores whose jobs are not known (1)",
        "Clusters of PREVIOUS_MEMBERS that PREVIOUS does not have, which are left out (1)",
        "Areas of last year's clusters that this layer does not have (1)",
    ]


@pytest.mark.parametrize("roles", [["Core", "CORE ", "Fringe"], ["núcleo", "NÚCLEO", "borde"], [None, "core", "gap"]])
def test_roles_of_last_year_are_read_as_those_of_this_one(roles):
    """Also a row that stands twice, and a table that knows no figures."""
    layer = pd.DataFrame({"cl_id": [4], "last_id": [4]})
    members = pd.DataFrame({"cl_id": 4, "area_id": ["a", "b", "c"], "role": roles})
    found, notices = before(layer, pd.concat([members, members.iloc[:1]], ignore_index=True), pd.Index(["a", "b", "c"]))
    assert found.clusters.to_dict() == {"a": 4, "b": 4}
    assert found.weights.to_dict() == {"a": 1.0, "b": 1.0}
    assert notices == ()


def test_ids_that_no_whole_number_can_be_are_refused():
    members = pd.DataFrame({"cl_id": [4], "area_id": ["a"]})
    for wrong in (1e300, float("inf"), 2.0**60):
        layer = pd.DataFrame({"cl_id": [4.0, wrong], "last_id": [4, 4]})
        with pytest.raises(TableError, match=r"no whole number from 1 up in these rows \(1\): 1"):
            before(layer, members, pd.Index(["a"]))


@pytest.mark.parametrize("ids", [["0101", "0102"], [101, 102], [101.0, 102.0], [" 0101", "0102 "]])
def test_areas_of_last_year_are_known_again_however_their_ids_are_stored(ids):
    layer = pd.DataFrame({"cl_id": [4], "last_id": [4]})
    members = pd.DataFrame({"cl_id": 4, "area_id": ids, "role": "core", "jobs": [5.0, 6.0], "firms": np.nan})
    found, _ = before(layer, members, pd.Index(["0101", "0102", "0103"]))
    assert found.clusters.to_dict() == {"0101": 4, "0102": 4}
    assert found.weights.to_dict() == {"0101": 5.0, "0102": 6.0}


@pytest.mark.parametrize(
    ("ids", "rows", "says"),
    [
        ([1, 1], [(1, "a")], "more than once: 1"),
        ([1, 2], [(1, "a"), (2, "a")], "core of two clusters (1): a"),
        (["x"], [(1, "a")], "no whole number"),
        ([1], [(1.5, "a")], "no whole number"),
    ],
)
def test_a_past_that_contradicts_itself_is_refused(ids, rows, says):
    layer = pd.DataFrame({"cl_id": ids, "last_id": 2})
    members = pd.DataFrame(rows, columns=["cl_id", "area_id"]).assign(role="core", jobs=1.0, firms=1.0)
    with pytest.raises(TableError, match=says.replace("(", r"\(").replace(")", r"\)")):
        before(layer, members, pd.Index(["a"]))
