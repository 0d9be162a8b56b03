"""What was said in the assistant as parameters of algorithms; knows neither QGIS nor Qt."""

from pathlib import PurePath

from ...analysis.guessing.parts import FIRMS_UNIT
from .session import FILE, NEAREST, TOUCHING, WITHIN
from .steps import Some

WEIGHTS = {TOUCHING: 0, NEAREST: 2, WITHIN: 3, FILE: 5}
"""Options of WEIGHTS."""


def of_table(session, place):
    """Return the parameters that say what stands where in the table, and for which sectors it is summed.

    Parameters
    ----------
    session : Session
    place : str
        A file for the rows of the year, where there are several.
    """
    fields = session.fields
    table = session.table.value
    if fields.years > 1:
        table = Some(session.table, fields.year_field, fields.year, place)
    said = {"AREAS": session.areas.value, "AREA_ID": fields.area_id, "TABLE": table, "TABLE_ID": fields.table_id}
    if fields.sectors:
        said["SECTOR_FIELDS"] = list(fields.sectors)
    else:
        said.update(SECTOR_FIELD=fields.sector, VALUE_FIELD=fields.value)
    return {**said, "SECTORS": session.sectors}


def of_long_table(session):
    """Return the parameters that say what the long table of the result is to hold."""
    year = {"YEAR": int(session.fields.year)} if session.fields.year.isdigit() else {}
    return {**year, "COUNTED": unit_option(session)}


def year_file(session):
    """Return the path of the rows of the year beside the GeoPackage, "" where the table has no other years."""
    path = PurePath(session.wanted.path)
    return str(path.with_name(f"{path.stem}_rows.csv")) if session.fields.years > 1 else ""


def of_neighbours(session):
    """Return the parameters that say which areas are neighbours."""
    said = session.neighbours
    chosen = {"ID_FIELD": session.fields.area_id, "WEIGHTS": WEIGHTS[said.kind], "TOLERANCE": said.tolerance}
    own = {NEAREST: {"K": said.k}, WITHIN: {"DISTANCE": said.distance}, FILE: {"WEIGHTS_FILE": said.file}}
    return {**chosen, **own.get(said.kind, {}), "ISLANDS": int(said.attach)}


def unit_option(session):
    """Return the option of COUNTED and UNIT."""
    return int(session.fields.unit == FIRMS_UNIT)
