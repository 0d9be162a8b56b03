"""Files of a run take their places together: one that cannot puts all of them back, and a kill leaves nothing mixed."""

import os
import sqlite3
from pathlib import Path

import pytest
from polos.algorithms.layers import outbox
from polos.algorithms.layers.outbox import Outbox
from polos.analysis.errors import OutputError

LAYER = ("map.shp", "map.dbf", "map.shx", "map.prj", "map.qmd")
PARTS = frozenset(LAYER[1:4])
STRAY = ("map.qml", "map.sbn", "rows.geojson.xsd")
"""Files of the old outputs that the new ones do not have, or have too."""


def say(path, text):
    """Write a text into a file, or into a table of a GeoPackage."""
    if path.suffix != ".gpkg":
        path.write_text(text)
        return
    with sqlite3.connect(path) as database:
        database.executescript(
            f"""CREATE TABLE IF NOT EXISTS gpkg_contents (table_name TEXT PRIMARY KEY);
            CREATE TABLE IF NOT EXISTS said (text TEXT);
            INSERT OR REPLACE INTO gpkg_contents VALUES ('said');
            DELETE FROM said; INSERT INTO said VALUES ('{text}')"""
        )
    database.close()


def said(path):
    if path.suffix != ".gpkg":
        return path.read_text()
    with sqlite3.connect(path) as database:
        (text,) = database.execute("SELECT text FROM said").fetchone()
    database.close()
    return text


def everything(folder):
    return {file.name: said(file) for file in folder.iterdir() if file.is_file()}


def old_outputs(folder):
    for name in (*LAYER, *STRAY, "rows.geojson", "rows.qmd", "page.html", "one.gpkg", "two.gpkg"):
        say(folder / name, "old")
    return everything(folder)


def staged_outputs(folder):
    """Return an outbox with new outputs of five kinds, not yet in their places."""
    made = Outbox()
    for target, names in (
        ("map.shp", LAYER),
        ("rows.geojson", ("rows.geojson", "rows.qmd", "rows.geojson.xsd")),
        ("one.gpkg", ("one.gpkg",)),
        ("two.gpkg", ("two.gpkg",)),
        ("page.html", ("page.html",)),
    ):
        place = made.staged(folder / target, numbered=target == "page.html")
        for name in names:
            say(place.with_name(name), "new")
    return made


NEW = {
    **dict.fromkeys((*LAYER, "rows.geojson", "rows.qmd", "rows.geojson.xsd", "one.gpkg", "two.gpkg"), "new"),
    "page.html": "old",
    "page_2.html": "new",
}


def failing(monkeypatch, function, at):
    """Have the call of a number to a function of the outbox's fail; return the number of calls so far."""
    calls, real = [], getattr(*function)

    def counted(*arguments, **options):
        calls.append(arguments)
        if len(calls) == at:
            raise OSError(13, "Permission denied")
        return real(*arguments, **options)

    monkeypatch.setattr(*function, counted)
    return calls


def test_all_files_get_their_places(tmp_path):
    old_outputs(tmp_path)
    made = staged_outputs(tmp_path)
    assert made.place() == {str(tmp_path / "page.html"): str(tmp_path / "page_2.html")}
    made.discard()
    assert everything(tmp_path) == NEW
    assert not [file for file in tmp_path.iterdir() if file.is_dir()]


@pytest.mark.parametrize("function", [(os, "replace"), (outbox, "write_over")], ids=["file", "geopackage"])
def test_one_that_cannot_be_placed_puts_all_of_them_back(tmp_path, monkeypatch, function):
    """Every rename and every write into a GeoPackage that is there fails once."""
    at, said = 1, []
    while True:
        folder = tmp_path / str(at)
        folder.mkdir()
        before = old_outputs(folder)
        made = staged_outputs(folder)
        with monkeypatch.context() as patched:
            calls = failing(patched, function, at)
            try:
                made.place()
            except OutputError as error:
                said.append(str(error))
            finally:
                made.discard()
        if len(calls) < at:
            break
        assert everything(folder) == before, at
        assert not [file for file in folder.iterdir() if file.is_dir()]
        at += 1
    assert len(said) >= 3
    assert all("What was there before is unchanged" in text for text in said)
    assert everything(folder) == NEW


def test_what_cannot_be_put_back_is_kept_and_said(tmp_path, monkeypatch):
    before, real = old_outputs(tmp_path), os.replace
    made, calls = staged_outputs(tmp_path), []

    def stuck(source, goal):
        calls.append(source)
        if len(calls) > 4:
            raise OSError(13, "Permission denied")
        real(source, goal)

    monkeypatch.setattr(os, "replace", stuck)
    with pytest.raises(OutputError, match="It is kept in: "):
        made.place()
    made.discard()
    (folder,) = (file for file in tmp_path.iterdir() if file.is_dir())
    there = {**everything(folder / "old"), **everything(tmp_path)}
    assert there == before


def die_at_rename(number):
    """Have this process end in the place of a rename, as by SIGKILL."""
    calls, real = [], os.replace

    def counted(source, goal):
        calls.append(source)
        if len(calls) == number:
            os._exit(9)
        real(source, goal)

    os.replace = counted


def test_a_process_killed_between_two_renames_leaves_nothing_mixed(tmp_path):
    """As by SIGKILL: nothing is put back. Each main file is old or new; its parts, style and record are its own."""
    at = 0
    while True:
        at += 1
        folder = tmp_path / str(at)
        folder.mkdir()
        old_outputs(folder)
        made, child = staged_outputs(folder), os.fork()
        if not child:
            die_at_rename(at)
            made.place()
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        made.discard()
        there = everything(folder)
        if "map.shp" in there:
            assert {there[name] for name in ("map.shp", *PARTS)} == {there["map.shp"]}, at
        for main, record in (("map.shp", "map.qmd"), ("map.shp", "map.qml"), ("rows.geojson", "rows.qmd")):
            if main in there and record in there:
                assert there[main] == there[record], (at, record)
        assert there["rows.geojson"] in ("old", "new")
        if status == 0:
            break
        assert status == 9
    assert at > 10
    assert there == NEW


def test_no_file_is_open_when_it_is_renamed(polos, run, hot_corner, tmp_path, monkeypatch):
    """Windows renames no file that is open. Linux tells which files are, in /proc/self/fd."""
    real, open_ones = os.replace, []

    def opened():
        for link in Path("/proc/self/fd").iterdir():
            try:
                yield Path(os.readlink(link))
            except OSError:
                continue

    def watched(source, goal):
        open_ones.extend(file for file in opened() if file in (Path(source), Path(goal)))
        real(source, goal)

    monkeypatch.setattr(os, "replace", watched)
    for ending in ("gpkg", "shp", "geojson", "csv", "fgb", "xlsx", "kml", "tab"):
        for _ in range(2):
            run("localmoran", INPUT=hot_corner, FIELD="jobs", OUTPUT=str(tmp_path / f"o.{ending}"))
    files = {"FILE": str(tmp_path / "o.gal"), "HTML": str(tmp_path / "o.html"), "LINKS": str(tmp_path / "links.gpkg")}
    polos.run("polos:spatialweights", {"INPUT": hot_corner, "ID_FIELD": "code", **files})
    assert not open_ones
