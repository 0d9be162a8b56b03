"""Bandwidths beside R 4.2: bw.SJ(x, nb = 20000, tol = 1e-9) and bw.nrd0(x)."""

import numpy as np
import pytest
from polos.analysis.points.bandwidths import sheather_jones, silverman

# Two humps and a tail: seq(0.1, 2, length.out = 25)^1.3, 10 + 2·seq(-1, 1, length.out = 40)^3, 11, 12, 13.
TWO_HUMPS = np.concatenate([np.linspace(0.1, 2, 25) ** 1.3, 10 + 2 * np.linspace(-1, 1, 40) ** 3, [11, 12, 13]])


def binned(values, bins=20_000):
    counts, edges = np.histogram(values, bins, (0, 1.01 * values.max()))
    return (edges[1:] + edges[:-1]) / 2, counts.astype(float)


def test_sheather_jones_is_that_of_r():
    assert sheather_jones(*binned(TWO_HUMPS)) == pytest.approx(0.55368844, rel=1e-3)


def test_silverman_is_that_of_r():
    assert silverman(*binned(TWO_HUMPS)) == pytest.approx(1.72836082, rel=2e-3)


def test_many_normal_figures_have_the_bandwidth_that_is_best_for_them():
    """(4/3n)^(1/5) deviations are best for a normal law (Silverman 1986, equation 3.28)."""
    values = np.random.default_rng(3).normal(10, 1, 20_000)
    best = (4 / 3 / 20_000) ** 0.2
    assert sheather_jones(*binned(values)) == pytest.approx(best, rel=0.1)
    assert silverman(*binned(values)) == pytest.approx(0.9 * 20_000**-0.2, rel=0.03)


@pytest.mark.parametrize("counts", [[0, 7.0, 0, 0], [2.0, 0, 0, 0]])
def test_figures_that_are_all_alike_have_none(counts):
    assert sheather_jones(np.arange(4.0), np.array(counts)) == 0
    assert silverman(np.arange(4.0), np.array(counts)) == 0
