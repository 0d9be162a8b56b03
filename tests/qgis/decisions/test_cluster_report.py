"""Sheets of clusters, read by others: pages by Python's reader of HTML, PDFs by pypdf; hostile and missing input."""

import re
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

ROOT = Path(__file__).resolve().parents[3]
FIELDS = {
    "cl_id": "integer",
    "cl_name": "string",
    "sector": "string",
    "n_areas": "integer",
    "n_core": "integer",
    "n_fringe": "integer",
    "jobs": "double",
    "firms": "double",
    "total": "double",
    "share": "double",
    "nat_share": "double",
    "lq": "double",
    "lq_low": "double",
    "lq_high": "double",
    "jobs_all": "double",
    "firms_all": "double",
    "provinces": "string",
    "n_prov": "integer",
    "p_mass": "double",
    "as_shown": "integer",
    "as_open": "integer",
}
LEATHER = [7, "Leather", "15", 3, 2, 1, 1234.0, 56.0, 4000.0, 0.305, 0.064, 2.5, 2.1, 2.9, 1400.0, 70.0]
LEATHER += ["West, North", 2, 0.013, 1, 4]
WOOD = [
    9,
    "Wood",
    "16",
    1,
    1,
    0,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
]
MEMBER_FIELDS = {
    "cl_id": "integer",
    "area_id": "string",
    "area_name": "string",
    "province": "string",
    "role": "string",
    "jobs": "double",
    "firms": "double",
}
MEMBERS = [
    [7, "01", "Alto", "West", "core", 1000.0, 40.0],
    [7, "02", "Bajo", "North", "core", 234.0, 16.0],
    [7, "03", "Cerro", "North", "fringe", 166.0, 14.0],
    [9, "06", "Dos", "East", "core", None, None],
]
NAMES = ["Alto", "Bajo", "Cerro", "Lejos", "Vecino", "Dos"]
HOSTILE = '<script>alert(1)</script> & "Ñ\'o" [% 6*7 %] $x_1$ | ../..'


class Page(HTMLParser):
    """The texts and elements of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.texts, self.stack, self.by_tag, self.links = [], [], [], {}, []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.stack.append(tag)
        self.links += [value for name, value in attributes if name in ("href", "src")]

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop() != tag:
            pass

    def handle_data(self, data):
        if not {"style", "script"} & set(self.stack):
            self.texts.append(data)
            for tag in set(self.stack):
                self.by_tag.setdefault(tag, []).append(data)

    @property
    def text(self):
        return plain(" ".join(self.texts))


def plain(text):
    """Return a text with one kind of blank, and thousands together."""
    text = re.sub(r"(?<=\d) *[\u202f\xa0] *(?=\d{3})", "", text)
    return re.sub(r"\s+", " ", text)


def pdf_pages(path):
    """Return the text of each page of a PDF; later versions of Qt write ligatures."""
    reader = pytest.importorskip("pypdf").PdfReader(str(path))
    return [normalize("NFKC", plain(page.extract_text())) for page in reader.pages]


@pytest.fixture
def given(make_layer):
    """Return two clusters, one of which nothing is known, with their areas and those around."""
    ground = make_layer(
        {"code": "string", "nombre": "string"}, [[f"{at:02d}", name] for at, name in enumerate(NAMES)], 3
    )
    outline = "POLYGON((0 0,3000 0,3000 1000,0 1000,0 0))"
    far = "POLYGON((2000 1000,3000 1000,3000 2000,2000 2000,2000 1000))"
    return {
        "CLUSTERS": make_layer(FIELDS, [LEATHER, WOOD], shapes={0: outline, 1: far}),
        "MEMBERS": make_layer(MEMBER_FIELDS, MEMBERS, 3),
        "AREAS": ground,
        "SOURCE": "Census of 2024",
        "LANGUAGE": 1,
    }


@pytest.fixture
def sheets(polos, tmp_path):
    """Return a function that makes sheets into a folder, and returns it."""

    def make(feedback=None, folder="out", **parameters):
        out = tmp_path / folder
        found = polos.run("polos:clusterreport", {"OUTPUT": str(out), **parameters}, feedback=feedback)
        assert found["INDEX"] == str(out / "index.html")
        return out

    return make


def only(folder, pattern):
    (file,) = folder.glob(pattern)
    return file


def page_of(folder, pattern):
    return Page(only(folder, pattern).read_text(encoding="utf-8"))


def test_the_numbers_of_a_sheet_are_those_of_the_layer(sheets, given):
    folder = sheets(**given)
    page = page_of(folder, "7_*.html")
    facts = [plain(text) for text in page.by_tag["dt"]]
    assert facts == ["1234", "56", "2.5 times", "30.5 %", "6.4 %", "2"]
    front, back = pdf_pages(only(folder, "7_*.pdf"))
    for text in (page.text, front):
        assert "With the fringe: 1400." in text
        assert "With the fringe: 70." in text
        assert "Between 2.1 and 2.9." in text
        assert "In the reference region: 12.2 %." in text  # 0.305 / 2.5
        assert "West, North" in text
    for text in (page.text, back):
        assert "1000 (71 %)" in text  # of 1,400
        assert "234 (17 %)" in text
        assert "166 (12 %)" in text
    assert "Census of 2024" in front
    assert "Census of 2024" in back


def test_what_is_not_known_is_said_and_is_no_zero(sheets, given):
    folder = sheets(**given)
    page = page_of(folder, "9_*.html")
    assert [plain(text) for text in page.by_tag["dt"]] == ["–", "–"]
    back = pdf_pages(only(folder, "9_*.pdf"))[1]
    for text in (page.text, back):
        for run in (
            "Verdict on clusters, test by test",
            "Growth and its causes: shift-share",
            "Robustness of classes and clusters",
            "Dependence on one firm or one sector",
            "Gap of suppliers or buyers around clusters",
            "Priorities by criteria",
            "Evidence: a file with forms",
        ):
            assert f"run “{run}”" in text
    assert "not judged" in page.text
    assert not re.search(r"\b0 (jobs|firms)", page.text)


def test_the_ladder_shows_what_is_shown_and_calls_nothing_a_cluster(sheets, given):
    page = page_of(sheets(**given, PRINT=2), "7_*.html")
    assert "✓ Agglomeration" in page.text
    assert "✓ Specialised" not in page.text
    assert "lacks: records of cooperation" in page.text


def test_names_with_markup_are_names(sheets, given, make_layer):
    rows = [[*LEATHER[:1], HOSTILE, *LEATHER[2:]], [*WOOD[:1], "Ñ" * 250, *WOOD[2:]]]
    members = [[*row[:2], HOSTILE, *row[3:]] for row in MEMBERS]
    folder = sheets(
        **{
            **given,
            "CLUSTERS": make_layer(FIELDS, rows),
            "MEMBERS": make_layer(MEMBER_FIELDS, members, 3),
            "OWNER": HOSTILE,
            "SOURCE": HOSTILE,
        }
    )
    page, index = page_of(folder, "7_*.html"), page_of(folder, "index.html")
    assert "script" not in page.tags + index.tags
    assert "".join(page.by_tag["h1"]) == HOSTILE
    assert "".join(index.by_tag["h1"]) == HOSTILE
    assert all(re.fullmatch(r"[a-z0-9_-]+\.(html|pdf|txt)", file.name) for file in folder.iterdir())
    front, back = pdf_pages(only(folder, "7_*.pdf"))
    assert "<script>alert(1)</script> &" in front
    assert "[% 6*7 %]" in front, "a name is no expression"
    assert " 42 " not in front + back
    assert len(pdf_pages(only(folder, "9_*.pdf"))) == 2


def test_figures_that_are_not_published_are_in_no_file(sheets, given, make_layer, log):
    rows = make_layer(
        {
            "dp_unit": "integer",
            "dp_1_low": "double",
            "dp_1_high": "double",
            "dp_hidden": "integer",
            "dp_domin": "integer",
        },
        [[7, None, None, 1, 1], [9, 0.1, 0.2, 0, 0]],
        geometry="None",
    )
    folder = sheets(**given, DEPENDENCE=rows, feedback=log)
    texts = [Page(file.read_text(encoding="utf-8")).text for file in folder.glob("*.html")]
    texts += [text for file in folder.glob("*.pdf") for text in pdf_pages(file)]
    texts.append((folder / "record.txt").read_text(encoding="utf-8"))
    assert len(texts) == 8
    for figure in ("1234", "1 234", "1400", "1000", "234", "2.5 times", "30.5"):
        assert not any(re.search(rf"(?<![\d.]){re.escape(figure)}(?!\d)", text) for text in texts), figure
    assert "Figures not published" in page_of(folder, "7_*.html").text
    assert "10 % to 20 %" in page_of(folder, "9_*.html").text
    assert "are in no sheet (1): 7." in log.textLog()


def test_jobs_of_few_firms_are_not_told(sheets, given, make_layer):
    members = [[*row] for row in MEMBERS]
    members[0][6], members[1][6] = 54.0, 2.0
    page = page_of(sheets(**{**given, "MEMBERS": make_layer(MEMBER_FIELDS, members, 3)}, PRINT=2), "7_*.html")
    assert "234" not in page.text.replace("1234", "")
    assert "1000" not in page.text, "it is what the sum leaves for the other area of the core"
    assert "166 (12 %)" in page.text
    assert page.text.count("not told") >= 2


def test_a_cluster_of_few_firms_has_no_jobs_in_any_file(sheets, given, make_layer, log):
    few = [*LEATHER]
    few[7], few[15] = 2.0, 5.0
    members = [[*row[:6], firms] for row, firms in zip(MEMBERS, (1.0, 1.0, 3.0, None))]
    fields = {"cl_id": "integer", "test": "string", "outcome": "string", "measure": "string"}
    fields |= dict.fromkeys(("low", "high", "threshold"), "double")
    tests = make_layer(fields, [[7, "mass", "passed", "jobs", 1234.0, 1234.0, 10.0]], geometry="None")
    clusters = make_layer(FIELDS, [few, WOOD])
    given |= {"CLUSTERS": clusters, "MEMBERS": make_layer(MEMBER_FIELDS, members, 3)}
    folder = sheets(**given, TESTS=tests, feedback=log)
    texts = [Page(file.read_text(encoding="utf-8")).text for file in folder.glob("*.html")]
    texts += [text for file in folder.glob("*.pdf") for text in pdf_pages(file)]
    for figure in ("1234", "1400", "1000", "2.5 times", "6.4 %"):
        assert not any(figure in text for text in texts), figure
    assert "The figure is not published." in page_of(folder, "7_*.html").text
    assert "whose jobs are in no sheet (1): 7." in log.textLog()


def test_no_cluster_is_a_list_that_says_so(sheets, given, make_layer):
    folder = sheets(**{**given, "CLUSTERS": make_layer(FIELDS, [])})
    assert {file.name for file in folder.iterdir()} == {"index.html", "record.txt"}
    assert "There is no cluster in the layer, and so no sheet." in page_of(folder, "index.html").text


def test_a_cluster_without_geometry_has_a_sheet_without_a_map(sheets, given, make_layer):
    folder = sheets(**{**given, "CLUSTERS": make_layer(FIELDS, [LEATHER, WOOD], shapes={0: None})})
    assert "No map: the cluster has no polygon" in page_of(folder, "7_*.html").text
    assert "img" not in page_of(folder, "7_*.html").tags
    assert "No map: the cluster has no polygon" in pdf_pages(only(folder, "7_*.pdf"))[0]
    assert "img" in page_of(folder, "9_*.html").tags


def test_the_layer_of_clusters_alone_is_enough(sheets, given, log):
    folder = sheets(CLUSTERS=given["CLUSTERS"], LANGUAGE=1, BASEMAP=str(ROOT / "nothing.tif"), feedback=log)
    front = pdf_pages(only(folder, "7_*.pdf"))[0]
    assert "Core and fringe are not told apart" in front
    assert "Neighbours are not named" in front
    assert "Source of the figures: not given." in front
    assert "BASEMAP could not be opened" in log.textLog()


def test_the_map_names_core_fringe_and_neighbours_and_has_a_scale(sheets, given):
    front = pdf_pages(only(sheets(**given), "7_*.pdf"))[0]
    for name in ("Alto", "Bajo", "Cerro", "Lejos"):
        assert name in front
    assert "core (2)" in front
    assert "fringe (1)" in front
    assert re.search(r"0 [0-9.]+ km", front)


def test_a_map_in_degrees_has_a_scale_in_kilometres(sheets, given, make_layer):
    shape = "POLYGON((-70 -12,-69.9 -12,-69.9 -11.9,-70 -11.9,-70 -12))"
    clusters = make_layer(FIELDS, [LEATHER], crs="EPSG:4326", shapes={0: shape})
    front = pdf_pages(only(sheets(CLUSTERS=clusters, LANGUAGE=1), "7_*.pdf"))[0]
    assert re.search(r"0 2 km", front)  # 0.1 degrees are 11 km, and a fifth of the map is the bar


@pytest.mark.parametrize(
    ("crs", "shape", "drawn"),
    [
        ("EPSG:26191", "CURVEPOLYGON(CIRCULARSTRING(0 0,500 500,1000 0,500 -500,0 0))", True),
        ("EPSG:26191", "POLYGON Z((0 0 1,1000 0 1,1000 1000 1,0 0 1))", True),
        ("", "POLYGON((0 0,1000 0,1000 1000,0 0))", True),
        ("EPSG:4326", "POLYGON((0 0,1000 0,1000 1000,0 0))", None),
        ("EPSG:26191", "POLYGON EMPTY", False),
    ],
)
def test_odd_shapes_and_systems_end_in_a_sheet(sheets, given, make_layer, crs, shape, drawn):
    kind = {"C": "CurvePolygon", "P": "PolygonZ" if " Z" in shape else "Polygon"}[shape[0]]
    clusters = make_layer(FIELDS, [LEATHER], geometry=kind, crs=crs, shapes={0: shape})
    folder = sheets(**{**given, "CLUSTERS": clusters})
    front = pdf_pages(only(folder, "7_*.pdf"))[0]
    assert "1234" in front
    if drawn is not None:
        assert ("No map" not in front) is drawn
        assert ("km" in front) is bool(drawn and crs)


def test_points_have_a_sheet_without_a_map(sheets, given, make_layer):
    folder = sheets(**{**given, "CLUSTERS": make_layer(FIELDS, [LEATHER], geometry="Point")})
    assert "No map: the cluster has no polygon" in pdf_pages(only(folder, "7_*.pdf"))[0]


def test_all_sheets_in_one_file_have_two_pages_each(sheets, given):
    folder = sheets(**given, PRINT=1)
    pages = pdf_pages(folder / "sheets.pdf")
    assert len(pages) == 4
    assert "Leather" in pages[0]
    assert "Wood" in pages[2]
    assert not list(folder.glob("[79]_*.pdf"))
    assert "sheets.pdf" in page_of(folder, "index.html").links


def test_growth_is_that_of_the_core_with_what_was_expected(sheets, given, make_layer):
    fields = {"code": "string", **dict.fromkeys(("start", "end", "expected"), "double")}
    rows = [["01", 800.0, 1000.0, 900.0], ["02", 200.0, 234.0, 210.0], ["03", 5000.0, 9000.0, 7000.0]]
    periods = {"area": "string", "date_1": "integer", "date_2": "integer", "start": "double", "end": "double"}
    years = [["01", 2019, 2024, 800.0, 1000.0], ["02", 2019, 2024, 200.0, 234.0]]
    grown = {
        "GROWTH": make_layer(fields, rows, geometry="None"),
        "GROWTH_ID": "code",
        "PERIODS": make_layer(periods, years, geometry="None"),
    }
    folder = sheets(**given, **grown)
    for text in (page_of(folder, "7_*.html").text, pdf_pages(only(folder, "7_*.pdf"))[1]):
        assert "From 1000 to 1234: 23.4 %." in text
        assert "it would have 1110: the difference, 124, is its own." in text
        assert "1110 expected" in text
        assert "2019" in text
        assert "2024" in text
        assert "another date, unit or sector" not in text
    assert "Growth, and what was expected: the result that was given" in page_of(folder, "9_*.html").text


def test_results_of_others_are_told(sheets, given, make_layer):
    gaps = make_layer(
        {
            "cl_id": "integer",
            "sector": "string",
            "title": "string",
            "state": "integer",
            "near_name": "string",
            "near_dist": "double",
        },
        [[7, "17", "Paper", 3, "Lejos", 170000.0], [7, "22", "Plastics", 0, None, None]],
        geometry="None",
    )
    sure = make_layer(
        {"rb_cluster": "integer", "rb_method": "double", "rb_data": "double"}, [[7, 0.92, 0.55]], geometry="None"
    )
    ranks = make_layer(
        {"cl_id": "integer", **dict.fromkeys(("pr_rank", "pr_low", "pr_high"), "integer")},
        [[7, 2, 1, 3], [9, 1, 1, 2]],
        geometry="None",
    )
    rules = make_layer({"code": "string", "us_strong": "integer"}, [["01", 1], ["02", 0], ["03", 1]], geometry="None")
    folder = sheets(**given, GAPS=gaps, ROBUSTNESS=sure, PRIORITIES=ranks, RULES=rules, RULES_ID="code")
    for text in (page_of(folder, "7_*.html").text, pdf_pages(only(folder, "7_*.pdf"))[1]):
        assert "there: 1, weak: 0, missing: 1, open: 0" in text
        assert "nearest: Lejos, 170 km" in text
        assert "there in 92 % of the settings" in text
        assert "there in 55 % of the redraws" in text
        assert "Rank 2 of 2; 1 to 3" in text
        assert "1 of 2 areas" in text


LONG = {"area": "string", "code": "string", **dict.fromkeys(("firms", "jobs", "jobs_max", "suppressed"), "double")}
CELLS = [
    ["01", "15", 40.0, 1000.0, 90.0, 0.0],
    ["02", "15", 16.0, 234.0, 50.0, 0.0],
    ["01", "10", 30.0, 300.0, 20.0, 0.0],
    ["02", "47", 60.0, 250.0, 9.0, 0.0],
    ["03", "10", 30.0, 5555.0, 20.0, 0.0],
]


def test_largest_sectors_and_the_place_among_candidates(sheets, given, make_layer):
    folder = sheets(**given, TABLE=make_layer(LONG, CELLS, geometry="None"))
    for text in (page_of(folder, "7_*.html").text, pdf_pages(only(folder, "7_*.pdf"))[1]):
        # 1234 of 1234 + 300 + 250; the fringe (03) is no part of the core.
        for said in ("15 Manufacture of leather", "1234", "69.2 %", "10 Manufacture of food", "300", "16.8 %"):
            assert said in text
        assert "5855" not in text
    assert "Place 1 to 2 of 2 candidates." not in page_of(folder, "7_*.html").text  # sectors of their own
    assert "Which sectors are the largest there: the result that was given" in page_of(folder, "9_*.html").text


def test_sectors_of_a_cluster_that_is_not_published_are_not_told(sheets, given, make_layer):
    hidden = make_layer(
        {"dp_unit": "integer", "dp_hidden": "integer", "dp_1_low": "double", "dp_1_high": "double"},
        [[7, 1, None, None]],
        geometry="None",
    )
    folder = sheets(**given, TABLE=make_layer(LONG, CELLS, geometry="None"), DEPENDENCE=hidden)
    for text in (page_of(folder, "7_*.html").text, pdf_pages(only(folder, "7_*.pdf"))[1]):
        assert "Largest sectors" not in text
        assert "1234" not in text


def test_rows_by_sector_are_found_by_what_they_are_called(sheets, given, make_layer):
    linked = {"sector": "string", "title": "string", "lk_mult": "double", "lk_jobs_m": "double"}
    markets = {"market": "string", **dict.fromkeys(("mk_growth", "mk_low", "mk_high"), "double"), "mk_state": "integer"}
    leather = make_layer(FIELDS, [LEATHER], shapes={0: "POLYGON((0 0,3000 0,3000 1000,0 1000,0 0))"})
    rows = [["1300", "Textiles", 1.9, 1.5], ["1500", "Shoes", 2.25, 1.75]]
    result = {
        **given,
        "CLUSTERS": leather,
        "PRINT": 2,
        "LINKAGES": make_layer(linked, rows, geometry="None"),
        "DEMAND": make_layer(markets, [["x", 0.031, 0.01, 0.05, 1], ["y", -0.02, -0.03, -0.01, 2]], geometry="None"),
    }
    page = page_of(sheets(folder="no", **result), "7_*.html").text
    assert "has no figure of “15”: say in SECTOR_ROWS" in page
    page = page_of(sheets(folder="yes", **result, SECTOR_ROWS="1500; Y"), "7_*.html").text
    assert "2.25 units of output" in page
    assert "The market does not grow: -2.0 % a year" in page.replace("−", "-")
    both = page_of(sheets(folder="both", **result, SECTOR_ROWS="1500;1300;x"), "7_*.html").text
    assert "units of output" not in both
    alone = make_layer(markets, [["x", 0.031, 0.01, 0.05, 1]], geometry="None")
    assert "The market grows: 3.1 %" in page_of(sheets(folder="one", **{**result, "DEMAND": alone}), "7_*.html").text


def test_provinces_that_are_not_counted_are_explained(sheets, given, make_layer):
    small = [7, "02", "Bajo", "North", "core", 222.0, 13.0], [7, "05", "Vecino", "South", "core", 12.0, 3.0]
    members = [MEMBERS[0], *small, *MEMBERS[2:]]
    there = page_of(sheets(**{**given, "MEMBERS": make_layer(MEMBER_FIELDS, members, 3), "PRINT": 2}), "7_*.html").text
    assert "South (1 area)" in there
    assert "Provinces with less than 5 % of the sector's figure in the core are not counted." in there
    without = page_of(sheets(folder="all", **{**given, "PRINT": 2}), "7_*.html").text
    assert "are not counted" not in without


def test_the_whole_command_is_on_the_page(sheets, given):
    given["OWNER"] = "An office " * 120
    page = page_of(sheets(**given), "7_*.html")
    assert "--LANGUAGE=1" in plain(" ".join(page.by_tag["code"]))


def test_a_ranking_of_the_clusters_is_told_as_it_was_written(polos, sheets, given, rows_of):
    criteria = "name;value;zero;one\nSize;n_areas;0;10"
    ranked = polos.run(
        "polos:prioritise",
        {"INPUT": given["CLUSTERS"], "CRITERIA": criteria, "DRAWS": 100, "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    rank = {row["cl_id"]: row["pr_rank"] for row in rows_of(ranked)}
    assert rank == {7: 1, 9: 2}
    folder = sheets(**{**given, "CLUSTERS": ranked, "PRINT": 2})
    assert "Rank 1 of 2;" in page_of(folder, "7_*.html").text
    assert "Rank 2 of 2;" in page_of(folder, "9_*.html").text


def test_evidence_names_who_acts_with_days(sheets, given, make_evidence):
    actors = [{"actor_id": one, "name": name, "kind": "firm"} for one, name in (("a", "Mill"), ("b", "School"))]
    links = [{"from_id": "a", "to_id": "b", "kind": "joint_project", "observed": "2026-01-31"}]
    links.append({"from_id": "b", "to_id": "a", "kind": "trains", "observed": "2019-01-31"})
    evidence = make_evidence({"actors": actors, "links": links}, CLUSTERS=given["CLUSTERS"])
    page = page_of(sheets(**given, EVIDENCE=str(evidence), DATE="2026-06-30", PRINT=2), "7_*.html")
    assert "Mill – School" in page.text
    assert "2026-01-31 · valid" in page.text
    assert "2019-01-31 · lapsed" in page.text


def test_sheets_speak_spanish(sheets, given):
    folder = sheets(**{**given, "LANGUAGE": 2})
    page = page_of(folder, "7_*.html")
    assert "2,5 veces" in plain(" ".join(page.by_tag["dt"]))
    assert "Sin medir" in page.text
    assert 'lang="es"' in only(folder, "7_*.html").read_text(encoding="utf-8")
    assert "Prueba por prueba" in pdf_pages(only(folder, "7_*.pdf"))[0]


def test_nothing_on_a_page_asks_the_internet(sheets, given):
    folder = sheets(**given, PRINT=2)
    links = [link for file in folder.glob("*.html") for link in Page(file.read_text(encoding="utf-8")).links]
    files = {file.name for file in folder.iterdir()}
    assert links
    assert all(link.startswith("data:image/png;base64,") or link in files for link in links)


def test_the_record_repeats_the_run(sheets, given):
    folder = sheets(**given, PRINT=2)
    record = (folder / "record.txt").read_text(encoding="utf-8")
    assert "polos:clusterreport" in record
    assert re.search(r"CLUSTERS \(SHA-256\): [0-9a-f]{64}", record)
    digest = re.search(r"CLUSTERS \(SHA-256\): ([0-9a-f]{64})", record)[1]
    assert digest in page_of(folder, "7_*.html").text
    assert "qgis_process run polos:clusterreport" in record


def test_what_else_is_in_the_folder_stays_and_is_told(sheets, given, tmp_path, log):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "5_gone.html").write_text("last year")
    (folder / "mine.txt").write_text("mine")
    (folder / "index.html").write_text("old")
    sheets(**given, PRINT=2, feedback=log)
    assert (folder / "5_gone.html").read_text() == "last year"
    assert (folder / "mine.txt").read_text() == "mine"
    assert "Leather" in (folder / "index.html").read_text(encoding="utf-8")
    assert "5_gone.html" in log.textLog()
    assert not [file for file in folder.iterdir() if file.name.startswith(".")]


@pytest.mark.parametrize("of_one", [0, 1])
def test_a_cancel_leaves_nothing(polos, given, tmp_path, of_one):
    class Cancelled(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            if progress > 20:
                self.cancel()

    feedback = Cancelled(False)
    parameters = {**given, "OUTPUT": str(tmp_path / "out"), "PRINT": of_one}
    algorithm = polos.polos.provider.algorithm("clusterreport").create()
    _, good = algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert not good
    assert "Cancelled; nothing was written." in feedback.textLog()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"LOGO": "no.png"}, "LOGO is"),
        ({"GROWTH": "AREAS"}, "GROWTH needs GROWTH_ID"),
        ({"VALID": "long"}, "VALID is “long”"),
        ({"OUTPUT": "file/sheets"}, "Choose another place"),
    ],
)
def test_bad_input_is_refused_in_words(polos, given, tmp_path, parameters, said):
    (tmp_path / "no.png").write_text("this is no picture")
    (tmp_path / "file").write_text("a file")
    own = {"LOGO": str(tmp_path / "no.png"), "GROWTH": given["AREAS"], "OUTPUT": str(tmp_path / "file" / "sheets")}
    wrong = {name: own.get(name, value) for name, value in parameters.items()}
    with pytest.raises(QgsProcessingException, match=re.escape(said)):
        polos.run("polos:clusterreport", {**given, "OUTPUT": str(tmp_path / "out"), **wrong})
    assert not (tmp_path / "out").exists()


def test_clusters_without_ids_or_with_two_alike_are_refused(polos, given, make_layer, tmp_path):
    for rows, said in (([LEATHER, LEATHER], "more than once"), ([[None, *LEATHER[1:]]], "without cl_id")):
        with pytest.raises(QgsProcessingException, match=said):
            polos.run(
                "polos:clusterreport", {**given, "CLUSTERS": make_layer(FIELDS, rows), "OUTPUT": str(tmp_path / "out")}
            )


def test_logo_and_colour_are_the_users(sheets, given, tmp_path):
    from qgis.PyQt.QtGui import QColor, QImage

    logo = tmp_path / "logo.png"
    image = QImage(30, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    assert image.save(str(logo))
    folder = sheets(**given, LOGO=str(logo), COLOUR="#ffdd00")
    html = only(folder, "7_*.html").read_text(encoding="utf-8")
    assert "--accent: #ffdd00" in html
    assert "--on-accent: #000000" in html, "white on yellow could not be read"
    plain_folder = sheets(**given, folder="plain")
    counts = [
        len(pytest.importorskip("pypdf").PdfReader(str(only(one, "7_*.pdf"))).pages[0].images)
        for one in (folder, plain_folder)
    ]
    assert counts[0] - counts[1] == 1


def test_a_layer_and_a_colour_as_scripts_hand_them_over_are_in_the_record(sheets, given, tmp_path):
    from qgis.core import QgsVectorLayer
    from qgis.PyQt.QtGui import QColor

    sample = f"{ROOT / 'resources' / 'sample' / 'morocco.gpkg'}|layername=areas"
    base = QgsVectorLayer(sample, "base", "ogr")
    folder = sheets(**given, BASEMAP=base, COLOUR=QColor("#ffdd00"), PRINT=2)
    record = (folder / "record.txt").read_text(encoding="utf-8")
    assert f'"BASEMAP": "{sample}"' in record
    assert '"COLOUR": "#ffdd00"' in record


def test_qgis_process_ends_well(qgis_process, given, tmp_path):
    from qgis.core import QgsVectorFileWriter

    file = str(tmp_path / "clusters.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        given["CLUSTERS"], file, QgsProcessingContext().transformContext(), options
    )
    ended = qgis_process("run", "polos:clusterreport", f"--CLUSTERS={file}", f"--OUTPUT={tmp_path / 'out'}")
    assert ended.returncode == 0, ended.stderr
    assert len(list((tmp_path / "out").glob("*.pdf"))) == 2


def test_a_model_makes_sheets(polos, given, tmp_path):
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    model = QgsProcessingModelAlgorithm("sheets", "", "")
    model.initAlgorithm()
    child = QgsProcessingModelChildAlgorithm("polos:clusterreport")
    values = {"CLUSTERS": given["CLUSTERS"], "OUTPUT": str(tmp_path / "out"), "PRINT": 2}
    for name, value in values.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    model.addChildAlgorithm(child)
    feedback = QgsProcessingFeedback()
    _, good = model.run({}, QgsProcessingContext(), feedback)
    assert good, feedback.textLog()
    assert (tmp_path / "out" / "index.html").is_file()


def test_areas_of_another_run_are_refused(sheets, given, make_layer):
    members = [[*MEMBERS[0][:5], 900.0, 40.0], *MEMBERS[1:]]
    with pytest.raises(QgsProcessingException, match=r"MEMBERS does not belong to CLUSTERS: .*7 \(1234 – 1134\)"):
        sheets(**{**given, "MEMBERS": make_layer(MEMBER_FIELDS, members, 3)})


@pytest.mark.parametrize(
    ("fields", "row", "said"),
    [
        ({"dp_unit": "integer", "dp_1_low": "double"}, [7, 0.9], "DEPENDENCE lacks dp_hidden"),
        ({"dp_unit": "string", "dp_hidden": "integer"}, ["01", 1], "DEPENDENCE has none of the clusters"),
    ],
)
def test_what_cannot_say_what_is_secret_is_refused(sheets, given, make_layer, tmp_path, fields, row, said):
    with pytest.raises(QgsProcessingException, match=said):
        sheets(**given, DEPENDENCE=make_layer(fields, [row], geometry="None"))
    assert not (tmp_path / "out").exists()


def test_rules_by_firms_say_so(polos, sheets, given, make_layer):
    areas = make_layer(
        {"code": "string", "firms": "double", "all": "double"}, [["01", 40.0, 90.0], ["02", 16.0, 900.0]]
    )
    ruled = {"AREAS": areas, "AREA_ID": "code", "FIRMS": "firms", "JOBS": "firms", "TOTAL": "all", "LANGUAGE": 1}
    given |= {"RULES_ID": "code", "PRINT": 2}
    for by_firms in (False, True):
        wanted = {"FIRMS_FOR_JOBS": by_firms, "OUTPUT": "TEMPORARY_OUTPUT"}
        rules = polos.run("polos:clusterrules", {**ruled, **wanted})["OUTPUT"]
        page = page_of(sheets(folder=f"by_{by_firms}", **given, RULES=rules), "7_*.html").text
        assert "LQ above 1" in page
        assert ("LQ above 1, firms instead of jobs" in page) is by_firms


def test_stars_are_told_as_stars(sheets, given, make_layer):
    rules = make_layer({"code": "string", "eu_stars": "integer"}, [["01", 2], ["02", 0]], geometry="None")
    page = page_of(sheets(**given, RULES=rules, RULES_ID="code"), "7_*.html").text
    assert "Stars (Europe), 0 to 3: one or more 1 of 2 areas" in page


def test_a_disk_that_is_full_leaves_no_half_pdf(polos, given, tmp_path, monkeypatch):
    from pathlib import Path as Places

    from polos.algorithms.decisions.sheets import report_outputs

    class Halving(report_outputs.QgsLayoutExporter):
        def exportToPdf(self, path, settings):  # noqa: N802
            found = super().exportToPdf(path, settings)
            Places(path).write_bytes(Places(path).read_bytes()[:9000])
            return found

    monkeypatch.setattr(report_outputs, "QgsLayoutExporter", Halving)
    with pytest.raises(QgsProcessingException, match=r"7_leather.pdf” could not be written whole"):
        polos.run("polos:clusterreport", {**given, "OUTPUT": str(tmp_path / "out")})
    monkeypatch.undo()
    write = Places.write_text

    def full(self, *arguments, **options):
        if self.name == "record.txt":
            raise OSError(28, "No space left on device", str(self))
        return write(self, *arguments, **options)

    monkeypatch.setattr(Places, "write_text", full)
    with pytest.raises(QgsProcessingException, match=r"nothing was written: record.txt: No space left"):
        polos.run("polos:clusterreport", {**given, "PRINT": 2, "OUTPUT": str(tmp_path / "out")})
    assert not (tmp_path / "out").exists()


def test_files_of_clusters_never_meet_and_every_disk_bears_them():
    from polos.algorithms.decisions.sheets.report_outputs import file_names

    ids = ["a", "á", "A", "con", "☃", "cluster-5", "index", "..", "a/b", "a b"]
    names = {**{one: one for one in ids}, "á": "3", "A": "a", "a/b": "x", "a b": "x"}
    found = file_names(ids, names)
    assert len({name.casefold() for name in found.values()}) == len(ids)
    assert not {"con", "index", "sheets", "record", ""} & set(found.values())
