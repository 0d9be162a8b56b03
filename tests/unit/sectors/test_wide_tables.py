"""Columns whose names hold codes, and columns whose names only end in a number."""

import pandas as pd
import pytest
from polos.analysis.errors import TableError
from polos.analysis.sectors.wide_tables import column_code, long_form


def wide(*columns):
    return pd.DataFrame(1, [2], ["area", *columns])


@pytest.mark.parametrize("name", ["RC3", "c1", "ocupados_1", "v7"])
def test_one_digit_is_no_code(name):
    assert column_code(name) is None


def test_one_digit_is_a_code_where_the_user_gives_the_width():
    assert column_code("c1", width=2) == "01"


def test_names_that_were_cut_off():
    with pytest.raises(TableError, match="Names of ten characters may have been cut off by a Shapefile or DBF"):
        long_form(wide("ocupados_1", "ocupados_2"), ["ocupados_1", "ocupados_2"])


def test_names_that_differ_by_more_than_their_code():
    with pytest.raises(TableError, match=r"differ by more than their code, such as po\.man_19, po\.com_20"):
        long_form(wide("po.man_19", "po.com_20"), ["po.man_19", "po.com_20"])
    rows, _ = long_form(wide("A01", "B05", "C10"), ["A01", "B05", "C10"])
    assert rows["code"].tolist() == ["01", "05", "10"]


def test_what_each_column_is_read_as_is_said():
    _, (fact,) = long_form(wide("po.man_19", "po.man_20"), ["po.man_19", "po.man_20"])
    assert "po.man_19 → 19 Manufacture of coke and refined petroleum pr…" in str(fact)
    assert not fact.warning


def test_a_column_of_totals_can_be_named():
    rows, _ = long_form(wide("c10", "po_todo"), ["c10", "po_todo"], total_code="po_todo")
    assert rows["code"].tolist() == ["10", "total"]
