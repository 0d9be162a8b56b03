"""The languages that Polos speaks: the one list of them."""

from typing import NamedTuple


class Language(NamedTuple):
    """A language.

    Attributes
    ----------
    code : str
        Its two letters: of ``resources/i18n/polos_es.ts``, ``resources/help/es/``, ``README.es.md``, and of columns
        with names in it, ``title_es``, ``name_es``.
    name : str
        What it calls itself.
    day : str
        How it writes a day, as `datetime.strftime` has it; as 2019-12-31 where another order would be read in two ways.
    """

    code: str
    name: str
    day: str


LANGUAGES = (
    Language("en", "English", "%Y-%m-%d"),
    Language("es", "Español", "%d/%m/%Y"),
)
"""All languages, that of the sources first. Options of LANGUAGE follow this order, so that others come at the end."""


def language_of(code):
    """Return the language of two letters, or else that of the sources."""
    return next((one for one in LANGUAGES if one.code == code), LANGUAGES[0])


def columns_of(name):
    """Return the columns of a table that hold something in each language, {column: language}; "" where it is any."""
    return {name: "", **{f"{name}_{one.code}": one.code for one in LANGUAGES}}
