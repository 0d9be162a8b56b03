"""An observatory of clusters: static pages and open data, a folder a year, that need no server and no internet."""

from qgis.core import QgsProcessingOutputFile, QgsProcessingOutputNumber

from ...analysis.errors import mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.cluster_results import (
    EFFECTS,
    add_cluster_results,
    add_owner,
    check_cluster_results,
    chosen_colour,
    logo_of,
)
from ..declaring.common import OUTPUT, add, add_advanced, colour, flag, folder_output, layer, text

DEFAULT_COLOUR = "#0b5394"


class Observatory(PolosAlgorithm):
    """Make the pages and open data of clusters, and put them beside those of earlier years."""

    ID = "observatory"
    NAME = mark("Observatory: pages and open data")
    GROUP = "decisions"
    TAGS = mark("observatory,web,site,map,HTML,open data,GeoJSON,CSV,publish,years,cluster,portal")

    LOGO = "LOGO"
    COLOUR = "COLOUR"
    TITLE = "TITLE"
    EDITION = "EDITION"
    LICENCE = "LICENCE"
    METHOD = "METHOD"
    CHANGES = "CHANGES"
    LASTING_IDS = "LASTING_IDS"
    REPLACE = "REPLACE"
    ALL_LANGUAGES = "ALL_LANGUAGES"
    INDEX = "INDEX"
    COUNT = "COUNT"
    EFFECTS = EFFECTS

    def declare(self):
        add(
            self,
            text(self.TITLE, tr("Title")),
            text(self.EDITION, tr("Edition: the year of the figures, such as 2024 (empty: that of the day)")),
        )
        add_cluster_results(self)
        add_owner(self, tr("Who publishes it"))
        add(
            self,
            text(self.LICENCE, tr("Licence of the open data")),
            text(self.METHOD, tr("What is to be said of the method, in your words")),
            layer(self.CHANGES, tr("Result of “Compare two dates”, of clusters"), optional=True),
            colour(self.COLOUR, tr("Colour of the pages"), DEFAULT_COLOUR),
            flag(self.ALL_LANGUAGES, tr("In Spanish and in English, with a switch on each page")),
        )
        add_advanced(
            self,
            flag(self.LASTING_IDS, tr("Ids of the clusters are those of earlier editions")),
            flag(self.REPLACE, tr("Replace an edition that was made of other clusters")),
        )
        add(self, folder_output(OUTPUT, tr("Folder of the observatory")))
        # As a page it would end each run of a batch with an error of QGIS 3.40's dialog, which lists pages wrongly.
        self.addOutput(QgsProcessingOutputFile(self.INDEX, tr("Map of the newest edition")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Clusters")))

    def check(self, run):
        from ...analysis.comparison.editions import require_edition
        from .editions.kept_editions import require_observatory

        check_cluster_results(run)
        chosen_colour(run)
        logo_of(run)
        if run.text(self.EDITION):
            require_edition(run.text(self.EDITION))
        if run.wants(OUTPUT) and isinstance(run.given(OUTPUT), str):
            require_observatory(run.target(OUTPUT))

    def process(self, run):
        from .editions.observatory_outputs import write_observatory
        from .sheets.report_inputs import read_report

        run.report.span = (0.0, 0.1)
        reported = read_report(run)
        run.file(self.LOGO)
        run.report.span = (0.1, 1.0)
        write_observatory(run, reported)
