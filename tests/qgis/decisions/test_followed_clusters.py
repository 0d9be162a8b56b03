"""Clusters followed up: ids that last, what was born, goals of a cluster, changed limits, a second follow-up."""

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsVectorFileWriter, QgsVectorLayer

SIDE = 12
WEST = (26, 27, 28, 38, 39, 40, 50, 51, 52)
EAST = (79, 80, 81, 91, 92, 93, 103, 104, 105)


def saved(layer, path):
    """Save a layer as a file, and return its path."""
    options, transform = QgsVectorFileWriter.SaveVectorOptions(), QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), transform, options)
    return str(path)


@pytest.fixture
def made(polos, make_layer, tmp_path):
    """Return a maker of areas in a file: two firms of 100 everywhere and more in some squares."""

    def make(name, hot):
        fields = {"code": "string", "firms": "double", "all": "double"}
        rows = [[f"{(place * 7) % 144:03d}", float(hot.get(place, 2)), 100.0] for place in range(SIDE * SIDE)]
        return saved(make_layer(fields, rows, columns=SIDE), tmp_path / name)

    return make


@pytest.fixture
def frozen(polos, made, tmp_path):
    """Return the frozen method of one cluster in the west, with two goals: of it, and of all."""
    areas = made("then.gpkg", dict.fromkeys(WEST, 12))
    target = str(tmp_path / "clusters.gpkg")
    given = {"INPUT": areas, "ID_FIELD": "code", "SECTOR": "firms", "TOTAL": "all", "UNIT": 1, "MAPS": 199}
    layers = {"OUTPUT": target, "MEMBERS": f"{target}|layername=members"}
    polos.run("polos:delineateclusters", {**given, **layers})
    goals = tmp_path / "goals.csv"
    rows = ["goal;indicator;cluster;target;target_date", "networks;firms;1;150;2030", "identify;count();;2;2030"]
    goals.write_text("\n".join(rows), encoding="utf-8")
    result = {"RESULT": f"{target}|layername=clusters", "MEMBERS": layers["MEMBERS"]}
    method = str(tmp_path / "method.json")
    polos.run("polos:freezemethod", {**result, "GOALS": str(goals), "DATE": "2024-12-31", "OUTPUT": method})
    return method


@pytest.fixture
def follow(polos, frozen, tmp_path):
    def run(name, **parameters):
        log, path = QgsProcessingFeedback(), str(tmp_path / f"{name}_results.gpkg")
        given = {"FROZEN": frozen, "DATE": "2025-12-31", "RESULTS": path, "LANGUAGE": 1, "LOAD": False}
        outputs = polos.run("polos:followup", {**given, "PROGRESS": "TEMPORARY_OUTPUT", **parameters}, feedback=log)
        return path, log.textLog(), outputs["PROGRESS"]

    return run


def rows_in(rows_of, path, layer):
    return rows_of(QgsVectorLayer(f"{path}|layername={layer}", layer, "ogr"))


def test_ids_last_and_a_new_cluster_is_born(follow, made, rows_of):
    new = made("now.gpkg", {**dict.fromkeys(WEST, 14), **dict.fromkeys(EAST, 12)})
    path, log, progress = follow("now", NEW_AREAS=new)
    clusters = {row["cl_id"]: row for row in rows_in(rows_of, path, "delineateclusters")}
    told = {row["cd_id"]: row["cd_label"] for row in rows_in(rows_of, path, "comparison")}
    assert told == {"1": "Grew", "2": "Born: not found before"}
    of_west, of_all = rows_of(progress)
    assert (of_west["cluster_nm"], of_west["value"]) == (clusters[1]["cl_name"], clusters[1]["firms"])
    assert (of_all["baseline"], of_all["value"], of_all["state"]) == (1, 2, "reached")
    assert "Data that are other than then: INPUT." in log


def test_the_same_data_give_the_same_clusters(follow, rows_of):
    path, log, _ = follow("same")
    assert "All clusters are what they were." in log
    (row,) = rows_in(rows_of, path, "comparison")
    assert (row["cd_before"], row["cd_after"], row["cd_overlap"], row["cd_diff"]) == ("1", "1", 1, 0)


def test_a_cluster_that_vanished_has_no_figure(follow, made, rows_of):
    path, _, progress = follow("gone", NEW_AREAS=made("gone.gpkg", dict.fromkeys(EAST, 12)))
    told = {row["cd_before"]: row["cd_label"] for row in rows_in(rows_of, path, "comparison")}
    assert told["1"] == "Vanished: not found any more"
    of_west, of_all = rows_of(progress)
    assert (of_west["value"], of_west["state"]) == (None, "open")
    assert of_west["cluster_nm"] != "1"
    assert of_all["value"] == 1


def test_no_clusters_any_more_are_a_result_as_well(follow, made, rows_of):
    path, log, progress = follow(
        "none", NEW_AREAS=made("none.gpkg", {place: 2 + place % 2 for place in range(SIDE**2)})
    )
    assert not rows_in(rows_of, path, "delineateclusters")
    assert [row["value"] for row in rows_of(progress)] == [None, 0]
    assert "Vanished" in log


def test_from_the_second_follow_up_on_ids_given_since_last_too(follow, made, rows_of):
    both = {**dict.fromkeys(WEST, 14), **dict.fromkeys(EAST, 12)}
    path, _, _ = follow("second", NEW_AREAS=made("second.gpkg", both))
    last = {
        "PREVIOUS": f"{path}|layername=delineateclusters",
        "PREVIOUS_MEMBERS": f"{path}|layername=delineateclusters_members",
    }
    third, _, _ = follow("third", NEW_AREAS=made("third.gpkg", dict.fromkeys(EAST, 12)), DATE="2026-12-31", **last)
    assert [row["cl_id"] for row in rows_in(rows_of, third, "delineateclusters")] == [2]


def test_a_follow_up_can_be_frozen_in_turn(polos, follow, tmp_path):
    path, _, _ = follow("again")
    given = {"RESULT": f"{path}|layername=delineateclusters", "MEMBERS": f"{path}|layername=delineateclusters_members"}
    polos.run("polos:freezemethod", {**given, "OUTPUT": str(tmp_path / "again.json")})
    assert (tmp_path / "again.json").is_file()


def test_members_of_another_run_are_refused(polos, follow, made, frozen, tmp_path):
    path, _, _ = follow("other", NEW_AREAS=made("other.gpkg", dict.fromkeys(WEST, 13)))
    given = {
        "RESULT": f"{tmp_path / 'clusters.gpkg'}|layername=clusters",
        "MEMBERS": f"{path}|layername=delineateclusters_members",
        "OUTPUT": str(tmp_path / "x.json"),
    }
    with pytest.raises(QgsProcessingException, match="MEMBERS were not written by the run"):
        polos.run("polos:freezemethod", given)


def test_what_is_not_published_is_in_no_goal_and_no_page(follow, make_layer, rows_of, tmp_path):
    """The west has 9 × 12 firms; the frozen result says so too, as the baseline of its goal."""
    fields = {"dp_unit": "string", "dp_hidden": "integer"}
    texts = {}
    for name, code in (("told", 0), ("hidden", 1)):
        table = saved(make_layer(fields, [["1", code]], geometry="None"), tmp_path / f"{name}_dependence.gpkg")
        page = tmp_path / f"{name}.html"
        path, log, progress = follow(name, BEFORE_DEPENDENCE=table, REPORT=str(page))
        texts[name] = page.read_text(encoding="utf-8")
        of_west, of_all = rows_of(progress)
        (row,) = rows_in(rows_of, path, "comparison")
        figures = [of_west["baseline"], of_west["value"], of_west["share"], row["cd_fig_b"], row["cd_fig_a"]]
        assert figures == ([108, 108, 0, 108, 108] if name == "told" else [None] * 5)
        assert (of_all["value"], of_all["baseline"]) == (1, 1)
    assert "are not published, or would tell them (1): networks" in log
    assert of_west["reason"] == "Its figure is not published, so that nobody knows single firms by it."
    assert "108" in texts["told"]
    assert ">108<" not in texts["hidden"]
    assert " 108 " not in texts["hidden"]


def test_what_is_compared_with_is_never_written_over(follow, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"RESULTS is “.*clusters\.gpkg”, which this run reads"):
        follow("over", RESULTS=str(tmp_path / "clusters.gpkg"))
    with pytest.raises(QgsProcessingException, match=r"RESULTS is “.*then\.gpkg”, which this run reads"):
        follow("over", RESULTS=str(tmp_path / "then.gpkg"))


def test_a_cancel_leaves_nothing(follow, tmp_path):
    class Stopping(QgsProcessingFeedback):
        def pushInfo(self, info):  # noqa: N802
            super().pushInfo(info)
            if info.startswith("— Delineate clusters"):
                self.cancel()

    import processing

    given = {"FROZEN": str(tmp_path / "method.json"), "RESULTS": str(tmp_path / "stopped.gpkg")}
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        processing.run("polos:followup", given, feedback=Stopping())
    assert not (tmp_path / "stopped.gpkg").exists()
