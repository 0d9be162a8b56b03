"""The records that layers carry of how they were made, for those that are made from them."""

import json
from dataclasses import dataclass
from pathlib import Path

from .outbox import WEIGHTS_RECORD

FIELDS, COMMANDS, RESULT = "polos:fields", "polos:commands", "polos:result"
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
    """

    history: tuple = ()
    fields: frozenset = frozenset()
    commands: tuple = ()
    result: str = ""

    def keep(self, metadata):
        """Put the record into the metadata of a layer."""
        metadata.setHistory(list(self.history))
        metadata.setKeywords({FIELDS: sorted(self.fields), COMMANDS: list(self.commands), RESULT: [self.result]})


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
    result = said.get(RESULT) or [""]
    return Record(tuple(metadata.history()), frozenset(said[FIELDS]), tuple(said.get(COMMANDS, ())), result[0])


def history_of_file(path):
    """Return how a weights file was made, from the record beside it; nothing where there is none."""
    try:
        record = json.loads(Path(f"{path}{WEIGHTS_RECORD}").read_text(encoding="utf-8"))
        return tuple(map(str, record["history"]))
    except (OSError, ValueError, KeyError, TypeError):
        return ()
