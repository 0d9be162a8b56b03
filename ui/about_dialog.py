"""What Polos is, whose it is, and the versions that a report of a problem needs."""

import platform
from html import escape
from importlib.metadata import PackageNotFoundError, version

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from ..dependencies.packages import PACKAGES
from ..facts import not_filled_in
from ..translation import tr
from .sizes import sized

ICON_LINES = 4
"""How many lines of text the picture is high."""


class AboutDialog(QDialog):
    """Shows what Polos is.

    Parameters
    ----------
    icon : str
        Path of a picture.
    facts : mapping
        Of metadata.txt: ``version``, ``homepage``, ``tracker``.
    """

    def __init__(self, icon, facts, parent=None):
        super().__init__(parent)
        self.setWindowTitle(tr("About Polos"))
        picture = QLabel()
        side = ICON_LINES * self.fontMetrics().lineSpacing()
        picture.setPixmap(QIcon(icon).pixmap(side, side))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = QLabel(about_text(facts))
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        text.setOpenExternalLinks(True)
        text.setAccessibleName(tr("About Polos"))
        head = QHBoxLayout()
        head.addWidget(picture)
        head.addWidget(text, 1)
        self.versions = QPlainTextEdit(versions_text(facts["version"]))
        self.versions.setReadOnly(True)
        self.versions.setAccessibleName(tr("Versions"))
        copy = QPushButton(tr("&Copy versions"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(QLabel(tr("For a report of a problem:")))
        layout.addWidget(self.versions, 1)
        layout.addWidget(buttons)
        sized(self, 38, 34)

    def copy(self):
        """Put the versions on the clipboard."""
        QApplication.clipboard().setText(self.versions.toPlainText())


def about_text(facts):
    """Return what Polos is, as rich text."""
    paragraphs = (
        tr("Polos finds, measures and maps economic clusters over municipal layers."),
        tr(
            "A statistical agglomeration is not yet a cluster: that firms are linked and work together is in no table "
            "of jobs. What Polos marks is a place to look at more closely."
        ),
        tr(
            "Free software under the GNU General Public License, version 2 or later, without any warranty. Sample: "
            "Haut-Commissariat au Plan of Morocco, 2024, CC BY 4.0. ISIC: United Nations; Spanish titles of classes: "
            "INEGI."
        ),
    )
    links = {"homepage": tr("Home page"), "tracker": tr("Report a problem")}
    missing = not_filled_in(facts)
    anchors = [
        f'<a href="{escape(facts[key])}">{escape(name)}</a>' for key, name in links.items() if key not in missing
    ]
    last = f"<p>{' · '.join(anchors)}</p>" if anchors else ""
    texts = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return f"<h2>Polos {escape(facts['version'])}</h2>{texts}{last}"


def versions_text(polos):
    """Return the versions of everything that bears on a result, a line each."""
    lines = [
        f"Polos {polos}",
        f"QGIS {Qgis.version()}",
        f"Qt {QT_VERSION_STR}",
        f"Python {platform.python_version()}",
        platform.platform(),
    ]
    for package in PACKAGES.values():
        try:
            lines.append(f"{package.distribution} {version(package.distribution)}")
        except PackageNotFoundError:
            lines.append(f"{package.distribution} –")
    return "\n".join(lines)
