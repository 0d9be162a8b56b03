"""The chain of runs that made a result, told from its record: its steps, and the data that they read."""

import json
import re
from dataclasses import dataclass, field

from ..comparison.method_differences import DATED, OF_THE_METHOD, OF_THE_RUN
from ..errors import FieldError, listed, mark, quoted

LAYER, FILE, FIELD = "source", "file", "field"
"""Kinds of parameters that say what is read."""
PART = re.compile(r"(?:='(?:[^'\\\n]|\\.)*'|[^;\n])+")
"""A part of DATA: a semicolon between quotes, as in the password of a source, does not end it."""
OF_THE_YEAR = DATED - OF_THE_RUN
"""Choices that can be given anew: those that another year or table asks to be others, and no seed to be tried out."""
PREVIOUS = "PREVIOUS"
"""How parameters begin that take the result of the year before: a chain is run without, or with other ones."""


@dataclass(frozen=True)
class Step:
    """One run of the chain.

    Attributes
    ----------
    name : str
        What others of the chain call it.
    algorithm : str
    version : str
        Of Polos, when it ran.
    choices : dict
        {parameter: value}: the method.
    fields : dict
        {parameter: field or fields} of what it reads.
    made : dict
        {parameter: "step.OUTPUT"} of what an earlier step makes.
    read : dict
        {parameter: name of a `Source`}.
    outputs : tuple of str
        The layers that it wrote.
    prints : dict
        {parameter: fingerprint} of what it read.
    """

    name: str
    algorithm: str
    version: str = ""
    choices: dict = field(default_factory=dict)
    fields: dict = field(default_factory=dict)
    made: dict = field(default_factory=dict)
    read: dict = field(default_factory=dict)
    outputs: tuple = ()
    prints: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """A layer, table or file that no run of the chain made.

    Attributes
    ----------
    name : str
        The parameter that it was first given for.
    kind : str
        `LAYER` or `FILE`.
    place : str
        Where it was.
    renewed : bool
        Whether it is data, to be replaced by those of another year; else it is part of the method.
    text : str or None
        What a file of the method says, where the frozen file holds it.
    print : str
        Fingerprint of what a file of the method says, "" where none is known.
    """

    name: str
    kind: str
    place: str
    renewed: bool = True
    text: "str | None" = None
    print: str = ""


@dataclass(frozen=True)
class Chain:
    """All that made a result.

    Attributes
    ----------
    steps : tuple of Step
        Each after those that it takes something from.
    sources : tuple of Source
    result : str
        "step.OUTPUT".
    """

    steps: tuple
    sources: tuple
    result: str

    def step(self, name):
        """Return the step of a name, None where there is none."""
        return next((one for one in self.steps if one.name == name), None)

    def source(self, name):
        """Return the source of a name, None where there is none."""
        return next((one for one in self.sources if one.name == name), None)

    def readers(self, name):
        """Return the (step, parameter) that read a source."""
        return [(step, key) for step in self.steps for key, source in step.read.items() if source == name]


def chain_of(record, kinds, called="RESULT"):
    """Return the `Chain` that a record tells of.

    Parameters
    ----------
    record : dict
        ``algorithm``, ``version``, ``choices``, ``data``, ``fingerprints``, ``inputs``, ``output``, ``outputs`` and
        ``parts``, as `algorithms.provenance` writes them.
    kinds : callable
        Takes an algorithm and a parameter, and returns `LAYER`, `FILE` or `FIELD`, "" where it knows no such parameter.
    called : str
        What messages call the result.

    Raises
    ------
    FieldError
        When the record is empty or of a version that did not tell enough, or a run read a part of a layer only.
    """
    if not record:
        text = mark(
            "{input} has no record of how it was made, so that there is no method to freeze. Give a result of Polos as "
            "it was written: in a GeoPackage, which keeps the record, or as it lies in the project."
        )
        raise FieldError(text, input=called)
    making = _Making(kinds, called)
    result = making.add(record)
    return Chain(tuple(making.steps), tuple(making.sources.values()), result)


class _Making:
    """A chain while it is told from records: what several steps are made from is one step."""

    def __init__(self, kinds, called):
        self.kinds, self.called = kinds, called
        self.steps, self.sources, self.known = [], {}, {}

    def add(self, record):
        """Add the steps of a record, and return "step.OUTPUT"."""
        if not record.get("output"):
            text = mark(
                "The record of {input} does not say which output of {algorithm} it is made from: it is of an earlier "
                "version of Polos. Run the steps again with this one."
            )
            raise FieldError(text, input=self.called, algorithm=record.get("algorithm", "?"))
        same = json.dumps({**record, "output": ""}, sort_keys=True)
        if same not in self.known:
            self.known[same] = self._step(record)
        return f"{self.known[same]}.{record['output']}"

    def _step(self, record):
        algorithm = record["algorithm"]
        if record.get("parts"):
            text = mark(
                "{algorithm} read some features only of {inputs}, chosen by hand or by a filter, which nobody can "
                "choose again among new data. Save them as a layer of their own, and run it on that."
            )
            raise FieldError(text, algorithm=algorithm, inputs=listed(record["parts"]))
        fields, made, read = {}, {}, {}
        inputs = {name: one for name, one in record.get("inputs", {}).items() if not name.startswith(PREVIOUS)}
        for name, value in record.get("data", {}).items():
            if name.startswith(PREVIOUS):
                continue
            kind = self.kinds(algorithm, name)
            if kind == FIELD:
                fields[name] = value
            elif name in inputs:
                made[name] = self.add(inputs[name])
            else:
                read[name] = self._source(name, kind or LAYER, str(value), record)
        own = algorithm.rpartition(":")[2]
        names = {step.name for step in self.steps}
        name = next(one for one in (own, *(f"{own}_{at}" for at in range(2, 999))) if one not in names)
        step = Step(
            *(name, algorithm, record.get("version", ""), record.get("choices", {}), fields, made, read),
            tuple(record.get("outputs", ())),
            {key: each for key, each in record.get("fingerprints", {}).items() if not key.startswith(PREVIOUS)},
        )
        self.steps.append(step)
        return name

    def _source(self, parameter, kind, place, record):
        """Return the name of a source; what is in one place is one source."""
        same = next((one.name for one in self.sources.values() if in_a_file(place) and one.place == place), None)
        if same is not None:
            return same
        name = next(
            one for one in (parameter, *(f"{parameter}_{at}" for at in range(2, 999))) if one not in self.sources
        )
        of_method = parameter in OF_THE_METHOD
        digest = record.get("fingerprints", {}).get(parameter, "") if of_method else ""
        self.sources[name] = Source(name, kind, place, not of_method, None, digest)
        return name


def in_a_file(place):
    """Return whether a place is one of a file or a database, and not the name of a layer in memory."""
    return any(sign in place for sign in "/\\:")


def replaced(chain, values):
    """Return a chain in which fields, and choices that differ from year to year, are others.

    Parameters
    ----------
    chain : Chain
    values : dict
        {parameter, or "step.PARAMETER": value}.

    Raises
    ------
    FieldError
        When no step has it, or it is part of the method.
    """
    from dataclasses import replace

    steps = list(chain.steps)
    for asked, value in values.items():
        wanted, _, name = asked.rpartition(".")
        found = False
        for at, step in enumerate(steps):
            if wanted and step.name.casefold() != wanted.casefold():
                continue
            for part in ("fields", "choices"):
                there = getattr(step, part)
                if name not in there:
                    continue
                if part == "choices" and name not in OF_THE_YEAR:
                    text = mark(
                        "{name} is part of the method that was frozen, and stays as it was: {value}. To change the "
                        "method, run it as you want it, and freeze that anew."
                    )
                    raise FieldError(text, name=asked, value=quoted(str(there[name])))
                steps[at] = step = replace(step, **{part: {**there, name: value}})
                found = True
        if not found:
            text = mark("DATA says something of “{name}”, which the frozen file does not have. It can give: {known}.")
            raise FieldError(text, name=asked, known=listed(replaceable(chain), 40))
    return replace(chain, steps=tuple(steps))


def replaceable(chain):
    """Return what can be given anew: sources, fields and choices that differ from year to year."""
    sources = [one.name for one in chain.sources if one.renewed]
    others = [
        key for step in chain.steps for key in (*step.fields, *(one for one in step.choices if one in OF_THE_YEAR))
    ]
    return list(dict.fromkeys([*sources, *others]))


def parse_given(text):
    """Return {name: value} of a text such as ``EVIDENCE=/data/2026.gpkg; VALUE_FIELD=jobs_2026``.

    Parts stand on lines of their own, or have semicolons between them.

    Raises
    ------
    FieldError
        When a part has no name, or no value, or a name is there twice.
    """
    found = {}
    for part in filter(None, map(str.strip, PART.findall(text))):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or not name or not value:
            raise FieldError(
                mark("“{part}” in DATA is not understood. Write the name of an input, an equals sign and a value."),
                part=part,
            )
        step, dot, own = name.rpartition(".")
        name = f"{step}{dot}{own.upper()}"
        if name in found:
            raise FieldError(mark("DATA gives {name} twice. Leave one of them out."), name=name)
        found[name] = value
    return found
