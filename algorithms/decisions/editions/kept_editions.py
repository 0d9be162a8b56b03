"""The folder of an observatory: editions that are there already, by the record that each of them keeps of itself."""

import json
from pathlib import Path
from typing import NamedTuple

from ....analysis.comparison.editions import EDITION, Move
from ....analysis.errors import OutputError, mark
from ...pages.observatory.site import json_text

MARKER, RECORD = "observatory.json", "edition.json"
FORMAT = 1
KIND = "polos:observatory"
TEXTS = ("edition", "before", "digest", "source", "licence")


class Known(NamedTuple):
    """What an edition keeps of a cluster: published figures, None where there is none."""

    id: str
    name: str
    sector: str
    shown: int
    jobs: "float | None"
    firms: "float | None"
    lq: "float | None"
    by_jobs: bool


class Edition(NamedTuple):
    """What an edition keeps of itself.

    Attributes
    ----------
    edition : str
    before : str
        The edition that `moves` compare it with, "" where there is none.
    digest : str
        Fingerprint of its clusters.
    source, licence : str
        Of its figures.
    clusters : list of Known
    moves : dict of str to Move
    """

    edition: str
    before: str
    digest: str
    source: str
    licence: str
    clusters: list
    moves: dict

    @property
    def by_id(self):
        """Return the clusters by their ids."""
        return {one.id: one for one in self.clusters}

    @property
    def names(self):
        """Return the names of the clusters by their ids."""
        return {one.id: one.name for one in self.clusters}

    def text(self):
        """Return it as a file has it."""
        clusters = [
            [one.id, one.name, one.sector, one.shown, one.jobs, one.firms, one.lq, one.by_jobs] for one in self.clusters
        ]
        moves = {one: [move.code, list(move.others)] for one, move in self.moves.items()}
        kept = {"kind": KIND, "format": FORMAT, **{name: getattr(self, name) for name in TEXTS}}
        return json_text({**kept, "clusters": clusters, "moves": moves}) + "\n"


def marker_text(editions, languages):
    """Return the file by which a folder is known as an observatory, and the languages of its pages, in order."""
    return json_text({"kind": KIND, "format": FORMAT, "editions": editions, "languages": languages}) + "\n"


def kept_languages(folder):
    """Return the languages of the pages of an observatory that is there, the first first; none where nobody knows."""
    file = Path(folder) / MARKER
    kept = _read(file).get("languages", []) if file.is_file() else []
    _require(isinstance(kept, list) and all(isinstance(one, str) for one in kept), file)
    return kept


def editions_in(folder):
    """Return the names of the editions whose pages a folder has."""
    return frozenset(
        file.parent.name for file in Path(folder).glob(f"*/{RECORD}") if EDITION.fullmatch(file.parent.name)
    )


def require_observatory(folder):
    """Raise an `OutputError` where a folder has files and is no observatory, or one of a later version of Polos."""
    folder = Path(folder)
    if not folder.exists():
        return
    if not folder.is_dir():
        raise OutputError(mark("OUTPUT is “{folder}”, which is a file. Give a folder."), folder=folder)
    if not (folder / MARKER).is_file():
        others = [file for file in folder.iterdir() if not file.name.startswith(".")]
        if others:
            text = mark(
                "OUTPUT is “{folder}”, which has files and is no observatory of Polos (it has no {marker}). Give an "
                "empty folder, or that of an observatory; nothing was written."
            )
            raise OutputError(text, folder=folder, marker=MARKER)
        return
    kept = _read(folder / MARKER)
    _require(kept.get("kind") == KIND and isinstance(kept.get("format"), int), folder / MARKER)
    if kept["format"] > FORMAT:
        text = mark("“{file}” was written by a later version of Polos. Update the plugin, or give another folder.")
        raise OutputError(text, file=folder / MARKER)


def kept_editions(folder):
    """Return the editions of an observatory, {name: Edition} in order of time; none where there is none.

    Raises
    ------
    OutputError
        When the folder is another one, or what an edition keeps of itself cannot be read or was changed.
    """
    folder = Path(folder)
    require_observatory(folder)
    if not folder.exists():
        return {}
    files = sorted(file for file in folder.glob(f"*/{RECORD}") if EDITION.fullmatch(file.parent.name))
    return {file.parent.name: _edition(file) for file in files}


def _edition(file):
    kept = _read(file)
    _require(kept.get("kind") == KIND and isinstance(kept.get("format"), int), file)
    if kept["format"] > FORMAT:
        text = mark("“{file}” was written by a later version of Polos. Update the plugin, or give another folder.")
        raise OutputError(text, file=file)
    clusters, moves = kept.get("clusters"), kept.get("moves")
    _require(kept.get("edition") == file.parent.name and isinstance(clusters, list) and isinstance(moves, dict), file)
    _require(all(isinstance(kept.get(name), str) for name in TEXTS), file)
    known = []
    for row in clusters:
        _require(isinstance(row, list) and len(row) == len(Known._fields), file)
        one = Known(*row)
        _require(all(isinstance(text, str) for text in one[:3]) and isinstance(one.by_jobs, bool), file)
        _require(isinstance(one.shown, int) and all(_is_figure(value) for value in one[4:7]), file)
        known.append(one)
    found = {}
    for one, move in moves.items():
        good = isinstance(move, list) and len(move) == 2 and isinstance(move[0], int) and 0 <= move[0] <= 10
        _require(good and isinstance(move[1], list) and all(isinstance(other, str) for other in move[1]), file)
        found[one] = Move(move[0], tuple(move[1]))
    return Edition(*(kept[name] for name in TEXTS), known, found)


def _is_figure(value):
    return value is None or (isinstance(value, (int, float)) and not isinstance(value, bool))


def _read(file):
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = None
    _require(isinstance(kept, dict), file)
    return kept


def _require(good, file):
    if not good:
        text = mark(
            "“{file}” cannot be read as what an observatory of Polos keeps there: it was changed or is not whole. Put "
            "back a copy of it, or give another folder; nothing was written."
        )
        raise OutputError(text, file=file)
