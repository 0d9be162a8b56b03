"""Sector and area profiles through Processing: figures by hand, bad input, and the pictures."""

import numpy as np
import pandas as pd
import pytest

MEMORY = "TEMPORARY_OUTPUT"
PLANTS = {"01": [200, 650, 12000, 100, 50], "02": [16000, 13000, 1500, 1500], "03": [25000]}
TOTALS = {"01": 500_000, "02": 400_000, "03": 100_000}


@pytest.fixture
def sector_table(make_layer):
    """Return the published example: division 10 in Wien, Linz and Graz, and all else as division 47."""
    rows = []
    for area, name in (("01", "Wien"), ("02", "Linz"), ("03", "Graz")):
        jobs = sum(PLANTS[area])
        rows += [[area, name, "10", jobs], [area, name, "47", TOTALS[area] - jobs]]
    fields = {"area": "string", "name": "string", "ciiu": "string", "jobs": "double"}
    return make_layer(fields, rows, geometry="None")


@pytest.fixture
def table(sector_table):
    return {"TABLE": sector_table, "TABLE_ID": "area", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs", "OUTPUT": MEMORY}


@pytest.fixture
def plants(make_layer):
    rows = [[area, "1010", str(size)] for area, sizes in PLANTS.items() for size in sizes]
    return make_layer({"area": "string", "ciiu": "string", "workers": "string"}, rows, geometry="None")


@pytest.fixture
def layer(make_layer):
    return make_layer(
        {"code": "string", "name": "string"}, [["01", "Wien"], ["02", "Linz"], ["03", "Graz"], ["04", "Krems"]]
    )


def establishments(source, **more):
    return {"ESTABLISHMENTS": source, "CODE_FIELD": "ciiu", "WORKERS_FIELD": "workers", **more}


def test_jobs_alone_give_no_plant_indices(polos, table, rows_of):
    rows = {row["sector"]: row for row in rows_of(polos.run("polos:sectorprofile", table)["OUTPUT"])}
    ten = rows["10"]
    assert ten["title"] == "Manufacture of food products"
    assert (ten["total"], ten["areas"], ten["missing"], ten["area_1"]) == (70_000, 3, 0, "02")
    assert ten["area_name"] is None
    assert ten["top_1"] == pytest.approx(32 / 70)
    assert ten["hhi"] == pytest.approx((13**2 + 32**2 + 25**2) / 70**2)
    # By hand: by rising quotient Wien, Linz, Graz; the curve passes 13/70 at 0.5 and 45/70 at 0.9.
    under = 0.5 * 13 / 70 / 2 + 0.4 * (13 + 45) / 70 / 2 + 0.1 * (45 + 70) / 70 / 2
    assert ten["gini"] == pytest.approx(1 - 2 * under)
    empty = ("gamma", "gamma_low", "gamma_high", "ms", "plants", "plant_hhi", "plant_1", "plant_3")
    assert [ten[name] for name in empty] == [None] * len(empty)


def test_plants_give_the_published_index(polos, table, plants, rows_of, log):
    """Farhauer & Kröll (2014), in the manual of R's REAT 3.0.3 (Wieland 2019): γ = 0.05990628."""
    result = polos.run("polos:sectorprofile", {**table, **establishments(plants), "NAME_FIELD": "name"}, feedback=log)
    ten, rest = rows_of(result["OUTPUT"])
    assert ten["gamma"] == pytest.approx(0.05990628, abs=5e-9)
    assert ten["ms"] == pytest.approx(-0.43576, abs=5e-6)
    assert (ten["gamma_low"], ten["gamma_high"]) == (ten["gamma"], ten["gamma"])
    assert (ten["plants"], ten["area_name"]) == (10, "Linz")
    assert ten["plant_1"] == pytest.approx(25 / 70)
    assert (rest["plants"], rest["gamma"]) == (0, None)
    assert "Sectors with jobs in the table but no establishment (1): 47." in log.textLog()


def test_establishments_with_an_unknown_code_are_added_to_none(polos, table, plants, make_layer, rows_of, log):
    """Of more than 1 % of the rows the run stops; what is declared to be of no known activity is in no sector."""
    rows = [[feature["area"], feature["ciiu"], feature["workers"]] for feature in plants.getFeatures()]
    fields = {"area": "string", "ciiu": "string", "workers": "string"}
    slips = make_layer(fields, [*rows, ["01", "1099", "7"]], geometry="None")
    with pytest.raises(
        Exception, match=r"Field “ciiu” has codes that ISIC Rev. 4 does not have \(1; 9.1.% of the rows"
    ):
        polos.run("polos:sectorprofile", {**table, **establishments(slips)})
    given = {**table, **establishments(slips), "UNSPECIFIED": "1099"}
    assert rows_of(polos.run("polos:sectorprofile", given)["OUTPUT"])[0]["plants"] == 10
    many = make_layer(fields, [*rows * 10, ["01", "1099", "7"]], geometry="None")
    few = {**table, **establishments(many)}
    assert rows_of(polos.run("polos:sectorprofile", few, feedback=log)["OUTPUT"])[0]["plants"] == 100
    assert "Codes of field “ciiu” that ISIC Rev. 4 does not have, left out (1; 1.0\u202f% of the rows" in log.textLog()


def test_counts_by_size_band_give_bounds_of_the_published_index(polos, table, make_layer, rows_of):
    bands = make_layer(
        {"ciiu": "string", "workers": "string", "n": "integer"},
        [
            ["1010", "1 a 100 personas", 1],
            ["1020", "1 a 100 personas", 1],
            ["10", "101 a 1000", 2],
            ["10", "1001 a 5000", 2],
            ["10", "5001 y más", 4],
        ],
        geometry="None",
    )
    source = {**establishments(bands), "COUNT_FIELD": "n", "BANDS": "5001 y más=9000"}
    ten = rows_of(polos.run("polos:sectorprofile", {**table, **source})["OUTPUT"])[0]
    assert ten["plants"] == 10
    assert ten["gamma"] is None
    assert ten["gamma_low"] < 0.05990628 < ten["gamma_high"]
    small, least = 2 * 100**2 + 2 * 1000**2 + 2 * 5000**2, 2 * 1 + 2 * 101**2 + 2 * 1001**2
    assert ten["plant_hhi_low"] == pytest.approx((small + 4 * 14_450**2) / 70_000**2)
    assert ten["plant_hhi_high"] == pytest.approx((least + 3 * 5001**2 + 52_791**2) / 70_000**2)


def test_a_missing_figure_stays_missing_and_stated_totals_help(polos, make_layer, rows_of, log):
    fields = {"area": "string", "ciiu": "string", "jobs": "string"}
    rows = [["a", "10", "5"], ["a", "47", "*"], ["b", "10", "1"], ["b", "47", "4"]]
    options = {"TABLE_ID": "area", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs", "OUTPUT": MEMORY}

    def profile(rows, **more):
        source = make_layer(fields, rows, geometry="None")
        return rows_of(polos.run("polos:sectorprofile", {**options, "TABLE": source, **more}, feedback=log)["OUTPUT"])

    ten, retail = profile(rows)
    assert (retail["total"], retail["missing"], retail["top_1"], retail["area_1"]) == (None, 1, None, None)
    assert ten["top_1"] == pytest.approx(5 / 6)
    assert ten["gini"] is None
    assert "Missing or suppressed figures: 1, in 1 areas and 1 sectors (47)" in log.textLog()
    assert "set KNOWN_ONLY" in log.textLog()
    # Known figures: x = (5, 5) / 10. Stated for a: x = (15, 5) / 20. s = (5, 1) / 6.
    assert profile(rows, KNOWN_ONLY=True)[0]["gini"] == pytest.approx(5 / 6 - 1 / 2)
    assert profile([*rows, ["a", "TOTAL", "15"]])[0]["gini"] == pytest.approx(5 / 6 - 3 / 4)
    assert "Totals that the table states are compared with, in place of sums: 1 (a)." in log.textLog()


def test_the_reference_can_be_another_table(polos, table, make_layer, rows_of):
    population = make_layer(
        {"id": "string", "people": "integer"}, [["01", 60], ["02", 30], ["03", 10]], geometry="None"
    )
    given = {"REFERENCE": population, "REFERENCE_KEY": "id", "REFERENCE_VALUE": "people"}
    ten = rows_of(polos.run("polos:sectorprofile", {**table, **given})["OUTPUT"])[0]
    under = 0.6 * 13 / 70 / 2 + 0.3 * (13 + 45) / 70 / 2 + 0.1 * (45 + 70) / 70 / 2
    assert ten["gini"] == pytest.approx(1 - 2 * under)


def test_area_profile_by_hand(polos, table, layer, plants, rows_of, log):
    result = polos.run(
        "polos:areaprofile",
        {
            **table,
            "AREAS": layer,
            "AREA_ID": "code",
            "SHOCK": 10,
            "ESTABLISHMENTS": plants,
            "AREA_FIELD": "area",
            "WORKERS_FIELD": "workers",
        },
        feedback=log,
    )
    rows = {row["code"]: row for row in rows_of(result["OUTPUT"])}
    wien, graz = rows["01"], rows["03"]
    assert (wien["total"], wien["sectors"], wien["first_code"], wien["first_val"]) == (500_000, 2, "47", 487_000)
    assert wien["first_name"].startswith("Retail trade")
    assert (wien["risk"], wien["risk_shr"]) == pytest.approx((48_700, 0.0974))
    # Sector 10 has 2.6 % of Wien, 25 % of Graz and 7 % of all.
    assert wien["krugman"] == pytest.approx(2 * 0.044)
    assert wien["rdi"] == pytest.approx(1 / 0.088)
    assert graz["krugman"] == pytest.approx(2 * 0.18)
    assert (graz["lq_code"], graz["lq_val"]) == ("10", 25_000)
    assert graz["lq_max"] == pytest.approx(25 / 7)
    assert graz["hhi"] == pytest.approx(0.25**2 + 0.75**2)
    assert graz["evenness"] == pytest.approx(-(0.25 * np.log(0.25) + 0.75 * np.log(0.75)) / np.log(2))
    assert (wien["plants"], graz["plants"], graz["plant_1"]) == (5, 1, 1)
    assert wien["plant_1"] == pytest.approx(12 / 13)
    assert all(value is None for name, value in rows["04"].items() if name not in ("code", "name", "plants"))
    assert "Areas of the layer that the table does not have, left without figures (1): 04." in log.textLog()


def test_the_reference_of_areas_is_by_sector_and_may_be_finer(polos, table, layer, make_layer, rows_of):
    nation = make_layer(
        {"class": "string", "jobs": "integer"}, [["1010", 30], ["1071", 20], ["4711", 50]], geometry="None"
    )
    given = {"REFERENCE": nation, "REFERENCE_KEY": "class", "REFERENCE_VALUE": "jobs"}
    rows = rows_of(polos.run("polos:areaprofile", {**table, **given, "AREAS": layer, "AREA_ID": "code"})["OUTPUT"])
    assert rows[2]["krugman"] == pytest.approx(0.25 + 0.25)
    assert rows[2]["lq_max"] == pytest.approx(0.75 / 0.5)


def test_areas_that_only_the_table_has_count_in_the_reference(polos, table, make_layer, rows_of, log):
    layer = make_layer({"code": "string"}, [["01"], ["03"]])
    rows = rows_of(polos.run("polos:areaprofile", {**table, "AREAS": layer, "AREA_ID": "code"}, feedback=log)["OUTPUT"])
    assert rows[1]["krugman"] == pytest.approx(2 * 0.18)
    assert "they count in the reference but are not written (1, 40.0\u202f% of all figures): 02." in log.textLog()


@pytest.mark.parametrize(
    ("name", "parameters", "says"),
    [
        ("sectorprofile", {"ESTABLISHMENTS": "table"}, "ESTABLISHMENTS, CODE_FIELD and WORKERS_FIELD belong together"),
        ("sectorprofile", {"REFERENCE": "table"}, "REFERENCE, REFERENCE_KEY and REFERENCE_VALUE belong together"),
        ("sectorprofile", {"FIGURE": "picture.docx"}, "must end in .png, .pdf or .svg"),
        ("sectorprofile", {"VALUE_FIELD": None}, "SECTOR_FIELD and VALUE_FIELD"),
        ("sectorprofile", {"VALUE_FIELD": "name"}, "name"),
        (
            "sectorprofile",
            {"ESTABLISHMENTS": "table", "CODE_FIELD": "ciiu", "WORKERS_FIELD": "jobs", "COUNT_FIELD": "half"},
            "must hold a whole number of establishments from zero up",
        ),
        (
            "sectorprofile",
            {"REFERENCE": "table", "REFERENCE_KEY": "name", "REFERENCE_VALUE": "jobs"},
            "no figure for these areas or sectors of the table (3): 01, 02, 03",
        ),
        ("areaprofile", {"SHOCK": 0}, "SHOCK is 0"),
        ("areaprofile", {"AREA_ID": "name"}, "No area id of the table is in the layer"),
        ("areaprofile", {"ESTABLISHMENTS": "table"}, "ESTABLISHMENTS, AREA_FIELD and WORKERS_FIELD belong together"),
    ],
)
def test_bad_input_is_explained(polos, table, layer, make_layer, sector_table, name, parameters, says, tmp_path):
    from qgis.core import QgsProcessingException

    rows = [[*feature.attributes(), 0.5] for feature in sector_table.getFeatures()]
    fields = {"area": "string", "name": "string", "ciiu": "string", "jobs": "double", "half": "double"}
    half = make_layer(fields, rows, geometry="None")
    given = {key: half if value == "table" else value for key, value in parameters.items()}
    if "FIGURE" in given:
        given["FIGURE"] = str(tmp_path / given["FIGURE"])
    areas = {"AREAS": layer, "AREA_ID": "code"} if name == "areaprofile" else {}
    with pytest.raises(QgsProcessingException) as error:
        polos.run(f"polos:{name}", {**table, **areas, **given})
    assert says in str(error.value)


def test_the_table_keeps_how_it_was_made(polos, table, tmp_path):
    from qgis.core import QgsVectorLayer

    fingerprints = []
    for name in ("first", "second"):
        target = str(tmp_path / f"{name}.gpkg")
        polos.run("polos:sectorprofile", {**table, "OUTPUT": target})
        history = QgsVectorLayer(target, name, "ogr").metadata().history()
        assert any("algorithm polos:sectorprofile" in line for line in history)
        assert any('"SECTOR_FIELD": "ciiu"' in line for line in history)
        fingerprints += [line for line in history if "Fingerprint of TABLE" in line]
    assert len(fingerprints) == 2
    assert fingerprints[0] == fingerprints[1]


def test_the_layer_is_dressed(polos, table, layer, tmp_path):
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "profile.gpkg")
    polos.run("polos:areaprofile", {**table, "AREAS": layer, "AREA_ID": "code", "OUTPUT": target})
    profile = QgsVectorLayer(target, "profile", "ogr")
    labels = [category.label() for category in profile.renderer().categories()]
    assert labels == [
        "75 % and more (3)",
        "50 to 75 % (0)",
        "35 to 50 % (0)",
        "20 to 35 % (0)",
        "Below 20 % (0)",
        "No data (1)",
    ]


SIGNATURES = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}


@pytest.mark.parametrize("kind", SIGNATURES)
def test_pictures_are_in_the_format_of_their_name(polos, table, layer, plants, kind, tmp_path):
    first, second = tmp_path / "new" / f"sectors.{kind}", tmp_path / f"areas.{kind}"
    polos.run("polos:sectorprofile", {**table, **establishments(plants), "FIGURE": str(first), "SOURCE": "A $ B $"})
    areas = {"AREAS": layer, "AREA_ID": "code", "NAME_FIELD": "name", "FIGURE": str(second)}
    polos.run("polos:areaprofile", {**table, **areas})
    for file in (first, second):
        assert file.read_bytes().startswith(SIGNATURES[kind])
        assert file.stat().st_size > 5000


def test_no_picture_unless_asked_for(polos, table):
    assert "FIGURE" not in polos.run("polos:sectorprofile", table)


def made_up(sectors, areas, missing=False):
    """Return cells of many sectors in many areas."""
    rng = np.random.default_rng(11)
    rows = [
        (f"{area:05d}", f"{code:04d}", float(np.round(np.exp(rng.normal(3, 2)))))
        for code in range(sectors)
        for area in rng.choice(areas, max(1, areas // 3), replace=False)
    ]
    frame = pd.DataFrame(rows, columns=["area", "code", "value"])
    if missing:
        frame["value"] = frame["value"].where(frame["area"] == frame["area"].iloc[0])
        frame = frame.drop_duplicates(["area", "code"])
    return frame


LONG = "Fabricación de otros productos elaborados de metal y actividades de trabajo de metales no clasificados"


def draw(cells):
    """Return both pictures of a table, with titles that are too long for their place."""
    from polos.algorithms.pages.areas.area_figure import area_figure
    from polos.algorithms.pages.areas.sector_figure import sector_figure
    from polos.algorithms.pages.profile_figures import Caption
    from polos.analysis.agglomeration.concentration import sector_concentration
    from polos.analysis.agglomeration.specialisation import area_specialisation

    caption = Caption("personas ocupadas", "Fuente: " + "Instituto Nacional de Estadística, censo económico, " * 5)
    sectors = sector_concentration(cells, known_only=True).frame
    areas = area_specialisation(cells, known_only=True).frame
    titles = dict.fromkeys(sectors.index, LONG)
    names = {area: f"Villa Real de la Santa Fe de San Francisco de Asís {area}" for area in areas.index}
    least = areas["total"].median()
    return sector_figure(sectors, titles, names, caption), area_figure(areas, names, titles, caption, least, 0.2)


@pytest.mark.parametrize(
    ("sectors", "areas", "missing"), [(419, 60, False), (88, 200, False), (1, 30, False), (3, 1, False), (5, 9, True)]
)
def test_texts_lie_inside_the_page_and_not_on_each_other(qgis_app, sectors, areas, missing):
    for report in draw(made_up(sectors, areas, missing)):
        report.figure.canvas.draw()
        renderer = report.figure.canvas.get_renderer()
        page = report.figure.bbox
        for texts in (report.figure.texts, *(axes.texts for axes in report.axes)):
            boxes = [text.get_window_extent(renderer) for text in texts if text.get_text()]
            for place, box in enumerate(boxes):
                assert box.x0 >= 0
                assert box.x1 <= page.x1
                assert box.y0 >= 0
                assert box.y1 <= page.y1
                assert not any(box.overlaps(other) for other in boxes[:place])
        for axes in report.axes:
            assert axes.get_tightbbox(renderer).x0 >= 0
            assert axes.get_tightbbox(renderer).x1 <= page.x1


def test_a_picture_names_the_leading_twenty_and_says_so(qgis_app):
    report, _ = draw(made_up(419, 60))
    assert len(report.axes[1].get_yticklabels()) == 20
    assert any("20 largest of 419 sectors" in text.get_text().replace("\n", " ") for text in report.figure.texts)


def test_the_shortened_titles_fit_their_place(qgis_app):
    report, _ = draw(made_up(30, 60))
    for label in report.axes[1].get_yticklabels():
        assert label.get_text().endswith(" …")
        assert "\n" not in label.get_text()


def test_a_name_with_dollar_signs_is_no_formula(qgis_app):
    from polos.algorithms.pages.figures import Panel, ReportFigure

    report = ReportFigure("Ventas en $ y US$", "", "", (Panel("", 20, 10),))
    report.figure.canvas.draw()
    assert r"\$" in report.figure.texts[0].get_text()


def test_labels_stand_at_the_same_place_whatever_the_resolution(qgis_app):
    """A PDF is drawn at 72 dots an inch, a PNG at 200: a label must stay beside its point in both."""
    from polos.algorithms.pages.figures import Label, Panel, ReportFigure

    report = ReportFigure("", "", "", (Panel("", 60, 10),))
    axes = report.axes[0]
    assert report.label(axes, [Label(0.5, 0.5, "13")], [Label(0.52, 0.5, "")]) == []
    distances = []
    for resolution in (200, 72):
        report.figure.set_dpi(resolution)
        point = axes.transData.transform((0.5, 0.5))
        box = axes.texts[0].get_window_extent(report.figure.canvas.get_renderer())
        distances.append(np.hypot(box.x0 - point[0], box.y0 - point[1]) / resolution)
    assert distances[0] == pytest.approx(distances[1], rel=0.1)


def test_totals_that_a_profile_does_not_use_are_said(polos, make_layer, log):
    """The area has 100 jobs, of which the table has 40 by sector: 10 is 25 % of these, 10 % of all."""
    rows = [["01", "10", 10], ["01", "47", 30], ["01", "Total", 100], ["02", "10", 5], ["02", "47", 5]]
    fields = {"area": "string", "ciiu": "string", "jobs": "double"}
    table = {"TABLE": make_layer(fields, rows, geometry="None"), "TABLE_ID": "area", "OUTPUT": MEMORY}
    table |= {"SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs"}
    areas = {"AREAS": make_layer({"code": "string"}, [["01"], ["02"]]), "AREA_ID": "code"}
    polos.run("polos:areaprofile", {**table, **areas}, feedback=log)
    assert "states totals over all sectors for areas (1); its sectors hold 40.0\u202f% of them. They are not used" in (
        log.textLog()
    )


def test_reference_totals_find_their_area_in_any_spelling(polos, table, make_layer, rows_of):
    """Zeros lost in the other table."""
    totals = make_layer({"area": "integer", "jobs": "double"}, [[1, 500.0], [2, 400.0], [3, 100.0]], geometry="None")
    reference = {"REFERENCE": totals, "REFERENCE_KEY": "area", "REFERENCE_VALUE": "jobs"}
    rows = {row["sector"]: row for row in rows_of(polos.run("polos:sectorprofile", {**table, **reference})["OUTPUT"])}
    own = {row["sector"]: row for row in rows_of(polos.run("polos:sectorprofile", table)["OUTPUT"])}
    # The totals of the other table are proportional to those of this one.
    assert rows["10"]["gini"] == pytest.approx(own["10"]["gini"])
