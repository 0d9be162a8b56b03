"""What a file takes from another of Polos is there, also where it is imported late."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("algorithms", "analysis", "dependencies", "resources", "tests", "tools", "ui")


def files_of(root):
    """Return all files of Python, of the plugin and of its tests and tools."""
    return [*root.glob("*.py"), *(file for folder in FOLDERS for file in (root / folder).rglob("*.py"))]


@cache
def tree_of(file):
    return ast.parse(file.read_text(encoding="utf-8"), file.name)


@cache
def names_in(file):
    """Return the names that a file has once it is imported: all that is defined, assigned or imported in it."""
    found = set()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            found |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
    return found


def module_at(place):
    """Return the file of a module or package, or None."""
    return next((file for file in (place.with_suffix(".py"), place / "__init__.py") if file.is_file()), None)


def lacking(root=ROOT):
    """Return a line for each name that is imported from a file of Polos that has no such name."""
    lines = []
    for file in files_of(root):
        for node in ast.walk(tree_of(file)):
            if not isinstance(node, ast.ImportFrom):
                continue
            parts = node.module.split(".") if node.module else []
            if not node.level and parts[:1] != ["polos"]:
                continue
            home = file.parents[node.level - 1].joinpath(*parts) if node.level else root.joinpath(*parts[1:])
            own = module_at(home)
            have = names_in(own) if own else set()
            lines += [
                f"{file.relative_to(root)}: {alias.name} of {'.'.join(parts)}"
                for alias in node.names
                if alias.name not in have and module_at(home / alias.name) is None
            ]
    return lines


def test_what_is_imported_is_there():
    assert not lacking()
    assert len(files_of(ROOT)) > 500


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("from ..analysis.b import gone", ["ui/a.py: gone of analysis.b"]),
        ("def f():\n    from polos.analysis.b import gone", ["ui/a.py: gone of polos.analysis.b"]),
        ("from ..analysis import c", ["ui/a.py: c of analysis"]),
        ("from ..analysis import b\nfrom ..analysis.b import there, LIST, Path as P\nfrom qgis.core import x", []),
    ],
)
def test_a_name_that_moved_is_seen(tmp_path, source, said):
    there = "from pathlib import Path\nLIST = 1\ndef there():\n    pass"
    for path, text in {"analysis/b.py": there, "ui/a.py": source}.items():
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert lacking(tmp_path) == said
