"""Find in Polos's Python what Qt 6 or QGIS 4 no longer has.

build/python tools/qt6_check.py [FILE …]      all shipped files by default; the exit code is 1 where something is found

What there is, is asked of PyQt6 (build/qt6/names.json, made by tools/qt6.sh) and of the running QGIS. QGIS 4 keeps its
own API, but what is deprecated or goes by an old name only for as long as it can (release notes of 4.0, March 2026): so
neither is let through. The rules at the end are for what names alone do not show; they follow QGIS's wiki, "Plugin
migration to be compatible with Qt5 and Qt6", and its script scripts/pyqt5_to_pyqt6.
"""

import ast
import json
import subprocess
import sys
from collections import defaultdict
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from qt6_world import QT, World

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = (
    "*.py",
    *(f"{room}/**/*.py" for room in ("analysis", "dependencies", "algorithms", "ui")),
    "resources/batches/*.py",
)
ONE_VERSION = {"PyQt5", "PyQt6", "PySide2", "PySide6", "sip"}
HANDLERS = {
    **dict.fromkeys(("mousePressEvent", "mouseReleaseEvent", "mouseMoveEvent", "mouseDoubleClickEvent"), "QMouseEvent"),
    **dict.fromkeys(("keyPressEvent", "keyReleaseEvent"), "QKeyEvent"),
    **dict.fromkeys(("dragEnterEvent", "dragMoveEvent", "dropEvent"), "QDropEvent"),
    "wheelEvent": "QWheelEvent",
    "enterEvent": "QEnterEvent",
    "contextMenuEvent": "QContextMenuEvent",
}
"""Class of the event that a method takes."""


class Finding(NamedTuple):
    """A line, and what is wrong with it or how it is put right."""

    line: int
    text: str


def findings(source, world, own=()):
    """Return what is found in the source of a module.

    Parameters
    ----------
    source : str
    world : World
    own : collection of str
        Names of members that the plugin defines.

    Returns
    -------
    list of Finding
    """
    tree = ast.parse(source)
    module = Module(tree, world, set(own) | defined(tree))
    found = {*module.imports(), *module.names()}
    found |= {Finding(node.lineno, text) for node in ast.walk(tree) for text in module.breaches(node)}
    lines = {finding.line for finding in found}
    return sorted({*found, *(finding for finding in module.dropped() if finding.line not in lines)})


def defined(tree):
    """Return the names of members that a module defines: methods, and attributes that it sets."""
    named = {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    stored = {_last(node) for node in ast.walk(tree) if isinstance(getattr(node, "ctx", None), ast.Store)}
    return (named - {"exec_"}) | stored


class Module:
    """A module, and what its names stand for.

    Parameters
    ----------
    tree : ast.Module
    world : World
    own : set of str
        Names of members that the plugin defines.

    Attributes
    ----------
    imported : dict
        {name: path below qgis}.
    made : dict
        {name or attribute: path of the class that it is an instance of}, where it never is anything else.
    """

    def __init__(self, tree, world, own):
        self.tree, self.world, self.own = tree, world, own
        self.nodes = list(ast.walk(tree))
        self.unreached = self._unreached()
        self.imported = {
            alias.asname or alias.name: path
            for node in self.nodes
            if id(node) not in self.unreached
            for alias, path in _imports_of_qgis(node)
        }
        self.made = self._made_of()
        self.events = dict(self._event_names())
        self.inherited = dict(self._inherited_members())

    def imports(self):
        """Yield what is wrong with imports."""
        for node in self.nodes:
            if isinstance(node, (ast.Import, ast.ImportFrom)) and id(node) not in self.unreached:
                yield from (Finding(node.lineno, text) for text in self._problems_of_import(node))

    def names(self):
        """Yield what is wrong with dotted names."""
        inner = {id(node.value) for node in self.nodes if isinstance(node, ast.Attribute)}
        for node in self.nodes:
            if isinstance(node, ast.Attribute) and id(node) not in inner:
                path = self._longest_path(node)
                problem = path and self.world.problem(path)
                if problem:
                    yield Finding(node.lineno, problem)

    def dropped(self):
        """Yield the uses and definitions of members that no class of PyQt6 has any more, whatever they are used on."""
        if not any(path.startswith(QT) for path in self.imported.values()):
            return
        for node in self.nodes:
            name = getattr(node, "attr", getattr(node, "name", None))
            if isinstance(node, (ast.Attribute, ast.FunctionDef)) and name in self.world.dropped - self.own:
                yield Finding(node.lineno, f"no class of PyQt6 has {name}")

    def breaches(self, node):
        """Yield what is wrong with a call, beyond its names."""
        if not isinstance(node, ast.Call):
            return
        name, arguments = _last(node.func), node.args
        signal = getattr(node.func, "value", None)
        overloaded = isinstance(signal, ast.Subscript) and isinstance(signal.value, ast.Attribute)
        if name in ("connect", "disconnect", "emit") and overloaded:
            yield "signals of Qt 6 have one form only; leave out the brackets"
        if name == "addAction" and len(arguments) >= 4:
            yield "the order of addAction is another one in Qt 6; make the QAction first"
        of_one_date = len(arguments) == 1 and self._class_of(arguments[0]) == f"{QT}QtCore.QDate"
        if self._path(node.func) == f"{QT}QtCore.QDateTime" and (of_one_date or len(arguments) > 4):
            yield "QDateTime of Qt 6 takes a QDate and a QTime"
        path = self._path(arguments[0]) if name == "int" and len(arguments) == 1 else None
        if path and self.world.is_value(path):
            yield "a value of an enumeration is no number in PyQt6; take its .value"

    # Imports

    def _unreached(self):
        """Return the ids of what stands for the other version where an import is tried in two ways."""
        unreached = set()
        for node in self.nodes:
            if isinstance(node, ast.Try) and any(map(_catches_import, node.handlers)):
                problems = chain.from_iterable(map(self._problems_of_import, node.body))
                spared = node.body if any(problems) else node.handlers
                unreached |= {id(inner) for one in spared for inner in ast.walk(one)}
        return unreached

    def _problems_of_import(self, node):
        """Yield what is wrong with an import."""
        names = [alias.name for alias in getattr(node, "names", ())]
        roots = {name.split(".")[0] for name in names}
        if isinstance(node, ast.ImportFrom):
            roots = set() if node.level else {node.module.split(".")[0]}
        for root in roots & ONE_VERSION:
            yield f"{root} is of one version of Qt only; import from qgis.PyQt"
        if any(name.endswith("resources_rc") for name in names):
            yield "PyQt6 has no compiled resources; load the file by its path"
        for _, path in _imports_of_qgis(node):
            if path.endswith(".QVariant"):
                yield "Qt 6 gives Python's own values; use NULL of qgis.core, and QMetaType.Type for types"
                continue
            problem = self.world.problem(path)
            if problem:
                yield problem

    # What names stand for

    def _longest_path(self, node):
        """Return the path below qgis of a dotted name, of whose parts the first that is known counts."""
        links = _links(node)
        for place in range(len(links) - 1, 0, -1):
            names = [link.attr for link in reversed(links[:place])]
            path = self._class_of(links[place]) or self.inherited.get((id(links[place]), names[0]))
            if path:
                return ".".join([path, *names])
        return None

    def _class_of(self, node):
        """Return the path of what a name was imported as, or of the class that it or a call gives an instance of."""
        if isinstance(node, ast.Call):
            if _last(node.func) == "fontMetrics":
                return f"{QT}QtGui.QFontMetrics"
            path = self._path(node.func)
            return path if path and not self.world.problem(path) and self.world.is_class(path) else None
        if isinstance(node, ast.Name) and node.id in self.imported:
            return self.imported[node.id]
        return self.events.get(id(node)) or self.made.get(ast.unparse(node))

    def _path(self, node):
        """Return the path below qgis of a dotted name, or None."""
        *links, base = _links(node)
        path = self.imported.get(getattr(base, "id", None))
        return path and ".".join([path, *(link.attr for link in reversed(links))])

    def _made_of(self):
        """Return {name or attribute: class} of those that are only ever set by calling one class."""
        made, self.made, self.events = defaultdict(set), {}, {}
        for node in self.nodes:
            if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.value, ast.Call):
                made[ast.unparse(node.targets[0])].add(self._class_of(node.value))
                continue
            keys = ("targets", "target", "optional_vars", "arg")
            for target in chain.from_iterable(_listed(getattr(node, key, None)) for key in keys):
                parts = ast.walk(target) if isinstance(target, ast.AST) else ()
                for name in (target, *map(ast.unparse, parts)):
                    made[name].add(None)
        return {name: next(iter(kinds)) for name, kinds in made.items() if len(kinds) == 1 and None not in kinds}

    def _event_names(self):
        """Yield (id of a name, class of the event that it stands for) in methods that take events."""
        for node in self.nodes:
            if isinstance(node, ast.FunctionDef) and node.name in HANDLERS and len(node.args.args) == 2:
                event = node.args.args[1].arg
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Name) and inner.id == event:
                        yield id(inner), f"{QT}QtGui.{HANDLERS[node.name]}"

    def _inherited_members(self):
        """Yield ((id of `self`, member), class) where the member can only be of the one class of Qt or QGIS below."""
        for node in self.nodes:
            base = self._path(node.bases[0]) if isinstance(node, ast.ClassDef) and len(node.bases) == 1 else None
            if not base or self.world.problem(base):
                continue
            for inner in ast.walk(node):
                of_self = isinstance(inner, ast.Attribute) and getattr(inner.value, "id", "") == "self"
                if of_self and inner.attr not in self.own:
                    yield (id(inner.value), inner.attr), base


def _links(node):
    """Return an expression and all that it is an attribute of: of a.b.c these are a.b.c, a.b and a."""
    links = [node]
    while isinstance(links[-1], ast.Attribute):
        links.append(links[-1].value)
    return links


def _last(node):
    """Return the last part of a dotted name."""
    return getattr(node, "attr", getattr(node, "id", ""))


def _listed(thing):
    return thing if isinstance(thing, list) else [thing] if thing else []


def _imports_of_qgis(node):
    """Yield (alias, path) of what is imported from qgis under a name of its own."""
    if isinstance(node, ast.Import):
        yield from ((alias, alias.name) for alias in node.names if alias.name.startswith("qgis.") and alias.asname)
    elif isinstance(node, ast.ImportFrom) and not node.level and node.module.split(".")[0] == "qgis":
        paths = ((alias, f"{node.module}.{alias.name}") for alias in node.names)
        yield from ((alias, path) for alias, path in paths if path != "qgis.PyQt")


def _catches_import(handler):
    caught = getattr(handler.type, "elts", [handler.type])
    return any(getattr(one, "id", "") in ("ImportError", "ModuleNotFoundError") for one in caught)


def known_world():
    """Return the `World` of PyQt6 and the running QGIS.

    Raises
    ------
    OSError
        Where PyQt6 cannot be had; the text says why.
    """
    done = subprocess.run([ROOT / "tools" / "qt6.sh"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(done.stderr.strip())
    return World(json.loads((ROOT / "build" / "qt6" / "names.json").read_text(encoding="utf-8")))


def shipped():
    """Return all Python files that users get."""
    return sorted(chain.from_iterable(ROOT.glob(pattern) for pattern in SHIPPED))


def own_names():
    """Return the names of members that the plugin defines."""
    return set().union(*(defined(ast.parse(file.read_text(encoding="utf-8"))) for file in shipped()))


def main():
    """Check files and print what is found."""
    try:
        world = known_world()
    except OSError as error:
        sys.exit(str(error))
    own, count = own_names(), 0
    for file in map(Path, sys.argv[1:] or shipped()):
        for finding in findings(file.read_text(encoding="utf-8"), world, own):
            print(f"{file}:{finding.line}: {finding.text}")
            count += 1
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
