"""The packs that are shipped, and how one is read: a folder a country, see docs/en/data/countries.md.

A packager's licence does not license an office's data: `Pack.sources` names both.
"""

import csv
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..errors import TableError, mark

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "countries"
CODE = "code"
"""The column of the code that an office of statistics uses; the columns after `AREA_COLUMNS` are other codings."""
AREA_COLUMNS = (CODE, "name", "province", "region")


@dataclass(frozen=True)
class Pack:
    """What a pack says of itself, with the way to its tables.

    Attributes
    ----------
    folder : pathlib.Path
    name : dict of str to str
        By language.
    areas : dict
        ``codings``: {column: office}; ``digits``: {column: number}, where a code has a fixed number; ``count``,
        ``provinces``, ``counted_by``; empty where the pack has no areas.
    classifications : tuple of dict
        ``name``, ``file``, ``leaves``, ``pairs`` and ``without_isic4`` of each.
    open_data : tuple of dict
        ``title``, ``office`` and ``address`` of each.
    sources : tuple of dict
        Who made which file and by what licence.
    """

    folder: Path
    name: dict
    areas: dict
    classifications: tuple
    open_data: tuple
    sources: tuple

    def rows(self, file):
        """Return the rows of one of its tables as dictionaries."""
        return table(self.folder / file)


def table(path):
    """Return the rows of a table of a pack as dictionaries.

    Raises
    ------
    TableError
        When it is not there or no UTF-8.
    """
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(
            mark("The table {file} of a country pack cannot be read: {error}."), file=path.name, error=str(error)
        ) from error


def read_pack(folder):
    """Return the pack in a folder.

    Raises
    ------
    TableError
        When its pack.json cannot be read or lacks a part.
    """
    try:
        said = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
        return Pack(
            folder,
            said["name"],
            said.get("areas", {}),
            tuple(said.get("classifications", ())),
            tuple(said.get("open_data", ())),
            tuple(said["sources"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise TableError(
            mark("The country pack “{pack}” has no readable pack.json with name and sources: {error}."),
            pack=folder.name,
            error=str(error),
        ) from error


@cache
def packs():
    """Return all shipped packs, in the order of their folders."""
    return tuple(read_pack(path.parent) for path in sorted(FOLDER.glob("*/pack.json")))


@cache
def areas_of(folder):
    """Return the rows of the areas of a shipped pack."""
    return tuple(table(folder / "areas.csv"))
