"""Who may import whom: a table of rooms, no circles, nothing private, nothing heavy when the plugin loads."""

import ast
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("analysis", "dependencies", "algorithms", "ui")

ANALYSIS = (
    *(
        "errors",
        "languages",
        "text",
        "validation",
        "inference",
        "geometry",
        "rates",
        "countries",
        "tables",
        "weights",
        "sectors",
        "guessing",
        "establishments",
        "directories",
    ),
    *("autocorrelation", "scan", "agglomeration", "growth", "checks", "clusters", "points", "comparison", "stability"),
    *("evidence", "verdicts", "linkages", "markets", "effects", "decisions", "followup", "exploring", "examples"),
)
"""The rooms of the analysis, the lowest first: each may import those before it."""

FOR_ALL = {"analysis", "facts", "translation", "settings"}
FOR_ALGORITHMS = {
    f"algorithms.{name}"
    for name in ("base", "run", "help", "provenance", "last_year", "declaring", "layers", "maps", "pages")
}
GROUPS = ("data", "agglomeration", "hotspots", "growth", "clusters", "linkages", "decisions")
"""The rooms that hold one algorithm a file."""

MAY_IMPORT = {
    **{f"analysis.{room}": {f"analysis.{lower}" for lower in ANALYSIS[:at]} for at, room in enumerate(ANALYSIS)},
    "facts": set(),
    "translation": {"analysis.errors", "analysis.languages"},
    "settings": {"analysis.errors", "analysis.inference", "analysis.languages", "translation"},
    "dependencies": {"analysis.errors"},
    "algorithms.layers": FOR_ALL,
    "algorithms.maps": {*FOR_ALL, "algorithms.layers"},
    "algorithms.pages": {*FOR_ALL, "algorithms.layers", "algorithms.maps"},
    "algorithms.declaring": {*FOR_ALL, "algorithms.layers", "algorithms.pages"},
    "algorithms.provenance": {*FOR_ALL, "algorithms.declaring", "algorithms.layers"},
    "algorithms.last_year": {*FOR_ALL, "algorithms.provenance", "algorithms.pages"},
    "algorithms.labels": FOR_ALL,
    "algorithms.help": {*FOR_ALL, "algorithms.labels"},
    "algorithms.batches": {*FOR_ALL, "algorithms.layers"},
    "algorithms.tags": FOR_ALL,
    "algorithms.ongoing": set(),
    "algorithms.advice": {*FOR_ALL, *(f"algorithms.{name}" for name in ("asked", "declaring", "help", "labels"))},
    "algorithms.models": {
        *FOR_ALL,
        *(f"algorithms.{name}" for name in ("advice", "asked", "declaring", "help", "maps", "ongoing")),
        *(f"algorithms.{name}" for name in ("tags", "titles")),
    },
    "algorithms.asked": {*FOR_ALL, "algorithms.declaring"},
    "algorithms.places": {*FOR_ALL, "algorithms.asked", "algorithms.declaring", "algorithms.layers"},
    "algorithms.awaiting": {"analysis.inference"},
    "algorithms.titles": {*FOR_ALL, "algorithms.declaring"},
    "algorithms.run": {
        *FOR_ALL,
        "algorithms.awaiting",
        "algorithms.help",
        "algorithms.places",
        "algorithms.labels",
        "algorithms.declaring",
        "algorithms.layers",
        "algorithms.maps",
        "algorithms.pages",
        "algorithms.titles",
    },
    "algorithms.exploring": {
        *FOR_ALL,
        "algorithms.asked",
        "algorithms.declaring",
        "algorithms.layers",
        "algorithms.maps",
    },
    "algorithms.base": {
        *FOR_ALL,
        *FOR_ALGORITHMS,
        "algorithms.advice",
        "algorithms.asked",
        "algorithms.help",
        "algorithms.labels",
        "algorithms.ongoing",
        "algorithms.tags",
        "algorithms.titles",
        "dependencies",
    },
    **{f"algorithms.{group}": {*FOR_ALL, *FOR_ALGORITHMS} for group in GROUPS},
    "algorithms.provider": {*FOR_ALL, "algorithms"},
    "ui.menu": FOR_ALL,
    "ui.batches": FOR_ALL,
    "ui.about_dialog": {*FOR_ALL, "ui.sizes", "dependencies"},
    "ui.settings_page": FOR_ALL,
    "ui.help_window": {*FOR_ALL, "ui.sizes"},
    "ui.sample": FOR_ALL,
    "ui.plain_text": set(),
    "ui.alignments": set(),
    "ui.sizes": set(),
    "ui.colours": set(),
    "ui.ending": set(),
    "ui.kept_dialogs": set(),
    "ui.text_widgets": FOR_ALL,
    "ui.sectors": {*FOR_ALL, "ui.alignments", "ui.plain_text", "ui.sizes", "ui.text_widgets"},
    "ui.columns": {*FOR_ALL, "ui.text_widgets"},
    "ui.criteria": {*FOR_ALL, "ui.plain_text", "ui.sizes", "ui.text_widgets"},
    "ui.requirements": {*FOR_ALL, "ui.plain_text", "ui.sizes", "dependencies"},
    "ui.dialogs": {*FOR_ALL, "ui.colours", "ui.plain_text"},
    "ui.assistant": {*FOR_ALL, "ui.colours", "ui.plain_text", "ui.sectors", "ui.sizes"},
    "ui.explorer": {*FOR_ALL, "ui.alignments", "ui.colours", "ui.plain_text", "ui.requirements", "dependencies"},
    "plugin": {*FOR_ALL, "algorithms", "ui", "dependencies"},
}
"""Each room, and what it may import beside itself. A name stands for all that is in it."""

QGIS_AND_QT = {"qgis", "PyQt5", "PyQt6", "osgeo", "processing"}
HEAVY = {"pandas", "geopandas", "libpysal", "esda", "matplotlib", "scipy", "shapely", "sklearn", "duckdb"}


class Import(NamedTuple):
    """A name that a file imports: absolute, with dots, and whether this happens as soon as the file is imported."""

    name: str
    early: bool


class Source(NamedTuple):
    """What is asked of a file, read once.

    ``private`` are the private names that it takes from others: ``_name`` of what it has imported from Polos, and
    ``thing._name`` where the file itself has no such name.
    """

    imports: tuple
    private: tuple


@cache
def read(file, root=ROOT):
    """Parse a file, as the Python 3.9 of the oldest QGIS would."""
    tree = ast.parse(file.read_text(encoding="utf-8"), file.name, feature_version=(3, 9))
    package = ("polos", *file.relative_to(root).parent.parts)
    imports, used, own = [], [], set()
    waiting = [(tree, True)]
    while waiting:
        node, early = waiting.pop()
        if isinstance(node, ast.Import):
            imports += [Import(alias.name, early) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *filter(None, [node.module])])
            imports += [Import(f"{module}.{alias.name}", early) for alias in node.names]
        elif isinstance(node, ast.Attribute):
            (own.add if isinstance(node.ctx, ast.Store) else used.append)(node.attr)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            own.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            own.add(node.name)
        late = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        waiting += [(child, early and not late) for child in ast.iter_child_nodes(node) if child._fields]
    taken = [name for name, _ in imports if name.startswith("polos.") and any(map(is_private, name.split(".")))]
    taken += [f"….{name}" for name in used if is_private(name) and name not in own]
    return Source(tuple(sorted(imports)), tuple(sorted(taken)))


def is_private(name):
    return name.startswith("_") and not name.endswith("_") and name not in {"_asdict", "_replace", "_fields"}


@cache
def modules(root=ROOT):
    """Return {name without "polos.": file} of all that ships; a package is named as its folder."""
    files = [*root.glob("[!_]*.py"), *(file for folder in FOLDERS for file in (root / folder).rglob("*.py"))]
    names = {file.relative_to(root).with_suffix("").parts: file for file in sorted(files)}
    return {".".join(parts[:-1] if parts[-1] == "__init__" else parts): file for parts, file in names.items()}


def room_of(module):
    """Return where a module belongs: a folder, or the module itself where it lies beside the folders."""
    parts = module.split(".")
    return parts[0] if parts[0] in MAY_IMPORT else ".".join(parts[:2])


@cache
def reached(root=ROOT):
    """Return {module: set of modules that it imports}, early or late."""
    known = modules(root)
    found = defaultdict(set)
    for module, file in known.items():
        for name, _ in read(file, root).imports:
            parts = name.split(".")[1:] if name.startswith("polos.") else ()
            # A name may be that of a module or of something in it.
            ways = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
            found[module] |= {*filter(None, [next(filter(known.get, ways), None)])}
    return found


def breaches(room, root=ROOT):
    """Return a line for each import that the table does not allow."""
    allowed = {room, *MAY_IMPORT[room]}
    return [
        f"{module} imports {other}"
        for module in modules(root)
        if room_of(module) == room
        for other in sorted(reached(root)[module])
        if not allowed & {room_of(other), other.split(".")[0]}
    ]


def without_room(root=ROOT):
    """Return the modules of which the table knows nothing."""
    return [
        module
        for module, file in modules(root).items()
        if file.name != "__init__.py" and room_of(module) not in MAY_IMPORT
    ]


def circles(root=ROOT):
    """Return modules that reach themselves, as lists of the way."""
    done, found = set(), []

    def follow(module, way):
        if module in way:
            found.append(way[way.index(module) :])
        elif module not in done:
            for other in sorted(reached(root)[module] - {module}):
                follow(other, [*way, module])
            done.add(module)

    for module in modules(root):
        follow(module, [])
    return found


def heavy_at_start(root=ROOT):
    """Return what plugin, provider and windows reach at module level that is heavy, and the modules on the way."""
    known = modules(root)
    seen, found = set(), []
    waiting = [name for name in known if name in ("plugin", "algorithms.provider") or name.startswith("ui.")]
    while waiting:
        module = waiting.pop()
        if module in seen:
            continue
        seen.add(module)
        for name, early in read(known[module], root).imports:
            if early and name.split(".")[0] in HEAVY:
                found.append(f"{module} imports {name}")
            elif early and name.startswith("polos."):
                waiting += {name[6:], name[6:].rpartition(".")[0]} & known.keys()
    return found, seen


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_rooms_import_downwards_only(room):
    assert not breaches(room)


def test_every_module_lies_in_a_room():
    assert not without_room()
    assert len({room_of(module) for module in modules()}) > 20


def test_the_analysis_knows_neither_qgis_nor_qt():
    for module, file in modules().items():
        if module.startswith("analysis"):
            found = {name.split(".")[0] for name, _ in read(file).imports} & QGIS_AND_QT
            assert not found, f"{module} imports {found}"


def test_dependencies_know_only_python_itself_and_errors():
    """The room works where no package is installed at all, to say which are missing."""
    for module, file in modules().items():
        if module.startswith("dependencies"):
            for name, _ in read(file).imports:
                if not name.startswith(("polos.dependencies.", "polos.analysis.errors.")):
                    assert name.split(".")[0] in sys.stdlib_module_names, f"{module} imports {name}"


def test_nothing_heavy_is_imported_when_the_plugin_loads():
    """What plugin, algorithms and widgets import at module level reaches no heavy library, however far it goes."""
    found, seen = heavy_at_start()
    assert not found
    assert len(seen) > 40


def test_nobody_reaches_for_the_private_names_of_others():
    found = {module: read(file).private for module, file in modules().items()}
    assert not {module: names for module, names in found.items() if names}


def test_python_of_the_oldest_qgis_can_read_it():
    assert all(read(file) for file in modules().values())
    assert len(modules()) > 150


def test_no_two_modules_import_each_other():
    assert not circles()
    assert reached()["analysis.weights.options"] >= {"analysis.weights.contiguity", "analysis.weights.graphs"}


@pytest.fixture
def house(tmp_path):
    """Return a function that writes files {path: source} and returns their folder."""

    def build(files):
        for path, source in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source, encoding="utf-8")
        return tmp_path

    return build


def test_the_check_sees_a_breach(house):
    """Guards the guard: relative, plain and late imports are all read."""
    root = house(
        {
            "analysis/bad.py": "import qgis.core\nfrom ..algorithms import base\ntry:\n    import pandas\nexcept E:\n"
            "    pass\ndef f():\n    from . import errors\n    import osgeo\n"
        }
    )
    assert set(read(root / "analysis" / "bad.py", root).imports) == {
        ("qgis.core", True),
        ("polos.algorithms.base", True),
        ("pandas", True),
        ("polos.analysis.errors", False),
        ("osgeo", False),
    }


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        ("analysis/weights/a.py", "from ..checks.b import C", "analysis.weights.a imports analysis.checks.b"),
        ("analysis/weights/a.py", "from ..checks import b", "analysis.weights.a imports analysis.checks.b"),
        (
            "analysis/weights/a.py",
            "def f():\n    from ..checks import b",
            "analysis.weights.a imports analysis.checks.b",
        ),
        ("analysis/errors.py", "import polos.analysis.checks.b", "analysis.errors imports analysis.checks.b"),
        ("analysis/checks/a.py", "from ...algorithms import base", "analysis.checks.a imports algorithms.base"),
        ("analysis/checks/a.py", "from ...settings import f", "analysis.checks.a imports settings"),
        ("algorithms/data/a.py", "from ..hotspots.b import C", "algorithms.data.a imports algorithms.hotspots.b"),
        ("algorithms/data/a.py", "from ...ui.sectors.b import C", "algorithms.data.a imports ui.sectors.b"),
        ("algorithms/layers/a.py", "from ..pages.b import C", "algorithms.layers.a imports algorithms.pages.b"),
        ("algorithms/layers/a.py", "from ..base import C", "algorithms.layers.a imports algorithms.base"),
        ("ui/sectors/a.py", "from ...algorithms.base import C", "ui.sectors.a imports algorithms.base"),
        ("dependencies/a.py", "from ..analysis.checks.b import C", "dependencies.a imports analysis.checks.b"),
        ("settings.py", "from .plugin import C", "settings imports plugin"),
    ],
)
def test_an_import_upwards_is_seen(house, path, source, said):
    others = ("analysis/checks/b", "algorithms/base", "algorithms/hotspots/b", "algorithms/pages/b", "ui/sectors/b")
    root = house({**{f"{name}.py": "" for name in (*others, "plugin", "settings")}, path: source})
    assert [line for room in MAY_IMPORT for line in breaches(room, root)] == [said]


def test_a_module_outside_the_rooms_is_seen(house):
    root = house(dict.fromkeys(["a.py", "__init__.py", "analysis/a.py", "analysis/b/a.py", "ui/__init__.py"], ""))
    assert without_room(root) == ["a", "analysis.a", "analysis.b.a"]


def test_a_circle_is_seen_also_of_three_and_of_late_imports(house):
    root = house(
        {
            "ui/a.py": "from .b import x",
            "ui/b.py": "def f():\n    from .c import x",
            "ui/c.py": "from . import a",
            "ui/d.py": "from . import a, b",
        }
    )
    assert circles(root) == [["ui.a", "ui.b", "ui.c"]]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("from .b import _x", "polos.ui.b._x"),
        ("from ._b import x", "polos.ui._b.x"),
        ("from . import b\nb._x()", "…._x"),
        ("def f(thing):\n    return thing._x", "…._x"),
        ("from .b import B\nclass A(B):\n    def f(self):\n        return self._x", "…._x"),
    ],
)
def test_a_private_name_of_another_is_seen(house, source, said):
    root = house({"ui/a.py": source})
    assert read(root / "ui" / "a.py", root).private == (said,)


def test_private_names_of_ones_own_are_ones_own(house):
    own = "def _f():\n    pass\nclass A:\n    def __init__(self, other):\n        self._x = other._x\n"
    root = house({"ui/a.py": f"from __future__ import annotations\nimport _thread\n{own}"})
    assert read(root / "ui" / "a.py", root).private == ()


def test_what_a_start_would_load_is_seen_however_far_away(house):
    root = house(
        {
            "plugin.py": "def f():\n    import scipy",
            "ui/a.py": "from ..analysis import b",
            "analysis/b.py": "from .c import x",
            "analysis/c.py": "class C:\n    import pandas.core",
            "analysis/d.py": "import geopandas",
        }
    )
    found, seen = heavy_at_start(root)
    assert found == ["analysis.c imports pandas.core"]
    assert seen == {"plugin", "ui.a", "analysis.b", "analysis.c"}
