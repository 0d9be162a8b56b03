"""Profiles of sectors: published numbers, other software, hand calculation, and what is not known."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.agglomeration.concentration import sector_concentration
from polos.analysis.errors import FieldError

AUSTRIA = {"Wien": 500_000, "Linz": 400_000, "Graz": 100_000}
PLANTS = {"Wien": [200, 650, 12000, 100, 50], "Linz": [16000, 13000, 1500, 1500], "Graz": [25000]}


def long(table):
    """Return {code: {area: value}} as a long table."""
    rows = [(area, code, value) for code, column in table.items() for area, value in column.items()]
    frame = pd.DataFrame(rows, columns=["area", "code", "value"])
    return frame.assign(value=frame["value"].astype(float))


@pytest.fixture
def austria():
    sector = {area: sum(sizes) for area, sizes in PLANTS.items()}
    return long({"10": sector, "99": {area: AUSTRIA[area] - sector[area] for area in AUSTRIA}})


@pytest.fixture
def plants():
    return pd.DataFrame(
        [("10", float(size)) for sizes in PLANTS.values() for size in sizes], columns=["code", "workers"]
    )


def texts(result):
    return [str(notice) for notice in result.notices]


def test_the_published_example_from_table_and_plants(austria, plants):
    """Farhauer & Kröll (2014), in the manual of R's REAT 3.0.3 (Wieland 2019): γ = 0.05990628."""
    result = sector_concentration(austria, establishments=plants)
    sector = result.frame.loc["10"]
    assert sector["gamma"] == pytest.approx(0.05990628, abs=5e-9)
    assert sector["ms"] == pytest.approx(-0.43576, abs=5e-6)
    assert (sector["gamma_low"], sector["gamma_high"]) == (sector["gamma"], sector["gamma"])
    assert sector["plants"] == 10
    assert sector["plant_1"] == pytest.approx(25 / 70)
    assert sector["plant_3"] == pytest.approx(54 / 70)
    assert sector["plant_hhi"] == pytest.approx(sum(s * s for sizes in PLANTS.values() for s in sizes) / 70_000**2)
    assert (sector["total"], sector["areas"], sector["area_1"]) == (70_000, 3, "Linz")
    assert sector["top_1"] == pytest.approx(32 / 70)
    assert (sector["top_3"], sector["top_10"]) == pytest.approx((1, 1))
    assert "Sectors with jobs in the table but no establishment (1): 99." in texts(result)
    assert np.isnan(result.frame.loc["99", "gamma"])


def test_the_reference_can_be_given(austria, plants):
    alone = sector_concentration(
        austria[austria["code"] == "10"], establishments=plants, totals=pd.Series(AUSTRIA, dtype=float)
    )
    assert alone.frame.loc["10", "gamma"] == pytest.approx(0.05990628, abs=5e-9)
    same = sector_concentration(austria[austria["code"] == "10"], establishments=plants)
    assert same.frame.loc["10", "gini"] == 0
    assert same.frame.loc["10", "gamma"] < 0


def test_indices_equal_those_of_econcomplex(reference):
    """Made by tests/fixtures/make_econcomplex.py."""
    expected = reference("profile_sectors").set_index("id")
    cells = reference("profile_cells").astype({"code": str})
    frame = sector_concentration(cells).frame
    expected.index = expected.index.astype(str)
    for index, theirs in (("gini", "hoover_gini"), ("hhi", "hhi")):
        np.testing.assert_allclose(frame[index], expected[theirs].reindex(frame.index), rtol=1e-10)
    assert frame.loc["17", ["areas", "area_1", "top_1", "hhi"]].tolist() == [1, "a04", 1, 1]


def test_size_bands_give_bounds_that_hold_the_truth(austria, plants):
    bands = pd.DataFrame(
        {
            "code": "10",
            "plants": [2, 3, 2, 4, 0],
            "low": [1, 101, 1001, 5001, 99_999],
            "high": [100, 1000, 5000, np.inf, np.inf],
        }
    ).iloc[:4]
    bands["plants"] = [2, 2, 2, 4]
    exact = sector_concentration(austria, establishments=plants).frame.loc["10"]
    sector = sector_concentration(austria, bands=bands).frame.loc["10"]
    assert sector["plants"] == 10
    assert sector["plant_hhi_low"] <= exact["plant_hhi"] <= sector["plant_hhi_high"]
    assert sector["gamma_low"] <= exact["gamma"] <= sector["gamma_high"]
    assert sector["plant_hhi_low"] < sector["plant_hhi_high"]
    assert np.isnan(sector["gamma"])
    assert np.isnan(sector["ms"])
    # By hand: the six small plants take as much as they can, four of 5001 up share the other 57 800 alike; or they
    # take the least, three of the four too, and one has the other 52 791.
    small, least = 2 * 100**2 + 2 * 1000**2 + 2 * 5000**2, 2 * 1 + 2 * 101**2 + 2 * 1001**2
    assert sector["plant_hhi_low"] == pytest.approx((small + 4 * 14_450**2) / 70_000**2, rel=1e-14)
    largest = 70_000 - 2 - 202 - 2002 - 3 * 5001
    assert sector["plant_hhi_high"] == pytest.approx((least + 3 * 5001**2 + largest**2) / 70_000**2, rel=1e-14)


def test_bands_that_settle_the_sizes_give_the_index_itself():
    cells = long({"10": {"a": 3, "b": 1}, "20": {"a": 1, "b": 3}})
    bands = pd.DataFrame({"code": ["10"], "plants": [4], "low": [1], "high": [9]})
    exact = sector_concentration(cells, establishments=pd.DataFrame({"code": ["10"] * 4, "workers": [1.0] * 4})).frame
    frame = sector_concentration(cells, bands=bands).frame
    assert frame.loc["10", "plant_hhi"] == 0.25
    assert frame.loc["10", "gamma"] == exact.loc["10", "gamma"]


def test_bands_that_cannot_be_are_told(austria):
    bands = pd.DataFrame({"code": ["10"], "plants": [3], "low": [1], "high": [9]})
    result = sector_concentration(austria, bands=bands)
    assert np.isnan(result.frame.loc["10", "gamma_low"])
    assert any("add up to the jobs of the table" in text and "(1): 10." in text for text in texts(result))


def test_a_missing_figure_leaves_its_sector_empty_and_others_without_reference():
    cells = long({"10": {"a": 5, "b": np.nan, "c": 5}, "20": {"a": 1, "b": 2, "c": 3}})
    result = sector_concentration(cells)
    frame = result.frame
    needed = ["total", "areas", "top_1", "hhi", "gini"]
    assert frame.loc["10", needed].isna().all()
    assert frame.loc["10", "area_1"] is None
    assert frame["missing"].tolist() == [1, 0]
    assert frame.loc["20", ["total", "areas", "top_1"]].tolist() == [6, 3, 0.5]
    assert np.isnan(frame.loc["20", "gini"])
    assert any("Missing or suppressed figures: 1, in 1 areas and 1 sectors (10)" in text for text in texts(result))
    assert any("leave the totals of 1 areas" in text and "KNOWN_ONLY" in text for text in texts(result))
    known = sector_concentration(cells, known_only=True)
    # By hand: x = (6, 2, 8) / 16 and s = (1, 2, 3) / 6; by rising s/x: a, c, b.
    area = 6 / 16 * (1 / 6) / 2 + 8 / 16 * (1 / 6 + 4 / 6) / 2 + 2 / 16 * (4 / 6 + 1) / 2
    assert known.frame.loc["20", "gini"] == pytest.approx(1 - 2 * area)
    assert np.isnan(known.frame.loc["10", "gini"])
    assert any("count as smaller than they are" in text for text in texts(known))


def test_an_absent_row_is_zero_and_repeated_rows_add_up():
    cells = long({"10": {"a": 5}, "20": {"a": 1, "b": 2}})
    result = sector_concentration(pd.concat([cells, cells.iloc[:1]], ignore_index=True))
    assert result.frame.loc["10", ["total", "areas"]].tolist() == [10, 1]
    assert any("count as zero: 1 of 4" in text for text in texts(result))


def test_degenerate_tables_say_so():
    one_area = sector_concentration(
        long({"10": {"a": 5}, "20": {"a": 3}}),
        establishments=pd.DataFrame({"code": ["10", "10"], "workers": [2.0, 3.0]}),
    )
    assert one_area.frame["gamma"].isna().all()
    assert (one_area.frame["gini"] == 0).all()
    assert any("One area has everything" in text for text in texts(one_area))
    empty = sector_concentration(long({"10": {"a": 0, "b": 0}, "20": {"a": 3, "b": 1}}))
    assert empty.frame.loc["10", ["total", "areas"]].tolist() == [0, 0]
    assert empty.frame.loc["10", ["top_1", "hhi", "gini"]].isna().all()
    assert any("zero in every area" in text and "(1): 10." in text for text in texts(empty))
    single = sector_concentration(
        long({"10": {"a": 4, "b": 0}, "20": {"a": 3, "b": 1}}),
        establishments=pd.DataFrame({"code": ["10", "20", "20"], "workers": [4.0, 3.0, 1.0]}),
    )
    assert single.frame.loc["10", "plant_hhi"] == 1
    assert np.isnan(single.frame.loc["10", "gamma"])
    assert np.isfinite(single.frame.loc["20", "gamma"])
    assert any("single plant" in text and "(1): 10." in text for text in texts(single))


def test_unknown_workers_and_other_jobs_are_told(austria, plants):
    plants.loc[3, "workers"] = np.nan
    foreign = pd.DataFrame({"code": ["77", None], "workers": [3.0, 4.0]})
    result = sector_concentration(austria, establishments=pd.concat([plants, foreign], ignore_index=True))
    assert result.frame.loc["10", "plants"] == 10
    assert result.frame.loc["10", ["plant_hhi", "plant_1", "gamma"]].isna().all()
    assert any("without a number of workers: 1." in text and "sectors 10" in text for text in texts(result))
    assert any("does not have their sectors: 2, in 77, –" in text for text in texts(result))
    plants["workers"] = 7000.0 * 1.06
    assert any("more than 5%" in text for text in texts(sector_concentration(austria, establishments=plants)))
    plants["workers"] = 7000.0 * 1.04
    assert not any("more than 5%" in text for text in texts(sector_concentration(austria, establishments=plants)))


@pytest.mark.parametrize(
    ("table", "options", "says"),
    [
        ({"10": {"a": -1, "b": 2}}, {}, "negative values"),
        ({"10": {"a": 0, "b": np.nan}}, {}, "no value above zero"),
        ({"10": {"a": 1, "b": 2}}, {"totals": pd.Series({"a": 3.0})}, "no figure for these areas"),
        ({"10": {"a": 1, "b": 2}}, {"totals": pd.Series({"a": 3.0, "b": 0.0})}, "zero for areas or sectors that have"),
        ({"10": {"a": 1, "b": 2}}, {"totals": pd.Series({"a": 3.0, "b": -2.0}, name="pop")}, "“pop” has negative"),
        (
            {"10": {"a": 1, "b": 2}},
            {"establishments": pd.DataFrame({"code": ["10"], "workers": [-3.0]}, index=[8])},
            "negative numbers, in these rows (1): 8",
        ),
    ],
)
def test_what_cannot_be_profiled(table, options, says):
    with pytest.raises(FieldError) as error:
        sector_concentration(long(table), **options)
    assert says in str(error.value)


def test_the_order_of_rows_makes_no_difference(reference):
    cells = reference("profile_cells")
    first = sector_concentration(cells).frame
    second = sector_concentration(cells.sample(frac=1, random_state=4)).frame
    pd.testing.assert_frame_equal(first, second, check_exact=True)
