"""Sizes of firms as users have them: rows of a directory, and sums by area."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.rates.known_sizes import sizes_of_firms, sizes_of_sums

JOBS = pd.Series([30.0, 0.0, 27.0], ["a", "b", "c"], name="jobs")


def firms(*sizes):
    return pd.Series(np.array(sizes, dtype=float), range(1, len(sizes) + 1), name="workers")


def test_rows_of_a_directory():
    law, said = sizes_of_firms(firms(1, 1, 2, 50, 0, np.nan), JOBS)
    assert law.chances[[1, 2, 50]].tolist() == [0.5, 0.25, 0.25]
    texts = [str(one) for one in said]
    assert "Jobs come in 4 firms of 13.5 jobs on average; the firm of a job has 46.4 on average" in texts[0]
    assert "left out: 2" in texts[1]
    assert len(said) == 2  # 54 jobs and 57 are the same but for what was left out


def test_firms_of_other_jobs_are_told():
    _, said = sizes_of_firms(firms(1, 1, 2), JOBS)
    assert said[-1].warning
    assert "have 4 jobs together, and “jobs” has 57" in str(said[-1])


@pytest.mark.parametrize(
    ("sizes", "says"),
    [
        ((3, -1), "negative"),
        ((3, 2.5), "not whole numbers, in these rows (1): 2 (2.5)"),
        ((0, np.nan), "no firm with jobs"),
        ((5, 58), "largest firm in “workers” has 58 jobs, and “jobs” has 57 in all areas"),
    ],
)
def test_rows_that_cannot_be_are_refused(sizes, says):
    with pytest.raises(FieldError) as error:
        sizes_of_firms(firms(*sizes), JOBS)
    assert says in str(error.value)


def of_areas(*figures, name):
    return pd.Series(np.array(figures, dtype=float), JOBS.index, name=name)


def test_sums_by_area_have_their_mean_and_mean_square():
    """Firms of 10, 10, 10 and of 27: means by hand."""
    law, said = sizes_of_sums(JOBS, of_areas(3, 0, 1, name="firms"), of_areas(300, 0, 729, name="squares"))
    assert law.mean == pytest.approx(57 / 4, rel=0.02)
    assert law.lump == pytest.approx((300 + 729) / 57, rel=0.02)
    assert "gamma law" in str(said[-1])


@pytest.mark.parametrize(
    ("firms", "squares", "says"),
    [
        ((3, 0, 1), (299, 0, 729), "which no firms can have (1): a"),
        ((3, 0, -1), (300, 0, 729), "negative"),
        ((0, 0, 0), (300, 0, 729), "no firm in any area"),
        ((60, 0, 1), (300, 0, 729), "the mean is 0.93"),
    ],
)
def test_sums_that_cannot_be_are_refused(firms, squares, says):
    with pytest.raises(FieldError) as error:
        sizes_of_sums(JOBS, of_areas(*firms, name="firms"), of_areas(*squares, name="squares"))
    assert says in str(error.value)
