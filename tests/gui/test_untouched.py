"""Every dialog on a layer that nobody made for it, run untouched; what dialogs choose, show and say while filled in."""

import pytest
from polos.algorithms.provider import ALGORITHMS
from processing.gui.AlgorithmDialogBase import AlgorithmDialogBase
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QLabel

NO_FIGURES = {"fid", "ubigeo", "cod_sector", "nombre"}
"""Fields of the layer that only number or name its areas."""


@pytest.fixture
def areas(polos, make_layer, tmp_path):
    """Return a layer of a file: a fid first, ids as whole numbers, codes as text; nothing is called as Polos has it."""
    fields = {"ubigeo": "integer", "cod_sector": "string", "nombre": "string", "empleo": "integer", "tasa": "double"}
    rows = [
        [130100 + place, f"{place % 9:02d}10", f"Area {place}", place * place % 37, place / 7] for place in range(36)
    ]
    path = str(tmp_path / "areas.gpkg")
    layer = make_layer(fields, rows, columns=6)
    polos.run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})
    layer = QgsVectorLayer(path, "areas", "ogr")
    # Of other tests nothing may be left: a dialog takes layers by what their fields are called.
    QgsProject.instance().removeAllMapLayers()
    QgsProject.instance().addMapLayer(layer, False)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def numeric_fields(algorithm, values):
    """Return the fields that are given as figures."""
    found = set()
    for definition in algorithm.parameterDefinitions():
        if definition.type() == "field" and definition.dataType() == definition.Numeric:
            value = values.get(definition.name()) or []
            found |= set(value if isinstance(value, list) else [value])
    return found


@pytest.mark.parametrize("name", [algorithm.ID for algorithm in ALGORITHMS])
def test_a_dialog_run_untouched_refuses_or_takes_no_number_of_a_row_for_a_figure(open_dialog, areas, name):
    dialog = open_dialog(name)
    algorithm = dialog.algorithm()
    try:
        values = dialog.mainWidget().createProcessingParameters()
    except AlgorithmDialogBase.InvalidParameterValue:
        return
    assert not numeric_fields(algorithm, values) & NO_FIGURES
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    able, reason = algorithm.checkParameterValues(values, context)
    if not able:
        assert reason
        return
    refused = ""
    try:
        _, able = algorithm.run(values, context, QgsProcessingFeedback(), {}, False)
    except QgsProcessingException as error:
        able, refused = False, str(error)
    assert "Traceback" not in refused
    assert not able or name in SOUND


SOUND = {"checklayer"}
"""Algorithms that need nothing but a layer."""


def shown(dialog):
    """Return the names of the parameters that are seen."""
    wrappers = dialog.mainWidget().wrappers.items()
    return {name for name, one in wrappers if not one.wrappedWidget().isHidden()}


def show(dialog, **values):
    """Fill in values, and have the form look at them."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    for name, value in values.items():
        dialog.mainWidget().wrappers[name].setParameterValue(value, context)
    dialog.mainWidget().refresh()


def said(dialog):
    """Return the labels of the form that are seen."""
    return "\n".join(label.text() for label in dialog.mainWidget().findChildren(QLabel) if not label.isHidden())


def test_what_says_more_of_one_kind_of_neighbours_is_seen_with_it_alone(open_dialog, areas):
    dialog = open_dialog("localmoran")
    own = {"TOLERANCE", "K", "DISTANCE", "KERNEL", "POWER", "WEIGHTS_FILE", "ORDER"}
    assert shown(dialog) & own == {"TOLERANCE", "ORDER"}
    for kind, seen in ((2, {"K"}), (3, {"DISTANCE"}), (5, {"WEIGHTS_FILE"}), (6, {"DISTANCE", "POWER"})):
        show(dialog, WEIGHTS=kind)
        assert shown(dialog) & own == seen, kind


def test_fields_are_chosen_by_their_names_or_not_at_all(open_dialog, areas, make_layer):
    dialog = open_dialog("delineateclusters")
    assert {dialog.mainWidget().wrappers[name].parameterValue() or "" for name in ("SECTOR", "TOTAL")} == {""}
    layer = make_layer({"fid": "integer", "total": "integer", "sector": "integer"}, [[1, 4, 2]])
    QgsProject.instance().addMapLayer(layer, False)
    show(dialog, INPUT=layer)
    assert [dialog.mainWidget().wrappers[name].parameterValue() for name in ("SECTOR", "TOTAL")] == ["sector", "total"]
    QgsProject.instance().removeMapLayer(layer.id())


def test_values_of_an_earlier_run_are_shown_as_they_were(open_dialog, areas):
    dialog = open_dialog("sectorlayer", {"AREAS": areas.id(), "VALUE_FIELD": "empleo"})
    found = {name: dialog.mainWidget().wrappers[name].parameterValue() or "" for name in ("VALUE_FIELD", "AREA_ID")}
    assert found == {"VALUE_FIELD": "empleo", "AREA_ID": ""}


def test_a_line_says_how_it_tests_and_amber_what_is_hardly_meant(open_dialog, areas):
    dialog = open_dialog("localmoran")
    assert "two-sided, false discovery rate, level 5" in said(dialog)
    show(dialog, INPUT=areas, FIELD="ubigeo", ALPHA=0.01)
    assert "level 1" in said(dialog)
    assert "“ubigeo”, which by its name holds codes" in said(dialog)
    show(dialog, FIELD="tasa", DENOMINATOR="tasa")
    assert "holds codes" not in said(dialog)
    assert "are the same field, “tasa”" in said(dialog)


def test_a_table_is_one_without_a_map_where_there_is_one(open_dialog, areas, make_layer):
    table = make_layer({"area": "string", "sector": "string"}, [["1", "C"]], geometry="None")
    QgsProject.instance().addMapLayer(table)
    wrappers = open_dialog("sectorlayer").mainWidget().wrappers
    assert wrappers["TABLE"].parameterValue() == table.id()
    assert [wrappers[name].parameterValue() for name in ("TABLE_ID", "SECTOR_FIELD")] == ["area", "sector"]
    QgsProject.instance().removeMapLayer(table.id())


def test_what_is_needed_is_seen_before_any_layer_is_chosen(open_dialog):
    assert {"AREAS", "AREA_ID", "TABLE", "TABLE_ID", "SECTOR_FIELD"} <= shown(open_dialog("sectorlayer"))
    assert "SECTORS" not in shown(open_dialog("locationquotient")), "of a long table, which need not be there"
