"""Dependence by hand, against firms that are known, and against a search over sizes of the largest firm."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.verdicts.dependence import dependence, effective_number, lq_without

COLUMNS = ["area", "code", "firms", "jobs", "jobs_max", "jobs_sq", "suppressed"]
CELLS = pd.DataFrame(
    [
        # a: firms of 60, 30 and 10; b: of 50 and 50; c: one firm of 40; d: too few to publish.
        ("a", "13", 3, 100, 60, 4600, 0),
        ("a", "47", 9, 100, np.nan, np.nan, 0),
        ("b", "13", 2, 100, 50, 5000, 0),
        ("b", "47", 9, 300, np.nan, np.nan, 0),
        ("c", "13", 1, 40, 40, 1600, 0),
        ("c", "47", 9, 60, np.nan, np.nan, 0),
        ("d", "13", 2, 8, 4, 32, 1),
        ("d", "47", 9, 92, np.nan, np.nan, 0),
    ],
    columns=COLUMNS,
).astype({"firms": float, "jobs": float})
TOTALS = CELLS.groupby("area")["jobs"].sum()
EACH = pd.Series(TOTALS.index, TOTALS.index)
E_I, E = 248, 800


def test_a_cluster_of_two_areas_by_hand():
    """Firms of 60, 50, 50, 30 and 10: 60 / 200, 160 / 200, (3600 + 2500 + 2500 + 900 + 100) / 200²."""
    members = pd.Series({"a": 1, "b": 1, "c": None, "d": None}, dtype=object)
    (row,) = dependence(CELLS, TOTALS, {"13"}, members, shock=0.1).frame.to_dict("records")
    assert (row["areas"], row["jobs"], row["firms"], row["total"], row["focus"]) == (
        2,
        200,
        5,
        600,
        pytest.approx(1 / 3),
    )
    for name, value in (("share_1", 0.3), ("hhi", 0.24), ("largest", 60), ("loss_first", 6)):
        assert (row[f"{name}_low"], row[f"{name}_high"]) == pytest.approx((value, value)), name
    assert row["share_3_low"] <= 0.8 <= row["share_3_high"]
    assert row["lq"] == pytest.approx((200 / 600) / (E_I / E))
    without = (140 / 540) / ((E_I - 60) / (E - 60))
    assert (row["lq_without_low"], row["lq_without_high"]) == pytest.approx((without, without))
    assert (row["loss_sector"], row["loss_sector_share"]) == pytest.approx((20, 20 / 600))
    # Of 600 jobs 200 are in one sector and 400 in the other.
    assert row["sectors"] == pytest.approx(1 / (1 / 9 + 4 / 9))
    assert (row["dominated"], row["withheld"]) == (0, 0)


def test_what_hangs_on_one_firm_or_is_marked_is_not_published():
    result = dependence(CELLS, TOTALS, {"13"}, EACH)
    frame = result.frame
    assert frame["withheld"].to_dict() == {"a": 0, "b": 0, "c": 1, "d": 1}
    assert frame["dominated"].to_dict() == {"a": 0, "b": 0, "c": 1, "d": 0}
    figures = frame.drop(columns=["areas", "dominated", "withheld"])
    assert figures.loc[["c", "d"]].isna().all(axis=None)
    assert "more than 85%" in str(result.notices[0])
    assert "(2): c, d" in str(result.notices[0])
    open_one = dependence(CELLS, TOTALS, {"13"}, EACH, dominance=1.0).frame
    assert open_one.loc["c", "share_1_low"] == 1


def test_where_the_largest_firm_is_not_known_it_is_said():
    cells = CELLS.assign(jobs_max=np.nan, jobs_sq=np.nan)
    result = dependence(cells, TOTALS, {"13"}, EACH)
    # Three firms of 100 jobs: the largest has 34 to 98. Of one firm it is known; of the others it is not.
    assert result.frame["dominated"].isna().to_dict() == {"a": True, "b": True, "c": False, "d": True}
    assert result.frame.loc["a", "share_1_low"] <= 0.6 <= result.frame.loc["a", "share_1_high"]
    assert "does not say whether one firm" in str(result.notices[1])


def test_quotients_are_to_the_areas_where_the_sector_is_known():
    """By hand, d left out of both sums: 100 of 200 in a, 240 of 700 in a, b and c together."""
    cells = CELLS.assign(jobs=CELLS["jobs"].mask((CELLS["area"] == "d") & (CELLS["code"] == "13")))
    found = dependence(cells, TOTALS, {"13"}, EACH)
    assert found.frame.loc["a", "lq"] == pytest.approx((100 / 200) / (240 / 700))
    assert "(1): d" in str(found.notices[0])


def test_unknown_jobs_leave_figures_unknown_and_not_zero():
    cells = CELLS.assign(jobs=CELLS["jobs"].mask((CELLS["area"] == "a") & (CELLS["code"] == "13")))
    row = dependence(cells, TOTALS.where(TOTALS.index != "a"), {"13"}, EACH).frame.loc["a"]
    assert row[["jobs", "share_1_low", "hhi_high", "lq", "loss_sector", "sectors", "dominated"]].isna().all()
    assert row["firms"] == 3


@pytest.mark.parametrize("seed", range(20))
def test_the_quotient_without_the_largest_firm_against_a_search(seed):
    rng = np.random.default_rng(seed)
    jobs = rng.uniform(10, 100)
    total, sector = jobs * rng.uniform(1, 5), jobs * rng.uniform(1, 5)
    overall = total + (sector - jobs) * rng.uniform(1, 5)
    low, high = sorted(rng.uniform(0, jobs * 0.99, 2))
    sizes = np.linspace(low, high, 20_001)
    searched = ((jobs - sizes) / (total - sizes)) / ((sector - sizes) / (overall - sizes))
    assert lq_without(low, high, jobs, total, sector, overall) == pytest.approx((searched.min(), searched.max()))


def test_effective_number_of_sectors():
    assert effective_number(pd.Series([5.0, 5, 5, 5])) == pytest.approx(4)
    assert effective_number(pd.Series([7.0, 0])) == 1
    assert np.isnan(effective_number(pd.Series([7.0, np.nan])))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"shock": 0.0}, "SHOCK is 0"),
        ({"dominance": 1.5}, "DOMINANCE is 150"),
        ({"codes": {"99"}}, "no jobs and no firms of the sector"),
    ],
)
def test_refused(change, words):
    usual = {"cells": CELLS, "totals": TOTALS, "codes": {"13"}, "members": EACH}
    with pytest.raises(FieldError, match=words):
        dependence(**{**usual, **change})


def test_firms_alone_leave_all_unknown_and_that_is_said():
    cells = CELLS.assign(jobs=np.nan, jobs_max=np.nan, jobs_sq=np.nan)
    found = dependence(cells, TOTALS * np.nan, {"13"}, EACH)
    assert found.frame[["jobs", "share_1_low", "hhi_high", "loss_sector", "dominated"]].isna().all(axis=None)
    assert found.frame["withheld"].to_dict() == {"a": 0, "b": 0, "c": 0, "d": 1}  # as the table marks d
    assert "cannot be said from firms alone" in " ".join(str(notice) for notice in found.notices)


def test_without_clusters_there_is_nothing_to_say():
    found = dependence(CELLS, TOTALS, {"13"}, EACH.where(EACH == "z"))
    assert found.frame.empty
    assert "largest_low" in found.frame
    assert not found.notices
