"""The sector layer from tables as offices send them: files, wide tables, names, other classifications."""

from pathlib import Path

import pytest

CSV = (
    "cod;provincia;nombre;ciiu;empleo\n"
    "40129;Cañete;San Vicente;111;1.234,5\n"
    "40130;Cañete;Asia;1010;*\n"
    "40130;Cañete;Asia;1311;20\n"
    "40131;Cañete;Bolívar;1311;12\n"
    "150101;Lima;Bolivar;1311;8\n"
)
FIELDS = {"TABLE_ID": "cod", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "empleo"}


@pytest.fixture
def areas(make_layer):
    rows = [
        ["040129", "San Vicente", "CANETE"],
        ["040130", "asia", "Cañete"],
        ["040131", "Distrito de Bolívar", "Cañete"],
        ["150101", "Bolívar", "Lima"],
    ]
    return make_layer({"ubigeo": "string", "nombre": "string", "provincia": "string"}, rows)


@pytest.fixture
def run(polos, areas, rows_of):
    """Return a function that runs the algorithm and returns {id: row}, and one for the log."""
    from qgis.core import QgsProcessingFeedback

    def execute(table, **parameters):
        inputs = {"AREAS": areas, "AREA_ID": "ubigeo", "TABLE": table, "OUTPUT": "memory:", **FIELDS, **parameters}
        log = QgsProcessingFeedback(logFeedback=False)
        output = polos.run("polos:sectorlayer", inputs, feedback=log)["OUTPUT"]
        return {row["ubigeo"]: row for row in rows_of(output)}, log.textLog()

    return execute


@pytest.fixture
def refused(run):
    from qgis.core import QgsProcessingException

    def attempt(table, **parameters):
        with pytest.raises(QgsProcessingException) as error:
            run(table, **parameters)
        return str(error.value)

    return attempt


@pytest.fixture
def saved(tmp_path):
    def save(text, name="table.csv", encoding="cp1252"):
        path = tmp_path / name
        path.write_text(text, encoding=encoding)
        return str(path)

    return save


@pytest.mark.parametrize("as_layer", [False, True])
def test_a_file_of_an_office(run, saved, as_layer):
    """cp1252, semicolons, a decimal comma, codes and ids without their zeros, a suppressed cell."""
    from qgis.core import QgsVectorLayer

    path = saved(CSV)
    before = Path(path).read_bytes()
    rows, log = run(QgsVectorLayer(path, "t", "ogr") if as_layer else path, SECTORS="01;10;13")
    assert rows["040129"]["sector"] == 1234.5
    assert [rows["040130"][name] for name in ("sector", "sector_min", "sector_max", "suppressed", "missing")] == [
        *(None, 20, None, 1, 0)
    ]
    assert rows["150101"]["sector"] == 8
    for said in (
        "“table.csv” is read as cp1252, with “;” between columns.",
        "Area ids that match once lost leading zeros are put back (3): 40129 = 040129",
        "Field “empleo” is read with “,” as the decimal sign: “1.234,5” is 1234.5.",
        "Codes of field “ciiu” get back a lost leading zero (1): 111 → 0111.",
        "Marks in field “empleo” that are read as suppressed, not as zero: “*” (1).",
    ):
        assert said in log
    assert Path(path).read_bytes() == before


def test_names_and_provinces(run, refused, saved):
    parameters = {"SECTORS": "13", "TABLE_ID": "nombre", "AREA_NAME": "nombre"}
    provinces = {"AREA_PROVINCE": "provincia", "TABLE_PROVINCE": "provincia"}
    rows, _ = run(saved(CSV), **parameters, **provinces)
    assert [rows[area]["sector"] for area in ("040129", "040130", "040131", "150101")] == [0, 20, 12, 8]
    assert "several areas of the layer have (1): Bolívar (040131, 150101)" in refused(saved(CSV), **parameters)


def test_a_wide_table(run, saved):
    text = "id,c10,c13,F,Total\n040129,4,6,*,20\n040130,0,-,5,5\n"
    wide = {"SECTOR_FIELD": None, "VALUE_FIELD": None, "TABLE_ID": "id"}
    rows, log = run(saved(text), SECTORS="13", SECTOR_FIELDS=["c10", "c13", "Total"], **wide)
    assert [rows["040129"][name] for name in ("sector", "total", "share")] == [6, 20, 0.3]
    assert [rows["040130"][name] for name in ("sector", "total", "missing", "sector_max")] == [None, 5, 1, 5]
    assert "The table states totals for 2 areas" in log
    assert "Chosen" not in log


def test_columns_that_qgis_numbers_are_called_as_in_the_file(run, saved, refused):
    """Of a first line with bare codes QGIS makes field_1, field_2 …; field_11 is no code 11."""
    codes = ["0111", "1311", "1410", "1520", "4711", "4719", "4721", "5610", "6201", "1101"]
    text = f"cod,{','.join(codes)}\n040129,{','.join(map(str, range(1, 11)))}\n"
    wide = {"TABLE_ID": "field_1", "SECTOR_FIELD": "", "VALUE_FIELD": ""}
    table = saved(text)
    rows, _ = run(table, SECTORS="11", SECTOR_FIELDS=[f"field_{place}" for place in range(2, 12)], **wide)
    assert rows["040129"]["sector"] == 10  # the column 1101, the last
    rows, _ = run(table, SECTORS="62;11", SECTOR_FIELDS=["field_10", "field_11"], **wide)
    assert rows["040129"]["sector"] == 19


def test_columns_without_a_name_are_no_codes(refused, make_layer):
    table = make_layer(
        {"cod": "string", "field_10": "double", "field_11": "double"}, [["040129", 1.0, 2.0]], geometry="None"
    )
    said = refused(table, SECTORS="11", SECTOR_FIELD="", VALUE_FIELD="", SECTOR_FIELDS=["field_10", "field_11"])
    assert "after their place" in said


def test_columns_are_found_by_the_names_that_qgis_shows(run, saved):
    """QGIS reads a file of cp1252 as UTF-8, and shows and hands over “Secci\ufffdn”."""
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(saved("cod;Sección;N° de empresas\n040129;13;4\n040130;13;5\n"), "t", "ogr")
    names = layer.fields().names()
    assert names[1] != "Sección"
    QgsProject.instance().addMapLayer(layer)
    try:
        rows, log = run(layer, SECTORS="13", SECTOR_FIELD=names[1], VALUE_FIELD=names[2])
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert [rows[area]["sector"] for area in ("040129", "040130")] == [4, 5]
    assert f"by other names than the file has (2): “{names[2]}” = “N° de empresas”" in log


def test_layers_that_are_not_whole_files_are_read_as_qgis_shows_them(run, saved):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(saved("cod,ciiu,empleo\n040129,1311,4\n040130,1311,5\n", encoding="utf-8"), "t", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        layer.select(1)
        rows, log = run(QgsProcessingFeatureSourceDefinition(layer.id(), True), SECTORS="13")
        assert [rows[area]["sector"] for area in ("040129", "040130")] == [4, None]
        assert "is read as" not in log
        layer.removeSelection()
        layer.setSubsetString("\"empleo\" = '5'")
        rows, _ = run(layer, SECTORS="13")
        assert [rows[area]["sector"] for area in ("040129", "040130")] == [None, 5]
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_a_shipped_classification_by_its_name(run, refused, saved):
    """311811 (tortillas) is 1071 of ISIC, 336110 (cars) 2910; 31-33 is manufacturing in SCIAN."""
    table = saved("cod;scian;empleo\n040129;311811;10\n040129;336110;8\n040130;541110;5\n")
    fields = {"SECTOR_FIELD": "scian"}
    assert "They are codes of SCIAN 2018" in refused(table, SECTORS="1071", **fields)
    rows, _ = run(table, SECTORS="1071", CORRESPONDENCE="SCIAN 2018", **fields)
    assert [rows[area]["sector"] for area in ("040129", "040130")] == [10, 0]
    rows, _ = run(table, SECTORS="31-33", CLASSIFICATION="scian 2018", **fields)
    assert [rows[area]["sector"] for area in ("040129", "040130")] == [18, 0]
    assert "cannot be read" in refused(table, SECTORS="1071", CORRESPONDENCE="SCIAN 1899", **fields)


def test_another_classification_by_a_correspondence(run, refused, saved):
    text = "cod;ciiu;empleo\n040129;311811;10\n040129;311820;8\n040130;313110;5\n"
    table = saved(text)
    links = saved("from;to;weight\n311811;1071;1\n311820;1071;0,25\n311820;1074;0,75\n313110;1311;1\n", "links.csv")
    rows, log = run(table, SECTORS="1071", CORRESPONDENCE=links)
    assert rows["040129"]["sector"] == 12
    assert rows["040130"]["sector"] == 0
    assert "split by the weights of the correspondence “links” (1): 311820 → 1071, 1074. They hold 34.8\u202f%" in log
    lacking = saved("from;to\n311811;1071\n313110;1311\n", "lacking.csv")
    assert "“lacking” does not have (1): 311820 (×1; 311811" in refused(table, SECTORS="1071", CORRESPONDENCE=lacking)
    own = saved("code;title\n31-33;Manufacturas\n311811;Tortillas\n311820;Galletas\n313110;Hilos\n", "own.csv")
    rows, _ = run(table, SECTORS="31-33", CLASSIFICATION=own)
    assert rows["040129"]["sector"] == 18


@pytest.mark.parametrize(
    ("text", "parameters", "says"),
    [
        ("cod;ciiu;empleo\n040129;1311;4;5\n", {}, "rows with more fields than its header (1), in lines 2"),
        ("cod;ciiu;ciiu;empleo\n040129;1311;1312;4\n", {}, "has 2 columns with the name “ciiu”"),
        ("cod;codigo;empleo\n040129;1311;4\n", {}, "has no column “ciiu”. Its columns are: cod, codigo, empleo"),
        ("cod;ciiu;empleo\n040129;1311;cuatro\n", {}, "“empleo” has texts that are no numbers, in these rows (1): 2"),
        ("cod;ciiu;empleo\n040129;1311;-4\n", {}, "“empleo” has negative values, in these rows (1): 2 (-4)"),
        ("cod;ciiu;empleo\n040129;1311;1.234\n", {}, "may be 1234 or a decimal number. Give DECIMAL"),
        ("cod;ciiu;empleo\n040129;141;1\n040129;1311;1\n", {}, "may have lost a leading zero (0141)"),
        ("cod;ciiu;empleo\n040129;13;1\n040129;1311;1\n", {}, "different lengths"),
        ("cod;ciiu;empleo\n7;1311;1\n8;1311;1\n", {}, "No area id of the table is in the layer"),
        ("cod;ciiu;empleo\n040129;1311;1\n", {"MARKS": "x"}, "in MARKS is not understood"),
        ("cod;ciiu;empleo\n040129;1311;1\n", {"ENCODING": "utf-99"}, "ENCODING “utf-99” is not known"),
        ("cod;ciiu;empleo\n040129;1311;1\n", {"SECTOR_FIELDS": ["empleo"]}, "Give SECTOR_FIELD and VALUE_FIELD"),
        ("cod;ciiu;empleo\n040129;1311;1\n", {"CLASSIFICATION": "/nowhere.csv"}, "cannot be read"),
    ],
)
def test_bad_tables(refused, saved, text, parameters, says):
    assert says in refused(saved(text), SECTORS="13", **parameters)


def test_values_that_were_ambiguous_can_be_explained(run, saved):
    text = "cod;ciiu;empleo\n040129;141;1.234\n040130;1311;-\n"
    rows, _ = run(saved(text), SECTORS="01;13", DECIMAL=1, CODE_WIDTH=4, MARKS="-=0")
    assert [rows[area]["sector"] for area in ("040129", "040130")] == [1234, 0]


@pytest.fixture
def sector_inputs(make_layer):
    layer = make_layer({"code": "string"}, [["01"], ["02"], ["03"], ["04"]])
    table = make_layer(
        {"area": "string", "ciiu": "string", "jobs": "double"},
        [
            ["01", "1311", 10],
            ["01", "1410", 5],
            ["01", "4711", 85],
            ["02", "4711", 40],
            ["02", "13.12", 60],
            ["03", "1311", None],
            ["03", "4711", 7],
            ["99", "1311", 3],
        ],
        geometry="None",
    )
    return {
        "AREAS": layer,
        "AREA_ID": "code",
        "TABLE": table,
        "TABLE_ID": "area",
        "SECTOR_FIELD": "ciiu",
        "VALUE_FIELD": "jobs",
        "OUTPUT": "TEMPORARY_OUTPUT",
        "UNMATCHED": "TEMPORARY_OUTPUT",
    }


def test_sector_layer_sums_and_lists_what_does_not_match(polos, sector_inputs, rows_of):
    outputs = polos.run("polos:sectorlayer", {**sector_inputs, "SECTORS": "13-14"})
    rows = rows_of(outputs["OUTPUT"])
    assert [(row["sector"], row["total"], row["share"]) for row in rows] == [
        (15.0, 100.0, 0.15),
        (60.0, 100.0, 0.6),
        (None, None, None),
        (None, None, None),
    ]
    assert rows_of(outputs["UNMATCHED"]) == [
        {"side": "table", "id": "99", "rows": 1, "value": 3.0, "suggestion": None},
        {"side": "areas", "id": "04", "rows": 0, "value": None, "suggestion": None},
    ]
    rows = rows_of(polos.run("polos:sectorlayer", {**sector_inputs, "SECTORS": "G", "UNMATCHED": None})["OUTPUT"])
    assert [row["sector"] for row in rows] == [85.0, 40.0, 7.0, None]


def test_sector_errors(polos, sector_inputs, make_layer):
    from qgis.core import QgsProcessingException

    cases = (
        ({"SECTORS": ""}, "SECTORS"),
        ({"SECTORS": "14-13"}, "“14-13” in SECTORS is no code or range"),
        ({"SECTORS": "62"}, "No row of the table belongs to the sectors “62”"),
        ({"SECTORS": "13", "TABLE_ID": "ciiu"}, "No area id of the table is in the layer"),
        ({"SECTORS": "13", "VALUE_FIELD": None}, "Give SECTOR_FIELD and VALUE_FIELD"),
        ({"SECTORS": "13", "TABLE_PROVINCE": "area"}, "To match by province and name"),
        ({"SECTORS": "131109"}, "coarser than the sectors asked for"),
    )
    for parameters, says in cases:
        with pytest.raises(QgsProcessingException) as error:
            polos.run("polos:sectorlayer", {**sector_inputs, **parameters})
        assert says in str(error.value)
    mixed = make_layer(
        {"area": "string", "ciiu": "integer", "jobs": "double"}, [["01", 101, 3], ["01", 1311, 4]], geometry="None"
    )
    with pytest.raises(QgsProcessingException, match="different lengths"):
        polos.run("polos:sectorlayer", {**sector_inputs, "TABLE": mixed, "SECTORS": "13"})


def test_the_long_table_gives_the_same_again(polos, make_layer, rows_of):
    """Sector layer writes its table as a long one, and reads it back without being told its fields."""
    areas = make_layer({"code": "string"}, [["01"], ["02"]])
    rows = [["1", "1311", "5"], ["1", "4711", "x"], ["1", "Total", "9"], ["2", "1311", "4"], ["2", "4711", "6"]]
    table = make_layer({"a": "string", "ciiu": "string", "n": "string"}, rows, geometry="None")
    usual = {"AREAS": areas, "AREA_ID": "code", "SECTORS": "13", "OUTPUT": "TEMPORARY_OUTPUT", "YEAR": 2024}
    usual["MARKS"] = "x=suppressed"
    fields = {"TABLE": table, "TABLE_ID": "a", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "n", "LONG": "TEMPORARY_OUTPUT"}
    first = polos.run("polos:sectorlayer", {**usual, **fields})
    names = ("area", "code", "year", "firms", "jobs", "jobs_low", "suppressed")
    assert [tuple(row[name] for name in names) for row in rows_of(first["LONG"])] == [
        ("01", "1311", 2024, None, 5, 5, 0),
        ("01", "4711", 2024, None, None, None, 1),
        ("01", "total", 2024, None, 9, 9, 0),
        ("02", "1311", 2024, None, 4, 4, 0),
        ("02", "4711", 2024, None, 6, 6, 0),
    ]
    again = polos.run("polos:sectorlayer", {**usual, "TABLE": first["LONG"]})
    found = [[row[name] for name in ("sector", "total", "share")] for row in rows_of(again["OUTPUT"])]
    assert found == [[5, 9, pytest.approx(5 / 9)], [4, 10, pytest.approx(0.4)]]


def test_a_table_that_is_no_long_table_says_what_it_lacks(polos, make_layer):
    from qgis.core import QgsProcessingException

    areas = make_layer({"code": "string"}, [["01"], ["02"]])
    table = make_layer({"area": "string", "ciiu": "string"}, [["01", "13"]], geometry="None")
    with pytest.raises(QgsProcessingException, match=r"no long table: it lacks code, firms\. It has: area, ciiu"):
        polos.run(
            "polos:sectorlayer",
            {"AREAS": areas, "AREA_ID": "code", "TABLE": table, "SECTORS": "13", "OUTPUT": "TEMPORARY_OUTPUT"},
        )


def test_what_is_not_to_be_published_stays_marked_and_firms_stay_firms(polos, make_layer, rows_of):
    """Cells of few firms are there, for the user's own use: a table made of them must not look publishable."""
    areas = make_layer({"code": "string"}, [["01"], ["02"]])
    fields = {"area": "string", "code": "string", "firms": "integer", "suppressed": "integer"}
    rows = [["01", "1311", 2, 1], ["01", "4711", 7, 0], ["02", "1311", None, 1], ["02", "4711", 5, None]]
    long = make_layer(fields, rows, geometry="None")
    given = {"AREAS": areas, "AREA_ID": "code", "TABLE": long, "SECTORS": "13"}
    made = polos.run("polos:sectorlayer", {**given, "OUTPUT": "TEMPORARY_OUTPUT", "LONG": "TEMPORARY_OUTPUT"})
    assert [
        tuple(row[name] for name in ("area", "code", "firms", "jobs", "suppressed")) for row in rows_of(made["LONG"])
    ] == [
        ("01", "1311", 2, None, 1),
        ("01", "4711", 7, None, 0),
        ("02", "1311", None, None, 1),
        ("02", "4711", 5, None, 0),
    ]


LONG_TEXT = "area;code;jobs;firms\n01;1311;5;2\n01;4711;7;3\n02;1311;4;1\n02;4711;9;4\n"


@pytest.mark.parametrize("name", ["long.txt", "long.tab", "long.dat", "long.csv"])
def test_a_long_table_is_read_from_any_text_file(polos, make_layer, rows_of, saved, name):
    """QGIS opens none of these but .csv."""
    areas = make_layer({"ubigeo": "string"}, [["01"], ["02"]])
    path = saved(LONG_TEXT, name)
    usual = {"AREAS": areas, "AREA_ID": "ubigeo", "TABLE": path, "SECTORS": "13", "OUTPUT": "TEMPORARY_OUTPUT"}
    made = polos.run("polos:sectorlayer", usual)
    assert [row["sector"] for row in rows_of(made["OUTPUT"])] == [5, 4]
    made = polos.run("polos:dependence", {**usual, "DOMINANCE": 100})
    assert [row["dp_jobs"] for row in rows_of(made["OUTPUT"])] == [5, 4]
    made = polos.run("polos:clusterrules", usual)
    assert [row["cr_jobs"] for row in rows_of(made["OUTPUT"])] == [5, 4]


SCIAN = (
    "11",
    "21",
    "22",
    "23",
    "31-33",
    "43",
    "46",
    "48-49",
    "51",
    "52",
    "53",
    "54",
    "55",
    "56",
    "61",
    "62",
    "71",
    "72",
    "81",
)
"""Sectors of the classification of North America as INEGI writes them, without that of the government."""


@pytest.mark.parametrize("written", [SCIAN, tuple(code[:2] for code in SCIAN)], ids=["ranges", "digits"])
@pytest.mark.parametrize("name", ["sectorlayer", "sectorprofile", "areaprofile", "sectorhotspots"])
def test_sectors_of_mexico_are_not_read_as_divisions_of_isic(polos, make_layer, name, written):
    """33 is metal and machinery there, and repair in ISIC; 54 and 48 are no divisions of ISIC."""
    from qgis.core import QgsProcessingException

    areas = make_layer({"clave": "string"}, [["01"], ["02"], ["03"], ["04"]])
    rows = [[f"{area:02d}", code, float(area * at % 17 + 1)] for area in range(1, 5) for at, code in enumerate(written)]
    table = make_layer({"clave": "string", "scian": "string", "empleo": "double"}, rows, geometry="None")
    given = {"TABLE": table, "TABLE_ID": "clave", "SECTOR_FIELD": "scian", "VALUE_FIELD": "empleo"}
    given |= {**dict.fromkeys(("OUTPUT", "SECTOR_SUMMARY", "AREA_SUMMARY"), "TEMPORARY_OUTPUT")}
    keyed = {} if name == "sectorprofile" else {"AREAS": areas, "AREA_ID": "clave", "SECTORS": "C"}
    with pytest.raises(QgsProcessingException, match=r"codes of SCIAN 2018\. Write SCIAN 2018 as CORR"):
        polos.run(f"polos:{name}", {**given, **keyed})


@pytest.mark.parametrize(
    ("field", "counted", "other"),
    [
        ("empleo", 0, ""),
        ("empleo", 1, "“empleo” seems by its name to count jobs, but LONG has its values as firms"),
        ("n_empresas", 0, "“n_empresas” seems by its name to count firms, but LONG has its values as jobs"),
        ("n_empresas", 1, ""),
        ("valor", 1, ""),
    ],
)
def test_what_a_long_table_calls_its_figures_is_told(polos, run, saved, rows_of, field, counted, other):
    table = saved(CSV.replace("empleo", field))
    _, log = run(table, SECTORS="13", VALUE_FIELD=field, COUNTED=counted, LONG="TEMPORARY_OUTPUT")
    assert f"LONG has the figures of the table as {('jobs', 'firms')[counted]}, as COUNTED says." in log
    assert ("seems by its name" in log) == bool(other)
    assert other in log


def test_parts_of_a_firm_are_not_cut(polos, areas, saved, rows_of):
    """A correspondence gives half of a code to each of two; five firms are two and a half, and not two."""
    links = saved("from;to;weight\n1311;1312;0.5\n1311;1313;0.5\n", "links.csv")
    table = saved("cod;ciiu;firmas\n040129;1311;5\n040130;1311;4\n")
    given = {"AREAS": areas, "AREA_ID": "ubigeo", "TABLE": table, **FIELDS, "VALUE_FIELD": "firmas", "SECTORS": "13"}
    outputs = {"COUNTED": 1, "CORRESPONDENCE": links, "OUTPUT": "memory:", "LONG": "memory:"}
    rows = rows_of(polos.run("polos:sectorlayer", {**given, **outputs})["LONG"])
    assert [(row["area"], row["code"], row["firms"]) for row in rows] == [
        *(("040129", "1312", 2.5), ("040129", "1313", 2.5), ("040130", "1312", 2), ("040130", "1313", 2))
    ]


def test_a_chain_by_name_is_its_codes(run, saved, make_layer, refused):
    table = saved(CSV)
    by_code, _ = run(table, SECTORS="13-15;1010")
    by_name, log = run(table, SECTORS="textiles + prendas de vestir;1010;13")
    figures = [{area: (row["sector"], row["total"]) for area, row in rows.items()} for rows in (by_code, by_name)]
    assert figures[0] == figures[1]
    assert "Chain “textiles + prendas de vestir”: 13-15." in log
    own = make_layer({"name": "string", "codes": "string"}, [["Textil y carne", "13-15;1010"]], geometry="None")
    assert run(table, SECTORS="Textil y carne", CHAINS=own)[0] == by_code
    assert "Near it: “Textil y carne”" in refused(table, SECTORS="Textil", CHAINS=own)
    assert "no chain is called so" in refused(table, SECTORS="Textil y carne")
    # Chains of one code each, as a sheet has them: numbers.
    one = make_layer({"name": "integer", "codes": "double"}, [[7, 1010.0], [8, None]], geometry="None")
    assert run(table, SECTORS='"7"', CHAINS=one)[0] == run(table, SECTORS="1010")[0]
    wrong = make_layer({"cadena": "string", "codes": "string"}, [["Textil", "13"]], geometry="None")
    assert "CHAINS is no table of chains" in refused(table, SECTORS="13", CHAINS=wrong)
