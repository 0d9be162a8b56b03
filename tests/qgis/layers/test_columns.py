"""Fields of every type, as layers and tables hold them."""

import pytest

H3 = [613177664827555839, 613177664827555840, 613177664827555841]
"""Indices of 64 bits that a real number does not tell apart."""


@pytest.fixture
def cells(make_layer):
    return make_layer({"h3": "int8"}, [[value] for value in H3])


@pytest.fixture
def refused(polos):
    from qgis.core import QgsProcessingException

    def attempt(name, **parameters):
        with pytest.raises(QgsProcessingException) as error:
            polos.run(f"polos:{name}", {"OUTPUT": "memory:", **parameters})
        return str(error.value)

    return attempt


def test_ids_of_64_bits_match_exactly(polos, cells, make_layer, rows_of):
    table = make_layer(
        {"h3": "int8", "ciiu": "integer", "jobs": "double"},
        [[value, code, jobs] for value, jobs in zip(H3, (5, 7, 11)) for code in (10, 47)],
        geometry="None",
    )
    keyed = {"AREAS": cells, "AREA_ID": "h3", "OUTPUT": "memory:"}
    sector = {"TABLE": table, "TABLE_ID": "h3", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs", "SECTORS": "10"}
    rows = rows_of(polos.run("polos:sectorlayer", {**keyed, **sector})["OUTPUT"])
    assert [row["sector"] for row in rows] == [5, 7, 11]
    directory = {"ESTABLISHMENTS": table, "ESTABLISHMENTS_AREA": "h3", "CODE_FIELD": "ciiu", "FIRM_ID": "h3"}
    rows = rows_of(polos.run("polos:establishments", {**keyed, **directory})["OUTPUT"])
    assert [row["firms"] for row in rows] == [2, 2, 2]


def test_real_ids_that_have_lost_their_last_digits_are_refused(cells, make_layer, refused):
    table = make_layer({"h3": "double", "ciiu": "string"}, [[float(H3[0]), "10"]], geometry="None")
    directory = {"ESTABLISHMENTS": table, "ESTABLISHMENTS_AREA": "h3", "CODE_FIELD": "ciiu"}
    said = refused("establishments", AREAS=cells, AREA_ID="h3", **directory)
    assert "The id or code 613177664827555840 is a real number with more digits" in said


@pytest.fixture
def mines(make_layer):
    fields = {"mine": "bool", "same": "integer", "text": "string", "more": "string"}
    return make_layer(fields, [[place % 3 == 0, int(place % 3 == 0), "1", "2"] for place in range(9)], columns=3)


def test_true_and_false_are_join_counts(polos, mines, rows_of):
    counts = [
        [row["jc"] for row in rows_of(polos.run("polos:localjoincount", inputs)["OUTPUT"])]
        for inputs in ({"INPUT": mines, "FIELD": field, "OUTPUT": "memory:"} for field in ("mine", "same"))
    ]
    assert counts[0] == counts[1]


def test_a_boolean_is_called_boolean(mines, refused):
    assert "that are boolean, true or false, not numbers: mine" in refused("localmoran", INPUT=mines, FIELD="mine")


def test_all_text_fields_are_named_at_once(mines, refused):
    said = refused("emerginghotspots", INPUT=mines, FIELDS=["same", "text", "more"])
    assert "are text or dates, not numbers (2): text, more" in said


def test_dates_are_written_by_iso(make_layer, refused):
    """Spreadsheets take a code such as 1.11 for a date."""
    from qgis.PyQt.QtCore import QDate

    areas = make_layer({"code": "string"}, [["1"]])
    table = make_layer(
        {"area": "string", "ciiu": "date", "jobs": "double"}, [["1", QDate(2024, 11, 1), 5.0]], geometry="None"
    )
    sector = {"TABLE": table, "TABLE_ID": "area", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs", "SECTORS": "10"}
    assert "no sector codes: 2024-11-01" in refused("sectorlayer", AREAS=areas, AREA_ID="code", **sector)


def test_a_field_called_geometry_is_a_field(polos, make_layer, rows_of):
    values = [[float(place**2), float(place**2)] for place in range(9)]
    areas = make_layer({"geometry": "double", "jobs": "double"}, values, columns=3)
    found = [
        [row["lm_i"] for row in rows_of(polos.run("polos:localmoran", inputs)["OUTPUT"])]
        for inputs in ({"INPUT": areas, "FIELD": field, "OUTPUT": "memory:"} for field in ("geometry", "jobs"))
    ]
    assert found[0] == found[1]


def test_a_list_of_fields_may_hold_blanks(refused, mines):
    """A batch gives them for what is left out."""
    assert "no field" not in refused("emerginghotspots", INPUT=mines, FIELDS=["same", None, ""])
