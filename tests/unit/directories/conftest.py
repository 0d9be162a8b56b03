"""A messy directory, and the engines that add it up, each with the meanings read as the algorithm reads them."""

import pandas as pd
import pytest
from polos.analysis.directories import duckdb_package
from polos.analysis.directories.duckdb_engine import DuckDBEngine
from polos.analysis.directories.long_cells import long_cells
from polos.analysis.directories.meanings import Meanings, keys_of, sizes_of, years_of
from polos.analysis.directories.pandas_engine import PandasEngine
from polos.analysis.directories.statement import Fields, Rules
from polos.analysis.establishments.counting import stated_codes
from polos.analysis.establishments.directory_areas import areas_of_rows
from polos.analysis.establishments.workers import workers_from
from polos.analysis.sectors.codes import clean_codes
from polos.analysis.sectors.foreign_codes import without_foreign

IDS = pd.Index(["010101", "010102", "010103", "150101"], dtype=object)
BANDS = "251 y más=400; NE="
FIELDS = Fields("ciiu", "ubigeo", "per_ocu", "año")
NEEDS_DUCKDB = pytest.mark.skipif(not duckdb_package.is_there(), reason="DuckDB 2.0 or later is not installed")
ENGINES = [pytest.param(PandasEngine, id="pandas"), pytest.param(DuckDBEngine, id="duckdb", marks=NEEDS_DUCKDB)]


def meanings_of(values, ids=IDS, bands=BANDS, decimal=None):
    """Return the `Meanings` of the values of an engine, as `directory_meanings.read_meanings` reads them."""
    column, rows = values["area"].column()
    area, reason, _ = areas_of_rows(column, ids, rows)
    column, rows = values["code"].column()
    codes, _ = clean_codes(stated_codes(column))
    known, _ = without_foreign(codes, None, ISIC, "ciiu", rows)
    foreign = known.map({True: None, False: "unknown_code"})
    keys = {
        "area": keys_of(values["area"], area, reason, "area"),
        "code": keys_of(values["code"], codes.where(known, None), foreign, "code"),
    }
    if "year" in values:
        keys["year"] = years_of(values["year"])
    sizes = None
    if "workers" in values:
        column, rows = values["workers"].column()
        sizes = sizes_of(values["workers"], workers_from(column, bands, decimal, None, rows)[0])
    return Meanings(keys, sizes)


def added_up(engine, rules=None, **options):
    """Return the `LongCells` of an engine."""
    with engine as one:
        meanings = meanings_of(one.values(), **options)
        return long_cells(one.cells(meanings.tables()), meanings, rules or Rules())


def _isic():
    from polos.analysis.sectors.classification import isic4

    return isic4()


ISIC = _isic()


@pytest.fixture
def directory(tmp_path):
    """Return a writer of a table as a file: its path."""

    def write(frame, name="directorio.csv", sep=";", encoding="utf-8"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        frame.to_csv(path, sep=sep, index=False, encoding=encoding)
        return path

    return write
