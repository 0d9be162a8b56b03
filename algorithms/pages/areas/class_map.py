"""The maps of a run on its page, and the areas that stand out, by their names."""

from itertools import chain

from ....translation import tr
from ...layers.output_fields.field import P_VALUE
from ...maps.map_tips import told
from ..figures import Panel, ReportFigure
from ..html import Picture, Section, Table
from ..numbers import number

HEIGHT = 105
"""Of the map, in millimetres."""
FINE = 1500
"""Parts of the width of a map within which borders are drawn straight."""
LEADING = 12
"""Areas that are named."""
HATCHES = {"b_diagonal": "////", "f_diagonal": "\\\\\\\\", "cross": "++++", "diagonal_x": "xxxx", "horizontal": "----",
           "vertical": "||||"}  # fmt: skip
DOTS = "...."
"""Other brushes of QGIS are dots, of which matplotlib has fewer kinds."""
PALE, OUTLINE = "#f2f2f2", "#8c8c8c"


def map_sections(shown, scheme):
    """Return the parts of a page that show what maps show.

    Parameters
    ----------
    shown : list of maps.shown.Shown
        Classed, those of areas before outlines that lie over them.
    scheme : int
        Place of the colours in `maps.legend.SCHEMES`.
    """
    if not shown:
        return []
    picture = Picture(_figure(shown, scheme), tr("Map of the areas by their class"))
    areas = [one for one in shown if one.names is not None]
    leading = filter(None, map(leading_section, areas))
    return [Section(tr("Map"), [picture]), *map(_classes_section, areas), *leading]


def leading_section(one):
    """Return the part that names the areas with a class of their own, the surest or highest first; None without any."""
    classes, measures = one.legend.classes, _measures(one)
    marked = one.frame[one.classes.isin(classes.marked).to_numpy()]
    if marked.empty or not measures:
        return None
    own = one.classes.loc[marked.index]
    order = marked.assign(_class=own.map({kind.value: place for place, kind in enumerate(classes)}))
    tested = [field.name for field in measures if field.unit is P_VALUE and not one.rank]
    by = [one.rank] if one.rank in order else [*(tested or ["_class"]), measures[0].name]
    first = order.sort_values(by, ascending=[True, False][-len(by) :], kind="stable").head(LEADING)
    labels = one.legend.labels()
    rows = [
        (str(one.names.get(area, area)), labels[own[area]], *(row[field.name] for field in measures))
        for area, row in zip(first.index, first.to_dict("records"))
    ]
    head = (tr("Area"), tr("Class"), *(tr(field.alias) for field in measures))
    text = (
        tr("The surest {shown} of {all} areas with a class of their own.")
        if tested
        else tr("The first {shown} of {all} areas, by {field}.")
    )
    by_field = next((tr(field.alias) for field in measures if field.name == by[-1]), "")
    said = text.format(shown=len(rows), all=number(len(marked)), field=by_field)
    decimals = (None, None, *(field.decimals for field in measures))
    return Section(tr("Areas that stand out"), [Table(head, rows, decimals), said])


def _classes_section(one):
    """Return the part that counts the areas of each class."""
    counts = one.classes.value_counts()
    rows = [(tr(kind.label), int(counts.get(kind.value, 0))) for kind in one.legend.classes]
    return Section(tr("Classes"), [Table((tr("Class"), tr("Areas")), rows)])


def _measures(one):
    """Return the fields that are told of areas that stand out: those that the map asks for, or as its tips do."""
    known = one.frame.columns[one.frame.notna().any()]
    if not one.told:
        return told(one.fields, known)
    fields = {field.name: field for field in one.fields}
    return [fields[name] for name in one.told if name in known]


def _figure(shown, scheme):
    """Return the picture of all maps, one over the other."""
    title = " · ".join(dict.fromkeys(tr(one.legend.title) for one in shown if one.legend))
    figure = ReportFigure(title, "", "", [Panel("", HEIGHT, 5)])
    (axes,) = figure.axes
    axes.set_axis_off()
    handles = list(chain.from_iterable(_draw_map(axes, one, scheme) for one in shown))
    axes.set_aspect("equal", "datalim")
    axes.autoscale_view()
    axes.legend(handles=handles, loc="upper left", fontsize=7, frameon=False)
    return figure


def _draw_map(axes, one, scheme):
    """Draw a map, and return the entries of its legend: of the classes that there are."""
    import numpy as np

    shapes = np.asarray(one.shapes, dtype=object)
    if one.legend is None:
        _draw(axes, shapes, _looks(PALE, "solid", False))
        return []
    counts, entries = one.classes.value_counts().to_dict(), []
    for kind in one.legend.classes:
        if not counts.get(kind.value):
            continue
        looks = _looks(*one.legend.fill(kind.value, scheme), one.legend.outlines)
        _draw(axes, shapes[(one.classes == kind.value).to_numpy()], looks)
        entries.append(_entry(looks, f"{tr(kind.label)} ({counts[kind.value]})"))
    return entries


def _looks(colour, brush, outlines):
    """Return how patches are drawn, as matplotlib calls it: as on the map, see `maps.legend`."""
    if outlines:
        return {"facecolor": "none", "edgecolor": colour, "linewidth": 1.1}
    if brush in ("solid", "no"):
        return {"facecolor": colour if brush == "solid" else "none", "edgecolor": OUTLINE, "linewidth": 0.15}
    return {"facecolor": "white", "edgecolor": colour, "linewidth": 0.15, "hatch": HATCHES.get(brush, DOTS)}


def _draw(axes, shapes, looks):
    import shapely
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import PathPatch

    known = shapes[~(shapely.is_missing(shapes) | shapely.is_empty(shapes))]
    if not len(known):
        return
    west, south, east, north = shapely.total_bounds(known)
    parts = shapely.get_parts(shapely.simplify(known, max(east - west, north - south) / FINE))
    if (shapely.get_type_id(parts) == 0).all():
        colour = looks["edgecolor"] if looks["facecolor"] in ("white", "none") else looks["facecolor"]
        axes.scatter(shapely.get_x(parts), shapely.get_y(parts), s=4, color=colour)
        return
    patches = [PathPatch(_path(part)) for part in parts if shapely.get_type_id(part) == 3]
    axes.add_collection(PatchCollection(patches, **looks))


def _path(polygon):
    import shapely
    from matplotlib.path import Path

    rings = [polygon.exterior, *polygon.interiors]
    return Path.make_compound_path(*(Path(shapely.get_coordinates(ring), closed=True) for ring in rings))


def _entry(looks, label):
    from matplotlib.patches import Patch

    return Patch(label=label, **looks)
