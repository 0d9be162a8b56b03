"""Goals as a table: what is wanted, by which indicator, from what to what, until when, and who answers for it."""

import re
from collections import defaultdict
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Optional

from ..clusters.evidence_options import GOALS as SCHEME
from ..clusters.evidence_options import LEVELS
from ..errors import FieldError, TableError, listed, listed_notice, mark, number, phrase, quoted
from ..tables.days import FIRST, LAST, day_of
from ..text import folded
from .indicators import parse_indicator

MORE, LESS = "more", "less"


@dataclass(frozen=True)
class Goal:
    """What is wanted.

    Attributes
    ----------
    row : int
        Of the table that it is from.
    goal : str
        A code of the OECD's scheme (`evidence_options.GOALS`), or the user's own words.
    name : str
        What is wanted, in words.
    indicator : str
        See `indicators.parse_indicator`; "" where none was given.
    cluster : str
        Id of the cluster or area, "" where it is of all.
    direction : str
        "more" or "less", "" where neither the table nor target and baseline say it.
    baseline, target : float or None
    baseline_date, target_date : datetime.date or None
    level, responsible, source : str
    """

    row: int
    goal: str = ""
    name: str = ""
    indicator: str = ""
    cluster: str = ""
    direction: str = ""
    baseline: Optional[float] = None
    baseline_date: Optional[date] = None
    target: Optional[float] = None
    target_date: Optional[date] = None
    level: str = ""
    responsible: str = ""
    source: str = ""

    @property
    def asks(self):
        """What is measured: two goals with the same are about the same figure."""
        return " ".join(self.indicator.casefold().split()), self.cluster

    @property
    def called(self):
        """What texts call it."""
        return self.name or self.goal

    def written(self):
        """Return it as JSON has it: days as texts, nothing where nothing was given."""
        texts = {key: value.isoformat() if isinstance(value, date) else value for key, value in asdict(self).items()}
        return {key: value for key, value in texts.items() if value not in ("", None)}


COLUMNS = tuple(one.name for one in fields(Goal) if one.name != "row")
NUMBERS, DAYS = ("baseline", "target"), ("baseline_date", "target_date")
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
NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
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
    places = _places(header, called)
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
    text = mark("Rows of the goals that say neither what is wanted nor a target, and are left out ({count}): {list}.")
    return tuple(found), (*notices, *listed_notice(text, empty))


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
    from ..tables.ids import id_text

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
            text = mark(
                "Row {row} of the goals: the direction is “{text}”. It must be more (at least) or less (at most)."
            )
            raise FieldError(text, row=row, text=values["direction"])
        values["direction"] = direction
    if values.get("indicator"):
        values["indicator"] = str(parse_indicator(values["indicator"], "cluster" in values, row))
    return checked(Goal(row, **values))


def checked(goal):
    """Return a goal with the direction that target and baseline say; raise `FieldError` where it contradicts itself."""
    if goal.baseline_date and goal.target_date and goal.target_date <= goal.baseline_date:
        text = mark(
            "Row {row} of the goals: the date of the target, {target}, is not after that of the baseline, {baseline}."
        )
        days = {"target": goal.target_date.isoformat(), "baseline": goal.baseline_date.isoformat()}
        raise FieldError(text, row=goal.row, **days)
    return goal


def directed(goal):
    """Return "more" or "less", by the table or else by target and baseline; "" where nothing says it."""
    if goal.direction or None in (goal.target, goal.baseline) or goal.target == goal.baseline:
        return goal.direction
    return MORE if goal.target > goal.baseline else LESS


def _code(text, options):
    """Return the code of an option by its code or its words, else the text."""
    words = {folded(word): one.code for one in options for word in (one.code, one.label)}
    known = {code for code in words.values()}
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


def problems(goals, today):
    """Return notices on what will keep goals from being followed.

    Parameters
    ----------
    goals : iterable of Goal
    today : datetime.date

    Returns
    -------
    list of Notice
    """
    goals = list(goals)
    found = []

    def tell(text, some):
        found.extend(listed_notice(text, [_named(one) for one in some]))

    measured = [one for one in goals if one.indicator]
    tell(
        mark("Goals without an indicator, of which nobody will ever know whether they were reached ({count}): {list}."),
        [one for one in goals if not one.indicator],
    )
    tell(mark("Goals without a target ({count}): {list}."), [one for one in measured if one.target is None])
    dated = [one for one in measured if one.target is not None]
    tell(mark("Targets without a date ({count}): {list}."), [one for one in dated if one.target_date is None])
    tell(
        mark("Targets whose date has passed ({count}): {list}."),
        [one for one in dated if one.target_date and one.target_date < today],
    )
    tell(
        mark(
            "Targets that are the baseline, without a direction: say whether at least or at most that is wanted "
            "({count}): {list}."
        ),
        [one for one in dated if one.baseline is not None and not directed(one)],
    )
    tell(
        mark(
            "Targets that lie behind the baseline, so that they are reached before anything is done ({count}): {list}."
        ),
        [one for one in dated if one.baseline is not None and _behind(one)],
    )
    tell(
        mark("Goals for which nobody answers ({count}): {list}."),
        [one for one in goals if not one.responsible and not one.level],
    )
    codes = {one.code for one in SCHEME}
    tell(
        mark("Goals that are none of the OECD's scheme, and stand as they are ({count}): {list}."),
        [one for one in goals if one.goal and one.goal not in codes],
    )
    pairs = [phrase("{one} ↔ {other}", one=_named(one), other=_named(other)) for one, other in opposed(goals)]
    text = mark("Indicators that two goals pull in opposite directions ({count}): {list}.")
    found.extend(listed_notice(text, pairs))
    pairs = [phrase("{one} = {other}", one=_named(one), other=_named(other)) for one, other in repeated(goals)]
    text = mark("Goals with the same indicator and date, whose targets are the same or differ ({count}): {list}.")
    found.extend(listed_notice(text, pairs))
    return found


def _behind(goal):
    direction = directed(goal)
    return (direction == MORE and goal.target < goal.baseline) or (direction == LESS and goal.target > goal.baseline)


def _named(goal):
    return phrase("{name} ({row})", name=quoted(goal.called), row=goal.row)


def opposed(goals):
    """Return the pairs of goals that want more and less of the same figure."""
    return [pair for pair in _pairs(goals) if {directed(one) for one in pair} == {MORE, LESS}]


def repeated(goals):
    """Return the pairs of goals on the same figure, in the same direction, at the same date."""
    return [
        pair
        for pair in _pairs(goals)
        if pair[0].target_date == pair[1].target_date and directed(pair[0]) == directed(pair[1])
    ]


def _pairs(goals):
    groups = defaultdict(list)
    for one in goals:
        if one.indicator and one.target is not None:
            groups[one.asks].append(one)
    return [(one, other) for group in groups.values() for at, one in enumerate(group) for other in group[at + 1 :]]


def with_baselines(goals, figures, day):
    """Return goals with baselines filled in from the frozen result, and notices on those that say otherwise.

    Parameters
    ----------
    goals : iterable of Goal
    figures : dict of int to Measured
        What the frozen result says, by the row of the goal.
    day : datetime.date
        That the frozen result is of.
    """
    from dataclasses import replace

    found, filled, other = [], [], []
    for goal in goals:
        figure = figures.get(goal.row)
        if figure is None:
            found.append(goal)
            continue
        if goal.baseline is None and figure.value == figure.value:
            goal = replace(goal, baseline=figure.value)
            filled.append(_named(goal))
        elif goal.baseline is not None and figure.known and not _within(goal.baseline, figure):
            said = {"goal": _named(goal), "given": number(goal.baseline), "found": number(figure.value)}
            other.append(phrase(mark("{goal}: {given}, and the result says {found}"), **said))
        found.append(checked(goal if goal.baseline_date else replace(goal, baseline_date=day)))
    text = mark("Baselines that were left empty, and taken from the frozen result ({count}): {list}.")
    notices = list(listed_notice(text, filled))
    text = mark("Baselines that are not what the frozen result says ({count}): {list}.")
    return tuple(found), [*notices, *listed_notice(text, other)]


NEAR = 0.005
"""Share of a figure by which a baseline may be rounded."""


def _within(given, figure):
    slack = NEAR * max(abs(figure.low), abs(figure.high))
    return figure.low - slack <= given <= figure.high + slack
