"""Boxes of columns in the dialog of a directory: what its file, folder or table has, and any name that is typed."""

import gc

import pytest

NAMED = {"CODE_FIELD": "ciiu", "AREA_FIELD": "ubigeo"}


@pytest.fixture
def panel(widgets, open_dialog):
    panel = open_dialog("aggregatedirectory").mainWidget()
    gc.collect()
    return panel


@pytest.fixture
def choose(panel):
    """Return a function that gives a value to a parameter."""
    from qgis.core import QgsProcessingContext

    def choose(name, value):
        panel.wrappers[name].setParameterValue(value, QgsProcessingContext())

    return choose


@pytest.fixture
def box_of(panel):
    from qgis.PyQt.QtWidgets import QComboBox

    return lambda name: panel.wrappers[name].wrappedWidget().findChild(QComboBox)


@pytest.fixture
def offered(box_of):
    def offered(name="CODE_FIELD"):
        box = box_of(name)
        return [box.itemText(place) for place in range(box.count())]

    return offered


def test_columns_of_a_file_are_offered_and_a_text_stays(panel, choose, offered, box_of, tmp_path):
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("ubigeo;ciiu;año\n01;1311;2021\n", encoding="utf-8")
    second.write_text("área,código\n01,1311\n", encoding="cp1252")
    choose("SOURCE", str(first))
    assert offered() == ["", "ubigeo", "ciiu", "año"]
    assert offered("X_FIELD") == offered()
    box_of("CODE_FIELD").setCurrentIndex(2)
    box_of("AREA_FIELD").setEditText("otra")
    choose("SOURCE", str(second))
    assert offered() == ["", "área", "código"]
    values = panel.createProcessingParameters()
    assert (values["CODE_FIELD"], values["AREA_FIELD"]) == ("ciiu", "otra")
    choose("SOURCE", str(tmp_path / "nada.csv"))
    assert offered() == [""]


def test_an_earlier_run_shows_its_columns_and_guesses_none(widgets, open_dialog, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("ubigeo;ciiu;year\n01;1311;2021\n", encoding="utf-8")
    panel = open_dialog("aggregatedirectory", {"SOURCE": str(path), **NAMED}).mainWidget()
    values = panel.createProcessingParameters()
    assert {name: values.get(name) for name in NAMED} == NAMED
    assert not values.get("YEAR_FIELD")


def test_columns_of_a_folder(choose, offered, tmp_path):
    (tmp_path / "2021.csv").write_text("ubigeo\tciiu\n01\t1311\n", encoding="utf-8")
    choose("FOLDER", str(tmp_path))
    assert offered("WORKERS_FIELD") == ["", "ubigeo", "ciiu"]
