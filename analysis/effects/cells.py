"""Group-time effects: areas that began together, in one year, against areas untouched until then.

Callaway, B. & Sant'Anna, P. H. C. (2021). Difference-in-differences with multiple time periods. Journal of Econometrics
225(2), 200–230; without covariates. No area is ever compared with one that the programme had reached before, which is
what two-way fixed effects do (Goodman-Bacon 2021).
"""

from dataclasses import dataclass

import numpy as np

from .spread import size_spread

NEVER = np.inf


@dataclass(frozen=True)
class Study:
    """Figures of areas by year, and when the programme reached each.

    Attributes
    ----------
    values : ndarray of float, (areas, years)
        NaN where unknown.
    years : ndarray of int
        Ascending.
    start : ndarray of float
        First year of the programme in each area, `NEVER` where it never came.
    ring : ndarray of float
        First year of the programme in a neighbour, `NEVER` where none has it.
    eligible : ndarray of bool
        Areas that others may be compared with.
    sizes : ndarray of float
        What each area had before anybody began, for how much chance moves it.
    """

    values: np.ndarray
    years: np.ndarray
    start: np.ndarray
    ring: np.ndarray
    eligible: np.ndarray
    sizes: np.ndarray

    @property
    def reached(self):
        """Return the first year in which the programme or its neighbourhood reached each area."""
        return np.minimum(self.start, self.ring)

    @property
    def donors(self):
        """Return which areas can stand in for others in placebos: never reached, known in all years."""
        return self.eligible & (self.reached == NEVER) & np.isfinite(self.values).all(axis=1)


@dataclass(frozen=True)
class Cell:
    """Areas that began in one year, seen in one year.

    Attributes
    ----------
    start, base, year : int
        When they began, the year that they are compared with, and the year that is looked at.
    units : ndarray of int
        Places of the areas.
    observed, expected : ndarray of float
        Their figures, and what they had been if they had changed as the controls did.
    spread : ndarray of float
        Standard deviation of their gaps by chance, for areas of their size and with what is unknown of the controls.
    noise : ndarray of float
        Of all areas: gaps of the controls in units of their own spread, NaN elsewhere.
    controls : int
    """

    start: int
    base: int
    year: int
    units: np.ndarray
    observed: np.ndarray
    expected: np.ndarray
    spread: np.ndarray
    noise: np.ndarray
    controls: int

    @property
    def gap(self):
        """Return how much more each area has than expected."""
        return self.observed - self.expected

    @property
    def event(self):
        """Return the years since the start; negative before."""
        return self.year - self.start


def base_years(study, start, anticipation):
    """Return the years before a start that nothing of it touches yet, the latest first."""
    return study.years[study.years < start - anticipation][::-1]


def cells(study, who, options, back=0):
    """Return the cells of treated areas or of their neighbours.

    Parameters
    ----------
    study : Study
    who : {"treated", "ring"}
        Neighbours count until they begin themselves.
    options : EffectOptions
    back : int
        0: the effects, with the years before. Above 0: placebo dates, as if all had begun so many figures earlier; then
        only years before the true start are looked at.

    Returns
    -------
    list of Cell
        By start and year; those in which nothing can be compared are left out.
    """
    own = study.start if who == "treated" else np.where(study.ring < study.start, study.ring, NEVER)
    found = []
    for start in np.unique(own[own < NEVER]):
        before = base_years(study, start, options.anticipation)
        if len(before) <= back:
            continue
        base = before[back]
        years = study.years[(study.years > base) & (study.years <= before[0])] if back else study.years
        for year in years:
            if year == base:
                continue
            group = own == start
            if who == "ring":
                group &= study.start > year
            made = _cell(study, group, (start, base, year), options)
            if made is not None:
                found.append(made)
    return found


def _cell(study, group, when, options):
    """Return the cell of a group of areas, None where there is nobody in it or nobody to compare with."""
    start, base, year = when
    then, now = (study.values[:, np.flatnonzero(study.years == one)[0]] for one in (base, year))
    known = np.isfinite(then) & np.isfinite(now)
    untouched = study.reached > max(base, year) + options.anticipation
    if options.controls == "never":
        untouched = study.reached == NEVER
    controls = known & untouched & study.eligible & ~group
    units = np.flatnonzero(known & group)
    if not len(units) or controls.sum() < 2:
        return None
    if options.relative:
        before = then[controls].sum()
        if before <= 0:
            return None
        expected = then * (now[controls].sum() / before)
        weights = then
    else:
        expected = then + (now[controls] - then[controls]).mean()
        weights = np.ones(len(then))
    spread = size_spread((now - expected)[controls], study.sizes[controls], study.sizes)
    noise = np.full(len(then), np.nan)
    still = np.where(spread > 0, spread, np.inf)
    noise[controls] = ((now - expected) / still)[controls]
    # What is unknown of the controls moves all areas of the cell together.
    theirs = (weights[units].sum() / weights[controls].sum()) ** 2 * (spread[controls] ** 2).sum()
    chance = (spread[units] ** 2).sum()
    both = spread[units] * np.sqrt(1 + theirs / chance) if chance > 0 else spread[units]
    return Cell(
        *(int(start), int(base), int(year), units, now[units], expected[units], both, noise, int(controls.sum()))
    )
