"""The layers of a sheet's map: perimeters, areas by role, areas around with names, and how they look in print."""

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor

from ...analysis.clusters.cluster_classes import CORE_NAME, FRINGE_NAME, GAP_NAME
from ..layers.outlines import extent_of, moved, polygons
from .text_format import text_format

INK, FAINT, GROUND, BORDER, LAND = "#1a1a1a", "#5d5d5d", "#f3f1ec", "#cfcbc2", "#d9d5cc"
TINT = 0.5
"""How much of the colour a core has: names are black on it, and it stays apart from hatching in black and white."""
AROUND = 1.18
"""How much wider than the cluster its map is."""
LEAST = 0.02
"""Degrees, or thousands of a layer's units, that a map shows at least."""
MOST_NAMES = 60
"""Letters of a name on the map."""


def symbols(colour):
    """Return the fills of the roles in a colour: full, hatched, dotted; told apart in black and white too."""
    line = {"outline_color": colour, "outline_width": "0.2"}
    return {
        CORE_NAME: QgsFillSymbol.createSimple(
            {"color": _lighter(colour), "outline_color": "#ffffff", "outline_width": "0.25"}
        ),
        FRINGE_NAME: QgsFillSymbol.createSimple({"color": colour, "style": "f_diagonal", **line}),
        GAP_NAME: QgsFillSymbol.createSimple(
            {"color": "#777777", "style": "dense6", "outline_color": "#999999", "outline_width": "0.2"}
        ),
        "perimeter": QgsFillSymbol.createSimple({"style": "no", "outline_color": INK, "outline_width": "0.7"}),
        "others": QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": FAINT, "outline_width": "0.35", "outline_style": "dash"}
        ),
        "marked": QgsFillSymbol.createSimple({"color": colour, "outline_color": INK, "outline_width": "0.3"}),
        "ground": QgsFillSymbol.createSimple({"color": GROUND, "outline_color": BORDER, "outline_width": "0.15"}),
        "land": QgsFillSymbol.createSimple({"color": LAND, "outline_color": LAND, "outline_width": "0.1"}),
        "names": QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"}),
    }


def _lighter(colour):
    """Return a colour on its way to white, on which black names are read."""
    own = QColor(colour)
    return QColor(*(round(255 - (255 - part) * TINT) for part in (own.red(), own.green(), own.blue()))).name()


class SheetMap:
    """The layers that all sheets of a run share; `show` has them show one cluster.

    Parameters
    ----------
    project : QgsProject
        Of the layout; it owns the layers.
    reported : decisions.report_inputs.Reported
    colour : str
    family : str
        Of the letters.
    base : QgsMapLayer or None
        What lies below all.
    """

    def __init__(self, project, reported, colour, family, base=None):
        self.project, self.reported, self.family, self.base = project, reported, family, base
        looks = symbols(colour)
        rows = [(one, "", shape) for one, shape in reported.shapes.items()]
        self.perimeters, self.others, self.marked = (
            self._layer(name, rows, reported.crs, looks[name]) for name in ("perimeter", "others", "marked")
        )
        self.members = self._members(looks)
        self.ground, self.names, self.land = self._ground(looks)

    def layers(self):
        """Return the layers of the map, the uppermost first."""
        layers = (self.names, self.perimeters, self.others, self.members, self.ground, self.base)
        return [layer for layer in layers if layer is not None]

    def overview(self):
        """Return the layers of the small map of where the cluster lies."""
        return [layer for layer in (self.marked, self.land) if layer is not None]

    def show(self, cluster):
        """Show a cluster; return the system and extent of its map, and that of the small map; None without a shape."""
        shape = self.reported.shapes[cluster]
        if shape.isNull() or shape.isEmpty():
            return None
        for layer, sign in ((self.perimeters, "="), (self.marked, "="), (self.others, "<>")):
            layer.setSubsetString(f'"cl_id" {sign} {_quoted(cluster)}')
        if self.members is not None:
            self.members.setSubsetString(f'"cl_id" = {_quoted(cluster)}')
        if self.names is not None:
            self._name_around(cluster)
        crs = map_system(self.reported.crs, shape)
        extent = self._extent([shape], self.reported.crs, crs)
        extent.scale(AROUND)
        if self.ground is not None:
            whole = self._extent([QgsGeometry.fromRect(self.ground.extent())], self.ground.crs(), crs)
        else:
            whole = self._extent(
                [QgsGeometry.fromRect(one.boundingBox()) for one in self.reported.shapes.values()],
                self.reported.crs,
                crs,
            )
            whole.scale(AROUND)
        return crs, extent, whole

    def shape_in(self, cluster, crs):
        """Return the shape of a cluster in a system."""
        return moved(self.reported.shapes[cluster], self.reported.crs, crs, self.project)

    def _extent(self, shapes, own, wanted):
        """Return the extent of shapes in a system, never of no size."""
        extent = extent_of(shapes, own, wanted, self.project)
        least = LEAST if wanted.isGeographic() else 1000 * LEAST
        if extent.width() < least and extent.height() < least:
            extent.grow(least)
        return extent

    def _name_around(self, cluster):
        """Have the neighbours of a cluster named, and no area of it."""
        shape = self.shape_in(cluster, self.names.crs())
        inside = [
            str(feature.id())
            for feature in self.names.getFeatures(shape.boundingBox())
            if shape.contains(feature.geometry().pointOnSurface())
        ]
        settings = self.names.labeling().settings()
        settings.fieldName = f"if(@id in ({', '.join(inside) or '-1'}), '', \"name\")"
        settings.isExpression = True
        self.names.setLabeling(QgsVectorLayerSimpleLabeling(settings))

    def _members(self, looks):
        rows = self.reported.members
        if rows is None or not rows["drawn"].any():
            return None
        rows = rows[rows["drawn"]]
        names = rows["area_name"] if "area_name" in rows else rows["area_id"]
        shapes = [self.reported.member_shapes[at] for at in rows.index]
        features = zip(rows["cl_id"], names, shapes, rows["role"])
        layer = self._layer("members", features, self.reported.member_crs, looks[CORE_NAME])
        roles = [QgsRendererCategory(role, looks[role], role) for role in (CORE_NAME, FRINGE_NAME, GAP_NAME)]
        layer.setRenderer(QgsCategorizedSymbolRenderer("role", roles))
        _label(layer, self.family, 6.5, INK)
        return layer

    def _ground(self, looks):
        """Return the areas around, their names, which stand above the cluster, and the land of the small map."""
        ground = self.reported.ground
        if ground is None:
            return None, None, None
        rows = [("", name, shape) for name, shape in zip(ground.names, ground.shapes)]
        found = [self._layer(name, rows, ground.crs, looks[name]) for name in ("ground", "names", "land")]
        _label(found[1], self.family, 6, FAINT, italic=True)
        return found

    def _layer(self, name, rows, crs, look):
        """Return a layer in memory, added to the project; rows are id, name, shape and perhaps a role."""
        layer = QgsVectorLayer("MultiPolygon", name, "memory")
        layer.setCrs(crs)
        fields = QgsFields()
        for field in ("cl_id", "name", "role"):
            fields.append(QgsField(field, QMetaType.Type.QString))
        layer.dataProvider().addAttributes(fields)
        layer.updateFields()
        features = []
        for cluster, called, shape, *role in rows:
            feature = QgsFeature(fields)
            feature.setAttributes([cluster, _short(called), role[0] if role else ""])
            feature.setGeometry(polygons(shape))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        layer.dataProvider().createSpatialIndex()
        layer.setRenderer(QgsSingleSymbolRenderer(look.clone()))
        self.project.addMapLayer(layer, False)
        return layer


def map_system(crs, shape):
    """Return the system in which a cluster is drawn: its own, or one in metres around it where that is in degrees."""
    if not crs.isValid() or not crs.isGeographic():
        return crs
    middle = shape.boundingBox().center()
    around = QgsCoordinateReferenceSystem()
    around.createFromProj(f"+proj=laea +lat_0={middle.y():.4f} +lon_0={middle.x():.4f} +datum=WGS84 +units=m +no_defs")
    return around if around.isValid() else crs


def _short(name):
    name = "" if name is None or name != name else str(name)
    return name if len(name) <= MOST_NAMES else f"{name[: MOST_NAMES - 1]}…"


def _quoted(text):
    return "'{}'".format(text.replace("'", "''"))


def _label(layer, family, size, colour, italic=False):
    """Have the features of a layer named, those first that have room."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.placement = Qgis.LabelPlacement.Horizontal
    settings.wrapChar, settings.autoWrapLength = "", 18
    looks = text_format(family, size, colour, italic=italic)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.5)
    halo.setColor(QColor("#ffffff"))
    looks.setBuffer(halo)
    settings.setFormat(looks)
    settings.priority = 2 if italic else 8
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
