"""Classes at other levels: by hand, and those that the statistics themselves give there."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_geary import local_geary
from polos.analysis.autocorrelation.local_join_count import local_join_count
from polos.analysis.autocorrelation.local_lee import local_lee
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.errors import InferenceError
from polos.analysis.exploring.measures import MEASURES, measures_of
from polos.analysis.exploring.recolouring import FILTERED, LEVELS, MARKED, Choice, Recolouring, counted
from polos.analysis.inference.options import Inference
from polos.analysis.scan.neighbourhood import neighbourhood_test
from polos.analysis.scan.risk import constant_risk
from polos.analysis.weights.graphs import adjacency_graph

P = [0.001, 0.012, 0.02, 0.04, 0.5, np.nan]
"""Five tests. False discovery rate: 0.005, 0.03, 1/30, 0.05, 0.5; Bonferroni: 0.005, 0.06, 0.1, 0.2, 1."""
FDR = [0.005, 0.03, 0.1 / 3, 0.05, 0.5, np.nan]


def by_hand(**columns):
    known = {
        "p": P,
        "p_adj": FDR,
        "class": [1, 2, 1, 0, 0, 5],
        "side": [1, 2, 1, 4, 3, np.nan],
        "agrees": [1, 1, 1, 0, 1, np.nan],
        "neighbours": [3, 3, 3, 3, 3, np.nan],
        **columns,
    }
    return {name: np.array(values, dtype=float) for name, values in known.items() if values is not None}


def test_classes_follow_level_correction_and_side():
    found = Recolouring(MEASURES["lm_class"], by_hand(), Choice(0.05, "fdr"))
    assert (found.published, found.reason, found.corrections) == ((0.05, "fdr"), None, ("none", "fdr", "bonferroni"))
    at = {choice: found.at(Choice(*choice)).codes.tolist() for choice in [
        (0.05, "fdr"), (0.01, "fdr"), (0.05, "none"), (0.1, "bonferroni"), (0.05, "bonferroni"), (0.001, "none")
    ]}  # fmt: skip
    assert at == {
        (0.05, "fdr"): [1, 2, 1, 0, 0, 5],  # the fourth reaches the level, on the other side
        (0.01, "fdr"): [1, 0, 0, 0, 0, 5],
        (0.05, "none"): [1, 2, 1, 0, 0, 5],
        (0.1, "bonferroni"): [1, 2, 1, 0, 0, 5],
        (0.05, "bonferroni"): [1, 0, 0, 0, 0, 5],
        (0.001, "none"): [1, 0, 0, 0, 0, 5],
    }
    assert counted(np.array([1, 2, 1, 0, 0, 5]), MEASURES["lm_class"].classes) == {
        1: 2, 2: 1, 3: 0, 4: 0, 0: 2, 5: 1, 6: 0, 8: 0
    }  # fmt: skip


def test_without_a_record_level_and_correction_are_those_that_give_the_classes():
    stricter = by_hand(**{"class": [1, 0, 0, 0, 0, 5]})
    assert Recolouring(MEASURES["lm_class"], stricter).published == (0.01, "fdr")
    assert Recolouring(MEASURES["lm_class"], by_hand()).published == (0.05, "fdr")


def test_under_a_filter_other_levels_can_be_shown_and_other_corrections_cannot():
    part = {name: values[:3] for name, values in by_hand().items()}
    found = Recolouring(MEASURES["lm_class"], part, Choice(0.05, "fdr"))
    assert found.corrections == ("fdr",)
    assert "filter" in str(found.reason)
    assert found.at(Choice(0.01, "fdr")).codes.tolist() == [1, 0, 0]


def test_under_a_filter_no_correction_is_made_of_the_areas_left():
    """Uncorrected p-values are alike among some areas, but Bonferroni's of three would be 0.06 instead of 0.1."""
    uncorrected = by_hand(p_adj=P, **{"class": [1, 2, 1, 0, 0, 5]})
    part = {name: values[:3] for name, values in uncorrected.items()}
    found = Recolouring(MEASURES["lm_class"], part, Choice(0.05, "none"), FILTERED)
    assert found.corrections == ("none",)
    assert "filter" in str(found.reason)
    assert found.levels == LEVELS


def test_where_only_marked_areas_are_known_looser_levels_are_not_offered():
    part = {name: values[:3] for name, values in by_hand().items()}
    found = Recolouring(MEASURES["lm_class"], part, Choice(0.05, "fdr"), MARKED)
    assert (found.levels, found.corrections) == ((0.001, 0.01, 0.05), ("fdr",))
    assert "all rows" in str(found.reason)


def test_a_level_that_draws_cannot_reach_is_told():
    """99 permutations give no two-sided p-value below 2 / 100; one of 0.012 is not of them."""
    drawn = Inference(permutations=99)
    by_draws = by_hand(p=[0.02, 0.02, 0.02, 0.04, 0.5, np.nan], p_adj=[0.02, 0.02, 0.02, 0.04, 0.5, np.nan])
    found = Recolouring(MEASURES["lm_class"], by_draws, Choice(0.05, "none"), drawn=drawn)
    assert "0.02" in str(found.at(Choice(0.01, "none")).said)
    assert found.at(Choice(0.1, "none")).said is None
    exact = Recolouring(MEASURES["lm_class"], by_hand(), Choice(0.05, "fdr"), drawn=drawn)
    assert exact.at(Choice(0.01, "none")).said is None


def test_draws_that_end_when_the_published_level_is_settled_are_told_at_others():
    found = Recolouring(MEASURES["lg_class"], by_hand(), Choice(0.05, "fdr"), drawn=Inference())
    assert "at this level before you publish" in str(found.at(Choice(0.01, "fdr")).said)
    assert found.at(Choice(0.05, "fdr")).said is None


def test_an_edited_class_is_told_and_only_shown_as_it_is():
    found = Recolouring(MEASURES["lm_class"], by_hand(**{"class": [1, 2, 1, 0, 1, 5]}), Choice(0.05, "fdr"))
    assert found.corrections == ()
    assert "{count}" not in str(found.reason)
    assert ": 1." in str(found.reason)
    assert found.at(Choice(0.01, "none")).codes.tolist() == [1, 2, 1, 0, 1, 5]


def test_an_older_result_does_not_guess_sides():
    """Stricter levels need none; at looser ones areas on unknown sides stay without a class, and are counted."""
    columns = by_hand(agrees=None, **{"class": [1, 0, 0, 0, 0, 5]})
    found = Recolouring(MEASURES["lm_class"], columns, Choice(0.01, "fdr"))
    assert found.at(Choice(0.01, "bonferroni")).codes.tolist() == [1, 0, 0, 0, 0, 5]
    assert found.at(Choice(0.01, "bonferroni")).said is None
    loose = found.at(Choice(0.05, "fdr"))
    assert loose.codes.tolist() == [1, 0, 0, 0, 0, 5]
    assert ": 3." in str(loose.said)


def test_classes_that_are_of_no_area_alone_stay():
    found = Recolouring(
        MEASURES["eh_class"], {"class": np.array([1.0, 0.0, np.nan]), "neighbours": np.array([2, 2, 0])}
    )
    assert found.stored.tolist() == [1, 0, 19]
    assert found.corrections == ()
    assert found.reason


def test_measures_are_known_by_their_fields():
    assert [one.field for one in measures_of(["LM_CLASS", "ll_class", "fid"])] == ["lm_class", "ll_class"]


def a_map(seed):
    """Return 400 squares with a gathered corner, ties and giants, two variables and the graph."""
    draws = np.random.default_rng(seed)
    size = 20
    near = np.eye(size, k=1) + np.eye(size, k=-1)
    matrix = np.kron(near, np.eye(size)) + np.kron(np.eye(size), near) + np.kron(near, near)
    matrix[7] = matrix[:, 7] = 0  # an island
    ids = pd.RangeIndex(size**2)
    x = draws.poisson(3, size**2).astype(float)
    corner = (np.arange(size**2) // size < 6) & (np.arange(size**2) % size < 6)
    x[corner] += 5
    x[draws.integers(0, 400, 3)] = 900.0
    x[55] = np.nan
    return (
        adjacency_graph(matrix, ids),
        pd.Series(x, ids, name="x"),
        pd.Series(draws.poisson(4, 400) * 1.0, ids, name="y"),
    )


def run(field, graph, x, y, inference):
    """Return the columns that a result stores of a statistic."""
    if field == "lm_class":
        return local_moran(x, graph, inference).frame
    if field == "rate":
        return local_moran(x.where(x < 100), graph, inference, base=10 * y + 60).frame
    if field == "gi_bin":
        return getis_ord(x, graph, inference).frame.rename(columns={"bin": "class"})
    if field == "lg_class":
        return local_geary([x], graph, replace(inference, permutations=9_999)).frame
    if field == "ll_class":
        return local_lee(x, y, graph, replace(inference, permutations=9_999)).frame
    if field == "jc_class":
        marked = (x > 5).astype(float).where(x.notna())
        return local_join_count(marked, graph, alpha=inference.alpha, correction=inference.correction).frame
    counts = x.where(x < 100).fillna(0).astype(int)
    risk = constant_risk(counts, y + 5)
    return neighbourhood_test(counts, risk, graph, alpha=inference.alpha, correction=inference.correction).frame


@pytest.mark.parametrize("alternative", ["two-sided", "greater"])
@pytest.mark.parametrize("field", ["lm_class", "rate", "gi_bin", "lg_class", "ll_class", "jc_class", "nb_class"])
def test_every_level_gives_what_the_statistic_gives_there(field, alternative):
    graph, x, y = a_map(3)
    measure = MEASURES["lm_class" if field == "rate" else field]
    found = run(field, graph, x, y, Inference(alpha=0.05, correction="fdr", alternative=alternative))
    columns = {name: found[name].to_numpy(float) for name in found if name in
               ("p", "p_adj", "class", "side", "agrees", "neighbours")}  # fmt: skip
    colours = Recolouring(measure, columns, Choice(0.05, "fdr"))
    assert colours.reason is None
    seen = set()
    for level in LEVELS:
        for correction in ("none", "fdr", "bonferroni"):
            try:
                own = run(field, graph, x, y, Inference(alpha=level, correction=correction, alternative=alternative))
            except InferenceError:  # draws are too few for it
                continue
            expected = measure.classes.complete(own["class"], own["neighbours"])
            now = colours.at(Choice(level, correction)).codes
            np.testing.assert_array_equal(now, expected)
            seen.add(now.tobytes())
    assert len(seen) > 3  # levels differ on this map
