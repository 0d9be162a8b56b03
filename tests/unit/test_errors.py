"""How errors and notices are filled in."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import PolosError, filled, listed, notice, number, phrase, plain, quoted, valued


def test_a_list_that_was_cut_short_ends_its_sentence():
    template = "Rows without a code ({count}): {rows}."
    assert str(notice(template, count=2, rows=listed([1, 2]))) == "Rows without a code (2): 1, 2."
    assert str(notice(template, count=9, rows=listed(range(9), 3))) == "Rows without a code (9): 0, 1, 2 …"
    assert str(PolosError(f"{template} Add them.", count=9, rows=listed(range(9), 3))) == (
        "Rows without a code (9): 0, 1, 2 … Add them."
    )


@pytest.mark.parametrize(
    ("value", "spec", "written"),
    [
        (12300.0, ".3g", "12300"),
        (9999.6, ".4g", "10000"),
        (12345678.0, ",.3g", "12,300,000"),
        (0.0000123, ".2g", "0.000012"),
        (1e300, ".15g", "1×10^300"),
        (-2.5e-20, ".15g", "-2.5×10^-20"),
        (0.125, ".1%", "12.5%"),
        (float("inf"), ".3g", "inf"),
    ],
)
def test_no_number_has_an_exponent_within_what_people_read(value, spec, written):
    assert plain(value, spec) == written


@given(st.floats(1e-9, 1e15), st.integers(1, 15))
def test_a_number_without_exponent_is_the_same_number(value, digits):
    text = plain(value, f".{digits}g")
    assert "e" not in text
    assert math.isclose(float(text), float(f"{value:.{digits}g}"), rel_tol=1e-15)


def test_numbers_and_parts_of_a_message_are_said_in_the_language_that_it_is_filled_in():
    """Numbers in a list and in a part of a message too; names stay as they are."""
    spanish = {"Far: {rows}.": "Lejos: {rows}.", "about {size}": "unos {size}"}
    said = notice(
        "Far: {rows}.", rows=listed([*valued([("A.1", 0.5)]), phrase("about {size}", size=number(0.25, ".1%")), 1.5])
    )
    assert str(said) == "Far: A.1 (0.5), about 25.0%, 1.5."
    text = filled(spanish["Far: {rows}."], said.values, lambda text: spanish.get(text, text), _comma)
    assert text == "Lejos: A.1 (0,5), unos 25,0%, 1,5."
    assert filled("{share:.0%} of {all}", {"share": 0.125, "all": 1000}, str, _comma) == "12% of 1000"


def _comma(text):
    return text.replace(".", ",")


def test_what_the_user_wrote_is_quoted_in_the_language_and_kept_to_one_short_line():
    said = notice("Read: {texts}.", texts=listed([quoted("a\n b"), "x" * 61, *valued([(quoted("c"), 2)])]))
    assert str(said) == f"Read: “a b”, {'x' * 59}…, “c” (2)."
    assert str(notice("Read: {text}.", text=listed(["x" * 61]))) == f"Read: {'x' * 59}…"
    assert (
        filled("{texts}", said.values, lambda text: {"“{text}”": "«{text}»"}.get(text, text))
        == f"«a b», {'x' * 59}…, «c» (2)"
    )
