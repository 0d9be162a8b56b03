"""The areas that a sector table belongs to: their parameters, and the way to a table placed on them."""

from ...analysis.errors import FieldError, mark
from ...translation import tr
from . import common
from .common import add, add_advanced, field
from .sector_tables import TABLE, TABLE_PROVINCE, add_sector_table, check_sector_table, read_with_more, table_fields

AREAS = "AREAS"
AREA_ID = "AREA_ID"
AREA_NAME = "AREA_NAME"
AREA_PROVINCE = "AREA_PROVINCE"


def add_placed_table(algorithm):
    """Add the layer of areas with the field of their ids, the sector table, and how both are matched by name."""
    add_keyed_areas(algorithm)
    add_sector_table(algorithm)
    _add_area_names(algorithm)


def add_keyed_areas(algorithm, optional=False):
    """Add the layer of areas with the field of their ids."""
    common.add_areas(algorithm, AREAS, optional=optional)
    add(algorithm, field(AREA_ID, tr("Id of the areas"), AREAS, common.ANY_FIELD, optional=optional))


def _add_area_names(algorithm):
    """Add the fields by which areas of the layer and of the table are matched where ids do not serve."""
    add_advanced(
        algorithm,
        *(
            field(name, description, parent, common.ANY_FIELD, optional=True)
            for name, description, parent in (
                (AREA_NAME, tr("Name of the areas, to match by name"), AREAS),
                (AREA_PROVINCE, tr("Province of the areas, to match by name"), AREAS),
                (TABLE_PROVINCE, tr("Province in the table, to match by name"), TABLE),
            )
        ),
    )


def check_placed_table(run, counted=False):
    """Raise a `PolosError` for parameters of the areas and the table that cannot work together.

    Areas cannot be matched by a province on one side only, or without names. See `check_sector_table`.
    """
    provinces = [run.wants(AREA_PROVINCE), run.wants(TABLE_PROVINCE)]
    if any(provinces) and not (run.wants(AREA_NAME) and all(provinces)):
        raise FieldError(
            mark(
                "To match by province and name, give AREA_NAME, AREA_PROVINCE and TABLE_PROVINCE, and the field of "
                "names as TABLE_ID."
            )
        )
    check_sector_table(run, counted)


def keyed_areas(run, fields=()):
    """Return the `Areas` of the parameters that `add_keyed_areas` added, on their ids as text."""
    return run.areas(AREAS, fields, id_field=AREA_ID, ids_as_text=True)


def placed_table(run, areas, in_reference=False, figure="jobs"):
    """Return the sector table on the ids of the areas, see `placed.place`; what was found is told.

    Parameters
    ----------
    run : Run
    areas : Areas
    in_reference : bool
        Whether areas that the layer does not have count in what others are compared with.
    figure : {"jobs", "firms"}
        What is read of a long table, see `long_rows.long_rows`.

    Returns
    -------
    PlacedTable
    """
    return place_table(run, areas, read_with_more(run, table_fields(run), figure=figure)[0], in_reference)


def place_table(run, areas, table, in_reference=False, keys=("area", "code")):
    """Return a sector table that was read on the ids of the areas; see `placed_table`, and `placed.place` for keys."""
    from ...analysis.sectors.placed import place

    placed = run.awaited(place, table, _matching(run, areas, table), areas.frame.index, in_reference, keys)
    run.report.notices(placed.notices)
    return placed


def _matching(run, areas, table):
    """Return which area of the layer each area of the table is: by id, or by name and province."""
    import pandas as pd

    from ...analysis.tables.area_matching import match_ids
    from ...analysis.tables.area_names import Keys, match_names

    ids = areas.frame.index
    if not run.wants(AREA_NAME):
        return run.awaited(match_ids, table.places.index, ids)
    known = [AREA_NAME, AREA_PROVINCE] if run.wants(AREA_PROVINCE) else [AREA_NAME]
    return run.awaited(
        match_names,
        Keys(table.places.index, *(table.places[name] for name in ("name", "province")[: len(known)])),
        Keys(ids, *(pd.Series(run.names(areas, name), dtype=object).reindex(ids) for name in known)),
    )
