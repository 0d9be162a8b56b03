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
