"""The invented trade that is shipped: it is what the script makes, and demand finds in it what was planted."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pandas as pd
from polos.analysis.markets.demand import GROWS, OPEN, SHRINKS, demand
from polos.analysis.markets.market_sectors import markets_by_level, sectors_of_products
from polos.analysis.markets.sales import sales
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.correspondence import read_correspondence
from polos.analysis.sectors.sector_table import Reading

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "resources" / "sample"


def test_what_is_shipped_is_what_the_script_makes_and_has_what_was_planted():
    spec = spec_from_file_location("invented_trade", ROOT / "tools" / "invented_trade.py")
    invented = module_from_spec(spec)
    spec.loader.exec_module(invented)
    shipped = pd.read_csv(SAMPLE / invented.TRADE, dtype=str)
    made = [[product, str(year), seller, value] for product, year, seller, value in invented.rows()]
    assert shipped.to_numpy().tolist() == made
    assert all("nvented" in name for name in (*shipped["invented_seller"], *shipped.columns[2:]))
    reading = Reading(correspondence=read_correspondence(SAMPLE / invented.LINKS))
    cleaned = sales(shipped.set_axis(["product", "year", "seller", "value"], axis=1), reading, invented.HOME)
    parts, _ = sectors_of_products(cleaned.cells, reading)
    markets, _ = markets_by_level(parts["sector"].unique(), isic4(), 2)
    found = demand(cleaned.cells, parts, markets, home=cleaned.home, with_sellers=True).markets
    assert found["state"].to_dict() == {"10": GROWS, "14": SHRINKS, "15": OPEN, "29": GROWS}
    assert found.loc["29", "share_change"] < -0.02
    assert found.loc["29", "share_effect"] < 0 < found.loc["29", "market_effect"]
