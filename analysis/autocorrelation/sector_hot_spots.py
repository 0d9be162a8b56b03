"""Hot spots of every sector of a table at once, as one family of tests.

Each sector is tested as `local_statistics.local_moran` or `getis_ord` would test it alone, with the same p-values. What
differs is the correction: a table of 400 sectors and 2,500 areas is a million tests, and whoever looks at all of them
will find something. The family is all of them, or the areas of each sector by themselves.

Areas without a figure for a sector leave the sample of that sector only, before its weights are standardised. Sectors
known in the same areas share their draws, where there are any (`many_variables`).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, InferenceError, Notice, mark
from ..inference.options import NULLS
from ..rates.empirical_bayes import standardised_rate
from ..validation import refuse_infinite
from ..weights.graphs import weights_matrix
from .registry import FAMILIES, METHODS
from .sample import LEAST_AREAS, Neighbours
from .sector_grid import Group, sector_grid
from .sector_hot_spot_notices import (
    ALONE,
    FEW,
    REASONS,
    SAME,
    ZERO,
    of_base,
    of_result,
    of_samples,
)
from .sector_rates import grid_of_rates
from .sector_summaries import by_area, by_sector


@dataclass(frozen=True)
class SectorHotSpots:
    """What was found in all sectors.

    Attributes
    ----------
    pairs : pandas.DataFrame
        One row for each area and tested sector: ``area``, ``code``, ``value``, ``tested`` (the value or rate that was
        tested), ``statistic`` (local Moran's I, or the z-score of Gi*), ``p`` (of rates tested as counts
        near the exact one where the area may be significant, elsewhere an upper bound), ``p_adj``, ``class``,
        ``stable`` (0 where the class could not be settled) and ``neighbours`` (with a value). Classes are those of
        `local_statistics`: for Gi* from -3 to 3, NaN where not tested.
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
        When no sector can be tested, a figure is infinite, or shares are given for counts.
    InferenceError
        When no area could be significant, whatever the data.
    """
    _require_known(method, family)
    _require_null(inference, METHODS[method].rate)
    values = values.sort_index()
    base = base.reindex(values.index)
    refuse_infinite(values.assign(**{str(base.name): base}))
    variables, reasons, notices = _variables(values, base, METHODS[method].rate)
    weights = weights_matrix(graph, values.index)
    groups, alone = _groups(variables, weights)
    reasons |= dict.fromkeys(alone, ALONE)
    if not groups:
        raise _none_testable(values, reasons)
    tests = [group.neighbours.tests for group in groups for _ in group.codes]
    notices += of_samples(groups, reasons, values)
    codes = pd.Index([code for code in values.columns if code not in reasons])
    statistic = METHODS[method].statistic
    if METHODS[method].rate and inference.counts:
        group_of = {code: group for group in groups for code in group.codes}
        of_code = [group_of[code] for code in codes]
        grid, said = grid_of_rates(
            values[codes], base, weights, of_code, statistic, inference, family, progress, cancelled
        )
    else:
        grid, said = sector_grid(values.index, codes, groups, statistic, inference, family, progress, cancelled)
        said += of_result(grid, inference, family, sum(tests))
    notices += said
    return SectorHotSpots(
        grid.pairs(values),
        by_sector(grid, values, reasons),
        by_area(grid, values, base),
        sum(tests),
        notices,
    )


def _require_known(method, family):
    """Raise `InferenceError` for a method or a family of tests that there is not."""
    if method not in METHODS or family not in FAMILIES:
        raise InferenceError(
            mark("“{value}” is not known here; use one of: {allowed}."),
            value=f"{method}, {family}",
            allowed=", ".join((*METHODS, *FAMILIES)),
        )


def _require_null(inference, rate):
    """Raise `InferenceError` for a null hypothesis that the values or rates of many sectors are not tested under."""
    if inference.null == "size-classes" and rate:
        text = mark(
            "NULL_MODEL is {null}, under which sectors are tested one at a time only, by local Moran or Getis-Ord. "
            "Leave it automatic (0), or set it to permutation (1)."
        )
        raise InferenceError(text, null=NULLS.index(inference.null))
    if inference.needs_rate and not rate:
        text = mark(
            "NULL_MODEL is {null}, which is about rates. Test the rate (METHOD 0 or 2), or leave NULL_MODEL automatic "
            "(0)."
        )
        raise InferenceError(text, null=NULLS.index(inference.null))


def _none_testable(values, reasons):
    """Return the error that tells why no sector can be tested."""
    return FieldError(
        mark(
            "None of {count} sectors can be tested: {zero} have no figure above zero, {same} the same value in every "
            "area, {few} a value in fewer than 3 areas, {alone} no two neighbours with a value."
        ),
        count=values.shape[1],
        **{reason: list(reasons.values()).count(reason) for reason in REASONS},
    )


def _variables(values, base, rate):
    """Return what is tested in each sector, {code: array with NaN where not}, why others are not, and notices."""
    variables, reasons = {}, {}
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
    codes_of = {}
    for code, column in variables.items():
        codes_of.setdefault((~np.isnan(column)).tobytes(), []).append(code)
    groups, alone = [], []
    for key, codes in codes_of.items():
        known = np.frombuffer(key, dtype=bool)
        among = weights[known][:, known]
        among.sort_indices()
        neighbours = Neighbours(among)
        if not neighbours.tests:
            alone += codes
            continue
        groups.append(Group(known, neighbours, tuple(codes), np.array([variables[code][known] for code in codes])))
    return groups, alone
