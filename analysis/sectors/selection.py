"""Sector codes: which codes of a classification a selection like ``10;13-15;C;1311`` means."""

from collections import Counter
from dataclasses import dataclass, field

from ..errors import SectorError, listed, mark
from .classification import isic4
from .selection_texts import SINGLE, in_codes, written


@dataclass(frozen=True)
class Selection:
    """Sectors that a user chose.

    Attributes
    ----------
    spans : tuple of (str, str)
        First and last code of each range, of equal length, in the order given; one code is a range of itself.
    classification : Classification
        What tells the section of a code.
    chains : dict of str to str
        Those that were chosen by their names, with their codes, which are among the spans.
    """

    spans: tuple
    classification: object
    chains: dict = field(default_factory=dict)

    def __str__(self):
        return ";".join(written(span) for span in self.spans)

    def covers(self, code):
        """Return whether the selection holds all of a code, or raise `SectorError` when it holds only a part.

        Parameters
        ----------
        code : str
            Normalised code of a table or classification: digits, a section, or a range such as ``B-E``.
        """
        if code in map(written, self.spans):
            return True
        members = self.classification.members(code) or (code,)
        if all(map(self._holds, members)):
            return True
        if self.touches(code):
            raise SectorError(
                mark(
                    "The table's code “{code}” is coarser than the sectors asked for ({sectors}): "
                    "its figure cannot be split. Choose whole codes of the table."
                ),
                code=code,
                sectors=str(self),
            )
        return False

    def touches(self, code):
        """Return whether the selection holds all or a part of a code."""
        members = self.classification.members(code) or (code,)
        return str(self) == code or any(self._holds(member) or self._reaches_into(member) for member in members)

    def parts(self):
        """Return a selection of each range by itself."""
        return [Selection((span,), self.classification) for span in self.spans]

    def codes(self):
        """Return the codes of the classification that are wholly selected."""
        chosen = {code for code in self.classification.codes if self._holds(code)}
        for code in reversed(self.classification.codes):
            below = self.classification.children(code)
            if below and chosen.issuperset(below):
                chosen.add(code)
        return chosen

    def _holds(self, code):
        """Return whether a span holds the code, a beginning of it, or a code above it."""
        line = self.classification.lineage(code)
        return any(
            first <= code[: len(first)] <= last
            or any(len(above) == len(first) and first <= above <= last for above in line)
            or written((first, last)) in line
            for first, last in self.spans
        )

    def _reaches_into(self, code):
        """Return whether a span holds something below the code."""
        finer = [(first, last) for first, last in self.spans if len(first) > len(code)]
        return any(first[: len(code)] <= code <= last[: len(code)] for first, last in finer) or any(
            map(self._holds, self.classification.descendants(code))
        )


def parse_sectors(text, classification=None, parameter="SECTORS"):
    """Return the `Selection` that a text like ``10;13-15;C;1311`` means.

    Codes are separated by semicolons, commas or blanks. A code stands for all below it; a range holds both ends. The
    name of a chain of the classification stands for its codes; semicolons part it from others.

    Parameters
    ----------
    text : str
    classification : Classification, optional
        ISIC Rev. 4 by default.
    parameter : str
        Where the text was given, for messages.

    Raises
    ------
    SectorError
        When nothing is selected, a part cannot be read, or words name no one chain.

    Examples
    --------
    >>> selection = parse_sectors("13-15; 1071")
    >>> str(selection)
    '13-15;1071'
    >>> [code for code in ("13", "1410", "1071", "1079", "C") if selection.touches(code)]
    ['13', '1410', '1071', 'C']
    """
    classification = classification or isic4()
    parts, chains = in_codes(text, classification, parameter)
    if not parts:
        text = mark("{parameter} is empty. Give codes or ranges, such as 10;13-15;C;1311.")
        raise SectorError(text, parameter=parameter)
    spans = dict.fromkeys(_span(part, classification, given) for part, given in parts)
    return Selection(tuple(spans), classification, chains)


def _span(part, classification, parameter):
    """Return the first and the last code of a part of a selection."""
    if part in classification:
        return part, part
    first, dash, last = part.partition("-")
    last = last if dash else first
    if not (SINGLE.fullmatch(first) and SINGLE.fullmatch(last) and len(first) == len(last) and first <= last):
        raise SectorError(
            mark(
                "“{token}” in {parameter} is no code or range. A range runs upward between codes of equal length, "
                "such as 13-15 or B-E."
            ),
            token=part,
            parameter=parameter,
        )
    _refuse_lost_zero(part, first, classification, parameter)
    return first, last


def _refuse_lost_zero(part, code, classification, parameter):
    """Raise `SectorError` for a code that is of no level, and so can neither be one nor stand for those below it.

    A list of codes of one length has no levels: there a beginning stands for all that begins with it.
    """
    lengths = classification.lengths
    if not code.isdigit() or len(code) in lengths or len(code) > max(lengths, default=0):
        return
    digits = min(length for length in lengths if length > len(code))
    padded = [code.zfill(digits)] if code.zfill(digits) in classification else []
    if padded or len(lengths) > 1:
        beginning = [known for known in classification.codes if len(known) == digits and known.startswith(code)]
        raise SectorError(
            mark(
                "“{token}” in {parameter} is no code of {classification}, whose codes have {lengths} digits. Write "
                "codes with their leading zeros, such as {codes}."
            ),
            token=part,
            parameter=parameter,
            classification=classification.name,
            lengths=", ".join(map(str, sorted(lengths))),
            codes=listed(padded + beginning) or "–",
        )


def unknown_parts(selection):
    """Return the parts of a selection that mean nothing in its classification, each with the nearest known codes.

    Parameters
    ----------
    selection : Selection

    Returns
    -------
    dict of str to list of str
    """
    classification = selection.classification
    return {
        str(part): classification.nearest(part.spans[0][0])
        for part in selection.parts()
        if not classification.knows(part.spans[0][0]) and not part.codes()
    }


def expression(codes, classification=None):
    """Return the shortest selection that means a set of codes of a classification.

    Parameters
    ----------
    codes : iterable of str
        Chosen codes; all below a code are chosen with it, and a code is when all below it are.
    classification : Classification, optional

    Returns
    -------
    str
        Such as ``10;13-15``: the highest codes, three and more without a gap as a range.
    """
    classification = classification or isic4()
    chosen = set()
    for code in codes:
        chosen.update((code, *classification.descendants(code)))
    for code in reversed(classification.codes):
        below = classification.children(code)
        if below and chosen.issuperset(below):
            chosen.add(code)
    highest = [code for code in classification.codes if code in chosen and classification.parent(code) not in chosen]
    spans = []
    for run in _runs(highest):
        spans += [(run[0], run[-1])] if len(run) > 2 else [(code, code) for code in run]
    return ";".join(map(written, spans))


def _runs(codes):
    """Return the codes in lists of those that follow each other without a gap, which a range could fill."""
    runs = []
    for code in codes:
        if runs and _follows(runs[-1][-1], code):
            runs[-1].append(code)
        else:
            runs.append([code])
    return runs


def _follows(before, code):
    """Return whether a code is the next number, or the next letter, of the same length."""
    if len(before) != len(code):
        return False
    if before.isdigit() and code.isdigit():
        return int(code) == int(before) + 1
    return len(code) == 1 and ord(code) == ord(before) + 1


def explained(text, classification=None, language="en"):
    """Return what each part of a selection means.

    Parameters
    ----------
    text : str
    classification : Classification, optional
    language : str

    Returns
    -------
    list of (str, list of str, dict of int to int)
        The part as written, the titles of its codes, and how many codes of each depth of the classification it holds.
    """
    selection = parse_sectors(text, classification)
    classification = selection.classification
    found = []
    for part in selection.parts():
        length = len(part.spans[0][0])
        held = part.codes()
        chosen = [code for code in classification.codes if code in held]
        highest = [code for code in chosen if len(code) == length] or chosen
        depths = Counter(classification.depth(code) for code in chosen if len(code) >= length)
        found.append((str(part), [classification.title(code, language) for code in highest], dict(depths)))
    return found
