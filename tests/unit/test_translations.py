"""Every text of the interface is in every language, and so is every text of the help."""

import re
from configparser import ConfigParser
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from string import Formatter

import pytest
from polos.analysis.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "resources" / "help"
SAME_IN_BOTH = {
    *("Bonferroni", "Getis-Ord", "Triangular", "Epanechnikov", "Kernel", "Error", "1 sector", "Sector", "sector"),
    "Circular",
    *("gamma", "lognormal", "{period}: {said}", "Local", "Regional", "No", "no", "Actor", "Actor (id)"),
    *("&Sector", "Sector {code}", "p corr."),
    "ICn = {lq} × LQ + {pr} × PR + {hhm} × HHm.",
}
"""Texts that read the same in English and in the other languages."""


def load_i18n():
    spec = spec_from_file_location("i18n", ROOT / "tools" / "i18n.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


i18n = load_i18n()
SOURCES = set(i18n.source_texts())
SPOKEN = [one.code for one in LANGUAGES]
TRANSLATED = SPOKEN[1:]
"""All but the language of the sources."""
TRANSLATIONS = [i18n.FOLDER / f"polos_{code}.ts" for code in TRANSLATED]


@pytest.fixture(params=TRANSLATIONS, ids=lambda file: file.stem)
def translations(request):
    return i18n.read_translations(request.param)


def placeholders(text):
    """Return the fields of a template, each with its format, in alphabetical order."""
    return sorted(f"{name}:{spec}" for _, name, spec, _ in Formatter().parse(text) if name is not None)


def read_help(code):
    """Return {(file, section, key): text} of one language."""
    texts = {}
    for file in (HELP / code).iterdir():
        parser = ConfigParser(interpolation=None)
        parser.optionxform = str
        parser.read(file, encoding="utf-8")
        texts |= {(file.name, name, key): text for name in parser.sections() for key, text in parser[name].items()}
    return texts


def test_spanish_is_there_with_all_that_a_language_can_have():
    """Others may do without a manual, and without texts for QGIS's manager of plugins."""
    assert "es" in TRANSLATED
    assert (ROOT / "README.es.md").exists()
    metadata = ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    for key in ("description", "about", "tags"):
        assert metadata["general"][f"{key}[es]"] not in ("", metadata["general"][key])


def test_each_language_of_the_list_has_its_texts_and_its_help_and_no_other_has():
    assert SPOKEN[0] == i18n.SOURCE_LANGUAGE
    assert sorted(i18n.FOLDER.glob("*.ts")) == sorted(TRANSLATIONS)
    assert sorted(folder.name for folder in HELP.iterdir() if folder.is_dir()) == sorted(SPOKEN)


def test_every_text_is_translated_and_nothing_else(translations):
    assert {text for text, translation in translations.items() if translation} == SOURCES


def test_placeholders_survive_translation(translations):
    differing = {s: t for s, t in translations.items() if placeholders(s) != placeholders(t)}
    assert not differing


def test_nothing_is_left_in_english(translations):
    assert {text for text, translation in translations.items() if translation == text} <= SAME_IN_BOTH


@pytest.mark.parametrize("code", TRANSLATED)
def test_help_has_the_same_entries_in_every_language(code):
    assert read_help(code).keys() == read_help("en").keys()


@pytest.mark.parametrize("code", SPOKEN)
def test_no_help_entry_is_empty(code):
    assert not [place for place, text in read_help(code).items() if not text]


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_help_is_left_in_english(code):
    english = read_help("en")
    same = [place for place, text in read_help(code).items() if text == english.get(place)]
    assert {section for _, section, _ in same} <= {"references"}


TYPED = {"1.234,5", "1,234.5", "1.234", "10.3", "10.30", "A0111.11", "personas=2.5", "4.0", "2.0", "2.1", "3.1"}
"""What Spanish texts write with a point: what is typed so or stands so in a table; versions of licences, standards."""
POINTED = re.compile(r"[^\s«»()]*\d\.\d[^\s«»():;]*")


@pytest.mark.parametrize("source", ["interface", "help"])
def test_spanish_numbers_have_a_decimal_comma(source):
    """As QGIS writes them in Spanish; thousands are parted by a blank, because a point would be read in two ways."""
    if source == "help":
        texts = read_help("es").values()
    else:
        texts = i18n.read_translations(i18n.FOLDER / "polos_es.ts").values()
    # A grid parts its settings by commas.
    found = {word.strip(".,") for text in texts for word in POINTED.findall(text.replace("nivel: 0.05, 0.01", ""))}
    assert found - TYPED == set()
