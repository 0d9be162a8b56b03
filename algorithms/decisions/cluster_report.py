"""Sheets of clusters: each in a page and for print, with what is known, what is not, and how it was made."""

import re
from pathlib import Path

from qgis.core import Qgis, QgsProcessingOutputHtml, QgsProcessingOutputNumber

from ...analysis.errors import FieldError, mark, quoted
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ANY_FIELD,
    AREAS,
    INTEGER,
    OUTPUT,
    add,
    add_advanced,
    choice,
    colour,
    day,
    field,
    file,
    folder_output,
    layer,
    map_layer,
    number,
    text,
)
from ..declaring.idle import belong
from ..declaring.sector_tables import TABLE, decimal_sign, encoding, keep_sums, marks, totals, year
from ..declaring.sectors import SECTORS, add_classification, check_sectors, sectors

PRINTS = ("each", "one", "none")
PRINT_NAMES = (mark("A PDF for each cluster"), mark("One PDF with all clusters"), mark("No PDF: pages alone"))
DEFAULT_COLOUR = "#b4501e"
COLOUR = re.compile("#[0-9a-fA-F]{6}")
MONTHS = 36
"""As long as evidence holds in “Verdict on clusters”."""
LOGOS = (".png", ".jpg", ".jpeg", ".svg")


class ClusterReport(PolosAlgorithm):
    """Make the sheet of each cluster, and a list of all."""

    ID = "clusterreport"
    NAME = mark("Sheets of clusters (HTML and PDF)")
    GROUP = "decisions"
    TAGS = mark("report,sheet,fact sheet,profile,PDF,HTML,atlas,layout,cluster,print,mayor,comptroller")

    CLUSTERS = "CLUSTERS"
    MEMBERS = "MEMBERS"
    AREAS = "AREAS"
    NAME_FIELD = "NAME_FIELD"
    VERDICTS = "VERDICTS"
    TESTS = "TESTS"
    GROWTH = "GROWTH"
    GROWTH_ID = "GROWTH_ID"
    PERIODS = "PERIODS"
    DEPENDENCE = "DEPENDENCE"
    ROBUSTNESS = "ROBUSTNESS"
    RULES = "RULES"
    RULES_ID = "RULES_ID"
    GAPS = "GAPS"
    LINKAGES = "LINKAGES"
    DEMAND = "DEMAND"
    TABLE = TABLE
    SECTOR_ROWS = "SECTOR_ROWS"
    PRIORITIES = "PRIORITIES"
    EVIDENCE = "EVIDENCE"
    VALID = "VALID"
    DATE = "DATE"
    OWNER = "OWNER"
    SOURCE = "SOURCE"
    LOGO = "LOGO"
    COLOUR = "COLOUR"
    BASEMAP = "BASEMAP"
    LEAST_FIRMS = "LEAST_FIRMS"
    PRINT = "PRINT"
    PRINTS = PRINTS
    INDEX = "INDEX"
    COUNT = "COUNT"

    EFFECTS = (
        belong(EVIDENCE, VALID),
        belong(MEMBERS, GROWTH, PERIODS, RULES, TABLE),
    )

    def flags(self):
        # A layout is a scene of Qt's, which lives in the main thread.
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def declare(self):
        add(
            self,
            layer(self.CLUSTERS, tr("Clusters, or a result of “Verdict on clusters”"), AREAS),
            layer(self.MEMBERS, tr("Areas of the clusters"), optional=True),
            layer(self.AREAS, tr("All areas, for the map and the names of neighbours"), AREAS, optional=True),
            field(self.NAME_FIELD, tr("Name of the areas"), self.AREAS, ANY_FIELD, optional=True),
            layer(self.VERDICTS, tr("Result of “Verdict on clusters”, where it is another layer"), optional=True),
            layer(self.TESTS, tr("Tests of the clusters, of the same run"), optional=True),
            layer(self.GROWTH, tr("Result of “Growth and its causes” for the areas"), optional=True),
            field(self.GROWTH_ID, tr("Id of the areas in it"), self.GROWTH, ANY_FIELD, optional=True),
            layer(self.PERIODS, tr("Growth by area and period, of the same run"), optional=True),
            layer(self.DEPENDENCE, tr("Result of “Dependence” for these clusters"), optional=True),
            layer(self.ROBUSTNESS, tr("Result of “Robustness”: its table of clusters"), optional=True),
            layer(self.GAPS, tr("Result of “Gap of suppliers or buyers” for these clusters"), optional=True),
            layer(self.TABLE, tr("Long table, for the largest sectors of each cluster"), optional=True),
            sectors(SECTORS, tr("Only these sectors of it (empty: all)")),
            layer(self.PRIORITIES, tr("Result of “Priorities”, where it is another layer"), optional=True),
            file(self.EVIDENCE, tr("File of evidence"), "GeoPackage (*.gpkg)"),
            text(self.SOURCE, tr("Source of the figures, with their date and licence")),
            text(self.OWNER, tr("Whose sheets they are")),
            file(self.LOGO, tr("Logo"), "PNG, JPEG, SVG (*.png *.jpg *.jpeg *.svg)"),
            colour(self.COLOUR, tr("Colour of the sheets"), DEFAULT_COLOUR),
            choice(self.PRINT, tr("For print"), PRINT_NAMES, codes=PRINTS),
        )
        valid = text(self.VALID, tr("Evidence is valid for: months, or since a day"))
        valid.setDefaultValue(str(MONTHS))
        valid.setFlags(valid.flags() & ~Qgis.ProcessingParameterFlag.Optional)
        add_advanced(
            self,
            layer(self.RULES, tr("Result of “By whose rule is this a cluster?” for the areas"), optional=True),
            field(self.RULES_ID, tr("Id of the areas in the rules"), self.RULES, ANY_FIELD, optional=True),
            layer(self.LINKAGES, tr("Result of “Linkages”"), optional=True),
            layer(self.DEMAND, tr("Result of “Demand”"), optional=True),
            text(self.SECTOR_ROWS, tr("What “Linkages” and “Demand” call the sector (empty: as the clusters do)")),
            valid,
            day(self.DATE, tr("Day of the sheets (empty: today)")),
            number(self.LEAST_FIRMS, tr("Fewest firms of an area or cluster whose jobs are told"), 3, INTEGER, least=1),
            map_layer(self.BASEMAP, tr("Map below all")),
        )
        add_classification(self)
        add_advanced(self, year(), decimal_sign(), marks(), encoding(), *totals(), keep_sums())
        add(self, folder_output(OUTPUT, tr("Folder of the sheets")))
        self.addOutput(QgsProcessingOutputHtml(self.INDEX, tr("List of all sheets")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Sheets")))

    def checkParameterValues(self, parameters, context):
        # QGIS refuses a layer that it cannot open without saying why; maps are made without it, and that is told.
        if parameters.get(self.BASEMAP) and self.parameterAsLayer(parameters, self.BASEMAP, context) is None:
            parameters = {**parameters, self.BASEMAP: None}
        return super().checkParameterValues(parameters, context)

    def check(self, run):
        from datetime import date

        from ...analysis.clusters.validity import oldest_day

        oldest_day(run.text(self.VALID), run.day(self.DATE) or date.today())
        for name, key in ((self.GROWTH, self.GROWTH_ID), (self.RULES, self.RULES_ID)):
            if run.wants(name) and not run.wants(key):
                raise FieldError(mark("{name} needs {needed}: give both."), name=name, needed=key)
        check_sectors(run)
        self.chosen_colour(run)
        self.logo(run)

    def chosen_colour(self, run):
        """Return the colour of the sheets as #rrggbb."""
        given = self.parameterAsColor(run.filled(self.COLOUR), self.COLOUR, run.context)
        name = given.name() if given.isValid() else str(run.given(self.COLOUR))
        if not COLOUR.fullmatch(name):
            raise FieldError(mark("COLOUR is {value}, which is no colour. Write it as #b4501e."), value=quoted(name))
        return name

    def logo(self, run):
        """Return the path of the logo, "" where there is none.

        Raises
        ------
        FieldError
            When it is no picture.
        """
        from ..layers.pictures import is_picture

        path = self.parameterAsFile(run.parameters, self.LOGO, run.context) if run.wants(self.LOGO) else ""
        if path and not (Path(path).suffix.lower() in LOGOS and is_picture(path)):
            raise FieldError(
                mark("LOGO is “{file}”, which is no picture that can be read: give a PNG, JPEG or SVG."), file=path
            )
        return path

    def prepareAlgorithm(self, parameters, context, feedback):
        ready = super().prepareAlgorithm(parameters, context, feedback)
        self.base = (
            self.parameterAsLayer(parameters, self.BASEMAP, context) if self.run_of.wants(self.BASEMAP) else None
        )
        return ready

    def process(self, run):
        from .report_inputs import read_report
        from .report_outputs import write_sheets

        run.report.span = (0.0, 0.1)
        reported = read_report(run)
        run.file(self.LOGO)
        run.report.span = (0.1, 1.0)
        write_sheets(run, reported, self.base)
