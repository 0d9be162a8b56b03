"""PostgreSQL through QGIS's saved connections: the cells of pandas, and nowhere the password, whatever goes wrong."""

import json
import os
import shutil
import subprocess
import threading
import time
from pathlib import Path

import pytest

from .conftest import PASSWORD, USER

ROOT = Path(__file__).resolve().parents[2]
NAME = "prueba ñ"
READER = "lector"
COLUMNS = {"CODE_FIELD": "ciiu", "AREA_FIELD": "ubigeo", "WORKERS_FIELD": "per_ocu", "YEAR_FIELD": "año"}
SERVER = {"ENGINE": 3, "CONNECTION": NAME, "TABLE": "directorio", "OUTPUT": "memory:", "BANDS": "251 y más=400; NE="}


@pytest.fixture(scope="module")
def rows(server, messy, tmp_path_factory):
    """Return the file of a directory that is in the database too: as it is, partitioned, slow, and as numbers."""
    frame = messy(1_500)
    frame = frame[~frame["ubigeo"].isin(["999999"])]
    path = tmp_path_factory.mktemp("rows") / "directorio.csv"
    frame.to_csv(path, index=False)
    text = path.read_text(encoding="utf-8")
    columns = ", ".join(f'"{name.replace(chr(34), 2 * chr(34))}" text' for name in frame)
    names = '"ubigeo", "ciiu", "per_ocu", "año"'
    server.run(
        f"CREATE TABLE directorio ({columns});\nCOPY directorio FROM STDIN WITH (FORMAT csv, HEADER);\n{text}\\.\n"
    )
    server.run(f"""
CREATE TABLE parted ({columns}) PARTITION BY HASH (ciiu);
CREATE TABLE parted_0 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO parted SELECT * FROM directorio;
CREATE SCHEMA "otro; esquema";
CREATE TABLE "otro; esquema"."t""; DROP TABLE directorio; --" AS
  SELECT ubigeo AS "u'bi""geo", ciiu, per_ocu, "año" FROM directorio;
CREATE VIEW slow AS SELECT {names} FROM directorio WHERE pg_sleep(0.001) IS NOT NULL;
CREATE TABLE numbers AS SELECT ltrim(ubigeo, ' 0')::int AS ubigeo, ciiu::text,
  (row_number() OVER () % 40)::numeric(10, 2) / 2 AS per_ocu, 2020::real AS "año"
  FROM directorio WHERE trim(ubigeo) <> '';
CREATE ROLE {READER} LOGIN PASSWORD 'x';
""")
    return path


@pytest.fixture
def connect(polos, server):
    """Return a function that saves a connection with a password, and forget it in the end."""
    from qgis.core import QgsDataSourceUri, QgsProviderRegistry

    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")

    def save(password=PASSWORD, user=USER, port=None):
        uri = QgsDataSourceUri()
        uri.setConnection("127.0.0.1", str(port or server.port), "postgres", user, password)
        connection = metadata.createConnection(uri.uri(False), {"saveUsername": True, "savePassword": True})
        metadata.saveConnection(connection, NAME)

    yield save
    metadata.deleteConnection(NAME)


@pytest.fixture
def log(qgis_app):
    """Return a feedback that keeps what is said to it and in QGIS's own log."""
    from qgis.core import QgsApplication, QgsProcessingFeedback

    class Log(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.lines = []

        def pushWarning(self, text):  # noqa: N802
            self.lines.append(text)

        def pushInfo(self, text):  # noqa: N802
            self.lines.append(text)

        def reportError(self, text, fatal=False):  # noqa: N802
            self.lines.append(text)

    feedback, said = Log(), QgsApplication.messageLog()

    def keep(*parts):
        feedback.lines.append(str(parts[0]))

    said.messageReceived.connect(keep)
    yield feedback
    said.messageReceived.disconnect(keep)


@pytest.fixture
def ids(make_layer):
    return make_layer({"ubigeo": "string"}, [["010101"], ["010102"], ["010103"], ["150101"]])


@pytest.fixture
def run(polos, ids, rows_of, log):
    def run(**more):
        given = {"AREAS": ids, "AREA_ID": "ubigeo", **COLUMNS, **SERVER, **more}
        return rows_of(polos.run("polos:aggregatedirectory", given, feedback=log)["OUTPUT"])

    return run


@pytest.fixture
def by_pandas(run, rows):
    return run(ENGINE=2, CONNECTION=None, TABLE=None, SOURCE=str(rows))


def test_the_cells_of_pandas_also_from_a_partitioned_table(run, connect, by_pandas):
    connect()
    assert len(by_pandas) > 10
    assert run() == by_pandas
    assert run(TABLE="parted", ENGINE=0) == by_pandas


def test_names_end_no_statement(run, connect, by_pandas, server):
    connect()
    odd = {"SCHEMA": "otro; esquema", "TABLE": 't"; DROP TABLE directorio; --', "AREA_FIELD": "u'bi\"geo"}
    assert run(**odd) == by_pandas
    assert server.run("SELECT count(*) > 0 FROM directorio").split() == ["?column?", "t"]


def test_numbers_are_read_as_numbers(run, connect, rows, server):
    connect()
    found = run(TABLE="numbers", BANDS="")
    jobs = server.run(
        "SELECT sum(per_ocu)::float8 FROM numbers "
        "WHERE ciiu NOT IN ('', 's/d') AND ubigeo IN (10101, 10102, 10103, 150101)"
    )
    assert sum(row["jobs"] for row in found) == float(jobs.split()[1])
    assert {row["year"] for row in found} == {2020}


def test_both_statements_give_the_cells(run, connect, by_pandas, server, polos, ids, tmp_path):
    statement, values = tmp_path / "uno.sql", tmp_path / "valores.csv"
    given = {
        "AREAS": ids,
        "AREA_ID": "ubigeo",
        **COLUMNS,
        **SERVER,
        "ENGINE": 4,
        "CONNECTION": None,
        "SCHEMA": "public",
    }
    polos.run("polos:aggregatedirectory", {**given, "STATEMENT": str(statement)})
    values.write_text(server.run(statement.read_text("utf-8")), encoding="utf-8")
    polos.run("polos:aggregatedirectory", {**given, "STATEMENT": str(statement), "VALUES": str(values)})
    lines = server.run(statement.read_text("utf-8")).splitlines()
    assert lines[0].split(",") == list(by_pandas[0])

    def number(text):
        return float(text) if text else None

    found = [line.split(",") for line in lines[1:]]
    assert [(*row[:2], *map(number, row[2:])) for row in found] == [tuple(row.values()) for row in by_pandas]


@pytest.fixture
def failing(run, log):
    """Return a runner that returns what a run that fails says, none of which has the password."""

    return lambda **more: _failing(run, log, **more)


def _failing(run, log, **more):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run(**more)
    parts = [error.value, error.value.__cause__, error.value.__context__]
    said = " ".join([*(str(part) for part in parts if part), *log.lines])
    for secret in (PASSWORD, "clave-mala"):
        assert secret not in said
    return said


def test_a_wrong_password_is_in_no_text(failing, connect, rows):
    connect("clave-mala")
    assert "cannot be opened: the server is down" in failing()


def test_a_server_that_is_down(failing, connect, rows):
    connect(port=9)
    assert "cannot be opened: the server is down" in failing()


def test_no_such_connection_table_or_column(failing, connect, rows):
    assert "QGIS keeps no PostgreSQL connection" in failing()
    connect()
    assert "has no table “nada” in schema “public”" in failing(TABLE="nada")
    assert "has no column “nada”. Its columns are" in failing(CODE_FIELD="nada")


def test_a_user_without_rights(failing, connect, rows):
    connect("x", READER)
    assert "You may not read “directorio”" in failing()


def test_a_server_lost_in_the_middle(failing, connect, rows, server):
    connect()
    timer = threading.Timer(0.7, server.stop)
    timer.start()
    try:
        assert "onnection “prueba ñ”" in failing(TABLE="slow")
    finally:
        timer.join()
        server.start()


def test_a_connection_cut_once_is_taken_up_again(run, connect, by_pandas, server):
    connect()
    others = "query LIKE '%slow%' AND pid <> pg_backend_pid()"
    ending = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"
    timer = threading.Timer(0.7, server.run, [ending])
    timer.start()
    assert run(TABLE="slow") == by_pandas
    timer.join()


def test_a_cancel_stops_the_query(run, connect, rows, server, log):
    from qgis.core import QgsProcessingException

    connect()
    timer = threading.Timer(0.7, log.cancel)
    timer.start()
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        run(TABLE="slow")
    timer.join()
    others = "query LIKE '%slow%' AND state = 'active' AND pid <> pg_backend_pid()"
    running = f"SELECT count(*) FROM pg_stat_activity WHERE {others}"
    for _ in range(50):
        if server.run(running).split()[1] == "0":
            return
        time.sleep(0.1)
    raise AssertionError("the query goes on")


def test_qgis_process_ends_well(server, rows, tmp_path):
    """In a profile of its own, with the connection saved as QGIS saves it."""
    profile = tmp_path / "profile"
    shutil.copytree(ROOT / "build" / "profile", profile)
    settings = next(profile.rglob("QGIS3.ini"))
    quoted = json.dumps(PASSWORD, ensure_ascii=True).replace("\\u00f1", "\\xf1")
    group = "connections\\prueba"
    lines = {"host": "127.0.0.1", "port": server.port, "database": "postgres", "username": USER, "password": quoted}
    lines = {**lines, "saveUsername": "true", "savePassword": "true", "sslmode": "SslDisable"}
    written = "".join(f"{group}\\{key}={value}\n" for key, value in lines.items())
    settings.write_text(f"{settings.read_text('utf-8')}\n[PostgreSQL]\n{written}", encoding="utf-8")
    output = tmp_path / "out.csv"
    command = [
        *(str(ROOT / "build" / "qgis_process"), "--json", "run", "polos:aggregatedirectory", "--"),
        *("ENGINE=3", "CONNECTION=prueba", "TABLE=directorio", f"OUTPUT={output}", "CODE_FIELD=ciiu"),
        *("AREA_FIELD=ciiu", "WORKERS_FIELD=per_ocu", "YEAR_FIELD=año", "BANDS=251 y más=400; NE="),
    ]
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(output.read_text("utf-8").splitlines()) > 5
    for text in (done.stdout, done.stderr, *(path.read_text("utf-8") for path in tmp_path.glob("out*"))):
        assert PASSWORD not in text
