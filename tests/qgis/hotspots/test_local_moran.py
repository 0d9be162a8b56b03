"""Local Moran in a real QGIS: its fields, whatever the order of features, on layers as they come."""

import numpy as np
import pytest


def test_local_moran_writes_the_fields_of_the_contract(run, hot_corner, rows_of):
    rows = rows_of(run("localmoran", INPUT=hot_corner, FIELD="jobs", ALTERNATIVE=0))
    assert list(rows[0]) == [
        "code",
        "jobs",
        "all",
        "name",
        "lm_value",
        "lm_i",
        "lm_z",
        "lm_lag",
        "lm_p",
        "lm_p_adj",
        "lm_class",
        "lm_label",
        "lm_side",
        "lm_agrees",
        "lm_stable",
        "neighbours",
    ]
    assert [row["code"] for row in rows] == [f"{(place * 7) % 40:03d}" for place in range(40)]
    assert rows[20]["lm_class"] == 5
    assert rows[20]["lm_label"] == "No data"
    assert rows[20]["lm_p"] is None
    assert rows[39]["lm_class"] == 6
    assert rows[39]["neighbours"] == 0
    assert rows[0]["lm_class"] == 1
    assert rows[0]["neighbours"] == 3
    known = [row["jobs"] for row in rows if row["jobs"] is not None]
    near = [rows[place]["jobs"] for place in (1, 8, 9)]
    assert rows[0]["lm_lag"] == pytest.approx(np.mean(near))
    spread = np.var(known, ddof=1)
    expected = (rows[0]["jobs"] - np.mean(known)) * (np.mean(near) - np.mean(known)) / spread
    assert rows[0]["lm_i"] == pytest.approx(expected, rel=1e-12)


def test_results_do_not_depend_on_the_order_of_features(run, hot_corner, rows_of, make_layer):
    order = np.random.default_rng(5).permutation(40)
    features = list(hot_corner.getFeatures())
    shuffled = hot_corner.clone()
    shuffled.dataProvider().truncate()
    shuffled.dataProvider().addFeatures([features[place] for place in order])
    fields = ("lm_p", "lm_p_adj", "lm_class", "neighbours")
    for options in ({}, {"ID_FIELD": "code"}, {"WEIGHTS": 2, "K": 5}):
        first, second = (
            {
                row["code"]: [row[field] for field in fields]
                for row in rows_of(run("localmoran", INPUT=layer, FIELD="jobs", PERMUTATIONS=999, **options))
            }
            for layer in (hot_corner, shuffled)
        )
        assert first == second


def test_earlier_results_in_the_input_are_replaced_not_renamed(run, hot_corner, rows_of):
    first = run("localmoran", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999)
    second = run("localmoran", INPUT=first, FIELD="jobs", PERMUTATIONS=999)
    assert rows_of(first) == rows_of(second)


def test_null_empty_and_invalid_geometries_keep_their_rows(run, make_layer, rows_of):
    bowtie = "POLYGON((2000 0,3000 1000,3000 0,2000 1000,2000 0))"
    layer = make_layer(
        {"y": "double"}, [[float(i % 7)] for i in range(25)], shapes={0: None, 1: "POLYGON EMPTY", 2: bowtie}
    )
    for options in ({}, {"TOLERANCE": 10}, {"WEIGHTS": 1}, {"WEIGHTS": 2, "K": 3}):
        common = {"FIELD": "y", "PERMUTATIONS": 999, "REPAIR_LIMIT": 100}  # by the shoelace formula its area is 0
        rows = rows_of(run("localmoran", INPUT=layer, **common, **options))
        assert len(rows) == 25
        assert [row["lm_class"] for row in rows[:2]] == [8, 8]
        assert rows[2]["neighbours"] > 0


def test_tolerance_is_metres_on_a_geographic_layer(run, make_layer, rows_of):
    """Two rows of squares, 0.0003° (about 33 m) apart: neighbours within 50 m, not within 20 m."""
    from qgis.core import QgsGeometry, QgsRectangle

    def square(x, y):
        west, south = x * 0.01, y * 0.0103
        return QgsGeometry.fromRect(QgsRectangle(west, south, west + 0.01, south + 0.01)).asWkt()

    shapes = {place: square(place % 6, place // 6) for place in range(12)}
    layer = make_layer({"y": "double"}, [[float(i % 5)] for i in range(12)], crs="EPSG:4326", shapes=shapes)
    for tolerance, expected in ((0, 1), (20, 1), (50, 3)):
        rows = rows_of(run("localmoran", INPUT=layer, FIELD="y", TOLERANCE=tolerance, PERMUTATIONS=999))
        assert rows[0]["neighbours"] == expected


def test_islands_can_be_attached_to_the_nearest(run, hot_corner, rows_of):
    rows = rows_of(run("localmoran", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999, ISLANDS=1))
    assert rows[39]["neighbours"] == 1
    assert rows[39]["lm_p"] is not None
    assert rows[38]["neighbours"] > 3


@pytest.mark.parametrize("name", ["fid", "OBJECTID", "gid"])
def test_the_number_of_rows_that_qgis_offers_as_a_value_is_refused(run, make_layer, name):
    from qgis.core import QgsProcessingException

    rows = [[place + 1, place % 5] for place in range(25)]
    layer = make_layer({name: "integer", "jobs": "integer"}, rows, columns=5)
    with pytest.raises(QgsProcessingException, match=f"“{name}” numbers the rows"):
        run("localmoran", INPUT=layer, FIELD=name)
    # What is called so and is no number of rows is a figure.
    same = make_layer({name: "integer"}, [[place % 5] for place in range(25)], columns=5)
    assert run("localmoran", INPUT=same, FIELD=name).featureCount() == 25


def test_the_id_of_areas_is_no_value(run, make_layer):
    from qgis.core import QgsProcessingException

    layer = make_layer({"ubigeo": "integer"}, [[10101 + place] for place in range(25)], columns=5)
    with pytest.raises(QgsProcessingException, match="“ubigeo” numbers the rows or names the areas"):
        run("localmoran", INPUT=layer, FIELD="ubigeo", ID_FIELD="ubigeo")


def test_the_scatter_plot_of_a_rate_is_of_its_own_means(run, make_areas, rows_of, tmp_path, monkeypatch):
    """So that its slope is Moran's I: of the 8 neighbours of squares, of areas that have a figure."""
    from polos.algorithms.pages.areas import diagnostics

    shown, draw = [], diagnostics.scatter_figure

    def seen(name, value, lag, *rest):
        shown.append((value, lag))
        return draw(name, value, lag, *rest)

    monkeypatch.setattr(diagnostics, "scatter_figure", seen)
    given = {"FIELD": "firms", "DENOMINATOR": "all", "ID_FIELD": "code", "REPORT": str(tmp_path / "page.html")}
    rows = rows_of(run("localmoran", INPUT=make_areas(), **given))
    known = {place: row["lm_value"] for place, row in enumerate(rows) if row["lm_value"] is not None}
    around = {}
    for place in known:
        column, row = place % 12, place // 12
        near = [(x, y) for y in (row - 1, row, row + 1) for x in (column - 1, column, column + 1) if 0 <= x < 12]
        values = [known[12 * y + x] for x, y in near if (x, y) != (column, row) and 12 * y + x in known]
        around[rows[place]["code"]] = sum(values) / len(values)
    ((value, lag),) = shown
    assert lag.to_dict() == pytest.approx(around)
    assert value.max() == pytest.approx(max(known.values()))
