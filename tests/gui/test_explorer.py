"""The explorer in a real QGIS, used with mouse and keys; pictures go to build/screens."""

import csv
import os
import shutil
from pathlib import Path

import pytest

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
SPANISH = "\n[locale]\noverrideFlag=true\nuserLocale=es\n"
DARK = "\n[UI]\nUITheme=Night Mapping\n"


def explored(profile, desktop, name, settings=""):
    """Return what the script saw, and keep its pictures."""
    with (profile / "profiles" / "default" / "QGIS" / "QGIS3.ini").open("a") as file:
        file.write(settings)
    done, report = desktop("explore", profile, {"PYTHONPATH": os.environ.get("PYTHONPATH", "")})
    SCREENS.mkdir(parents=True, exist_ok=True)
    for picture in ("wide", "narrow", "away", "map"):
        if (profile / f"{picture}.png").exists():
            shutil.copy(profile / f"{picture}.png", SCREENS / f"explorer_{picture}_{name}.png")
    assert "error" not in report, report["error"]
    assert done.returncode == 0, done.stderr[-3000:]
    return report


def test_in_english_and_light(profile, desktop):
    report = explored(profile, desktop, "en")
    assert report["bound"] == "moran"
    selects_what_is_brushed(report)
    assert report["parts"] == ["Histogram of firms / total", "All areas", "Moran's scatter plot"]
    assert report["after escape"] == []
    shows_other_levels(report)
    assert report["sentence"].startswith("Place 21: ")
    assert "its neighbours (8) have" in report["sentence"]
    assert "times in 10,000." in report["sentence"] or "once in 10,000." in report["sentence"]
    # A square, and eight.
    assert report["outlined"] == [5, 40] or report["outlined"] == [4, 32]
    assert report["all red"][0] == report["all red"][1]
    # Two areas without a figure more than the one that had none.
    assert report["without"] == ["Not as published: without Place 0, Place 1", 3]
    assert (report["wide"], report["narrow"]) == ([1, True], [3, False])
    hands_on(profile, report)
    survives(report)


def selects_what_is_brushed(report):
    assert report["i"][0] == pytest.approx(report["i"][1])
    assert 0 < report["i"][0] < 1
    (high, about_high), (low, about_low) = report["high"], report["low"]
    assert set(high) <= set(report["brushed"]) <= set(about_high)
    assert len(high) > 5
    assert {*report["brushed"], *low} <= set(report["added"]) <= {*report["brushed"], *about_low}
    assert len(low) > 5
    assert report["words"].startswith(f"{len(report['added'])} areas selected: ")
    assert set(report["within"]) <= set(report["lasso"]) <= set(report["about"])
    assert len(report["within"]) > 5
    assert report["from map"] == [5, 6, 7]
    assert report["row"][0] == report["row"][1]


def shows_other_levels(report):
    """At one step stricter, those that a run at 1 % marks; the data stay, and the style comes back."""
    assert report["stricter"] == report["stricter by a run"]
    assert report["state"] == "Not the published level (5%, false discoveries)".replace("5%", "5\u202f%")
    assert report["legend"][0] == f"High-High ({report['stricter'].get('1', 0)})"
    assert report["style away"]
    assert report["saved"] == 0
    assert report["after saving"]
    assert report["back"] == [True, True, True]
    assert report["untouched"]


def hands_on(profile, report):
    with (profile / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert head[:2] == ["fid", "Area"]
    shares = [float(row[head.index("In %")]) for row in rows]
    assert shares == sorted(shares, reverse=True)
    assert len(shares) > 5
    assert report["layouts"] == [True]


def survives(report):
    assert report["two"] == ["moran", "getis"]
    assert report["still two"] == 2
    assert report["one left"] == ["moran"]
    assert report["filtered"][0] == report["filtered"][1] < 400
    assert "filter" in report["filtered"][2]
    assert "edited" in report["editing"]
    assert "on which side" in report["older"][0]
    assert report["older"][1]["1"] == report["older published"]["1"]
    assert "lacks the p-values" in report["no p"][0]
    assert not report["no p"][1]
    assert report["plain"][0] == 1
    assert "no result of Polos" in report["plain"][1]
    assert report["deleted"] == 0
    assert report["away before"] == 2
    assert report["reloaded"] == [0, 1]
    assert report["cleared"] == 0
    assert report["nothing"] == 0
    # The layer goes before its figures are read.
    assert report["while read"] == [None, 0]


def test_in_spanish_and_dark(profile, desktop):
    report = explored(profile, desktop, "es_dark", SPANISH + DARK)
    assert report["sentence"].startswith("Place 21: ")
    assert "sus vecinas (8) tienen" in report["sentence"]
    assert report["without"] == ["No es lo publicado: sin Place 0, Place 1", 3]
    assert report["stricter"] == report["stricter by a run"]
