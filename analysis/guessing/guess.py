"""All that is guessed of a layer of areas and a sector table, each by itself and so that all fit together."""

from .area_keys import guess_area_keys
from .figure_columns import guess_figures, looks_numeric, unit_of
from .hints import NAME, PROVINCE, YEAR
from .parts import Guess
from .sector_columns import guess_sector_column, sector_columns

DIFFERENT = 0.5
"""Share of areas that have a name of their own, from which a column of texts is thought to hold their names."""


def guess(areas, table, classification):
    """Return the `Guess` on a layer and a table.

    Parameters
    ----------
    areas, table : list of Column
    classification : Classification
    """
    keys = guess_area_keys(areas, table)
    area_id, table_id = (keys.areas_field, keys.table_field) if keys else ("", "")
    left = [column for column in table if column.name != table_id]
    year = next((column for column in left if column.is_year and column.named(*YEAR)), None)
    left = [column for column in left if column is not year]
    codes = guess_sector_column(left, classification)
    sectors, value = (), None
    if codes:
        value = guess_figures([column for column in left if column.name != codes.field])
    else:
        sectors = tuple(sector_columns([column for column in left if looks_numeric(column)], classification))
    counted = value or next((column for column in left if column.name in sectors), None)
    name, province = _names([column for column in areas if column.name != area_id])
    return Guess(
        area_id=area_id,
        table_id=table_id,
        sector=codes.field if codes else "",
        value=value.name if value else "",
        sectors=sectors,
        unit=unit_of(counted) if counted else "",
        year_field=year.name if year else "",
        year=max(year.counts) if year else "",
        years=year.distinct if year else 0,
        name=name,
        province=province,
    )


def _names(columns):
    """Return which columns of a layer name the areas and their provinces."""
    texts = [column for column in columns if not (column.numeric or looks_numeric(column)) and column.distinct > 1]
    many = [column for column in texts if column.distinct >= DIFFERENT * column.rows and not column.holds(*PROVINCE)]
    name = max(many, key=lambda column: (column.named(*NAME), column.distinct), default=None)
    province = next((column for column in texts if column.holds(*PROVINCE) and column is not name), None)
    return name.name if name else "", province.name if province else ""
