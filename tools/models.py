"""Write the models that Polos ships from the chains declared here.

    build/python tools/models.py

The files are in English; `algorithms/models.py` translates what the user sees.
"""

import os
import sys
import tempfile
from pathlib import Path
from xml.etree.ElementTree import canonicalize

from polos.algorithms.declaring.long_rows import FIGURE_NAMES
from polos.algorithms.declaring.sector_tables import DECIMAL_NAMES
from polos.analysis.errors import mark
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "models"
PICKER = {"widget_wrapper": {"widget_type": "polos:sectors"}}
"""Of an input that takes sectors, for which the desktop has a picker."""
EDITOR = {"widget_wrapper": {"widget_type": "polos:criteria"}}
"""Of an input that takes criteria, for which the desktop has an editor."""
READING = ("DECIMAL", "CODE_WIDTH", "MARKS")
"""Inputs that say how a table is read, of every model that reads one."""


def main():
    """Write every model."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="polos-")
    application = QgsApplication([], False)
    application.initQgis()
    from polos.plugin import PolosPlugin

    plugin = PolosPlugin(None)
    plugin.initProcessing()
    FOLDER.mkdir(exist_ok=True)
    for name, declared in MODELS.items():
        path = FOLDER / f"{name}.model3"
        if not declared().toFile(str(path)):
            raise SystemExit(f"{path} could not be written.")
        # Qt writes attributes in another order each time.
        path.write_text(canonicalize(from_file=str(path)) + "\n", encoding="utf-8")
        print(path)
    application.exitQgis()


def sector_to_hot_spots():
    """Return the main job: a sector table to location quotients, local Moran and Getis-Ord on the same weights."""
    chain = Chain(mark("From a sector table to hot spots"), "hotspots", mark("Hot spots"))
    _add_table(chain)
    chain.input(_sectors())
    chain.input(_tolerance())
    _add_reading(chain)
    named = ("AREAS", "AREA_ID", "TABLE", "TABLE_ID", "SECTOR_FIELD", "VALUE_FIELD", "SECTORS", *READING)
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


def all_sectors():
    """Return all sectors of a table at once: each by itself, where each gathers, and what each area lives on."""
    chain = Chain(mark("From a sector table to all its sectors"), "hotspots", mark("Hot spots"))
    _add_table(chain)
    for name, description in (
        ("NAME_FIELD", mark("Name of the areas")),
        ("PROVINCE_FIELD", mark("Province of the areas")),
    ):
        chain.input(QgsProcessingParameterField(name, description, None, "AREAS", optional=True))
    sectors = _sectors()
    sectors.setDescription(mark("Sectors, such as 10;13-15;C;1311 (empty: all)"))
    sectors.setFlags(sectors.flags() | Qgis.ProcessingParameterFlag.Optional)
    chain.input(sectors)
    chain.input(_tolerance())
    _add_reading(chain)
    table = {name: Chain.given(name) for name in ("TABLE", "TABLE_ID", "SECTOR_FIELD", "VALUE_FIELD", *READING)}
    of_areas = {**table, **{name: Chain.given(name) for name in ("AREAS", "AREA_ID", "NAME_FIELD")}}
    chain.step("sectorprofile", table, {"OUTPUT": mark("Profile of the sectors")})
    lives_on = chain.step("areaprofile", of_areas, {"OUTPUT": mark("Profile of the areas")})
    chain.step(
        "sectorhotspots",
        {**of_areas, **{name: Chain.given(name) for name in ("PROVINCE_FIELD", "SECTORS", "TOLERANCE")}},
        {
            "OUTPUT": mark("Hot spots by area and sector"),
            "SECTOR_SUMMARY": mark("Hot spots of each sector"),
            "AREA_SUMMARY": mark("Sectors for which an area is a hot spot"),
            "FIGURE": mark("Picture of sectors and hot spots"),
        },
        after=lives_on,
    )
    return chain.finished()


def sector_to_clusters():
    """Return the way to clusters: a sector table to perimeters, rules, what they hang on, and the verdict on each."""
    chain = Chain(mark("From a sector table to verdicts on clusters"), "clusters", mark("Clusters"))
    _add_clusters_inputs(chain)
    _judged(chain)
    return chain.finished()


def sector_to_priorities():
    """Return the whole way of one sector: verdicts on its clusters, and priorities among them."""
    chain = Chain(mark("From a sector table to priorities among clusters"), "decisions", mark("Decisions"))
    _add_clusters_inputs(chain)
    criteria = mark("Criteria (empty: those that Polos proposes)")
    asked = QgsProcessingParameterString("CRITERIA", criteria, optional=True, multiLine=True)
    asked.setMetadata(EDITOR)
    chain.input(asked)
    places, whole = mark("How many can be chosen"), Qgis.ProcessingNumberParameterType.Integer
    chain.input(QgsProcessingParameterNumber("PLACES", places, whole, 3, minValue=1))
    seal = mark("Seal of the criteria, to be compared with")
    chain.input(QgsProcessingParameterString("SEAL", seal, optional=True))
    judged = _judged(chain)
    chain.step(
        "prioritise",
        {
            "INPUT": Chain.made(judged, "OUTPUT"),
            **{name: Chain.given(name) for name in ("CRITERIA", "PLACES", "SEAL")},
        },
        {
            "OUTPUT": mark("Priorities"),
            "CELLS": mark("Every figure and its part of the score"),
            "WEIGHING": mark("Criteria and what they decide"),
            "PAIRS": mark("Who is ahead of whom"),
            "REPORT": mark("Page of priorities"),
        },
        after=judged,
    )
    return chain.finished()


def _judged(chain):
    """Add the steps from a table to the verdict on each cluster, and return the id of the last one."""
    named = ("AREAS", "AREA_ID", "TABLE", "TABLE_ID", "SECTOR_FIELD", "VALUE_FIELD", "YEAR", "COUNTED", "SECTORS")
    layer = chain.step("sectorlayer", {name: Chain.given(name) for name in (*named, *READING)}, {})
    found = chain.step(
        "delineateclusters",
        {
            "INPUT": Chain.made(layer, "OUTPUT"),
            "ID_FIELD": Chain.given("AREA_ID"),
            "SECTOR": Chain.fixed("sector"),
            "TOTAL": Chain.fixed("total"),
            "UNIT": Chain.given("COUNTED"),
            **{name: Chain.given(name) for name in ("SECTOR_NAME", "NAME_FIELD", "PROVINCE_FIELD", "TOLERANCE")},
        },
        {
            "OUTPUT": mark("Clusters"),
            "MEMBERS": mark("Areas of clusters"),
            "ISOLATED": mark("Hot spots in no cluster"),
            "PATTERNS": mark("Broad patterns"),
        },
    )
    members = Chain.made(found, "MEMBERS")
    table = {"TABLE": Chain.made(layer, "LONG"), "SECTORS": Chain.given("SECTORS")}
    of_areas = {**table, "AREAS": Chain.given("AREAS"), "AREA_ID": Chain.given("AREA_ID")}
    rules = chain.step(
        "clusterrules",
        {
            **of_areas,
            "STATE_FIELD": Chain.given("PROVINCE_FIELD"),
            "FIRMS_FOR_JOBS": Chain.computed("@COUNTED = 1"),
        },
        {"OUTPUT": mark("Areas by rules")},
        after=found,
    )
    hanging = chain.step("dependence", {**of_areas, "MEMBERS": members}, {"CLUSTERS": mark("What clusters hang on")})
    return chain.step(
        "assessclusters",
        {
            **table,
            "CLUSTERS": Chain.made(found, "OUTPUT"),
            "MEMBERS": members,
            "DEPENDENCE": Chain.made(hanging, "CLUSTERS"),
            **{name: Chain.given(name) for name in ("LINKED_SECTORS", "EVIDENCE")},
        },
        {
            "OUTPUT": mark("Clusters by verdict"),
            "TESTS": mark("Tests of the clusters"),
            "REPORT": mark("Page of verdicts"),
        },
        after=rules,  # what runs last lies on top
    )


def _add_clusters_inputs(chain):
    """Add the inputs of `sector_to_clusters`."""
    whole, text = Qgis.ProcessingNumberParameterType.Integer, QgsProcessingParameterString
    chain.input(QgsProcessingParameterFeatureSource("AREAS", mark("Areas"), [Qgis.ProcessingSourceType.VectorPolygon]))
    chain.input(QgsProcessingParameterField("AREA_ID", mark("Id of the areas"), None, "AREAS"))
    chain.input(QgsProcessingParameterFeatureSource("TABLE", mark("Sector table"), [Qgis.ProcessingSourceType.Vector]))
    for name, description, parent in (
        ("TABLE_ID", mark("Area in the table: id, or name (empty: a long table of Polos)"), "TABLE"),
        ("SECTOR_FIELD", mark("Sector code (a row for each sector)"), "TABLE"),
        ("VALUE_FIELD", mark("Value: jobs, firms … (a row for each sector)"), "TABLE"),
        ("NAME_FIELD", mark("Name of the areas"), "AREAS"),
        ("PROVINCE_FIELD", mark("Province of the areas"), "AREAS"),
    ):
        chain.input(QgsProcessingParameterField(name, description, None, parent, optional=True))
    year = mark("Year of the figures")
    chain.input(QgsProcessingParameterNumber("YEAR", year, whole, None, optional=True, minValue=0))
    counted = mark("What the table counts, or is read of a long table")
    chain.input(QgsProcessingParameterEnum("COUNTED", counted, list(FIGURE_NAMES), defaultValue=1))
    chain.input(_sectors())
    chain.input(text("SECTOR_NAME", mark("Name of the sector, for the clusters' names"), optional=True))
    linked = text("LINKED_SECTORS", mark("Linked sectors, each a part, such as 17;22;28-30"), optional=True)
    linked.setMetadata(PICKER)
    chain.input(linked)
    chain.input(QgsProcessingParameterFile("EVIDENCE", mark("File of evidence"), extension="gpkg", optional=True))
    chain.input(_tolerance())
    _add_reading(chain)


def _add_table(chain):
    """Add the areas, and a table with a row for each area and sector."""
    chain.input(QgsProcessingParameterFeatureSource("AREAS", mark("Areas"), [Qgis.ProcessingSourceType.VectorPolygon]))
    chain.input(QgsProcessingParameterField("AREA_ID", mark("Id of the areas"), None, "AREAS"))
    chain.input(QgsProcessingParameterFeatureSource("TABLE", mark("Sector table"), [Qgis.ProcessingSourceType.Vector]))
    for name, description in (
        ("TABLE_ID", mark("Area in the table: id, or name")),
        ("SECTOR_FIELD", mark("Sector code (a row for each sector)")),
        ("VALUE_FIELD", mark("Value: jobs, firms … (a row for each sector)")),
    ):
        chain.input(QgsProcessingParameterField(name, description, None, "TABLE"))


def _sectors():
    """Return the selection of sectors, for which the desktop has a picker."""
    sectors = QgsProcessingParameterString("SECTORS", mark("Sectors, such as 10;13-15;C;1311"))
    sectors.setMetadata(PICKER)
    return sectors


def _tolerance():
    """Return how far apart borders may be that count as one."""
    description = mark("Tolerance for borders that do not quite meet (metres)")
    kind = Qgis.ProcessingNumberParameterType.Double
    return QgsProcessingParameterNumber("TOLERANCE", description, kind, 0, minValue=0)


def _add_reading(chain):
    """Add what says how numbers and codes of a table are written, `READING`, among the advanced inputs."""
    whole = Qgis.ProcessingNumberParameterType.Integer
    width = mark("Digits of the codes (empty: found)")
    marks = mark("Marks, such as -=0; x=suppressed")
    for parameter in (
        QgsProcessingParameterEnum("DECIMAL", mark("Decimal sign"), list(DECIMAL_NAMES), defaultValue=0),
        QgsProcessingParameterNumber("CODE_WIDTH", width, whole, None, optional=True, minValue=1, maxValue=8),
        QgsProcessingParameterString("MARKS", marks, optional=True),
    ):
        parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        chain.input(parameter)


class Chain:
    """A model in the making: inputs above, algorithms one below the other."""

    given = staticmethod(QgsProcessingModelChildParameterSource.fromModelParameter)
    made = staticmethod(QgsProcessingModelChildParameterSource.fromChildOutput)
    fixed = staticmethod(QgsProcessingModelChildParameterSource.fromStaticValue)
    computed = staticmethod(QgsProcessingModelChildParameterSource.fromExpression)

    def __init__(self, title, group_id, group):
        self.model = QgsProcessingModelAlgorithm(title, group, group_id)
        self.model.setName(title)
        self.inputs, self.steps = [], 0

    def input(self, parameter):
        """Add an input."""
        place = QgsProcessingModelParameter(parameter.name())
        place.setPosition(QPointF(120 + 220 * (len(self.inputs) % 4), 80 + 80 * (len(self.inputs) // 4)))
        self.model.addModelParameter(parameter, place)
        self.inputs.append(parameter.name())

    def step(self, algorithm, sources, outputs, after=None):
        """Add an algorithm with the sources of its parameters and the outputs to keep; return its id.

        It runs when its sources are there, and those it is told to come after, or in any order.
        """
        child = QgsProcessingModelChildAlgorithm(f"polos:{algorithm}")
        child.setChildId(algorithm)
        child.setDescription(child.algorithm().displayName())
        below = 140 + 80 * -(-len(self.inputs) // 4)
        child.setPosition(QPointF(340 + 60 * (self.steps % 2), below + 120 * self.steps))
        for name, source in sources.items():
            child.addParameterSources(name, [source])
        kept = {}
        for place, (name, description) in enumerate(outputs.items()):
            output = QgsProcessingModelOutput(description, description)
            output.setChildId(algorithm)
            output.setChildOutputName(name)
            output.setPosition(QPointF(720 + 220 * place, below + 120 * self.steps))
            kept[description] = output
        child.setModelOutputs(kept)
        if after:
            child.setDependencies([QgsProcessingModelChildDependency(after)])
        self.steps += 1
        return self.model.addChildAlgorithm(child)

    def finished(self):
        """Return the model, its inputs in the order in which they were added."""
        self.model.setParameterOrder(self.inputs)
        self._require_taken()
        return self.model

    def _require_taken(self):
        """Make mandatory what later steps take: left blank, QGIS would not make it for them either."""
        children = self.model.childAlgorithms()
        of_child = Qgis.ProcessingModelChildParameterSource.ChildOutput
        taken = {
            (source.outputChildId(), source.outputName())
            for child in children.values()
            for sources in child.parameterSources().values()
            for source in sources
            if source.source() == of_child
        }
        for name, child in children.items():
            outputs = child.modelOutputs()
            for output in outputs.values():
                output.setMandatory((name, output.childOutputName()) in taken)
            child.setModelOutputs(outputs)
            self.model.setChildAlgorithm(child)


MODELS = {
    "sectortohotspots": sector_to_hot_spots,
    "allsectors": all_sectors,
    "sectortoclusters": sector_to_clusters,
    "sectortopriorities": sector_to_priorities,
}
"""By the name of their file, which is their id."""


if __name__ == "__main__":
    sys.exit(main())
