"""Markets by hand: sectors of products, growth, shares, concentration, parts of growth, prices, output."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import FieldError, SectorError
from polos.analysis.markets.constant_shares import constant_shares
from polos.analysis.markets.demand import GROWS, OPEN, SHRINKS, UNKNOWN, demand
from polos.analysis.markets.market_sectors import (
    Market,
    market_together,
    markets_by_level,
    markets_of_groups,
    sectors_of_products,
)
from polos.analysis.markets.production import production
from polos.analysis.markets.sales import sales
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.correspondence import correspondence_of
from polos.analysis.sectors.sector_table import Reading

# Invented: two sellers, three years; 1071 grows by a tenth a year, 1079 stands still, 1311 halves.
SALES = {"1071": (100, 110, 121), "1079": (200, 200, 200), "1311": (80, 40, 20)}
OURS = {"1071": (10, 20, 30), "1079": (100, 90, 80), "1311": (20, 10, 5)}


def cells(change=(), reading=None):
    figures = {}
    for code, whole in SALES.items():
        for year, value, own in zip((2020, 2021, 2022), whole, OURS[code]):
            figures[code, year, "us"], figures[code, year, "them"] = float(own), float(value - own)
    figures.update(change)
    frame = pd.DataFrame(
        [(*key, value) for key, value in figures.items()], columns=["product", "year", "seller", "value"]
    )
    return sales(frame, reading or Reading(), "us").cells


def found(change=(), level=None, **options):
    table = cells(change)
    parts, _ = sectors_of_products(table, Reading())
    markets, _ = markets_by_level(parts["sector"], isic4(), level)
    return demand(table, parts, markets, **{"home": "us", "with_sellers": True, **options})


def test_growth_shares_and_concentration_by_hand():
    result = found()
    rows = result.markets
    assert rows.index.tolist() == ["1079", "1071", "1311"]
    assert rows["state"].to_dict() == {"1071": GROWS, "1079": SHRINKS, "1311": SHRINKS}
    bread = rows.loc["1071"]
    assert (bread["growth"], bread["low"], bread["ends"]) == pytest.approx((0.1, 0.1, 0.1))
    assert (bread["share_first"], bread["share_last"]) == pytest.approx((0.1, 30 / 121))
    assert bread["share_change"] == pytest.approx(30 / 121 - 0.1)
    assert (bread["rank"], bread["sellers"]) == (2, 2)
    assert bread["hhi_first"] == pytest.approx(0.1**2 + 0.9**2)
    assert bread["hhi_last"] == pytest.approx((30**2 + 91**2) / 121**2)
    ours = result.sellers.set_index(["market", "seller"]).loc["1071", "us"]
    assert (ours["start"], ours["end"], ours["growth"]) == pytest.approx((10, 30, 3**0.5 - 1))
    assert not rows["split"].any()


def test_the_parts_of_growth_by_hand():
    """Division 10: 300 to 321; ours 110 to 110. At the market's 7 % it had gained 7.7; at its products' growth 2.1."""
    row = found(level=2).markets.loc["10"]
    assert (row["home_start"], row["home_end"], row["start"], row["end"]) == (110, 110, 300, 321)
    assert row["market_effect"] == pytest.approx(0.07 * 110)
    assert row["mix_effect"] == pytest.approx(0.21 * 10 - 0.07 * 110)
    assert row["share_effect"] == pytest.approx(-0.21 * 10)


FIGURES = st.lists(st.tuples(*[st.integers(0, 1000)] * 4), min_size=1, max_size=5)


@settings(max_examples=50, deadline=None)
@given(FIGURES)
def test_parts_sum_to_growth_and_the_last_is_the_change_of_shares(figures):
    products = pd.MultiIndex.from_product([["m"], range(len(figures))], names=["market", "product"])
    rows = pd.DataFrame(figures, products, ["others_start", "others_end", "home_start", "home_end"], dtype=float)
    rows["world_start"] = rows["others_start"] + rows["home_start"]
    rows["world_end"] = rows["others_end"] + rows["home_end"]
    parts = constant_shares(rows).loc["m"]
    if not rows["world_start"].sum():
        assert parts.isna().all()
        return
    assert parts.sum() == pytest.approx(rows["home_end"].sum() - rows["home_start"].sum())
    shares = [rows[f"home_{end}"] / rows[f"world_{end}"].replace(0, np.nan) for end in ("start", "end")]
    gained = (shares[1] - shares[0].fillna(0)) * rows["world_end"]
    assert parts["share_effect"] == pytest.approx(gained.sum())


def test_unknown_is_not_zero():
    result = found({("1071", 2021, "them"): np.nan})
    row = result.markets.loc["1071"]
    assert (row["state"], row["years"], row["lacks"]) == (UNKNOWN, 2, "dates")
    assert row["ends"] == pytest.approx(0.1)
    assert any("nothing is known of the whole (1): 1071 2021" in str(notice) for notice in result.notices)
    # A seller without a row sells nothing where all rows have a value.
    none = found({("1311", 2022, "us"): 0.0}).markets.loc["1311"]
    assert (none["share_last"], none["home_end"], none["sellers"]) == (0, 0, 1)
    assert np.isnan(none["rank"])


def test_one_year_has_shares_and_no_growth():
    table = cells()
    table = table[table["year"] == 2022]
    parts, _ = sectors_of_products(table, Reading())
    row = demand(table, parts, markets_by_level(parts["sector"], isic4())[0], home="us", with_sellers=True).markets
    assert row.loc["1071", ["state", "years", "lacks"]].tolist() == [UNKNOWN, 1, "date"]
    assert row.loc["1071", "share_last"] == pytest.approx(30 / 121)


def test_prices_decide_where_they_are_known():
    """Prices rise by a tenth a year: what grew as they did stands still."""
    prices = pd.Series([100.0, 110, 121], [2020, 2021, 2022])
    result = found(prices=prices)
    row = result.markets.loc["1071"]
    assert (row["growth"], row["nominal"]) == (pytest.approx(0, abs=1e-12), pytest.approx(0.1))
    assert row["state"] == SHRINKS
    assert result.years.set_index(["market", "year"]).loc[("1071", 2020), "real"] == pytest.approx(121)
    assert "in prices of 2022" in str(result.notices[-1])
    assert "current money" in str(found().notices[-1])
    assert found(prices=prices.iloc[:2]).markets.loc["1071", "lacks"] == "dates"
    with pytest.raises(FieldError, match="no year of the sales"):
        found(prices=pd.Series([100.0], [1999]))
    with pytest.raises(FieldError, match=r"not above 0 in these years \(1\): 2021 \(0\)"):
        found(prices=prices.replace(110, 0))


def test_an_open_market():
    row = found({("1079", 2021, "them"): 150.0}).markets.loc["1079"]
    assert row["state"] == OPEN
    assert row["low"] < 0 < row["high"]


HS = [
    *(
        (2, {"from": "190590", "to": "1071"}),
        (3, {"from": "190531", "to": "1071"}),
        (4, {"from": "190531", "to": "1073"}),
    ),
    *((5, {"from": "520100", "to": "0116"}), (6, {"from": "520200", "to": "3830"})),
]


def test_products_become_sectors_and_splits_are_told():
    reading = Reading(correspondence=correspondence_of("hs", HS, equally=True))
    rows = [("190590", 60.0), ("190531", 40.0), ("52010010", 10.0), ("999999", 90.0), ("52", 0.0)]
    frame = pd.DataFrame(rows[:4], columns=["product", "value"]).assign(year=2020)
    table = sales(frame, reading).cells
    parts, notices = sectors_of_products(table, reading)
    weights = parts.set_index(["product", "sector"])["weight"].to_dict()
    # The national code of eight digits is where the six that it begins with are.
    expected = {("190590", "1071"): 1, ("190531", "1071"): 0.5, ("190531", "1073"): 0.5, ("52010010", "0116"): 1}
    assert weights == expected
    said = " ".join(map(str, notices))
    assert "left out (1; 45.0% of all figures): 999999" in said
    assert "where it has none (1; 20.0% of all figures): 190531 → 1071, 1073" in said
    result = demand(table, parts, markets_by_level(parts["sector"].unique(), isic4())[0]).markets
    assert result["end"].to_dict() == {"1071": 80, "1073": 20, "0116": 10}
    assert result["split"].to_dict() == pytest.approx({"1071": 0.25, "1073": 1, "0116": 0})
    # Both parts of it are in one division, so that nothing is split.
    whole = demand(table, parts, markets_by_level(parts["sector"].unique(), isic4(), 2)[0]).markets
    assert (whole.loc["10", "end"], whole.loc["10", "split"]) == (100, 0)


@pytest.mark.parametrize(
    ("links", "text"),
    [
        ([(2, {"from": "850000", "to": "2630"})], "No product of the table is in the correspondence"),
        ([(2, {"from": "1071", "to": "3399"})], r"does not have \(1\): 3399.*CLASSIFICATION"),
    ],
)
def test_correspondences_that_do_not_fit(links, text):
    reading = Reading(correspondence=correspondence_of("own", links))
    with pytest.raises(SectorError, match=text):
        sectors_of_products(cells(), reading)


def test_markets_of_groups_and_all_together():
    groups = [Market("7", "10"), Market("7", "1311"), Market("8", "1071"), Market("9", "26")]
    pairs, notices = markets_of_groups(groups, ["1071", "1079", "1311"], isic4())
    assert sorted(pairs.itertuples(index=False, name=None)) == [
        *[("1071", "7"), ("1071", "8"), ("1079", "7"), ("1311", "7")],
    ]
    assert "in more than one market, and count in each (1): 1071" in str(notices[0])
    assert "no sector (1): 9" in str(notices[1])
    with pytest.raises(SectorError, match="GROUPS_SECTOR"):
        markets_of_groups([Market("7", "bakeries")], ["1071"], isic4())
    with pytest.raises(SectorError, match="No product of the table is of a sector"):
        markets_of_groups([Market("7", "26")], ["1071"], isic4())
    together, _ = market_together(["1071", "1079", "1311"], isic4(), "10", "10")
    assert together["sector"].tolist() == ["1071", "1079"]


def test_export_shares_by_hand():
    """Output of bread: 40 + 20 in 2021, 60 in 2022; ours sold 20 and 30 abroad."""
    rows = pd.DataFrame(
        [("1071", 2021, 40.0), ("1071", 2021, 20.0), ("1071", 2022, 60.0), ("13", 2022, 4.0)],
        columns=["product", "year", "value"],
    )
    markets = [Market(code, code) for code in SALES]
    output, notices = production(rows, markets, Reading(), "ciiu")
    assert output.to_dict() == {("1071", 2021): 60, ("1071", 2022): 60}
    assert "wider than they are (1): 1311" in str(notices[-1])
    result = found(output=output)
    assert result.markets.loc["1071", ["export_share", "export_year"]].tolist() == [0.5, 2022]
    assert result.markets["export_share"].isna().sum() == 2
    notice = found(output=output / 3).notices[-1]
    assert "sells more than it produces (1): 1071 (1.5)" in str(notice)


def test_years_that_are_none_are_told_by_the_name_of_their_field():
    frame = pd.DataFrame({"product": ["1071"], "year": [3], "value": [1.0]})
    with pytest.raises(FieldError, match="“anio”"):
        sales(frame, Reading(), year_name="anio")
