"""The statements for Spark, run by Spark on Parquet: the cells of pandas to the last digit, in ANSI mode or not."""

import csv
import json
import math
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "build" / "spark" / "venv" / "bin" / "python"
COLUMNS = {"CODE_FIELD": "ciiu", "AREA_FIELD": "ubi`geo\\d", "WORKERS_FIELD": "per_ocu", "YEAR_FIELD": "año"}
GIVEN = {
    "AREA_ID": "ubigeo",
    "BANDS": "251 y más=400; NE=",
    "MINIMUM_FIRMS": 1_500,
    "DOMINANCE": 60,
    "OUTPUT": "memory:",
}
VIEW = "mi `tabla' \\d"
ROWS = 200_000


@pytest.fixture(scope="module")
def spark():
    """Return a function that has Spark do something, see `spark_side.py`, and returns columns and rows."""
    assert PYTHON.exists(), "PySpark is not installed: see tools/engines.sh"
    command = [str(PYTHON), str(Path(__file__).with_name("spark_side.py"))]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
    )

    def ask(**asked):
        process.stdin.write(json.dumps(asked) + "\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["columns"], answer["rows"]

    yield ask
    process.stdin.close()
    process.wait(60)
    process.stdout.close()


@pytest.fixture(scope="module")
def directory(messy, tmp_path_factory):
    """Return a directory with all that offices write, as CSV and as a folder of Parquet."""
    import duckdb

    folder = tmp_path_factory.mktemp("spark")
    frame = messy(ROWS).rename(columns={"ubigeo": COLUMNS["AREA_FIELD"]})
    frame.to_csv(folder / "directorio.csv", index=False)
    (folder / "parquet").mkdir()
    with duckdb.connect() as connection:
        read = f"read_csv('{folder}/directorio.csv', all_varchar=true, quote='\"', escape='\"')"
        connection.execute(f"CREATE TABLE t AS SELECT * FROM {read}")
        for part in (0, 1):
            rows = f"SELECT * FROM t WHERE rowid % 2 = {part}"
            connection.execute(f"COPY ({rows}) TO '{folder}/parquet/{part}.parquet'")
        assert connection.execute("SELECT count(*) FROM t").fetchone()[0] == len(frame)
    return folder


@pytest.fixture
def given(make_layer):
    ids = make_layer({"ubigeo": "string"}, [["010101"], ["010102"], ["010103"], ["150101"]])
    return {"AREAS": ids, **COLUMNS, **GIVEN}


@pytest.fixture
def by_spark(polos, spark, tmp_path):
    """Return a function that runs both statements in Spark, as an administrator would, and returns columns and rows."""

    def run(given):
        statement, values = tmp_path / "spark.sql", tmp_path / "valores.csv"
        given = {**given, "ENGINE": 4, "DIALECT": 2, "TABLE": VIEW, "STATEMENT": str(statement)}
        polos.run("polos:aggregatedirectory", given)
        columns, rows = spark(sql=_sql(statement))
        with values.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([columns, *rows])
        polos.run("polos:aggregatedirectory", {**given, "VALUES": str(values)})
        return spark(sql=_sql(statement))

    return run


def _sql(path):
    return path.read_text("utf-8").rstrip().removesuffix(";")


def _rows(found):
    return [tuple(None if value is None or value != value else value for value in row) for row in found]


@pytest.mark.parametrize("firm", [None, 'nombre "oficial"'])
@pytest.mark.parametrize("source", ["directorio.csv", "parquet"])
def test_duckdb_gives_the_cells_of_pandas_too(polos, rows_of, given, directory, source, firm):
    given = {**given, "FIRM_ID": firm}
    cells = [
        rows_of(
            polos.run("polos:aggregatedirectory", {**given, "ENGINE": engine, name: str(directory / path)})["OUTPUT"]
        )
        for engine, name, path in (
            (2, "SOURCE", "directorio.csv"),
            (1, "FOLDER" if source == "parquet" else "SOURCE", source),
        )
    ]
    assert cells[0] == cells[1]
    assert sum(row["firms"] for row in cells[0]) > ROWS / 4


@pytest.mark.parametrize("ansi", ["true", "false"])
@pytest.mark.parametrize("hide", [True, False])
def test_the_cells_of_pandas_to_the_last_digit(polos, spark, by_spark, rows_of, given, directory, ansi, hide):
    spark(set="spark.sql.ansi.enabled", to=ansi)
    spark(view=VIEW, parquet=str(directory / "parquet"))
    # A name stands for a firm here: three of many rows, and rows without one.
    given = {**given, "HIDE": hide, "FIRM_ID": 'nombre "oficial"' if ansi == "true" else None}
    by_pandas = {**given, "ENGINE": 2, "SOURCE": str(directory / "directorio.csv")}
    expected = rows_of(polos.run("polos:aggregatedirectory", by_pandas)["OUTPUT"])
    assert 0 < sum(row["suppressed"] for row in expected) < len(expected)
    columns, rows = by_spark(given)
    assert columns == list(expected[0])
    assert _rows(rows) == [tuple(row.values()) for row in expected]


def test_texts_with_backslashes_are_what_they_are(polos, spark, by_spark, given, directory, tmp_path):
    import duckdb

    folder = tmp_path / "parquet"
    folder.mkdir()
    texts = ["C:\\d", "O'Higgins", "\\", 'a"b', "\\\\'", "%n\\n", "ñandú\n"]
    rows = [(text, "1311", "3", "2021") for text in texts for _ in range(3)]
    with duckdb.connect() as connection:
        columns = ", ".join(f'"{name}" VARCHAR' for name in ("ubi`geo\\d", "ciiu", "per_ocu", "año"))
        connection.execute(f"CREATE TABLE t ({columns})")
        connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", rows)
        connection.execute(f"COPY t TO '{folder}/a.parquet'")
    spark(view=VIEW, parquet=str(folder))
    _, rows = by_spark({**given, "AREAS": None, "AREA_ID": None, "MINIMUM_FIRMS": 1, "DOMINANCE": None})
    assert {row[0]: row[3:5] for row in rows} == {text.strip(): [3, 9.0] for text in texts}
    assert None not in {row[0] for row in rows}


def test_columns_of_numbers_and_coordinates(polos, spark, by_spark, rows_of, make_layer, tmp_path):
    """Real numbers from 10,000,000 on, which Spark writes with an exponent, workers of decimals, a date as year."""
    import duckdb

    folder = tmp_path / "parquet"
    folder.mkdir()
    rows = """
SELECT 10000000.0 + i % 4 * 500.0 AS y, 250000.0 + i % 7 * 300 AS x, CAST(1311 + i % 2 * 109 AS INTEGER) AS ciiu,
  CASE WHEN i % 11 > 0 THEN (i % 50) / 8.0 END AS per_ocu, DATE '2021-12-31' + CAST(i % 3 * 365 AS INTEGER) AS dia
FROM range(5000) AS r(i)"""
    duckdb.sql(f"COPY ({rows}) TO '{folder}/a.parquet'")
    square = "POLYGON((250000 9999000, {0} 9999000, {0} 10010000, 250000 10010000, 250000 9999000))"
    areas = make_layer({"code": "string"}, [["a"]], crs="EPSG:32718", shapes={0: square.format(251000)})
    named = {"CODE_FIELD": "ciiu", "X_FIELD": "x", "Y_FIELD": "y", "WORKERS_FIELD": "per_ocu", "YEAR_FIELD": "dia"}
    given = {"AREAS": areas, "AREA_ID": "code", **named, "OUTPUT": "memory:"}
    expected = rows_of(polos.run("polos:aggregatedirectory", {**given, "ENGINE": 1, "FOLDER": str(folder)})["OUTPUT"])
    assert sum(row["firms"] for row in expected) == sum(i % 7 <= 3 for i in range(5000))
    jobs = math.fsum((i % 50) / 8 for i in range(5000) if i % 7 <= 3 and i % 11)
    assert math.fsum(row["jobs"] for row in expected) == jobs
    spark(view=VIEW, parquet=str(folder))
    _, rows = by_spark(given)
    assert _rows(rows) == [tuple(row.values()) for row in expected]
