"""Numbers as pages and pictures print them: the one place that does, in the language of the result."""

from qgis.PyQt.QtCore import QLocale

from ...translation import language

THIN = "\u202f"
"""A narrow space that no line break cuts: sets thousands apart, as every language reads it."""
UNKNOWN = "–"


def number(value, decimals=None):
    """Return a number with its thousands apart and the decimal sign of the language that is spoken.

    Parameters
    ----------
    value : int or float
    decimals : int, optional
        Such as those of its `Field`; what one or more of them would show as zero but is above it becomes "< 0.001". By
        default whole numbers have none, others four significant digits, and none from 10,000 up.

    Returns
    -------
    str
        A dash where the value is None or NaN.
    """
    if value is None or value != value:
        return UNKNOWN
    if decimals is None:
        return in_language(_significant(value))
    text = f"{value:,.{decimals}f}"
    if not float(text.replace(",", "")):
        text = f"< {10.0**-decimals:.{decimals}f}" if decimals and value > 0 else text.lstrip("-")
    return in_language(text)


def percent(share, decimals=0):
    """Return a share as a percentage, its sign held by a narrow space."""
    return f"{number(100 * share, decimals)}{THIN}%"


def _significant(value):
    if float(value).is_integer() or abs(value) >= 9999.5:
        return f"{value:,.0f}"
    return f"{value:,.4g}" if abs(value) >= 1e-4 else f"{value:.2g}"


def in_language(text):
    """Return a number as Python writes it, with the decimal sign of the language that is spoken.

    Of QGIS's own language it is the one of the user's country, as in an attribute table: a comma in Spain, a point in
    Peru.
    """
    own = QLocale()
    locale = own if own.name()[:2] == language() else QLocale(language())
    return text.translate({ord(","): THIN, ord("."): locale.decimalPoint()})
