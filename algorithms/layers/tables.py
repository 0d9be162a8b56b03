"""Tables as QGIS knows them, or as delimited files, which Polos reads itself so that codes keep their zeros."""

from ...analysis.errors import TableError, fact, listed, mark, phrase, quoted
from ...analysis.tables.delimited import has_rows_below, read_delimited, read_header
from .columns import NO_GEOMETRY, UNCHECKED, read_table


def column_names(run, name):
    """Return the names of the columns of a table: of a delimited file its own, which QGIS may show otherwise."""
    taken = run.inputs[name]
    if taken.file is None:
        return run.source(name).fields().names()
    return list(read_header(taken.file, run.text("ENCODING") or None))


def has_rows(run, name):
    """Return whether a layer or table has any rows."""
    taken = run.inputs[name]
    if taken.file is None:
        return next(run.source(name).getFeatures(NO_GEOMETRY, UNCHECKED), None) is not None
    return has_rows_below(taken.file, run.text("ENCODING") or None)


def own_names(run, name, fields):
    """Return what a table itself calls columns that were chosen as QGIS shows them, such as ``field_7``."""
    taken = run.inputs[name]
    if taken.file is None or taken.source is None or not fields:
        return list(fields)
    own, shown = column_names(run, name), taken.source.fields().names()
    called = dict(zip(shown, own)) if len(shown) == len(own) else {}
    return [field if field in own else called.get(field, field) for field in fields]


def read_texts(run, name, fields):
    """Read fields of a table, numbers as numbers and all else as texts.

    Parameters
    ----------
    run : Run
        Its ENCODING, if it has one, is that of a delimited file; it is told how a file was read.
    name : str
        Parameter of the table: a layer, or a delimited file.
    fields : dict of str to str
        {column: field}.

    Returns
    -------
    pandas.DataFrame
        Its index names the rows: the lines of a file, or the places of the features from 1.
    """
    file = run.inputs[name].file
    if file is None:
        return read_table(run.source(name), fields, run.cancelled)
    import pandas as pd

    table = run.awaited(read_delimited, file, run.text("ENCODING") or None)
    run.report.notices(table.notices)
    places = {column: _place(table, field, _shown(run.inputs[name].source, table)) for column, field in fields.items()}
    run.report.notices(_renamed(table, [(field, places[column]) for column, field in fields.items()]))
    columns = {column: [row[place] or None for row in table.rows] for column, place in places.items()}
    return pd.DataFrame(columns, index=table.lines, dtype=object)


def _shown(source, table):
    """Return the names that QGIS shows for the columns of a file, in their order; none where it parts them otherwise.

    They are not the file's own where QGIS reads another encoding than the file has, or has named a column itself.
    """
    names = source.fields().names() if source else []
    return names if len(names) == len(table.header) else []


def _place(table, field, shown):
    """Return which column of a file has the name of a field, in the file or as QGIS shows it."""
    places = [place for place, name in enumerate(table.header) if name.casefold() == field.casefold()]
    exact = [place for place in places if table.header[place] == field]
    if len(exact) == 1:
        return exact[0]
    if len(places) == 1:
        return places[0]
    if places:
        raise TableError(
            mark("“{file}” has {count} columns with the name “{field}”. Give them different names."),
            file=table.name,
            count=len(places),
            field=field,
        )
    if field in shown:
        return shown.index(field)
    raise TableError(
        mark("“{file}” has no column “{field}”. Its columns are: {fields}."),
        file=table.name,
        field=field,
        fields=listed(table.header, 20),
    )


def _renamed(table, places):
    """Say which columns QGIS shows by other names than the file has."""
    other = [
        phrase("{field} = {name}", field=quoted(field), name=quoted(table.header[place]))
        for field, place in sorted(dict(places).items())
        if table.header[place].casefold() != field.casefold()
    ]
    if other:
        text = mark("QGIS shows columns of “{file}” by other names than the file has ({count}): {list}.")
        yield fact(text, file=table.name, count=len(other), list=listed(other))
