"""Growth of clusters against published shift-share numbers, bounds, and growth of markets by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError, TableError
from polos.analysis.sectors.long_table import long_table
from polos.analysis.verdicts.cluster_growth import growth_of_effects, growth_of_markets, growth_of_tables, market_growth
from polos.analysis.verdicts.measures import (
    EMPTY,
    KNOWN,
    NO_AREAS,
    NO_LOGARITHM,
    NO_ROW,
    NO_START,
    ONE_DATE,
    TWO_DATES,
)

CODES = ("10", "13", "14", "15")
# REAT 3.0.3: 90, 20, 10, 60 → 100, 40, 10, 55 in a nation of 400, 150, 150, 400 → 440, 210, 135, 480: own effect -3.
HERE = {2019: (90, 20, 10, 60), 2024: (100, 40, 10, 55)}
NATION = {2019: (400, 150, 150, 400), 2024: (440, 210, 135, 480)}
ONE = pd.Index(["7"])


def tables(split=(0.5, 0.5), **changes):
    """Return the nation as four areas, of which a and b are the cluster."""
    found = {}
    for year, here in HERE.items():
        rows = []
        for code, own, all_of in zip(CODES, here, NATION[year]):
            figures = {"a": own * split[0], "b": own * split[1], "c": (all_of - own) / 2, "d": (all_of - own) / 2}
            for area, jobs in figures.items():
                jobs = changes.get(f"{area}{code}_{year}", jobs)
                if jobs is not None:
                    rows.append({"area": area, "code": code, "jobs": jobs, "year": year})
        found[year] = long_table(pd.DataFrame(rows), year)
    return found


MEMBERS = pd.Series(["7", "7", None, None], list("abcd"))


def grown(of, codes=CODES, members=MEMBERS, **more):
    found, notices = growth_of_tables(of, set(codes), members, ONE, figure="jobs", **more)
    return found.loc["7"], notices


def test_the_published_own_effect_over_the_start():
    found, _ = grown(tables())
    assert (found["low"], found["high"]) == pytest.approx((-3 / 180, -3 / 180))
    found, _ = grown(tables(), ["10"])
    assert found["low"] == pytest.approx((100 - 90 * 440 / 400) / 90)


def test_the_same_by_the_effects_of_areas():
    effects = pd.DataFrame({"start": [100.0, 80, 9], "regional": [1.0, -4, 9]}, list("abc"))
    found = growth_of_effects(effects, MEMBERS, ONE).loc["7"]
    assert (found["low"], found["high"]) == pytest.approx((-3 / 180, -3 / 180))
    bounds = effects.assign(own_low=[-5.0, np.nan, 0], own_high=[3.0, np.nan, 0], regional=[np.nan, -4, 9])
    found = growth_of_effects(bounds, MEMBERS, ONE).loc["7"]
    assert (found["low"], found["high"]) == pytest.approx((-9 / 180, -1 / 180))
    found = growth_of_effects(effects, MEMBERS, ONE, incomplete={"7"}).loc["7"]
    assert found["lacks"] == NO_AREAS
    assert growth_of_effects(effects * np.nan, MEMBERS, ONE).loc["7", "lacks"] == EMPTY


def test_an_area_of_one_date_only_leaves_its_cluster_unknown():
    gone = {f"b{code}_2024": None for code in CODES}
    found, notices = grown(tables(**gone))
    assert found["lacks"] == NO_AREAS
    assert "only one of 2019 and 2024 has" in str(notices[0])


def test_nothing_at_the_start_has_no_rate():
    none = {f"{area}10_2019": 0 for area in "ab"}
    found, _ = grown(tables(**none), ["10"])
    assert (found["lacks"], np.isnan(found["low"])) == (NO_START, True)


def test_a_hidden_figure_leaves_growth_unknown_and_bands_give_bounds():
    found, _ = grown(tables(a10_2024=np.nan))
    assert found["lacks"] == EMPTY
    banded = tables()
    cells = banded[2024].cells
    own = (cells["area"] == "a") & (cells["code"] == "10")
    cells.loc[own, ["jobs_low", "jobs_high"]] = [40.0, 80.0]
    found, _ = grown(banded, ["10"])
    # With x in place of 50 at the end, own growth is (50 + x - 90 (390 + x) / 400) / 90 for 40 and 80.
    expected = [(50 + x - 90 * (390 + x) / 400) / 90 for x in (40, 80)]
    assert (found["low"], found["high"]) == pytest.approx(expected)
    assert found["lacks"] == KNOWN


def demand(rows):
    return pd.DataFrame(rows, columns=["year", "value", "cl_id"])


def test_markets_by_hand():
    """A tenth more each year, from rows that are added up; cluster 2 has a market of its own that halves."""
    common = [[2022, 60, None], [2022, 40, None], [2023, 110, None], [2024, 121, None]]
    rows = demand([*common, [2022, 20, "2"], [2023, 10, "2"], [2024, 5, "2"]])
    found, notices = market_growth(rows, pd.Index(["1", "2"]))
    assert found["low"].tolist() == pytest.approx([0.1, -0.5])
    assert found["high"].tolist() == pytest.approx([0.1, -0.5])
    assert not notices


def test_one_odd_year_does_not_decide():
    """A market that stands still for six years, and jumps in the seventh."""
    found, _ = market_growth(demand([*([2010 + year, 100, None] for year in range(6)), [2016, 160, None]]), ONE)
    assert found.loc["7", "low"] < 0 < found.loc["7", "high"]


def test_markets_of_a_result_of_demand():
    rows = pd.DataFrame({"cl_id": ["1", None], "mk_low": [0.01, -0.2], "mk_high": [0.03, -0.1], "mk_real": 1})
    found, notices = growth_of_markets(rows, pd.Index(["1", "2"]))
    assert found[["low", "high"]].to_numpy().tolist() == [[0.01, 0.03], [-0.2, -0.1]]
    assert not notices
    assert growth_of_markets(rows.iloc[:1], ONE)[0].loc["7", "lacks"] == NO_ROW
    with pytest.raises(TableError, match="2 markets that are of no cluster"):
        growth_of_markets(rows.drop(columns="cl_id"), ONE)
    with pytest.raises(TableError, match=r"same cluster \(1\): 1"):
        growth_of_markets(rows.iloc[[0, 0]], ONE)
    _, notices = growth_of_markets(rows, ONE)
    assert "CLUSTERS does not have (1): 1" in str(notices[0])
    assert "current prices" in str(growth_of_markets(rows.assign(mk_real=[0, 1]), pd.Index(["1"]))[1][0])


def test_markets_of_clusters_that_are_not_there():
    _, notices = market_growth(demand([[2023, 10, "9"], [2024, 5, "9"]]), ONE)
    assert "does not have (1): 9" in str(notices[0])


@pytest.mark.parametrize(
    ("rows", "lacks"),
    [
        ([[2024, 5, None]], ONE_DATE),
        ([[2023, 4, None], [2024, 5, None]], TWO_DATES),
        ([[2023, 0, None], [2024, 5, None]], NO_START),
        ([[2022, 4, None], [2023, 0, None], [2024, 5, None]], NO_LOGARITHM),
        ([[2023, np.nan, None], [2024, 5, None]], ONE_DATE),
        ([[2023, np.nan, None]], EMPTY),
        ([[2023, 3, "9"], [2024, 5, "9"]], NO_ROW),
    ],
)
def test_markets_of_which_nothing_is_known(rows, lacks):
    assert market_growth(demand(rows), ONE)[0].loc["7", "lacks"] == lacks


def test_markets_that_cannot_be():
    with pytest.raises(TableError, match="without a year"):
        market_growth(demand([[np.nan, 1, None]]), ONE)
    with pytest.raises(FieldError, match="negative"):
        market_growth(demand([[2023, -1.0, None]]), ONE)
