"""Growth through Processing: the published numbers, several dates, bounds, survivors, bad input, and what is shown."""

import shlex

import numpy as np
import pandas as pd
import pytest

MEMORY = "TEMPORARY_OUTPUT"
CODES = ("10", "24", "47", "62")
NATION = {2015: (400, 150, 150, 400), 2018: (440, 210, 135, 480), 2020: (460, 230, 155, 500)}
HERE = {2015: (90, 20, 10, 60), 2018: (100, 40, 10, 55), 2020: (105, 45, 15, 60)}
"""R package REAT 3.0.3, shift() and shiftd(): the first region of its example, and its nation."""


def rest(date):
    """Return the nation without the region, as one more area."""
    return tuple(np.subtract(NATION[date], HERE[date]))


def rows_at(date, figures):
    return [[area, code, date, float(value)] for area, row in figures.items() for code, value in zip(CODES, row)]


@pytest.fixture
def table(make_layer):
    """Return a function that makes a table of rows of area, code, year and jobs."""

    def make(rows, **more):
        fields = {"area": "string", "ciiu": "string", "year": "integer", "jobs": "string", **more}
        return make_layer(fields, [[*row[:3], str(row[3]), *row[4:]] for row in rows], geometry="None")

    return make


@pytest.fixture
def layer(make_layer):
    return make_layer({"code": "string", "name": "string"}, [["01", "Here"], ["02", "Rest"], ["03", "Nowhere"]])


@pytest.fixture
def options(layer):
    return {
        "AREAS": layer,
        "AREA_ID": "code",
        "TABLE_ID": "area",
        "SECTOR_FIELD": "ciiu",
        "VALUE_FIELD": "jobs",
        "OUTPUT": MEMORY,
    }


@pytest.fixture
def two(table, options):
    """Return the parameters of the published case: two tables, and the rest of the nation as a second area."""
    before, after = (table(rows_at(date, {"01": HERE[date], "02": rest(date)})) for date in (2015, 2018))
    return {**options, "TABLE": before, "AFTER": after}


def by_area(rows, name="code"):
    return {row[name]: row for row in rows}


def test_the_published_numbers(polos, two, rows_of, log):
    """REAT 3.0.3: 27, 1, −3; Esteban −0.63636 and −2.36364; the nation grows from 1,100 to 1,265."""
    parameters = {**two, "PAIRS": MEMORY, "SECTOR_SUMMARY": MEMORY, "DATES": "2015;2018"}
    result = polos.run("polos:shiftshare", parameters, feedback=log)
    here = by_area(rows_of(result["OUTPUT"]))["01"]
    found = [here[name] for name in ("start", "end", "change", "national", "mix", "regional", "expected")]
    assert found == pytest.approx([180, 205, 25, 27, 1, -3, 208])
    assert [here["competitive"], here["allocation"]] == pytest.approx([-0.63636, -2.36364], abs=6e-6)
    assert (here["own_low"], here["own_high"]) == pytest.approx((-3, -3))
    assert [here["growth"], here["own_rate"], here["nation"]] == pytest.approx([25 / 180, -3 / 180, 165 / 1100])
    assert here["yearly"] == pytest.approx((205 / 180) ** (1 / 3) - 1)
    assert (here["label"], here["quarter"]) == ("Loss of 1 to 10 %", None)
    # By hand, quotients at the end and own effects: 10 1.40, +1; 24 1.18, +12; 47 0.46, +1; 62 0.71, −17.
    assert [here[name] for name in ("q1", "q2", "q3", "q4")] == [2, 0, 1, 1]
    pairs = {row["sector"]: row for row in rows_of(result["PAIRS"]) if row["area"] == "01"}
    assert [pairs[code]["regional"] for code in CODES] == pytest.approx([1, 12, 1, -17])
    assert [pairs[code]["quarter_name"] for code in CODES] == ["Star", "Star", "Emerging", "Transforming"]
    assert pairs["10"]["lq_end"] == pytest.approx(100 / 205 / (440 / 1265))
    sectors = {row["sector"]: row for row in rows_of(result["SECTOR_SUMMARY"])}
    assert sectors["24"]["nation"] == pytest.approx(210 / 150 - 1)
    assert by_area(rows_of(result["OUTPUT"]))["03"]["start"] is None
    assert "changed by 15.0\u202f%" in log.textLog()


def test_chosen_sectors_are_compared_with_all(polos, two, rows_of):
    """By hand: 24 grows by 40 % in the nation, which grows by 15 %."""
    here = by_area(rows_of(polos.run("polos:shiftshare", {**two, "SECTORS": "24"})["OUTPUT"]))["01"]
    found = [here[name] for name in ("national", "mix", "regional")]
    assert found == pytest.approx([20 * 0.15, 20 * 0.25, 12])
    assert here["lq_start"] == pytest.approx(20 / 180 / (150 / 1100))
    assert (here["quarter"], here["quarter_name"]) == (1, "Star")


def test_names_and_growth_of_quarters_are_the_readers(polos, two, rows_of):
    """62 is not specialised here; in the nation it grows by 20 %, more than all by 15 %; here it falls."""

    def quarter(**more):
        return by_area(rows_of(polos.run("polos:shiftshare", {**two, "SECTORS": "62", **more})["OUTPUT"]))["01"]

    assert quarter()["quarter_name"] == "Transforming"
    assert quarter(QUARTER_GROWTH=2, QUARTERS=1)["quarter_name"] == "Opportunity"
    assert quarter(QUARTER_GROWTH=1, QUARTER_TEXTS="a; b; c; d")["quarter_name"] == "d"


def test_a_panel_adds_up_its_periods(polos, table, options, rows_of, log):
    """REAT 3.0.3, shiftd(): 39.9644269, 0.1636996, 4.8718735."""
    rows = [row for date in HERE for row in rows_at(date, {"01": HERE[date], "02": rest(date)})]
    parameters = {**options, "TABLE": table(rows), "YEAR_FIELD": "year", "PERIODS": MEMORY}
    result = polos.run("polos:shiftshare", parameters, feedback=log)
    here = by_area(rows_of(result["OUTPUT"]))["01"]
    found = [here[name] for name in ("national", "mix", "regional")]
    assert found == pytest.approx([39.9644269, 0.1636996, 4.8718735], abs=6e-8)
    periods = [row for row in rows_of(result["PERIODS"]) if row["area"] == "01"]
    assert [(row["date_1"], row["date_2"]) for row in periods] == [(2015, 2018), (2018, 2020)]
    assert periods[1]["regional"] == pytest.approx(7.8718735, abs=6e-8)
    assert "not evenly spaced: 2015, 2018, 2020" in log.textLog()
    # Two of the dates: as if there were no third.
    whole = by_area(rows_of(polos.run("polos:shiftshare", {**parameters, "DATES": "2015;2018"})["OUTPUT"]))["01"]
    assert whole["regional"] == pytest.approx(-3)


def test_columns_of_sectors_and_other_names_after(polos, make_layer, options, rows_of):
    def wide(date, stem, area):
        fields = {area: "string", **{f"{stem}_{code}": "double" for code in CODES}}
        return make_layer(fields, [["01", *HERE[date]], ["02", *map(float, rest(date))]], geometry="None")

    parameters = {
        **{key: value for key, value in options.items() if key not in ("SECTOR_FIELD", "VALUE_FIELD")},
        "TABLE": wide(2015, "a", "area"),
        "SECTOR_FIELDS": [f"a_{code}" for code in CODES],
        "AFTER": wide(2018, "b", "zone"),
        "AFTER_SECTORS": [f"b_{code}" for code in CODES],
        "AFTER_ID": "zone",
    }
    assert by_area(rows_of(polos.run("polos:shiftshare", parameters)["OUTPUT"]))["01"]["regional"] == pytest.approx(-3)


def test_the_nation_is_another_table(polos, table, make_layer, options, rows_of):
    before, after = (table(rows_at(date, {"01": HERE[date]})) for date in (2015, 2018))
    nation = make_layer(
        {"code": "string", "a": "double", "b": "double"},
        [[code, *map(float, row)] for code, *row in zip(CODES, NATION[2015], NATION[2018])],
        geometry="None",
    )
    parameters = {**options, "TABLE": before, "AFTER": after, "REFERENCE": nation, "REFERENCE_KEY": "code"}
    found = polos.run("polos:shiftshare", {**parameters, "REFERENCE_VALUES": ["a", "b"]})["OUTPUT"]
    assert by_area(rows_of(found))["01"]["regional"] == pytest.approx(-3)
    endless = make_layer(
        {"code": "string", "a": "double", "b": "double"},
        [[code, 900.0, np.inf] for code in CODES],
        geometry="None",
    )
    with pytest.raises(Exception, match="infinite"):
        polos.run("polos:shiftshare", {**parameters, "REFERENCE": endless, "REFERENCE_VALUES": ["a", "b"]})
    with pytest.raises(Exception, match="REFERENCE_VALUES has 1 fields, but there are 2 dates"):
        polos.run("polos:shiftshare", {**parameters, "REFERENCE_VALUES": ["a"]})


def test_size_bands_bound_the_own_effect(polos, table, options, rows_of):
    """By enumeration of every corner of the box of figures, two areas and one sector beside another that is known."""
    jobs = {2015: {"01": (10, 5, 20), "02": (40, 30, 60)}, 2018: {"01": (30, 25, 40), "02": (40, 30, 60)}}
    rows = {
        date: [[area, "10", date, *figures] for area, figures in of.items()]
        + [[area, "47", date, 50, 50, 50] for area in of]
        for date, of in jobs.items()
    }
    before, after = (table(rows[date], low="double", high="double") for date in jobs)
    parameters = {**options, "TABLE": before, "AFTER": after, "LOW_FIELD": "low", "HIGH_FIELD": "high", "SECTORS": "10"}
    here = by_area(rows_of(polos.run("polos:shiftshare", parameters)["OUTPUT"]))["01"]
    effects = [
        late - early * (late + other_late) / (early + other_early)
        for early in (5, 20)
        for late in (25, 40)
        for other_early in (30, 60)
        for other_late in (30, 60)
    ]
    assert (here["own_low"], here["own_high"]) == pytest.approx((min(effects), max(effects)))
    assert here["regional"] == pytest.approx(30 - 10 * 70 / 50)
    rows[2015][0][4] = -1
    below = table(rows[2015], low="double", high="double")
    with pytest.raises(Exception, match="“low” has negative values"):
        polos.run("polos:shiftshare", {**parameters, "TABLE": below})


def test_suppressed_figures_leave_bounds_or_nothing(polos, two, table, rows_of, log, tmp_path):
    """By hand: 47 had 10 of 140 that the others leave open; at most 3 where a user says so."""
    rows = rows_at(2015, {"01": HERE[2015], "02": rest(2015)})
    rows[2][3] = "*"
    hidden = {**two, "TABLE": table(rows), "SECTORS": "47"}
    # An empty map would not say why it is empty.
    with pytest.raises(
        Exception, match=r"(?s)Nothing can be said.*: 47 \(1\).*KNOWN_ONLY: “Compare.*among the advanced"
    ):
        polos.run("polos:shiftshare", hidden)
    here = by_area(rows_of(polos.run("polos:shiftshare", {**hidden, "KNOWN_ONLY": True}, feedback=log)["OUTPUT"]))["01"]
    assert (here["start"], here["regional"], here["own_low"], here["label"]) == (None, None, None, "No data")
    parameters = {**hidden, "KNOWN_ONLY": True, "SUPPRESSED_MOST": 3}
    here = by_area(rows_of(polos.run("polos:shiftshare", parameters)["OUTPUT"]))["01"]
    # Others 140 and 125: all of 10 is new with nothing at the start; with 3, 10 − 3 · 135 / 143.
    assert (here["own_low"], here["own_high"]) == pytest.approx((10 - 3 * 135 / 143, 10))
    assert (here["regional"], here["label"]) == (None, "Gain of 1 to 10 %")
    # Without leaving out what is unknown: bounds stand, and so does all that needs no growth of this sector.
    page = tmp_path / "growth.html"
    parameters = {**hidden, "SUPPRESSED_MOST": 3, "HTML": str(page), "LANGUAGE": 1}
    here = by_area(rows_of(polos.run("polos:shiftshare", parameters, feedback=log)["OUTPUT"]))["01"]
    assert "Sectors with unknown figures, and in how many areas (1): 47 (1). How" in log.textLog()
    assert (here["own_low"], here["own_high"]) == pytest.approx((10 - 3 * 135 / 143, 10))
    assert (here["regional"], here["national"], here["nation"], here["lq_start"]) == (None,) * 4
    assert "the sum of all areas is not known" in page.read_text(encoding="utf-8")
    known = by_area(rows_of(polos.run("polos:shiftshare", {**parameters, "SECTORS": "10"})["OUTPUT"]))["01"]
    assert (known["regional"], known["expected"]) == pytest.approx((1, 99))


def test_firms_that_are_still_there(polos, make_layer, options, rows_of, log):
    """Counted by hand: of 10, two in 2010 and three in 2020 here; of 47, one and one there."""
    founded = [("01", "10", "1999"), ("01", "10", "2010-12-31"), ("01", "10", "2015"), ("01", "10", "2021")]
    founded += [("02", "47", "2001"), ("01", "10", None), ("03", "47", "2018"), ("01", "10", "0000")]
    firms = make_layer({"area": "string", "ciiu": "string", "since": "string"}, founded, geometry="None")
    parameters = {key: value for key, value in options.items() if key != "VALUE_FIELD"}
    parameters |= {"TABLE": firms, "YEAR_FIELD": "since", "YEARS_ARE": 1, "DATES": "2010;2020", "MIN_SIZE": 0}
    rows = by_area(rows_of(polos.run("polos:shiftshare", parameters, feedback=log)["OUTPUT"]))
    assert [(rows[area]["start"], rows[area]["end"]) for area in ("01", "02", "03")] == [(2, 3), (1, 1), (0, 1)]
    assert rows["03"]["entry"] == rows["03"]["regional"] == 1
    assert rows["03"]["label"] == "New: nothing at the first date"
    assert "These are survivors" in log.textLog()
    assert "Rows without a year, left out at all dates (2; 25.0\u202f% of all figures): 6, 8" in log.textLog()
    assert "repeat an area and sector" not in log.textLog()
    with pytest.raises(Exception, match="Say at which years"):
        polos.run("polos:shiftshare", {**parameters, "DATES": ""})


def test_an_area_on_one_side_only_is_named_and_left_out(polos, table, options, rows_of, log):
    """A border that has changed: 02 was split into 03 and 04; what is left is 01 alone, which is its own nation."""
    before = table(rows_at(2015, {"01": HERE[2015], "02": rest(2015)}))
    after = table(rows_at(2018, {"01": HERE[2018], "03": rest(2018)}))
    parameters = {**options, "TABLE": before, "AFTER": after, "DATES": "2015;2018"}
    rows = by_area(rows_of(polos.run("polos:shiftshare", parameters, feedback=log)["OUTPUT"]))
    assert rows["01"]["regional"] == pytest.approx(0)
    assert rows["02"]["start"] is rows["03"]["end"] is None
    assert rows["02"]["label"] == "No data"
    share = f"{100 * (1100 - 180) / 1100:.1f}\u202f%"
    assert f"Areas that 2015 has and another date lacks, left out at all dates (1; {share}" in log.textLog()
    assert "): 03. Have borders or ids changed?" in log.textLog()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"AFTER": None}, "Give either AFTER"),
        ({"YEAR_FIELD": "year"}, "Give either AFTER"),
        ({"DATES": "2015"}, "give two years or more"),
        ({"DATES": "2018;2015"}, "the earliest first"),
        ({"DATES": "soon;later"}, "write years apart by semicolons"),
        ({"DATES": "2010;2015;2018"}, "DATES names 3"),
        ({"LOW_FIELD": "jobs"}, "LOW_FIELD and HIGH_FIELD belong together"),
        ({"QUARTER_TEXTS": "star;dog"}, "give four different names"),
        ({"YEARS_ARE": 1}, "YEARS_ARE"),
        ({"REFERENCE_KEY": "code"}, "belong together"),
    ],
)
def test_parameters_that_cannot_be(polos, two, change, words):
    with pytest.raises(Exception, match=words):
        polos.run("polos:shiftshare", {**two, **change})


def test_figures_that_cannot_be(polos, two, table, options):
    def growth(**more):
        polos.run("polos:shiftshare", {**two, **more})

    with pytest.raises(Exception, match="All dates have the same figures"):
        growth(AFTER=two["TABLE"])
    negative = table(rows_at(2018, {"01": (-1, 2, 3, 4), "02": rest(2018)}))
    with pytest.raises(Exception, match="negative"):
        growth(AFTER=negative)
    nothing = table(rows_at(2015, {"01": (0, 0, 0, 0), "02": (0, 0, 0, 0)}))
    with pytest.raises(Exception, match="nothing at the first date"):
        growth(TABLE=nothing)
    once = {**options, "TABLE": two["TABLE"], "YEAR_FIELD": "year"}
    with pytest.raises(Exception, match="Growth needs two years or more"):
        polos.run("polos:shiftshare", once)
    with pytest.raises(Exception, match=r"does not have these years of DATES: 1999. It has: 2015"):
        polos.run("polos:shiftshare", {**once, "DATES": "1999;2015"})
    with pytest.raises(Exception, match="neither a year nor a date"):
        polos.run("polos:shiftshare", {**once, "YEAR_FIELD": "ciiu"})


@pytest.mark.parametrize(("language", "word"), [(1, "Star"), (2, "Estrella")])
def test_picture_and_page_name_the_quarters(polos, two, tmp_path, language, word):
    page, picture = tmp_path / "growth.html", tmp_path / "growth.svg"
    parameters = {**two, "SECTORS": "24", "HTML": str(page), "FIGURE": str(picture), "UNIT": "jobs"}
    polos.run("polos:shiftshare", {**parameters, "NAME_FIELD": "name", "LANGUAGE": language})
    html = page.read_text(encoding="utf-8")
    assert word in html
    assert "Here" in html
    assert picture.stat().st_size > 10_000


def test_pages_of_all_sectors(polos, two, tmp_path):
    page = tmp_path / "growth.html"
    polos.run("polos:shiftshare", {**two, "HTML": str(page)})
    assert "Areas with the largest own effects: 2 of 3" in page.read_text(encoding="utf-8")


def test_the_order_of_rows_and_areas_changes_nothing(polos, two, table, rows_of):
    rows = rows_at(2015, {"01": HERE[2015], "02": rest(2015)})
    turned = {**two, "TABLE": table(rows[::-1])}
    first, second = (pd.DataFrame(rows_of(polos.run("polos:shiftshare", one)["OUTPUT"])) for one in (two, turned))
    pd.testing.assert_frame_equal(first, second)


def test_a_cancel_is_heard_and_nothing_is_written(polos, two, log, tmp_path):
    log.progressChanged.connect(lambda share: share >= 40 and log.cancel())
    target = tmp_path / "growth.gpkg"
    with pytest.raises(Exception, match="Cancelled"):
        polos.run("polos:shiftshare", {**two, "OUTPUT": str(target)}, feedback=log)
    assert not target.exists()


def test_a_correspondence_holds_at_all_dates(polos, table, options, rows_of, tmp_path):
    """By hand: 10 and 24 become 10 and so do all dates' figures: 110 to 140 here, 550 to 650 in the nation."""
    rows = [row for date in (2015, 2018) for row in rows_at(date, {"01": HERE[date], "02": rest(date)})]
    links = tmp_path / "links.csv"
    links.write_text("from,to,weight\n10,10,1\n24,10,1\n47,47,1\n62,62,1\n")
    parameters = {**options, "TABLE": table(rows), "YEAR_FIELD": "year", "CORRESPONDENCE": str(links), "SECTORS": "10"}
    here = by_area(rows_of(polos.run("polos:shiftshare", parameters)["OUTPUT"]))["01"]
    assert (here["start"], here["end"]) == (110, 140)
    assert here["regional"] == pytest.approx(140 - 110 * 650 / 550)


def test_codes_are_added_up_to_a_level(polos, table, options, rows_of):
    """By hand: 10 and 24 are section C."""
    rows = [row for date in (2015, 2018) for row in rows_at(date, {"01": HERE[date], "02": rest(date)})]
    parameters = {**options, "TABLE": table(rows), "YEAR_FIELD": "year", "LEVEL": 1, "PAIRS": MEMORY}
    found = rows_of(polos.run("polos:shiftshare", parameters)["PAIRS"])
    assert {row["sector"]: row["start"] for row in found if row["area"] == "01"} == {"C": 110, "G": 10, "J": 60}


def test_the_recorded_command_repeats_the_run(polos, qgis_process, layer, rows_of, tmp_path):
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

    areas, target = str(tmp_path / "areas.gpkg"), str(tmp_path / "growth.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, areas, QgsProject.instance().transformContext(), options)
    lines = [
        ",".join(map(str, row)) for date in (2015, 2018) for row in rows_at(date, {"01": HERE[date], "02": rest(date)})
    ]
    table = tmp_path / "panel.csv"
    table.write_text("\n".join(["area,ciiu,year,jobs", *lines]))
    parameters = {"AREAS": areas, "AREA_ID": "code", "TABLE": str(table), "TABLE_ID": "area", "SECTOR_FIELD": "ciiu"}
    parameters |= {"VALUE_FIELD": "jobs", "YEAR_FIELD": "year", "SECTORS": "24", "QUARTER_TEXTS": "a;b;c;d"}
    polos.run("polos:shiftshare", {**parameters, "OUTPUT": target})
    written = QgsVectorLayer(target, "growth", "ogr")
    before = rows_of(written)
    history = written.metadata().history()
    del written
    command = next(line for line in history if line.startswith("qgis_process run polos:shiftshare"))
    (tmp_path / "growth.gpkg").unlink()
    done = qgis_process(*shlex.split(command)[1:])
    assert done.returncode == 0, done.stderr
    assert rows_of(QgsVectorLayer(target, "growth", "ogr")) == before


@pytest.fixture
def long(make_layer, layer):
    """Return parameters with a long table of the published case: its years are its own, and nothing else is named."""
    rows = [row for date in HERE for row in rows_at(date, {"01": HERE[date], "02": rest(date)})]
    kinds = {"area": "string", "code": "string", "year": "integer", "jobs": "double", "firms": "integer"}
    table = make_layer(kinds, [[*row, row[2] - 2013] for row in rows], geometry="None")
    return {"AREAS": layer, "AREA_ID": "code", "TABLE": table, "OUTPUT": MEMORY}


def test_a_long_table_has_its_own_years(polos, long, rows_of, log):
    """REAT 3.0.3, shiftd() over all years, and shift() between two of them."""
    here = by_area(rows_of(polos.run("polos:shiftshare", long, feedback=log)["OUTPUT"]))["01"]
    found = [here[name] for name in ("national", "mix", "regional")]
    assert found == pytest.approx([39.9644269, 0.1636996, 4.8718735], abs=6e-8)
    assert "its figures are those of “jobs”" in log.textLog()
    here = by_area(rows_of(polos.run("polos:shiftshare", {**long, "DATES": "2015;2018"})["OUTPUT"]))["01"]
    assert [here[name] for name in ("national", "mix", "regional")] == pytest.approx([27, 1, -3])
    here = by_area(rows_of(polos.run("polos:shiftshare", {**long, "COUNTED": 1})["OUTPUT"]))["01"]
    assert (here["start"], here["end"]) == (4 * 2, 4 * 7)


def test_two_long_tables_are_two_dates(polos, long, make_layer, rows_of):
    kinds = {"area": "string", "code": "string", "jobs": "double"}
    before, after = (
        make_layer(
            kinds,
            [[*row[:2], row[3]] for row in rows_at(date, {"01": HERE[date], "02": rest(date)})],
            geometry="None",
        )
        for date in (2015, 2018)
    )
    here = by_area(rows_of(polos.run("polos:shiftshare", {**long, "TABLE": before, "AFTER": after})["OUTPUT"]))["01"]
    assert [here[name] for name in ("national", "mix", "regional")] == pytest.approx([27, 1, -3])


def test_bounds_of_a_long_table_come_with_it(polos, layer, make_layer, rows_of):
    """Of 10 to 20 jobs at the end against 10 at the start, where the nation stands still but for them.

    Firms that have not said their jobs leave the end open, and so does the last size band.
    """
    kinds = {"area": "string", "code": "string", "year": "integer", "firms": "integer", "jobs": "double"}
    kinds |= {"jobs_low": "double", "jobs_high": "double", "unknown": "integer"}

    def own(high, unknown):
        rows = [
            ["01", "13", 2019, 5, 10, 10, 10, 0],
            ["02", "13", 2019, 5, 1000, 1000, 1000, 0],
            ["01", "13", 2024, 5, 15, 10, high, unknown],
            ["02", "13", 2024, 5, 1000, 1000, 1000, 0],
        ]
        given = {"AREAS": layer, "AREA_ID": "code", "TABLE": make_layer(kinds, rows, geometry="None"), "OUTPUT": MEMORY}
        row = by_area(rows_of(polos.run("polos:shiftshare", given)["OUTPUT"]))["01"]
        return row["own_low"], row["own_high"]

    low, high = own(20, 0)
    assert low <= 0 < 9 < high <= 10
    assert own(None, 0) == (None, None)
    assert own(20, 1) == (None, None)


def test_foundations_in_a_long_table(polos, layer, make_layer, rows_of):
    """Firms founded by the end of each date, of the year that the table is read for."""
    kinds = {"area": "string", "code": "string", "year": "integer", "firms": "integer", "born": "integer"}
    rows = [["01", "13", 2024, 4, 2000], ["01", "13", 2024, 3, 2015], ["02", "13", 2024, 5, 1990]]
    table = make_layer(kinds, [*rows, ["01", "13", 2019, 99, 1990]], geometry="None")
    given = {"AREAS": layer, "AREA_ID": "code", "TABLE": table, "YEAR": 2024, "YEAR_FIELD": "born", "YEARS_ARE": 1}
    made = polos.run("polos:shiftshare", {**given, "DATES": "2010;2020", "OUTPUT": MEMORY})
    here = by_area(rows_of(made["OUTPUT"]))["01"]
    assert (here["start"], here["end"]) == (4, 7)


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"YEAR": 2015}, "Say in DATES which of its years"),
        ({"YEARS_ARE": 1, "DATES": "2015;2018"}, "Name the field of the foundations as YEAR_FIELD"),
        ({"LOW_FIELD": "jobs", "HIGH_FIELD": "jobs"}, "has its own bounds"),
        ({"DATES": "2015;2017"}, "does not have these years of DATES: 2017"),
    ],
)
def test_a_long_table_is_read_in_one_way(polos, long, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        polos.run("polos:shiftshare", {**long, **parameters})
    assert says in str(error.value)
