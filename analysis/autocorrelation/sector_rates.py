"""The rates of all sectors as counts at risk: the grid of `sector_grid`, from one family of tests without draws."""

import numpy as np

from ..errors import fact, listed, mark, notice
from ..inference.multiple_testing import reached
from ..rates.rate_model import FEW_AREAS
from ..rates.rate_notices import SAME_RISK
from ..rates.rate_null_of_many import rate_null_of_many
from ..rates.rate_tails import Decision
from ..validation import refuse_shares
from .neighbour_sums import quadrants
from .rate_notices import FEW_EVENTS, NO_DRAWS
from .sector_grid import Grid, spots_of


def grid_of_rates(values, base, weights, groups, statistic, inference, family, progress=None, cancelled=None):
    """Test the rates of all sectors in all areas, and class them.

    Parameters
    ----------
    values : pandas.DataFrame of float, shape (areas, sectors)
        Counts of the sectors that are tested.
    base : pandas.Series of float
        Denominators, on the same areas.
    weights : scipy.sparse.csr_array, shape (areas, areas)
    groups : sequence of Group
        Of each sector.
    statistic : registry.LocalStatistic
    inference : Inference
    family : {"all", "sector"}
    progress, cancelled : callable, optional

    Returns
    -------
    Grid
    tuple of Notice
    """
    refuse_shares(values)
    sums = statistic.sums()
    star = sums.by_score
    level, *finer = sums.levels(inference.alpha)
    found = rate_null_of_many(
        values.to_numpy(dtype=float).T,
        base.to_numpy(dtype=float),
        weights,
        own=_own_weights(weights) if star else None,
        slope=inference.slope,
        law=inference.null,
        decision=Decision(inference.alternative, inference.correction, level, tuple(finer)),
        family=family,
        mirrored=None if star else lambda rate: rate <= 0,
        progress=progress,
        cancelled=cancelled,
    )
    p, adjusted, tested = found.p, found.p_adj, ~np.isnan(found.p)
    neighbours = np.full(p.shape, np.nan)
    for row, group in enumerate(groups):
        neighbours[row, group.known] = group.neighbours.degrees
    if star:
        kind, observed = np.where(found.high_around, 1, -1), found.score
    else:
        known = (~np.isnan(found.rate)).sum(axis=1, keepdims=True)
        spread = np.nansum(found.rate**2, axis=1, keepdims=True) / np.maximum(known - 1, 1)
        kind, observed = quadrants(found.high_here, found.high_around), found.rate * found.around / spread
    agrees = np.ones(p.shape, dtype=bool) if star else found.rate != 0
    codes = sums.classify(adjusted, agrees, kind, inference.alpha) + 0.0
    missing = np.where(np.isnan(neighbours), sums.no_data, sums.no_neighbours)
    classes = np.where(tested, codes, missing)
    grid = Grid(
        values.index,
        values.columns,
        tuple(groups),
        found.rate,
        np.where(tested, observed, np.nan),
        p,
        adjusted,
        classes,
        neighbours,
        np.where(tested, found.decided, np.nan),
        agrees,
        level,
        spots_of(classes, statistic.classes),
    )
    said = _notices(values, found, reached(adjusted, inference.alpha) & found.high_around)
    return grid, (*_of_options(inference), *said)


def _of_options(inference):
    """Return what should be said of what was chosen."""
    if inference.permutations is not None:
        yield fact(NO_DRAWS)
    if inference.null == "poisson":
        yield notice(SAME_RISK)


def _own_weights(weights):
    """Return what tells the weight of each area in its own row: that of the known neighbour that counts most."""

    def among(known):
        most = weights.multiply(known).max(axis=1).toarray().ravel()
        return np.where(most > 0, most, 1.0)

    return among


def _notices(values, found, high):
    """Return what chance was taken to be in the sectors, and what hangs on it."""
    codes = values.columns
    models = found.models
    laws = {
        name: [code for code, model in zip(codes, models) if model is not None and model.law.name == name]
        for name in ("poisson", "gamma", "lognormal")
    }
    said = [
        fact(
            mark(
                "Rates are tested as counts: by chance every area has its share of a sector, at the same risk "
                "everywhere ({poisson} sectors) or at risks that vary by a gamma law ({gamma}) or a lognormal one "
                "({lognormal})."
            ),
            **{name: len(sectors) for name, sectors in laws.items()},
        )
    ]
    if found.coarse:
        text = mark(
            "So many areas and sectors are looked at closely only where an area may be significant. Other p-values are "
            "upper bounds: mostly up to half too large, seldom up to ten times."
        )
        said.append(fact(text))
    sloped = [code for code, model in zip(codes, models) if model is not None and model.slope]
    for chosen, text, say in (
        (
            sloped,
            mark(
                "Sectors whose rates change with the size of the area, so that areas are compared with those of their "
                "size ({count}): {codes}."
            ),
            fact,
        ),
        (
            codes[(found.size_only & high).any(axis=1)],
            mark(
                "Sectors with areas that are High for their size only, their quotient being below 1 ({count}): {codes}."
            ),
            fact,
        ),
        (
            codes[found.law_only.any(axis=1)],
            mark(
                "Sectors with areas that would be significant if risks followed a gamma law, and are not under the "
                "lognormal one ({count}): {codes}."
            ),
            fact,
        ),
        (
            codes[(values.sum() < FEW_EVENTS).to_numpy()],
            mark(
                "Sectors with fewer than {few} in all areas together, too few for local tests of the rate to find much "
                "({count}): {codes}."
            ),
            notice,
        ),
        (
            [code for code, model in zip(codes, models) if model is not None and model.unsure_law],
            mark(
                "Sectors known in fewer than {areas} areas ({count}): {codes}. The law of risks is known only roughly "
                "there, and p-values with it."
            ),
            notice,
        ),
        (
            codes[found.too_many],
            mark(
                "Sectors in which more than half of the areas are significant or lie around one that is, so that there "
                "is no rest to fit chance to ({count}): {codes}."
            ),
            notice,
        ),
        (
            codes[[bool(notes.get("not_whole")) for notes in found.notes]],
            mark(
                "Sectors whose figures are not whole ({count}): {codes}. The test counts firms; estimates and jobs "
                "come in lumps and are called significant too often."
            ),
            notice,
        ),
        (
            codes[(~found.decided & ~np.isnan(found.p)).any(axis=1)],
            mark("Sectors with areas so near the level that their class could not be settled ({count}): {codes}."),
            notice,
        ),
    ):
        if len(chosen):
            said.append(say(text, count=len(chosen), codes=listed(chosen, 10), few=FEW_EVENTS, areas=FEW_AREAS))
    return tuple(said)
