"""A method frozen into one file: how a result was made, and what is wanted, to be run again on other data."""

from qgis.core import QgsProcessingParameterFileDestination

from ...analysis.errors import OutputError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import OUTPUT, TABLE, add, day, layer, text

CSV = "CSV (*.csv)"


class FreezeMethod(PolosAlgorithm):
    """Write how a result was made, and goals, into a file that people can read."""

    ID = "freezemethod"
    NAME = mark("Freeze a method")
    GROUP = "decisions"
    TAGS = mark("follow-up,freeze,method,goal,indicator,baseline,target,monitoring,evaluation,audit,reproducible")

    RESULT, MEMBERS, GOALS = "RESULT", "MEMBERS", "GOALS"
    TITLE, DATE = "TITLE", "DATE"
    OUTPUT = OUTPUT
    TEMPLATE = "TEMPLATE"

    def declare(self):
        add(
            self,
            layer(self.RESULT, tr("Result whose method is frozen"), TABLE),
            layer(self.MEMBERS, tr("Areas of its clusters"), optional=True),
            layer(self.GOALS, tr("Goals: the sheet, filled in"), optional=True),
            text(self.TITLE, tr("What it is about")),
            day(self.DATE, tr("Day that the figures are of (empty: the end of the year that was read, or today)")),
            QgsProcessingParameterFileDestination(OUTPUT, tr("Frozen method"), "JSON (*.json)"),
            QgsProcessingParameterFileDestination(
                self.TEMPLATE, tr("Sheet for goals, to be filled in"), CSV, optional=True, createByDefault=False
            ),
        )

    def check(self, run):
        for name, ending in ((OUTPUT, ".json"), (self.TEMPLATE, ".csv")):
            path = run.target(name)
            if path and not path.lower().endswith(ending):
                said = mark("{output} is “{file}”. End its name in {ending}.")
                raise OutputError(said, output=name, file=path, ending=ending)

    def process(self, run):
        from .frozen.freezing import freeze, write_frozen

        write_frozen(run, freeze(run))
