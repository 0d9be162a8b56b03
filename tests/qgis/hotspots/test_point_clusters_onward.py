"""What takes clusters takes point clusters too, or says why not and what to do."""

from pathlib import Path

import pytest

MEMORY = "TEMPORARY_OUTPUT"
DBSCAN = {"METHOD": 1, "REACH": 500}
ANYHOW = {"OTHER_METHODS": True}


@pytest.fixture
def run(polos, log):
    """Return a function that runs an algorithm in English."""
    return lambda name, **given: polos.run(f"polos:{name}", {**given, "LANGUAGE": 1}, feedback=log)


@pytest.fixture
def made(firms, towns, districts, clusters):
    """Return the outputs of a run in which every firm has three jobs."""
    layer = firms([[code, 3.0] for code in towns[1]], {"ciiu": "string", "jobs": "double"})
    areas = {"AREAS": districts, "AREA_ID": "ubigeo", "NAME_FIELD": "nombre", "WITHIN": MEMORY}
    return clusters(layer, **DBSCAN, **areas, WORKERS_FIELD="jobs")[0]


def test_verdicts_judge_the_chance_and_the_firms(run, made, rows_of):
    row = rows_of(run("assessclusters", CLUSTERS=made["OUTPUT"], OUTPUT=MEMORY)["OUTPUT"])[0]
    assert (row["as_chance"], row["as_mass"], row["as_word"]) == ("passed", "passed", "Agglomeration")


def test_areas_that_hold_more_than_the_cluster_are_no_members(run, made):
    """Of a district only a part lies in a point cluster: what is counted by districts is not of the cluster."""
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="Leave MEMBERS out"):
        run("assessclusters", CLUSTERS=made["OUTPUT"], MEMBERS=made["WITHIN"], OUTPUT=MEMORY)


def test_two_dates_are_compared_by_ids_that_last(run, made, firms, clusters, rows_of, towns):
    """Five tanneries more in the third town a year later."""
    codes = ["1511" if 130 <= at < 135 else code for at, code in enumerate(towns[1])]
    after, rows = clusters(firms([[code] for code in codes]), **DBSCAN, PREVIOUS=made["OUTPUT"])
    assert rows[0]["origin"] == "same"
    found = rows_of(
        run("comparedates", BEFORE=made["OUTPUT"], AFTER=after["OUTPUT"], OUTPUT=MEMORY, **ANYHOW)["OUTPUT"]
    )
    assert [row["cd_id"] for row in found] == ["1"]


def test_two_dates_without_common_clusters_are_compared_too(run, made, firms, clusters, rows_of, towns):
    """The tanneries of the third town are gone, those of the seventh are new: no id is on both."""
    codes = ["1511" if 300 <= at < 330 else "4711" for at in range(400)]
    after, rows = clusters(firms([[code] for code in codes]), **DBSCAN, PREVIOUS=made["OUTPUT"])
    assert [(row["cl_id"], row["origin"]) for row in rows] == [(2, "new")]
    found = rows_of(
        run("comparedates", BEFORE=made["OUTPUT"], AFTER=after["OUTPUT"], OUTPUT=MEMORY, **ANYHOW)["OUTPUT"]
    )
    assert {row["cd_id"] for row in found} == {"1", "2"}


def test_sheets_tell_firms_where_shares_are_of_firms(run, made, tmp_path):
    run("clusterreport", CLUSTERS=made["OUTPUT"], MEMBERS=made["WITHIN"], OUTPUT=str(tmp_path), LEAST_FIRMS=3)
    (page,) = Path(tmp_path).glob("1_*.html")
    text = page.read_text(encoding="utf-8")
    assert "of all firms of the core" in text
    assert "of all jobs" not in text
    assert "Oeste" in text


def test_priorities_rank_them(run, made, rows_of):
    row = rows_of(run("prioritise", INPUT=made["OUTPUT"], OUTPUT=MEMORY)["OUTPUT"])[0]
    assert row["pr_rank"] == 1


def test_a_frozen_method_finds_them_again_with_their_ids(run, firms, towns, clusters, rows_of, tmp_path):
    """A year later the third town has five tanneries more, and the seventh has thirty."""
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

    def saved(layer, name):
        options, transform = QgsVectorFileWriter.SaveVectorOptions(), QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / name), transform, options)
        return str(tmp_path / name)

    def found(path, name):
        return rows_of(QgsVectorLayer(f"{path}|layername={name}", name, "ogr"))

    result, method = str(tmp_path / "clusters.gpkg"), str(tmp_path / "method.json")
    run("pointclusters", POINTS=saved(firms(), "then.gpkg"), CODE_FIELD="ciiu", SECTORS="1511", OUTPUT=result, **DBSCAN)
    run("freezemethod", RESULT=result, OUTPUT=method, DATE="2024-12-31")
    codes = ["1511" if 130 <= at < 135 or 300 <= at < 330 else code for at, code in enumerate(towns[1])]
    now, last = saved(firms([[code] for code in codes]), "now.gpkg"), str(tmp_path / "last.gpkg")
    given = {"FROZEN": method, "LOAD": False, "DATA": f"POINTS={now}"}
    run("followup", **given, DATE="2025-12-31", RESULTS=last)
    origins = {row["cl_id"]: row["origin"] for row in found(last, "pointclusters")}
    assert origins == {1: "same", 2: "new"}
    assert {row["cd_id"] for row in found(last, "comparison")} == {"1", "2"}
    third = str(tmp_path / "third.gpkg")
    run("followup", **given, DATE="2026-12-31", RESULTS=third, PREVIOUS=f"{last}|layername=pointclusters")
    assert {row["cl_id"]: row["origin"] for row in found(third, "pointclusters")} == {1: "same", 2: "same"}


@pytest.mark.parametrize(("code", "p"), [(3, 0.98), (2, 0.11), (1, 0.01)])
def test_sheets_and_priorities_tell_of_places_within_chance(run, made, rows_of, log, tmp_path, code, p):
    layer = made["OUTPUT"]
    fields = layer.fields()
    values = {fields.indexOf("cl_class"): code, fields.indexOf("p_mass"): p}
    layer.dataProvider().changeAttributeValues({one.id(): values for one in layer.getFeatures()})
    name = rows_of(layer)[0]["cl_name"]
    told = f"by their class and p-value (1): {name}."
    before = len(log.textLog())
    run("prioritise", INPUT=layer, OUTPUT=MEMORY)
    assert (told in log.textLog()[before:]) == (code > 1)
    before = len(log.textLog())
    run("clusterreport", CLUSTERS=layer, OUTPUT=str(tmp_path), LEAST_FIRMS=3)
    assert (told in log.textLog()[before:]) == (code > 1)
    (page,) = Path(tmp_path).glob("1_*.html")
    assert (f"As a whole it is within chance: p {p}" in page.read_text(encoding="utf-8")) == (code > 1)
