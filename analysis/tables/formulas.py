"""Texts that a spreadsheet would carry out as formulas when it opens a delimited file."""

import re
from functools import lru_cache

SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""How such texts begin (OWASP, "CSV injection")."""
NUMBER = re.compile(r"[+-]?[0-9][0-9.,\s]*%?")


@lru_cache(maxsize=10_000)
def as_data(text):
    """Return a text that a spreadsheet shows as it is: with an apostrophe before what it would take for a formula.

    Examples
    --------
    >>> as_data("=HYPERLINK(1)"), as_data("-5,2"), as_data("Lima")
    ("'=HYPERLINK(1)", '-5,2', 'Lima')
    """
    return f"'{text}" if text.startswith(SIGNS) and not NUMBER.fullmatch(text) else text
