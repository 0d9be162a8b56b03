"""An invented second year of the sample, for demonstrations and tests of growth; nothing of it was ever counted.

    build/python tools/second_year.py [folder]

Writes ``invented_sectors.csv`` to build/invented unless another folder is named: the sample's table of sectors with the
businesses of 2024, which are real, as ``establishments``, and those of an invented 2029 as ``invented_2029``. Of every
cell some close by chance and others open; each sector has rates of its own, and the provinces named in `PLANTED`
another one in one sector, which an analysis has to find.
"""

import csv
import sqlite3
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"
SEED = 20290101
CLOSING = {"B-E": 0.22, "F": 0.30, "G": 0.25, "H-U": 0.20}
"""Share of businesses that close within the five years."""
OPENING = {"B-E": 0.26, "F": 0.24, "G": 0.30, "H-U": 0.38}
"""New businesses, as a share of those at the start."""
PLANTED = {("Berrechid", "B-E"): 0.35, ("Fès", "B-E"): -0.20}
"""What is added to the share of new businesses: one province gains industry, another loses it."""
COLUMNS = ("area_code", "name", "province", "sector", "establishments", "invented_2029")


def main():
    """Run from the command line."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "invented"
    print(write(folder))


def write(folder):
    """Write the table to a folder, and return its path."""
    path = Path(folder) / "invented_sectors.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows())
    return path


def rows():
    """Return the rows of the table; the same ones each time."""
    draws = np.random.default_rng(SEED)
    found = []
    for code, name, province, sector, firms in real_rows():
        stay = draws.binomial(firms, 1 - CLOSING[sector])
        opening = OPENING[sector] + PLANTED.get((province, sector), 0.0)
        found.append((code, name, province, sector, firms, int(stay + draws.poisson(firms * opening))))
    return found


def real_rows():
    """Return area, name, province, sector and businesses of the sample, in their order."""
    with sqlite3.connect(f"file:{SAMPLE}?mode=ro", uri=True) as sample:
        return sample.execute(
            "SELECT area_code, name, province, sector, sectors.establishments FROM sectors "
            "JOIN areas ON areas.code = sectors.area_code ORDER BY area_code, sector"
        ).fetchall()


if __name__ == "__main__":
    main()
