"""How surely areas have their class, and which choice matters most.

All settings weigh the same, and so does each factor of a grid of all combinations. How much of what changes hangs on a
factor is the share of its main effect in the variation of the classes over the settings; what is left hangs on factors
together. Classes are no numbers, so the variation is that of an analysis of variance for categories: of the yes and no
of each class in each area (Light & Margolin 1971), summed over all areas.

References
----------
Light, R. J. & Margolin, B. H. (1971). An analysis of variance for categorical data. Journal of the American Statistical
Association 66(335), 534-544.
Saltelli, A. et al. (2008). Global Sensitivity Analysis: The Primer. Wiley, Chichester. (Main effects; what factors do
together.)
"""

import numpy as np
import pandas as pd

from . import stability_classes as codes

TOGETHER = "together"
"""What is left of the variation beside the main effects."""


def class_shares(found, base, classes):
    """Say in what share of runs areas have the class that they have in the base.

    Parameters
    ----------
    found : pandas.DataFrame of float, shape (areas, runs)
        Codes of classes.
    base : pandas.Series of float, shape (areas,)
        Codes in the base.
    classes : analysis.autocorrelation.classes.Classes

    Returns
    -------
    pandas.DataFrame
        ``share`` of runs with the class of the base, ``marked`` (with any class that stands out), ``other`` (the most
        frequent other class, NaN where there is none; of equally frequent ones the first of the legend) and
        ``other_share``; shares are NaN where the area is not tested in the base.

    Examples
    --------
    >>> import pandas
    >>> from polos.analysis.autocorrelation.classes import LOCAL_MORAN
    >>> runs = pandas.DataFrame({1: [1, 0], 2: [1, 0], 3: [0, 1], 4: [4, 0]})
    >>> shares = class_shares(runs, runs[1], LOCAL_MORAN)
    >>> shares["share"].tolist(), shares["marked"].tolist()
    ([0.5, 0.75], [0.75, 0.25])
    >>> shares["other"].tolist(), shares["other_share"].tolist()
    ([4.0, 1.0], [0.25, 0.25])
    """
    runs = found.to_numpy()
    own = base.to_numpy()
    tested = ~np.isin(own, classes.untested)
    values = np.array([known.value for known in classes], dtype=float)
    counts = np.stack([(runs == value).sum(axis=1) for value in values], axis=1)
    others = np.where(values[None, :] == own[:, None], 0, counts)
    first = others.argmax(axis=1)
    most = others[np.arange(len(own)), first]
    total = max(runs.shape[1], 1)
    frame = pd.DataFrame(
        {
            "share": (runs == own[:, None]).sum(axis=1) / total,
            "marked": np.isin(runs, classes.marked).sum(axis=1) / total,
            "other": np.where(most > 0, values[first], np.nan),
            "other_share": most / total,
        },
        index=base.index,
    )
    if not runs.shape[1]:
        return frame.assign(share=np.nan, marked=np.nan, other_share=np.nan)
    return frame.where(pd.Series(tested, base.index), np.nan)


def stability(base, shares, classes):
    """Return the class of `stability_classes.STABILITY` of each area.

    Parameters
    ----------
    base : pandas.Series of float
        Codes in the base.
    shares : pandas.DataFrame
        Of `class_shares`.
    classes : analysis.autocorrelation.classes.Classes
    """
    sure, usual = shares["share"] >= codes.SURE, shares["share"] >= codes.HALF
    strength = 1 + usual.astype(int) + sure.astype(int)
    outlier = base.isin(classes.marked) & ~base.isin((*classes.hot, *classes.cold))
    found = np.select(
        [
            base == classes.no_data,
            base == classes.no_neighbours,
            base == classes.no_geometry,
            base.isin(classes.hot),
            base.isin(classes.cold),
            outlier,
            shares["marked"] >= codes.HALF,
        ],
        [
            codes.NO_DATA,
            codes.NO_NEIGHBOURS,
            codes.NO_GEOMETRY,
            strength,
            -strength,
            np.where(sure, codes.OUTLIER_SURE, codes.OUTLIER_UNSURE),
            codes.MARKED_ELSEWHERE,
        ],
        codes.NOT_MARKED,
    )
    return pd.Series(found, base.index)


def importance(found, settings):
    """Return the share of each factor's main effect in the variation of classes over the settings.

    Parameters
    ----------
    found : pandas.DataFrame, shape (areas, settings)
        Codes of classes, or whether a cluster is there; columns as the rows of `settings`.
    settings : pandas.DataFrame, shape (settings, factors)
        Of all combinations, each once.

    Returns
    -------
    pandas.Series of float
        By factor, and `TOGETHER`; they sum to 1. NaN where nothing changes.

    Examples
    --------
    One factor alone decides about the first area, both together about the second:

    >>> import pandas
    >>> settings = pandas.DataFrame({"neighbours": list("aabb"), "level": [5, 1, 5, 1]})
    >>> importance(pandas.DataFrame([[1, 1, 0, 0], [1, 0, 0, 1]]), settings).to_dict()
    {'neighbours': 0.5, 'level': 0.0, 'together': 0.5}
    """
    runs = found.to_numpy(dtype=float)
    total, effects = 0.0, dict.fromkeys(settings.columns, 0.0)
    groups = {factor: pd.factorize(settings[factor])[0] for factor in settings}
    for value in np.unique(runs[~np.isnan(runs)]):
        one = (runs == value).astype(float)
        mean = one.mean(axis=1, keepdims=True)
        total += ((one - mean) ** 2).sum()
        for factor, places in groups.items():
            sizes = np.bincount(places)
            means = np.stack([one[:, places == place].mean(axis=1) for place in range(sizes.size)], axis=1)
            effects[factor] += (sizes * (means - mean) ** 2).sum()
    if not total:
        return pd.Series(np.nan, [*effects, TOGETHER])
    shares = {factor: effect / total for factor, effect in effects.items()}
    # Rounding may leave a hair below nothing.
    return pd.Series({**shares, TOGETHER: max(1 - sum(shares.values()), 0.0)})
