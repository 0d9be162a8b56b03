"""Related industries through Processing: figures by hand, regions, in Spanish, and what is refused."""

import json

import pytest

HAVE = {"01": "10 13 14", "02": "10 13", "03": "10", "04": "14 15"}
"""Of these sectors each area has 10 jobs of 1,000, the rest in 47: the figures of the core's test by hand."""
OPTIONS = {"LEAST_DIVERSITY": 1, "LEAST_UBIQUITY": 1, "SECTORS": "10-15"}


@pytest.fixture
def areas(make_layer):
    rows = [[area, name, region] for area, name, region in zip(HAVE, ("Alto", "Bajo", "Cerro", "Dos"), "NNSW")]
    return make_layer({"ubigeo": "string", "nombre": "string", "provincia": "string"}, rows, columns=2)


@pytest.fixture
def table(make_layer):
    def make(change=()):
        rows = {(area, code): 10.0 for area, codes in HAVE.items() for code in codes.split()}
        rows |= {(area, "47"): 1000.0 - 10 * len(codes.split()) for area, codes in HAVE.items()}
        rows |= dict(change)
        fields = {"area": "string", "code": "string", "jobs": "double"}
        return make_layer(fields, [[*key, value] for key, value in rows.items()], geometry="None")

    return make


@pytest.fixture
def run(polos, areas, table, rows_of):
    """Return a runner that returns rows of outputs by name, and the log."""
    from qgis.core import QgsProcessingFeedback

    def go(change=(), **parameters):
        log = QgsProcessingFeedback(logFeedback=False)
        wanted = dict.fromkeys(("OUTPUT", "MISSING", "SECTOR_SUMMARY", "PAIRS", "DENSITIES"), "TEMPORARY_OUTPUT")
        given = {"AREAS": areas, "AREA_ID": "ubigeo", "TABLE": table(change), "LANGUAGE": 1, **OPTIONS, **wanted}
        found = polos.run("polos:relatedindustries", {**given, **parameters}, feedback=log)
        return {name: rows_of(found[name]) for name in wanted}, log.textLog()

    return go


def test_figures_by_hand(run):
    """10 (a), 13 (b), 14 (c) and 15 (d), see tests/unit/linkages/test_related_sectors.py."""
    rows, log = run()
    near = {(row["code_1"], row["code_2"]): row["proximity"] for row in rows["PAIRS"]}
    assert near["10", "13"] == pytest.approx(2 / 3)
    assert near["13", "14"] == pytest.approx(1 / 2)
    areas = {row["ubigeo"]: row for row in rows["OUTPUT"]}
    assert (areas["03"]["rl_near"], areas["03"]["rl_div"], areas["03"]["rl_areas"]) == ("13", 1, 1)
    assert areas["03"]["rl_near_d"] == pytest.approx(4 / 7)
    assert "extile" in areas["03"]["rl_near_nm"]
    first = next(row for row in rows["MISSING"] if row["area"] == "03" and row["rank"] == 1)
    assert (first["area_name"], first["code"], first["value"], first["ubiquity"]) == ("Cerro", "13", 0, 2)
    assert {row["sector"]: row["ubiquity"] for row in rows["SECTOR_SUMMARY"]} == {"10": 3, "13": 2, "14": 2, "15": 1}
    assert len(rows["DENSITIES"]) == 16
    assert "4 areas or regions and 4 sectors" in log


def test_regions_are_shown_on_their_areas(run):
    """N has 20 jobs of 2,000 in 10 and in 13, and 10 in 14, where the nation has 20 of 4,000: a quotient of 1."""
    rows, log = run(REGION_FIELD="provincia")
    first, second, third, _ = rows["OUTPUT"]
    assert [first[name] for name in ("rl_unit", "rl_areas", "rl_total", "rl_div")] == ["N", 2, 2000, 3]
    assert {name: second[name] for name in first if name[:3] == "rl_"} == {
        name: first[name] for name in first if name[:3] == "rl_"
    }
    assert (third["rl_unit"], third["rl_areas"], third["rl_div"]) == ("S", 1, 1)
    north = {row["code"]: row for row in rows["DENSITIES"] if row["area"] == "N"}
    assert (north["14"]["value"], north["14"]["lq"]) == (10, pytest.approx(1))
    assert "3 regions of “provincia”" in log


def test_what_is_unknown_is_not_none(run):
    rows, log = run({("03", "13"): None, ("03", "total"): 1000.0})
    cerro = next(row for row in rows["OUTPUT"] if row["ubigeo"] == "03")
    assert (cerro["rl_unknown"], cerro["rl_eci"], cerro["rl_near"]) == (1, None, "14")
    bounds = next(row for row in rows["DENSITIES"] if (row["area"], row["code"]) == ("03", "14"))
    assert bounds["density_lo"] < bounds["density_hi"]
    assert "1 of 16" in log


def test_the_command_line_says_it_in_spanish(qgis_process, tmp_path):
    jobs = ["area,code,jobs", *(f"{area},{code},10" for area, codes in HAVE.items() for code in codes.split())]
    (tmp_path / "jobs.csv").write_text("\n".join([*jobs, *(f"{area},47,900" for area in HAVE)]), encoding="utf-8")
    shapes = ["id,wkt", *(f'{area},"POINT({int(area)} 1)"' for area in HAVE)]
    (tmp_path / "areas.csv").write_text("\n".join(shapes), encoding="utf-8")
    page, picture = tmp_path / "page.html", tmp_path / "picture.png"
    uri = f"file://{tmp_path}/areas.csv?delimiter=,&wktField=wkt&detectTypes=no&crs=EPSG:32718"
    inputs = {
        "AREAS": f"delimitedtext://{uri}",
        "AREA_ID": "id",
        "TABLE": str(tmp_path / "jobs.csv"),
        "LANGUAGE": "es",
        **OPTIONS,
        "OUTPUT": str(tmp_path / "out.gpkg"),
        "MISSING": str(tmp_path / "missing.csv"),
        "FIGURE": str(picture),
        "REPORT": str(page),
    }
    found = qgis_process("run", "polos:relatedindustries", "-", text=json.dumps({"inputs": inputs}))
    assert found.returncode == 0, found.stderr
    assert "Qué les falta a las áreas más grandes" in page.read_text(encoding="utf-8")
    assert picture.stat().st_size > 10_000
    lines = (tmp_path / "missing.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("area,area_name,rank,code,title,value,lq,density")


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"THRESHOLD": 0}, "THRESHOLD is 0"),
        ({"LEAST_DIVERSITY": 4}, "Too little is left to compare"),
        ({"SECTORS": "99"}, "No row of the table belongs"),
        ({"LEVEL": 4}, "belong to no code of level 4"),
        ({"FIGURE": "x.bmp"}, "FIGURE"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, parameters, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run(**parameters)
