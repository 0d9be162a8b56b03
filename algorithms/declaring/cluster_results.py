"""What is known of clusters, as results of other algorithms: the parameters of all that tells of each cluster."""

from qgis.core import Qgis

from ...analysis.errors import FieldError, mark, quoted
from ...translation import tr
from .common import ANY_FIELD, AREAS, INTEGER, add, add_advanced, day, field, file, layer, number, text
from .idle import belong
from .sector_tables import TABLE, decimal_sign, encoding, keep_sums, marks, totals, year
from .sectors import SECTORS, add_classification, check_sectors, sectors

MONTHS = 36
"""As long as evidence holds in “Verdict on clusters”."""
LOGOS = (".png", ".jpg", ".jpeg", ".svg")
EFFECTS = (belong("EVIDENCE", "VALID"), belong("MEMBERS", "GROWTH", "PERIODS", "RULES", TABLE))


def add_cluster_results(algorithm):
    """Add the clusters, what else is known of them, and whose figures they are."""
    add(
        algorithm,
        layer("CLUSTERS", tr("Clusters, or a result of “Verdict on clusters”"), AREAS),
        layer("MEMBERS", tr("Areas of the clusters"), optional=True),
        layer("AREAS", tr("All areas, for the map and the names of neighbours"), AREAS, optional=True),
        field("NAME_FIELD", tr("Name of the areas"), "AREAS", ANY_FIELD, optional=True),
        layer("VERDICTS", tr("Result of “Verdict on clusters”, where it is another layer"), optional=True),
        layer("TESTS", tr("Tests of the clusters, of the same run"), optional=True),
        layer("GROWTH", tr("Result of “Growth and its causes” for the areas"), optional=True),
        field("GROWTH_ID", tr("Id of the areas in it"), "GROWTH", ANY_FIELD, optional=True),
        layer("PERIODS", tr("Growth by area and period, of the same run"), optional=True),
        layer("DEPENDENCE", tr("Result of “Dependence” for these clusters"), optional=True),
        layer("ROBUSTNESS", tr("Result of “Robustness”: its table of clusters"), optional=True),
        layer("GAPS", tr("Result of “Gap of suppliers or buyers” for these clusters"), optional=True),
        layer(TABLE, tr("Long table, for the largest sectors of each cluster"), optional=True),
        sectors(SECTORS, tr("Only these sectors of it (empty: all)")),
        layer("PRIORITIES", tr("Result of “Priorities”, where it is another layer"), optional=True),
        file("EVIDENCE", tr("File of evidence"), "GeoPackage (*.gpkg)"),
        text("SOURCE", tr("Source of the figures, with their date and licence")),
    )
    valid = text("VALID", tr("Evidence is valid for: months, or since a day"))
    valid.setDefaultValue(str(MONTHS))
    valid.setFlags(valid.flags() & ~Qgis.ProcessingParameterFlag.Optional)
    add_advanced(
        algorithm,
        layer("RULES", tr("Result of “By whose rule is this a cluster?” for the areas"), optional=True),
        field("RULES_ID", tr("Id of the areas in the rules"), "RULES", ANY_FIELD, optional=True),
        layer("LINKAGES", tr("Result of “Linkages”"), optional=True),
        layer("DEMAND", tr("Result of “Demand”"), optional=True),
        text("SECTOR_ROWS", tr("What “Linkages” and “Demand” call the sector (empty: as the clusters do)")),
        valid,
        day("DATE", tr("Day of the sheets (empty: today)")),
        number("LEAST_FIRMS", tr("Fewest firms of an area or cluster whose jobs are told"), 3, INTEGER, least=1),
    )
    add_classification(algorithm)
    add_advanced(algorithm, year(), decimal_sign(), marks(), encoding(), *totals(), keep_sums())


def add_owner(algorithm, owner):
    """Add who publishes, as the dialog calls it, and the logo."""
    add(
        algorithm,
        text("OWNER", owner),
        file("LOGO", tr("Logo"), "PNG, JPEG, SVG (*.png *.jpg *.jpeg *.svg)"),
    )


def check_cluster_results(run):
    """Raise a `PolosError` for parameters of `add_cluster_results` that cannot work."""
    from datetime import date

    from ...analysis.evidence.validity import oldest_day

    oldest_day(run.text("VALID"), run.day("DATE") or date.today())
    for name, key in (("GROWTH", "GROWTH_ID"), ("RULES", "RULES_ID")):
        if run.wants(name) and not run.wants(key):
            raise FieldError(mark("{name} needs {needed}: give both."), name=name, needed=key)
    check_sectors(run)


def logo_of(run):
    """Return the logo as an address that holds it, "" where there is none.

    Raises
    ------
    FieldError
        When it is no picture, or too large.
    """
    from pathlib import Path

    from ..layers.pictures import address_of

    path = run.algorithm.parameterAsFile(run.parameters, "LOGO", run.context) if run.wants("LOGO") else ""
    address = address_of(path, "LOGO") if Path(path).suffix.lower() in LOGOS else ""
    if path and not address:
        raise FieldError(
            mark("LOGO is “{file}”, which is no picture that can be read: give a PNG, JPEG or SVG."), file=path
        )
    return address


def chosen_colour(run, name="COLOUR"):
    """Return a colour as #rrggbb.

    Raises
    ------
    FieldError
        When it is none.
    """
    import re

    algorithm = run.algorithm
    given = algorithm.parameterAsColor(run.filled(name), name, run.context)
    found = given.name() if given.isValid() else str(run.given(name))
    if not re.fullmatch("#[0-9a-fA-F]{6}", found):
        raise FieldError(mark("COLOUR is {value}, which is no colour. Write it as #b4501e."), value=quoted(found))
    return found
