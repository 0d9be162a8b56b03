"""Step 1: the two files, and what stands where in them."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...analysis.guessing.parts import FIRMS_UNIT, JOBS_UNIT
from ...translation import message, tr
from ..colours import WRONG, highlight
from .guess_row import GuessRow
from .page_parts import heading, hint, small
from .sources import is_areas, is_table, source_of_layer

AREAS, TABLE = "areas", "table"


class FilesPage(QWidget):
    """Asks for the map and the table, and shows each guess on their columns.

    Attributes
    ----------
    source_chosen : signal
        `AREAS` or `TABLE`, and the `Source`.
    browse : signal
        The user wants to look for files.
    field_chosen : signal
        Part of a `Guess`, and its value.
    """

    source_chosen = pyqtSignal(str, object)
    browse = pyqtSignal()
    field_chosen = pyqtSignal(str, str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.sources, self.notes = {}, {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading(tr("Which files do you have?")))
        layout.addWidget(
            hint(tr("Drop both on this window, or choose them. Polos reads them and does not change them."))
        )
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, (kind, text) in enumerate(((AREAS, tr("&Map of the areas:")), (TABLE, tr("&Table of sectors:")))):
            self._add_source(grid, 2 * row, kind, text)
        layout.addLayout(grid)
        layout.addSpacing(6)
        self.understood = QLabel(
            f"<b>{tr('What Polos understood')}</b>&nbsp;&nbsp;{tr('Look at it, and change what is not so.')}"
        )
        layout.addWidget(self.understood)
        self.frame = QFrame()
        self.frame.setFrameShape(QFrame.Shape.StyledPanel)
        rows = QGridLayout(self.frame)
        rows.setColumnStretch(3, 1)
        rows.setVerticalSpacing(9)
        self.rows = {part: GuessRow(text, self.frame) for part, text in self._parts().items()}
        for at, (part, row) in enumerate(self.rows.items()):
            row.add_to(rows, at)
            row.chosen.connect(lambda value, part=part: self.field_chosen.emit(part, value))
        layout.addWidget(self.frame)
        layout.addStretch(1)

    @staticmethod
    def _parts():
        """Return what each part of a `Guess` is called."""
        return {
            "area_id": tr("Code of the area, on the ma&p"),
            "table_id": tr("Code of the area, in the t&able"),
            "sector": tr("Code of the &sector"),
            "value": tr("&Value"),
            "unit": tr("What does the value co&unt?"),
            "year": tr("&Year"),
            "name": tr("Nam&e of the area"),
            "province": tr("P&rovince of the area"),
        }

    def _add_source(self, grid, row, kind, text):
        label, combo, button, note = QLabel(text), QComboBox(), QToolButton(), small()
        label.setBuddy(combo)
        combo.setAccessibleName(text.replace("&", "").rstrip(":"))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        button.setText("…")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(tr("Choose files: both at once, if you like"))
        button.setAccessibleName(f"{text.replace('&', '').rstrip(':')}: {tr('choose files')}")
        button.clicked.connect(self.browse)
        combo.activated.connect(lambda _, kind=kind, combo=combo: self._choose(kind, combo.currentData()))
        line = QHBoxLayout()
        line.addWidget(combo, 1)
        line.addWidget(button)
        grid.addWidget(label, row, 0)
        grid.addLayout(line, row, 1)
        grid.addWidget(note, row + 1, 1)
        self.sources[kind], self.notes[kind] = combo, note

    def _choose(self, kind, source):
        if source is not None:
            self.source_chosen.emit(kind, source)

    def show_sources(self, chosen):
        """Show what there is to choose from in the project, and what is chosen.

        Parameters
        ----------
        chosen : dict of str to Source or None
        """
        layers = list(QgsProject.instance().mapLayers().values())
        for kind, fits in ((AREAS, is_areas), (TABLE, is_table)):
            offered = [source_of_layer(layer) for layer in layers if fits(layer)]
            own, combo = chosen[kind], self.sources[kind]
            if own is not None and own not in offered:
                offered.insert(0, own)
            combo.blockSignals(True)
            combo.clear()
            if own is None:
                combo.addItem(tr("Choose …") if offered else tr("Drop a file here, or choose one with …"), None)
            for source in offered:
                combo.addItem(source.name, source)
                combo.setItemData(combo.count() - 1, source.path or source.value, Qt.ItemDataRole.ToolTipRole)
            combo.setCurrentIndex(offered.index(own) if own is not None else 0)
            combo.setToolTip(own.path or own.name if own is not None else "")
            combo.blockSignals(False)

    def say(self, kind, text, wrong=False):
        """Say below a file how it was read, or why it cannot be."""
        self.notes[kind].setText(text)
        highlight(self.notes[kind], WRONG if wrong else None)

    def show_guess(self, session, areas, table, evidence):
        """Show the choices of columns and what speaks for each; nothing before both files are read.

        Parameters
        ----------
        session : Session
        areas, table : Read or None
        evidence : dict of str to Evidence
        """
        ready = areas is not None and table is not None and bool(evidence)
        self.frame.setVisible(ready)
        self.understood.setVisible(ready)
        if not ready:
            return
        fields = session.fields
        of_areas = {column.name: column.name for column in areas.columns}
        of_table = {column.name: column.name for column in table.columns}
        years = next((column for column in table.columns if column.name == fields.year_field), None)
        offered = {
            "area_id": of_areas,
            "table_id": of_table,
            "sector": of_table,
            "value": of_table,
            "unit": {FIRMS_UNIT: tr("establishments, firms"), JOBS_UNIT: tr("jobs, people")},
            "year": {year: year for year in sorted(years.counts, reverse=True)} if years else {},
            "name": {"": tr("(none)"), **of_areas},
            "province": {"": tr("(none)"), **of_areas},
        }
        if fields.sectors:
            offered["sector"] = {"": tr("(a column each)"), **of_table}
        for part, row in self.rows.items():
            row.set_shown(part in evidence)
            if part in evidence:
                row.offer(offered[part], getattr(fields, part))
                row.show_evidence(evidence[part])

    def messages(self, said):
        """Return phrases as one text."""
        return " ".join(map(message, said))
