"""Linkages through Processing: files as offices publish them, a region, and what is refused."""

import json

import pytest

FLOWS = """sector;nombre;Agro;Minas;Fábricas;consumo;exportaciones;usos
agro;Agricultura;10;0;30;50;10;100
minas;Minería;1;4;25;0;170;200
fábricas;Industria;20;40;60;150;30;300
importaciones;;5;16;35;;;
salarios;;30;50;60;;;
excedente;;34;90;90;;;
valor bruto de producción;;100;200;300;;;
empleos;;50;20;60;;;
"""


@pytest.fixture
def saved(tmp_path):
    def save(text, name):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return save


@pytest.fixture
def run(polos, saved, rows_of, tmp_path):
    from qgis.core import QgsProcessingFeedback

    def execute(text=FLOWS, **parameters):
        log = QgsProcessingFeedback(logFeedback=False)
        inputs = {"FLOWS": saved(text, "flows.csv"), "FLOWS_CODE": "sector", "OUTPUT": "memory:", **parameters}
        found = polos.run("polos:linkages", inputs, feedback=log)
        return found, {row["sector"]: row for row in rows_of(found["OUTPUT"])}, log.textLog()

    return execute


def test_a_published_table(run):
    """Multipliers by hand: (I - A)' m = 1 with A = Z / x."""
    import numpy as np

    _, rows, log = run(JOBS="empleos", INCOME="SALARIOS")
    a = np.array([[10, 0, 30], [1, 4, 25], [20, 40, 60]]) / np.array([100, 200, 300])
    expected = np.linalg.solve(np.eye(3) - a.T, np.ones(3))
    assert [row["lk_mult"] for row in rows.values()] == pytest.approx(expected.tolist())
    jobs = np.linalg.solve(np.eye(3) - a.T, np.array([50, 20, 60]) / np.array([100, 200, 300]))
    assert rows["minas"]["lk_jobs_m"] == pytest.approx(jobs[1] / 0.1)
    assert rows["minas"]["title"] == "Minería"
    assert "usos" in log
    assert "excedente" in log


def test_a_sector_without_output_is_told_and_moves_no_mean(run):
    lines = [line.split(";") for line in FLOWS.splitlines()]
    lines.insert(4, ["nada", "", *"000000"])
    wide = [[*line[:2], "nada" if line[0] == "sector" else "0", *line[2:]] for line in lines]
    _, expected, _ = run()
    _, rows, log = run("\n".join(map(";".join, wide)))
    assert "have no linkages and count in no mean (1): nada" in log
    assert {name: row for name, row in rows.items() if name != "nada"} == expected
    assert {rows["nada"][field] for field in ("lk_mult", "lk_back", "lk_forw_g", "lk_quarter")} == {None}


LONG = """area;code;jobs;firms
1501;01;40;9
1501;10;10;5
1502;07;15;2
0701;01;10;3
0701;10;50;8
0701;99;5;1
"""
LINKS = "from,to\n01,agro\n07,minas\n10,fábricas\n"


def test_a_region_from_the_long_table(run, saved, rows_of):
    found, rows, log = run(
        TABLE=saved(LONG, "long.csv"),
        REGION="15*",
        CORRESPONDENCE=saved(LINKS, "links.csv"),
        JOBS="empleos",
        DELTAS="0,1 0.5",
        REGIONAL="memory:",
    )
    assert [rows[name]["lk_region"] for name in ("agro", "minas", "fábricas")] == [40, 15, 10]
    assert all(row["lk_r_low"] <= row["lk_r_high"] <= row["lk_mult"] for row in rows.values())
    every = rows_of(found["REGIONAL"])
    assert {row["method"] for row in every} == {"nation", "slq", "cilq", "flq"}
    assert {row["delta"] for row in every if row["method"] == "flq"} == {0.1, 0.5}
    assert "99" in log  # a code without a sector is told


@pytest.mark.parametrize(
    ("long", "links", "said"),
    [
        # One cell of “minas” is suppressed: that is neither none of it there nor none of it anywhere.
        (LONG.replace("0701;10;50;8", "0701;07;*;8"), LINKS, "minas.*is not none"),
        (LONG.replace("1502;07;15;2", "1502;07;0;2"), "from,to\n07,minas\n", "no job is in a sector"),
    ],
)
def test_jobs_that_are_not_known_are_not_taken_for_none(run, saved, long, links, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run(TABLE=saved(long, "long.csv"), REGION="15*", CORRESPONDENCE=saved(links, "links.csv"))


def test_the_command_line_gives_the_same_in_spanish(polos, qgis_process, saved, tmp_path):
    page = tmp_path / "page.html"
    inputs = {"FLOWS": saved(FLOWS, "flows.csv"), "FLOWS_CODE": "sector", "LANGUAGE": "es"}
    outputs = {"OUTPUT": str(tmp_path / "out.csv"), "REPORT": str(page), "LINKS": str(tmp_path / "links.csv")}
    text = json.dumps({"inputs": {**inputs, **outputs}})
    found = qgis_process("run", "polos:linkages", "-", text=text)
    assert found.returncode == 0, found.stderr
    assert "Sectores clave" in page.read_text(encoding="utf-8")
    assert (tmp_path / "links.csv").read_text(encoding="utf-8").startswith("seller,buyer,")


@pytest.mark.parametrize(
    ("change", "parameters", "said"),
    [
        (("20;40;60", "20;400;60"), {"GROSS_OUTPUT": "usos"}, "more to others than their output"),
        (("agro;Agricultura", "campo;Agricultura"), {}, "on one side only"),
        (("1;4;25", "1;-4;25"), {"GROSS_OUTPUT": "usos"}, "negative, from and to"),
        (("1;4;25", "1;;25"), {"GROSS_OUTPUT": "usos"}, "missing, from and to"),
        (("", ""), {"JOBS": "puestos"}, "no row or column “puestos”"),
        (("empleos;;50;20;60", "empleos;;50;;60"), {"JOBS": "empleos"}, r"“empleos” has no figure .*\(1\): minas"),
        (("salarios;;30;50;60", "salarios;;30;-50;60"), {"INCOME": "salarios"}, r"“salarios” is negative .*minas"),
        (("", ""), {"DELTAS": "0.1 1"}, "DELTAS"),
        (("", ""), {"REGION": "15*"}, "together"),
        (("", ""), {"REGIONAL": "memory:"}, "REGION"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, change, parameters, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run(FLOWS.replace(*change) if change[0] else FLOWS, **parameters)


@pytest.mark.parametrize("label", ["nothing", "x\0y"])
def test_a_label_that_is_no_column_is_refused_in_words(polos, small_runs, label):
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    given = {**small_runs["linkages"], "FLOWS_CODE": label, "OUTPUT": "memory:"}
    algorithm = polos.polos.provider.algorithm("linkages").create()
    with pytest.raises(QgsProcessingException, match=f"has no field “{label[:1]}.*Its fields are: ciiu"):
        algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
