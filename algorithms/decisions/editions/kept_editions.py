"""The folder of an observatory: editions that are there already, by the record that each of them keeps of itself."""

import json
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ....analysis.clusters.cluster_classes import SHOWN
from ....analysis.comparison.editions import EDITION, Move, in_time
from ....analysis.errors import OutputError, mark
from ...pages.observatory.observatory_texts import UNJUDGED
from ...pages.observatory.site import json_text

PRINT = "fingerprint"
LARGEST = 1e15
"""What no figure of a cluster comes near."""
MARKER, RECORD = "observatory.json", "edition.json"
FORMAT = 1
KIND = "polos:observatory"
CODES = (*(one.value for one in SHOWN), UNJUDGED)
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
        kept |= {"clusters": clusters, "moves": moves}
        return json_text({**kept, PRINT: _print(kept)}) + "\n"


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
    files = {file.parent.name: file for file in folder.glob(f"*/{RECORD}") if EDITION.fullmatch(file.parent.name)}
    return {name: _edition(files[name]) for name in sorted(files, key=in_time)}


def lost_editions(folder):
    """Return the names of editions that an observatory had and that are no longer in its folder."""
    file = Path(folder) / MARKER
    named = _read(file).get("editions", []) if file.is_file() else []
    names = [name for name in named if isinstance(name, str) and EDITION.fullmatch(name)]
    return [name for name in names if not (Path(folder) / name / RECORD).is_file()]


def require_free(folder, edition):
    """Raise an `OutputError` where files are in the place of an edition, and none of Polos keeps a record of them."""
    place = Path(folder) / edition
    if (place / RECORD).is_file() or not place.exists():
        return
    if not place.is_dir() or any(place.iterdir()):
        text = mark(
            "“{folder}” is in the place of the edition, and is none: it has no {record}. Move it elsewhere, or give "
            "another EDITION; nothing was written."
        )
        raise OutputError(text, folder=place, record=RECORD)


def state_of(folder):
    """Return what tells whether another run has written into an observatory: its editions, by their records."""
    files = Path(folder).glob(f"*/{RECORD}")
    return {file.parent.name: sha256(file.read_bytes()).hexdigest() for file in files}


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
        _require(not isinstance(one.shown, bool) and one.shown in CODES, file)
        _require(bool(one.id) and all(_is_figure(value) for value in one[4:7]), file)
        known.append(one)
    _require(len({one.id for one in known}) == len(known), file)
    _require(not kept["before"] or EDITION.fullmatch(kept["before"]) is not None, file)
    found = {}
    for one, move in moves.items():
        good = isinstance(move, list) and len(move) == 2 and isinstance(move[0], int) and 0 <= move[0] <= 10
        _require(good and isinstance(move[1], list) and all(isinstance(other, str) for other in move[1]), file)
        found[one] = Move(move[0], tuple(move[1]))
    return Edition(*(kept[name] for name in TEXTS), known, found)


def _is_figure(value):
    if value is None:
        return True
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return number and abs(value) < LARGEST  # of what JSON can spell, NaN is not, nor are numbers without an end


def _read(file):
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        whole = isinstance(kept, dict) and kept.pop(PRINT, _print(kept)) == _print(kept)
    except (OSError, ValueError, RecursionError):
        whole = False
    _require(whole, file)
    return kept


def _print(kept):
    """Return the fingerprint of what a file keeps; the file has it too, to show whether it was changed by hand."""
    return sha256(json.dumps(kept, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _require(good, file):
    if not good:
        text = mark(
            "“{file}” cannot be read as what an observatory of Polos keeps there: it was changed or is not whole. Put "
            "back a copy of it, or give another folder; nothing was written."
        )
        raise OutputError(text, file=file)
