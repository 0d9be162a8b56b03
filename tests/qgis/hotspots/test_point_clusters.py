"""Point clusters in a real QGIS: planted ones, names and areas, ids that last, agreement, refusals."""

import pytest

MEMORY = "TEMPORARY_OUTPUT"


DBSCAN = {"METHOD": 1, "REACH": 500}


def test_a_town_of_tanneries_is_found(firms, clusters):
    outputs, rows = clusters(firms(), **DBSCAN)
    best = rows[0]
    assert best["p_mass"] == pytest.approx(1 / 100)
    assert best["firms"] >= 25
    assert best["cl_label"] == "More than the places of all firms explain"
    # 39 of 400 firms are tanneries.
    assert best["lq_drawn"] == pytest.approx(best["firms"] / best["total"] / (39 / 400))
    assert 1 < best["lq_low"] < best["lq"] < best["lq_high"]
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


def test_ids_of_the_same_method_go_on_without_a_word(firms, clusters, log):
    first, _ = clusters(firms(), **DBSCAN)
    clusters(firms(), **DBSCAN, PREVIOUS=first["OUTPUT"])
    assert "PREVIOUS was not made" not in log.textLog()


def test_ids_of_another_sector_or_method_go_on_with_a_warning(firms, clusters, log):
    first, _ = clusters(firms(), **DBSCAN)
    clusters(firms(), **{**DBSCAN, "REACH": 900}, SECTORS="4711", MINIMUM=12, PREVIOUS=first["OUTPUT"])
    said = next(line for line in log.textLog().splitlines() if "PREVIOUS was not made" in line)
    for both in ("“1511” at the first date, “4711”", "500", "900", "10 at the first date, 12"):
        assert both in said


def test_without_a_record_the_sector_of_the_layer_tells(firms, clusters, make_layer, log):
    fields = {"cl_id": "integer", "last_id": "integer", "sector": "string"}
    before = make_layer(fields, [[1, 1, "Metalmecánica"]], crs="EPSG:32717")
    clusters(firms(), **DBSCAN, PREVIOUS=before)
    assert "“Metalmecánica” in PREVIOUS, “1511” here" in log.textLog()


def test_clusters_of_areas_hand_on_no_ids(firms, clusters, make_layer, polos, log):
    from qgis.core import QgsProcessingException

    rows = [[f"{place:02}", 9.0 if place in (0, 1, 6, 7) else 1.0, 10.0] for place in range(36)]
    areas = make_layer({"id": "string", "own": "double", "all": "double"}, rows, columns=6, crs="EPSG:32717")
    given = {"INPUT": areas, "SECTOR": "own", "TOTAL": "all", "UNIT": 1, "ID_FIELD": "id", "OUTPUT": MEMORY}
    before = polos.run("polos:delineateclusters", given, feedback=log)["OUTPUT"]
    with pytest.raises(QgsProcessingException, match=r"“Delineate clusters .*“Point clusters"):
        clusters(firms(), **DBSCAN, PREVIOUS=before)


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
    assert "Agglomerations whose jobs are not told" in log.textLog()
