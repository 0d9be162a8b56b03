"""Spatial weights: a file of who neighbours whom, its links as lines, and what it looks like in figures."""

from dataclasses import asdict

from qgis.core import Qgis, QgsFields, QgsGeometry, QgsPointXY, QgsProcessingParameterFileDestination

from ...analysis.errors import WeightsError, mark, number
from ...analysis.inference.runs import stop_if
from ...facts import version
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import ANY_FIELD, ID_FIELD, INPUT, add, add_areas, field, further_output
from ..declaring.presentation import add_page
from ..declaring.weights import add_weights, neighbours, weights_options
from ..layers.reference_systems import system_of
from ..layers.writing import Shape, append_columns, row_feature, write_rows
from ..provenance import file_record

MOST_LINES = 2_000_000
"""Links that are drawn at most: as lines they take some 500 MB."""


class SpatialWeights(PolosAlgorithm):
    """A weights file, its links as lines, and its diagnostics."""

    ID = "spatialweights"
    NAME = mark("Spatial weights (who neighbours whom)")
    GROUP = "hotspots"
    TAGS = mark("weights,neighbours,contiguity,queen,rook,distance band,kernel,nearest,gal,gwt,islands,geoda")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    INPUT = INPUT
    FILE = "FILE"
    LINKS = "LINKS"
    HTML = "HTML"

    def declare(self):
        add_areas(self)
        add(self, field(ID_FIELD, tr("Id field"), kind=ANY_FIELD))
        add_weights(self)
        add(
            self,
            QgsProcessingParameterFileDestination(self.FILE, tr("Weights file"), "GWT (*.gwt);;GAL (*.gal)"),
            further_output(self.LINKS, tr("Links"), Qgis.ProcessingSourceType.VectorLine, by_default=True),
        )
        add_page(self, self.HTML)

    def check(self, run):
        weights_options(run)

    def process(self, run):
        from ...analysis.weights.weights_summary import links_of, summarise
        from ..pages.areas.weights_page import LinksLegend, weights_page

        areas = run.areas(self.INPUT)
        graph = neighbours(run, areas)
        links = run.awaited(links_of, graph, areas.frame.geometry)
        summary = run.awaited(summarise, graph, links)
        run.progress(0.5)
        if run.wants(self.LINKS) and len(links) > MOST_LINES:
            text = mark("LINKS would have {count} lines, more than the {most} that can be drawn. Leave LINKS empty.")
            raise WeightsError(text, count=number(len(links), ","), most=number(MOST_LINES, ","))
        stop_if(run.cancelled)
        self._write_file(run, areas, graph)
        if run.wants(self.LINKS):
            run.written(self.LINKS, self._write_links(run, areas, links), LinksLegend())
        run.page(self.HTML, lambda: weights_page(areas.source.sourceName(), summary, run.report.facts))

    def _write_file(self, run, areas, graph):
        """Write the weights, and beside them the record of what they were made from."""
        from ...analysis.tables.ids import texts_of_ids
        from ...analysis.weights.weights_record import write_record
        from ...analysis.weights.weights_writing import write_weights

        path = run.staged(self.FILE)
        id_field, layer = areas.frame.index.name, areas.source.sourceName()
        write_weights(graph, path, id_field, layer, run.cancelled)
        geometry = areas.frame.geometry.set_axis(texts_of_ids(areas.frame.index))
        record = file_record(run, self.FILE)
        about = {
            "made_by": f"Polos {version()}, {self.id()}",
            "layer": layer,
            "id_field": id_field,
            "weights": asdict(weights_options(run)),
            "history": record.history,
            "commands": record.commands,
            "result": record.result,
            "method": record.method,
        }
        write_record(path, geometry, run.cancelled, **about)

    def _write_links(self, run, areas, links):
        """Write a line for each direction of each link, from the area to its neighbour."""
        from ...analysis.tables.ids import texts_of_ids

        text = dict(zip(areas.frame.index, texts_of_ids(areas.frame.index)))
        links = links.assign(focal=links["focal"].map(text), neighbour=links["neighbour"].map(text))
        fields = QgsFields()
        rows = append_columns(fields, run.columns_of(self.LINKS, links))
        ends = zip(*(links[name] for name in ("x", "y", "to_x", "to_y")))
        features = (row_feature(values, _line(*end)) for values, end in zip(rows, ends))
        shape = Shape(Qgis.WkbType.LineString, system_of(areas.source))
        return write_rows(run, self.LINKS, fields, features, shape)


def _line(x, y, to_x, to_y):
    """Return the line from one point to another, None where one of them is missing."""
    if x != x or to_x != to_x:
        return None
    return QgsGeometry.fromPolylineXY([QgsPointXY(x, y), QgsPointXY(to_x, to_y)])
