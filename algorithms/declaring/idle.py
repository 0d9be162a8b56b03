"""Parameters that were given and that nothing in this run asks for: they are told, because no result shows it.

A parameter counts as given where its value is another than its default. Some have a word of their own elsewhere: what a
preset leaves unused (`presets.SAYS`), PERMUTATIONS and SEED where p-values need no draws, and a law of risks without a
rate, which is refused.
"""

from typing import Callable, NamedTuple

from qgis.core import Qgis

from ...analysis.errors import PolosError, fact, mark, notice
from ...analysis.weights.options import CONTIGUITY, KINDS
from . import sector_tables as tables
from . import sectors, weights
from .common import POINT, TABLE
from .groups import GROUPS, LEAST_P, NAME_FIELD
from .long_rows import COUNTED
from .rates import MAPS, SLOPE
from .values import READERS

OF_WEIGHTS = (
    *(weights.WEIGHTS, weights.TOLERANCE, weights.ORDER, weights.LOWER_ORDERS, weights.K, weights.DISTANCE),
    *(weights.KERNEL, weights.BANDWIDTH, weights.POWER, weights.WEIGHTS_FILE, weights.ACCEPT_CHANGED),
    *(weights.FILE_NUMBERS, weights.FILE_IDS, weights.ISLANDS),
)
"""All that says who are neighbours."""

LINKED_SECTORS = "LINKED_SECTORS"
LONG = "LONG"
"""The output that is a long table."""

IDLE = mark("{parameters}: given, but without effect in this run. {why}")
BELONGS = mark("It says something of {decides} only, which is not given.")


class Rule(NamedTuple):
    """When parameters have an effect.

    Attributes
    ----------
    parameters : tuple of str
    decides : str
        The parameter that decides it; algorithms that lack it do not have the rule.
    used : callable
        Takes a run, and returns whether it asks for the parameters.
    why : str
        Where they have an effect; marked, with the parameter that decides as ``{decides}`` if at all.
    """

    parameters: tuple
    decides: str
    used: Callable
    why: str


def belong(parent, *parameters):
    """Return the rule of parameters that say something of an optional input, text or output."""
    return Rule(parameters, parent, lambda run: run.wants(parent), BELONGS)


def _kind(*kinds):
    """Return a function of a run: whether its weights are of one of some kinds."""
    return lambda run: run.choice(weights.WEIGHTS, KINDS) in kinds


def _adaptive(run):
    return _kind("kernel", "inverse")(run) and run.choice(weights.BANDWIDTH, (False, True))


def _counts_neighbours(run):
    """Whether K is asked for."""
    fixed_kernel = _kind("kernel")(run) and run.number(weights.DISTANCE) is None
    return _kind("nearest")(run) or fixed_kernel or _adaptive(run)


def _measures(run):
    """Whether DISTANCE is asked for."""
    return _kind("band", "kernel", "inverse")(run) and not _adaptive(run)


def _reads_a_table(run):
    """Whether anything is read that is a table, or firms with fields as tables have them, and not areas."""
    return any(
        definition.type() == "source"
        and list(definition.dataTypes()) in ([TABLE], [POINT])
        and run.wants(definition.name())
        for definition in run.algorithm.parameterDefinitions()
    )


def _by_chains(run):
    return run.algorithm.parameterDefinition(sectors.LEVEL) is not None and sectors.by_chains(run)


EFFECTS = (
    belong(
        tables.TABLE,
        *(sectors.SECTORS, sectors.CHAINS, sectors.CLASSIFICATION, sectors.CODE_WIDTH, sectors.UNSPECIFIED),
        tables.CORRESPONDENCE,
        *(tables.YEAR, tables.TOTAL_CODE, tables.TOTAL_AREA, tables.KEEP_SUMS),
    ),
    Rule(
        (sectors.CHAINS,),
        sectors.SECTORS,
        lambda run: any(map(run.wants, (sectors.SECTORS, LINKED_SECTORS))) or _by_chains(run),
        mark("No sectors are chosen, which could be called by their chain."),
    ),
    Rule(
        (tables.DECIMAL, tables.MARKS, sectors.ENCODING),
        tables.DECIMAL,
        _reads_a_table,
        mark("It says how a table is read, and none is given."),
    ),
    Rule(
        (tables.YEAR, COUNTED),
        tables.TABLE_ID,
        lambda run: tables.is_long(run) or run.wants(LONG),
        mark("It says something of a long table only, and the fields of this one are named ({decides})."),
    ),
    Rule(
        (LEAST_P, MAPS, NAME_FIELD),
        GROUPS,
        lambda run: run.wants(GROUPS),
        mark("Groups are looked for only where their output, GROUPS, is asked for."),
    ),
    Rule(
        (SLOPE,),
        SLOPE,
        lambda run: run.algorithm.tests_counts(run),
        mark("It says how the rate changes with size where a rate is tested against counts; none is here."),
    ),
    Rule(
        (weights.TOLERANCE, weights.ORDER),
        weights.WEIGHTS,
        _kind(*CONTIGUITY),
        mark("Borders count for queen and rook only (WEIGHTS)."),
    ),
    Rule(
        (weights.LOWER_ORDERS,),
        weights.WEIGHTS,
        lambda run: _kind(*CONTIGUITY)(run) and run.whole(weights.ORDER) > 1,
        mark("There are lower orders only for queen and rook (WEIGHTS) with an ORDER of 2 or more."),
    ),
    Rule(
        (weights.K,),
        weights.WEIGHTS,
        _counts_neighbours,
        mark(
            "It counts for the nearest neighbours, and for kernels and inverse distances that reach so far (WEIGHTS)."
        ),
    ),
    Rule(
        (weights.DISTANCE,),
        weights.WEIGHTS,
        _measures,
        mark("It counts for distance bands, and for kernels and inverse distances of a fixed reach (WEIGHTS)."),
    ),
    Rule((weights.KERNEL,), weights.WEIGHTS, _kind("kernel"), mark("It counts for kernels only (WEIGHTS).")),
    Rule(
        (weights.BANDWIDTH,),
        weights.WEIGHTS,
        _kind("kernel", "inverse"),
        mark("It counts for kernels and inverse distances only (WEIGHTS)."),
    ),
    Rule((weights.POWER,), weights.WEIGHTS, _kind("inverse"), mark("It counts for inverse distances only (WEIGHTS).")),
    Rule(
        (weights.WEIGHTS_FILE, weights.ACCEPT_CHANGED, weights.FILE_NUMBERS, weights.FILE_IDS),
        weights.WEIGHTS,
        _kind("file"),
        mark("A file is read only where WEIGHTS says so."),
    ),
)
"""Those of parameters that algorithms share; an algorithm may have more of its own (`PolosAlgorithm.EFFECTS`)."""


def idle(run):
    """Return notices on parameters that were given and have no effect in a run.

    Parameters
    ----------
    run : Run

    Returns
    -------
    tuple of Notice
    """
    found, seen = {}, set()
    for rule, name in _ruled(run.algorithm):
        if name not in seen and _given(run, name) and not rule.used(run):
            found.setdefault((rule.why, rule.decides), []).append(name)
            seen.add(name)
    return tuple(
        notice(IDLE, parameters=", ".join(names), why=fact(why, decides=decides))
        for (why, decides), names in found.items()
    )


def without_effect(run):
    """Return the names of parameters that have no effect in a run, whether they are given or not.

    Parameters
    ----------
    run : Asked
        Filled in as far as a dialog is: what cannot be decided yet counts as having an effect.
    """
    return frozenset(name for rule, name in _ruled(run.algorithm) if not _perhaps_used(rule, run))


def _perhaps_used(rule, run):
    decides = run.algorithm.parameterDefinition(rule.decides)
    if decides.type() == "source" and not decides.flags() & Qgis.ProcessingParameterFlag.Optional:
        return True  # of a layer that is needed, and is not chosen yet
    try:
        return rule.used(run)
    except PolosError:
        return True


def _ruled(algorithm):
    """Yield each rule of an algorithm with each parameter that it is about."""
    for rule in (*getattr(algorithm, "EFFECTS", ()), *EFFECTS, *_of_fields(algorithm)):
        if algorithm.parameterDefinition(rule.decides) is not None:
            for name in rule.parameters:
                if algorithm.parameterDefinition(name) is not None:
                    yield rule, name


def _of_fields(algorithm):
    """Return the rules of fields: each says something of the layer that it is a field of."""
    for definition in algorithm.parameterDefinitions():
        if definition.type() == "field" and definition.parentLayerParameterName():
            yield belong(definition.parentLayerParameterName(), definition.name())


def _given(run, name):
    """Return whether a parameter has another value than its default."""
    definition = run.algorithm.parameterDefinition(name)
    reader = READERS.get(definition.type())
    if reader is None:
        return run.wants(name) and run.given(name) != definition.defaultValue()
    value, default = run.value(name), definition.defaultValue()
    return value is not None and (default is None or value != reader(definition, default))
