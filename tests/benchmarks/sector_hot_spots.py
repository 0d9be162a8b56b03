"""Times all sectors by all areas in one run: 419 classes, 2,500 areas, 9,999 permutations, and how the cost grows.

    build/python tests/benchmarks/sector_hot_spots.py [AREAS SECTORS PERMUTATIONS [METHOD [MISSING]]]

Without arguments it runs the cases of `CASES`, each in a process of its own, and prints seconds, processor seconds and
peak memory of the analysis: from the cells of a table to the summaries. The weights are made before the clock starts.
MISSING is the share of cells that are suppressed, at random, so that every sector has its own areas.
"""

import resource
import subprocess
import sys
import time

CASES = (
    (2500, 419, 9999, "moran-rate", 0.0),
    (2500, 419, 9999, "moran", 0.0),
    (2500, 419, 9999, "getis-rate", 0.0),
    (2500, 419, 9999, "moran-rate", 0.02),
    (2500, 21, 9999, "moran-rate", 0.0),
    (2500, 419, 99_999, "moran-rate", 0.0),
    (10_000, 419, 9999, "moran-rate", 0.0),
)
LIMIT = 15.0
"""Seconds that the first case may take on two processors."""


def data(count, sectors, missing):
    """Return Voronoi areas, and a table as `sector_table` cleans it: jobs as registers have them, and some clusters."""
    import geopandas
    import numpy as np
    import pandas as pd
    import shapely
    from polos.analysis.sectors.classification import isic4
    from polos.analysis.sectors.sector_table import SectorTable

    rng = np.random.default_rng(20240901)
    towns = rng.uniform(0, 500_000, (count, 2))
    frame = shapely.box(0, 0, 500_000, 500_000)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(towns), extend_to=frame))
    ids = pd.Index([f"{place:06d}" for place in range(count)])
    areas = geopandas.GeoSeries(shapely.intersection(cells, frame), index=ids, crs="EPSG:32718")
    xy = shapely.get_coordinates(shapely.centroid(areas.to_numpy()))
    codes = [code for code in isic4().codes if len(code) == 4][:sectors]
    size = np.round(rng.lognormal(6, 1.5, count))
    share = rng.lognormal(0, 1.8, len(codes))
    expected = np.outer(size, share / share.sum()) * rng.gamma(0.5, 2, (count, len(codes)))
    for sector in range(0, len(codes), 4):
        centre = towns[rng.integers(count)]
        expected[np.hypot(*(xy - centre).T) < 25_000, sector] *= 20
    jobs = rng.poisson(expected).astype(float)
    kept = jobs > 0
    area, code = np.nonzero(kept)
    value = jobs[kept]
    hidden = rng.random(value.size) < missing
    table = pd.DataFrame(
        {
            "area": ids.to_numpy()[area],
            "code": np.array(codes)[code],
            "value": np.where(hidden, np.nan, value),
            "state": np.where(hidden, "suppressed", "value"),
        }
    )
    return areas, SectorTable(table, table.iloc[:0], table.iloc[:0], isic4(), ())


def run(count, sectors, permutations, method, missing):
    """Time one case."""
    import pandas as pd
    from polos.analysis.autocorrelation.sector_hot_spots import sector_hot_spots
    from polos.analysis.inference.options import Inference
    from polos.analysis.sectors.placed import place
    from polos.analysis.sectors.sector_values import sector_values
    from polos.analysis.tables.area_matching import Matching
    from polos.analysis.weights.contiguity import contiguity

    areas, table = data(count, sectors, missing)
    graph = contiguity(areas)
    placed = place(table, Matching(pd.Series(areas.index, index=areas.index), ()), areas.index)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    started, processor = time.perf_counter(), time.process_time()
    known = sector_values(placed, known_only=True)
    result = sector_hot_spots(known.values, graph, Inference(permutations=permutations), base=known.base, method=method)
    seconds, processor = time.perf_counter() - started, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:,} areas, {sectors} sectors, {permutations:,} permutations, {method}, {missing:.0%} suppressed: "
        f"{seconds:.1f} s, of which processor {processor:.1f} s; {peak:.0f} MB (before: {before:.0f} MB); "
        f"{result.tests:,} tests, {int(result.sectors['hot'].sum()):,} hot",
        flush=True,
    )
    return seconds


def main():
    """Run one case, or all of them."""
    given = sys.argv[1:]
    if given:
        defaults = (2500, 419, 9999, "moran-rate", 0.0)
        kinds = (int, int, int, str, float)
        run(*(kind(text) for kind, text in zip(kinds, given)), *defaults[len(given) :])
        return
    for case in CASES:
        subprocess.run([sys.executable, __file__, *map(str, case)], check=True)
    print(f"The first must stay below {LIMIT:.0f} s.")


if __name__ == "__main__":
    main()
