"""The two reference maps of tests/fixtures: their values and neighbours, and cases that are run on both."""

import pandas as pd
from cases import Text, beside
from polos.analysis.inference.options import Inference
from polos.analysis.weights.graphs import adjacency_graph
from scipy.sparse import csr_array

MAPS = {
    "nc": Text("North Carolina, 100 counties", "Carolina del Norte, 100 condados"),
    "synthetic": Text("made-up map with ties, islands, missing values", "mapa inventado con empates, islas y vacíos"),
}
TIED = "synthetic"
FEW = Inference(permutations=99, seed=1, alternative="directed", correction="none")
TINY = 1e-8
"""A local value can be next to nothing, where the order of a sum is all there is."""


def each_map(measure, program, call, **options):
    """Register a function of (read, map) once for each reference map."""

    def register(run):
        for name, title in MAPS.items():

            def on(read, name=name):
                return run(read, name)

            on.__module__, on.__name__ = run.__module__, f"{run.__name__}_{name}"
            beside((f"{measure[0]}: {title.en}", f"{measure[1]}: {title.es}"), program, call, **options)(on)
        return run

    return register


def graph_of(read, name, weight=None):
    """Return the graph of a reference map on all its areas."""
    ids, links = pd.Index(read.table(f"{name}_areas")["id"]), read.table(f"{name}_neighbours")
    places = ids.get_indexer(links["focal"]), ids.get_indexer(links["neighbour"])
    data = links[weight].to_numpy(float) if weight else [1.0] * len(links)
    return adjacency_graph(csr_array((data, places), shape=(len(ids), len(ids))), ids)


def values_of(read, name):
    """Return the value of a reference map: deaths by 1,000 births, or what was made up."""
    areas = read.table(f"{name}_areas").set_index("id")
    return (1000 * areas["events"] / areas["base"]).rename("rate") if name == "nc" else areas["value"]


def both_of(read, name):
    """Return the two variables of a reference map."""
    areas = read.table(f"{name}_further_areas").set_index("id")
    return areas["x"], areas["y"]


def of(frame, column, theirs):
    """Return ours and theirs where ours was tested."""
    tested = frame.index[frame["p"].notna()]
    return frame.loc[tested, column], theirs.reindex(tested)


def rows_of(read, table):
    """Return a table by the areas' ids."""
    return read.table(table).set_index("id")
