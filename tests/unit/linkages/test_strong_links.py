"""Which flows are strong, at the very share from which they are."""

import numpy as np
import pandas as pd
from polos.analysis.linkages.strong_links import strong_links


def test_a_share_that_is_just_the_least_counts_in_any_unit():
    """7 % of what is bought, in francs, thousands or millions: the last digit of a division is no matter."""
    names = list("abcd")
    flows = pd.DataFrame(0.0, names, names)
    flows["d"] = [7.0, 6.9, 46.1, 40.0]
    flows.loc["a", "b"] = flows.loc["b", "c"] = 1000.0
    for unit in (1, 1e-3, 1e-6, 0.1, 3.3, 1e9 / 7):
        found = strong_links(flows * unit, 7 / 100)
        assert found["seller"].tolist() == ["a", "b", "c", "a"], unit


def test_equal_flows_come_in_the_order_of_labels():
    names = list("abcde")
    flows = pd.DataFrame(2.0, names, names)
    order = np.random.default_rng(0).permutation(5)
    pd.testing.assert_frame_equal(strong_links(flows, 0.1), strong_links(flows.iloc[order, order], 0.1))
