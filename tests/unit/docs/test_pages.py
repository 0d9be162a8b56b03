"""The pages as they are written: the same in both languages, with links that lead somewhere and words that exist."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs"
LANGUAGES = ("es", "en")
PAGES = {code: sorted((DOCS / code).rglob("*.md")) for code in LANGUAGES}
SUMMARIES = {"evidence/calibration.md"}
"""Pages that are shorter in one language, and say so."""
LINK = re.compile(r"(?<!`)\[[^\]]*\]\(([^()\s]+)\)")
DICTIONARIES = {"es": "es_ES", "en": "en_US"}
CODE = re.compile(r"^ *(`{3,}).*?^ *\1|`[^`\n]+`|\$[^$]+\$|<!--.*?-->|\]\([^)]*\)|<[^>\n]+>", re.MULTILINE | re.DOTALL)


def inside(page, code):
    return page.relative_to(DOCS / code).as_posix()


def text_of(page):
    return page.read_text(encoding="utf-8")


def headings(text):
    """Return (level, title) of all headings outside of code."""
    plain = re.sub(r"^(`{3,}).*?^\1", "", text, flags=re.MULTILINE | re.DOTALL)
    return [(len(marks), title) for marks, title in re.findall(r"^(#+) (.+)$", plain, re.MULTILINE)]


def test_both_languages_have_the_same_pages():
    assert [inside(page, "es") for page in PAGES["es"]] == [inside(page, "en") for page in PAGES["en"]]
    assert len(PAGES["es"]) > 10


@pytest.mark.parametrize("page", PAGES["es"], ids=lambda page: inside(page, "es"))
def test_pages_are_built_alike_in_both_languages(page):
    own, other = (headings(text_of(DOCS / code / inside(page, "es"))) for code in LANGUAGES)
    assert own[0][0] == other[0][0] == 1
    assert [level for level, _ in own].count(1) == 1
    if inside(page, "es") not in SUMMARIES:
        assert [level for level, _ in own] == [level for level, _ in other]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_link_within_leads_somewhere(code):
    helps = {path.stem for path in (ROOT / "resources" / "help" / code).glob("*.ini")} | {"index"}
    lost, followed = [], 0
    for page in PAGES[code]:
        for link in LINK.findall(text_of(page)):
            if "://" in link:
                continue
            target, _, place = link.partition("#")
            file = (page.parent / target).resolve() if target else page
            followed += 1
            if file.parent == DOCS / code / "algorithms":
                found = file.suffix == ".md" and file.stem in helps
            else:
                found = file.is_file() and (
                    not place or place in {named(title) for _, title in headings(text_of(file))}
                )
            if not found:
                lost.append((inside(page, code), link))
    assert lost == []
    assert followed > 20


def named(title):
    """Return what a link calls a heading."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def test_a_link_that_leads_nowhere_would_be_found():
    assert LINK.findall("see [a page](nowhere.md#x) and `[no](link.md)`") == ["nowhere.md#x"]
    assert named("¿Qué valor p cito?") == "qué-valor-p-cito"


@pytest.mark.parametrize("code", LANGUAGES)
def test_pictures_of_pages_are_there_small_and_described(code):
    shown = [
        (page, words, (page.parent / target).resolve())
        for page in PAGES[code]
        for words, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text_of(page))
    ]
    assert len(shown) >= 6
    assert [(page.name, target.name) for page, words, target in shown if not target.is_file() or len(words) < 10] == []
    assert sum(path.stat().st_size for path in (DOCS / "images" / "tutorial").rglob("*.png")) < 3_000_000


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_spelled_as_dictionaries_have_them(code):
    """Words that no dictionary has are in words_es.txt and words_en.txt; names, which have a
    capital, are left out, and so is the evidence, which tools write and which quotes programs.
    """
    if not shutil.which("hunspell") or not Path(f"/usr/share/hunspell/{DICTIONARIES[code]}.dic").exists():
        pytest.skip(f"hunspell or its dictionary {DICTIONARIES[code]} is not installed")
    own = set((Path(__file__).parent / f"words_{code}.txt").read_text(encoding="utf-8").split())
    assert misspelled("clsuter Wrogn", code) == ["clsuter"]
    unknown = {}
    for page in PAGES[code]:
        if page.parent.name == "evidence":
            continue
        for word in misspelled(CODE.sub(" ", text_of(page)), code):
            if word not in own:
                unknown.setdefault(word, inside(page, code))
    assert unknown == {}


def misspelled(text, code):
    """Return the words without a capital that a dictionary does not have."""
    command = ["hunspell", "-d", DICTIONARIES[code], "-i", "utf-8", "-l"]
    found = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return [word for word in found.stdout.split() if re.fullmatch(r"[a-záéíóúüñ]{3,}", word)]
