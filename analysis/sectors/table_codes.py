"""The codes of a sector table: whether they can be summed, and which of them a selection holds."""

from difflib import get_close_matches

from ..errors import SectorError, fact, listed, mark, notice
from .classification import isic4, range_ends
from .selection import parse_sectors, unknown_parts
from .selection_texts import is_code, tokens

NO_CODES = mark(
    "These are no sector codes: {codes}. Correct them; if they stand for no known activity, give them as UNSPECIFIED."
)
NO_CODES_BUT_TOTALS = mark(
    "These are no sector codes: {codes}. If they are totals over all sectors, give TOTAL_CODE; if they stand for no "
    "known activity, UNSPECIFIED; remove headings from the table."
)


def selected_codes(codes, text, classification=None):
    """Return those of a table's codes that a selection holds.

    Parameters
    ----------
    codes : iterable of str
        The table's codes, normalised.
    text : str
        The selection.
    classification : Classification, optional
        ISIC Rev. 4 by default.

    Returns
    -------
    set of str
        Codes as they are in the table.
    tuple of Notice
        The chains that it names; parts of the selection that no row of the table belongs to.

    Raises
    ------
    SectorError
        When codes of different depth are mixed, the selection cannot be read, or no code fits.
    """
    codes = sorted(set(codes))
    check_codes(codes, classification)
    selection = parse_sectors(text, classification)
    chosen = {code for code in codes if selection.covers(code)}
    said = mark("Chain “{name}”: {codes}.")
    named = tuple(fact(said, name=name, codes=own) for name, own in selection.chains.items())
    if not chosen:
        near = [match for part in tokens(str(selection)) for match in get_close_matches(part, codes, cutoff=0.4)]
        raise SectorError(
            mark("No row of the table belongs to the sectors “{sectors}”. Its codes are, for example: {codes}."),
            sectors=text,
            codes=listed(near or codes),
        )
    return chosen, (*named, *_unused_parts(selection, chosen))


def _unused_parts(selection, chosen):
    """Return a notice of the parts of a selection without a row, unknown ones with the nearest known codes."""
    unused = [part for part in selection.parts() if not any(map(part.touches, chosen))]
    if not unused:
        return ()
    unknown = unknown_parts(selection)
    parts = [f"{part} ({', '.join(unknown[part])}?)" if unknown.get(part) else part for part in map(str, unused)]
    return (
        notice(
            mark("Sectors asked for that no row of the table belongs to ({count}): {sectors}."),
            count=len(parts),
            sectors=listed(parts),
        ),
    )


def check_codes(codes, classification=None, said=NO_CODES):
    """Raise `SectorError` for codes of a table that are no codes, mix depths, or overlap.

    Parameters
    ----------
    codes : iterable of str
        Normalised codes.
    classification : Classification, optional
    said : str
        What to say of texts that are no codes: a template with ``{codes}``.
    """
    classification = classification or isic4()
    codes = sorted(set(codes))
    unknown = [code for code in codes if not (is_code(code) or code in classification)]
    if unknown:
        raise SectorError(said, codes=listed(unknown))
    depths = {}
    for code in codes:
        first = (range_ends(code) or (code,))[0]
        if first.isdigit():
            depths.setdefault(len(first), code)
    if len(depths) > 1:
        raise SectorError(
            mark(
                "The table's codes have different lengths, such as {codes}: sums would count some jobs twice, or "
                "leading zeros were lost. Use codes of one level, stored as text."
            ),
            codes=listed(depths.values()),
        )
    _refuse_overlap(codes, classification)


def _refuse_overlap(codes, classification):
    """Raise `SectorError` when two codes of a table, or two ranges, hold the same activities."""
    of = {}
    members = [(member, code) for code in codes for member in classification.members(code)]
    for member, code in members:
        _refuse_two(of.setdefault(member, code), code)
    for member, code in members:
        for above in classification.lineage(member):
            _refuse_two(of.get(above, code), code)


def _refuse_two(first, second):
    if first != second:
        raise SectorError(
            mark("The table's codes “{first}” and “{second}” overlap: sums would count some jobs twice."),
            first=first,
            second=second,
        )
