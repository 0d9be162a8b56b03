"""What a user has set as defaults for all algorithms, kept in the settings of QGIS.

A default fills in a parameter that was not given, and nothing else: what a run used stands in its result's provenance.
"""

from dataclasses import dataclass, fields

from qgis.core import QgsSettings

from .analysis.errors import InferenceError, mark
from .analysis.inference.multiple_testing import CORRECTIONS
from .analysis.inference.options import DEFAULT_SEED, Inference
from .analysis.languages import LANGUAGES

GROUP = "polos/defaults"
RESULT_LANGUAGES = {"": mark("As QGIS"), **{one.code: one.name for one in LANGUAGES}}
"""Languages that results can have, with their names."""
COLOURS = {
    "familiar": mark("Familiar colours"),
    "colour-blind": mark("Colour-blind safe"),
    "print": mark("Print, black and white"),
}
"""Colour schemes of maps, with their names."""
CORRECTION_NAMES = dict(zip(CORRECTIONS, (mark("None"), mark("False discovery rate"), mark("Bonferroni"))))
"""Corrections for testing many areas, with their names."""


@dataclass(frozen=True)
class Settings:
    """Defaults of parameters.

    Attributes
    ----------
    language : str
        That of results: the code of one, or "" for QGIS's.
    colours : {"familiar", "colour-blind", "print"}
        The style that a map shows first.
    reports : str
        Folder that gets the page of every run, or "" for pages on request only.
    alpha : float or None
        Significance level; None where each algorithm has its own.
    correction : {"none", "fdr", "bonferroni"}
    permutations : int or None
        None for none where p-values are exact.
    seed : int

    Raises
    ------
    ValueError
        For a language or colours that there are not.
    InferenceError
        For a test that cannot be made.
    """

    language: str = ""
    colours: str = "familiar"
    reports: str = ""
    alpha: "float | None" = None
    correction: str = Inference.correction
    permutations: "int | None" = Inference.permutations
    seed: int = DEFAULT_SEED

    def __post_init__(self):
        if self.language not in RESULT_LANGUAGES or self.colours not in COLOURS:
            raise ValueError(self.language, self.colours)
        alpha = Inference.alpha if self.alpha is None else self.alpha
        Inference(permutations=self.permutations, seed=self.seed, alpha=alpha, correction=self.correction)


KINDS = {"alpha": float, "permutations": int, "seed": int}


def user_settings():
    """Return the `Settings` of the user; what is stored and cannot be used counts as not set."""
    stored, known = QgsSettings(), {}
    stored.beginGroup(GROUP)
    for name in {field.name for field in fields(Settings)}.intersection(stored.childKeys()):
        try:
            value = KINDS.get(name, str)(stored.value(name))
            Settings(**{name: value})
        except (TypeError, ValueError, InferenceError):
            continue
        known[name] = value
    return Settings(**known)


def save_settings(settings):
    """Store settings; a value that is Polos's own default is not stored, so that it stays the default."""
    stored = QgsSettings()
    for field in fields(Settings):
        value = getattr(settings, field.name)
        if value == field.default:
            stored.remove(f"{GROUP}/{field.name}")
        else:
            stored.setValue(f"{GROUP}/{field.name}", value)


RULES = "polos/rules"
"""Where rules of the user's own are kept, each under its name."""


def saved_rules():
    """Return the rules that a user has kept, {name: expression}."""
    stored = QgsSettings()
    stored.beginGroup(RULES)
    names = (str(stored.value(f"{key}/name", "")) for key in stored.childGroups())
    return {name: str(stored.value(f"{_key(name)}/expression", "")) for name in sorted(names) if name}


def save_rules(rules):
    """Keep rules, {name: expression}; one of the same name is replaced, one without an expression forgotten."""
    stored = QgsSettings()
    stored.beginGroup(RULES)
    for name, expression in rules.items():
        stored.remove(_key(name))
        if expression:
            stored.setValue(f"{_key(name)}/name", name)
            stored.setValue(f"{_key(name)}/expression", expression)


def _key(name):
    """Return a key for a name: settings take some letters of a name for a path, or change them."""
    return name.encode().hex()
