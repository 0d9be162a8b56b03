"""The commands of the documentation: real algorithms and parameters everywhere, and the tutorial's as they stand."""

import importlib
import re
import shlex
from pathlib import Path

import pytest
from qgis.core import Qgis

HERE = Path(__file__).resolve().parent
DOCS = HERE.parents[2] / "docs"
LANGUAGES = ("es", "en")


@pytest.fixture
def tutorial(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE))
    return importlib.import_module("tutorial_commands")


def commands(code, blocks):
    """Return (page, algorithm, {parameter: value}) of all commands that run an algorithm of Polos."""
    found = []
    for page in sorted((DOCS / code).rglob("*.md")):
        for kind, block in blocks.findall(page.read_text(encoding="utf-8")):
            for line in block.replace("\\\n", " ").splitlines() if kind == "bash" else ():
                run = re.search(r"qgis_process run (polos:\w+) -- (.*)", line)
                if run:
                    given = dict(word.split("=", 1) for word in shlex.split(run[2]))
                    found.append((page.name, run[1], given))
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_commands_name_algorithms_and_parameters_that_there_are(code, tutorial, polos, qgis_app):
    found = commands(code, tutorial.BLOCK)
    assert len(found) >= 5
    for page, name, given in found:
        algorithm = qgis_app.processingRegistry().createAlgorithmById(name)
        assert algorithm, (page, name)
        known = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
        assert set(given) <= set(known), (page, name)
        needed = {
            each
            for each, definition in known.items()
            if not definition.flags() & Qgis.ProcessingParameterFlag.Optional
            and definition.defaultValue() in (None, "")
        }
        assert needed <= set(given), (page, name)


def test_languages_have_the_same_commands(tutorial):
    def shape(code):
        return [(page, name, sorted(given)) for page, name, given in commands(code, tutorial.BLOCK)]

    assert shape("es") == shape("en")


def test_the_tutorial_followed_literally_gives_what_it_says(tutorial, polos, tmp_path):
    """In Spanish; that the English one says the same is asked below."""
    told = 0
    for printed, expected in tutorial.followed("es", tutorial.prepared(tmp_path)):
        for line in expected.splitlines():
            assert line in printed
            told += 1
    assert told == 9
    assert len(list((tmp_path / "fichas").glob("*.pdf"))) == 9
    assert (tmp_path / "fichas" / "index.html").is_file()


def test_both_tutorials_print_the_same_numbers(tutorial):
    def numbers(code):
        blocks = tutorial.BLOCK.findall((DOCS / code / "tutorial.md").read_text(encoding="utf-8"))
        return [re.findall(r"\d+", block) for kind, block in blocks if kind == "text"]

    assert numbers("es") == numbers("en")
    assert sum(map(len, numbers("es"))) > 9
