"""How the effects of a programme are measured."""

from dataclasses import dataclass

from ..errors import FieldError, mark

SCALES = ("growth", "difference")
CONTROLS = ("not_yet", "never")
LEAST_DONORS = 10
"""Of untreated areas that take part in placebos: with fewer nothing is said of chance."""


@dataclass(frozen=True)
class EffectOptions:
    """What is compared, and with whom.

    Attributes
    ----------
    scale : {"growth", "difference"}
        Whether areas without the programme say how an area would have grown, in percent of what it had, or by how much
        its figure would have changed.
    controls : {"not_yet", "never"}
        Whether areas that join later are compared with until then, or only those that never join.
    anticipation : int
        Years before the start in which areas may already act on it.
    alpha : float
        Intervals hold the truth in a share of 1 − alpha.
    draws : int
        Of placebo programmes, where there are more than one can count.
    seed : int
    """

    scale: str = "growth"
    controls: str = "not_yet"
    anticipation: int = 0
    alpha: float = 0.05
    draws: int = 4999
    seed: int = 1

    def __post_init__(self):
        if not 0 < self.alpha < 0.5:
            raise FieldError(mark("ALPHA is {value}; it must be above 0 and below 0.5."), value=self.alpha)
        if not 99 <= self.draws <= 99999:
            raise FieldError(mark("DRAWS is {value}; it must be from 99 to 99,999."), value=self.draws)
        if self.anticipation < 0:
            raise FieldError(mark("ANTICIPATION is {value}; it must be 0 or more years."), value=self.anticipation)

    @property
    def relative(self):
        """Return whether effects are shares of what was expected."""
        return self.scale == "growth"
