"""Profiles of areas: other software, hand calculation, ties, and what is not known."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.specialisation import area_specialisation
from polos.analysis.errors import FieldError


def long(table):
    """Return {area: {code: value}} as a long table."""
    rows = [(area, code, value) for area, row in table.items() for code, value in row.items()]
    frame = pd.DataFrame(rows, columns=["area", "code", "value"])
    return frame.assign(value=frame["value"].astype(float))


def texts(result):
    return [str(notice) for notice in result.notices]


TABLE = {"a": {"10": 60, "20": 30, "30": 10}, "b": {"10": 20, "20": 80, "30": 0}, "c": {"10": 50, "20": 50, "30": 0}}


def test_by_hand():
    """Sums 130, 160, 10 of 300. For a: shares .6 .3 .1 against 13/30, 16/30, 1/30."""
    result = area_specialisation(long(TABLE))
    a = result.frame.loc["a"]
    assert a["krugman"] == pytest.approx(abs(0.6 - 13 / 30) + abs(0.3 - 16 / 30) + abs(0.1 - 1 / 30))
    assert a["rdi"] == pytest.approx(1 / a["krugman"])
    assert a["hhi"] == pytest.approx(0.46)
    assert a["entropy"] == pytest.approx(-(0.6 * np.log(0.6) + 0.3 * np.log(0.3) + 0.1 * np.log(0.1)))
    assert a["evenness"] == pytest.approx(a["entropy"] / np.log(3))
    assert a["theil"] == pytest.approx(
        0.6 * np.log(0.6 * 30 / 13) + 0.3 * np.log(0.3 * 30 / 16) + 0.1 * np.log(0.1 * 30)
    )
    assert a[["total", "sectors", "first_code", "first_val"]].tolist() == [100, 3, "10", 60]
    assert a["first_shr"] == pytest.approx(0.6)
    assert a[["lq_code", "lq_val"]].tolist() == ["30", 10]
    assert a["lq_max"] == pytest.approx(3)
    assert (a["risk"], a["risk_shr"]) == pytest.approx((12, 0.12))
    assert result.frame.loc["b", "sectors"] == 2
    half = area_specialisation(long(TABLE), shock=0.5).frame
    assert half.loc["b", ["risk", "risk_shr"]].tolist() == pytest.approx([40, 0.4])


def test_indices_equal_those_of_econcomplex(reference):
    """Made by tests/fixtures/make_econcomplex.py."""
    expected = reference("profile_areas").set_index("id")
    frame = area_specialisation(reference("profile_cells").astype({"code": str})).frame
    for index in ("hhi", "entropy", "krugman"):
        np.testing.assert_allclose(frame[index], expected[index].reindex(frame.index), rtol=1e-10)


def test_two_regions_without_a_common_sector():
    """Farhauer & Kröll (2013), in the manual of R's REAT 3.0.3 (krugman.spec): 20, 10, 70, 0, 0 against
    0, 0, 0, 60, 40 is the greatest difference, 2. A reference that lacks the area's sectors is refused, so that the
    rest of a large country stands for it here."""
    area = long({"j": {"1": 20, "2": 10, "3": 70, "4": 0, "5": 0}})
    country = pd.Series({"1": 2e-9, "2": 1e-9, "3": 7e-9, "4": 60.0, "5": 40.0})
    assert area_specialisation(area, totals=country).frame.loc["j", "krugman"] == pytest.approx(2, abs=1e-9)
    with pytest.raises(FieldError, match="zero for areas or sectors that have figures in the table"):
        area_specialisation(area, totals=country.round())


def test_ties_name_the_lowest_code_and_say_so():
    result = area_specialisation(long(TABLE))
    assert result.frame.loc["c", ["first_code", "first_val"]].tolist() == ["10", 50]
    assert "Areas where several sectors are the largest; the lowest code is named (1): c." in texts(result)


def test_quotients_that_differ_by_rounding_only_are_ties():
    """In d, 10 and 20 have the same quotient: 1/10 : 3/30 and 2/10 : 6/30."""
    cells = long({"d": {"10": 1, "20": 2, "30": 7}, "e": {"10": 2, "20": 4, "30": 14}})
    frame = area_specialisation(cells).frame
    assert frame["lq_code"].tolist() == ["10", "10"]
    assert frame["lq_max"].tolist() == pytest.approx([1, 1])


@pytest.mark.parametrize("mix", [(1, 3, 7), (0.7, 0.8, 0.2)])
def test_an_area_like_the_reference_has_no_diversity_index(mix):
    """With tenths, as of full-time equivalents, shares that are equal differ in their last digit."""
    cells = long(
        {area: dict(zip(("10", "20", "30"), (part * size for part in mix))) for area, size in zip("abc", (3, 7, 4))}
    )
    result = area_specialisation(cells)
    assert (result.frame["krugman"] == 0).all()
    assert (result.frame["theil"] == 0).all()
    assert result.frame["rdi"].isna().all()
    assert any("exactly the structure of the reference" in text and "(3): a, b, c." in text for text in texts(result))


def test_one_sector_only():
    frame = area_specialisation(long({"a": {"10": 3}, "b": {"10": 9}})).frame
    assert frame["evenness"].isna().all()
    assert (frame["entropy"] == 0).all()
    assert (frame["first_shr"] == 1).all()


def test_missing_is_not_zero():
    table = {**TABLE, "b": {"10": 20, "20": np.nan, "30": 0}}
    result = area_specialisation(long(table))
    frame = result.frame
    assert frame.loc["b"].drop(["first_code", "lq_code"]).isna().all()
    assert frame.loc["b", ["first_code", "lq_code"]].tolist() == [None, None]
    assert frame.loc["a", ["hhi", "first_shr"]].tolist() == pytest.approx([0.46, 0.6])
    assert frame.loc["a", ["krugman", "theil", "lq_max", "rdi"]].isna().all()
    assert frame.loc["a", "lq_code"] is None
    assert any("KNOWN_ONLY" in text for text in texts(result))
    known = area_specialisation(long(table), known_only=True).frame
    assert known.loc["a", "krugman"] == pytest.approx(abs(0.6 - 130 / 220) + abs(0.3 - 80 / 220) + abs(0.1 - 10 / 220))
    assert known.loc["b"].drop(["first_code", "lq_code"]).isna().all()


def test_areas_without_jobs():
    result = area_specialisation(long({**TABLE, "d": {"10": 0, "20": 0, "30": 0}}))
    d = result.frame.loc["d"]
    assert d[["total", "sectors"]].tolist() == [0, 0]
    assert d.drop(["total", "sectors", "first_code", "lq_code"]).isna().all()
    assert any("every sector is zero" in text and "(1): d." in text for text in texts(result))


def test_the_largest_establishment():
    plants = pd.DataFrame(
        [("a", 30.0), ("a", 10.0), ("b", 5.0), ("b", np.nan), ("z", 8.0)], columns=["area", "workers"]
    )
    result = area_specialisation(long(TABLE), establishments=plants)
    assert result.frame["plants"].tolist() == [2, 2, 0]
    assert result.frame.loc["a", "plant_1"] == 0.75
    assert result.frame.loc[["b", "c"], "plant_1"].isna().all()
    assert any("does not have their areas: 1, in z" in text for text in texts(result))
    assert any("without a number of workers: 1." in text and "(1): b." in text for text in texts(result))


@pytest.mark.parametrize("shock", [0, -0.1, 1.2, np.nan])
def test_shocks_that_cannot_be(shock):
    with pytest.raises(FieldError, match="SHOCK"):
        area_specialisation(long(TABLE), shock=shock)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(st.integers(0, 9999), min_size=3, max_size=3), min_size=1, max_size=6))
def test_ranges(rows):
    table = {f"a{place}": dict(zip(("10", "20", "30"), row)) for place, row in enumerate(rows)}
    if not any(map(any, rows)):
        return
    frame = area_specialisation(long(table)).frame
    for row, (_, found) in zip(rows, frame.iterrows()):
        if not any(row):
            continue
        assert 0 <= found["krugman"] <= 2
        assert found["theil"] >= 0
        assert found["first_val"] == max(row)
        assert found["lq_max"] >= 1 - 1e-12
        assert found["risk"] == pytest.approx(0.2 * max(row))
        assert found["sectors"] == sum(value > 0 for value in row)
