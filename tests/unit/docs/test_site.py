"""The documentation as built: without a warning, the same twice, asking nothing of the network, found by search."""

import csv
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("es", "en")
FIRST = 3
REMOTE = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|link)\b[^>]*(?:src|href)\s*=\s*["'](?:https?:)?//|url\(["']?(?:https?:)?//"""
    r"""|@import|<form[^>]*action=["'](?:https?:)?//""",
    re.IGNORECASE,
)
"""What a page would fetch by itself; a link that waits for a click is none."""


def prints(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_source_gives_the_same_bytes(site, tmp_path):
    again = tmp_path / "docs"
    done = subprocess.run([ROOT / "tools" / "docs.sh", again, "en"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert prints(again / "en") == prints(site / "en")
    assert all((site / code / "index.html").exists() for code in LANGUAGES)


@pytest.mark.parametrize("text", ['<script src="https://x/y.js">', "@import 'a.css'", "url(//x/font.woff)"])
def test_what_asks_the_network_is_told(text):
    assert REMOTE.search(text)


def test_pages_ask_nothing_of_the_network(site):
    read = [path for path in site.rglob("*") if path.suffix in (".html", ".css")]
    assert len(read) > 100
    assert [path for path in read if REMOTE.search(path.read_text(encoding="utf-8"))] == []
    # Scripts are Sphinx's and the theme's own: none of them may fetch, but the search what it is told not to.
    for path in site.rglob("*.js"):
        fetched = re.findall(r"\bfetch\(|XMLHttpRequest|importScripts|sendBeacon", path.read_text(encoding="utf-8"))
        assert len(fetched) == (1 if path.name == "searchtools.js" else 0), path
    assert "SHOW_SEARCH_SUMMARY: false" in (site / "es" / "_static" / "documentation_options.js").read_text()


def test_every_page_links_to_itself_in_the_other_language(site):
    for code, other in (LANGUAGES, LANGUAGES[::-1]):
        for page in (site / code).rglob("*.html"):
            inside = page.relative_to(site / code)
            up = "../" * len(inside.parts)
            assert f'href="{up}{other}/{inside.as_posix()}"' in page.read_text(encoding="utf-8"), page
            assert (site / other / inside).exists(), page


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_algorithm_has_a_page(site, code):
    helps = {path.stem for path in (ROOT / "resources" / "help" / code).glob("*.ini")} - {"shared"}
    pages = {path.stem for path in (site / code / "algorithms").glob("*.html")} - {"index"}
    assert pages == helps


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_strangers_questions_are_answered_by_the_search_in_one_hop(site, code):
    if not shutil.which("node"):
        pytest.skip("Node.js, which runs the search of the pages, is not installed")
    with open(HERE / "questions.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if any(known(page, site, code) for page in row["pages"].split())]
    assert len(rows) >= 19
    done = subprocess.run(
        ["node", HERE / "search.js", site / code],
        input="\n".join(row[code] for row in rows),
        capture_output=True,
        text=True,
        check=True,
    )
    answers = zip(rows, json.loads(done.stdout))
    missed = [(row[code], found[:5]) for row, found in answers if not set(row["pages"].split()) & set(found[:FIRST])]
    assert missed == []


def known(page, site, code):
    return (site / code / f"{page}.html").exists()
