"""The statements for administrators: their result is the long table of the engines, to the last digit."""

import pandas as pd
import pytest
from polos.analysis.directories.long_cells import hidden
from polos.analysis.directories.pandas_engine import PandasEngine
from polos.analysis.directories.sql_text import long_text, values_from, values_text
from polos.analysis.directories.statement import DIALECTS, DUCKDB, POSTGRESQL, SPARK, Fields, Rules
from polos.analysis.errors import TableError

from .conftest import FIELDS, NEEDS_DUCKDB, added_up, meanings_of


@NEEDS_DUCKDB
@pytest.mark.parametrize("hide", [False, True])
def test_both_statements_in_duckdb_give_the_long_table(directory, messy, hide):
    import duckdb

    rules = Rules(12, 60)
    path = directory(messy(3_000))
    source = DUCKDB.identifier('mi "tabla')
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE {source} AS SELECT * FROM read_csv('{path}', all_varchar=true)")
        rows = connection.execute(values_text(DUCKDB, source, FIELDS)).fetchall()
        table = pd.DataFrame(rows, columns=["field", "value", "firms"], dtype=object)
        meanings = meanings_of(values_from(table, FIELDS))
        statement = long_text(DUCKDB, source, FIELDS, meanings, rules, hide=hide)
        found = connection.execute(statement).df()
    expected = added_up(PandasEngine([path], FIELDS), rules).table
    assert 0 < expected["suppressed"].sum() < len(expected)
    expected = hidden(expected) if hide else expected
    assert list(found) == list(expected)
    pd.testing.assert_frame_equal(found.astype(expected.dtypes), expected, check_exact=True)


def test_names_and_texts_are_quoted_as_each_dialect_asks():
    assert [dialect.identifier('a"b`c') for dialect in DIALECTS] == ['"a""b`c"', '"a""b`c"', '`a"b``c`']
    assert POSTGRESQL.literal("O'Higgins\\") == "'O''Higgins\\'"
    assert SPARK.literal("O'Higgins\\") == "'O\\'Higgins\\\\'"
    fields = Fields('c"; DROP TABLE t; --', x="x", y="y")
    text = values_text(POSTGRESQL, '"t"', fields)
    assert 'CAST("c""; DROP TABLE t; --" AS TEXT)) AS code' in text
    assert """CAST("x" AS TEXT)) || ' ' || TRIM(CAST("y" AS TEXT)) AS area FROM""" in text


def test_the_result_of_the_first_statement_is_checked():
    def table(*rows):
        return pd.DataFrame(rows, columns=["field", "value", "firms"], dtype=object)

    fields = Fields("ciiu", "ubigeo")
    empty = ["area", "", "2"], ["area", "", "1"], ["area", None, "1"]
    found = values_from(table(["area", "101.0", "3"], *empty, ["code", "1311", "7"]), fields)
    assert (found["area"].real, found["area"].empty, found["code"].real) == (True, 4, False)
    assert values_from(table(["area", "1.50101E7", "3"], ["code", "1311", "3"]), fields)["area"].real
    assert not values_from(table(["area", "10.30", "3"], ["code", "1311", "3"]), fields)["area"].real
    with pytest.raises(TableError, match="VALUES has no values of code"):
        values_from(table(["area", "101", "3"]), fields)
    with pytest.raises(TableError, match=r"values of “code” in several rows \(1\): “1311”"):
        values_from(table(["area", "101", "3"], ["code", "1311", "5"], ["code", "1311", "2"]), fields)
    with pytest.raises(TableError, match="no number of rows, in rows 1"):
        values_from(table(["area", "101", "3"], ["code", "1311", "muchos"]), fields)
