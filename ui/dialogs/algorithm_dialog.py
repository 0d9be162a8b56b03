"""The window of an algorithm: QGIS's, with a help of three paragraphs that unfolds, and room for its form."""

from html import escape

from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.PyQt.QtWidgets import QDialogButtonBox, QPushButton, QScrollArea, QTextBrowser

from ...translation import tr
from .parameters_panel import PolosPanel

ALL = "polos:all"
"""Address of the link that unfolds the help."""
WIDEST = 760
"""Pixels that a form is given at most, so that the help has room beside it on a screen of 1366."""
WIDTH, HEIGHT, FRAME = 900, 620, 8
"""Of a window at least, which leaves room around it on a screen of 1366 by 768; and of what is around a form."""
HELP = "textShortHelp"
"""What QGIS calls the help."""


class PolosDialog(AlgorithmDialog):
    """The window of an algorithm of Polos."""

    def __init__(self, algorithm, parent=None):
        super().__init__(algorithm, parent=parent)
        self._shorten_help()
        self._make_room()
        if hasattr(algorithm, "to_edit"):
            self.edit = QPushButton(tr("Edit a copy…"))
            self.edit.setToolTip(tr("Opens a copy of this model in the model designer"))
            self.edit.clicked.connect(self._edit)
            self.buttonBox().addButton(self.edit, QDialogButtonBox.ButtonRole.ResetRole)

    def getParametersPanel(self, alg, parent):
        """Return the form; QGIS asks for it."""
        return PolosPanel(parent, alg)

    def showEvent(self, event):
        """Be as large as the form needs, whatever size QGIS remembers of other windows."""
        super().showEvent(event)
        self.resize(max(self.width(), WIDTH), max(self.height(), HEIGHT))

    def flag_invalid_parameter_value(self, message, widget):
        """Say which parameter cannot be so, in the user's language, for which QGIS has no words; QGIS asks for it."""
        super().flag_invalid_parameter_value(message, widget)
        self.messageBar().clearWidgets()
        self.messageBar().pushWarning("", tr("Fill in or correct: “{parameter}”").format(parameter=message))

    def _edit(self):
        from processing.modeler.ModelerDialog import ModelerDialog

        self.designer = ModelerDialog.create(self.algorithm().to_edit())
        self.designer.show()
        self.designer.activate()
        self.close()

    def _shorten_help(self):
        """Show the beginning of the help, and the rest on request, in the same place."""
        self.help = self.findChild(QTextBrowser, HELP)
        if self.help is None:
            return
        short, _ = self.algorithm().help_texts()
        title = f"<h2>{escape(self.algorithm().displayName())}</h2>"
        more = f'<p><a href="{ALL}">{tr("All of the help: parameters, fields, how to read the result")}</a></p>'
        self.help.anchorClicked.disconnect()
        self.help.anchorClicked.connect(self._follow)
        self.help.setHtml(title + short + more)

    def _follow(self, address):
        if address.toString() != ALL:
            self.openHelp() if address.isEmpty() else _open(address)
            return
        _, whole = self.algorithm().help_texts()
        self.help.setHtml(f"<h2>{escape(self.algorithm().displayName())}</h2>{whole}")

    def _make_room(self):
        """Let the form be as wide as it needs, so that nobody scrolls sideways."""
        areas = self.findChildren(QScrollArea)
        # The innermost first: what holds it asks it how wide it is.
        for area in sorted(areas, key=lambda one: len(one.findChildren(QScrollArea))):
            if area.widget() is not None:
                needed = area.widget().minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width() + FRAME
                area.setMinimumWidth(min(needed, WIDEST))


def _open(address):
    from qgis.PyQt.QtGui import QDesktopServices

    QDesktopServices.openUrl(address)
