"""What is ticked in the picker of sectors, and the text that it means."""

import pytest
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.table_rows import table_rows
from polos.ui.sectors.sector_ticks import ALL, NONE, PARTLY, Ticks, pasted_codes


def test_ticks_go_down_and_up(few):
    ticks = Ticks(few)
    ticks.tick("0111")
    assert [ticks.state(code) for code in ("A", "01", "0111", "0112", "C")] == [PARTLY, PARTLY, ALL, NONE, NONE]
    ticks.tick("0112")
    assert ticks.state("A") == ALL
    assert ticks.text() == "A"
    ticks.tick("A", False)
    assert ticks.text() == ""


def test_a_text_comes_back_as_the_shortest_that_means_the_same(few):
    ticks = Ticks(few)
    ticks.set_text("C15, 13  14;0112")
    assert ticks.text() == "0112;13-15"


def test_parts_that_are_no_code_of_the_classification_are_not_lost(few):
    """A country's own 011111 is finer than class 0111, 77 is unknown: other ticks leave both as they are."""
    ticks = Ticks(few)
    ticks.set_text("011111;77;13")
    assert (ticks.state("0111"), ticks.state("0112")) == (PARTLY, NONE)
    ticks.tick("14")
    assert ticks.text() == "13;14;011111;77"
    ticks.tick("0111")
    assert ticks.text() == "0111;13;14;77"


@pytest.mark.parametrize(
    ("text", "read", "unread"),
    [
        ("10;13-15;C;1311", ["10", "13-15", "C", "1311"], []),
        ("1311\tHilatura\n1312\tTejedura", ["1311", "1312"], []),
        ("13 - Fabricación de textiles\n14 Prendas, excepto de piel", ["13", "14"], []),
        ("C Industrias manufactureras", ["C"], []),
        ('"1311","Hilatura, tejedura"\r\n"1312","Otros"', ["1311", "1312"], []),
        ("1311 1312, A0111.11", ["1311", "1312", "011111"], []),
        ("Código\tActividad\n1311\tHilatura", ["1311"], ["Código\tActividad"]),
        # 13 is a division, but in a column after the titles it is a figure.
        ("1311\tHilatura\t13", ["1311"], ["13"]),
        ("99X\n888", [], ["99X", "888"]),
        ("13 – 15", ["13-15"], []),
        (" \n", [], []),
    ],
)
def test_pasted_lists(text, read, unread):
    assert pasted_codes(text, isic4()) == (read, unread)


def test_rows_of_a_table_by_code():
    """Counted by hand: 111 has lost its zero beside 1311, B-E is one figure for four sections."""
    rows = table_rows({111: 3, 1311: 4, None: 2}, isic4())
    assert {code: rows.of.get(code) for code in ("0111", "A", "1311", "C", "B")} == {
        "0111": 3,
        "A": 3,
        "1311": 4,
        "C": 4,
        "B": None,
    }
    assert (rows.total, rows.unknown) == (9, {})
    rows = table_rows({"B-E": 5, "F": 1, "Total": 9, "9999": 2}, isic4())
    assert rows.joint == {section: {"B-E": 5} for section in "BCDE"}
    assert (rows.of["F"], rows.unknown, rows.total) == (1, {"9999": 2}, 17)
