"""What is ticked in a tree of sector codes, and codes in a text that was pasted; no windows."""

import re

from ...analysis.errors import SectorError
from ...analysis.sectors.selection import expression, parse_sectors
from ...analysis.sectors.selection_texts import tokens

NONE, PARTLY, ALL = range(3)
"""How much of a code is ticked."""

BEFORE_TITLE = re.compile(r"([A-Za-z]?\d[\d.]*|[A-Z])(?=[\s:.\-–—)]|$)")
QUOTES = " \"'"


class Ticks:
    """The ticked codes of a classification, and the parts of a selection that are finer than it or unknown to it.

    Parameters
    ----------
    classification : Classification

    Attributes
    ----------
    leaves : set of str
        Ticked codes that have none below them.
    others : list of str
        Parts that are no whole code of the classification, such as a country's own ``011111``, as they were given.
    """

    def __init__(self, classification):
        self.classification = classification
        self.leaves = set()
        self.others = []
        self._all_leaves = {code: frozenset(classification.leaves(code)) for code in classification.codes}

    def set_text(self, text):
        """Tick what a selection means, and nothing else.

        Raises
        ------
        SectorError
            When a part cannot be read; what was ticked stays.
        """
        if not tokens(text):
            self.clear()
            return
        selection = parse_sectors(text, self.classification)
        whole = selection.codes()
        self.leaves = {code for code in whole if not self.classification.children(code)}
        self.others = [str(part) for part in selection.parts() if not part.codes()]

    def text(self):
        """Return the shortest selection that means what is ticked."""
        return ";".join(filter(None, [expression(self.leaves, self.classification), *self.others]))

    def clear(self):
        """Untick all."""
        self.leaves, self.others = set(), []

    def state(self, code):
        """Return whether `NONE`, `PARTLY` or `ALL` of a code is ticked."""
        below = self._all_leaves[code]
        ticked = len(below & self.leaves)
        if ticked == len(below):
            return ALL
        return PARTLY if ticked or any(code in self._above(part) for part in self.others) else NONE

    def highest(self):
        """Return the codes of which all is ticked, without those below them."""
        whole = [code for code in self.classification.codes if self.state(code) == ALL]
        known = set(whole)
        return [code for code in whole if self.classification.parent(code) not in known]

    def tick(self, code, on=True):
        """Tick or untick a code and all below it."""
        if on:
            self.leaves |= self._all_leaves[code]
        else:
            self.leaves -= self._all_leaves[code]
        self.others = [part for part in self.others if code not in self._above(part)]

    def add(self, part):
        """Tick one more code or range, known or not."""
        chosen = parse_sectors(part, self.classification).codes()
        self.leaves |= {code for code in chosen if not self.classification.children(code)}
        if not chosen and part not in self.others:
            self.others.append(part)

    def _above(self, part):
        return self.classification.lineage(part.partition("-")[0])[1:]


def pasted_codes(text, classification):
    """Return the codes in a text from a spreadsheet or a document, and what could not be read.

    A line holds codes and ranges, then perhaps a title and more columns, which are not read; after a title, another
    code counts only where a title follows it, so that a column of figures is not taken for codes.

    Parameters
    ----------
    text : str
    classification : Classification

    Returns
    -------
    read, unread : list of str
        Codes and ranges that the classification knows; and pieces that look like codes but are none of its, and
        lines without any.
    """
    read, unread = [], []
    for line in text.splitlines():
        before = len(read) + len(unread)
        titled = False
        for place, piece in enumerate(_pieces(line, classification)):
            whole = _known(piece, classification)
            start = BEFORE_TITLE.match(piece)
            lone_letter = start is not None and start[1].isalpha()
            if whole:
                (unread if titled else read).append(whole)
            elif start and start[1] != piece and not (lone_letter and place) and _known(start[1], classification):
                read.append(_known(start[1], classification))
                titled = True
            elif start and not lone_letter:
                unread.append(piece)
            else:
                titled = True
        if line.strip() and len(read) + len(unread) == before:
            unread.append(line.strip())
    return list(dict.fromkeys(read)), list(dict.fromkeys(unread))


def _pieces(line, classification):
    """Yield the cells of a line; blanks part codes only where a cell holds nothing else."""
    for cell in re.split(r"[;,\t]", line):
        words = cell.split()
        if len(words) > 1 and all(_known(word, classification) for word in words):
            yield from words
        elif words:
            yield cell.strip(QUOTES)


def _known(piece, classification):
    """Return a piece as a code or range that the classification knows, or None."""
    piece = re.sub(r"\s*[-–—]\s*", "-", piece.strip(QUOTES))
    try:
        selection = parse_sectors(piece, classification)
    except SectorError:
        return None
    if len(selection.spans) > 1:
        return None
    known = selection.codes() or all(map(classification.knows, selection.spans[0]))
    return str(selection) if known else None
