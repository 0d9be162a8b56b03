"""Conversion between classifications."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError, SectorError
from polos.analysis.sectors.correspondence import converted, correspondence_of, read_correspondence


def records(*rows):
    return [(line, dict(zip(("from", "to", "weight"), row))) for line, row in enumerate(rows, start=2)]


def cells(*rows):
    frame = pd.DataFrame(rows, columns=["area", "code", "value"], index=range(2, len(rows) + 2))
    return frame.assign(state=np.where(frame["value"].isna(), "suppressed", "value"))


WEIGHTED = correspondence_of(
    "scian", records(("311811", "1071", "1"), ("311820", "1071", "0,25"), ("311820", "1074", "0,75"))
)


def test_values_are_split_by_their_weights():
    found, notices = converted(cells(("a", "311811", 10.0), ("a", "311820", 8.0), ("b", "311820", np.nan)), WEIGHTED)
    assert found[["area", "code", "state"]].to_numpy().tolist() == [
        ["a", "1071", "value"],
        ["a", "1071", "value"],
        ["a", "1074", "value"],
        ["b", "1071", "suppressed"],
        ["b", "1074", "suppressed"],
    ]
    np.testing.assert_allclose(found["value"], [10, 2, 6, np.nan, np.nan])
    assert found.index.tolist() == [2, 3, 3, 4, 4]
    assert [str(notice) for notice in notices] == [
        "Codes split by the weights of the correspondence “scian” (1): 311820 → 1071, 1074. They hold 44.4% of all "
        "figures."
    ]


def test_decimals_of_whole_numbers_do_not_count():
    own = correspondence_of("own", [(2, {"from": "5.0", "to": "0111.0"}), (3, {"from": "6.0", "to": "0141.0"})])
    found, _ = converted(cells(("x", "5", 1.0), ("x", "6", 2.0)), own)
    assert found["code"].tolist() == ["0111", "0141"]


def test_many_to_one_needs_no_weights():
    plain = correspondence_of("own", [(2, {"from": "A", "to": "01"}), (3, {"from": "B", "to": "01"})])
    found, notices = converted(cells(("x", "A", 1.0), ("x", "B", 2.0)), plain)
    assert found["code"].tolist() == ["01", "01"]
    assert not notices


@pytest.mark.parametrize(
    ("rows", "error", "says"),
    [
        ([(2, {"from": "1"})], SectorError, "needs the columns from and to"),
        (records(("1", "", "1")), SectorError, "no code in from or to in rows 2"),
        (records(("1", "2", ""), ("1", "3", "")), SectorError, "without weights that sum to 1 (1): 1 → 2, 3"),
        (records(("1", "2", "0.5"), ("1", "3", "0.6")), SectorError, "1 → 2, 3"),
        (records(("1", "2", "1.5"), ("1", "3", "-0.5")), SectorError, "sum to 1"),
        (records(("1", "2", "half")), FieldError, "2 (“half”)"),
    ],
)
def test_what_is_no_correspondence(rows, error, says):
    with pytest.raises(error) as raised:
        correspondence_of("own", rows)
    assert says in str(raised.value)


def test_codes_that_cannot_be_converted_are_listed():
    with pytest.raises(SectorError, match=r"“scian” does not have \(1\): 311812 \(×2; 311811"):
        converted(cells(("a", "311812", 1.0), ("b", "311812", 2.0), ("b", "311811", 2.0)), WEIGHTED)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["311811", "311820"]), st.floats(0, 1e6))))
def test_nothing_is_lost(rows):
    table = cells(*rows) if rows else cells().astype({"value": float})
    found, _ = converted(table, WEIGHTED)
    assert found["value"].sum() == pytest.approx(table["value"].sum())
    assert found.groupby("area")["value"].sum().to_dict() == pytest.approx(
        table.groupby("area")["value"].sum().to_dict()
    )


def test_the_encoding_and_the_decimal_sign_of_the_run_hold_for_a_correspondence(tmp_path):
    path = tmp_path / "links.csv"
    path.write_bytes("from;to;weight\n1;10;1,000\n2;11;1,000\n".encode("utf-16-le"))
    links = read_correspondence(path, "utf-16-le", ",").links
    assert links["weight"].tolist() == [1, 1]
