"""The measures of one sector together: three values of significance, minima, notices, and the sample by hand."""

import sqlite3
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from polos.analysis.agglomeration.quotient_family import COLUMNS, quotient_family
from polos.analysis.agglomeration.quotient_options import QuotientOptions
from polos.analysis.errors import Cancelled, FieldError, InferenceError

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "morocco.gpkg"


def series(name, *values):
    return pd.Series(values, index=[f"a{place:02d}" for place in range(len(values))], name=name, dtype=float)


@pytest.fixture
def figures(reference):
    """Return the 16 areas whose numbers R computed."""
    table = reference("quotients").set_index("id")
    renamed = table.rename(columns={"sector": "jobs", "total": "all", "area": "km2"})
    return table, [renamed[name] for name in ("jobs", "all", "firms", "km2", "population")]


def texts(notices):
    return [str(notice) for notice in notices]


def test_each_measure_is_that_of_r(figures, reference):
    table, (jobs, everything, firms, km2, population) = figures
    found = quotient_family(jobs, everything, firms=firms, area=km2, population=population)
    assert tuple(found.frame) == COLUMNS
    expected = {
        **{name: table[name] for name in ("lq", "slq", "pr", "hhm", "icn")},
        "hclq": table["hhm"] * jobs.sum(),
        "dartboard_p": table["p"],
        "dartboard_p_adj": table["p_bh"],
        "cluster_index": table["cluster_index"].fillna(0),
    }
    for name, values in expected.items():
        np.testing.assert_allclose(found.frame[name], values, rtol=1e-10, atol=1e-13, err_msg=name)
    assert list(found.frame.index[found.frame["dartboard_sig"] == 1]) == ["q05", "q06", "q11", "q15"]
    assert set(found.frame.index[found.frame["slq_sig"] == 1]) <= {"q04", "q06", "q11"}
    assert (found.frame["enough"] == 1).all()
    weights = reference("quotients_weights")["weight"]
    assert "ICn = {} × LQ + {} × PR + {} × HHm.".format(*(f"{weight:.6f}" for weight in weights)) in texts(
        found.notices
    )


def test_intervals_count_firms_where_they_are_given(figures):
    table, (jobs, everything, firms, *_) = figures
    plain = quotient_family(jobs, everything)
    np.testing.assert_allclose(plain.frame["lq_low"], table["low"], rtol=1e-9)
    np.testing.assert_allclose(plain.frame["lq_high"], table["high"], rtol=1e-9)
    assert any("or at least the number of firms in FIRMS" in text for text in texts(plain.notices))
    with_firms = quotient_family(jobs, everything, firms=firms)
    assert not any("in FIRMS" in text for text in texts(with_firms.notices))
    assert (with_firms.frame["lq_high"] >= plain.frame["lq_high"]).all()


def test_what_needs_more_figures_is_there_but_empty(figures):
    _, (jobs, everything, *_) = figures
    found = quotient_family(jobs, everything)
    empty = ["dartboard_p", "dartboard_p_adj", "dartboard_sig", "cluster_index"]
    assert tuple(found.frame) == COLUMNS
    assert found.frame[empty].isna().all(axis=None)
    assert found.frame.drop(columns=empty).notna().all(axis=None)


def test_under_a_minimum_figures_stay_and_marks_go(figures):
    _, (jobs, everything, firms, *_) = figures
    free = quotient_family(jobs, everything, firms=firms)
    bound = quotient_family(jobs, everything, firms=firms, options=QuotientOptions(least_jobs=10, least_firms=7))
    marks = ["slq_sig", "dartboard_sig", "enough"]
    pd.testing.assert_frame_equal(free.frame.drop(columns=marks), bound.frame.drop(columns=marks), check_exact=True)
    enough = (jobs >= 10) & (firms >= 7)
    np.testing.assert_array_equal(bound.frame["enough"], enough.astype(float))
    for name in ("slq_sig", "dartboard_sig"):
        np.testing.assert_array_equal(bound.frame[name], free.frame[name].where(enough, 0))
    assert list(bound.frame.index[bound.frame["dartboard_sig"] == 1]) == ["q05", "q15"]
    assert [text for text in texts(bound.notices) if "minimum" in text] == [
        f"Areas under the minimum of 10 in SECTOR, never marked as significant: {(jobs < 10).sum()}.",
        f"Areas under the minimum of 7 in FIRMS, never marked as significant: {(firms < 7).sum()}.",
    ]


def test_marks_follow_the_corrected_p(figures):
    """R 4.2: p is 2.4e-6 in q05 and 2.5e-5 in q15, times 16 areas 3.9e-5 and 3.9e-4."""
    _, (jobs, everything, firms, *_) = figures
    for correction, marked in (("none", ["q05", "q15"]), ("bonferroni", ["q05"])):
        options = QuotientOptions(alpha=0.0001, correction=correction)
        frame = quotient_family(jobs, everything, firms=firms, options=options).frame
        assert list(frame.index[frame["dartboard_sig"] == 1]) == marked


def test_unknown_is_neither_yes_nor_no():
    """An area without firms: too few jobs settle it; enough jobs leave it open; no test without firms."""
    jobs = series("jobs", 90, 2, 90, np.nan, *[5] * 40)
    everything = series("all", 100, 100, 100, 100, *[100] * 40)
    firms = series("firms", np.nan, np.nan, 30, 30, *[2] * 40)
    frame = quotient_family(jobs, everything, firms=firms, options=QuotientOptions(least_jobs=10, least_firms=3)).frame
    np.testing.assert_array_equal(frame["enough"].iloc[:5], [np.nan, 0, 1, np.nan, 0])
    np.testing.assert_array_equal(frame["slq_sig"].iloc[:5], [np.nan, 0, 1, np.nan, 0])
    np.testing.assert_array_equal(frame["dartboard_sig"].iloc[:5], [np.nan, np.nan, 1, np.nan, 0])
    assert frame["dartboard_p"].iloc[3] < 0.05


def test_an_area_without_the_sector_never_reaches_the_cut_off():
    """399 of 400 areas have none of it: the 95th percentile of every resample is that of LQ = 0."""
    jobs = series("jobs", 50, *[0] * 399)
    found = quotient_family(jobs, series("all", *[100] * 400))
    assert list(found.frame.index[found.frame["slq_sig"] == 1]) == ["a00"]
    assert any("not above 1" in text and "Do not use slq_sig" in text for text in texts(found.notices))


def test_logarithms_leave_out_areas_without_the_sector(figures):
    table, (jobs, everything, *_) = figures
    found = quotient_family(jobs, everything, options=QuotientOptions(logarithms=True))
    np.testing.assert_allclose(found.frame["slq"], table["slq_ln"], rtol=1e-10)
    np.testing.assert_array_equal(found.frame["slq_sig"].isna(), jobs == 0)
    (fact,) = (text for text in texts(found.notices) if text.startswith("Cut-off"))
    cut_off, quotient = (float(part.split()[-1]) for part in (fact.split(", which")[0], fact.split(". Areas")[0]))
    logs = np.log(table["lq"][table["lq"] > 0])
    assert quotient == pytest.approx(np.exp(logs.mean() + cut_off * logs.std()), rel=1e-3)
    reached = (table["slq_ln"] >= cut_off).sum()
    assert f"Areas that reach it: {reached} of 14." in fact


def test_an_explicit_reference_reaches_every_measure(figures):
    _, (jobs, everything, firms, *_) = figures
    reference = {"reference_sector": 4000, "reference_total": 90000}
    found = quotient_family(jobs, everything, firms=firms, options=QuotientOptions(**reference))
    assert found.reference == (4000, 90000)
    np.testing.assert_allclose(found.frame["pr"], jobs / 4000)
    np.testing.assert_allclose(found.frame["hhm"], jobs / 4000 - everything / 90000)
    assert any("compares the areas of the layer with each other" in text for text in texts(found.notices))
    whole = quotient_family(jobs, everything, firms=firms, options=QuotientOptions(**reference, reference_firms=700))
    assert not any("with each other" in text for text in texts(whole.notices))
    from scipy.stats import binom

    np.testing.assert_allclose(whole.frame["dartboard_p"], binom.sf(firms - 1, 700, everything / 90000), rtol=1e-9)
    assert any("700 firms, shares of 90000" in text for text in texts(whole.notices))


def test_the_order_of_areas_changes_nothing(figures):
    _, (jobs, everything, firms, km2, population) = figures
    order = np.random.default_rng(4).permutation(len(jobs))
    found, shuffled = (
        quotient_family(*columns[:2], firms=columns[2], area=columns[3], population=columns[4])
        for columns in (
            (jobs, everything, firms, km2, population),
            [column.iloc[order] for column in (jobs, everything, firms, km2, population)],
        )
    )
    pd.testing.assert_frame_equal(found.frame, shuffled.frame.sort_index(), check_exact=True)
    assert texts(found.notices) == texts(shuffled.notices)


def test_contradictions_between_jobs_and_firms_are_named():
    jobs, everything = series("jobs", 9, 5, 7, 1), series("all", 90, 80, 70, 60)
    found = quotient_family(jobs, everything, firms=series("firms", 0, 6, 2, np.inf))
    said = " ".join(texts(found.notices))
    assert "“jobs” above 0 but no firms in “firms” (1): a00" in said
    assert "more firms in “firms” than there are in “jobs” (1): a01" in said
    assert said.count("“firms” is infinite") == 1
    assert list(found.frame["lq_low"].isna()) == [True, False, False, True]


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"alpha": 0}, InferenceError, "ALPHA is 0"),
        ({"alpha": 1.5}, InferenceError, "ALPHA is 1.5"),
        ({"seed": -1}, InferenceError, "SEED is -1"),
        ({"resamples": 10}, InferenceError, "BOOTSTRAP is 10"),
        ({"correction": "holm"}, InferenceError, "holm"),
        ({"reference_firms": 9}, FieldError, "REFERENCE_FIRMS is given without REFERENCE_TOTAL"),
        ({"reference_total_firms": 9}, FieldError, "REFERENCE_TOTAL_FIRMS is given without REFERENCE_FIRMS"),
        ({"plant_hhi": 0}, FieldError, "PLANT_HHI is 0"),
        ({"plant_hhi": 1.2}, FieldError, "PLANT_HHI is 1.2"),
        ({"risk": "loose"}, InferenceError, "no risk of the dartboard test"),
    ],
)
def test_options_out_of_range(options, error, says):
    with pytest.raises(error, match=says):
        QuotientOptions(**options)


def test_firms_asked_for_but_not_given(figures):
    _, (jobs, everything, _, km2, _) = figures
    with pytest.raises(FieldError, match="MIN_FIRMS needs the firms"):
        quotient_family(jobs, everything, options=QuotientOptions(least_firms=3))
    reference = {"reference_sector": 4000, "reference_total": 90000, "reference_firms": 9}
    with pytest.raises(FieldError, match="REFERENCE_FIRMS needs the firms"):
        quotient_family(jobs, everything, options=QuotientOptions(**reference))
    found = quotient_family(jobs, everything, area=km2)
    assert "No cluster index: it needs FIRMS, AREA and POPULATION, all three." in texts(found.notices)


def test_one_area_or_equal_areas_give_what_there_is():
    for count in (1, 5):
        found = quotient_family(series("jobs", *[5] * count), series("all", *[50] * count))
        np.testing.assert_allclose(found.frame["lq"], 1)
        assert found.frame[["slq", "slq_sig", "icn"]].isna().all(axis=None)
        said = " ".join(texts(found.notices))
        assert "all the same" in said
        assert "No ICn" in said


def test_cancelling(figures):
    _, (jobs, everything, *_) = figures
    with pytest.raises(Cancelled):
        quotient_family(jobs, everything, cancelled=lambda: True)


@pytest.fixture(scope="module")
def industry():
    """Return businesses of industry and of all sectors by commune, summed here."""
    with sqlite3.connect(SAMPLE) as database:
        table = pd.read_sql("SELECT area_code, sector, establishments FROM sectors", database)
        codes = [code for (code,) in database.execute("SELECT code FROM areas")]
    total = table.groupby("area_code")["establishments"].sum().reindex(codes).astype(float).rename("total")
    sector = table[table["sector"] == "B-E"].set_index("area_code")["establishments"]
    return sector.reindex(codes).astype(float).rename("industry"), total, table


def test_three_communes_by_hand(industry):
    """Al Hoceima: 275 of 2,770 businesses are industrial; Bni Bouayach: 76 of 723; Ain Chouater has none at all.

    Nation: 154,979 of 1,130,021 (HCP, census of 2024).
    """
    sector, total, _ = industry
    options = QuotientOptions(reference_sector=154_979, reference_total=1_130_021)
    found = quotient_family(sector, total, firms=sector, options=options)
    for code, jobs, everything in (("010510101", 275, 2770), ("010510103", 76, 723)):
        row = found.frame.loc[code]
        assert row["lq"] == pytest.approx(jobs / everything * 1_130_021 / 154_979, rel=1e-12)
        assert row["hclq"] == pytest.approx(jobs - everything * 154_979 / 1_130_021, rel=1e-12)
        assert row["pr"] == pytest.approx(jobs / 154_979, rel=1e-12)
        assert row["hhm"] == pytest.approx(jobs / 154_979 - everything / 1_130_021, rel=1e-12)
        assert row["lq_low"] < row["lq"] < row["lq_high"]
        assert row["dartboard_p"] > 0.5
    none = found.frame.loc["022510301"]
    assert none[["lq", "slq", "lq_low", "dartboard_p"]].isna().all()
    assert tuple(none[["pr", "hclq", "hhm"]]) == (0, 0, 0)


def test_the_sample_sums_to_its_table(industry):
    sector, total, table = industry
    found = quotient_family(sector, total)
    by_sector = table.groupby("sector")["establishments"].sum()
    assert found.reference == (by_sector["B-E"], by_sector.sum()) == (150_457, total.sum())
    assert found.frame["pr"].sum() == pytest.approx(1, rel=1e-12)
    assert found.frame["hclq"].sum() == pytest.approx(0, abs=1e-6)
    weighted = (found.frame["lq"] * total / total.sum()).sum()
    assert weighted == pytest.approx(1, rel=1e-12)
    reached = (found.frame["slq_sig"] == 1).sum()
    assert reached / found.frame["slq"].notna().sum() == pytest.approx(0.05, abs=0.01)


def test_the_dartboard_takes_firms_of_all_sectors_and_their_reference(figures):
    """By R's own test on another total; the whole of the reference is then that of firms."""
    table, (jobs, everything, firms, *_) = figures
    total_firms = (everything / 4).rename("all firms")
    by_jobs = quotient_family(jobs, everything, firms=firms)
    by_firms = quotient_family(jobs, everything, firms=firms, total_firms=total_firms)
    np.testing.assert_allclose(by_firms.frame["dartboard_p"], table["p"], rtol=1e-10)
    assert any("takes its chances from TOTAL" in text for text in texts(by_jobs.notices))
    assert not any("takes its chances from TOTAL" in text for text in texts(by_firms.notices))
    reference = {"reference_sector": 4000, "reference_total": 90000, "reference_firms": 700}
    within = quotient_family(
        jobs, everything, firms=firms, total_firms=total_firms, options=QuotientOptions(**reference)
    )
    np.testing.assert_allclose(within.frame["dartboard_p"], table["p"], rtol=1e-10)
    assert any("in REFERENCE_FIRMS and REFERENCE_TOTAL_FIRMS" in text for text in texts(within.notices))
    options = QuotientOptions(**reference, reference_total_firms=22500)
    whole = quotient_family(jobs, everything, firms=firms, total_firms=total_firms, options=options)
    of_jobs = quotient_family(jobs, everything, firms=firms, options=QuotientOptions(**reference))
    np.testing.assert_allclose(whole.frame["dartboard_p"], of_jobs.frame["dartboard_p"], rtol=1e-12)


def test_plant_sizes_widen_the_intervals_alike_by_index_and_by_squares(figures):
    _, (jobs, everything, firms, *_) = figures
    squares = (jobs * 50).rename("squares")
    by_squares = quotient_family(jobs, everything, firms=firms, jobs_squared=squares)
    options = QuotientOptions(plant_hhi=50 / jobs.sum())
    by_index = quotient_family(jobs, everything, options=options)
    limits = ["lq_low", "lq_high"]
    pd.testing.assert_frame_equal(by_squares.frame[limits], by_index.frame[limits])
    plain = quotient_family(jobs, everything).frame
    assert (by_index.frame["lq_low"] < plain["lq_low"])[jobs > 0].all()
    assert any("count plants of 50 jobs" in text for text in texts(by_index.notices))


@pytest.mark.parametrize(
    ("given", "options", "parameter"),
    [
        ({"total_firms": True}, {}, "TOTAL_FIRMS needs the firms of the sector"),
        ({}, {"risk": "fitted"}, "RISK needs the firms of the sector"),
        (
            {"firms": True},
            {"reference_total": 9e9, "reference_firms": 9, "reference_total_firms": 9},
            "REFERENCE_TOTAL_FIRMS needs the firms of all",
        ),
    ],
)
def test_what_needs_firms_says_so(figures, given, options, parameter):
    _, (jobs, everything, firms, *_) = figures
    with pytest.raises(FieldError, match=parameter):
        quotient_family(jobs, everything, **dict.fromkeys(given, firms), options=QuotientOptions(**options))
