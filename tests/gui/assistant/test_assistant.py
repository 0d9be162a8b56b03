"""The assistant in a QGIS of its own: clicks from raw files to the sheets, and what may go wrong on the way."""

import os
import shutil
import sqlite3
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCREENS = HERE.parents[2] / "build" / "screens"
SPANISH = "\n[locale]\noverrideFlag=true\nuserLocale=es\n"
HEIGHT, WIDTH = 768 - 36, 1366
"""Of a small screen, without its task bar."""


def run(desktop, profile, script, settings="", look="en_light"):
    """Return what a script saw."""
    with (profile / "profiles" / "default" / "QGIS" / "QGIS3.ini").open("a") as file:
        file.write(settings)
    environment = {"PYTHONPATH": os.environ.get("PYTHONPATH", ""), "POLOS_TESTS": str(HERE), "POLOS_LOOK": look}
    done, report = desktop(f"assistant/{script}", profile, environment)
    SCREENS.mkdir(parents=True, exist_ok=True)
    for picture in profile.glob("assistant_*.png"):
        shutil.copy(picture, SCREENS)
    assert "error" not in report, report["error"]
    assert done.returncode == 0, done.stderr[-3000:]
    return report


def test_from_raw_files_to_the_result_and_the_sheets_in_eight_clicks(profile, desktop):
    report = run(desktop, profile, "clicks", SPANISH, "es_light")
    assert report["clicks to result"] == 7
    assert report["clicks"] == 8
    fields = report["fields"]
    assert [fields[part] for part in ("area_id", "table_id", "sector", "value", "unit", "name", "province")] == [
        *("code", "COD_COMUNA", "CIIU", "ESTABLEC", "firms", "name", "province")
    ]
    assert report["said"]["table_id"] == "1,452 of 1,452 match."
    assert report["selection"] == ["B-E", "Industria (B-E)"]
    # 4,072 pairs share a point, and 8 more lie within 50 m: what `spatialweights` draws without the assistant.
    assert report["pairs"] == [4080, 8]
    assert report["trouble"] == ""
    # One group with all that is shown, from one GeoPackage that lies beside the table, dressed.
    file = report["file"]
    assert Path(file).parent == profile
    (group,) = report["groups"]
    assert group[0].startswith("Industria (B-E) · ")
    assert len(group[1]) == 4
    assert {source.partition("|")[2] for source in report["layers"]} == {
        *("layername=quotients", "layername=hotspots", "layername=clusters", "layername=members")
    }
    assert all(source.startswith(file) for source in report["layers"])
    styles = {source.rpartition("=")[2]: style for source, (_, style, _) in report["layers"].items()}
    assert "singleSymbol" not in styles.values()
    # What the window says is what the file holds.
    with sqlite3.connect(file) as database:
        held = database.execute("SELECT cl_name, n_core, n_fringe, firms FROM clusters ORDER BY firms DESC").fetchall()
    assert len(held) == len(report["rows"]) > 0
    for (name, core, fringe, firms), row in zip(held, report["rows"]):
        assert name.startswith(row[1])
        assert [core, fringe, firms] == [int("".join(filter(str.isdigit, text))) for text in row[2:5]]
    assert report["history"] == [
        f"polos:{name}" for name in ("sectorlayer", "locationquotient", "localmoran", "delineateclusters")
    ]
    sheets = Path(file).with_name(f"{Path(file).stem}_sheets")
    assert report["opened"] == [str(sheets / "index.html")]
    assert len(list(sheets.glob("*.pdf"))) == len(held)
    # The verdicts lie in the same group, and are drawn alone: no name of a cluster is written twice.
    (with_sheets,) = report["groups with sheets"]
    assert (with_sheets[0], len(with_sheets[1])) == (group[0], 5)
    assert [name.startswith("Aglomeraciones por veredicto") for name in report["drawn with sheets"]] == [True]
    # The explorer is seen, with its map; the assistant waits as it was.
    seen, (drawn,) = report["explored"]
    assert not seen
    assert drawn.startswith("I de Moran local")
    assert report["same again"]
    # Ways on.
    assert report["commands"].count("qgis_process run polos:") == 4
    assert list(report["models"].values()) == [[4, ["AREAS", "TABLE", "SECTORS"]]]
    assert report["step by key"] == 0
    # By keys: each letter leads to one thing; the window fits a small screen.
    for step, letters in report["mnemonics"].items():
        assert len(set(letters)) == len(letters), (step, letters)
    assert all(width <= WIDTH and height <= HEIGHT for width, height in report["sizes"])


def test_nothing_half_done_is_left_and_words_say_what_to_do(profile, desktop):
    report = run(desktop, profile, "mishaps")
    assert report["during"] == ["industria_B-E.gpkg"]
    assert report["cancelled"] == ["Cancelled; nothing was kept.", [], True, 0]
    assert "project was closed" in report["project"][0]
    assert report["project"][1] == []
    assert (report["still"], report["closed"], report["after closing"]) == ([True, True], [False, False], [])
    assert "is no longer there. Choose it again." in report["moved"][0]
    assert not report["moved"][1]
    for case in ("written again", "with the same rows"):
        assert report[case] == ["“establecimientos_2024.csv” has changed since it was read. Choose it again.", False]
    assert report["no folder"][0].startswith("There is no folder “")
    assert not report["no folder"][1]
    assert report["dialogs"] == [["sectorlayer", "B-E", None], ["spatialweights", None, 50.0]]
    assert report["there"][0] == "own_2.gpkg"
    assert "own.gpkg” exists already and is not changed" in report["there"][1]
    assert report["there"][2] == "mine"
    assert report["page there"][0] == "own_2.gpkg"
    assert "own.html” exists already and is not changed" in report["page there"][1]
    assert report["page there"][2] == "page"
    assert report["with edits"] == ["“with edits” has edits that are not saved. Save them, and choose it again.", False]
    assert report["in memory"] == ["“in memory” is no longer in the project. Choose another.", False]
    assert report["unloaded"] == [[], False]
    assert report["again"]
