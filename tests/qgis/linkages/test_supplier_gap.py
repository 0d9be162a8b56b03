"""Supplier gap through Processing: figures by hand, links in place of flows, lines, in Spanish, what is refused."""

import json

import pytest

FLOWS = """sector;nombre;13;17;20;consumo;produccion
13;Textiles;0;10;5;85;100
17;Papel;30;0;20;50;100
20;Químicos;20;1;0;179;200
"""
JOBS = {"01": (40, 0, 40), "02": (10, 3, 0), "03": (0, 47, 100), "04": (50, 0, 60)}
"""Jobs in 13, 17 and 20 of areas in a row, 1,000 m each: those of the core's test by hand."""
REST = {"01": 20, "02": 87, "03": 53, "04": 90}


@pytest.fixture
def areas(make_layer):
    def make(groups=("7", None, None, "8"), **options):
        rows = [[area, name, group] for area, name, group in zip(JOBS, ("Alto", "Bajo", "Cerro", "Dos"), groups)]
        fields = {"ubigeo": "string", "nombre": "string", "grupo": "string"}
        return make_layer(fields, rows, **options)

    return make


@pytest.fixture
def table(make_layer):
    def make(change=None):
        rows = {(area, code): jobs for area, own in JOBS.items() for code, jobs in zip(("13", "17", "20"), own)}
        rows |= {(area, "47"): jobs for area, jobs in REST.items()} | (change or {})
        fields = {"area": "string", "code": "string", "jobs": "double"}
        return make_layer(fields, [[*key, jobs] for key, jobs in rows.items()], geometry="None")

    return make


@pytest.fixture
def flows(tmp_path):
    path = tmp_path / "flows.csv"
    path.write_text(FLOWS, encoding="utf-8")
    return {"FLOWS": str(path), "FLOWS_CODE": "sector"}


@pytest.fixture
def run(polos, areas, table, flows, rows_of):
    """Return a runner that returns rows by cluster and sector, lines, and the log."""
    from qgis.core import QgsProcessingFeedback

    def go(layer=None, change=None, **parameters):
        log = QgsProcessingFeedback(logFeedback=False)
        given = {"AREAS": layer or areas(), "AREA_ID": "ubigeo", "TABLE": table(change), "CLUSTER_FIELD": "grupo"}
        given |= {"SECTORS": "13", **flows, "LANGUAGE": 1, "OUTPUT": "memory:", "LINES": "memory:"}
        found = polos.run("polos:suppliergap", {**given, **parameters}, feedback=log)
        rows = {(str(row["cl_id"]), row["sector"]): row for row in rows_of(found["OUTPUT"])}
        return rows, found["LINES"], log.textLog()

    return go


def numbers(row):
    return [row[name] for name in ("need", "has", "gap", "gap_hi", "state")]


def test_figures_and_lines_by_hand(run, rows_of):
    rows, lines, log = run(THRESHOLD=0.1, NEAREST=1)
    paper = rows["7", "17"]
    assert (paper["need"], paper["inside"], paper["has"], paper["gap"]) == pytest.approx((6, 0, 3, 3))
    assert (paper["gap_hi"], paper["title"], paper["state"]) == (pytest.approx(5.1), "Papel", 2)
    assert (paper["near_area"], paper["near_name"]) == ("03", "Cerro")
    assert paper["near_dist"] == pytest.approx(2000, rel=0.01)
    # 03 is around 04: the nearest place beyond is 02.
    assert (rows["8", "17"]["state"], rows["8", "20"]["near_area"]) == (0, None)
    ends = {(row["cl_id"], row["sector"]): row for row in rows_of(lines)}
    assert (ends["7", "17"]["from_area"], ends["7", "17"]["area"], ends["7", "17"]["value"]) == ("01", "03", 47)
    feature = next(feature for feature in lines.getFeatures() if feature["sector"] == "17")
    assert feature.geometry().length() == pytest.approx(2000)
    assert "Clusters: 2. Pairs of them and a sector that sells to them" in log


def test_the_cluster_alone_and_its_buyers(run):
    alone, _, _ = run(AROUND=False)
    assert (alone["7", "17"]["state"], alone["7", "17"]["has"]) == (3, 0)
    # 13 is 10 of the 100 that 17 makes: a tenth of its 50 jobs, times 40 of 100.
    buyers, _, _ = run(SIDE=1)
    assert buyers["7", "17"]["need"] == pytest.approx(0.1 * 50 * 0.4)


def test_there_is_no_gap_where_the_region_is_the_nation(run, areas):
    rows, _, _ = run(areas(groups="1111"), AROUND=False)
    assert {key: numbers(row)[2:] for key, row in rows.items()} == {("1", "17"): [0, 0, 0], ("1", "20"): [0, 0, 0]}


def test_a_member_table_and_links_give_the_same_as_a_field_and_flows(run, make_layer, flows):
    expected, _, _ = run()
    members = make_layer({"cl_id": "integer", "area_id": "string"}, [[7, "1"], [8, "4"]], geometry="None")
    shares = [["17", "13", 0.3], ["20", "13", 0.1]]
    links = make_layer({"s": "string", "b": "string", "part": "double"}, shares, geometry="None")
    given = {"LINKS": links, "LINK_SELLER": "s", "LINK_BUYER": "b", "LINK_STRENGTH": "part"}
    none = dict.fromkeys(flows)
    found, _, _ = run(CLUSTER_FIELD=None, MEMBERS=members, **none, **given)
    for key, row in expected.items():
        assert numbers(found[key]) == pytest.approx(numbers(row))
        assert found[key]["near_area"] == row["near_area"]
    assert "apel" in found["7", "17"]["title"] or "aper" in found["7", "17"]["title"]


def test_links_between_sectors_that_a_correspondence_knows(run, make_layer, flows, tmp_path):
    """The links need not have all of its sectors; 47 is in one that nobody deals with."""
    expected, _, _ = run(LEAST_SHARE=50)
    path = tmp_path / "codes.csv"
    path.write_text("from,to\n13,tex\n17,pap\n20,che\n47,shops\n", encoding="utf-8")
    links = make_layer({"s": "string", "b": "string", "part": "string"}, [["pap", "tex", "0,3"]], geometry="None")
    given = {"LINKS": links, "LINK_SELLER": "s", "LINK_BUYER": "b", "LINK_STRENGTH": "part", "DECIMAL": 1}
    found, _, _ = run(CORRESPONDENCE=str(path), **dict.fromkeys(flows), **given)
    assert found.keys() == {("7", "pap"), ("8", "pap")}
    assert numbers(found["7", "pap"]) == pytest.approx(numbers(expected["7", "17"]))


def test_unknown_figures_leave_it_open(run):
    rows, _, log = run(change={("02", "17"): None})
    assert (rows["7", "17"]["state"], rows["7", "17"]["need"]) == (9, None)
    assert "KNOWN_ONLY" in log
    rows, _, _ = run(change={("02", "17"): None}, KNOWN_ONLY=True, AROUND=False)
    assert rows["7", "17"]["need"] == pytest.approx(0.3 * 47 * 0.4)


def test_degrees_are_measured_on_the_ellipsoid(run, areas):
    shapes = {place: f"POINT({place} 0)" for place in range(4)}
    layer = areas(geometry="Point", crs="EPSG:4326", shapes=shapes)
    rows, _, _ = run(layer, AROUND=False, THRESHOLD=0.1)
    assert rows["7", "17"]["near_dist"] == pytest.approx(111319.49, abs=0.1)


def test_no_cluster_is_no_gap(run, make_layer):
    members = make_layer({"cl_id": "integer", "area_id": "string"}, [], geometry="None")
    rows, lines, log = run(CLUSTER_FIELD=None, MEMBERS=members)
    assert not rows
    assert not lines.featureCount()
    assert "There is no cluster" in log


def test_the_command_line_says_it_in_spanish(qgis_process, flows, tmp_path):
    rows = [f"{area},{code},{jobs}" for area, own in JOBS.items() for code, jobs in zip(("13", "17", "20"), own)]
    (tmp_path / "jobs.csv").write_text("\n".join(["area,code,jobs", *rows]), encoding="utf-8")
    (tmp_path / "members.csv").write_text("cl_id,area_id,cl_name\n7,01,Norte\n", encoding="utf-8")
    shapes = ["id,wkt", *(f'{area},"POINT({500000 + int(area) * 1000} 300000)"' for area in JOBS)]
    (tmp_path / "areas.csv").write_text("\n".join(shapes), encoding="utf-8")
    uri = f"file://{tmp_path}/areas.csv?delimiter=,&wktField=wkt&detectTypes=no&crs=EPSG:26191"
    page, lines = tmp_path / "page.html", tmp_path / "lines.gpkg"
    inputs = {
        "AREAS": f"delimitedtext://{uri}",
        "AREA_ID": "id",
        "TABLE": str(tmp_path / "jobs.csv"),
        "MEMBERS": str(tmp_path / "members.csv"),
        "SECTORS": "13",
        **flows,
        "WEIGHTS": "band",
        "DISTANCE": 1000,
        "LANGUAGE": "es",
        "OUTPUT": str(tmp_path / "gaps.csv"),
        "LINES": str(lines),
        "REPORT": str(page),
    }
    found = qgis_process("run", "polos:suppliergap", "-", text=json.dumps({"inputs": inputs}))
    assert found.returncode == 0, found.stderr
    said = page.read_text(encoding="utf-8")
    assert "Norte" in said
    assert "Débil" in said
    assert lines.stat().st_size > 0
    assert (tmp_path / "gaps.csv").read_text(encoding="utf-8").startswith("cl_id,cl_name,sector,title,strength,need")


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"CLUSTER_FIELD": None}, "give MEMBERS or CLUSTER_FIELD"),
        ({"FLOWS": None, "FLOWS_CODE": None}, "one of them"),
        ({"FLOWS_CODE": None}, "FLOWS_CODE together"),
        ({"SECTORS": "47"}, "codes of SECTORS are in no sector"),
        ({"SECTORS": "99"}, "No row of the table belongs"),
        ({"LEAST_SHARE": 100}, "no links of the clusters' sectors"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, parameters, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run(**parameters)


def test_each_cluster_is_of_the_sectors_of_its_layer(run, make_layer, tmp_path):
    """A chain by name is one; SECTORS counts for all, and a cluster without any is left out."""
    expected, _, _ = run()
    fields = {"cl_id": "string", "sector": "string"}
    same = make_layer(fields, [["7", "13"], ["8", "Textiles + Prendas de vestir"]])
    found, _, _ = run(SECTORS=None, CLUSTERS=same)
    assert {key: numbers(row) for key, row in found.items()} == {key: numbers(row) for key, row in expected.items()}
    other = make_layer(fields, [["7", "13"], ["8", "17"]])
    found, _, _ = run(SECTORS=None, CLUSTERS=other, FIGURE=str(tmp_path / "gap.png"))
    assert numbers(found["7", "17"]) == numbers(expected["7", "17"])
    assert {sector for cluster, sector in found if cluster == "8"} == {"13", "20"}
    assert (tmp_path / "gap.png").stat().st_size > 10_000
    overridden, _, _ = run(CLUSTERS=other)
    assert overridden.keys() == expected.keys()
    found, _, log = run(SECTORS=None, CLUSTERS=make_layer(fields, [["7", "13"], ["8", None]]))
    assert {cluster for cluster, _ in found} == {"7"}
    assert "which are left out (1): 8" in log


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([["7", "jobs_ind"]], "“jobs_ind” .clusters 7., is no selection of sectors and no chain"),
        ([["7", "13"], ["7", "17"]], "more than once"),
        ([["7", None]], "says of none of the clusters"),
    ],
)
def test_sectors_of_clusters_that_cannot_be_read(run, make_layer, rows, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=says):
        run(SECTORS=None, CLUSTERS=make_layer({"cl_id": "string", "sector": "string"}, rows))


def test_no_cluster_of_a_layer_is_no_gap(run, make_layer):
    members = make_layer({"cl_id": "integer", "area_id": "string"}, [], geometry="None")
    clusters = make_layer({"cl_id": "integer", "sector": "string"}, [])
    rows, _, _ = run(SECTORS=None, CLUSTER_FIELD=None, MEMBERS=members, CLUSTERS=clusters)
    assert not rows
