"""Goals as a table that people fill in: in English or Spanish, numbers and days as offices write them."""

import re
from datetime import date
from math import isfinite

from ..errors import FieldError, TableError, listed, listed_notice, mark, phrase, quoted
from ..evidence.evidence_options import GOALS as SCHEME
from ..evidence.evidence_options import LEVELS
from ..tables.days import FIRST, LAST, day_of
from ..tables.ids import id_text
from ..text import folded
from .goals import COLUMNS, DAYS, LESS, MORE, NUMBERS, Goal, checked
from .indicators import parse_indicator

BESIDE = "cluster_name"
"""A column of the empty sheet for those who fill it in, which is not read."""
HEADINGS = {
    "goal": mark("goal"),
    "name": mark("name"),
    "indicator": mark("indicator"),
    "cluster": mark("cluster"),
    BESIDE: mark("cluster_name"),
    "direction": mark("direction"),
    "baseline": mark("baseline"),
    "baseline_date": mark("baseline_date"),
    "target": mark("target"),
    "target_date": mark("target_date"),
    "level": mark("level"),
    "responsible": mark("responsible"),
    "source": mark("source"),
}
"""What columns of the empty sheet are called, in the language of the result."""
NAMES = {
    **{folded(name): name for name in COLUMNS},
    **dict.fromkeys(("objetivo", "oecd goal", "objetivo ocde"), "goal"),
    **dict.fromkeys(("nombre", "descripcion", "description", "what"), "name"),
    "indicador": "indicator",
    **dict.fromkeys(("cl id", "area", "area id", "id", "conglomerado", "aglomeracion"), "cluster"),
    **dict.fromkeys(("sentido", "direccion"), "direction"),
    **dict.fromkeys(("linea base", "linea de base", "valor base"), "baseline"),
    **dict.fromkeys(
        ("fecha base", "fecha linea base", "fecha de la linea base", "fecha de linea base"), "baseline_date"
    ),
    **dict.fromkeys(("meta", "valor meta"), "target"),
    **dict.fromkeys(("fecha meta", "fecha de la meta", "plazo"), "target_date"),
    **dict.fromkeys(("nivel", "nivel responsable"), "level"),
    "responsable": "responsible",
    "fuente": "source",
    **dict.fromkeys(("cluster name", "nombre cluster", "nombre del cluster"), BESIDE),
}
"""What columns may be called, without accents and capitals."""
WORDS = {
    **dict.fromkeys(("more", "at least", "up", "mas", "al menos", "aumentar"), MORE),
    **dict.fromkeys(("less", "at most", "down", "menos", "como maximo", "a lo sumo", "reducir"), LESS),
}
OTHER_WORDS = {
    "identificar clusteres": "identify",
    "apoyar redes": "networks",
    "fortalecer proveedores": "suppliers",
    "vinculos externos": "external",
    "mano de obra calificada": "workforce",
    "investigacion y desarrollo": "research",
    "comercializacion": "commercialisation",
    "acceso a financiamiento": "finance",
    "regional": "regional",
    "nacional": "national",
    "supranacional": "supranational",
}
NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)")
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:([.,' \u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?")
ONE_GROUP = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
"""Numbers that one country reads as thousands and another as decimals."""


def read_goals(header, rows, called="GOALS"):
    """Return the goals of a table.

    Parameters
    ----------
    header : list of str
    rows : iterable of (int, list)
        The number of each row, and its cells: texts, numbers, None.
    called : str

    Returns
    -------
    goals : tuple of Goal
    notices : tuple of Notice
        On columns that are not known, and rows that say nothing.

    Raises
    ------
    TableError, FieldError
        When a column is missing or there twice, or a cell cannot be read.
    """
    places, rows = _places(header, called), list(rows)
    found, empty = [], []
    for row, cells in rows:
        said = {name: _cell(cells[place]) for name, place in places.items() if name != BESIDE}
        if any(said.get(name) not in (None, "") for name in ("goal", "name", "target", "target_date", "direction")):
            found.append(_goal(said, row))
        elif any(value not in (None, "") for value in said.values()):
            empty.append(row)
    unknown = [quoted(str(name)) for name in header if str(name).strip() and folded(name) not in NAMES]
    text = mark("Columns of the goals that are not known, and are left out ({count}): {list}.")
    notices = listed_notice(text, unknown)
    shares = [phrase("{text} ({row})", text=cell, row=row) for row, cell in _in_per_cent(rows, places)]
    text = mark("Written in per cent, and taken as parts of one, so that 50 % is 0.5 ({count}): {list}.")
    notices = (*notices, *listed_notice(text, shares))
    text = mark("Rows of the goals that say neither what is wanted nor a target, and are left out ({count}): {list}.")
    return tuple(found), (*notices, *listed_notice(text, empty))


def _in_per_cent(rows, places):
    """Yield the number of the row, and the cell, of numbers with a sign of per cent."""
    for row, cells in rows:
        for name in NUMBERS:
            cell = cells[places[name]] if name in places else None
            if isinstance(cell, str) and cell.strip().endswith("%"):
                yield row, cell.strip()


def _places(header, called):
    """Return {column: place} of a table."""
    known = [NAMES.get(folded(name)) for name in header]
    twice = sorted({name for name in known if name and known.count(name) > 1})
    lacking = [name for name in ("indicator", "target") if name not in known]
    if "goal" not in known and "name" not in known:
        lacking.insert(0, "goal")
    if twice or lacking:
        raise TableError(
            mark(
                "The columns of {table} are not those of goals. Lacking: {lacking}; twice: {twice}. Columns are: "
                "{columns}. An empty sheet with all of them can be written by TEMPLATE."
            ),
            table=called,
            lacking=listed(lacking) if lacking else "–",
            twice=listed(twice) if twice else "–",
            columns=listed(COLUMNS, len(COLUMNS)),
        )
    return {name: place for place, name in enumerate(known) if name}


def _cell(value):
    return " ".join(value.split()) if isinstance(value, str) else None if value != value else value


def _goal(said, row):
    """Return the `Goal` of a row."""
    texts = {name: str(said[name]) for name in COLUMNS if said.get(name) not in (None, "")}
    values = {name: text for name, text in texts.items() if name not in (*NUMBERS, *DAYS, "cluster")}
    values |= {name: _number(said[name], name, row) for name in NUMBERS if name in texts}
    values |= {name: _day(said[name], name, row) for name in DAYS if name in texts}
    if "cluster" in texts:
        values["cluster"] = id_text(said["cluster"])
    if not texts.get("goal") and not texts.get("name"):
        text = mark("Row {row} of the goals has a target and does not say what is wanted. Fill in goal or name.")
        raise FieldError(text, row=row)
    values["goal"] = _code(texts.get("goal", ""), SCHEME)
    values["level"] = _code(texts.get("level", ""), LEVELS)
    if "direction" in values:
        direction = WORDS.get(folded(values["direction"]))
        if direction is None:
            text = mark("Row {row} of the goals: the direction is “{text}”. It must be more or less.")
            raise FieldError(text, row=row, text=values["direction"])
        values["direction"] = direction
    if values.get("indicator"):
        values["indicator"] = str(parse_indicator(values["indicator"], "cluster" in values, row))
    return checked(Goal(row, **values))


def _code(text, options):
    """Return the code of an option by its code or its words, else the text."""
    words = {folded(word): one.code for one in options for word in (one.code, one.label)}
    known = set(words.values())
    other = OTHER_WORDS.get(folded(text))
    return words.get(folded(text)) or (other if other in known else text)


def _number(cell, column, row):
    """Return a number, with a decimal point or comma where it is a text."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell)
    text = str(cell).strip()
    share = text.endswith("%")
    bare = text.rstrip("% ")
    if ONE_GROUP.fullmatch(bare):
        whole, decimal = re.sub("[.,]", "", bare), bare.replace(",", ".")
        text = mark(
            "Row {row} of the goals: “{text}” in column {column} may be two numbers. Write {whole} or {decimal}0."
        )
        raise FieldError(text, row=row, text=bare, column=column, whole=whole, decimal=decimal)
    if GROUPED.fullmatch(bare):
        sign = GROUPED.fullmatch(bare)[1]
        bare = bare.replace(sign, "")
    if not NUMBER.fullmatch(bare):
        text = mark(
            "Row {row} of the goals: “{text}” in column {column} is no number. Write digits and a decimal sign."
        )
        raise FieldError(text, row=row, text=str(cell), column=column)
    value = float(bare.replace(",", "."))
    if not isfinite(value):
        text = mark("Row {row} of the goals: the number in column {column} is too large.")
        raise FieldError(text, row=row, column=column)
    return value / 100 if share else value


def _day(cell, column, row):
    """Return a day; a year stands for its last day."""
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()
    if re.fullmatch(r"\d{4}", text) and FIRST <= int(text) <= LAST:
        return date(int(text), 12, 31)
    day = day_of(text)
    if day is None:
        raise FieldError(
            mark(
                "Row {row} of the goals: “{text}” in column {column} is no date. Write it as 2027-12-31 or 31/12/2027, "
                "or a year, which stands for its last day."
            ),
            row=row,
            text=text,
            column=column,
        )
    return day
