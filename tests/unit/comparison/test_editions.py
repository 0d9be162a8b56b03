"""Editions of an observatory: names of pages that last, and what lasting ids or a comparison tell."""

import pandas as pd
import pytest
from polos.analysis.comparison.change_classes import BORN, GREW, MERGED, TOOK_IN, VANISHED
from polos.analysis.comparison.editions import (
    STAYED,
    Move,
    counted,
    file_name,
    moves_by_comparison,
    moves_by_ids,
    require_edition,
    require_own_names,
)
from polos.analysis.errors import FieldError


@pytest.mark.parametrize("text", ["2024", "2024-1", "2024-s2"])
def test_an_edition_is_a_year_or_a_part_of_one(text):
    assert require_edition(f" {text} ") == text


@pytest.mark.parametrize("text", ["24", "..", "2024/1", "../2024", "2024-", "clusters", "2024-S2", ""])
def test_anything_else_is_refused(text):
    with pytest.raises(FieldError, match="EDITION"):
        require_edition(text)


@pytest.mark.parametrize(
    "hostile", ["../../x", "a/b", "a\\b", "con", "NUL", "<script>", "ñ", ".", "", "x" * 300, "a b", "-a", "a\0b"]
)
def test_pages_have_names_that_every_disk_bears(hostile):
    name = file_name(hostile)
    assert name.isascii()
    assert name.replace("-", "").replace("_", "").isalnum()
    assert len(name) < 80
    assert name.casefold() not in ("con", "nul")
    assert file_name(hostile) == name, "it hangs on the id alone"


def test_different_ids_have_different_pages():
    ids = ["a/b", "a-b", "a b", "a\\b", "Ab", "AB", "ñ", "n"]
    assert len({file_name(one) for one in ids}) == len(ids)


def test_ids_that_meet_on_some_disks_are_refused():
    require_own_names(["AB-1", "ab-2"])
    with pytest.raises(FieldError, match="AB-1, ab-1"):
        require_own_names(["AB-1", "ab-1"])


def test_ids_tell_what_is_new_and_what_is_gone():
    moves = moves_by_ids(["1", "3"], ["1", "2"])
    assert moves == {"1": Move(STAYED), "3": Move(BORN), "2": Move(VANISHED)}
    assert counted(moves) == {"born": 1, "stayed": 1, "gone": 1}


def compared(*rows):
    return pd.DataFrame(rows, columns=["cd_id", "cd_change", "cd_before", "cd_from", "cd_into"])


def test_a_comparison_tells_more():
    rows = compared(
        ("1", GREW, "1", None, None),
        ("2", MERGED, "2", None, "3"),
        ("3", TOOK_IN, "3", "2, 9", None),
        (9, MERGED, "9", None, "3"),
    )
    moves = moves_by_comparison(rows, ["1", "3"], ["1", "2", "3", "9"])
    assert moves["1"] == Move(GREW)
    assert moves["2"] == Move(MERGED, ("3",))
    assert moves["3"] == Move(TOOK_IN, ("2", "9"))
    assert counted(moves) == {"born": 0, "stayed": 2, "gone": 2}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (compared(("4", GREW, "1", None, None)), "1 → 4"),
        (compared(("1", GREW, "1", None, None)), "other clusters than those of CLUSTERS.*: 1, 4"),
        (compared(("4", 23, "4", None, None)), "comparison of areas"),
    ],
)
def test_a_comparison_of_others_is_refused(rows, said):
    with pytest.raises(FieldError, match=said):
        moves_by_comparison(rows, ["4"], ["1"])
