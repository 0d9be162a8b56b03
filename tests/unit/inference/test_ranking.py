"""Counts below and up to bounds, against counting one by one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.inference import ranking
from polos.analysis.inference.ranking import count_below_and_up_to, rough_order

ANY = st.one_of(st.floats(-1e6, 1e6), st.floats(-1e-40, 1e-40), st.floats(-1e300, 1e300), st.integers(-3, 3).map(float))


@settings(max_examples=200, deadline=None)
@given(st.lists(ANY, min_size=1, max_size=60), st.data())
@pytest.mark.parametrize("numpy_version", ["1.24.2", "2.1.0"])
def test_counts_exactly_on_both_paths(numpy_version, numbers, data):
    numbers = np.array(numbers)
    near = st.sampled_from(sorted(numbers)).flatmap(
        lambda x: st.sampled_from([x, np.nextafter(x, np.inf), np.nextafter(x, -np.inf), x * (1 + 1e-9)])
    )
    low = np.array(data.draw(st.lists(st.one_of(near, ANY), min_size=1, max_size=20)))
    high = low + np.array(data.draw(st.lists(st.sampled_from([0.0, 1e-12, 1.0]), min_size=low.size, max_size=low.size)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking.np, "__version__", numpy_version)
        below, up_to = count_below_and_up_to(numbers, low, high)
    assert below.tolist() == [sum(numbers < bound) for bound in low]
    assert up_to.tolist() == [sum(numbers <= bound) for bound in high]


@given(st.lists(st.floats(-1e300, 1e300), min_size=1))
def test_a_rough_order_never_runs_against_the_order(numbers):
    numbers = np.sort(numbers)
    assert (np.diff(rough_order(numbers).astype(int)) >= 0).all()
