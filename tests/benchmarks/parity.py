"""Write docs/parity.md: the numbers of Polos and of other programs side by side on the reference maps.

    build/python tests/benchmarks/parity.py

The other programs' numbers are those of tests/fixtures; none of them is needed.
"""

from pathlib import Path

import numpy as np
import pandas as pd
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.autocorrelation.registry import LOCAL_MORAN
from polos.analysis.inference.options import Inference
from polos.analysis.inference.presets import with_preset
from polos.analysis.weights.graphs import adjacency_graph
from polos.facts import version
from scipy.sparse import csr_array

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
MANY = Inference(permutations=99_999, seed=1)
MAPS = {
    "nc": "North Carolina's sudden infant deaths 1974-78 by 1,000 births: 100 counties, all with neighbours",
    "synthetic": "A made-up map with islands, missing values and many ties: 61 areas with a value",
}
CLASSES = ("Not significant", "High-High", "Low-Low", "Low-High", "High-Low", "No data", "No neighbours")
SHOWN = 8


def main():
    """Write the page."""
    text = HEAD.format(version=version())
    for name, title in MAPS.items():
        text += f"\n## {title}\n"
        y, graph = values(name), graph_of(name)
        text += observed(name, y, graph) + classes(name, y, graph) + p_values(name, y, graph)
    path = ROOT / "docs" / "parity.md"
    path.write_text(text + FOOT, encoding="utf-8")
    print(path)


def observed(name, y, graph):
    """Return observed values beside those of esda and spdep."""
    moran, gi = (statistic(y, graph, MANY).frame for statistic in (local_moran, getis_ord))
    esda, spdep = (read(f"{name}_{program}").set_index("id").loc[y.index] for program in ("esda", "spdep"))
    tested = moran["p"].notna()
    n = y.notna().sum()
    rows = (
        ("Local Moran I, esda", moran["i"], esda["moran_i"]),
        ("Local Moran I, spdep × (n − 1) / n", moran["i"], spdep["moran_i"] * (n - 1) / n),
        ("Local Moran z, spdep", moran["z"], spdep["moran_z"]),
        ("Gi* z, spdep", gi["z"], spdep["gistar_z"]),
        ("Gi* z, esda with binary weights", gi["z"], esda["gistar_z_b"]),
    )
    lines = [f"| {title} | {abs(ours - theirs)[tested].max():.1e} |" for title, ours, theirs in rows]
    return table(
        "Observed values: the largest difference over all areas", ("Statistic and program", "Difference"), lines
    )


def classes(name, y, graph):
    """Return how many areas each program puts into each class."""
    geoda = read(f"{name}_geoda").set_index("id").loc[y.index, "class"]
    columns = {
        "GeoDa": geoda,
        "Polos, as GeoDa": local_moran(y, graph, with_preset(MANY, "geoda", LOCAL_MORAN)).frame["class"],
        "Polos, directed, no correction": local_moran(y, graph, Inference(**SAME, correction="none")).frame["class"],
        "Polos, its defaults": local_moran(y, graph, MANY).frame["class"],
    }
    lines = [
        f"| {label} | " + " | ".join(str(int((column == code).sum())) for column in columns.values()) + " |"
        for code, label in enumerate(CLASSES)
    ]
    same = int((columns["GeoDa"] == columns["Polos, as GeoDa"]).sum())
    note = f"\nAreas in the same class in GeoDa and in Polos as GeoDa: {same} of {len(y)}.\n"
    return table("Classes of local Moran", ("Class", *columns), lines) + note


def p_values(name, y, graph):
    """Return p-values of the areas with the most extreme values."""
    shown = (y - y.mean()).abs().nlargest(SHOWN).index
    ours = local_moran(y, graph, Inference(**SAME, correction="none")).frame["p"]
    folded = local_moran(y, graph, with_preset(MANY, "geoda", LOCAL_MORAN)).frame["p"]
    geoda = read(f"{name}_geoda").set_index("id")["p"]
    esda = read(f"{name}_esda").set_index("id")["moran_p_sim"]
    lines = [
        f"| {area} | {y[area]:.4g} | "
        + " | ".join(number(column[area]) for column in (ours, folded, geoda, esda))
        + " |"
        for area in shown
    ]
    head = ("Area", "Value", "Polos, directed", "Polos, folded", "GeoDa", "esda")
    return table(f"p-values of local Moran, the {SHOWN} most extreme values, 99,999 permutations", head, lines)


def number(p):
    """Return a p-value as it is printed."""
    return "–" if np.isnan(p) else f"{p:.5f}"


def table(title, head, lines):
    """Return a table in Markdown."""
    return f"\n### {title}\n\n| {' | '.join(head)} |\n|{'---|' * len(head)}\n" + "\n".join(lines) + "\n"


def read(name):
    """Return a file of tests/fixtures, ids as texts."""
    return pd.read_csv(FIXTURES / f"{name}.csv", dtype={"id": str, "focal": str, "neighbour": str})


def values(name):
    """Return the variable of a map."""
    areas = read(f"{name}_areas").set_index("id")
    return (1000 * areas["events"] / areas["base"]).rename("rate") if name == "nc" else areas["value"]


def graph_of(name):
    """Return the neighbours of a map."""
    ids = pd.Index(read(f"{name}_areas")["id"])
    links = read(f"{name}_neighbours")
    rows, columns = ids.get_indexer(links["focal"]), ids.get_indexer(links["neighbour"])
    return adjacency_graph(csr_array((np.ones(len(links)), (rows, columns)), shape=(len(ids), len(ids))), ids)


SAME = {"permutations": MANY.permutations, "seed": MANY.seed}

HEAD = """# The same map in other programs

Polos {version} beside esda 2.9, GeoDa's engine (pygeoda 0.1.3) and R's spdep on the same layers, written by
`build/python tests/benchmarks/parity.py` from the numbers in [tests/fixtures](../tests/fixtures/README.md). The tests
compare all of them, area by area.

What differs, and why:

- **Scale of local Moran's I.** esda, GeoDa and Polos divide by Σ z² / (n − 1), spdep by Σ z² / n.
- **p-values with ties.** esda and GeoDa count permutations at or above the observed value, and where these are more
  than half, all others instead: ties end up in one tail only. Polos counts them in both (*directed*), as exact
  arithmetic would; *folded* is their way. Without ties the two are the same.
- **GeoDa's draws** are slightly uneven, so its p-values differ from all others by up to 0.015 here, and more under
  ties.
- **Correction.** None of them corrects for testing many areas unless asked; Polos does (false discovery rate).
- **Classes.** They give an area its class even where its low p-value comes from the opposite tail; Polos gives none.
- **Gi\\* with row-standardised weights in esda**: its `Zs` then use the variance of binary weights and are wrong.

With *Tests and classes* set *as GeoDa* or *as esda*, Polos does as these do, with its own draws. *As ArcGIS Pro* sets
what Esri documents: local statistics without correction at 5 %, Gi\\* by the normal distribution of its z-score at 90,
95 and 99 % confidence. ArcGIS itself was not run.
"""
FOOT = """
## What this does not show

Agreement on two maps is no proof for all. Local Geary, join counts, bivariate and global statistics, and weights are
compared in the tests in the same way, and not repeated here.
"""


if __name__ == "__main__":
    main()
