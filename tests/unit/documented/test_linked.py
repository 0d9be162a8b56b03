"""Linkages and priorities: the numbers of the pages come out of the code."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.decisions.acceptability import Doubt, acceptability, wins_by_all_weights
from polos.analysis.decisions.scoring import Scale, between_anchors, topsis, weighted_sum
from polos.analysis.decisions.sensitivity import lift, smallest_swap
from polos.analysis.linkages.complexity import complexity
from polos.analysis.linkages.gap_classes import DOUBTFUL, MISSING, THERE, WEAK
from polos.analysis.linkages.gap_figures import Figures
from polos.analysis.linkages.leontief import inverses, linkages, multipliers
from polos.analysis.linkages.proximity import density, proximity
from polos.analysis.linkages.regionalisation import regional_share, simple_quotient, size_factor
from polos.analysis.linkages.supplier_gap import supplier_gap

ANCHORS = Scale(np.array([0.0, 1]), np.array([20.0, 5]), np.array([False, False]))
HALVES = np.array([0.5, 0.5])
STATES = {
    "Falta": MISSING,
    "Débil": WEAK,
    "Dudoso": DOUBTFUL,
    "Está": THERE,
    "Missing": MISSING,
    "Weak": WEAK,
    "Doubtful": DOUBTFUL,
    "There": THERE,
}


def test_leontief(example):
    table = example("leontief")
    sectors = ["one", "two"]
    flows = pd.DataFrame([table.row(0), table.row(1)], sectors, sectors)
    output, jobs = pd.Series(table.row(2), sectors), pd.Series(table.row(3), sectors)
    found = inverses(flows, output)
    pulls, brought = linkages(found, output), multipliers(found, jobs, output)
    rows = [*found.leontief.to_numpy(), *(pulls[name] for name in ("multiplier", "backward", "forward_ghosh"))]
    for place, values in enumerate([*rows, pulls["forward_leontief"], brought["total"], brought["multiplier"]], 4):
        table.row_says(place, values)


def test_regional_share(example, language):
    table = example("regional-share")
    sectors = list("abcdef")
    region, nation = pd.Series(table.row(0), sectors), pd.Series(table.row(1), sectors)
    table.row_says(2, simple_quotient(region, nation))
    table.row_says(3, regional_share(region, nation, "flq", 0.25).loc["a"])
    assert size_factor(region.sum(), nation.sum(), 0.25) == pytest.approx(0.3586, abs=5e-5)


def there(table):
    areas, sectors = [row[0] for row in table.rows], list("pqrs")
    return pd.DataFrame(np.column_stack([table.column(place) for place in range(1, 5)]), areas, sectors)


def test_proximity(example):
    table = example("proximity")
    present = there(table)
    table.says(5, density(present, proximity(present)[2]).known["s"])
    table.says(6, complexity(present).areas)


def test_proximity_pairs(example):
    both, _, shares = proximity(there(example("proximity")))
    table = example("proximity-pairs")
    pairs = [row[0].split(", ") for row in table.rows]
    table.says(1, [both.loc[one, other] for one, other in pairs])
    table.says(2, [shares.loc[one, other] for one, other in pairs])


@pytest.mark.parametrize("row", range(4))
def test_supplier_gap(example, row):
    """The partner has 1,000 jobs in the nation, three in ten of which work for the sector; 20 of its 200 are here."""
    table = example("supplier-gap")
    has = table.column(0)[row]
    areas = ["here", "elsewhere"]
    partner = pd.DataFrame({"partner": [has, 1000 - has]}, areas)
    own = pd.DataFrame({"own": [20.0, 180]}, areas)
    known = {"by_sector": partner.join(own), "low": partner, "high": partner, "own_low": own, "own_high": own}
    shares = pd.Series({"partner": 0.5, "own": 0.1})
    nation = pd.Series({"partner": 1000.0, "own": 200.0})
    figures = Figures(own=own, total=partner["partner"] + own["own"], nation=nation, reference=shares, **known)
    links = pd.DataFrame({"partner": ["partner"], "own": ["own"], "strength": [0.3]})
    members = pd.Series(["1", None], areas)
    found = supplier_gap(figures, links, members, {"1": pd.Index(["here"])}).rows.iloc[0]
    for place, name in ((1, "need"), (2, "gap"), (3, "gap_hi")):
        assert table.column(place)[row] == pytest.approx(found[name])
    assert STATES[table.rows[row][4]] == found["state"]


def test_anchors(example):
    table = example("anchors")
    shares = between_anchors(np.column_stack([table.column(1), table.column(2)]), ANCHORS)
    scores = weighted_sum(shares, HALVES)
    lifts = lift(shares, HALVES, scores)
    for place, values in enumerate([*shares.T, scores, *lifts.T], 3):
        table.says(place, values)


def test_smallest_swap(example):
    candidates = example("anchors")
    values = {row[0]: place for place, row in enumerate(candidates.rows)}
    shares = between_anchors(np.column_stack([candidates.column(1), candidates.column(2)]), ANCHORS)
    table = example("smallest-swap")
    leads = [shares[values[ahead]] - shares[values[behind]] for ahead, behind, _ in table.rows]
    table.says(2, [smallest_swap(lead, HALVES).moved for lead in leads])


def test_topsis(example):
    table = example("topsis")
    values = np.column_stack([table.column(place) for place in range(1, 7)])
    costs = np.array([False, False, False, True, False, False])
    weights = np.array([0.2, 0.1, 0.1, 0.1, 0.2, 0.3])
    table.says(7, topsis(values, weights, Scale(np.full(6, np.nan), np.full(6, np.nan), costs)))


def test_acceptability(example):
    table = example("acceptability")
    values = np.column_stack([table.column(1), table.column(2)])
    found = acceptability(Doubt(values, values), weighted_sum, draws=100_000, seed=1)
    table.says(3, found.ranks[:, 0].round(2))
    for place, wins in enumerate(wins_by_all_weights(values).T, 4):
        table.says(place, wins)
