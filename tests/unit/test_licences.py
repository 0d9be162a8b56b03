"""REUSE.toml: every file that is shipped has an owner and a licence, data their source, office and terms.

Paths are read as the REUSE specification 3.3 has it: ``*`` stays in a folder, ``**`` does not, the last entry holds.
"""

import json
import re
from pathlib import PurePosixPath

import pytest
import tomllib

from .test_package import ROOT, load

TABLE = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]
GPL_TAKES = {"GPL-2.0-or-later", "GPL-3.0-or-later", "MIT", "CC-BY-4.0"}
"""Licences whose works may be passed on with a work under the GPL 3 (https://www.gnu.org/licenses/license-list.html)."""
DATA = re.compile(r"resources/(classifications|countries|flows|sample)/.*\.(csv|gpkg)")
OWN_DATA = ("resources/classifications/isic4_words.csv", "resources/flows/brazil_sectors.csv")
OWN_DATA += ("resources/classifications/isic4_names.csv", "resources/flows/isic4_to_brazil.csv")


def shipped():
    """Return what the package holds, without the notices and texts of licences, which have none of their own."""
    names = load("package").shipped(ROOT)[0]
    return [name for name in names if "LICENSES" not in PurePosixPath(name).parts and "/LICENSE-" not in f"/{name}"]


def matching(path):
    """Return the pattern of a path in REUSE.toml."""
    parts = re.split(r"(\*\*|\*)", path)
    return re.compile("".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts))


def entry(name):
    """Return the entry that holds for a file, or None."""
    found = None
    for one in TABLE:
        paths = [one["path"]] if isinstance(one["path"], str) else one["path"]
        if any(matching(path).fullmatch(name) for path in paths):
            found = one
    return found


def licences(one):
    return set(one["SPDX-License-Identifier"].split(" AND "))


def test_every_shipped_file_has_an_owner_and_a_licence_whose_text_is_there():
    texts = {file.stem for file in (ROOT / "LICENSES").glob("*.txt")}
    used = set()
    for name in shipped():
        one = entry(name)
        assert one, f"REUSE.toml has no entry for {name}"
        assert one["SPDX-FileCopyrightText"], name
        used |= licences(one)
    assert used == texts
    assert used <= GPL_TAKES


def test_all_data_have_source_office_and_terms():
    data = [name for name in shipped() if DATA.fullmatch(name) and name not in OWN_DATA]
    assert len(data) > 30
    for name in data:
        one = entry(name)
        assert one["path"] != "**", f"REUSE.toml does not say whose {name} is"
        assert all(part in one["SPDX-FileComment"] for part in ("Source: ", "Office: ", "Terms: ")), name


@pytest.mark.parametrize(
    "pack", sorted(ROOT.glob("resources/countries/*/pack.json")), ids=lambda path: path.parent.name
)
def test_packs_and_the_table_say_the_same(pack):
    for source in json.loads(pack.read_text(encoding="utf-8"))["sources"]:
        for file in source["files"]:
            one = entry(f"resources/countries/{pack.parent.name}/{file}")
            assert licences(one) == {source["licence"]}, file
            package = source["package"].partition(" (")[0] or "written by hand"
            assert package in one["SPDX-FileComment"], file


def test_no_entry_is_idle():
    names = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("[!b]*/**/*") if path.is_file()]
    for one in TABLE:
        for path in [one["path"]] if isinstance(one["path"], str) else one["path"]:
            assert any(matching(path).fullmatch(name) for name in names), path


def test_an_asterisk_stays_in_its_folder():
    assert matching("a/*.csv").fullmatch("a/b.csv")
    assert not matching("a/*.csv").fullmatch("a/b/c.csv")
    assert matching("a/**/c.csv").fullmatch("a/b/c.csv")
