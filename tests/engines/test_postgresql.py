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
READER, GUEST = "lector", "invitado"
COLUMNS = {"CODE_FIELD": "ciiu", "AREA_FIELD": "ubigeo", "WORKERS_FIELD": "per_ocu", "YEAR_FIELD": "año"}
POINTS = ((0, 0), (1, 1000), (2, 2000))
"""Places of three squares in a row, with their x."""
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
CREATE TABLE many AS SELECT '1311' AS ciiu, i AS ubigeo, i AS x, -i AS y, i AS per_ocu, 2021 AS "año"
  FROM generate_series(1, 100001) AS s(i);
CREATE TABLE numbers AS SELECT ltrim(ubigeo, ' 0')::int AS ubigeo, ciiu::text,
  (row_number() OVER () % 40)::numeric(10, 2) / 2 AS per_ocu, 2020::real AS "año"
  FROM directorio WHERE trim(ubigeo) <> '';
CREATE ROLE {READER} LOGIN PASSWORD 'x';
CREATE ROLE {GUEST} LOGIN PASSWORD 'x';
GRANT SELECT ON slow, many TO {GUEST};
ALTER ROLE {GUEST} SET temp_file_limit = '64kB';
ALTER ROLE {GUEST} SET work_mem = '64kB';
ALTER ROLE {GUEST} SET statement_timeout = '900ms';
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


def test_as_many_rows_as_in_spark(run, connect, messy, server, tmp_path):
    frame = messy(200_000).drop(columns='nombre "oficial"')
    path = tmp_path / "directorio.csv"
    frame.to_csv(path, index=False)
    columns = ", ".join(f'"{name}" text' for name in frame)
    copied = "COPY muchas FROM STDIN WITH (FORMAT csv, HEADER);"
    server.run(f"CREATE TABLE muchas ({columns});\n{copied}\n{path.read_text('utf-8')}\\.\n")
    connect()
    found = run(TABLE="muchas", DOMINANCE=60)
    assert found == run(ENGINE=2, CONNECTION=None, TABLE=None, SOURCE=str(path), DOMINANCE=60)
    assert sum(row["firms"] for row in found) > 50_000


def test_a_firm_with_several_rows_counts_once_for_secrecy(run, connect, server):
    server.run("""
CREATE TABLE empresas (ruc text, ubigeo text, ciiu text, per_ocu int, "año" int);
INSERT INTO empresas VALUES ('1', '010101', '1311', 5, 2021), (' 1', '010101', '1311', 6, 2021),
  ('1', '010101', '1311', 7, 2021), ('2', '010102', '1311', 1, 2021), ('3', '010102', '1311', 1, 2021),
  ('', '010102', '1311', 1, 2021), (NULL, '010102', '1311', 1, 2021);
""")
    connect()
    rows = run(TABLE="empresas", FIRM_ID="ruc", BANDS="")
    assert [(row["firms"], row["jobs"], row["suppressed"]) for row in rows] == [(3, 18, 1), (4, 4, 0)]


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


def test_a_wrong_password_is_told_in_a_qgis_that_speaks_spanish(failing, connect, rows, qgis_app):
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QTranslator

    spanish = QTranslator()
    assert spanish.load(str(Path(QgsApplication.i18nPath()) / "qgis_es.qm"))
    qgis_app.installTranslator(spanish)
    try:
        connect("clave-mala")
        assert "cannot be opened: the server is down" in failing()
    finally:
        qgis_app.removeTranslator(spanish)


def test_a_server_that_is_down(failing, connect, rows):
    connect(port=9)
    assert "cannot be opened: the server is down" in failing()


def test_the_dialog_is_offered_the_columns_of_the_table(polos, qgis_app, connect, rows):
    from qgis.core import QgsProcessingContext

    def offered(**beside):
        algorithm = qgis_app.processingRegistry().createAlgorithmById("polos:aggregatedirectory")
        return list(algorithm.columns_there({"CONNECTION": NAME, **beside}, QgsProcessingContext()))

    connect()
    assert offered(TABLE="numbers") == ["ubigeo", "ciiu", "per_ocu", "año"]
    odd = {"SCHEMA": "otro; esquema", "TABLE": 't"; DROP TABLE directorio; --'}
    assert offered(**odd) == ["u'bi\"geo", "ciiu", "per_ocu", "año"]
    assert offered(TABLE="nada") == []
    connect("clave-mala")
    assert offered(TABLE="numbers") == []


def test_no_such_connection_table_or_column(failing, connect, rows):
    assert "It keeps: –." in failing()
    connect()
    assert "has no table “nada” in schema “public”" in failing(TABLE="nada")
    assert "has no column “nada”. Its columns are" in failing(CODE_FIELD="nada")


def test_a_user_without_rights(failing, connect, rows):
    connect("x", READER)
    assert "You may not read “directorio”" in failing()


def test_rights_are_those_of_the_columns_read(failing, run, connect, rows, server):
    server.run(f'GRANT SELECT (ubigeo, ciiu, "año") ON directorio TO {READER}')
    connect("x", READER)
    assert "You may not read “directorio”" in failing()
    assert len(run(WORKERS_FIELD=None, BANDS="")) > 10


def test_a_server_without_room_and_one_that_loses_patience(failing, connect, rows):
    connect("x", GUEST)
    assert "has no room to work" in failing(TABLE="many", AREAS=None, AREA_ID=None, BANDS="")
    assert "stopped the query after its time limit" in failing(TABLE="slow", WORKERS_FIELD="per_ocu")


def test_more_points_than_can_be_looked_up_are_refused_with_the_way_out(failing, connect, rows):
    connect()
    assert "more than 100000 different points" in failing(TABLE="many", AREA_FIELD=None, X_FIELD="x", Y_FIELD="y")


def test_points_placed_by_postgis_are_those_placed_here(run, connect, server, make_layer, tmp_path):
    """By the statement of the documentation: border points in the area whose id comes first."""
    squares = {place: f"POLYGON(({x} 0, {x + 1000} 0, {x + 1000} 1000, {x} 1000, {x} 0))" for place, x in POINTS}
    areas = make_layer({"ubigeo": "string"}, [["c"], ["a"], ["b"]], crs="EPSG:32718", shapes=squares)
    places = [
        (x, y) for x in (-1, 0, 1, 999, 1000, 1001, 1999.5, 2000, 2500, 3000, 3001) for y in (0, 500, 1000, 1000.5)
    ]
    lines = [f"{x},{y},1311,{at},2021" for at, (x, y) in enumerate(places)]
    path = tmp_path / "puntos.csv"
    path.write_text("\n".join(["x,y,ciiu,per_ocu,anio", *lines]), encoding="utf-8")
    ids = ["c", "a", "b"]
    polygons = ", ".join(f"('{ids[place]}', ST_GeomFromText('{wkt}', 32718))" for place, wkt in squares.items())
    page = (ROOT / "docs" / "en" / "data" / "large-registers.md").read_text("utf-8")
    statement = page.partition("```sql\n")[2].partition("```")[0]
    server.run(f"""
CREATE EXTENSION postgis;
CREATE TABLE register (x float8, y float8, ciiu text, per_ocu int, anio int);
INSERT INTO register VALUES {", ".join(f"({line})" for line in lines)};
CREATE TABLE areas AS SELECT * FROM (VALUES {polygons}) AS v(area_id, geom);
{statement.replace("4326", "32718")}
""")
    connect()
    named = {"AREAS": areas, "YEAR_FIELD": "anio", "BANDS": "", "MINIMUM_FIRMS": 1}
    points = {"AREA_FIELD": None, "X_FIELD": "x", "Y_FIELD": "y"}
    expected = run(**named, **points, ENGINE=2, CONNECTION=None, TABLE=None, SOURCE=str(path))
    assert {row["area"]: row["firms"] for row in expected} == {"a": 12, "b": 6, "c": 9}
    assert run(**named, **points, TABLE="register") == expected
    assert run(**named, TABLE="register_with_area", AREA_FIELD="area_id") == expected


def test_the_record_says_what_was_read_and_no_secret(polos, ids, connect, rows, tmp_path, server):
    from qgis.core import QgsVectorLayer

    def record(name):
        path = tmp_path / name
        given = {"AREAS": ids, "AREA_ID": "ubigeo", **COLUMNS, **SERVER, "TABLE": "own", "OUTPUT": f"{path}"}
        polos.run("polos:aggregatedirectory", given)
        layer = QgsVectorLayer(str(path), "t", "ogr")
        said = [*layer.metadata().history(), json.dumps(layer.metadata().keywords(), ensure_ascii=False)]
        return "\n".join(said)

    server.run("CREATE TABLE own AS SELECT * FROM directorio")
    connect()
    first = record("a.gpkg")
    assert PASSWORD not in first
    count = int(server.run("SELECT count(*) FROM own").split()[1])
    assert f"table “public.own” by connection “{NAME}”, rows: {count}" in first

    def digest(text):
        return text.partition("Fingerprint of TABLE (SHA-256): ")[2][:64]

    assert len(digest(first)) == 64
    assert digest(record("b.gpkg")) == digest(first)
    row = "ctid = (SELECT ctid FROM own WHERE ubigeo = '010101' AND ciiu = '1311' AND per_ocu = '3' LIMIT 1)"
    server.run(f"UPDATE own SET per_ocu = '4' WHERE {row}")
    assert digest(record("c.gpkg")) != digest(first)


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


@pytest.fixture
def process(server, tmp_path):
    """Return a runner of qgis_process in a profile of its own, with a connection saved as QGIS saves it."""

    def run(password, output):
        profile = tmp_path / "profile"
        shutil.copytree(ROOT / "build" / "profile", profile, dirs_exist_ok=True)
        settings = next(profile.rglob("QGIS3.ini"))
        quoted = json.dumps(password, ensure_ascii=True).replace("\\u00f1", "\\xf1")
        group = "connections\\prueba"
        lines = {"host": "127.0.0.1", "port": server.port, "database": "postgres", "username": USER, "password": quoted}
        lines = {**lines, "saveUsername": "true", "savePassword": "true", "sslmode": "SslDisable"}
        written = "".join(f"{group}\\{key}={value}\n" for key, value in lines.items())
        settings.write_text(f"{settings.read_text('utf-8')}\n[PostgreSQL]\n{written}", encoding="utf-8")
        command = [
            *(str(ROOT / "build" / "qgis_process"), "--json", "run", "polos:aggregatedirectory", "--"),
            *("ENGINE=3", "CONNECTION=prueba", "TABLE=directorio", f"OUTPUT={output}", "CODE_FIELD=ciiu"),
            *("AREA_FIELD=ciiu", "WORKERS_FIELD=per_ocu", "YEAR_FIELD=año", "BANDS=251 y más=400; NE="),
        ]
        environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
        written = (path.read_text("utf-8") for path in tmp_path.glob("out*"))
        assert not any(password in text for text in (done.stdout, done.stderr, *written))
        return done

    return run


def test_qgis_process_ends_well(process, rows, tmp_path):
    output = tmp_path / "out.csv"
    done = process(PASSWORD, output)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(output.read_text("utf-8").splitlines()) > 5


def test_qgis_process_fails_with_a_wrong_password_and_keeps_it(process, rows, tmp_path):
    done = process("clave-mala", tmp_path / "out.csv")
    assert done.returncode == 1
    assert "cannot be opened: the server is down" in done.stdout + done.stderr
    assert not list(tmp_path.glob("out*"))
