"""The manual: the README of the language that is spoken, and the pages that it leads to, without internet.

Pages of the documentation open in the browser where they are shipped as built, and here where only their source is.
"""

import re
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QImage, QTextCursor, QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QVBoxLayout

from ..translation import language, tr
from .sizes import sized

ROOT = Path(__file__).resolve().parents[1]
SMOOTH = Qt.TransformationMode.SmoothTransformation


def manual(code):
    """Return the README in a language, or the English one where there is none."""
    own = ROOT / f"README.{code}.md"
    return own if own.exists() else ROOT / "README.md"


class Page(QTextBrowser):
    """A page of the manual whose pictures are no wider than it is."""

    def loadResource(self, kind, name):
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource or not found:
            return found
        picture = QImage.fromData(found)
        width = self.viewport().width() - 2 * round(self.document().documentMargin())
        return picture if picture.width() <= width else picture.scaledToWidth(width, SMOOTH)


class HelpWindow(QDialog):
    """Shows the manual; links to other pages of it are followed here, those to the internet in the user's browser."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.code = language()
        self.setWindowTitle(tr("Help of Polos"))
        self.page = Page()
        self.page.setAccessibleName(tr("Pages of the manual"))
        self.page.setOpenLinks(False)
        # Always there, so that pictures are fitted beside it.
        self.page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.page.anchorClicked.connect(self.follow)
        back = QPushButton(tr("&Back"))
        back.setEnabled(False)
        back.clicked.connect(self.page.backward)
        self.page.backwardAvailable.connect(back.setEnabled)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(buttons)
        sized(self, 56, 36)

    def showEvent(self, event):
        """Show the first page once it is known how wide pages are."""
        super().showEvent(event)
        if self.page.source().isEmpty():
            self.page.setSource(QUrl.fromLocalFile(str(manual(self.code))))

    def follow(self, url):
        """Show what a link leads to."""
        target = self.page.source().resolved(url)
        if not target.isLocalFile():
            QDesktopServices.openUrl(target)
            return
        place = target.fragment()
        target = target.adjusted(QUrl.UrlFormattingOption.RemoveFragment)
        file = Path(target.toLocalFile())
        built = file.with_suffix(".html")
        if file.suffix != ".md" or built.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(built)) if built.exists() else target)
            return
        if target != self.page.source():
            self.page.setSource(target)
        if place:
            self._go_to(place)

    def _go_to(self, place):
        """Go to a heading: Markdown names places after them, which Qt does not know."""
        block = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and _named(block.text()) == place:
                # From the end, so that the heading comes to stand at the top.
                self.page.moveCursor(QTextCursor.MoveOperation.End)
                cursor = self.page.textCursor()
                cursor.setPosition(block.position())
                self.page.setTextCursor(cursor)
                return
            block = block.next()


def _named(heading):
    """Return what links call a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
