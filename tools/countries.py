"""Rebuild the country packs in resources/countries/ from the packages that have the offices' lists.

    make countries          fetch what is missing, rebuild all packs, check them

What comes from which package, with its licence, the office and its terms, is in each pack's pack.json, written by hand
beside the tables that this script writes; the versions are pinned in countries.sh. Packages are read, never run.
"""

import csv
import sys
from pathlib import Path

from country_areas import brazil, chile, colombia, ecuador, guatemala, paraguay, peru
from country_sectors import classifications
from polos.analysis.countries.checking import check_pack
from polos.analysis.countries.packs import FOLDER

AREAS = {"br": brazil, "cl": chile, "co": colombia, "ec": ecuador, "gt": guatemala, "pe": peru, "py": paraguay}
"""What returns the columns and the rows of areas.csv from the folder of packages, by country."""


def write(path, columns, rows):
    """Write a table: UTF-8, commas, one line end for all systems, so that the same packages give the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
    print(f"{path.relative_to(FOLDER.parent)}: {len(rows)} rows, {path.stat().st_size:,} bytes")


def main(packages):
    """Write all tables, then check every pack."""
    for country, areas in AREAS.items():
        write(FOLDER / country / "areas.csv", *areas(packages))
    for place, columns, rows in classifications(packages):
        write(FOLDER / place, columns, rows)
    for folder in sorted(path for path in FOLDER.iterdir() if (path / "pack.json").is_file()):
        check_pack(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
