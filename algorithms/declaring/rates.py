"""What chance makes of a rate: the parameters of its null hypothesis, and what the analysis makes of them."""

from ...analysis.errors import InferenceError, mark
from ...analysis.inference.options import NULLS
from ...translation import tr
from .common import INTEGER, add_advanced, choice, number

NULL_MODEL = "NULL_MODEL"
SLOPE = "SLOPE"
MAPS = "MAPS"

NULL_MODEL_NAMES = (
    mark("Automatic: a rate by counts, a value by permutation"),
    mark("Permutation"),
    mark("Counts, the same risk everywhere (Poisson)"),
    mark("Counts, gamma risks"),
    mark("Counts, lognormal risks"),
    mark("Permutation within classes of size"),
)

DEFAULT_MAPS, LEAST_MAPS, MOST_MAPS = 999, 99, 99_999


def add_rate_null(algorithm):
    """Add what a rate is held against, NULL_MODEL, and how it changes with size, SLOPE."""
    add_advanced(
        algorithm,
        choice(NULL_MODEL, tr("What chance makes of a rate"), NULL_MODEL_NAMES),
        slope_by_size(),
    )


def slope_by_size():
    """Return how rates change with size, SLOPE."""
    return number(SLOPE, tr("Power of size by which rates change (empty: as the data say)"))


def add_maps(algorithm, default=DEFAULT_MAPS):
    """Add the number of maps of chance, MAPS."""
    add_advanced(algorithm, number(MAPS, tr("Maps of chance"), default, INTEGER))


def null_model(run):
    """Return which of `NULLS` a user chose."""
    return run.choice(NULL_MODEL, NULLS)


def law_of_counts(run):
    """Return which law of risks a user chose, for a test that counts and cannot permute.

    Raises
    ------
    InferenceError
        When it is a permutation.
    """
    chosen = null_model(run)
    if chosen in ("permutation", "size-classes"):
        raise InferenceError(
            mark(
                "NULL_MODEL is {value}, a permutation: this test counts firms and permutes nothing. Choose automatic "
                "(0), Poisson (2), gamma (3) or lognormal (4)."
            ),
            value=NULLS.index(chosen),
        )
    return chosen


def slope(run):
    """Return the power of size by which rates change, None where the data shall say."""
    return run.number(SLOPE)


def maps(run):
    """Return the number of maps of chance.

    Raises
    ------
    InferenceError
        When they are too few for a p-value, or more than anybody waits for.
    """
    count = run.whole(MAPS)
    if not LEAST_MAPS <= count <= MOST_MAPS:
        raise InferenceError(
            mark("MAPS is {value}: it must be between {least} and {most}. Use 999."),
            value=count,
            least=LEAST_MAPS,
            most=MOST_MAPS,
        )
    return count
