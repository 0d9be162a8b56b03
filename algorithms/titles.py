"""What results are called in the tree of layers: the measure, the sector, the variable; a group of them by its hour."""

from typing import NamedTuple

from qgis.core import QgsProcessingOutputLayerDefinition

from ..translation import language, message, tr
from .declaring.sectors import CHAINS, SECTORS, classification, recorded_classification

SECTOR_NAME = "SECTOR_NAME"
TABLE = "TABLE"
"""The parameter of a table of sectors, which has them all, whichever of them it was made for."""
VARIABLES = (("FIELD", "DENOMINATOR"), ("SECTOR", "TOTAL"))
"""Parameters of a variable and of what it is a part of."""
BETWEEN = " · "


class Subject(NamedTuple):
    """What a run is about.

    Attributes
    ----------
    sector : str
        Its name for titles, with its codes, such as “Industry (B-E)”; "" where the run says none.
    titles : str
        The same with the titles of all its codes.
    variable : str
        Such as “rate”, or a field.
    codes : str
        Those of the sector, "" where they are not known.
    """

    sector: str = ""
    titles: str = ""
    variable: str = ""
    codes: str = ""

    def __str__(self):
        return BETWEEN.join(filter(None, (self.sector, self.variable)))


def heading(run, called, subject):
    """Return what stands above several results of a run, the sector first: a narrow tree cuts the end.

    Parameters
    ----------
    run : Run
        At its end.
    called : str
        What the algorithm is called.
    subject : Subject
    """
    parts = (subject.sector, called, subject.variable, f"{run.begun:%H:%M}")
    return BETWEEN.join(filter(None, parts))


def layer_titles(run, subject):
    """Return what each result is called where it is the only one, and beside others under the heading of the run.

    Returns
    -------
    dict of str to (str, str)
        By the destination; without those that a model names.
    """
    found = {}
    for name, written in run.layers.items():
        given = run.given(name)
        if isinstance(given, QgsProcessingOutputLayerDefinition) and given.destinationName:
            continue
        described = run.algorithm.parameterDefinition(name).description()
        measure = tr(written.legend.title) if written.legend else described
        found[written.destination] = BETWEEN.join(filter(None, (measure, str(subject)))), measure
    return found


def subject_of(run):
    """Return the `Subject` of a run, as far as its parameters and the records of what it read say it."""
    fields = next((pair for pair in VARIABLES if _text(run, pair[0])), ("", ""))
    name = _own_sector(run) or _sector_of_inputs(run, _text(run, fields[0]))
    sector, titles = (message(name.short), message(name.full)) if name else ("", "")
    return Subject(sector, titles, _variable(run, *fields, sector), name.codes if name else "")


def sector_of_record(method):
    """Return what a record calls its sector in titles, "" where it says none.

    Parameters
    ----------
    method : dict
        With ``choices`` and ``data``, as `provenance` keeps them.
    """
    name = _sector_of_method(method)
    return message(name.short) if name else ""


def _own_sector(run):
    """Return the `SectorName` that the parameters of a run say, None where they say none."""
    from ..analysis.sectors.sector_names import sector_name

    own, codes = _text(run, SECTOR_NAME).strip(), _text(run, SECTORS).strip() or run.subject
    if not (own or codes):
        return None
    known = classification(run) if codes and run.algorithm.parameterDefinition(CHAINS) else None
    return sector_name(codes, known, language(), own)


def _sector_of_inputs(run, field):
    """Return the `SectorName` of a map that was read, by its record; of one whose own field it is that was taken."""
    maps = [taken.record for name, taken in run.inputs.items() if name != TABLE]
    methods = (record.method for record in maps if not field or field in record.fields)
    return next(filter(None, map(_sector_of_method, methods)), None)


def _sector_of_method(method):
    """Return the `SectorName` that a record says, or what it was made of; None where neither says one."""
    from ..analysis.sectors.sector_names import sector_name

    choices = (method or {}).get("choices", {})
    own, codes = (str(choices.get(name) or "").strip() for name in (SECTOR_NAME, SECTORS))
    if own or codes:
        return sector_name(codes, recorded_classification(method), language(), own)
    inputs = (made for name, made in (method or {}).get("inputs", {}).items() if name != TABLE)
    return next(filter(None, map(_sector_of_method, inputs)), None)


def _variable(run, part, whole, sector):
    """Return the variable in words: of the sector a rate, or else the fields, by the aliases that the map has."""
    if not part or not sector:
        return " / ".join(filter(None, (_called(run, part), _called(run, whole))))
    own = any(_text(run, part) in taken.record.fields for taken in run.inputs.values())
    if part == "FIELD" and whole and _text(run, whole):
        return tr("rate")
    # A quotient of the fields of a sector layer is named by the sector.
    return "" if own and part == "SECTOR" else " / ".join(filter(None, (_called(run, part), _called(run, whole))))


def _called(run, name):
    """Return what a map calls the field of a parameter."""
    field = _text(run, name)
    for taken in run.inputs.values() if field else ():
        fields = taken.source.fields() if taken.source else None
        if fields is not None and fields.indexOf(field) >= 0:
            return fields.at(fields.indexOf(field)).alias() or field
    return field


def _text(run, name):
    definition = run.algorithm.parameterDefinition(name) if name else None
    return run.text(name) if definition is not None and definition.type() in ("field", "string") else ""
