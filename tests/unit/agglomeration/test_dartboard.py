"""The dartboard test against R and against exact fractions."""

from fractions import Fraction
from math import comb

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.dartboard import dartboard_test, law_tails
from polos.analysis.errors import FieldError, InferenceError


def series(name, *values):
    return pd.Series(values, index=[f"a{place}" for place in range(len(values))], name=name, dtype=float)


@pytest.mark.parametrize(("correction", "column"), [("none", "p"), ("fdr", "p_bh"), ("bonferroni", "p_bonferroni")])
def test_p_values_are_those_of_r(reference, correction, column):
    """binom.test(alternative = "greater") and p.adjust of R 4.2."""
    table = reference("quotients").set_index("id")
    found = dartboard_test(table["firms"], table["total"], correction=correction)
    np.testing.assert_allclose(found.frame["p"], table["p"], rtol=1e-10)
    np.testing.assert_allclose(found.frame["p_adj"], table[column], rtol=1e-10)
    assert (found.firms, found.total) == (table["firms"].sum(), table["total"].sum())
    (said,) = found.notices
    assert f"finds {(table[column] <= 0.05).sum()} of 16 areas concentrated" in str(said)


def test_far_tails_are_those_of_r(reference):
    """pbinom of R 4.2, up to a million firms and down to 1e-36."""
    for row in reference("quotients_tails").itertuples():
        found = dartboard_test(
            series("firms", row.observed),
            series("all", row.probability),
            reference_firms=row.thrown,
            reference_total=1.0,
        )
        assert found.frame["p"].iloc[0] == pytest.approx(row.p, rel=1e-9)


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 30)), min_size=1, max_size=6))
@settings(deadline=None)
def test_p_values_are_exact(figures):
    """Sums of binomial probabilities in fractions."""
    firms, total = (series(name, *values) for name, values in zip(("firms", "all"), zip(*figures)))
    thrown, everything = int(firms.sum()), int(total.sum())
    if not thrown:
        return
    found = dartboard_test(firms, total)
    for (n, e_j), p in zip(figures, found.frame["p"]):
        share = Fraction(e_j, everything)
        exact = sum(comb(thrown, k) * share**k * (1 - share) ** (thrown - k) for k in range(n, thrown + 1))
        assert p == pytest.approx(float(exact), rel=1e-10)


def test_the_reference_region_can_be_larger_than_the_layer():
    """By hand: 2 of 3 firms in an area with a tenth of all jobs: 3 * 0.1² * 0.9 + 0.1³ = 0.028."""
    found = dartboard_test(series("firms", 2, 0), series("all", 10, 20), reference_firms=3, reference_total=100)
    np.testing.assert_allclose(found.frame["p"], [0.028, 1])
    np.testing.assert_allclose(found.frame["p_adj"], [0.056, 1])
    within = dartboard_test(series("firms", 2, 0), series("all", 10, 20))
    np.testing.assert_allclose(within.frame["p"], [1 / 9, 1])


def test_unknown_areas_are_neither_thrown_at_nor_in_the_family():
    found = dartboard_test(series("firms", 2, 1, np.nan, 3, 4), series("all", 10, 20, 5, np.nan, 0))
    alone = dartboard_test(series("firms", 2, 1), series("all", 10, 20))
    np.testing.assert_allclose(found.frame.iloc[:2], alone.frame)
    assert found.frame.iloc[2:].isna().all(axis=None)
    assert (found.firms, found.total) == (3, 30)
    assert "“all” is 0 or missing there (2): a3, a4" in str(found.notices[0])


@pytest.mark.parametrize(
    ("firms", "total", "says"),
    [((1.5, 2), (5, 5), "no whole number of firms in these areas (1): a0"), ((0, 0), (5, 5), "zero or empty")],
)
def test_what_cannot_be_thrown_is_not_tested(firms, total, says):
    found = dartboard_test(series("firms", *firms), series("all", *total))
    assert found.frame.isna().all(axis=None)
    assert np.isnan(found.firms)
    assert says in str(found.notices[-1])


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ((3, None), "Only one of"),
        ((None, 3), "Only one of"),
        ((2, 99), "2 and 99"),
        ((5, 29), "5 and 29"),
        ((5.5, 99), "whole numbers"),
        ((float("nan"), 99), "nan"),
    ],
)
def test_an_impossible_reference_is_an_error(reference, says):
    with pytest.raises(FieldError) as error:
        dartboard_test(
            series("firms", 2, 1), series("all", 10, 20), reference_firms=reference[0], reference_total=reference[1]
        )
    assert says in str(error.value)


def test_unknown_correction_and_negative_firms():
    with pytest.raises(InferenceError, match="holm"):
        dartboard_test(series("firms", 2), series("all", 10), correction="holm")
    with pytest.raises(FieldError, match="“firms” has negative values"):
        dartboard_test(series("firms", -2), series("all", 10))


@pytest.mark.parametrize("name", ["poisson", "gamma", "lognormal"])
def test_tails_of_a_law_are_those_of_scipy(name):
    """Poisson and negative binomial by scipy.stats; the lognormal mixture by adaptive quadrature."""
    from polos.analysis.rates.count_laws import GammaLaw, LognormalLaw, PoissonLaw
    from scipy import integrate, stats

    observed, mu = np.array([0, 1, 4, 30, 700, 2]), np.array([0.2, 0.01, 5, 12.5, 600, 900])

    def mixture(count, mean, spread=0.6):
        def more(u):
            return stats.norm.pdf(u) * stats.poisson.sf(count - 1, mean * np.exp(spread * u - spread**2 / 2))

        return integrate.quad(more, -9, 9, limit=200, epsabs=1e-13)[0]

    law, tails = {
        "poisson": (PoissonLaw(), lambda: stats.poisson.sf(observed - 1, mu)),
        "gamma": (GammaLaw(2.5), lambda: stats.nbinom.sf(observed - 1, 2.5, 2.5 / (2.5 + mu))),
        "lognormal": (LognormalLaw(0.6), lambda: [mixture(*one) for one in zip(observed, mu)]),
    }[name]
    np.testing.assert_allclose(law_tails(observed.astype(float), mu, law), tails(), rtol=1e-7, atol=1e-11)


def test_a_fitted_risk_finds_what_stands_out_from_ordinary_differences():
    """Gamma risks of cv 0.5 and 20,000 firms: constant risk calls a fifth of 300 areas concentrated."""
    rng = np.random.default_rng(3)
    total = np.rint(np.exp(rng.normal(6, 1, 300)))
    risk = rng.gamma(4, 0.25, 300)
    risk[7] = 12
    firms = series("firms", *rng.poisson(20000 * total * risk / total.sum()))
    total = series("all", *total)
    constant = dartboard_test(firms, total)
    fitted = dartboard_test(firms, total, risk="fitted")
    assert (constant.frame["p_adj"] <= 0.05).sum() > 50
    assert "of 300 areas concentrated" in str(constant.notices[-1])
    assert list(fitted.frame.index[fitted.frame["p_adj"] <= 0.05]) == ["a7"]
    assert not fitted.model.fitted[7]
    assert fitted.model.law.variation == pytest.approx(0.5, abs=0.06)
    assert "Fitted risk of the dartboard test" in str(fitted.notices[-1])
    assert constant.model is None


def test_a_fitted_risk_is_that_of_the_layer():
    firms, total = series("firms", 2, 1), series("all", 10, 20)
    with pytest.raises(FieldError, match="REFERENCE_FIRMS has no place"):
        dartboard_test(firms, total, risk="fitted", reference_firms=9, reference_total=90)
    with pytest.raises(InferenceError, match="loose"):
        dartboard_test(firms, total, risk="loose")
    few = dartboard_test(firms, total, risk="fitted")
    assert "Areas tested: 2. With so few" in str(few.notices[-1])


def test_shares_of_jobs_make_areas_of_small_firms_seem_concentrated():
    """Firms fall on areas by their share of all firms; firms of the west are a fifth as large as those of the east."""
    rng = np.random.default_rng(5)
    everything = series("all firms", *([200.0] * 40))
    jobs = everything * ([2] * 20 + [10] * 20)
    firms = series("firms", *rng.multinomial(2000, everything / everything.sum()))
    assert (dartboard_test(firms, jobs.rename("jobs")).frame["p_adj"] <= 0.05).sum() == 20
    assert (dartboard_test(firms, everything).frame["p_adj"] <= 0.05).sum() == 0
