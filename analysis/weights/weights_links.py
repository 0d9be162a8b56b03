"""What a weights file says: its links, with the lines they stand in, and the words they are made of."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..errors import Notice, WeightsError, mark

IDS, POSITIONS, UNSAID = "ids", "positions", "unsaid"
"""What the numbers of areas are in a format: values of an id field; places in the layer, from 1; one or the other."""

TWICE = mark("“{file}” has {area} twice, in lines {line} and {again}. Correct the file, or make it again.")
OTHER_AREAS = mark("“{file}” is cut off, or altered: it says {stated} areas, but it has {found}. Make it again.")
OTHER_LINKS = mark("“{file}” is cut off, or altered: it says {stated} links, but it has {found}. Make it again.")
BROKEN_OFF = mark("“{file}” is cut off: it ends before what it announces. Get it again, or make it again.")


@dataclass(frozen=True)
class FileLinks:
    """What a weights file says, ids as texts.

    Attributes
    ----------
    focal, neighbour : ndarray of str, shape (m,)
    weight : ndarray of float, shape (m,)
        NaN where it is no number.
    listed : list of str
        Ids of areas with or without neighbours, each once.
    line : ndarray of int, shape (m,), optional
        Where each link stands; None where a file has no lines.
    areas : int, optional
        How many areas the file says it is about.
    id_field : str, optional
        The field that the file says its ids are from.
    numbering : str
        `IDS`, `POSITIONS` or `UNSAID`.
    weighted : bool
        Whether the numbers can only be weights.
    notices : tuple of Notice
        What is odd about the file itself.
    """

    focal: np.ndarray
    neighbour: np.ndarray
    weight: np.ndarray
    listed: list
    line: Optional[np.ndarray] = None
    areas: Optional[int] = None
    id_field: Optional[str] = None
    numbering: str = IDS
    weighted: bool = False
    notices: tuple[Notice, ...] = ()

    def shown(self, place):
        """Return a link as the user finds it in the file; "l." is short for its line, in Spanish too."""
        weight = f"{self.weight[place]:g}" if np.isfinite(self.weight[place]) else ""
        where = "" if self.line is None else f"l. {self.line[place]}"
        said = ", ".join(filter(None, [weight, where]))
        return f"{self.focal[place]} → {self.neighbour[place]}" + (f" ({said})" if said else "")


def objects(texts):
    """Return texts as an array of objects, also where there are none."""
    array = np.empty(len(texts), dtype=object)
    array[:] = texts
    return array


def unique(items):
    """Return each of some items once, in their order."""
    return list(dict.fromkeys(items))


def require_number(said, name, stated, found):
    """Raise `WeightsError` where a file announces another number of areas or links than it has."""
    if stated != found:
        raise WeightsError(said, file=name, stated=stated, found=found)


def once(name, areas, lines):
    """Return ids of areas with an entry of their own; raise `WeightsError` where one has two."""
    first = {}
    for area, line in zip(areas, lines):
        if area in first:
            raise WeightsError(TWICE, file=name, area=area, line=first[area], again=line)
        first[area] = line
    return list(first)


def parsed(word):
    """Return a word as a number, NaN where it is none; Python's own notations, such as 1_0, are none."""
    # pandas.to_numeric is quicker and not exact: weights must come back as they were written.
    try:
        return float(word) if word.isascii() and "_" not in word else np.nan
    except ValueError:
        return np.nan


def count_of(word):
    """Return a word as a whole number from zero up, None where it is none."""
    return int(word) if word.isascii() and word.isdigit() and len(word) < 19 else None
