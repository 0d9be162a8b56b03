"""Inverses, linkages and multipliers against Miller & Blair (2009) and figures published for Chile 2013."""

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import TableError
from polos.analysis.linkages.leontief import inverses, linkages, multipliers

TWO = pd.DataFrame([[150.0, 500], [200, 100]], list("ab"), list("ab"))
OUTPUT = pd.Series([1000.0, 2000], list("ab"))


def test_miller_and_blair():
    """Table 2.3 and what follows it."""
    found = inverses(TWO, OUTPUT)
    assert found.inputs.to_numpy() == pytest.approx(np.array([[0.15, 0.25], [0.20, 0.05]]))
    expected = np.array([[1.25412541, 0.330033], [0.2640264, 1.12211221]])
    assert found.leontief.to_numpy() == pytest.approx(expected, abs=5e-8)
    assert linkages(found)["multiplier"].to_numpy() == pytest.approx([1.5181518, 1.4521452], abs=1e-7)


CHILE = {
    "agriculture_fishing": (1.89008, 1.165083, 1.345570, 0.964669, 1.46362),
    "mining": (1.56559, 0.965062, 0.708094, 0.736056, 2.21772),
    "manufacturing_industry": (1.88416, 1.161429, 1.012669, 1.525853, 2.46386),
    "electricity_gas_water": (1.87218, 1.154045, 1.440088, 1.135715, 2.95357),
    "construction": (1.86147, 1.147445, 0.804055, 0.886918, 1.73355),
    "transport_communications_information": (1.64466, 1.013801, 1.110970, 1.233785, 1.71428),
}
"""Output multiplier, backward, forward (Ghosh, Leontief), jobs multiplier: documentation of the R package leontief."""


@pytest.mark.skipif(
    "POLOS_REFERENCE" not in os.environ, reason="POLOS_REFERENCE names no folder with the reference data"
)
def test_chile():
    """Banco Central de Chile, 12 sectors, 2013, as in the R package leontief (M. Vargas Sepúlveda, Apache-2.0)."""
    folder = Path(os.environ["POLOS_REFERENCE"])
    flows, accounts = (
        pd.read_csv(folder / f"chile2013_{name}.csv", index_col=0) for name in ("transactions", "accounts")
    )
    output = accounts["final_total_demand"]
    found = inverses(flows, output)
    measures = linkages(found).assign(jobs=multipliers(found, accounts["employees"], output)["multiplier"])
    columns = ["multiplier", "backward", "forward_ghosh", "forward_leontief", "jobs"]
    for sector, numbers in CHILE.items():
        assert measures.loc[sector, columns].to_numpy(dtype=float) == pytest.approx(numbers, abs=6e-6), sector
    assert measures.loc["agriculture_fishing", "flips"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 10), min_size=25, max_size=25), st.floats(1.01, 3))
def test_identities(flows, wealth):
    flows = pd.DataFrame(np.reshape(flows, (5, 5)), list("abcde"), list("abcde"))
    output = (np.maximum(flows.sum(), flows.sum(axis=1)) + 1) * wealth
    found = inverses(flows, output)
    one = np.eye(5)
    assert found.leontief.to_numpy() @ (one - found.inputs.to_numpy()) == pytest.approx(one, abs=1e-9)
    # L and G are similar: L = x G x^-1.
    turned = found.ghosh.mul(output, axis=0) / output
    assert turned.to_numpy() == pytest.approx(found.leontief.to_numpy(), rel=1e-9, abs=1e-12)
    measures = linkages(found)
    for name in ("backward", "forward_ghosh", "forward_leontief"):
        assert measures[name].mean() == pytest.approx(1)
    # What all demand brings is all there is.
    jobs = pd.Series(range(1, 6), list("abcde"), dtype=float)
    demand = output - flows.sum(axis=1)
    assert (multipliers(found, jobs, output)["total"] * demand).sum() == pytest.approx(jobs.sum())


def test_sectors_without_output_are_no_part_of_the_means():
    names = ["a", "none", "b", "nil"]
    wide = TWO.reindex(index=names, columns=names, fill_value=0.0)
    output = OUTPUT.reindex(names, fill_value=0.0)
    found = linkages(inverses(wide, output), output)
    # Miller & Blair's two sectors, of which the output multipliers are 1.5181518 and 1.4521452.
    assert found.loc[["a", "b"], "backward"].to_numpy() == pytest.approx([1.0222222, 0.9777778], abs=1e-7)
    pd.testing.assert_frame_equal(found.loc[["a", "b"]], linkages(inverses(TWO, OUTPUT)), check_dtype=False)
    assert found.loc[["none", "nil"]].drop(columns=["key_ghosh", "key_leontief", "flips"]).isna().all(axis=None)
    assert not found.loc[["none", "nil"], ["key_ghosh", "key_leontief", "flips"]].any(axis=None)


@pytest.mark.parametrize("n", [3, 7, 9, 10, 49])
def test_where_all_sectors_are_alike_none_is_key(n):
    names = [f"s{place}" for place in range(n)]
    flows, output = pd.DataFrame(0.1, names, names), pd.Series(n / 3, names)
    found = linkages(inverses(flows, output))
    assert not found[["key_ghosh", "key_leontief", "flips"]].any(axis=None)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda z, x: (z.rename(columns={"b": "c"}), x), "on one side only"),
        (lambda z, x: (z[["b", "a"]], x), "same order"),
        (lambda z, x: (z - 160, x), "negative"),
        (lambda z, x: (z.replace(500, np.nan), x), "missing.*a → b"),
        (lambda z, x: (z, x.drop("a")), "without output"),
        (lambda z, x: (z * 0, x * 0), "No sector .* output above zero"),
        (lambda z, x: (z, x * 0.3), "sell more"),
        (lambda z, x: (z * np.array([[1, 0.1], [5, 1]]), x), "inputs are no less"),
    ],
)
def test_refused(change, words):
    with pytest.raises(TableError, match=words):
        inverses(*change(TWO, OUTPUT))
