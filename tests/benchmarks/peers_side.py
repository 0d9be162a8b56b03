"""The other side of the comparison: esda with libpysal, and GeoDa's engine. Run by `run.py` in a venv of its own.

peers_side.py make FOLDER NAME             a shapefile of the areas that `polos_side.py` made, for GeoDa
peers_side.py esda FOLDER                  see `worker.py`
peers_side.py pygeoda FOLDER
"""

import json
import platform
import sys
import warnings
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import geopandas
import numpy as np
import shapely
import worker
from shared import BATCH, NEAREST, SECTORS, reach

FOLDER = Path(sys.argv[2])
SEED = 1


def make(name):
    areas, _ = layer(name)
    geopandas.GeoDataFrame(geometry=areas).set_crs(32718).to_file(FOLDER / f"{name}.shp")


@lru_cache
def layer(name):
    parts = shapely.get_parts(shapely.from_wkb((FOLDER / f"{name}.wkb").read_bytes()))
    with np.load(FOLDER / f"{name}.npz") as values:
        return geopandas.GeoSeries(parts), dict(values)


@lru_cache
def graph(name):
    """Return libpysal's weights, row-standardised beforehand."""
    from libpysal.graph import Graph

    return Graph.build_contiguity(layer(name)[0], rook=False).transform("r")


def esda_statistic(function):
    def prepared(n):
        _, values = layer(f"areas{n}")
        neighbours = graph(f"areas{n}")
        return lambda permutations, **options: function(values, neighbours, esda_options(permutations, **options))

    return prepared


def esda_options(permutations, jobs=1, keep=False):
    """Return options; by default without keeping all permuted values, which takes n x P x 8 bytes."""
    return {"permutations": permutations, "n_jobs": jobs, "keep_simulations": keep, "seed": SEED}


def local_moran(values, neighbours, options):
    from esda.moran import Moran_Local

    Moran_Local(values["x"], neighbours, **options)


def local_moran_rate(values, neighbours, options):
    from esda.moran import Moran_Local_Rate

    Moran_Local_Rate(values["events"], values["base"], neighbours, **options)


def bivariate_local_moran(values, neighbours, options):
    from esda.moran import Moran_Local_BV

    Moran_Local_BV(values["x"], values["y"], neighbours, **options)


def gi_star(values, neighbours, options):
    from esda.getisord import G_Local

    G_Local(values["base"], neighbours, transform="B", star=True, **options)


def local_geary(values, neighbours, options):
    from esda.geary_local import Geary_Local

    Geary_Local(neighbours, **options).fit(values["x"])


def multivariate_local_geary(values, neighbours, options):
    from esda.geary_local_mv import Geary_Local_MV

    Geary_Local_MV(neighbours, permutations=options["permutations"]).fit([values["x"], values["y"], values["z"]])


def local_join_count(values, neighbours, options):
    from esda.join_counts_local import Join_Counts_Local

    Join_Counts_Local(neighbours, **options).fit(values["present"])


def moran_geary(values, neighbours, options):
    from esda.geary import Geary
    from esda.moran import Moran

    Moran(values["base"], neighbours, permutations=options["permutations"])
    Geary(values["base"], neighbours, permutations=options["permutations"])


def global_autocorrelation(values, neighbours, options):
    from esda.getisord import G

    moran_geary(values, neighbours, options)
    G(values["base"], neighbours, permutations=options["permutations"])


def esda_weights(function):
    def prepared(n):
        areas, _ = layer(f"areas{n}")
        return lambda permutations: function(areas, reach(n))

    return prepared


def queen(areas, _):
    from libpysal.graph import Graph

    Graph.build_contiguity(areas, rook=False)


def rook(areas, _):
    from libpysal.graph import Graph

    Graph.build_contiguity(areas, rook=True)


def nearest(areas, _):
    from libpysal.graph import Graph

    Graph.build_knn(areas.centroid, k=NEAREST)


def band(areas, distance):
    from libpysal.graph import Graph

    Graph.build_distance_band(areas.centroid, distance)


def kernel(areas, distance):
    from libpysal.graph import Graph

    # A band with a kernel sets up no n x n matrix, as build_kernel would.
    Graph.build_distance_band(areas.centroid, distance, binary=False, kernel="triangular", bandwidth=distance)


def esda_sectors(n):
    """Return a job that tests some sectors one by one."""
    _, values = layer(f"sectors{n}")
    neighbours = graph(f"sectors{n}")

    def run(permutations):
        from esda.moran import Moran_Local_Rate

        for sector in range(SECTORS):
            events = values["jobs"][:, sector]
            Moran_Local_Rate(events, values["base"], neighbours, **esda_options(permutations))

    return run


ESDA = {
    **{
        function.__name__: esda_statistic(function)
        for function in (
            local_moran,
            local_moran_rate,
            bivariate_local_moran,
            gi_star,
            local_geary,
            multivariate_local_geary,
            local_join_count,
            moran_geary,
            global_autocorrelation,
        )
    },
    **{function.__name__: esda_weights(function) for function in (queen, rook, nearest, band, kernel)},
    "sectors": esda_sectors,
}


@lru_cache
def geoda(name):
    import pygeoda

    areas = pygeoda.open(str(FOLDER / f"{name}.shp"))
    return areas, {key: list(map(float, column)) for key, column in layer(name)[1].items() if column.ndim == 1}


@lru_cache
def geoda_queen(name):
    import pygeoda

    return pygeoda.queen_weights(geoda(name)[0])


def geoda_statistic(function):
    def prepared(n):
        _, values = geoda(f"areas{n}")
        neighbours = geoda_queen(f"areas{n}")

        def run(permutations, method="complete", threads=2):
            result = function(values, neighbours, geoda_options(permutations, method, threads))
            result.lisa_pvalues()

        return run

    return prepared


def geoda_options(permutations, method, threads):
    return {"permutations": permutations, "permutation_method": method, "cpu_threads": threads, "seed": SEED}


def geoda_local_moran(values, neighbours, options):
    import pygeoda

    return pygeoda.local_moran(neighbours, values["x"], **options)


def geoda_local_moran_rate(values, neighbours, options):
    from pygeoda.sa.moran import local_moran_eb

    return local_moran_eb(neighbours, values["events"], values["base"], **options)


def geoda_bivariate_local_moran(values, neighbours, options):
    import pygeoda

    return pygeoda.local_bimoran(neighbours, values["x"], values["y"], **options)


def geoda_gi_star(values, neighbours, options):
    import pygeoda

    return pygeoda.local_gstar(neighbours, values["base"], **options)


def geoda_local_geary(values, neighbours, options):
    import pygeoda

    return pygeoda.local_geary(neighbours, values["x"], **options)


def geoda_multivariate_local_geary(values, neighbours, options):
    import pygeoda

    return pygeoda.local_multigeary(neighbours, [values[key] for key in "xyz"], **options)


def geoda_local_join_count(values, neighbours, options):
    import pygeoda

    return pygeoda.local_joincount(neighbours, values["present"], **options)


def geoda_weights(name):
    def prepared(n):
        import pygeoda

        areas, _ = geoda(f"areas{n}")
        makers = {
            "queen": lambda: pygeoda.queen_weights(areas),
            "rook": lambda: pygeoda.rook_weights(areas),
            "nearest": lambda: pygeoda.knn_weights(areas, NEAREST),
            "band": lambda: pygeoda.distance_weights(areas, reach(n)),
            "kernel": lambda: pygeoda.kernel_weights(areas, reach(n), "triangular"),
        }
        return lambda permutations: makers[name]()

    return prepared


def geoda_sectors(n):
    """Return a job that tests some sectors, one by one or as pygeoda's batch (of values, for it has no rates)."""
    _, values = geoda(f"sectors{n}")
    neighbours = geoda_queen(f"sectors{n}")
    sectors = [list(map(float, column)) for column in layer(f"sectors{n}")[1]["jobs"].T[:BATCH]]

    def run(permutations, method="complete", threads=2, batch=False):
        import pygeoda
        from pygeoda.sa.moran import local_moran_eb

        options = geoda_options(permutations, method, threads)
        if batch:
            pygeoda.batch_local_moran(neighbours, sectors, **options)
        else:
            for events in sectors[:SECTORS]:
                local_moran_eb(neighbours, events, values["base"], **options).lisa_pvalues()

    return run


GEODA = {
    **{
        function.__name__.replace("geoda_", ""): geoda_statistic(function)
        for function in (
            geoda_local_moran,
            geoda_local_moran_rate,
            geoda_bivariate_local_moran,
            geoda_gi_star,
            geoda_local_geary,
            geoda_multivariate_local_geary,
            geoda_local_join_count,
        )
    },
    **{name: geoda_weights(name) for name in ("queen", "rook", "nearest", "band", "kernel")},
    "sectors": geoda_sectors,
}


def finish():
    """End the processes that esda's n_jobs started."""
    if "joblib" in sys.modules:
        from joblib.externals.loky import get_reusable_executor

        get_reusable_executor().shutdown(wait=True, kill_workers=True)


def versions():
    names = ("esda", "libpysal", "numba", "pygeoda", "numpy", "pandas", "scipy", "shapely", "geopandas", "joblib")
    return {"Python": platform.python_version()} | {name: version(name) for name in names}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if sys.argv[1] == "versions":
        print(json.dumps(versions()))
    elif sys.argv[1] == "make":
        make(sys.argv[3])
    elif sys.argv[1] == "esda":
        import esda.moran  # noqa: F401

        worker.serve(ESDA, finish)
    else:
        import pygeoda  # noqa: F401

        worker.serve(GEODA)
