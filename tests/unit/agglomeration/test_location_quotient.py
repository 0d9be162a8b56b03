"""Location quotients against published numbers and by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.agglomeration.location_quotient import location_quotient
from polos.analysis.errors import FieldError


def series(name, *values):
    return pd.Series(values, index=[f"a{place}" for place in range(len(values))], name=name, dtype=float)


def test_the_published_example():
    """R package REAT 3.0.3, Wieland (2019): e_ij 1714, e_i 79006, e_j 879213, e 15593224 give 0.3847623."""
    frame, reference, _ = location_quotient(
        series("jobs", 1714), series("all", 879213), reference_sector=79006, reference_total=15593224
    )
    assert frame["lq"].iloc[0] == pytest.approx(0.3847623, abs=5e-8)
    assert reference == (79006, 15593224)


def test_jobs_above_expectation_are_those_that_would_be_lost_at_lq_one():
    sector, total = series("jobs", 30, 10, 0), series("all", 100, 100, 50)
    frame, (e_i, e), _ = location_quotient(sector, total)
    assert (e_i, e) == (40, 250)
    np.testing.assert_allclose(frame["lq"], [0.3 / 0.16, 0.1 / 0.16, 0])
    np.testing.assert_allclose(frame["hclq"], [14, -6, -8])
    assert frame["hclq"].sum() == pytest.approx(0)
    again, *_ = location_quotient(sector - frame["hclq"], total)
    np.testing.assert_allclose(again["lq"], 1)


def test_missing_is_not_zero_and_stays_out_of_the_reference():
    frame, reference, notices = location_quotient(
        series("jobs", 5, np.nan, 3, 0, np.inf), series("all", 10, 90, np.nan, 0, 7)
    )
    assert reference == (5, 10)
    np.testing.assert_allclose(frame["lq"], [1, np.nan, np.nan, np.nan, np.nan])
    texts = [str(notice) for notice in notices]
    assert any("“all” is 0 there" in text and "a3" in text for text in texts)
    assert any("infinite" in text and "a4" in text for text in texts)


@pytest.mark.parametrize(
    ("sector", "total", "reference", "says"),
    [
        ((5, 1), (4, 4), (None, None), "exceeds “all” in these areas (1): a0"),
        ((-5, 1), (4, 4), (None, None), "“jobs” has negative values, in these areas (1): a0 (-5)"),
        ((0, 0), (4, 4), (None, None), "“jobs” is zero or empty in every area"),
        ((1, 1), (4, 4), (3, None), "Give both, or neither"),
        ((1, 1), (4, 4), (9, 8), "9 of the sector and 8 of all sectors"),
        ((1, 1), (4, 4), (0, 8), "above zero"),
        ((1, 1), (4, 4), (1, float("inf")), "inf"),
    ],
)
def test_what_cannot_be_compared(sector, total, reference, says):
    with pytest.raises(FieldError) as error:
        location_quotient(
            series("jobs", *sector),
            series("all", *total),
            reference_sector=reference[0],
            reference_total=reference[1],
        )
    assert says in str(error.value)


def test_participation_and_its_difference_from_the_share_of_all_sectors():
    """Crocco et al. (2006) by hand: 30, 10 and 0 of 40 jobs, in areas with 100, 100 and 50 of 250."""
    frame, *_ = location_quotient(series("jobs", 30, 10, 0, 4), series("all", 100, 100, 50, np.nan))
    np.testing.assert_allclose(frame["pr"], [0.75, 0.25, 0, np.nan])
    np.testing.assert_allclose(frame["hhm"], [0.75 - 0.4, 0.25 - 0.4, -0.2, np.nan])
    np.testing.assert_allclose(frame["hclq"], 40 * frame["hhm"])


def test_other_software_has_the_same_numbers(reference):
    """econcomplex 1.0.1 on EconGeo's example; R 4.2 on figures with zeros."""
    for _, industry in reference("quotients_econcomplex").groupby("industry"):
        table = industry.set_index("region")
        frame, *_ = location_quotient(table["jobs"], pd.Series(100.0, table.index, name="all"))
        np.testing.assert_allclose(frame["lq"], table["lq"], rtol=1e-13)
    table = reference("quotients")
    frame, *_ = location_quotient(table["sector"], table["total"])
    for name in ("lq", "pr", "hhm"):
        np.testing.assert_allclose(frame[name], table[name], rtol=1e-12, atol=1e-15)


def test_sums_of_the_layer_do_not_depend_on_the_order_of_areas():
    rng = np.random.default_rng(3)
    total = pd.Series(rng.random(500) * 10.0 ** rng.integers(-3, 6, 500), name="all")
    sector = (total * rng.random(500)).rename("jobs")
    order = rng.permutation(500)
    first, reference, _ = location_quotient(sector, total)
    second, again, _ = location_quotient(sector.iloc[order], total.iloc[order])
    assert reference == again
    pd.testing.assert_frame_equal(first, second.sort_index(), check_exact=True)


def test_a_layer_larger_than_its_reference_is_noticed():
    *_, notices = location_quotient(
        series("jobs", 5, 4), series("all", 10, 10), reference_sector=8, reference_total=1000
    )
    assert "sum to 9 of the sector and 20 of all sectors, more than the reference region has (8 and 1000)" in str(
        notices[-1]
    )
    *_, notices = location_quotient(series("jobs", 5, 4), series("all", 10, 10), reference_sector=9, reference_total=20)
    assert notices == ()
