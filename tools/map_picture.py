"""A map of styled layers on a page: title, legend with counts, scale, north, credits."""

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

INK, QUIET = "#222222", "#666666"
PAGE = (297, 210)
MARGIN = 10
SIDE = 76
TOP = 40


def map_layout(project, layers, title, subtitle, credit, legend="", ground=None):
    """Return a page, A4 landscape, with a map of layers, the first on top, over a ground that the legend leaves out."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(title)
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Landscape)
    page = _map(layout, [*layers, *([ground] if ground else [])])
    _text(layout, title, 20, (MARGIN, 8, PAGE[0] - 2 * MARGIN, 10), bold=True)
    _text(layout, subtitle, 9.5, (MARGIN, 20, PAGE[0] - 2 * MARGIN, 16), QUIET)
    _text(layout, credit, 7, (MARGIN, PAGE[1] - 12, PAGE[0] - 2 * MARGIN, 8), QUIET)
    _legend(layout, layers, page, legend)
    _scale_bar(layout, page)
    _text(layout, "▲\nN", 10, (PAGE[0] - MARGIN - 10, PAGE[1] - 31, 10, 12), QUIET)
    project.layoutManager().addLayout(layout)
    return layout


def export_picture(layout, path, dpi=200):
    """Write a page as a PNG picture."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    result = QgsLayoutExporter(layout).exportToImage(str(path), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise OSError(f"{path}: the map could not be written ({result})")


def label_areas(layer, names):
    """Name some areas on the map."""
    quoted = ", ".join("'{}'".format(name.replace("'", "''")) for name in names)
    settings = QgsPalLayerSettings()
    settings.fieldName = f'CASE WHEN "lm_class" = 1 AND "name" IN ({quoted}) THEN "name" END'
    settings.isExpression = True
    settings.placement = Qgis.LabelPlacement.OutsidePolygons
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.7)
    buffer.setColor(QColor("#ffffff"))
    style = _format(7.5, INK)
    style.setBuffer(buffer)
    settings.setFormat(style)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(bool(names))


def _map(layout, layers):
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    _place(item, (MARGIN, TOP, PAGE[0] - 2 * MARGIN - SIDE, PAGE[1] - TOP - 16))
    item.setCrs(layers[-1].crs())
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    extent = layers[-1].extent()
    extent.scale(1.04)
    item.zoomToExtent(extent)
    return item


def _legend(layout, layers, page, title):
    item = QgsLayoutItemLegend(layout)
    item.setLinkedMap(page)
    item.setAutoUpdateModel(False)
    root = item.model().rootGroup()
    for node in list(root.children()):
        root.removeChildNode(node)
    for layer in layers:
        root.addLayer(layer)
    for style, size in (("Title", 10), ("Group", 10), ("Subgroup", 10), ("SymbolLabel", 9)):
        legend_style = item.style(getattr(QgsLegendStyle, style))
        legend_style.setTextFormat(_format(size, INK, bold=style == "Subgroup"))
        item.setStyle(getattr(QgsLegendStyle, style), legend_style)
    if title:
        root.children()[0].setCustomProperty("legend/title-label", title)
    item.setSymbolWidth(7)
    item.setSymbolHeight(4.5)
    layout.addLayoutItem(item)
    item.attemptMove(_point(PAGE[0] - MARGIN - SIDE + 4, TOP + 2))


def _scale_bar(layout, page):
    item = QgsLayoutItemScaleBar(layout)
    item.setStyle("Single Box")
    item.setLinkedMap(page)
    item.setUnits(Qgis.DistanceUnit.Kilometers)
    item.setUnitLabel("km")
    item.setUnitsPerSegment(100)
    item.setNumberOfSegments(2)
    item.setNumberOfSegmentsLeft(0)
    item.setHeight(2)
    item.setTextFormat(_format(8, QUIET))
    layout.addLayoutItem(item)
    item.attemptMove(_point(PAGE[0] - MARGIN - SIDE + 4, PAGE[1] - 31))


def _text(layout, text, size, place, colour=INK, bold=False):
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    item.setTextFormat(_format(size, colour, bold))
    layout.addLayoutItem(item)
    _place(item, place)


def _format(size, colour, bold=False):
    font = QFont("DejaVu Sans")
    font.setBold(bold)
    style = QgsTextFormat()
    style.setFont(font)
    style.setSize(size)
    style.setSizeUnit(Qgis.RenderUnit.Points)
    style.setColor(QColor(colour))
    return style


def _place(item, place):
    left, top, width, height = place
    item.attemptMove(_point(left, top))
    item.attemptResize(QgsLayoutSize(width, height, QgsUnitTypes.LayoutUnit.LayoutMillimeters))


def _point(left, top):
    return QgsLayoutPoint(left, top, QgsUnitTypes.LayoutUnit.LayoutMillimeters)
