"""Polos's side of the comparison, run by `run.py` in QGIS's Python.

polos_side.py make FOLDER N           areas and values
polos_side.py make-sectors FOLDER N   a table of sectors
polos_side.py serve FOLDER            see `worker.py`
"""

import json
import platform
import sys
from functools import lru_cache
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import shapely
import worker
from shared import EXTENT, NEAREST, reach

FOLDER = Path(sys.argv[2])


def make(n):
    """Write n Voronoi areas, and values without a pattern: neither side is faster or slower for finding one."""
    rng = np.random.default_rng(n)
    frame = shapely.box(0, 0, EXTENT, EXTENT)
    cells = shapely.voronoi_polygons(shapely.multipoints(rng.random((n, 2)) * EXTENT), extend_to=frame)
    parts = shapely.get_parts(shapely.intersection(shapely.get_parts(cells), frame))
    base = np.round(rng.lognormal(6, 1.5, len(parts)))
    values = {
        "x": rng.normal(size=len(parts)),
        "y": rng.normal(size=len(parts)),
        "z": rng.normal(size=len(parts)),
        "base": base,
        "events": np.minimum(rng.poisson(base * 0.05), base).astype(float),
        "present": (rng.random(len(parts)) < 0.2).astype(float),
    }
    save(f"areas{n}", parts, values)


def make_sectors(n):
    """Write the areas and the jobs by sector that `sector_hot_spots.py` makes."""
    import sector_hot_spots

    areas, table = sector_hot_spots.data(n, 419, 0.0)
    jobs = table.cells.pivot(index="area", columns="code", values="value").reindex(areas.index).fillna(0.0)
    save(f"sectors{n}", areas.to_numpy(), {"jobs": jobs.to_numpy(), "base": jobs.sum(axis=1).to_numpy()})


def save(name, parts, values):
    (FOLDER / f"{name}.wkb").write_bytes(shapely.to_wkb(shapely.geometrycollections(parts)))
    np.savez(FOLDER / f"{name}.npz", **values)


@lru_cache
def layer(name):
    """Return areas and values that were written."""
    parts = shapely.get_parts(shapely.from_wkb((FOLDER / f"{name}.wkb").read_bytes()))
    areas = geopandas.GeoSeries(parts)
    with np.load(FOLDER / f"{name}.npz") as values:
        return areas, {key: pd.Series(values[key], name=key) for key in values if values[key].ndim == 1}


@lru_cache
def graph(name):
    from polos.analysis.weights.contiguity import contiguity

    return contiguity(layer(name)[0])


def statistic(function):
    """Return a job that calls ``function(values by name, graph, inference)``."""

    def prepared(n):
        from polos.analysis.inference.options import Inference

        _, values = layer(f"areas{n}")
        neighbours = graph(f"areas{n}")
        return lambda permutations: function(values, neighbours, Inference(permutations=permutations))

    return prepared


def local_moran(values, neighbours, inference):
    from polos.analysis.autocorrelation.local_statistics import local_moran

    local_moran(values["x"], neighbours, inference)


def local_moran_rate(values, neighbours, inference):
    from polos.analysis.autocorrelation.local_statistics import local_moran

    local_moran(values["events"], neighbours, inference, base=values["base"])


def bivariate_local_moran(values, neighbours, inference):
    from polos.analysis.autocorrelation.local_statistics import bivariate_local_moran

    bivariate_local_moran(values["x"], values["y"], neighbours, inference)


def gi_star(values, neighbours, inference):
    from polos.analysis.autocorrelation.local_statistics import getis_ord

    getis_ord(values["base"], neighbours, inference)


def local_geary(values, neighbours, inference):
    from polos.analysis.autocorrelation.local_geary import local_geary

    local_geary([values["x"]], neighbours, inference)


def multivariate_local_geary(values, neighbours, inference):
    from polos.analysis.autocorrelation.local_geary import local_geary

    local_geary([values["x"], values["y"], values["z"]], neighbours, inference)


def local_join_count(values, neighbours, _):
    from polos.analysis.autocorrelation.local_join_count import local_join_count

    local_join_count(values["present"], neighbours)


def global_autocorrelation(values, neighbours, inference):
    from polos.analysis.autocorrelation.global_statistics import global_autocorrelation

    global_autocorrelation(values["base"], neighbours, inference)


def engine(n):
    """Return the permutations alone."""
    from polos.analysis.inference.permutation import conditional_permutation
    from polos.analysis.weights.options import weights_matrix

    areas, values = layer(f"areas{n}")
    matrix = weights_matrix(graph(f"areas{n}"), areas.index)
    return lambda permutations: conditional_permutation(values["x"], matrix, permutations=permutations, seed=1)


def weights(**options):
    """Return a job that makes weights."""

    def prepared(n):
        from polos.analysis.weights.options import WeightsOptions, spatial_graph

        areas, _ = layer(f"areas{n}")
        if options["kind"] in ("band", "kernel"):
            options["distance"] = reach(n)
        chosen = WeightsOptions(**options)
        return lambda permutations: spatial_graph(areas, chosen)

    return prepared


def sectors(n):
    """Return a job that tests so many sectors in every area."""
    from polos.analysis.autocorrelation.sector_hot_spots import sector_hot_spots
    from polos.analysis.inference.options import Inference

    areas, values = layer(f"sectors{n}")
    neighbours = graph(f"sectors{n}")
    with np.load(FOLDER / f"sectors{n}.npz") as stored:
        jobs = pd.DataFrame(stored["jobs"], areas.index).rename(columns=str)

    def run(permutations, count, rates=True):
        # Rates draw nothing; values are permuted by the exact law.
        method = "moran-rate" if rates else "moran"
        sector_hot_spots(jobs.iloc[:, :count], neighbours, Inference(), base=values["base"], method=method)

    return run


def robustness(n):
    """Return sixty runs of one result, with clusters: those of the default grid, and redraws of its figures."""
    from polos.analysis.stability.setting_grid import DEFAULT, parse_grid
    from robustness import question, settings_and_redraws

    asked, grid = question(n, clusters=3, maps=999), parse_grid(DEFAULT)
    return lambda permutations, redraws: settings_and_redraws(asked, grid, redraws)


JOBS = {
    **{
        function.__name__: statistic(function)
        for function in (
            local_moran,
            local_moran_rate,
            bivariate_local_moran,
            gi_star,
            local_geary,
            multivariate_local_geary,
            local_join_count,
            global_autocorrelation,
        )
    },
    "moran_geary": statistic(global_autocorrelation),
    "engine": engine,
    "queen": weights(kind="queen"),
    "rook": weights(kind="rook"),
    "nearest": weights(kind="nearest", k=NEAREST),
    "band": weights(kind="band"),
    "kernel": weights(kind="kernel", kernel="triangular"),
    "sectors": sectors,
    "robustness": robustness,
}


def versions():
    import libpysal
    import scipy

    modules = (np, pd, scipy, shapely, geopandas, libpysal)
    return {"Python": platform.python_version()} | {module.__name__: module.__version__ for module in modules}


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        worker.serve(JOBS)
    elif sys.argv[1] == "versions":
        print(json.dumps(versions()))
    else:
        {"make": make, "make-sectors": make_sectors}[sys.argv[1]](int(sys.argv[3]))
