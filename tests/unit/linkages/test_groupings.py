"""Groupings of industries, from a table and from a classification."""

import pandas as pd
import pytest
from polos.analysis.errors import TableError
from polos.analysis.linkages.flow_sectors import own_codes
from polos.analysis.linkages.groupings import given_groups, has_groups, level_groups
from polos.analysis.sectors.classification import isic4


def table(*rows):
    return pd.DataFrame(rows, columns=["sector", "group", "role"][: len(rows[0])])


def test_a_code_stands_for_all_below_it_and_labels_for_themselves():
    rows = table(("10-12", "food"), ("1311", "cloth"), ("Mills", "cloth"), ("99", None))
    found, notices = given_groups(rows, pd.Index(["1010", "1020", "1311", "mills", "4711"]), isic4())
    assert found.dropna().to_dict() == {"1010": "food", "1020": "food", "1311": "cloth", "mills": "cloth"}
    assert "(1): 4711" in str(notices[0])


def test_codes_that_lost_their_zero_get_it_back():
    """Cattle is 0141; group 141 is apparel."""
    rows = table(("141", "farms"), ("150", "farms"), ("1410", "cloth"), ("1311", "cloth"))
    found, notices = given_groups(rows, pd.Index(["0141", "0150", "1410", "1311"]), isic4())
    assert found.to_dict() == {"0141": "farms", "0150": "farms", "1410": "cloth", "1311": "cloth"}
    assert "141 → 0141" in str(notices[0])
    # Labels of flows that are the same in both tables are labels.
    found, notices = given_groups(rows, pd.Index(["141", "150", "1410", "1311"]), isic4())
    assert found.tolist() == ["farms", "farms", "cloth", "cloth"]
    assert notices == ()


def test_of_chains_only_a_sector_s_own_counts():
    rows = table(("10", "1", "core"), ("10", "2", "linked"), ("13", "2", "core"), ("47", None, "none"))
    found, notices = given_groups(rows, pd.Index(["10", "13"]), isic4())
    assert found.to_dict() == {"10": "1", "13": "2"}
    assert "left out: 2" in str(notices[0])


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("10", "1"), ("C10", "2")], r"two groups or more \(1\): 10"),
        ([("farms", "1"), ("mills", "2")], "No sector of the groups"),
    ],
)
def test_groups_that_cannot_be(rows, words):
    with pytest.raises(TableError, match=words):
        given_groups(table(*rows), pd.Index(["10", "13"]), isic4())


def test_levels_of_the_classification():
    sectors = pd.Index(["1010", "1311", "1312", "4711", "farms"])
    links = own_codes(sectors)
    sections, _ = level_groups(links, sectors, isic4(), 1)
    assert sections.dropna().to_dict() == {"1010": "C", "1311": "C", "1312": "C", "4711": "G"}
    divisions, notices = level_groups(links, sectors, isic4(), 2)
    assert divisions["1312"] == "13"
    assert notices == ()
    assert has_groups(divisions)
    assert not has_groups(level_groups(links, sectors, isic4(), 4)[0])


def test_a_sector_of_several_divisions_goes_with_the_one_that_has_more_than_half_of_it():
    # Of the classes of section A division 01 has more than half; 02 and 03 have four each.
    rows = [("A", "farms", 1.0), ("10", "food", 1.0), ("50", "ways", 0.5), ("51", "ways", 1.0), ("49", "ways", 1.0)]
    links = pd.DataFrame(rows, columns=["source", "target", "weight"])
    found, notices = level_groups(links, pd.Index(["farms", "food", "ways"]), isic4(), 3)
    assert found.isna().all()
    assert "level 3" in str(notices[0])
    found, notices = level_groups(links, pd.Index(["farms", "food", "ways"]), isic4(), 2)
    assert found["farms"] == "01"
    assert found["food"] == "10"
    # Six classes of division 49, two of 51, and half of the four of 50.
    assert found["ways"] == "49"


def test_half_of_a_sector_is_not_more_than_half_by_rounding():
    """0.1 + 0.1 + 0.7 is less than 0.9 in floats."""
    rows = [("1010", "food", 0.1), ("1020", "food", 0.1), ("1030", "food", 0.7), ("1311", "food", 0.9)]
    rows += [("1010", "rest", 0.9), ("1020", "rest", 0.9), ("1030", "rest", 0.3), ("1311", "rest", 0.1)]
    links = pd.DataFrame(rows, columns=["source", "target", "weight"])
    found, _ = level_groups(links, pd.Index(["food", "rest"]), isic4(), 2)
    assert found["food"] is None or pd.isna(found["food"])
    assert found["rest"] == "10"
