"""Invented firms on the areas of the sample, with clusters planted in known places; nothing of it was ever counted.

    build/python tools/invented_firms.py [folder]

Writes ``invented.gpkg`` to resources/sample, with which it is shipped, unless another folder is named. The sample's
real figures have no jobs by sector, no sizes within sectors and one date; these tables do, so that what asks for more
can be shown and tested. Firms are dealt to areas in proportion to their real businesses, but for what `PLANTED` adds.

- ``invented_long``: the long table of docs/en/data/long-table.md, 2019 and 2024.
- ``invented_sizes``: firms of 2024 by area, sector, band of size and period of foundation.

How much is known differs by sector, as it does among offices: see `KNOWN`.
"""

import os
import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"
NAME = "invented.gpkg"
SAID = "Invented figures: nothing of this was ever counted. Made by tools/invented_firms.py to try Polos with."
LAST_CHANGE = "2024-09-01T00:00:00.000Z"  # as in the sample: with today's date no two builds are alike
SEED = 20241231
BEFORE, NOW = 2019, 2024
DATES = (BEFORE, NOW)

FIRMS = {"10": 11_000, "14": 7000, "15": 4000, "29": 2000, "47": 36_000, "55": 5000}
"""Firms of 2019 by division of ISIC Rev. 4: food, apparel, leather, motor vehicles, retail, lodging."""
SIZES = {"10": (1.5, 1.1), "14": (2.0, 1.0), "15": (1.6, 0.9), "29": (2.4, 1.0), "47": (0.7, 0.8), "55": (1.2, 1.0)}
"""Mean and deviation of the logarithm of a firm's jobs."""


@dataclass(frozen=True)
class Plant:
    """What is planted in a sector.

    Attributes
    ----------
    sector : str
    places : tuple of str
        Provinces, or regions, whose areas it covers.
    times : float
        How many times as many firms as elsewhere, for each business of the area.
    opening : float
        What is added to the share of new firms.
    giant : int
        Jobs of one firm in its largest area, 0 for none.
    found : str
        What an analysis ought to call it: ``cluster``, ``pattern`` (too broad for one), or ``nothing`` (too weak).
    """

    sector: str
    places: tuple
    times: float
    opening: float = 0.0
    giant: int = 0
    found: str = "cluster"


PLANTED = (
    Plant("10", ("Chtouka-Aït Baha",), 4.0, opening=0.45),
    Plant("10", ("Berkane",), 4.0, opening=-0.15),
    Plant("14", ("Larache",), 5.0),
    Plant("15", ("Sefrou",), 6.0),
    Plant("15", ("Rehamna",), 1.3, found="nothing"),
    Plant("29", ("Benslimane",), 12.0, giant=20_000),
    Plant("47", ("Béni Mellal-Khénifra", "Drâa-Tafilalet"), 2.5, found="pattern"),
)
"""Lodging (55) has nothing planted: whatever is found there is chance."""

CLOSING, OPENING = 0.25, 0.30
"""Share of the firms of 2019 that are closed by 2024, and new ones as a share of those of 2019."""
PERIODS = (2000, 2010, 2015, 2019, 2024)
"""Years by the end of which firms were founded."""
FOUNDED = (0.25, 0.30, 0.25, 0.20)
"""Shares of these periods among the firms of 2019."""
BANDS = {"1": (1, 1), "2-3": (2, 3), "4-9": (4, 9), "10-49": (10, 49), "50-499": (50, 499)}
"""Of size: the least and the most jobs."""

KNOWN = {"10": "all", "14": "sums", "15": "all", "29": "all", "47": "bands", "55": "some"}
"""What is known of a sector's cells: ``all``, jobs, the largest firm and the squares; ``sums``, jobs; ``bands``, jobs
within the ends of size bands; ``some``, jobs of nine firms in ten."""
FEW, VISIBLE = 3, 50
"""Jobs are hidden in cells of fewer firms than these that have as many jobs as these."""


def main():
    """Run from the command line."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE.parent
    print(write(folder))


def firms():
    """Return every firm of either date, the same ones each time.

    Returns
    -------
    pandas.DataFrame
        ``area``, ``code``, ``jobs``, ``founded_by`` (one of `PERIODS`), ``before`` and ``now`` (whether it is there in
        2019, in 2024) and ``said`` (whether its jobs are known where only those of some firms are).
    """
    areas, draws = real_areas(), np.random.Generator(np.random.PCG64(SEED))
    return pd.concat([_of_sector(areas, sector, draws) for sector in FIRMS], ignore_index=True)


def real_areas():
    """Return the areas of the sample: ``code``, ``province``, ``region`` and ``business``, which are real."""
    with sqlite3.connect(f"file:{SAMPLE}?mode=ro", uri=True) as sample:
        return pd.read_sql("SELECT code, province, region, business FROM areas ORDER BY code", sample)


def planted_areas(plant, areas):
    """Return which areas something is planted in, ndarray of bool."""
    return (areas["province"].isin(plant.places) | areas["region"].isin(plant.places)).to_numpy()


def _of_sector(areas, sector, draws):
    """Return the firms of a sector."""
    expected, opening = areas["business"].to_numpy(dtype=float), np.full(len(areas), OPENING)
    plants = [plant for plant in PLANTED if plant.sector == sector]
    for plant in plants:
        inside = planted_areas(plant, areas)
        expected[inside] *= plant.times
        opening[inside] += plant.opening
    first = draws.multinomial(FIRMS[sector], expected / expected.sum())
    later = draws.poisson(first * opening)
    area = np.repeat(np.tile(np.arange(len(areas)), 2), np.r_[first, later])
    new = np.arange(area.size) >= first.sum()
    mean, deviation = SIZES[sector]
    found = pd.DataFrame(
        {
            "area": areas["code"].to_numpy()[area],
            "code": sector,
            "jobs": 1 + np.floor(np.exp(draws.normal(mean, deviation, area.size))).astype(int),
            "founded_by": np.where(new, NOW, draws.choice(PERIODS[:-1], area.size, p=FOUNDED)),
            "before": ~new,
            "now": new | (draws.random(area.size) >= CLOSING),
            "said": draws.random(area.size) < 0.9,
        }
    )
    for plant in plants:
        if plant.giant:
            inside = areas[planted_areas(plant, areas)]
            town = inside["code"][inside["business"].idxmax()]
            giant = found.index[(found["area"] == town) & found["before"]][0]
            found.loc[giant, ["jobs", "now", "founded_by"]] = plant.giant, True, PERIODS[0]
    return found


def long_rows():
    """Return the long table as an office would publish it, NaN where nothing is known."""
    every = firms()
    years = [_cells(every[every[there]], year) for there, year in zip(("before", "now"), DATES)]
    return pd.concat(years, ignore_index=True)


def _cells(there, year):
    """Return the cells of one date, and the totals of areas."""
    cells = there.assign(squares=there["jobs"] ** 2).groupby(["area", "code"], as_index=False)
    cells = cells.agg(
        firms=("jobs", "size"), jobs=("jobs", "sum"), jobs_max=("jobs", "max"), jobs_sq=("squares", "sum")
    )
    cells = cells.astype({"jobs": float, "jobs_max": float, "jobs_sq": float})
    known = cells["code"].map(KNOWN)
    cells.loc[known != "all", ["jobs_max", "jobs_sq"]] = np.nan
    _only_bands(cells, there, known == "bands")
    _only_some(cells, there, known == "some")
    silent = there[(there["code"].map(KNOWN) == "some") & ~there["said"]].groupby("area")["jobs"].sum()
    totals = cells.groupby("area", as_index=False)[["firms", "jobs"]].sum().assign(code="total")
    totals["jobs"] += totals["area"].map(silent).fillna(0)
    _hide(cells, totals, known.isin(("all", "sums")), silent.index)
    return pd.concat([cells, totals]).assign(year=year).sort_values(["area", "code"])


def _only_bands(cells, there, chosen):
    """Set jobs to what the bands of size say, with the least and the most that they can be."""
    low, high, middle = _of_bands(there["jobs"])
    sums = there.assign(low=low, high=high, middle=middle).groupby(["area", "code"])[["low", "high", "middle"]]
    sums = sums.sum()
    pairs = pd.MultiIndex.from_frame(cells.loc[chosen, ["area", "code"]])
    columns = {"jobs_low": "low", "jobs_high": "high", "jobs": "middle"}
    for column, end in columns.items():
        cells.loc[chosen, column] = sums[end].reindex(pairs).to_numpy(dtype=float)


def _of_bands(jobs):
    """Return the least, the most and the middle of the band of each firm."""
    ends = pd.DataFrame(list(BANDS.values()), columns=["low", "high"], index=list(BANDS)).astype(float)
    rows = ends.assign(middle=ends.mean(axis=1)).loc[band_of(jobs)]
    return (rows[name].to_numpy() for name in ("low", "high", "middle"))


def band_of(jobs):
    """Return the band of size of each firm."""
    starts = [low for low, _ in BANDS.values()]
    return np.array(list(BANDS))[np.searchsorted(starts, jobs, side="right") - 1]


def _only_some(cells, there, chosen):
    """Set jobs to those of the firms that have said them, and count the others."""
    of_some = there.assign(told=there["jobs"].where(there["said"], 0), silent=~there["said"])
    sums = of_some.groupby(["area", "code"])[["told", "silent"]].sum()
    sums = sums.reindex(pd.MultiIndex.from_frame(cells.loc[chosen, ["area", "code"]]))
    cells.loc[chosen, "unknown"] = sums["silent"].to_numpy(dtype=float)
    all_silent = (sums["told"] == 0).to_numpy()
    cells.loc[chosen, "jobs"] = np.where(all_silent, np.nan, sums["told"].to_numpy(dtype=float))


def _hide(cells, totals, counted, with_silent):
    """Hide the jobs of few firms, and the total of jobs where it would give them away."""
    hidden = counted & (cells["firms"] < FEW) & (cells["jobs"] >= VISIBLE)
    cells["suppressed"] = hidden.astype(int)
    cells.loc[hidden, ["jobs", "jobs_max", "jobs_sq"]] = np.nan
    number = cells.loc[hidden, "area"].value_counts()
    given_away = number.index[number == 1].difference(with_silent)
    totals.loc[totals["area"].isin(given_away), "jobs"] = np.nan


def size_rows():
    """Return the firms of 2024 by area, sector, band of size and period of foundation."""
    every = firms()
    there = every[every["now"]]
    there = there.assign(size=band_of(there["jobs"]))
    rows = there.groupby(["area", "code", "size", "founded_by"], as_index=False)
    return rows.agg(firms=("jobs", "size"))


COLUMNS = {
    "invented_long": {
        "area": str,
        "code": str,
        "year": int,
        "firms": int,
        "jobs": float,
        "jobs_low": float,
        "jobs_high": float,
        "jobs_max": float,
        "jobs_sq": float,
        "unknown": int,
        "suppressed": int,
    },
    "invented_sizes": {"area": str, "code": str, "size": str, "founded_by": int, "firms": int},
}


def write(folder):
    """Write both tables into a GeoPackage in a folder, and return its path."""
    from osgeo import gdal, ogr  # QGIS's own, as in tools/sample.py

    for module in (gdal, ogr):
        module.UseExceptions()
    gdal.SetConfigOption("OGR_CURRENT_DATE", LAST_CHANGE)
    path = Path(folder) / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    package = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    kinds = {str: ogr.OFTString, int: ogr.OFTInteger, float: ogr.OFTReal}
    for name, rows in (("invented_long", long_rows()), ("invented_sizes", size_rows())):
        table = package.CreateLayer(name, None, ogr.wkbNone, [f"DESCRIPTION={SAID}"])
        for column, kind in COLUMNS[name].items():
            table.CreateField(ogr.FieldDefn(column, kinds[kind]))
        table.StartTransaction()
        for row in rows[list(COLUMNS[name])].itertuples(index=False):
            feature = ogr.Feature(table.GetLayerDefn())
            for column, kind in COLUMNS[name].items():
                value = getattr(row, column)
                if value == value:
                    feature.SetField(column, kind(value))
            table.CreateFeature(feature)
        table.CommitTransaction()
    package.ExecuteSQL("VACUUM")
    del package  # closes the file
    return path


if __name__ == "__main__":
    main()
