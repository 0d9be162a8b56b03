"""An observatory, read by others: pages by Python's reader of HTML, tables by csv, GeoJSON against RFC 7946."""

import csv
import hashlib
import json
import re
from html.parser import HTMLParser

import pyproj
import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

FIELDS = {
    **dict.fromkeys(("cl_id", "cl_name", "sector"), "string"),
    **dict.fromkeys(("n_areas", "n_core", "n_fringe"), "integer"),
    **dict.fromkeys(("jobs", "firms", "total", "share", "nat_share", "lq", "lq_low", "lq_high"), "double"),
    **dict.fromkeys(("jobs_all", "firms_all", "share_all", "hclq_all"), "double"),
    "provinces": "string",
    "p_mass": "double",
    "origin": "string",
    "says": "string",
    "as_shown": "integer",
    "as_open": "integer",
}
LEATHER = [
    "7",
    "Leather",
    "15",
    3,
    2,
    1,
    1234.0,
    56.0,
    4000.0,
    0.3085,
    0.0641,
    2.5,
    2.1,
    2.9,
    1400.0,
    70.0,
    0.27,
    801.0,
]
LEATHER += ["West, North", 0.013, "new", "It has 1234 jobs", 1, 4]
WOOD = ["9", "Wood", "16", 1, 1, 0, *[None] * 14, "new", None, None, None]
MEMBER_FIELDS = dict.fromkeys(("cl_id", "area_id", "area_name", "province", "role"), "string")
MEMBER_FIELDS |= dict.fromkeys(("jobs", "firms", "lq"), "double")
MEMBERS = [
    ["7", "01", "Alto", "West", "core", 1000.0, 40.0, 2.6],
    ["7", "02", "Bajo", "North", "core", 234.0, 16.0, 1.9],
    ["7", "03", "Cerro", "North", "fringe", 166.0, 14.0, 1.2],
    ["9", "06", "Dos", "East", "core", None, None, None],
]
SPOILED = ((4, "<b>many</b>"), (4, float("nan")), (4, 10**400), (3, 99), (3, True), (0, ""), (0, "9"), (1, "\ud800"))
"""What no edition keeps of a cluster, by its place: figure, verdict, id, name."""
HOSTILE = '</script><script>alert(1)</script> & "Ñ\'o" <!-- {title} $x ../..'
OUTLINE = "POLYGON((0 0,0 1000,3000 1000,3000 0,0 0),(100 100,200 100,200 200,100 200,100 100))"
FAR = "POLYGON((2000 1000,2000 2000,3000 2000,3000 1000,2000 1000))"


class Page(HTMLParser):
    """The texts, elements and attributes of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.texts, self.stack, self.links, self.attributes = [], [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.stack.append(tag)
        self.attributes += attributes
        self.links += [value for name, value in attributes if name in ("href", "src")]

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop() != tag:
            pass

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        return re.sub(r"\s+", " ", re.sub(r"(?<=\d)\u202f(?=\d{3})", "", " ".join(self.texts)))


def page(path):
    return Page(path.read_text(encoding="utf-8"))


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def script(path):
    """Return the data of a script, read as JSON."""
    text = path.read_text(encoding="utf-8")
    return json.loads(re.fullmatch(r"window\.\w+ = (.*);\n", text, re.DOTALL)[1])


@pytest.fixture
def given(make_layer):
    """Return two clusters, one of which nothing is known, with their areas and those around."""
    names = ["Alto", "Bajo", "Cerro", "Lejos", "Vecino", "Dos"]
    ground = make_layer({"code": "string", "nombre": "string"}, [[f"{at:02d}", one] for at, one in enumerate(names)], 3)
    return {
        "CLUSTERS": make_layer(FIELDS, [LEATHER, WOOD], shapes={0: OUTLINE, 1: FAR}),
        "MEMBERS": make_layer(MEMBER_FIELDS, MEMBERS, 3),
        "AREAS": ground,
        "EDITION": "2024",
        "SOURCE": "Census of 2024",
        "LICENCE": "CC BY 4.0",
        "LANGUAGE": 1,
        "DATE": "2026-06-30",
    }


@pytest.fixture
def observatory(polos, tmp_path):
    """Return a function that makes an edition in a folder, and returns the folder."""

    def make(feedback=None, folder="out", **parameters):
        out = tmp_path / folder
        found = polos.run("polos:observatory", {"OUTPUT": str(out), **parameters}, feedback=feedback)
        assert found["INDEX"] == str(out / "index.html")
        return out

    return make


def digests(folder):
    """Return {name: digest} of all files of a folder."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def texts_of(folder):
    return {file: file.read_text(encoding="utf-8") for file in folder.rglob("*") if file.is_file()}


# Open data


def test_figures_of_open_data_are_those_of_the_layer(observatory, given):
    folder = observatory(**given) / "2024" / "data"
    layer = {feature["cl_id"]: feature for feature in given["CLUSTERS"].getFeatures()}
    table, geo = rows(folder / "clusters.csv"), json.loads((folder / "clusters.geojson").read_text(encoding="utf-8"))
    assert [row["cl_id"] for row in table] == ["7", "9"]
    for row, feature in zip(table, geo["features"]):
        own = layer[row["cl_id"]]
        for name in ("jobs", "firms", "share", "nat_share", "lq", "lq_low", "jobs_all", "p_mass", "n_core"):
            if own[name] is None or str(own[name]) == "NULL":
                assert row[name] == ""
                assert feature["properties"][name] is None
            else:
                assert float(row[name]) == own[name], "no digit is lost"
                assert feature["properties"][name] == own[name]
        assert feature["properties"]["provinces"] == (row["provinces"] or None)
        assert feature["id"] == row["cl_id"]
    assert "says" not in table[0]
    assert "1234 jobs" not in "".join(map(str, table))


def test_geojson_is_as_rfc_7946_asks(observatory, given, make_layer):
    clusters = make_layer(FIELDS, [LEATHER, WOOD, ["8", *LEATHER[1:]]], shapes={0: OUTLINE, 1: None, 2: FAR})
    folder = observatory(**{**given, "CLUSTERS": clusters}) / "2024" / "data"
    geo = json.loads((folder / "clusters.geojson").read_text(encoding="utf-8"))
    assert geo["type"] == "FeatureCollection"
    assert "crs" not in geo
    assert [feature["geometry"] is None for feature in geo["features"]] == [False, True, False]
    for feature in geo["features"]:
        if feature["geometry"] is None:
            continue
        shape = shapely.geometry.shape(feature["geometry"])
        assert shape.is_valid
        assert shape.exterior.is_ccw
        assert all(not ring.is_ccw for ring in shape.interiors)
        assert feature["geometry"]["coordinates"][0][0] == list(feature["geometry"]["coordinates"][0][-1])
        x, y = (0, 0) if feature["id"] == "7" else (2000, 1000)
        corner = pyproj.Transformer.from_crs(26191, 4326, always_xy=True).transform(x, y)
        assert shape.bounds[:2] == pytest.approx(corner, abs=1e-3), (
            "longitude comes first, within the doubt about the datum"
        )
    assert len(shapely.geometry.shape(geo["features"][0]["geometry"]).interiors) == 1


def test_areas_and_dictionary_name_every_field(observatory, given):
    folder = observatory(**given) / "2024" / "data"
    areas = rows(folder / "areas.csv")
    assert [row["area_id"] for row in areas] == ["01", "02", "03", "06"]
    assert float(areas[1]["jobs"]) == 234
    assert areas[3]["jobs"] == ""
    told = {(file, row["field"]) for row in rows(folder / "dictionary.csv") for file in row["file"].split(", ")}
    for file in ("clusters.csv", "areas.csv"):
        assert {field for name, field in told if name == file} == set(rows(folder / file)[0])
    jobs = next(row for row in rows(folder / "dictionary.csv") if row["field"] == "jobs")
    assert (jobs["name"], jobs["type"], jobs["unit"]) == ("Jobs of the sector", "number", "jobs or firms")
    assert jobs["explained"]


def test_texts_that_are_formulas_are_none_in_a_table(observatory, given, make_layer):
    clusters = make_layer(FIELDS, [["7", "=HYPERLINK(1)", *LEATHER[2:]], ["-9", "+1 a", *WOOD[2:]]])
    table = rows(observatory(**{**given, "CLUSTERS": clusters, "MEMBERS": None}) / "2024" / "data" / "clusters.csv")
    assert [row["cl_name"] for row in table] == ["'=HYPERLINK(1)", "'+1 a"]
    assert table[1]["cl_id"] == "-9", "a number is a number"


def test_figures_that_are_not_published_are_in_no_file(observatory, given, make_layer):
    fields = {"dp_unit": "string", "dp_1_low": "double", "dp_1_high": "double", "dp_hidden": "integer"}
    dependence = make_layer(fields, [["7", 0.81, 0.93, 1], ["9", 0.1, 0.2, 0]], geometry="None")
    fields = {**dict.fromkeys(("cl_id", "test", "outcome", "measure"), "string")}
    fields |= dict.fromkeys(("low", "high", "threshold"), "double")
    tests = [
        ["7", "mass", "passed", "jobs", 1234.0, 1234.0, 10.0],
        ["7", "independence", "failed", "share", 0.81, 0.93, 0.5],
    ]
    tests = make_layer(fields, tests, geometry="None")
    folder = observatory(**given, DEPENDENCE=dependence, TESTS=tests)
    secret = (
        r"(?<![\d.#])(1234|1[\u202f ,.]234|1400|4000|1000|234|166|0\.3085|30[.,][89]|0\.81|81|93|0\.93|801|56)(?![\d])"
    )
    for file, text in texts_of(folder).items():
        if file.name in ("style.css", "map.js", "explore.js", "record.txt"):
            continue
        if file.name == "edition.js":
            text = json.dumps({**script(file), "map": None})
        if file.suffix == ".geojson":
            text = json.dumps([one["properties"] for one in json.loads(text)["features"]])
        text = re.sub(r'(\bd="[^"]*"|<svg.*?</svg>|[0-9a-f]{64})', "", text, flags=re.DOTALL)
        assert not re.search(secret, text), (file.name, re.search(secret, text))
    tests = rows(folder / "2024" / "data" / "tests.csv")
    assert [(row["outcome"], row["low"]) for row in tests] == [("passed", ""), ("failed", "")]


def test_jobs_of_few_firms_cannot_be_worked_out(observatory, given, make_layer):
    few = [*LEATHER]
    few[7], few[15] = 2.0, 5.0
    folder = observatory(**{**given, "CLUSTERS": make_layer(FIELDS, [few, WOOD]), "MEMBERS": None})
    (row, _) = rows(folder / "2024" / "data" / "clusters.csv")
    for name in ("jobs", "share", "nat_share", "lq", "lq_low", "jobs_all", "share_all", "hclq_all"):
        assert row[name] == "", name
    assert row["firms"] == "2"


def test_a_score_does_not_tell_the_figure_that_it_is_made_of(observatory, given, make_layer):
    fields = {"cl_id": "string", "pr_rank": "integer", "pr_score": "double"}
    ranked = make_layer(fields, [["7", 1, 0.1234], ["9", 2, 0.01]], geometry="None")
    hidden = make_layer({"dp_unit": "string", "dp_hidden": "integer"}, [["7", 1], ["9", 0]], geometry="None")
    folder = observatory(**given, PRIORITIES=ranked, DEPENDENCE=hidden)
    found = [(row["pr_rank"], row["pr_score"]) for row in rows(folder / "2024" / "data" / "clusters.csv")]
    assert found == [("1", ""), ("2", "0.01")]
    assert not [file for file, text in texts_of(folder).items() if "0.1234" in text]


def test_records_tell_no_figure_under_an_earlier_name():
    """A name that was changed for the pages is not the one by which the run that made the clusters spoke of them."""
    from types import SimpleNamespace

    from polos.algorithms.decisions.sheets.report_outputs import told_lines

    made = "Made by Polos 1.0.0, algorithm polos:delineateclusters, on 2026-01-01T10:00:00+00:00"
    digest = f"Fingerprint of INPUT (SHA-256): {'0a' * 32}"
    kept = [made, 'Parameters: {"P0": 0.01}', digest, "Rows without an id (2): 3, 4.", "So far INPUT."]
    kept += ["How INPUT was made:", "qgis_process run polos:delineateclusters --P0=0.01"]
    secret = ["7 · Leather: 16 areas in the core, 115 firms.", "Reference: 2168 of 68417, a share of 3.1688 %."]
    names = {"7": "Shoe valley", "9": "Wood"}
    for withheld, few in (({"7"}, set()), (set(), {"7"})):
        reported = SimpleNamespace(withheld=withheld, few=few, names=names)
        told = told_lines([*kept[:3], *secret, *kept[3:]], reported, ["Rows without an id (2): 3, 4."])
        assert told[:-1] == kept
        assert told[-1].endswith(": 2.")
    nothing = SimpleNamespace(withheld=set(), few=set(), names=names)
    assert told_lines([*kept, *secret], nothing, []) == [*kept, *secret]


def test_how_a_database_is_reached_is_not_published():
    import shlex

    from polos.algorithms.decisions.editions.observatory_outputs import _without_folders

    source = "postgres://dbname='obs' host=10.1.2.3 port=5432 user='it\\'s ana' password=XXXXXXXX table=\"s\".\"t\""
    for text in (source, json.dumps({"TABLE": source}), f"qgis_process run x --TABLE={shlex.quote(source)}"):
        told = _without_folders(text)
        assert not [word for word in ("obs", "10.1.2.3", "5432", "ana", "XXXX") if word in told], told


# Pages


def test_pages_have_what_the_layer_has(observatory, given):
    folder = observatory(**given)
    for index in (folder / "index.html", folder / "2024" / "index.html"):
        found = page(index)
        assert "1234 jobs · 2.5 times the reference share" in found.text
        assert "figure not known or not published" in found.text
        assert "0 jobs" not in found.text.replace("1400", "")
    sheet = page(folder / "2024" / "clusters" / "7.html")
    assert "With the fringe: 1400." in sheet.text
    assert "Census of 2024" in sheet.text
    assert "svg" in sheet.tags
    assert "Alto" in sheet.text
    lasting = page(folder / "clusters" / "7.html")
    assert "../2024/clusters/7.html" in lasting.links


def test_every_link_leads_to_a_file_of_the_folder_and_none_outside(observatory, given):
    folder = observatory(**given)
    count = 0
    for file in folder.rglob("*.html"):
        for link in page(file).links:
            address, _, anchor = link.partition("#")
            goal = (file.parent / address).resolve() if address else file
            assert goal.is_relative_to(folder), link
            assert goal.is_file(), (file.name, link)
            if anchor and goal.suffix == ".html":
                assert f'id="{anchor}"' in goal.read_text(encoding="utf-8"), link
            count += 1
    assert count > 40
    for file, text in texts_of(folder).items():
        outside = set(re.findall(r"https?://[^\s\"'<]+", text)) - {"http://www.w3.org/2000/svg"}
        assert not outside, (file.name, outside)


def _all_links_lead_somewhere(out):
    out = out.resolve()
    for file in out.rglob("*.html"):
        for link in page(file).links:
            address, _, anchor = link.partition("#")
            if link.startswith("data:"):
                continue
            target = (file.parent / address).resolve() if address else file
            assert target.is_file(), (file, link)
            assert out in target.parents
            if anchor and target.suffix == ".html":
                assert f'id="{anchor}"' in target.read_text(encoding="utf-8")


def test_two_languages_are_one_observatory_with_a_switch_on_each_page(observatory, given, later):
    """The edition of 2024 is in English alone; that of 2025 in both, and so is that of 2026, which does not ask."""
    out = observatory(**given)
    earlier = digests(out / "2024")
    observatory(**{**later, "ALL_LANGUAGES": True})
    assert digests(out / "2024") == earlier, "what was published stays"
    for name in (
        "index.html",
        "2025/index.html",
        "2025/data.html",
        "2025/clusters/7.html",
        "clusters/7.html",
        "years.html",
    ):
        ours, theirs = (out / name), (out / "es" / name)
        root = "../" * name.count("/")
        assert f"{root}es/{name}" in page(ours).links
        assert f"{root}../{name}" in page(theirs).links
        assert (("lang", "en") in page(ours).attributes, ("lang", "es") in page(theirs).attributes) == (True, True)
    assert "Agglomeration" in page(out / "2025/clusters/7.html").text
    assert "Aglomeración" in page(out / "es/2025/clusters/7.html").text
    assert "What it is" in page(out / "2025/data.html").text
    assert "Qué es" in page(out / "es/2025/data.html").text
    assert rows(out / "2025/data/clusters.csv") == rows(out / "es/2025/data/clusters.csv")
    # What is gone was in the edition of 2024 alone, which has no Spanish page.
    assert "../../2024/clusters/9.html" in page(out / "es/clusters/9.html").links
    assert "../2024/index.html" in page(out / "es/years.html").links
    assert script(out / "editions.js")["editions"] == ["2024", "2025"]
    assert script(out / "es/editions.js")["editions"] == ["2025"]
    _all_links_lead_somewhere(out)
    spanish = digests(out / "es/2025")
    observatory(**{**later, "EDITION": "2026", "LANGUAGE": 2})
    assert digests(out / "es/2025") == spanish
    assert "There is a newer edition" in (out / "editions.js").read_text(encoding="utf-8"), "the first language stays"
    assert (out / "es/2026/clusters/7.html").is_file()
    _all_links_lead_somewhere(out)
    index = (out / "es/index.html").read_bytes()
    observatory(**{**later, "EDITION": "2023"})
    assert (out / "es/index.html").read_bytes() == index, "the map of all is that of the newest edition"
    assert script(out / "es/editions.js")["editions"] == ["2023", "2025", "2026"]
    _all_links_lead_somewhere(out)


def test_a_policy_forbids_what_is_not_in_the_folder_and_nothing_needs_more(observatory, given):
    for file in observatory(**given).rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert "default-src 'none'" in html
        assert "unsafe" not in html
        found = page(file)
        assert not [name for name, _ in found.attributes if name == "style" or name.startswith("on")], file.name
        assert html.count("<script") == len([one for one in found.links if one.endswith(".js")])


def test_markup_in_names_is_text_everywhere(observatory, given, make_layer):
    clusters = make_layer(FIELDS, [["7", HOSTILE, HOSTILE, *LEATHER[3:]], [HOSTILE, "Ñ" * 300, *WOOD[2:]]])
    members = make_layer(MEMBER_FIELDS, [[*row[:2], HOSTILE, HOSTILE, *row[4:]] for row in MEMBERS[:3]], 3)
    own = dict.fromkeys(("TITLE", "OWNER", "SOURCE", "LICENCE", "METHOD"), HOSTILE)
    folder = observatory(**{**given, **own, "CLUSTERS": clusters, "MEMBERS": members})
    for file in folder.rglob("*"):
        assert re.fullmatch(r"[A-Za-z0-9_.-]+", file.name)
    for file in folder.rglob("*.html"):
        found = page(file)
        scripts = [value for name, value in found.attributes if name == "src" and value]
        assert found.tags.count("script") == len(scripts), file
        assert "alert(1)" not in "".join(
            value or "" for name, value in found.attributes if name in ("href", "src", "id")
        )
    for file in folder.rglob("*.js"):
        if file.name in ("edition.js", "editions.js"):
            assert not set("<>&") & set(file.read_text(encoding="utf-8"))
    assert HOSTILE in "".join(page(folder / "2024" / "clusters" / "7.html").texts)
    assert HOSTILE in script(folder / "2024" / "edition.js")["cards"][0]["lead"]
    assert rows(folder / "2024" / "data" / "clusters.csv")[0]["cl_name"] == HOSTILE


def test_pages_speak_spanish(observatory, given):
    folder = observatory(**{**given, "LANGUAGE": 2})
    html = (folder / "index.html").read_text(encoding="utf-8")
    assert '<html lang="es">' in html
    found = page(folder / "index.html").text
    for words in (
        "Buscar por lugar o nombre",
        "Veredicto",
        "2,5 veces la proporción de referencia",
        "Datos abiertos",
        "edición de 2024",
    ):
        assert words in found
    assert "Por qué la mayoría no se llama clúster" in page(folder / "2024" / "method.html").text
    assert rows(folder / "2024" / "data" / "clusters.csv")[0]["lq"] == "2.5", "data speak no language"


def test_the_map_has_the_shapes_of_the_clusters(observatory, given):
    data = script(observatory(**given) / "2024" / "edition.js")
    assert len(data["map"]["shapes"]) == 2
    wide, high = data["map"]["size"]
    assert (wide, high) == (16384, round(16384 * 2 / 3))  # ground: 3 km by 2 km
    ring = data["map"]["shapes"][0]
    assert len(ring) == 2, "the outline and its hole"


def test_no_folder_of_this_computer_is_published(observatory, given, tmp_path):
    from qgis.core import QgsVectorFileWriter

    file = tmp_path / "private place" / "clusters.gpkg"
    file.parent.mkdir()
    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsProcessingContext().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(given["CLUSTERS"], str(file), context, options)
    folder = observatory(**{**given, "CLUSTERS": str(file)})
    text = (folder / "2024" / "record.txt").read_text(encoding="utf-8")
    assert "clusters.gpkg" in text
    for file, text in texts_of(folder).items():
        assert "private place" not in text, file
        assert str(tmp_path) not in text, file


def test_no_cluster_is_a_map_that_says_so(observatory, given, make_layer):
    folder = observatory(**{**given, "CLUSTERS": make_layer(FIELDS, []), "MEMBERS": None})
    assert "There is no cluster in this edition." in page(folder / "index.html").text
    assert json.loads((folder / "2024" / "data" / "clusters.geojson").read_text())["features"] == []


# Years


@pytest.fixture
def later(given, make_layer):
    """Return the clusters of the year after: 7 is there, 9 is gone, 12 is new."""
    grown = [*LEATHER]
    grown[6], grown[20] = 1300.0, "same"
    new = ["12", "Paper", *LEATHER[2:]]
    return {**given, "CLUSTERS": make_layer(FIELDS, [grown, new]), "MEMBERS": None, "EDITION": "2025"}


def test_next_year_stands_beside_and_the_earlier_one_is_untouched(observatory, given, later):
    folder = observatory(**given)
    before = digests(folder / "2024")
    observatory(**later)
    assert digests(folder / "2024") == before
    assert "edition of 2025" in page(folder / "index.html").text
    assert script(folder / "editions.js")["editions"] == ["2024", "2025"]
    years = page(folder / "years.html").text
    for words in ("Leather", "Wood", "Paper", "2024", "2025"):
        assert words in years
    changes = {row["cl_id"]: row for row in rows(folder / "2025" / "data" / "changes.csv")}
    assert {one: row["change"] for one, row in changes.items()} == {"7": "0", "12": "6", "9": "8"}
    gone = page(folder / "clusters" / "9.html")
    assert "It is not in the edition of 2025." in gone.text
    assert "../2024/clusters/9.html" in gone.links
    stayed = page(folder / "clusters" / "7.html").text
    assert "1234 jobs" in stayed
    assert "1300 jobs" in stayed
    assert "There it had: 1\u202f234 jobs" in script(folder / "2025" / "edition.js")["cards"][0]["change"]


def test_pages_over_the_years_tell_the_source_of_each(observatory, given, later):
    folder = observatory(**given)
    observatory(**{**later, "SOURCE": "Register of 2025"})
    for name in ("years.html", "clusters/7.html"):
        text = page(folder / name).text
        assert "2024: Census of 2024; 2025: Register of 2025" in text
        assert "CC BY 4.0" in text
    assert "Census of 2024" not in page(folder / "index.html").text


def test_an_earlier_year_can_be_added_later(observatory, given, later):
    folder = observatory(**{**later, "LASTING_IDS": True})
    newest = (folder / "index.html").read_bytes()
    observatory(**{**given, "LASTING_IDS": True})
    assert (folder / "index.html").read_bytes() == newest
    assert script(folder / "editions.js")["editions"] == ["2024", "2025"]
    assert "2024" in page(folder / "clusters" / "7.html").text


def test_a_comparison_of_two_dates_tells_what_became(observatory, given, later, make_layer):
    fields = {"cd_id": "string", "cd_change": "integer", **dict.fromkeys(("cd_before", "cd_from", "cd_into"), "string")}
    compared = [["7", 1, "7", None, None], ["12", 6, None, None, None], ["9", 9, "9", None, "7"]]
    folder = observatory(**given)
    observatory(**later, CHANGES=make_layer(fields, compared, geometry="None"))
    changes = {row["cl_id"]: row for row in rows(folder / "2025" / "data" / "changes.csv")}
    assert changes["7"]["label"] == "Grew"
    assert (changes["9"]["change"], changes["9"]["others"]) == ("9", "7")
    assert "It is now part of: Leather (7)." in page(folder / "clusters" / "9.html").text
    assert "grew" in page(folder / "index.html").text


def test_ids_of_which_nothing_shows_that_they_last_are_refused(observatory, given, make_layer):
    folder = observatory(**given)
    before = digests(folder)
    other = {**given, "EDITION": "2025", "CLUSTERS": make_layer(FIELDS, [WOOD, LEATHER])}
    with pytest.raises(QgsProcessingException, match="nothing shows that the ids of CLUSTERS last"):
        observatory(**other)
    assert digests(folder) == before
    observatory(**other, LASTING_IDS=True)


def test_the_same_edition_again_is_the_same(observatory, given):
    folder = observatory(**given)
    before = digests(folder)
    observatory(**given)
    now = digests(folder)
    assert set(now) == set(before)
    differ = {name for name in now if now[name] != before[name]}
    for name in differ:
        assert name.startswith("2024"), "nothing but the time of the run, in records, sheets and method"
    assert not {name for name in differ if "data" in name or name.endswith(("index.html", ".js", "edition.json"))}


def test_an_edition_of_other_clusters_is_replaced_on_request_alone(observatory, given, make_layer):
    folder = observatory(**given)
    before = digests(folder)
    other = {**given, "CLUSTERS": make_layer(FIELDS, [WOOD])}
    with pytest.raises(QgsProcessingException, match="made of other clusters"):
        observatory(**other)
    assert digests(folder) == before
    observatory(**other, REPLACE=True)
    assert not (folder / "2024" / "clusters" / "7.html").exists()
    assert not (folder / "clusters" / "7.html").exists()


def test_the_tenth_month_comes_after_the_ninth(observatory, given):
    for edition in ("2024-9", "2024-10"):
        folder = observatory(**{**given, "EDITION": edition, "LASTING_IDS": True})
    assert script(folder / "editions.js")["editions"] == ["2024-9", "2024-10"]
    assert "edition of 2024-10" in page(folder / "index.html").text
    assert json.loads((folder / "2024-10" / "edition.json").read_text())["before"] == "2024-9"
    assert "2024-10" in page(folder / "clusters" / "7.html").text


def test_an_id_of_another_sector_is_told(observatory, given, make_layer, log):
    observatory(**given)
    fish = make_layer(FIELDS, [["7", "Port", "03", *LEATHER[3:]], WOOD])
    observatory(**{**given, "CLUSTERS": fish, "EDITION": "2025", "LASTING_IDS": True}, feedback=log)
    assert "another sector now (1): 7 (“15” → “03”)" in log.textLog()


def test_an_edition_whose_folder_is_gone_is_told(observatory, given, later, log):
    folder = observatory(**given)
    (folder / "2024").rename(folder.parent / "2024")
    observatory(**later, feedback=log)
    assert "whose folders are gone or have no record (1): 2024" in log.textLog()


# Folders


def test_files_of_others_in_the_place_of_an_edition_stay(observatory, given, later):
    folder = observatory(**given)
    (folder / "2025").mkdir()
    observatory(**later)
    (folder / "2026").mkdir()
    (folder / "2026" / "thesis.doc").write_text("mine")
    with pytest.raises(QgsProcessingException, match="in the place of the edition, and is none"):
        observatory(**{**later, "EDITION": "2026"})
    assert (folder / "2026" / "thesis.doc").read_text() == "mine"


def test_an_edition_that_another_run_wrote_meanwhile_is_not_lost(observatory, given, later):
    class Meanwhile(QgsProcessingFeedback):
        done = False

        def setProgress(self, progress):  # noqa: N802
            if progress > 50 and not self.done:
                self.done = True
                observatory(**{**later, "EDITION": "2026", "LASTING_IDS": True})

    folder = observatory(**given)
    with pytest.raises(QgsProcessingException, match="Another run has written"):
        observatory(**{**later, "LASTING_IDS": True}, feedback=Meanwhile(False))
    assert script(folder / "editions.js")["editions"] == ["2024", "2026"]
    assert not (folder / "2025").exists()
    assert not [file for file in folder.iterdir() if file.name.startswith(".")]


def test_a_folder_that_is_none_is_left_alone(observatory, given, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.doc").write_text("mine")
    with pytest.raises(QgsProcessingException, match="is no observatory of Polos"):
        observatory(**given)
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["thesis.doc"]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("observatory.json", "{", "cannot be read"),
        ("observatory.json", '{"kind": "polos:observatory", "format": 99}', "later version"),
        ("2024/edition.json", "[]", "cannot be read"),
        ("2024/edition.json", {4: 1235.0}, "cannot be read"),
        *(("2024/edition.json", {at: value, None: "no fingerprint"}, "cannot be read") for at, value in SPOILED),
    ],
)
def test_what_was_changed_by_hand_is_refused(observatory, given, later, file, text, said):
    folder = observatory(**given)
    if isinstance(text, dict):
        kept = json.loads((folder / file).read_text(encoding="utf-8"))
        if text.pop(None, ""):
            del kept["fingerprint"]
        for at, value in text.items():
            kept["clusters"][0][at] = value
        text = json.dumps(kept)
    (folder / file).write_text(text)
    before = digests(folder)
    with pytest.raises(QgsProcessingException, match=said):
        observatory(**later)
    assert digests(folder) == before


def test_a_disk_that_fails_half_way_leaves_what_was_there(observatory, given, later, monkeypatch):
    from polos.algorithms.layers import outbox

    folder, move = observatory(**given), outbox.os.replace
    before = digests(folder)

    def fails(source, goal):
        if str(goal).endswith("/years.html") and ".polos-" in str(source) and "old" not in str(source):
            raise OSError(28, "No space left on device")
        move(source, goal)

    monkeypatch.setattr(outbox.os, "replace", fails)
    with pytest.raises(QgsProcessingException, match="space"):
        observatory(**later)
    monkeypatch.undo()
    assert digests(folder) == before
    assert not [file for file in folder.iterdir() if file.name.startswith(".")]


def test_a_cancel_leaves_what_was_there(polos, observatory, given, later, tmp_path):
    class Cancelled(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            if progress > 20:
                self.cancel()

    folder = observatory(**given)
    before = digests(folder)
    algorithm = polos.polos.provider.algorithm("observatory").create()
    feedback = Cancelled(False)
    _, good = algorithm.run({**later, "OUTPUT": str(folder)}, QgsProcessingContext(), feedback)
    assert not good
    assert "Cancelled; nothing was written." in feedback.textLog()
    assert digests(folder) == before


def test_clusters_without_a_system_lie_nowhere(observatory, given):
    given["CLUSTERS"].setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="CLUSTERS has no coordinate system"):
        observatory(**given)


@pytest.mark.parametrize("edition", ["24", "../2024", "clusters"])
def test_an_edition_that_is_no_year_is_refused(observatory, given, edition, tmp_path):
    with pytest.raises(QgsProcessingException, match="EDITION is"):
        observatory(**{**given, "EDITION": edition})
    assert not (tmp_path / "out").exists()


def test_what_is_not_said_is_told(observatory, given, log):
    observatory(**{**given, "SOURCE": None, "LICENCE": None}, feedback=log)
    assert "LICENCE is not given" in log.textLog()
    assert "SOURCE is not given" in log.textLog()


def test_qgis_process_ends_well(qgis_process, given, tmp_path):
    from qgis.core import QgsVectorFileWriter

    context, files = QgsProcessingContext().transformContext(), []
    for name in ("CLUSTERS", "AREAS"):
        files.append(f"--{name}={tmp_path / name}.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(given[name], str(tmp_path / f"{name}.gpkg"), context, options)
    ended = qgis_process("run", "polos:observatory", *files, "--EDITION=2024", f"--OUTPUT={tmp_path / 'out'}")
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "out" / "2024" / "clusters" / "7.html").is_file()
