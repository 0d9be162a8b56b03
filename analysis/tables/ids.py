"""Ids of areas and codes of sectors as texts, however a table or a layer holds them."""

import re

from ..errors import FieldError, mark
from ..text import folded

EXACT = 2**53
"""Whole numbers from here on are not all told apart by a real number."""
WHOLE = re.compile(r"(\d+)[.,]0{1,2}", re.ASCII)
"""A whole number as programs write it that took a column of codes for real numbers."""


def id_text(value):
    """Return an id as stripped text, a whole number without a decimal point; "" where it is blank.

    Raises
    ------
    FieldError
        When it is a real number too large to say which whole number was meant.

    Examples
    --------
    >>> id_text(40129.0), id_text(" 040129 "), id_text(10.5)
    ('40129', '040129', '10.5')
    """
    if isinstance(value, float) and value.is_integer():
        if abs(value) > EXACT:
            raise FieldError(
                mark(
                    "The id or code {value} is a real number with more digits than real numbers keep: different ones "
                    "may look alike. Store ids and codes as text or as whole numbers of 64 bits."
                ),
                value=f"{value:.0f}",
            )
        value = int(value)
    return str(value).strip()


def whole_text(text):
    """Return a text without the ``.0`` that programs write behind whole numbers."""
    found = WHOLE.fullmatch(text)
    return found[1] if found else text


def whole_texts(texts):
    """Return the texts of a column without the ``.0`` of whole numbers, where every point in it is such a one.

    Where a point parts anything else, such as 10.3 or A0111.1, it belongs to the codes, and so do the zeros behind it.

    Parameters
    ----------
    texts : list of str
        None or "" where empty.

    Examples
    --------
    >>> whole_texts(["0111.0", "1311"]), whole_texts(["10.0", "10.3"])
    (['0111', '1311'], ['10.0', '10.3'])
    """
    pointed = [text for text in texts if text and ("." in text or "," in text)]
    if not all(map(WHOLE.fullmatch, pointed)):
        return list(texts)
    return [whole_text(text) if text else text for text in texts]


def id_texts(column):
    """Return ids as stripped texts, whole numbers without a decimal point, None where empty.

    Parameters
    ----------
    column : pandas.Series

    Returns
    -------
    pandas.Series of str
    """
    import pandas as pd

    positions, values = pd.factorize(column, use_na_sentinel=True)
    texts = [id_text(value) or None for value in values]
    return pd.Series([*texts, None], dtype=object).iloc[positions].set_axis(column.index)


def texts_of_ids(ids):
    """Return an index of ids as texts, as files hold them: those of `id_texts`, "" where empty."""
    import pandas as pd

    return pd.Index(id_texts(ids.to_series()).fillna(""), dtype=object, name=ids.name)


def without_zeros(text):
    """Return an id of digits without leading zeros; None for any other."""
    return (text.lstrip("0") or "0") if text.isascii() and text.isdigit() else None


def same_id(text):
    """Return what is the same for all spellings of an id: without case, accents, blanks and leading zeros.

    Examples
    --------
    >>> same_id("PE-0101"), same_id(" pe 0101"), same_id("040129"), same_id("Bolívar")
    ('pe 0101', 'pe 0101', '40129', 'bolivar')
    """
    return without_zeros(text) or folded(text) or text
