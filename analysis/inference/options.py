"""The options of a test, what they can tell apart, and the way from tails to adjusted p-values."""

import math
from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np

from ..errors import InferenceError, mark, notice, number
from .multiple_testing import adjusted_p_values, reached, require_correction, resolution
from .tails import require_alternative

LEAST_PERMUTATIONS = 99
MOST_PERMUTATIONS = 10_000_000
DEFAULT_SEED = 20240901
DRAWS = 9999
"""Permutations where a user states none and no exact law is known."""
NULLS = ("automatic", "permutation", "poisson", "gamma", "lognormal", "size-classes")


class Said(NamedTuple):
    """What is said of tests that permutations cannot tell apart: templates, and what they call what is counted.

    Attributes
    ----------
    impossible : str
        When none could be significant, whatever the data.
    coarse : str
        When none is significant unless several reach the smallest p-value.
    counted : str
        The name in both templates of how many have to reach it.
    still_open : str
        When classes could not be settled.
    """

    impossible: str
    coarse: str
    counted: str
    still_open: str = ""


OF_AREAS = Said(
    mark(
        "With {permutations} permutations the smallest possible p-value is {smallest}, too large for any of {tests} "
        "areas to be significant at {alpha} after the correction. Set PERMUTATIONS to {enough} or more."
    ),
    mark(
        "With {permutations} permutations the smallest possible p-value is {smallest}: after the correction for "
        "{tests} areas, none is significant unless at least {areas} reach it. With PERMUTATIONS of {enough} or more, "
        "one alone can be."
    ),
    "areas",
    mark(
        "Areas whose p-value lies so near the level that their class could not be settled ({count}); they are marked "
        "in the field that ends in _stable."
    ),
)


@dataclass(frozen=True)
class Inference:
    """How to test.

    Attributes
    ----------
    permutations : int, optional
        Number of permutations, at least 99; by default none where p-values are exact, else as many as every class needs
        to be settled.
    seed : int
        Seed of the random numbers; the same seed gives the same p-values everywhere.
    alternative : {"two-sided", "directed", "greater", "lesser", "ties-in-upper", "side-of-mean"}
        The tails that count, see `tails.TailCounts.p_values`; the last one for local Geary only.
    alpha : float
        Significance level, between 0 and 1.
    correction : {"none", "fdr", "bonferroni"}
        Correction for testing many areas.
    any_tail : bool
        Whether an area gets its class although its low p-value comes from the tail opposite to it.
    null : {"automatic", "permutation", "poisson", "gamma", "lognormal", "size-classes"}
        What chance does. Automatic is permutation for values; for rates it is counts at risks whose law the data
        choose, or which is named: the same everywhere (Poisson), gamma or lognormal. Within size classes rates are
        permuted among areas of like denominators.
    slope : float, optional
        By which power of size rates change by nature; by default as the data say, 0 for not at all.
    normal : bool
        Whether p-values are those of the z-score instead of the permutations; for Getis-Ord only.
    classes_at : tuple of float
        Levels, none above alpha, where classes at these and nothing else is read: they are settled at each of them, but
        p-values of rates are no finer than that asks for, and what a class hangs on is not looked for. That takes a
        fraction of the time. Empty where p-values are read.

    Raises
    ------
    InferenceError
        When a value is out of its range.
    """

    permutations: Optional[int] = None
    seed: int = DEFAULT_SEED
    alternative: str = "two-sided"
    alpha: float = 0.05
    correction: str = "fdr"
    any_tail: bool = False
    null: str = "automatic"
    slope: Optional[float] = None
    normal: bool = False
    classes_at: tuple = ()

    def __post_init__(self):
        require_alternative(self.alternative)
        require_correction(self.correction)
        require_null(self.null)
        if self.permutations is not None and self.permutations < LEAST_PERMUTATIONS:
            raise InferenceError(
                mark("PERMUTATIONS is {value}; with fewer than {least} no p-value is worth reading. Use 9999."),
                value=self.permutations,
                least=LEAST_PERMUTATIONS,
            )
        if self.permutations is not None and self.permutations > MOST_PERMUTATIONS:
            raise InferenceError(
                mark(
                    "PERMUTATIONS is {value}; more than {most} are not drawn, which would take hours and tell no class "
                    "apart."
                ),
                value=number(self.permutations, ","),
                most=number(MOST_PERMUTATIONS, ","),
            )
        if not (math.isfinite(self.alpha) and 0 < self.alpha < 1):
            raise InferenceError(mark("ALPHA is {value}; it must lie between 0 and 1."), value=self.alpha)
        if self.seed < 0:
            raise InferenceError(mark("SEED is {value}; it must not be negative."), value=self.seed)

    @property
    def draws(self):
        """The number of permutations where there is no exact law and their number follows from nothing."""
        return self.permutations or DRAWS

    def of_levels(self, *levels, families=None):
        """Return what makes a class of p-values: how many of some levels they reach after the correction.

        Parameters
        ----------
        *levels : float
        families : array_like of int, shape (n,), optional
            Which tests are corrected together; see `multiple_testing.adjusted_p_values`.

        Returns
        -------
        callable
            Takes p-values of shape (n,), NaN where not tested, and returns whole numbers.
        """

        def classes(p):
            adjusted = adjusted_p_values(p, self.correction, families)
            return sum(reached(adjusted, level).astype(int) for level in levels)

        return classes

    @property
    def counts(self):
        """Whether rates are tested as counts at risk, and not as values that are permuted."""
        return self.null not in ("permutation", "size-classes")

    @property
    def needs_rate(self):
        """Whether the null hypothesis is about rates, and says nothing of values."""
        return self.null not in ("automatic", "permutation")

    def check_resolution(self, tests, draws, said=OF_AREAS):
        """Return notices on what permutations can tell apart among so many tests.

        Parameters
        ----------
        tests : int
            Corrected together.
        draws : int
            Permutations at most; who draws them knows (`engine`).
        said : Said
            What to say, where the tests are not those of areas.

        Raises
        ------
        InferenceError
            When none could be significant, whatever the data.
        """
        limits = resolution(tests, draws, self.alternative, self.alpha, self.correction)
        if limits.areas_needed == 1:
            return ()
        values = {
            "permutations": draws,
            "smallest": number(limits.smallest, ".2g"),
            "tests": tests,
            "alpha": self.alpha,
            said.counted: limits.areas_needed,
            "enough": limits.permutations_for_one,
        }
        if limits.impossible:
            raise InferenceError(said.impossible, **values)
        return (notice(said.coarse, **values),)

    def p_values(self, counts, families=None):
        """Return p-values and adjusted p-values of tail counts, each of shape (n,)."""
        p = counts.p_values(self.alternative)
        return p, adjusted_p_values(p, self.correction, families)


def require_null(null):
    """Raise `InferenceError` unless `null` is one of `NULLS`."""
    if null not in NULLS:
        text = mark("“{value}” is no null hypothesis; use one of: {allowed}.")
        raise InferenceError(text, value=null, allowed=", ".join(NULLS))


def p_of_z(z, alternative):
    """Return p-values of standard scores; ``directed`` and others as it take the tail on whose side z lies."""
    from scipy.special import ndtr

    z = np.asarray(z, dtype=float)
    if alternative == "greater":
        return ndtr(-z)
    if alternative == "lesser":
        return ndtr(z)
    return ndtr(-abs(z)) * (2 if alternative == "two-sided" else 1)
