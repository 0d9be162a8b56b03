"""Step 4: what is to be made and where; then what came out, and the ways on."""

from dataclasses import replace

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...translation import tr
from .page_parts import heading, hint, small

EXPLORER, SHEETS, MODEL, COMMAND = "explorer", "sheets", "model", "command"


class ResultPage(QWidget):
    """Asks where, shows how far the run is, and what came of it.

    Attributes
    ----------
    chosen : signal
        Another `Wanted`.
    way : signal
        A way on from the result: `EXPLORER`, `SHEETS`, `MODEL` or `COMMAND`.
    cancel : signal
        The user wants to stop the run.
    link : signal
        What a link below the result leads to.
    """

    chosen = pyqtSignal(object)
    way = pyqtSignal(str)
    cancel = pyqtSignal()
    link = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.wanted = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.title, self.sentence = heading(""), hint()
        layout.addWidget(self.title)
        layout.addWidget(self.sentence)
        self.table = self._table()
        layout.addWidget(self.table, 9)
        self.caution = self._caution()
        layout.addWidget(self.caution)
        self.progress_frame = self._progress()
        layout.addWidget(self.progress_frame)
        self.ways = self._ways()
        layout.addWidget(self.ways)
        self.saved = QLabel()
        layout.addWidget(self.saved)
        layout.addWidget(self._place())
        self.settings, self.links = small(), QLabel()
        self.links.setTextFormat(Qt.TextFormat.RichText)
        self.links.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.links.linkActivated.connect(self.link)
        layout.addWidget(self.links)
        layout.addWidget(self.settings)
        layout.addStretch(1)

    def _table(self):
        table = QTableWidget()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAccessibleName(tr("Perimeters"))
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        height = table.fontMetrics().height()
        table.verticalHeader().setDefaultSectionSize(round(1.5 * height))
        table.setMinimumHeight(round(10.4 * height))
        return table

    def _caution(self):
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        line = QHBoxLayout(frame)
        sign, self.caution_text = QLabel(), QLabel()
        size = round(1.2 * frame.fontMetrics().height())
        sign.setPixmap(QgsApplication.getThemeIcon("/mIconInfo.svg").pixmap(size, size))
        self.caution_text.setWordWrap(True)
        self.caution_text.setTextFormat(Qt.TextFormat.PlainText)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.caution_text, 1)
        return frame

    def _progress(self):
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 6, 0, 6)
        self.doing, self.bar = QLabel(), QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop = QPushButton(tr("Ca&ncel the run"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.cancel)
        line = QHBoxLayout()
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        column.addWidget(self.doing)
        column.addLayout(line)
        return frame

    def _ways(self):
        frame = QWidget()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        texts = {
            EXPLORER: (tr("Open in the &explorer"), "/mActionIdentify.svg"),
            SHEETS: (tr("Shee&t of each perimeter"), "/mActionSaveAsPDF.svg"),
            MODEL: (tr("Copy as &model"), "/processingModel.svg"),
            COMMAND: (tr("Copy as comman&d"), "/mActionTerminal.svg"),
        }
        self.buttons = {}
        for way, (text, icon) in texts.items():
            button = QPushButton(QgsApplication.getThemeIcon(icon), text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, way=way: self.way.emit(way))
            self.buttons[way] = button
        self.grid = grid
        self.show_ways(tuple(texts))
        return frame

    def show_ways(self, ways):
        """Show some of the ways on, two in a row, the first alone in its row where they are odd."""
        for button in self.buttons.values():
            self.grid.removeWidget(button)
            button.hide()
        for at, way in enumerate(ways):
            alone = at == 0 and len(ways) % 2
            place = at + len(ways) % 2
            self.grid.addWidget(
                self.buttons[way], 0 if alone else place // 2, 0 if alone else place % 2, 1, 2 if alone else 1
            )
            self.buttons[way].show()

    def _place(self):
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        grid = QGridLayout(frame)
        self.path, self.browse = QLineEdit(), QToolButton()
        self.path.setAccessibleName(tr("GeoPackage of the result"))
        self.browse.setText("…")
        self.browse.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.browse.setAccessibleName(tr("Choose where to save"))
        line = QHBoxLayout()
        line.addWidget(self.path, 1)
        line.addWidget(self.browse)
        grid.addLayout(line, 0, 0, 1, 2)
        names = {
            "quotients": tr("&Location quotients"),
            "clusters": tr("&Perimeters and their areas"),
            "hot_spots": tr("Hot &spots (local Moran)"),
            "page": tr("Pa&ge with the method"),
        }
        self.boxes = {name: QCheckBox(text) for name, text in names.items()}
        for at, box in enumerate(self.boxes.values()):
            box.clicked.connect(lambda _: self._say())
            grid.addWidget(box, 1 + at // 2, at % 2)
        self.path.editingFinished.connect(self._say)
        self.browse.clicked.connect(self._browse)
        return frame

    def show_wanted(self, wanted):
        """Show what is to be made, and where."""
        self.wanted = wanted
        if self.path.text() != wanted.path:
            self.path.setText(wanted.path)
        for name, box in self.boxes.items():
            box.setChecked(getattr(wanted, name))
        self.boxes["page"].setEnabled(wanted.clusters)

    def _say(self):
        path = self.path.text().strip()
        if path and not path.lower().endswith(".gpkg"):
            path += ".gpkg"
        said = replace(self.wanted, path=path, **{name: box.isChecked() for name, box in self.boxes.items()})
        if said != self.wanted:
            self.chosen.emit(said)

    def _browse(self):
        path, _ = QFileDialog.getSaveFileName(self, tr("Choose where to save"), self.path.text(), "GeoPackage (*.gpkg)")
        if path:
            self.path.setText(path)
            self._say()

    def show_before(self, sentence):
        """Show the page before a run."""
        self._show(title=tr("Ready to calculate"), sentence=sentence, saved=tr("To be saved in"))

    def show_running(self, share, doing):
        """Show how far a run is."""
        self.doing.setText(doing)
        self.bar.setValue(round(1000 * share))
        self._show(title=tr("Calculating …"), sentence="", saved=tr("To be saved in"), running=True)

    def show_after(self, title, sentence, head, rows, caution, links):
        """Show what came out.

        Parameters
        ----------
        title, sentence : str
        head : list of str
        rows : list of list of str
        caution : str
        links : dict of str to str
            What `link` gives, and its text.
        """
        self.links.setText(" · ".join(f"<a href='{link}'>{text}</a>" for link, text in links.items()))
        self._fill(head, rows)
        lines = sum(self.table.rowHeight(row) for row in range(len(rows)))
        self.table.setMaximumHeight(max(self.table.minimumHeight(), lines + 2 * self.fontMetrics().height()))
        self.caution_text.setText(caution)
        self._show(title=title, sentence=sentence, saved=tr("Saved in"), rows=bool(rows), done=True)

    def _show(self, title, sentence, saved, running=False, rows=False, done=False):
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.saved.setText(f"<b>{saved}</b>")
        self.progress_frame.setVisible(running)
        self.table.setVisible(rows)
        self.caution.setVisible(done)
        self.ways.setVisible(done)
        self.links.setVisible(done)
        for widget in (self.path, self.browse, *self.boxes.values()):
            widget.setEnabled(not (running or done))

    def _fill(self, head, rows):
        self.table.setColumnCount(len(head))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels(head)
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeft if column == 1 else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(text)
                self.table.setItem(at, column, item)
        header = self.table.horizontalHeader()
        for column in range(len(head)):
            stretch = QHeaderView.ResizeMode.Stretch if column == 1 else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, stretch)
