"""Translation of Polos's texts: one context, English source; the interface in QGIS's language, results in any."""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .analysis.errors import filled
from .analysis.languages import language_of

CONTEXT = "Polos"
FOLDER = Path(__file__).resolve().parent / "resources" / "i18n"

_spoken = ContextVar("spoken", default="")


def tr(text):
    """Return a text in the language that is spoken at the moment: QGIS's, or that of a result that is being made."""
    if not _spoken.get():
        return QCoreApplication.translate(CONTEXT, text)
    translator = _translator(_spoken.get())
    # As bytes, because PyQt takes a str for ASCII here, though not in the other translate.
    return (translator and translator.translate(CONTEXT, text.encode())) or text


def message(error_or_notice):
    """Return the translated text of a `PolosError` or `Phrase`, filled in, its numbers as the language has them."""
    return filled(tr(error_or_notice.text), error_or_notice.values, tr, in_language)


THIN = "\u202f"
"""A narrow space that no line break cuts: before a percent sign and between thousands, as every language reads it."""


def in_language(text):
    """Return a number, as Python writes it, with the decimal sign of the language that is spoken.

    Whatever the country: texts, legends and help are written once a language, and numbers stand among them.
    """
    sign = QLocale(language()).decimalPoint()
    return text.translate({ord(","): THIN, ord("."): sign, ord("%"): f"{THIN}%"})


@contextmanager
def speaking(code):
    """Speak another language than QGIS in this thread, while a result is made; with "", QGIS's."""
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


def language():
    """Return the two letters of the language that is spoken at the moment.

    QGIS's is that of the command line, or else of the settings.
    """
    application = QgsApplication.instance()
    started_in = application.translation() if isinstance(application, QgsApplication) else ""
    return _spoken.get() or (started_in or QgsApplication.locale())[:2]


def spoken():
    """Return the `Language` in which Polos speaks at the moment: English where it does not know QGIS's."""
    return language_of(language())


def install_translator():
    """Make Qt know Polos's translations, and return the translator, or None where English will do."""
    translator = _translator(language())
    if translator:
        QCoreApplication.installTranslator(translator)
    return translator


@cache
def _translator(code):
    """Return the translator into a language, or None where Polos does not speak it."""
    translator = QTranslator()
    return translator if translator.load(str(FOLDER / f"polos_{code}.qm")) else None
