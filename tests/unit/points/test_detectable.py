"""Firms that a place needs: beside the p-value of a place with so many, and one less."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.points.detectable import firms_needed, power_notices
from polos.analysis.points.point_clusters import PointClusters

OWN, TOTAL, LEAST = 60, 3_000, 10


def p_of(firms, times, chance):
    """Return the p-value of a place, by Kulldorff (1997) written out."""
    expected = firms / times
    inside = firms * np.log(firms / expected)
    outside = (OWN - firms) * np.log((OWN - firms) / (OWN - expected)) if firms < OWN else 0.0
    return (1 + sum(one >= inside + outside for one in chance)) / (1 + len(chance))


@pytest.mark.parametrize("times", [2, 5, 20])
def test_one_firm_less_would_not_do(times):
    chance = np.random.default_rng(1).gamma(2.0, 4.0, 199)
    needed = firms_needed(chance, OWN, TOTAL, LEAST, 0.05, times)
    assert p_of(needed, times, chance) <= 0.05
    assert needed == LEAST or p_of(needed - 1, times, chance) > 0.05


def found(chance):
    return PointClusters(np.array([]), [], pd.DataFrame(), np.array(chance))


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        ([], "Only places with 10 firms"),
        ([200.0] * 99, "no place could be told"),
        ([50.0] * 99, "never where"),
        ([5.0] * 99, "and from"),
    ],
)
def test_what_a_run_could_see_is_said(chance, said):
    (one,) = power_notices(found(chance), OWN, TOTAL, LEAST, 0.05)
    assert said in str(one)
