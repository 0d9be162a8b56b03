"""Spatial weights: a file of who neighbours whom, its links as lines, and what it looks like in figures."""

from dataclasses import asdict

from qgis.core import (
    Qgis,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ...analysis.errors import Cancelled, WeightsError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring.presentation import add_page, page_path
from ..layers.frames import Column, append_columns, read_areas, row_feature, source_of, write_rows
from ..layers.reporting import Reporter
from ..provenance import version

MOST_LINES = 2_000_000
"""Links that are drawn at most: as lines they take some 500 MB."""


class SpatialWeights(PolosAlgorithm):
    """A weights file, its links as lines, and its diagnostics."""

    ID = "spatialweights"
    NAME = mark("Spatial weights (who neighbours whom)")
    GROUP = "hotspots"
    TAGS = mark("weights,neighbours,contiguity,queen,rook,distance band,kernel,nearest,gal,gwt,islands,geoda")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    INPUT = shared.INPUT
    FILE = "FILE"
    LINKS = "LINKS"
    HTML = "HTML"

    def declare(self):
        shared.add_areas(self)
        self.addParameter(
            QgsProcessingParameterField(shared.ID_FIELD, tr("Id field"), parentLayerParameterName=self.INPUT)
        )
        shared.add_weights(self)
        self.addParameter(
            QgsProcessingParameterFileDestination(self.FILE, tr("Weights file"), "GWT (*.gwt);;GAL (*.gal)")
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.LINKS, tr("Links"), Qgis.ProcessingSourceType.VectorLine, optional=True, createByDefault=True
            )
        )
        add_page(self, self.HTML)

    def check(self, parameters, context):
        shared.weights_options(self, parameters, context)

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.weights.options import spatial_graph
        from ...analysis.weights.weights_summary import links_of, summarise
        from ..pages.html import write_page
        from ..pages.weights_page import LinksLegend, weights_page

        report = Reporter(feedback)
        field = self.parameterAsString(parameters, shared.ID_FIELD, context)
        source = source_of(self, parameters, self.INPUT, context)
        areas = read_areas(source, (), field, feedback)
        options = shared.weights_options(self, parameters, context)
        graph, notices = spatial_graph(areas.frame.geometry, options)
        report.notices(notices)
        links = links_of(graph, areas.frame.geometry)
        summary = summarise(graph, links)
        report.progress(0.5)
        drawn = parameters.get(self.LINKS) is not None
        if drawn and len(links) > MOST_LINES:
            text = mark("LINKS would have {count} lines, more than the {most} that can be drawn. Leave LINKS empty.")
            raise WeightsError(text, count=f"{len(links):,}", most=f"{MOST_LINES:,}")
        if feedback.isCanceled():
            raise Cancelled
        outputs = {self.FILE: self._write_file(parameters, context, areas, graph, options)}
        if drawn:
            outputs[self.LINKS] = self._write_links(parameters, context, areas, links)
            self.finish_with(outputs[self.LINKS], LinksLegend(), parameters, context, areas, report)
        path = page_path(self, parameters, context, self.HTML)
        if path:
            write_page(path, weights_page(source.sourceName(), summary, report.facts))
            outputs[self.HTML] = path
        return outputs

    def _write_file(self, parameters, context, areas, graph, options):
        """Write the weights, and beside them the record of what they were made from."""
        from ...analysis.weights.weights_file import texts_of_ids, write_weights
        from ...analysis.weights.weights_record import write_record

        path = self.parameterAsFileOutput(parameters, self.FILE, context)
        field, layer = areas.frame.index.name, areas.source.sourceName()
        write_weights(graph, path, field, layer)
        geometry = areas.frame.geometry.set_axis(texts_of_ids(areas.frame.index))
        made_by = f"Polos {version()}, {self.id()}"
        write_record(path, geometry, made_by=made_by, layer=layer, id_field=field, weights=asdict(options))
        return path

    def _write_links(self, parameters, context, areas, links):
        """Write a line for each direction of each link, from the area to its neighbour."""
        from ...analysis.weights.weights_file import texts_of_ids

        text = dict(zip(areas.frame.index, texts_of_ids(areas.frame.index)))
        links = links.assign(focal=links["focal"].map(text), neighbour=links["neighbour"].map(text))
        kinds = {"focal": "text", "neighbour": "text", "weight": "real", "distance": "real"}
        fields = QgsFields()
        rows = append_columns(fields, [Column(name, kind, links[name]) for name, kind in kinds.items()])
        ends = zip(*(links[name] for name in ("x", "y", "to_x", "to_y")))
        features = (row_feature(values, _line(*end)) for values, end in zip(rows, ends))
        sink, destination = self.parameterAsSink(
            parameters, self.LINKS, context, fields, Qgis.WkbType.LineString, areas.source.sourceCrs()
        )
        return write_rows(self, parameters, self.LINKS, sink, features, destination)


def _line(x, y, to_x, to_y):
    """Return the line from one point to another, None where one of them is missing."""
    if x != x or to_x != to_x:
        return None
    return QgsGeometry.fromPolylineXY([QgsPointXY(x, y), QgsPointXY(to_x, to_y)])
