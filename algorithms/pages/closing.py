"""What ends every page: the settings of its run, by the words of the dialog, and what it does not say."""

from ...analysis.errors import without_secrets
from ...translation import tr
from .html import Section, Table

NOT_SAID = ("not say", "no proof", "not yet", "does not prove")
"""Words by which the help, in English, says what a result is not."""


def closing(run, algorithm, about, english):
    """Return the parts that end the page of a run.

    Parameters
    ----------
    run : Run
    algorithm : QgsProcessingAlgorithm
        That of the run, declared in the language that is spoken.
    about, english : dict of str to str
        Paragraphs on the algorithm in the language that is spoken and in English, by the same keys.
    """
    key = next((key for key, text in english.items() if any(words in text for words in NOT_SAID)), None)
    said = about.get(key) or tr(
        "It says what the figures show: not why, nor whether firms work together. A place that stands out is worth a "
        "closer look; it is not yet a cluster."
    )
    return [Section(tr("What it does not say"), [said]), _settings(run, algorithm)]


def _settings(run, algorithm):
    """Return the parameters that were given, with their values as the dialog shows them."""
    rows = []
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if definition.isDestination() or name in PRESENTED or not run.wants(name):
            continue
        default = run.algorithm.parameterDefinition(name).defaultValue()
        if run.given(name) == default and name not in ALWAYS:
            continue
        value = _shown(run, definition)
        rows.append((definition.description(), without_secrets(value) if isinstance(value, str) else value))
    return Section(tr("Settings"), [Table((tr("Parameter"), tr("Value")), rows), tr("All others: as Polos has them.")])


PRESENTED = ("LANGUAGE", "COLOURS")
ALWAYS = ("WEIGHTS", "ALPHA", "CORRECTION", "ALTERNATIVE")
"""Settings that a reader asks for, also where nobody changed them."""


def _shown(run, definition):
    name, kind = definition.name(), definition.type()
    if name in run.inputs:
        return run.inputs[name].source.sourceName() if run.inputs[name].source else ""
    if kind == "enum":
        chosen = run.value(name)
        options = definition.options()
        return ", ".join(options[one] for one in (chosen if isinstance(chosen, list) else [chosen]))
    if kind == "boolean":
        return tr("yes") if run.flag(name) else tr("no")
    if kind == "number":
        return run.number(name)
    if kind == "field" and definition.allowMultiple():
        return ", ".join(run.texts(name))
    return run.text(name) if kind in ("field", "string") else str(run.given(name))
