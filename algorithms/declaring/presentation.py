"""How a result is presented: its language, the colours of its maps, and where its page goes."""

import os
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)

from ...analysis.errors import PolosError, mark
from ...settings import COLOURS, RESULT_LANGUAGES, user_settings
from ...translation import spoken, tr
from ..pages.figures import FILE_FILTER, figure_format
from .common import add_advanced, choice

LANGUAGE = "LANGUAGE"
COLOUR_SCHEME = "COLOURS"
LANGUAGE_CODES = tuple(RESULT_LANGUAGES)

FILE_DESTINATION = QgsProcessingParameterFileDestination.typeName()
FOLDER_DESTINATION = QgsProcessingParameterFolderDestination.typeName()
TEMPORARY = QgsProcessing.TEMPORARY_OUTPUT
TIME = "{time}"
"""What stands in the name of a page for when its run begins: a dialog can be open for hours, and begin many."""


def add_presentation(algorithm):
    """Add the language of the result and the colours of its maps."""
    chosen = user_settings()
    for name, description, options, default in (
        (LANGUAGE, tr("Language of the result"), RESULT_LANGUAGES, chosen.language),
        (COLOUR_SCHEME, tr("Colours of maps"), COLOURS, chosen.colours),
    ):
        add_advanced(algorithm, choice(name, description, options.values(), list(options).index(default), options))


def spoken_language():
    """Return the option of LANGUAGE for the language that a result has, to make it in that one again anywhere."""
    return LANGUAGE_CODES.index(spoken().code)


def add_page(algorithm, name):
    """Add the page of a result, which dialogs make.

    Where the user has a folder for pages, each run leaves its own there.

    Parameters
    ----------
    algorithm : PolosAlgorithm
    name : str
        Of the parameter.
    """
    folder, file = user_settings().reports, None
    # QGIS's viewer of results lists pages by this alone.
    called = tr("Report: {algorithm}").format(algorithm=algorithm.displayName())
    if folder:
        file = str(Path(folder) / f"{algorithm.name()}_{TIME}.html")
    algorithm.addParameter(
        QgsProcessingParameterFileDestination(name, called, "HTML (*.html)", file, optional=True, createByDefault=True)
    )


def add_picture(algorithm, name):
    """Add the picture of a result."""
    algorithm.addParameter(
        QgsProcessingParameterFileDestination(name, tr("Picture"), FILE_FILTER, optional=True, createByDefault=False)
    )


def check_picture(run, name):
    """Raise a `PolosError` for a picture in a format that cannot be made."""
    if run.wants(name):
        figure_format(run.target(name))


def without_skipped_pages(algorithm, parameters):
    """Return what a dialog gives, with None for the pages that its user skips, of which a dialog says nothing."""
    skipped = (one.name() for one in _files(algorithm) if one.defaultValue() and one.name() not in parameters)
    return {**parameters, **dict.fromkeys(skipped)}


def require_folders(run):
    """Raise a `PolosError` where a page, picture or other file could not be written, before the long work begins."""
    folders = [one for one in run.algorithm.destinationParameterDefinitions() if one.type() == FOLDER_DESTINATION]
    for definition in (*_files(run.algorithm), *folders):
        given = run.given(definition.name())
        if not isinstance(given, str) or given == TEMPORARY:
            continue
        folder = Path(given).absolute()
        folder = folder if definition in folders else folder.parent
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        if not (folder.is_dir() and os.access(folder, os.W_OK)):
            raise PolosError(
                mark("{parameter} is “{path}”, but nothing can be written to “{folder}”. Choose another place."),
                parameter=definition.name(),
                path=given,
                folder=folder,
            )


def _files(algorithm):
    return [one for one in algorithm.destinationParameterDefinitions() if one.type() == FILE_DESTINATION]
