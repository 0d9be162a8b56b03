"""A statistic of all sectors in all areas: the same one as for a sector by itself, corrected over a family of tests."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..inference.engine import tails_around_each
from ..inference.many_variables import Problem
from ..inference.multiple_testing import adjusted_p_values
from ..inference.options import OF_AREAS
from .local_result import classed
from .sample import Neighbours
from .sector_hot_spot_notices import OF_PAIRS


@dataclass(frozen=True)
class Group:
    """Sectors known in the same areas: their values, and the weights among these areas, which serve them all.

    Attributes
    ----------
    known : ndarray of bool, shape (areas,)
    neighbours : Neighbours
        Among the known areas.
    codes : tuple of str
    values : ndarray of float, shape (sectors, known areas)
    """

    known: np.ndarray
    neighbours: Neighbours
    codes: tuple
    values: np.ndarray


@dataclass(frozen=True)
class Grid:
    """Results by sector and area, arrays of shape (sectors, areas); NaN where a sector is not known.

    Attributes
    ----------
    areas, codes : pandas.Index
    groups : tuple of Group
        Of each sector.
    values, statistic, p, adjusted, classes, neighbours : ndarray of float
    stable : ndarray of float
        0 where the class could not be settled, 1 where it could; NaN where not tested.
    agrees : ndarray of bool
        Whether the rarer tail is that of the class.
    level : float
        Up to which an adjusted p-value gives a class.
    spots : dict of str to ndarray of bool
        Where there are ``hot`` and ``cold`` spots, ``high_low`` and ``low_high`` outliers; the latter two are None for
        statistics that tell none.
    """

    areas: pd.Index
    codes: pd.Index
    groups: tuple
    values: np.ndarray
    statistic: np.ndarray
    p: np.ndarray
    adjusted: np.ndarray
    classes: np.ndarray
    neighbours: np.ndarray
    stable: np.ndarray
    agrees: np.ndarray
    level: float
    spots: dict

    def pairs(self, values):
        """Return the results as a row for each area and sector, sector by sector."""
        sectors, areas = self.p.shape
        return pd.DataFrame(
            {
                "area": np.tile(self.areas.to_numpy(), sectors),
                "code": np.repeat(self.codes.to_numpy(), areas),
                "value": values[self.codes].to_numpy().T.ravel(),
                "tested": self.values.ravel(),
                "statistic": self.statistic.ravel(),
                "p": self.p.ravel(),
                "p_adj": self.adjusted.ravel(),
                "class": self.classes.ravel(),
                "stable": self.stable.ravel(),
                "neighbours": self.neighbours.ravel(),
            }
        )


def sector_grid(areas, codes, groups, statistic, inference, family, progress=None, cancelled=None):
    """Test all sectors in all areas, and class them.

    Parameters
    ----------
    areas, codes : pandas.Index
    groups : list of Group
    statistic : registry.LocalStatistic
    inference : Inference
    family : {"all", "sector"}
        Which tests are corrected together.
    progress, cancelled : callable, optional

    Returns
    -------
    Grid
    tuple of Notice
        How the tests were made.
    """
    sums, shape = statistic.sums(), (len(codes), len(areas))
    seen = [[sums.observe(group.neighbours, row, row) for row in group.values] for group in groups]
    around = _tails(groups, seen, sums.levels(inference.alpha), inference, family, progress, cancelled)
    values, observed, p, kind, neighbours, stable = np.full((6, *shape), np.nan)
    agrees = np.zeros(shape, dtype=bool)
    group_of = [None] * len(codes)
    still_open = iter(np.split(around.open, np.cumsum([row.size for group in groups for row in group.values])[:-1]))
    for group, of_group, observations in zip(groups, around.tails, seen):
        place = np.flatnonzero(group.known)
        for row, at in enumerate(codes.get_indexer(group.codes)):
            own, here = observations[row].tails(of_group.of(row)), observations[row]
            values[at, place] = group.values[row]
            observed[at, place] = np.where(group.neighbours.tested, here.statistic, np.nan)
            p[at, place] = own.p_values(inference.alternative)
            kind[at, place], agrees[at, place] = here.kind, classed(own, here.statistic, inference)
            neighbours[at, place] = group.neighbours.degrees
            stable[at, place] = np.where(group.neighbours.tested, 1.0 - next(still_open), np.nan)
            group_of[at] = group
    by_sector = np.repeat(np.arange(len(codes)), len(areas)) if family == "sector" else None
    adjusted = adjusted_p_values(p.ravel(), inference.correction, by_sector).reshape(shape)
    missing = np.where(np.isnan(neighbours), sums.no_data, sums.no_neighbours)
    found = sums.classify(adjusted, agrees, kind, inference.alpha) + 0.0  # which makes zeros of negative ones
    classes = np.where(np.isnan(p), missing, found)
    grid = Grid(
        areas,
        codes,
        tuple(group_of),
        values,
        observed,
        p,
        adjusted,
        classes,
        neighbours,
        stable,
        agrees,
        sums.level(inference.alpha),
        spots_of(classes, statistic.classes),
    )
    return grid, around.said


def _tails(groups, seen, levels, inference, family, progress, cancelled):
    """Return the `engine.Around` of all sectors of all groups."""
    signs = [one.signs for observations in seen for one in observations]
    sizes = [row.size for group in groups for row in group.values]
    return tails_around_each(
        [Problem(group.values, group.neighbours.weights) for group in groups],
        inference,
        levels,
        signs=None if signs[0] is None else np.concatenate(signs),
        families=np.repeat(np.arange(len(sizes)), sizes) if family == "sector" else None,
        said=OF_PAIRS if family == "all" else OF_AREAS._replace(still_open=OF_PAIRS.still_open),
        progress=progress,
        cancelled=cancelled,
    )


def spots_of(found, classes):
    """Return where there are hot and cold spots and outliers."""
    high_low, low_high = (found == code for code in classes.outliers) if classes.outliers else (None, None)
    return {
        "hot": np.isin(found, classes.hot),
        "cold": np.isin(found, classes.cold),
        "high_low": high_low,
        "low_high": low_high,
    }
