"""Text files of a directory, packed or not, read part by part."""

import codecs
import gzip
import io
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from ..errors import Cancelled, TableError, listed, mark
from ..tables import delimited
from ..tables.delimited import SUFFIXES, delimiter_of, how_read, odd_rows, refuse_long, rows_in, without_empty_end
from .files import place_in

SAMPLE = 200
"""Lines from which the delimiter is found."""
CHUNK = 100_000
SHOWN = 6
BLOCK = 2**20
BROKEN = (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile)


@dataclass(frozen=True)
class TextFile:
    """A delimited file, and how it is read.

    Attributes
    ----------
    path : pathlib.Path
    encoding, delimiter : str
    header : tuple of str
    line : int
        In which the header ends.
    """

    path: Path
    encoding: str
    delimiter: str
    header: tuple
    line: int = 1

    def place(self, name):
        """Return which column has a name; case makes no difference where that is clear.

        Raises
        ------
        TableError
            When none has it, or several.
        """
        return place_in(self.path.name, self.header, name)

    def chunks(self, names, tell, cancelled=None, progress=None, size=CHUNK, stripped=True):
        """Yield columns of the rows, part by part: lists of texts, "" where empty.

        Parameters
        ----------
        names : list of str
        tell : callable
            Takes the notices of what is odd about the file, at its end.
        cancelled, progress : callable, optional
        size : int
            Rows of a part.
        stripped : bool
            Whether blanks around texts are left out.

        Raises
        ------
        TableError
            When a row has more fields than the header, or a quotation mark is not closed.
        """
        places, width = [self.place(name) for name in names], len(self.header)
        short, again, long = ([0, []] for _ in range(3))
        with opened_text(self.path, self.encoding) as file, _unbroken(self.path):
            rows = rows_in(self.path.name, file, self.delimiter, stripped)
            next(rows)
            while part := list(islice(rows, size)):
                if cancelled and cancelled():
                    raise Cancelled
                columns = [[] for _ in places]
                for line, fields in part:
                    if len(fields) != width:
                        fields = without_empty_end(fields, width)
                        if len(fields) > width:
                            _count(long, line)
                            continue
                        if len(fields) < width:
                            _count(short, line)
                            fields += [""] * (width - len(fields))
                    if fields[0] == self.header[0] and tuple(fields) == self.header:
                        _count(again, line)
                        continue
                    for column, place in zip(columns, places):
                        column.append(fields[place])
                if progress:
                    progress(self._share(file))
                yield columns
        if long[0]:
            refuse_long(self.path.name, *long, self.delimiter)
        tell((how_read(self.path.name, self.encoding, self.delimiter), *odd_rows(self.path.name, short, again)))

    def _share(self, file):
        """Return how much of the file is read, by the bytes of it that are; of a .zip nobody knows."""
        packed = file.buffer
        raw = packed.fileobj if isinstance(packed, gzip.GzipFile) else packed
        return 0.0 if isinstance(packed, zipfile.ZipExtFile) else raw.tell() / self.path.stat().st_size


def _count(found, line):
    found[0] += 1
    if len(found[1]) < SHOWN:
        found[1].append(line)


def text_file(path, encoding=None, cancelled=None, beginning=False):
    """Return a `TextFile`: its encoding, delimiter and header are found.

    Parameters
    ----------
    path : pathlib.Path
    encoding : str, optional
        Found by default: the byte order mark, or else UTF-8 where all bytes fit, or else cp1252.
    cancelled : callable, optional
    beginning : bool
        Whether its beginning is enough to find the encoding, as for the names of columns.

    Raises
    ------
    TableError
        When it cannot be read as text, or has no header.
    """
    encoding = delimited.known(encoding) if encoding else _encoding_of(path, cancelled, beginning)
    with opened_text(path, encoding) as file, _unbroken(path, encoding):
        sample = list(islice(file, SAMPLE))
        delimiter = delimiter_of(path.name, "".join(sample))
        line, header = next(rows_in(path.name, chain(sample, file), delimiter))
    return TextFile(path, encoding, delimiter, tuple(without_empty_end(header, 1)), line)


@contextmanager
def opened_text(path, encoding):
    """Open a file as text, also a packed one."""
    with _opened(path) as file:
        yield io.TextIOWrapper(file, encoding=encoding, newline="")


@contextmanager
def _opened(path):
    """Open the bytes of a file, of what a .gz holds, or of the one file in a .zip."""
    try:
        if path.suffix.lower() == ".gz":
            with gzip.open(path, "rb") as file:
                yield file
        elif path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path) as archive, archive.open(_only_table(path, archive)) as file:
                yield file
        else:
            with path.open("rb") as file:
                yield file
    except OSError as error:
        if isinstance(error, gzip.BadGzipFile):
            raise TableError(CUT, file=path.name) from error
        raise TableError(
            mark("“{file}” cannot be read: {reason}."), file=str(path), reason=error.strerror or str(error)
        ) from error
    except BROKEN as error:
        raise TableError(CUT, file=path.name) from error


CUT = mark("“{file}” is packed and cannot be unpacked: it is cut off or damaged. Get it whole.")


def _only_table(path, archive):
    names = [one for one in archive.namelist() if Path(one).suffix.lower() in SUFFIXES and "__MACOSX" not in one]
    if len(names) != 1:
        raise TableError(
            mark("“{file}” holds {count} text files ({list}); one is read. Unpack it, and give the folder."),
            file=path.name,
            count=len(names),
            list=listed(names) or "–",
        )
    return names[0]


@contextmanager
def _unbroken(path, encoding=None):
    """Turn bytes that are no text into a `TableError`."""
    try:
        yield
    except UnicodeError as error:
        raise TableError(
            mark("“{file}” is not text in {encodings}. Give ENCODING, such as cp1252 or cp850."),
            file=path.name,
            encodings=encoding or getattr(error, "encoding", "UTF-8"),
        ) from error


def _encoding_of(path, cancelled, beginning):
    """Return the encoding of a file, of which all bytes are looked at, or its beginning alone."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with _opened(path) as file:
        start = block = file.read(BLOCK)
        marked = next((name for sign, name in delimited.MARKS if start.startswith(sign)), None)
        if marked:
            return marked
        try:
            while block:
                if cancelled and cancelled():
                    raise Cancelled
                if b"\0" in block:
                    raise TableError(
                        mark("“{file}” is not text in {encodings}. Give ENCODING, such as cp1252 or cp850."),
                        file=path.name,
                        encodings="UTF-8, cp1252",
                    )
                decoder.decode(block)
                if beginning:
                    return "utf-8"
                block = file.read(BLOCK)
            decoder.decode(b"", True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"
