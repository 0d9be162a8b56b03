"""Write what metadata.txt and CITATION.cff take from elsewhere, so that nothing of it is written twice.

build/python tools/publication.py      the changelog in metadata.txt from CHANGELOG.md, CITATION.cff from metadata.txt
"""

import re
from configparser import ConfigParser
from pathlib import Path

from polos.facts import not_filled_in

ROOT = Path(__file__).resolve().parent.parent
TITLE = "Polos: economic clusters over municipal layers, a plugin for QGIS"
HEADING = re.compile(r"^## \[(?P<version>[^]]+)\] - (?P<date>\d{4}-\d\d-\d\d|Unreleased)$", re.MULTILINE)


def main():
    """Write both files; print what the owner has not filled in."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    file = ROOT / "metadata.txt"
    text = with_changelog(file.read_text(encoding="utf-8"), changes)
    file.write_text(text, encoding="utf-8", newline="\n")
    citation = citation_of(facts_in(text), released(changes, facts_in(text)["version"]))
    (ROOT / "CITATION.cff").write_text(citation, encoding="utf-8", newline="\n")
    missing = not_filled_in(facts_in(text))
    print(f"metadata.txt, CITATION.cff: written{'; not filled in: ' if missing else ''}{', '.join(missing)}")


def facts_in(text):
    """Return what a metadata.txt says, by key."""
    parser = ConfigParser(interpolation=None)
    parser.read_string(text)
    return parser["general"]


def section(changes, version):
    """Return the date of a version in CHANGELOG.md, or "Unreleased", and its text.

    Raises
    ------
    SystemExit
        When the version has no heading.
    """
    headings = [*HEADING.finditer(changes)]
    for found, after in zip(headings, [*headings[1:], None]):
        if found["version"] == version:
            return found["date"], changes[found.end() : after.start() if after else None]
    raise SystemExit(f"CHANGELOG.md has no heading “## [{version}] - date”, the version in metadata.txt. Write one.")


def released(changes, version):
    """Return the date of a version's release, or None."""
    date, _ = section(changes, version)
    return None if date == "Unreleased" else date


def in_short(changes, version):
    """Return the points under “In short” of a version."""
    _, text = section(changes, version)
    _, _, after = text.partition("### In short\n")
    points = re.findall(r"^- (.+(?:\n  .+)*)", after.partition("\n### ")[0], re.MULTILINE)
    if not points:
        raise SystemExit(f"CHANGELOG.md has no points under “### In short” of {version}, which metadata.txt takes.")
    return [" ".join(point.split()) for point in points]


def with_changelog(metadata, changes):
    """Return the text of metadata.txt with the changelog of its version, and all else as it was."""
    version = facts_in(metadata)["version"]
    written = "\n".join([f"changelog={version}", *(f"    - {point}" for point in in_short(changes, version))])
    return re.sub(r"^changelog=.*(?:\n[ \t]+.*)*", lambda _: written, metadata, flags=re.MULTILINE)


def citation_of(facts, date):
    """Return CITATION.cff, by the schema 1.2.0 of the Citation File Format."""
    missing = not_filled_in(facts)
    addresses = {"url": "homepage", "repository-code": "repository"}
    lines = [
        "# Written by make metadata from metadata.txt and CHANGELOG.md: change those.",
        "cff-version: 1.2.0",
        'message: "If you use Polos, please cite it, with its version, and the data that you used."',
        "type: software",
        f'title: "{TITLE}"',
        f'version: "{facts["version"]}"',
        *([f"date-released: {date}"] if date else []),
        "authors:",
        f'  - name: "{facts["author"]}"',
        "license: GPL-2.0-or-later",
        *(f'{key}: "{facts[name]}"' for key, name in addresses.items() if name not in missing),
        f'abstract: "{facts["description"]}"',
        "keywords:",
        *(f"  - {word.strip()}" for word in facts["tags"].split(",")[:13]),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
