"""What sectors are called in titles: words of the classification, cut where they are long, before the codes."""

import re
from typing import NamedTuple

from ..errors import Phrase, SectorError, mark, phrase
from .selection import expression, parse_sectors

LONGEST = 40
"""Letters of the words of a title, without the codes."""
CODES = 24
"""Letters of the codes in a title."""
LEAST = 12
"""Letters at least that a first clause is worth to stand for its whole title."""
LEFT_OUT = re.compile(r"\s*(?:[;(]|,?\s(?:except|excepto)\b|,?\s(?:n\.e\.c|n\.c\.p)\.?).*", re.IGNORECASE | re.DOTALL)
"""What a title says beside what it names: a second clause, a remark, an exception."""
HANGING = re.compile(
    r"(?:[\s,;]+(?:and|of|for|or|in|with|the|y|e|o|u|de|del|la|las|el|los|en|con|para|por|al?))+$|[\s,;]+$"
)
"""Words that cannot end a title."""


class SectorName(NamedTuple):
    """What a selection of sectors is called.

    Attributes
    ----------
    short : Phrase
        For a title: Industry (B-E).
    full : Phrase
        The same, and the titles of all its codes.
    codes : str
        The selection in codes; "" where none is known.
    """

    short: Phrase
    full: Phrase
    codes: str


def sector_name(text, classification, language, own=""):
    """Return what a selection of sectors is called; its codes alone where no classification knows them.

    Parameters
    ----------
    text : str
        A selection, such as ``10;13-15``.
    classification : Classification or None
        None where it is not known which one the codes are of.
    language : str
        Two letters.
    own : str
        What the user calls the sector, which comes before all titles.

    Returns
    -------
    SectorName
    """
    text, own = str(text).strip(), str(own).strip()
    codes, titles, called = _known(text, classification, language)
    own_codes = own.rpartition("(")[2].rstrip(") ") if own.endswith(")") else ""
    if own:
        called = own if text in ("", own, own_codes) else _with(own, codes)
    elif called or titles:
        called = _with(_in_short(called or titles), codes)
    else:
        called = cut(text)
    short = called if isinstance(called, Phrase) else phrase("{name}", name=called)
    said = "; ".join(titles)
    if not said or f"{said} ({codes})" == str(short):
        return SectorName(short, short, codes if titles else "")
    return SectorName(short, phrase("{name}: {titles}", name=short, titles=said), codes)


def cut(title, most=LONGEST):
    """Return the words of a title that name what it is of, cut between words where these are too many.

    Parameters
    ----------
    title : str
    most : int
        Letters at most.

    Examples
    --------
    >>> cut("Comercio al por mayor y al por menor; reparación de vehículos")
    'Comercio al por mayor y al por menor'
    >>> cut("Fabricación de artículos de cuchillería, herramientas de mano")
    'Fabricación de artículos de cuchillería…'
    """
    bare = " ".join(str(title).split())
    bare = bare.capitalize() if bare.isupper() and " " in bare else bare
    clause = LEFT_OUT.sub("", bare)
    bare = clause if len(clause) >= min(LEAST, len(bare)) else bare
    if len(bare) <= most:
        return bare
    words = bare[: most + 1].rpartition(" ")[0] or bare[:most]
    return HANGING.sub("", words) + "…"


def _known(text, classification, language):
    """Return the codes of a selection, the titles of the fewest codes that hold it, and its usual names, if any."""
    if not text or classification is None:
        return text, (), ()
    try:
        selection = parse_sectors(text, classification)
    except SectorError:
        return text, (), ()
    codes = str(selection)
    chains = selection.chains if ";".join(selection.chains.values()).replace(" ", "") == codes else {}
    return codes, _titles(selection, language), tuple(chains) or _usual(selection, language)


def _usual(selection, language):
    """Return what the selection is usually called, as a whole or part by part; nothing where a part is not."""
    classification = selection.classification
    whole = classification.usual_name(expression(selection.codes(), classification), language)
    parts = [classification.usual_name(str(part), language) for part in selection.parts()]
    return (whole,) if whole else tuple(parts) if all(parts) else ()


def _titles(selection, language):
    """Return the titles of the codes that the selection is made of, those of one above where it has all below it."""
    classification = selection.classification
    found = []
    for part in selection.parts():
        whole = expression(part.codes(), classification)
        highest = [code for one in whole.split(";") if one for code in classification.members(one)]
        # A country's own digits are finer than the classification: what they lie in names them.
        highest = highest or [code for code in classification.lineage(part.spans[0][0])[1:2] if code in classification]
        found += [classification.title(code, language) for code in highest]
    return tuple(filter(None, dict.fromkeys(found)))


def _in_short(titles):
    """Return the first of some titles, cut, and how many more there are; both of two that have room."""
    both = "; ".join(map(cut, titles[:2]))
    if len(titles) == 1 or (len(titles) == 2 and len(both) <= LONGEST):
        return both
    return phrase(mark("{name} and {count} more"), name=cut(titles[0]), count=len(titles) - 1)


def _with(name, codes):
    """Return a name and the codes, in their order and as many as have room."""
    shown = codes if len(codes) <= CODES else codes[:CODES].rpartition(";")[0] + ";…"
    return phrase("{name} ({codes})", name=name, codes=shown) if codes else name
