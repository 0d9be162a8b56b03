"""Criteria of a ranking, as a table in a text or in a file."""

from qgis.core import QgsProcessingParameterString

from ...analysis.errors import FieldError, fact, listed, listed_notice, mark
from ...translation import tr
from .common import add, file
from .sectors import with_widget

CRITERIA = "CRITERIA"
CRITERIA_FILE = "CRITERIA_FILE"
CRITERIA_WIDGET = "polos:criteria"
"""Name under which the plugin registers the editor of criteria."""


def add_criteria(algorithm):
    """Add the criteria as a text, for which the desktop has an editor, and as a file."""
    parameter = QgsProcessingParameterString(
        CRITERIA, tr("Criteria (empty: those that Polos proposes)"), optional=True, multiLine=True
    )
    add(
        algorithm,
        with_widget(parameter, CRITERIA_WIDGET),
        file(CRITERIA_FILE, tr("Criteria as a file"), tr("Tables (*.csv *.txt *.tsv)")),
    )


def given_criteria(run):
    """Return the criteria that a user gave and their seal; (None, None) where none were given.

    Raises
    ------
    FieldError, TableError
        When they cannot be read, or were given twice.
    """
    from ...analysis.decisions.criteria import parse_criteria, read_criteria

    if run.wants(CRITERIA) and run.wants(CRITERIA_FILE):
        raise FieldError(mark("Give CRITERIA or CRITERIA_FILE, not both."))
    if run.wants(CRITERIA_FILE):
        return read_criteria(run.file(CRITERIA_FILE))
    return parse_criteria(run.text(CRITERIA)) if run.wants(CRITERIA) else (None, None)


def proposed_criteria(run, names, told):
    """Return the criteria that Polos proposes for a layer; the record of the run has them.

    Parameters
    ----------
    run : Run
    names : list of str
        Of the fields of the layer.
    told : callable
        Takes a `Criterion`, and returns whether any candidate has a figure of it.

    Raises
    ------
    FieldError
        When it knows none of the fields.
    """
    from ...analysis.decisions.criteria import criteria_text
    from ...analysis.decisions.default_criteria import KNOWN, default_criteria

    there = [name for name in names if name.lower() in KNOWN]
    empty = [name for name in there if not told(KNOWN[name.lower()])]
    found = default_criteria(set(there).difference(empty), tr)
    if not found:
        raise FieldError(
            mark(
                "CRITERIA is empty, and INPUT has no figures in the fields for which Polos proposes criteria: "
                "{fields}. Write your own, or give a layer of “Delineate clusters” or of the verdict."
            ),
            fields=listed(KNOWN, len(KNOWN)),
        )
    run.settle(CRITERIA, criteria_text(found))
    text = mark(
        "The criteria, their weights and anchors are a proposal of Polos. Decide on your own before you publish."
    )
    run.report.notices([fact(text)])
    text = mark("Criteria that are not proposed, because no candidate has a figure ({count}): {list}.")
    run.report.notices(listed_notice(text, [tr(KNOWN[name.lower()].name) for name in empty]))
    if len({one.family for one in found}) == 1:
        text = mark(
            "They tell of one family only, the weight in the economy: the candidates have no figures on linkages or "
            "growth. “Verdict on clusters” has them where it is given linked sectors, evidence, growth or demand."
        )
        run.report.notices([fact(text)])
    return found
