"""What ties an explorer to its layer: one selection, and what becomes of the layer."""

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...analysis.errors import mark
from ...translation import tr

SOON = 200
"""Milliseconds after which a layer that changed is read again: changes come in crowds."""
EDITING = mark("The layer is being edited: figures are those last saved.")
FILTERED = mark("The layer has a filter: only the areas that it lets through are here.")


class LayerLink(QObject):
    """Follows the layer of a session, and has the layer follow its selection.

    Parameters
    ----------
    session : Session

    Attributes
    ----------
    saving : signal
        The project is about to be written, before its layers are.
    state_changed : signal
        What is to be said of the layer is another thing.
    """

    saving = pyqtSignal()
    state_changed = pyqtSignal()

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session, self.layer = session, session.layer
        self._following = False
        self._later = QTimer(self, singleShot=True, interval=SOON)
        self._later.timeout.connect(session.read_again)
        self._links = [
            (self.layer.selectionChanged, self._from_layer),
            (session.project.writeProject, self._write),
            (self.layer.subsetStringChanged, self._changed),
            (self.layer.updatedFields, self._fields_changed),
            (self.layer.dataChanged, self._changed),
            (self.layer.afterCommitChanges, self._changed),
            (self.layer.editingStarted, self.state_changed),
            (self.layer.editingStopped, self._changed),
            (session.selection_settled, self._to_layer),
        ]
        for signal, slot in self._links:
            signal.connect(slot)

    def notice(self):
        """Return what is to be said of the layer as it is, "" for nothing."""
        if self.layer.isEditable():
            return tr(EDITING)
        return tr(FILTERED) if self.layer.subsetString() else ""

    def end(self):
        """Follow no more."""
        self._later.stop()
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._links = []

    def _write(self, _):
        self.saving.emit()

    def _changed(self, *_):
        self._later.start()
        self.state_changed.emit()

    def _fields_changed(self):
        # A style that is put on tells of fields too.
        if self.layer.fields().names() != self.session.figures.names:
            self._changed()

    def _from_layer(self, *_):
        if not self._following:
            self.session.select_ids(self.layer.selectedFeatureIds())

    def _to_layer(self):
        ids = self.session.figures.ids[self.session.selected].tolist()
        if set(ids) != set(self.layer.selectedFeatureIds()):
            self._following = True
            try:
                self.layer.selectByIds(ids)
            finally:
                self._following = False
