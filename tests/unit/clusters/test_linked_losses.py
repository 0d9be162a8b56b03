"""Jobs lost with linkages: against a Leontief model worked out, several sectors at once, what is not known."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.clusters.linked_losses import by_code, linked_losses, multipliers_of

# Miller & Blair (2009), table 2.3, with 0.3 and 0.25 jobs a unit of output.
LEONTIEF = np.array([[1.25412541, 0.330033], [0.2640264, 1.12211221]])
JOBS = np.array([0.3, 0.25])
MULTIPLIERS = pd.DataFrame({"sector": ["a", "b"], "nation": JOBS @ LEONTIEF / JOBS})
PLACED = pd.DataFrame({"code": ["13", "14"], "sector": ["a", "b"], "weight": 1.0})


def losses(jobs, first=(10, 10), placed=PLACED):
    found, _ = multipliers_of(MULTIPLIERS)
    codes, _ = by_code(jobs.index, placed, found)
    return linked_losses(jobs, first, 0.2, codes)


def test_a_fall_of_one_sector_is_that_of_the_model():
    """20 % of 30 jobs are 20 units of final demand less."""
    expected = JOBS @ LEONTIEF @ [20, 0]
    found = losses(pd.Series({"13": 30.0}))
    assert (found["loss_linked_low"], found["loss_linked_high"]) == pytest.approx((expected, expected))
    assert found["loss_first_linked_low"] == pytest.approx(expected / 3)


def test_several_sectors_lie_between_all_and_none_counted_twice():
    """Outputs that fall by 20 and 16 units take with them no jobs but their own: there are no other sectors."""
    found = losses(pd.Series({"13": 30.0, "14": 20.0}))
    assert found["loss_linked_low"] >= JOBS @ [20, 16] - 1e-9
    assert found["loss_linked_high"] == pytest.approx(JOBS @ LEONTIEF @ [20, 16])


def test_what_is_not_known_is_not_none():
    assert np.isnan(losses(pd.Series({"13": np.nan}))["loss_linked_low"])
    assert np.isnan(losses(pd.Series({"99": 5.0}))["loss_linked_high"])
    assert losses(pd.Series({"13": 0.0}))["loss_linked_high"] == 0
