"""A frozen method read, given new data, run, compared with what it found then, and its goals measured."""

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ...analysis.errors import FieldError, TableError, fact, listed, mark, notice, quoted
from ...facts import version as version_of_polos
from .comparing_runs import compare_with_frozen
from .freezing import kind_of, versions
from .frozen_checks import require_runnable, require_seals
from .frozen_runs import Steps, layer_name, run_chain
from .measured import measure_all, read_units

STANDS_FOR = {"AREAS": ("AREAS", "INPUT"), "TABLE": ("TABLE",)}
"""Parameters for the usual data, and what the frozen file may call them."""


class Followed(NamedTuple):
    """All that was found.

    Attributes
    ----------
    frozen : Frozen
    day : datetime.date
        That the new figures are of.
    steps : Steps
        What was made.
    compared : comparing_runs.Compared
    units : measured.Units
        Of the new result.
    figures : dict of int to Measured
        By the row of the goal.
    progress : dict of int to analysis.followup.progress.Progress
    sources : dict of str to str
        Where each source was read.
    renewed : dict of str to bool
        Whether a source says something else than then.
    edits : list of Notice
        How the frozen file was changed by hand.
    problems : list of Notice
        What keeps goals from being followed.
    """

    frozen: Any
    day: Any
    steps: Any
    compared: Any
    units: Any
    figures: dict
    progress: dict
    sources: dict
    renewed: dict
    edits: list
    problems: list


def follow(run):
    """Run a frozen method again, and return what was `Followed`."""
    from ...analysis.followup.chain import chain_of
    from ...analysis.followup.goal_checks import problems
    from ...analysis.followup.progress import progress

    frozen, called = read_frozen(run)
    edits = edit_notices(frozen, called)
    run.report.notices([*edits, *_versions_then(frozen)])
    require_runnable(frozen, called)
    require_seals(frozen, called)
    chain, places = _given(run, frozen)
    of_day = _day(run, chain, frozen)
    before = _frozen_result(run, frozen)
    steps = Steps(run, len(chain.steps) + 1)
    run_chain(steps, frozen, chain, places, _previous(run, before), called)
    name = layer_name(*chain.result.split("."))
    compared = compare_with_frozen(run, steps, frozen, chain, before, of_day)
    record = steps.made[name].finish.metadata if steps.made[name].finish else None
    now = chain_of(_method_of(steps.layer(name)), kind_of) if record else chain
    renewed = _renewed(frozen.chain, now)
    units = read_units(steps.layer(name), frozen.result.ids, run.cancelled)
    figures, wrong = measure_all(units, frozen.goals, run.cancelled)
    found = [*_unmeasured(frozen.goals, wrong), *problems(frozen.goals, of_day)]
    run.report.notices([*_of_data(renewed), *found])
    told = {}
    for goal in frozen.goals:
        gone = goal.row in figures and figures[goal.row] is None
        told[goal.row] = progress(goal, figures.get(goal.row), of_day, gone)
    return Followed(frozen, of_day, steps, compared, units, figures, told, places, renewed, edits, found)


def read_frozen(run):
    """Return the `Frozen` of FROZEN, and what messages call the file."""
    from ...analysis.followup.frozen_file import from_text
    from ...analysis.tables.delimited import read_text

    path = run.file("FROZEN")
    called = Path(path).name
    if not Path(path).is_file():
        raise TableError(mark("FROZEN is “{file}”, and there is no such file."), file=path)
    text, _ = read_text(path)
    return from_text(text, called), called


def edit_notices(frozen, called):
    """Return notices on what was changed in the file by hand."""
    if frozen.edited is None:
        text = mark("“{file}” has no fingerprints any more: whether it was edited by hand cannot be told.")
        return [notice(text, file=called)]
    found = []
    now = [f"{place}: {value}" for place, value in frozen.edited["changed"]]
    added = [f"{place}: {value}" for place, value in frozen.edited["added"]]
    for text, items in (
        (mark("“{file}” was edited by hand; changed, with what it says now ({count}): {list}."), now),
        (mark("“{file}” was edited by hand; added ({count}): {list}."), added),
        (mark("“{file}” was edited by hand; taken out ({count}): {list}."), frozen.edited["gone"]),
    ):
        if items:
            found.append(notice(text, file=called, count=len(items), list=listed(items, 20)))
    return found


def _versions_then(frozen):
    """Return notices on versions that are not those of then."""
    now = versions()
    if frozen.made_with.get("polos") != version_of_polos():
        text = mark(
            "Frozen with Polos {then}, run with {now}: see in the CHANGELOG whether numbers changed between them."
        )
        yield notice(text, then=frozen.made_with.get("polos", "?"), now=version_of_polos())
    other = [
        f"{name} {then} → {now.get(name, '–')}" for name, then in frozen.made_with.items() if now.get(name) != then
    ]
    other = [one for one in other if not one.startswith("polos ")]
    if other:
        yield fact(mark("Other versions than when it was frozen: {list}."), list=listed(other, 20))


def _given(run, frozen):
    """Return the chain with fields and years of now, and the place of each source."""
    from ...analysis.followup.chain import parse_given, replaced

    chain = frozen.chain
    given = parse_given(run.text("DATA"))
    if run.wants("YEAR"):
        if not any(step.choices.get("YEAR") is not None for step in chain.steps):
            text = mark("YEAR is given, and the frozen method reads no year. Leave it empty; or freeze one that does.")
            raise FieldError(text)
        if "YEAR" in given:
            raise FieldError(mark("YEAR is given twice, also in DATA. Leave one of them out."))
        given["YEAR"] = run.whole("YEAR")
    places = {one.name: one.place for one in chain.sources}
    for name, names in STANDS_FOR.items():
        if not run.wants(name):
            continue
        found = next((one for one in names if one in places), None)
        if found is None:
            text = mark(
                "{name} is given, and the frozen method reads no such data. It reads: {known}. Use DATA for these."
            )
            raise FieldError(text, name=name, known=listed(places, 20))
        if found in given:
            raise FieldError(mark("{name} is given twice, also in DATA. Leave one of them out."), name=name)
        places[found] = _place(run, name)
    for name in [name for name in given if name in places]:
        source = chain.source(name)
        if not source.renewed:
            text = mark(
                "{name} is part of the method that was frozen, and stays as it was. Freeze the new method anew."
            )
            raise FieldError(text, name=name)
        places[name] = given.pop(name)
    _typed(chain, given)
    chain = replaced(chain, given)
    _keep_method(run, chain, places)
    missing = [f"{name} ({place})" for name, place in places.items() if not _there(place)]
    if missing:
        text = mark(
            "Data of the frozen run that are not given anew, and are not where they were ({count}): {list}. Give them "
            "by AREAS, TABLE or DATA."
        )
        raise TableError(text, count=len(missing), list=listed(missing, 20))
    return chain, places


def _place(run, name):
    """Return where a layer lies that a user gave; it has to be a whole one, in a file, for the run to be repeated."""
    taken = run.inputs[name]
    if taken.temporary or taken.missing or taken.chosen or taken.selected_only:
        text = mark(
            "{input} is in memory, edited, joined, or some features only, so that nobody could repeat the follow-up. "
            "Save it as a file, whole, and give that."
        )
        raise FieldError(text, input=name)
    return taken.origin


def _there(place):
    """Return whether a source is there, as far as its place tells: what lies in a database is asked for later."""
    path = place.partition("|")[0]
    if "://" in path or "=" in path or path.startswith("/vsi"):
        return True
    return Path(path).exists()


def _typed(chain, given):
    """Turn texts of DATA into what was there before: lists of fields, and numbers."""
    for name, value in given.items():
        own = name.rpartition(".")[2]
        for step in chain.steps:
            there = {**step.choices, **step.fields}.get(own)
            if isinstance(there, list):
                given[name] = [part.strip() for part in str(value).split(",")]
            elif isinstance(there, (int, float)) and not isinstance(there, bool) and isinstance(value, str):
                try:
                    given[name] = type(there)(value.replace(",", "."))
                except ValueError as error:
                    text = mark("“{text}” in DATA is no number, and {name} is one.")
                    raise FieldError(text, text=value, name=name) from error


def _keep_method(run, chain, places):
    """Give files of the method: as the frozen file holds them, or from where they were, unchanged."""
    from qgis.core import QgsProcessingUtils

    from ..layers import fingerprint

    for source in chain.sources:
        if source.renewed or source.kind != "file":
            continue
        if source.text is not None:
            path = Path(QgsProcessingUtils.generateTempFilename(Path(source.place).name))
            path.write_bytes(source.text.encode("utf-8"))
            places[source.name] = str(path)
        elif Path(source.place).is_file() and source.print and fingerprint.of_file(source.place) != source.print:
            text = mark(
                "“{file}” says something else than when the method was frozen ({name}). Put back what it said, or run "
                "the new method as you want it, and freeze that."
            )
            raise TableError(text, file=source.place, name=source.name)


def _day(run, chain, frozen):
    """Return the day that the new figures are of, told by whoever runs it, by the year, or today."""
    years = {step.choices["YEAR"] for step in chain.steps if isinstance(step.choices.get("YEAR"), (int, float))}
    if run.wants("DATE"):
        found = run.day("DATE")
    else:
        found = date(int(max(years)), 12, 31) if years else run.begun.date()
        run.settle("DATE", found.isoformat())
        text = mark("DATE is empty: the new figures are taken to be of {day}.")
        run.report.notices([(fact if years else notice)(text, day=found.isoformat())])
    if found < frozen.day:
        text = mark("The new figures are of {now}, before those of the frozen result, {then}.")
        run.report.notices([notice(text, now=found.isoformat(), then=frozen.day.isoformat())])
    return found


def _frozen_result(run, frozen):
    """Return where the frozen result and the areas of its clusters are.

    Raises
    ------
    TableError
        When they are not where they were, or not what they were.
    """
    found = []
    result = frozen.result
    for name, was, content in (
        ("BEFORE", result.place, result.content),
        ("BEFORE_MEMBERS", result.members, result.members_content),
    ):
        if not was:
            found.append("")
            continue
        place = _place(run, name) if run.wants(name) else was
        if not _there(place):
            text = mark("The frozen result is not where it was: {place}. Say by {name} where it is now.")
            raise TableError(text, place=quoted(place), name=name)
        if content and _content(place, run) != content:
            text = mark(
                "“{place}” is no longer what was frozen: it was edited, or is the result of another run. Compare with "
                "what was frozen: give that by {name}, or freeze the new one."
            )
            raise TableError(text, place=place, name=name)
        found.append(place)
    return tuple(found)


def _content(place, run):
    """Return the fingerprint of the features of a layer."""
    from qgis.core import QgsVectorLayer

    from ..layers.fingerprint import of_features

    layer = QgsVectorLayer(place, "", "ogr")
    return of_features(layer.fields(), layer.getFeatures(), run.cancelled) if layer.isValid() else ""


def _previous(run, before):
    """Return the clusters whose ids last, and their areas: of the last follow-up, else the frozen ones."""
    if run.wants("PREVIOUS"):
        return _place(run, "PREVIOUS"), _place(run, "PREVIOUS_MEMBERS")
    return before if all(before) else ()


def _method_of(layer):
    from ..layers.records import record_of

    return record_of(layer, None).method


def _renewed(then, now):
    """Return {source: whether what was read of it is another one} by the fingerprints of both runs."""
    found = {}
    for source in then.sources:
        pairs = []
        for step, key in then.readers(source.name):
            other = now.step(step.name)
            pairs.append((step.prints.get(key), other.prints.get(key) if other else None))
        known = [pair for pair in pairs if None not in pair]
        found[source.name] = any(one != other for one, other in known) if known else None
    return found


def _of_data(renewed):
    """Return notices on which data are new, and which the very same."""
    same = [name for name, new in renewed.items() if new is False]
    other = [name for name, new in renewed.items() if new]
    if other:
        yield fact(mark("Data that are other than then: {list}."), list=listed(other, 20))
    if same and not other:
        yield notice(
            mark("All data are the very same as then: {list}. Nothing can have changed."), list=listed(same, 20)
        )
    elif same:
        yield fact(mark("Data that are the very same as then: {list}."), list=listed(same, 20))


def _unmeasured(goals, wrong):
    """Return notices on indicators that could not be measured."""
    for goal in goals:
        if goal.row in wrong:
            error = wrong[goal.row]
            from ...analysis.errors import phrase

            text = mark("The indicator of “{goal}” cannot be measured any more. {reason}")
            yield notice(text, goal=goal.called, reason=phrase(error.text, **error.values))
