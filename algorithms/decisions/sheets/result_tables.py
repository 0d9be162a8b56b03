"""Results of other algorithms as frames: their fields by name, numbers as numbers, on the ids of clusters."""

from ....analysis.errors import listed, listed_notice, mark, notice

NO_RESULT = mark(
    "{parameter} lacks {fields}, so that it is no result of “{algorithm}”: what it would tell is left out."
)
OTHERS = mark("{parameter} has nothing of these clusters ({count}): {list}.")


def numbers_of(rows, texts):
    """Return columns as numbers but for those that are texts, however a file of text writes them."""
    from ....analysis.tables.numbers import parse_numbers

    for name in rows.columns.difference(list(texts)):
        rows = rows.assign(**{name: parse_numbers(rows[name])[0]})
    return rows


def by_cluster(run, name, rows, key, ids):
    """Return rows of a result on the ids of clusters, the first of each; those of no cluster here are told."""
    from ....analysis.tables.ids import id_texts

    rows = rows.assign(**{key: id_texts(rows[key])}).dropna(subset=[key]).drop_duplicates(key).set_index(key)
    run.report.notices(listed_notice(OTHERS, [one for one in ids if one not in rows.index], parameter=name))
    return rows.reindex(ids)


def result_rows(run, name, needed, more, texts, algorithm):
    """Return fields of a result of another algorithm, numbers as numbers; None where it lacks one, which is told.

    Parameters
    ----------
    run : Run
    name : str
        Its parameter.
    needed, more : iterable of str
        Fields that it has to have, and that it may have.
    texts : iterable of str
        Those that are no numbers.
    algorithm : str
        Id of the algorithm.
    """
    from ....translation import tr
    from ...pages.sheets.sheet_texts import RUN

    there = set(run.column_names(name))
    missing = [field for field in needed if field not in there]
    if missing:
        text = notice(NO_RESULT, parameter=name, fields=listed(missing), algorithm=tr(RUN[algorithm]))
        run.report.notices([text])
        return None
    names = [field for field in (*needed, *more) if field in there]
    if not run.has_rows(name):
        import pandas as pd

        return pd.DataFrame({field: [] for field in names}, dtype=object)
    return numbers_of(run.columns(name, {field: field for field in names}), {*needed[:1], *texts})
