"""What can go wrong with the data, said so that the user knows the place and the way out.

Every error and notice is a template and its values, so that the interface can translate the template before
filling it in: ``filled(tr(error.text), error.values)``.
"""

from dataclasses import dataclass, field
from itertools import islice


def mark(text):
    """Mark a text for translation without translating it here, where no interface is known."""
    return text


def listed(items, limit=5):
    """Return the first items as one text, '3, 7, 12 …', to show which rows are meant."""
    items = list(items)
    shown = ", ".join(str(item) for item in islice(items, limit))
    return f"{shown} …" if len(items) > limit else shown


def filled(text, values):
    """Return a template filled in; a list that was cut short ends its sentence without a full stop."""
    return text.format(**values).replace(" ….", " …")


class PolosError(ValueError):
    """Input that cannot be analysed as asked.

    Parameters
    ----------
    text : str
        Template in English, marked with `mark`, with named fields for ``str.format``.
    **values
        What fills the template: the field, the value, the rows.
    """

    def __init__(self, text, **values):
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


class Cancelled(Exception):  # noqa: N818  (not an error: the user's wish)
    """The user stopped the run; nothing was written."""


@dataclass(frozen=True)
class Notice:
    """Something the user should know beside a result that stands: a template and its values.

    A value that is a word of the language, and not a number or a name, is a notice of its own, so that it is
    translated. A warning asks for a look at the data; what is none only says how they were read.
    """

    text: str
    values: dict = field(default_factory=dict)
    warning: bool = True

    def __str__(self):
        return filled(self.text, self.values)


def notice(text, **values):
    """Return a `Notice` that warns; `text` is a template marked with `mark`."""
    return Notice(text, values)


def fact(text, **values):
    """Return a `Notice` that is no warning."""
    return Notice(text, values, warning=False)


def listed_notice(text, items, **values):
    """Return, in a tuple, a notice with the ``{count}`` and ``{list}`` of items; nothing where there are none."""
    return (notice(text, count=len(items), list=listed(items), **values),) if len(items) else ()
