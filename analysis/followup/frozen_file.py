"""The file that a method is frozen into: JSON that people can read, with fingerprints, of a version that is told."""

import json
import re
from math import isfinite

from ..errors import TableError, listed, mark, quoted
from .frozen_reading import Reading
from .prints import with_prints

VERSION = 1
"""Of the layout of the file: raised where an older Polos would read it wrongly."""
KIND = "polos_frozen_method"
"""What the first thing in the file is called; its value is the version."""
HALVES = re.compile("[\ud800-\udfff]")
"""Halves of signs, which JSON can spell and no file can hold."""


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
    return Reading(called).frozen(document)


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
