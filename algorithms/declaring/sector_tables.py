"""The sector table as several algorithms take it: its parameters, and the way to `SectorTable`."""

from dataclasses import replace

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..layers.frames import read_areas, source_of, texts_of
from ..layers.tables import read_texts
from ..provenance import fingerprint
from . import parameters as shared

AREAS = "AREAS"
AREA_ID = "AREA_ID"
AREA_NAME = "AREA_NAME"
AREA_PROVINCE = "AREA_PROVINCE"
TABLE = "TABLE"
TABLE_ID = "TABLE_ID"
TABLE_PROVINCE = "TABLE_PROVINCE"
SECTOR_FIELD = "SECTOR_FIELD"
VALUE_FIELD = "VALUE_FIELD"
SECTOR_FIELDS = "SECTOR_FIELDS"
CORRESPONDENCE = "CORRESPONDENCE"
CODE_WIDTH = "CODE_WIDTH"
DECIMAL = "DECIMAL"
MARKS = "MARKS"
TOTAL_CODE = "TOTAL_CODE"
TOTAL_AREA = "TOTAL_AREA"
ENCODING = "ENCODING"

DECIMAL_NAMES = (mark("Found in the data"), mark("Comma: 1.234,5"), mark("Point: 1,234.5"))
DECIMALS = (None, ",", ".")


def add_sector_table(algorithm):
    """Add the table and what says how it is read."""
    algorithm.addParameter(
        QgsProcessingParameterFeatureSource(TABLE, tr("Sector table"), [Qgis.ProcessingSourceType.Vector])
    )
    for name, description, optional in (
        (TABLE_ID, tr("Area in the table: id, or name"), False),
        (SECTOR_FIELD, tr("Sector code (a row for each sector)"), True),
        (VALUE_FIELD, tr("Value: jobs, firms … (a row for each sector)"), True),
    ):
        algorithm.addParameter(QgsProcessingParameterField(name, description, None, TABLE, optional=optional))
    algorithm.addParameter(
        QgsProcessingParameterField(
            SECTOR_FIELDS,
            tr("Columns of sectors (a column for each sector)"),
            None,
            TABLE,
            allowMultiple=True,
            optional=True,
        )
    )
    add_classification(algorithm)
    for parameter in (
        QgsProcessingParameterFile(
            CORRESPONDENCE,
            tr("Correspondence to that classification (columns from, to, weight)"),
            optional=True,
            fileFilter=tr("Tables (*.csv *.txt *.tsv)"),
        ),
        QgsProcessingParameterEnum(DECIMAL, tr("Decimal sign"), [tr(name) for name in DECIMAL_NAMES], defaultValue=0),
        QgsProcessingParameterString(MARKS, tr("Marks, such as -=0; x=suppressed"), optional=True),
        QgsProcessingParameterString(TOTAL_CODE, tr("Code of totals over all sectors"), optional=True),
        QgsProcessingParameterString(TOTAL_AREA, tr("Area of totals over all areas"), optional=True),
        QgsProcessingParameterString(ENCODING, tr("Encoding of a text file (empty: found)"), optional=True),
    ):
        algorithm.addParameter(shared.advanced(parameter))


def add_classification(algorithm):
    """Add the classification that the codes are of, and their width."""
    for parameter in (
        QgsProcessingParameterFile(
            shared.CLASSIFICATION,
            tr("Classification (empty: ISIC/CIIU Rev. 4)"),
            optional=True,
            fileFilter=tr("Tables (*.csv *.txt *.tsv)"),
        ),
        QgsProcessingParameterNumber(
            CODE_WIDTH,
            tr("Digits of the codes (empty: found)"),
            shared.INTEGER,
            None,
            optional=True,
            minValue=1,
            maxValue=8,
        ),
    ):
        algorithm.addParameter(shared.advanced(parameter))


def add_keyed_areas(algorithm):
    """Add the layer of areas with the field of their ids; call `add_area_names` once the table is added."""
    algorithm.addParameter(
        QgsProcessingParameterFeatureSource(AREAS, tr("Areas"), [Qgis.ProcessingSourceType.VectorAnyGeometry])
    )
    algorithm.addParameter(QgsProcessingParameterField(AREA_ID, tr("Id of the areas"), None, AREAS))


def add_area_names(algorithm):
    """Add the fields by which areas of the layer and of the table are matched where ids do not serve."""
    for name, description, layer in (
        (AREA_NAME, tr("Name of the areas, to match by name"), AREAS),
        (AREA_PROVINCE, tr("Province of the areas, to match by name"), AREAS),
        (TABLE_PROVINCE, tr("Province in the table, to match by name"), TABLE),
    ):
        field = QgsProcessingParameterField(name, description, None, layer, optional=True)
        algorithm.addParameter(shared.advanced(field))


def classification(algorithm, parameters, context):
    """Return the classification that a user chose: a file, or else ISIC Rev. 4."""
    from ...analysis.sectors.classification import isic4, read_classification

    path = algorithm.parameterAsFile(parameters, shared.CLASSIFICATION, context)
    return read_classification(path) if path else isic4()


def width(algorithm, parameters, context):
    """Return the number of digits of the codes that a user gave, or None."""
    return shared.number_or_none(algorithm, parameters, CODE_WIDTH, context, whole=True)


def check_sector_table(algorithm, parameters, context):
    """Raise a `PolosError` for parameters of the table that cannot work together."""
    long = [bool(algorithm.parameterAsString(parameters, name, context)) for name in (SECTOR_FIELD, VALUE_FIELD)]
    wide = bool(shared.fields(algorithm, parameters, SECTOR_FIELDS, context))
    if (wide and any(long)) or not (wide or all(long)):
        raise FieldError(
            mark(
                "Give SECTOR_FIELD and VALUE_FIELD for a table with a row for each sector, or SECTOR_FIELDS for one "
                "with a column for each sector."
            )
        )
    _reading(algorithm, parameters, context)


def check_area_names(algorithm, parameters, context):
    """Raise a `PolosError` where areas are to be matched by a province on one side only, or without names."""
    name, *provinces = (
        algorithm.parameterAsString(parameters, key, context) for key in (AREA_NAME, AREA_PROVINCE, TABLE_PROVINCE)
    )
    if any(provinces) and not (name and all(provinces)):
        raise FieldError(
            mark(
                "To match by province and name, give AREA_NAME, AREA_PROVINCE and TABLE_PROVINCE, and the field of "
                "names as TABLE_ID."
            )
        )


def read_sector_table(algorithm, parameters, context, feedback, report):
    """Return the `SectorTable` of the parameters that `add_sector_table` added.

    With TABLE_PROVINCE the areas of the table are "province / name".
    """
    from ...analysis.sectors.sector_table import long_form, sector_table

    def field(name):
        return algorithm.parameterAsString(parameters, name, context)

    columns = shared.fields(algorithm, parameters, SECTOR_FIELDS, context)
    wanted = {"area": field(TABLE_ID)}
    if algorithm.parameterDefinition(TABLE_PROVINCE) and field(TABLE_PROVINCE):
        wanted["province"] = field(TABLE_PROVINCE)
    wanted |= (
        {name: name for name in columns} if columns else {"code": field(SECTOR_FIELD), "value": field(VALUE_FIELD)}
    )
    table = read_texts(algorithm, parameters, TABLE, wanted, context, feedback, report, field(ENCODING) or None)
    if "province" in wanted:
        table["area"] = _joined(table["province"], table["area"])
    if columns:
        table = long_form(table, columns)
    named = {"code_name": ", ".join(columns[:3]) or field(SECTOR_FIELD)}
    named["value_name"] = named["code_name"] if columns else field(VALUE_FIELD)
    cleaned = sector_table(table, replace(_reading(algorithm, parameters, context), **named))
    digest = fingerprint(cleaned.keyed_values())
    report.remember(tr("Fingerprint of the sector table (SHA-256): {digest}").format(digest=digest))
    return cleaned


def read_keyed_areas(algorithm, parameters, context, feedback):
    """Return the `Areas` of the parameters that `add_keyed_areas` added, on their ids as text."""
    return read_areas(
        source_of(algorithm, parameters, AREAS, context),
        id_field=algorithm.parameterAsString(parameters, AREA_ID, context),
        feedback=feedback,
        ids_as_text=True,
    )


def match_areas(algorithm, parameters, context, areas, table):
    """Return which area of the layer each area of the table is: a Series on the latter, and notices."""
    import pandas as pd

    from ...analysis.tables.area_matching import Keys, match_ids, match_names

    keys = pd.Index(table.cells["area"].unique())
    name = algorithm.parameterAsString(parameters, AREA_NAME, context)
    if not name:
        matching = match_ids(keys, areas.frame.index)
        return matching.area_of, matching.notices
    province = algorithm.parameterAsString(parameters, AREA_PROVINCE, context)
    names = pd.Series(keys, index=keys)
    parts = names.str.partition(SEPARATOR)
    matching = match_names(
        Keys(keys, parts[2], parts[0]) if province else Keys(keys, names),
        Keys(areas.frame.index, texts_of(areas, name), texts_of(areas, province) if province else None),
    )
    return matching.area_of, matching.notices


SEPARATOR = " / "


def _joined(province, name):
    """Return "province / name", None where the name is missing."""
    return (province.fillna("").astype(str) + SEPARATOR + name.astype(str)).where(name.notna(), None)


def _reading(algorithm, parameters, context):
    """Return the `Reading` that a user chose."""
    from ...analysis.sectors.correspondence import read_correspondence
    from ...analysis.sectors.sector_table import Reading
    from ...analysis.tables.numbers import parse_marks

    path = algorithm.parameterAsFile(parameters, CORRESPONDENCE, context)
    return Reading(
        classification=classification(algorithm, parameters, context),
        correspondence=read_correspondence(path) if path else None,
        width=width(algorithm, parameters, context),
        decimal=DECIMALS[algorithm.parameterAsEnum(parameters, DECIMAL, context)],
        marks=parse_marks(algorithm.parameterAsString(parameters, MARKS, context)),
        total_code=algorithm.parameterAsString(parameters, TOTAL_CODE, context),
        total_area=algorithm.parameterAsString(parameters, TOTAL_AREA, context),
    )
