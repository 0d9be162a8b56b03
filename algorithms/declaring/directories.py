"""Establishments as columns: their sector codes and their workers, however a directory writes them."""

from qgis.core import QgsProcessingParameterString

from ...analysis.errors import FieldError, mark
from ...translation import tr
from .common import ANY_FIELD, field
from .sector_tables import how_numbers_are_written
from .sectors import CODE_WIDTH, SECTORS, classification, unspecified

CODE_FIELD = "CODE_FIELD"
WORKERS_FIELD = "WORKERS_FIELD"
BANDS = "BANDS"


def code_field(parent):
    """Return the field of the sector codes of establishments."""
    return field(CODE_FIELD, tr("Sector code"), parent, ANY_FIELD)


def workers_field(parent):
    """Return the optional field of the workers of establishments."""
    return field(WORKERS_FIELD, tr("Workers: numbers or size bands"), parent, ANY_FIELD, optional=True)


def size_bands():
    """Return what size bands of workers stand for."""
    description = tr("Workers of size bands, such as 1 a 5=3; 251 y más=251-400-2000")
    return QgsProcessingParameterString(BANDS, description, "", True, True)


def check_workers(run):
    """Raise a `PolosError` for size bands without their field, or that cannot be read."""
    from ...analysis.establishments.size_bands import parse_bands

    if parse_bands(run.text(BANDS)) and not run.wants(WORKERS_FIELD):
        raise FieldError(mark("BANDS says what size bands stand for; give their field as WORKERS_FIELD too."))
    how_numbers_are_written(run)


def read_codes(run, column, rows=None):
    """Return the sector codes of establishments as the classification writes them.

    Parameters
    ----------
    run : Run
    column : pandas.Series
        As `Run.points` and `Run.columns` give them.
    rows : pandas.Series of int, optional
        How many establishments each code stands for; one by default.

    Returns
    -------
    codes : pandas.Series
        None where there is none, or one of another classification; codes of no known activity as they were written.
    foreign : pandas.Series of bool
        Whether a code is of another classification.
    chosen : frozenset or None
        The codes of the table that SECTORS chooses, None for all.
    """
    from ...analysis.establishments.counting import stated_codes
    from ...analysis.sectors.codes import clean_codes
    from ...analysis.sectors.foreign_codes import without_foreign
    from ...analysis.sectors.table_codes import check_codes, selected_codes
    from ...analysis.sectors.unspecified import are_unspecified
    from ...analysis.tables.ids import id_texts

    known = classification(run)
    column = stated_codes(column.rename(run.text(CODE_FIELD)))
    nobodys = are_unspecified(column, unspecified(run))
    codes, notices = run.awaited(clean_codes, column.mask(nobodys), known, run.whole(CODE_WIDTH))
    run.report.notices(notices)
    ours, notices = without_foreign(codes, None, known, column.name, rows)
    run.report.notices(notices)
    present = codes[ours].dropna().unique()
    codes = codes.where(ours, None).where(~nobodys, id_texts(column))
    if nobodys.any():
        text = tr(
            "Establishments with a code of UNSPECIFIED, which count in all sectors together and in none: {count}."
        )
        run.report.fact(text.format(count=int((nobodys if rows is None else rows[nobodys]).sum())))
    if not run.wants(SECTORS):
        check_codes(present, known)
        return codes, ~ours, None
    chosen, notices = selected_codes(present, run.text(SECTORS), known)
    run.report.notices(notices)
    run.report.fact(tr("Codes of the table that were summed: {codes}").format(codes=", ".join(sorted(chosen))))
    return codes, ~ours, chosen


def read_workers(run, column, rows=None):
    """Return the workers of each establishment with their bounds, see `workers.workers_from` and `read_codes`."""
    from ...analysis.establishments.workers import workers_from

    column = column.rename(run.text(WORKERS_FIELD))
    workers, notices = run.awaited(workers_from, column, run.text(BANDS), *how_numbers_are_written(run), rows)
    run.report.notices(notices)
    return workers
