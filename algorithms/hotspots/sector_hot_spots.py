"""Hot spots of every sector of a table in one run, as one family of tests."""

from dataclasses import replace

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
)

from ...analysis.errors import WeightsError, mark
from ...analysis.weights.options import KINDS
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring import profile_inputs as inputs
from ..declaring.sector_tables import (
    AREA_ID,
    AREAS,
    add_area_names,
    add_keyed_areas,
    add_sector_table,
    check_area_names,
    check_sector_table,
    classification,
    match_areas,
    read_sector_table,
)
from ..layers.frames import read_areas, source_of, texts_of, write_areas, write_table
from ..layers.long_tables import write_long_table
from ..layers.reporting import Reporter
from ..maps.styles import GETIS_ORD, HOT_SECTORS, LISA
from .sector_hot_spot_tables import area_columns, classes, pair_columns, sector_columns, spots

METHODS = ("moran-rate", "moran", "getis-rate", "getis")
METHOD_NAMES = (
    mark("Local Moran of the rate (Empirical Bayes)"),
    mark("Local Moran of the value"),
    mark("Getis-Ord Gi* of the rate (Empirical Bayes)"),
    mark("Getis-Ord Gi* of the value"),
)
FAMILIES = ("all", "sector")
FAMILY_NAMES = (mark("All sectors and areas together"), mark("The areas of each sector by themselves"))
LEVEL_NAMES = (
    mark("As in the table"),
    mark("Level 1 (ISIC: section)"),
    mark("Level 2 (ISIC: division)"),
    mark("Level 3 (ISIC: group)"),
    mark("Level 4 (ISIC: class)"),
)
ROW_NAMES = (mark("Hot and cold spots and outliers only"), mark("All areas and tested sectors"))


class SectorHotSpots(PolosAlgorithm):
    """Every sector of a table by every area."""

    ID = "sectorhotspots"
    NAME = mark("Hot spots of every sector")
    GROUP = "hotspots"
    TAGS = mark("sector,ciiu,isic,hot spot,cluster,local moran,getis,false discovery rate,all sectors,heat map")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal", "matplotlib")

    SECTORS = shared.SECTORS
    LEVEL = "LEVEL"
    METHOD = "METHOD"
    TOTAL_FIELD = "TOTAL_FIELD"
    FAMILY = "FAMILY"
    ROWS = "ROWS"
    NAME_FIELD = "NAME_FIELD"
    PROVINCE_FIELD = "PROVINCE_FIELD"
    OUTPUT = shared.OUTPUT
    SECTOR_SUMMARY = "SECTOR_SUMMARY"
    AREA_SUMMARY = "AREA_SUMMARY"

    def declare(self):
        add_keyed_areas(self)
        add_sector_table(self)
        add_area_names(self)
        shared.add_sectors(self, optional=True)
        for name, description, options in (
            (self.LEVEL, tr("Level to which codes are added up first"), LEVEL_NAMES),
            (self.METHOD, tr("What is tested"), METHOD_NAMES),
            (self.FAMILY, tr("Tests that are corrected together"), FAMILY_NAMES),
            (self.ROWS, tr("Rows of the table of results"), ROW_NAMES),
        ):
            options = [tr(option) for option in options]
            self.addParameter(QgsProcessingParameterEnum(name, description, options, defaultValue=0))
        shared.add_weights(self)
        shared.add_inference(self)
        for parameter in (
            QgsProcessingParameterField(
                self.TOTAL_FIELD,
                tr("Total of the areas over all sectors (empty: from the table)"),
                None,
                AREAS,
                shared.NUMERIC,
                optional=True,
            ),
            QgsProcessingParameterBoolean(
                inputs.KNOWN_ONLY, tr("Compare with the known figures where some are missing"), defaultValue=False
            ),
            QgsProcessingParameterField(self.NAME_FIELD, tr("Name of the areas, to show"), None, AREAS, optional=True),
            QgsProcessingParameterField(
                self.PROVINCE_FIELD, tr("Province of the areas, for the picture"), None, AREAS, optional=True
            ),
        ):
            self.addParameter(shared.advanced(parameter))
        inputs.add_figure(self)
        table = Qgis.ProcessingSourceType.Vector
        for name, description, kind in (
            (self.OUTPUT, tr("Hot spots by area and sector"), table),
            (self.SECTOR_SUMMARY, tr("Summary of the sectors"), table),
            (self.AREA_SUMMARY, tr("Summary of the areas"), Qgis.ProcessingSourceType.VectorAnyGeometry),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, description, kind))

    def check(self, parameters, context):
        from ...analysis.sectors.selection import parse_sectors

        check_area_names(self, parameters, context)
        check_sector_table(self, parameters, context)
        shared.inference(self, parameters, context)
        self._weights(parameters, context)
        inputs.figure_path(self, parameters, context)
        sectors = self.parameterAsString(parameters, self.SECTORS, context)
        if sectors.strip():
            parse_sectors(sectors, classification(self, parameters, context))

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.autocorrelation.sector_hot_spots import sector_hot_spots
        from ...analysis.weights.options import spatial_graph

        report = Reporter(feedback)
        areas, known, table = self._read(parameters, context, feedback, report)
        graph, notices = spatial_graph(areas.frame.geometry, self._weights(parameters, context))
        report.notices(notices)
        method = METHODS[self.parameterAsEnum(parameters, self.METHOD, context)]
        result = sector_hot_spots(
            known.values,
            graph,
            shared.inference(self, parameters, context),
            base=known.base,
            method=method,
            family=FAMILIES[self.parameterAsEnum(parameters, self.FAMILY, context)],
            progress=report.progress,
            cancelled=feedback.isCanceled,
        )
        report.notices(result.notices)
        legend = LISA if method.startswith("moran") else GETIS_ORD
        report.classes(legend, classes(result.pairs, legend))
        titles = inputs.sector_titles(known.values.columns, table.classification)
        outputs = self._write(parameters, context, feedback, report, areas, result, legend, titles)
        keyed = table.keyed_values()
        for name in (self.OUTPUT, self.SECTOR_SUMMARY):
            self.finish_table(outputs[name], keyed, parameters, context, report)
        self.finish_with(outputs[self.AREA_SUMMARY], HOT_SECTORS, parameters, context, areas, report)
        path = inputs.figure_path(self, parameters, context)
        if path:
            from ..pages.sector_heat_map import heat_map

            provinces = self._texts(parameters, context, areas, self.PROVINCE_FIELD)
            names = self._texts(parameters, context, areas, self.NAME_FIELD)
            caption = inputs.caption(self, parameters, context)
            heat_map(result, legend, titles, names, provinces, caption).save(path)
            outputs[inputs.FIGURE] = path
        return outputs

    def _read(self, parameters, context, feedback, report):
        """Return the areas, their `SectorValues`, and the sector table."""
        from ...analysis.sectors.sector_values import sector_values

        total = self.parameterAsString(parameters, self.TOTAL_FIELD, context)
        areas = read_areas(
            source_of(self, parameters, AREAS, context),
            [total] if total else [],
            self.parameterAsString(parameters, AREA_ID, context),
            feedback,
            ids_as_text=True,
        )
        table = read_sector_table(self, parameters, context, feedback, report)
        area_of, notices = match_areas(self, parameters, context, areas, table)
        report.notices(notices)
        known = sector_values(
            table,
            area_of,
            areas.frame.index,
            level=self.parameterAsEnum(parameters, self.LEVEL, context) or None,
            sectors=self.parameterAsString(parameters, self.SECTORS, context),
            totals=areas.frame[total] if total else None,
            known_only=self.parameterAsBool(parameters, inputs.KNOWN_ONLY, context),
        )
        report.notices(known.notices)
        return areas, known, table

    def _weights(self, parameters, context):
        """Return the options of the weights; a file has the ids of AREA_ID, where others ask for ID_FIELD."""
        kind = KINDS[self.parameterAsEnum(parameters, shared.WEIGHTS, context)]
        if kind == "file" and not self.parameterAsString(parameters, shared.WEIGHTS_FILE, context):
            raise WeightsError(mark("Neighbours from a weights file: give it as WEIGHTS_FILE."))
        return replace(shared.weights_options(self, {**parameters, shared.WEIGHTS: 0}, context), kind=kind)

    def _texts(self, parameters, context, areas, name):
        """Return a field of the areas as {id: text}, or nothing where none was chosen."""
        field = self.parameterAsString(parameters, name, context)
        return texts_of(areas, field).dropna().to_dict() if field else {}

    def _write(self, parameters, context, feedback, report, areas, result, legend, titles):
        """Write the long table and both summaries, and return {output: destination}."""
        everything = self.parameterAsEnum(parameters, self.ROWS, context) == 1
        rows = result.pairs if everything else spots(result.pairs, legend)
        if not everything:
            text = tr("Rows written: {kept} of {all}; the others have no class. Set ROWS for all of them.")
            report.fact(text.format(kept=len(rows), all=len(result.pairs)))
        names = self._texts(parameters, context, areas, self.NAME_FIELD)
        sectors = sector_columns(result.sectors, titles, names)
        by_area = area_columns(result.areas.reindex(areas.frame.index), titles)
        return {
            self.OUTPUT: write_long_table(self, parameters, self.OUTPUT, context, pair_columns(rows, legend, titles)),
            self.SECTOR_SUMMARY: write_table(self, parameters, self.SECTOR_SUMMARY, context, sectors),
            self.AREA_SUMMARY: write_areas(self, parameters, self.AREA_SUMMARY, context, areas, by_area, feedback),
        }
