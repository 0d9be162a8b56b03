"""The parts of the explorer that keep the window alive among many areas."""

import numpy as np
import pytest
from polos.algorithms.exploring.reader import ResultReader
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEventLoop, QSize, QTimer
from qgis.PyQt.QtGui import QResizeEvent

AREAS = 3000


@pytest.fixture
def areas(make_layer):
    """Return squares with a class and a figure that grows from row to row."""
    rows = [[place % 2, float(place)] for place in range(AREAS)]
    return make_layer({"lm_class": "integer", "lm_value": "double"}, rows)


@pytest.fixture
def reading(areas):
    from polos.ui.explorer.figure_reading import FigureReading

    reading = FigureReading(areas, ResultReader(), QgsProject.instance())
    yield reading
    reading.end()


def told(reading, milliseconds=20_000):
    """Return what a reading tells, waiting for the first and a little longer."""
    found, loop = [], QEventLoop()
    reading.ended.connect(lambda *both: (found.append(both), QTimer.singleShot(200, loop.quit)))
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    return found


def test_figures_are_read_beside_the_window(reading):
    ((figures, error),) = told(reading)
    assert error is None
    assert figures.value.tolist() == list(range(AREAS))
    assert figures.recolouring.stored.tolist() == [place % 2 for place in range(AREAS)]


def test_figures_that_change_meanwhile_are_read_as_they_are_then(reading, areas):
    areas.startEditing()
    first = next(areas.getFeatures()).id()
    areas.changeAttributeValue(first, areas.fields().lookupField("lm_value"), -5.0)
    areas.commitChanges()
    ((figures, _),) = told(reading)
    assert figures.value[:2].tolist() == [-5, 1]


def test_a_reading_that_is_ended_tells_nothing(reading):
    reading.end()
    assert told(reading, 500) == []


def test_columns_have_room_for_the_last_row_and_few_cells_are_asked_for_it(areas, monkeypatch):
    from polos.ui.explorer.area_table import AreaModel, AreaTable
    from polos.ui.explorer.session import Session

    asked = []
    data = AreaModel.data
    monkeypatch.setattr(AreaModel, "data", lambda self, *what: (asked.append(what), data(self, *what))[1])
    session = Session(areas, ResultReader(), QgsProject.instance())
    table = AreaTable(session, lambda: np.ones(AREAS, dtype=bool), "areas")
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance("3,000")
    assert 0 < len(asked) < AREAS
    asked.clear()
    table.resizeEvent(QResizeEvent(QSize(500, 300), QSize(400, 300)))
    assert asked == []
