"""Point clusters in a real QGIS: planted ones, names and areas, ids that last, agreement, refusals."""

import numpy as np
import pytest

MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def towns():
    """Return 400 firms in 8 towns of 50, 8 km apart in a row: places, codes; of the third town 30 are tanneries."""
    random = np.random.default_rng(4)
    places = np.repeat(8_000.0 * np.arange(8), 50)[:, None] * [1, 0] + 300 * random.normal(size=(400, 2))
    codes = np.where((np.arange(400) >= 100) & (np.arange(400) < 130), "1511", "4711")
    codes[5::40] = "1511"
    return places + np.array([300_000, 9_000_000]), codes.tolist()


@pytest.fixture
def firms(make_layer, towns):
    places, codes = towns

    def make(rows=None, fields=None):
        shapes = {at: f"POINT({x} {y})" for at, (x, y) in enumerate(places)}
        rows = [[code] for code in codes] if rows is None else rows
        return make_layer(fields or {"ciiu": "string"}, rows, geometry="Point", shapes=shapes, crs="EPSG:32717")

    return make


@pytest.fixture
def districts(make_layer):
    """Return two districts whose border runs through the third town."""
    boxes = [(290_000, 316_000), (316_000, 370_000)]
    shapes = {
        at: f"POLYGON(({w} 8990000,{e} 8990000,{e} 9010000,{w} 9010000,{w} 8990000))" for at, (w, e) in enumerate(boxes)
    }
    fields = {"ubigeo": "string", "nombre": "string"}
    return make_layer(fields, [["01", "Oeste"], ["02", "Este"]], shapes=shapes, crs="EPSG:32717")


@pytest.fixture
def clusters(polos, log, rows_of):
    def run(layer, **parameters):
        given = {"POINTS": layer, "CODE_FIELD": "ciiu", "SECTORS": "1511", "MAPS": 99, "OUTPUT": MEMORY, "LANGUAGE": 1}
        outputs = polos.run("polos:pointclusters", {**given, **parameters}, feedback=log)
        return outputs, rows_of(outputs["OUTPUT"])

    return run


DBSCAN = {"METHOD": 1, "REACH": 500}


def test_a_town_of_tanneries_is_found(firms, clusters):
    outputs, rows = clusters(firms(), **DBSCAN)
    best = rows[0]
    assert best["p_mass"] == pytest.approx(1 / 100)
    assert best["firms"] >= 25
    assert best["cl_label"] == "More than the places of all firms explain"
    # 39 of 400 firms are tanneries.
    assert best["lq"] == pytest.approx(best["firms"] / best["total"] / (39 / 400))
    outline = next(outputs["OUTPUT"].getFeatures()).geometry()
    assert 315_000 < outline.centroid().asPoint().x() < 317_000
    assert best["km2"] == pytest.approx(outline.area() / 1e6)


def test_two_towns_are_found_without_a_distance(firms, clusters, towns):
    codes = ["1511" if 250 <= at < 275 else code for at, code in enumerate(towns[1])]
    _, rows = clusters(firms([[code] for code in codes]))
    assert len(rows) >= 2
    assert rows[0]["p_mass"] == pytest.approx(1 / 100)
    assert sum(row["firms"] for row in rows) >= 45


def test_borders_that_part_a_cluster_are_told(firms, districts, clusters, rows_of):
    areas = {"AREAS": districts, "AREA_ID": "ubigeo", "NAME_FIELD": "nombre", "WITHIN": MEMORY}
    outputs, rows = clusters(firms(), **DBSCAN, **areas)
    within = rows_of(outputs["WITHIN"])
    assert rows[0]["n_areas"] == 2
    assert {row["area_name"] for row in within} == {"Oeste", "Este"}
    assert sum(row["part"] for row in within if row["cl_id"] == rows[0]["cl_id"]) == pytest.approx(1)
    assert rows[0]["cl_name"] == f"Tanning and dressing of leather (1511) · {rows[0]['lead_name']}"


def test_jobs_are_summed_and_unknown_ones_are_not_none(firms, towns, clusters):
    fields = {"ciiu": "string", "jobs": "double"}
    rows = [[code, 3.0] for code in towns[1]]
    _, known = clusters(firms(rows, fields), **DBSCAN, WORKERS_FIELD="jobs")
    rows[110][1] = None
    _, unknown = clusters(firms(rows, fields), **DBSCAN, WORKERS_FIELD="jobs")
    assert known[0]["jobs"] == 3 * known[0]["firms"]
    assert unknown[0]["jobs"] is None
    assert unknown[0]["firms"] == known[0]["firms"]


def test_ids_last(firms, clusters):
    first, _ = clusters(firms(), **DBSCAN)
    layer = first["OUTPUT"]
    layer.startEditing()
    for feature in layer.getFeatures():
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("cl_id"), 7)
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("last_id"), 9)
    layer.commitChanges()
    _, again = clusters(firms(), **DBSCAN, PREVIOUS=layer)
    assert (again[0]["cl_id"], again[0]["origin"], again[0]["last_id"]) == (7, "same", 9)
    assert again[0]["overlap"] == pytest.approx(1)


def test_agreement_with_clusters_of_areas(firms, districts, clusters, log):
    _, rows = clusters(firms(), **DBSCAN, PERIMETERS=districts)
    assert rows[0]["agree"] == pytest.approx(1)
    # All 39 tanneries lie in a district, those of the cluster too.
    assert f"{100 * sum(row['firms'] for row in rows) / 39:.0f} % of those in either" in log.textLog()


def test_firms_have_their_cluster(firms, clusters, rows_of):
    outputs, rows = clusters(firms(), **DBSCAN, FIRMS=MEMORY)
    own = rows_of(outputs["FIRMS"])
    assert len(own) == 39
    assert sum(row["cl_id"] == rows[0]["cl_id"] for row in own) <= rows[0]["firms"]


def test_nothing_dense_is_an_answer(firms, clusters, log):
    _, rows = clusters(firms(), METHOD=1, REACH=1)
    assert rows == []
    assert "There is no place" in log.textLog()


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"METHOD": 1}, "REACH"),
        ({"MINIMUM": 2}, "LEAST_FIRMS"),
        ({"MINIMUM": 60}, "A cluster needs 60"),
        ({"SECTORS": "0111"}, "0111"),
    ],
)
def test_what_cannot_be_is_refused(firms, clusters, parameters, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        clusters(firms(), **parameters)


def test_areas_need_their_ids(firms, districts, clusters):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="AREA_ID"):
        clusters(firms(), **DBSCAN, AREAS=districts)


def test_clusters_of_last_year_need_numbers_and_polygons(firms, clusters, make_layer):
    from qgis.core import QgsProcessingException

    before = make_layer({"cl_id": "integer", "last_id": "integer"}, [[1, 2], [None, 2]], crs="EPSG:32717")
    with pytest.raises(QgsProcessingException, match="PREVIOUS has no cl_id"):
        clusters(firms(), **DBSCAN, PREVIOUS=before)
    shapes = {0: "LINESTRING(300000 9000000, 310000 9000000)"}
    lines = make_layer({"cl_id": "integer"}, [[1]], geometry="LineString", shapes=shapes, crs="EPSG:32717")
    with pytest.raises(QgsProcessingException, match="PERIMETERS has no polygons"):
        clusters(firms(), **DBSCAN, PERIMETERS=lines)


def test_jobs_of_one_firm_are_not_told(firms, towns, clusters, log):
    rows = [[code, 3.0] for code in towns[1]]
    rows[110][1] = 1_000.0
    _, found = clusters(firms(rows, {"ciiu": "string", "jobs": "double"}), **DBSCAN, WORKERS_FIELD="jobs")
    assert found[0]["jobs"] is None
    assert "Clusters whose jobs are not told" in log.textLog()
