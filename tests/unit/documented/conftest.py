"""Worked examples of the documentation, read from its pages: a table under a mark, in every language."""

import re
from pathlib import Path

import numpy as np
import pytest
from polos.analysis.languages import LANGUAGES

DOCS = Path(__file__).resolve().parents[3] / "docs"
MARK = re.compile(r"<!-- example: ([a-z-]+) -->\n\n((?:\|.*\n)+)")
NOTHING = ("", "–")


class Table:
    """A table of a page, without its heading: texts, and what they say as numbers."""

    def __init__(self, text, decimal):
        lines = [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in text.splitlines()]
        self.rows, self.decimal = lines[2:], decimal

    def column(self, place):
        """Return the numbers of a column, NaN where there is none."""
        return np.array([self._number(row[place]) for row in self.rows])

    def row(self, place):
        """Return the numbers of a row after its first cell, as far as there are any."""
        found = [self._number(cell) for cell in self.rows[place][1:]]
        return np.array([number for number in found if not np.isnan(number)])

    def listed(self, row, place, between=","):
        """Return the numbers that one cell lists."""
        return [self._number(part.strip()) for part in self.rows[row][place].split(between)]

    def says(self, place, values):
        """Compare a column with what was computed, to the digits that the page has; NaN is a cell without a number."""
        for row, value in zip(self.rows, values, strict=True):
            self._compare(row[place], value)

    def row_says(self, place, values):
        """Compare the last cells of a row with what was computed."""
        values = np.atleast_1d(values)
        for cell, value in zip(self.rows[place][-len(values) :], values, strict=True):
            self._compare(cell, value)

    def _compare(self, cell, value):
        if np.isnan(value):
            assert cell in NOTHING, self.rows
            return
        digits = len(cell.partition(self.decimal)[2].rstrip(" %"))
        assert self._number(cell) == pytest.approx(value, abs=0.5 * 10**-digits * (1 + 1e-6)), (cell, value, self.rows)

    def _number(self, cell):
        plain = re.sub(r"[\s%]", "", cell).replace("−", "-").replace(self.decimal, ".")
        return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else np.nan


def pages(language):
    """Return the texts of the pages of methods by their names."""
    return {page.name: page.read_text(encoding="utf-8") for page in sorted((DOCS / language / "methods").glob("*.md"))}


def examples(language):
    """Return the tables of a language by the names of their examples, each name there once."""
    found = [one for text in pages(language).values() for one in MARK.findall(text)]
    assert len(dict(found)) == len(found)
    return {name: Table(text, "," if language == "es" else ".") for name, text in found}


@pytest.fixture(scope="session", params=[language.code for language in LANGUAGES])
def language(request):
    return request.param


@pytest.fixture(scope="session")
def example(language):
    """Return a function from the name of an example to its `Table`."""
    return examples(language).__getitem__
