"""The options of a test, what they can tell apart, and the way from tails to adjusted p-values."""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..errors import InferenceError, mark, notice
from .multiple_testing import adjusted_p_values, require_correction, resolution
from .tails import require_alternative

LEAST_PERMUTATIONS = 99
DEFAULT_SEED = 20240901


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
    """

    impossible: str
    coarse: str
    counted: str


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
)


@dataclass(frozen=True)
class Inference:
    """How to test.

    Attributes
    ----------
    permutations : int
        Number of permutations, at least 99.
    seed : int
        Seed of the random numbers; the same seed gives the same p-values everywhere.
    alternative : {"directed", "two-sided", "greater", "lesser", "folded"}
        The tails that count, see `tails.TailCounts.p_values`.
    alpha : float
        Significance level, between 0 and 1.
    correction : {"none", "fdr", "bonferroni"}
        Correction for testing many areas.
    any_tail : bool
        Whether an area gets its class although its low p-value comes from the tail opposite to it.
    normal : bool
        Whether p-values are those of the z-score instead of the permutations; for Getis-Ord only.

    Raises
    ------
    InferenceError
        When a value is out of its range.
    """

    permutations: int = 9999
    seed: int = DEFAULT_SEED
    alternative: str = "directed"
    alpha: float = 0.05
    correction: str = "fdr"
    any_tail: bool = False
    normal: bool = False

    def __post_init__(self):
        require_alternative(self.alternative)
        require_correction(self.correction)
        if self.permutations < LEAST_PERMUTATIONS:
            raise InferenceError(
                mark("PERMUTATIONS is {value}; with fewer than {least} no p-value is worth reading. Use 9999."),
                value=self.permutations,
                least=LEAST_PERMUTATIONS,
            )
        if not (math.isfinite(self.alpha) and 0 < self.alpha < 1):
            raise InferenceError(mark("ALPHA is {value}; it must lie between 0 and 1."), value=self.alpha)
        if self.seed < 0:
            raise InferenceError(mark("SEED is {value}; it must not be negative."), value=self.seed)

    def check_resolution(self, tests, said=OF_AREAS):
        """Return notices on what the permutations can tell apart among so many tests.

        Parameters
        ----------
        tests : int
        said : Said
            What to say, where the tests are not those of areas.

        Raises
        ------
        InferenceError
            When none could be significant, whatever the data.
        """
        limits = resolution(tests, self.permutations, self.alternative, self.alpha, self.correction)
        if limits.areas_needed == 1:
            return ()
        values = {
            "permutations": self.permutations,
            "smallest": f"{limits.smallest:.2g}",
            "tests": tests,
            "alpha": self.alpha,
            said.counted: limits.areas_needed,
            "enough": limits.permutations_for_one,
        }
        if limits.impossible:
            raise InferenceError(said.impossible, **values)
        return (notice(said.coarse, **values),)

    def p_values(self, counts):
        """Return p-values and adjusted p-values of tail counts, each of shape (n,)."""
        p = counts.p_values(self.alternative)
        return p, adjusted_p_values(p, self.correction)


def p_of_z(z, alternative):
    """Return p-values of standard scores; ``directed`` and ``folded`` take the tail on whose side z lies."""
    from scipy.stats import norm

    z = np.asarray(z, dtype=float)
    if alternative == "greater":
        return norm.sf(z)
    if alternative == "lesser":
        return norm.cdf(z)
    return norm.sf(abs(z)) * (2 if alternative == "two-sided" else 1)
