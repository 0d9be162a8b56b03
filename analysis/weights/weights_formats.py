"""Weights files as their links: GAL and GWT read here, other formats by libpysal."""

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np

from ..errors import WeightsError, mark
from ..tables.ids import id_texts

LIBPYSAL = {
    ".dat": "dat",
    ".dbf": "arcgis_dbf",
    ".mat": "mat",
    ".mtx": "mtx",
    ".swm": "swm",
    ".wk1": "wk1",
}
"""What libpysal calls the formats of files with these endings."""

BY_ENDING = ", ".join(sorted([".gal", ".gwt", ".kwt", ".txt", *LIBPYSAL]))


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
    areas : int, optional
        How many areas the file says it is about.
    id_field : str, optional
        The field that the file says its ids are from.
    """

    focal: np.ndarray
    neighbour: np.ndarray
    weight: np.ndarray
    listed: list
    areas: Optional[int] = None
    id_field: Optional[str] = None


def read_links(path):
    """Read a weights file.

    Parameters
    ----------
    path : str or path
        GAL (.gal) and GWT (.gwt, .kwt); Matlab and LeSage (.dat, .mat), Matrix Market (.mtx), Lotus (.wk1), ArcGIS
        (.swm, .dbf, .txt), GeoBUGS and Stata (.txt).

    Returns
    -------
    FileLinks

    Raises
    ------
    WeightsError
        A file that is not there, of another format, or broken.
    """
    path = Path(path)
    if not path.is_file():
        raise WeightsError(mark("There is no weights file “{file}”."), file=path)
    ending = path.suffix.lower()
    try:
        if ending == ".gal":
            return _read_gal(_text(path), path.name)
        if ending in (".gwt", ".kwt"):
            return _read_gwt(_text(path), path.name)
        return _read_by_libpysal(path, ending)
    except WeightsError:
        raise
    except Exception as error:  # libpysal's readers raise whatever a broken file leads them to
        text = mark("Weights file “{file}” cannot be read as {ending}: {reason}.")
        reason = str(error) or type(error).__name__
        raise WeightsError(text, file=path.name, ending=ending, reason=reason) from error


def _read_gal(text, name):
    """Return the links of a GAL file: a header, then for each area its id and number of neighbours, and their ids.

    Taken apart at blanks only, because some programs leave out the empty line of an area without neighbours.
    """
    first, _, rest = text.partition("\n")
    header = first.split()
    areas, words = _count(header[min(1, len(header) - 1)] if header else "", name), rest.split()
    listed, counts, neighbours, at = [], [], [], 0
    while at < len(words):
        count = _count(words[at + 1] if at + 1 < len(words) else "", name)
        if at + 2 + count > len(words):
            text = mark("Weights file “{file}” is cut off: it ends within the neighbours of {area}.")
            raise WeightsError(text, file=name, area=words[at])
        listed.append(words[at])
        counts.append(count)
        neighbours += words[at + 2 : at + 2 + count]
        at += 2 + count
    if len(listed) != areas:
        text = mark(
            "Weights file “{file}” is cut off, or altered: its first line says {areas} areas, but it has {found}."
        )
        raise WeightsError(text, file=name, areas=areas, found=len(listed))
    focal = np.repeat(np.array(listed, dtype=object), counts)
    neighbour = np.array(neighbours, dtype=object)
    return FileLinks(focal, neighbour, np.ones(len(focal)), _unique(listed), areas, _id_field(header))


def _read_gwt(text, name):
    """Return the links of a GWT file: a header, then a line for each link with two ids and a weight.

    The header is "0 areas layer field", in older files the number of areas alone.
    """
    first, _, rest = text.partition("\n")
    header = first.split()
    areas = _count(header[min(1, len(header) - 1)] if header else "", name)
    rows = [line.split() for line in rest.splitlines() if line.strip()]
    odd = next((row for row in rows if len(row) != 3), None)
    if odd:
        text = mark("Weights file “{file}” has a line that is not two ids and a weight, with blanks between: “{line}”.")
        raise WeightsError(text, file=name, line=" ".join(odd)[:60])
    focal, neighbour, weight = np.array(rows, dtype=object).reshape(-1, 3).T
    numbers = np.array([_number(word) for word in weight], dtype=float)
    listed = _unique([*focal, *neighbour])
    return FileLinks(focal, neighbour, numbers, listed, areas, _id_field(header))


def _read_by_libpysal(path, ending):
    """Return the links of a file in a format that libpysal knows."""
    from libpysal.io import open as open_file

    form = _text_format(path) if ending == ".txt" else LIBPYSAL.get(ending)
    if form is None:
        text = mark("“{file}” is no weights file that can be read; such files end in {endings}.")
        raise WeightsError(text, file=path.name, endings=BY_ENDING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on islands and parts, which are looked at later for all kinds of weights
        file = open_file(str(path), "r", dataFormat=form)
        weights = file.read()
        file.close()
    listed = _texts(weights.neighbors)
    focal = np.repeat(np.array(listed, dtype=object), [len(found) for found in weights.neighbors.values()])
    neighbour = np.array(_texts(area for found in weights.neighbors.values() for area in found), dtype=object)
    weight = np.array([weight for row in weights.neighbors for weight in weights.weights[row]], dtype=float)
    whole = {"areas": len(listed)} if ending in (".mat", ".mtx", ".swm") else {}
    return FileLinks(focal, neighbour, weight, _unique([*listed, *neighbour]), **whole)


def _text_format(path):
    """Return what libpysal calls the format of a .txt file, by its first line."""
    first = _text(path).lstrip().partition("\n")[0].split()
    if first and first[0].startswith("list("):
        return "geobugs_text"
    if len(first) != 1:
        text = mark(
            "Weights file “{file}” begins like none of ArcGIS, GeoBUGS or Stata; with GAL or GWT it can be read."
        )
        raise WeightsError(text, file=path.name)
    return "stata_text" if first[0].isdigit() else "arcgis_text"


def _text(path):
    """Return a file's text: UTF-8, or else what Windows writes in Latin America."""
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _count(word, name):
    if not word.isdigit():
        text = mark(
            "Weights file “{file}” is broken, or its ids have blanks: “{word}” stands where a number of areas should."
        )
        raise WeightsError(text, file=name, word=word[:40])
    return int(word)


def _number(word):
    # pandas.to_numeric is quicker and not exact: weights must come back as they were written.
    try:
        return float(word)
    except ValueError:
        return np.nan


def _texts(ids):
    import pandas

    return list(id_texts(pandas.Series(list(ids), dtype=object)))


def _id_field(header):
    return header[-1] if len(header) >= 4 else None


def _unique(items):
    return list(dict.fromkeys(items))
