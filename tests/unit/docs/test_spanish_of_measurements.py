"""The Spanish of pages that are written from measurements: the committed one, its numbers, and what lacks a phrase."""

import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs"


@pytest.fixture
def spanish(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tests" / "benchmarks"))
    return importlib.import_module("spanish")


@pytest.mark.parametrize("name", ["parity", "benchmarks"])
def test_the_committed_pages_say_the_same(spanish, name):
    english, own = ((DOCS / code / "evidence" / f"{name}.md").read_text(encoding="utf-8") for code in ("en", "es"))
    assert own == spanish.page(english)


def test_numbers_are_written_as_in_spanish(spanish):
    english = "| Statistic | Largest |\n|---|---|\n| Local Moran | ≈ 1,234.5 s (9,999) |\n"
    assert spanish.page(english).replace("\N{NO-BREAK SPACE}", " ") == (
        "| Estadístico | La mayor |\n|---|---|\n| Moran local | ≈ 1 234,5 s (9 999) |\n"
    )
    assert spanish.page("- 8 nearest, 100,000 areas: 88 MB, pygeoda: 30 MB\n").replace("\N{NO-BREAK SPACE}", " ") == (
        "- Los 8 más cercanos, 100 000 áreas: 88 MB, pygeoda: 30 MB\n"
    )


def test_a_text_without_spanish_is_refused_by_name(spanish):
    with pytest.raises(LookupError, match=r"spanish_phrases\.txt for: A sentence that nobody translated"):
        spanish.page("# Benchmarks\n\nA sentence that nobody translated.\n")
