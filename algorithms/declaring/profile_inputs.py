"""What sector and area profiles take beside the sector table: a reference, establishments, and the figure."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...analysis.errors import FieldError, mark
from ...translation import language, tr
from ..layers.tables import read_texts
from ..pages.figures import FILE_FILTER, figure_format
from ..pages.profile_figures import Caption
from . import parameters as shared
from .sector_tables import ENCODING, VALUE_FIELD, width

REFERENCE = "REFERENCE"
REFERENCE_KEY = "REFERENCE_KEY"
REFERENCE_VALUE = "REFERENCE_VALUE"
KNOWN_ONLY = "KNOWN_ONLY"
ESTABLISHMENTS = "ESTABLISHMENTS"
WORKERS_FIELD = "WORKERS_FIELD"
FIGURE = "FIGURE"
UNIT = "UNIT"
SOURCE = "SOURCE"


def add_reference(algorithm, key):
    """Add the table of totals that shares are compared with; `key` describes its field of areas or sectors."""
    for parameter in (
        _table(REFERENCE, tr("Reference totals (empty: sums of the table)")),
        QgsProcessingParameterField(REFERENCE_KEY, key, None, REFERENCE, optional=True),
        QgsProcessingParameterField(REFERENCE_VALUE, tr("Reference total"), None, REFERENCE, optional=True),
        QgsProcessingParameterBoolean(
            KNOWN_ONLY, tr("Compare with the known figures where some are missing"), defaultValue=False
        ),
    ):
        algorithm.addParameter(shared.advanced(parameter))


def add_establishments(algorithm, key, name):
    """Add the table of establishments, with its field of sectors or areas and that of workers."""
    for parameter in (
        _table(ESTABLISHMENTS, tr("Establishments, a row for each")),
        QgsProcessingParameterField(key, name, None, ESTABLISHMENTS, optional=True),
        QgsProcessingParameterField(
            WORKERS_FIELD, tr("Workers of the establishment"), None, ESTABLISHMENTS, optional=True
        ),
    ):
        algorithm.addParameter(parameter)


def add_figure(algorithm):
    """Add the picture and what is printed on it."""
    for parameter in (
        QgsProcessingParameterString(
            UNIT, tr("What the figures count, for the picture (jobs, firms …)"), optional=True
        ),
        QgsProcessingParameterString(SOURCE, tr("Source of the figures, for the picture"), optional=True),
    ):
        algorithm.addParameter(shared.advanced(parameter))
    algorithm.addParameter(
        QgsProcessingParameterFileDestination(FIGURE, tr("Picture"), FILE_FILTER, optional=True, createByDefault=False)
    )


def check_profile(algorithm, parameters, context, key):
    """Raise a `PolosError` for parameters of the reference, the establishments or the figure that cannot be."""
    for table, fields in (
        (REFERENCE, (REFERENCE_KEY, REFERENCE_VALUE)),
        (ESTABLISHMENTS, (key, WORKERS_FIELD)),
    ):
        given = [bool(algorithm.parameterAsString(parameters, name, context)) for name in fields]
        if (parameters.get(table) and not all(given)) or (any(given) and not parameters.get(table)):
            raise FieldError(
                mark("{table}, {first} and {second} belong together: give all of them or none."),
                table=table,
                first=fields[0],
                second=fields[1],
            )
    figure_path(algorithm, parameters, context)


def figure_path(algorithm, parameters, context):
    """Return where the picture goes, or None where none is wanted."""
    if not parameters.get(FIGURE):
        return None
    path = algorithm.parameterAsFileOutput(parameters, FIGURE, context)
    figure_format(path)
    return path


def caption(algorithm, parameters, context):
    """Return the `Caption` of the picture."""
    unit = algorithm.parameterAsString(parameters, UNIT, context)
    value = algorithm.parameterAsString(parameters, VALUE_FIELD, context)
    return Caption(unit or value or tr("figures"), algorithm.parameterAsString(parameters, SOURCE, context))


def read_reference(algorithm, parameters, context, feedback, report):
    """Return the reference totals on the keys as they are in their table, or None."""
    if not parameters.get(REFERENCE):
        return None
    from ...analysis.tables.area_matching import id_texts
    from ...analysis.tables.numbers import parse_numbers

    name = algorithm.parameterAsString(parameters, REFERENCE_VALUE, context)
    table = _read(
        algorithm, parameters, REFERENCE, {"key": REFERENCE_KEY, "value": REFERENCE_VALUE}, context, feedback, report
    )
    values, _, notices = parse_numbers(table["value"].rename(name))
    report.notices(notices)
    return values.groupby(id_texts(table["key"])).agg(lambda rows: rows.sum(skipna=False)).rename(name)


def read_establishments(algorithm, parameters, context, feedback, report, key, **more):
    """Return the establishments as they are in their table, or None: ``key``, ``workers`` and more fields."""
    if not parameters.get(ESTABLISHMENTS):
        return None
    fields = {"key": key, "workers": WORKERS_FIELD, **more}
    return _read(algorithm, parameters, ESTABLISHMENTS, fields, context, feedback, report)


def codes_of_table(algorithm, parameters, context, codes, table, report):
    """Return which of the sector table's codes each code of another table belongs to.

    Parameters
    ----------
    codes : pandas.Series
        As they are in that table.
    table : SectorTable
    report : Reporter
    """
    from ...analysis.agglomeration.plants import within
    from ...analysis.sectors.codes import clean_codes

    cleaned, notices = clean_codes(codes, table.classification, width(algorithm, parameters, context))
    report.notices(notices)
    return within(cleaned, table.cells["code"].unique(), table.classification)


def sector_titles(codes, classification):
    """Return the title of each code in QGIS's language: of a range those of all its codes, "" where unknown."""
    from ...analysis.sectors.selection import explained

    def title(code):
        if code not in classification and "-" in code:
            return "; ".join(title for _, titles, _ in explained(code, classification, language()) for title in titles)
        known = next((above for above in classification.lineage(code) if above in classification), None)
        return classification.title(known, language()) if known else ""

    return {code: title(code) for code in codes}


def _table(name, description):
    return QgsProcessingParameterFeatureSource(name, description, [Qgis.ProcessingSourceType.Vector], optional=True)


def _read(algorithm, parameters, name, fields, context, feedback, report):
    """Read fields of another table: {column: parameter that names the field}."""
    wanted = {
        column: algorithm.parameterAsString(parameters, parameter, context)
        for column, parameter in fields.items()
        if algorithm.parameterAsString(parameters, parameter, context)
    }
    encoding = algorithm.parameterAsString(parameters, ENCODING, context) or None
    return read_texts(algorithm, parameters, name, wanted, context, feedback, report, encoding)
