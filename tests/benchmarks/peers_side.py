"""Makes the areas, and times esda and pygeoda on them; prints JSON. Run by `run.py` in a venv of its own."""

import json
import sys
import time
from pathlib import Path

import geopandas
import numpy as np
import shapely


def make(folder, n):
    """Write n Voronoi areas and normal values."""
    rng = np.random.default_rng(n)
    frame = shapely.box(0, 0, 1e5, 1e5)
    cells = shapely.voronoi_polygons(shapely.multipoints(rng.random((n, 2)) * 1e5), extend_to=frame)
    parts = shapely.get_parts(shapely.intersection(shapely.get_parts(cells), frame))
    values = rng.normal(size=len(parts))
    (folder / f"areas{n}.wkb").write_bytes(shapely.to_wkb(shapely.geometrycollections(parts)))
    np.save(folder / f"values{n}.npy", values)
    geopandas.GeoDataFrame({"v": values}, geometry=parts, crs=26191).to_file(folder / f"areas{n}.shp")


def timed(function):
    started = time.perf_counter()
    function()
    return time.perf_counter() - started


def esda(folder, n, permutations):
    from esda.moran import Moran_Local
    from libpysal.graph import Graph

    areas = geopandas.read_file(folder / f"areas{n}.shp")
    graph = Graph.build_contiguity(areas, rook=False).transform("r")
    values = areas["v"].to_numpy()
    compile_first = timed(lambda: Moran_Local(values, graph, permutations=9, seed=1))
    seconds = timed(lambda: Moran_Local(values, graph, permutations=permutations, seed=1))
    return {"seconds": seconds, "compilation": compile_first}


def geoda(folder, n, permutations):
    import pygeoda

    areas = pygeoda.open(str(folder / f"areas{n}.shp"))
    weights = pygeoda.queen_weights(areas)
    options = {"permutations": permutations, "permutation_method": "complete", "cpu_threads": 2, "seed": 1}
    return {"seconds": timed(lambda: pygeoda.local_moran(weights, areas["v"], **options))}


def geoda_queen(folder, n, _):
    import pygeoda

    areas = pygeoda.open(str(folder / f"areas{n}.shp"))
    return {"seconds": min(timed(lambda: pygeoda.queen_weights(areas)) for _ in range(5))}


def main():
    job, folder = sys.argv[1], Path(sys.argv[2])
    n, permutations = int(sys.argv[3]), int(sys.argv[4])
    if job == "make":
        make(folder, n)
        print("{}")
    else:
        print(json.dumps({"esda": esda, "geoda": geoda, "geoda_queen": geoda_queen}[job](folder, n, permutations)))


main()
