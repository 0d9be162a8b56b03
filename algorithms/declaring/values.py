"""Numbers, choices, ticks and dates as Processing hands them over: texts, numbers, blanks; read strictly, or refused.

QGIS takes what it cannot read for 0, for the first option, or for yes: "10 km" and 3 000 000 000 become 0, "no" is yes.
"""

import math
import re
from numbers import Real

from qgis.core import QgsProcessingParameterNumber
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ...analysis.errors import FieldError, listed, mark
from ...analysis.errors import number as numbered
from ...analysis.tables import days
from .common import CODES, INTEGER

NUMBER = re.compile(r"[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)(e[+-]?[0-9]+)?", re.IGNORECASE)
"""What a number is where it comes as a text, as from the command line."""
MOST = 2**31 - 1
"""The largest whole number that a parameter of QGIS can hold."""
TICKS = {
    **dict.fromkeys(("true", "yes", "sí", "si", "1"), True),
    **dict.fromkeys(("false", "no", "0"), False),
}

NO_NUMBER = mark("{parameter} is “{value}”, which is no number. Write digits only, with a decimal point.")
NOT_WHOLE = mark("{parameter} is {value}: it must be a whole number.")
TOO_LARGE = mark("{parameter} is {value}: it must be {most} or less.")
TOO_SMALL = mark("{parameter} is {value}: it must be {least} or more.")
NO_OPTION = mark("{parameter} is “{value}”, which is none of its options: {options}.")
NO_TICK = mark("{parameter} is “{value}”: it must be true or false.")
NO_DAY = mark("{parameter} is “{value}”, which is no date. Write it as 2019-12-31 or 31/12/2019.")


def number_of(definition, value):
    """Return a number.

    Parameters
    ----------
    definition : QgsProcessingParameterNumber
    value : object
        As given, not blank.

    Returns
    -------
    int or float
        As the parameter is declared.

    Raises
    ------
    FieldError
        When it is no number, no whole one where that is needed, or beyond the limits of the parameter.
    """
    number = _number(value)
    whole = isinstance(definition, QgsProcessingParameterNumber) and definition.dataType() == INTEGER
    values = {"parameter": definition.name(), "value": value}
    if number is None:
        raise FieldError(NO_NUMBER, **values)
    if whole and number % 1:
        raise FieldError(NOT_WHOLE, **values)
    least, most = definition.minimum(), min(definition.maximum(), MOST) if whole else definition.maximum()
    if number < least:
        raise FieldError(TOO_SMALL, **values, least=numbered(least))
    if number > most:
        raise FieldError(TOO_LARGE, **values, most=numbered(most))
    return int(number) if whole else number


def _number(value):
    """Return a value as a finite float, None where it is none."""
    if isinstance(value, str):
        number = float(value) if NUMBER.fullmatch(value.strip()) else math.nan
    elif isinstance(value, Real) and not isinstance(value, bool):
        number = float(value) if abs(value) < 1e308 else math.nan
    else:
        return None
    return number if math.isfinite(number) else None


def choice_of(definition, value):
    """Return the place of the option that was chosen, by its place, its text, or its code; of several, their places.

    Parameters
    ----------
    definition : QgsProcessingParameterEnum
    value : object
        As given, not blank.

    Raises
    ------
    FieldError
        When there is no such option.
    """
    if definition.allowMultiple():
        several = re.split(r"[;,]", value) if isinstance(value, str) else value
        several = several if isinstance(several, (list, tuple)) else [several]
        return [_place_of(definition, one) for one in several]
    return _place_of(definition, value)


def _place_of(definition, value):
    options = definition.options()
    codes = definition.metadata().get(CODES) or []
    number = _number(value)
    if number is not None and number % 1 == 0 and 0 <= number < len(options):
        return int(number)
    for texts in (codes, options):
        places = [place for place, text in enumerate(texts) if text.casefold() == str(value).strip().casefold()]
        if text_given(value) and places:
            return places[0]
    shown = listed((f"{place} ({text})" for place, text in enumerate(options)), 10)
    raise FieldError(NO_OPTION, parameter=definition.name(), value=value, options=shown)


def text_given(value):
    """Return whether a value is a text that says something."""
    return isinstance(value, str) and bool(value.strip())


def tick_of(definition, value):
    """Return whether something is ticked.

    Parameters
    ----------
    definition : QgsProcessingParameterBoolean
    value : object
        As given, not blank.

    Raises
    ------
    FieldError
        When it is neither yes nor no.
    """
    if isinstance(value, bool):
        return value
    number = _number(value)
    found = TICKS.get(str(value).strip().casefold() if number is None else f"{number:g}")
    if found is None:
        raise FieldError(NO_TICK, parameter=definition.name(), value=value)
    return found


def day_of(definition, value):
    """Return a date, a `QDate`.

    Parameters
    ----------
    definition : QgsProcessingParameterDateTime
    value : object
        As given, not blank.

    Raises
    ------
    FieldError
        When it is none.
    """
    text = value.toString(Qt.DateFormat.ISODate) if isinstance(value, (QDate, QDateTime)) else str(value)
    found = days.day_of(text)
    if found is None:
        raise FieldError(NO_DAY, parameter=definition.name(), value=text)
    return QDate(found.year, found.month, found.day)


READERS = {"number": number_of, "enum": choice_of, "boolean": tick_of, "datetime": day_of}
"""What reads the values of parameters of each type of QGIS."""
