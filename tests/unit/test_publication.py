"""What is said of a version in several files is said once, and what cannot be published yet is not released."""

import subprocess

import pytest
from polos.facts import OWNER, facts_of_polos, not_filled_in

from .test_package import ROOT, load

package = load("package")
publication = package.publication

CHANGES = """# Changelog

## [1.2.0] - 2027-03-01

### In short

- Finds what it
  found before, faster.
- Says so.

### Added

- More.

## [1.1.0] - Unreleased

### In short

- Began.
"""
OWNED = {
    "author": "Gobierno Regional de Arequipa",
    "email": "polos@regionarequipa.gob",
    "homepage": "https://regionarequipa.gob/polos",
    "tracker": "https://regionarequipa.gob/polos/issues",
    "repository": "https://regionarequipa.gob/polos.git",
}
PLAIN = {"version": "1.2.0", "description": "Finds clusters.", "tags": "cluster, moran"}


def metadata(**owner):
    values = {**PLAIN, **owner, "changelog": "1.1.0\n    - Began.", "deprecated": "False"}
    return "[general]\n# a mark\n" + "".join(f"{key}={value}\n" for key, value in values.items())


def test_what_is_nobodys_is_named():
    assert not_filled_in(OWNED) == []
    assert not_filled_in(OWNED | {"author": "Polos developers", "tracker": "https://example.org/x"}) == [
        "author",
        "tracker",
    ]
    assert not_filled_in({**OWNED, "email": "somebody@polos.example"}) == ["email"]


def test_metadata_takes_its_changelog_and_leaves_the_rest():
    written = publication.with_changelog(metadata(**OWNED), CHANGES)
    facts = publication.facts_in(written)
    assert facts["changelog"].splitlines() == ["1.2.0", "- Finds what it found before, faster.", "- Says so."]
    assert facts["deprecated"] == "False"
    assert "# a mark" in written
    assert publication.with_changelog(written, CHANGES) == written


@pytest.mark.parametrize("changes", [CHANGES.replace("[1.2.0]", "[1.3.0]"), CHANGES.replace("### In short", "###")])
def test_a_version_that_the_changelog_does_not_tell_is_refused(changes):
    with pytest.raises(SystemExit, match=r"1\.2\.0"):
        publication.with_changelog(metadata(**OWNED), changes)


def test_a_citation_has_date_and_addresses_once_they_exist():
    facts = publication.facts_in(metadata(**OWNED))
    citation = publication.citation_of(facts, "2027-03-01").splitlines()
    assert {"cff-version: 1.2.0", "date-released: 2027-03-01", "license: GPL-2.0-or-later"} <= {*citation}
    assert 'repository-code: "https://regionarequipa.gob/polos.git"' in citation
    nobody = publication.facts_in(metadata(**OWNED | {"repository": "https://example.org/polos"}))
    assert "repository-code" not in publication.citation_of(nobody, None)
    assert "date-released" not in publication.citation_of(nobody, None)


@pytest.fixture
def checkout(tmp_path):
    """Return a maker of checkouts in which all is committed."""

    def make(changes=CHANGES, **owner):
        text = publication.with_changelog(metadata(**{**OWNED, **owner}), changes)
        facts = publication.facts_in(text)
        citation = publication.citation_of(facts, publication.released(changes, "1.2.0"))
        for name, content in {"metadata.txt": text, "CHANGELOG.md": changes, "CITATION.cff": citation}.items():
            (tmp_path / name).write_text(content, encoding="utf-8")
        git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.c"]
        for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "all"]):
            subprocess.run([*git, *command], cwd=tmp_path, check=True)
        return tmp_path

    return make


def test_what_can_be_published_is(checkout):
    assert package.unpublishable(checkout()) == []


def test_each_hindrance_is_named_with_the_way_out(checkout):
    root = checkout(CHANGES.replace("2027-03-01", "Unreleased"), email="polos@example.org")
    (root / "CITATION.cff").write_text("another", encoding="utf-8")
    owner, date, stale, uncommitted = package.unpublishable(root)
    assert "OWNER: email are nobody's" in owner
    assert "gives 1.2.0 no date" in date
    assert "make metadata" in stale
    assert "Commit them" in uncommitted


def test_warnings_cannot_be_missed():
    assert package.loud(["One."]).splitlines()[0] == "=" * 76
    assert "WARNING" in package.loud(["One."])


def test_metadata_and_citation_of_this_source_are_what_the_tool_writes():
    changes, text = ((ROOT / name).read_text(encoding="utf-8") for name in ("CHANGELOG.md", "metadata.txt"))
    facts = publication.facts_in(text)
    assert publication.with_changelog(text, changes) == text
    kept = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert publication.citation_of(facts, publication.released(changes, facts["version"])) == kept


def test_owner_and_addresses_stand_in_one_place_only():
    lines = (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith("# ======== OWNER"))
    assert [line.partition("=")[0] for line in lines[first + 1 : first + 6]] == [*OWNER]
    addresses = [facts_of_polos()[key] for key in OWNER if key != "author"]
    for file in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "pyproject.toml"]:
        assert not [address for address in addresses if address in file.read_text(encoding="utf-8")], file
