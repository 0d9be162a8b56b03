"""The list of chains in the picker of sectors: each with a tick, its name and its codes."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from ...analysis.sectors.named_chains import chains_in
from ...analysis.sectors.selection_texts import as_name
from ...analysis.text import folded
from ...translation import tr
from ..plain_text import as_written
from ..sizes import letters

NAME, CODES = range(2)


class ChainList(QTreeWidget):
    """Chains that a selection can name.

    Parameters
    ----------
    classification : Classification
        With its chains.
    language : str
        Of their names; those of other languages are in the tool tips.
    """

    written = pyqtSignal(str)
    """The selection once a chain was ticked or unticked."""

    def __init__(self, classification, language):
        super().__init__()
        self.classification = classification
        self.language = language
        self.text = ""
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Chain"), tr("Codes")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName(tr("Chains"))
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.setColumnWidth(CODES, letters(self, 26))
        for chain in classification.chains:
            item = QTreeWidgetItem(self, [chain.name(language), chain.codes])
            names = "\n".join(dict.fromkeys((chain.name(language), *chain.names.values(), chain.codes)))
            for column in (NAME, CODES):
                item.setToolTip(column, as_written(names))
            item.setCheckState(NAME, Qt.CheckState.Unchecked)
            item.setDisabled(not chain.codes)
        self.itemChanged.connect(self._write)

    def show_text(self, text):
        """Tick the chains that a selection names."""
        self.text = text
        named = [chain for _, found in chains_in(text, self.classification.chains) for chain in found]
        self.blockSignals(True)
        for chain, item in self._items():
            item.setCheckState(NAME, Qt.CheckState.Checked if chain in named else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()

    def show_only(self, text):
        """Show the chains whose names or codes hold all of these words, and return how many they are."""
        words = folded(text).split()
        for chain, item in self._items():
            said = folded(" ".join((*chain.names.values(), chain.codes)))
            item.setHidden(not all(f" {word}" in f" {said}" for word in words))
        return sum(not item.isHidden() for _, item in self._items())

    def enter(self):
        """Go to the first chain that is shown."""
        first = next((item for _, item in self._items() if not item.isHidden()), None)
        if first is not None:
            self.setCurrentItem(first)
            self.setFocus()

    def keyPressEvent(self, event):
        """Tick with the space bar whatever the column."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None and not item.isDisabled():
            on = item.checkState(NAME) == Qt.CheckState.Checked
            item.setCheckState(NAME, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def _items(self):
        return zip(self.classification.chains, map(self.topLevelItem, range(self.topLevelItemCount())))

    def _write(self, changed, _):
        """Put the name of a chain into the selection, or take it out."""
        chain = next(chain for chain, item in self._items() if item is changed)
        pieces = chains_in(self.text, self.classification.chains)
        left = [piece for piece, found in pieces if piece and chain not in found]
        if changed.checkState(NAME) == Qt.CheckState.Checked:
            left.append(as_name(chain.name(self.language), self.classification))
        self.written.emit(";".join(left))
