"""Delimited files in every dress that offices send them in."""

import encodings.aliases
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import TableError
from polos.analysis.tables.delimited import read_beginning, read_delimited

TEXT = "ubigeo;provincia;ciiu;empleo\n040129;Cañete;C1030;1.234,5\n040130;Áncash;A0111;*\n"


@pytest.fixture
def saved(tmp_path):
    """Return a function that writes bytes or a text and returns the path."""

    def save(content, encoding="utf-8", name="table.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return save


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
@pytest.mark.parametrize("delimiter", [";", "|", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_dress_gives_the_same_texts(saved, encoding, delimiter, end):
    table = read_delimited(saved(TEXT.replace(";", delimiter).replace("\n", end), encoding))
    assert table.header == ("ubigeo", "provincia", "ciiu", "empleo")
    assert table.rows == [["040129", "Cañete", "C1030", "1.234,5"], ["040130", "Áncash", "A0111", "*"]]
    assert table.lines == [2, 3]
    assert table.delimiter == delimiter
    assert str(table.notices[0]).startswith(
        "“table.csv” is read as utf-" if "utf" in encoding else "“table.csv” is read as cp1252"
    )


def test_a_comma_parts_columns_where_the_header_says_so(saved):
    table = read_delimited(saved('a,b,c\n1,"2,5",x\n2,"3,5","y\nz"\n'))
    assert table.rows == [["1", "2,5", "x"], ["2", "3,5", "y\nz"]]
    assert table.lines == [2, 4]


def test_decimal_commas_do_not_look_like_delimiters(saved):
    table = read_delimited(saved("id;a;b\n1;2,5;3,5\n2;4,5;6,5\n"))
    assert table.delimiter == ";"
    assert table.rows[0] == ["1", "2,5", "3,5"]


def test_what_is_uneven_is_said(saved):
    table = read_delimited(saved("a;b;c\n1;2\n\n;;\na;b;c\n3;4;5;;\n"))
    assert table.rows == [["1", "2", ""], ["3", "4", "5"]]
    assert table.lines == [2, 6]
    texts = [str(notice) for notice in table.notices]
    assert any("fewer fields" in text and "lines 2" in text for text in texts)
    assert any("header again in lines 5 (1)" in text for text in texts)


def test_another_encoding_is_suspected_and_can_be_given(saved):
    """cp850 of DOS writes ó as 0xA2, which cp1252 reads as ¢."""
    path = saved(TEXT.replace("Cañete", "Bolívar y Chimbo"), "cp850")
    assert any("look wrong, such as “Bol¡var" in str(notice) for notice in read_delimited(path).notices)
    table = read_delimited(path, "cp850")
    assert table.rows[0][1] == "Bolívar y Chimbo"
    assert len(table.notices) == 1


@pytest.mark.parametrize(
    ("content", "encoding", "says"),
    [
        (b"", None, "is empty"),
        (b"a;b\n", None, "has no rows below its header"),
        (b"a;b\n1;2;3\n4;5\n6;7;8\n", None, "more fields than its header (2), in lines 2, 4"),
        (b"title of the table\na;b;c\n1;2;3\n", None, "has no columns"),
        (b"a;b\n\x81\x8d;2\n", None, "is not text in utf-8, cp1252"),
        (b"a;b\n\x00\x01\x00;2\n", None, "is not text in UTF-8, cp1252"),
        (b"a;b\n\xf1;2\n", "utf-8", "is not text in utf-8."),
        (b"a;b\n1;2\n", "latin-99", "ENCODING “latin-99” is not known"),
        (b"PK\x03\x04 and so on", None, "is a spreadsheet or an archive"),
        (b'a;b\n1;"2\n3;4\n', None, "breaks off in line 3"),
    ],
)
def test_what_cannot_be_read(saved, content, encoding, says):
    with pytest.raises(TableError) as error:
        read_delimited(saved(content), encoding)
    assert says in str(error.value)


@pytest.mark.parametrize(
    "encoding",
    [
        *("punycode", "idna", "undefined", "unicode_escape", "raw-unicode-escape", "utf-7", "hex", "rot13", "zlib"),
        *("utf-8\0", "\0", "../utf-8", "ñ", "x" * 300),
    ],
)
def test_what_is_no_encoding_of_texts_is_refused_by_its_name(saved, encoding):
    with pytest.raises(TableError, match=r"ENCODING “.*” is not known"):
        read_delimited(saved(TEXT), encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", " UTF_16_LE ", "utf-32-le"])
def test_two_bytes_a_letter_without_a_mark_are_read_where_the_encoding_is_given(saved, encoding):
    path = saved(TEXT, encoding.strip())
    with pytest.raises(TableError, match="or give ENCODING where it can be given"):
        read_delimited(path)
    assert read_delimited(path, encoding).rows[1][1] == "Áncash"
    with pytest.raises(TableError, match=r"is not text in (utf-8|cp850)"):
        read_delimited(path, "utf-8" if encoding == "utf-16-le" else "cp850")


ENCODINGS = sorted({*encodings.aliases.aliases, *encodings.aliases.aliases.values()})


@settings(max_examples=300)
@given(st.sampled_from(ENCODINGS) | st.text(max_size=8), st.binary(max_size=60) | st.just(TEXT.encode()))
def test_any_bytes_in_any_encoding_are_rows_or_an_error_of_polos(tmp_path_factory, encoding, content):
    path = tmp_path_factory.mktemp("any") / "t.csv"
    path.write_bytes(content)
    with suppress(TableError):
        read_delimited(path, encoding)


def test_records_need_names_of_their_own(saved):
    with pytest.raises(TableError, match=r"has 2 columns with the name “code”\. Give"):
        list(read_delimited(saved("code;Code;title\n1;2;x\n")).records())


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(TableError, match=r"none.csv” cannot be read"):
        read_delimited(tmp_path / "none.csv")


CELL = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\n\0", exclude_categories=("Cs", "Cc")), max_size=6
).map(str.strip)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=8), st.sampled_from(";,\t|"))
def test_rows_in_are_rows_out(tmp_path_factory, rows, delimiter):
    import csv

    path = tmp_path_factory.mktemp("delimited") / "t.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerow(["first", "second", "third"])
        writer.writerows(rows)
    kept = [list(row) for row in rows if any(row)]
    if kept:
        assert read_delimited(path).rows == kept
    else:
        with pytest.raises(TableError):
            read_delimited(path)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16"])
def test_the_beginning_of_a_long_file_ends_at_a_whole_row(saved, encoding):
    rows = "".join(f"04{n:04};Cañete;C1030;{n}\n" for n in range(500))
    path = saved("ubigeo;provincia;ciiu;empleo\n" + rows, encoding)
    everything, whole = read_beginning(path, 1_000_000)
    assert whole
    assert len(everything.rows) == 500
    first, whole = read_beginning(path, 4_001)
    assert not whole
    assert 50 < len(first.rows) < 500
    assert first.rows[:40] == everything.rows[:40]
