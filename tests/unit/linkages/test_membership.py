"""Membership of industries in chains, worked by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.linkages.chains import Chains
from polos.analysis.linkages.membership import chain_table, held, of_groups, of_loadings

NAMES = list("abcde")


def rows_of(members):
    return [tuple(row) for row in members.rows.round(6).itertuples(index=False)]


def test_the_largest_loading_and_others_above_the_cut_off():
    loadings = pd.DataFrame(
        [[0.1, 0.9, 0.4], [0.2, 0.7, 0.1], [0.9, 0.2, 0.8], [0.5, 0.1, 0.85], [0.2, 0.1, -0.6]], NAMES, [1, 2, 3]
    )
    chain = pd.Series([2, 2, 1, 3, 0], NAMES)
    found = of_loadings(Chains(loadings, pd.Series([0.5, 0.3, 0.1], [1, 2, 3]), chain, ()), 0.35)
    # Components 1 and 3 are the largest of one industry each: no chains; c and d are in none, nor tied to the other.
    assert found.source == [2]
    assert found.chain.to_dict() == {"a": 1, "b": 1, "c": 0, "d": 0, "e": 0}
    expected = [("a", 1, 0.9, "core"), ("b", 1, 0.7, "core"), ("c", 0, 0.9, "none"), ("d", 0, 0.85, "none")]
    assert rows_of(found) == [*expected, ("e", 0, 0.2, "none")]
    table = chain_table(found, {"a": "Mills", "b": "Farms"})
    assert table.loc[1, "name"] == "Mills + Farms"
    assert table.loc[1, "members"] == ["a", "b"]
    assert table.loc[1, "strength"] == pytest.approx(0.8)


def test_who_loads_on_two_chains_is_linked_to_the_second():
    loadings = pd.DataFrame([[0.9, 0.4], [0.7, 0.1], [0.2, 0.8], [0.3, 0.6], [0.1, 0.1]], NAMES, [1, 2])
    chains = Chains(loadings, pd.Series([0.5, 0.3], [1, 2]), pd.Series([1, 1, 2, 2, 0], NAMES), ())
    found = of_loadings(chains, 0.35)
    assert ("a", 2, 0.4, "linked") in rows_of(found)
    assert [row for row in rows_of(found) if row[3] == "linked"] == [("a", 2, 0.4, "linked")]
    assert chain_table(found, {})["linked"].tolist() == [0, 1]


def test_mean_relatedness_with_one_s_own_group():
    related = pd.DataFrame(
        [
            [1, 0.8, 0.1, 0.3, 0.7],
            [0.8, 1, 0.2, np.nan, 0.9],
            [0.1, 0.2, 1, 0.6, 0],
            [0.3, np.nan, 0.6, 1, 0],
            [0.7, 0.9, 0, 0, 1],
        ],
        NAMES,
        NAMES,
    )
    found = of_groups(pd.Series([1, 1, 2, 2, 3], NAMES), related)
    # e, a group of its own, is tied to the first as strongly as its own, 0.8.
    assert rows_of(found) == [
        *(("a", 1, 0.8, "core"), ("b", 1, 0.8, "core"), ("e", 1, 0.8, "linked")),
        *(("c", 2, 0.6, "core"), ("d", 2, 0.6, "core")),
    ]
    sizes = pd.Series([1.0, 5, 3, 2, 9], NAMES)
    assert chain_table(found, {}, sizes)["name"].tolist() == ["b + a", "c + d"]


def test_where_no_two_are_together_there_is_no_chain():
    related = pd.DataFrame(np.eye(3), list("abc"), list("abc"))
    found = of_groups(pd.Series([1, 2, 3], list("abc")), related)
    assert found.rows["role"].tolist() == ["none"] * 3
    assert chain_table(found, {}).empty


def test_what_stays_together_in_other_groupings():
    chain = pd.Series([1, 1, 1, 2, 2, 0], list("abcdef"))
    more = pd.Series([1, 1, 3, 2, 2, 2], list("abcdef"))
    less = pd.Series([1, 1, 1, 1, 0, 0], list("abcdef"))
    found = held(chain, [more, less])
    # a is with b and c; the first puts c elsewhere. The second has e in no chain, which parts it from nobody.
    assert found.fillna(-1).tolist() == [0.5, 0.5, 0, 1, 1, -1]
    assert held(chain, []).isna().all()


def test_ties_that_differ_in_rounding_alone_are_in_the_order_of_labels():
    loadings = pd.DataFrame({1: [0.1 + 0.2, 0.3, 0.35 - 1e-12, 0.1], 2: 0.0}, ["d", "b", "c", "a"])
    chains = Chains(loadings, pd.Series([0.5, 0.3], [1, 2]), pd.Series([1, 1, 0, 0], loadings.index), ())
    found = of_loadings(chains, 0.35)
    assert rows_of(found) == [
        ("b", 1, 0.3, "core"),
        ("d", 1, 0.3, "core"),
        ("c", 1, 0.35, "linked"),
        ("a", 0, 0.1, "none"),
    ]
    assert chain_table(found, {}, pd.Series(7.0, list("abcd"))).loc[1, "name"] == "b + d"
