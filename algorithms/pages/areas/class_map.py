"""The map of classes on a page, and the areas that stand out, by their names."""

from ....translation import tr
from ..figures import Panel, ReportFigure
from ..html import Picture, Section, Table

HEIGHT = 105
"""Of the map, in millimetres."""
FINE = 1500
"""Parts of the width of a map within which borders are drawn straight."""
LEADING = 12
"""Areas that are named."""


def map_section(geometry, classes, legend, scheme):
    """Return the part of a page with the map.

    Parameters
    ----------
    geometry : geopandas.GeoSeries
    classes : pandas.Series
        On the same index.
    legend : maps.legend.Legend
    scheme : int
        Place of its colours in `maps.legend.SCHEMES`.
    """
    counts = classes.value_counts()
    shown = [kind for kind in legend.classes if counts.get(kind.value)]
    figure = ReportFigure(tr(legend.title), "", "", [Panel("", HEIGHT, 5)])
    (axes,) = figure.axes
    axes.set_axis_off()
    for kind in shown:
        _draw(axes, geometry[(classes == kind.value).to_numpy()], legend.fill(kind.value, scheme))
    axes.set_aspect("equal", "datalim")
    axes.autoscale_view()
    handles = [_handle(legend.fill(kind.value, scheme), f"{tr(kind.label)} ({counts[kind.value]})") for kind in shown]
    axes.legend(handles=handles, loc="upper left", fontsize=7, frameon=False)
    return Section(tr("Map"), [Picture(figure, tr("Map of the areas by their class"))])


def leading_section(frame, classes, legend, names):
    """Return the part of a page that names the areas with a class of their own, the surest first; None without any.

    Parameters
    ----------
    frame : pandas.DataFrame
        With ``value`` and, where it is tested, ``p_adj``.
    classes : pandas.Series
    legend : maps.legend.Legend
    names : dict
        What areas are called; others by their id.
    """
    marked = frame[classes.isin(legend.classes.marked)]
    if marked.empty or "value" not in marked:
        return None
    tested = "p_adj" in marked
    order = ["p_adj", "value"] if tested else ["value"]
    first = marked.sort_values(order, ascending=[True, False][-len(order) :], kind="stable").head(LEADING)
    labels = legend.labels()
    rows = [
        (str(names.get(area, area)), labels[classes[area]], row["value"], *([row["p_adj"]] if tested else ()))
        for area, row in first.iterrows()
    ]
    head = (tr("Area"), tr("Class"), tr("Value tested"), *((tr("p-value, corrected"),) if tested else ()))
    said = tr("The surest {shown} of {all} areas with a class of their own.").format(shown=len(rows), all=len(marked))
    return Section(tr("Areas that stand out"), [Table(head, rows, (None, None, None, 5)), said])


def _draw(axes, geometry, fill):
    import shapely
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import PathPatch

    known = geometry[~geometry.isna() & ~geometry.is_empty].to_numpy()
    if not len(known):
        return
    west, south, east, north = shapely.total_bounds(known)
    parts = shapely.get_parts(shapely.simplify(known, max(east - west, north - south) / FINE))
    colour, brush = fill
    if (shapely.get_type_id(parts) == 0).all():
        axes.scatter(shapely.get_x(parts), shapely.get_y(parts), s=4, color=colour)
        return
    patches = [PathPatch(_path(part)) for part in parts if shapely.get_type_id(part) == 3]
    hatched = brush not in ("solid", "no")
    looks = {"facecolor": "white" if hatched else colour, "edgecolor": "#8c8c8c", "linewidth": 0.15}
    axes.add_collection(PatchCollection(patches, hatch="////" if hatched else None, **looks))


def _path(polygon):
    import shapely
    from matplotlib.path import Path

    rings = [polygon.exterior, *polygon.interiors]
    return Path.make_compound_path(*(Path(shapely.get_coordinates(ring), closed=True) for ring in rings))


def _handle(fill, label):
    from matplotlib.patches import Patch

    colour, brush = fill
    hatched = brush not in ("solid", "no")
    return Patch(
        facecolor="white" if hatched else colour, edgecolor="#8c8c8c", label=label, hatch="////" if hatched else None
    )
