"""Columns as a guess sees them: the values that there are, each once, with their rows."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from ..errors import FieldError
from ..tables.ids import id_text, whole_texts
from ..text import folded

PARTED = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where the words of a name such as CodComuna part."""
ROW_NUMBERS = {"fid", "ogc fid", "objectid", "id", "gid", "oid", "rowid"}
"""What fields are called that number the rows of one file, and mean nothing in another."""
FIRST, LAST = 1900, 2100
"""Years that figures of areas can be of."""


@dataclass(frozen=True)
class Column:
    """A column of a layer or table.

    Attributes
    ----------
    name : str
    counts : dict of str to int
        Values as texts, see `ids.id_text` and `ids.whole_texts`, and their rows; blank ones left out.
    rows : int
        All rows that were read.
    numeric : bool
        Whether the file itself says that it holds numbers.
    decimals : bool
        Whether some of its numbers are no whole ones.
    """

    name: str
    counts: dict
    rows: int
    numeric: bool = False
    decimals: bool = False

    @property
    def blank(self):
        """Return how many rows have no value."""
        return self.rows - sum(self.counts.values())

    @property
    def distinct(self):
        """Return how many values there are."""
        return len(self.counts)

    @property
    def is_key(self):
        """Return whether every row has a value of its own."""
        return bool(self.rows) and self.distinct == self.rows

    @cached_property
    def words(self):
        """Return the words of its name without accents and case, as one text with a blank before and after each."""
        return f" {folded(PARTED.sub(' ', self.name).replace('_', ' '))} "

    @property
    def numbers_rows(self):
        """Return whether it only numbers the rows, such as a GeoPackage's fid."""
        if self.words.strip() not in ROW_NUMBERS or not self.is_key:
            return False
        numbers = [int(text) for text in self.counts if text.isdigit()]
        return len(numbers) == self.rows and max(numbers) - min(numbers) == self.rows - 1

    @property
    def is_year(self):
        """Return whether its values are years."""
        few = 0 < self.distinct <= LAST - FIRST and not self.is_key
        return (
            few
            and not self.decimals
            and all(len(text) == 4 and text.isdigit() and FIRST <= int(text) < LAST for text in self.counts)
        )

    def holds(self, *parts):
        """Return whether its name holds one of some texts, wherever it stands."""
        return any(part in self.words for part in parts)

    def named(self, *hints):
        """Return whether a word of its name begins with one of some texts; one that ends in a blank is a whole word."""
        return any(f" {hint}" in self.words for hint in hints)


def column(name, values, numeric=False):
    """Return the `Column` of some values, None where blank.

    Parameters
    ----------
    name : str
    values : iterable of object
    numeric : bool
        Whether the file says that they are numbers.
    """
    counts, rows, decimals = Counter(values), 0, False
    written, texts = Counter(), Counter()
    for value, times in counts.items():
        rows += times
        if value is None or value != value:
            continue
        decimals = decimals or (isinstance(value, float) and not value.is_integer())
        try:
            text = id_text(value)
        except FieldError:  # a real number beyond what is exact, which no id is
            text, decimals = str(value), True
        written[text] += times
    for text, times in zip(whole_texts(list(written)), written.values()):
        if text:
            texts[text] += times
    return Column(str(name), dict(texts), rows, numeric, decimals)
