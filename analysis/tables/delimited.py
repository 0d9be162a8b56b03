"""Delimited text files as offices write them: the encoding and the delimiter are found, and nothing else is guessed."""

import codecs
import csv
from collections import Counter
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path

from ..errors import Notice, TableError, fact, listed, mark, notice

SUFFIXES = (".csv", ".txt", ".tsv", ".tab", ".dat")
"""Names that such files end in."""
DELIMITERS = (";", ",", "\t", "|")
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; that of UTF-32 begins like that of UTF-16."""
NO_ENCODINGS = {
    *("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"),
    *("base64", "bz2", "hex", "quopri", "rot-13", "uu", "zlib"),
}
"""What Python takes for encodings, but no file of an office is in: names of domains, escapes, compressed bytes."""
STRANGE = set("¢¤¡¥‚ƒ„…†‡ˆ‰‹¦§¨©«¬±µ¶¸»¾×÷\x81\x8d\x8f\x90\x9d")
"""What letters of other encodings, such as cp850 of DOS, turn into when they are read as cp1252."""


@dataclass(frozen=True)
class Delimited:
    """A file as texts.

    Attributes
    ----------
    name : str
    header : tuple of str
    rows : list of list of str
        As many texts as the header has, stripped; "" where there is none.
    lines : list of int
        Line of the file in which each row ends.
    encoding, delimiter : str
    notices : tuple of Notice
    """

    name: str
    header: tuple
    rows: list
    lines: list
    encoding: str
    delimiter: str
    notices: tuple[Notice, ...]

    def records(self):
        """Yield (line, {column: text}) for each row, the names of columns without capitals.

        Raises
        ------
        TableError
            When columns have the same name.
        """
        header = [name.casefold() for name in self.header]
        twice = next((name for name in header if name and header.count(name) > 1), None)
        if twice:
            raise TableError(
                mark("“{file}” has {count} columns with the name “{field}”. Give them different names."),
                file=self.name,
                count=header.count(twice),
                field=twice,
            )
        for line, row in zip(self.lines, self.rows):
            yield line, dict(zip(header, row))


def read_delimited(path, encoding=None):
    """Read a delimited file.

    Parameters
    ----------
    path : str or Path
    encoding : str, optional
        As Python names it. Found by default: the byte order mark, or else UTF-8 where all bytes fit, or else cp1252.

    Returns
    -------
    Delimited

    Raises
    ------
    TableError
        When the file cannot be read as text, has no header and rows, or a row has more fields than the header.
    """
    path = Path(path)
    text, encoding = read_text(path, encoding)
    return parse_delimited(path.name, text, encoding)


def read_beginning(path, most):
    """Read the first rows of a delimited file, to see what it holds; see `read_delimited`.

    Parameters
    ----------
    path : str or Path
    most : int
        Bytes up to which a file is read whole.

    Returns
    -------
    Delimited
    bool
        Whether these are all rows.
    """
    path = Path(path)
    data = _bytes_of(path, most + 1)
    if len(data) <= most:
        return parse_delimited(path.name, *_decoded(path, data, None)), True
    # In UTF-16 and UTF-32 the line break is more than this byte: what follows it is left over, and cut off as well.
    cut = data.rindex(b"\n") + 1 if b"\n" in data else most
    return parse_delimited(
        path.name, *_decoded(path, data[:cut] if b"\0" not in data else data[: most - most % 4], None)
    ), False


def parse_delimited(name, text, encoding=""):
    """Return a text as `Delimited`.

    Parameters
    ----------
    name : str
        What messages call it.
    text : str
    encoding : str, optional
        That it was read in; without one nothing is said of how it was read.

    Raises
    ------
    TableError
        See `read_delimited`.
    """
    delimiter = delimiter_of(name, text)
    header, rows, lines, short, long, again = None, [], [], [], [], []
    for line, fields in rows_in(name, StringIO(text, newline=""), delimiter):
        if header is None:
            header = tuple(without_empty_end(fields, 1))
            continue
        fields = without_empty_end(fields, len(header))
        if len(fields) > len(header):
            long.append(line)
        elif tuple(fields) == header:
            again.append(line)
        else:
            if len(fields) < len(header):
                short.append(line)
                fields += [""] * (len(header) - len(fields))
            rows.append(fields)
            lines.append(line)
    if long:
        refuse_long(name, len(long), long, delimiter)
    if not rows:
        raise TableError(mark("“{file}” has no rows below its header."), file=name)
    notices = _notices(name, encoding, delimiter, short, again, _strange(header, rows) if encoding == "cp1252" else [])
    return Delimited(name, header, rows, lines, encoding, delimiter, notices)


def refuse_long(name, count, lines, delimiter):
    """Raise a `TableError` for rows with more fields than the header; some of their lines will do."""
    raise TableError(
        mark(
            "“{file}” has rows with more fields than its header ({count}), in lines {lines}. A value that holds "
            "the delimiter “{delimiter}” must stand in quotes; lines above the header must be removed."
        ),
        file=name,
        count=count,
        lines=listed(lines),
        delimiter=_shown(delimiter),
    )


def read_header(path, encoding=None):
    """Return the names of the columns of a delimited file, see `read_delimited`."""
    path = Path(path)
    text, _ = read_text(path, encoding)
    _, header = next(rows_in(path.name, StringIO(text, newline=""), delimiter_of(path.name, text)))
    return tuple(without_empty_end(header, 1))


def has_rows_below(path, encoding=None):
    """Return whether a delimited file has a row below its header, see `read_delimited`."""
    path = Path(path)
    text, _ = read_text(path, encoding)
    return len(list(islice(rows_in(path.name, StringIO(text, newline=""), delimiter_of(path.name, text)), 2))) > 1


def read_text(path, encoding=None):
    """Return the text of a file and its encoding.

    Parameters
    ----------
    path : str or Path
    encoding : str, optional
        See `read_delimited`.

    Raises
    ------
    TableError
        When the file cannot be read, or is no text in that encoding.
    """
    return _decoded(Path(path), _bytes_of(Path(path)), encoding)


def _bytes_of(path, most=-1):
    """Return the first bytes of a file, all by default."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise TableError(
            mark("“{file}” cannot be read: {reason}."), file=str(path), reason=error.strerror or str(error)
        ) from error


def _decoded(path, data, encoding):
    """Return bytes of a file as text, and their encoding."""
    if data[:4] == b"PK\x03\x04":
        raise TableError(
            mark(
                "“{file}” is a spreadsheet or an archive, not a text file. Open it in QGIS as a layer, and choose that."
            ),
            file=path.name,
        )
    tried = [known(encoding)] if encoding else _likely(data)
    for name in tried:
        try:
            text = data.decode(name)
        except UnicodeError:
            continue
        if "\0" not in text:  # which no text has: those of two bytes a letter have it in any other encoding
            return text.removeprefix("\ufeff"), name
    raise TableError(
        mark("“{file}” is not text in {encodings}. Save it as text in UTF-8, or give ENCODING where it can be given."),
        file=path.name,
        encodings=", ".join(tried or ["UTF-8", "cp1252"]),
    )


def known(encoding):
    """Return the name of an encoding of texts; refuse what Python has beside them."""
    try:
        found = codecs.lookup(encoding.strip()).name
    except (LookupError, ValueError):
        found = None
    if found is None or found in NO_ENCODINGS:
        raise TableError(
            mark("ENCODING “{encoding}” is not known. Use a name such as utf-8, cp1252 or cp850."),
            encoding=encoding.replace("\0", "?"),
        )
    return encoding.strip()


def _likely(data):
    """Return the encodings that bytes may be in."""
    marked = [name for start, name in MARKS if data.startswith(start)]
    return marked[:1] or (["utf-8", "cp1252"] if b"\0" not in data else [])


def rows_in(name, lines, delimiter, stripped=True):
    """Yield (line, fields) of each row that is not empty, from an iterable of lines; fields stripped, or as they are.

    Without blanks a field may be what another is.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for fields in reader:
            bare = [field.strip() for field in fields]
            if any(bare):
                yield reader.line_num, bare if stripped else fields
    except csv.Error as error:
        raise TableError(
            mark("“{file}” breaks off in line {line}: {reason}. Look for a quotation mark that is not closed there."),
            file=name,
            line=reader.line_num,
            reason=error,
        ) from error


def delimiter_of(name, text):
    """Return the delimiter of a text, or of its beginning.

    It is the one that gives the header and most of the first rows the same number of fields.
    """
    best, delimiter = (0, 0), None
    lines = list(islice((line for line in StringIO(text, newline="") if line.strip()), 100))
    if not lines:
        raise TableError(mark("“{file}” is empty."), file=name)
    for candidate in DELIMITERS:
        try:
            lengths = [len(fields) for fields in csv.reader(lines, delimiter=candidate)]
        except csv.Error:
            continue
        usual, count = Counter(lengths).most_common(1)[0]
        if usual > 1 and lengths[0] > 1 and (count / len(lengths), usual) > best:
            best, delimiter = (count / len(lengths), usual), candidate
    if delimiter is None:
        raise TableError(
            mark(
                "The first line of “{file}” has no columns: no semicolon, comma, tab or bar parts it. Remove lines "
                "above the header, and save the table as CSV."
            ),
            file=name,
        )
    return delimiter


def without_empty_end(fields, least):
    """Return fields without the empty ones at the end beyond the least number."""
    while len(fields) > least and not fields[-1]:
        fields = fields[:-1]
    return fields


def _strange(header, rows):
    """Return values that look as if they were read in the wrong encoding."""
    texts = (text for row in (header, *rows) for text in row if not text.isascii())
    return list(islice((text for text in texts if not STRANGE.isdisjoint(text)), 4))


def _shown(delimiter):
    return "tab" if delimiter == "\t" else delimiter


def how_read(file, encoding, delimiter):
    """Return a notice of how a file is read."""
    text = mark("“{file}” is read as {encoding}, with “{delimiter}” between columns.")
    return fact(text, file=file, encoding=encoding, delimiter=_shown(delimiter))


def odd_rows(file, short, again):
    """Return notices of rows with fewer fields than the header, and of headers that are repeated.

    Parameters
    ----------
    file : str
    short, again : tuple of (int, list of int)
        How many there are, and some of their lines.
    """
    texts = (
        (
            short,
            mark(
                "Rows of “{file}” with fewer fields than its header, the rest taken as empty ({count}): lines {lines}."
            ),
        ),
        (again, mark("“{file}” has its header again in lines {lines} ({count}), which are left out.")),
    )
    return [notice(text, file=file, count=count, lines=listed(lines)) for (count, lines), text in texts if count]


def _notices(file, encoding, delimiter, short, again, strange):
    """Return what was found out, and what the user should check."""
    found = []
    if encoding:
        found.append(how_read(file, encoding, delimiter))
    found += odd_rows(file, (len(short), short), (len(again), again))
    if strange:
        found.append(
            notice(
                mark("Texts of “{file}” look wrong, such as “{value}”: give ENCODING if it is another, such as cp850."),
                file=file,
                value=strange[0],
            )
        )
    return tuple(found)
