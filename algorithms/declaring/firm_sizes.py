"""The firms that jobs come in: the parameters of their sizes, and what the analysis makes of them."""

from ...analysis.errors import FieldError, InferenceError, mark
from ...analysis.inference.options import NULLS
from ...translation import tr
from .common import ANY_FIELD, add_advanced, field, layer

SIZES = "SIZES"
SIZES_FIELD = "SIZES_FIELD"
FIRMS = "FIRMS"
JOBS_SQ = "JOBS_SQ"


def add_firm_sizes(algorithm):
    """Add what says how large the firms are that jobs come in: a table with a row for each, or sums by area."""
    add_advanced(
        algorithm,
        layer(SIZES, tr("Where the value is jobs: table of the sector's firms"), optional=True),
        field(SIZES_FIELD, tr("Jobs of each firm, in that table"), SIZES, ANY_FIELD, optional=True),
        field(FIRMS, tr("Where the value is jobs: firms of the sector"), optional=True),
        field(JOBS_SQ, tr("Sum of the squared jobs of the sector's firms"), optional=True),
    )


def check_firm_sizes(run, inference):
    """Raise an error for parameters that do not say sizes, or say them where nothing asks for them.

    Parameters
    ----------
    run : Run
    inference : Inference
    """
    for one, other in ((SIZES, SIZES_FIELD), (FIRMS, JOBS_SQ)):
        if run.wants(one) != run.wants(other):
            text = mark("{one} and {other} belong together: give both, or neither.")
            raise FieldError(text, one=one, other=other)
    if not (run.wants(SIZES) or run.wants(JOBS_SQ)):
        return
    if run.wants(SIZES) and run.wants(JOBS_SQ):
        raise FieldError(mark("SIZES and JOBS_SQ are both given; they say the same. Leave one out: JOBS_SQ says less."))
    given = SIZES if run.wants(SIZES) else JOBS_SQ
    if not run.wants("DENOMINATOR"):
        text = mark("{given} is for a rate of jobs: give the jobs of all sectors as DENOMINATOR.")
        raise InferenceError(text, given=given)
    if inference.null not in ("automatic", "poisson", "gamma"):
        text = mark(
            "{given} says how jobs come in firms, by whose number they are tested: NULL_MODEL must be automatic (0), "
            "Poisson (2) or gamma (3) and not {null}, and PRESET as set here (0)."
        )
        raise InferenceError(text, given=given, null=NULLS.index(inference.null))


def firm_sizes(run, areas):
    """Return the law of the sizes of firms, None where none are given; what was found is told.

    Parameters
    ----------
    run : Run
    areas : Areas
        With the fields that `fields_of_sizes` names.

    Returns
    -------
    FirmSizes or None
    """
    from ...analysis.rates.known_sizes import sizes_of_firms, sizes_of_sums

    jobs = areas.frame[run.text("FIELD")]
    if run.wants(SIZES):
        from ...analysis.tables.numbers import parse_numbers

        column = run.table(SIZES, {"jobs": SIZES_FIELD})["jobs"].rename(run.text(SIZES_FIELD))
        sizes, _, notices = parse_numbers(column)
        run.report.notices(notices)
        law, said = sizes_of_firms(sizes.rename(column.name), jobs)
    elif run.wants(JOBS_SQ):
        law, said = sizes_of_sums(jobs, *(areas.frame[run.text(name)] for name in (FIRMS, JOBS_SQ)))
    else:
        return None
    run.report.notices(said)
    return law


def fields_of_sizes(run):
    """Return the names of the fields of areas that say sizes, "" where none was given."""
    return [run.text(name) for name in (FIRMS, JOBS_SQ)]
