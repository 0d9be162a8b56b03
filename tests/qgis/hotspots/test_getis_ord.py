"""Getis-Ord Gi* in a real QGIS: its fields, on areas and points; the source stays as it is."""

import pytest


def test_getis_ord_writes_the_fields_of_the_contract(run, hot_corner, rows_of):
    rows = rows_of(run("getisord", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999))
    measures = [f"gi_{name}" for name in ("z", "p", "p_adj", "bin", "label", "side", "agrees", "stable")]
    assert list(rows[0])[4:] == ["gi", *measures, "neighbours"]
    assert rows[0]["gi_bin"] in (1, 2, 3)
    assert rows[20]["gi_bin"] is None
    assert (rows[20]["gi_label"], rows[39]["gi_label"]) == ("No data", "No neighbours")
    total = sum(row["jobs"] for row in rows if row["jobs"] is not None)
    assert rows[0]["gi"] == pytest.approx(sum(rows[place]["jobs"] for place in (0, 1, 8, 9)) / total)


def test_the_source_is_never_altered(run, hot_corner, rows_of):
    before = rows_of(hot_corner)
    run("getisord", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999)
    assert rows_of(hot_corner) == before
    assert not hot_corner.isEditable()


def test_k_nearest_works_on_points(run, make_layer, rows_of):
    layer = make_layer({"y": "double"}, [[float(i)] for i in range(36)], columns=6, geometry="Point")
    rows = rows_of(run("getisord", INPUT=layer, FIELD="y", WEIGHTS=2, K=4, PERMUTATIONS=999))
    assert {row["neighbours"] for row in rows} == {4}
    assert rows[35]["gi_bin"] > 0
