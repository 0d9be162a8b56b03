"""What became of clusters: each case drawn by hand, with shares that can be counted."""

import itertools

import pandas as pd
import pytest
from polos.analysis.comparison import change_classes as fates
from polos.analysis.comparison.area_moves import area_moves, on_new_areas, within_clusters
from polos.analysis.comparison.change_classes import BY_PERIMETER, LESS, MORE, NOT_KNOWN, NOT_SHOWN, SAME
from polos.analysis.comparison.cluster_fates import cluster_fates, fate_codes
from polos.analysis.comparison.figure_changes import figure_changes, within_perimeter

COLUMNS = ["cluster", "area", "weight"]


def rows(**areas):
    """Return rows of clusters from their areas, a letter each; a number after it is its weight."""
    return pd.DataFrame(
        [(cluster[1:], area, 1.0) for cluster, of in areas.items() for area in of],
        columns=COLUMNS,
    )


def found(before, after, same=None):
    made = cluster_fates(before, after, before.groupby("cluster")["weight"].sum(), same)
    return {(row.before, row.after): row for row in made.frame.itertuples()}, made


THEN = rows(_1="ab", _2="cd", _3="e", _4="fghi", _5="jklm", _6="nopq", _7="rs")
NOW = rows(_1="abK", _2="cde", _3="fgh", _4="i", _5="jk", _6="lm", _7="nX", _8="oY", _9="Z", _10="pq")


def test_every_fate():
    """1 stays; 2 takes in 3; 4 keeps 3/4 and loses a quarter, which is a part; 5 and 6 keep a half; 7 is gone."""
    of, made = found(THEN, NOW)
    assert of[("1", "1")].origin == "same"
    assert (of[("2", "2")].origin, of[("2", "2")]._6) == ("merged", ("3",))
    assert (of[("3", None)].end, of[("3", None)].into, of[("3", None)].overlap) == ("merged", ("2",), 1.0)
    assert (of[("4", "3")].overlap, of[("4", "3")].into) == (0.75, ("4",))
    assert of[(None, "4")].origin == "split"
    # Both halves of 5 have a half: the first by its id is the same, the other has split off.
    assert (of[("5", "5")].overlap, of[(None, "6")].origin) == (0.5, "split")
    assert of[("6", "10")].overlap == 0.5
    assert [of[(None, one)].origin for one in "789"] == ["split", "split", "born"]
    assert (of[("7", None)].end, of[("7", None)].overlap) == ("vanished", 0.0)
    links = made.pairs.set_index(["before", "after"])
    assert links.loc[("2", "2"), ["common", "of_before"]].tolist() == [2.0, 1.0]
    assert links.loc[("2", "2"), "of_after"] == pytest.approx(2 / 3)


def test_split_up_where_no_part_has_a_half():
    of, _ = found(rows(_1="abcde"), rows(_1="ab", _2="cd", _3="eX"))
    # 2/5 and 2/5 are parts, and together 4/5; 1/5 is less than a quarter.
    row = of[("1", None)]
    assert (row.end, row.overlap, row.into) == ("split", 0.8, ("1", "2"))
    assert of[(None, "3")].origin == "born"
    alone, _ = found(rows(_1="abcde"), rows(_1="ab"))
    assert (alone[("1", None)].end, alone[("1", None)].overlap) == ("vanished", 0.4)


def test_jobs_and_not_areas_decide():
    before = rows(_1="abc")
    before["weight"] = [90.0, 5, 5]
    of, _ = found(before, rows(_1="a", _2="bc"))
    assert (of[("1", "1")].overlap, of[(None, "2")].origin) == (0.9, "born")


def test_ids_that_last_decide_where_they_are_given():
    """By overlap 1 goes on as 1; the ids say that it is 2, and 1 is a part of it."""
    before, after = rows(_1="abcd"), rows(_1="abc", _2="d")
    assert found(before, after)[0][("1", "1")].overlap == 0.75
    of, _ = found(before, after, {"1": "2"})
    assert (of[("1", "2")].overlap, of[("1", "2")].into, of[(None, "1")].origin) == (0.25, ("1",), "split")
    elsewhere, made = found(before, rows(_9="x"), {"1": "9"})
    assert elsewhere[("1", "9")].overlap == 0.0
    assert made.pairs.empty


def test_without_areas_nobody_knows_what_is_left_of_a_cluster():
    nothing = pd.DataFrame({"cluster": [], "area": [], "weight": []})
    frame = cluster_fates(nothing, nothing, pd.Series(float("nan"), ["1", "2"]), {"1": "1"}, ["1", "3"]).frame
    assert frame["origin"].tolist() == ["same", "born", None]
    assert frame["end"].tolist() == [None, None, "vanished"]
    assert frame["overlap"].isna().all()


def test_ends_and_births_by_their_definition():
    """MONIC's external transitions (Spiliopoulou et al. 2006), counted by loops over many labellings of four areas."""
    weights = dict(zip("wxyz", (2.0, 3.0, 4.0, 7.0)))
    labels = [dict(zip("wxyz", one)) for one in itertools.product(" 12", repeat=4)]
    for then, now in itertools.product(labels[1::5], labels[2::5]):
        sides = [
            pd.DataFrame([(of, area, weights[area]) for area, of in side.items() if of != " "], columns=COLUMNS)
            for side in (then, now)
        ]
        old, new = (sorted(set(side["cluster"])) for side in sides)
        size = {one: sum(weights[area] for area in "wxyz" if then[area] == one) for one in old}
        share = {
            (one, other): sum(weights[a] for a in "wxyz" if (then[a], now[a]) == (one, other)) / size[one]
            for one in old
            for other in new
        }
        frame = cluster_fates(*sides, pd.Series(size, dtype=float), None, new).frame
        for one in old:
            row = frame[frame["before"] == one].iloc[0]
            parts = [share[one, other] for other in new if share[one, other] >= 0.25]
            if any(part >= 0.5 for part in parts):
                assert row["end"] in (None, "merged")
            else:
                assert row["end"] == ("split" if len(parts) > 1 and sum(parts) >= 0.5 else "vanished")
        for other in frame.loc[frame["before"].isna(), "after"]:
            born = all(share[one, other] < 0.25 for one in old)
            assert (frame.loc[frame["after"] == other, "origin"].item() == "born") == born


def test_growth_is_shown_only_where_bounds_do_not_overlap():
    columns = ["value", "low", "high"]
    nan = float("nan")
    then = [[100, nan, nan]] * 4 + [[100, 80, 120]] * 4
    now = [[106, nan, nan], [104, nan, nan], [94, nan, nan], [nan] * 3]
    now += [[140, 130, 150], [140, 121, 160], [60, 50, 70], [100, nan, 100]]
    codes = figure_changes(pd.DataFrame(then, columns=columns), pd.DataFrame(now, columns=columns))
    # 121 is more than 120, but not by more than 5 % of it.
    assert codes.tolist() == [MORE, SAME, LESS, NOT_KNOWN, MORE, NOT_SHOWN, LESS, NOT_SHOWN]
    frame = pd.DataFrame({"origin": "same", "end": None}, index=codes.index)
    said = [fates.GREW, fates.AS_BEFORE, fates.SHRANK, fates.OPEN, fates.GREW, fates.OPEN, fates.SHRANK, fates.OPEN]
    assert fate_codes(frame, codes).tolist() == said


def members(*found):
    return pd.DataFrame(
        [(cluster, area, jobs, jobs, float("nan"), "core", None) for cluster, area, jobs in found],
        columns=["cluster", "area", "weight", "jobs", "firms", "role", "name"],
    )


def test_areas_that_were_divided_take_their_share_of_the_jobs_with_them():
    """a had 60 jobs, and 70 % of it is in a1, which is still in the cluster; a2 is not: (42 + 40) / 100 is left."""
    before = members(("1", "a", 60.0), ("1", "b", 40.0), ("2", "c", 10.0))
    after = members(("9", "a1", 50.0), ("9", "b", 45.0), ("9", "x", 5.0))
    table = pd.DataFrame([["a", "a1", 0.7], ["a", "a2", 0.3]], columns=["old", "new", "share"])
    rows, notices = on_new_areas(before, after, table)
    assert not notices
    weights = before.groupby("cluster")["weight"].sum()
    fates_of = cluster_fates(rows, after, weights)
    of = {(row.before, row.after): row for row in fates_of.frame.itertuples()}
    assert of[("1", "9")].overlap == pytest.approx(0.82)
    assert of[("2", None)].end == "vanished"
    moves = area_moves(rows, after, fates_of)
    assert moves["change"].to_dict() == {
        "a1": fates.STAYED,
        "b": fates.STAYED,
        "x": fates.ENTERED,
        "a2": fates.LEFT,
        "c": fates.LEFT,
    }
    inside = within_clusters(moves, fates_of, "jobs")
    # In areas of both dates: 42 + 40 then, 50 + 45 now.
    assert inside.iloc[0].tolist() == pytest.approx([1, 1, 82, 95])


def test_a_cluster_that_lost_areas_only_did_not_shrink():
    """139 firms then and 81 now, of which the areas of both dates had 73; next, 100 and 60 of which 80 are 60 now."""
    growth = pd.Series([LESS, LESS, LESS, MORE, SAME, NOT_KNOWN])
    nan = float("nan")
    then, now = pd.Series([73, 80, nan, 50, 70, nan]), pd.Series([81, 60, nan, 50, 90, nan])
    found = within_perimeter(growth, then, now)
    assert found.tolist() == [BY_PERIMETER, LESS, LESS, BY_PERIMETER, SAME, NOT_KNOWN]
