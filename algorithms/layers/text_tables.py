"""Text files given as tables by their path: Polos reads them itself, also where QGIS knows no table of that name."""

from pathlib import Path

from qgis.core import Qgis, QgsProperty

from ...analysis.errors import TableError, mark
from ...analysis.tables.delimited import SUFFIXES

TABLE = Qgis.ProcessingSourceType.Vector
UNASKED = QgsProperty.fromExpression("NULL")
"""What QGIS does not try to open when it checks parameters."""


def beyond_qgis(run):
    """Return {name: `UNASKED`} of the text files given as tables: QGIS cannot open .txt, .tab, .dat and UTF-16.

    Raises
    ------
    TableError
        For a file that neither of them reads.
    """
    found = {}
    for definition in run.algorithm.parameterDefinitions():
        value = run.given(definition.name()) if definition.type() == "source" else None
        if not isinstance(value, str) or list(definition.dataTypes()) != [TABLE] or not is_file(value):
            continue
        if Path(value).suffix.lower() in SUFFIXES:
            found[definition.name()] = UNASKED
        elif not definition.checkValueIsAcceptable(value, run.context):
            raise TableError(
                mark(
                    "{parameter} is “{file}”, which QGIS cannot open as a table; text files are read where they end in "
                    "{endings}. Give it that ending, or save the table in another format."
                ),
                parameter=definition.name(),
                file=value,
                endings=", ".join(SUFFIXES),
            )
    return found


def is_file(text):
    """Return whether a text is the path of a file; some texts cannot be one."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False
