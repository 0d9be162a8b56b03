"""Clusters, verdicts, dates and programmes: the numbers of the pages come out of the code."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from polos.analysis.clusters.groups import ActiveAreas, GroupChances, connected_groups, links_between
from polos.analysis.clusters.lasting_ids import lasting_ids
from polos.analysis.clusters.verdict import FAILED, LADDER, LAPSED, PASSED, UNKNOWN, verdict
from polos.analysis.comparison.agreement import agreement, transitions
from polos.analysis.comparison.cluster_fates import cluster_fates
from polos.analysis.comparison.shown_moves import shown_moves
from polos.analysis.effects.options import EffectOptions
from polos.analysis.effects.programme import programme_effect
from polos.analysis.followup.goals import Goal
from polos.analysis.followup.indicators import Measured
from polos.analysis.followup.progress import progress
from polos.analysis.verdicts.dependence import effective_number, lq_without
from polos.analysis.verdicts.plant_bounds import plant_bounds
from scipy.sparse import csr_array

WORDS = {
    "pasa": PASSED,
    "no pasa": FAILED,
    "no se sabe": UNKNOWN,
    "caducó": LAPSED,
    "passed": PASSED,
    "failed": FAILED,
    "not known": UNKNOWN,
    "lapsed": LAPSED,
}


def test_group_mass(example):
    table = example("group-mass")
    observed = [*zip((0, 1, 2), table.listed(0, 1, ";")), (5, table.listed(1, 1, ";")[0])]
    chance = [[(3, 0.004)], [(0, 0.01), (1, 0.002)], [], [(2, 0.0001), (3, 0.001)]]
    areas, p0 = 6, 0.01
    cells = [
        (number * areas + area, np.log(p0 / p)) for number, some in enumerate([observed, *chance]) for area, p in some
    ]
    active = ActiveAreas(areas, 5, *map(np.array, zip(*cells)))
    groups = connected_groups(active, links_between(csr_array(np.eye(areas, k=1))))
    chances, first = GroupChances(groups, 5), groups.maps == 0
    assert chances.largest(groups.masses).round(3).tolist() == [0.916, 1.609, 0, 6.908]
    table.says(2, groups.extents[first])
    table.says(3, groups.masses[first])
    table.says(4, chances.p_mass(groups.masses[first]))
    table.says(5, chances.p_extent(groups.extents[first]))


def test_lasting_ids(example):
    table = example("lasting-ids")
    areas = list("abcde")
    before = pd.Series({"a": 7, "b": 7, "c": 7, "d": 8}).reindex(areas)
    now = pd.Series([1, 1, 0, 2, 3], areas)
    weights = pd.Series({"a": 50.0, "b": 30, "c": 20, "d": 40}).reindex(areas)
    found = lasting_ids(now, before, weights, last=8).frame
    table.says(1, found["id"])
    table.says(2, found["overlap"])


def test_ladder(example):
    table = example("ladder")
    tests = [test for rung in LADDER for test in rung]
    found = [verdict({test: WORDS[cell] for test, cell in zip(tests, row)}) for row in table.rows]
    table.says(5, [one.shown for one in found])
    table.says(6, [one.not_excluded for one in found])


def test_plant_bounds(example):
    table = example("plant-bounds")
    for row, (largest, squares) in enumerate([(np.nan, np.nan), (np.nan, 4200.0), (60.0, 4200.0)]):
        known = {"jobs": [100.0], "firms": [4.0], "jobs_max": [largest], "jobs_sq": [squares]}
        found = plant_bounds(pd.DataFrame(known), whole=True)
        table.row_says(row, [*found["largest"], *(100 * share for share in found["share_3"]), *found["hhi"]])


def test_quotient_without(example):
    table = example("quotient-without")
    jobs, total, sector, nation = (table.column(place)[0] for place in range(4))
    table.row_says(0, [jobs / total / (sector / nation), lq_without(60, 60, jobs, total, sector, nation)[0]])


def test_effective_sectors(example):
    table = example("effective-sectors")
    table.row_says(0, effective_number(pd.Series(table.listed(0, 0))))


def test_kappa(example):
    table = example("kappa")
    first = pd.Series([1] + [0] * 24)
    found = agreement(first, first.iloc[::-1].reset_index(drop=True))
    table.row_says(
        0, [found.areas, round(found.similarity * found.areas), found.similarity, found.expected, found.kappa]
    )


def test_cluster_fates(example):
    table = example("cluster-fates")
    before = pd.DataFrame({"cluster": ["7"] * 4, "area": list("abcd"), "weight": [40.0, 30, 20, 10]})
    after = pd.DataFrame({"cluster": list("1112"), "area": list("abcz"), "weight": 1.0})
    found = cluster_fates(before, after, pd.Series({"7": 100.0})).frame
    assert found["origin"].tolist() == ["same", "born"]
    table.says(1, found["overlap"])


def test_shown_moves(example):
    table = example("shown-moves")
    left = pd.Series([2] * len(table.rows))
    table.says(2, shown_moves(left, pd.Series(table.column(0)), pd.Series(table.column(1))))


def test_transitions(example):
    table = example("transitions")
    dates = pd.DataFrame({1: [1, 1, 0, 0, 0], 2: [1, 0, 0, 0, 1], 3: [1, 0, 0, 1, 1]})
    counts, chances, steady = transitions(dates)
    for row in (0, 1):
        table.row_says(row, [*counts.loc[row], *chances.loc[row], steady[row]])


def test_progress(example):
    table = example("progress")
    goal = Goal(1, indicator="jobs", cluster="1", direction="more", baseline=400.0, baseline_date=date(2024, 1, 1))
    goal = Goal(**{**vars(goal), "target": 500.0, "target_date": date(2028, 1, 1)})
    found = [progress(goal, Measured(jobs, jobs, jobs), date(2026, 1, 1)) for jobs in table.column(0)]
    assert [one.state for one in found] == ["behind", "on_track"]
    table.says(1, [one.expected for one in found])
    table.says(2, [one.share for one in found])


def test_programme(example):
    table = example("programme")
    areas = [row[0] for row in table.rows[:4]]
    values = pd.DataFrame({year: table.column(place)[:4] for place, year in ((1, 2019), (2, 2020))}, index=areas)
    start = pd.Series([2020, 2020, np.nan, np.nan], areas)
    for place, scale in ((3, "difference"), (4, "growth")):
        found = programme_effect(values, start, options=EffectOptions(scale=scale))
        table.says(place, [*found.areas["expected"], found.treated.overall.effect])
        assert found.treated.overall.expected == pytest.approx(table.column(place)[:2].sum(), abs=0.01)
