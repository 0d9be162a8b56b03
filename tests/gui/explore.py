"""Run by a QGIS of its own, as ``qgis --code``: use the explorer with mouse and keys, and tell what happened.

It reports to the folder in the environment variable POLOS_FOLDER and leaves pictures there.
"""

import json
import os
import time
import traceback
from pathlib import Path

import numpy as np
import processing
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface, plugins, reloadPlugin

FOLDER = Path(os.environ["POLOS_FOLDER"])
SIDE = 20
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
report = {}


def rest(milliseconds):
    """Let QGIS live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(until, seconds=90):
    """Let QGIS live until something is so."""
    for _ in range(seconds * 20):
        if until():
            return
        rest(50)
    raise TimeoutError


def areas():
    """Return squares with firms that are gathered in a corner, some without a figure, in a file."""
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:26191&field=code:string&field=name:string&field=firms:integer&field=total:integer",
        "areas",
        "memory",
    )
    draws, features = np.random.default_rng(4), []
    for place in range(SIDE**2):
        column, row = place % SIDE, place // SIDE
        total = 60 + int(draws.integers(0, 60))
        firms = int(draws.binomial(total, 0.4 if column < 5 and row < 5 else 0.1))
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"{place:03d}", f"Place {place}", None if place == 399 else firms, total])
        x, y = 1000 * column, 1000 * row
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def result(algorithm, name, layer, **more):
    """Run an algorithm into a file, and return the layer that QGIS makes of it."""
    path = str(FOLDER / f"{name}.gpkg")
    given = {"INPUT": layer, "FIELD": "firms", "DENOMINATOR": "total", "ID_FIELD": "code", **more}
    processing.run(f"polos:{algorithm}", {**given, "OUTPUT": path})
    return QgsVectorLayer(path, name, "ogr")


def counts_of(layer):
    """Return how many areas each class of local Moran has in the data."""
    codes = [feature["lm_class"] for feature in layer.getFeatures()]
    return {str(code): codes.count(code) for code in sorted(set(codes))}


def opened(layer=None):
    """Open the explorer of a layer, as the menu does, and wait until it knows the neighbours."""
    plugins["polos"].show_explorer(layer)
    dock = plugins["polos"].explorers[-1]
    wait(lambda: dock.session and dock.session.around is not None)
    rest(300)
    return dock


def pixel(plot, x, y):
    """Return where a value lies on a plot."""
    px, py = plot.axes.transData.transform((x, y)) / plot.canvas.devicePixelRatioF()
    return QPoint(round(px), round(plot.canvas.height() - py))


def drag(plot, way, held=NONE):
    """Drag the mouse over a plot."""
    points = [pixel(plot, *point) for point in way]
    QTest.mousePress(plot.canvas, LEFT, held, points[0])
    for before, after in zip(points, points[1:]):
        for step in (1, 2, 3):
            QTest.mouseMove(plot.canvas, before + (after - before) * step / 3)
            rest(10)
    QTest.mouseRelease(plot.canvas, LEFT, held, points[-1])
    rest(100)


def chosen(layer):
    return sorted(layer.selectedFeatureIds())


def touch(one, other):
    """Return whether two squares share a point, by their places."""
    apart = max(abs(one % SIDE - other % SIDE), abs(one // SIDE - other // SIDE))
    return apart == 1


def brush(dock, layer):
    """Brush points with rectangle, shift, lasso and a click, and the map's selection."""
    plot = dock.plots.scatter
    near = {place: [other for other in range(SIDE**2) if touch(place, other)] for place in range(SIDE**2)}
    values = np.array([feature["lm_value"] or np.nan for feature in layer.getFeatures()], dtype=float)
    z = values - np.nanmean(values)
    around = [np.nanmean(z[near[place]]) for place in range(SIDE**2)]
    report["i"] = [plot.scatter.slope, float(np.nansum(z * around) / np.nansum(z**2))]
    x, y, ids = plot.scatter.x, plot.scatter.y, dock.session.figures.ids

    def beyond(east, north):
        """Return the areas east and north of a corner, or west and south of a negative one: surely so, and perhaps."""
        sides = [np.minimum(x * np.sign(east) - abs(east), y * np.sign(north) - abs(north)) >= by for by in (0.1, -0.1)]
        return [ids[side].tolist() for side in sides]

    report["high"] = beyond(1, 1)
    # From outside into the corner, past the last point.
    drag(plot, [(1, 1), (np.nanmax(x) + 0.2, np.nanmax(y) + 0.2)])
    report["brushed"] = chosen(layer)
    report["low"] = beyond(-0.5, -0.2)
    drag(plot, [(np.nanmin(x) - 0.2, np.nanmin(y) - 0.2), (-0.5, -0.2)], SHIFT)
    report["added"] = chosen(layer)
    report["words"] = dock.foot.words.text()
    QTest.mouseClick(dock.plots.lasso, LEFT)
    report["lasso on"] = [dock.plots.lasso.isChecked(), plot.lasso]
    # A triangle with its right angle at the mean; points near its border may fall to either side of a pixel.
    top, right = np.nanmax(y), np.nanmax(x)
    drag(plot, [(0, 0), (right, 0), (0, top), (0, 0.01)])
    inside = 1 - x / right - y / top
    report["within"] = sorted(ids[(x > 0.05) & (y > 0.05) & (inside > 0.03)].tolist())
    report["about"] = sorted(ids[(x > -0.05) & (y > -0.05) & (inside > -0.03)].tolist())
    report["lasso"] = chosen(layer)
    QTest.mouseClick(dock.plots.lasso, LEFT)
    layer.selectByIds([5, 6, 7])
    report["from map"] = sorted(ids[dock.session.selected].tolist())
    table = dock.tables.all
    dock.tables.setCurrentWidget(table)
    rest(100)
    at = table.visualRect(table.model().index(2, 1)).center()
    QTest.mouseClick(table.viewport(), LEFT, NONE, at)
    report["row"] = [int(ids[table.model().rows[2]])], chosen(layer)


def keys(dock, layer):
    """Go through the window by the keys."""
    parts = []
    dock.plots.scatter.canvas.setFocus()
    for _ in range(3):
        QTest.keyClick(dock.window().focusWidget(), Qt.Key.Key_F6)
        parts.append(dock.window().focusWidget().accessibleName())
    report["parts"] = parts
    QTest.keyClick(dock.plots.scatter.canvas, Qt.Key.Key_Escape)
    report["after escape"] = chosen(layer)


def levels(dock, layer, stricter):
    """Go to another level and correction and back."""
    manager = layer.styleManager()
    before, style = [feature.attributes() for feature in layer.getFeatures()], manager.currentStyle()
    styles = manager.styles()
    dock.levels.level.setFocus()
    QTest.keyClick(dock.levels.level, Qt.Key.Key_Left)
    report["stricter"] = {str(code): count for code, count in dock.session.counts.items() if count}
    report["stricter by a run"] = counts_of(stricter)
    report["state"] = dock.levels.state.text()
    report["legend"] = [one.label() for one in layer.renderer().categories()]
    drawn = QgsApplication.instance() and layer.renderer().classAttribute()
    report["style away"] = manager.currentStyle() != style and drawn.startswith("coalesce")
    QgsProject.instance().write(str(FOLDER / "away.qgs"))
    rest(300)
    report["after saving"] = layer.renderer().classAttribute() == drawn
    report["saved"] = (FOLDER / "away.qgs").read_text(encoding="utf-8").count("json_to_map")
    iface.mapCanvas().refresh()
    rest(500)
    dock.grab().save(str(FOLDER / "away.png"))
    QTest.mouseClick(dock.levels.back, LEFT)
    report["back"] = [manager.currentStyle() == style, manager.styles() == styles, dock.session.published]
    report["untouched"] = before == [feature.attributes() for feature in layer.getFeatures()] and not layer.isModified()


def pointing(dock, layer):
    """Point at an area on the map."""
    canvas = iface.mapCanvas()
    canvas.setExtent(layer.extent())
    canvas.refresh()
    rest(800)
    at = canvas.mapSettings().mapToPixel().transform(1500, 1500)
    QTest.mouseMove(canvas.viewport(), QPoint(5, 5))
    QTest.mouseMove(canvas.viewport(), QPoint(round(at.x()), round(at.y())))
    rest(200)
    report["sentence"] = dock.foot.words.text()
    report["outlined"] = [band.numberOfVertices() for band in dock.pointer.bands]
    canvas.grab().save(str(FOLDER / "map.png"))


def colour_at(canvas, x, y):
    """Return the colour of the map at a point."""
    at = canvas.mapSettings().mapToPixel().transform(x, y)
    return canvas.grab().toImage().pixelColor(round(at.x()), round(at.y())).name()


def while_drawn(dock, layer):
    """Have the colours change when a drawing has ended that QGIS has not heard of yet."""
    canvas = iface.mapCanvas()
    red = dock.class_colours()[1]
    layer.triggerRepaint()
    # A drawing may be over within the fraction of a second that `wait` lets pass.
    while not canvas.isDrawing():
        QgsApplication.processEvents()
    time.sleep(1)
    dock.session.show_without(np.ones(len(dock.session.figures.ids)), "a test")
    rest(3000)
    wait(lambda: not canvas.isDrawing())
    report["all red"] = [red, colour_at(canvas, 15500, 15500)]
    dock.session.back()
    rest(1000)


def without(dock, layer):
    """Ask what the map would be without the first rows."""
    layer.selectByIds([1, 2])
    QTest.mouseClick(dock.foot.leave_out, LEFT)
    wait(lambda: dock.session.without)
    report["without"] = [dock.levels.state.text(), dock.session.counts[5]]
    QTest.mouseClick(dock.levels.back, LEFT)


def exports(dock):
    """Write table and page."""
    from polos.ui.explorer.exports import write_table

    write_table(str(FOLDER / "table.csv"), dock.tables.hot.model())
    dock.actions.print_page()
    rest(1000)
    report["layouts"] = [len(one.items()) > 4 for one in QgsProject.instance().layoutManager().layouts()]
    for designer in iface.openLayoutDesigners():
        designer.close()
    rest(200)


def looks(dock):
    """Keep pictures, wide and narrow."""
    dock.session.point_at(None)
    dock.session.select(dock.session.coloured.codes == 1)
    for name, width in (("wide", 606), ("narrow", 480)):
        dock.setFloating(True)
        dock.resize(width, 560)
        rest(600)
        report[name] = [dock.plots.left.count(), dock.plots.right.isVisible()]
        dock.grab().save(str(FOLDER / f"{name}.png"))
    dock.setFloating(False)


def faults(moran, getis):
    """Change, filter and delete layers, close the project, reload the plugin."""
    one = plugins["polos"].explorers[0]
    two = opened(getis)
    report["two"] = [dock.layer.name() for dock in plugins["polos"].explorers]
    plugins["polos"].show_explorer(moran)
    report["still two"] = len(plugins["polos"].explorers)
    two.close()
    rest(200)
    report["one left"] = [dock.layer.name() for dock in plugins["polos"].explorers]
    moran.setSubsetString('"firms" > 10')
    rest(1500)
    report["filtered"] = [len(one.session.figures), moran.featureCount(), one.notice.text()]
    moran.setSubsetString("")
    rest(1500)
    moran.startEditing()
    report["editing"] = one.notice.text()
    for name in ("lm_agrees", "lm_side"):
        moran.deleteAttribute(moran.fields().lookupField(name))
    moran.commitChanges()
    rest(1500)
    # As a result of an older version: looser levels do not guess.
    one.levels.level.setValue(one.levels.level.maximum())
    report["older"] = [one.notice.text(), {str(k): v for k, v in one.session.counts.items() if v}]
    report["older published"] = counts_of(moran)
    moran.startEditing()
    for name in ("lm_p", "lm_p_adj"):
        moran.deleteAttribute(moran.fields().lookupField(name))
    moran.commitChanges()
    rest(1500)
    report["no p"] = [one.notice.text(), one.levels.level.isEnabled()]
    plain = areas()
    QgsProject.instance().addMapLayer(plain)
    plugins["polos"].show_explorer(plain)
    report["plain"] = [len(plugins["polos"].explorers), iface.messageBar().currentItem().text()]
    QgsProject.instance().removeMapLayer(moran.id())
    rest(500)
    report["deleted"] = len(plugins["polos"].explorers)
    opened(getis)
    two = plugins["polos"].explorers[0]
    two.levels.level.setValue(0)
    report["away before"] = len(getis.styleManager().styles())
    report["of"] = [two.layer.name(), two.session.published]
    reloadPlugin("polos")
    rest(500)
    report["reloaded"] = [len(plugins["polos"].explorers), len(getis.styleManager().styles())]
    opened(getis)
    QgsProject.instance().clear()
    rest(500)
    report["cleared"] = len(plugins["polos"].explorers)
    plugins["polos"].show_explorer()
    report["nothing"] = len(plugins["polos"].explorers)
    other = QgsVectorLayer(str(FOLDER / "stricter.gpkg"), "other", "ogr")
    QgsProject.instance().addMapLayer(other)
    plugins["polos"].show_explorer(other)
    report["while read"] = [plugins["polos"].explorers[0].session]
    QgsProject.instance().removeMapLayer(other.id())
    report["while read"].append(len(plugins["polos"].explorers))


def act():
    """Do it all."""
    try:
        iface.mainWindow().resize(1366, 740)
        source = areas()
        moran = result("localmoran", "moran", source)
        stricter = result("localmoran", "stricter", source, ALPHA=0.01)
        getis = result("getisord", "getis", source)
        QgsProject.instance().addMapLayers([moran, getis])
        iface.setActiveLayer(moran)
        dock = opened()
        report["bound"] = dock.layer.name()
        brush(dock, moran)
        keys(dock, moran)
        levels(dock, moran, stricter)
        pointing(dock, moran)
        while_drawn(dock, moran)
        without(dock, moran)
        exports(dock)
        looks(dock)
        del dock
        faults(moran, getis)
    except Exception:
        report["error"] = traceback.format_exc()
    (FOLDER / "report.json").write_text(json.dumps(report), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(1500, act)
