"""The invented firms that are shipped: what they are made of, and that bounds of dependence hold the truth."""

import sqlite3
import zlib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from polos.analysis.sectors.long_table import COLUMNS, long_table
from polos.analysis.verdicts.dependence import dependence

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "resources" / "sample" / "invented.gpkg"
MOST_BYTES = 400_000


@pytest.fixture(scope="module")
def invented():
    """Return the module that invents them."""
    spec = spec_from_file_location("invented_firms", ROOT / "tools" / "invented_firms.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def firms(invented):
    """Return every firm: the truth, which the tables tell in part."""
    return invented.firms()


def table(name):
    with sqlite3.connect(f"file:{SHIPPED}?mode=ro", uri=True) as package:
        return pd.read_sql(f"SELECT * FROM {name}", package).drop(columns="fid")


def test_what_is_shipped_is_what_the_script_makes(invented):
    for name, rows in (("invented_long", invented.long_rows()), ("invented_sizes", invented.size_rows())):
        shipped = table(name)
        pd.testing.assert_frame_equal(shipped, rows[list(shipped)].reset_index(drop=True), check_dtype=False)
    assert tuple(table("invented_long")) == COLUMNS
    assert len(zlib.compress(SHIPPED.read_bytes())) < MOST_BYTES


def test_everything_says_that_it_is_invented():
    with sqlite3.connect(f"file:{SHIPPED}?mode=ro", uri=True) as package:
        said = package.execute("SELECT table_name, description FROM gpkg_contents").fetchall()
    assert len(said) == 2
    assert all(name.startswith("invented_") and "nothing of this was ever counted" in text for name, text in said)
    assert "invented" in (SHIPPED.parent / "README.md").read_text(encoding="utf-8")


def test_it_keeps_the_contract_and_has_what_tables_of_offices_have():
    """A table whose figures contradict each other is refused."""
    rows = table("invented_long")
    read = long_table(rows, 2024)
    assert read.year == 2024
    hidden = read.cells[read.cells["suppressed"] == 1]
    assert len(hidden) > 20
    assert hidden["jobs"].isna().all()
    assert hidden["firms"].between(1, 2).all()
    assert set(rows["year"]) == {2019, 2024}
    assert read.cells["unknown"].gt(0).any()
    assert (read.cells["jobs_low"] < read.cells["jobs_high"]).any()
    sizes = table("invented_sizes")
    per_cell = sizes.groupby(["area", "code"])["firms"].sum()
    pd.testing.assert_series_equal(
        per_cell, read.cells.set_index(["area", "code"])["firms"], check_dtype=False, check_index_type=False
    )


@pytest.mark.parametrize("sector", ["10", "14", "15", "29", "47", "55"])
def test_bounds_hold_the_true_share_of_the_largest_firm_in_every_area(firms, sector):
    """The truth is counted from the firms themselves, which no table has."""
    read = long_table(table("invented_long"), 2024)
    ids = pd.Index(sorted(read.cells["area"].unique()))
    found = dependence(read.cells, read.area_totals("jobs"), {sector}, pd.Series(ids, ids), dominance=1.0).frame
    there = firms[firms["now"] & (firms["code"] == sector)]
    if sector == "55":
        there = there[there["said"]]  # jobs are those of the firms that have said theirs
    each = there.groupby("area")["jobs"]
    truth = pd.DataFrame(
        {
            "share_1": each.max() / each.sum(),
            "share_3": each.apply(lambda jobs: jobs.nlargest(3).sum()) / each.sum(),
            "hhi": each.apply(lambda jobs: (jobs**2).sum()) / each.sum() ** 2,
        }
    )
    known = found["jobs"] > 0
    truth = truth.reindex(found.index[known])
    assert truth.notna().all(axis=None)
    assert known.sum() > 250
    for measure in truth:
        low, high = (found.loc[known, f"{measure}_{end}"] for end in ("low", "high"))
        assert (low <= truth[measure] + 1e-9).all(), measure
        assert (truth[measure] <= high + 1e-9).all(), measure
    exact = found.loc[known, "share_1_low"] == found.loc[known, "share_1_high"]
    assert exact.all() == (sector in ("10", "15", "29"))


def test_the_planted_giant_dominates_its_cluster_and_no_other_is_dominated(invented, firms):
    read = long_table(table("invented_long"), 2024)
    areas = invented.real_areas()
    (plant,) = (plant for plant in invented.PLANTED if plant.giant)
    inside = areas["code"][invented.planted_areas(plant, areas)]
    members = pd.Series("cluster", inside)
    found = dependence(read.cells, read.area_totals("jobs"), {plant.sector}, members, dominance=1.0).frame.loc[
        "cluster"
    ]
    of_sector = firms[firms["now"] & (firms["code"] == plant.sector) & firms["area"].isin(inside)]
    share = plant.giant / of_sector["jobs"].sum()
    assert share > 0.85
    assert found["share_1_low"] == pytest.approx(share)
    withheld = dependence(read.cells, read.area_totals("jobs"), {plant.sector}, members).frame.loc["cluster"]
    assert (withheld["dominated"], withheld["withheld"]) == (1, 1)
    assert np.isnan(withheld["share_1_low"])
    others = [one for one in invented.PLANTED if one.found == "cluster" and not one.giant]
    dominated = []
    for one in others:
        members = pd.Series("cluster", areas["code"][invented.planted_areas(one, areas)])
        frame = dependence(read.cells, read.area_totals("jobs"), {one.sector}, members).frame
        dominated.append(frame.loc["cluster", "dominated"])
    # Where a cell is hidden nobody knows.
    assert 1 not in dominated
    assert 0 in dominated
