"""Rows of sales as people send them: what is read, what is told, what is refused."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError, SectorError, TableError
from polos.analysis.markets.sales import NOT_STATED, sales, years_notice
from polos.analysis.sectors.correspondence import correspondence_of
from polos.analysis.sectors.sector_table import Reading


def rows(*records, columns=("product", "year", "seller", "value")):
    return pd.DataFrame(records, range(2, 2 + len(records)), columns, dtype=object).assign(
        year=lambda frame: frame["year"].rename("year")
    )


def said(found):
    return " ".join(map(str, found.notices))


def test_texts_totals_and_sellers_by_any_spelling():
    found = sales(
        rows(
            ("1071", "2019", "Perú", "1.200,5"),
            ("1071", "2020-12-31", "Chile", "3,5"),
            ("1071", 2020.0, "World", "99,0"),
            ("TOTAL", 2020, "Chile", "99,0"),
            ("1079", 2019, None, None),
        ),
        Reading(),
        "peru",
    )
    cells = found.cells
    assert cells["value"].tolist()[:2] == [1200.5, 3.5]
    assert np.isnan(cells["value"].iloc[2])
    assert cells["year"].tolist() == [2019, 2020, 2019]
    assert (found.home, cells["seller"].iloc[2]) == ("Perú", NOT_STATED)
    assert "beside what they sum (1 rows): TOTAL" in said(found)
    assert "beside what they sum (1 rows): World" in said(found)
    assert "Rows without a seller" in said(found)


def test_lost_zeros_of_products_come_back_by_the_correspondence():
    links = correspondence_of("hs", [(2, {"from": "010121", "to": "0142"}), (3, {"from": "851712", "to": "2630"})])
    found = sales(rows((10121, 2020, "a", 1.0), (851712, 2020, "a", 2.0)), Reading(correspondence=links))
    assert found.cells["product"].tolist() == ["010121", "851712"]


def test_what_repeats_is_told():
    same = ("1071", 2020, "a", 5.0)
    found = sales(rows(same, same, ("1071", 2020, "a", 7.0), ("1079", 2020, "A.", 2.0)), Reading())
    assert "value of another (1; 26.3%" in said(found)
    assert "are added up: 2" in said(found)
    assert "differ by accents, capitals or signs only (1): a – A." in said(found)


def test_products_of_some_years_only():
    found = sales(rows(("1071", 2020, "a", 3.0), ("1071", 2021, "a", 3.0), ("1079", 2021, "a", 2.0)), Reading())
    (notice,) = years_notice(found.cells)
    assert "not all of the 2 years have, which count as 0 in the others (1; 25.0%" in str(notice)
    assert not years_notice(found.cells[found.cells["product"] == "1071"])


SUM = [
    ("1071", year, seller, value * year) for year in (1, 2) for seller, value in (("a", 1.0), ("b", 2.0), ("c", 3.0))
]


def with_buyers():
    """Return rows of three buyers and all of them together, of two years."""
    figures = [("Chile", 2.0), ("Perú", 3.0), ("Brasil", 4.0), ("World", 9.0)]
    records = [("1071", year, "a", buyer, value * (year - 2000)) for year in (2020, 2021) for buyer, value in figures]
    return rows(*records, columns=("product", "year", "seller", "buyer", "value"))


def test_totals_over_buyers_do_not_count_twice():
    found = sales(with_buyers(), Reading())
    assert found.cells.groupby("year")["value"].sum().to_dict() == {2020: 180, 2021: 189}
    assert "(2 rows): World" in said(found)
    blind = with_buyers().drop(columns="buyer")
    with pytest.raises(TableError, match=r"sum of the others \(2\): 1071 2020 a, 1071 2021 a.*BUYER_FIELD"):
        sales(blind, Reading())
    assert sales(blind, Reading(keep_sums=True)).cells["value"].sum() == 738
    # Two buyers of the same value are no row loaded twice.
    equal = with_buyers().head(2).assign(value=5.0)
    assert "loaded twice" not in said(sales(equal, Reading()))


@pytest.mark.parametrize(
    ("records", "error", "text"),
    [
        ([("1071", 2020, "a", -1.0)], FieldError, "negative values, in these rows .*returns"),
        ([("1071", "now", "a", 1.0)], FieldError, "neither a year nor a date"),
        ([("1071", 2020, "a", "some")], FieldError, "no numbers"),
        ([("1071", 2020, "a", None)], TableError, "no row with a product, a year and a value"),
        ([("08", 2020, "a", 1.0), ("0804", 2020, "a", 1.0)], SectorError, r"others begin with \(1\): 08 – 0804"),
        ([(p, y + 2000, s, v) for p, y, s, v in SUM], TableError, "Seller “c” equals the sum.*TOTAL_SELLER"),
        (
            [(f"107{s}", y + 2000, "x", v) for _, y, s, v in ((p, y, "abc".index(s) + 1, v) for p, y, s, v in SUM)],
            TableError,
            "Product “1073” equals the sum.*TOTAL_CODE",
        ),
    ],
)
def test_what_is_refused(records, error, text):
    with pytest.raises(error, match=text):
        sales(rows(*records), Reading())


def test_a_seller_that_is_not_there():
    with pytest.raises(FieldError, match=r"no seller of the table\. It has, for example: Chile"):
        sales(rows(("1071", 2020, "Chile", 1.0)), Reading(), "Chili S.A.")
    kept = sales(rows(*((p, y + 2000, s, v) for p, y, s, v in SUM)), Reading(keep_sums=True), "c")
    assert kept.home == "c"
