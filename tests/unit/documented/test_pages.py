"""The pages of methods: the same in every language, and no example that nothing computes."""

import re
from pathlib import Path

import pytest

MARK = re.compile(r"<!-- example: ([a-z-]+) -->")
DOCS = Path(__file__).resolve().parents[3] / "docs"


def headings(page):
    return [len(line.split(" ")[0]) for line in page.splitlines() if re.match(r"#{1,4} ", line)]


@pytest.mark.parametrize("folder", ["methods", "guides"])
def test_languages_have_the_same_pages_headings_and_examples(folder):
    spanish, english = ({page.name: page.read_text("utf-8") for page in (DOCS / code / folder).glob("*.md")} for code in ("es", "en"))
    assert spanish.keys() == english.keys()
    assert len(spanish) > 5
    for name, page in spanish.items():
        assert headings(page) == headings(english[name]), name
        assert MARK.findall(page) == MARK.findall(english[name]), name
        assert re.findall(r"\$\$.*?\$\$", page, re.DOTALL).__len__() == english[name].count("$$") // 2, name


def test_every_example_is_computed():
    asked = {name for file in Path(__file__).parent.glob("test_*.py") for name in re.findall(r'example\("([a-z-]+)"\)', file.read_text())}
    shown = {name for page in (DOCS / "es" / "methods").glob("*.md") for name in MARK.findall(page.read_text("utf-8"))}
    assert shown == asked


@pytest.mark.parametrize("code", ["es", "en"])
def test_links_lead_to_pages_and_algorithms(code):
    algorithms = {file.stem for file in (DOCS.parent / "resources" / "help" / "en").glob("*.ini")} - {"shared"}
    for folder in ("methods", "guides"):
        for page in (DOCS / code / folder).glob("*.md"):
            for link in re.findall(r"\]\(([^)#:]+\.md)\)", page.read_text("utf-8")):
                target = Path(link)
                if target.parent.name == "algorithms":
                    assert target.stem in algorithms, (page.name, link)
                elif target.parent.name in ("", "methods", "guides"):
                    assert (page.parent / target).resolve().is_file(), (page.name, link)
