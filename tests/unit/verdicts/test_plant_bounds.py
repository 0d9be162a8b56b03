"""Bounds against firms that are known, area by area, and by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.verdicts.plant_bounds import are_whole, plant_bounds, pooled

FIRMS = st.lists(st.lists(st.integers(1, 60), min_size=1, max_size=6), min_size=1, max_size=5)
SOME_EMPTY = st.lists(st.lists(st.integers(0, 30), min_size=1, max_size=6).filter(any), min_size=1, max_size=5)
HIDDEN = st.lists(st.sets(st.sampled_from(["firms", "jobs_max", "jobs_sq"])), min_size=5, max_size=5)


def cells_of(areas):
    return pd.DataFrame(
        [
            {"jobs": sum(firms), "firms": len(firms), "jobs_max": max(firms), "jobs_sq": sum(size**2 for size in firms)}
            for firms in areas
        ],
        dtype=float,
    )


def truth_of(areas):
    sizes = sorted((size for firms in areas for size in firms), reverse=True)
    total = sum(sizes)
    return {
        "largest": sizes[0],
        "share_1": sizes[0] / total,
        "share_3": sum(sizes[:3]) / total,
        "hhi": sum((size / total) ** 2 for size in sizes),
    }


@settings(max_examples=500, deadline=None)
@given(FIRMS, HIDDEN)
def test_bounds_hold_the_truth(areas, hidden):
    cells = cells_of(areas)
    for row, names in enumerate(hidden[: len(areas)]):
        cells.loc[row, list(names)] = np.nan
    truth = truth_of(areas)
    for whole in (False, True):
        for name, (least, most) in plant_bounds(cells, whole).items():
            assert least * (1 - 1e-9) <= truth[name] <= most * (1 + 1e-9), name


@settings(max_examples=300, deadline=None)
@given(SOME_EMPTY)
def test_bounds_hold_the_truth_where_figures_deny_a_job_in_every_firm(areas):
    """With owners who work alone and count as no job, where the figures tell of them."""
    cells = cells_of(areas).drop(columns="jobs_max")
    others = cells["firms"] - 1
    told = (cells["jobs"] < cells["firms"]) | (cells["jobs_sq"] > (cells["jobs"] - others) ** 2 + others)
    bounds, truth = plant_bounds(cells[told]), truth_of([firms for firms, one in zip(areas, told) if one] or [[1]])
    for name, (least, most) in bounds.items() if told.any() else ():
        assert least * (1 - 1e-9) <= truth[name] <= most * (1 + 1e-9), name


@given(FIRMS)
def test_where_all_is_known_the_largest_and_the_index_are_exact(areas):
    bounds, truth = plant_bounds(cells_of(areas)), truth_of(areas)
    for name in ("largest", "share_1", "hhi"):
        assert bounds[name] == pytest.approx((truth[name], truth[name])), name


def test_by_hand():
    """Two areas: 100 jobs in 4 firms, the largest 70; 50 jobs in 50 firms."""
    cells = pd.DataFrame({"jobs": [100.0, 50], "firms": [4.0, 50], "jobs_max": [70.0, np.nan]})
    bounds = plant_bounds(cells)
    assert bounds["share_1"] == pytest.approx((70 / 150, 70 / 150))
    # The other three of the first area have 30 jobs: 10, 10, 10 at the least unequal, 28, 1, 1 at the most.
    assert bounds["share_3"] == pytest.approx((90 / 150, 99 / 150))
    assert bounds["hhi"] == pytest.approx(((4900 + 300 + 50) / 150**2, (4900 + 784 + 2 + 50) / 150**2))


BANDS = ((1, 5), (6, 10), (11, 30), (31, 60))


@settings(max_examples=300, deadline=None)
@given(FIRMS, st.lists(st.booleans(), min_size=5, max_size=5), st.booleans())
def test_bounds_hold_the_truth_where_sizes_are_bands(areas, banded, is_open):
    """Of some areas only the bands of firms are known, their sums and middles, and perhaps no end of the last one."""
    cells = cells_of(areas)
    for row, firms in enumerate(areas):
        if banded[row]:
            low, high = zip(*(next(band for band in BANDS if band[0] <= size <= band[1]) for size in firms))
            middle = sum(low + high) / 2
            cells.loc[row, ["jobs_low", "jobs", "jobs_high"]] = sum(low), middle, sum(high)
            cells.loc[row, ["jobs_max", "jobs_sq"]] = np.nan
            if is_open and 60 in high:
                cells.loc[row, "jobs_high"] = np.nan
    bounds, truth = plant_bounds(cells), truth_of(areas)
    for name, (least, most) in bounds.items():
        assert least * (1 - 1e-9) <= truth[name] <= most * (1 + 1e-9), name


def test_by_the_sum_of_squares_where_the_largest_firm_is_not_known():
    """Ten firms with 100 jobs and squares of 6481.

    By Samuelson (1968) the largest has at most 10 + 3 √(648.1 − 100) jobs. It has the fewest where one other has all
    that is left beside eight of one job: m with m² + (92 − m)² + 8 = 6481.
    """
    cells = pd.DataFrame({"jobs": [100.0], "firms": [10.0], "jobs_sq": [6481.0]})
    least, most = plant_bounds(cells)["share_1"]
    assert most == pytest.approx((10 + 3 * (648.1 - 100) ** 0.5) / 100)
    assert least == pytest.approx((46 + (46**2 - (92**2 - 6473) / 2) ** 0.5) / 100)
    without = plant_bounds(cells.drop(columns="jobs_sq"))["share_1"]
    assert without == pytest.approx((10 / 100, 91 / 100))


def test_whole_jobs_leave_fewer_sizes():
    """Three firms with 18 jobs and squares of 134 are 10, 5, 3 or 9, 7, 2; with 10 jobs the first has 4 to 8."""
    cells = pd.DataFrame({"jobs": [18.0], "firms": [3.0], "jobs_sq": [134.0]})
    assert plant_bounds(cells, whole=True)["share_1"] == pytest.approx((9 / 18, 10 / 18))
    cells = pd.DataFrame({"jobs": [10.0], "firms": [3.0]})
    assert plant_bounds(cells, whole=True)["largest"] == (4, 8)
    assert plant_bounds(cells)["largest"] == pytest.approx((10 / 3, 8))


def test_what_is_whole():
    cells = pd.DataFrame(
        {"jobs": [18.0, 4.5], "jobs_low": [18.0, 4], "jobs_high": [18.0, 5], "jobs_sq": [134.0, np.nan]}
    )
    assert are_whole(cells)  # the middle of a band is none of a firm
    assert not are_whole(cells.drop(columns="jobs_low"))
    assert not are_whole(cells.assign(jobs_max=[9.5, np.nan]))


def test_figures_that_deny_a_job_in_every_firm():
    """Of five firms with three jobs one may have all; so it has where the squares are 9."""
    cells = pd.DataFrame({"jobs": [3.0], "firms": [5.0]})
    assert plant_bounds(cells)["share_1"] == pytest.approx((1 / 5, 1))
    assert plant_bounds(cells.assign(jobs_sq=9.0))["share_1"] == pytest.approx((1, 1))


def test_firms_without_a_figure_are_left_out():
    """Three firms, of which one has no figure: 20 jobs in two, so 10 to 19 in the first."""
    cells = pd.DataFrame({"jobs": [20.0], "firms": [3.0], "unknown": [1.0]})
    assert plant_bounds(cells)["share_1"] == pytest.approx((10 / 20, 19 / 20))


def test_area_by_area_is_closer_than_pooled():
    rng = np.random.default_rng(5)
    areas = [np.ceil(rng.lognormal(1.5, 1.2, 12)).astype(int).tolist() for _ in range(15)]
    cells = cells_of(areas).drop(columns=["jobs_max", "jobs_sq"])
    closer, wide = plant_bounds(cells), plant_bounds(pooled(cells))
    assert closer["share_1"][1] - closer["share_1"][0] < (wide["share_1"][1] - wide["share_1"][0]) / 3


@pytest.mark.parametrize("jobs", [[], [0.0], [np.nan, 5.0]])
def test_nothing_and_unknown(jobs):
    assert np.isnan(list(plant_bounds(pd.DataFrame({"jobs": jobs}, dtype=float)).values())).all()
