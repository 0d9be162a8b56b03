"""The tutorial's commands, run as a reader does: in a shell, one block after the other, in a folder of their own."""

import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(language):
    """Return [(commands, what the tutorial says they print)] of the tutorial in a language."""
    text = (ROOT / "docs" / language / "tutorial.md").read_text(encoding="utf-8")
    found = []
    for kind, content in BLOCK.findall(text):
        if kind == "bash":
            found.append((content, ""))
        elif kind == "text":
            found[-1] = (found[-1][0], content)
    return found


def prepared(folder):
    """Return a home with a copy of the sample, as *Sample project* makes it."""
    (folder / "polos").mkdir()
    shutil.copy(ROOT / "resources" / "sample" / "morocco.gpkg", folder / "polos")
    return folder


def followed(language, home, most=None):
    """Run the tutorial's blocks and return [(what was printed, what the tutorial says is)]."""
    found = []
    program = home / "bin"
    program.mkdir()
    # It finds QGIS's own by the PATH, which must not lead back here.
    wrapper = f"#!/bin/sh\nPATH='{os.environ['PATH']}' exec '{ROOT}/build/qgis_process' \"$@\"\n"
    (program / "qgis_process").write_text(wrapper)
    (program / "qgis_process").chmod(0o755)
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith(("QGIS", "PYTHON", "LC_", "LANG"))},
        "LANG": {"es": "es_PE.UTF-8", "en": "en_US.UTF-8"}[language],
        "PATH": f"{program}:{os.environ['PATH']}",
        "HOME": str(home),
    }
    for commands, printed in blocks(language)[:most]:
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", commands],
            cwd=home,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        if done.returncode:
            raise AssertionError(f"{commands}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        found.append((done.stdout + done.stderr, printed))
    return found
