"""Who may import whom: the plugin and its dialogs know the algorithms, these the analysis; never back up."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("analysis", "dependencies", "algorithms", "ui")
ALLOWED = {
    "analysis": {"analysis"},
    "dependencies": {"dependencies", "analysis"},
    "algorithms": {"algorithms", "analysis", "dependencies", "translation", "settings"},
    "ui": {"ui", "analysis", "dependencies", "translation", "settings"},
    "settings.py": {"analysis", "translation"},
    "translation.py": {"analysis"},
}
QGIS_AND_QT = {"qgis", "PyQt5", "PyQt6", "osgeo", "processing"}
HEAVY = {"pandas", "geopandas", "libpysal", "esda", "matplotlib", "scipy", "shapely", "sklearn"}


def imports(file):
    """Yield (absolute dotted name, whether at module level) of every import of a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    package = ("polos", *file.relative_to(ROOT).parent.parts)
    for node in ast.walk(tree):
        top = node in tree.body
        if isinstance(node, ast.Import):
            yield from ((alias.name, top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *filter(None, [node.module])])
            yield from ((f"{module}.{alias.name}", top) for alias in node.names)


def files(room):
    return [ROOT / room] if room.endswith(".py") else sorted((ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("room", ALLOWED)
def test_rooms_import_downwards_only(room):
    for file in files(room):
        for name, _ in imports(file):
            if name.startswith("polos."):
                assert name.split(".")[1] in ALLOWED[room], f"{file.relative_to(ROOT)} imports {name}"


def test_the_analysis_knows_neither_qgis_nor_qt():
    for file in files("analysis"):
        reached = {name.split(".")[0] for name, _ in imports(file)} & QGIS_AND_QT
        assert not reached, f"{file.relative_to(ROOT)} imports {reached}"


def test_dependencies_know_only_python_itself_and_errors():
    """The room works where no package is installed at all, to say which are missing."""
    for file in files("dependencies"):
        for name, _ in imports(file):
            parts = name.split(".")
            if parts[0] == "polos":
                assert parts[1] == "dependencies" or name.startswith("polos.analysis.errors."), f"{file.name}: {name}"
            else:
                assert parts[0] in sys.stdlib_module_names, f"{file.name} imports {name}"


def test_the_check_sees_a_breach(tmp_path, monkeypatch):
    """Guards the guard: relative, plain and late imports are all read."""
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    (tmp_path / "analysis").mkdir()
    file = tmp_path / "analysis" / "bad.py"
    file.write_text(
        "import qgis.core\nfrom ..algorithms import base\ndef f():\n    from . import errors\n    import osgeo\n"
    )
    assert list(imports(file)) == [
        ("qgis.core", True),
        ("polos.algorithms.base", True),
        ("polos.analysis.errors", False),
        ("osgeo", False),
    ]


def test_nothing_heavy_is_imported_when_the_plugin_loads():
    """What plugin, algorithms and widgets import at module level reaches no heavy library, however far it goes."""
    seen, waiting = set(), [ROOT / "plugin.py", ROOT / "algorithms" / "provider.py", *files("ui")]
    while waiting:
        file = waiting.pop()
        if file in seen or not file.exists():
            continue
        seen.add(file)
        for name, top in imports(file):
            if not top:
                continue
            assert name.split(".")[0] not in HEAVY, f"{file.relative_to(ROOT)} imports {name} at module level"
            parts = name.split(".")
            if parts[0] == "polos":
                waiting += [
                    ROOT.joinpath(*parts[1:]).with_suffix(".py"),
                    ROOT.joinpath(*parts[1:-1]).with_suffix(".py"),
                ]
    assert len(seen) > 10


@pytest.mark.parametrize("room", ALLOWED)
def test_nobody_reaches_for_the_private_names_of_others(room):
    for file in files(room):
        for name, _ in imports(file):
            private = [part for part in name.split(".") if part.startswith("_") and not part.startswith("__")]
            assert not (name.startswith("polos.") and private), f"{file.relative_to(ROOT)} imports {name}"


def test_python_of_the_oldest_qgis_can_read_it():
    for room in ROOMS:
        for file in files(room):
            ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 9))
    assert sys.version_info >= (3, 9)


def test_no_two_files_of_the_analysis_import_each_other():
    known = {".".join(("polos", *file.relative_to(ROOT).with_suffix("").parts)): file for file in files("analysis")}
    reached = {
        name: {
            module for module in known for used, _ in imports(file) if used == module or used.startswith(f"{module}.")
        }
        for name, file in known.items()
    }
    for name in known:
        seen, waiting = set(), [*reached[name]]
        while waiting:
            other = waiting.pop()
            assert other != name, f"{name} imports itself in a circle"
            waiting += reached[other] - seen
            seen.add(other)
    assert reached["polos.analysis.weights.options"] >= {
        "polos.analysis.weights.contiguity",
        "polos.analysis.weights.graphs",
    }
