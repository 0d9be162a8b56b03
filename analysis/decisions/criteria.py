"""Criteria of a ranking as a table: what is asked of candidates, what is none and what is full of it, its weight.

The table is text, a row a criterion, so that a dialog, a file, a model and a command can all say the same.
"""

import csv
import re
from dataclasses import dataclass, fields
from io import StringIO
from typing import Optional

from ..errors import FieldError, TableError, listed, mark, notice, number, quoted
from ..tables.delimited import parse_delimited, read_text
from ..text import folded
from .seal import parted

MORE, LESS = DIRECTIONS = ("more", "less")
"""Whether more of it or less of it is better."""
FAMILIES = {
    "weight": mark("Weight in the local and the national economy"),
    "linkages": mark("Linked activities and cooperation"),
    "growth": mark("Growth, resources, competitors"),
}
"""Families that Polos has a name for; others are called as the table calls them."""
MOST = 50
MOST_NUMBER = 1e100
"""Numbers beyond it are taken for an error: their differences and squares could not be computed."""


@dataclass(frozen=True)
class Criterion:
    """What is asked of every candidate.

    Attributes
    ----------
    name : str
    value : str
        Field, or expression.
    family : str
        One of `FAMILIES`, or the user's own word.
    low, high : str
        Fields or expressions of the least and the most that the value can be; "" for none of its own.
    direction : str
        "more" or "less": which is better.
    zero, one : float, optional
        The anchors: values that count as nothing, and as all.
    weight : float
    unit, source : str
    """

    name: str
    value: str
    family: str = ""
    low: str = ""
    high: str = ""
    direction: str = MORE
    zero: Optional[float] = None
    one: Optional[float] = None
    weight: float = 1.0
    unit: str = ""
    source: str = ""


COLUMNS = tuple(field.name for field in fields(Criterion))
NUMBERS = ("zero", "one", "weight")
NAMES = {
    **{name: name for name in COLUMNS},
    **dict.fromkeys(("criterion", "criterio", "nombre"), "name"),
    **dict.fromkeys(("field", "expression", "campo", "expresion", "valor"), "value"),
    "familia": "family",
    "minimo": "low",
    "maximo": "high",
    "sentido": "direction",
    "direccion": "direction",
    "cero": "zero",
    "uno": "one",
    "peso": "weight",
    "unidad": "unit",
    "fuente": "source",
}
"""What columns may be called, without accents and capitals."""
WORDS = {
    **dict.fromkeys(("more", "max", "mas", "benefit", "beneficio"), MORE),
    **dict.fromkeys(("less", "min", "menos", "cost", "costo", "coste"), LESS),
}
FAMILY_WORDS = {"weight": "weight", "peso": "weight", "linkages": "linkages", "encadenamientos": "linkages"}
FAMILY_WORDS |= {"vinculos": "linkages", "growth": "growth", "crecimiento": "growth"}

NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?")
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
"""Numbers that one country reads as thousands and another as decimals."""


def read_criteria(path):
    """Return the criteria of a file, see `parse_criteria`."""
    text, _ = read_text(path)
    return parse_criteria(text, str(path).replace("\\", "/").rpartition("/")[2])


def parse_criteria(text, called="CRITERIA"):
    """Return the criteria of a text and its seal.

    Parameters
    ----------
    text : str
        Rows of columns with a delimiter between them, the first of them the names of the columns (`COLUMNS`). A line
        that begins with ``#seal`` holds the seal.
    called : str
        What messages call it.

    Returns
    -------
    criteria : tuple of Criterion
        In the order of the text.
    seal : Seal or None

    Raises
    ------
    TableError, FieldError
        When it cannot be read, lacks a column, or a row says what cannot be.
    """
    body, seal = parted(text, called)
    table = parse_delimited(called, body)
    places = _columns(table)
    found = []
    for line, row in zip(table.lines, table.rows):
        cells = {name: row[place] for name, place in places.items() if row[place]}
        found.append(_criterion(cells, line, called))
    check_criteria(found)
    return tuple(found), seal


def _columns(table):
    """Return {column: place} of a table."""
    called = [NAMES.get(folded(name)) for name in table.header]
    unknown = [quoted(name) for name, known in zip(table.header, called) if known is None and name]
    lacking = [name for name in ("name", "value") if name not in called]
    twice = sorted({name for name in called if name and called.count(name) > 1})
    if unknown or lacking or twice:
        raise TableError(
            mark(
                "The columns of “{file}” are not those of criteria. Not known: {unknown}; lacking: {lacking}; twice: "
                "{twice}. Columns are: {columns}; the first two are needed."
            ),
            file=table.name,
            unknown=listed(unknown, 20) if unknown else "–",
            lacking=listed(lacking) if lacking else "–",
            twice=listed(twice) if twice else "–",
            columns=listed(COLUMNS, len(COLUMNS)),
        )
    return {name: place for place, name in enumerate(called) if name}


def _criterion(cells, line, called):
    """Return the `Criterion` of a row."""
    if not cells.get("name") or not cells.get("value"):
        raise TableError(
            mark("Line {line} of “{file}” has no name or no value: each criterion has both."), line=line, file=called
        )
    name = cells["name"]
    values = {column: _number(cells[column], column, name) for column in NUMBERS if column in cells}
    family = cells.get("family", "")
    direction = _direction(cells, values.get("zero"), values.get("one"))
    texts = {column: cells[column] for column in ("value", "low", "high", "unit", "source") if column in cells}
    return Criterion(name=name, family=FAMILY_WORDS.get(folded(family), family), direction=direction, **texts, **values)


def _direction(cells, zero, one):
    """Return the direction that a row says; where it says none, the anchors do."""
    if "direction" not in cells:
        return LESS if zero is not None and one is not None and zero > one else MORE
    direction = WORDS.get(folded(cells["direction"]))
    if direction is None:
        raise FieldError(
            mark("The direction of criterion “{name}” is “{text}”: it must be more or less."),
            name=cells["name"],
            text=cells["direction"],
        )
    return direction


def _number(text, column, name):
    """Return a number with a decimal point or comma, and nothing between thousands."""
    if not NUMBER.fullmatch(text) or not abs(float(text.replace(",", "."))) < MOST_NUMBER:
        raise FieldError(
            mark(
                "“{text}” in column {column} of criterion “{name}” is no number, or one too large. Write digits and a "
                "decimal sign."
            ),
            text=text,
            column=column,
            name=name,
        )
    if GROUPED.fullmatch(text):
        whole, decimal = re.sub("[.,]", "", text), f"{text.replace(',', '.')}0"
        raise FieldError(
            mark("“{text}” in column {column} of criterion “{name}” may be two numbers. Write {whole} or {decimal}."),
            text=text,
            column=column,
            name=name,
            whole=whole,
            decimal=decimal,
        )
    return float(text.replace(",", "."))


def check_criteria(criteria):
    """Raise `FieldError` for criteria that cannot be asked together, or one that contradicts itself."""
    if not criteria:
        raise FieldError(mark("There are no criteria: a ranking needs at least one."))
    names = [folded(one.name) for one in criteria]
    twice = sorted({one.name for one in criteria if names.count(folded(one.name)) > 1})
    if twice:
        raise FieldError(
            mark("Criteria with the name of another ({count}): {names}. Give each a name of its own."),
            count=len(twice),
            names=listed(twice),
        )
    if len(criteria) > MOST:
        raise FieldError(
            mark("There are {count} criteria; at most {most} can be weighed. Leave out those that weigh least."),
            count=len(criteria),
            most=MOST,
        )
    for one in criteria:
        _check_anchors(one)
        if not 0 <= one.weight < float("inf"):
            raise FieldError(
                mark("The weight of criterion “{name}” is {weight}: it must be zero or more."),
                name=one.name,
                weight=number(one.weight),
            )
    if not any(one.weight for one in criteria):
        raise FieldError(mark("All weights are zero, so that nothing would count. Give one of the criteria a weight."))


def _check_anchors(one):
    """Raise `FieldError` for anchors of which one is missing, that are the same, or that contradict the direction."""
    if (one.zero is None) != (one.one is None):
        raise FieldError(
            mark("Criterion “{name}” has one anchor. Give both, what is 0 (zero) and what is 1 (one), or neither."),
            name=one.name,
        )
    if one.zero is None:
        return
    values = {"name": one.name, "zero": number(one.zero), "one": number(one.one)}
    if one.zero == one.one:
        raise FieldError(
            mark("Both anchors of criterion “{name}” are {zero}. What is 0 must differ from what is 1."), **values
        )
    if (one.zero > one.one) != (one.direction == LESS):
        raise FieldError(
            mark(
                "Criterion “{name}” goes from {zero}, which is 0, to {one}, which is 1, and says the contrary of its "
                "direction. Turn the anchors round, or the direction."
            ),
            **values,
        )


def criteria_text(criteria, seal=None):
    """Return criteria as `parse_criteria` reads them, with their seal as the last line.

    Parameters
    ----------
    criteria : iterable of Criterion
    seal : Seal, optional

    Returns
    -------
    str
    """
    rows = [
        {name: written_number(getattr(one, name)) if name in NUMBERS else getattr(one, name) for name in COLUMNS}
        for one in criteria
    ]
    return cells_text(rows, seal)


def cells_text(rows, seal=None):
    """Return rows of texts by column as a table of criteria, with a seal as its last line.

    Parameters
    ----------
    rows : iterable of dict
    seal : Seal, optional
    """
    written = StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([row[name] for name in COLUMNS] for row in rows)
    if seal is not None:
        writer.writerow(seal.row())
    return written.getvalue().rstrip("\n")


def written_number(value):
    """Return a number as the table has it, "" for none; 1.234 as 1.2340, which nobody takes for thousands."""
    if value is None:
        return ""
    text = f"{value:.15g}"
    return f"{text}0" if GROUPED.fullmatch(text) else text


def weights_notice(criteria):
    """Return, in a tuple, a notice on weights that do not add up to 1 or 100, which are divided by their sum."""
    total = sum(one.weight for one in criteria)
    if any(abs(total - whole) <= 1e-4 * whole for whole in (1, 100)):
        return ()
    text = mark("The weights add up to {total}, not to 1 or 100: each is divided by their sum.")
    return (notice(text, total=number(total, ".6g")),)


def no_weights_notice(criteria):
    """Return, in a tuple, a notice on weights that differ where all weights are taken for alike likely."""
    if len({one.weight for one in criteria}) == 1:
        return ()
    return (notice(mark("The weights of the criteria have no effect here: all weights are alike likely (SMAA).")),)
