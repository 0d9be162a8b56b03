"""Global autocorrelation and the distance profile through Processing: numbers by hand, pages, and bad input."""

import re

import numpy as np
import pytest

MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def board(make_layer):
    """Return 6 × 6 squares of 1 km: a chessboard, two halves, noise around a warm corner, and a rate."""
    rng = np.random.default_rng(1)
    rows = []
    for place in range(36):
        column, row = place % 6, place // 6
        warm = float(20 * np.exp(-((column - 1) ** 2 + (row - 1) ** 2) / 3) + rng.integers(0, 4))
        rows.append(
            [f"{(place * 7) % 36:02d}", (column + row) % 2, int(row >= 3), warm, int(rng.integers(0, 9)), 100, 0.0]
        )
    fields = {
        "code": "string",
        "chess": "integer",
        "halves": "integer",
        "warm": "double",
        "jobs": "integer",
        "all": "integer",
        "zero": "double",
    }
    return make_layer(fields, rows, columns=6)


def test_a_chessboard_by_hand(polos, board, rows_of):
    """Rook neighbours all differ: I = -1, C = 2 (n - 1) / n, and no two ones meet: G = 0."""
    found = polos.run(
        "polos:globalautocorrelation",
        {"INPUT": board, "FIELD": "chess", "WEIGHTS": 1, "PERMUTATIONS": 999, "OUTPUT": MEMORY},
    )
    assert found["MORAN_I"] == pytest.approx(-1)
    assert found["MORAN_E"] == pytest.approx(-1 / 35)
    assert found["GEARY_C"] == pytest.approx(2 * 35 / 36)
    assert found["GENERAL_G"] == 0
    # By hand: 120 links over 36 · 35 pairs of ones and zeros.
    assert found["GENERAL_G_E"] == pytest.approx(120 / (36 * 35))
    assert [found[name] for name in ("MORAN_P", "GEARY_P", "GENERAL_G_P")] == [0.002] * 3
    assert found["MORAN_Z"] < -3
    assert found["GEARY_Z"] > 3
    rows = {row["name"]: row for row in rows_of(found["OUTPUT"])}
    assert list(rows) == ["moran", "geary", "general_g"]
    assert rows["moran"]["statistic"] == found["MORAN_I"]
    assert rows["general_g"]["variance_normal"] is None
    assert rows["geary"]["p"] == found["GEARY_P"]


def test_alternatives_and_verdicts(polos, board, log):
    found = polos.run(
        "polos:globalautocorrelation",
        {"INPUT": board, "FIELD": "halves", "PERMUTATIONS": 999, "ALTERNATIVE": 2},
        feedback=log,
    )
    assert [found[name] for name in ("MORAN_P", "GEARY_P", "GENERAL_G_P")] == [0.001] * 3
    assert "neighbouring areas are more alike than chance would make them" in log.textLog()
    assert "differences between neighbours are smaller" in log.textLog()
    assert "high values lie together" in log.textLog()
    assert "HTML" not in found
    assert "OUTPUT" not in found


def test_a_rate_has_no_general_g(polos, board, log):
    found = polos.run(
        "polos:globalautocorrelation",
        {"INPUT": board, "FIELD": "jobs", "DENOMINATOR": "all", "PERMUTATIONS": 99},
        feedback=log,
    )
    assert found["GENERAL_G"] is None
    assert found["GENERAL_G_P"] is None
    assert found["MORAN_P"] > 0.05
    assert "General G is not given for “jobs / all”" in log.textLog()
    assert "chance alone could give such a map" in log.textLog()


def test_results_do_not_depend_on_the_order_of_features(polos, board):
    shuffled = board.clone()
    features = list(board.getFeatures())
    shuffled.dataProvider().truncate()
    shuffled.dataProvider().addFeatures([features[place] for place in np.random.default_rng(5).permutation(36)])
    for options in ({}, {"ID_FIELD": "code"}):
        first, second = (
            polos.run("polos:globalautocorrelation", {"INPUT": layer, "FIELD": "warm", "PERMUTATIONS": 999, **options})
            for layer in (board, shuffled)
        )
        assert first["MORAN_P"] == second["MORAN_P"]
        assert first["GENERAL_G_P"] == second["GENERAL_G_P"]


def pictures(html):
    return re.findall(r"src='data:image/png;base64,([A-Za-z0-9+/=]+)'", html)


def test_the_page_has_the_numbers_and_two_pictures(polos, board, tmp_path):
    path = tmp_path / "new" / "page.html"
    found = polos.run(
        "polos:globalautocorrelation", {"INPUT": board, "FIELD": "warm", "PERMUTATIONS": 999, "HTML": str(path)}
    )
    assert found["HTML"] == str(path)
    html = path.read_text(encoding="utf-8")
    assert "Global autocorrelation of warm" in html
    assert f"Moran&#x27;s I {found['MORAN_I']:.4g}" in html
    assert "Areas with a value: 36; without neighbours: 0; links: 220" in html
    assert len(pictures(html)) == 2
    assert all(len(picture) > 10_000 for picture in pictures(html))


def test_the_table_keeps_how_it_was_made(polos, board, tmp_path):
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "global.gpkg")
    polos.run("polos:globalautocorrelation", {"INPUT": board, "FIELD": "warm", "PERMUTATIONS": 99, "OUTPUT": target})
    history = "\n".join(QgsVectorLayer(target, "global", "ogr").metadata().history())
    assert "polos:globalautocorrelation" in history
    assert "Moran's I" in history


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"FIELD": "code"}, "code"),
        ({"FIELD": "zero"}, "“zero” has the same value, 0"),
        ({"FIELD": "warm", "PERMUTATIONS": 98}, "PERMUTATIONS is 98"),
        ({"FIELD": "warm", "PERMUTATIONS": 99, "ALPHA": 0.001}, "Set PERMUTATIONS to 1999"),
        ({"FIELD": "warm", "ALPHA": 1.5}, "ALPHA is 1.5"),
    ],
)
def test_bad_input_to_global_autocorrelation_is_explained(polos, board, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        polos.run("polos:globalautocorrelation", {"INPUT": board, **parameters})
    assert says in str(error.value)


def test_the_profile_of_a_board_by_hand(polos, board, rows_of, log):
    found = polos.run(
        "polos:distanceprofile", {"INPUT": board, "FIELD": "chess", "BANDS": 3, "OUTPUT": MEMORY}, feedback=log
    )
    rows = rows_of(found["OUTPUT"])
    assert [row["distance"] for row in rows] == pytest.approx([1000, 2000, 3000])
    # 60 shared sides; 2 km adds 50 diagonals and 48 pairs two steps apart. Side by side all differ.
    assert [row["links"] for row in rows][:2] == [60, 158]
    assert rows[0]["i"] == pytest.approx(-1)
    assert rows[0]["expected"] == pytest.approx(-1 / 35)
    # Of the 158, the 98 that are not side by side are alike; at 3 km more of both kinds come in.
    assert (found["FIRST_PEAK"], found["HIGHEST_PEAK"]) == (2000, 2000)
    assert [row["peak"] for row in rows] == [0, 1, 0]
    assert "The first distance is 1000 m, the smallest" in log.textLog()


def test_rings_of_a_chessboard_alternate(polos, board, rows_of):
    """At 1 km all differ, at 1.4 km (diagonals) all are the same."""
    rows = rows_of(
        polos.run(
            "polos:distanceprofile",
            {"INPUT": board, "FIELD": "chess", "KIND": 1, "BEGIN": 1000, "STEP": 500, "BANDS": 2, "OUTPUT": MEMORY},
        )["OUTPUT"]
    )
    assert [row["i"] for row in rows] == pytest.approx([-1, 1])
    assert [row["links"] for row in rows] == [60, 50]


def test_degrees_are_measured_in_metres(polos, make_layer, rows_of):
    """Three points on the equator of WGS 84, a degree (111,319.49 m) apart, and one a degree north (110,574.39 m)."""
    shapes = dict(enumerate(("POINT(-78 0)", "POINT(-77 0)", "POINT(-76 0)", "POINT(-78 1)")))
    points = make_layer({"x": "double"}, [[1.0], [2.0], [5.0], [3.0]], geometry="Point", crs="EPSG:4326", shapes=shapes)
    given = {"INPUT": points, "FIELD": "x", "BEGIN": 110574, "STEP": 0.7, "BANDS": 2, "OUTPUT": MEMORY}
    assert [row["links"] for row in rows_of(polos.run("polos:distanceprofile", given)["OUTPUT"])] == [0, 1]
    given = {**given, "BEGIN": 111319, "STEP": 0.7}
    assert [row["links"] for row in rows_of(polos.run("polos:distanceprofile", given)["OUTPUT"])] == [1, 3]


@pytest.fixture
def patches(make_layer):
    """Return 24 × 24 squares of 1 km in patches of 4 × 4 that are alike, with some noise."""
    rng = np.random.default_rng(3)
    level = rng.normal(size=(6, 6))
    rows = [[float(level[place // 24 // 4, place % 24 // 4] + rng.normal(0, 0.5))] for place in range(576)]
    return make_layer({"y": "double"}, rows, columns=24)


SIGNATURES = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}


@pytest.mark.parametrize("kind", SIGNATURES)
def test_peaks_page_and_picture(polos, patches, rows_of, kind, tmp_path):
    page, picture = tmp_path / "page.html", tmp_path / "new" / f"profile.{kind}"
    found = polos.run(
        "polos:distanceprofile",
        {"INPUT": patches, "FIELD": "y", "BANDS": 8, "OUTPUT": MEMORY, "HTML": str(page), "FIGURE": str(picture)},
    )
    peaks = [row["distance"] for row in rows_of(found["OUTPUT"]) if row["peak"]]
    assert found["FIRST_PEAK"] == peaks[0]
    assert 2000 <= found["FIRST_PEAK"] <= 4000
    assert picture.read_bytes().startswith(SIGNATURES[kind])
    html = page.read_text(encoding="utf-8")
    metres = f"{found['FIRST_PEAK']:,.0f}".replace(",", "\u202f")
    assert f"Likeness stands out most at {metres} m, the first and highest peak." in html
    assert len(pictures(html)) == 1


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"FIELD": "zero"}, "“zero” has the same value, 0"),
        ({"BEGIN": -5}, "BEGIN is -5"),
        ({"STEP": 0}, "STEP is 0"),
        ({"BANDS": 1}, "BANDS is 1"),
        ({"FIGURE": "picture.docx"}, "must end in .png, .pdf or .svg"),
    ],
)
def test_bad_input_to_the_profile_is_explained(polos, board, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        polos.run("polos:distanceprofile", {"INPUT": board, "FIELD": "warm", "OUTPUT": MEMORY, **parameters})
    assert says in str(error.value)


@pytest.mark.parametrize(("count", "rings"), [(5, False), (400, True), (576, False)])
def test_texts_lie_inside_the_pictures(qgis_app, count, rings):
    """A long name, few and many areas: nothing is cut off, and no label covers another."""
    import geopandas
    import pandas as pd
    from polos.algorithms.pages.areas import autocorrelation_pages as pages
    from polos.algorithms.pages.areas.diagnostics import scatter_figure
    from polos.analysis.autocorrelation.distance_profile import distance_profile
    from polos.analysis.autocorrelation.global_statistics import global_autocorrelation
    from polos.analysis.inference.options import Inference
    from polos.analysis.weights.options import WeightsOptions, spatial_graph

    rng = np.random.default_rng(2)
    points = geopandas.GeoSeries(geopandas.points_from_xy(*rng.uniform(0, 1e6, (2, count))), crs=26191)
    y = pd.Series(np.exp(rng.normal(size=count) + points.x / 3e5), name="y")
    graph, _ = spatial_graph(points, WeightsOptions(kind="nearest", k=3))
    result = global_autocorrelation(y, graph, Inference(permutations=199))
    name = "Personal ocupado en la fabricación de otros productos elaborados de metal / personal ocupado total"
    labels = {"moran": "Moran", "geary": "Geary", "general_g": "G"}
    for report in (
        scatter_figure(name, result.scatter["value"], result.scatter["lag"], (result.mean,) * 2),
        pages._permutation_figure(result, labels),
        pages.distance_figure(name, distance_profile(y, points, rings=rings), rings, True),
    ):
        report.figure.canvas.draw()
        page = report.figure.bbox
        renderer = report.figure.canvas.get_renderer()
        texts = [
            *report.figure.texts,
            *(axes.xaxis.label for axes in report.axes),
            *(axes.yaxis.label for axes in report.axes),
        ]
        texts += [text for axes in report.axes for text in axes.texts]
        for axis in (axis for axes in report.axes for axis in (axes.xaxis, axes.yaxis)):
            low, high = sorted(axis.get_view_interval())
            texts += [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
        for text in texts:
            if not text.get_text():
                continue
            box = text.get_window_extent(renderer)
            assert box.x0 >= 0, text
            assert box.x1 <= page.x1, text
            assert box.y0 >= 0, text
            assert box.y1 <= page.y1, text


def lines_of(relates, centre, value, lag):
    """Return where the dashed lines of a scatter plot stand, and slope and middle of its line."""
    import pandas as pd
    from polos.algorithms.pages.areas.diagnostics import scatter_figure

    (axes,) = scatter_figure("x", pd.Series(value), pd.Series(lag), centre, relates=relates).axes
    upright, level, line = axes.get_lines()
    (x0, x1), (y0, y1) = line.get_data()
    return (
        upright.get_xdata()[0],
        level.get_ydata()[0],
        (y1 - y0) / (x1 - x0),
        np.interp(value.mean(), (x0, x1), (y0, y1)),
    )


def test_dashed_lines_part_high_from_low_and_the_line_is_fitted(qgis_app):
    """Anselin, Syabri & Smirnov 2002: the lag of y against x, both standardised, so that axes cross at both means."""
    rng = np.random.default_rng(4)
    value, lag = rng.normal(3, 1, 50), rng.normal(20, 2, 50)
    fitted = np.polyfit(value, lag, 1)
    for relates, centre in (("own", (value.mean(),) * 2), ("other", (3.0, 17.5)), ("both-around", (2.0, 21.0))):
        x, y, slope, middle = lines_of(relates, centre, value, lag)
        assert (x, y) == centre
        assert slope == pytest.approx(fitted[0])
        assert middle == pytest.approx(lag.mean())
