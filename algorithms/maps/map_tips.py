"""What a map says of the area under the mouse: its name, its class, and the figures behind it, in a sentence."""

from html import escape

from ...translation import language, tr
from ..layers.output_fields.field import FIGURE, INDEX, P_VALUE, SHARE, VALUE

FIGURES = (VALUE, FIGURE, SHARE, INDEX)
"""Units of the figures that are said first."""
CORRECTED = "p_adj"
"""How fields of p-values end on which classes hang."""
AREA_NAME = "area_name"
DECIMALS = 3
"""Where the field says no other number of them."""
MOST = 2
"""Figures beside the p-value."""


def map_tip(layer, legend, fields, names, subject=""):
    """Return the map tip of a layer as HTML with expressions, "" where it has no classes.

    Parameters
    ----------
    layer : QgsVectorLayer
    legend : Legend
        With the names that fields have in the layer.
    fields : iterable of Field
    names : dict of str to str
        Of `field_looks.written_names`.
    subject : str
        What the map is about: the sector, the variable.
    """
    if not getattr(legend, "classes", ()):
        return ""
    parts = ", ".join(_figure(layer, names[field.name], tr(field.alias)) for field in told(fields, names))
    said = f"array_to_string(array_remove_all(array({parts}), NULL), '; ')" if parts else "''"
    return (
        f"<b>[% {_name(layer)} %]</b>{f' · {escape(subject)}<br>' if subject else ': '}[% {_class(legend)} %]."
        f" [% with_variable('said', {said}, if(@said = '', '', @said || '.')) %]"
    )


def told(fields, there):
    """Return the fields that are told of an area: its first figures, and the p-value that its class hangs on.

    Parameters
    ----------
    fields : iterable of Field
    there : container of str
        Names of the fields that the result has.
    """
    known = [field for field in fields if field.name in there and field.kind == "real"]
    figures = [field for field in known if field.unit in FIGURES][:MOST]
    tested = [field for field in known if field.unit == P_VALUE]
    # That of the group of an area comes after its own.
    return [*figures, *([field for field in tested if field.name.endswith(CORRECTED)] or tested)[-1:]]


def _name(layer):
    """Return the expression of what a feature is called: the name of an area before that of the cluster it is in."""
    return f'"{AREA_NAME}"' if AREA_NAME in layer.fields().names() else layer.displayExpression()


def _class(legend):
    cases = " ".join(
        f"WHEN ({legend.expression}) = {_value(one)} THEN {_quoted(tr(one.label))}" for one in legend.classes
    )
    return f"CASE {cases} END"


def _figure(layer, name, alias):
    """Return an expression of a figure with its name, NULL where it is none; written as all numbers of the language."""
    shown = layer.editorWidgetSetup(layer.fields().indexOf(name)).config().get("Precision", DECIMALS)
    written = f"format_number(\"{name}\", {shown}, '{language()}', true)"
    return f"if(\"{name}\" IS NULL, NULL, {_quoted(alias)} || ' ' || {written})"


def _value(known):
    return _quoted(known.value) if isinstance(known.value, str) else str(known.value)


def _quoted(text):
    return "'" + text.replace("'", "''") + "'"
