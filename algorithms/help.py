"""The help that QGIS shows beside an algorithm, from the files in resources/help.

One file an algorithm and language, with the sections ``about``, ``parameters``, ``outputs``, ``fields``, ``reading``
and ``references``; what several algorithms share stands in ``shared.ini``. ``fields`` explains the fields that the
outputs add.
"""

from configparser import ConfigParser
from functools import cache
from html import escape
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl

from ..translation import spoken, tr
from .labels import labelled

LABELLED = ("about", "parameters", "outputs", "reading")
"""Sections in which parameters are called what the dialog calls them."""
PARAGRAPHS = 3
"""Of the help that a dialog shows at first."""
PLUGIN = Path(__file__).resolve().parent.parent
FOLDER = PLUGIN / "resources" / "help"


def read_help(name, code):
    """Return the help of an algorithm as {section: {key: text}}, with the shared texts filled in.

    Each text is one line, because QGIS makes a paragraph of every line of a help.
    """
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read([FOLDER / code / "shared.ini", FOLDER / code / f"{name}.ini"], encoding="utf-8")
    return {
        section: {key: text.replace("\n", " ") for key, text in parser[section].items()}
        for section in parser.sections()
    }


def explained_fields(algorithm_id, code):
    """Return {field: text} of a help, in which parameters are called what the dialog calls them.

    Parameters
    ----------
    algorithm_id : str
        Such as "localmoran".
    code : str
        Of the language, which has to be the one that is spoken.
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{algorithm_id}")
    texts = read_help(algorithm_id, code).get("fields", {})
    return {name: labelled(algorithm, text) for name, text in texts.items()} if algorithm else texts


def explain_parameters(algorithm):
    """Give each parameter of an algorithm its help, which dialogs show at its label."""
    texts = _parameter_texts(algorithm.name(), spoken().code)
    for definition in algorithm.parameterDefinitions():
        if definition.name() in texts:
            definition.setHelp(labelled(algorithm, texts[definition.name()]))


def about(algorithm):
    """Return what the help says of an algorithm, by key: in the language that is spoken, and in English."""
    said = read_help(algorithm.name(), spoken().code)["about"]
    labels = {key: labelled(algorithm, text) for key, text in said.items()}
    return labels, read_help(algorithm.name(), "en")["about"]


def page_of(name):
    """Return the address of an algorithm's page in the documentation that is shipped, empty where none is there."""
    page = PLUGIN / "docs" / spoken().code / "algorithms" / f"{name}.html"
    return QUrl.fromLocalFile(str(page)).toString() if page.is_file() else ""


def help_in_short(algorithm):
    """Return the first paragraphs of the help as HTML: what it does, and what it does not say."""
    about = read_help(algorithm.name(), spoken().code)["about"]
    return _paragraphs({key: labelled(algorithm, text) for key, text in list(about.items())[:PARAGRAPHS]})


def help_html(algorithm):
    """Return the help of an algorithm as HTML, in QGIS's language or in English."""
    texts = read_help(algorithm.name(), spoken().code)
    for section in LABELLED:
        texts[section] = {key: labelled(algorithm, text) for key, text in texts[section].items()}
    html = _paragraphs(texts["about"])
    html += f"<h3>{tr('Parameters')}</h3>" + _entries(algorithm.parameterDefinitions(), texts["parameters"])
    html += f"<h3>{tr('Outputs')}</h3>" + _entries(algorithm.outputDefinitions(), texts["outputs"])
    if "fields" in texts:
        html += f"<h3>{tr('New fields')}</h3>" + _list(texts["fields"])
    html += f"<h3>{tr('How to read the result')}</h3>" + _paragraphs(texts["reading"])
    return html + f"<h3>{tr('References')}</h3>" + _paragraphs(texts["references"])


@cache
def _parameter_texts(name, code):
    return read_help(name, code)["parameters"]


def _paragraphs(section):
    return "".join(f"<p>{escape(text)}</p>" for text in section.values())


def _entries(definitions, texts):
    return "".join(
        f"<p><b>{escape(definition.description())}</b><br>{escape(texts[definition.name()])}</p>"
        for definition in definitions
        if definition.name() in texts
    )


def _list(section):
    return "".join(
        f'<p style="margin-top: 0; margin-bottom: 4px"><b>{escape(name)}</b> {escape(text)}</p>'
        for name, text in section.items()
    )
