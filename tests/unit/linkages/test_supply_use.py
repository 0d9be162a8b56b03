"""Supply and use turned into flows of industries, under industry technology."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import TableError
from polos.analysis.linkages.flow_cells import Cells
from polos.analysis.linkages.flow_table import flow_table
from polos.analysis.linkages.supply_use import industry_flows


def cells(values, rows, columns):
    frame = pd.DataFrame(values, rows, columns, dtype=float)
    return Cells(frame, pd.Series(rows, rows, dtype=object), ())


INDUSTRIES = ["farms", "mills"]
PRODUCTS = ["grain", "cloth"]
# The two products and industries of Miller & Blair (2009), section 5.3: use, final demand, make, value added.
USE = cells([[12, 8, 80], [10, 7, 83], [68, 95, np.nan]], [*PRODUCTS, "added"], [*INDUSTRIES, "final"])
MAKE = cells([[90, 0], [10, 100]], INDUSTRIES, PRODUCTS)


def test_industries_sell_in_proportion_to_what_they_make():
    found = industry_flows(USE, MAKE)
    # D = V q^-1 = [[.9, 0], [.1, 1]] worked by hand: Z = D U, sales to final users D y.
    expected = [[10.8, 7.2, 72.0, 90], [11.2, 7.8, 91.0, 110]]
    np.testing.assert_allclose(found.values.loc[INDUSTRIES], expected)
    table = flow_table(found, "output")
    assert table.output.tolist() == [90, 110]
    np.testing.assert_allclose(table.flows.sum() + table.around["added"], [90, 110])


def test_the_supply_table_may_come_either_way_round():
    turned = Cells(MAKE.values.T, pd.Series(PRODUCTS, PRODUCTS), ())
    pd.testing.assert_frame_equal(industry_flows(USE, turned).values, industry_flows(USE, MAKE).values)


def test_products_that_none_makes_are_told():
    use = cells([[12, 8], [10, 7], [5, 5]], [*PRODUCTS, "oil"], INDUSTRIES)
    make = cells([[90, 0], [10, 100], [0, 0]], [*PRODUCTS, "oil"], INDUSTRIES)
    said = [str(notice) for notice in industry_flows(use, make).notices]
    assert any("oil" in text and "21.3%" in text for text in said)  # 10 of 47


def test_what_is_hidden_is_no_zero_whatever_is_said():
    use = cells([[12, np.nan], [np.nan, 7]], PRODUCTS, INDUSTRIES)
    hidden = pd.DataFrame([[False, True], [False, False]], PRODUCTS, INDUSTRIES)
    assert industry_flows(use, MAKE, empty_is_zero=True).values.loc["farms", "mills"] == 0
    with pytest.raises(TableError, match=r"use table \(1\): grain → mills"):
        industry_flows(replace(use, marked=hidden), MAKE, empty_is_zero=True)


def test_totals_and_groups_of_products_and_industries_are_left_out():
    make = pd.DataFrame(
        [[90, 0, 3], [10, 100, 0], [0, 5, 60]], ["grain", "fruit", "cloth"], ["farms", "groves", "mills"]
    )
    use = pd.DataFrame([[12, 9, 8], [1, 4, 2], [10, 1, 7]], make.index, make.columns)
    names = {"food": ["grain", "fruit"], "all": list(make.index)}, {"land": ["farms", "groves"], "every": list(make)}

    def wide(table):
        for name, parts in names[0].items():
            table = pd.concat([table, table.loc[parts].sum().rename(name).to_frame().T])
        for name, parts in names[1].items():
            table = table.assign(**{name: table[parts].sum(axis=1)})
        rows, columns = ["food", "grain", "fruit", "cloth", "all"], ["land", "farms", "groves", "mills", "every"]
        return cells(table.loc[rows, columns], rows, columns)

    plain = industry_flows(*(cells(table, list(table.index), list(table)) for table in (use, make)))
    found = industry_flows(wide(use), wide(make))
    pd.testing.assert_frame_equal(found.values, plain.values)
    # Worked by hand: farms make 90 of 93 of grain and 10 of 110 of fruit, of which groves use 9 and 4.
    assert found.values.loc["farms", "groves"] == pytest.approx(9 * 90 / 93 + 4 * 10 / 110)
    assert any("left out (4): food, all, land, every" in str(notice) for notice in found.notices)


def test_products_that_only_one_table_has_are_told():
    make = cells([[90, 0], [10, 100], [0, 30], [100, 130]], [*PRODUCTS, "repairs", "total"], INDUSTRIES)
    said = [str(notice) for notice in industry_flows(USE, make).notices]
    assert [text for text in said if "not used" in text] == [
        "Rows of the supply table that are not used (1): repairs. If they are products, label them as the use table "
        "does: what industries make of them is missing in their output."
    ]


def test_negative_and_empty_figures_are_named():
    make = cells([[90, -1], [10, 100]], INDUSTRIES, PRODUCTS)
    with pytest.raises(TableError, match="cloth → farms"):
        industry_flows(USE, make)
    use = cells([[12, np.nan], [10, 7]], PRODUCTS, INDUSTRIES)
    with pytest.raises(TableError, match="grain → mills"):
        industry_flows(use, MAKE)


@given(st.integers(2, 6), st.integers(2, 6), st.integers(0, 2**31 - 1))
def test_what_industries_sell_is_what_they_make(products, industries, seed):
    random = np.random.default_rng(seed)
    make = random.uniform(0, 10, (products, industries)) + 0.1
    use = random.uniform(0, 1, (products, industries))
    final = make.sum(axis=1) - use.sum(axis=1) + 10
    make[:, 0] += 10  # so that what is made is what is used
    names = [f"p{place}" for place in range(products)], [f"i{place}" for place in range(industries)]
    found = industry_flows(
        cells(np.column_stack([use, final]), names[0], [*names[1], "final"]), cells(make, *names)
    ).values
    np.testing.assert_allclose(found[[*names[1], "final"]].sum(axis=1), found["output"])
