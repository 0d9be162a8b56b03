"""Cases with their fitted risk: order, laws and slopes as asked for, and what is said of them."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.scan.fitted_cases import fitted_cases

RNG = np.random.default_rng(8)
BASE = pd.Series(np.exp(RNG.normal(5, 1, 400)).round() + 1, index=RNG.permutation(400), name="all")


def drawn(variation=0.0, slope=0.0, rate=0.05):
    """Return counts with gamma risks of a coefficient of variation, whose rate changes with size."""
    mu = rate * BASE * (BASE / BASE.mean()) ** slope
    risk = RNG.gamma(variation**-2, variation**2, len(BASE)) if variation else 1.0
    return pd.Series(RNG.poisson(mu * risk).astype(float), index=BASE.index, name="firms")


def said(cases):
    return " ".join(map(str, cases.notices))


def test_areas_come_in_the_order_of_their_ids_and_the_expectation_adds_up():
    events = drawn()
    events.iloc[3] = np.nan
    cases = fitted_cases(events, BASE, law="poisson", slope=0)
    assert cases.events.index.tolist() == sorted(set(range(400)) - {events.index[3]})
    np.testing.assert_array_equal(cases.events, events.loc[cases.events.index])
    share = BASE.loc[cases.events.index] / BASE.loc[cases.events.index].sum()
    np.testing.assert_allclose(cases.model.mu, cases.events.sum() * share)


@pytest.mark.parametrize(("variation", "law"), [(0.0, "poisson"), (0.9, "gamma"), (0.9, "lognormal")])
def test_the_variation_of_risks_is_told(variation, law):
    cases = fitted_cases(drawn(variation), BASE, slope=0, law="automatic" if law == "poisson" else law)
    assert cases.model.law.variation == pytest.approx(variation, abs=0.25)
    if variation:
        assert f"by a {law} law with a coefficient of variation of {cases.model.law.variation:.2f}" in said(cases)
    assert "(SLOPE is 0)" in said(cases)


def test_the_slope_is_told_where_it_is_used_and_where_it_is_not():
    assert "The rate changes with size by the power +0." in said(fitted_cases(drawn(slope=0.4), BASE))
    assert "by the power +0.300 (SLOPE)" in said(fitted_cases(drawn(), BASE, slope=0.3))
    flat = fitted_cases(drawn(), BASE)
    assert flat.model.slope == 0
    assert "no clear change" in said(flat)


def test_what_weakens_the_test_is_warned_of():
    warned = fitted_cases(drawn(), BASE, law="poisson")
    assert next(str(each) for each in warned.notices if each.warning).startswith("NULL_MODEL takes the same risk")
    few = BASE.iloc[:60]
    assert "Only 60 areas" in said(fitted_cases(drawn().iloc[:60], few))
    rare = pd.Series(0.0, index=BASE.index, name="firms")
    rare.iloc[:9] = 1
    assert "counts only 9 in all" in said(fitted_cases(rare, BASE))
    rare.iloc[9] = 1
    assert "counts only" not in said(fitted_cases(rare, BASE))
    with pytest.raises(FieldError, match="not whole"):
        fitted_cases(rare + 0.5, BASE)
