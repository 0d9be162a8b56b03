"""The parts of a frozen file read, each with the place that a message on it names."""

from dataclasses import replace
from datetime import date
from typing import Any

from ..errors import TableError, listed, mark, phrase, quoted
from .chain import FILE, LAYER, Chain, Source, Step
from .frozen_method import Frozen, Result
from .goals import COLUMNS, DAYS, DIRECTIONS, MORE, NUMBERS, Goal, checked
from .prints import edits, whole


class Reading:
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
        """Return the day that a part says."""
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
        """Return a `Source`."""
        place = f"{part} › {name}"
        kind = self.take(said, "kind", str, place)
        text = self.take(said, "text", str, place, "") if "text" in said else None
        kept = self.take(said, "print", str, place, "")
        return Source(name, FILE if kind == FILE else LAYER, self.take(said, "was", str, place), renewed, text, kept)

    def step(self, said):
        """Return a `Step`."""
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
        """Return a `Goal`; `at` is its number in the file."""
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
