"""What is frozen of a result: the chain of its record, files of the method, seals of criteria, goals and baselines."""

import csv
import json
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version

from qgis.core import Qgis
from qgis.PyQt.QtCore import QLocale

from ....analysis.errors import FieldError, TableError, fact, hides_secret, listed, mark, notice, phrase
from ....facts import version as version_of_polos
from ....translation import language, tr
from ...layers.expressions import expression_numbers
from ...layers.fingerprint import of_features
from ...pages.dates.method_texts import algorithm_words
from .frozen_checks import criteria_of, kind_of
from .measured import CLUSTER_ID, layer_of, measure, read_units, require_known

LIBRARIES = ("numpy", "scipy", "pandas", "shapely", "geopandas", "libpysal", "esda")
"""What numbers hang on besides Polos and QGIS."""
LARGEST_TEXT = 200_000
"""Bytes of a file of the method up to which the frozen file holds what it says."""
FIGURES = ("jobs", "firms", "sector")
"""Fields that the empty sheet proposes as indicators, the first that there is."""
MOST_ROWS = 50
DIGEST = mark("Fingerprint of the frozen file: {digest}. Publish it, and everybody can tell the file from another.")
DELINEATE = "polos:delineateclusters"


def versions():
    """Return the versions of all that numbers hang on."""
    found = {"polos": version_of_polos(), "qgis": Qgis.version(), "python": python_version()}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def freeze(run):
    """Return the `Frozen` of the result that a run was given.

    Raises
    ------
    FieldError, TableError
        When it has no record, was edited since, lies in no file, or goals cannot be followed.
    """
    from dataclasses import replace

    from ....analysis.followup.chain import chain_of
    from ....analysis.followup.frozen_method import Frozen, Result

    _require_lasting(run, "RESULT")
    taken = run.inputs["RESULT"]
    chain = chain_of(taken.record.method, kind_of)
    chain, seals = _with_criteria(run, replace(chain, sources=tuple(map(_with_text, chain.sources))))
    clusters = CLUSTER_ID in run.source("RESULT").fields().names()
    _require_members(run, chain, clusters)
    ids = CLUSTER_ID if clusters else _ids_of(chain, run.source("RESULT").fields().names())
    of_day = _day(run, chain)
    members = run.inputs.get("MEMBERS")
    result = Result(
        *(chain.result, taken.origin, content_of(taken.origin, run.cancelled), ids),
        *((members.origin, content_of(members.origin, run.cancelled)) if members else ("", "")),
    )
    units = read_units(run.source("RESULT"), ids, run.cancelled)
    goals = _goals(run, units, of_day)
    _tell(run, chain, seals)
    title = run.text("TITLE").strip()
    today = run.begun.date()
    return Frozen(title, of_day, today, versions(), chain, result, seals, goals)


def content_of(place, cancelled=None):
    """Return the fingerprint of the features of a layer as they are, "" where it cannot be opened."""
    layer = layer_of(place)
    return of_features(layer.fields(), layer.getFeatures(), cancelled) if layer.isValid() else ""


def _require_lasting(run, name):
    """Raise a `FieldError` for a layer that will not be there next year as it is now."""
    taken = run.inputs[name]
    if taken.temporary or taken.missing:
        text = mark(
            "{input} lies in no file, or not as it is now, so that nobody could compare with it next year. Save it "
            "into a GeoPackage, which keeps its record, and give that."
        )
        raise FieldError(text, input=name)
    if taken.chosen or taken.selected_only:
        text = mark("{input} are some features of a layer only. Give the whole layer, as the run wrote it.")
        raise FieldError(text, input=name)
    if taken.altered(run.cancelled):
        text = mark(
            "{input} is no longer what its run wrote: it was edited, filtered, or given other fields since. The "
            "method would not give it again. Give the layer as it was written."
        )
        raise FieldError(text, input=name)


def _require_members(run, chain, clusters):
    """Raise a `FieldError` where clusters come without their areas, or with those of another run."""
    from ....analysis.followup.chain import chain_of

    delineated = next((step for step in chain.steps if step.algorithm == DELINEATE), None)
    if not run.wants("MEMBERS"):
        if clusters and delineated:
            text = mark(
                "RESULT holds clusters, and without their areas nobody can tell next year which are the same. Give "
                "MEMBERS, the areas of clusters that the same run of “Delineate clusters” wrote."
            )
            raise FieldError(text)
        return
    if not clusters:
        raise FieldError(mark("MEMBERS are areas of clusters, and RESULT holds none (it has no field cl_id)."))
    _require_lasting(run, "MEMBERS")
    made = chain_of(run.inputs["MEMBERS"].record.method, kind_of, "MEMBERS").steps[-1]
    if delineated is None or (made.choices, made.fields, made.prints) != (
        *(delineated.choices, delineated.fields, delineated.prints),
    ):
        text = mark("MEMBERS were not written by the run that made the clusters of RESULT. Give those of the same run.")
        raise FieldError(text)


def _ids_of(chain, there):
    """Return the field of ids that the last run which was told one knows areas by, "" where the result lacks it."""
    for step in reversed(chain.steps):
        found = [step.fields[name] for name in ("ID_FIELD", "AREA_ID") if step.fields.get(name) in there]
        if found:
            return found[0]
    return ""


def _with_text(source):
    """Return a file of the method with what it says, where it is a text that is not too long."""
    from dataclasses import replace

    path = Path(source.place)
    if source.renewed or source.kind != "file" or not path.is_file() or path.stat().st_size > LARGEST_TEXT:
        return source
    try:
        return replace(source, text=path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError:
        return source


def _with_criteria(run, chain):
    """Return the chain with criteria sealed, and the seals by their step; those that have none are sealed today."""
    from dataclasses import replace

    from ....analysis.decisions.seal import parse_seal, seal_of

    steps, seals = [], {}
    for step in chain.steps:
        criteria, own = criteria_of(chain, step)
        if criteria is not None:
            given = step.choices.get("SEAL")
            seal = parse_seal(given) if given else own or seal_of(criteria, run.begun.date())
            seals[step.name] = str(seal)
            step = replace(step, choices={**step.choices, "SEAL": str(seal)})
        steps.append(step)
    return replace(chain, steps=tuple(steps)), seals


def _day(run, chain):
    """Return the day that the figures are of: the one given, the end of the year that was read, or today."""
    years = {step.choices["YEAR"] for step in chain.steps if isinstance(step.choices.get("YEAR"), (int, float))}
    if run.wants("DATE"):
        return run.day("DATE")
    found = date(int(max(years)), 12, 31) if years else run.begun.date()
    text = mark("DATE is empty: the figures are taken to be of {day}.")
    run.report.notices([fact(text, day=found.isoformat()) if years else notice(text, day=found.isoformat())])
    return found


def _goals(run, units, of_day):
    """Return the goals with their baselines, and tell what will keep them from being followed."""
    from ....analysis.followup.goal_checks import own_words, problems, with_baselines
    from ....analysis.followup.goals_table import read_goals

    if not run.wants("GOALS"):
        text = mark("No goals are frozen with the method. TEMPLATE writes a sheet for them.")
        run.report.notices([notice(text)])
        return ()
    header = list(run.column_names("GOALS"))
    table = run.columns("GOALS", {name: name for name in header})
    rows = [(at, [row[name] for name in table.columns]) for at, row in table.iterrows()]
    goals, notices = read_goals(list(table.columns), rows)
    if not goals:
        raise TableError(mark("GOALS has no row that says what is wanted. Fill in goal or name, and a target."))
    require_known(units, goals)
    figures = {one.row: measure(units, one, run.cancelled) for one in goals if one.indicator}
    goals, of_baselines = with_baselines(goals, figures, of_day)
    run.report.notices([*notices, *of_baselines, *problems(goals, run.begun.date()), *own_words(goals)])
    return goals


def _tell(run, chain, seals):
    """Tell what was frozen: steps, data to be renewed, files of the method, seals."""
    from ....analysis.followup.chain import in_a_file

    steps = [algorithm_words(step.algorithm) for step in chain.steps]

    def places(sources):
        return listed([phrase("{name} ({place})", name=one.name, place=one.place) for one in sources], 20)

    run.report.notices(
        [
            fact(mark("Steps: {list}."), list=listed(steps, 20)),
            fact(
                mark("Data, to be given anew next year: {list}."),
                list=places(one for one in chain.sources if one.renewed),
            ),
        ]
    )
    locked = [one.name for one in chain.sources if hides_secret(one.place)]
    if locked:
        text = mark(
            "These data are in a database, and the file does not keep its password: {list}. They have to be given "
            "anew next year. A connection with a configuration of authentication (authcfg) opens by itself."
        )
        run.report.notices([notice(text, list=listed(locked, 20))])
    in_memory = [one.name for one in chain.sources if not in_a_file(one.place)]
    if in_memory:
        text = mark(
            "These data lay in no file, and no record says how they were made: {list}. Save them as files today; next "
            "year they have to be given anew, in the same form."
        )
        run.report.notices([notice(text, list=listed(in_memory, 20))])
    kept = [one for one in chain.sources if not one.renewed]
    if kept:
        text = mark("Files of the method, which stay the same: {list}.")
        run.report.notices([fact(text, list=places(kept))])
    outside = [one.name for one in kept if one.text is None]
    if outside:
        text = mark("The frozen file does not hold what these say: keep them beside it, unchanged: {list}.")
        run.report.notices([notice(text, list=listed(outside, 20))])
    for step, seal in seals.items():
        called = algorithm_words(chain.step(step).algorithm)
        run.report.notices([fact(mark("Criteria of {step}, sealed: {seal}"), step=called, seal=seal)])


def write_frozen(run, frozen):
    """Write the file, and the sheet for goals where it is wanted."""
    from ....analysis.followup.frozen_file import to_text
    from ....analysis.followup.prints import whole

    text = to_text(frozen)
    run.staged("OUTPUT", with_folder=True).write_text(text, encoding="utf-8", newline="\n")
    run.report.notices([fact(DIGEST, digest=whole(json.loads(text)))])
    path = run.staged("TEMPLATE", with_folder=True)
    if path:
        _write_sheet(run, path, frozen)


def _write_sheet(run, path, frozen):
    """Write the empty sheet: its headings, and a row for figures that could be indicators, with their baselines."""
    from ....analysis.followup.goals import Goal
    from ....analysis.followup.goals_table import BESIDE, HEADINGS

    units = read_units(run.source("RESULT"), frozen.result.ids, run.cancelled)
    figure = _figure(units, run.cancelled)
    asked = [("", tr("count()")), *([("", tr("sum({field})").format(field=figure))] if figure else [])]
    asked += [(one, figure) for one in list(units.names)[:MOST_ROWS] if figure and units.ids]
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(map(tr, HEADINGS.values()))
        for cluster, indicator in asked:
            goal = Goal(0, indicator=indicator, cluster=cluster)
            value = measure(units, goal, run.cancelled).value
            cells = {
                "indicator": indicator,
                "cluster": cluster,
                BESIDE: units.names.get(cluster, "") if cluster else "",
            }
            cells |= {"baseline": _decimal(value), "baseline_date": frozen.day.isoformat()}
            writer.writerow(cells.get(name, "") for name in HEADINGS)


def _figure(units, cancelled):
    """Return the first of `FIGURES` that any cluster or area has a number of, "" where there is none."""
    there = units.areas.source.fields().names()
    named = [name for name in FIGURES if name in there]
    return next((one for one in named if expression_numbers(units.areas, one, one, cancelled).notna().any()), "")


def _decimal(value):
    """Return a number for a sheet, with the decimal sign of the language, "" where it is not known."""
    if value != value:
        return ""
    # Three decimals might be read as thousands.
    text = f"{value:.15g}" if float(value).is_integer() else f"{value:.4f}"
    return text.replace(".", QLocale(language()).decimalPoint())
