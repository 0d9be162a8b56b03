"""Weights files that are texts: GAL, GWT and other lists of links, Stata, GeoBUGS, Matrix Market."""

import re

import numpy as np

from ..errors import WeightsError, mark, notice
from .weights_links import (
    IDS,
    OTHER_AREAS,
    OTHER_LINKS,
    POSITIONS,
    UNSAID,
    FileLinks,
    count_of,
    objects,
    once,
    parsed,
    require_number,
    unique,
)

NO_COUNT = mark(
    "Line {line} of “{file}”: “{word}” stands where a number of areas should. The file is broken, or its ids have "
    "blanks."
)
NO_LINK = mark("Line {line} of “{file}” is not two ids and a weight, with blanks between: “{found}”.")
OTHER_NUMBER = mark(
    "Line {line} of “{file}”: {area} should have {stated} neighbours there, but {found} stand in what follows. The "
    "file is broken; make it again."
)
MATRIX = ("%%matrixmarket", "matrix")


def rows_of(text):
    """Return (line, words) of each line that is not blank."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [(line, words) for line, words in enumerate(map(str.split, lines), 1) if words]


def unended(text, name):
    """Return, in a tuple, a notice on a last line without an end, where a file may have been cut off."""
    if not text.strip() or text[-1] in "\r\n":
        return ()
    rows = rows_of(text)[-1:]
    said = mark(
        "The last line of “{file}” has no end ({line}: “{end}”): if the file was cut off there, a number or an id may "
        "be cut off too. Compare it with what it should be."
    )
    return tuple(notice(said, file=name, line=line, end=" ".join(words)[-60:]) for line, words in rows)


def read_gal(text, name):
    """Return the links of a GAL file: a header, then for each area its id and number of neighbours, and their ids.

    Some programs leave out the empty line of an area without neighbours, and some break long lines.
    """
    header, rows = _header(rows_of(text), name)
    listed, starts, counts, neighbours, lines, at = [], [], [], [], [], 0
    while at < len(rows):
        line, words = rows[at]
        stated = count_of(words[1]) if len(words) == 2 else None
        if stated is None:
            wrong = words[1] if len(words) > 1 else ""
            raise WeightsError(NO_COUNT, file=name, line=line, word=wrong[:40])
        at += 1
        found = []
        while len(found) < stated and at < len(rows):
            found += rows[at][1]
            lines += [rows[at][0]] * len(rows[at][1])
            at += 1
        if len(found) < stated:
            said = mark("“{file}” is cut off: it ends within the neighbours of {area}, which begin in line {line}.")
            raise WeightsError(said, file=name, area=words[0], line=line)
        if len(found) > stated:
            raise WeightsError(OTHER_NUMBER, file=name, line=line, area=words[0], stated=stated, found=len(found))
        listed.append(words[0])
        starts.append(line)
        counts.append(stated)
        neighbours += found
    require_number(OTHER_AREAS, name, header["areas"], len(listed))
    focal = np.repeat(objects(listed), counts)
    weight = np.ones(len(focal))
    listed = once(name, listed, starts)
    return FileLinks(focal, objects(neighbours), weight, listed, np.array(lines, dtype=int), **header)


def read_gwt(text, name):
    """Return the links of a GWT file: a header, then a line for each link with two ids and a weight.

    The header is "0 areas layer field", in older files the number of areas alone.
    """
    header, rows = _header(rows_of(text), name)
    return _links(rows, name, weighted=name.lower().endswith(".kwt"), **header)


def read_arcgis(text, name):
    """Return the links of ArcGIS's text: the id field, then a line for each link with two ids and a weight."""
    rows = rows_of(text)
    return _links(rows[1:], name, id_field=rows[0][1][0])


def read_lesage(text, name):
    """Return the links of LeSage's text: a line for each link with two positions and a weight."""
    return _links(rows_of(text), name, numbering=POSITIONS)


def read_stata(text, name):
    """Return the links of Stata's text: the number of areas, then for each its id, and its neighbours or all weights.

    An area cannot have all areas as neighbours, so lines with a number for each area are rows of a matrix.
    """
    (first, header), *rows = rows_of(text)
    areas = count_of(header[0])
    if areas is None:
        raise WeightsError(NO_COUNT, file=name, line=first, word=header[0][:40])
    require_number(OTHER_AREAS, name, areas, len(rows))
    listed = once(name, [words[0] for _, words in rows], [line for line, _ in rows])
    line = np.repeat([line for line, _ in rows], [len(words) - 1 for _, words in rows])
    focal = np.repeat(objects(listed), [len(words) - 1 for _, words in rows])
    others = [word for _, words in rows for word in words[1:]]
    if len(others) == areas * areas and all(len(words) == areas + 1 for _, words in rows):
        weight = np.array([parsed(word) for word in others])
        some = weight != 0
        neighbour = np.tile(objects(listed), areas)[some]
        return FileLinks(focal[some], neighbour, weight[some], listed, line[some], areas, numbering=UNSAID)
    return FileLinks(focal, objects(others), np.ones(len(others)), listed, line, areas, numbering=UNSAID)


def read_geobugs(text, name):
    """Return the links of GeoBUGS's list: ``num``, how many neighbours areas have, ``adj``, which, and ``weights``."""
    parts = {part: _vector(text, part) for part in ("num", "adj", "weights")}
    counts = [count_of(word.rstrip("L")) for word in parts["num"] or ()]
    total = re.search(r"\bsumNumNeigh\s*=\s*(\w+)", text)
    if not counts or None in counts or parts["adj"] is None or text.rstrip()[-1] != ")":
        said = mark(
            "“{file}” is no whole list of GeoBUGS: it needs num = c(…), whole numbers, and adj = c(…), and ends in “)”."
        )
        raise WeightsError(said, file=name)
    neighbour = [word.rstrip("L") for word in parts["adj"]]
    weight = [1.0] * len(neighbour) if parts["weights"] is None else [parsed(word) for word in parts["weights"]]
    require_number(OTHER_LINKS, name, sum(counts), len(neighbour))
    require_number(OTHER_LINKS, name, sum(counts), len(weight))
    if total:
        require_number(OTHER_LINKS, name, count_of(total.group(1).rstrip("L")), len(neighbour))
    listed = [str(place) for place in range(1, len(counts) + 1)]
    focal = np.repeat(objects(listed), counts)
    weight = np.array(weight, dtype=float)
    return FileLinks(focal, objects(neighbour), weight, listed, areas=len(counts), numbering=POSITIONS)


def read_matrix_market(text, name):
    """Return the links of a matrix of the Matrix Market: its entries, or all its numbers column by column."""
    rows = rows_of(text)
    kind = [word.lower() for word in rows[0][1]] if rows else []
    rows = [(line, words) for line, words in rows if not words[0].startswith("%")]
    size = [count_of(word) for word in rows[0][1]] if rows else []
    if (
        len(kind) != 5
        or tuple(kind[:2]) != MATRIX
        or kind[2] not in ("coordinate", "array")
        or kind[3] not in ("real", "double", "integer", "pattern")
        or kind[4] not in ("general", "symmetric")
        or len(size) != (3 if kind[2] == "coordinate" else 2)
        or None in size
        or size[0] != size[1]
    ):
        said = mark(
            "“{file}” is no square matrix of the Matrix Market with real numbers, general or symmetric: look at its "
            "first lines."
        )
        raise WeightsError(said, file=name)
    entries, symmetric = rows[1:], kind[4] == "symmetric"
    if kind[2] == "array":
        require_number(OTHER_LINKS, name, size[0] * (size[0] + 1) // 2 if symmetric else size[0] ** 2, len(entries))
        sides = range(1, size[0] + 1)
        cells = ((row, column) for column in sides for row in sides if row >= column or not symmetric)
        entries = [(line, [*map(str, cell), *words]) for cell, (line, words) in zip(cells, entries)]
        entries = [(line, words) for line, words in entries if len(words) != 3 or parsed(words[2]) != 0]
    else:
        require_number(OTHER_LINKS, name, size[2], len(entries))
    if kind[3] == "pattern":
        entries = [(line, [*words, "1"]) for line, words in entries]
    if symmetric:
        entries += [(line, [words[1], words[0], *words[2:]]) for line, words in entries if words[0] != words[1]]
    return _links(entries, name, areas=size[0], numbering=POSITIONS)


def _header(rows, name):
    """Return what the first line of GAL and GWT says, as `FileLinks` has it, and the other lines."""
    line, words = rows[0] if rows else (1, [""])
    counts = [count_of(word) for word in words[:2]]
    if None in counts:
        raise WeightsError(NO_COUNT, file=name, line=line, word=words[counts.index(None)][:40])
    id_field = words[-1] if len(words) > 3 else None
    return {"areas": counts[-1], "id_field": id_field, "numbering": IDS if id_field else UNSAID}, rows[1:]


def _links(rows, name, **about):
    """Return links from lines of two ids and a weight."""
    odd = next(((line, words) for line, words in rows if len(words) != 3), None)
    if odd:
        raise WeightsError(NO_LINK, file=name, line=odd[0], found=" ".join(odd[1])[:60])
    focal, neighbour, weight = ([words[place] for _, words in rows] for place in range(3))
    if about.get("numbering") == POSITIONS:
        focal, neighbour = map(_plain, focal), map(_plain, neighbour)
    focal, neighbour = objects([*focal]), objects([*neighbour])
    weight = np.array([parsed(word) for word in weight], dtype=float)
    lines = np.array([line for line, _ in rows], dtype=int)
    return FileLinks(focal, neighbour, weight, unique([*focal, *neighbour]), lines, **about)


def _plain(word):
    """Return a position without the decimals that LeSage's files give it."""
    return re.sub(r"\.0*$", "", word)


def _vector(text, part):
    """Return the words of a vector of R, None where the text has none of that name."""
    found = re.search(rf"\b{part}\s*=\s*(?:c\s*\(([^()]*)\)|(\w+))", text)
    if found is None:
        return None
    return [word.strip() for word in (found.group(1) if found.group(1) is not None else found.group(2)).split(",")]
