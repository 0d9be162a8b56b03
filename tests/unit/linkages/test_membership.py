"""Membership of industries in chains, worked by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.linkages.chains import Chains
from polos.analysis.linkages.membership import chain_table, of_groups, of_loadings

NAMES = list("abcd")


def test_the_largest_loading_and_the_next_one_above_the_cut_off():
    loadings = pd.DataFrame([[0.9, 0.4], [0.7, 0.1], [0.2, 0.8], [0.1, 0.2]], NAMES, [1, 2])
    chains = Chains(loadings, pd.Series([0.5, 0.3], [1, 2]), pd.Series([1, 1, 2, 0], NAMES), None, ())
    found = of_loadings(chains, 0.35)
    assert found["chain"].tolist() == [1, 1, 2, 0]
    assert found["strength"].tolist() == [0.9, 0.7, 0.8, 0.2]
    assert found["second"].tolist() == [2, 0, 0, 0]
    assert found.loc["a", "strength_2"] == 0.4
    table = chain_table(found, {"a": "Mills", "b": "Farms"})
    assert table.index.tolist() == [1]  # one industry is no chain
    assert table.loc[1, "name"] == "Mills + Farms"
    assert table.loc[1, "members"] == ["a", "b"]


def test_mean_relatedness_with_one_s_own_group_and_the_nearest_other():
    related = pd.DataFrame(
        [[1, 0.8, 0.1, 0.3], [0.8, 1, 0.2, np.nan], [0.1, 0.2, 1, 0.6], [0.3, np.nan, 0.6, 1]], NAMES, NAMES
    )
    found = of_groups(pd.Series([1, 1, 2, 2], NAMES), related)
    assert found["strength"].tolist() == pytest.approx([0.8, 0.8, 0.6, 0.6])
    assert found["second"].tolist() == [2, 2, 1, 1]
    assert found["strength_2"].tolist() == pytest.approx([0.2, 0.2, 0.15, 0.3])
    sizes = pd.Series([1.0, 5, 3, 2], NAMES)
    assert chain_table(found, {}, sizes)["name"].tolist() == ["b + a", "c + d"]


def test_an_industry_alone_is_in_no_chain_of_two():
    related = pd.DataFrame(np.eye(3), list("abc"), list("abc"))
    found = of_groups(pd.Series([1, 1, 2], list("abc")), related)
    assert np.isnan(found.loc["c", "strength"])
    assert chain_table(found, {}).index.tolist() == [1]
