"""How related industries are: where they are found together, what they trade, whom they employ; and all of it in one.

References
----------
Delgado, M., Porter, M. E. & Stern, S. (2016). Defining clusters of related industries. Journal of Economic Geography
16(1), 1-38. (Locational correlation, input-output links, occupational correlation, and their composite, section 3.)
"""

import numpy as np
import pandas as pd

from ..errors import TableError, listed, listed_notice, mark, notice, number
from ..sectors.total_words import is_total
from ..validation import ROUNDING

LEAST_AREAS = 30
"""Areas from which a correlation over them says something. A convention."""
SAME = 1e-9
"""Share of the largest below which measures differ in the rounding of what they were computed from."""
SIZE = 0.5
"""Mean correlation of all pairs from which the size of areas says more than what is found together. A convention."""


def locational_correlation(figures):
    """Return how alike industries are spread over areas: correlations of their jobs, or firms (LC, p. 9).

    Parameters
    ----------
    figures : pandas.DataFrame of float, shape (areas, industries)
        Jobs or firms; NaN where unknown.

    Returns
    -------
    correlations : pandas.DataFrame, shape (m, m)
        Over the areas in which both are known; without the industries that are the same everywhere.
    tuple of Notice

    Raises
    ------
    TableError
        When fewer than three areas have figures.
    """
    if len(figures) < 3:
        raise TableError(mark("Sectors are compared over areas, of which there are only {count}."), count=len(figures))
    varies = differing(figures)
    notices = listed_notice(
        mark("Sectors that are the same in all areas, or in none, which are not compared ({count}): {list}."),
        figures.columns[~varies],
    )
    kept = figures.columns[varies]
    if len(figures) < LEAST_AREAS:
        text = mark("Correlations over few areas ({areas}) are uncertain: {list}.")
        notices += listed_notice(text, kept, areas=len(figures))
    elif len(kept) >= len(figures):
        text = mark("There are more sectors ({count}) than areas ({areas}): correlations of some hang on others.")
        notices += (notice(text, count=len(kept), areas=len(figures)),)
    found = figures[kept].corr(min_periods=3)
    pairs = _pairs(found.to_numpy())
    mean = pairs[np.isfinite(pairs)].mean() if np.isfinite(pairs).any() else 0.0
    if mean > SIZE:
        text = mark(
            "Correlations over areas are {mean} on average: all sectors are where there is much of everything, and "
            "what is found together hardly shows. Leave out the capital, or compare areas of a like size."
        )
        notices += (notice(text, mean=number(mean, ".2f")),)
    return found, notices


def occupational_correlation(figures):
    """Return how alike industries are in whom they employ: correlations of the shares of occupations (Occ, section 3).

    Parameters
    ----------
    figures : pandas.DataFrame of float, shape (industries, occupations)
        Jobs. Columns of totals are left out.

    Returns
    -------
    correlations : pandas.DataFrame, shape (m, m)
        Without the industries that have no job, or as many in each occupation.
    tuple of Notice

    Raises
    ------
    TableError
        When there are fewer than three occupations, or figures are missing or negative.
    """
    of_all = [name for name in figures if is_total(str(name)) or _is_the_rest(figures, name)]
    figures = figures.drop(columns=of_all)
    if figures.shape[1] < 3:
        raise TableError(
            mark("Sectors are compared over occupations, of which there are only {count}."), count=figures.shape[1]
        )
    for wrong, text in (
        (
            figures.isna(),
            mark(
                "Sectors of which figures of occupations are missing ({count}): {list}. Fill them in, or say in "
                "EMPTY_IS_ZERO that an empty cell means none."
            ),
        ),
        (figures < 0, mark("Sectors with negative figures of occupations ({count}): {list}.")),
    ):
        named = figures.index[wrong.any(axis=1)]
        if len(named):
            raise TableError(text, count=len(named), list=listed(named))
    sums = figures.sum(axis=1)
    shares = figures.div(sums.where(sums > 0), axis=0)
    varies = differing(shares.T)
    notices = listed_notice(mark("Occupations that are sums of the others, left out ({count}): {list}."), of_all)
    notices += listed_notice(
        mark("Sectors with no job in any occupation, or as many in each, not compared ({count}): {list}."),
        figures.index[~varies],
    )
    if varies.sum() > figures.shape[1]:
        text = mark("There are more sectors ({count}) than occupations ({occupations}).")
        notices += (notice(text, count=int(varies.sum()), occupations=figures.shape[1]),)
    return shares[varies].T.corr(), notices


def differing(figures):
    """Return which columns of a DataFrame have figures that differ by more than rounding; a correlation needs them."""
    return figures.max() - figures.min() > ROUNDING * figures.abs().max()


def input_output_links(flows):
    """Return the largest of four shares: of a's inputs from b and to b of its sales, and the same of b (IO, p. 10).

    Parameters
    ----------
    flows : pandas.DataFrame of float, shape (n, n)
        z_ij, what industry j (column) buys of industry i (row).

    Returns
    -------
    pandas.DataFrame, shape (n, n)
        Symmetric, 0 to 1.
    """
    values = flows.to_numpy(dtype=float)
    bought, sold = values.sum(axis=0), values.sum(axis=1)
    inputs = np.divide(values, bought[None, :], out=np.zeros_like(values), where=bought[None, :] > 0)
    sales = np.divide(values, sold[:, None], out=np.zeros_like(values), where=sold[:, None] > 0)
    largest = np.max([inputs, inputs.T, sales, sales.T], axis=0)
    return pd.DataFrame(largest, flows.index, flows.columns)


def composite(parts, scales=None):
    """Return the mean of standardised measures of relatedness (Delgado, Porter & Stern 2016, eq. 5).

    Parameters
    ----------
    parts : dict of str to pandas.DataFrame, shape (n, n)
        Symmetric measures of pairs; NaN where a pair has none. Industries that one of them lacks are left out.
    scales : dict of str to (float, float), optional
        Mean and standard deviation that each is standardised by; by default those of its pairs, each pair once.

    Returns
    -------
    related : pandas.DataFrame, shape (m, m)
        Of each pair the mean over the measures that it has; NaN on the diagonal.
    tuple of Notice

    Raises
    ------
    TableError
        When there is no measure, they share fewer than three industries, or one is the same for all pairs.
    """
    if not parts:
        raise TableError(mark("Nothing says how related sectors are: give flows, or a table by area and sector."))
    shared = set.intersection(*(set(part.index) for part in parts.values()))
    first = next(iter(parts.values())).index
    names = [name for name in first if name in shared]
    lost = sorted({name for part in parts.values() for name in part.index} - shared)
    if len(names) < 3:
        raise TableError(
            mark("The measures of relatedness share only these sectors: {list}. At least three are needed."),
            list=listed(names) if names else "–",
        )
    standard = []
    for name, part in parts.items():
        values = part.loc[names, names].to_numpy(dtype=float).copy()
        np.fill_diagonal(values, np.nan)
        pairs = _pairs(values)
        pairs = pairs[np.isfinite(pairs)]
        mean, spread = scales[name] if scales else (pairs.mean(), pairs.std()) if pairs.size else (0.0, 0.0)
        if not spread > SAME * max(abs(mean), np.abs(pairs).max(initial=0.0)):
            raise TableError(mark("The measure of relatedness “{name}” is the same for all pairs."), name=name)
        standard.append((values - mean) / spread)
    stack = np.array(standard)
    known = np.isfinite(stack).sum(axis=0)
    sums = np.nansum(stack, axis=0)
    related = np.divide(sums, known, out=np.full_like(sums, np.nan), where=known > 0)
    text = mark("Sectors that one of the measures of relatedness lacks, which are left out ({count}): {list}.")
    return pd.DataFrame(related, names, names), listed_notice(text, lost)


def _is_the_rest(figures, name):
    """Return whether a column is the sum of all others."""
    rest = figures.drop(columns=name).sum(axis=1)
    return bool(figures[name].any() and np.allclose(rest, figures[name].fillna(0.0), rtol=1e-6))


def _pairs(values):
    """Return the values above the diagonal, each pair once."""
    return values[np.triu_indices(len(values), 1)]
