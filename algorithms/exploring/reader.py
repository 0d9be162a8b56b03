"""All that a window asks of results that are there, in one object: windows do not import algorithms."""

from ...settings import COLOURS, user_settings
from ..maps.styles import LEGENDS
from .results import drawn_by, figures, made, names_neighbours, neighbours, taken, tested_at, usual_fields
from .sector_table import sector_maps, table_of
from .what_if import require_possible, variables, without_areas


def class_symbols(classes, geometry_type):
    """Return the symbols of classes in the user's scheme, {code: QgsSymbol}; nothing where no legend has them."""
    legend = next((one for one in LEGENDS.values() if one.classes is classes), None)
    scheme = list(COLOURS).index(user_settings().colours)
    return {one.value: legend.symbol(one.value, scheme, geometry_type) for one in classes} if legend else {}


class ResultReader:
    """Reads results; see the functions of the same names."""

    made = staticmethod(made)
    tested_at = staticmethod(tested_at)
    drawn_by = staticmethod(drawn_by)
    usual_fields = staticmethod(usual_fields)
    figures = staticmethod(figures)
    taken = staticmethod(taken)
    neighbours = staticmethod(neighbours)
    names_neighbours = staticmethod(names_neighbours)
    table_of = staticmethod(table_of)
    sector_maps = staticmethod(sector_maps)
    require_possible = staticmethod(require_possible)
    variables = staticmethod(variables)
    class_symbols = staticmethod(class_symbols)
    without_areas = staticmethod(without_areas)
