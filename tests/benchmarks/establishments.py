"""Times `polos:establishments` on a million establishments and 2,500 areas, as qgis_process runs it.

    build/python tests/benchmarks/establishments.py [FOLDER] [ESTABLISHMENTS]

Makes the data in FOLDER (build/bench/establishments) if they are not there, and prints seconds and peak memory of each
run: points with size bands and with numbers, and the same directory as a GeoPackage table and as a CSV file.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SIDE, AREAS = 500_000, 2_500
CRS = "EPSG:32718"
BANDS = {
    "0 a 5 personas": 0.80,
    "6 a 10 personas": 0.10,
    "11 a 30 personas": 0.06,
    "31 a 50 personas": 0.02,
    "51 a 100 personas": 0.01,
    "101 a 250 personas": 0.007,
    "251 y más personas": 0.003,
}
RUNS = {
    "points, size bands": ("points.gpkg|layername=points", "per_ocu", False),
    "points, numbers, firm ids": ("points.gpkg|layername=points", "workers", False),
    "GeoPackage table, size bands": ("table.gpkg|layername=table", "per_ocu", True),
    "CSV file, size bands": ("directory.csv", "per_ocu", True),
}


def make(folder, count):
    """Write areas of very different weight, and establishments in towns, as a directory has them."""
    import geopandas
    import numpy as np
    import pandas as pd
    import shapely
    from polos.analysis.sectors.classification import isic4

    rng = np.random.default_rng(20240901)
    towns = rng.uniform(0, SIDE, (AREAS, 2))
    whole = shapely.box(0, 0, SIDE, SIDE)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(towns), extend_to=whole))
    cells = shapely.segmentize(shapely.intersection(cells, whole), 200.0)
    weight = rng.lognormal(0, 1.5, AREAS)
    xy = towns[rng.choice(AREAS, count, p=weight / weight.sum())] + rng.normal(0, 2_500, (count, 2))
    xy = np.clip(xy, 0, SIDE)
    codes = rng.permutation([code for code in isic4().codes if len(code) == 4])
    use = 1 / np.arange(1, len(codes) + 1)
    area, point = shapely.STRtree(shapely.points(xy)).query(cells, predicate="intersects")
    of_point = np.zeros(count, dtype=int)
    of_point[point] = area
    frame = pd.DataFrame(
        {
            "id": [f"{place:08d}" for place in range(count)],
            "area": [f"{place:06d}" for place in of_point],
            "x": xy[:, 0].round(3),
            "y": xy[:, 1].round(3),
            "ciiu": rng.choice(codes, count, p=use / use.sum()),
            "per_ocu": rng.choice(list(BANDS), count, p=list(BANDS.values())),
            "workers": rng.geometric(0.15, count),
        }
    )
    frame.to_csv(folder / "directory.csv", index=False)
    ids = [f"{place:06d}" for place in range(AREAS)]
    geopandas.GeoDataFrame({"code": ids}).assign(wkt=shapely.to_wkt(cells, rounding_precision=3)).to_csv(
        folder / "areas.csv", index=False
    )
    text = f"file://{folder}/directory.csv?type=csv&detectTypes=yes&field=id:text&field=area:text&field=ciiu:text"
    save(f"file://{folder}/areas.csv?type=csv&detectTypes=no&wktField=wkt&crs={CRS}", folder / "areas.gpkg")
    save(f"{text}&xField=x&yField=y&crs={CRS}", folder / "points.gpkg")
    save(f"{text}&geomType=none", folder / "table.gpkg")


def save(uri, path):
    """Copy a delimited text layer to a GeoPackage."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = path.stem
    layer = QgsVectorLayer(uri, path.stem, "delimitedtext")
    problem, reason, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    if problem:
        raise SystemExit(reason)


def run(folder, name, source, workers, by_area):
    """Run the algorithm in a process of its own and print its time and peak memory."""
    command = [
        *(str(ROOT / "build" / "qgis_process"), "run", "polos:establishments", "--"),
        f"AREAS={folder}/areas.gpkg|layername=areas",
        "AREA_ID=code",
        f"ESTABLISHMENTS={folder}/{source}",
        "CODE_FIELD=ciiu",
        f"WORKERS_FIELD={workers}",
        f"OUTPUT={folder}/out.gpkg",
        f"CELLS={folder}/cells.gpkg",
    ]
    command += ["BANDS=251 y más personas=400"] if workers == "per_ocu" else ["FIRM_ID=id"]
    command += ["ESTABLISHMENTS_AREA=area"] if by_area else []
    for output in ("out.gpkg", "cells.gpkg"):
        (folder / output).unlink(missing_ok=True)
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    log = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        raise SystemExit(log)
    print(
        f"{name}: {seconds:.1f} s, of which processor {usage.ru_utime + usage.ru_stime:.1f} s, "
        f"{usage.ru_maxrss / 1024:.0f} MB",
        flush=True,
    )
    if "-v" in sys.argv:
        print(log)


def main():
    """Make the data if need be, and time the runs."""
    given = [argument for argument in sys.argv[1:] if argument != "-v"]
    folder = Path(given[0] if given else ROOT / "build" / "bench" / "establishments").resolve()
    count = int(given[1]) if len(given) > 1 else 1_000_000
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "table.gpkg").exists():
        from qgis.core import QgsApplication

        application = QgsApplication([], False)
        application.initQgis()
        make(folder, count)
        application.exitQgis()
    for name, (source, workers, by_area) in RUNS.items():
        run(folder, name, source, workers, by_area)


if __name__ == "__main__":
    main()
