"""Selections of sector codes, and what they mean."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import SectorError
from polos.analysis.sectors.classification import classification_of, isic4, normalised_code
from polos.analysis.sectors.named_chains import Chain
from polos.analysis.sectors.selection import (
    explained,
    expression,
    parse_sectors,
    unknown_parts,
)
from polos.analysis.sectors.table_codes import check_codes, selected_codes

ISIC = isic4()


@pytest.mark.parametrize(
    ("code", "bare"),
    [("C10", "10"), ("A0111.11", "011111"), (" 10.30 ", "1030"), ("c", "C"), ("b-e", "B-E"), (1030, "1030")],
)
def test_national_spellings(code, bare):
    assert normalised_code(code) == bare


@pytest.mark.parametrize(
    ("text", "codes", "chosen"),
    [
        ("10", ["1010", "1030", "1110", "4711"], {"1010", "1030"}),
        ("10;13-15;1811", ["1010", "1311", "1520", "1610", "1811", "1812"], {"1010", "1311", "1520", "1811"}),
        ("1030", ["103011", "104022"], {"103011"}),
        ("C", ["103011", "011111"], {"103011"}),
        ("C", ["0910", "1010", "3320", "3510"], {"1010", "3320"}),
        ("B-E", ["B-E", "F", "G", "H-U"], {"B-E"}),
        ("B-F", ["B-E", "F", "G", "H-U"], {"B-E", "F"}),
        ("F, G", ["B-E", "F", "G"], {"F", "G"}),
        ("C10", ["C10", "C11"], {"C10"}),
        ("1030", ["A0111", "C10.30"], {"C10.30"}),
        ("101 - 103", ["1010", "1030", "1040"], {"1010", "1030"}),
        ("G", ["46", "47", "49"], {"46", "47"}),
        ("C", ["C10-C12", "C13–C15", "16", "F"], {"10-12", "13-15", "16"}),
        ("10;11;12", ["10-12", "13"], {"10-12"}),
    ],
)
def test_selection(text, codes, chosen):
    found, notices = selected_codes(map(normalised_code, codes), text)
    assert found == {normalised_code(code) for code in chosen}
    assert not notices


@pytest.mark.parametrize(
    ("text", "codes", "says"),
    [
        ("", ["10"], "SECTORS is empty"),
        (" ; ", ["10"], "SECTORS is empty"),
        ("15-13", ["10"], "“15-13” in SECTORS is no code or range"),
        ("13-151", ["10"], "equal length"),
        ("E-B", ["10"], "no code or range"),
        ("textiles", ["10"], "“textiles”"),
        ("1030", ["10", "11"], "code “10” is coarser"),
        ("C", ["B-E", "F"], "code “B-E” is coarser"),
        ("10", ["B-E", "F"], "code “B-E” is coarser"),
        ("62", ["1010", "1030"], "Its codes are, for example: 1010, 1030"),
        ("1010", ["111", "1010"], "different lengths, such as 1010, 111"),
        ("10", ["10", "C"], "“C” and “10” overlap"),
        ("C", ["C", "TOTAL"], "no sector codes: TOTAL"),
        ("F", ["B-E", "C", "F"], "“B-E” and “C” overlap"),
        ("C", ["C", "10-12"], "“C” and “10-12” overlap"),
        ("C", ["B-E", "10-12"], "“B-E” and “10-12” overlap"),
        ("10", ["10-12", "12-14"], "“10-12” and “12-14” overlap"),
        ("10", ["10", "10-12"], "“10” and “10-12” overlap"),
        ("10", ["101", "10-12"], "different lengths"),
        ("10", ["10-12", "13"], "code “10-12” is coarser"),
        ("1", ["01", "10", "11"], "“1” in SECTORS is no code of ISIC Rev. 4, whose codes have 2, 3, 4 digits"),
        ("1-3", ["01", "10", "20"], "with their leading zeros, such as 01, 10, 11, 12"),
        ("13;5-9", ["05", "13", "50"], "“5-9” in SECTORS is no code"),
    ],
)
def test_what_cannot_be_selected(text, codes, says):
    with pytest.raises(SectorError) as error:
        selected_codes(map(normalised_code, codes), text)
    assert says in str(error.value)


@given(st.sets(st.integers(100, 9999).map("{:04d}".format), min_size=1), st.integers(1, 99), st.integers(0, 30))
def test_a_range_is_the_union_of_its_codes(codes, first, length):
    last = min(99, first + length)
    one_by_one = {code for code in codes if first <= int(code[:2]) <= last}
    selection = parse_sectors(f"{first:02d}-{last:02d}")
    assert {code for code in codes if selection.covers(code)} == one_by_one
    listed = parse_sectors(";".join(f"{division:02d}" for division in range(first, last + 1)))
    assert {code for code in codes if listed.covers(code)} == one_by_one


def test_what_is_asked_for_and_not_there_is_said():
    codes, notices = selected_codes(["1010", "1311"], "10;14;1398;13")
    assert codes == {"1010", "1311"}
    assert [str(notice) for notice in notices] == [
        "Sectors asked for that no row of the table belongs to (2): 14, 1398 (1399, 1394, 1393?)."
    ]


def test_a_range_of_the_table_is_touched_by_its_parts():
    codes, notices = selected_codes(["B-E", "F"], "B-C;D;E")
    assert codes == {"B-E"}
    assert not notices


def test_unknown_parts_name_the_nearest():
    assert unknown_parts(parse_sectors("10;101011;10-12;B-E")) == {}
    assert set(unknown_parts(parse_sectors("1398;Z"))) == {"1398", "Z"}


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        ({"10"}, "10"),
        ({"1311", "1312", "1313"}, "131"),
        ({"13", "14", "15", "1010"}, "101;13-15"),
        ({"13", "14"}, "13;14"),
        (set(ISIC.codes), "A-U"),
        ({"0111", "0112"}, "0111;0112"),
        (set(), ""),
    ],
)
def test_the_shortest_expression(codes, text):
    """101 has one class, 1010, and is the same; three and more in a row are a range."""
    assert expression(codes) == text


@given(st.sets(st.sampled_from(ISIC.codes), min_size=1))
def test_an_expression_means_the_codes_it_was_made_of(codes):
    meant = parse_sectors(expression(codes)).codes()
    assert codes <= meant
    leaves = {leaf for code in codes for leaf in ISIC.leaves(code)}
    assert {code for code in meant if not ISIC.children(code)} == leaves
    assert parse_sectors(";".join(codes)).codes() == meant


def test_an_explanation_in_two_languages():
    """ISIC Rev. 4: 13 has classes 1311-1313, 1391-1394, 1399; 14 has 1410, 1420, 1430; 15 has 1511, 1512, 1520."""
    (part, titles, depths), (other, _, counts) = explained("13-15; c", language="es")
    assert part == "13-15"
    assert titles[0].endswith("textiles")
    assert depths == {1: 3, 2: 7, 3: 14}
    assert other == "C"
    assert counts[0] == 1
    assert counts[1] == 24


NAICS = classification_of(
    "NAICS",
    enumerate({"code": code} for code in ("31-33", "311", "3111", "313", "3131", "44-45", "441", "454")),
)


def test_a_classification_with_ranges_as_its_top():
    """NAICS has sectors such as 31-33, manufacturing."""
    assert NAICS.lineage("3131") == ("3131", "313", "31-33")
    assert NAICS.lineage("313110") == ("313110", "3131", "313", "31-33")
    assert selected_codes(["3111", "3131", "4541"], "31-33", NAICS)[0] == {"3111", "3131"}
    assert expression({"311", "313"}, NAICS) == "31-33"
    assert parse_sectors("31-33", NAICS).codes() == {"31-33", "311", "3111", "313", "3131"}


def test_check_codes_lets_unknown_digits_pass():
    check_codes(["1010", "9999"])


def test_a_list_of_codes_of_one_length_has_no_levels():
    """Where all codes have six digits a beginning stands for those below it; nothing there can have lost a zero."""
    own = classification_of("own", enumerate({"code": code} for code in ("311811", "311820", "313110")))
    assert selected_codes(["311811", "313110"], "3118", own)[0] == {"311811"}


def test_any_code_of_a_loaded_classification_can_be_selected():
    own = classification_of("own", enumerate({"code": code, "parent": ""} for code in ("AGRO", "K-10", "X1Y")))
    assert selected_codes(["AGRO", "K-10", "X1Y"], "agro;k-10", own)[0] == {"AGRO", "K-10"}


@given(st.lists(st.sampled_from(ISIC.codes), min_size=1, max_size=6, unique=True))
def test_codes_overlap_where_they_share_a_class(codes):
    """Against the sets of classes that codes hold, enumerated."""
    held = [set(ISIC.leaves(code)) for code in codes]
    apart = sum(map(len, held)) == len(set().union(*held))
    if len({len(code) for code in codes if code.isdigit()}) > 1:
        return
    if apart:
        check_codes(codes)
    else:
        with pytest.raises(SectorError, match="overlap"):
            check_codes(codes)


LEATHER = Chain({"en": "Leather and footwear", "es": "Cuero y calzado"}, "15;1621")
OTHERS = (Chain({"": "Wood; paper"}, "16;17"), Chain({"": "C"}, "31"), Chain({"": "Empty"}, ""))
TWICE = (Chain({"": "Metals"}, "24"), Chain({"": "metals"}, "24;25"))


@pytest.fixture(scope="module")
def chains():
    return replace(isic4(), chains=(LEATHER, *OTHERS, *TWICE))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Leather and footwear", "15;1621"),
        ("cuero  Y CALZADO", "15;1621"),
        ("15;Cuero y calzado;13", "15;1621;13"),
        ("10;Wood; paper;Leather and footwear", "10;16;17;15;1621"),
        ('"C"', "31"),
        ("10-12", "10-12"),
    ],
)
def test_chains_are_chosen_by_name(chains, text, means):
    assert str(parse_sectors(text, chains)) == means


def test_what_is_in_a_chain_and_beside_it_counts_once(chains):
    codes, notices = selected_codes(["1511", "1512", "1520", "1621", "4711"], "15;Cuero y calzado;1511", chains)
    assert codes == {"1511", "1512", "1520", "1621"}
    assert str(notices[0]) == "Chain “Cuero y calzado”: 15;1621."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Leather", "no chain is called so. Near it: “Leather and footwear”"),
        ("Leather and footwear, 13", "Near it: “Leather and footwear”"),
        ("Quinoa", "The button beside it in the dialog lists the chains"),
        ("C", "is a code and the name of a chain"),
        ("Metals", "several chains, with the codes “24”, “24;25”"),
        ("Empty", "has no codes"),
    ],
)
def test_names_that_mean_no_one_chain(chains, text, says):
    with pytest.raises(SectorError) as error:
        parse_sectors(text, chains)
    assert says in str(error.value)


def test_codes_of_a_chain_that_are_none_are_those_of_its_table():
    wrong = replace(isic4(), chains=(Chain({"": "Textiles"}, "13;1x"),))
    with pytest.raises(SectorError, match="“1X” in CHAINS is no code"):
        parse_sectors("Textiles", wrong)


def test_words_without_any_chain_ask_for_a_table(chains):
    with pytest.raises(SectorError, match="a table of chains as CHAINS"):
        parse_sectors("Cuero", replace(isic4(), chains=()))


def test_the_shipped_chains_have_names_in_both_languages_and_known_codes():
    known = isic4()
    assert len(known.chains) == 16
    for chain in known.chains:
        for name in (chain.names["en"], chain.names["es"]):
            assert parse_sectors(name, known).codes() == parse_sectors(chain.codes, known).codes() != set()
