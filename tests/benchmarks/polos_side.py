"""Times Polos on areas that `peers_side.py` made; prints JSON. Run by `run.py`."""

import json
import resource
import sys
import time
from pathlib import Path

import geopandas
import numpy as np
import shapely


def best(function, repeats):
    """Return the shortest of several times, in seconds."""
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        function()
        times.append(time.perf_counter() - started)
    return min(times)


def areas(folder, n):
    parts = shapely.get_parts(shapely.from_wkb((folder / f"areas{n}.wkb").read_bytes()))
    return geopandas.GeoSeries(parts), np.load(folder / f"values{n}.npy")


def permutations_of(folder, n, permutations, repeats):
    from polos.analysis.contiguity import contiguity
    from polos.analysis.permutation import conditional_permutation
    from polos.analysis.weights import weights_matrix

    geometry, values = areas(folder, n)
    weights = weights_matrix(contiguity(geometry), geometry.index)
    return best(lambda: conditional_permutation(values, weights, permutations=permutations, seed=1), repeats)


def main():
    job, folder = sys.argv[1], Path(sys.argv[2])
    n, count = int(sys.argv[3]), int(sys.argv[4])
    if job == "permutation":
        seconds = permutations_of(folder, n, count, 9 if count < 10**5 else 2)
    elif job == "contiguity":
        from polos.analysis.contiguity import contiguity

        geometry, _ = areas(folder, n)
        seconds = best(lambda: contiguity(geometry), 5)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": memory}))


main()
