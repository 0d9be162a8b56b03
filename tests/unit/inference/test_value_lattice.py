"""Which values lie on a lattice, and on which: known by how they are made."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.inference.value_lattice import lattice_cells, unit_interval

COUNTS = np.random.default_rng(0).poisson(40, 300)
STEPS = COUNTS - COUNTS.min()


@pytest.mark.parametrize(
    "values",
    [
        COUNTS,
        COUNTS * 1.1 + 0.05,
        COUNTS / 3,
        -COUNTS / 7,
        COUNTS * 1e-200 + 3e-199,
        COUNTS * 1.3e155,
        COUNTS * 1e306 - 5e307,
        1e8 + COUNTS * 0.1,
        2000 + COUNTS / 12,
        (COUNTS - COUNTS.mean()) / COUNTS.std(),
        100.0 * COUNTS / COUNTS.sum(),
    ],
)
def test_counts_are_found_again_however_they_are_scaled(values):
    expected = STEPS if values[STEPS.argmax()] > values[STEPS.argmin()] else STEPS.max() - STEPS
    np.testing.assert_array_equal(lattice_cells(values, 2**20), expected)


@pytest.mark.parametrize(
    ("values", "cells"),
    [
        ([0.1 + 0.2, 0.3, 0.7, 1.1, 0], [3, 3, 7, 11, 0]),
        ([4, 10, 16, 4], [0, 1, 2, 0]),
        ([1 / 2, 1 / 3, 1 / 4, 0], [6, 4, 3, 0]),
        ([0.1, 0.7, 0.1], [0, 1, 0]),
        ([3.3, 3.3], [0, 0]),
        ([0, 5e-324, 1e-323], [0, 1, 2]),
        ([-1.7e308, 0, 1.7e308], [0, 1, 2]),
        ([0, 1e-9, 1], [0, 1, 10**9]),
        ([1e6, np.nextafter(1e6, 2e6), 1e6 + 1], [0, 1, 2**33]),
    ],
)
def test_small_sets_of_values(values, cells):
    np.testing.assert_array_equal(lattice_cells(values, 2**34), cells)


def test_what_lies_on_no_lattice_of_use_is_told_so():
    rng = np.random.default_rng(1)
    assert lattice_cells(rng.lognormal(size=500), 2**22) is None
    assert lattice_cells(rng.random(4), 2**22) is None
    assert lattice_cells(rng.poisson(50, 200) / rng.integers(500, 5000, 200), 2**22) is None
    assert lattice_cells(np.sqrt(COUNTS), 2**22) is None
    assert lattice_cells([0, 1, 2**20 + 1], 2**20) is None
    assert lattice_cells(np.r_[COUNTS * 0.01, 1e5 + 0.005], 2**22) is None


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.integers(0, 5000), min_size=2, max_size=40),
    st.floats(1e-3, 1e3),
    st.floats(-1e3, 1e3),
)
def test_any_whole_numbers_times_a_plus_b(whole, a, b):
    whole = np.array(whole)
    cells = lattice_cells(a * whole + b, 2**20)
    steps = whole - whole.min()
    divisor = np.gcd.reduce(steps) or 1
    # A small step beside a large offset drowns in rounding: no lattice then, but never a wrong one.
    if cells is not None or a * divisor > 1e-9 * (abs(b) + a * 5000):
        np.testing.assert_array_equal(cells, steps // divisor)


def test_unit_interval_keeps_proportions_at_any_magnitude():
    for factor in (1e-300, 1.0, 1e150):
        np.testing.assert_allclose(unit_interval(np.array([1, 2, 5]) * factor), [0, 0.25, 1], rtol=1e-15)
    np.testing.assert_array_equal(unit_interval([-1.7e308, 1.7e308]), [0, 1])
    np.testing.assert_array_equal(unit_interval([7.0, 7.0]), [0, 0])
