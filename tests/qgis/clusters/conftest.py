"""What tests of clusters share: four areas in two states, with a long table that knows every firm."""

import pytest

FIELDS = {
    "area": "string",
    "code": "string",
    "year": "integer",
    "firms": "integer",
    "jobs": "double",
    "jobs_max": "double",
    "jobs_sq": "double",
    "suppressed": "integer",
}
ROWS = [
    # a: firms of 60, 30 and 10; b: of 50 and 50; c: one firm of 40; d has none of the sector.
    ["01", "1311", 2024, 3, 100, 60, 4600, 0],
    ["01", "4711", 2024, 9, 100, None, None, 0],
    ["02", "1311", 2024, 2, 100, 50, 5000, 0],
    ["02", "4711", 2024, 9, 300, None, None, 0],
    ["03", "1311", 2024, 1, 40, 40, 1600, 0],
    ["03", "4711", 2024, 9, 60, None, None, 0],
    ["04", "4711", 2024, 9, 100, None, None, 0],
]


@pytest.fixture
def four(make_layer):
    """Return the areas."""
    rows = [["01", "N", "Alto", "7"], ["02", "N", "Bajo", "7"], ["03", "S", "Cerro", "8"], ["04", "S", "Dos", None]]
    return make_layer({"ubigeo": "string", "estado": "string", "nombre": "string", "grupo": "string"}, rows, columns=2)


@pytest.fixture
def long_rows(make_layer):
    """Return the long table."""
    return make_layer(FIELDS, ROWS, geometry="None")


@pytest.fixture
def usual(four, long_rows):
    """Return the parameters that both algorithms share."""
    return {
        "AREAS": four,
        "AREA_ID": "ubigeo",
        "TABLE": long_rows,
        "SECTORS": "13",
        "OUTPUT": "TEMPORARY_OUTPUT",
        "LANGUAGE": 1,
    }


SIDE = 12
CLUSTER = (26, 27, 28, 38, 39, 40, 50, 51, 52)
AREA_FIELDS = {
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
        return make_layer(AREA_FIELDS, changed or cluster_rows(), columns=SIDE, **options)

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
