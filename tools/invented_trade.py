"""Invented trade of what the invented firms make, by product, year and seller; nothing of it was ever counted.

    build/python tools/invented_trade.py [folder]

Writes ``invented_trade.csv`` and ``invented_trade_isic.csv`` to resources/sample, with which they are shipped, unless
another folder is named: headings of the Harmonized System, and the classes of ISIC Rev. 4 that these few are of. To try
“Demand” with; see `PLANTED` for what it ought to find.
"""

import csv
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
TRADE, LINKS = "invented_trade.csv", "invented_trade_isic.csv"
SEED = 20241231
YEARS = range(2015, 2025)
HOME = "Invented home"
OTHERS = ("Invented A", "Invented B", "Invented C", "Invented D")

PRODUCTS = {
    "1604": ("1020", 420, 0.05, 0.12, 0.05),
    "1905": ("1071", 310, 0.05, 0.08, 0.02),
    "2007": ("1030", 150, 0.05, 0.20, 0.00),
    "6109": ("1410", 800, -0.05, 0.10, 0.00),
    "6203": ("1410", 600, -0.05, 0.15, 0.03),
    "4202": ("1512", 260, 0.00, 0.07, 0.00),
    "6403": ("1520", 340, 0.00, 0.05, 0.00),
    "8703": ("2910", 2400, 0.06, 0.06, -0.06),
    "8708": ("2930", 1500, 0.06, 0.09, -0.06),
}
"""By heading: class of ISIC, sales of all in the first year, growth a year, the share of ours, its growth a year."""
SHOCK = {"10": 0.015, "14": 0.02, "15": 0.09, "29": 0.02}
"""Deviation of what each year brings to a division, and what stays."""
PLANTED = {"10": "grows", "14": "shrinks", "15": "open", "29": "grows, and ours loses its share"}


def rows():
    """Return the rows of the trade: product, year, seller, value."""
    random = np.random.default_rng(SEED)
    shocks = {division: np.cumsum(random.normal(0, shock, len(YEARS))) for division, shock in SHOCK.items()}
    found = []
    for product, (code, sales, growth, share, gain) in PRODUCTS.items():
        parts = random.dirichlet(np.full(len(OTHERS), 3.0))
        for place, year in enumerate(YEARS):
            whole = sales * np.exp(growth * place + shocks[code[:2]][place])
            own = share * np.exp(gain * place + random.normal(0, 0.02))
            sold = {HOME: own * whole, **dict(zip(OTHERS, (1 - own) * whole * parts))}
            found += [(product, year, seller, f"{value:.1f}") for seller, value in sold.items()]
    return found


def main():
    """Write both files."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    links = [(product, code) for product, (code, *_) in PRODUCTS.items()]
    for name, head, records in (
        (TRADE, ("product", "year", "invented_seller", "invented_value"), rows()),
        (LINKS, ("from", "to"), links),
    ):
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *records])


if __name__ == "__main__":
    main()
