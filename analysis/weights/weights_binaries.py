"""Weights files that are no texts: ArcGIS's SWM and tables, Lotus sheets, Matlab."""

import struct
import zlib
from io import BytesIO

import numpy as np

from ..errors import WeightsError, listed, mark, number
from ..tables.ids import id_text
from .weights_links import BROKEN_OFF, POSITIONS, FileLinks, objects, once, parsed, unique

MOST_BYTES = 100_000_000
"""What a matrix of Matlab may take in memory: full ones of 3,500 areas."""
COMPRESSED = 15
"""Matlab's number for what is compressed."""


class Bytes:
    """Bytes read from the front; `WeightsError` is raised where they end too early."""

    def __init__(self, content, name):
        self.content, self.name, self.at = content, name, 0

    def array(self, kind, count):
        """Return the next numbers of a kind that numpy knows."""
        size = np.dtype(kind).itemsize * count
        if count < 0 or self.at + size > len(self.content):
            raise WeightsError(BROKEN_OFF, file=self.name)
        self.at += size
        return np.frombuffer(self.content, kind, count, self.at - size)


def read_swm(content, name):
    """Return the links of ArcGIS's SWM: a line of settings, then for each area its id, neighbours, weights, their sum.

    Since ArcGIS 10.1 settings are "KEY@value;…", and one weight may stand for all; before, "id field;projection".
    """
    header, _, rest = content.partition(b"\n")
    header = header.decode("utf-8", "replace").strip()
    said = dict(item.split("@", 1) for item in header.split(";") if "@" in item)
    same = said.get("FIXEDWEIGHTS", "").strip().upper() == "TRUE"
    read = Bytes(rest, name)
    areas, standardised = map(int, read.array("<i4", 2))
    ids, counts, neighbours, weights = [], [], [], []
    while len(ids) < areas:
        area, count = map(int, read.array("<i4", 2))
        ids.append(str(area))
        counts.append(count)
        if count:
            neighbours.append(read.array("<i4", count))
            weights.append(np.repeat(read.array("<f8", 1), count) if same else read.array("<f8", count))
            (total,) = read.array("<f8", 1)
            # Of standardised weights the sum is that before.
            if not standardised and not np.isclose(total, weights[-1].sum(), rtol=1e-6):
                text = mark(
                    "“{file}” is broken: the weights of {area} add up to {found}, not to {stated} as it says. Get it "
                    "again, or make it again."
                )
                raise WeightsError(text, file=name, area=area, found=number(weights[-1].sum()), stated=number(total))
    if read.at != len(rest):
        raise WeightsError(mark("“{file}” is broken: something stands after its end. Make it again."), file=name)
    ids = once(name, ids, range(1, len(ids) + 1))
    neighbour = objects([str(area) for found in neighbours for area in found])
    weight = np.concatenate(weights) if weights else np.empty(0)
    field = said.get("UNIQUEID") or header.partition(";")[0] or None
    return FileLinks(np.repeat(objects(ids), counts), neighbour, weight, ids, areas=areas, id_field=field)


def read_dbf(content, name):
    """Return the links of ArcGIS's table: two ids and a weight, in its last three columns."""
    if len(content) < 33:
        raise WeightsError(BROKEN_OFF, file=name)
    count, length, size = struct.unpack_from("<IHH", content, 4)
    ends = content.find(b"\r", 32)
    fields = [content[at : at + 32] for at in range(32, ends, 32)]
    widths = [field[16] for field in fields]
    if not 3 <= len(fields) <= 4 or sum(widths) + 1 != size or length <= ends:
        text = mark("“{file}” is no table of weights: it needs three columns, two of ids and one of weights.")
        raise WeightsError(text, file=name)
    records = [("deleted", "S1"), *((f"{place}", f"S{width}") for place, width in enumerate(widths))]
    read = Bytes(content[length:], name)
    rows = read.array(np.dtype(records), count)
    if content[length:][read.at :].strip(b"\x1a\0 "):
        raise WeightsError(mark("“{file}” is broken: something stands after its end. Make it again."), file=name)
    lines = np.flatnonzero(rows["deleted"] != b"*")
    rows = rows[lines]
    focal, neighbour, weight = (
        [cell.decode("ascii", "replace").strip() for cell in rows[f"{place}"]] for place in range(len(fields))[-3:]
    )
    focal, neighbour = (objects([_id(word) for word in column]) for column in (focal, neighbour))
    field = fields[-3][:11].partition(b"\0")[0].decode("ascii", "replace")
    weight = np.array([parsed(word) for word in weight], dtype=float)
    return FileLinks(focal, neighbour, weight, unique([*focal, *neighbour]), lines + 1, id_field=field)


def _id(word):
    """Return an id that a table may hold as a number with decimals."""
    return id_text(float(word)) if "." in word and parsed(word) == parsed(word) else word


def read_lotus(content, name):
    """Return the links of a Lotus sheet that is a symmetric matrix.

    Lotus writes the column of a cell before its row, PySAL the row before the column: others cannot be told apart.
    """
    read, cells = Bytes(content, name), {}
    kind, size = map(int, read.array("<u2", 2))
    if (kind, size) != (0, 2):
        raise WeightsError(mark("“{file}” is no sheet of Lotus (WK1)."), file=name)
    read.array("u1", size)
    areas = 0
    while True:
        kind, size = map(int, read.array("<u2", 2))
        body = read.array("u1", size).tobytes()
        if kind == 1:
            break
        form = {13: "<xHHh", 14: "<xHHd", 16: "<xHHd"}.get(kind)
        if form and size >= struct.calcsize(form):
            one, other, value = struct.unpack_from(form, body)
            areas = max(areas, one + 1, other + 1)
            if value:
                cells[one, other] = value
        elif form or kind == 15:
            text = mark("“{file}” is no sheet of weights alone: a matrix without headings.")
            raise WeightsError(text, file=name)
    if any(cells.get((other, one)) != value for (one, other), value in cells.items()):
        text = mark(
            "The matrix in “{file}” is not symmetric, and sheets of Lotus do not say which of its sides are the rows. "
            "Save the weights as GWT, or as Matrix Market (.mtx)."
        )
        raise WeightsError(text, file=name)
    return _of_matrix(*(np.array([*side], dtype=int) for side in zip(*cells) or ((), ())), [*cells.values()], areas)


def read_matlab(content, name):
    """Return the links of the square matrix that a file of Matlab holds, up to version 7."""
    from scipy import sparse
    from scipy.io import loadmat

    try:
        _refuse_exploding(content, name)
        found = loadmat(BytesIO(content))
    except WeightsError:
        raise
    except Exception as error:  # it raises whatever a broken file leads it to
        text = mark("Weights file “{file}” cannot be read as a file of Matlab up to version 7: {reason}.")
        reason = str(error).strip().rstrip(".") or type(error).__name__
        raise WeightsError(text, file=name, reason=reason) from error
    found = {key: value for key, value in found.items() if not key.startswith("_")}
    matrices = [key for key, value in found.items() if getattr(value, "ndim", 0) == 2 and min(value.shape) > 1]
    matrices = matrices or list(found)
    if len(matrices) != 1:
        text = mark("“{file}” should hold one matrix, the weights; it has {count}: {names}.")
        raise WeightsError(text, file=name, count=len(matrices), names=listed(matrices) or "–")
    matrix = found[matrices[0]]
    square = getattr(matrix, "ndim", 0) == 2 and matrix.shape[0] == matrix.shape[1]
    if not square or matrix.dtype.kind not in "biuf":
        text = mark("“{matrix}” in “{file}” is no square matrix of numbers.")
        raise WeightsError(text, file=name, matrix=matrices[0])
    entries = sparse.coo_matrix(matrix)
    return _of_matrix(entries.row, entries.col, entries.data, matrix.shape[0])


def _refuse_exploding(content, name):
    """Raise `WeightsError` for a file of Matlab that would take too much memory once it is unpacked."""
    at, room = 128, MOST_BYTES
    order = "<" if content[126:128] == b"IM" else ">"
    if content[126:128] not in (b"IM", b"MI"):
        return  # version 4, in which nothing is compressed
    while at + 8 <= len(content):
        kind, size = struct.unpack_from(f"{order}II", content, at)
        if kind == COMPRESSED:
            unpacking = zlib.decompressobj()
            data = content[at + 8 : at + 8 + size]
            while data and room >= 0:
                room -= len(unpacking.decompress(data, MOST_BYTES // 10))
                data = unpacking.unconsumed_tail
        if room < 0:
            text = mark("“{file}” would take more than {most} MB once it is unpacked. Save the weights as GAL or GWT.")
            raise WeightsError(text, file=name, most=MOST_BYTES // 1_000_000)
        at += 8 + size + (0 if kind == COMPRESSED else -size % 8)


def _of_matrix(rows, columns, values, areas):
    """Return the links of a matrix from the places of its numbers, from 0."""
    focal, neighbour = (objects([str(place + 1) for place in places]) for places in (rows, columns))
    ids = [str(place + 1) for place in range(areas)]
    return FileLinks(focal, neighbour, np.array(values, dtype=float), ids, areas=areas, numbering=POSITIONS)
