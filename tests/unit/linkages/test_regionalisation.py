"""Location quotients for regional tables, by the numbers of Flegg's definitions."""

import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.linkages.regionalisation import regional_share, simple_quotient, size_factor

REGION = pd.Series([170.0, 2227, 403, 821, 4896, 2484])
NATION = pd.Series([24019.0, 129248, 36320, 63521, 484087, 216831])


def test_numbers():
    simple = [0.61379316, 1.49425402, 0.96224852, 1.12086647, 0.87709379, 0.99347802]
    assert simple_quotient(REGION, NATION).to_numpy() == pytest.approx(simple, abs=5e-9)
    assert size_factor(REGION.sum(), NATION.sum(), 0.25) == pytest.approx(0.3586234, abs=5e-8)
    first = [0.220121, 0.147311, 0.228756, 0.196384, 0.250966, 0.221566]
    assert regional_share(REGION, NATION, "flq", 0.25).loc[0].to_numpy() == pytest.approx(first, abs=5e-7)


@pytest.mark.parametrize("method", ["slq", "cilq", "flq"])
def test_the_nation_itself_buys_everything_at_home(method):
    share = regional_share(NATION, NATION, method, 0.3)
    assert share.to_numpy() == pytest.approx(1)


def test_a_larger_delta_buys_less_at_home():
    shares = [regional_share(REGION, NATION, "flq", delta).to_numpy() for delta in (0.1, 0.3, 0.6)]
    assert (shares[0] >= shares[1]).all()
    assert (shares[1] >= shares[2]).all()
    assert (regional_share(REGION, NATION, "flq", 0.0) == regional_share(REGION, NATION, "cilq")).all(axis=None)


def test_who_is_not_there_buys_and_sells_nothing():
    share = regional_share(REGION.where(REGION.index != 2, 0.0), NATION, "cilq")
    assert (share[2] == 0).all()
    assert (share.loc[2] == 0).all()


@pytest.mark.parametrize(
    ("region", "nation", "delta", "words"),
    [
        (REGION, NATION, 1.0, "DELTA is 1;"),
        (REGION, NATION, -0.1, "DELTA"),
        (REGION * 100, NATION, 0.3, "more than the nation"),
        (-REGION, NATION, 0.3, "negative"),
        (REGION, NATION.drop(3), 0.3, r"without a figure.*: 3"),
        (REGION * 0, NATION * 0, 0.3, "nation does not have"),
    ],
)
def test_refused(region, nation, delta, words):
    with pytest.raises(FieldError, match=words):
        regional_share(region, nation, "flq", delta)
