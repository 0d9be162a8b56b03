"""The selection of sectors and the classification that codes are of."""

from qgis.core import QgsProcessingParameterString

from ...analysis.errors import mark
from ...translation import tr
from .common import INTEGER, add, add_advanced, choice, file, number, text

CLASSIFICATION = "CLASSIFICATION"
CODE_WIDTH = "CODE_WIDTH"
ENCODING = "ENCODING"
SECTORS = "SECTORS"
LEVEL = "LEVEL"
LEVEL_NAMES = (
    mark("As in the table"),
    mark("Level 1 (ISIC: section)"),
    mark("Level 2 (ISIC: division)"),
    mark("Level 3 (ISIC: group)"),
    mark("Level 4 (ISIC: class)"),
)
UNSPECIFIED = "UNSPECIFIED"
SECTOR_WIDGET = "polos:sectors"
"""Name under which the plugin registers the picker of sectors."""

widgets = set()
"""Names of the widgets that the plugin has registered: none in qgis_process, where parameters are plain strings."""


def add_sectors(algorithm, optional=False):
    """Add the selection of sectors."""
    add(algorithm, sectors(SECTORS, tr("Sectors, such as 10;13-15;C;1311"), optional))


def sectors(name, description, optional=True):
    """Return a parameter for a selection of sectors: a plain string, for which the desktop has a picker."""
    parameter = QgsProcessingParameterString(name, description, optional=optional)
    if SECTOR_WIDGET in widgets:
        parameter.setMetadata({"widget_wrapper": {"widget_type": SECTOR_WIDGET}})
    return parameter


def add_classification(algorithm):
    """Add the classification that the codes are of, their width, and those of no known activity."""
    add_advanced(
        algorithm,
        file(CLASSIFICATION, tr("Classification (empty: ISIC/CIIU Rev. 4)"), tr("Tables (*.csv *.txt *.tsv)")),
        number(CODE_WIDTH, tr("Digits of the codes (empty: found)"), kind=INTEGER, least=1, most=8),
        text(UNSPECIFIED, tr("Codes of no known activity, such as 9999;0000")),
    )


def classification(run):
    """Return the classification that a user chose: a file, or else ISIC Rev. 4."""
    from ...analysis.sectors.classification import isic4, read_classification

    path = run.file(CLASSIFICATION)
    return read_classification(path, run.text(ENCODING)) if path else isic4()


def unspecified(run):
    """Return the codes of no known activity, as `unspecified.are_unspecified` takes them."""
    from ...analysis.sectors.unspecified import parse_unspecified

    return parse_unspecified(run.text(UNSPECIFIED))


def check_sectors(run):
    """Raise a `PolosError` for a selection of sectors that the classification does not know; blank means all."""
    from ...analysis.sectors.selection import parse_sectors

    known = classification(run)
    if run.text(SECTORS).strip():
        parse_sectors(run.text(SECTORS), known)


def level():
    """Return the level of the classification to which codes are added up."""
    return choice(LEVEL, tr("Level to which codes are added up first"), LEVEL_NAMES)


def chosen_level(run):
    """Return the level that a user chose, None for the codes as they are in the table."""
    return run.choice(LEVEL, range(len(LEVEL_NAMES))) or None
