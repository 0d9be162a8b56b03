"""The file that a method is frozen into: JSON that people can read, with fingerprints, of a version that is told."""

import json
import re
from dataclasses import dataclass, field, replace
from datetime import date
from math import isfinite
from typing import Any, Optional

from ..errors import TableError, listed, mark, quoted
from .chain import FILE, LAYER, Chain, Source, Step
from .goals import COLUMNS, DAYS, DIRECTIONS, MORE, NUMBERS, Goal, checked
from .prints import edits, whole, with_prints

VERSION = 1
"""Of the layout of the file: raised where an older Polos would read it wrongly."""
KIND = "polos_frozen_method"
"""What the first thing in the file is called; its value is the version."""
HALVES = re.compile("[\ud800-\udfff]")
"""Halves of signs, which JSON can spell and no file can hold."""


@dataclass(frozen=True)
class Result:
    """The result that was frozen.

    Attributes
    ----------
    made : str
        "step.OUTPUT".
    place : str
        Where it was.
    content : str
        Fingerprint of its features, "" where none was kept.
    ids : str
        Its field of ids.
    members, members_content : str
        The same of the areas of clusters, "" where there are none.
    """

    made: str
    place: str
    content: str = ""
    ids: str = ""
    members: str = ""
    members_content: str = ""


@dataclass(frozen=True)
class Frozen:
    """What a frozen file says.

    Attributes
    ----------
    title : str
    day : datetime.date
        That the figures of the frozen result are of.
    frozen_on : datetime.date
    made_with : dict of str to str
        Versions of Polos and of the libraries that numbers hang on.
    chain : Chain
    result : Result
    seals : dict of str to str
        Of the criteria, by the step that ranks by them.
    goals : tuple of Goal
    edited : dict or None
        What was changed by hand, see `prints.edits`; None where nobody can tell.
    digest : str
        Fingerprint of what the file says now, by which it is told from any other; "" where it was not read of one.
    """

    title: str
    day: date
    frozen_on: date
    made_with: dict
    chain: Chain
    result: Result
    seals: dict = field(default_factory=dict)
    goals: tuple = ()
    edited: Optional[dict] = field(default_factory=dict)
    digest: str = ""


def to_text(frozen):
    """Return the text of the file, the same for the same method however often it is written."""
    chain, result = frozen.chain, frozen.result
    document = {
        KIND: VERSION,
        "title": frozen.title,
        "figures_of": frozen.day.isoformat(),
        "frozen_on": frozen.frozen_on.isoformat(),
        "made_with": dict(frozen.made_with),
        "goals": [one.written() for one in frozen.goals],
        "data": {one.name: _source(one, chain) for one in chain.sources if one.renewed},
        "method_files": {one.name: _source(one, chain) for one in chain.sources if not one.renewed},
        "steps": [_step(one) for one in chain.steps],
        "seals": dict(frozen.seals),
        "result": {name: value for name, value in vars(result).items() if value},
    }
    return json.dumps(with_prints(document), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _source(source, chain):
    said = {"kind": source.kind, "was": source.place}
    said["read_by"] = [f"{step.name}.{key}" for step, key in chain.readers(source.name)]
    if source.print:
        said["print"] = source.print
    if source.text is not None:
        said["text"] = source.text
    return said


def _step(step):
    parts = {"step": step.name, "algorithm": step.algorithm, "version": step.version, "choices": step.choices}
    parts |= {"fields": step.fields, "made": step.made, "read": step.read}
    return {**parts, "outputs": list(step.outputs), "prints": step.prints}


def from_text(text, called):
    """Return the `Frozen` of a text.

    Parameters
    ----------
    text : str
    called : str
        What messages call the file.

    Raises
    ------
    TableError
        When it is no frozen method, one of a later version, or lacks something; the message says what and where.
    """
    document = _parsed(text, called)
    return _Reading(called).frozen(document)


def _parsed(text, called):
    def once(pairs):
        names = [name for name, _ in pairs]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise TableError(
                mark("“{file}” says “{name}” twice in one place. Leave one of them out."), file=called, name=twice
            )
        return dict(pairs)

    def no_number(sign):
        raise ValueError(sign)

    def number(kind):
        def read(digits):
            if not isfinite(float(digits)):
                said = mark("“{file}” says {number}, which is too large for a number. Was it edited by hand?")
                raise TableError(said, file=called, number=listed([digits]))
            return kind(digits)

        return read

    kinds = {"parse_constant": no_number, "parse_int": number(int), "parse_float": number(float)}
    try:
        document = json.loads(text, object_pairs_hook=once, **kinds)
    except TableError:
        raise
    except (ValueError, RecursionError) as error:
        place = f"{getattr(error, 'lineno', '?')}:{getattr(error, 'colno', '?')}"
        raise TableError(
            mark(
                "“{file}” is no frozen method: it is not JSON, at line and column {place}. Give the file that “Freeze "
                "a method” wrote; if it was edited by hand, undo that, or freeze the result again."
            ),
            file=called,
            place=place,
        ) from error
    if HALVES.search(json.dumps(document, ensure_ascii=False)):
        said = mark(
            "“{file}” has signs that are none, such as \\ud83d alone, half of one. It was edited by hand, or is not "
            "whole: freeze the result again."
        )
        raise TableError(said, file=called)
    if not isinstance(document, dict) or KIND not in document:
        text = mark(
            "“{file}” is no frozen method: it does not begin with {kind}. Give the file that “Freeze a method” wrote."
        )
        raise TableError(text, file=called, kind=quoted(KIND))
    version = document[KIND]
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        text = mark("“{file}” says {version} for the version of its layout, which is none. It must be a whole number.")
        raise TableError(text, file=called, version=quoted(str(version)))
    if version > VERSION:
        raise TableError(
            mark(
                "“{file}” was frozen by a later Polos ({made}): its layout is version {version}, and this one reads up "
                "to {known}. Update Polos, or freeze the result again with this one."
            ),
            file=called,
            made=_made_with(document),
            version=version,
            known=VERSION,
        )
    return document


def _made_with(document):
    made = document.get("made_with")
    return str(made.get("polos", "?")) if isinstance(made, dict) else "?"


class _Reading:
    """Reads the parts of a document, and knows where it is."""

    def __init__(self, called):
        self.called = called

    def take(self, part, name, kind, place, default=None):
        """Return what a part says, of a kind; raise a `TableError` where it does not."""
        if name not in part and default is not None:
            return default
        value = part.get(name)
        if not isinstance(value, kind) or isinstance(value, bool):
            words = {str: mark("a text"), dict: mark("names with values"), list: mark("a list")}
            words[int] = mark("a whole number")
            from ..errors import phrase

            raise TableError(
                mark(
                    "“{file}” does not say “{name}” in {place} as it should: it must be {kind}. It was edited by hand, "
                    "or is not whole: freeze the result again."
                ),
                file=self.called,
                name=name,
                place=quoted(place),
                kind=phrase(words[kind]),
            )
        return value

    def texts(self, part, name, place):
        """Return {text: text}."""
        found = self.take(part, name, dict, place, {})
        return {key: self.take(found, key, str, f"{place} › {name}") for key in found}

    def day(self, part, name, place):
        try:
            return date.fromisoformat(self.take(part, name, str, place))
        except ValueError as error:
            text = mark("“{file}” has no date in “{name}”, {place}: {text}. Write it as 2027-12-31.")
            values = {"file": self.called, "name": name, "place": quoted(place), "text": quoted(part[name])}
            raise TableError(text, **values) from error

    def frozen(self, document):
        """Return the `Frozen` of a document."""
        top = self.called
        sources = []
        for part, renewed in (("data", True), ("method_files", False)):
            there = self.take(document, part, dict, top, {})
            sources += [self.source(name, self.take(there, name, dict, part), renewed, part) for name in there]
        steps = [self.step(one) for one in self.take(document, "steps", list, top)]
        told = self.texts(document, "result", top)
        if "made" not in told or "place" not in told:
            self.take(told, "made" if "made" not in told else "place", str, "result")
        known = Result.__dataclass_fields__
        result = Result(**{name: value for name, value in told.items() if name in known})
        chain = Chain(tuple(steps), tuple(sources), result.made)
        self.require_linked(chain)
        goals = self.take(document, "goals", list, top, [])
        return Frozen(
            self.take(document, "title", str, top, ""),
            self.day(document, "figures_of", top),
            self.day(document, "frozen_on", top),
            self.texts(document, "made_with", top),
            chain,
            result,
            self.texts(document, "seals", top),
            self.goals(goals),
            edits(document),
            whole(document),
        )

    def source(self, name, said, renewed, part):
        place = f"{part} › {name}"
        kind = self.take(said, "kind", str, place)
        text = self.take(said, "text", str, place, "") if "text" in said else None
        kept = self.take(said, "print", str, place, "")
        return Source(name, FILE if kind == FILE else LAYER, self.take(said, "was", str, place), renewed, text, kept)

    def step(self, said):
        place = "steps"
        said = self.take({"step": said}, "step", dict, place)
        name = self.take(said, "step", str, place)
        place = f"{place} › {name}"
        outputs = [one for one in self.take(said, "outputs", list, place, []) if isinstance(one, str)]
        return Step(
            *(name, self.take(said, "algorithm", str, place), self.take(said, "version", str, place, "")),
            *(self.take(said, part, dict, place, {}) for part in ("choices", "fields")),
            *(self.texts(said, part, place) for part in ("made", "read")),
            tuple(outputs),
            self.texts(said, "prints", place),
        )

    def goals(self, said):
        """Return the goals, each with a row of its own: figures are kept by it."""
        found = []
        for at, one in enumerate(said, 1):
            goal = self.goal(one, at)
            if goal.row and goal.row in [other.row for other in found]:
                text = mark(
                    "“{file}” has two goals with “row” {row}, the second of them in {place}. Give each a number of its "
                    "own, or leave it out."
                )
                raise TableError(text, file=self.called, row=goal.row, place=quoted(f"goals › {at}"))
            found.append(goal)
        last = max((one.row for one in found), default=0)
        rows = (last + count for count in range(1, len(found) + 1))
        return tuple(one if one.row else replace(one, row=next(rows)) for one in found)

    def goal(self, said, at):
        place = f"goals › {at}"
        said = self.take({str(at): said}, str(at), dict, "goals")
        values: dict[str, Any] = {"row": self.take(said, "row", int, place, 0)}
        for name in COLUMNS:
            if name not in said:
                continue
            if name in NUMBERS:
                value = said[name]
                if isinstance(value, bool) or not isinstance(value, (int, float)):
                    text = mark(
                        "“{file}” has no number in “{name}”, {place}: {text}. Write digits and a decimal point."
                    )
                    raise TableError(text, file=self.called, name=name, place=quoted(place), text=quoted(str(value)))
                values[name] = float(value)
            else:
                values[name] = self.day(said, name, place) if name in DAYS else self.take(said, name, str, place)
        if values.get("direction", MORE) not in DIRECTIONS:
            text = mark("“{file}” says {text} for “direction”, {place}. It must be one of: {known}.")
            known = {"text": quoted(values["direction"]), "known": listed(DIRECTIONS)}
            raise TableError(text, file=self.called, place=quoted(place), **known)
        return checked(Goal(**values))

    def require_linked(self, chain):
        """Raise a `TableError` where a step takes what no step before it makes, or no source is."""
        before = set()
        names = {one.name for one in chain.sources}
        for step in chain.steps:
            for key, made in step.made.items():
                if made.partition(".")[0] not in before:
                    self._unlinked(f"{step.name}.{key}", made)
            for key, source in step.read.items():
                if source not in names:
                    self._unlinked(f"{step.name}.{key}", source)
            if step.name in before:
                text = mark("“{file}” has two steps with the name “{name}”. Give each a name of its own.")
                raise TableError(text, file=self.called, name=step.name)
            before.add(step.name)
        if chain.result.partition(".")[0] not in before:
            self._unlinked("result", chain.result)

    def _unlinked(self, place, wanted):
        text = mark(
            "“{file}” takes “{wanted}” for {place}, and has no such step before it and no such input. It was edited "
            "by hand, or is not whole: freeze the result again."
        )
        raise TableError(text, file=self.called, wanted=wanted, place=quoted(place))
