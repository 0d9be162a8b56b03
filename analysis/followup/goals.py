"""Goals: what is wanted, by which indicator, from what to what, until when, and who answers for it."""

import re
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Optional

from ..errors import FieldError, mark

MORE, LESS = DIRECTIONS = "more", "less"


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
        return re.sub(r'"(\w+)"|\s+', r"\1", self.indicator.casefold()), self.cluster

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
