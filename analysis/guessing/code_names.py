"""What a table itself calls its codes: a column of words that goes with them one to one."""

from collections import Counter

from ..tables.ids import id_text


def names_of_codes(values, sector, others):
    """Return {code as written: name} of a column of words that goes with the codes, nothing where there is none.

    Parameters
    ----------
    values : dict of str to list
        Columns of the table, None where blank.
    sector : str
        The column of codes.
    others : list of Column
        Those that may hold the names.
    """
    codes = [None if code is None else id_text(code) for code in values[sector]]
    distinct = set(codes) - {None}
    for column in others:
        if (
            column.numeric
            or column.distinct != len(distinct)
            or not any(map(str.isalpha, "".join(list(column.counts)[:3])))
        ):
            continue
        pairs = Counter(zip(codes, values[column.name]))
        names = {code: str(name).strip() for code, name in pairs if code is not None and name is not None}
        if len({(code, name) for code, name in pairs if code is not None}) == len(names) == len(set(names.values())):
            return names
    return {}
