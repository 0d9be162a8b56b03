"""What open data may tell: nothing from which jobs could be worked out that are not told."""

import itertools
import math

import pandas as pd
from polos.analysis.verdicts.published import published

NOTHING = float("nan")


def frame(**changes):
    row = {"cl_name": "A", "jobs": 100.0, "firms": 20.0, "total": 400.0, "share": 0.25, "nat_share": 0.05, "lq": 2.5}
    row |= {"lq_low": 2.0, "lq_high": 3.0, "hclq": 60.0, "density": 1.5, "jobs_all": 130.0, "firms_all": 31.0}
    row |= {"total_all": 600.0, "share_all": 130 / 600, "nat_sh_all": 0.065, "lq_all": 2.2, "hclq_all": 70.0}
    row |= {"fringe_sh": 30 / 130, "lead_area": "01", "lead_share": 0.6, "says": "It has 100 jobs", "as_says": "100"}
    return pd.DataFrame([{**row, **changes}], index=["7"])


def test_texts_with_figures_in_words_are_left_out():
    found = published(frame(), (), True)
    assert not {"says", "as_says"} & set(found)
    assert found.loc["7", "jobs"] == 100


def test_jobs_that_are_not_told_cannot_be_worked_out():
    found = published(frame(jobs=NOTHING, jobs_all=NOTHING), (), True).loc["7"]
    figures = [value for value in found if isinstance(value, float) and value == value]
    assert sorted(figures) == [20.0, 31.0, 400.0, 600.0], "firms and totals are all that is left"
    products = [one * other for one, other in itertools.permutations(figures, 2)]
    assert not any(math.isclose(value, 100) or math.isclose(value, 130) for value in (*figures, *products))


def test_jobs_of_the_fringe_that_are_not_told_leave_those_of_the_core():
    found = published(frame(jobs_all=NOTHING), (), True).loc["7"]
    assert found["jobs"] == 100
    assert found[["share_all", "nat_sh_all", "lq_all", "hclq_all", "fringe_sh"]].isna().all()


def test_a_cluster_that_is_withheld_has_no_figure_at_all():
    found = published(frame(), ["7"], True).loc["7"]
    assert found.drop(["cl_name", "lead_area"]).isna().all()


def test_the_part_of_a_leading_area_is_told_only_with_its_figure():
    areas = pd.DataFrame({"cl_id": ["7", "7"], "area_id": ["01", "02"], "jobs": [60.0, 40.0]})
    assert published(frame(), (), True, areas).loc["7", "lead_share"] == 0.6
    areas.loc[0, "jobs"] = NOTHING
    assert math.isnan(published(frame(), (), True, areas).loc["7", "lead_share"])
    assert math.isnan(published(frame(), (), True).loc["7", "lead_share"])


def test_where_firms_are_counted_jobs_hide_nothing():
    found = published(frame(jobs=NOTHING, jobs_all=NOTHING), (), False).loc["7"]
    assert found["lq"] == 2.5
    assert found["share_all"] == 130 / 600
