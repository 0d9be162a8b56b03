"""Example batches: files that QGIS's batch dialog opens, written with where the sample lies on this machine."""

import json
from pathlib import Path
from shutil import copyfile

from ..analysis.errors import OutputError, listed, mark
from ..translation import tr
from .layers.system_errors import explained

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
BATCHES = RESOURCES / "batches"
RUNNER = "run_batch.py"
"""The script that runs a batch file by qgis_process."""
ENDING = ".batch"
INVENTED = mark("Invented firms of Polos's sample: nothing of this was ever counted")
SECTORS = (mark("Food"), mark("Garments"), mark("Leather"))
"""What batches call sectors, by which clusters are named."""


def write_batches(folder):
    """Write the example batches, and the script that runs them without windows, into a folder; return their paths.

    They read the sample where this plugin is, and write into the same folder.

    Raises
    ------
    OutputError
        When a file of one of these names is there already, or the folder cannot be written into.
    """
    folder = Path(folder)
    names = [path.name for path in example_batches()]
    there = [name for name in (*names, RUNNER) if (folder / name).exists()]
    if there:
        text = mark("“{folder}” has files of these names already: {list}. Choose another folder; nothing was written.")
        raise OutputError(text, folder=folder, list=listed(there, 10))
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for path in example_batches():
            text = json.dumps(filled(path, folder), indent=1, ensure_ascii=True) + "\n"
            (folder / path.name).write_text(text, encoding="ascii")
        copyfile(BATCHES / RUNNER, folder / RUNNER)
    return [folder / name for name in names]


def example_batches():
    """Return the files in resources/batches, in the order in which they are to be run."""
    return sorted(BATCHES.glob(f"*{ENDING}"))


def filled(path, folder):
    """Return an example batch as JSON has it, with the places of the sample and of a folder, in QGIS's language."""
    places = {"{sample}": (RESOURCES / "sample").as_posix(), "{folder}": Path(folder).as_posix()}
    places["{invented}"] = tr(INVENTED)

    def place(value):
        if isinstance(value, dict):
            return {key: place(one) for key, one in value.items()}
        if isinstance(value, list):
            return [place(one) for one in value]
        if value in SECTORS:
            return tr(value)
        if isinstance(value, str):
            for sign, text in places.items():
                value = value.replace(sign, text)
        return value

    return place(json.loads(path.read_text(encoding="utf-8")))
