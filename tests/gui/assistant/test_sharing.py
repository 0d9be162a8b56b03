"""What the assistant says of a run as commands, whatever its map and table are."""

import pytest
from polos.analysis.guessing.parts import Guess
from polos.ui.assistant.plan import result
from polos.ui.assistant.session import Session, Wanted
from polos.ui.assistant.sharing import commands
from polos.ui.assistant.sources import source_of_layer
from qgis.core import QgsProject, QgsVectorLayer

from .raw_files import SAMPLE

FIELDS = "field=area_code:string&field=sector:string&field=establishments:integer"


@pytest.fixture
def copied(polos):
    """Return a function of a table that gives the first command, and why the commands do not repeat the run."""

    def copy(table):
        areas = QgsVectorLayer(f"{SAMPLE}|layername=areas", "areas", "ogr")
        QgsProject.instance().addMapLayers([areas, table])
        fields = Guess("code", "area_code", "sector", "establishments", unit="firms")
        sources = map(source_of_layer, (areas, table))
        text, why_not = commands(result(Session(*sources, fields, sectors="B-E", wanted=Wanted("/tmp/polos/r.gpkg"))))
        return text.partition("\n")[0], why_not

    yield copy
    QgsProject.instance().clear()


def test_a_filter_of_the_project_is_in_the_command(copied):
    table = QgsVectorLayer(f"{SAMPLE}|layername=sectors", "sectors", "ogr")
    table.setSubsetString("\"sector\" <> 'F'")
    command, why_not = copied(table)
    assert "sectors|subset=" in command
    assert why_not == ""


def test_what_only_the_project_has_is_said(copied):
    _, why_not = copied(QgsVectorLayer(f"None?{FIELDS}", "in memory", "memory"))
    assert why_not.startswith("On the clipboard, but no command finds “in memory” as it is")
