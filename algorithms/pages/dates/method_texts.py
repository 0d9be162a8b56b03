"""How two runs differ, in words: parameters and options as the dialog calls them."""

from qgis.core import QgsApplication

from ....analysis.comparison import method_differences as kinds
from ....analysis.errors import mark, phrase, quoted
from ....translation import message, tr
from ..html import List, Section, facts_section

CODES = {
    kinds.ALGORITHM: "algorithm",
    kinds.VERSION: "version",
    kinds.CHOICE: "choice",
    kinds.DATA: "data",
    kinds.CONTENT: "content",
    kinds.ORIGIN: "origin",
    kinds.RECORD: "record",
}
"""What tables call what differs, whatever the language."""
NOTHING = mark("nothing")
TOLD = {
    kinds.ALGORITHM: mark("{step}: {before} at the first date, {after} at the second"),
    kinds.VERSION: mark("{step}: Polos {before} at the first date, {after} at the second"),
    kinds.CHOICE: mark("{step}, {name}: {before} at the first date, {after} at the second"),
    kinds.DATA: mark("{step}, {name}: {before} at the first date, {after} at the second"),
    kinds.CONTENT: mark("{step}, {name}: other contents (fingerprints {before} and {after})"),
    kinds.ORIGIN: mark("{step}, {name}: how it was made is known of one date only ({before}, {after})"),
    kinds.RECORD: mark("{step}: no record says how both were made ({before}, {after})"),
}
"""What is said of each kind of difference."""


def difference_words(one):
    """Return a difference as a `Phrase`, which messages can list."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(one.algorithm) if one.algorithm else None
    definition = algorithm.parameterDefinition(one.name) if algorithm and one.name else None
    values = (value_words(definition, value) for value in (one.before, one.after))
    before, after = values
    step = quoted(algorithm.displayName()) if algorithm else _path(one)
    name = definition.description() if definition else one.name
    return phrase(TOLD[one.what], step=step, name=name, before=before, after=after)


def algorithm_words(algorithm_id):
    """Return what the toolbox calls an algorithm, or its id where this version does not have it."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    return tr("“{text}”").format(text=algorithm.displayName()) if algorithm else algorithm_id


def difference_rows(found):
    """Return the fields of the table of differences."""
    import pandas as pd

    rows = []
    for one in found:
        said = difference_words(one)
        before, after = (_spoken(said.values[side]) for side in ("before", "after"))
        row = (_spoken(_path(one)), CODES[one.what], one.name or None, before, after, int(one.matters))
        rows.append((*row, message(said)))
    return pd.DataFrame(rows, columns=["step", "what", "parameter", "before", "after", "matters", "says"])


def value_words(definition, value):
    """Return a value of a parameter as people know it: options by their names."""
    if value is None or value == "" or value == []:
        return phrase(NOTHING)
    if definition is not None and definition.type() == "enum":
        options = definition.options()
        places = value if isinstance(value, list) else [value]
        if all(isinstance(place, int) and 0 <= place < len(options) for place in places):
            return ", ".join(options[place] for place in places)
    if isinstance(value, bool):
        return phrase(mark("ticked")) if value else phrase(mark("not ticked"))
    return quoted(str(value)) if isinstance(value, str) else str(value)


def _path(one):
    """Return where in the way to the result the run stands that differs."""
    if not one.step:
        return one.algorithm or phrase(mark("The run"))
    return f"{' › '.join(one.step)} ({one.algorithm})" if one.algorithm else " › ".join(one.step)


def _spoken(value):
    return value if isinstance(value, str) else message(value)


def method_section(found):
    """Return the section of a page that says whether both runs were made by the same method."""
    if not found:
        said = [tr("By their records both runs were made by the same method, of the same version.")]
    else:
        said = [f"{message(difference_words(one))}." for one in found]
        if any(one.matters for one in found):
            said.insert(0, tr("The methods differ: what changed may be the method, and not the place."))
    return Section(tr("Were both runs made in the same way?"), [List(said)])


def further_facts(report, found):
    """Return, in a list, the section of what the run has told besides how methods differ."""
    told = {f"{message(difference_words(one))}." for one in found}
    facts = [text for text in report.facts if text not in told]
    return facts_section(facts)
