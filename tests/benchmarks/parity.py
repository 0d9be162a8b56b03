"""Write the docs' parity.md in both languages: Polos and other programs side by side on the reference maps.

    build/python tests/benchmarks/parity.py

The other programs' numbers are those of tests/fixtures; none of them is needed.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import spanish
from polos.analysis.autocorrelation.local_geary import local_geary
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.autocorrelation.registry import LOCAL_GEARY, LOCAL_MORAN
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
    text += many_ties()
    path = ROOT / "docs" / "en" / "evidence" / "parity.md"
    path.write_text(text + FOOT, encoding="utf-8")
    print(path)
    print(spanish.write("parity"))


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
        "Polos, directed, no correction": local_moran(
            y, graph, Inference(**SAME, alternative="directed", correction="none")
        ).frame["class"],
        "Polos, its defaults": local_moran(y, graph, Inference()).frame["class"],
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
    ours = local_moran(y, graph, Inference(**SAME, alternative="directed", correction="none")).frame["p"]
    folded = local_moran(y, graph, with_preset(MANY, "geoda", LOCAL_MORAN)).frame["p"]
    geoda = read(f"{name}_geoda").set_index("id")["p"]
    esda = read(f"{name}_esda").set_index("id")["moran_p_sim"]
    lines = [
        f"| {area} | {y[area]:.4g} | "
        + " | ".join(number(column[area]) for column in (ours, folded, geoda, esda))
        + " |"
        for area in shown
    ]
    head = ("Area", "Value", "Polos, directed", "Polos, ties as GeoDa", "GeoDa", "esda")
    return table(f"p-values of local Moran, the {SHOWN} most extreme values, 99,999 permutations", head, lines)


def many_ties():
    """Return what can be repeated, and what not, on a map where most sums are equal."""
    ties = read("ties_geoda")
    y = ties["value"].astype(float)
    row, column = np.divmod(np.arange(len(ties)), 20)
    apart = abs(np.subtract.outer(row, row)) + abs(np.subtract.outer(column, column))
    matrix = csr_array((apart == 1).astype(float))
    graph = adjacency_graph(matrix, y.index)
    draws = Inference(permutations=9999, seed=1)
    lines = []
    for title, statistic, name, peer in (
        ("Local Moran", lambda *given: local_moran(*given), LOCAL_MORAN, "moran"),
        ("Local Geary", lambda y, *given: local_geary([y], *given), LOCAL_GEARY, "geary"),
    ):
        ours = statistic(y, graph, with_preset(draws, "geoda", name)).frame
        away = abs(ours["p"] - ties[f"{peer}_p"])
        nothing = (y == 0) & (matrix @ y == 0)
        spread = ties[f"{peer}_p"][nothing]
        theirs = ties[f"{peer}_class"]
        lines.append(
            f"| {title} | {(theirs > 0).sum()} | {(ours['class'] > 0).sum()} | {(ours['class'] == theirs).sum()} of "
            f"{len(y)} | {away.median():.4f} | {away.max():.2f} | {spread.min():.4f} to {spread.max():.4f} "
            f"| {ours['p'][nothing].min():.4f} to {ours['p'][nothing].max():.4f} |"
        )
    head = (
        *("Statistic", "Significant, GeoDa", "Polos, as GeoDa", "Same class", "Median difference of p", "Largest"),
        *("p of zeros among zeros, GeoDa", "Polos, as GeoDa"),
    )
    swings = "\n".join(f"| {count:,} | {swing(y, graph, count)} |" for count in (999, 9999, 99_999))
    return (
        f"\n## A made-up map with many ties: 400 squares, {int((y == 0).sum())} of them without a firm\n"
        + table("As GeoDa, 9,999 permutations", head, lines)
        + TIES
        + f"\n| Permutations | Areas significant, 20 seeds |\n|---|---|\n{swings}\n"
    )


def swing(y, graph, count):
    """Return between which numbers of significant areas 20 seeds lie, without correction."""
    found = [
        (local_geary([y], graph, with_preset(Inference(permutations=count, seed=seed), "geoda", LOCAL_GEARY)).frame)
        for seed in range(1, 21)
    ]
    numbers = [int((frame["class"] > 0).sum()) for frame in found]
    return f"{min(numbers)} to {max(numbers)}"


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
`build/python tests/benchmarks/parity.py` from the numbers in `tests/fixtures/`. The tests
compare all of them, area by area.

What differs, and why:

- **Scale of local Moran's I.** esda, GeoDa and Polos divide by Σ z² / (n − 1), spdep by Σ z² / n.
- **p-values with ties.** esda and GeoDa count permutations at or above the observed value, and where these are more
  than half, all others instead: ties end up in one tail only. Polos counts them in both (*directed*), as exact
  arithmetic would; *as GeoDa and esda count ties* is their way. Without ties the two are the same.
- **Local Geary's tails.** GeoDa counts permuted values at most c where c is at most their mean, and those above c
  elsewhere; so does *as GeoDa*. Its classes of several variables, 1 Positive and 2 Negative, have the codes 3 and 4 in
  Polos, as for one variable.
- **GeoDa's draws** are slightly uneven, so its p-values differ from all others by up to 0.015 here, and more under
  ties.
- **Correction.** None of them corrects for testing many areas unless asked; Polos does (false discovery rate).
- **Classes.** They give an area its class even where its low p-value comes from the opposite tail; Polos gives none.
- **Gi\\* with row-standardised weights in esda**: its `Zs` then use the variance of binary weights and are wrong.

With *Tests and classes* set *as GeoDa* or *as esda*, Polos does as these do, with its own draws. *As ArcGIS Pro* sets
what Esri documents, for the tools that it has: local Moran without correction at 5 %, Gi\\* by the normal distribution
of its z-score at 90, 95 and 99 % confidence. ArcGIS itself was not run.
"""
TIES = """
What cannot be repeated: where permuted values equal the observed one, GeoDa and esda compare floating sums, and equal
sums fall on either side by their rounding. Polos counts a tie as a tie, in the tail in which the other program means
to count it; p-values of such areas, and their classes near 5 %, may differ.

With draws, all areas share them: areas with equally many neighbours and the same value have one p-value and cross 5 %
together, so that few permutations let the count of a class swing. As GeoDa, local Geary:
"""
FOOT = """
## What this does not show

Agreement on three maps is no proof for all. Join counts, bivariate and global statistics, and weights are
compared in the tests in the same way, and not repeated here.
"""


if __name__ == "__main__":
    main()
