"""Figures of a table by area and code, for a picture of what was understood; results are made by algorithms."""

import pandas as pd

from ..errors import PolosError
from ..sectors.codes import clean_codes
from ..sectors.selection import parse_sectors
from ..sectors.total_words import is_total
from ..sectors.wide_tables import column_code
from ..tables.area_matching import match_ids
from ..tables.ids import id_texts, whole_text
from ..tables.numbers import parse_numbers

CLASSES = 5


def area_figures(values, ids, chosen, classification):
    """Return the figures of a table as a DataFrame: areas of a map by code.

    Parameters
    ----------
    values : dict of str to list
        Columns of the table, None where blank.
    ids : iterable of str
        Ids of the areas of the map.
    chosen : Guess
    classification : Classification

    Returns
    -------
    pandas.DataFrame
        On those ids, a column for each code; NaN where the table has no figure.
    """
    rows = pd.DataFrame({"area": id_texts(pd.Series(values[chosen.table_id], dtype=object))})
    kept = rows["area"].notna()
    if chosen.year_field:
        kept &= id_texts(pd.Series(values[chosen.year_field], dtype=object)).map(whole_text, "ignore") == chosen.year
    if chosen.sectors:
        codes = {name: column_code(name, classification) for name in chosen.sectors}
        parts = [rows.assign(code=code, value=_numbers(values[name], name)) for name, code in codes.items()]
        rows, kept = pd.concat(parts), pd.concat([kept] * len(parts))
    else:
        written = pd.Series(values[chosen.sector], dtype=object, name=chosen.sector)
        kept &= written.notna() & ~written.astype(str).map(is_total)
        rows["code"], _ = clean_codes(written.where(kept), classification)
        rows["value"] = _numbers(values[chosen.value], chosen.value)
    rows = rows[kept.to_numpy()]
    index = pd.Index(list(ids), dtype=object)
    places = match_ids(pd.Index(rows["area"].unique(), dtype=object), index).area_of
    rows = rows.assign(area=rows["area"].map(places)).dropna(subset=["area", "code"])
    return rows.groupby(["area", "code"])["value"].sum(min_count=1).unstack().reindex(index)


def _numbers(values, name):
    column = pd.Series(values, dtype=object, name=name)
    try:
        return parse_numbers(column)[0].to_numpy()
    except PolosError:
        return pd.to_numeric(column, errors="coerce").to_numpy(dtype=float)


def shares(figures, sectors, classification):
    """Return the share of chosen sectors in each area, NaN where an area has no figure or nothing at all.

    Parameters
    ----------
    figures : pandas.DataFrame
        Of `area_figures`.
    sectors : str
        The selection.
    classification : Classification

    Raises
    ------
    SectorError
        When it cannot be read.
    """
    selection = parse_sectors(sectors, classification)
    chosen = [code for code in figures.columns if selection.covers(code)]
    total = figures.sum(axis=1, min_count=1)
    return (figures[chosen].sum(axis=1, min_count=1) / total).where(total > 0)


def rows_by_code(figures):
    """Return {code: areas with a figure of it}, for what there is to choose from."""
    return {code: int(rows) for code, rows in (figures > 0).sum().items() if rows}


def limits(values):
    """Return up to four limits between classes of about as many areas, as plain numbers that increase.

    Parameters
    ----------
    values : pandas.Series of float

    Examples
    --------
    >>> limits(pd.Series(range(1, 1001)))
    [200.0, 400.0, 600.0, 800.0]
    """
    known = values[values > 0]
    if known.empty:
        return []
    found = []
    for part in range(1, CLASSES):
        limit = _plain(known.quantile(part / CLASSES))
        if (not found or limit > found[-1]) and limit < known.max():
            found.append(limit)
    return found


def _plain(value):
    """Return the nearest number of one digit."""
    return float(f"{value:.1g}")
