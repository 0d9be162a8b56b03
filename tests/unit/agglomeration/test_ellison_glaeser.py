"""Ellison-Glaeser and Maurel-Sédillot against published numbers; bounds against enumeration of all plant sizes."""

from itertools import combinations_with_replacement, product

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.ellison_glaeser import (
    ellison_glaeser,
    ellison_glaeser_bounds,
    herfindahl_bounds,
    maurel_sedillot,
)
from polos.analysis.agglomeration.inequality import herfindahl, shares
from polos.analysis.errors import SectorError

PLANTS = [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000]
SHARE = shares([13000, 32000, 25000])
REFERENCE = shares([500_000, 400_000, 100_000])


def test_the_published_example():
    """Farhauer & Kröll (2014), in the manual of R's REAT 3.0.3 (Wieland 2019), gives γ; its plants give the rest."""
    h = herfindahl(shares(PLANTS))
    assert ellison_glaeser(SHARE, REFERENCE, h) == pytest.approx(0.05990628, abs=5e-9)
    assert maurel_sedillot(SHARE, REFERENCE, h) == pytest.approx(-0.43576, abs=5e-6)


def test_plants_thrown_at_random_give_zero_on_average():
    """Ellison & Glaeser (1997): E[G] = (1 - Σ x²) H. Here over all 3^4 ways to place four plants, by their chance."""
    size, plants = np.array([0.5, 0.3, 0.2]), np.array([7.0, 3.0, 2.0, 1.0])
    h = herfindahl(shares(plants))
    expected = {ellison_glaeser: 0.0, maurel_sedillot: 0.0}
    for places in product(range(3), repeat=4):
        chance = np.prod(size[list(places)])
        share = shares(np.bincount(places, plants, 3))
        for index in expected:
            expected[index] += chance * index(share, size, h)
    assert list(expected.values()) == pytest.approx([0, 0], abs=1e-14)


def test_not_defined_for_one_plant_or_one_area():
    assert np.isnan(ellison_glaeser(SHARE, REFERENCE, 1.0))
    assert np.isnan(maurel_sedillot(SHARE, REFERENCE, np.nan))
    assert np.isnan(ellison_glaeser(np.array([1.0]), np.array([1.0]), 0.5))
    several = ellison_glaeser(np.c_[SHARE, SHARE, SHARE], REFERENCE, np.array([0.2, 1.0, np.nan]))
    assert np.isnan(several).tolist() == [False, True, True]


@pytest.mark.parametrize("share", [SHARE, np.array([0.0, 0.0, 1.0]), np.array([0.49, 0.41, 0.1])])
def test_bounds_of_gamma_hold_between_the_bounds_of_h(share):
    low, high = ellison_glaeser_bounds(share, REFERENCE, 0.1, 0.7)
    between = [ellison_glaeser(share, REFERENCE, h) for h in np.linspace(0.1, 0.7, 601)]
    assert (min(between), max(between)) == pytest.approx((low, high), abs=1e-12)


def all_sizes(plants, low, high, total):
    """Yield every set of whole plant sizes in their bands that adds up to the total."""
    bands = [
        combinations_with_replacement(range(int(least), int(min(most, total)) + 1), count)
        for count, least, most in zip(plants, low, high)
    ]
    for chosen in product(*bands):
        sizes = [size for band in chosen for size in band]
        if sum(sizes) == total:
            yield sizes


def enumerated(plants, low, high, total):
    found = [sum(size * size for size in sizes) / total**2 for sizes in all_sizes(plants, low, high, total)]
    return (min(found), max(found)) if found else (np.nan, np.nan)


CASES = [
    ([3], [1], [9], 11),
    ([2, 2], [1, 4], [3, 9], 16),
    ([2, 2], [1, 4], [3, 9], 23),
    ([3, 1], [1, 10], [9, np.inf], 18),
    ([4, 2, 1], [1, 4, 8], [3, 7, np.inf], 29),
    ([0, 3], [1, 4], [3, 6], 13),
    ([2, 1], [0, 5], [4, 5], 9),
    ([1, 1], [1, 50], [10, np.inf], 30),
    ([2], [1], [3], 7),
    ([1], [1], [np.inf], 12),
]


@pytest.mark.parametrize(("plants", "low", "high", "total"), CASES)
def test_bounds_are_those_of_all_possible_sizes(plants, low, high, total):
    expected = enumerated(plants, low, high, total)
    np.testing.assert_allclose(herfindahl_bounds(plants, low, high, total), expected, rtol=1e-14)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_bounds_of_made_up_bands(data):
    """Bands that follow one another, with gaps or a common limit; every total from too few jobs to too many."""
    low, high, least = [], [], data.draw(st.integers(0, 2))
    for _ in range(data.draw(st.integers(1, 3))):
        low.append(least)
        high.append(least + data.draw(st.integers(0, 3)))
        least = high[-1] + data.draw(st.integers(0, 2))
    plants = data.draw(st.lists(st.integers(0, 3), min_size=len(low), max_size=len(low)))
    total = data.draw(st.integers(0, 3 + sum(count * most for count, most in zip(plants, high))))
    expected = enumerated(plants, low, high, total) if total else (np.nan, np.nan)
    np.testing.assert_allclose(herfindahl_bounds(plants, low, high, total), expected, rtol=1e-13)


def test_bounds_of_sizes_that_are_no_whole_numbers():
    """Three plants of 1 to 3 with 5.5 jobs: least 5.5/3 each, greatest 3, 1.5, 1."""
    low, high = herfindahl_bounds([3], [1], [3], 5.5)
    assert low == pytest.approx(1 / 3)
    assert high == pytest.approx((9 + 2.25 + 1) / 5.5**2)


def test_bounds_do_not_depend_on_the_order_of_the_bands():
    assert herfindahl_bounds([1, 4, 2], [8, 1, 4], [np.inf, 3, 7], 29) == herfindahl_bounds(
        [4, 2, 1], [1, 4, 8], [3, 7, np.inf], 29
    )


def test_bands_that_overlap_are_refused():
    with pytest.raises(SectorError, match="1–10 and 9–20 overlap"):
        herfindahl_bounds([1, 1], [1, 9], [10, 20], 20)
