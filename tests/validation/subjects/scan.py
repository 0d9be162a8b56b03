"""Scan statistics: leukaemia in upstate New York."""

import re

import numpy as np
import pandas as pd
from cases import Text, published
from polos.analysis.scan.flexible import flexible_windows
from polos.analysis.scan.likelihood import log_likelihood_ratio
from polos.analysis.scan.poisson_scan import poisson_scan
from polos.analysis.scan.risk import Risk, constant_risk
from polos.analysis.scan.windows import circular_windows
from scipy import sparse

TITLE = Text("Scan statistics", "Estadísticos de barrido")
CASES, POPULATION = 552, 1_057_673
NEW_YORK = (
    "{program}, stored output for leukaemia in upstate New York (Waller & Gotway 2004), 281 tracts, among the test "
    "files of the R package smerc (French)"
)
SATSCAN = {
    (111_674, 100): "14.083511",
    (34_083, 38): "9.019716",
    (78_280, 64): "6.114140",
    (24_571, 25): "4.651839",
    (9_840, 12): "3.363518",
    (8_839, 11): "3.209485",
    (95_249, 85): "11.577255",
    (29_782, 28): "4.169203",
}


@published(
    (
        "Kulldorff's log likelihood ratio of a window, by its population and cases",
        "Logaritmo de la razón de verosimilitud de Kulldorff de una ventana, por su población y casos",
    ),
    NEW_YORK.format(program="SaTScan 9.6"),
    {f"{population}, {cases}": ratio for (population, cases), ratio in SATSCAN.items()},
)
def ratios():
    """Of 552 cases and 1,057,673 people."""
    return {
        f"{population}, {cases}": log_likelihood_ratio(cases / CASES, population / POPULATION, CASES)
        for population, cases in SATSCAN
    }


def _column(read, name, place):
    return np.loadtxt(read.path(f"new_york/{name}"))[:, place]


def _circular(read, share):
    counts = pd.Series(_column(read, "satscan_ny_cases.txt", 1), index=range(1, 282), name="cases")
    points, population = (
        np.loadtxt(read.path("new_york/satscan_ny_coords.txt"))[:, 1:],
        _column(read, "satscan_ny_pop.txt", 2),
    )
    windows = circular_windows(points, population, share=share, most=None)
    return poisson_scan(counts, constant_risk(counts, population), windows, maps=99, seed=1, alpha=0.001)


def _numbered(found):
    """Return ratio and number of areas of each cluster, by its place."""
    return {
        **{f"{place}, LLR": ratio for place, ratio in enumerate(found.windows["llr"], 1)},
        **{f"{place}, n": len(areas) for place, areas in enumerate(found.members, 1)},
    }


@published(
    (
        "Circular scan to 50 % of the population: log likelihood ratio and number of areas of each cluster",
        "Barrido circular hasta el 50 % de la población: razón de verosimilitud y número de áreas de cada clúster",
    ),
    NEW_YORK.format(program="SaTScan 9.6"),
    {
        "1, LLR": "14.083511",
        "2, LLR": "9.019716",
        "3, LLR": "6.114140",
        "4, LLR": "4.651839",
        "5, LLR": "3.363518",
        "6, LLR": "3.209485",
    },
    data=True,
)
def circular_half(read):
    """Whole tables of areas and people."""
    return _numbered(_circular(read, 0.5))


@published(
    (
        "Circular scan to 10 % of the population: log likelihood ratio of the first cluster",
        "Barrido circular hasta el 10 % de la población: razón de verosimilitud del primer clúster",
    ),
    NEW_YORK.format(program="SaTScan 9.6"),
    {"1, LLR": "11.577255"},
    data=True,
)
def circular_tenth(read):
    """The same."""
    return _numbered(_circular(read, 0.1))


def _stored(read, name, heading):
    text = read.path(f"new_york/{name}").read_text()
    return [set(map(int, re.findall(r"\d+", each))) for each in re.findall(rf"{heading}: ([\d,\s]+?)\n  [A-Z]", text)]


@published(
    (
        "Circular scan, 50 % and 10 %: areas that are in a cluster here and not there, or there and not here",
        "Barrido circular, 50 % y 10 %: áreas que están en un clúster aquí y no allí, o allí y no aquí",
    ),
    NEW_YORK.format(program="SaTScan 9.6"),
    {"50 %": "0", "10 %": "0"},
    data=True,
)
def same_areas(read):
    """Of thirteen clusters."""
    found = {}
    for label, share, name in (("50 %", 0.5, ""), ("10 %", 0.1, "_ubpop_10percent")):
        theirs = _stored(read, f"scan_test_ny_poisson_circular_cartesian{name}.txt", r"Location IDs included\.")
        ours = _circular(read, share).members
        found[label] = sum(len(set(ours[place]) ^ areas) for place, areas in enumerate(theirs))
    return found


@published(
    (
        "Flexible scan with restriction, 50 nearest: statistic of each cluster",
        "Barrido flexible con restricción, 50 más cercanos: estadístico de cada clúster",
    ),
    NEW_YORK.format(program="FleXScan 3.1.2"),
    {
        "1": "20.8014",
        "2": "7.74784",
        "3": "6.72554",
        "4": "5.87065",
        "5": "5.59191",
        "6": "4.81257",
        "7": "4.55025",
        "8": "3.88929",
        "9": "3.82013",
        "10": "3.00674",
        "11": "2.84034",
        "12": "2.78814",
    },
    data=True,
)
def flexible(read):
    """Tango & Takahashi (2012)."""
    points = np.loadtxt(read.path("new_york/flexscan_ny_coords.txt"))[:, 1:]
    counts = pd.Series(_column(read, "flexscan_ny_cases_ex.txt", 1), index=range(1, 282), name="cases")
    links = np.zeros((281, 281))
    for line in read.path("new_york/flexscan_ny_w.txt").read_text().splitlines():
        area, *others = (int(each) - 1 for each in line.split())
        links[area, others] = 1
    windows = flexible_windows(points, sparse.csr_array(links), length=50, most_sets=2**20)
    risk = Risk(_column(read, "flexscan_ny_cases_ex.txt", 2))
    found = poisson_scan(counts, risk, windows, maps=99, seed=1, alpha=0.001)
    return {str(place): ratio for place, ratio in enumerate(found.windows["llr"], 1)}
