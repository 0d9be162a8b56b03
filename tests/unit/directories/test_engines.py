"""All engines give the cells of `establishments`, to the last digit, and say the same to bad input."""

import gzip
import zipfile

import numpy as np
import pandas as pd
import pytest
from polos.analysis.directories import duckdb_package
from polos.analysis.directories.columns import columns_of
from polos.analysis.directories.duckdb_engine import DuckDBEngine
from polos.analysis.directories.files import files_of
from polos.analysis.directories.pandas_engine import PandasEngine
from polos.analysis.directories.statement import Fields, Rules
from polos.analysis.directories.text_files import text_file
from polos.analysis.errors import Cancelled, FieldError, TableError
from polos.analysis.establishments.counting import count_establishments, stated_codes
from polos.analysis.establishments.directory_areas import areas_of_rows
from polos.analysis.establishments.workers import workers_from
from polos.analysis.sectors.codes import clean_codes
from polos.analysis.sectors.long_table import of_counts
from polos.analysis.tables.delimited import read_delimited

from .conftest import BANDS, ENGINES, FIELDS, IDS, NEEDS_DUCKDB, added_up


def by_establishments(path, encoding=None):
    """Return the long table of each year by the way of `establishments`, row by row."""
    table = read_delimited(path, encoding)
    frame = pd.DataFrame(table.rows, table.lines, list(table.header), dtype=object).replace("", None)
    area, reason, _ = areas_of_rows(frame["ubigeo"], IDS)
    codes, _ = clean_codes(stated_codes(frame["ciiu"]))
    workers, _ = workers_from(frame["per_ocu"], BANDS)
    year = pd.to_numeric(frame["año"])
    parts = []
    for one in sorted(year.dropna().unique()):
        rows = (year == one).to_numpy()
        counts = count_establishments(area[rows], codes[rows], workers[rows], reason=reason[rows])
        parts.append(of_counts(counts.cells, int(one)))
    every = pd.concat(parts).sort_values(["area", "code", "year"], ignore_index=True)
    return every.astype({"firms": np.int64})


def same(found, expected):
    pd.testing.assert_frame_equal(found, expected, check_exact=True, check_dtype=False)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_cells_are_those_of_establishments_to_the_last_digit(directory, messy, engine, encoding):
    path = directory(messy(6_000), encoding=encoding)
    found = added_up(engine([path], FIELDS))
    same(found.table, by_establishments(path))
    assert found.table["firms"].sum() + sum(found.left_out.values()) == 6_300
    assert list(found.left_out) == ["no_area", "unknown_area", "no_code", "no_year"]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_directory_by_hand(directory, engine):
    rows = [
        ("010101", "1311", "2", "2022"),
        ("10101", "1311", "3.5", "2022"),
        ("010101", "1311", "30", "2022"),
        ("010101", "1311", "1 a 5", "2021"),
        ("010101", "1311", "4", "2021"),
        ("010102", "1311", "", "2021"),
        ("77", "1311", "9", "2021"),
        ("77", "", "9", "2021"),
    ]
    path = directory(pd.DataFrame(rows, columns=["ubigeo", "ciiu", "per_ocu", "año"]))
    found = added_up(engine([path], FIELDS), Rules(3, 80))
    cells = [tuple(None if value != value else value for value in row) for row in found.table.itertuples(index=False)]
    # area, code, year, firms, jobs, low, high, max, sq, unknown, suppressed
    assert cells == [
        ("010101", "1311", 2021, 2, 7.0, 5.0, 9.0, None, None, 0.0, 1),
        ("010101", "1311", 2022, 3, 35.5, 35.5, 35.5, 30.0, 4 + 12.25 + 900, 0.0, 1),  # 30 is 84.5 % of 35.5
        ("010102", "1311", 2021, 1, None, None, None, None, None, 1.0, 1),
    ]
    assert found.left_out == {"unknown_area": 2}
    said = "\n".join(map(str, found.notices))
    assert "Establishments counted: 6, in 3 cells; not counted: 2." in said
    assert "the layer has no such area: 2." in said
    assert (
        "Cells not to be published, marked in the field suppressed: 3 of 3; of these with fewer than 3 firms: 2" in said
    )
    assert "the only one of their area: 3 (010101, 010102)" in said
    assert "the only one of their sector: 1 (1311)" in said
    open_to_publish = added_up(engine([path], FIELDS), Rules(3, 85)).table
    assert list(open_to_publish["suppressed"]) == [1, 0, 1]


@pytest.mark.parametrize("engine", ENGINES)
def test_sums_of_decimals_are_rounded_once(directory, engine):
    rows = [("010101", "1311", "0,1")] * 10 + [("010102", "1311", "0,7")] * 3
    path = directory(pd.DataFrame(rows, columns=["ubigeo", "ciiu", "per_ocu"]))
    found = added_up(engine([path], FIELDS._replace(year="")), decimal=",").table
    assert list(found["jobs"]) == [1.0, 2.1]  # 0.1 ten times over is 0.9999999999999999, 0.7 thrice 2.0999999999999996
    assert list(found["jobs_sq"]) == [0.1, 1.47]
    assert found["year"].isna().all()


@pytest.mark.parametrize("engine", ENGINES)
def test_packed_files_and_folders(directory, messy, engine, tmp_path):
    frame = messy(2_000)
    whole = added_up(engine([directory(frame)], FIELDS)).table
    parts = [frame.iloc[:700], frame.iloc[700:1500], frame.iloc[1500:]]
    folder = tmp_path / "all"
    first = directory(parts[0], "all/a.csv")
    (folder / "a.csv.gz").write_bytes(gzip.compress(first.read_bytes()))
    first.unlink()
    second = directory(parts[1].assign(otra=1), "all/b.csv", sep=",", encoding="cp1252")
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.write(second, "b.csv")
    second.unlink()
    directory(parts[2][list(reversed(parts[2].columns))], "all/c.txt", sep="\t")
    assert [path.name for path in files_of(folder)] == ["a.csv.gz", "b.zip", "c.txt"]
    same(added_up(engine(files_of(folder), FIELDS)).table, whole)


@pytest.mark.parametrize("engine", ENGINES)
def test_files_of_other_columns_are_refused_by_name_before_any_is_read(directory, messy, engine):
    frame = messy(100)
    files = [directory(frame, "2021.csv"), directory(frame.drop(columns="per_ocu"), "2022.csv")]
    with pytest.raises(TableError, match=r"“2022\.csv” has no column “per_ocu”\. Its columns are"):
        added_up(engine(files, FIELDS))


@pytest.mark.parametrize("engine", ENGINES)
def test_odd_rows_are_read_or_refused_as_establishments_does(directory, engine, tmp_path):
    path = tmp_path / "odd.csv"
    header = "ubigeo;ciiu;per_ocu\n"
    fields = FIELDS._replace(year="")
    path.write_text(header + "010101;1311;3\n010101;1311\n" + header + "010101;1311;;;\n\n010101;1311;4\n", "utf-8")
    with engine([path], fields) as one:
        values = one.values()
        assert dict(zip(values["code"].texts, values["code"].rows)) == {"1311": 4}
        assert dict(zip(values["workers"].texts, values["workers"].rows)) == {"3": 1, "4": 1}
        said = "\n".join(map(str, one.notices))
    assert "with fewer fields than its header, the rest taken as empty (1): lines 3" in said
    assert "has its header again in lines 4 (1)" in said
    path.write_text(header + "010101;1311;3\n010101;1311;3;4\n", "utf-8")
    with pytest.raises(TableError, match=r"more fields than its header \(1\), in lines 3"):
        added_up(engine([path], fields))
    path.write_text(header + '010101;"1311;3\n', "utf-8")
    with pytest.raises(TableError, match="breaks off in line 2"):
        added_up(engine([path], fields))
    path.write_text(header, "utf-8")
    with pytest.raises(TableError, match=r"“odd\.csv” has no rows"):
        added_up(engine([path], fields))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("column", "texts", "said"),
    [
        ("per_ocu", ["-5", "3", "-5"], r"negative numbers of workers.*-5 ×2"),
        ("per_ocu", ["muchos", "3", "muchos"], r"neither numbers nor size bands \(2 rows\): “muchos” \(2\)"),
        ("per_ocu", ["0.33333333", "1", "2"], r"more decimals than can be added up exactly, such as 0.33333333"),
        ("per_ocu", ["20131312955", "1", "2"], "too large to be workers, up to 20131312955"),
        ("año", ["2021", "en trámite", "en trámite"], r"no years, with their rows \(2\): “en trámite” \(2\)"),
        ("ubigeo", ["a", "b", "c"], "No area id of field “ubigeo” is in the layer"),
        ("ciiu", ["9999", "9999", "1311"], r"codes that ISIC Rev. 4 does not have \(1; 66.7%"),
    ],
)
def test_what_no_number_can_be_made_of_is_refused_with_its_rows(directory, engine, column, texts, said):
    rows = {"ubigeo": ["010101"] * 3, "ciiu": ["1311"] * 3, "per_ocu": ["1"] * 3, "año": ["2021"] * 3, column: texts}
    with pytest.raises(Exception, match=said):
        added_up(engine([directory(pd.DataFrame(rows))], FIELDS))


@pytest.mark.parametrize("engine", ENGINES)
def test_names_of_columns_end_no_statement(directory, messy, engine):
    fields = Fields('ci"iu', "u'bi;geo", 'per"; DROP TABLE directory; --', "año")
    frame = messy(500)
    expected = added_up(engine([directory(frame, "plain.csv")], FIELDS)).table
    renamed = dict(zip(("ciiu", "ubigeo", "per_ocu"), (fields.code, fields.area, fields.workers)))
    path = directory(frame.rename(columns=renamed), 'it\'s; "x".csv', sep="|")
    same(added_up(engine([path], fields)).table, expected)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_cancel_is_heard_and_leaves_nothing(directory, messy, engine, tmp_path, monkeypatch):
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(work))
    path = directory(messy(5_000))
    with pytest.raises(Cancelled):
        added_up(engine([path], FIELDS, cancelled=lambda: True))
    assert not list(work.iterdir())


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("looks", [1, 3, 6])
def test_a_cancel_in_the_midst_leaves_nothing(directory, messy, engine, tmp_path, monkeypatch, looks):
    """Whatever it is at: reading, writing a file anew for DuckDB (cp1252), or adding up."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(work))
    files = [directory(messy(3_000, seed), f"{seed}.csv", encoding="cp1252") for seed in range(6)]
    left = [looks]

    def cancelled():
        left[0] -= 1
        return left[0] < 0

    with pytest.raises(Cancelled):
        added_up(engine(files, FIELDS, cancelled=cancelled))
    assert not list(work.iterdir())


def test_progress_is_shown_within_a_file(directory, messy, monkeypatch):
    shown = []
    path = directory(messy(4_000))
    packed = path.with_name("d.csv.gz")
    packed.write_bytes(gzip.compress(path.read_bytes()))
    for one in (path, packed):
        file, parts = text_file(one), []
        for columns in file.chunks(["ciiu"], parts.extend, progress=shown.append, size=1_000):
            assert columns
        assert len(shown) == 5
        assert 0 < shown[0] <= shown[-1] <= 1
        assert shown[0] < 1
        shown.clear()


@pytest.mark.parametrize("engine", ENGINES)
def test_progress_rises_to_the_end_at_most(directory, messy, engine):
    shown = []
    added_up(engine([directory(messy(500))], FIELDS, progress=shown.append))
    assert shown == sorted(shown)
    assert all(0 <= share <= 1 for share in shown)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_firm_with_several_rows_counts_as_establishments_and_once_for_secrecy(directory, engine):
    rows = [
        ("1", "010101", "1311", "5"),  # one firm with three branches: three rows, one firm
        (" 1", "10101", "1311", "6"),
        ("1", "010101", "1311", "7"),
        ("2", "010102", "1311", "1"),  # three firms, one of them twice
        ("2", "010102", "1311", "1"),
        ("3", "010102", "1311", "1"),
        ("4", "010102", "1311", "1"),
        ("", "010103", "1311", "1"),  # rows without an id are firms of their own
        ("", "010103", "1311", "1"),
        ("1", "010103", "1311", "1"),
    ]
    path = directory(pd.DataFrame(rows, columns=["ruc", "ubigeo", "ciiu", "per_ocu"]))
    fields = FIELDS._replace(year="", firm="ruc")
    found = added_up(engine([path], fields), Rules(3))
    assert list(found.table["firms"]) == [3, 4, 3]
    assert list(found.table["jobs"]) == [18, 4, 3]
    assert list(found.table["suppressed"]) == [1, 0, 0]
    said = "\n".join(map(str, found.notices))
    assert "the same area, sector and year: 3, in 2 cells" in said
    assert "1 cells with enough rows are confidential for it" in said
    assert "of these with fewer than 3 firms: 1" in said
    open_cells = added_up(engine([path], fields), Rules(1, 99))
    assert "or one has several rows: 2 of 3" in "\n".join(map(str, open_cells.notices))
    without = added_up(engine([path], fields._replace(firm="")), Rules(3))
    assert list(without.table["suppressed"]) == [0, 0, 0]


@pytest.mark.parametrize("engine", ENGINES)
def test_points_are_a_column_of_two(directory, engine):
    frame = pd.DataFrame({"x": ["1.5", "1.5", "", "a"], "y": ["2", "2", "3", "b"], "ciiu": "1311"})
    with engine([directory(frame)], Fields("ciiu", x="x", y="y")) as one:
        area = one.values()["area"]
    assert dict(zip(area.texts, area.rows)) == {"1.5 2": 2, "a b": 1}
    assert area.empty == 1


def test_columns_are_told_without_reading_a_file(directory, messy, tmp_path):
    frame = messy(600)
    for place, options in enumerate(({"encoding": "cp1252"}, {"sep": "\t"}, {"encoding": "utf-16"})):
        assert columns_of(directory(frame, f"{place}/d.csv", **options)) == list(frame)
    packed = tmp_path / "d.csv.gz"
    packed.write_bytes(gzip.compress(directory(frame).read_bytes()))
    assert columns_of(packed) == list(frame)
    assert columns_of(directory(frame, "folder/a.csv").parent) == list(frame)
    # Bytes far behind the header, which are no text in UTF-8, are not looked at.
    late = directory(frame, "late.csv")
    late.write_bytes(late.read_bytes() + b"x" * 2**21 + b"\xf1\xff\x00")
    assert columns_of(late) == list(frame)
    with pytest.raises(TableError, match="There is no file or folder"):
        columns_of(tmp_path / "nada.csv")


@NEEDS_DUCKDB
def test_columns_of_parquet(tmp_path):
    import duckdb

    path = tmp_path / "a.parquet"
    duckdb.sql(f"COPY (SELECT 1 AS \"ci;iu\", 2 AS año) TO '{path}'")
    assert columns_of(path) == ["ci;iu", "año"]


def test_parquet_needs_duckdb(tmp_path):
    with pytest.raises(TableError, match=r"Parquet is read with DuckDB 2 or later"):
        PandasEngine([tmp_path / "a.parquet"], FIELDS)


@pytest.mark.parametrize(
    ("found", "said"), [("", "DuckDB is not installed"), ("1.5.5", "DuckDB 1.5.5 is installed, and 2 or later")]
)
def test_a_duckdb_that_crashes_qgis_is_refused_before_it_is_loaded(monkeypatch, found, said):
    monkeypatch.setattr(duckdb_package, "installed", lambda: found)
    with pytest.raises(FieldError, match=said):
        DuckDBEngine([], FIELDS)


@NEEDS_DUCKDB
def test_parquet_in_types_of_its_own(directory, messy, tmp_path):
    import duckdb

    frame = messy(3_000)
    frame["per_ocu"] = np.where(frame.index % 7 == 0, "", (frame.index % 50).astype(str))
    path = directory(frame)
    folder = tmp_path / "parquet"
    folder.mkdir()
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE t AS SELECT * FROM read_csv('{path}', all_varchar=true, delim=';')")
        whole = "TRY_CAST(ubigeo AS BIGINT) AS ubigeo, ciiu, TRY_CAST(per_ocu AS DOUBLE) AS per_ocu"
        for year in (2021, 2022):
            rows = f"SELECT {whole}, CAST({year} AS SMALLINT) AS año FROM t WHERE TRY_CAST(año AS DOUBLE) = {year}"
            connection.execute(f"COPY ({rows}) TO '{folder}/{year}.parquet'")
    found = added_up(DuckDBEngine(files_of(folder), FIELDS), bands="").table
    expected = added_up(PandasEngine([path], FIELDS), bands="").table
    same(found, expected)


@NEEDS_DUCKDB
def test_a_broken_parquet_is_named(tmp_path):
    import duckdb

    path = tmp_path / "roto.parquet"
    duckdb.sql(f"COPY (SELECT 1 AS ciiu, 2 AS ubigeo, range AS per_ocu, 2021 AS año FROM range(9999)) TO '{path}'")
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(TableError, match=r"“roto\.parquet”"):
        added_up(DuckDBEngine([path], FIELDS))


@NEEDS_DUCKDB
def test_a_disk_that_fills_is_said_and_leaves_nothing(directory, tmp_path, monkeypatch):
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(work))
    count = 400_000
    rows = pd.DataFrame({"ubigeo": "010101", "ciiu": "1311", "per_ocu": np.arange(count), "año": np.arange(count)})
    with pytest.raises(TableError, match="There is no room to work"):
        added_up(DuckDBEngine([directory(rows)], FIELDS, memory=20, disk="1MB"))
    assert not list(work.iterdir())


@NEEDS_DUCKDB
@pytest.mark.parametrize("content", [b"", b"PAR1" + b"\0" * 400 + b"PAR1", b"ubigeo;ciiu\n01;1311\n"])
def test_a_parquet_that_is_none_is_named_with_what_may_be_wrong(tmp_path, content):
    path = tmp_path / "roto.parquet"
    path.write_bytes(content)
    with pytest.raises(TableError, match=r"“roto\.parquet” cannot be read as Parquet: .*cut off or damaged"):
        added_up(DuckDBEngine([path], FIELDS))


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(TableError, match=r"There is no file or folder “.*nada\.csv”"):
        files_of(tmp_path / "nada.csv")
