"""The columns of a directory, for whoever chooses among them."""

from .duckdb_engine import DuckDBEngine
from .duckdb_package import is_there
from .files import files_of, kind_of
from .statement import Fields
from .text_files import text_file


def columns_of(path, encoding=None):
    """Return the names of the columns of a directory, of its first file; [] for Parquet where there is no DuckDB.

    Parameters
    ----------
    path : str
        A file or a folder.
    encoding : str, optional

    Raises
    ------
    TableError
        When it cannot be read.
    """
    first = files_of(path)[0]
    if kind_of(first) == "text":
        return list(text_file(first, encoding, beginning=True).header)
    if not is_there():
        return []
    with DuckDBEngine([first], Fields("")) as engine:
        return [name for name, _ in engine.described(first)]
