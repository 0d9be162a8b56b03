"""Trying imports in a Python beside QGIS, where a broken package can do no harm."""

import json

from .interpreter import environment
from .process import run
from .versions import known

TRIAL = """
import importlib, json, sys
path, modules = json.loads(sys.stdin.read())
sys.path[:] = path
for name in modules:
    print("@" + json.dumps({"begin": name}), flush=True)
    try:
        module = importlib.import_module(name)
        said = {"module": name, "version": str(getattr(module, "__version__", "")), "error": None}
    except BaseException as error:
        said = {"module": name, "version": "", "error": [type(error).__name__, str(error)]}
    print("@" + json.dumps(said), flush=True)
"""


def try_imports(modules, path, python, running, work, cancelled=None):
    """Import modules in a Python of their own.

    Parameters
    ----------
    modules : sequence of str
    path : sequence of str
        Where that Python looks for them.
    python : path
    running : Running
    work : path

    Returns
    -------
    dict
        Module: (version or '', what went wrong or ''). A module whose import ends the whole program went wrong too.
    """
    waiting, found = list(modules), {}
    while waiting:
        text = json.dumps([[str(entry) for entry in path], waiting])
        code, lines = run([python, "-c", TRIAL], environment(running, work), work, cancelled=cancelled, text=text)
        begun = None
        for line in lines:
            if line.startswith("@"):
                said = json.loads(line[1:])
                begun = said.get("begin", begun)
                if "module" in said:
                    found[said["module"]] = (known(said["version"]), _short(*said["error"]) if said["error"] else "")
        left = [module for module in waiting if module not in found]
        if left:
            broken = begun if begun in left else left[0]
            found[broken] = ("", f"Python: exit code {code}")
            left.remove(broken)
        waiting = left
    return found


def _short(kind, text):
    """Return the line of an error that says what is wrong; numpy's goes on for a page before it comes to that."""
    lines = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    line = next((line for line in lines if line.startswith("Original error was")), lines[0])
    return f"{kind}: {line}"[:200]
