"""Times a result under many settings: sixty runs on 2,500 areas, and what that is in runs of local Moran alone.

    build/python tests/benchmarks/robustness.py [AREAS [REDRAWS [CLUSTERS [MAPS]]]]

`make bench` measures sixty runs with clusters. This prints seconds and processor seconds of the analysis with all its
runs, the peak of memory, and the ratio to as many runs of local Moran by themselves, whose neighbours are made before
the clock starts. Without arguments it runs `CASES`, each in a process of its own.
"""

import resource
import subprocess
import sys
import time

CASES = ((2500, 52, 0, 999), (2500, 52, 3, 999), (2500, 0, 3, 9999), (10_000, 2, 0, 999))
"""Areas, redraws, clusters and maps of chance, 999 being what the command draws unless told otherwise: the default grid
has eight runs, and 52 redraws make sixty. With clusters each run draws its maps too, which takes several times as long.
Runs go on several at once, so that seconds are half of the processor's where two processors have nothing else to do.
"""
LIMIT = 60.0
"""Seconds that sixty runs on 2,500 areas may take on two processors."""


def question(count, clusters, maps):
    """Return the question of Voronoi areas with planted clusters, which are asked about too."""
    import geopandas
    import numpy as np
    import pandas as pd
    import shapely
    from polos.analysis.inference.options import Inference
    from polos.analysis.stability.setting_runs import Question

    rng = np.random.default_rng(20240901)
    towns = rng.uniform(0, 500_000, (count, 2))
    frame = shapely.box(0, 0, 500_000, 500_000)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(towns), extend_to=frame))
    ids = pd.Index([f"{place:06d}" for place in range(count)])
    geometry = geopandas.GeoSeries(shapely.intersection(cells, frame), index=ids, crs="EPSG:32718")
    xy = shapely.get_coordinates(shapely.centroid(geometry.to_numpy()))
    firms = np.round(rng.lognormal(5, 1.3, count)) + 1
    risk, member = rng.gamma(2, 0.5, count), pd.Series(index=ids, dtype=object)
    for cluster in range(max(clusters, 3)):
        inside = np.hypot(*(xy - towns[rng.integers(count)]).T) < 25_000
        risk[inside] *= 6
        member[inside] = f"cluster {cluster}"
    return Question(
        values=pd.Series(rng.poisson(0.03 * firms * risk).astype(float), ids, name="firms"),
        base=pd.Series(firms, ids, name="all firms"),
        geometry=geometry,
        inference=Inference(),
        clusters=member.dropna() if clusters else None,
        maps=maps,
    )


def settings_and_redraws(asked, grid, redraws):
    """Return what all settings of a grid and some redraws say."""
    from polos.analysis.stability.data_doubt import data_doubt
    from polos.analysis.stability.robustness import robustness

    return robustness(asked, grid, doubt=data_doubt(asked.values, churn=0.08, redraws=redraws, seed=1))


def run(count, redraws, clusters, maps):
    """Time one case."""
    from polos.analysis.stability.setting_grid import DEFAULT, parse_grid
    from polos.analysis.weights.options import WeightsOptions, spatial_graph

    asked = question(count, clusters, maps)
    grid = parse_grid(DEFAULT)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    started, processor = time.perf_counter(), time.process_time()
    found = settings_and_redraws(asked, grid, redraws)
    seconds, processor = time.perf_counter() - started, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    runs = found.runs
    graph, _ = spatial_graph(asked.geometry, WeightsOptions())
    alone = time.perf_counter()
    for _ in range(3):
        asked.statistic.test([asked.values], graph, asked.inference, base=asked.base)
    alone = (time.perf_counter() - alone) / 3
    print(
        f"{count:,} areas, {runs} runs, {clusters} clusters, {maps:,} maps: {seconds:.1f} s, "
        f"of which processor {processor:.1f} s; "
        f"{seconds / runs:.2f} s a run, {seconds / runs / alone:.2f} times local Moran alone ({alone:.2f} s); "
        f"{peak:.0f} MB (before: {before:.0f} MB)",
        flush=True,
    )
    return seconds


def main():
    """Run one case, or all of them."""
    given = [int(text) for text in sys.argv[1:]]
    if given:
        run(*given, *CASES[0][len(given) :])
        return
    for case in CASES:
        subprocess.run([sys.executable, __file__, *map(str, case)], check=True)
    print(f"The first must stay below {LIMIT:.0f} s.")


if __name__ == "__main__":
    main()
