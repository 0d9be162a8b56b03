"""Point patterns in a real QGIS: planted gatherings, what is left out, what is said, and that rows may be shuffled."""

import numpy as np
import pytest

MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def towns():
    """Return 240 firms in 12 towns far apart, 20 each: places, codes; those of the first two towns are tanneries."""
    random = np.random.default_rng(7)
    middles = 100_000 * random.random((12, 2)) + [300_000, 9_000_000]
    places = np.repeat(middles, 20, axis=0) + 400 * random.normal(size=(240, 2))
    codes = ["1511" if at < 40 and at % 2 else "4711" for at in range(240)]
    return places, codes


@pytest.fixture
def firms(make_layer):
    """Return a maker of layers of firms."""

    def make(places, rows, crs="EPSG:32717", fields=None):
        shapes = {at: f"POINT({x} {y})" if x == x else None for at, (x, y) in enumerate(places)}
        fields = fields or {"ciiu": "string"}
        return make_layer(fields, rows, geometry="Point", shapes=shapes, crs=crs)

    return make


@pytest.fixture
def patterns(polos, log, rows_of):
    """Return a function that runs the algorithm and returns its outputs, rows and log."""

    def run(layer, **parameters):
        given = {"POINTS": layer, "CODE_FIELD": "ciiu", "SECTORS": "1511", "MAPS": 99, "OUTPUT": MEMORY}
        outputs = polos.run("polos:pointpatterns", {**given, "STEPS": 20, **parameters}, feedback=log)
        return outputs, rows_of(outputs["OUTPUT"]), log

    return run


def test_a_sector_of_two_towns_is_gathered(towns, firms, patterns):
    places, codes = towns
    outputs, rows, log = patterns(firms(places, [[code] for code in codes]), FARTHEST=20_000, LANGUAGE=1)
    assert outputs["P_M"] == pytest.approx(1 / 100)
    assert outputs["P_KD"] == pytest.approx(1 / 100)
    # Towns are some 2 km wide; the smoothing of distances adds its own width.
    assert 1_000 <= outputs["GATHERED"] <= 8_000
    assert [row["distance"] for row in rows] == pytest.approx([1000.0 * at for at in range(21)])
    # Around a tannery half of its town is of its kind, of a twelfth of all: 10/20 over 20/240, itself not counted.
    assert rows[3]["m"] == pytest.approx((9 / 19) / (19 / 239), rel=0.2)
    assert rows[0]["m"] is None
    assert rows[3]["m_side"] == 1
    assert "The sector is gathered up to" in log.textLog()


def test_rows_may_be_shuffled_and_the_answer_stays(towns, firms, patterns):
    places, codes = towns
    order = np.random.default_rng(1).permutation(240)
    one = patterns(firms(places, [[code] for code in codes]))
    two = patterns(firms(places[order], [[codes[at]] for at in order]))
    assert one[1] == two[1]


def test_degrees_are_measured_on_the_ellipsoid(towns, firms, patterns):
    from pyproj import Transformer

    places, codes = towns
    degrees = np.column_stack(Transformer.from_crs(32717, 4326, always_xy=True).transform(*places.T))
    plane = patterns(firms(places, [[code] for code in codes]), FARTHEST=20_000)
    round_ = patterns(firms(degrees, [[code] for code in codes], "EPSG:4326"), FARTHEST=20_000)
    assert [row["m"] for row in round_[1][1:]] == pytest.approx([row["m"] for row in plane[1][1:]], rel=0.05)


def test_firms_that_cannot_be_used_are_counted(towns, firms, patterns):
    places, codes = towns
    places = places.copy()
    places[100] = np.nan
    rows = [[code, float(at % 9)] for at, code in enumerate(codes)]
    rows[101][0] = None
    rows[102][1] = None
    layer = firms(places, rows, fields={"ciiu": "string", "jobs": "double"})
    _, _, log = patterns(layer, WORKERS_FIELD="jobs", LANGUAGE=1)
    for said in ("no place, or several: 1.", "no sector code: 1.", "workers are not known: 1."):
        assert said in log.textLog()


def test_jobs_weigh(towns, firms, patterns):
    """One tannery of 10,000 workers leaves the gathering to its place: around others it is nearly all there is."""
    places, codes = towns
    rows = [[code, 10_000.0 if at == 1 else 1.0] for at, code in enumerate(codes)]
    layer = firms(places, rows, fields={"ciiu": "string", "jobs": "double"})
    by_firms, by_jobs = patterns(layer, FARTHEST=20_000), patterns(layer, FARTHEST=20_000, WORKERS_FIELD="jobs")
    assert by_jobs[1][3]["m"] != pytest.approx(by_firms[1][3]["m"])


def test_the_page_says_it_in_spanish(towns, firms, patterns, tmp_path):
    places, codes = towns
    page = tmp_path / "page.html"
    patterns(firms(places, [[code] for code in codes]), HTML=str(page), FIGURE=str(tmp_path / "f.svg"), LANGUAGE=2)
    text = page.read_text(encoding="utf-8")
    assert "Patrones de puntos de 1511" in text
    assert "El sector se agrupa hasta" in text
    assert (tmp_path / "f.svg").exists()


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"SECTORS": "0111"}, "0111"),
        ({"MAPS": 5}, "MAPS"),
        ({"FARTHEST": -3}, "FARTHEST"),
        ({"SECTORS": "4711;1511"}, "of others: 0"),
        ({"BANDS": "1 a 5=3"}, "WORKERS_FIELD"),
    ],
)
def test_what_cannot_be_is_refused(towns, firms, patterns, parameters, said):
    from qgis.core import QgsProcessingException

    places, codes = towns
    with pytest.raises(QgsProcessingException, match=said):
        patterns(firms(places, [[code] for code in codes]), LANGUAGE=1, **parameters)


def test_qgis_process_ends_well(qgis_process, towns, tmp_path):
    places, codes = towns
    lines = [f"{x},{y},{code}" for (x, y), code in zip(places, codes)]
    (tmp_path / "firms.csv").write_text("\n".join(["x,y,ciiu", *lines]), encoding="utf-8")
    (tmp_path / "firms.vrt").write_text(
        f"<OGRVRTDataSource><OGRVRTLayer name='firms'><SrcDataSource>{tmp_path}/firms.csv</SrcDataSource>"
        "<GeometryType>wkbPoint</GeometryType><LayerSRS>EPSG:32717</LayerSRS>"
        "<GeometryField encoding='PointFromColumns' x='x' y='y'/></OGRVRTLayer></OGRVRTDataSource>",
        encoding="utf-8",
    )
    done = qgis_process(
        *("run", "polos:pointpatterns", f"--POINTS={tmp_path}/firms.vrt", "--CODE_FIELD=ciiu", "--SECTORS=1511"),
        *("--MAPS=99", "--STEPS=10", f"--OUTPUT={tmp_path}/table.csv"),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "table.csv").read_text(encoding="utf-8").startswith("distance,m,")
