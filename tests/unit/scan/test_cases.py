"""What can be counted, and what the test says of the rest."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import AreaError, FieldError
from polos.analysis.scan.cases import cases_at_risk


def series(name, *values):
    return pd.Series(values, index=[f"a{place}" for place in range(len(values))], name=name, dtype=float)


def test_areas_with_both_figures_take_part_and_the_others_are_named():
    events, base, notices = cases_at_risk(series("firms", 2, 0, 3, np.nan, 1, 5), series("all", 9, 8, 2, 7, 0, np.nan))
    assert list(events.index) == list(base.index) == ["a0", "a1", "a2"]
    assert "“all” is 0 or missing there (2): a4, a5" in str(notices[0])
    assert "“firms” exceeds “all” (1): a2" in str(notices[1])


@pytest.mark.parametrize(
    ("firms", "base", "error", "says"),
    [
        ((1.5, 2, 3), (9, 9, 9), FieldError, "not whole, in these areas (1): a0 (1.5). The test counts firms"),
        ((-1, 2, 3), (9, 9, 9), FieldError, "negative"),
        ((1, 0, 0), (9, 9, 9), FieldError, "“firms” counts 1 in all areas"),
        ((2.0**53, 2, 3), (9, 9, 9), FieldError, "counts 9007199254740996 in all, more than can be counted one by one"),
        ((1, 2, 3), (9, 9, 0), AreaError, "a “all” above 0: 2. At least 3"),
    ],
)
def test_what_cannot_be_tested_is_refused(firms, base, error, says):
    with pytest.raises(error) as raised:
        cases_at_risk(series("firms", *firms), series("all", *base))
    assert says in str(raised.value)
