"""Translation of Polos's texts: one context, English source."""

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

CONTEXT = "Polos"
FOLDER = Path(__file__).resolve().parent / "resources" / "i18n"


def tr(text):
    """Return a text in the language of QGIS."""
    return QCoreApplication.translate(CONTEXT, text)


def message(error_or_notice):
    """Return the translated text of a `PolosError` or `Notice`, filled in."""
    return tr(error_or_notice.text).format(**error_or_notice.values)


def language():
    """Return the two-letter language of QGIS: that of the command line, or else of the settings."""
    application = QgsApplication.instance()
    started_in = application.translation() if isinstance(application, QgsApplication) else ""
    return (started_in or QgsApplication.locale())[:2]


def install_translator():
    """Make Qt know Polos's translations, and return the translator, or None where English will do."""
    translator = QTranslator()
    if not translator.load(str(FOLDER / f"polos_{language()}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
