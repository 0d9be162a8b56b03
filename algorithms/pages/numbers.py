"""Numbers and days as pages and pictures print them: the one place that does, in the language of the result."""

from ...translation import THIN, in_language, spoken

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
    """Return a share as a percentage, its sign held by a narrow space; a dash where it is None or NaN."""
    return UNKNOWN if share is None or share != share else f"{number(100 * share, decimals)}{THIN}%"


def counted(count, one, many):
    """Return a count with its noun.

    Parameters
    ----------
    count : int or float
        Shown without decimals.
    one, many : str
        What one is called, and any other number, such as “1 area” and “{count} areas”; translated.
    """
    shown = number(count, 0)
    return one if shown == "1" else many.format(count=shown)


def day(date):
    """Return a date as the language that is spoken writes it; as 2019-12-31 where that would be read in two ways."""
    return date.strftime(spoken().day)


def _significant(value):
    if float(value).is_integer() or abs(value) >= 9999.5:
        return f"{value:,.0f}"
    return f"{value:,.4g}" if abs(value) >= 1e-4 else f"{value:.2g}"
