"""What tests of firms share: a map where they gather in nine squares, towns of firms as points, and how to ask."""

import numpy as np
import pytest

SIDE = 12
MEMORY = "TEMPORARY_OUTPUT"
CLUSTER = (26, 27, 28, 38, 39, 40, 50, 51, 52)
"""A map of 12 × 12 squares, and the 3 × 3 of them where firms gather."""


@pytest.fixture
def firm_rows():
    """Return a maker of rows: code, firms, all firms, two fields that are no counts."""

    def make(cluster=12, firms=None):
        """Two firms of 100 everywhere and more in the cluster, or as given by position; one NULL."""
        made = []
        for place in range(SIDE * SIDE):
            count = (cluster if place in CLUSTER else 2) if firms is None else firms.get(place, 0)
            made.append([f"{(place * 7) % 144:03d}", float(count), 100, 0.5, "text"])
        made[143][1] = None
        return made

    return make


@pytest.fixture
def make_areas(make_layer, firm_rows):
    """Return a maker of the layer of such rows."""
    fields = {"code": "string", "firms": "double", "all": "integer", "half": "double", "name": "string"}

    def make(changed=None, **options):
        return make_layer(fields, changed or firm_rows(), columns=SIDE, **options)

    return make


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
