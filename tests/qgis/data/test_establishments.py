"""Establishments in a real QGIS: points and directories, by hand; what labels show; what is said to bad input."""

import pytest

MEMORY = "TEMPORARY_OUTPUT"
OUTPUTS = {"OUTPUT": MEMORY, "CELLS": MEMORY, "UNMATCHED": MEMORY}

DIRECTORY = [
    # x, y, area, code, per_ocu, firm: three squares of 1,000 m in a row, a | b | c
    (100, 100, "01", "1311", "0 a 5 personas", "f1"),
    (200, 100, "01", "1311", "6 a 10 personas", "f2"),
    (300, 100, "01", "1312", "251 y más personas", "f3"),
    (1000, 500, "01", "4711", "0 a 5 personas", "f4"),  # on the border of a and b
    (1500, 500, "02", "1311", "n.d.", "f5"),
    (1600, 500, "02", "4711", "11 a 30 personas", "f6"),
    (1600, 500, "02", "4711", "11 a 30 personas", "f6"),  # the same once more
    (2500, 500, "03", None, "0 a 5 personas", "f7"),
    (9000, 500, "99", "1311", "0 a 5 personas", "f8"),
    (None, None, None, "1311", "0 a 5 personas", "f9"),
]
FIELDS = {"area": "string", "ciiu": "string", "per_ocu": "string", "firm": "string"}
# By hand: firms, workers, low, high, total firms, total workers, share, unknown, confidential of sector 13
EXPECTED = {
    "01": (3, 2.5 + 8 + 400, 0 + 6 + 251, None, 4, 2.5 + 8 + 400 + 2.5, 3 / 4, 0, 0),
    "02": (1, None, None, None, 3, 20.5 + 20.5, 1 / 3, 1, 1),
    "03": (0, 0, 0, 0, 0, 0, None, 0, 0),
}
# area, code, year, firms, jobs, low, high, largest, squares (bands: neither), unknown, suppressed
CELLS = [
    ("01", "1311", None, 2, 10.5, 6, 15, None, None, 0, 1),
    ("01", "1312", None, 1, 400, 251, None, None, None, 0, 1),
    ("01", "4711", None, 1, 2.5, 0, 5, None, None, 0, 1),
    ("02", "1311", None, 1, None, None, None, None, None, 1, 1),
    ("02", "4711", None, 2, 41, 22, 60, None, None, 0, 1),
]
LONG = [
    *("area", "code", "year", "firms", "jobs", "jobs_low", "jobs_high", "jobs_max", "jobs_sq"),
    *("unknown", "suppressed"),
]
FIGURES = [
    *("firms", "workers", "workers_low", "workers_high", "total_firms", "total_workers"),
    *("share", "unknown", "confidential"),
]


@pytest.fixture
def areas(make_layer):
    """Return three squares in a row, ids out of order."""
    layer = make_layer({"code": "string", "firms": "integer"}, [["01", 77], ["02", 77], ["03", 77]], columns=3)
    return layer


@pytest.fixture
def points(make_layer):
    shapes = {place: f"POINT({x} {y})" if x is not None else None for place, (x, y, *_) in enumerate(DIRECTORY)}
    return make_layer(FIELDS, [row[2:] for row in DIRECTORY], geometry="Point", shapes=shapes)


@pytest.fixture
def table(make_layer):
    return make_layer(FIELDS, [row[2:] for row in DIRECTORY], geometry="None")


@pytest.fixture
def run(polos, areas):
    """Return a runner with the usual parameters, which returns the outputs."""

    def run(establishments, feedback=None, **more):
        parameters = {
            "AREAS": areas,
            "AREA_ID": "code",
            "ESTABLISHMENTS": establishments,
            "CODE_FIELD": "ciiu",
            "WORKERS_FIELD": "per_ocu",
            "BANDS": "251 y más=400",
            "SECTORS": "13",
            **OUTPUTS,
            **more,
        }
        return polos.run("polos:establishments", parameters, feedback=feedback)

    return run


@pytest.fixture
def log(qgis_app):
    from qgis.core import QgsProcessingFeedback

    class Log(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.lines = []

        def pushWarning(self, text):  # noqa: N802
            self.lines.append(text)

        def pushInfo(self, text):  # noqa: N802
            self.lines.append(text)

        def text(self):
            return "\n".join(self.lines)

    return Log()


def figures(rows):
    return {row["code"]: tuple(row[name] for name in FIGURES) for row in rows}


def same(found, expected):
    """Return whether rows agree, numbers up to rounding."""
    return [tuple(row) for row in found] == [
        tuple(value if value is None or isinstance(value, str) else pytest.approx(value) for value in row)
        for row in expected
    ]


def test_points_by_hand(run, points, rows_of, log):
    outputs = run(points, log)
    rows = rows_of(outputs["OUTPUT"])
    assert list(rows[0]) == ["code", "firms_2", *FIGURES]
    found = figures(rows)
    assert same(found.values(), [EXPECTED[code] for code in found])
    cells = rows_of(outputs["CELLS"])
    assert list(cells[0]) == LONG
    assert same([row.values() for row in cells], CELLS)
    assert [tuple(row.values()) for row in rows_of(outputs["UNMATCHED"])] == [
        ("8", "no_code", "2500 500", 0),
        ("9", "outside", "9000 500", 0),
        ("10", "no_geometry", None, 0),
    ]
    assert len(DIRECTORY) == sum(row["firms"] for row in cells) + 3
    said = log.text()
    assert "which count once, in the area whose id comes first: 1." in said
    assert "lie outside all areas (1): 9." in said
    assert "no place on the map (1): 10." in said
    assert "without a figure of workers: 1, 14.3\u202f% of all" in said
    assert "“251 y más personas” = 251–400–? (1)" in said
    assert "have names that the result needs, and stand in it under others: firms → firms_2." in said
    assert "Codes of the table that were summed: 1311, 1312" in said


def test_a_directory_table_gives_the_same(run, table, rows_of, log, tmp_path):
    outputs = run(table, log, ESTABLISHMENTS_AREA="area", FIRM_ID="firm")
    found = figures(rows_of(outputs["OUTPUT"]))
    assert same(found.values(), [EXPECTED[code] for code in found])
    assert same([row.values() for row in rows_of(outputs["CELLS"])], CELLS)
    assert [tuple(row.values()) for row in rows_of(outputs["UNMATCHED"])] == [
        ("8", "no_code", "03", 0),
        ("9", "unknown_area", "99", 0),
        ("10", "no_area", None, 0),
        ("7", "repeated", "02", 1),
    ]
    assert "“area” that the layer does not have, with their rows (1): 99 (1)" in log.text()
    assert "same firm in all fields read (1): 7." in log.text()
    file = tmp_path / "directorio.csv"
    lines = ["area;ciiu;per_ocu;firm", *(";".join(value or "" for value in row[2:]) for row in DIRECTORY)]
    file.write_text("\n".join(lines), encoding="cp1252")
    outputs = run(str(file), ESTABLISHMENTS_AREA="area", FIRM_ID="firm")
    assert same([row.values() for row in rows_of(outputs["CELLS"])], CELLS)
    assert [row["row"] for row in rows_of(outputs["UNMATCHED"])] == ["9", "10", "11", "8"]  # lines of the file


def test_nothing_depends_on_the_order_of_features(run, points, areas, rows_of):
    before = run(points)
    for layer in (points, areas):
        features = list(layer.getFeatures())[::-1]
        layer.dataProvider().truncate()
        layer.dataProvider().addFeatures(features)
    after = run(points)
    assert figures(rows_of(after["OUTPUT"])) == figures(rows_of(before["OUTPUT"]))
    assert rows_of(after["CELLS"]) == rows_of(before["CELLS"])


def test_all_sectors_and_firms_only(run, points, rows_of):
    rows = rows_of(run(points, SECTORS="", WORKERS_FIELD=None, BANDS="", CELLS=None)["OUTPUT"])
    assert [(row["firms"], row["total_firms"], row["share"]) for row in rows] == [(4, 4, 1), (3, 3, 1), (0, 0, None)]
    unknown = ("workers", "workers_low", "workers_high", "total_workers", "unknown")
    assert all(row[name] is None for row in rows for name in unknown)


def test_numbers_of_workers(run, make_layer, rows_of):
    layer = make_layer(
        {"ciiu": "integer", "jobs": "integer"},
        [[111, 5], [111, None], [1311, 7]],
        geometry="Point",
        shapes={0: "POINT(1 1)", 1: "POINT(2 2)", 2: "POINT(3 3)"},
    )
    outputs = run(layer, WORKERS_FIELD="jobs", BANDS="", SECTORS="A", YEAR=2024)
    names = ("area", "code", "year", "firms", "jobs", "jobs_max", "jobs_sq", "unknown")
    assert [tuple(row[name] for name in names) for row in rows_of(outputs["CELLS"])] == [
        ("01", "0111", 2024, 2, 5.0, None, None, 1),
        ("01", "1311", 2024, 1, 7.0, 7.0, 49.0, 0),
    ]
    assert [row["firms"] for row in rows_of(outputs["OUTPUT"])] == [2, 0, 0]


def test_points_in_another_reference_system(run, make_layer, points, areas, rows_of):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    to_degrees = QgsCoordinateTransform(
        areas.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance().transformContext()
    )
    shapes = {}
    for place, (feature, (x, *_)) in enumerate(zip(points.getFeatures(), DIRECTORY)):
        geometry = feature.geometry()
        if x == 1000:
            geometry.translate(-1, 0)  # rounding would carry it off the border
        if x is not None:
            geometry.transform(to_degrees)
        shapes[place] = geometry.asWkt(15) if x is not None else None
    degrees = make_layer(FIELDS, [row[2:] for row in DIRECTORY], geometry="Point", crs="EPSG:4326", shapes=shapes)
    found = figures(rows_of(run(degrees)["OUTPUT"]))
    assert same(found.values(), [EXPECTED[code] for code in found])


def test_multipoints_of_one_part_are_points(run, make_layer, rows_of, log):
    layer = make_layer(
        FIELDS,
        [row[2:] for row in DIRECTORY[:4]],
        geometry="MultiPoint",
        shapes={
            0: "MULTIPOINT((100 100))",
            1: "MULTIPOINT((100 100),(1500 100))",
            2: "MULTIPOINT EMPTY",
            3: "MULTIPOINT((1500 500))",
        },
    )
    outputs = run(layer, log)
    assert [(row["area"], row["firms"]) for row in rows_of(outputs["CELLS"])] == [("01", 1), ("02", 1)]
    assert [(row["row"], row["reason"]) for row in rows_of(outputs["UNMATCHED"])] == [
        ("2", "several_points"),
        ("3", "no_geometry"),
    ]
    assert "several points (1): 2." in log.text()


def test_areas_without_geometry_have_no_figures(run, points, make_layer, rows_of):
    layer = make_layer({"code": "string"}, [["01"], ["02"], ["03"]], columns=3, shapes={2: None})
    rows = rows_of(run(points, AREAS=layer)["OUTPUT"])
    assert [row["firms"] for row in rows] == [3, 1, None]
    assert [row["confidential"] for row in rows] == [0, 1, None]


@pytest.mark.parametrize(("sectors", "minimum"), [("13", 3), ("", 4), ("13", 1)])
def test_labels_never_show_a_confidential_figure(run, points, rows_of, tmp_path, sectors, minimum):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsVectorLayer

    target = str(tmp_path / "o.gpkg")
    run(points, SECTORS=sectors, MINIMUM_FIRMS=minimum, OUTPUT=target)
    layer = QgsVectorLayer(target, "o", "ogr")
    assert layer.labelsEnabled()
    for style in layer.styleManager().styles():
        layer.styleManager().setCurrentStyle(style)
        settings = layer.labeling().settings()
        assert settings.isExpression
        expression = QgsExpression(settings.fieldName)
        classes = {category.value(): category.label() for category in layer.renderer().categories()}
        shade = QgsExpression(layer.renderer().classAttribute())
        seen = set()
        for feature in layer.getFeatures():
            context = QgsExpressionContext()
            context.setFeature(feature)
            context.setFields(layer.fields())
            label, firms = expression.evaluate(context), feature["firms"]
            if 0 < firms < minimum:
                assert feature["confidential"] == 1
                assert label == f"<{minimum}"
                assert classes[shade.evaluate(context)].startswith("Too few firms to publish")
                seen.add("confidential")
            elif firms:
                assert label == firms
                seen.add("shown")
            else:
                assert not label
        assert "confidential" in seen or minimum == 1


def test_confidential_areas_have_a_class_of_their_own(run, points, tmp_path):
    from qgis.core import QgsVectorLayer

    for sectors, expected in (
        ("13", {"Too few firms to publish (1)", "40 % and more (1)", "No data (1)"}),
        ("", {"Below 10 (2)", "None (1)"}),
    ):
        target = str(tmp_path / f"o{sectors}.gpkg")
        run(points, SECTORS=sectors, OUTPUT=target)
        layer = QgsVectorLayer(target, "o", "ogr")
        labels = [category.label() for category in layer.renderer().categories()]
        assert expected <= set(labels)
        assert sum(int(label.rpartition("(")[2].rstrip(")")) for label in labels) == 3


def test_head_office_is_asked_about(polos, make_layer, log):
    """A capital with 100 firms of 30 workers beside 20 areas with 10 firms of 10: 33 % of firms, 60 % of workers."""
    layer = make_layer({"code": "string"}, [[f"{place:02d}"] for place in range(21)])
    rows = [["00", "1311", 30, f"c{place}"] for place in range(100)]
    rows += [[f"{area:02d}", "1311", 10, f"{area}-{place}"] for area in range(1, 21) for place in range(10)]
    table = make_layer({"area": "string", "ciiu": "string", "jobs": "integer", "ruc": "string"}, rows, geometry="None")
    parameters = {"AREAS": layer, "AREA_ID": "code", "ESTABLISHMENTS": table, "ESTABLISHMENTS_AREA": "area"}
    parameters |= {"CODE_FIELD": "ciiu", "WORKERS_FIELD": "jobs", "FIRM_ID": "ruc", "SECTORS": "13", **OUTPUTS}
    polos.run("polos:establishments", parameters, feedback=log)
    assert "Area 00 has 33\u202f% of the firms but 60\u202f% of the workers (all sectors)" in log.text()
    assert "Area 00 has 33\u202f% of the firms but 60\u202f% of the workers (13)" in log.text()
    assert "Each of the 300 firms has a single row" in log.text()


@pytest.fixture
def bad(make_layer, points, table, areas):
    """Return {name: layer} of input that cannot work."""
    lost = make_layer(FIELDS, [row[2:] for row in DIRECTORY[:2]], geometry="Point", crs="", shapes={0: "POINT(1 1)"})
    far = {0: "POINT(-77 -12)", 1: "POINT(-76 -12)"}
    return {
        "points": points,
        "table": table,
        "empty": make_layer(FIELDS, [], geometry="Point"),
        "empty table": make_layer(FIELDS, [], geometry="None"),
        "polygons": make_layer(FIELDS, [row[2:] for row in DIRECTORY[:2]]),
        "unknown crs": lost,
        "far": make_layer(FIELDS, [row[2:] for row in DIRECTORY[:2]], geometry="Point", shapes=far),
        "nowhere": make_layer(FIELDS, [row[2:] for row in DIRECTORY[:2]], geometry="Point", shapes={0: None, 1: None}),
        "no codes": make_layer(FIELDS, [["01", None, "1 a 5", "f"]], geometry="Point", shapes={0: "POINT(1 1)"}),
        "total": make_layer(FIELDS, [["01", "TOTAL", "1 a 5", "f"]], geometry="Point", shapes={0: "POINT(1 1)"}),
        "mixed": make_layer(
            FIELDS,
            [["01", c, "1 a 5", "f"] for c in ("01", "1311", "131")],
            geometry="Point",
            shapes=dict.fromkeys(range(3), "POINT(1 1)"),
        ),
        "twice": make_layer({"code": "string"}, [["01"], ["01"]]),
        "lines": make_layer({"code": "string"}, [["01"]], geometry="LineString", shapes={0: "LINESTRING(0 0,1 1)"}),
    }


def test_establishments_of_no_known_activity_count_in_the_total_and_in_no_sector(run, table, make_layer, rows_of, log):
    """By hand: a tenth firm in area 03, whose one other firm has no code."""
    rows = [*(row[2:] for row in DIRECTORY), ("03", "9999", "0 a 5 personas", "f10")]
    unknown = make_layer(FIELDS, rows, geometry="None")
    given = {"ESTABLISHMENTS_AREA": "area"}
    with pytest.raises(Exception, match="such as 9999, give them as UNSPECIFIED"):
        run(unknown, **given)
    rows = figures(rows_of(run(unknown, feedback=log, UNSPECIFIED="9999; 0000", **given)["OUTPUT"]))
    assert rows["03"][:1] + rows["03"][4:6] == (0, 1, 2.5)
    assert rows["01"] == figures(rows_of(run(table, **given)["OUTPUT"]))["01"]
    assert "which count in all sectors together and in none: 1." in log.text()


@pytest.mark.parametrize(
    ("layer", "parameters", "says"),
    [
        ("points", {"BANDS": ""}, "“per_ocu” without an upper end: “251 y más personas” (1)"),
        ("points", {"BANDS": "251 y más"}, "“251 y más” in BANDS is not understood"),
        ("points", {"BANDS": "251 y más=100"}, "the middle be in the band"),
        ("points", {"WORKERS_FIELD": None}, "give their field as WORKERS_FIELD too"),
        (
            "points",
            {"WORKERS_FIELD": "firm"},
            "“firm” has texts that are neither numbers nor size bands (10 rows): “f6” (2)",
        ),
        ("points", {"SECTORS": "14-13"}, "“14-13” in SECTORS is no code or range"),
        ("points", {"SECTORS": "62"}, "No row of the table belongs to the sectors “62”"),
        ("points", {"CODE_FIELD": "per_ocu", "SECTORS": ""}, "These are no sector codes"),
        ("points", {"CODE_FIELD": "nace"}, "has no field “nace”"),
        ("points", {"AREAS": "twice"}, "“code” has ids more than once (1): 01"),
        ("points", {"AREAS": "lines"}, "these areas are none (1): 01"),
        ("table", {}, "“areas” has no points. Give a layer of points or, for a table, the field ESTABLISHMENTS_AREA"),
        ("table", {"ESTABLISHMENTS_AREA": "firm"}, "No area id of field “firm” is in the layer"),
        ("empty", {}, "“areas” has no features"),
        ("empty table", {"ESTABLISHMENTS_AREA": "area"}, "“areas” has no features"),
        ("polygons", {}, "has no points"),
        ("unknown crs", {}, "The coordinate reference system of the points is ?, that of the areas EPSG:26191"),
        ("far", {}, "None of the 2 points lies in an area"),
        ("nowhere", {}, "(no_geometry: 2)"),
        ("no codes", {"SECTORS": ""}, "(no_code: 1)"),
        ("total", {"SECTORS": ""}, "These are no sector codes: TOTAL"),
        ("mixed", {"SECTORS": ""}, "different lengths"),
    ],
)
def test_bad_input_is_told_with_the_way_out(run, bad, layer, parameters, says):
    from qgis.core import QgsProcessingException

    parameters = {name: bad.get(value, value) if name == "AREAS" else value for name, value in parameters.items()}
    with pytest.raises(QgsProcessingException) as error:
        run(bad[layer], **parameters)
    messages = [str(error.value), str(error.value.__cause__ or "")]
    assert any(says in message for message in messages), messages


def test_cancelling_leaves_no_output(run, points, tmp_path, log):
    from qgis.core import QgsProcessingException

    log.cancel()
    target = tmp_path / "o.gpkg"
    with pytest.raises(QgsProcessingException):
        run(points, log, OUTPUT=str(target))
    assert not target.exists()


def test_the_directory_is_not_altered(run, points, table, rows_of):
    before = rows_of(points), rows_of(table)
    run(points, FIRM_ID="firm")
    run(table, ESTABLISHMENTS_AREA="area", FIRM_ID="firm")
    assert (rows_of(points), rows_of(table)) == before


def test_marks_and_codes_of_the_users_own(run, make_layer, rows_of):
    """“x” has no meaning until MARKS gives it one; 9999 is no class of ISIC, and is listed."""
    rows = [["01", "1311", "x", "f1"], *([["01", "1311", "7", f"g{place}"] for place in range(120)])]
    rows.append(["02", "9999", "7", "f2"])
    outputs = run(make_layer(FIELDS, rows, geometry="None"), ESTABLISHMENTS_AREA="area", MARKS="x=missing", BANDS="")
    figures = {row["code"]: row for row in rows_of(outputs["OUTPUT"])}
    assert (figures["01"]["firms"], figures["01"]["workers"], figures["01"]["unknown"]) == (121, 840, 1)
    assert [(row["row"], row["reason"]) for row in rows_of(outputs["UNMATCHED"])] == [("122", "unknown_code")]
