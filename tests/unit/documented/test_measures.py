"""Figures, quotients, concentration, growth and registers: the numbers of the pages come out of the code."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.agglomeration import ellison_glaeser as index
from polos.analysis.agglomeration import inequality
from polos.analysis.agglomeration.cluster_index import cluster_index
from polos.analysis.agglomeration.dartboard import dartboard_test
from polos.analysis.agglomeration.location_quotient import location_quotient
from polos.analysis.agglomeration.quotient_family import quotient_family
from polos.analysis.agglomeration.quotient_interval import quotient_interval, typical_plant
from polos.analysis.agglomeration.specialisation import area_specialisation
from polos.analysis.clusters.few_firms import shown_areas
from polos.analysis.growth.shift_share import shift_share
from polos.analysis.growth.trend import trend
from polos.analysis.rates.empirical_bayes import standardised_rate


def series(values):
    return pd.Series(values, dtype=float, name="x")


def test_null_is_not_zero(example):
    table = example("null-is-not-zero")
    sector, total = series(table.column(1)), series(table.column(2))
    table.says(3, location_quotient(sector, total)[0]["lq"])
    table.says(4, location_quotient(sector.fillna(0), total)[0]["lq"])


def test_empirical_bayes(example):
    table = example("empirical-bayes")
    events, base = series(table.column(1)), series(table.column(2))
    table.says(3, events / base)
    table.says(4, standardised_rate(events, base)[0])


def test_location_quotient(example):
    table = example("location-quotient")
    found = quotient_family(series(table.column(1)), series(table.column(2))).frame
    for place, name in enumerate(("lq", "hclq", "pr", "hhm", "slq", "lq_low", "lq_high"), 3):
        table.says(place, found[name])


def test_published_quotient(example):
    table = example("published-quotient")
    here, sector, total, nation = (table.column(place)[0] for place in range(4))
    found, _, _ = location_quotient(series([here]), series([total]), reference_sector=sector, reference_total=nation)
    table.says(4, found["lq"])


def test_quotient_interval(example):
    table = example("quotient-interval")
    for row, plant in enumerate(table.column(0)):
        limits, _ = quotient_interval(series([30]), series([100]), 0.1, plant=plant)
        table.row_says(row, limits.iloc[0])


def test_dartboard(example):
    table = example("dartboard")
    found = dartboard_test(series(table.column(1)), series(table.column(2))).frame
    table.says(3, found["p"])
    table.says(4, found["p_adj"])


def test_cluster_index(example):
    table = example("cluster-index")
    jobs, area, people, firms = (
        series([here, whole - here]) for here, whole in (table.column(at) for at in range(1, 5))
    )
    table.says(5, [cluster_index(jobs, firms, area, people).index.iloc[0], np.nan])


def test_concentration(example):
    table = example("concentration")
    share, reference = table.row(0), table.row(1)
    found = [inequality.herfindahl(share), index.raw_concentration(share, reference)]
    found += [inequality.locational_gini(share, reference), index.ellison_glaeser(share, reference, 0.1)]
    table.says(4, [np.nan, np.nan, *found, index.maurel_sedillot(share, reference, 0.1)])


def test_austrian_plants(example):
    table = example("austrian-plants")
    plants = np.array([200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000.0])
    jobs = np.bincount([0] * 5 + [1] * 4 + [2], plants)
    assert table.row(0) == pytest.approx(jobs)
    share, reference = jobs / jobs.sum(), table.row(1) / table.row(1).sum()
    plant = inequality.herfindahl(plants / plants.sum())
    found = [index.raw_concentration(share, reference), plant, index.ellison_glaeser(share, reference, plant)]
    found += [index.maurel_sedillot(share, reference, plant), inequality.locational_gini(share, reference)]
    table.says(4, [np.nan, np.nan, *found])


def test_specialisation(example):
    table = example("specialisation")
    here, elsewhere = table.row(0), 10 * table.row(1) - table.row(0)
    rows = [("here", code, value) for code, value in zip("123", here)]
    rows += [("elsewhere", code, value) for code, value in zip("123", elsewhere)]
    found = area_specialisation(pd.DataFrame(rows, columns=["area", "code", "value"])).frame.loc["here"]
    table.says(4, [np.nan, np.nan, *found[["krugman", "theil", "hhi", "entropy", "evenness"]]])


def test_herfindahl_bounds(example):
    table = example("herfindahl-bounds")
    plants, low, high = (table.column(place) for place in range(3))
    least, most = index.herfindahl_bounds(plants.astype(int), low, high, table.column(3)[0])
    table.says(4, [least, np.nan])
    table.says(5, [most, np.nan])


def test_shift_share(example):
    table = example("shift-share")
    before, after, *nation = (table.row(place)[:4] for place in range(4))
    codes = list("abcd")
    tables = [pd.DataFrame([figures], ["here"], codes) for figures in (before, after)]
    found = shift_share(*tables, [pd.Series(figures, codes) for figures in nation])
    for row, name in enumerate(("national", "mix", "regional", "competitive", "allocation"), 4):
        effects = getattr(found, name).loc["here"]
        table.row_says(row, [*effects, effects.sum()])


def test_trend(example):
    table = example("trend")
    found = trend(pd.Series(table.listed(0, 0), range(2018, 2023)))
    table.row_says(0, 100 * np.array([found.ends, found.rate, found.low, found.high]))


def test_cell_sums(example):
    table = example("cell-sums")
    sizes = np.array([10.0, 10, 40])
    squares = (sizes**2).sum()
    plant, _ = typical_plant(series([sizes.sum()]), sizes.sum(), jobs_squared=series([squares]))
    table.row_says(0, [3, sizes.sum(), sizes.max(), squares, plant, inequality.herfindahl(sizes / sizes.sum())])


def test_shown_areas(example):
    table = example("shown-areas")
    table.says(3, shown_areas(series(table.column(1)), series(table.column(2)), 3).astype(float))
