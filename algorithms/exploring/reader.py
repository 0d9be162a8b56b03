"""All that a window asks of results that are there, in one object: windows do not import algorithms."""

from .results import figures, made, neighbours, taken, tested_at, usual_fields
from .sector_table import sector_maps, table_of
from .what_if import require_possible, variables, without_areas


class ResultReader:
    """Reads results; see the functions of the same names."""

    made = staticmethod(made)
    tested_at = staticmethod(tested_at)
    usual_fields = staticmethod(usual_fields)
    figures = staticmethod(figures)
    taken = staticmethod(taken)
    neighbours = staticmethod(neighbours)
    table_of = staticmethod(table_of)
    sector_maps = staticmethod(sector_maps)
    require_possible = staticmethod(require_possible)
    variables = staticmethod(variables)
    without_areas = staticmethod(without_areas)
