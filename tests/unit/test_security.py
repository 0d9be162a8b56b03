"""What docs/en/security.md says of the network, of programs and of code: read from the source that is shipped."""

import ast
import re
from pathlib import Path

import pytest

from .test_package import ROOT, load

SOURCES = [name for name in load("package").shipped(ROOT)[0] if name.endswith(".py")]
NETWORK = re.compile(
    r"(urllib\.request|urllib3|http\.(client|server)|socket|ssl|ftplib|smtplib|imaplib|telnetlib|xmlrpc|requests|httpx|"
    r"aiohttp|websockets|.*\.QtNetwork|.*\.QtWebEngine\w*|.*\.QtWebSockets|"
    r".*\.Qgs(NetworkAccessManager|BlockingNetworkRequest|FileDownloader|NetworkContentFetcher\w*))(\..*)?"
)
ASKS_THE_NETWORK = {
    "dependencies/plan.py": {"urllib.request"},  # how large the wheels are that the user is asked to install
    "ui/requirements/network.py": {  # QGIS's proxy, for pip
        "qgis.core.QgsNetworkAccessManager",
        "qgis.PyQt.QtNetwork.QNetworkProxy",
    },
}
PROGRAMS = re.compile(
    r"(subprocess|multiprocessing|pty|ctypes|os\.(system|popen|exec\w+|spawn\w+)|.*\.QProcess)(\..*)?"
)
STARTS_PROGRAMS = {"dependencies/process.py": {"subprocess"}, "resources/batches/run_batch.py": {"subprocess"}}
CODE_FROM_DATA = {"eval", "exec", "compile", "__import__"}
UNSAFE_MODULES = re.compile(r"(pickle|marshal|shelve|dill|cloudpickle|joblib|code|runpy)(\..*)?")
UNSAFE_ATTRIBUTES = {"read_pickle", "to_pickle", "system", "popen", "allow_pickle"}


def tree(name):
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


def imported(name):
    """Return the dotted names that a file imports from outside Polos."""
    found = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def where(pattern):
    """Return {file: set of imports that fit}."""
    found = {name: {one for one in imported(name) if pattern.fullmatch(one)} for name in SOURCES}
    return {name: ones for name, ones in found.items() if ones}


def test_only_the_installation_of_packages_asks_the_network():
    found = where(NETWORK)
    assert found.keys() == ASKS_THE_NETWORK.keys()
    for name, ones in found.items():
        assert {one.removesuffix(".url2pathname") for one in ones} == ASKS_THE_NETWORK[name]


def test_only_the_installation_and_the_runner_of_batches_start_programs():
    assert where(PROGRAMS) == STARTS_PROGRAMS
    users = [name for name in SOURCES if re.search(r"^from \S*\bprocess import run$", _text(name), re.MULTILINE)]
    assert users
    assert all(name.startswith("dependencies/") for name in users)


def test_no_data_become_code():
    assert where(UNSAFE_MODULES) == {}
    for name in SOURCES:
        for node in ast.walk(tree(name)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in CODE_FROM_DATA, f"{name}:{node.lineno}"
            if isinstance(node, ast.Attribute):
                assert node.attr not in UNSAFE_ATTRIBUTES, f"{name}:{node.lineno}"
            if isinstance(node, ast.keyword):
                assert node.arg not in {"allow_pickle", "shell"}, f"{name}:{node.lineno}"


def test_pip_takes_ready_wheels_only():
    words = [node.value for node in ast.walk(tree("dependencies/plan.py")) if isinstance(node, ast.Constant)]
    at = words.index("--only-binary")
    assert words[at + 1] == ":all:"


def test_duckdb_installs_and_loads_nothing():
    from polos.analysis.directories.duckdb_engine import SETTINGS

    assert SETTINGS["autoinstall_known_extensions"] is False
    assert SETTINGS["autoload_known_extensions"] is False


SCRIPTS = sorted(Path(ROOT, "resources", "observatory").glob("*.*"))
REACHES_OUT = re.compile(
    r"\b(fetch|eval|importScripts|sendBeacon|WebSocket|EventSource|XMLHttpRequest|Function)\s*\(|\bimport\s*\(|@import|"
    r"(?<![\w.])(src|href)\s*=\s*[\"']?(https?:)?//|url\(\s*[\"']?https?:"
)


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda path: path.name)
def test_an_observatory_asks_nothing_of_other_places(file):
    text = file.read_text(encoding="utf-8")
    assert not REACHES_OUT.search(text)
    if file.suffix == ".html":
        assert "Content-Security-Policy" in text
        assert "default-src 'none'" in text
        assert not re.search(r"(script|style|img|connect)-src [^;\"]*https?:", text)


def test_what_would_reach_out_is_found():
    for text in (
        "fetch('a')",
        'import("x")',
        "new WebSocket (a)",
        "<script src='//a.b/c.js'>",
        "url(https://a/b.woff)",
    ):
        assert REACHES_OUT.search(text), text
    assert NETWORK.fullmatch("requests")
    assert NETWORK.fullmatch("socket.create_connection")
    assert NETWORK.fullmatch("qgis.PyQt.QtNetwork.QNetworkAccessManager")
    assert not NETWORK.fullmatch("urllib.parse.unquote")


def _text(name):
    return (ROOT / name).read_text(encoding="utf-8")
