"""Codes in national spellings and without their zeros."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import SectorError
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.codes import clean_codes

CLASSES = [code for code in isic4().codes if len(code) == 4]
DIVISIONS = [code for code in isic4().codes if len(code) == 2]


def column(codes):
    return pd.Series(codes, index=range(2, len(codes) + 2), name="ciiu")


@pytest.mark.parametrize(
    ("codes", "clean"),
    [
        (["A0111.11", "C1010.11"], ["011111", "101011"]),
        (["10.30", "C1311", " 13 12 "], ["1030", "1311", "1312"]),
        ([111, 141, 1010], ["0111", "0141", "1010"]),
        (["111", "112"], ["0111", "0112"]),
        ([1, 2, 10], ["01", "02", "10"]),
        ([13, 14, 15], ["13", "14", "15"]),
        ([141.0, None, 111.0, 1010.0], ["0141", None, "0111", "1010"]),
        (["0111", "141"], ["0111", "141"]),
        # As a spreadsheet or a program writes numbers: 01 is agriculture, and 10 makes food.
        (["0111.0", "1311.0"], ["0111", "1311"]),
        (["0111.0", "1311", None], ["0111", "1311", None]),
        (["111.00", "141,00", "1010.00"], ["0111", "0141", "1010"]),
        (["1.0", "2.0", "10.0"], ["01", "02", "10"]),
        (["1.11", "10.30"], ["0111", "1030"]),
        # Here the zero is the code's own, as Ecuador's office writes it.
        (["A0112.0", "A0111.1"], ["01120", "01111"]),
        (["01.30", "10.10"], ["0130", "1010"]),
        (["101", "1010"], ["101", "1010"]),
        ([11111, 101011], ["011111", "101011"]),
        (["B-E", "F", ""], ["B-E", "F", None]),
        # Mexico's SCIAN: 1131 is forestry, and 01131 would be a national form of ISIC's 0113.
        ([1131, 3141, 3361, 4611], ["1131", "3141", "3361", "4611"]),
    ],
)
def test_codes(codes, clean):
    assert clean_codes(column(codes))[0].tolist() == clean


def test_what_was_done_is_said():
    _, notices = clean_codes(column([111, 1010, 9999]))
    texts = [str(notice) for notice in notices]
    assert texts[0] == "Codes of field “ciiu” have 4 digits (3 codes): 0111, 1010, 9999."
    assert texts[1] == "Codes of field “ciiu” get back a lost leading zero (1): 111 → 0111."
    assert [notice.warning for notice in notices] == [False, True]


def test_a_letter_that_is_not_the_section_is_said():
    codes, notices = clean_codes(column(["A1010", "C1020"]))
    assert codes.tolist() == ["1010", "1020"]
    assert "whose letter is not the section of their digits (1): A1010 (C)" in str(notices[-1])


def test_the_width_can_be_given():
    assert clean_codes(column([141, 1010]), width=4)[0].tolist() == ["0141", "1010"]
    with pytest.raises(SectorError, match="“1010” of field “ciiu” has more than the 3 digits"):
        clean_codes(column([141, 1010]), width=3)


def test_nothing_is_guessed():
    with pytest.raises(SectorError, match=r"such as 141 may have lost a leading zero \(0141\) or be one level higher"):
        clean_codes(column([141, 1311]))
    with pytest.raises(SectorError, match=r"numbers with decimals, such as 10.3: 10.3 and 10.30 cannot be told apart"):
        clean_codes(column([10.3, 1010.0]))


@given(st.sets(st.sampled_from([*CLASSES, *DIVISIONS]), min_size=1))
def test_the_decimals_of_whole_numbers_change_no_code(codes):
    def read(texts):
        try:
            return clean_codes(column(texts))[0].tolist()
        except SectorError as error:
            return str(error)

    assert read([f"{code}.0" for code in codes]) == read(list(codes))
    assert read([f"{int(code)}.0" for code in codes]) == read([int(code) for code in codes])


def test_decimals_that_are_left_out_are_said():
    _, notices = clean_codes(column(["0111.0", "1311.0"]))
    assert notices[0].warning
    assert str(notices[0]) == (
        "Codes of field “ciiu” are written as numbers with decimals, which are left out (2): 0111.0 → 0111, "
        "1311.0 → 1311."
    )


@given(st.sets(st.sampled_from(CLASSES), min_size=1), st.sampled_from(["text", "letter", "number"]))
def test_classes_come_back_from_every_spelling(codes, spelling):
    """Where a zero is lost it comes back, or the codes stay apart and are refused, but never become others."""
    codes = sorted(codes)
    isic = isic4()
    written = {
        "text": codes,
        "letter": [f"{isic.lineage(code)[-1]}{code[:2]}.{code[2:]}" for code in codes],
        "number": [int(code) for code in codes],
    }[spelling]
    try:
        found, _ = clean_codes(column(written))
    except SectorError:
        assert spelling == "number"
        return
    if spelling != "number" or any(len(str(code)) == 4 for code in written):
        assert found.tolist() == codes
    else:
        assert set(found) in (set(codes), set(map(str, written)))


@given(st.sets(st.sampled_from(DIVISIONS), min_size=1))
def test_divisions_come_back_from_numbers(codes):
    found, _ = clean_codes(column([int(code) for code in sorted(codes)]))
    assert found.tolist() == sorted(codes)
