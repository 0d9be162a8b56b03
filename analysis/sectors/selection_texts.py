"""Selections of sectors as they are written: codes, ranges, and names of chains, between semicolons."""

import re

from ..errors import SectorError, mark
from .classification import normalised_code, range_ends
from .named_chains import chains_in, no_chain, one_chain

SINGLE = re.compile(r"[A-Z]|\d{1,8}")
WORD = re.compile(r"[^\W\d_]{2}")
QUOTES = "\"'“”«»"


def is_code(text):
    """Return whether a text looks like a code or a range of codes, known or not."""
    return bool(SINGLE.fullmatch(text) or range_ends(text))


def written(span):
    """Return a range as a user writes it."""
    first, last = span
    return first if first == last else f"{first}-{last}"


def tokens(text):
    """Return the parts of a selection, normalised; they are separated by semicolons, commas or blanks."""
    return [normalised_code(part) for part in re.split(r"[;,\s]+", re.sub(r"\s*-\s*", "-", text or "")) if part]


def as_name(name, classification):
    """Return how a selection names a chain: in quotation marks where its name is a code too."""
    own = tokens(name)
    return f'"{name}"' if len(own) == 1 and (own[0] in classification or is_code(own[0])) else name


def in_codes(text, classification, parameter):
    """Return the codes and ranges of a selection, those of chains in place of their names.

    Parameters
    ----------
    text : str
    classification : Classification
        With the chains that can be named.
    parameter : str
        Where the text was given, for messages.

    Returns
    -------
    list of (str, str)
        Codes and ranges, normalised, each with the parameter that it comes from.
    dict of str to str
        The chains that were named, with their codes.

    Raises
    ------
    SectorError
        When words name no chain or several, or a name is a code too. Between quotation marks it is a name.
    """
    parts, named = [], {}
    for piece, found in chains_in(text, classification.chains):
        own = tokens(piece)
        if not found:
            if any(WORD.search(token) and token not in classification for token in own):
                raise no_chain(piece.strip(QUOTES), classification.chains, parameter)
            parts += [(token, parameter) for token in own]
            continue
        name = piece.strip(QUOTES)
        chain = one_chain(name, found, parameter)
        if as_name(piece, classification) != piece:
            raise SectorError(
                mark(
                    '“{name}” in {parameter} is a code and the name of a chain. Write "{name}" in quotation marks for '
                    "the chain, {codes}, or another name in CHAINS."
                ),
                name=piece,
                parameter=parameter,
                codes=chain.codes,
            )
        parts += [(token, "CHAINS") for token in tokens(chain.codes)]
        named[name] = chain.codes
    return parts, named
