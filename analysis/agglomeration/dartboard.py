"""Whether so many firms of a sector in one area could be chance: the dartboard test.

If the firms of a sector chose their areas as darts hit a board, each area with a probability that is its share of all
jobs, the number of firms in an area would be binomial. Firms are what is thrown, so that one large firm is one dart.

References
----------
Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach.
Journal of Political Economy 105(5), 889-927.
Guimarães, P., Figueiredo, O. & Woodward, D. (2009). Dartboard tests for the location quotient. Regional Science and
Urban Economics 39(3), 360-364.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, Notice, listed, mark, notice
from ..inference.multiple_testing import adjusted_p_values, require_correction
from ..validation import counts, fraction_notice


@dataclass(frozen=True)
class DartboardTest:
    """Result of the dartboard test.

    Attributes
    ----------
    frame : pandas.DataFrame
        ``p``, the probability of as many firms or more, and ``p_adj``, corrected; NaN where not tested.
    firms, total : float
        n_i and e, the firms thrown and the total that the shares refer to; NaN without a test.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    firms: float
    total: float
    notices: tuple[Notice, ...]


def dartboard_test(firms, total, *, reference_firms=None, reference_total=None, correction="fdr"):
    """Test for each area whether it has more firms of a sector than its share of all jobs would give.

    n_ij ~ Binomial(n_i, e_j / e); p = P(N >= n_ij) (Guimarães, Figueiredo & Woodward 2009).

    Parameters
    ----------
    firms : pandas.Series of float, shape (n,)
        Firms of the sector in each area, n_ij, whole numbers; NaN where unknown.
    total : pandas.Series of float, shape (n,)
        Jobs of all sectors in each area, e_j; NaN where unknown. Areas without any are not tested.
    reference_firms, reference_total : float, optional
        n_i and e of the reference region. Both or neither: without them, the sums over the areas that are tested.
    correction : {"none", "fdr", "bonferroni"}
        Correction for testing many areas. All areas that have figures are one family: those with few firms are not
        left out, which would be to choose the tests by their result.

    Returns
    -------
    DartboardTest

    Raises
    ------
    FieldError
        When a figure is negative, or exceeds that of the reference region.
    InferenceError
        When the correction is unknown.
    """
    require_correction(correction)
    (firms, total), notices = counts(firms, total)
    untested = pd.DataFrame({"p": np.nan, "p_adj": np.nan}, index=firms.index)
    known = firms.notna() & total.notna() & (total > 0)
    text = mark(
        "No dartboard test: “{field}” is no whole number of firms in these areas ({count}): {rows}. The test counts "
        "firms."
    )
    broken = fraction_notice(firms, text)
    if broken:
        return DartboardTest(untested, np.nan, np.nan, notices + broken)
    if not (firms[known] > 0).any():
        notices += (
            notice(
                mark("No dartboard test: field “{field}” is zero or empty in every area that has a total."),
                field=firms.name,
            ),
        )
        return DartboardTest(untested, np.nan, np.nan, notices)
    out = firms.notna() & ~known
    if out.any():
        notices += (
            notice(
                mark("Areas not in the dartboard test because “{field}” is 0 or missing there ({count}): {rows}."),
                field=total.name,
                count=int(out.sum()),
                rows=listed(firms.index[out]),
            ),
        )
    n_i, e = _thrown(firms[known], total[known], reference_firms, reference_total)
    p = _upper_tail(firms[known].to_numpy(), n_i, total[known].to_numpy() / e)
    frame = untested.copy()
    frame.loc[known, "p"] = p
    frame.loc[known, "p_adj"] = adjusted_p_values(p, correction)
    return DartboardTest(frame, n_i, e, notices)


def _thrown(firms, total, reference_firms, reference_total):
    """Return the firms thrown and the total that the shares refer to, checked."""
    if (reference_firms is None) != (reference_total is None):
        raise FieldError(
            mark(
                "Only one of REFERENCE_FIRMS and REFERENCE_TOTAL is given for the dartboard test. "
                "Give both, or neither to compare with the sums of the layer."
            )
        )
    sums = math.fsum(firms), math.fsum(total)  # rounded once, so that the order of the areas does not matter
    if reference_firms is None:
        return sums
    if not (sums[0] <= reference_firms and sums[1] <= reference_total) or reference_firms % 1:
        raise FieldError(
            mark(
                "The areas of the layer have {firms} firms in “{field}” and {total} in “{all}”, the reference region "
                "{reference_firms} and {reference_total}. A part cannot exceed the whole, and firms are whole numbers."
            ),
            field=firms.name,
            all=total.name,
            firms=f"{sums[0]:.15g}",
            total=f"{sums[1]:.15g}",
            reference_firms=f"{reference_firms:.15g}",
            reference_total=f"{reference_total:.15g}",
        )
    return float(reference_firms), float(reference_total)


def _upper_tail(observed, thrown, probability):
    """Return P(N >= observed) for N ~ Binomial(thrown, probability), as an incomplete beta integral."""
    from scipy.special import betainc

    p = np.ones(observed.size)
    some = observed > 0
    p[some] = betainc(observed[some], thrown - observed[some] + 1, probability[some])
    return p
