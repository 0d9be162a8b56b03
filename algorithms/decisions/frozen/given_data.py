"""What a frozen method is given when it is run again: data of now, files of the method, the result of then."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from qgis.core import QgsProcessingUtils

from ....analysis.errors import FieldError, OutputError, TableError, fact, hides_secret, listed, mark, notice, quoted
from ....analysis.sectors.shipped import named
from .freezing import content_of
from .frozen_runs import POINT_CLUSTERS

STANDS_FOR = {"NEW_AREAS": ("AREAS", "INPUT"), "NEW_TABLE": ("TABLE",)}
"""Parameters for the usual data, and what the frozen file may call them."""


def data_of_now(run, frozen):
    """Return the chain with fields and years of now, and the place of each source, never shown: it has passwords."""
    from ....analysis.followup.chain import parse_given, replaced

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
        places[found] = place_given(run, name)
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
    unknown = [name for name, place in places.items() if hides_secret(place)]
    if unknown:
        text = mark(
            "Data of the frozen run that are in a database whose password was not kept ({count}): {list}. Give them "
            "anew by "
            "NEW_AREAS, NEW_TABLE or DATA. A connection with a configuration of authentication (authcfg) has no "
            "password that could be lost."
        )
        raise TableError(text, count=len(unknown), list=listed(unknown, 20))
    missing = [f"{name} ({place})" for name, place in places.items() if not _there(place)]
    if missing:
        text = mark(
            "Data of the frozen run that are not given anew, and are not where they were ({count}): {list}. Give them "
            "by NEW_AREAS, NEW_TABLE or DATA."
        )
        raise TableError(text, count=len(missing), list=listed(missing, 20))
    return chain, places


def _written(name, held):
    """Return the path of a file of the method that is written anew: the same one for the same file, in every run."""
    name = re.sub(r"[^\w.-]+", "_", name).strip(".") or "file"
    path = Path(tempfile.gettempdir()) / f"polos-{hashlib.sha256(held).hexdigest()[:12]}" / name
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        if not path.is_file() or path.read_bytes() != held:
            # Never half there: another run may read it at the same time.
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as new:
                new.write(held)
            os.replace(new.name, path)
    except OSError:  # of somebody else
        path = Path(QgsProcessingUtils.generateTempFilename(name))
        path.write_bytes(held)
    return str(path)


def on_day(chain, day):
    """Return a chain whose steps that hang on a day, such as whether evidence is still valid, are of this one."""
    from ....analysis.followup.chain import replaced

    dated = any("DATE" in step.choices for step in chain.steps)
    return replaced(chain, {"DATE": day}) if dated else chain


def place_given(run, name):
    """Return where a layer lies that a user gave; it has to be a whole one, in a file, for the run to be repeated."""
    taken = run.inputs[name]
    if taken.temporary or taken.missing or taken.chosen or taken.selected_only:
        text = mark(
            "{input} is in memory, edited, joined, or some features only, so that nobody could repeat the follow-up. "
            "Save it as a file, whole, and give that."
        )
        raise FieldError(text, input=name)
    return taken.place


def _there(place):
    """Return whether a source is there, as far as its place tells: what lies in a database is asked for later."""
    path = place.partition("|")[0]
    if named(path):  # a shipped classification
        return True
    if "://" in path or "=" in path or path.startswith("/vsi"):
        return True
    return os.path.exists(path)  # also of what is too long for a path


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
    from ...layers import fingerprint

    for source in chain.sources:
        if source.renewed or source.kind != "file":
            continue
        there = fingerprint.of_file(source.place) if os.path.isfile(source.place) else ""
        if source.text is not None:
            held = source.text.encode("utf-8")
            if there != hashlib.sha256(held).hexdigest():
                places[source.name] = _written(Path(source.place).name, held)
        elif there and source.print and there != source.print:
            text = mark(
                "“{file}” says something else than when the method was frozen ({name}). Put back what it said, or run "
                "the new method as you want it, and freeze that."
            )
            raise TableError(text, file=source.place, name=source.name)


def frozen_result(run, frozen):
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
        place = place_given(run, name) if run.wants(name) else _beside(run, was)
        if not _there(place):
            text = mark("The frozen result is not where it was: {place}. Say by {name} where it is now.")
            raise TableError(text, place=quoted(place), name=name)
        if content and content_of(place, run.cancelled) != content:
            text = mark(
                "“{place}” is no longer what was frozen: it was edited, or is the result of another run. Compare with "
                "what was frozen: give that by {name}, or freeze the new one."
            )
            raise TableError(text, place=place, name=name)
        found.append(place)
    return tuple(found)


def _beside(run, place):
    """Return where a layer was, or where a file of its name lies beside the frozen method, with which it was moved."""
    path, bar, rest = place.partition("|")
    beside = Path(run.file("FROZEN")).parent / Path(path).name
    return f"{beside}{bar}{rest}" if not _there(place) and os.path.isfile(beside) else place


def require_apart_from(run, places):
    """Raise an `OutputError` where results would be written into a file that is read, of then or of now."""
    target = Path(run.target("RESULTS")).resolve()
    if any(place and Path(place.partition("|")[0]).resolve() == target for place in places):
        text = mark("RESULTS is “{file}”, which this run reads. Give it another name.")
        raise OutputError(text, file=target)


def previous_clusters(run, before, chain):
    """Return the clusters whose ids last, and their areas: of the last follow-up, else the frozen ones.

    Point clusters have no areas: their place is "".

    Raises
    ------
    FieldError
        When one of two that belong together is given.
    """
    of_points = any(step.algorithm == POINT_CLUSTERS for step in chain.steps)
    given = [name for name in ("PREVIOUS", "PREVIOUS_MEMBERS") if run.wants(name)]
    if given:
        if of_points and given != ["PREVIOUS"]:
            said = mark("The frozen method finds point clusters, which have no areas: give PREVIOUS alone.")
            raise FieldError(said)
        if not of_points and len(given) < 2:
            said = mark("PREVIOUS and PREVIOUS_MEMBERS belong together: give both, of one follow-up, or neither.")
            raise FieldError(said)
        before = tuple(place_given(run, name) for name in given)
    return (before[0], "") if of_points and before[0] else before if all(before) else ()


OTHER, SAME, ASKED = True, False, "asked"
"""What a source says is another thing than then; the very same; the same, and its steps read another year or field."""


def what_is_new(then, asked, now):
    """Return {source: `OTHER`, `SAME` or `ASKED`}, None where nobody knows, by the fingerprints of both runs.

    Parameters
    ----------
    then, asked, now : Chain
        As it was frozen, as it was run, and as the records of its results tell.
    """
    found = {}
    for source in then.sources:
        readers = then.readers(source.name)
        pairs = [(step.prints.get(key), _prints(now, step).get(key)) for step, key in readers]
        known = [pair for pair in pairs if None not in pair]
        found[source.name] = any(one != other for one, other in known) if known else None
        if known and not found[source.name] and any(_asks(step) != _asks(asked.step(step.name)) for step, _ in readers):
            found[source.name] = ASKED
    return found


def _prints(chain, step):
    """Return the fingerprints of the same step in another chain."""
    other = chain.step(step.name)
    return other.prints if other else {}


def _asks(step):
    """Return what a step asks of data; the day that it is run on aside."""
    return {name: value for name, value in step.choices.items() if name != "DATE"}, step.fields


def data_notices(renewed):
    """Return notices on which data are new, and which the very same."""
    other, same, asked = ([name for name, new in renewed.items() if new is kind] for kind in (OTHER, SAME, ASKED))
    if other:
        yield fact(mark("Data that are other than then: {list}."), list=listed(other, 20))
    if asked:
        text = mark("Data that are the same as then, of which steps read another year or field: {list}.")
        yield fact(text, list=listed(asked, 20))
    if same and not other and not asked:
        text = mark("All data are the very same as then: {list}. Nothing can have changed.")
        yield notice(text, list=listed(same, 20))
    elif same:
        yield fact(mark("Data that are the very same as then: {list}."), list=listed(same, 20))
