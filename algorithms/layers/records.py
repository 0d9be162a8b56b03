"""The records that layers carry of how they were made, for those that are made from them."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from .fingerprint import of_features
from .outbox import WEIGHTS_RECORD

FIELDS, COMMANDS, RESULT, CONTENT = "polos:fields", "polos:commands", "polos:result", "polos:content"
METHOD = "polos:method"
"""What a record says for programs to read, as keywords of the layer's metadata: no language changes them."""


@dataclass(frozen=True)
class Record:
    """How a layer or file was made.

    Attributes
    ----------
    history : tuple of str
        What people read.
    fields : frozenset of str
        Those that Polos added, now or before.
    commands : tuple of str
        What makes it again, one after another.
    result : str
        The file that the last command writes it to.
    content : str
        Fingerprint of its features, "" where none is kept: a layer may be edited before it is used.
    method : dict
        What was chosen and what was read, as `provenance` writes it; empty where nobody knows.
    """

    history: tuple = ()
    fields: frozenset = frozenset()
    commands: tuple = ()
    result: str = ""
    content: str = ""
    method: dict = field(default_factory=dict)

    def keep(self, metadata):
        """Put the record into the metadata of a layer."""
        metadata.setHistory(list(self.history))
        method = json.dumps(self.method, ensure_ascii=False)
        metadata.setKeywords(
            {FIELDS: sorted(self.fields), COMMANDS: list(self.commands), RESULT: [self.result], METHOD: [method]}
        )


NONE = Record()


def record_of(layer, project):
    """Return the `Record` of a layer, an empty one where Polos has not made it.

    Parameters
    ----------
    layer : QgsMapLayer
    project : QgsProject or None
        A layer of the project has its metadata; to any other those beside its file are given here.
    """
    if not layer.metadata().history() and not (project and project.mapLayer(layer.id())):
        layer.loadDefaultMetadata()
    metadata = layer.metadata()
    said = metadata.keywords()
    if FIELDS not in said:
        return NONE
    (result,), (content,) = (said.get(key) or [""] for key in (RESULT, CONTENT))
    commands = tuple(said.get(COMMANDS, ()))
    method = _method(*said.get(METHOD, ()))
    return Record(tuple(metadata.history()), frozenset(said[FIELDS]), commands, result, content, method)


def _method(text="", *_):
    """Return what a record says of the method; nothing where it was written by hand, or says nothing."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def keep_content(layer, metadata, cancelled=None):
    """Add the fingerprint of what is in a layer to its metadata."""
    content = of_features(layer.fields(), layer.getFeatures(), cancelled)
    metadata.setKeywords({**metadata.keywords(), CONTENT: [content]})


def record_of_file(path):
    """Return the `Record` of a weights file, from the one beside it; an empty one where there is none."""
    try:
        said = json.loads(Path(f"{path}{WEIGHTS_RECORD}").read_text(encoding="utf-8"))
        history, commands = (tuple(map(str, said.get(name, ()))) for name in ("history", "commands"))
        method = said.get("method")
        method = method if isinstance(method, dict) else {}
        return Record(history, commands=commands, result=str(said.get("result", "")), method=method)
    except (OSError, ValueError, AttributeError, TypeError):
        return NONE
