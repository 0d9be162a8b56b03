"""The cluster index against a published example, R, and by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.agglomeration.cluster_index import cluster_index
from polos.analysis.errors import FieldError


def series(name, *values):
    return pd.Series(values, index=[f"a{place}" for place in range(len(values))], name=name, dtype=float)


def test_the_published_example():
    """R package REAT 3.0.3, Wieland (2019): 1743 of 5740 jobs, 35 of 53 firms, 50 of 576 km², 488 of 4621 people."""
    found = cluster_index(
        series("jobs", 1743, 5740 - 1743),
        series("firms", 35, 53 - 35),
        series("km2", 50, 576 - 50),
        series("people", 488, 4621 - 488),
    )
    assert found.index.iloc[0] == pytest.approx(21.87491, abs=5e-6)
    assert found.sums == {"jobs": 5740, "firms": 53, "area": 576, "population": 4621}
    assert found.notices == ()


def test_the_formula_as_printed(reference):
    """R 4.2, not simplified: it has no value (0/0) where the sector is absent, ours is 0 there."""
    table = reference("quotients").set_index("id")
    found = cluster_index(table["sector"], table["firms"], table["area"], table["population"])
    expected = table["cluster_index"].where(table["sector"] > 0, 0)
    np.testing.assert_allclose(found.index, expected, rtol=1e-12)


def test_any_unit_of_area_and_one_where_all_is_as_in_the_layer():
    jobs, firms, people = series("jobs", 10, 20), series("firms", 1, 2), series("people", 100, 200)
    found = cluster_index(jobs, firms, series("km2", 3, 6), people)
    np.testing.assert_allclose(found.index, 1)
    again = cluster_index(jobs, firms, series("ha", 700, 100), people)
    metres = cluster_index(jobs, firms, series("m2", 7e6, 1e6), people)
    np.testing.assert_allclose(again.index, metres.index)


def test_areas_that_cannot_have_an_index_are_in_no_sum():
    nan = np.nan
    found = cluster_index(
        series("jobs", 10, 20, nan, 5, 5, 5, 5),
        series("firms", 1, 3, 1, 0, 1, 1, nan),
        series("km2", 3, 6, 1, 1, 0, 1, 1),
        series("people", 100, 150, 1, 1, 1, 0, 1),
    )
    assert found.sums == {"jobs": 30, "firms": 4, "area": 9, "population": 250}
    assert list(found.index.isna()) == [False, False, *[True] * 5]
    np.testing.assert_allclose(found.index.iloc[0], (10 / 30) * (1 / 4) / ((3 / 9) * (100 / 250)))
    assert "(5): a2, a3, a4, a5, a6" in str(found.notices[0])


def test_nothing_to_compare_with_and_impossible_figures():
    found = cluster_index(series("jobs", 0), series("firms", 0), series("km2", 3), series("people", 1))
    assert found.index.isna().all()
    assert found.sums == {}
    assert "No cluster index" in str(found.notices[-1])
    with pytest.raises(FieldError, match="“km2” has negative values"):
        cluster_index(series("jobs", 1), series("firms", 1), series("km2", -3), series("people", 1))
