"""Times a brush and another level in the explorer: what lies between a gesture and the windows that show it.

    build/python tests/benchmarks/explorer.py [AREAS …]

Areas are squares with a random value, its neighbours' mean and classes. Each brush draws a larger rectangle over the
scatter plot; it is told how long nine in ten took at most, of the clock and of the processor, with everything drawn off
screen. The aim is `LIMIT` seconds with 20,000 areas. Another level has plot, tables and the layer's style follow; the
map is not drawn, which QGIS does beside the window. The longest change is told.
"""

import sys
import time
from types import SimpleNamespace

import numpy as np
from made_clusters import started

LIMIT, AIM = 0.050, 20_000
COUNTS = (1_452, 20_000, 100_000, 1_000_000)
MOVEMENTS = 60
LEVELS = (0.01, 0.001, 0.1, 0.05)


def main():
    """Run from the command line."""
    application = started()
    for count in [int(text) for text in sys.argv[1:]] or COUNTS:
        opened, brush, point, level = timed(count, application)
        verdict = "within" if brush[1] < LIMIT else "beyond" if count > AIM else "BEYOND"
        print(
            f"{count:,} areas: read and drawn in {opened:.2f} s; a brush {told(brush)}, {verdict} "
            f"{1000 * LIMIT:.0f} ms; pointing {told(point)}; another level {told(level)}",
            flush=True,
        )
    application.exitQgis()


def told(seconds):
    """Return times of the clock and of the processor in words."""
    clock, processor = (f"{1000 * one:.1f} ms" for one in seconds)
    return f"{clock} ({processor} of the processor)"


def timed(count, application):
    """Return the seconds of opening, of a brush, of pointing at a point, and of another level."""
    from polos.algorithms.exploring.reader import ResultReader
    from polos.ui.explorer.class_tables import ClassTables
    from polos.ui.explorer.plots import Plots
    from polos.ui.explorer.session import Session
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

    layer = made(count)
    begun = time.perf_counter()
    session = Session(layer, ResultReader(), QgsProject.instance())
    window = QWidget()
    plots = Plots(session, lambda: {1: "#ff0000", 2: "#0000ff"}, window)
    tables = ClassTables(session, window)
    tables.setCurrentWidget(tables.all)
    layout = QVBoxLayout(window)
    layout.addWidget(plots)
    layout.addWidget(tables)
    window.resize(606, 560)
    window.show()
    application.processEvents()
    plots.scatter.canvas.draw()
    plots.histogram.canvas.draw()
    opened = time.perf_counter() - begun
    brush, point = brushed(plots.scatter, application), pointed(plots.scatter, application)
    return opened, brush, point, levelled(session, application)


def made(count):
    """Return a layer of points with the fields of a local Moran's result."""
    from qgis.core import QgsFeature, QgsVectorLayer

    draws = np.random.default_rng(1)
    value = draws.normal(size=count)
    lag = 0.5 * value + draws.normal(scale=0.5, size=count)
    p = np.minimum(1.0, np.exp(-(value**2)))
    side = np.select([(value > 0) & (lag > 0), (value <= 0) & (lag <= 0), value <= 0], [1, 2, 3], 4)
    shown = np.where(p <= 0.05, side, 0)
    names = ("lm_value", "lm_lag", "lm_p", "lm_p_adj", "lm_class", "lm_side", "lm_agrees", "neighbours")
    uri = "None?field=name:string&" + "&".join(f"field={name}:double" for name in names)
    layer = QgsVectorLayer(uri, "areas", "memory")
    columns = (value, lag, p, p, shown, side, np.ones(count), np.full(count, 8))
    features = []
    for place, row in enumerate(np.column_stack(columns).tolist()):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"Area {place}", *row])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def brushed(plot, application):
    """Return how long nine in ten brushes took at most, of the clock and of the processor."""
    plot.pressed(at(plot, -2.5, -2.5))
    found = moved(plot, application, [(step, step) for step in np.linspace(-2.4, 2.5, MOVEMENTS)])
    plot.let_go(at(plot, 2.5, 2.5))
    return found


def pointed(plot, application):
    """Return how long nine in ten movements without a button took at most, after the first."""
    plot.moved(at(plot, 0, 0))
    return moved(plot, application, [(step, step / 2) for step in np.linspace(-1, 1, MOVEMENTS)])


def levelled(session, application):
    """Return how long the longest change of the level took, of the clock and of the processor."""
    from polos.analysis.exploring.recolouring import Choice
    from polos.ui.explorer.layer_colours import LayerColours
    from qgis.core import Qgis

    colours = LayerColours(session.layer, SimpleNamespace(ask=lambda: None))
    classes = session.figures.measure.classes
    symbols = session.reader.class_symbols(classes, Qgis.GeometryType.Point)
    session.colours_changed.connect(
        lambda: colours.show(session.figures.ids, session.coloured.codes, classes, session.counts, symbols)
    )
    taken = []
    for level in LEVELS:
        before = time.perf_counter(), time.process_time()
        session.choose(Choice(level, session.choice.correction))
        application.processEvents()
        taken.append((time.perf_counter() - before[0], time.process_time() - before[1]))
    return np.max(taken, axis=0)


def moved(plot, application, way):
    """Move the mouse and return how long nine in ten movements took at most, of the clock and of the processor."""
    taken = []
    for x, y in way:
        before = time.perf_counter(), time.process_time()
        plot.moved(at(plot, x, y))
        application.processEvents()
        taken.append((time.perf_counter() - before[0], time.process_time() - before[1]))
    return np.percentile(taken, 90, axis=0)


def at(plot, x, y):
    """Return a movement of the mouse as matplotlib tells it."""
    from qgis.PyQt.QtCore import Qt

    px, py = plot.axes.transData.transform((x, y))
    held = SimpleNamespace(modifiers=lambda: Qt.KeyboardModifier.NoModifier)
    return SimpleNamespace(x=px, y=py, xdata=x, ydata=y, inaxes=plot.axes, button=1, guiEvent=held)


if __name__ == "__main__":
    main()
