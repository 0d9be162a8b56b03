"""A seal of criteria: a day and a hash by which anybody can see later that nothing was changed since.

A seal proves something where it was published, in the minutes of a council, before the data were read.
"""

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from datetime import date

from ..errors import FieldError, TableError, fact, mark, notice
from ..tables.days import day_of

ALONE = mark(
    "A seal holds the criteria alone. How they become ranks (METHOD, PLACES, SPREAD) is not in it: publish that beside "
    "it."
)
LINE = "#seal"
"""What the line of a seal begins with."""
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Seal:
    """When criteria were sealed, and their SHA-256 with that day.

    Attributes
    ----------
    day : datetime.date
    digest : str
    """

    day: date
    digest: str

    def row(self):
        """Return the cells of its line in a table of criteria."""
        return [LINE, self.day.isoformat(), self.digest]

    def __str__(self):
        return f"{self.day.isoformat()} {self.digest}"


def seal_of(criteria, day):
    """Return the `Seal` of criteria on a day: the same in whatever order, and however their numbers are written.

    Parameters
    ----------
    criteria : iterable of Criterion
    day : datetime.date
    """
    rows = sorted((asdict(one) for one in criteria), key=lambda row: row["name"])
    for row in rows:
        row.update({name: " ".join(value.split()) for name, value in row.items() if isinstance(value, str)})
        row.update({name: float(value) for name, value in row.items() if isinstance(value, (int, float))})
    text = json.dumps([day.isoformat(), rows], ensure_ascii=False, sort_keys=True)
    return Seal(day, hashlib.sha256(text.encode()).hexdigest())


def parted(text, called):
    """Return a text of criteria without the line of its seal, and the seal or None.

    Raises
    ------
    TableError
        When a line begins as a seal does and is none, or there are two.
    """
    rows, seals = [], []
    for line in text.splitlines():
        (seals if line.lstrip(' "').lower().startswith(LINE) else rows).append(line)
    if not seals:
        return text, None
    if len(seals) > 1:
        raise TableError(mark("“{file}” has {count} lines of a seal: one is enough."), file=called, count=len(seals))
    return "\n".join(rows), parse_seal(seals[0], called)


def parse_seal(text, called="SEAL"):
    """Return the `Seal` that a text has: a day and 64 digits from 0 to f, whatever stands around them.

    Raises
    ------
    TableError
        When one of them is missing.
    """
    words = re.split(r"[\s;,|\"]+", text.strip())
    days = [day for day in map(day_of, words) if day]
    digests = [word for word in map(str.lower, words) if HASH.fullmatch(word)]
    if len(days) != 1 or len(digests) != 1:
        raise TableError(
            mark(
                "The seal in “{file}” cannot be read: {text}. It has a day, such as 2026-01-31, and 64 digits from 0 "
                "to f. Copy the whole of it."
            ),
            file=called,
            text=text[:120],
        )
    return Seal(days[0], digests[0])


def check_seal(criteria, seal, published, today):
    """Return notices on the seal of criteria.

    Parameters
    ----------
    criteria : iterable of Criterion
    seal : Seal or None
        Of the table itself.
    published : Seal or None
        That was given beside it.
    today : datetime.date

    Raises
    ------
    FieldError
        When the criteria are not those that were sealed.
    """
    criteria = list(criteria)
    for one in filter(None, (published, seal)):
        if seal_of(criteria, one.day) != one:
            raise FieldError(
                mark(
                    "The criteria are not those that were sealed on {day}: a name, value, anchor, weight or source was "
                    "changed, added or left out since. Give the sealed table as it was, or remove the seal and say "
                    "that the criteria are new."
                ),
                day=one.day.isoformat(),
            )
    held = published or seal
    if held is None:
        text = mark("The criteria are not sealed. A seal of them as they are, made today: {seal}")
        return fact(text, seal=str(seal_of(criteria, today))), fact(ALONE)
    if held.day > today:
        text = mark("The seal is of {day}, a day that is still to come.")
        return notice(text, day=held.day.isoformat()), fact(ALONE)
    text = mark("The criteria are those that were sealed on {day}: {seal}")
    return fact(text, day=held.day.isoformat(), seal=str(held)), fact(ALONE)
