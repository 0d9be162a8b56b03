"""The dartboard test against R and against exact fractions."""

from fractions import Fraction
from math import comb

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.dartboard import dartboard_test
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
    assert found.notices == ()


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
