"""The files of a directory: text files, packed or not, or Parquet; one of them, or a folder."""

from pathlib import Path

from ..errors import TableError, listed, mark
from ..tables.delimited import SUFFIXES

PARQUET = (".parquet", ".pq", ".parq")
PACKED = (".gz", ".zip")
NO_ROWS = mark("“{file}” has no rows below its header.")


def files_of(path):
    """Return the files of a directory, sorted: a file, or all text or Parquet files below a folder.

    Raises
    ------
    TableError
        When there is none, it is of another kind, or a folder has both kinds.
    """
    path = Path(path)
    if not path.is_dir():
        kind_of(path)
        if not path.exists():
            raise TableError(mark("There is no file or folder “{file}”."), file=str(path))
        return [path]
    found = sorted(one for one in path.rglob("*") if one.is_file() and not one.name.startswith((".", "_")))
    readable = [one for one in found if _kind(one)]
    kinds = {_kind(one) for one in readable}
    if not readable:
        raise TableError(
            mark("Folder “{file}” has no file that ends in {endings}."),
            file=str(path),
            endings=", ".join((*SUFFIXES, *PACKED, *PARQUET)),
        )
    if len(kinds) > 1:
        raise TableError(
            mark("Folder “{file}” has both Parquet and text files. Give a folder with one kind."), file=str(path)
        )
    return readable


def kind_of(path):
    """Return "parquet" or "text" by the name of a file.

    Raises
    ------
    TableError
        When it is neither.
    """
    kind = _kind(path)
    if not kind:
        raise TableError(
            mark(
                "“{file}” cannot be read as a directory. Give a file that ends in {endings}, or a folder of such files."
            ),
            file=path.name,
            endings=", ".join((*SUFFIXES, *PACKED, *PARQUET)),
        )
    return kind


def _kind(path):
    ending = path.suffix.lower()
    return "parquet" if ending in PARQUET else "text" if ending in (*SUFFIXES, *PACKED) else ""


def place_in(file, header, name):
    """Return which column of a header has a name, see `TextFile.place`."""
    places = [place for place, one in enumerate(header) if one.casefold() == name.casefold()]
    exact = [place for place in places if header[place] == name]
    if len(exact) == 1 or len(places) == 1:
        return (exact if len(exact) == 1 else places)[0]
    if places:
        raise TableError(
            mark("“{file}” has {count} columns with the name “{field}”. Give them different names."),
            file=file,
            count=len(places),
            field=name,
        )
    raise TableError(
        mark("“{file}” has no column “{field}”. Its columns are: {fields}."),
        file=file,
        field=name,
        fields=listed(header, 20),
    )
