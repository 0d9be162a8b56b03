"""Values that can hardly be meant: codes in the place of figures, a part that is its whole, counts without a whole.

A run goes on: only its user knows what a field holds. Fields that number the rows are refused (`layers.frames`).
"""

from ...analysis.errors import mark, notice
from .common import NUMERIC
from .usual_fields import CODES

PAIRS = (
    ("SECTOR", "TOTAL"),
    ("FIELD", "DENOMINATOR"),
    ("FIELD_AROUND", "DENOMINATOR_AROUND"),
    ("FIRMS", "TOTAL_FIRMS"),
    ("REFERENCE_SECTOR", "REFERENCE_TOTAL"),
)
"""Parameters of a part and of its whole."""
RATES = {"FIELD": "DENOMINATOR", "FIELDS": "DENOMINATORS", "FIELD_AROUND": "DENOMINATOR_AROUND"}
"""Parameters of values whose map raw counts would spoil, and what makes a rate of them."""
LEAST_COUNT, LEAST_DIFFERENT = 20, 10
"""The largest value, and how many different ones, from which whole numbers may be counts, and no classes or ranks."""

CODE = mark(
    "{parameter} is “{field}”, which by its name holds codes. Codes are no figures: choose the field that has them."
)
SAME = mark(
    "{part} and {whole} are the same field, “{field}”: every area has the same share then, and the map says nothing. "
    "Choose the field of the sector alone, and that of all sectors."
)
COUNT = mark(
    "“{field}” holds whole numbers from zero up: perhaps raw counts, high where many people are. If so, give as "
    "{denominator} what they are a part of, such as all firms, all jobs or the population."
)
COUNT_ALONE = mark(
    "“{field}” holds whole numbers from zero up: perhaps raw counts, high where many people are. If so, take a rate or "
    "a share of them as {parameter}."
)


def cautions(asked):
    """Return notices on fields that by their names are hardly what a parameter means.

    Parameters
    ----------
    asked : Asked
    """
    found = []
    for definition in asked.algorithm.parameterDefinitions():
        if definition.type() == "field" and definition.dataType() == NUMERIC:
            named = asked.texts(definition.name()) if definition.allowMultiple() else [asked.text(definition.name())]
            found += [
                notice(CODE, parameter=definition.name(), field=name) for name in named if name.casefold() in CODES
            ]
    for part, whole in PAIRS:
        name = _field(asked, part)
        if name and name == _field(asked, whole):
            found.append(notice(SAME, part=part, whole=whole, field=name))
    return tuple(found)


def raw_counts(asked, layer, frame):
    """Return notices on values of areas that may be raw counts where a rate belongs.

    Parameters
    ----------
    asked : Asked
    layer : str
        Parameter of the layer of areas.
    frame : pandas.DataFrame
        What was read of it, with a column for each field.
    """
    found = []
    for parameter, denominator in RATES.items():
        definition = asked.algorithm.parameterDefinition(parameter)
        if definition is None or definition.type() != "field" or definition.parentLayerParameterName() != layer:
            continue
        possible = asked.algorithm.parameterDefinition(denominator) is not None
        if possible and asked.wants(denominator):
            continue
        for name in asked.texts(parameter):
            if name in frame and _like_counts(frame[name].dropna()):
                given = {"denominator": denominator} if possible else {"parameter": parameter}
                found.append(notice(COUNT if possible else COUNT_ALONE, field=name, **given))
    return tuple(found)


def _like_counts(values):
    if not len(values) or values.min() < 0 or values.max() < LEAST_COUNT or (values % 1 != 0).any():
        return False
    return values.nunique() >= LEAST_DIFFERENT


def _field(asked, parameter):
    definition = asked.algorithm.parameterDefinition(parameter)
    return asked.text(parameter) if definition is not None and definition.type() == "field" else ""
