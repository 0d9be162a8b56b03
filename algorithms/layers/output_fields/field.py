"""What is said about an output field."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """What a number counts or measures, and how many decimals show it: None for as many as the data need."""

    name: str
    decimals: "int | None" = None


NONE = Unit("none")
"""Texts, codes, yes or no."""
COUNT = Unit("areas, firms or rows")
FIGURE = Unit("jobs or firms")
"""Whatever the table counts."""
SHARE = Unit("share", 3)
"""From 0 to 1."""
INDEX = Unit("index", 3)
"""Quotients, indices and statistics, which have no unit."""
SCORE = Unit("standard deviations", 3)
P_VALUE = Unit("p-value", 5)
METRES = Unit("metres", 1)
"""Or the units of a layer without coordinate reference system."""
VALUE = Unit("that of the field tested")
"""Anything from millionths to millions."""
STATISTIC = Unit("statistic")
"""And its variance; General G is about the share of pairs that are neighbours, a thousandth of Moran's I."""


@dataclass(frozen=True)
class Field:
    """A field of an output.

    Attributes
    ----------
    name : str
        As it is written.
    alias : str
        What people read instead of the name: English, marked for translation.
    kind : str
        "real", "whole" or "text".
    unit : Unit
    shown : int, optional
        Decimals to show where they differ from those of the unit.
    """

    name: str
    alias: str
    kind: str
    unit: Unit = NONE
    shown: "int | None" = None

    @property
    def decimals(self):
        """Return how many decimals show a real number, None for as many as the data need."""
        if self.kind != "real":
            return None
        return self.unit.decimals if self.shown is None else self.shown
