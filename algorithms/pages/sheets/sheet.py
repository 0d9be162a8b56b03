"""The sheet of a cluster as data: what pages and layouts show alike, in the language of the result."""

from typing import NamedTuple

from ..html import Sign


class Strong(str):
    """Words that stand out in a paragraph."""


class Step(NamedTuple):
    """A rung of the ladder from agglomeration to cluster; ``state`` is "top", "shown", "open" or "out"."""

    word: str
    note: str
    state: str


class Fact(NamedTuple):
    """A number, what it counts, and what else belongs to it."""

    figure: str
    what: str
    more: str = ""


class Test(NamedTuple):
    """A test of the verdict."""

    name: str
    sign: Sign
    says: str
    settles: str = ""


class Rows(NamedTuple):
    """A small table of some columns, as (text or Sign, …); ``widths`` are shares of the whole."""

    rows: list
    widths: tuple


class Small(str):
    """A paragraph in small print."""


class Code(str):
    """A command."""


class Block(NamedTuple):
    """A heading, what is said beside it, and what stands under it: texts, `Rows`, `drawing.Drawing`.

    A text is a str, a tuple of str and `Strong`, `Small` or `Code`. A wide block takes the width of the page.
    """

    title: str
    note: str
    content: list
    wide: bool = False


class MapKey(NamedTuple):
    """What the map shows: (kind, words) with kind "core", "fringe", "gap" or "perimeter", and a note below."""

    entries: list
    note: str


class Sheet(NamedTuple):
    """All that a sheet says.

    Attributes
    ----------
    number : str
        Id of the cluster.
    kind, name, subtitle, lead : str
        What kind of sheet, the name of the cluster, what it is made of, the verdict in sentences.
    sector : str
    steps : list of Step
    facts : list of Fact
    tests : list of Test
    asked : str
        How words follow from tests.
    key : MapKey
    blocks : list of Block
        The second page, the most important first.
    made : list of Block
        How it was made, at its end.
    owner, source, dated : str
        Whose sheet it is, where the figures are from, the day of the run.
    """

    number: str
    kind: str
    name: str
    subtitle: str
    lead: str
    sector: str
    steps: list
    facts: list
    tests: list
    asked: str
    key: MapKey
    blocks: list
    made: list
    owner: str
    source: str
    dated: str


def runs_of(text):
    """Return a text as its parts, `Strong` or plain."""
    return text if isinstance(text, tuple) else (text,)


def short(text, letters):
    """Return a text cut to so many letters."""
    text = " ".join(str(text).split())
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip(' ,;.–-')}…"
