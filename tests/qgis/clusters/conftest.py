"""What tests of clusters share: a map of 12 × 12 squares of 1,000 m where firms gather in nine of them."""

import pytest

SIDE = 12
CLUSTER = (26, 27, 28, 38, 39, 40, 50, 51, 52)
FIELDS = {
    "code": "string",
    "firms": "double",
    "all": "integer",
    "nombre": "string",
    "provincia": "string",
    "lm_class": "integer",
    "mine": "string",
}


@pytest.fixture
def cluster_rows():
    """Return a maker of rows: code, firms, all firms, name, province, and two fields of classes."""

    def make(firms=None, every=100, common=2, cluster=12):
        """Two firms of 100 everywhere and twelve in the cluster, or as given by position; one NULL."""
        made = []
        for place in range(SIDE * SIDE):
            count = (cluster if place in CLUSTER else common) if firms is None else firms.get(place, common)
            province = "West" if place % SIDE < 3 else "Centre" if place % SIDE < 4 else "East"
            classes = (1, "core") if place in CLUSTER else (0, "no")
            made.append([f"{(place * 7) % 144:03d}", float(count), every, f"Town {place}", province, *classes])
        made[143][1] = None
        return made

    return make


@pytest.fixture
def make_areas(make_layer, cluster_rows):
    """Return a maker of the layer of such rows."""

    def make(changed=None, **options):
        return make_layer(FIELDS, changed or cluster_rows(), columns=SIDE, **options)

    return make


@pytest.fixture
def delineated(polos):
    """Return a function that delineates clusters of firms on 199 maps, and returns all outputs."""

    def go(layer, feedback=None, **parameters):
        wanted = dict.fromkeys(("OUTPUT", "MEMBERS", "ISOLATED", "PATTERNS"), "TEMPORARY_OUTPUT")
        given = {"INPUT": layer, "SECTOR": "firms", "TOTAL": "all", "UNIT": 1, "MAPS": 199, "SLOPE": 0}
        given |= {"ID_FIELD": "code", **wanted, **parameters}
        return polos.run("polos:delineateclusters", given, feedback=feedback)

    return go
