"""What can go wrong with the data, said so that the user knows the place and the way out.

Every error and notice is a template and its values, so that the interface can translate the template before
filling it in, and write its numbers as its language does. A value is handed over as it is, `number(share, ".1%")` and
not a text made of it.
"""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice
from typing import Callable


def mark(text):
    """Mark a text for translation without translating it here, where no interface is known."""
    return text


@dataclass(frozen=True)
class Number:
    """A number in a text, with the decimal sign of the language that the text is filled in.

    Attributes
    ----------
    value : float
    spec : str
        How many digits, as for `format`; a template may say it as well, "{share:.1%}".
    write : callable
        Takes the number as Python writes it, and returns it as the language does.
    """

    value: float
    spec: str = ".15g"
    write: Callable = str

    def __format__(self, spec):
        return self.write(plain(self.value, spec or self.spec))

    def __str__(self):
        return format(self)

    def __float__(self):
        return float(self.value)


def number(value, spec=".15g"):
    """Return a `Number`; by default with all digits that it was given with, such as a value of the user's."""
    return Number(value, spec)


def plain(value, spec):
    """Return a number as `format` does, but without an exponent: 12,300 and not 1.23e+04, 3×10^200 beyond reading."""
    text = format(value, spec)
    mantissa, exponent, power = text.partition("e")
    if not exponent:
        return text
    return f"{Decimal(text):{',' * (',' in spec)}f}" if -9 <= int(power) <= 15 else f"{mantissa}×10^{int(power)}"


@dataclass(frozen=True)
class Phrase:
    """A template and its values: a message, or a part of one.

    Values may be phrases, numbers and `listed` items, which are translated with the message and filled in with it.
    """

    text: str
    values: dict = field(default_factory=dict)

    def __str__(self):
        return filled(self.text, self.values)


def phrase(text, /, **values):
    """Return a `Phrase` as the value of a message; `text` is a template marked with `mark`, if it has words."""
    return Phrase(text, values)


def valued(items):
    """Return a phrase for each name and its value, to be `listed`: Lima (12.5)."""
    return [phrase("{name} ({value})", name=_brief(name), value=value) for name, value in items]


def quoted(text):
    """Return a text of the user's as a phrase, within the quotation marks of the language."""
    return phrase(mark("“{text}”"), text=_brief(text))


LONGEST = 60
"""Letters that a message shows of one item of a list."""


def _brief(item):
    """Return an item of a list, a text on one line and not longer than `LONGEST`."""
    if not isinstance(item, str):
        return item
    line = " ".join(item.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


@dataclass(frozen=True)
class Listed:
    """The first of some items, whether there are more, and of what: the name of the index that they come from."""

    items: tuple
    more: bool
    of: str = ""

    def __bool__(self):
        return bool(self.items)

    def __str__(self):
        return _listed_text(self, str, str)


def listed(items, limit=5):
    """Return the first items as one text, '3, 7, 12 …', to show which rows are meant."""
    of, items = getattr(items, "name", None), list(items)
    return Listed(tuple(map(_brief, islice(items, limit))), len(items) > limit, str(of or ""))


def with_names(said, names):
    """Return a phrase, or an error as one, in which areas are called by their names.

    Parameters
    ----------
    said : Phrase or PolosError
    names : dict of str to dict
        By the name of an index what its items are called, {item: text}.
    """
    return Phrase(said.text, {name: _called(value, names) for name, value in said.values.items()})


def _called(value, names):
    if isinstance(value, Phrase):
        return with_names(value, names)
    if isinstance(value, Listed) and value.of in names:
        return replace(value, items=tuple(names[value.of].get(item, item) for item in value.items))
    return value


def filled(text, values, translate=str, write=str):
    """Return a template filled in; what was cut short ends its sentence without a full stop.

    Parameters
    ----------
    text : str
    values : dict
    translate : callable
        Takes the template of a phrase among the values.
    write : callable
        See `Number`.
    """
    said = text.format(**{name: _said(value, translate, write) for name, value in values.items()})
    # A sign that ends texts for the system would cut the message short.
    return without_secrets(said.replace("….", "…").replace("\0", "�"))


def without_secrets(text):
    """Return a text in which passwords of sources are those of nobody, as QGIS writes them in what it shows."""
    return IN_ADDRESS.sub(rf"\g<1>{HIDDEN}@", SECRET.sub(rf"\g<1>={HIDDEN}", text))


def hides_secret(text):
    """Return whether a text had a password that was left out."""
    return f"={HIDDEN}" in text or f":{HIDDEN}@" in text


def _said(value, translate, write):
    """Return a value of a message as the message has it."""
    if isinstance(value, float):
        value = Number(value)
    if isinstance(value, Number):
        return replace(value, write=write)
    if isinstance(value, Phrase):
        return filled(translate(value.text), value.values, translate, write)
    return _listed_text(value, translate, write) if isinstance(value, Listed) else value


def _listed_text(some, translate, write):
    shown = ", ".join(str(_said(item, translate, write)) for item in some.items)
    return f"{shown} …" if some.more else shown


HIDDEN = "XXXXXXXX"
SECRET = re.compile(r"""(?i)\b(password|passwd|pwd)=('(?:[^'\\]|\\+.)*'|"(?:[^"\\]|\\+.)*"|[^\s'"&|;]+)""")
IN_ADDRESS = re.compile(r"(://[^/\s:@'\"]*:)[^/\s@'\"]+@")


class PolosError(ValueError):
    """Input that cannot be analysed as asked.

    Parameters
    ----------
    text : str
        Template in English, marked with `mark`, with named fields for ``str.format``.
    **values
        What fills the template: the field, the value, the rows.
    """

    def __init__(self, text, /, **values):
        super().__init__(filled(text, values))
        self.text = text
        self.values = values


class FieldError(PolosError):
    """A field that is missing, textual, constant, empty, or has values that cannot be."""


class AreaError(PolosError):
    """Areas that are too few, repeated, or without the geometry that is needed."""


class WeightsError(PolosError):
    """Spatial weights that cannot be built as asked."""


class InferenceError(PolosError):
    """Permutations, tails or levels that cannot give the answer asked for."""


class TableError(PolosError):
    """A table or file that cannot be read as one."""


class SectorError(PolosError):
    """Sector codes that cannot be read, or that the table does not have."""


class OutputError(PolosError):
    """A file that cannot be written, or would take the place of another that is needed."""


class Cancelled(Exception):  # noqa: N818  (not an error: the user's wish)
    """The user stopped the run; nothing was written."""


@dataclass(frozen=True)
class Notice(Phrase):
    """Something the user should know beside a result that stands.

    A value that is a word of the language, and not a number or a name, is a notice of its own, so that it is
    translated. A warning asks for a look at the data; what is none only says how they were read.
    """

    warning: bool = True


def notice(text, /, **values):
    """Return a `Notice` that warns; `text` is a template marked with `mark`."""
    return Notice(text, values)


def fact(text, /, **values):
    """Return a `Notice` that is no warning."""
    return Notice(text, values, warning=False)


def listed_notice(text, items, **values):
    """Return, in a tuple, a notice with the ``{count}`` and ``{list}`` of items; nothing where there are none."""
    return (notice(text, count=len(items), list=listed(items), **values),) if len(items) else ()
