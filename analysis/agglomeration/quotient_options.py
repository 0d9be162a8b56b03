"""What can be chosen about the family of location quotients."""

from dataclasses import dataclass

from ..errors import FieldError, mark, number
from ..inference.options import Inference
from .dartboard import require_risk
from .standardised_quotient import require_resamples


@dataclass(frozen=True)
class QuotientOptions:
    """How to compute the family of location quotients.

    Attributes
    ----------
    reference_sector, reference_total, reference_firms, reference_total_firms : float, optional
        Totals of the reference region; without them, the sums of the layer. Firms of the sector need the total that
        their shares are of: firms of all sectors where these are given by area, else the total.
    plant_hhi : float, optional
        Herfindahl index of the sizes of the sector's plants in the whole reference region, for the intervals; above 0
        and at most 1.
    risk : {"constant", "fitted"}
        What the dartboard test holds against the firms; see `dartboard.dartboard_test`.
    logarithms : bool
        Whether to standardise logarithms of the quotients.
    resamples, seed : int
        Of the bootstrap cut-off.
    alpha : float
        Significance level, between 0 and 1; intervals are at level 1 - alpha.
    correction : {"none", "fdr", "bonferroni"}
        Correction of the dartboard test for testing many areas.
    least_jobs, least_firms : float
        Least figures of the sector that an area needs to be marked as significant.

    Raises
    ------
    InferenceError
        When a value is out of its range.
    FieldError
        When the reference has firms but no total, or the Herfindahl index cannot be.
    """

    reference_sector: "float | None" = None
    reference_total: "float | None" = None
    reference_firms: "float | None" = None
    reference_total_firms: "float | None" = None
    plant_hhi: "float | None" = None
    risk: str = "constant"
    logarithms: bool = False
    resamples: int = 1000
    seed: int = Inference.seed
    alpha: float = Inference.alpha
    correction: str = Inference.correction
    least_jobs: float = 0.0
    least_firms: float = 0.0

    def __post_init__(self):
        Inference(seed=self.seed, alpha=self.alpha, correction=self.correction)
        require_resamples(self.resamples)
        require_risk(self.risk)
        if self.reference_firms is not None and self.reference_total is None and self.reference_total_firms is None:
            raise FieldError(
                mark("REFERENCE_FIRMS is given without REFERENCE_TOTAL. Give both, from the same reference region.")
            )
        if self.reference_firms is None and self.reference_total_firms is not None:
            raise FieldError(
                mark(
                    "REFERENCE_TOTAL_FIRMS is given without REFERENCE_FIRMS. Give both, from the same reference region."
                )
            )
        if self.plant_hhi is not None and not 0 < self.plant_hhi <= 1:
            raise FieldError(
                mark(
                    "PLANT_HHI is {value}; a Herfindahl index of plant sizes, the sum of their squared shares in the "
                    "sector, lies above 0 and is at most 1."
                ),
                value=number(self.plant_hhi),
            )
