"""The long table of hot spots of every sector that belongs to a map of them."""

from qgis.core import QgsVectorLayer

from ...analysis.autocorrelation.registry import METHODS
from ...analysis.exploring.recolouring import ALL, MARKED
from ...analysis.exploring.sectors import COLUMNS, SectorMaps
from ...translation import language, message
from ..declaring.sectors import recorded_classification
from ..layers.columns import texts
from .results import SECTORS, SUMMARY, drawn_by, figures, made, tested_at


def table_of(layer, how, project):
    """Return the layer of the project with the long table of the run that a summary of areas is of, or None."""
    if how.algorithm != SECTORS or how.output != SUMMARY or project is None:
        return None
    for other in project.mapLayers().values():
        if isinstance(other, QgsVectorLayer) and other.id() != layer.id():
            of_other = made(other, project)
            if of_other.output == "OUTPUT" and how.same_run(of_other):
                return other
    return None


def sector_maps(layer, how, table):
    """Return the `SectorMaps` of a summary of areas, on its features in the order in which they come.

    Parameters
    ----------
    layer : QgsVectorLayer
    how : results.Made
        Of the layer.
    table : QgsVectorLayer
        See `table_of`.

    Returns
    -------
    SectorMaps
    """
    key = str(how.data["AREA_ID"])
    ids = texts(figures(layer, [key])[key])
    rows = figures(table, COLUMNS)
    rows = rows.assign(**{name: texts(rows[name]) for name in ("area", "sector", "title")})
    method = list(METHODS)[int(how.choices.get("METHOD", 0))]
    # By default the table has marked areas only; a filter can take away others.
    there = ALL if how.choices.get("ROWS") == 1 and not table.subsetString() else MARKED
    named = _names(how, rows["sector"].unique())
    return SectorMaps(rows, ids, method, tested_at(how), there, drawn_by(how), named)


def _names(how, codes):
    """Return what sectors are called in titles, by their codes; without those that no classification knows."""
    from ...analysis.sectors.sector_names import sector_name

    known = recorded_classification({"choices": how.choices, "data": how.data})
    called = {code: message(sector_name(code, known, language()).short) for code in codes}
    return {code: name for code, name in called.items() if name != code}
