"""What sector and area profiles take beside the sector table: a reference, establishments, and the figure."""

from ...analysis.errors import FieldError, mark
from ...translation import language, tr
from ..pages.profile_figures import Caption
from .common import ANY_FIELD, add, add_advanced, field, flag, layer, text
from .idle import Rule, belong
from .presentation import add_picture, check_picture
from .sector_tables import VALUE_FIELD, how_numbers_are_written
from .sectors import CODE_WIDTH, unspecified

REFERENCE = "REFERENCE"
REFERENCE_KEY = "REFERENCE_KEY"
REFERENCE_VALUE = "REFERENCE_VALUE"
KNOWN_ONLY = "KNOWN_ONLY"
ESTABLISHMENTS = "ESTABLISHMENTS"
WORKERS_FIELD = "WORKERS_FIELD"
FIGURE = "FIGURE"
UNIT = "UNIT"
SOURCE = "SOURCE"

CAPTION = belong(FIGURE, UNIT, SOURCE)
"""What is printed on a picture says nothing without one."""
REPORT = "REPORT"
"""The page, which has the picture too."""


def pictured(*parameters):
    """Return the rule of parameters that say something of the picture, which the page has too."""
    why = mark("It is for the picture (FIGURE) and the page (REPORT), neither of which is asked for.")
    return Rule(parameters, FIGURE, lambda run: run.wants(FIGURE) or run.wants(REPORT), why)


def add_reference(algorithm, key):
    """Add the table of totals that shares are compared with; `key` describes its field of areas or sectors."""
    add_advanced(
        algorithm,
        layer(REFERENCE, tr("Reference totals (empty: sums of the table)"), optional=True),
        field(REFERENCE_KEY, key, REFERENCE, ANY_FIELD, optional=True),
        field(REFERENCE_VALUE, tr("Reference total"), REFERENCE, ANY_FIELD, optional=True),
        known_only(),
    )


def known_only():
    """Return whether missing figures are left out of what others are compared with."""
    return flag(KNOWN_ONLY, tr("Compare with the known figures where some are missing"))


def add_establishments(algorithm, key, name):
    """Add the table of establishments, with its field of sectors or areas and that of workers."""
    add(
        algorithm,
        layer(ESTABLISHMENTS, tr("Establishments, a row for each"), optional=True),
        field(key, name, ESTABLISHMENTS, ANY_FIELD, optional=True),
        field(WORKERS_FIELD, tr("Workers of the establishment"), ESTABLISHMENTS, ANY_FIELD, optional=True),
    )


def add_figure(algorithm):
    """Add the picture and what is printed on it."""
    add_advanced(
        algorithm,
        text(UNIT, tr("What the figures count, for the picture (jobs, firms …)")),
        text(SOURCE, tr("Source of the figures, for the picture")),
    )
    add_picture(algorithm, FIGURE)


def check_profile(run, key):
    """Raise a `PolosError` for parameters of the reference, the establishments or the figure that cannot be."""
    for table, fields in (
        (REFERENCE, (REFERENCE_KEY, REFERENCE_VALUE)),
        (ESTABLISHMENTS, (key, WORKERS_FIELD)),
    ):
        given = [run.wants(name) for name in (table, *fields)]
        if any(given) and not all(given):
            raise FieldError(
                mark("{table}, {first} and {second} belong together: give all of them or none."),
                table=table,
                first=fields[0],
                second=fields[1],
            )
    check_picture(run, FIGURE)


def caption(run):
    """Return the `Caption` of the picture."""
    return Caption(run.text(UNIT) or run.text(VALUE_FIELD) or tr("figures"), run.text(SOURCE))


def figures(run, column):
    """Return a column of another table as numbers, NaN where there is none, read as the sector table is.

    Parameters
    ----------
    run : Run
        Its DECIMAL and MARKS say how numbers are written.
    column : pandas.Series
        Its name is that of the field.

    Returns
    -------
    pandas.Series of float
    """
    from ...analysis.tables.numbers import parse_numbers

    values, _, notices = parse_numbers(column, *how_numbers_are_written(run))
    run.report.notices(notices)
    return values


def read_reference(run):
    """Return the reference totals on the keys as they are in their table, or None."""
    if not run.wants(REFERENCE):
        return None
    from ...analysis.tables.ids import id_texts

    table = run.table(REFERENCE, {"key": REFERENCE_KEY, "value": REFERENCE_VALUE})
    name = run.text(REFERENCE_VALUE)
    values = figures(run, table["value"].rename(name))
    return values.groupby(id_texts(table["key"])).agg(lambda rows: rows.sum(skipna=False)).rename(name)


def read_establishments(run, key, **more):
    """Return the establishments as they are in their table, or None: ``key``, ``workers`` and more fields."""
    if not run.wants(ESTABLISHMENTS):
        return None
    return run.table(ESTABLISHMENTS, {"key": key, "workers": WORKERS_FIELD, **more})


def codes_of_table(run, codes, table, values=None):
    """Return which of the sector table's codes each code of another table belongs to; None for those it lacks.

    Parameters
    ----------
    run : Run
    codes : pandas.Series
        As they are in that table; its name is that of the field.
    table : SectorTable
    values : pandas.Series of float, optional
        Figures of the rows; None where each is an establishment.
    """
    from ...analysis.agglomeration.plants import within
    from ...analysis.sectors.codes import clean_codes
    from ...analysis.sectors.foreign_codes import without_foreign
    from ...analysis.sectors.unspecified import are_unspecified

    codes = codes.mask(are_unspecified(codes, unspecified(run)))
    cleaned, notices = clean_codes(codes, table.classification, run.whole(CODE_WIDTH))
    run.report.notices(notices)
    _, notices = without_foreign(cleaned, values, table.classification, codes.name)
    run.report.notices(notices)
    return within(cleaned, table.cells["code"].unique(), table.classification)


def chain_titles(names, classification):
    """Return the codes of each chain, which say what is in it."""
    known = {name: chain.codes for chain in classification.chains for name in chain.names.values()}
    return {name: known.get(name, "") for name in names}


def sector_titles(codes, classification):
    """Return the title of each code in QGIS's language: of a range those of all its codes, "" where unknown.

    What a range is called, or how many codes it has, comes first, so that a picture that has no room for all does not
    name it after its first.
    """
    from ...analysis.sectors.selection import explained

    def title(code):
        if code not in classification and "-" in code:
            each = [title for _, titles, _ in explained(code, classification, language()) for title in titles]
            usual = classification.usual_name(code, language()) or tr("{count} together").format(count=len(each))
            return f"{usual}: {'; '.join(each)}" if each else ""
        known = next((above for above in classification.lineage(code) if above in classification), None)
        return classification.title(known, language()) if known else ""

    return {code: title(code) for code in codes}
