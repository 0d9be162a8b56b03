"""How to test: the parameters, and what the analysis makes of them."""

from ...analysis.autocorrelation.registry import STATISTICS
from ...analysis.errors import fact, mark
from ...analysis.inference.multiple_testing import CORRECTIONS
from ...analysis.inference.options import Inference
from ...analysis.inference.presets import PRESETS, SAYS, with_preset
from ...analysis.inference.tails import ALTERNATIVES
from ...settings import CORRECTION_NAMES, user_settings
from ...translation import tr
from .common import INTEGER, add_advanced, choice, number
from .rates import NULL_MODEL, SLOPE, null_model

PERMUTATIONS = "PERMUTATIONS"
SEED = "SEED"
ALTERNATIVE = "ALTERNATIVE"
ALPHA = "ALPHA"
CORRECTION = "CORRECTION"
PRESET = "PRESET"

ALTERNATIVE_NAMES = (
    mark("Directed (the smaller tail)"),
    mark("Two-sided"),
    mark("Greater (upper tail)"),
    mark("Lesser (lower tail)"),
    mark("As GeoDa and esda count ties"),
)
PRESET_NAMES = (mark("As set here"), mark("As GeoDa"), mark("As ArcGIS Pro"), mark("As esda"))


def add_inference(algorithm, alpha=Inference.alpha, alternative=Inference.alternative):
    """Add the parameters of the permutation test, with the defaults that fit the statistic."""
    permutations = number(
        PERMUTATIONS,
        tr("Permutations (empty: none where p-values are exact)"),
        user_settings().permutations,
        INTEGER,
    )
    add_advanced(algorithm, tails(alternative), level(alpha), correction(), permutations, seed())


def tails(alternative=Inference.alternative):
    """Return which tails count."""
    return choice(ALTERNATIVE, tr("Alternative hypothesis"), ALTERNATIVE_NAMES, ALTERNATIVES.index(alternative))


def level(alpha=Inference.alpha, description=""):
    """Return the significance level: by default that of the user, or else one that fits the statistic."""
    chosen = user_settings().alpha
    return number(ALPHA, description or tr("Significance level"), alpha if chosen is None else chosen)


def correction():
    """Return the correction for testing many areas."""
    default = CORRECTIONS.index(user_settings().correction)
    return choice(CORRECTION, tr("Correction for testing many areas"), CORRECTION_NAMES.values(), default)


def seed():
    """Return the seed of the random numbers."""
    return number(SEED, tr("Seed of the random numbers"), user_settings().seed, INTEGER)


def seed_of(run):
    """Return the seed that a user chose."""
    return run.whole(SEED) if run.wants(SEED) else Inference.seed


def add_preset(algorithm):
    """Add the choice to test and classify as another program does."""
    add_advanced(algorithm, choice(PRESET, tr("Tests and classes"), PRESET_NAMES))


def inference(run, statistic=None):
    """Return the `Inference` that a user chose, as its preset has it.

    Parameters
    ----------
    run : Run
    statistic : str, optional
        Name of what is tested in the registry; by default that of the algorithm.

    Raises
    ------
    InferenceError
        When a value is out of its range.
    """
    own = Inference(
        permutations=run.whole(PERMUTATIONS),
        seed=seed_of(run),
        alternative=run.choice(ALTERNATIVE, ALTERNATIVES),
        null=null_model(run) if run.wants(NULL_MODEL) else Inference.null,
        slope=run.number(SLOPE),
        **significance(run),
    )
    chosen = preset(run)
    return own if chosen == PRESETS[0] else with_preset(own, chosen, STATISTICS[statistic or run.algorithm.name()])


def significance(run):
    """Return the level and the correction that a user chose, as keyword arguments; where there is one test, none."""
    corrected = run.choice(CORRECTION, CORRECTIONS) if run.wants(CORRECTION) else "none"
    return {"alpha": run.number(ALPHA), "correction": corrected}


def preset(run):
    """Return which program's tests and classes a user chose."""
    return run.choice(PRESET, PRESETS) if run.wants(PRESET) else PRESETS[0]


def preset_notices(run):
    """Return what the preset that a user chose sets."""
    chosen = preset(run)
    return () if chosen == PRESETS[0] else (fact(SAYS[chosen]),)
