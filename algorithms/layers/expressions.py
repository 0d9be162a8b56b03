"""Expressions of QGIS over the features of a layer, as numbers; NULL becomes NaN."""

import math

from qgis.core import (
    NULL,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
)

from ...analysis.errors import FieldError, listed, mark, phrase
from .columns import heeding

MOST = 1e100
"""Figures beyond it are taken for an error: their squares and differences could not be computed."""


def field_called(text, names):
    """Return the field that a text is the name of, whatever its capitals; None where it is an expression."""
    bare = text.strip().strip('"')
    return next((name for name in (bare, *names) if name in names and name.casefold() == bare.casefold()), None)


def expression_of(text, names, called):
    """Return a text as `QgsExpression`: the name of a field stands for the field.

    Parameters
    ----------
    text : str
    names : list of str
        Of the fields that there are.
    called : str
        What the expression is for, for messages.

    Raises
    ------
    FieldError
        When it cannot be read, or asks for fields that there are not.
    """
    field = field_called(text, names)
    expression = QgsExpression(QgsExpression.quotedColumnRef(field) if field else text)
    if expression.hasParserError():
        raise FieldError(
            mark("The expression of “{name}” cannot be read: {expression}. {reason}"),
            name=called,
            expression=text,
            reason=" ".join(expression.parserErrorString().split()),
        )
    there = {name.casefold() for name in names}
    unknown = sorted(
        name for name in expression.referencedColumns() - {"#!allattributes!#"} if name.casefold() not in there
    )
    if unknown:
        raise FieldError(
            mark("“{name}” asks for fields that the layer does not have: {unknown}. It has: {fields}."),
            name=called,
            unknown=listed(unknown),
            fields=listed(names, 40),
        )
    return expression


def prepared(expression, fields):
    """Return the context in which an expression is asked for one feature after another, made ready for it.

    Parameters
    ----------
    expression : QgsExpression
    fields : QgsFields
    """
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.setFields(fields)
    expression.prepare(context)
    return context


def expression_numbers(areas, text, called, cancelled=None):
    """Return what an expression gives for each feature, as numbers in the order of the areas.

    $area, $length and $perimeter measure in metres on the ellipsoid of the layer's coordinates, whatever the project.

    Parameters
    ----------
    areas : Areas
    text, called : str
        See `expression_of`.
    cancelled : callable, optional

    Returns
    -------
    pandas.Series of float

    Raises
    ------
    FieldError
        When it fails, or gives what is no number.
    """
    import pandas as pd

    fields = areas.source.fields()
    expression = expression_of(text, fields.names(), called)
    measure, crs = QgsDistanceArea(), areas.source.sourceCrs()
    measure.setSourceCrs(crs, QgsCoordinateTransformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym())
    expression.setGeomCalculator(measure)
    context = prepared(expression, fields)
    found = []
    for place, feature in zip(areas.frame.index, heeding(areas.features, cancelled)):
        context.setFeature(feature)
        found.append(_number(expression, expression.evaluate(context), place, called))
    return pd.Series(found, areas.frame.index, dtype=float)


def _number(expression, value, place, called):
    if expression.hasEvalError():
        reason = expression.evalErrorString()
    elif value is None or value == NULL:
        return math.nan
    elif isinstance(value, (bool, int, float)) and (math.isnan(value) or abs(value) < MOST):
        return float(value)
    else:
        reason = phrase(mark("It must give a number, or true or false; to_real() makes a number of a text."))
    raise FieldError(
        mark("“{name}” gives {value} for {place}. {reason}"),
        name=called,
        value=value if not expression.hasEvalError() else "–",
        place=place,
        reason=reason,
    )
