"""Beside step 1: the map as it is joined, and the first rows of the table as they are."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ...analysis.errors import number
from ...translation import in_language, tr
from ..colours import BLUES
from .area_map import NO_DATA, AreaMap, Drawing, legend
from .page_parts import pale

ROWS = 5


class MapPreview(QWidget):
    """A heading, a map and a legend."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.title, self.map, self.legend = QLabel(), AreaMap(), QLabel()
        self.legend.setWordWrap(True)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        pale(self.legend)
        self.layout_.addWidget(self.title)
        self.layout_.addWidget(self.map, 1)
        self.layout_.addWidget(self.legend)

    def show_drawing(self, title, drawing, entries=(), note=""):
        """Show areas, with a title and a legend, or a note in their place."""
        self.title.setText(f"<b>{title}</b>")
        self.map.draw(Drawing() if note else drawing, note)
        self.legend.setText(legend(entries))
        said = ", ".join(text for _, text in entries)
        self.map.setAccessibleName(title)
        self.map.setAccessibleDescription(note or said)


def classed(values, limits, written, no_data):
    """Return the `Drawing` of values in classes, and the entries of its legend.

    Parameters
    ----------
    values : list of float
        One for each area, NaN where there is none.
    limits : list of float
        Between the classes.
    written : callable
        Takes a limit and returns it as a text.
    no_data : str
        What an area without a value is called.
    """
    classes = {
        place: NO_DATA if value != value else sum(value >= limit for limit in limits)
        for place, value in enumerate(values)
    }
    last = len(BLUES) - 1
    colours = tuple(BLUES[round(at * last / max(1, len(limits)))] for at in range(len(limits) + 1))
    entries = []
    for at in range(len(limits) + 1):
        if not limits:
            text = tr("all")
        elif at == 0:
            text = tr("below {limit}").format(limit=written(limits[0]))
        elif at == len(limits):
            text = tr("{limit} or more").format(limit=written(limits[-1]))
        else:
            text = tr("{low} to {high}").format(low=written(limits[at - 1]), high=written(limits[at]))
        entries.append((colours[at], text))
    lost = sum(one == NO_DATA for one in classes.values())
    if lost:
        entries.append((None, f"{no_data} ({whole(lost)})"))
    return Drawing(classes, colours), entries


def whole(value):
    """Return a whole number as the language writes it."""
    return in_language(f"{round(value):,}")


class FilesPreview(MapPreview):
    """The joined map above the first rows."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows_title, self.rows = QLabel(f"<b>{tr('First rows of the table')}</b>"), QTableWidget()
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.verticalHeader().hide()
        self.rows.horizontalHeader().setStretchLastSection(True)
        self.rows.setAccessibleName(tr("First rows of the table"))
        height = self.rows.fontMetrics().height()
        self.rows.verticalHeader().setDefaultSectionSize(round(1.5 * height))
        self.rows.setFixedHeight(round((1.6 * ROWS + 2.6) * height))
        self.layout_.addWidget(self.rows_title)
        self.layout_.addWidget(self.rows)

    def show_rows(self, table, fields):
        """Show the first rows as they are, each column with what it is taken for."""
        self.rows_title.setVisible(table is not None)
        self.rows.setVisible(table is not None)
        if table is None:
            return
        parts = {
            fields.table_id: tr("area"),
            fields.sector: tr("sector"),
            fields.value: tr("value"),
            fields.year_field: tr("year"),
            **dict.fromkeys(fields.sectors, tr("sector")),
        }
        # Those that are used first: the others may lie out of sight.
        names = sorted((column.name for column in table.columns), key=lambda name: name not in parts)
        self.rows.setColumnCount(len(names))
        self.rows.setRowCount(min(ROWS, table.rows))
        self.rows.setHorizontalHeaderLabels([f"{name} · {parts.get(name) or tr('not used')}" for name in names])
        for at, name in enumerate(names):
            for row, value in enumerate(table.values[name][:ROWS]):
                self.rows.setItem(row, at, QTableWidgetItem("" if value is None else str(value)))
        self.rows.resizeColumnsToContents()


def written_number(value):
    """Return a limit as the language writes it."""
    return str(in_language(f"{number(value, ',.10g')}"))


def written_share(value):
    """Return a share as the language writes it."""
    return in_language(f"{100 * value:.3g}%")
