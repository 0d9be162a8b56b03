"""How errors and notices are filled in."""

from polos.analysis.errors import PolosError, listed, notice


def test_a_list_that_was_cut_short_ends_its_sentence():
    template = "Rows without a code ({count}): {rows}."
    assert str(notice(template, count=2, rows=listed([1, 2]))) == "Rows without a code (2): 1, 2."
    assert str(notice(template, count=9, rows=listed(range(9), 3))) == "Rows without a code (9): 0, 1, 2 …"
    assert str(PolosError(f"{template} Add them.", count=9, rows=listed(range(9), 3))) == (
        "Rows without a code (9): 0, 1, 2 … Add them."
    )
