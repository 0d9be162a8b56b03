"""Whether so many firms of a sector in one area could be chance: the dartboard test.

If the firms of a sector chose their areas as darts hit a board, each area with a probability that is its share of the
firms of all sectors (as published: of all jobs), the number of firms in an area would be binomial. Firms are what is
thrown, so that one large firm is one dart. Shares of jobs make areas of small firms seem concentrated in every sector.

**Risk.** A board whose every spot is as likely to be hit as its size says is a world in which nothing but size differs
between areas. In the real one a rate varies for a thousand reasons, and with many firms this test then calls every
area above the average concentrated: it asks whether the risk is the same, not whether an area stands out. With a fitted
risk each area's count has the law that the map shows (`inference.rate_model`): risks of mean 1 that differ as much as
the data say, and a rate that may change with size. What stands out from that is left. On maps of 400 areas without
clusters, risks gamma or lognormal with a deviation of 0.3 to 1, and 20,000 firms, the constant risk coloured each map,
0.08 to 0.21 of its areas; the fitted one 0.01 to 0.07 of the maps, 150 of each kind.

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

from ..errors import FieldError, InferenceError, Notice, fact, listed, mark, notice, number, phrase
from ..inference.multiple_testing import adjusted_p_values, reached, require_correction
from ..validation import counts, fraction_notice

RISKS = ("constant", "fitted")
MANY = 0.1
"""Share of areas from which so many are significant that it says more on the risk than on them."""
LAW_NAMES = {"poisson": mark("Poisson"), "gamma": mark("gamma"), "lognormal": mark("lognormal")}
SMALLEST = 1e-12
"""Upper tails of a fitted law are differences from 1: those below this are given as this much."""


@dataclass(frozen=True)
class DartboardTest:
    """Result of the dartboard test.

    Attributes
    ----------
    frame : pandas.DataFrame
        ``p``, the probability of as many firms or more, and ``p_adj``, corrected; NaN where not tested.
    firms, total : float
        n_i and e, the firms thrown and the total that the shares refer to; NaN without a test.
    model : rate_model.RateModel or None
        The fitted risk of the areas tested.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    firms: float
    total: float
    notices: tuple[Notice, ...]
    model: object = None


def dartboard_test(
    firms, total, *, reference_firms=None, reference_total=None, risk="constant", alpha=0.05, correction="fdr",
    cancelled=None,
):  # fmt: skip
    """Test for each area whether it has more firms of a sector than its share of all firms, or jobs, would give.

    Constant risk: n_ij ~ Binomial(n_i, e_j / e) (Guimarães, Figueiredo & Woodward 2009). Fitted: n_ij has the law of
    `rate_model`, fitted once more without the areas that the first fit finds. p = P(N >= n_ij).

    Parameters
    ----------
    firms : pandas.Series of float, shape (n,)
        Firms of the sector in each area, n_ij, whole numbers; NaN where unknown.
    total : pandas.Series of float, shape (n,)
        Firms, or jobs, of all sectors in each area, e_j; NaN where unknown. Areas without any are not tested.
    reference_firms, reference_total : float, optional
        n_i and e of the reference region. Both or neither: without them, the sums over the areas that are tested.
        A fitted risk is that of the areas and takes none.
    risk : {"constant", "fitted"}
    alpha : float
        Significance level, by which a fitted risk leaves out areas from its second fit.
    correction : {"none", "fdr", "bonferroni"}
        Correction for testing many areas. All areas that have figures are one family: those with few firms are not
        left out, which would be to choose the tests by their result.
    cancelled : callable, optional
        Returns True when the user wants to stop.

    Returns
    -------
    DartboardTest

    Raises
    ------
    FieldError
        When a figure is negative, or exceeds that of the reference region; or a fitted risk is given a reference.
    InferenceError
        When the correction or the risk is unknown.
    Cancelled
    """
    require_correction(correction)
    require_risk(risk)
    (firms, total), notices = counts(firms, total)
    untested = pd.DataFrame({"p": np.nan, "p_adj": np.nan}, index=firms.index)
    known = firms.notna() & total.notna() & (total > 0)
    reason = _why_none(firms, known)
    if reason:
        return DartboardTest(untested, np.nan, np.nan, notices + reason)
    notices += _left_out(firms, total, known)
    n_i, e = _thrown(firms[known], total[known], reference_firms, reference_total)
    model = None
    if risk == "constant":
        p = _upper_tail(firms[known].to_numpy(), n_i, total[known].to_numpy() / e)
        adjusted = adjusted_p_values(p, correction)
        notices += _many(int(reached(adjusted, alpha).sum()), p.size)
    else:
        _refuse_reference(reference_firms)
        p, adjusted, model = _at_fitted_risk(firms[known], total[known], alpha, correction, cancelled)
        notices += _of_model(model)
    frame = untested.copy()
    frame.loc[known, "p"] = p
    frame.loc[known, "p_adj"] = adjusted
    return DartboardTest(frame, n_i, e, notices, model)


def _why_none(firms, known):
    """Return, in a tuple, why firms cannot be tested in the areas known; empty where they can."""
    text = mark(
        "No dartboard test: “{field}” is no whole number of firms in these areas ({count}): {rows}. The test counts "
        "firms."
    )
    broken = fraction_notice(firms, text)
    if broken or (firms[known] > 0).any():
        return broken
    text = mark("No dartboard test: field “{field}” is zero or empty in every area that has a total.")
    return (notice(text, field=firms.name),)


def _left_out(firms, total, known):
    """Return, in a tuple, which areas with firms are not tested because nothing is known of all firms there."""
    out = firms.notna() & ~known
    if not out.any():
        return ()
    text = mark("Areas not in the dartboard test because “{field}” is 0 or missing there ({count}): {rows}.")
    return (notice(text, field=total.name, count=int(out.sum()), rows=listed(firms.index[out])),)


def require_risk(risk):
    """Raise `InferenceError` unless `risk` is one of `RISKS`."""
    if risk not in RISKS:
        raise InferenceError(
            mark("“{value}” is no risk of the dartboard test; use one of: {allowed}."),
            value=risk,
            allowed=", ".join(RISKS),
        )


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
            firms=number(sums[0]),
            total=number(sums[1]),
            reference_firms=number(reference_firms),
            reference_total=number(reference_total),
        )
    return float(reference_firms), float(reference_total)


def _upper_tail(observed, thrown, probability):
    """Return P(N >= observed) for N ~ Binomial(thrown, probability), as an incomplete beta integral."""
    from scipy.special import betainc

    p = np.ones(observed.size)
    some = observed > 0
    p[some] = betainc(observed[some], thrown - observed[some] + 1, probability[some])
    return p


def _refuse_reference(reference_firms):
    """Raise `FieldError` when a fitted risk, which is that of the layer's areas, is given a reference region."""
    if reference_firms is not None:
        raise FieldError(
            mark(
                "A fitted risk compares the areas of the layer with each other; REFERENCE_FIRMS has no place in it. "
                "Leave it out, or choose the constant risk."
            )
        )


def _at_fitted_risk(firms, total, alpha, correction, cancelled):
    """Return upper tails, the corrected ones, and the model that they are of."""
    from ..rates.null_fit import LEAST_SHARE
    from ..rates.rate_model import rate_model

    observed = firms.to_numpy()
    model = rate_model(observed, total.to_numpy(), cancelled=cancelled)
    p = law_tails(observed, model.mu, model.law)
    adjusted = adjusted_p_values(p, correction)
    kept = adjusted > alpha
    if kept.all() or kept.sum() <= LEAST_SHARE * kept.size or not (observed[kept] > 0).any():
        return p, adjusted, model
    model = model.refitted(observed, kept, cancelled=cancelled)
    p = law_tails(observed, model.mu, model.law)
    return p, adjusted_p_values(p, correction), model


def law_tails(observed, mu, law):
    """Return the probability of each count or more, by its own law.

    Parameters
    ----------
    observed : ndarray of float, shape (n,)
        Whole numbers.
    mu : ndarray of float, shape (n,)
        Expected counts, above 0.
    law : count_laws.CountLaw

    Returns
    -------
    ndarray of float, shape (n,)
        At least `SMALLEST`; exact to about that.
    """
    below = np.zeros(observed.size)
    for areas, first, chance in law.blocks(mu, observed):
        counted = first + np.arange(chance.shape[1])
        below[areas] += np.where(counted < observed[areas, None], chance, 0.0).sum(axis=1)
    return np.where(observed > 0, np.clip(1 - below, SMALLEST, 1.0), 1.0)


def _many(significant, tested):
    """Return a notice where so many areas are significant that the risk cannot be the same everywhere."""
    if significant <= MANY * tested:
        return ()
    return (
        notice(
            mark(
                "The dartboard test finds {count} of {tested} areas concentrated. It takes the risk as the same "
                "everywhere; where rates differ for ordinary reasons it calls every area above the average "
                "concentrated once there are many firms. To see which areas stand out from the rest, choose the fitted "
                "risk."
            ),
            count=significant,
            tested=tested,
        ),
    )


def _of_model(model):
    """Return what a fitted risk is, and a notice where the areas are too few to fit one."""
    found = (
        fact(
            mark(
                "Fitted risk of the dartboard test: {law} law, relative risks with a standard deviation of {spread}; "
                "the rate changes with size to the power of {slope}."
            ),
            law=phrase(LAW_NAMES[model.law.name]),
            spread=number(model.law.variation, ".2f"),
            slope=number(model.slope, ".2f"),
        ),
    )
    if model.few_areas:
        found += (
            notice(
                mark("Areas tested: {count}. With so few the law of risks is known badly; read dartboard_p with care."),
                count=int(model.known.sum()),
            ),
        )
    return found
