"""The programme effect in Processing: what it writes and says, and what it says to bad input."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

YEARS = range(2015, 2021)
COLUMNS = 10
BEGAN = {34: 2018, 35: 2018, 44: 2018, 71: 2019}
NEIGHBOURS = {24, 25, 23, 26, 33, 36, 43, 45, 46, 53, 54, 55, 60, 61, 62, 70, 72, 80, 81, 82}


def _figures():
    """Return figures of 100 areas that grow by 1 a year: +5 in the programme, −2 around it, ±0.5 by chance."""
    chance = np.random.default_rng(4).normal(0, 0.5, (100, len(YEARS)))
    figures = 100 + np.arange(len(YEARS)) + chance + 10 * np.random.default_rng(5).random((100, 1))
    for at, year in enumerate(YEARS):
        for area, start in BEGAN.items():
            figures[area, at] += 5 * (year >= start)
        for area in NEIGHBOURS:
            start = 2019 if area >= 60 else 2018
            figures[area, at] -= 2 * (year >= start)
    return figures


@pytest.fixture
def areas(make_layer):
    """Return the areas with a field a year."""
    fields = {"code": "string", "name": "string", "since": "string", **{f"jobs_{year}": "double" for year in YEARS}}
    rows = [
        [f"{at:02d}", f"Area {at}", str(BEGAN[at]) if at in BEGAN else None, *map(float, row)]
        for at, row in enumerate(_figures())
    ]
    return make_layer({**fields, "fair": "integer"}, [[*row, 1] for row in rows], columns=COLUMNS)


@pytest.fixture
def asked(areas):
    """Return parameters on fields of the areas."""
    fields = [f"jobs_{year}" for year in YEARS]
    return {"AREAS": areas, "AREA_ID": "code", "START": "since", "FIELDS": fields, "MEASURE": 1, "DRAWS": 299}


def _go(polos, asked, log=None, **more):
    return polos.run("polos:programmeeffect", {"OUTPUT": "TEMPORARY_OUTPUT", **asked, **more}, feedback=log)


def _overall(rows, who):
    return next(row for row in rows if row["who"] == who and row["kind"] == "all")


def _effects(rows):
    return [row["effect"] for row in rows if row["kind"] != "before"]


def test_direct_and_neighbour_effects_are_recovered_and_the_naive_difference_is_biased(polos, asked, rows_of):
    found = rows_of(_go(polos, asked, BY_YEAR="TEMPORARY_OUTPUT")["BY_YEAR"])
    treated, ring = _overall(found, "treated"), _overall(found, "ring")
    assert treated["low"] <= 5 <= treated["high"]
    assert treated["high"] - treated["low"] < 2
    assert ring["low"] <= -2 <= ring["high"]
    assert treated["p"] < 0.02
    assert (treated["areas"], ring["areas"]) == (4, len(NEIGHBOURS))
    naive = rows_of(_go(polos, asked, RING=False, BY_YEAR="TEMPORARY_OUTPUT")["BY_YEAR"])
    # 20 of 96 that are compared with lose 2: 5 + 2 · 20/96 = 5.4.
    assert _overall(naive, "treated")["effect"] - treated["effect"] == pytest.approx(2 * 20 / 96, abs=0.15)
    events = [row for row in found if row["who"] == "treated" and row["kind"] == "year"]
    assert sorted(row["event"] for row in events) == [-4, -3, -2, 0, 1, 2]
    assert all(abs(row["effect"]) < 1 if row["event"] < 0 else abs(row["effect"] - 5) < 1 for row in events)
    assert all(row["gap"] == pytest.approx(row["observed"] - row["expected"]) for row in found if row["effect"])


def test_each_area_has_its_part(polos, asked, rows_of):
    rows = {row["code"]: row for row in rows_of(_go(polos, asked)["OUTPUT"])}
    assert {code for code, row in rows.items() if row["pe_class"] in (1, 2, 3)} == {f"{at:02d}" for at in BEGAN}
    assert {code for code, row in rows.items() if row["pe_class"] in (4, 5, 6)} == {f"{at:02d}" for at in NEIGHBOURS}
    first, other = rows["34"], rows["00"]
    assert (first["pe_start"], first["pe_base"], first["pe_year"]) == (2018, 2017, 2020)
    assert first["pe_gap"] == pytest.approx(first["pe_obs"] - first["pe_exp"])
    assert other["pe_class"] == 7
    assert other["pe_gap"] is None
    assert other["pe_start"] is None


def test_a_long_table_gives_what_fields_give(polos, asked, areas, make_layer, rows_of):
    rows = [
        [f"{at:02d}", code, year, part * value, 3]
        for at, row in enumerate(_figures())
        for year, value in zip(YEARS, row)
        for code, part in (("1311", 0.25), ("4711", 0.75))
    ]
    table = {"area": "string", "code": "string", "year": "integer", "jobs": "double", "firms": "integer"}
    table = make_layer(table, rows, geometry="None")
    by_fields = _effects(rows_of(_go(polos, asked, BY_YEAR="TEMPORARY_OUTPUT")["BY_YEAR"]))
    for sectors, times in (("", 1.0), ("47", 0.75)):
        long = {**asked, "FIELDS": None, "TABLE": table, "SECTORS": sectors}
        found = _effects(rows_of(_go(polos, long, BY_YEAR="TEMPORARY_OUTPUT")["BY_YEAR"]))
        assert found == pytest.approx([times * effect for effect in by_fields])


def test_the_page_and_the_log_speak_plainly(polos, asked, log, tmp_path):
    page, picture = tmp_path / "page.html", tmp_path / "picture.svg"
    _go(polos, asked, log, REPORT=str(page), FIGURE=str(picture))
    said = log.textLog()
    assert "Few areas are in the programme (4): Area 34 (34), Area 35 (35), Area 44 (44), Area 71 (71)" in said
    assert "Whatever else began in the same areas" in said
    text = page.read_text(encoding="utf-8")
    assert "Beware" in text
    assert "Area 71" in text
    assert picture.stat().st_size > 5000


def test_eligible_areas_alone_are_compared_with(polos, asked, rows_of, areas):
    areas.startEditing()
    for feature in areas.getFeatures():
        if int(feature["code"]) % 10 > 6:
            areas.changeAttributeValue(feature.id(), areas.fields().indexOf("fair"), 0)
    areas.commitChanges()
    rows = rows_of(_go(polos, asked, ELIGIBLE="fair")["OUTPUT"])
    unfair = [at for at in range(100) if at % 10 > 6 and at not in NEIGHBOURS]
    assert {row["pe_class"] for row in rows if int(row["code"]) in unfair} == {8}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"FIELDS": None}, "Give the figures either as"),
        ({"FIELDS": ["jobs_2015"]}, "one for each year"),
        ({"DATES": "2015;2016"}, "one for each field"),
        ({"START": "name"}, "neither a year nor a date"),
        ({"START": "fair"}, "year"),
        ({"ALPHA": 0.9}, "below 0.5"),
        ({"ELIGIBLE": "name"}, "which areas may be compared with"),
        ({"ANTICIPATION": 4}, "No area begins between"),
        ({"FIGURE": "/tmp/a.gif"}, "must end in .png"),
        ({"FIELDS": ["jobs_2015", "jobs_2015", "jobs_2016"]}, "do not say one year each"),
    ],
)
def test_bad_input_is_told(polos, asked, change, said):
    with pytest.raises(QgsProcessingException, match=said):
        _go(polos, asked, **change)


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (dict.fromkeys(range(100), "2018"), "Nothing can be compared"),
        ({}, "No area is in the programme"),
        ({34: "2021"}, "No area begins between the first and the last year, 2015 and 2020"),
        ({34: "2015"}, "No area begins between the first and the last year, 2015 and 2020"),
        ({34: "2018.5"}, "neither a year nor a date"),
    ],
)
def test_starts_that_leave_nothing_to_compare_are_told(polos, asked, areas, since, said):
    areas.startEditing()
    column = areas.fields().indexOf("since")
    for at, feature in enumerate(areas.getFeatures()):
        areas.changeAttributeValue(feature.id(), column, since.get(at))
    areas.commitChanges()
    with pytest.raises(QgsProcessingException, match=said):
        _go(polos, asked)


def test_one_area_and_years_unknown_and_hidden(polos, asked, areas, rows_of, log):
    areas.startEditing()
    since, hidden = areas.fields().indexOf("since"), areas.fields().indexOf("jobs_2016")
    for feature in areas.getFeatures():
        if feature["code"] in ("35", "44", "71"):
            areas.changeAttributeValue(feature.id(), since, "0")
        if feature["code"] in ("34", "00", "99"):
            areas.changeAttributeValue(feature.id(), hidden, None)
    areas.commitChanges()
    found = rows_of(_go(polos, asked, log, BY_YEAR="TEMPORARY_OUTPUT")["BY_YEAR"])
    one = _overall(found, "treated")
    assert one["areas"] == 1
    assert one["low"] < one["effect"] < one["high"]
    said = log.textLog()
    assert "is 0 or says no in 3 areas" in said
    assert "years that are unknown, which count in the others only (1): 34" in said
