"""Agreement and moves: by hand, and against scikit-learn where it is there."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.comparison.agreement import agreement, transitions
from polos.analysis.errors import FieldError


def test_kappa_as_scikit_learn_has_it():
    metrics = pytest.importorskip("sklearn.metrics")
    rng = np.random.default_rng(1)
    first = pd.Series(rng.integers(0, 4, 300))
    second = first.where(rng.random(300) < 0.6, pd.Series(rng.integers(0, 4, 300)))
    found = agreement(first, second)
    assert found.kappa == pytest.approx(metrics.cohen_kappa_score(first, second))
    assert found.table.to_numpy().tolist() == metrics.confusion_matrix(first, second).tolist()


def test_areas_on_one_map_only_take_no_part():
    found = agreement(pd.Series([1.0, 2, np.nan], list("abc")), pd.Series([1.0, 2, 2], list("abd")))
    assert (found.areas, found.similarity) == (2, 1.0)
    with pytest.raises(FieldError, match="on both maps"):
        agreement(pd.Series([1.0], ["a"]), pd.Series([1.0], ["b"]))


def test_one_class_only_has_no_kappa():
    assert np.isnan(agreement(pd.Series([0, 0]), pd.Series([0, 0])).kappa)


def test_moves_by_hand():
    """Three areas over three dates; two moves are lost where a class is not known."""
    classes = pd.DataFrame([[1, 1, 2], [2, 1, 1], [2, np.nan, 1]])
    counts, chances, steady = transitions(classes)
    assert counts.to_numpy().tolist() == [[2, 1], [1, 0]]
    assert chances.to_numpy() == pytest.approx(np.array([[2 / 3, 1 / 3], [1, 0]]))
    # p = p 2/3 + (1 - p): p = 3/4.
    assert steady.to_numpy() == pytest.approx([0.75, 0.25])


def test_no_steady_state_where_classes_never_meet():
    _, _, steady = transitions(pd.DataFrame([[1, 1], [2, 2]]))
    assert steady.isna().all()
    with pytest.raises(FieldError, match="two dates"):
        transitions(pd.DataFrame([[1], [2]]))


def test_no_steady_state_where_classes_change_places_for_ever():
    """All of 1 go to 2 and all of 2 to 1: two thirds and one third take turns, and never come to a half each."""
    _, _, steady = transitions(pd.DataFrame([[1, 2], [1, 2], [2, 1]]))
    assert steady.isna().all()
    # With one area of three that stays, they do: x = x / 2 + y and x + y = 1 give 2/3 and 1/3.
    _, _, steady = transitions(pd.DataFrame([[1, 2], [1, 1], [2, 1]]))
    assert steady.tolist() == pytest.approx([2 / 3, 1 / 3])


def test_moves_as_giddy_has_them():
    """giddy's documentation, LISA Markov of the incomes of 48 US states, 1929 to 2009: moves and steady state."""
    moves = [[1087, 44, 4, 34], [41, 470, 36, 1], [5, 34, 1422, 39], [30, 1, 40, 552]]
    pairs = [(one, other) for one, row in enumerate(moves) for other, count in enumerate(row) for _ in range(count)]
    counts, chances, steady = transitions(pd.DataFrame(pairs))
    assert counts.to_numpy().tolist() == moves
    assert chances.loc[0].to_numpy() == pytest.approx([0.92985458, 0.03763901, 0.00342173, 0.02908469], abs=1e-8)
    assert steady.to_numpy() == pytest.approx([0.28561505, 0.14190226, 0.40493672, 0.16754598], abs=1e-8)


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        # Cohen (1960), two judges and 200 people: 0.70 agree, 0.41 by chance.
        ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.492),
        # Landis & Koch (1977), diagnoses of two neurologists, patients of Winnipeg and of New Orleans.
        ([[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]], 0.208),
        ([[5, 3, 0, 0], [3, 11, 4, 0], [2, 13, 3, 4], [1, 2, 4, 14]], 0.297),
    ],
)
def test_kappa_as_published(table, kappa):
    pairs = [(one, other) for one, row in enumerate(table) for other, count in enumerate(row) for _ in range(count)]
    first, second = (pd.Series(side) for side in zip(*pairs))
    assert agreement(first, second).kappa == pytest.approx(kappa, abs=5e-4)
