"""Texts as people write them, compared as people read them."""

import re
import unicodedata

from .errors import number


def folded(text):
    """Return a text without accents, case and punctuation, its words one blank apart: "Ñuñoa (RM)" is "nunoa rm"."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", str(text)) if unicodedata.category(letter) != "Mn"
    )
    return " ".join(re.findall(r"[^\W_]+", bare.casefold()))


def percent(part, whole):
    """Return a part of a whole in per cent, for a message; a dash where there is no whole."""
    return number(part / whole, ".1%") if whole else "–"
