"""What a run says of fields that can hardly be meant, and how its messages call areas."""

import pytest
from qgis.core import QgsProcessingFeedback


@pytest.fixture
def areas(make_layer):
    fields = {"nombre": "string", "ubigeo": "integer", "firms": "integer", "all": "integer", "share": "double"}
    rows = [[f"Area {n}", 130100 + n, n * n % 37, 40 + n, n * n % 37 / 40] for n in range(36)]
    rows[7][3] = 0
    rows[7][2] = 0
    return make_layer(fields, rows, columns=6)


@pytest.fixture
def told(polos):
    """Return a function that runs an algorithm and returns its log."""

    def run(name, **parameters):
        feedback = QgsProcessingFeedback(False)
        polos.run(f"polos:{name}", {**parameters, "OUTPUT": "memory:", "LANGUAGE": 1}, feedback=feedback)
        return feedback.textLog()

    return run


def test_raw_counts_are_told_where_a_rate_belongs(told, areas):
    assert "“firms” holds whole numbers from zero up: perhaps raw counts" in told(
        "localmoran", INPUT=areas, FIELD="firms"
    )
    for fine in ({"FIELD": "firms", "DENOMINATOR": "all"}, {"FIELD": "share"}):
        assert "raw counts" not in told("localmoran", INPUT=areas, **fine)


def test_a_code_and_a_sector_that_is_its_own_total_are_told(told, areas):
    assert "FIELD is “ubigeo”, which by its name holds codes" in told("localmoran", INPUT=areas, FIELD="ubigeo")
    said = told("locationquotient", INPUT=areas, SECTOR="all", TOTAL="all")
    assert "SECTOR and TOTAL are the same field, “all”" in said


def test_messages_call_areas_by_their_names(told, areas):
    given = {"INPUT": areas, "FIELD": "firms", "DENOMINATOR": "all"}
    assert "gives no rate (1): Area 7." in told("localmoran", **given)
    assert "gives no rate (1): Area 7 (130107)." in told("localmoran", **given, ID_FIELD="ubigeo")
