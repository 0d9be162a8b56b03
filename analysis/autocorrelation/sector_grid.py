"""A statistic of all sectors in all areas: the same one as for a sector by itself, corrected over a family of tests."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..inference.multiple_testing import adjusted_p_values
from .local_result import classed
from .sample import Neighbours


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
                "neighbours": self.neighbours.ravel(),
            }
        )


def sector_grid(areas, codes, groups, tails, statistic, inference, family):
    """Test all sectors in all areas, and class them.

    Parameters
    ----------
    areas, codes : pandas.Index
    groups : list of Group
    tails : list of TailCounts
        Of the sums around each area, for each group; shape (sectors of the group, known areas).
    statistic : registry.LocalStatistic
    inference : Inference
    family : {"all", "sector"}
        Which tests are corrected together.

    Returns
    -------
    Grid
    """
    sums, shape = statistic.sums(), (len(codes), len(areas))
    values, observed, p, kind, neighbours = np.full((5, *shape), np.nan)
    agrees = np.zeros(shape, dtype=bool)
    group_of = [None] * len(codes)
    for group, of_group in zip(groups, tails):
        place = np.flatnonzero(group.known)
        for row, at in enumerate(codes.get_indexer(group.codes)):
            seen = sums.observe(group.neighbours, group.values[row], group.values[row])
            own = seen.tails(of_group.of(row))
            values[at, place] = group.values[row]
            observed[at, place] = np.where(group.neighbours.tested, seen.statistic, np.nan)
            p[at, place] = own.p_values(inference.alternative)
            kind[at, place], agrees[at, place] = seen.kind, classed(own, seen.statistic, inference)
            neighbours[at, place] = group.neighbours.degrees
            group_of[at] = group
    adjusted = _adjusted(p, inference.correction, family)
    missing = np.where(np.isnan(neighbours), sums.no_data, sums.no_neighbours)
    found = sums.classify(adjusted, agrees, kind, inference.alpha) + 0.0  # which makes zeros of negative ones
    classes = np.where(np.isnan(p), missing, found)
    return Grid(
        areas,
        codes,
        tuple(group_of),
        values,
        observed,
        p,
        adjusted,
        classes,
        neighbours,
        agrees,
        sums.level(inference.alpha),
        spots_of(classes, statistic.classes),
    )


def _adjusted(p, correction, family):
    """Return p-values corrected over all sectors and areas, or over the areas of each sector."""
    if family == "all":
        return adjusted_p_values(p.ravel(), correction).reshape(p.shape)
    return np.array([adjusted_p_values(row, correction) for row in p])


def spots_of(found, classes):
    """Return where there are hot and cold spots and outliers."""
    high_low, low_high = (found == code for code in classes.outliers) if classes.outliers else (None, None)
    return {
        "hot": np.isin(found, classes.hot),
        "cold": np.isin(found, classes.cold),
        "high_low": high_low,
        "low_high": low_high,
    }
