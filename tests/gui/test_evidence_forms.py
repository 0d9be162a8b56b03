"""The forms of a file of evidence, filled in as people do; pictures go to build/screens."""

from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer, QgsVectorLayerUtils
from qgis.gui import QgsAttributeDialog, QgsAttributeEditorContext
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLineEdit

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"


@pytest.fixture
def layers(polos, make_layer, tmp_path):
    """Return the layers of a new file in Spanish, in the project under their titles."""
    clusters = make_layer({"cl_id": "integer", "cl_name": "string"}, [[7, "Cuero · Trujillo"], [9, "Uva"]])
    path = tmp_path / "evidencia.gpkg"
    polos.run("polos:evidencetemplate", {"CLUSTERS": clusters, "OUTPUT": str(path), "LANGUAGE": 2})
    titles = {"clusters": "Clústeres", "actors": "Actores", "links": "Vínculos entre actores"}
    found = {name: QgsVectorLayer(f"{path}|layername={name}", title, "ogr") for name, title in titles.items()}
    QgsProject.instance().addMapLayers(list(found.values()))
    yield found
    QgsProject.instance().removeAllMapLayers()


@pytest.fixture
def form():
    """Return a function that opens the form of a new record."""
    opened = []

    def open_one(layer, place=None):
        assert layer.startEditing() or layer.isEditable()
        geometry = QgsGeometry.fromWkt(place) if place else QgsGeometry()
        feature = QgsFeature(QgsVectorLayerUtils.createFeature(layer, geometry))
        dialog = QgsAttributeDialog(layer, feature, False, None, False, QgsAttributeEditorContext())
        dialog.setMode(QgsAttributeEditorContext.Mode.AddFeatureMode)
        dialog.resize(620, 680)
        dialog.show()
        opened.append(dialog)
        return dialog

    yield open_one
    for dialog in opened:
        dialog.close()


def fill(dialog, **values):
    """Fill in widgets by the names of their fields."""
    for name, value in values.items():
        for box in dialog.findChildren(QComboBox, name):
            box.setCurrentIndex(max(box.findText(value), box.findData(value)))
        for line in dialog.findChildren(QLineEdit, name):
            line.setText(value)
    QApplication.processEvents()


def can_be_saved(dialog):
    QApplication.processEvents()
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def picture(dialog, name):
    SCREENS.mkdir(parents=True, exist_ok=True)
    assert dialog.grab().save(str(SCREENS / f"{name}.png"))


def test_actors_and_a_link(layers, form):
    for name, kind, place in (("Curtiembre «Ñandú»", "Empresa", "POINT(10 10)"), ("SENATI", "training", "POINT(20 5)")):
        dialog = form(layers["actors"], place)
        assert not can_be_saved(dialog)
        fill(dialog, name=name, kind=kind)
        assert not can_be_saved(dialog)
        fill(dialog, source="Registro", cl_id="Uva")
        assert can_be_saved(dialog)
        picture(dialog, f"evidence_actor_{kind}")
        dialog.accept()
    assert layers["actors"].commitChanges(), layers["actors"].commitErrors()
    actors = list(QgsVectorLayer(layers["actors"].source(), "again", "ogr").getFeatures())
    assert [(row["name"], row["kind"], row["level"], row["cl_id"]) for row in actors] == [
        ("Curtiembre «Ñandú»", "firm", "local", 9),
        ("SENATI", "training", "local", 9),
    ]
    assert len({row["actor_id"] for row in actors}) == 2
    assert all(row["observed"] == QDate.currentDate() for row in actors)

    dialog = form(layers["links"])
    fill(dialog, source="Convenio", cl_id="Uva", kind="joint_project", from_id="SENATI", to_id="SENATI")
    assert not can_be_saved(dialog), "a link of an actor with itself"
    fill(dialog, to_id="Curtiembre «Ñandú»")
    assert can_be_saved(dialog)
    for field, wrong, right in (
        ("observed", QDate.currentDate().addDays(1), QDate.currentDate()),
        ("ended", QDate(2024, 4, 1), QDate(2024, 6, 1)),
        ("valid_to", QDate(2020, 1, 1), QDate.currentDate().addYears(2)),
    ):
        dialog.attributeForm().changeAttribute("began", QDate(2024, 5, 1))
        dialog.attributeForm().changeAttribute(field, wrong)
        assert not can_be_saved(dialog), field
        dialog.attributeForm().changeAttribute(field, right)
        assert can_be_saved(dialog), field
    picture(dialog, "evidence_link")
    dialog.accept()
    assert layers["links"].commitChanges(), layers["links"].commitErrors()
    (link,) = QgsVectorLayer(layers["links"].source(), "again", "ogr").getFeatures()
    ids = {row["name"]: row["actor_id"] for row in actors}
    assert (link["from_id"], link["to_id"]) == (ids["SENATI"], ids["Curtiembre «Ñandú»"])
    feature = next(layers["links"].getFeatures())
    assert QgsVectorLayerUtils.getFeatureDisplayString(layers["links"], feature) == "SENATI → Curtiembre «Ñandú»"
