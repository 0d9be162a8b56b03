"""The Spanish of pages that are written in English from measurements: every text a phrase, every number the same.

    build/python tests/benchmarks/spanish.py    writes docs/es/evidence/ from docs/en/evidence/

Measurements are kept on the page alone, so its Spanish is made of the page. A text without a phrase is an error.
"""

import re
import textwrap
from functools import lru_cache
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
PHRASES = Path(__file__).with_name("spanish_phrases.txt")
PAGES = ("parity", "benchmarks")
WIDTH = 120
SAME = r"esda|GeoDa|Polos|pygeoda|libpysal|\*b\*|Gi\*|[sn]\d+|.{0,2}[\d,.]+ (s|MB)( \([\d,]+\))?|\d[\d.]*e-\d+"
"""Texts that are the same but for the way numbers are written."""


def main():
    """Write all pages."""
    for name in PAGES:
        print(write(name))


def write(name):
    """Write the Spanish page beside the English one, and return its path."""
    path = DOCS / "es" / "evidence" / f"{name}.md"
    path.write_text(page((DOCS / "en" / "evidence" / f"{name}.md").read_text(encoding="utf-8")), encoding="utf-8")
    return path


def page(english):
    """Return a page in Spanish.

    Raises
    ------
    LookupError
        Where `tests/benchmarks/spanish_phrases.txt` lacks a text.
    """
    lines = []
    for first, text in units(english):
        if not text:
            lines.append("")
        elif text.startswith("|"):
            lines.append("|".join(cell(each) for each in text.split("|")))
        elif first == "#":
            marks, _, title = text.partition(" ")
            lines.append(f"{marks} {phrase(title)}")
        else:
            lines.append(filled(first, phrase(text)))
    return "\n".join(lines) + "\n"


def units(english):
    """Yield (mark, text) of all headings, rows, list items and paragraphs, each in one line; empty between them."""
    mark, held = "", []

    def release():
        if held:
            yield mark, " ".join(held)
            held.clear()

    for line in english.splitlines():
        alone = line.startswith(("|", "#"))
        if alone or not line or line.startswith("- "):
            yield from release()
            mark = "#" if line.startswith("#") else "- " if line.startswith("- ") else ""
        if alone or not line:
            yield mark, line
        else:
            held.append(line.removeprefix("- ").strip())
    yield from release()


def filled(mark, text):
    """Return a paragraph or a list item, wrapped."""
    indent = " " * len(mark)
    return textwrap.fill(mark + text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def cell(text):
    """Return a cell of a table with its margins."""
    bare = text.strip()
    return text if not re.search(r"\w", bare) else f" {phrase(bare)} "


def phrase(text):
    """Return a text in Spanish."""
    if not re.search(r"[^\W\d]", text) or re.fullmatch(SAME, text):
        return localised(text)
    for pattern, kinds, spanish in patterns():
        found = pattern.fullmatch(text)
        if found:
            return spanish.format(*(SLOTS[kind][1](value) for kind, value in zip(kinds, found.groups())))
    raise LookupError(f"No Spanish in tests/benchmarks/spanish_phrases.txt for: {text}")


def phrases():
    """Return all (English, Spanish), each in one line."""
    blocks = PHRASES.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    return [tuple(side.replace("\n", " ") for side in block.split("\n→ ")) for block in blocks]


@lru_cache(maxsize=1)
def patterns():
    """Return (pattern, kinds of its slots, Spanish) of all phrases, those with fewer slots first."""
    found = []
    for english, spanish in sorted(phrases(), key=lambda pair: (pair[0].count("{"), -len(pair[0]))):
        parts = re.split(r"(\{\w*\})", english)
        kinds = parts[1::2]
        text = "".join(f"({SLOTS[part][0]})" if part in SLOTS else re.escape(part) for part in parts)
        found.append((re.compile(text), kinds, spanish))
    return found


def localised(text):
    """Return numbers as Spanish writes them: 1 234,5, with a space that does not break."""
    whole = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "\N{NO-BREAK SPACE}", text)
    return re.sub(r"(?<=\d)\.(?=\d)", ",", whole).replace("%", "\N{NO-BREAK SPACE}%")


SLOTS = {"{}": (r"[\d.,]+%?", localised), "{text}": (".+?", str), "{phrase}": (".+?", phrase)}
"""What stands in a phrase for a value: its pattern, and what becomes of the value."""


if __name__ == "__main__":
    main()
