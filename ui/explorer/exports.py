"""What an explorer hands on: the table as a file, the plots as a picture, map and plots as a page to print."""

import csv
from io import StringIO
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QBuffer, QIODevice

from ...analysis.errors import mark
from ...translation import tr

MILLIMETRES = Qgis.LayoutUnit.Millimeters
TITLE = mark("Explorer: {layer}")
PLACES = {
    "map": (10, 25, 130, 130),
    "plots": (145, 25, 142, 75),
    "legend": (145, 105, 60, 60),
    "said": (10, 160, 277, 40),
}
"""Left, top, width and height on an A4 page, in millimetres."""


def write_table(path, model):
    """Write the rows of an `AreaModel` in their order as a text file that spreadsheets read.

    Figures are written as they are, with a point and all their digits; cells are parted by commas.

    Raises
    ------
    OSError
    """
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["fid", *(column.title for column in model.columns)])
    for place in model.rows:
        cells = (_cell(column, place) for column in model.columns)
        writer.writerow([model.session.figures.ids[place], *cells])
    _save(path, text.getvalue().encode("utf-8-sig"))


def _cell(column, place):
    """Return a cell: a figure with all its digits, or a text, that no spreadsheet takes for a formula."""
    value = column.values[place]
    if column.is_text:
        text = column.text(place)
        return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
    if value != value:
        return ""
    return column.text(place) if column.is_code else f"{value:.15g}"


def save_picture(path, widget):
    """Save a window as a picture, in the format that the name ends in.

    Raises
    ------
    OSError
    """
    picture = QBuffer()
    picture.open(QIODevice.OpenModeFlag.WriteOnly)
    if not widget.grab().save(picture, Path(path).suffix[1:].upper() or "PNG"):
        raise OSError(tr("no picture has a name that ends in “{ending}”").format(ending=Path(path).suffix))
    _save(path, bytes(picture.data()))


def _save(path, data):
    """Write a file as a whole, or raise `OSError` and leave what was there as it was."""
    part = Path(f"{path}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def layout_of(project, canvas, layer, picture, words):
    """Return a page to print, added to the project: the map as it is shown, its legend, the plots, and what is said.

    Parameters
    ----------
    project : QgsProject
    canvas : QgsMapCanvas
    layer : QgsVectorLayer
    picture : str
        Path of that of the plots.
    words : str

    Returns
    -------
    QgsPrintLayout
    """
    manager = project.layoutManager()
    title = tr(TITLE).format(layer=layer.name())
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(manager.generateUniqueTitle() if manager.layoutByName(title) else title)
    map_item, plots = QgsLayoutItemMap(layout), QgsLayoutItemPicture(layout)
    legend, said, heading = QgsLayoutItemLegend(layout), QgsLayoutItemLabel(layout), QgsLayoutItemLabel(layout)
    for item, place in ((map_item, "map"), (plots, "plots"), (legend, "legend"), (said, "said")):
        left, top, width, height = PLACES[place]
        layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(left, top, MILLIMETRES))
        item.attemptResize(QgsLayoutSize(width, height, MILLIMETRES))
    map_item.setLayers(canvas.layers())
    map_item.setCrs(canvas.mapSettings().destinationCrs())
    map_item.zoomToExtent(canvas.extent())
    map_item.setFrameEnabled(True)
    plots.setPicturePath(picture)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    root.addLayer(layer)
    said.setText(words)
    layout.addLayoutItem(heading)
    heading.setText(title)
    heading.attemptMove(QgsLayoutPoint(10, 10, MILLIMETRES))
    heading.attemptResize(QgsLayoutSize(277, 10, MILLIMETRES))
    manager.addLayout(layout)
    return layout
