"""Sector codes: which rows of a table a selection like ``10;13-15;C;1311`` means.

Sections and divisions are those of ISIC Rev. 4 (United Nations 2008), CIIU Rev. 4 in Spanish.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from .errors import SectorError, listed, mark

SECTIONS = {
    "A": "01-03",
    "B": "05-09",
    "C": "10-33",
    "D": "35-35",
    "E": "36-39",
    "F": "41-43",
    "G": "45-47",
    "H": "49-53",
    "I": "55-56",
    "J": "58-63",
    "K": "64-66",
    "L": "68-68",
    "M": "69-75",
    "N": "77-82",
    "O": "84-84",
    "P": "85-85",
    "Q": "86-88",
    "R": "90-93",
    "S": "94-96",
    "T": "97-98",
    "U": "99-99",
}
"""First and last division of each section."""

LETTERS = re.compile(r"([A-U])(?:-([A-U]))?")
DIGITS = re.compile(r"[A-U]?(\d{1,8})(?:-[A-U]?(\d{1,8}))?")


def normalised_code(code):
    """Return a code without blanks, dots and a section letter before digits: ``a0111.11`` becomes ``011111``."""
    bare = re.sub(r"[\s.]", "", str(code)).upper()
    return re.sub(r"^[A-U](?=\d+$)", "", bare)


@dataclass(frozen=True)
class Selection:
    """Sectors that a user chose.

    Attributes
    ----------
    exact : frozenset of str
        Tokens as written; a table's own code is selected when it is one of them.
    spans : tuple of (str, str)
        First and last code of each range, digits of equal length; one code is a range of itself.
    sections : frozenset of str
        Section letters.
    """

    exact: frozenset
    spans: tuple
    sections: frozenset

    def covers(self, code):
        """Return whether the selection holds all of a code, or raise `SectorError` when it holds only a part.

        Parameters
        ----------
        code : str
            Normalised code of a table: digits, a section, or a range of sections such as ``B-E``.
        """
        if code in self.exact:
            return True
        letters = LETTERS.fullmatch(code)
        if letters:
            wanted = {letter in self.sections for letter in _letters(*letters.groups())}
            divisions = [division for letter in _letters(*letters.groups()) for division in _divisions(letter)]
            partly = any(first[:2] <= division <= last[:2] for first, last in self.spans for division in divisions)
            if wanted == {True}:
                return True
            if True in wanted or partly:
                self._refuse_part(code)
            return False
        for first, last in self.spans:
            if len(code) < len(first):
                if first[: len(code)] <= code <= last[: len(code)]:
                    self._refuse_part(code)
            elif first <= code[: len(first)] <= last:
                return True
        return any(code[:2] in _divisions(letter) for letter in self.sections)

    def _refuse_part(self, code):
        raise SectorError(
            mark(
                "The table's code “{code}” is coarser than the sectors asked for ({sectors}): "
                "its figure cannot be split. Choose whole codes of the table."
            ),
            code=code,
            sectors=listed(sorted(self.exact)),
        )


def parse_sectors(text):
    """Return the `Selection` that a text like ``10;13-15;C;1311`` means.

    Codes are separated by semicolons, commas or blanks. A code stands for all below it; a range holds both ends.

    Raises
    ------
    SectorError
        When nothing is selected or a part cannot be read.
    """
    tokens = [normalised_code(token) for token in re.split(r"[;,\s]+", re.sub(r"\s*-\s*", "-", text or "")) if token]
    if not tokens:
        raise SectorError(mark("SECTORS is empty. Give codes or ranges, such as 10;13-15;C;1311."))
    spans, sections = [], set()
    for token in tokens:
        letters, digits = LETTERS.fullmatch(token), DIGITS.fullmatch(token)
        if letters and (letters[2] or letters[1]) >= letters[1]:
            sections.update(_letters(*letters.groups()))
        elif digits and len(digits[2] or digits[1]) == len(digits[1]) and (digits[2] or digits[1]) >= digits[1]:
            spans.append((digits[1], digits[2] or digits[1]))
        else:
            raise SectorError(
                mark(
                    "“{token}” in SECTORS is no code or range. A range runs upward between codes of equal length, "
                    "such as 13-15 or B-E."
                ),
                token=token,
            )
    return Selection(frozenset(tokens), tuple(spans), frozenset(sections))


def selected_codes(codes, text):
    """Return those of a table's codes that a selection holds.

    Parameters
    ----------
    codes : iterable of str
        The table's codes, as they are.
    text : str
        The selection.

    Returns
    -------
    set of str
        Codes as they are in the table.

    Raises
    ------
    SectorError
        When codes of different depth are mixed, the selection cannot be read, or no code fits.
    """
    normalised = {code: normalised_code(code) for code in codes}
    _refuse_unknown(normalised)
    depths = {}
    for code in sorted(normalised.values()):
        depths.setdefault(len(code) if code.isdigit() else 0, code)
    if len(depths) > 1:
        raise SectorError(
            mark(
                "The table's codes have different lengths, such as {codes}: sums would count some jobs twice, or "
                "leading zeros were lost. Use codes of one level, stored as text."
            ),
            codes=listed(depths.values()),
        )
    selection = parse_sectors(text)
    chosen = {code for code, bare in normalised.items() if selection.covers(bare)}
    if not chosen:
        known = sorted(set(normalised.values()))
        near = [match for token in sorted(selection.exact) for match in get_close_matches(token, known, cutoff=0.4)]
        raise SectorError(
            mark("No row of the table belongs to the sectors “{sectors}”. Its codes are, for example: {codes}."),
            sectors=text,
            codes=listed(near or known),
        )
    return chosen


def _refuse_unknown(normalised):
    """Raise `SectorError` for codes that are neither digits nor sections, or sections that overlap."""
    unknown = sorted(code for code, bare in normalised.items() if not (bare.isdigit() or LETTERS.fullmatch(bare)))
    if unknown:
        raise SectorError(
            mark(
                "These are no sector codes: {codes}. Remove totals and headings from the table, or they would be "
                "counted as sectors."
            ),
            codes=listed(unknown),
        )
    seen = {}
    for bare in sorted(code for code in set(normalised.values()) if not code.isdigit()):
        for letter in _letters(*LETTERS.fullmatch(bare).groups()):
            if letter in seen:
                raise SectorError(
                    mark("The table's codes “{first}” and “{second}” overlap: sums would count some jobs twice."),
                    first=seen[letter],
                    second=bare,
                )
            seen[letter] = bare


def _letters(first, last=None):
    """Return the letters from first to last."""
    return [chr(letter) for letter in range(ord(first), ord(last or first) + 1)]


def _divisions(section):
    """Return the two-digit divisions of a section."""
    first, last = SECTIONS[section].split("-")
    return [f"{division:02d}" for division in range(int(first), int(last) + 1)]
