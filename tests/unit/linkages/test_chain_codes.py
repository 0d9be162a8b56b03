"""Chains as selections of codes, read again by the selection that other algorithms have."""

import csv
from pathlib import Path

import pandas as pd
from polos.analysis.linkages.chain_codes import chain_codes
from polos.analysis.linkages.flow_sectors import own_codes
from polos.analysis.sectors.classification import classification_of, isic4
from polos.analysis.sectors.selection import parse_sectors

FLOWS = Path(__file__).resolve().parents[3] / "resources" / "flows"


def test_labels_that_are_codes():
    chain = pd.Series([1, 1, 1, 2, 0, 2], ["13", "14", "15", "01", "02", "C33"])
    found, notices = chain_codes(chain, own_codes(chain.index), isic4())
    assert found == {1: "13-15", 2: "01;33"}
    assert notices == ()


def test_a_range_is_all_its_codes():
    chain = pd.Series([1, 1], ["10-12", "B"])
    assert chain_codes(chain, own_codes(chain.index), isic4())[0] == {1: "B;10-12"}


def test_codes_finer_than_the_classification_stand_by_themselves():
    chain = pd.Series([1, 2, 1], ["011101", "011102", "0112"])
    found, _ = chain_codes(chain, own_codes(chain.index), isic4())
    assert found == {1: "0112;011101", 2: "011102"}


def test_labels_that_are_no_codes_have_none():
    chain = pd.Series([1, 1], ["farms", "mills"])
    assert chain_codes(chain, own_codes(chain.index), isic4())[0] == {1: ""}


def test_a_code_of_two_chains_goes_where_most_of_it_is():
    links = pd.DataFrame(
        [("85", "public", 0.7), ("85", "private", 0.3), ("86", "private", 1.0)], columns=["source", "target", "weight"]
    )
    found, notices = chain_codes(pd.Series([1, 2], ["public", "private"]), links, isic4())
    assert found == {1: "P", 2: "86"}  # section P is division 85 and no other
    assert "8510" in str(notices[0])


def test_every_class_is_in_the_selection_of_its_brazilian_sector():
    """What the correspondence says class by class, by the longest code above, is what the selections hold."""
    with open(FLOWS / "isic4_to_brazil.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if float(row["weight"]) == 1]
    links = pd.DataFrame([(row["from"], row["to"], 1.0) for row in rows], columns=["source", "target", "weight"])
    target = {row["from"]: row["to"] for row in rows}
    chain = pd.Series({name: place % 7 for place, name in enumerate(sorted(set(target.values())))})
    found, _ = chain_codes(chain, links, isic4())
    classes = [code for code in isic4().codes if len(code) == 4]
    for number, text in found.items():
        selection = parse_sectors(text)
        for code in classes:
            above = next((code[:size] for size in (4, 3, 2) if code[:size] in target), None)
            assert selection.covers(code) == (above is not None and chain[target[above]] == number), (number, code)


def test_another_classification():
    own = classification_of("own", [(n, {"code": code}) for n, code in enumerate(("1", "11", "12", "2", "21"))])
    chain = pd.Series([1, 1, 2], ["11", "12", "2"])
    assert chain_codes(chain, own_codes(chain.index, own), own)[0] == {1: "1", 2: "2"}
