"""Numbers as offices write them."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError
from polos.analysis.tables.numbers import parse_marks, parse_numbers


def column(*texts):
    return pd.Series(texts, index=range(2, len(texts) + 2), name="jobs", dtype=object)


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (("1.234,5", "12"), (1234.5, 12)),
        (("1,234.5", "12"), (1234.5, 12)),
        (("0,5", "1.234"), (0.5, 1234)),
        (("0.500", "1,234"), (0.5, 1234)),
        (("1.234.567", "89"), (1234567, 89)),
        (("1,234,567", "8.5"), (1234567, 8.5)),
        (("1 234", "1\u00a0234\u202f567"), (1234, 1234567)),
        (("1'234", "-5", "+6", "−7"), (1234, -5, 6, -7)),
        (("12,34",), (12.34,)),
        (("1234.567",), (1234.567,)),
        ((".5", "5."), (0.5, 5)),
        ((1, 2.5, "3"), (1, 2.5, 3)),
        (("１２３", "1’234’567", "1 234,5", "- 5", "–6"), (123, 1234567, 1234.5, -5, -6)),
        ((1, 2.5, "3,5"), (1, 2.5, 3.5)),
    ],
)
def test_numbers(texts, values):
    found, states, _ = parse_numbers(column(*texts))
    np.testing.assert_allclose(found, values)
    assert set(states) == {"value"}


def test_missing_suppressed_and_zero_are_three_things():
    found, states, notices = parse_numbers(column("0", "*", "-", "n.d.", "", None, "<3", "5", "(C)"))
    assert list(states) == [
        *("value", "suppressed", "missing", "missing", "missing", "missing", "suppressed", "value", "suppressed")
    ]
    assert list(found.dropna()) == [0, 5]
    texts = [str(notice) for notice in notices]
    assert "Marks in field “jobs” that are read as missing, not as zero: “-” (1), “n.d.” (1)." in texts
    assert any("as suppressed" in text and "“<3” (1)" in text for text in texts)


def test_marks_of_the_user_come_first():
    marks = parse_marks("-=0; n.p. = missing ;x=suprimido")
    found, states, _ = parse_numbers(column("-", "N.P.", "x", "4"), marks=marks)
    assert list(states) == ["value", "missing", "suppressed", "value"]
    assert found.iloc[0] == 0
    assert found.iloc[3] == 4
    with pytest.raises(FieldError, match="“-” in MARKS is not understood"):
        parse_marks("-")


def test_numbers_of_a_layer_stay_as_they_are():
    found, states, notices = parse_numbers(pd.Series([1.5, np.nan, np.inf], name="jobs"))
    assert list(states) == ["value", "missing", "missing"]
    assert found[0] == 1.5
    assert not notices


@pytest.mark.parametrize(
    ("texts", "decimal", "says"),
    [
        (("1.234",), None, "“1.234” in field “jobs” may be 1234 or a decimal number. Give DECIMAL"),
        (("1,5", "1.5"), None, "mixes decimal commas and points, such as 1,5, 1.5"),
        (("doce", "3", "trece"), None, "no numbers, in these rows (2): 2 (“doce”), 4 (“trece”)"),
        (("1.23,4",), None, "no numbers, in these rows (1): 2 (“1.23,4”)"),
        (("1.5",), ",", "The decimal sign is taken to be “,”"),
        (("1-2", "3"), None, "2 (“1-2”)"),
        (("5 %",), None, "5 %"),
        (("1,2E+05", "3"), None, "1,2E+05"),
        (("125 1", "12 34", "7"), None, "no numbers, in these rows (2): 2 (“125 1”), 3 (“12 34”)"),
        (("125¹", "7"), None, "2 (“125¹”)"),
        (("5'7",), None, "2 (“5'7”)"),
        (("12\n5",), None, "in these rows (1)"),
        (("1 234'567",), None, "2 (“1 234'567”)"),
        (("1 234,567 8",), None, "2 (“1 234,567 8”)"),
        (("(125)", "125 (1)", "125 1/"), None, "in these rows (3)"),
        (("1" * 400,), None, "numbers too large to calculate with"),
    ],
)
def test_what_is_no_number(texts, decimal, says):
    with pytest.raises(FieldError) as error:
        parse_numbers(column(*texts), decimal)
    assert says in str(error.value)


def test_the_sign_can_be_given():
    assert parse_numbers(column("1.234"), ",")[0].iloc[0] == 1234
    assert parse_numbers(column("1.234"), ".")[0].iloc[0] == 1.234


@given(
    st.lists(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False), min_size=1),
    st.sampled_from([(",", "."), (".", ","), (",", " "), (".", "'")]),
)
def test_what_is_written_comes_back(numbers, signs):
    decimal, group = signs
    texts = [f"{number:,.2f}".translate(str.maketrans({".": decimal, ",": group})) for number in numbers]
    found, states, _ = parse_numbers(column(*texts))
    np.testing.assert_allclose(found, [float(number) for number in numbers], rtol=1e-12)
    assert set(states) == {"value"}


@given(st.lists(st.one_of(st.none(), st.sampled_from(["*", "-", "7", "0", "1,5", " ", "<5", "n.d."]))))
def test_each_cell_is_one_thing(texts):
    found, states, _ = parse_numbers(column(*texts))
    assert len(found) == len(states) == len(texts)
    assert ((states == "value") == found.notna()).all()


def test_a_number_beyond_all_floats_is_refused_with_its_row():
    for values in (["1", "9" * 400], [1.0, 1e200]):
        with pytest.raises(FieldError, match=r"“jobs” has numbers too large to calculate with.*\(1\): b \("):
            parse_numbers(pd.Series(values, ["a", "b"], name="jobs"))
