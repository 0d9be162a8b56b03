"""Local Moran and Getis-Ord of rates, tested as counts at risk and not as values that are dealt out.

Rates of small areas stray far and those of large ones do not, so rates cannot stand in for each other: where a sector
has few firms, permuting them colours most maps of pure chance. Here every area expects its share of all events times a
relative risk that varies as much as the data say (`inference.rate_null`), and no draws are needed.

An area is High where its own rate lies above the overall one, areas of its size considered; its neighbourhood is high
where the upper tail is the rarer one.

- ``size_only``: High for its size, although its location quotient is below 1: it hangs on the slope of rates on size.
- ``law_only``: significant with high rates around under gamma risks, but not under the lognormal ones that the data
  suggest: it hangs on the law.

References
----------
Assunção, R. M. & Reis, E. A. (1999). A new proposal to adjust Moran's I for population density. Statistics in
Medicine 18(16), 2147-2162.
"""

import numpy as np
import pandas as pd

from ..errors import fact
from ..inference.engine import still_open
from ..rates.empirical_bayes import standardised_rate
from ..rates.rate_null import rate_null
from ..rates.rate_tails import Decision
from ..validation import counts, finite, refuse_shares
from .classes import NO_DATA, NO_NEIGHBOURS
from .local_result import LocalResult
from .neighbour_sums import GI, MORAN, deviations_from_mean, quadrants
from .rate_notices import NO_DRAWS, of_rates
from .sample import Sample


def moran_of_rate(events, base, graph, inference, sizes=None, progress=None, cancelled=None, fits=None):
    """Return the local Moran of a rate; see `local_statistics.local_moran`."""
    sample, found, notices = _test(
        *(events, base, graph, inference, progress, cancelled),
        sizes=sizes,
        fits=fits,
        low_here=lambda _, rate: rate <= 0,
    )
    return _moran_result(sample, found, found.tails.rate, notices, inference)


def bivariate_moran_of_rates(here, around, graph, inference, progress=None, cancelled=None):
    """Return the bivariate local Moran of a rate around against a value or a rate in each area.

    Parameters
    ----------
    here, around : tuple of (pandas.Series, pandas.Series or None)
        Values or events, and the denominator of a rate; those around have one.
    graph, inference, progress, cancelled
        See `local_statistics.bivariate_local_moran`.

    Returns
    -------
    LocalResult
    """
    own = here[0] if here[1] is None else standardised_rate(*here)[0]
    own, _ = finite(own)
    events, base = (column.where(own.notna()) for column in around)

    def of(ids):
        values = own.reindex(ids).to_numpy(dtype=float)
        return deviations_from_mean(values) if here[1] is None else values

    sample, found, notices = _test(
        events, base, graph, inference, progress, cancelled, low_here=lambda ids, _: of(ids) <= 0
    )
    value = own.reindex(sample.ids).to_numpy(dtype=float) if here[1] is None else None
    return _moran_result(sample, found, of(sample.ids), notices, inference, value)


def getis_of_rate(events, base, graph, inference, sizes=None, star=True, progress=None, cancelled=None, fits=None):
    """Return the Getis-Ord of a rate; see `local_statistics.getis_ord`."""
    levels = GI.levels(inference.alpha)
    sample, found, notices = _test(
        events, base, graph, inference, progress, cancelled, sizes=sizes, fits=fits, own=star, levels=levels
    )
    tails = found.tails
    side = np.where(tails.high_around, 1, -1)
    frame = sample.frame(
        {
            "value": tails.rate,
            "g": tails.around,
            "z": tails.score,
            "p": tails.p,
            "p_adj": tails.p_adj,
            "side": side.astype(float),
            "agrees": np.ones(len(side)),
            **_marks(found),
        }
    )
    bins = GI.classify(tails.p_adj, True, side, inference.alpha)
    frame["bin"] = sample.classes(bins + 0.0, GI.no_data, GI.no_neighbours)
    return LocalResult(frame, notices, sample.tests, (0.0, 0.0))


def _test(
    events, base, graph, inference, progress, cancelled, *, sizes=None, fits=None, own=False, levels=None, low_here=None
):
    """Return the areas that have a rate, the `RateNull`, and all that is to be said.

    With `own` each area is in its own row; levels tell classes apart, the highest first. For local Moran, `low_here` is
    called with the ids of areas and their standardised rates, and tells where what lies in the area itself is low.
    """
    level, *finer = levels or [inference.alpha]
    finer += inference.classes_at
    rates, notices = standardised_rate(events, base)
    sample = Sample(rates, graph)
    (events, base), _ = counts(events, base)
    known = [column.reindex(sample.ids).to_numpy(dtype=float) for column in (events, base)]
    refuse_shares(pd.DataFrame({events.name: known[0]}))
    found = rate_null(
        *known,
        sample.weights,
        own=sample.own_weights if own else None,
        slope=inference.slope,
        law=inference.null,
        sizes=sizes,
        fits=fits,
        decision=Decision(inference.alternative, inference.correction, level, tuple(finer)),
        compare_laws=not inference.classes_at,
        mirrored=low_here and (lambda rate: low_here(sample.ids, rate)),
        read=not inference.classes_at,
        progress=progress,
        cancelled=cancelled,
    )
    if inference.permutations is not None:
        notices += (fact(NO_DRAWS),)
    notices += sample.notices + of_rates(found, events.name, base.name, known[0]) + still_open(~found.tails.decided)
    return sample, found, notices


def _moran_result(sample, found, here, notices, inference, value=None):
    """Return the result of local Moran: here is what lies in each area, above 0 where it is high.

    It is what was tested there, unless that was a value, of which it is the deviation from the mean. An area that is
    neither high nor low has no class, whatever lies around it: its I is 0 by any chance.
    """
    tails = found.tails
    spread = np.sqrt((here**2).mean() * np.nanmean(tails.rate**2)) * here.size / (here.size - 1)
    side = quadrants(here > 0, tails.high_around)
    frame = sample.frame(
        {
            "value": here if value is None else value,
            "i": here * tails.around / spread,
            "z": np.sign(here) * tails.score,
            "lag": tails.around,
            "p": tails.p,
            "p_adj": tails.p_adj,
            "side": side.astype(float),
            "agrees": (here != 0).astype(float),
            **_marks(found),
        }
    )
    codes = MORAN.classify(tails.p_adj, here != 0, side, inference.alpha)
    frame["class"] = sample.classes(codes, NO_DATA, NO_NEIGHBOURS)
    return LocalResult(frame, notices, sample.tests, (0.0 if value is None else value.mean(), 0.0))


def _marks(found):
    """Return what a class hangs on, 0 or 1 for each area."""
    high = found.tails.significant & found.tails.high_around
    return {
        "stable": found.tails.decided.astype(float),
        "size_only": (found.size_only & high).astype(float),
        "law_only": found.law_only.astype(float),
    }
