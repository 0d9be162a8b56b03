"""Days as people write them."""

from datetime import date

import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.tables.days import day_of, days_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        (" 2024-2-9 ", date(2024, 2, 9)),
        ("2024-02-29T23:59:59.000Z", date(2024, 2, 29)),
        ("2024-02-29 08:00", date(2024, 2, 29)),
        ("03/04/2024", date(2024, 4, 3)),
        ("3.4.2024", date(2024, 4, 3)),
        ("29-02-2023", None),
        ("2024", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
        ("soon", None),
        ("", None),
    ],
)
def test_one_day(text, day):
    assert day_of(text) == day


def test_a_column():
    column = pd.Series(["2024-01-31", None, "01/02/2024"], index=[4, 5, 9], name="observed")
    found = days_of(column, "links")
    assert found.dtype == "datetime64[ns]"
    assert found.dropna().dt.strftime("%d %b %Y").to_dict() == {4: "31 Jan 2024", 9: "01 Feb 2024"}
    assert days_of(column.iloc[:0], "links").empty
    assert days_of(pd.Series([None, None], dtype=object), "links").isna().all()


def test_what_is_no_day_is_named():
    with pytest.raises(FieldError, match=r"“observed” of “links” .*\(2\).*: 2 \(soon\), 3 \(31/31/2024\)"):
        days_of(pd.Series(["2024-01-31", "soon", "31/31/2024"], index=[1, 2, 3], name="observed"), "links")
