"""Planted blocks are chains, whichever way they are looked for, and what one chain more or less changes."""

import csv
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from polos.analysis.linkages.chains import flow_links
from polos.analysis.linkages.found_chains import by_components, by_groups
from polos.analysis.linkages.relatedness import composite, input_output_links, locational_correlation
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.selection import parse_sectors

FLOWS = Path(__file__).resolve().parents[3] / "resources" / "flows"
SIZES = [6, 5, 4, 7]


def planted(seed):
    """Return flows and jobs by area of industries that trade in their block and are found where it is."""
    rng = np.random.default_rng(seed)
    block = np.repeat(np.arange(len(SIZES)), SIZES)
    same = block[:, None] == block
    flows = np.where(same, rng.uniform(5, 10, same.shape), 0.05 * rng.random(same.shape))
    where = rng.poisson(3, (60, len(SIZES)))
    jobs = rng.poisson(20 * where[:, block] + 1)
    names = [f"i{number:02d}" for number in range(block.size)]
    return pd.DataFrame(flows, names, names), pd.DataFrame(jobs, columns=names, dtype=float), block


def blocks_of(chain):
    """Return the places of the industries of each chain, as sets."""
    return {frozenset(np.flatnonzero(chain == name)) for name in set(chain) - {0}}


@pytest.mark.parametrize("seed", range(5))
def test_planted_blocks_are_recovered_exactly(seed):
    flows, jobs, block = planted(seed)
    expected = blocks_of(block + 1)
    found = by_components(flow_links(flows)[0])
    assert blocks_of(found.members.chain.to_numpy()) == expected
    related, _ = composite({"io": input_output_links(flows), "jobs": locational_correlation(jobs)[0]})
    assert blocks_of(by_groups(related).members.chain.to_numpy()) == expected
    alone, _ = composite({"jobs": locational_correlation(jobs)[0]})
    assert blocks_of(by_groups(alone, len(SIZES)).members.chain.to_numpy()) == expected


def test_what_one_chain_more_or_less_changes():
    flows, _, _ = planted(0)
    assert by_components(flow_links(flows)[0]).held.tolist() == [1] * len(flows)
    related, _ = composite({"io": input_output_links(flows)})
    # Where two blocks must be one group, they are parted with one group more; the other two are not.
    found = by_groups(related, 3)
    apart = found.held.groupby(found.members.chain).mean()
    assert (apart < 0.7).sum() == 1
    assert (apart == 1).sum() == 2


def test_of_groups_the_tree_is_that_of_average_linkage():
    flows, _, _ = planted(1)
    related, _ = composite({"io": input_output_links(flows)})
    found = by_groups(related, 4)
    assert found.tree.shape == (len(flows) - 1, 4)
    assert found.explained.isna().all()


def test_the_shipped_groups_of_isic_part_its_classes():
    """No class is in two selections, and the table by code says the same as the selections."""
    with open(FLOWS / "isic4_chains.csv", encoding="utf-8") as file:
        selections = {row["chain"]: parse_sectors(row["codes"]) for row in csv.DictReader(file)}
    classes = [code for code in isic4().codes if len(code) == 4]
    held = {code: [chain for chain, selection in selections.items() if selection.covers(code)] for code in classes}
    assert max(map(len, held.values())) == 1
    with open(FLOWS / "isic4_chain_sectors.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["role"] == "core"]
    assert len({row["sector"] for row in rows}) == len(rows)
    for row in rows:
        assert {tuple(held[code]) for code in classes if code.startswith(row["sector"])} == {(row["chain"],)}
