"""Leukemia in upstate New York (Waller & Gotway 2004), against what SaTScan 9.6 and FleXScan 3.1.2 stored.

Input and output are test files of the R package smerc (Joshua French, GPL-2 or later). They are not shipped: the tests
read them from the folder `new_york` in the one that POLOS_REFERENCE names.
"""

import os
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from polos.analysis.scan.flexible import flexible_windows
from polos.analysis.scan.poisson_scan import poisson_scan
from polos.analysis.scan.risk import Risk, constant_risk
from polos.analysis.scan.windows import circular_windows
from scipy import sparse

FOLDER = Path(os.environ.get("POLOS_REFERENCE", "")) / "new_york"

pytestmark = pytest.mark.skipif(
    "POLOS_REFERENCE" not in os.environ, reason="POLOS_REFERENCE names no folder with the reference data"
)


def stored(name, heading, ratio):
    """Return the areas, ratios as printed and p-values of a stored output's clusters."""
    text = (FOLDER / name).read_text()
    areas = [set(map(int, re.findall(r"\d+", each))) for each in re.findall(rf"{heading}: ([\d,\s]+?)\n  [A-Z]", text)]
    ratios = re.findall(rf"{ratio}\s?\.+: ([\d.]+)", text)
    p = [float(each) for each in re.findall(r"P-value\s?\.+: ([\d.]+)", text)]
    return list(zip(areas, ratios, p))


def column(name, place):
    return np.loadtxt(FOLDER / name)[:, place]


@pytest.fixture(scope="module")
def counts():
    return pd.Series(column("satscan_ny_cases.txt", 1), index=range(1, 282), name="cases")


@pytest.mark.parametrize(
    ("share", "clusters", "name"),
    [
        (0.5, 6, "scan_test_ny_poisson_circular_cartesian.txt"),
        (0.1, 7, "scan_test_ny_poisson_circular_cartesian_ubpop_10percent.txt"),
    ],
)
def test_circular_windows_are_those_of_satscan(counts, share, clusters, name):
    points, population = np.loadtxt(FOLDER / "satscan_ny_coords.txt")[:, 1:], column("satscan_ny_pop.txt", 2)
    windows = circular_windows(points, population, share=share, most=None)
    found = poisson_scan(counts, constant_risk(counts, population), windows, maps=999, seed=1, alpha=0.001)
    reference = stored(name, r"Location IDs included\.", "Log likelihood ratio")
    assert len(reference) == clusters
    for number, (areas, ratio, p) in enumerate(reference, 1):
        assert set(found.members[number - 1]) == areas
        assert f"{found.windows.loc[number, 'llr']:.6f}" == ratio
        # Both p-values come from 999 maps of their own, or from a law fitted to those.
        assert found.windows.loc[number, "p"] == pytest.approx(p, abs=0.002 + 4 * np.sqrt(2 * p * (1 - p) / 999))


def test_flexible_windows_are_those_of_flexscan():
    points = np.loadtxt(FOLDER / "flexscan_ny_coords.txt")[:, 1:]
    counts = pd.Series(column("flexscan_ny_cases_ex.txt", 1), index=range(1, 282), name="cases")
    links = np.zeros((281, 281))
    for line in (FOLDER / "flexscan_ny_w.txt").read_text().splitlines():
        area, *others = (int(each) - 1 for each in line.split())
        links[area, others] = 1
    windows = flexible_windows(points, sparse.csr_array(links), length=50, most_sets=2**20)
    found = poisson_scan(counts, Risk(column("flexscan_ny_cases_ex.txt", 2)), windows, maps=999, seed=1, alpha=0.001)
    reference = stored("rflex_test_ny_poisson_50nn_cartesian.out", r"Census areas included \.", "Statistic value")
    assert len(reference) == 12
    for number, (areas, ratio, p) in enumerate(reference, 1):
        assert set(found.members[number - 1]) == areas
        assert f"{found.windows.loc[number, 'llr']:.6g}" == ratio
        assert found.windows.loc[number, "p"] == pytest.approx(p, abs=0.002 + 4 * np.sqrt(2 * p * (1 - p) / 999))
    assert found.notices == ()
