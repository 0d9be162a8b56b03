"""The whole road on invented firms, each step on what the one before wrote: the sheet at its end beside sums by SQL."""

import re
import sqlite3
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SAMPLE, FLOWS = ROOT / "resources" / "sample", ROOT / "resources" / "flows"
SECTOR = "15"
AREAS = {"AREAS": f"{SAMPLE / 'morocco.gpkg'}|layername=areas", "AREA_ID": "code"}
FIRMS = {"TABLE": f"{SAMPLE / 'invented.gpkg'}|layername=invented_long", "SECTORS": SECTOR}
LINKS = "from,to\n10,1093\n14,1400\n15,1500\n29,2991\n47,4680\n55,5500\n"


@pytest.fixture(scope="module")
def road(polos, tmp_path_factory):
    """Return the folder of the sheets and the GeoPackage with all that they are made of."""
    folder = tmp_path_factory.mktemp("road")
    package, links = folder / "all.gpkg", folder / "links.csv"
    links.write_text(LINKS, encoding="utf-8")

    def run(algorithm, without=(), **given):
        outputs = {name: value for name, value in given.items() if name.isupper() and str(value).startswith("> ")}
        for name, value in outputs.items():
            shape = "" if name in without else " (geom)"
            given[name] = f"ogr:dbname='{package}' table=\"{value[2:]}\"{shape}"
        return polos.run(f"polos:{algorithm}", {**given, "LANGUAGE": 1})

    def made(name):
        return f"{package}|layername={name}"

    now = {**AREAS, **FIRMS, "YEAR": 2024}
    flows = {"FLOWS": str(FLOWS / "brazil_2019.csv"), "FLOWS_CODE": "code"}
    members = made("members")
    run("sectorlayer", **now, COUNTED=1, OUTPUT="> sector")
    figures = {"INPUT": made("sector"), "SECTOR": "sector", "TOTAL": "total", "UNIT": 1, "SECTOR_NAME": "Leather"}
    named = {"ID_FIELD": "code", "NAME_FIELD": "name", "PROVINCE_FIELD": "province", "TOLERANCE": 50}
    run("delineateclusters", **figures, **named, MAPS=199, OUTPUT="> clusters", MEMBERS="> members")
    grown = {"OUTPUT": "> growth", "PERIODS": "> periods", "COUNTED": 1}
    run("shiftshare", ["PERIODS"], **AREAS, **FIRMS, KNOWN_ONLY=True, **grown)
    run("dependence", ["CLUSTERS"], **now, MEMBERS=members, OUTPUT="> by_area", CLUSTERS="> dependence")
    run("linkages", ["OUTPUT"], **flows, JOBS="jobs", OUTPUT="> linkages")
    gap = {"MEMBERS": members, "CORRESPONDENCE": str(links), "TOLERANCE": 50, "COUNTED": 1}
    run("suppliergap", ["OUTPUT"], **now, **flows, **gap, OUTPUT="> gaps")
    trade = {"TABLE": str(SAMPLE / "invented_trade.csv"), "PRODUCT_FIELD": "product", "YEAR_FIELD": "year"}
    trade |= {"VALUE_FIELD": "invented_value", "CORRESPONDENCE": str(SAMPLE / "invented_trade_isic.csv"), "LEVEL": 2}
    run("marketdemand", ["OUTPUT"], **trade, SECTORS=SECTOR, OUTPUT="> demand")
    given = {"CLUSTERS": made("clusters"), "MEMBERS": members, "DEPENDENCE": made("dependence")}
    given |= {"GROWTH": made("growth"), "GROWTH_ID": "code", "GAPS": made("gaps"), "DEMAND": made("demand")}
    run("assessclusters", ["TESTS"], **given, OUTPUT="> verdict", TESTS="> tests")
    run("prioritise", INPUT=made("verdict"), DEPENDENCE=made("dependence"), DRAWS=100, OUTPUT="> ranked")
    given |= {"CLUSTERS": made("ranked"), "TESTS": made("tests"), "PERIODS": made("periods"), "PRINT": 2}
    given |= {"LINKAGES": made("linkages"), "SECTOR_ROWS": "1500", "TABLE": FIRMS["TABLE"], "YEAR": 2024}
    run("clusterreport", **given, OUTPUT=str(folder / "sheets"))
    return folder / "sheets", package


@pytest.fixture(scope="module")
def sums(road):
    """Return a function of SQL on the core of the first cluster and the table that all was made of."""
    database = sqlite3.connect(road[1])
    database.execute("ATTACH ? AS given", (str(SAMPLE / "invented.gpkg"),))
    database.execute(
        "CREATE TEMP VIEW cells AS SELECT * FROM given.invented_long WHERE area IN "
        "(SELECT area_id FROM members WHERE cl_id = 1 AND role = 'core')"
    )

    def ask(question):
        return database.execute(question).fetchone()[0]

    yield ask
    database.close()


def test_every_figure_of_the_sheet_is_that_of_the_table(road, sums):
    (page,) = road[0].glob("1_*.html")
    text = re.sub(r"<style.*?</style>|<[^>]+>", " ", page.read_text(encoding="utf-8"), flags=re.S)
    text = re.sub(r"\s+", " ", re.sub(r"(?<=\d)\u202f(?=\d{3})", "", text))
    firms = {
        year: sums(f"SELECT sum(firms) FROM cells WHERE code = '{SECTOR}' AND year = {year}") for year in (2019, 2024)
    }
    every = sums("SELECT sum(firms) FROM cells WHERE code <> 'total' AND year = 2024")
    retail = sums("SELECT sum(firms) FROM cells WHERE code = '47' AND year = 2024")
    whole = sums(f"SELECT sum(firms) FROM given.invented_long WHERE code = '{SECTOR}' AND year = 2024")
    assert f"{firms[2024]} firms of the sector in the core" in text
    assert f"{firms[2024] / every:.1%} ".replace("%", " %") + "of all firms of the core" in text
    assert f"{firms[2024] / whole:.1%} ".replace("%", " %") + "of the sector in the reference region" in text
    assert f"From {firms[2019]} to {firms[2024]}:" in text
    assert (
        f"47 Retail trade, except of motor vehicles and motorcycles {retail} {retail / every:.1%}".replace("%", " %")
        in text
    )
    largest = sums(f"SELECT max(jobs_max) FROM cells WHERE code = '{SECTOR}' AND year = 2024")
    jobs = sums(f"SELECT sum(jobs) FROM cells WHERE code = '{SECTOR}' AND year = 2024")
    assert f"Its largest firm has {100 * largest / jobs:.0f} % of the jobs" in text


def test_every_result_is_found_on_the_sheet(road):
    (page,) = road[0].glob("1_*.html")
    text = page.read_text(encoding="utf-8")
    for said in ("Linked sectors", "What it holds up", "Its market", "Priority", "Does it grow?", "Largest sectors"):
        assert said in text
    assert "the result that was given has no figure" not in text
    assert "another date, unit or sector" not in text


def test_the_whole_road_is_frozen_and_run_again_in_one_step(road, polos, tmp_path):
    """On the same data: all eight steps, by the criteria that were proposed, and nothing has changed."""
    from qgis.core import QgsProcessingFeedback

    _, package = road
    method, log = str(tmp_path / "method.json"), QgsProcessingFeedback()
    given = {"RESULT": f"{package}|layername=ranked", "MEMBERS": f"{package}|layername=members", "OUTPUT": method}
    polos.run("polos:freezemethod", given)
    given = {"FROZEN": method, "RESULTS": str(tmp_path / "again.gpkg"), "LANGUAGE": 1}
    polos.run("polos:followup", given, feedback=log)
    assert "All clusters are what they were." in log.textLog()
    with sqlite3.connect(package) as then, sqlite3.connect(tmp_path / "again.gpkg") as now:
        ranks = "SELECT cl_id, pr_rank, pr_score, as_shown FROM "
        assert then.execute(f"{ranks} ranked").fetchall() == now.execute(f"{ranks} prioritise").fetchall()
        names = {name for (name,) in now.execute("SELECT table_name FROM gpkg_contents")}
    assert {"sectorlayer", "shiftshare", "suppliergap", "marketdemand", "assessclusters_tests"} <= names
