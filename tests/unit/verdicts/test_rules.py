"""Rules against their published definitions, coded anew here with sorted lists and loops, and by hand."""

import math
import sqlite3
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.verdicts.rules import EVERY_RULE, decide

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "morocco.gpkg"


@pytest.fixture(scope="module")
def sectors():
    """Return the sample's businesses: a frame an sector with ``jobs`` (businesses), ``total`` and made-up ``firms``."""
    with sqlite3.connect(SAMPLE) as base:
        rows = pd.read_sql("select area_code, sector, establishments from sectors", base)
    table = rows.pivot_table(index="area_code", columns="sector", values="establishments", aggfunc="sum").fillna(0.0)
    total = table.sum(axis=1)
    rng = np.random.default_rng(1)
    firms = pd.Series(rng.integers(1, 40, len(table)), table.index, dtype=float)
    return [pd.DataFrame({"jobs": table[sector], "total": total, "firms": firms}) for sector in table]


def quantile(values, share):
    """Return a quantile as spreadsheets do (PERCENTILE.INC), from the definition."""
    ranked = sorted(values)
    place = (len(ranked) - 1) * share
    low, high = math.floor(place), math.ceil(place)
    return ranked[low] + (ranked[high] - ranked[low]) * (place - low)


def test_strong_clusters_as_the_portal_defines_them(sectors):
    """LQ >= its 75th percentile and >= 1, employment and establishments > their 25th, over regions with employment."""
    checked = 0
    for frame in sectors:
        e_i, e = sum(frame["jobs"]), sum(frame["total"])
        regions = [
            (area, row["jobs"], (row["jobs"] / row["total"]) / (e_i / e), row["firms"])
            for area, row in frame.iterrows()
            if row["jobs"] > 0
        ]
        _, jobs, quotients, firms = zip(*regions)
        limits = quantile(quotients, 0.75), quantile(jobs, 0.25), quantile(firms, 0.25)
        strong = {
            area
            for area, here, lq, plants in regions
            if lq >= limits[0] and lq >= 1 and here > limits[1] and plants > limits[2]
        }
        found = decide(frame).frame["us_strong"]
        assert set(found.index[found == 1]) == strong
        assert found.notna().all()
        checked += len(strong)
    assert checked > 100


AREAS = pd.DataFrame(
    {
        "jobs": [5000.0, 600, 10, 0, np.nan, 40],
        "total": [10_000.0, 90_000, 20, 50_000, 400, 100_000],
        "firms": [12.0, 30, 4, 0, 3, np.nan],
        "state": ["N", "N", "S", "S", "S", "N"],
    },
    list("uvwxyz"),
)


def test_by_hand():
    """e_i = 5,650, e = 250,020; state N 5,640 of 200,000."""
    decided = decide(AREAS)
    found, measures = decided.frame, decided.measures
    assert measures.loc["u", "lq"] == pytest.approx(0.5 / (5650 / 250_020))
    assert measures.loc["u", "lq_state"] == pytest.approx(0.5 / (5640 / 200_000))
    assert measures.loc["u", ["part", "part_state", "focus"]].tolist() == pytest.approx([5000 / 5650, 5000 / 5640, 0.5])
    assert found.loc["u", ["br_nucleus", "br_vector", "lq_1_25", "lq_1"]].tolist() == [1, 0, 1, 1]
    # A specialised area without 1,000 jobs has no star; the large one has all three.
    assert found.loc[["u", "w"], "eu_stars"].tolist() == [3, 0]


def test_what_is_unknown_is_not_decided():
    found = decide(AREAS).frame
    assert found.loc["y", ["eu_stars", "lq_1"]].isna().all()
    many = decide(AREAS.assign(firms=[12.0, 30, 4, 0, 25, np.nan])).frame
    assert many.loc["y", ["us_strong", "br_nucleus", "br_vector"]].isna().all()
    # Nothing of the sector is no cluster; the state's sums are unknown, because an area's are.
    assert (found.loc["x", [rule.id for rule in EVERY_RULE]] == 0).all()
    states = decide(AREAS.assign(firms=[12.0, 30, 9, 0, 3, np.nan])).frame
    assert states.loc["w", ["br_nucleus", "br_vector"]].isna().all()


def test_a_condition_that_fails_decides_without_the_others():
    found = decide(AREAS).frame
    # Four establishments are not five, whatever the state's sums; an LQ below 1 is none above, whatever the firms.
    assert found.loc["w", ["br_nucleus", "br_vector"]].tolist() == [0, 0]
    assert found.loc["z", ["us_strong", "lq_1"]].tolist() == [0, 0]
    # Without firms only areas that pass all else stay open.
    without = decide(AREAS[["jobs", "total"]]).frame["us_strong"]
    assert without.isna().to_dict() == {"u": True, "v": False, "w": False, "x": False, "y": True, "z": False}


def test_firms_for_jobs_leave_open_what_asks_for_jobs():
    """700 firms say nothing of 1,000 jobs; an area without a star has none at any size."""
    frame = pd.DataFrame({"jobs": [700.0, 10], "total": [1000.0, 1000], "firms": [700.0, 10]}, list("ab"))
    by_firms = decide(frame, firms_for_jobs=True)
    assert by_firms.missing["eu_stars"] == ("jobs",)
    assert by_firms.frame["eu_stars"].isna().tolist() == [True, False]
    assert decide(frame).frame["eu_stars"].tolist() == [0, 0]


def test_the_interval_lies_about_the_quotient_where_firms_are_known():
    """Clopper & Pearson of 7 of 10 firms alike of 10 jobs: (0.3475, 0.9333), as R's binom.test(7, 10) prints."""
    frame = pd.DataFrame({"jobs": [70.0, 30], "total": [100.0, 900], "firms": [7.0, np.nan]}, list("ab"))
    measures = decide(frame).measures
    assert measures.loc["a", ["lq_low", "lq_high"]].tolist() == pytest.approx([3.475, 9.333], abs=1e-3)
    assert measures.loc["b", ["lq_low", "lq_high"]].isna().all()


def test_what_the_data_lack_is_named():
    found = decide(AREAS[["jobs", "total"]])
    assert found.missing["us_strong"] == ("firms",)
    assert found.missing["br_vector"] == ("firms", "state")
    assert found.missing["eu_stars"] == ()
    assert found.frame.loc["u", ["us_strong", "br_nucleus"]].isna().all()
    assert found.frame.loc["u", "lq_1"] == 1


def test_the_nation_as_reference():
    found = decide(AREAS, reference=(100_000.0, 1_000_000.0)).measures
    assert found.loc["u", "lq"] == pytest.approx(5)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"jobs": -1.0}, "negative"),
        ({"total": 1.0}, "more than all sectors"),
        ({"jobs": 0.0}, "No area has any"),
        ({"firms": -2.0}, "neg"),
    ],
)
def test_refused(change, words):
    with pytest.raises(FieldError, match=words):
        decide(AREAS.assign(**change))


def test_every_rule_has_its_column():
    found = decide(AREAS)
    assert [rule.id for rule in EVERY_RULE] == list(found.missing)
    assert {len(rule.id) <= 10 for rule in EVERY_RULE} == {True}
