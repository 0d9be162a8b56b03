"""How much more the true programme can move by chance than its placebos on the same map do.

Placebos share one map: where bad years come to whole regions, placebos of a large, compact programme overlap, have the
areas they are compared with among them, and so resemble each other. What that takes off follows from how unlike areas
grow with distance, their semivariogram (Matheron 1963): other than a correlation it needs no mean of the map, which
takes from all areas what they share.
"""

import numpy as np

BINS, REACHES = 15, 12
SAMPLE = 1200
"""Areas whose pairs make the semivariogram."""
JUDGED = 150
"""Placebos whose resemblance is measured."""
AT_ONCE = 512


def widening(points, noise, weights, those, alpha, seed):
    """Return the factor by which the effects of placebos are too small for the programme that they stand for.

    Parameters
    ----------
    points : ndarray of float, (areas, 2)
        In metres.
    noise : ndarray of float, (areas,)
        Standardised gaps of the donors.
    weights : ndarray of float, (units,)
        Of the units in the effect; they sum to 1.
    those : Placebos
    alpha : float
        Level at which effects are judged: few placebos that differ have heavier tails (Student's t, with the degrees of
        freedom of Satterthwaite 1946).
    seed : int

    Returns
    -------
    float
        At least 1.
    """
    from scipy.stats import norm, t

    random = np.random.Generator(np.random.PCG64(seed))
    donors, units = those.donors, np.array(list(those.column))
    gamma = semivariogram(points[donors], noise[donors], random)
    if gamma is None:
        return 1.0
    kept = those.places
    if len(kept) > JUDGED:
        kept = kept[random.choice(len(kept), JUDGED, replace=False)]
    among = np.concatenate([donors, units])
    place = {int(area): at for at, area in enumerate(donors)}
    contrasts = np.full((len(kept) + 1, len(among)), -1 / len(donors))
    contrasts[:, len(donors) :] = 0
    contrasts[0, len(donors) :] = weights
    for row, each in zip(contrasts[1:], kept):
        np.add.at(row, [place[int(area)] for area in each], weights)
    # A placebo that has an area twice stands for a programme that has not.
    covariance = _covariance(points[among], gamma, contrasts)
    true, others = covariance[0, 0], covariance[1:, 1:]
    if not (true > 0 and np.trace(others) > 0):
        return 1.0
    freedom = max(np.trace(others) ** 2 / (others**2).sum(), 1.0)
    apart = np.sqrt(true / (np.trace(others) / len(others)))
    tails = t.ppf(1 - alpha / 2, freedom) / norm.ppf(1 - alpha / 2)
    return max(1.0, float(apart)) * float(tails)


def semivariogram(points, noise, random):
    """Return what areas share, what each has for itself, and the metres over which the shared part fades.

    Half the mean squared difference of two areas at distance d is own + shared·(1 − exp(−d/reach)), fitted to the means
    of bins of distance by least squares, each bin with the weight of its pairs.

    Parameters
    ----------
    points : ndarray of float, (areas, 2)
    noise : ndarray of float, (areas,)
        Taken as normal scores: how alike areas are must not hang on the one with the largest firm.
    random : numpy.random.Generator

    Returns
    -------
    tuple of float
        Shared, own, reach. None where there is nothing to tell: areas in one place, or all alike.
    """
    from scipy.optimize import nnls
    from scipy.stats import norm, rankdata

    scores = norm.ppf((rankdata(noise) - 0.5) / len(noise))
    if len(points) > SAMPLE:
        kept = random.choice(len(points), SAMPLE, replace=False)
        points, scores = points[kept], scores[kept]
    first, second = np.triu_indices(len(points), 1)
    apart = np.hypot(*(points[first] - points[second]).T)
    halves = 0.5 * (scores[first] - scores[second]) ** 2
    if not (apart.max() > 0 and halves.max() > 0):
        return None
    # Finer where areas are near, which is where they resemble each other.
    edges = np.unique(np.quantile(apart, np.linspace(0, 1, BINS + 1)[1:-1] ** 1.5))
    bins = np.searchsorted(edges, apart)
    counts = np.bincount(bins, minlength=len(edges) + 1)
    told = counts > 0
    weights = np.sqrt(counts[told])
    means, middles = (np.bincount(bins, of, len(counts))[told] / counts[told] for of in (halves, apart))
    best = None
    for reach in np.geomspace(max(middles.min(), apart.max() / 100), apart.max(), REACHES):
        terms = np.column_stack([1 - np.exp(-middles / reach), np.ones(len(middles))])
        factors, rest = nnls(terms * weights[:, None], means * weights)
        if best is None or rest < best[0]:
            best = rest, (*map(float, factors), float(reach))
    return best[1]


def _covariance(points, gamma, contrasts):
    """Return the covariances of contrasts by the semivariogram."""
    shared, own, reach = gamma
    made = own * (contrasts @ contrasts.T)
    for start in range(0, len(points), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        apart = np.hypot(*(points[part, None] - points[None]).transpose(2, 0, 1))
        made += shared * (contrasts[:, part] @ (np.exp(-apart / reach) @ contrasts.T))
    return made
