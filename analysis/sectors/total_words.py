"""What rows and columns of totals are called."""

import re

from ..text import folded

TOTALS = {
    *("total", "totales", "total general", "total nacional", "nacional", "total pais", "todos", "todas"),
    *("grand total", "all", "all sectors", "national", "national total"),
}
"""The usual words, without accents and case."""
DIGIT = re.compile(r"\d")


def is_total(text, also=""):
    """Return whether a text stands for a total: one of the usual words, or what the user calls it."""
    if also and (text == also.strip() or folded(text) == folded(also) != ""):
        return True
    return not DIGIT.search(text) and folded(text) in TOTALS
