"""From a sector table to areas by sectors: on the areas of a layer, at the level and for the sectors wanted."""

from dataclasses import dataclass

import pandas as pd

from ..errors import Notice, SectorError, fact, listed, mark
from ..validation import refuse_negative
from .chain_values import chain_values
from .cross_table import area_reference, cross_table, stated_totals
from .table_codes import selected_codes


@dataclass(frozen=True)
class SectorValues:
    """A sector table on the areas of a layer.

    Attributes
    ----------
    values : pandas.DataFrame of float, shape (areas, sectors)
        On the ids of the layer, in its order. An area of the table without a row for a sector has 0 of it; NaN where a
        figure is missing or suppressed, and in areas that the table does not have.
    base : pandas.Series of float
        The size of each area over *all* sectors, on the same ids; NaN where it is not known.
    notices : tuple of Notice
    """

    values: pd.DataFrame
    base: pd.Series
    notices: tuple[Notice, ...]


def sector_values(placed, *, level=None, chains=None, sectors="", totals=None, known_only=False):
    """Turn a sector table into areas by sectors.

    Parameters
    ----------
    placed : PlacedTable
    level : int, optional
        Level of the classification to which codes are added up first, 1 at the top; by default they stay as they are.
    chains : str, optional
        Where given, sectors are added up to the chains of the classification, with their names in this language; then
        ``sectors`` are names of chains, see `chain_values.chain_values`.
    sectors : str
        Codes and ranges to keep, see `sectors.parse_sectors`; all by default.
    totals : pandas.Series of float, optional
        Size of each area, on the ids of the layer. By default the total that the table states for the area, or else
        the sum over all sectors of the table.
    known_only : bool
        Whether missing figures are left out of that sum; otherwise an area with one has no size.

    Returns
    -------
    SectorValues

    Raises
    ------
    FieldError
        When figures are negative or all zero.
    SectorError
        When codes have no part in the level, or none belongs to the sectors.
    """
    cells, notices, classification = placed.cells, (), placed.table.classification
    if level:
        cells, said = at_level(cells, classification, level)
        notices += said
    values, said = cross_table(cells)
    notices += said
    if totals is None:
        base, said = area_reference(values, stated=stated_totals(placed.stated(), "area"), known_only=known_only)
    else:
        refuse_negative(totals)
        base, said = totals, ()
    notices += said
    if chains is not None:
        values, said = chain_values(values, classification, sectors, chains)
        notices += said
    elif sectors.strip():
        chosen, said = selected_codes(values.columns, sectors, classification)
        values = values[sorted(chosen)]
        notices += said
    return SectorValues(
        values.reindex(placed.areas),
        base.reindex(placed.areas).rename("total" if totals is None else totals.name),
        notices,
    )


def at_level(cells, classification, level):
    """Put the code of a level of the classification in place of each more detailed one.

    Parameters
    ----------
    cells : pandas.DataFrame
        With ``code``, normalised.
    classification : Classification
    level : int
        1 at the top.

    Returns
    -------
    pandas.DataFrame
        The same rows, to be added up by area and code.
    tuple of Notice

    Raises
    ------
    SectorError
        When a code is coarser than the level, or not known.
    """
    lines = {code: classification.lineage(code)[::-1] for code in cells["code"].unique()}
    lost = sorted(code for code, line in lines.items() if len(line) < level or line[0] not in classification)
    if lost:
        raise SectorError(
            mark(
                "Codes of the table that belong to no code of level {level} of “{classification}” ({count}): {codes}. "
                "Choose a higher level, or leave the codes as they are in the table."
            ),
            level=level,
            classification=classification.name,
            count=len(lost),
            codes=listed(lost),
        )
    above = {code: line[level - 1] for code, line in lines.items()}
    return cells.assign(code=cells["code"].map(above)), (
        fact(
            mark("Codes of the table, {count}, are added up to {sectors} sectors of level {level}."),
            count=len(above),
            sectors=len(set(above.values())),
            level=level,
        ),
    )
