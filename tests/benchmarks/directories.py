"""Times `polos:aggregatedirectory` on made registers of millions of rows, as qgis_process runs it.

    build/python tests/benchmarks/directories.py [FOLDER] [ROWS] [CSV_ROWS]

Makes in FOLDER (build/bench/directories), if they are not there, ROWS (60,000,000) establishments as a folder of
Parquet, one file a year, and CSV_ROWS (1,000,000) as a CSV, with DuckDB: 2,000 areas and 419 classes of ISIC Rev. 4, of
weights as real ones have (a fifth of all in the largest area), 12 years, workers as numbers and bands: 60 million
rows in 4.1 million cells. Prints seconds, those of the processor and peak memory of each run and how many cells came
out, and
compares the cells of both engines on the CSV.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AREAS, YEARS = 2_000, range(2012, 2024)
NAMED = ["CODE_FIELD=ciiu", "AREA_FIELD=ubigeo", "WORKERS_FIELD=per_ocu", "YEAR_FIELD=anio", "BANDS=251 y más=400"]


def make(folder, rows, csv_rows):
    """Write the registers; the same every time."""
    import duckdb
    from polos.analysis.sectors.classification import isic4

    classes = [code for code in isic4().codes if len(code) == 4]
    (folder / "parquet").mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as connection:
        connection.execute(f"SET temp_directory = '{folder / 'spill'}'")
        connection.execute("CREATE TABLE codes AS SELECT unnest(?) AS code", [classes])
        connection.execute("CREATE TABLE places AS SELECT row_number() OVER () - 1 AS place, code FROM codes")
        for year in YEARS:
            select = _rows(year, rows // len(YEARS), len(classes))
            connection.execute(f"COPY ({select}) TO '{folder}/parquet/{year}.parquet'")
        connection.execute(f"COPY ({_rows(2023, csv_rows, len(classes))}) TO '{folder}/directory.csv' (HEADER)")


def _rows(year, count, classes):
    """Return the query of a year: hashes of the row instead of draws, so that nothing hangs on threads."""
    share = "(hash(i * {0} + {1}) % 1000000) / 1000000.0".format

    def ranked(most, drawn):
        """Return a number from 0 on, the smaller the likelier, nearly as in Zipf's law."""
        return f"CAST(floor(exp(ln({most + 1}) * pow({drawn}, 1.5))) AS INTEGER) - 1"

    area = f"({ranked(AREAS, share(7, year))})"
    size = share(13, year)
    number = f"CAST(1 + CAST(floor(40 * {share(29, year)}) AS INTEGER) AS VARCHAR)"
    return f"""
SELECT printf('%08d', i) AS ruc, printf('%06d', 10101 + {area} * 7) AS ubigeo, code AS ciiu,
  CASE WHEN {size} < 0.6 THEN '1 a 5' WHEN {size} < 0.7 THEN '6 a 10' WHEN {size} < 0.702 THEN '251 y más'
    WHEN {size} < 0.72 THEN NULL ELSE {number} END AS per_ocu,
  {year} AS anio
FROM range({count}) AS r(i) JOIN places ON place = {ranked(classes, share(11, year))}"""


def run(name, *given):
    """Run the algorithm in a process of its own, print its time and peak memory, and return the size of its table."""
    command = [str(ROOT / "build" / "qgis_process"), "run", "polos:aggregatedirectory", "--", *NAMED, *given]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    log = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        raise SystemExit(log)
    counted = re.search("Establishments counted.*", log).group()
    print(
        f"{name}: {seconds:.1f} s, of which processor {usage.ru_utime + usage.ru_stime:.1f} s, "
        f"{usage.ru_maxrss / 1024:.0f} MB. {counted}",
        flush=True,
    )


def main():
    """Make the registers if need be, and time the runs."""
    given = sys.argv[1:]
    folder = Path(given[0] if given else ROOT / "build" / "bench" / "directories").resolve()
    rows = int(given[1]) if len(given) > 1 else 60_000_000
    csv_rows = int(given[2]) if len(given) > 2 else 1_000_000
    if not (folder / "directory.csv").exists():
        make(folder, rows, csv_rows)
    run("Parquet, DuckDB, no table written", f"FOLDER={folder}/parquet", "ENGINE=1", "MEMORY=3000", "OUTPUT=")
    for engine, name in ((1, "DuckDB"), (2, "pandas")):
        output = folder / f"{name}.csv"
        output.unlink(missing_ok=True)
        run(f"CSV, {name}", f"SOURCE={folder}/directory.csv", f"ENGINE={engine}", f"OUTPUT={output}")
    if (folder / "DuckDB.csv").read_bytes() != (folder / "pandas.csv").read_bytes():
        raise SystemExit("The engines differ.")


if __name__ == "__main__":
    main()
