"""The whole ranking: what must not change it, what unknown figures do, and odd lists of candidates."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.decisions.criteria import Criterion
from polos.analysis.decisions.prioritisation import Question, prioritise
from polos.analysis.decisions.scoring import ANCHORS, METHODS, MINMAX, SMAA, TOPSIS
from polos.analysis.errors import AreaError, FieldError

QUICK = Question(draws=200)
CRITERIA = (
    Criterion("jobs", "jobs", zero=0, one=100, weight=2),
    Criterion("rent", "rent", direction="less", zero=10, one=0, weight=1),
    Criterion("tests", "tests", zero=0, one=1, weight=1),
)
VALUES = pd.DataFrame(
    {"jobs": [80.0, 30, 55, 10], "rent": [9.0, 2, 4, 1], "tests": [1.0, 0, 1, np.nan]},
    ["Ica", "Áncash", "Puno", "Lima"],
)


def ranked(criteria=CRITERIA, values=VALUES, low=None, high=None, question=QUICK):
    none = values * np.nan
    return prioritise(criteria, values, none if low is None else low, none if high is None else high, question)


def same(one, other, ids=None):
    """Require that two rankings give each candidate the same, but for rounding."""
    columns = [
        "open_low",
        "open_high",
        "low",
        "high",
        "best",
        "worst",
        "mean",
        "score",
        "first",
        "within",
        "left_low",
        "left_high",
        "moves",
    ]
    there = ids or list(one.candidates.index)
    pd.testing.assert_frame_equal(
        one.candidates.loc[there, columns].astype(float), other.candidates.loc[there, columns].astype(float), atol=1e-9
    )


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(METHODS))
def test_the_order_of_candidates_and_criteria_does_not_matter(random, method):
    ids, criteria = list(VALUES.index), list(CRITERIA)
    random.shuffle(ids)
    random.shuffle(criteria)
    question = replace(QUICK, method=method)
    low = VALUES - 1
    one = ranked(low=low, high=VALUES + 2, question=question)
    same(one, ranked(criteria, VALUES.loc[ids], low.loc[ids], VALUES.loc[ids] + 2, question))


@settings(max_examples=5, deadline=None)
@given(st.sampled_from([1e-6, 0.3, 7.0, 1e6]), st.sampled_from(METHODS))
def test_the_scale_of_weights_does_not_matter(times, method):
    question = replace(QUICK, method=method)
    scaled = [replace(one, weight=one.weight * times) for one in CRITERIA]
    same(ranked(question=question), ranked(scaled, question=question))


@settings(max_examples=5, deadline=None)
@given(st.sampled_from([1e-4, 0.5, 8.0, 1000.0]), st.sampled_from(METHODS))
def test_another_unit_with_its_anchors_does_not_matter(times, method):
    question = replace(QUICK, method=method)
    jobs = CRITERIA[0]
    values = VALUES.assign(jobs=VALUES["jobs"] * times)
    other = ranked([replace(jobs, one=jobs.one * times), *CRITERIA[1:]], values, question=question)
    same(ranked(question=question), other)


def test_by_hand():
    """Of weights .5, .25, .25: Ica .8, .1, 1 gives .675; Puno .55, .6, 1 gives .675 too; Áncash .3, .8, 0 gives .35."""
    found = ranked()
    rows = found.candidates
    assert rows.loc[["Ica", "Puno", "Áncash"], "score"].tolist() == pytest.approx([0.675, 0.675, 0.35])
    assert rows.loc[["Ica", "Puno"], "rank"].tolist() == [1, 1]
    # Lima .1, .9 and an unknown test: .275 or, with the test, .525, which is more than Áncash has.
    assert rows.loc[["Lima", "Áncash"], "rank"].isna().all()
    assert rows.loc[["Lima", "Áncash"], ["open_low", "open_high"]].to_numpy().tolist() == [[3, 4], [3, 4]]
    assert rows.loc["Lima", "unknown"] == ["tests"]
    assert rows.loc["Lima", ["score_low", "score_high"]].tolist() == pytest.approx([0.275, 0.525])
    assert rows.loc["Lima", ["best", "worst"]].tolist() == [3, 4]
    assert rows.loc["Áncash", ["best", "worst"]].tolist() == [3, 4]
    # Áncash reaches .675 with .325 more: 65 jobs more of 100, for the test alone would not do.
    assert rows.loc["Áncash", ["lift_by", "lift_to"]].tolist() == ["jobs", pytest.approx(95)]
    cells = found.cells.set_index(["id", "criterion"])
    assert cells.loc[("Ica", "rent"), ["value", "share", "weight", "points"]].tolist() == pytest.approx(
        [9, 0.1, 0.25, 0.025]
    )
    assert any("Lima: tests" in str(said) for said in found.notices)


def test_points_of_all_criteria_are_the_score():
    for method in (ANCHORS, MINMAX, SMAA):
        found = ranked(question=replace(QUICK, method=method))
        sums = found.cells.groupby("id")["points"].sum(min_count=3)
        known = found.candidates["score"].dropna()
        assert sums[known.index].to_numpy() == pytest.approx(known.to_numpy())


def test_a_criterion_that_moves_open_ranks_is_told():
    """Without the jobs Ica has .55, Puno .8, Áncash .4, and Lima, whose test may be passed, .45 or .95."""
    found = ranked().criteria
    assert found.loc["jobs", "first_without"] == ()
    # Ica from 1 to 2-3, Puno from 1 to 1-2, Áncash from 3-4 to 4, Lima from 3-4 to 1-3.
    assert found.loc["jobs", ["moved_without", "most_moved"]].tolist() == [4, 2]


def test_a_lift_is_of_fixed_anchors_alone():
    """Scaled by the candidates, what lifts one moves the scale of all: it would not be where it was said to be."""
    for method in METHODS:
        found = ranked(question=replace(QUICK, method=method))
        assert found.candidates["lift_to"].notna().any() == (method == ANCHORS)
        assert found.cells["lift_to"].notna().any() == (method == ANCHORS)


def test_an_unknown_figure_is_no_zero():
    """With the test as zero Lima would be last for sure; as an interval it may be third."""
    last = ranked(values=VALUES.fillna(0)).candidates.loc["Lima"]
    assert (last["rank"], last["high"]) == (4, 4)
    assert ranked().candidates.loc["Lima", "low"] < 4


def test_exact_ranks_of_all_weights():
    """The published case: (.6, .6) is ahead of either other in .6 of the weights, and they are level: mean ranks."""
    values = pd.DataFrame({"a": [1.0, 0, 0.6], "b": [0.0, 1, 0.6]}, list("uvw"))
    criteria = [Criterion(name, name, zero=0, one=1) for name in "ab"]
    found = ranked(criteria, values, question=replace(QUICK, method=SMAA))
    assert found.exact_wins
    assert found.candidates.loc[list("uvw"), "mean"].tolist() == pytest.approx([2.1, 2.1, 1.8])
    assert found.candidates.loc[list("uvw"), "rank"].tolist() == [2, 2, 1]


def test_one_candidate_is_told():
    for method in METHODS:
        found = ranked(values=VALUES.iloc[:1], question=replace(QUICK, method=method))
        assert found.candidates["rank"].tolist() == [1]
        assert any("one candidate" in str(said) for said in found.notices)


def test_all_alike_are_all_first():
    values = pd.DataFrame(1.0, list("abc"), ["jobs", "rent", "tests"])
    for method in METHODS:
        found = ranked(values=values, question=replace(QUICK, method=method))
        assert (found.candidates["rank"] == 1).all()
        assert found.candidates["first"].tolist() == pytest.approx([1 / 3] * 3)
        assert any("rank nobody" in str(said) for said in found.notices)
        assert found.decisive is None


def test_five_hundred_candidates():
    rng = np.random.default_rng(4)
    ids = [f"c{place:03d}" for place in range(500)]
    values = pd.DataFrame(rng.random((500, 3)) * [100, 10, 1], ids, ["jobs", "rent", "tests"])
    found = ranked(values=values)
    assert found.ranks.to_numpy().sum() == pytest.approx(500)
    assert sorted(found.candidates["rank"]) == list(range(1, 501))
    with pytest.raises(AreaError, match="at most 1000"):
        ranked(values=pd.concat([values.set_axis(values.index + str(copy)) for copy in range(3)]))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"values": VALUES.assign(tests=np.nan)}, "no candidate has a figure.*tests"),
        ({"low": VALUES + 1, "high": VALUES}, "lower is above the upper"),
        ({"criteria": [CRITERIA[0], Criterion("rent", "rent"), CRITERIA[2]]}, "without anchors.*rent"),
    ],
)
def test_refused(change, says):
    with pytest.raises(FieldError, match=says):
        ranked(**change)


def test_without_anchors_by_the_candidates_alone():
    criteria = [replace(one, zero=None, one=None) for one in CRITERIA]
    for method in (MINMAX, TOPSIS):
        found = ranked(criteria, question=replace(QUICK, method=method))
        assert sorted(found.candidates.loc[["Ica", "Puno"], "rank"]) == [1, 2]
        assert np.isnan(found.candidates.loc["Lima", "rank"])
        assert found.decisive.methods == ("minmax", "topsis")


def test_figures_beyond_their_bounds_are_told():
    found = ranked(low=VALUES + 1, high=VALUES + 2)
    assert any("outside their own bounds" in str(said) for said in found.notices)
    assert (found.cells["low"] <= found.cells["value"].fillna(np.inf)).all()
