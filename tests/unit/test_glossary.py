"""The glossary for translators: whole, in order, and what the translations say."""

import csv
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from polos.analysis.languages import LANGUAGES
from polos.analysis.text import folded

ROOT = Path(__file__).resolve().parents[2]
PREPARED = "pt"
"""The language that is to come next: its terms are there before its texts."""


@pytest.fixture(scope="module")
def terms():
    with open(ROOT / "resources" / "i18n" / "glossary.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_term_is_there_in_every_language_once_and_in_order(terms):
    assert {PREPARED, *(language.code for language in LANGUAGES)} == set(terms[0])
    assert [term for term in terms if not all(text and text == text.strip() for text in term.values())] == []
    english = [folded(term["en"]) for term in terms]
    assert len(set(english)) == len(english)
    assert english == sorted(english)


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES[1:]])
def test_texts_say_what_the_glossary_says(terms, code):
    spec = spec_from_file_location("i18n", ROOT / "tools" / "i18n.py")
    i18n = module_from_spec(spec)
    spec.loader.exec_module(i18n)
    said = {text.casefold(): own for text, own in i18n.read_translations(i18n.FOLDER / f"polos_{code}.ts").items()}
    told = [(term, said[term["en"].casefold()]) for term in terms if term["en"].casefold() in said]
    assert len(told) > 15
    assert [(term["en"], own) for term, own in told if own.casefold() != term[code].casefold()] == []
