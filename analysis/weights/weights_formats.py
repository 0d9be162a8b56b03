"""Which format a weights file has, by its name and first words."""

from pathlib import Path

from ..errors import TableError, WeightsError, mark
from ..tables.delimited import read_text
from .weights_binaries import read_dbf, read_lotus, read_matlab, read_swm
from .weights_links import FileLinks
from .weights_texts import (
    read_arcgis,
    read_gal,
    read_geobugs,
    read_gwt,
    read_lesage,
    read_matrix_market,
    read_stata,
    unended,
)

TEXTS = {".dat": read_lesage, ".gal": read_gal, ".gwt": read_gwt, ".kwt": read_gwt, ".mtx": read_matrix_market}
BINARIES = {".dbf": read_dbf, ".mat": read_matlab, ".swm": read_swm, ".wk1": read_lotus}
ENDINGS = sorted([*TEXTS, *BINARIES, ".txt"])


def read_links(path):
    """Read a weights file.

    Parameters
    ----------
    path : str or path
        GAL (.gal) and GWT (.gwt, .kwt); Matlab and LeSage (.dat, .mat), Matrix Market (.mtx), Lotus (.wk1), ArcGIS
        (.swm, .dbf, .txt), GeoBUGS and Stata (.txt). Endings may be in capitals.

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
    if ending not in ENDINGS:
        text = mark("“{file}” is no weights file that can be read; such files end in {endings}.")
        raise WeightsError(text, file=path.name, endings=", ".join(ENDINGS))
    try:
        return BINARIES[ending](path.read_bytes(), path.name) if ending in BINARIES else _read_text(path, ending)
    except TableError as error:
        raise WeightsError(error.text, **error.values) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WeightsError(mark("“{file}” cannot be read: {reason}."), file=path.name, reason=reason) from error


def _read_text(path, ending):
    """Return the links of a file that is a text."""
    text, _ = read_text(path)
    read = TEXTS[ending] if ending in TEXTS else _reader(text, path.name)
    links = read(text, path.name)
    notices = () if read is read_geobugs else unended(text, path.name)
    return FileLinks(**{**vars(links), "notices": notices})


def _reader(text, name):
    """Return what reads a .txt file, by its first line."""
    first = text.lstrip().partition("\n")[0].split()
    if first and first[0].startswith(("list(", "structure(list(")):
        return read_geobugs
    if len(first) != 1:
        said = mark(
            "Weights file “{file}” begins like none of ArcGIS, GeoBUGS or Stata; with GAL or GWT it can be read."
        )
        raise WeightsError(said, file=name)
    return read_stata if first[0].isdigit() else read_arcgis
