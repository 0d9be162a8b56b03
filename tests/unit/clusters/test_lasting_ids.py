"""Ids that last: on areas written as letters, each with a weight of one unless said."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.clusters.lasting_ids import lasting_ids


def clusters(**areas):
    return pd.Series({letter: int(name[1:]) for name, letters in areas.items() for letter in letters}, dtype=int)


def found(now, before, weights=None, last=0):
    areas = now.index.union(before.index)
    result = lasting_ids(now, before, pd.Series(1.0, areas) if weights is None else pd.Series(weights), last)
    return {name: tuple(row) for name, row in result.frame[["id", "origin", "parents"]].iterrows()}, result.ended


@pytest.mark.parametrize(
    ("before", "now", "expected", "ended"),
    [
        ({"c7": "abc"}, {"c1": "abc"}, {1: (7, "same", ())}, []),
        ({"c7": "abcd"}, {"c1": "cdefgh"}, {1: (7, "same", ())}, []),  # half of the smaller
        ({"c7": "abcd"}, {"c1": "defg"}, {1: (8, "new", ())}, [7]),  # a quarter
        ({"c7": "abcde"}, {"c1": "abc", "c2": "de"}, {1: (7, "same", ()), 2: (8, "split", (7,))}, []),
        ({"c7": "abc", "c9": "de"}, {"c1": "abcde"}, {1: (7, "merged", (9,))}, [9]),
        ({"c9": "abc", "c7": "de"}, {"c1": "abcde"}, {1: (7, "merged", (9,))}, [9]),  # the oldest lives
        ({"c7": "abc"}, {}, {}, [7]),
        ({}, {"c1": "a", "c2": "b"}, {1: (1, "new", ()), 2: (2, "new", ())}, []),
    ],
)
def test_drawn(before, now, expected, ended):
    assert found(clusters(**now), clusters(**before)) == (expected, ended)


def test_jobs_of_last_year_decide():
    before, now = clusters(c7="ab"), clusters(c1="a", c2="b")
    assert found(now, before, {"a": 1.0, "b": 9.0})[0] == {1: (8, "split", (7,)), 2: (7, "same", ())}


def test_an_id_is_never_used_again():
    assert found(clusters(c1="z"), clusters(c3="a"), last=12)[0] == {1: (13, "new", ())}


LETTERS = "abcdefghijkl"


@given(*[st.lists(st.integers(0, 4), min_size=12, max_size=12)] * 2, st.permutations(range(12)))
def test_one_id_never_stands_on_two_and_order_does_not_matter(now, before, order):
    now, before = (pd.Series(numbers, list(LETTERS)) for numbers in (now, before))
    weights = pd.Series(range(1, 13), list(LETTERS), dtype=float)
    result = lasting_ids(now, before, weights)
    assert result.frame["id"].is_unique
    assert set(result.frame.index) == set(now[now > 0])
    assert not set(result.ended) & set(result.frame["id"])
    turned = lasting_ids(now.iloc[order], before.iloc[order[::-1]], weights.iloc[order])
    pd.testing.assert_frame_equal(turned.frame, result.frame)
