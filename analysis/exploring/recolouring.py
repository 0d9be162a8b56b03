"""Classes at another level or with another correction, from the p-values that a result stores.

They are those that the algorithm itself would give at that level: the same correction, the same rule from p-values to
classes. Where what is stored does not say enough, nothing is guessed: areas are left without a class, or the choice is
not offered, and `Recolouring` says why.
"""

from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np

from ..errors import Phrase, mark, number, phrase
from ..inference.multiple_testing import CORRECTIONS, adjusted_p_values, reached, resolution

LEVELS = (0.001, 0.01, 0.05, 0.1)
"""Levels that are offered."""
SAME = 1e-7
"""Relative difference of adjusted p-values that is rounding, in formats that keep eight digits too."""
PARTS = ("p", "p_adj", "class", "side", "agrees", "neighbours")
ALL, FILTERED, MARKED = "all", "filtered", "marked"
"""Which of the areas that were tested are there: all, those that a filter lets through, those that have a class."""

NO_P = mark("These classes are not made of a p-value for each area, so that no other level can be shown.")
NO_FIELDS = mark("The layer lacks the p-values of its areas, so that no other level can be shown.")
EDITED = mark(
    "Areas whose class does not follow from their p-value: {count}. The layer was changed after it was made, or made "
    "in a way that it does not tell: no other level can be shown."
)
PART_ONLY = mark(
    "The p-values were corrected together with others than those of the areas shown here: there is a filter, some "
    "areas are missing, or all sectors are one family of tests. Other levels can be shown, other corrections cannot."
)
DRAWN = mark(
    "With {permutations} permutations the smallest possible p-value is {smallest}, too large for any of {tests} areas "
    "to be significant at this level and correction: the map is empty because of that alone. Run the algorithm again "
    "with more permutations."
)
NEAR = mark(
    "The p-values are as fine as the published level needs. Run the algorithm at this level before you publish the "
    "map: areas near the level may get another class."
)
MARKED_ONLY = mark(
    "The table has only the areas that are marked at the published level, so that stricter levels can be shown, and "
    "neither looser ones nor other corrections. Run the algorithm again with all rows to have them."
)
OLDER = mark(
    "Areas that reach this level and are left without a class, because the layer does not tell on which side they lie: "
    "{count}. Run the algorithm again to have them."
)


class Choice(NamedTuple):
    """A level and a correction."""

    level: float
    correction: str


@dataclass(frozen=True)
class Coloured:
    """Classes at some level.

    Attributes
    ----------
    codes : ndarray of float, shape (n,)
        One for every area.
    said : Phrase or None
        What to know of them.
    """

    codes: np.ndarray
    said: Optional[Phrase] = None


class Recolouring:
    """The classes of a measure, at the level at which they were published and at others.

    Parameters
    ----------
    measure : Measure
    columns : dict of str to ndarray of float, shape (n,)
        Those of `PARTS` that the layer has: ``p``, ``p_adj``, ``class``, ``side``, ``agrees`` and ``neighbours``, NaN
        where there is none.
    told : Choice, optional
        What the result's record says of how it was made.
    there : {"all", "filtered", "marked"}
        Which of the areas that were tested are there.
    drawn : inference.options.Inference, optional
        How the p-values were made, as far as draws were among it; None where they are exact, or nobody knows.

    Attributes
    ----------
    published : Choice or None
        How the stored classes were made; None where nobody knows.
    stored : ndarray of float, shape (n,)
        The classes as they were published, one for every area.
    corrections : tuple of str
        Those that can be chosen; empty where the classes can only be shown as they are.
    reason : Phrase or None
        Why not all can be chosen.
    """

    def __init__(self, measure, columns, told=None, there=ALL, drawn=None):
        self.measure, self._there, self._drawn = measure, there, drawn
        self.stored = _complete(measure, columns)
        self.corrections, self.reason, self.published = (), None, told
        self._columns = columns
        self._adjusted = {}
        if measure.rule is None:
            self.reason = phrase(NO_P)
        elif not {"p", "p_adj"} <= columns.keys():
            self.reason = phrase(NO_FIELDS)
        else:
            self._read(told)

    def at(self, choice):
        """Return the `Coloured` areas of a `Choice`, whose correction is one of `corrections`."""
        if choice == self.published or not self.corrections:
            return Coloured(self.stored)
        codes, unknown = self._codes(choice)
        return Coloured(codes, phrase(OLDER, count=unknown) if unknown else self._of_draws(choice))

    @property
    def levels(self):
        """The levels that can be chosen, rising."""
        published = () if self.published is None else (self.published.level,)
        known = sorted({*LEVELS, *published})
        return tuple(level for level in known if self._there != MARKED or level <= min(published, default=1))

    def _of_draws(self, choice):
        """Return what draws cannot tell at a choice, None where p-values are exact."""
        if self._drawn is None:
            return None
        p = self._columns["p"][np.isfinite(self._columns["p"])]
        permutations = self._drawn.permutations
        if permutations is None:
            return phrase(NEAR)
        limits = resolution(max(p.size, 1), permutations, self._drawn.alternative, *choice)
        # What is smaller does not come from these draws.
        if limits.impossible and not (p < limits.smallest * (1 - SAME)).any():
            smallest = number(limits.smallest, ".2g")
            return phrase(DRAWN, permutations=number(permutations, ","), smallest=smallest, tests=number(p.size, ","))
        return None

    def adjusted(self, choice):
        """Return the p-values as the correction of a `Choice` leaves them, shape (n,), None where there are none."""
        if choice is None or not self._adjusted:
            return self._columns.get("p_adj")
        return self._adjusted_by(choice.correction)

    def _adjusted_by(self, correction):
        if correction not in self._adjusted:
            self._adjusted[correction] = adjusted_p_values(self._columns["p"], correction)
        return self._adjusted[correction]

    def _read(self, told):
        """Find out by which correction and level the stored classes were made, and what else can be said."""
        p, stored = self._columns["p"], self._columns["p_adj"]
        found = {
            correction: adjusted
            for correction in CORRECTIONS
            if _alike(adjusted := adjusted_p_values(p, correction), stored)
        }
        ways = [told.correction] if told and told.correction in found else list(found)
        own = ways[0] if ways else (told.correction if told else "stored")
        self._adjusted = {own: stored}
        self._sides()
        self.published = self._found(own, told)
        missed = self._missed(self.published)
        if missed:
            self.reason = phrase(EDITED, count=missed)
        elif ways and self._there == ALL:
            self.corrections = CORRECTIONS
        else:
            # Uncorrected p-values are alike among some areas too, but any correction is of all that were tested.
            self.corrections = (own,)
            self.reason = phrase(MARKED_ONLY if self._there == MARKED else PART_ONLY)

    def _found(self, correction, told):
        """Return the choice that gives the stored classes: that of the record, or the usual level that does."""
        tried = [told.level] if told else [0.05, 0.1, 0.01, 0.001]
        choices = [Choice(level, correction) for level in tried]
        return next((choice for choice in choices if not self._missed(choice)), choices[0])

    def _missed(self, choice):
        """Return of how many areas the class does not follow from a choice."""
        codes, _ = self._codes(choice)
        return int((codes != self.stored).sum())

    def _sides(self):
        """Take the side of each area and whether its p-value agrees, NaN where nobody knows."""
        shape, marked = self.stored.shape, np.isin(self.stored, self.measure.classes.marked)
        own = np.sign(self.stored) if self.measure.field == "gi_bin" else self.stored
        if isinstance(self.measure.side, str):
            side = np.array(self._columns.get("side", np.full(shape, np.nan)), dtype=float)
        else:
            side = np.full(shape, float(self.measure.side))
        agrees = np.ones(shape)
        if self.measure.agrees:
            agrees = np.array(self._columns.get("agrees", np.full(shape, np.nan)), dtype=float)
        # What has a class shows its side, and that it agrees with it.
        self._side = np.where(marked, own, side)
        self._agrees = np.where(marked, 1.0, agrees)

    def _codes(self, choice):
        """Return the codes of a choice, and how many areas reach the level on a side that nobody knows."""
        level, correction = choice
        adjusted = self._adjusted_by(correction)
        found = reached(adjusted, level)
        if self.published is not None and self.published.correction in self._adjusted:
            # An area that reached the published level and has no class lies on the other side.
            over = reached(self._adjusted[self.published.correction], self.published.level)
            agrees = np.where(np.isnan(self._agrees) & over, 0.0, self._agrees)
        else:
            agrees = self._agrees
        unknown = (np.isnan(self._side) | np.isnan(agrees)) & ~(agrees == 0)
        codes = self.measure.rule(adjusted, (agrees == 1) & ~unknown, np.nan_to_num(self._side), level)
        # Zeros of the rule may be negative ones.
        codes = np.where(np.isnan(self._columns["p"]), self.stored, codes + 0.0)
        return codes, int((found & unknown).sum())


def _complete(measure, columns):
    """Return the stored codes, with one for areas that a statistic gives none."""
    codes, known = np.array(columns["class"], dtype=float), measure.classes
    if known.no_data is None:
        return codes
    alone = columns.get("neighbours", np.full(codes.shape, np.nan)) == 0
    beside = known.no_data if known.no_neighbours is None else np.where(alone, known.no_neighbours, known.no_data)
    return np.where(np.isnan(codes), beside, codes)


def _alike(adjusted, stored):
    """Return whether adjusted p-values are those stored, but for rounding."""
    return bool(np.allclose(adjusted, stored, rtol=SAME, atol=0.0, equal_nan=True))


def counted(codes, classes):
    """Return how many areas each class has, {code: count}, every class in it, in the order of the legend.

    Parameters
    ----------
    codes : ndarray of float, shape (n,)
    classes : classes.Classes
    """
    return {member.value: int((codes == member.value).sum()) for member in classes}
