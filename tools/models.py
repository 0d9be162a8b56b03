"""Write the models that Polos ships from the chains declared here.

    build/python tools/models.py

The files are in English; `algorithms/models.py` translates what the user sees.
"""

import os
import sys
import tempfile
from pathlib import Path
from xml.etree.ElementTree import canonicalize

from polos.analysis.errors import mark
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "models"


def main():
    """Write every model."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="polos-")
    application = QgsApplication([], False)
    application.initQgis()
    from polos.plugin import PolosPlugin

    plugin = PolosPlugin(None)
    plugin.initProcessing()
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / "sectortohotspots.model3"
    if not sector_to_hot_spots().toFile(str(path)):
        raise SystemExit(f"{path} could not be written.")
    # Qt writes attributes in another order each time.
    path.write_text(canonicalize(from_file=str(path)) + "\n", encoding="utf-8")
    print(path)
    application.exitQgis()


def sector_to_hot_spots():
    """Return the main job: a sector table to location quotients, local Moran and Getis-Ord on the same weights."""
    chain = Chain(mark("From a sector table to hot spots"), "sectortohotspots", mark("Hot spots"))
    chain.input(QgsProcessingParameterFeatureSource("AREAS", mark("Areas"), [Qgis.ProcessingSourceType.VectorPolygon]))
    chain.input(QgsProcessingParameterField("AREA_ID", mark("Id of the areas"), None, "AREAS"))
    chain.input(QgsProcessingParameterFeatureSource("TABLE", mark("Sector table"), [Qgis.ProcessingSourceType.Vector]))
    for name, description in (
        ("TABLE_ID", mark("Area in the table: id, or name")),
        ("SECTOR_FIELD", mark("Sector code (a row for each sector)")),
        ("VALUE_FIELD", mark("Value: jobs, firms … (a row for each sector)")),
    ):
        chain.input(QgsProcessingParameterField(name, description, None, "TABLE"))
    sectors = QgsProcessingParameterString("SECTORS", mark("Sectors, such as 10;13-15;C;1311"))
    sectors.setMetadata({"widget_wrapper": {"widget_type": "polos:sectors"}})
    chain.input(sectors)
    chain.input(
        QgsProcessingParameterNumber(
            "TOLERANCE",
            mark("Tolerance for borders that do not quite meet (metres)"),
            Qgis.ProcessingNumberParameterType.Double,
            0,
            minValue=0,
        )
    )
    named = ("AREAS", "AREA_ID", "TABLE", "TABLE_ID", "SECTOR_FIELD", "VALUE_FIELD", "SECTORS")
    layer = chain.step("sectorlayer", {name: Chain.given(name) for name in named}, {})
    areas = Chain.made(layer, "OUTPUT")
    key = {"INPUT": areas, "ID_FIELD": Chain.given("AREA_ID")}
    weights = chain.step(
        "spatialweights",
        {**key, "TOLERANCE": Chain.given("TOLERANCE")},
        {"HTML": mark("Report on the neighbours")},
    )
    chain.step(
        "locationquotient",
        {**key, "SECTOR": Chain.fixed("sector"), "TOTAL": Chain.fixed("total")},
        {"OUTPUT": mark("Location quotients")},
    )
    same = {**key, "WEIGHTS": Chain.fixed(5), "WEIGHTS_FILE": Chain.made(weights, "FILE")}
    rate = {"FIELD": Chain.fixed("sector"), "DENOMINATOR": Chain.fixed("total")}
    chain.step("localmoran", {**same, **rate}, {"OUTPUT": mark("Clusters and outliers")})
    chain.step("getisord", {**same, **rate}, {"OUTPUT": mark("Hot and cold spots")})
    return chain.finished()


class Chain:
    """A model in the making: inputs above, algorithms one below the other."""

    given = staticmethod(QgsProcessingModelChildParameterSource.fromModelParameter)
    made = staticmethod(QgsProcessingModelChildParameterSource.fromChildOutput)
    fixed = staticmethod(QgsProcessingModelChildParameterSource.fromStaticValue)

    def __init__(self, title, name, group):
        self.model = QgsProcessingModelAlgorithm(title, group, "hotspots")
        self.model.setName(title)
        self.inputs, self.steps = [], 0

    def input(self, parameter):
        """Add an input."""
        place = QgsProcessingModelParameter(parameter.name())
        place.setPosition(QPointF(120 + 220 * (len(self.inputs) % 4), 80 + 80 * (len(self.inputs) // 4)))
        self.model.addModelParameter(parameter, place)
        self.inputs.append(parameter.name())

    def step(self, algorithm, sources, outputs):
        """Add an algorithm with the sources of its parameters and the outputs to keep; return its id."""
        child = QgsProcessingModelChildAlgorithm(f"polos:{algorithm}")
        child.setChildId(algorithm)
        child.setDescription(child.algorithm().displayName())
        child.setPosition(QPointF(340 + 60 * (self.steps % 2), 300 + 120 * self.steps))
        for name, source in sources.items():
            child.addParameterSources(name, [source])
        kept = {}
        for name, description in outputs.items():
            output = QgsProcessingModelOutput(description, description)
            output.setChildId(algorithm)
            output.setChildOutputName(name)
            output.setPosition(QPointF(720, 300 + 120 * self.steps))
            kept[description] = output
        child.setModelOutputs(kept)
        self.steps += 1
        return self.model.addChildAlgorithm(child)

    def finished(self):
        """Return the model, its inputs in the order in which they were added."""
        self.model.setParameterOrder(self.inputs)
        return self.model


if __name__ == "__main__":
    sys.exit(main())
