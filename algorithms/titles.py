"""What results are called in the tree of layers: the measure, the sector, the variable; a group of them by its hour."""

from qgis.core import QgsProcessingOutputLayerDefinition

from ..translation import tr

SECTORS = ("SECTOR_NAME", "SECTORS")
"""Parameters that say of which sector a run is, the clearest first."""
TABLE = "TABLE"
"""The parameter of a table of sectors, which has them all, whichever of them it was made for."""
VARIABLES = (("FIELD", "DENOMINATOR"), ("SECTOR", "TOTAL"))
"""Parameters of a variable and of what it is a part of."""
BETWEEN = " · "


def heading(run, called):
    """Return what stands above several results of a run, the sector first: a narrow tree cuts the end.

    Parameters
    ----------
    run : Run
        At its end.
    called : str
        What the algorithm is called.
    """
    subject = _subject(run)
    return BETWEEN.join([*subject[:1], called, *subject[1:], f"{run.begun:%H:%M}"])


def layer_titles(run):
    """Return what each result is called where it is the only one, {destination: title}; none where a model names it."""
    found = {}
    for name, written in run.layers.items():
        given = run.given(name)
        if isinstance(given, QgsProcessingOutputLayerDefinition) and given.destinationName:
            continue
        described = run.algorithm.parameterDefinition(name).description()
        measure = tr(written.legend.title) if written.legend else described
        found[written.destination] = BETWEEN.join([measure, *_subject(run)])
    return found


def _subject(run):
    """Return the sector and the variable of a run, as far as it says them."""
    sector = run.subject or next(filter(None, (_text(run, name) for name in SECTORS)), "")
    variable = next((said for said in (_ratio(run, *pair) for pair in VARIABLES) if said), "")
    maps = [taken for name, taken in run.inputs.items() if name != TABLE]
    sector = sector or next(filter(None, (_sector_of(taken.record.method) for taken in maps)), "")
    return [part for part in (sector, variable) if part]


def _sector_of(method):
    """Return the sector of a result that was an input, by its record."""
    choices = (method or {}).get("choices", {})
    return next((str(choices[name]) for name in SECTORS if choices.get(name)), "")


def _ratio(run, part, whole):
    said = [text for text in (_text(run, part), _text(run, whole)) if text]
    return " / ".join(said) if len(said) == 2 or run.algorithm.parameterDefinition(part) is not None else ""


def _text(run, name):
    definition = run.algorithm.parameterDefinition(name)
    return run.text(name) if definition is not None and definition.type() in ("field", "string") else ""
