"""Rules of the user's own: expressions of QGIS over the quantities that published rules use, kept by name."""

from dataclasses import dataclass

from qgis.core import NULL, QgsExpression, QgsFeature, QgsFields

from ...analysis.errors import FieldError, listed, mark, phrase, quoted
from ...analysis.verdicts.published_rules import MEASURES
from ...settings import saved_rules
from ..layers.expressions import prepared
from ..layers.writing import Column, append_columns

STATE = "state"
QUANTITIES = (*MEASURES, STATE)
MOST = 9


@dataclass(frozen=True)
class OwnRule:
    """A rule of the user's.

    Attributes
    ----------
    name : str
        What the user calls it.
    expression : str
    """

    name: str
    expression: str


def parse_rules(text):
    """Return the `OwnRule`s of a text, entries of “name: expression” on lines of their own or after semicolons.

    A name alone is a rule that was kept before.

    Raises
    ------
    FieldError
        When an expression cannot be read, asks for what there is not, or no rule of that name was kept.
    """
    kept, found = saved_rules(), []
    for entry in filter(None, (part.strip() for line in text.splitlines() for part in line.split(";"))):
        name, colon, expression = (part.strip() for part in entry.partition(":"))
        if not colon and name not in kept:
            raise FieldError(
                mark(
                    "OWN_RULES has “{name}”, and no rule of that name was kept. Write a name, a colon and an "
                    "expression, such as local: lq >= 2 and firms >= 10. Kept rules: {kept}."
                ),
                name=name,
                kept=listed([quoted(one) for one in kept], 20) if kept else "–",
            )
        rule = OwnRule(name, expression if colon else kept[name])
        _check(rule)
        found.append(rule)
    names = [rule.name.casefold() for rule in found]
    twice = sorted({rule.name for rule in found if names.count(rule.name.casefold()) > 1})
    if twice or len(found) > MOST:
        raise FieldError(
            mark("OWN_RULES has {count} rules, at most {most} can be asked, each with a name of its own: {twice}."),
            count=len(found),
            most=MOST,
            twice=listed(twice or names, 20),
        )
    return found


def _check(rule):
    """Raise `FieldError` for an expression that cannot be read, or asks for what there is not."""
    expression = QgsExpression(rule.expression)
    if not rule.name or not rule.expression or expression.hasParserError():
        raise FieldError(
            mark(
                "The rule “{name}” cannot be read: {expression}. {reason}\nWrite it as QGIS's expressions are written: "
                "a decimal point, and the words and, or, not in English, such as lq >= 2 and firms >= 10."
            ),
            name=rule.name,
            expression=rule.expression or "–",
            reason=expression.parserErrorString().strip(),
        )
    unknown = sorted(set(expression.referencedColumns()) - set(QUANTITIES))
    if unknown:
        raise FieldError(
            mark("The rule “{name}” asks for {unknown}. It can ask for: {quantities}."),
            name=rule.name,
            unknown=listed(unknown),
            quantities=listed(QUANTITIES, len(QUANTITIES)),
        )


def ask_rule(rule, measures, state):
    """Return the answers of a rule: 1, 0, and NaN where its expression is NULL.

    Parameters
    ----------
    rule : OwnRule
    measures : pandas.DataFrame
        `MEASURES`.
    state : pandas.Series of str

    Returns
    -------
    pandas.Series of float

    Raises
    ------
    FieldError
        When the expression fails, or gives what is neither true, false nor a number.
    """
    import pandas as pd

    fields = QgsFields()
    columns = [*(Column(name, "real", measures[name]) for name in MEASURES), Column(STATE, "text", state)]
    rows = append_columns(fields, columns)
    expression, answers = QgsExpression(rule.expression), []
    context = prepared(expression, fields)
    feature = QgsFeature(fields)
    for area, values in zip(measures.index, rows):
        feature.setAttributes(list(values))
        context.setFeature(feature)
        answers.append(_answer(rule, area, expression, expression.evaluate(context)))
    return pd.Series(answers, measures.index, dtype=float)


def _answer(rule, area, expression, value):
    if expression.hasEvalError():
        value, reason = expression.evalErrorString(), expression.evalErrorString()
    elif value is None or value == NULL:
        return float("nan")
    elif isinstance(value, (bool, int, float)):
        return float(bool(value))
    else:
        reason = phrase(mark("It must give true, false or a number."))
    raise FieldError(
        mark("The rule “{name}” gives {value} for area {area}. {reason}"),
        name=rule.name,
        value=value,
        area=area,
        reason=reason,
    )
