"""Jobs lost with linkages: against a Leontief model worked out, several sectors at once, what is not known."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import TableError
from polos.analysis.linkages.leontief import inverses, multipliers
from polos.analysis.verdicts.linked_losses import by_code, linked_losses, multipliers_of

# Miller & Blair (2009), table 2.3, with 0.3 and 0.25 jobs a unit of output.
LEONTIEF = np.array([[1.25412541, 0.330033], [0.2640264, 1.12211221]])
JOBS = np.array([0.3, 0.25])
TYPE_I = JOBS @ LEONTIEF / JOBS
MULTIPLIERS = pd.DataFrame({"sector": ["a", "b"], "nation": TYPE_I, "whole": TYPE_I / np.diag(LEONTIEF)})
PLACED = pd.DataFrame({"code": ["13", "14"], "sector": ["a", "b"], "weight": 1.0})


def losses(jobs, first=(10, 10), placed=PLACED):
    found, _ = multipliers_of(MULTIPLIERS)
    codes, _ = by_code(jobs.index, placed, found)
    return linked_losses(jobs, first, 0.2, codes)


def test_a_fall_of_one_sector_lies_between_two_models():
    """20 % of 30 jobs are 20 units less: of final demand at most; of all the sector's output at least.

    In the latter case b sells 0.2 × 20 less to a, and 0.05 of what it makes to itself (A of table 2.4).
    """
    least, most = 0.3 * 20 + 0.25 * (0.2 * 20) / (1 - 0.05), JOBS @ LEONTIEF @ [20, 0]
    found = losses(pd.Series({"13": 30.0}))
    assert (found["loss_linked_low"], found["loss_linked_high"]) == pytest.approx((least, most))
    assert (found["loss_first_linked_low"], found["loss_first_linked_high"]) == pytest.approx((least / 3, most / 3))


def test_no_less_can_be_lost_than_the_least():
    """By linear programmes: final demand falls so that sectors lose what they do, and as few jobs as can be go."""
    from scipy.optimize import linprog

    rng, near = np.random.default_rng(4), 0
    for _ in range(60):
        names, some = list("abcde"), int(rng.integers(1, 4))
        flows = pd.DataFrame(rng.gamma(0.5, 1, (5, 5)), names, names)
        output = np.maximum(flows.sum(), flows.sum(axis=1)) * rng.uniform(1.1, 2, 5)
        jobs, here = pd.Series(rng.gamma(2, 5, 5), names), pd.Series(rng.uniform(10, 500, some), names[:some])
        of = multipliers(inverses(flows, output), jobs, output)
        rows = pd.DataFrame({"sector": names, "nation": of["multiplier"], "whole": of["whole"]})
        placed = pd.DataFrame({"code": names, "sector": names, "weight": 1.0})
        low = linked_losses(here, (1, 1), 0.2, by_code(here.index, placed, multipliers_of(rows)[0])[0])[
            "loss_linked_low"
        ]
        leontief = np.linalg.inv(np.eye(5) - flows.to_numpy() / output.to_numpy())
        each = (jobs / output).to_numpy()
        fallen = 0.2 * here.to_numpy() / each[:some]
        fewest = linprog(each @ leontief, A_ub=-leontief[:some], b_ub=-fallen).fun
        assert low <= fewest * (1 + 1e-9)
        near += low > fewest * (1 - 1e-6)
    assert near > 20  # one sector that falls alone has no other least


def test_without_the_whole_change_nothing_may_be_drawn_along():
    found, _ = multipliers_of(MULTIPLIERS.drop(columns="whole"))
    low = linked_losses(pd.Series({"13": 30.0}), (10, 10), 0.2, by_code(["13"], PLACED, found)[0])["loss_linked_low"]
    assert low == pytest.approx(0.2 * 30)


@pytest.mark.parametrize("whole", [0.9, 1.6])
def test_a_multiplier_by_the_whole_change_that_cannot_be(whole):
    with pytest.raises(TableError, match=r"whole change .* \(1\): b"):
        multipliers_of(MULTIPLIERS.assign(whole=[1.1, whole]))


def test_several_sectors_lie_between_all_and_none_counted_twice():
    """Outputs that fall by 20 and 16 units take with them no jobs but their own: there are no other sectors."""
    found = losses(pd.Series({"13": 30.0, "14": 20.0}))
    assert found["loss_linked_low"] >= JOBS @ [20, 16] - 1e-9
    assert found["loss_linked_high"] == pytest.approx(JOBS @ LEONTIEF @ [20, 16])


def test_what_is_not_known_is_not_none():
    assert np.isnan(losses(pd.Series({"13": np.nan}))["loss_linked_low"])
    assert np.isnan(losses(pd.Series({"99": 5.0}))["loss_linked_high"])
    assert losses(pd.Series({"13": 0.0}))["loss_linked_high"] == 0
