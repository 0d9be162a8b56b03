"""The settings that a result is tried under: who neighbours whom, by which law, at which level; nothing heavy.

A grid is a text of rows, each a factor and its settings, with line breaks or semicolons between rows:

    neighbours: queen, rook, nearest 6, nearest 8; law: automatic, gamma, lognormal; level: 0.05, 0.01

The first setting of each row is the base, the result that is asked about. All combinations are tried, so that each
factor weighs the same, however many settings it has.
"""

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

from ..errors import FieldError, InferenceError, listed, mark, number, phrase, quoted
from ..inference.options import NULLS
from ..text import folded

NEIGHBOURS, LAW, LEVEL = FACTORS = ("neighbours", "law", "level")
DEFAULT = mark("neighbours: queen, rook, nearest 6, nearest 8;\nlaw: automatic, gamma, lognormal;\nlevel: 0.05, 0.01")
DEFAULT_SCALES = mark("order 2, nearest 4")
"""Shown in the language of the dialog, whose words are known here as well. Lines end in semicolons: QGIS's batch makes
blanks of line breaks."""
AUTOMATIC = NULLS[0]
TOLERANCE = "tolerance"

PLAIN = ("queen", "rook")
COUNTED = ("nearest", "order")
NEIGHBOUR_WORDS = ("queen", "rook", "nearest 6", "order 2", "band 20000")
SCALE_WORDS = (*NEIGHBOUR_WORDS, "tolerance 50")
MOST_COUNTED = 999
DECIMAL_COMMA = re.compile(r"(?<![\d.])(\d+),(\d+)(?![\d.])")
NOTHING = "-"
"""What says that no scale is wanted: an empty text says nothing, so that the default holds."""

SAME_WORDS = {
    "neighbors": NEIGHBOURS,
    "vecinos": NEIGHBOURS,
    "ley": LAW,
    "nivel": LEVEL,
    "reina": "queen",
    "torre": "rook",
    "cercanos": "nearest",
    "orden": "order",
    "banda": "band",
    "tolerancia": TOLERANCE,
    "automatica": AUTOMATIC,
}
"""Words of other languages and spellings for the same, without accents."""


class Neighbours(NamedTuple):
    """Who neighbours whom: a word, and the number that some words need.

    ``str`` of it is what a grid says.
    """

    word: str
    number: float = 0.0

    def __str__(self):
        return f"{self.word} {self.number:g}" if self.number or self.word == TOLERANCE else self.word

    def options(self, shared):
        """Return `weights.options.WeightsOptions`: those that are shared, with what this one says.

        A tolerance says nothing of who neighbours whom: those of the base are to be handed over.
        """
        if self.word in PLAIN:
            return replace(shared, kind=self.word)
        if self.word == "nearest":
            return replace(shared, kind="nearest", k=int(self.number))
        if self.word == "order":
            return replace(shared, kind="queen", order=int(self.number))
        if self.word == "band":
            return replace(shared, kind="band", distance=self.number)
        return replace(shared, tolerance=self.number)


class Setting(NamedTuple):
    """One way to make a result: `Neighbours`, one of `inference.options.NULLS`, and a level."""

    neighbours: Neighbours
    law: str
    level: float


@dataclass(frozen=True)
class Grid:
    """The settings of each factor, the base first.

    Attributes
    ----------
    neighbours : tuple of Neighbours
    laws : tuple of str
        Of `inference.options.NULLS`.
    levels : tuple of float
    """

    neighbours: tuple
    laws: tuple = (AUTOMATIC,)
    levels: tuple = (0.05,)

    @property
    def base(self):
        """The `Setting` that is asked about."""
        return Setting(self.neighbours[0], self.laws[0], self.levels[0])

    @property
    def settings(self):
        """All combinations, the base first; levels change fastest, because they need no run of their own."""
        return [Setting(*one) for one in product(self.neighbours, self.laws, self.levels)]

    @property
    def runs(self):
        """What has to be computed: each pair of neighbours and law."""
        return list(product(self.neighbours, self.laws))


def parse_grid(text):
    """Return the `Grid` of a text.

    Parameters
    ----------
    text : str

    Returns
    -------
    Grid

    Raises
    ------
    FieldError, InferenceError
        When it is empty, a row or a setting is unknown or there twice, or there is nothing to compare.

    Examples
    --------
    >>> grid = parse_grid("neighbours: rook, nearest 6; level: 0.05, 0.01")
    >>> [str(one) for one in grid.neighbours], grid.laws, grid.levels
    (['rook', 'nearest 6'], ('automatic',), (0.05, 0.01))
    >>> grid.base.level, len(grid.settings), len(grid.runs)
    (0.05, 4, 2)
    >>> parse_grid("vecinos: torre; nivel: 0,05, 0,01").levels
    (0.05, 0.01)
    """
    rows = _rows(text)
    if not rows:
        raise FieldError(
            mark("GRID is empty. It needs a row for each factor, such as {example}."), example=quoted(DEFAULT)
        )
    if NEIGHBOURS not in rows:
        text = mark("GRID has no row “{factor}”: say under which neighbours the result is tried, such as {example}.")
        raise FieldError(text, factor=NEIGHBOURS, example=quoted("neighbours: queen, nearest 8"))
    readers = {NEIGHBOURS: _neighbours_of, LAW: _law_of, LEVEL: _level_of}
    read = {factor: _each(factor, words, readers[factor]) for factor, words in rows.items()}
    grid = Grid(read[NEIGHBOURS], read.get(LAW, Grid.laws), read.get(LEVEL, Grid.levels))
    if len(grid.settings) < 2:
        text = mark("GRID has one setting only, {setting}: there is nothing to compare. Add others to a row.")
        raise FieldError(text, setting=quoted(str(grid.neighbours[0])))
    return grid


def parse_scales(text):
    """Return the `Neighbours` of a text of words with commas between, that are seen apart; none where it is a dash.

    Raises
    ------
    FieldError
        When a word is unknown or there twice.

    Examples
    --------
    >>> [str(one) for one in parse_scales("order 2, nearest 4, tolerance 0")]
    ['order 2', 'nearest 4', 'tolerance 0']
    """
    words = _words(text.replace(";", ","))
    if words == [NOTHING]:
        return ()
    return _each("SCALES", words, lambda row, word: _neighbours_of(row, word, SCALE_WORDS))


def _rows(text):
    """Return {factor: words} of a text."""
    rows = {}
    for entry in filter(None, (part.strip() for line in text.splitlines() for part in line.split(";"))):
        name, colon, words = entry.partition(":")
        factor = _plain(name)
        if not colon or factor not in FACTORS:
            text = mark("GRID has the row {row}, which begins with no factor. Begin it with one of: {factors}.")
            raise FieldError(text, row=quoted(entry), factors=listed([f"{one}:" for one in FACTORS]))
        if factor in rows:
            raise FieldError(mark("GRID has the row “{factor}” twice. Write its settings in one row."), factor=factor)
        rows[factor] = _words(words)
        if not rows[factor]:
            raise FieldError(mark("GRID, row “{factor}”: it has no setting."), factor=factor)
    return rows


def _words(text):
    """Return the words between commas; a comma between digits, without a blank, is a decimal one."""
    return [word.strip() for word in DECIMAL_COMMA.sub(r"\1.\2", text).split(",") if word.strip()]


def _plain(word):
    """Return a word in small letters, by the name that settings are known by."""
    return " ".join(SAME_WORDS.get(folded(part), part.casefold()) for part in word.split())


def _each(row, words, read):
    """Return the settings of a row; raise `FieldError` where one is there twice."""
    found = tuple(read(row, word) for word in words)
    twice = [word for place, word in enumerate(words) if found[place] in found[:place]]
    if twice:
        text = mark("{row} has {word} twice. Each setting counts once.")
        raise FieldError(text, row=_place(row), word=quoted(twice[0]))
    return found


def _neighbours_of(row, word, allowed=NEIGHBOUR_WORDS):
    name, _, count = _plain(word).partition(" ")
    known = {one.partition(" ")[0] for one in allowed}
    value = _number(count)
    fits = {
        **dict.fromkeys(PLAIN, not count),
        **dict.fromkeys(COUNTED, value is not None and value % 1 == 0 and 1 <= value <= MOST_COUNTED),
        "band": value is not None and value > 0,
        TOLERANCE: value is not None and value >= 0,
    }
    if name not in known or not fits[name]:
        raise _unknown(row, word, allowed)
    return Neighbours(name, value or 0.0)


def _law_of(row, word):
    law = _plain(word)
    if law not in NULLS:
        raise _unknown(row, word, NULLS)
    return law


def _level_of(row, word):
    level = _number(word)
    if level is None:
        raise _unknown(row, word, ("0.05", "0.01"))
    if not 0 < level < 1:
        raise InferenceError(
            mark("{row}: {level} is no level; it must lie between 0 and 1."), row=_place(row), level=number(level)
        )
    return level


def _number(text):
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) < 1e12 else None


def _unknown(row, word, allowed):
    text = mark("{row}: {word} is no setting. Settings are written so: {allowed}.")
    return FieldError(text, row=_place(row), word=quoted(word), allowed=listed(allowed, 10))


def _place(row):
    """Return where a setting stands, for messages."""
    return phrase(mark("GRID, row “{row}”"), row=row) if row in FACTORS else row
