"""Trees of codes, bundled and loaded."""

import pytest
from polos.analysis.errors import SectorError
from polos.analysis.sectors.classification import classification_of, isic4

ISIC = isic4()


def rows(*texts, columns=("code", "title")):
    return list(enumerate((dict(zip(columns, row)) for row in texts), start=2))


def test_lineage_and_levels_of_isic():
    assert ISIC.lineage("1311") == ("1311", "131", "13", "C")
    assert ISIC.lineage("131109") == ("131109", "1311", "131", "13", "C")
    assert ISIC.lineage("9999") == ("9999", "99", "U")
    assert ISIC.depth("1311") == 3
    assert ISIC.levels[ISIC.depth("1311")] == "class"
    assert ISIC.children("14") == ("141", "142", "143")
    assert ISIC.leaves("14") == ("1410", "1420", "1430")
    assert ISIC.children() == tuple("ABCDEFGHIJKLMNOPQRSTU")


def test_codes_that_are_known():
    assert ISIC.knows("1311")
    assert ISIC.knows("131109")
    assert not ISIC.knows("1398")
    assert not ISIC.knows("9999")
    assert not ISIC.knows("13119" * 3) or ISIC.lineage("13119" * 3)[1] == "1311"


def test_search_by_word_without_accents_and_by_code():
    assert "1311" in ISIC.search("hilatura")
    assert "1311" in ISIC.search("preparation spin")
    assert set(ISIC.search("cuero")) == set(ISIC.search("CUERO"))
    assert set(ISIC.search("fabricacion")) == set(ISIC.search("fabricación")) != set()
    assert ISIC.search("131")[:1] == ("131",)
    assert ISIC.search("13.11") == ("1311",)
    assert ISIC.search("xyzzy") == ()
    assert ISIC.search(" ") == ISIC.codes


def test_parents_from_beginnings_levels_or_a_column():
    by_beginning = classification_of("own", rows(("C", "x"), ("10", "x"), ("101", "x"), ("1011", "x")))
    assert by_beginning.lineage("1011") == ("1011", "101", "10")
    by_level = classification_of(
        "own", rows(("C", "1"), ("10", "2"), ("101", "3"), ("11", "2"), columns=("code", "level"))
    )
    assert by_level.lineage("101") == ("101", "10", "C")
    assert by_level.parent("11") == "C"
    by_parent = classification_of("own", rows(("C", ""), ("C10", "C"), columns=("code", "parent")))
    assert by_parent.parent("10") == "C"
    assert by_parent.title("10", "es") == ""


def test_titles_in_one_language_serve_both():
    own = classification_of("own", rows(("10", "Alimentos")))
    assert own.title("10", "en") == own.title("10", "es") == "Alimentos"


@pytest.mark.parametrize(
    ("table", "says"),
    [
        (rows(), "has no codes in a column “code”"),
        (rows(("", "x")), "has no codes"),
        (rows(("10", "x"), ("1 0", "y")), "code “10” twice, again in row 3"),
        (rows(("10", "C"), columns=("code", "parent")), "parents that are no codes of it: 10 (C)"),
        (rows(("10", "11"), ("11", "10"), columns=("code", "parent")), "stands above itself"),
        (rows(("10", "two"), columns=("code", "level")), "no whole number in the column level of row 2: “two”"),
        (rows(("10", "²"), columns=("code", "level")), "no whole number in the column level of row 2: “²”"),
        (rows(("10", "٣"), columns=("code", "level")), "no whole number in the column level of row 2: “٣”"),
    ],
)
def test_what_is_no_classification(table, says):
    with pytest.raises(SectorError) as error:
        classification_of("own", table)
    assert says in str(error.value)
