"""The result of a follow-up beside the frozen one: what became of clusters or areas, by `CompareDates`."""

from typing import Any, NamedTuple

from qgis.core import QgsApplication

from ....analysis.errors import fact, mark
from ...pages.numbers import day
from ..compare_dates import DEPENDENCE, ENDINGS, CompareDates
from .frozen_runs import layer_name, members_of
from .given_data import place_given

COMPARISON = "comparison"
"""What the layer is called in the file of results; further ones begin so."""
OWN = frozenset({"SEAL", "DATE", "PREVIOUS", "PREVIOUS_MEMBERS"})
"""What a follow-up adds to every run: the frozen seal, its day, the clusters whose ids last. It is no other method."""
PASSED_ON = ("CORRESPONDENCE", "OLD_ID", "NEW_ID", "SHARE", "OTHER_METHODS", "OTHER_BORDERS")
PASSED_ON += ("LEAST_FIRMS", *DEPENDENCE)


class Compared(NamedTuple):
    """What became of clusters or areas.

    Attributes
    ----------
    clusters : bool or None
        Whether these are clusters; None where the result has neither clusters nor classes, and was not compared.
    rows : list of dict
        Of the layer of `CompareDates`.
    differences : list of str
        How the runs differ, in words.
    changed : bool
        Whether anything is another than it was.
    hidden : dict of str to frozenset of str
        By date, "before" and "after": clusters whose figures are not told.
    """

    clusters: Any
    rows: list
    differences: list
    changed: bool
    hidden: dict


def compare_with_frozen(run, steps, frozen, chain, before, of_day):
    """Compare the new result with the frozen one, and return what was `Compared`.

    Parameters
    ----------
    run : Run
    steps : frozen_runs.Steps
        With the new result; gets the comparison.
    frozen : Frozen
    chain : Chain
    before : tuple of str
        Where the frozen result is, and the areas of its clusters.
    of_day : datetime.date
    """
    name = layer_name(*chain.result.split("."))
    after = steps.layer(name)
    clusters = frozen.result.ids == "cl_id"
    given = {"BEFORE": before[0], "AFTER": after.id()}
    if clusters:
        members = members_of(chain)
        if before[1] and members in steps.made:
            given |= {"BEFORE_MEMBERS": before[1], "AFTER_MEMBERS": steps.layer(members).id()}
        withheld = _withheld_of(chain)
        if withheld in steps.made:
            given[DEPENDENCE[1]] = steps.layer(withheld).id()
    else:
        field = _class_field(chain, after)
        if not field:
            text = mark("The result has neither clusters nor classes: it is compared by the indicators of goals alone.")
            run.report.notices([fact(text)])
            return Compared(None, [], [], False, {})
        given |= {"BEFORE_CLASS": field, "AFTER_CLASS": field}
    for one in PASSED_ON:
        if run.wants(one):
            given[one] = place_given(run, one) if one in run.inputs else run.given(one)
    given |= {"BEFORE_DATE": day(frozen.day), "AFTER_DATE": day(of_day)}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{CompareDates.ID}")
    steps.go(COMPARISON, algorithm, given, ("OUTPUT", *ENDINGS))
    rows = _rows(steps.layer(COMPARISON))
    methods = _rows(steps.layer(layer_name(COMPARISON, "METHODS")))
    told = [row["says"] for row in methods if row["matters"] or row["parameter"] not in OWN]
    hidden = {side: {row[f"cd_{side}"] for row in rows if row.get("cd_hidden")} for side in ("before", "after")}
    return Compared(clusters, rows, told, any(map(_moved, rows)), hidden)


def _withheld_of(chain):
    """Return the name in the file of results of what says which figures are not published, "" where nothing does."""
    found = [step.name for step in chain.steps if step.algorithm == "polos:dependence"]
    return layer_name(found[-1], "CLUSTERS") if found else ""


def _class_field(chain, layer):
    """Return the field of classes that the last step wrote, "" where it wrote none, or the result has no shapes."""
    from ....analysis.autocorrelation.class_fields import CLASS_FIELDS
    from ...layers.output_fields.table import fields_of

    if not layer.isSpatial():
        return ""
    step, _, output = chain.result.partition(".")
    algorithm = chain.step(step).algorithm.rpartition(":")[2]
    own = [field.name for field in fields_of(algorithm, output)]
    there = layer.fields().names()
    return next((name for name in own if name.casefold() in CLASS_FIELDS and name in there), "")


def _moved(row):
    """Return whether a row of the comparison says that something is another than it was."""
    if "cd_was" in row and row.get("cd_was") != row.get("cd_is"):
        return True
    if row.get("cd_before") is None or row.get("cd_after") is None:
        return True
    if row["cd_before"] != row["cd_after"]:
        return True
    return bool(row.get("cd_in") or row.get("cd_out") or row.get("cd_diff") or row.get("cd_from") or row.get("cd_into"))


def _rows(layer):
    from qgis.core import NULL

    names = layer.fields().names()
    return [
        {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
        for feature in layer.getFeatures()
    ]
