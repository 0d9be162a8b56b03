"""Hot spots of every sector of a table at once: one set of draws, and one family of tests.

Each sector is tested as `local_statistics.local_moran` or `getis_ord` would test it alone, with the same p-values. What
differs is the correction: a table of 400 sectors and 2,500 areas is a million tests, and whoever looks at all of them
will find something. The family is all of them, or the areas of each sector by themselves.

Areas without a figure for a sector leave the sample of that sector only, before its weights are standardised. Sectors
known in the same areas share their draws (`many_variables`).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, InferenceError, Notice, mark
from ..inference.many_variables import Problem, count_tails_of_many
from ..inference.multiple_testing import adjusted_p_values
from ..inference.permutation import TailCounts
from ..rates import standardised_rate
from ..weights.graphs import weights_matrix
from .local_result import classed, standard_scores
from .local_statistics import (
    GI_LEVELS,
    HIGH_HIGH,
    HIGH_LOW,
    LOW_HIGH,
    LOW_LOW,
    NO_DATA,
    NO_NEIGHBOURS,
    NOT_SIGNIFICANT,
    deviations_from_mean,
    tails_of_product,
)
from .sample import LEAST_AREAS, Sample
from .sector_hot_spot_notices import (
    ALONE,
    FEW,
    REASONS,
    SAME,
    ZERO,
    of_base,
    of_resolution,
    of_result,
    of_samples,
)
from .sector_summaries import by_area, by_sector

METHODS = ("moran-rate", "moran", "getis-rate", "getis")
"""Local Moran or Gi*, of the Empirical Bayes rate or of the value itself."""
FAMILIES = ("all", "sector")


@dataclass(frozen=True)
class SectorHotSpots:
    """What was found in all sectors.

    Attributes
    ----------
    pairs : pandas.DataFrame
        One row for each area and tested sector: ``area``, ``code``, ``value``, ``tested`` (the value or rate that was
        tested), ``statistic`` (local Moran's I, or the z-score of Gi*), ``p``, ``p_adj``, ``class`` and ``neighbours``
        (with a value). Classes are those of `local_statistics`: for Gi* from -3 to 3, NaN where not tested.
    sectors : pandas.DataFrame
        By code: ``areas`` with a value, of these ``present`` above zero and ``tested``; ``total`` of the known
        figures; ``hot``, ``cold``, ``high_low`` and ``low_high`` areas (the latter two NaN for Gi*); ``hot_value`` and
        ``hot_share`` of the total in hot areas; ``neighbours``, the mean number in hot areas; ``groups`` of hot areas
        that are neighbours; ``top_area``, the hot area with the largest value; ``p_least``, the smallest adjusted
        p-value; ``reason``, why the sector was not tested (a key of
        `sector_hot_spot_notices.REASONS`), or "".
    areas : pandas.DataFrame
        By area: ``tested`` sectors; ``hot``, ``cold``, ``high_low`` and ``low_high`` sectors, NaN where none was
        tested; ``hot_codes``, the hot ones by falling value, separated by semicolons; ``hot_value`` and ``hot_share``
        of the area's size in them; ``top_code``, the first of them.
    tests : int
        Pairs with a p-value.
    notices : tuple of Notice
    """

    pairs: pd.DataFrame
    sectors: pd.DataFrame
    areas: pd.DataFrame
    tests: int
    notices: tuple[Notice, ...]


def sector_hot_spots(
    values, graph, inference, *, base, method="moran-rate", family="all", progress=None, cancelled=None
):
    """Test every area in every sector.

    Parameters
    ----------
    values : pandas.DataFrame of float, shape (areas, sectors)
        Jobs, firms … on the ids of the areas, by code; NaN where there is no figure.
    graph : libpysal.graph.Graph
        Spatial weights on the same ids.
    inference : Inference
    base : pandas.Series of float
        Size of each area over all sectors: the denominator of the rates.
    method : {"moran-rate", "moran", "getis-rate", "getis"}
    family : {"all", "sector"}
        Which tests are corrected together: all of them, or those of each sector.
    progress, cancelled : callable, optional
        See `permutation.conditional_permutation`.

    Returns
    -------
    SectorHotSpots

    Raises
    ------
    FieldError
        When no sector can be tested.
    InferenceError
        When no area could be significant, whatever the data.
    """
    if method not in METHODS or family not in FAMILIES:
        raise InferenceError(
            mark("“{value}” is not known here; use one of: {allowed}."),
            value=f"{method}, {family}",
            allowed=", ".join((*METHODS, *FAMILIES)),
        )
    values = values.sort_index()
    base = base.reindex(values.index)
    variables, reasons, notices = _variables(values, base, method)
    groups, alone = _groups(variables, weights_matrix(graph, values.index))
    reasons |= dict.fromkeys(alone, ALONE)
    if not groups:
        raise FieldError(
            mark(
                "None of {count} sectors can be tested: {zero} have no figure above zero, {same} the same value in "
                "every area, {few} a value in fewer than 3 areas, {alone} no two neighbours with a value."
            ),
            count=values.shape[1],
            **{reason: list(reasons.values()).count(reason) for reason in REASONS},
        )
    tests = [int(group.tested.sum()) for group in groups for _ in group.codes]
    notices += of_samples(groups, reasons, values) + of_resolution(inference, family, tests)
    counts = count_tails_of_many(
        [Problem(group.values, group.weights) for group in groups],
        permutations=inference.permutations,
        seed=inference.seed,
        progress=progress,
        cancelled=cancelled,
    )
    grid = Grid(values.index, [code for code in values.columns if code not in reasons])
    for group, tails in zip(groups, counts):
        grid.fill(group, tails, inference, _moran if method.startswith("moran") else _getis)
    grid.classify(inference, family, method)
    notices += of_result(grid, inference, family, sum(tests))
    return SectorHotSpots(
        grid.pairs(values),
        by_sector(grid, values, reasons),
        by_area(grid, values, base),
        sum(tests),
        notices,
    )


class _Group(Sample):
    """Sectors known in the same areas: their values, and the weights among these areas, which serve them all."""

    def __init__(self, known, weights):
        self.known = known
        self.weights = weights[known][:, known]
        self.weights.sort_indices()
        self.degrees = np.diff(self.weights.indptr)
        self.tested = self.degrees > 0
        self.standardised, self.own = self.row_standardised, self.own_weights
        self.codes, self.values = [], None


class Grid:
    """Results by sector and area, shape (sectors, areas); NaN where a sector is not known."""

    def __init__(self, areas, codes):
        self.areas, self.codes = areas, pd.Index(codes)
        shape = len(codes), len(areas)
        self.tested, self.statistic, self.p, self.adjusted, self.classes = np.full((5, *shape), np.nan)
        self.quadrant = np.zeros(shape, dtype=np.int8)
        self.agrees = np.zeros(shape, dtype=bool)
        self.neighbours = np.full(shape, -1, dtype=np.int32)
        self.weights = [None] * len(codes)

    def fill(self, group, counts, inference, statistic):
        """Enter the statistics and p-values of a group."""
        place = np.flatnonzero(group.known)
        for row, code in enumerate(group.codes):
            at = self.codes.get_loc(code)
            tails = TailCounts(counts.permutations, counts.at_least[row], counts.at_most[row], counts.tested)
            found, quadrant, tails = statistic(group.values[row], group, tails)
            self.tested[at, place] = group.values[row]
            self.statistic[at, place] = np.where(group.tested, found, np.nan)
            self.p[at, place] = tails.p_values(inference.alternative)
            self.quadrant[at, place], self.agrees[at, place] = quadrant, classed(tails, found, inference)
            self.neighbours[at, place] = group.degrees
            self.weights[at] = group

    def classify(self, inference, family, method):
        """Correct the p-values over each family, and class the areas."""
        if family == "all":
            self.adjusted[:] = adjusted_p_values(self.p.ravel(), inference.correction).reshape(self.p.shape)
        else:
            for row, p in enumerate(self.p):
                self.adjusted[row] = adjusted_p_values(p, inference.correction)
        self.level = inference.alpha if method.startswith("moran") else min(inference.alpha, max(GI_LEVELS))
        untested = np.isnan(self.p)
        if method.startswith("moran"):
            found = np.where((self.adjusted <= inference.alpha) & self.agrees, self.quadrant, NOT_SIGNIFICANT)
            missing = np.where(self.neighbours < 0, NO_DATA, NO_NEIGHBOURS)
            self.classes[:] = np.where(untested, missing, found)
            self.hot, self.cold, self.high_low, self.low_high = (
                self.classes == code for code in (HIGH_HIGH, LOW_LOW, HIGH_LOW, LOW_HIGH)
            )
        else:
            stars = sum((self.adjusted <= min(level, inference.alpha)).astype(int) for level in GI_LEVELS)
            found = np.where(self.agrees, self.quadrant * stars, 0)
            self.classes[:] = np.where(untested, np.nan, found)
            self.hot, self.cold = self.classes > 0, self.classes < 0
            self.high_low = self.low_high = None

    def pairs(self, values):
        """Return the results as a row for each area and sector, sector by sector."""
        sectors, areas = self.p.shape
        neighbours = self.neighbours.ravel().astype(float)
        return pd.DataFrame(
            {
                "area": np.tile(self.areas.to_numpy(), sectors),
                "code": np.repeat(self.codes.to_numpy(), areas),
                "value": values[self.codes].to_numpy().T.ravel(),
                "tested": self.tested.ravel(),
                "statistic": self.statistic.ravel(),
                "p": self.p.ravel(),
                "p_adj": self.adjusted.ravel(),
                "class": self.classes.ravel(),
                "neighbours": np.where(neighbours < 0, np.nan, neighbours),
            }
        )


def _moran(y, group, counts):
    """Return local Moran's I, its quadrant, and its tail counts."""
    deviations = deviations_from_mean(y)
    lag = group.standardised @ deviations
    statistic = deviations * lag / ((deviations**2).sum() / (y.size - 1))
    counts = tails_of_product(counts, np.sign(deviations))
    quadrant = np.select(
        [(deviations > 0) & (lag > 0), (deviations <= 0) & (lag <= 0), deviations <= 0],
        [HIGH_HIGH, LOW_LOW, LOW_HIGH],
        HIGH_LOW,
    )
    return statistic, quadrant, counts


def _getis(y, group, counts):
    """Return the z-score of Gi*, its sign, and its tail counts."""
    z = standard_scores(y, group.weights, group.own)
    return z, np.sign(np.nan_to_num(z)), counts


def _variables(values, base, method):
    """Return what is tested in each sector, {code: array with NaN where not}, why others are not, and notices."""
    variables, reasons = {}, {}
    rate = method.endswith("rate")
    notices = of_base(values, base) if rate else ()
    size = base.to_numpy(dtype=float)
    for code, figures in zip(values.columns, np.ascontiguousarray(values.to_numpy(dtype=float).T)):
        known = ~np.isnan(figures) & (size > 0) if rate else ~np.isnan(figures)
        tested = figures[known]
        if tested.size < LEAST_AREAS:
            reasons[code] = FEW
        elif not (tested > 0).any():
            reasons[code] = ZERO
        else:
            if rate:
                tested, _ = standardised_rate(pd.Series(tested, name=code), pd.Series(size[known], name=base.name))
            if tested.min() == tested.max():
                reasons[code] = SAME
            else:
                variables[code] = np.full(figures.size, np.nan)
                variables[code][known] = tested
    return variables, reasons, notices


def _groups(variables, weights):
    """Return the sectors in groups known in the same areas, and the codes of those without any neighbours."""
    groups = {}
    for code, column in variables.items():
        known = ~np.isnan(column)
        key = known.tobytes()
        if key not in groups:
            groups[key] = _Group(known, weights)
        groups[key].codes.append(code)
    kept = [group for group in groups.values() if group.tested.any()]
    for group in kept:
        group.values = np.array([variables[code][group.known] for code in group.codes])
    return kept, [code for group in groups.values() if not group.tested.any() for code in group.codes]
