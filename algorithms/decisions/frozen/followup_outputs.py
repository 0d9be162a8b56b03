"""What is written of a follow-up: all results in one file, progress, a page, a picture, the log."""

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingUtils

from ....translation import tr
from ...maps.loading import load_as_stored
from .comparing_runs import COMPARISON
from .frozen_runs import layer_name, members_of


def write_followup(run, found):
    """Write all outputs of a run.

    Parameters
    ----------
    run : Run
    found : following.Followed
    """
    from ...pages.dates.followup_figure import followup_figure
    from ...pages.dates.followup_page import followup_page
    from ...pages.dates.followup_texts import summary

    path = run.staged("RESULTS", with_folder=True)
    found.steps.save(Path(path))
    rows = progress_frame(found)
    if run.wants("PROGRESS"):
        run.rows("PROGRESS", rows)
    run.page("REPORT", lambda: followup_page(run.algorithm.displayName(), found, rows, run.report))
    run.picture("FIGURE", lambda: followup_figure(found, rows))
    for said in (*summary(found), *rows["says"]):
        run.report.fact(said)
    if run.flag("LOAD"):
        _load(run, found)


def progress_frame(found):
    """Return the fields of goals, in their order."""
    import pandas as pd

    from ...pages.dates.followup_texts import REASONS, STATES, goal_words

    rows = []
    for goal in found.frozen.goals:
        told, figure = found.progress[goal.row], found.figures.get(goal.row)
        row = {
            "goal": goal.goal or None,
            "wanted": goal.name or None,
            "indicator": goal.indicator or None,
            "cluster": goal.cluster or None,
            "cluster_nm": found.name_of(goal.cluster) if goal.cluster else None,
            "level": goal.level or None,
            "who": goal.responsible or None,
            "baseline": goal.baseline,
            "base_day": goal.baseline_date.isoformat() if goal.baseline_date else None,
            "target": goal.target,
            "target_day": goal.target_date.isoformat() if goal.target_date else None,
            "day": found.day.isoformat(),
            "value": figure.value if figure else None,
            "low": figure.low if figure else None,
            "high": figure.high if figure else None,
            "expected": told.expected,
            "share": told.share,
            "state": told.state,
            "label": tr(STATES[told.state]),
            "reason": tr(REASONS[told.reason]) if told.reason else None,
            "says": goal_words(found, goal),
        }
        rows.append(row)
    from ...layers.output_fields.table import fields_of

    fields = fields_of("followup", "PROGRESS")
    frame = pd.DataFrame(rows, columns=[field.name for field in fields])
    return frame.astype({field.name: float for field in fields if field.kind == "real"})


def _load(run, found):
    """Have QGIS open the result and the comparison, in one group."""
    project = run.context.project()
    if project is None:
        return
    path = run.outputs["RESULTS"]
    result = layer_name(*found.frozen.chain.result.split("."))
    names = {result: tr("New result"), COMPARISON: tr("What became of it")}
    members = members_of(found.frozen.chain)
    names |= {members: tr("Areas of the new clusters")} if members else {}
    for place, (name, title) in enumerate((name, title) for name, title in names.items() if name in found.steps.made):
        hint = QgsProcessingUtils.LayerHint.Vector
        details = QgsProcessingContext.LayerDetails(title, project, f"RESULTS_{name}", hint)
        details.forceName = True
        details.groupName = tr("Follow-up")
        details.layerSortKey = len(names) - place
        load_as_stored(f"{path}|layername={name}", details, run.context)
