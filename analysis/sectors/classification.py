"""Classifications of economic activities: trees of codes with titles, such as ISIC Rev. 4 (CIIU Rev. 4 in Spanish).

References
----------
United Nations (2008). International Standard Industrial Classification of All Economic Activities (ISIC), Revision 4.
Statistical Papers, Series M, No. 4/Rev. 4. New York.
"""

import csv
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, cached_property
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType

from ..errors import SectorError, listed, mark
from ..languages import columns_of
from ..tables.delimited import read_delimited
from ..tables.ids import whole_texts
from ..text import folded
from .everyday_words import everyday_words
from .named_chains import shipped_chains

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "classifications"
LEVELS = (mark("section"), mark("division"), mark("group"), mark("class"))
"""Names of the levels of ISIC, from the top."""

RANGE = re.compile(r"([A-Z]|\d+)-([A-Z]|\d+)")
DASHES = str.maketrans("‐‑‒–—−", "------")


def normalised_code(code):
    """Return a code without blanks, dots and a section letter before digits: ``a0111.11`` becomes ``011111``.

    So are both ends of a range: ``C10–C12`` becomes ``10-12``.
    """
    bare = re.sub(r"[\s.]", "", str(code).translate(DASHES)).upper()
    return "-".join(re.sub(r"^[A-Z](?=\d+$)", "", part) for part in bare.split("-"))


def range_ends(code):
    """Return the first and the last code of a range such as ``10-12``, or None for what is no range."""
    found = RANGE.fullmatch(code)
    if not found or len(found[1]) != len(found[2]) or found[1].isdigit() != found[2].isdigit():
        return None
    return found.groups() if found[1] <= found[2] else None


@dataclass(frozen=True)
class Classification:
    """A tree of codes.

    Attributes
    ----------
    name : str
    titles : mapping of str to {str: str}
        The codes, normalised, in the order of the classification, with their titles by language; "" where the language
        is not known.
    parents : mapping of str to str
        The code above each one, or None at the top.
    levels : tuple of str
        Names of the levels from the top in English, or nothing where they are not known.
    chains : tuple of Chain
        Those of its codes that can be named.
    words : mapping of str to str
        What people call what is in a code, where its title does not: by its code, words with blanks between them.
    names : mapping of str to {str: str}
        What codes and ranges are usually called, shorter than their titles: by the code or range and the language.
    """

    name: str
    titles: MappingProxyType
    parents: MappingProxyType
    levels: tuple = field(default=())
    chains: tuple = field(default=())
    words: MappingProxyType = field(default_factory=lambda: MappingProxyType({}))
    names: MappingProxyType = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def codes(self):
        """All codes, in order."""
        return tuple(self.titles)

    def __contains__(self, code):
        return code in self.titles

    def parent(self, code):
        """Return the code above a known one, or None."""
        return self.parents[code]

    def children(self, code=None):
        """Return the codes just below one, or those at the top."""
        return self._children.get(code, ())

    def descendants(self, code):
        """Return all codes below one, in order."""
        return tuple(below for child in self.children(code) for below in (child, *self.descendants(child)))

    def leaves(self, code):
        """Return the most detailed codes below one, or the code itself where it has none below it."""
        return tuple(below for below in (code, *self.descendants(code)) if not self.children(below))

    def depth(self, code):
        """Return how many codes stand above a known one."""
        return len(self.lineage(code)) - 1

    def lineage(self, code):
        """Return a code and all above it.

        A code that is more detailed than the classification, such as a country's own six digits, starts with itself
        and goes on with its longest known beginning. An unknown code has only itself.
        """
        if code in self:
            return self._lines[code]
        above = self._beginnings.find(code)
        return (code, *self._lines[above]) if above is not None else (code,)

    def knows(self, code):
        """Return whether a code is in the classification, or more detailed than one of its most detailed codes."""
        if code in self:
            return True
        line = self.lineage(code)
        return len(line) > 1 and not self.children(line[1])

    def members(self, code):
        """Return what a code stands for: a table's own range, such as ``10-12``, for the known codes in it."""
        ends = range_ends(code)
        if code in self or not ends:
            return (code,)
        return tuple(known for known in self.codes if len(known) == len(ends[0]) and ends[0] <= known <= ends[1])

    def lacks(self, code):
        """Return whether a code, or what a range stands for, is unknown here."""
        members = self.members(code)
        return not members or not all(map(self.knows, members))

    def title(self, code, language):
        """Return a known code's title in a language, or else in any."""
        titles = self.titles[code]
        return titles.get(language) or next(iter(titles.values()), "")

    def usual_name(self, code, language):
        """Return what a code or a range is usually called in a language, or else in any; "" where by its title."""
        names = self.names.get(code, {})
        return names.get(language) or next(iter(names.values()), "")

    def search(self, text):
        """Return the codes that begin with a text, or whose titles or everyday words hold all of its words."""
        words, beginning = folded(text).split(), normalised_code(text)
        if not words:
            return self.codes
        return tuple(
            code
            for code in self.codes
            if (beginning and code.startswith(beginning)) or any(_holds(title, words) for title in self._folded[code])
        )

    def nearest(self, code, n=3):
        """Return the known codes that an unknown one is most likely a slip of, those alike at the beginning first."""
        alike = [known for known in self.codes if len(known) == len(code) and known[:1] == code[:1]]
        if code.isdigit():
            alike = [known for known in alike if known.isdigit()]
            alike.sort(key=lambda known: (-_alike(known, code), abs(int(known) - int(code)), known))
        return alike[:n] or get_close_matches(code, self.codes, n, 0.5)

    @cached_property
    def lengths(self):
        """How many digits codes have, one length for each level that is written in digits."""
        return frozenset(len(code) for code in self.codes if code.isdigit())

    @cached_property
    def _lines(self):
        lines = {}
        for code in self.codes:
            line = [code]
            while self.parents[line[-1]] is not None:
                line.append(self.parents[line[-1]])
            lines[code] = tuple(line)
        return lines

    @cached_property
    def _children(self):
        below = {}
        for code, parent in self.parents.items():
            below.setdefault(parent, []).append(code)
        return {code: tuple(codes) for code, codes in below.items()}

    @cached_property
    def _folded(self):
        return {
            code: [f" {folded(text)}" for text in (*titles.values(), self.words.get(code, ""))]
            for code, titles in self.titles.items()
        }

    @cached_property
    def _beginnings(self):
        return _Beginnings(self.titles)


class _Beginnings:
    """Finds the known code that another begins with, or the range, such as NAICS's 31-33, that holds its beginning."""

    def __init__(self, known):
        self.known = known
        self.ranges = [(*range_ends(code), code) for code in known if range_ends(code)]

    def find(self, code):
        """Return the longest beginning of a code, or None."""
        for length in range(len(code) - 1, 0, -1):
            if code[:length] in self.known:
                return code[:length]
        holding = (known for first, last, known in self.ranges if first <= code[: len(first)] <= last)
        return next((known for known in holding if known != code), None)


def _alike(one, other):
    """Return how many characters two codes share at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other)))


def _holds(title, words):
    """Return whether each word begins a word of a folded title."""
    return all(f" {word}" in title for word in words)


def _titles(texts):
    """Return the titles in a row, by language."""
    return {language: texts[column].strip() for column, language in columns_of("title").items() if texts.get(column)}


def _usual_names(path):
    """Return the names in a file with the columns ``code`` and ``name`` in each language, by the code."""
    with open(path, encoding="utf-8", newline="") as file:
        columns = columns_of("name")
        return {
            row["code"]: {columns[column]: name for column, name in row.items() if column in columns and name}
            for row in csv.DictReader(file)
        }


@cache
def isic4():
    """Return ISIC Rev. 4: 21 sections, 88 divisions, 238 groups and 419 classes, in English and Spanish."""
    with open(FOLDER / "isic4.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Classification(
        "ISIC Rev. 4",
        MappingProxyType({row["code"]: _titles(row) for row in rows}),
        MappingProxyType({row["code"]: row["parent"] or None for row in rows}),
        LEVELS,
        shipped_chains(),
        everyday_words(FOLDER / "isic4_words.csv"),
        MappingProxyType(_usual_names(FOLDER / "isic4_names.csv")),
    )


def read_classification(path, encoding=None):
    """Return the classification in a delimited file, named after it; see `classification_of` and `read_delimited`.

    Raises
    ------
    TableError
        When the file cannot be read.
    SectorError
        When it holds no classification.
    """
    return classification_of(Path(path).stem, read_delimited(path, encoding or None).records())


def classification_of(name, rows):
    """Return a classification from rows of a table.

    Parameters
    ----------
    name : str
    rows : iterable of (object, dict)
        What names each row to the user, and its texts by column: ``code``; ``parent``, or ``level`` (a number), or
        neither, so that a code stands below its longest known beginning; ``title``, or one in each language, such as
        ``title_es``.

    Raises
    ------
    SectorError
        When there are no codes, a code is there twice, a parent is not there, or codes are above each other.
    """
    rows = [(row, texts) for row, texts in rows if (texts.get("code") or "").strip()]
    codes = [normalised_code(text) for text in whole_texts([texts["code"] for _, texts in rows])]
    if not codes:
        raise SectorError(mark("The classification “{name}” has no codes in a column “code”."), name=name)
    titles = {}
    for (row, texts), code in zip(rows, codes):
        if code in titles:
            raise SectorError(
                mark("The classification “{name}” has the code “{code}” twice, again in row {row}."),
                name=name,
                code=code,
                row=row,
            )
        titles[code] = _titles(texts)
    parents = dict(zip(codes, _parents(name, rows, codes, titles)))
    for code in codes:
        seen, above = {code}, parents[code]
        while above is not None and above not in seen:
            seen.add(above)
            above = parents[above]
        if above is not None:
            raise SectorError(
                mark(
                    "In the classification “{name}” the code “{code}” stands above itself. Correct the column parent."
                ),
                name=name,
                code=above,
            )
    return Classification(name, MappingProxyType(titles), MappingProxyType(parents))


def _parents(name, rows, codes, known):
    """Return the code above each one, as the table's columns say it."""
    first = rows[0][1]
    if "parent" in first:
        found = whole_texts([texts["parent"] or "" for _, texts in rows])
        found = [normalised_code(text) or None for text in found]
        lost = [f"{code} ({above})" for code, above in zip(codes, found) if above is not None and above not in known]
        if lost:
            raise SectorError(
                mark("The classification “{name}” has parents that are no codes of it: {codes}."),
                name=name,
                codes=listed(lost),
            )
        return found
    if "level" in first:
        return _parents_by_level(name, rows, codes)
    beginnings = _Beginnings(known)
    return [beginnings.find(code) for code in codes]


def _parents_by_level(name, rows, codes):
    """Return the code above each one: the last one before it of a higher level."""
    found, above = [], []
    for (row, texts), code in zip(rows, codes):
        text = (texts["level"] or "").strip()
        if not (text.isascii() and text.isdecimal()):
            raise SectorError(
                mark("The classification “{name}” has no whole number in the column level of row {row}: “{value}”."),
                name=name,
                row=row,
                value=text,
            )
        while above and above[-1][0] >= int(text):
            above.pop()
        found.append(above[-1][1] if above else None)
        above.append((int(text), code))
    return found
