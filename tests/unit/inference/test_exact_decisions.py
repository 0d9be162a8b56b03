"""Classes do not depend on the grid, are those of enumeration, and say where they stay open."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import Cancelled
from polos.analysis.inference import exact_decisions
from polos.analysis.inference.conditional_deal import Deal, Values
from polos.analysis.inference.exact_decisions import StreamedLaw, settled
from polos.analysis.inference.exact_permutation import exact_tails, exact_tails_of_many
from polos.analysis.inference.multiple_testing import adjusted_p_values, reached
from polos.analysis.inference.sum_law import SumLaw


def classes(correction, levels=(0.05,)):
    """Return the number of levels that an area passes."""

    def classify(p):
        adjusted = adjusted_p_values(p.ravel(), correction).reshape(p.shape)
        return sum(reached(adjusted, level) for level in levels)

    return classify


@pytest.mark.parametrize("correction", ["none", "fdr", "bonferroni"])
@pytest.mark.parametrize("k", ["contiguity", 60, 300])
def test_classes_do_not_depend_on_the_grid(correction, k, sample, nearest_links):
    events, base, links, points = sample
    links = links if k == "contiguity" else nearest_links(points, k)
    values, classify = events / base, classes(correction, (0.01, 0.05, 0.1))
    found = []
    for cells in (2**14, 2**18):
        tails, still_open = settled(exact_tails(values, links, cells=cells), values, links, classify)
        # Three levels and hundreds of neighbours: one area in thousands has a p-value as near to a level as 1 in 1,000.
        assert still_open.sum() <= (1 if k == 300 else 0)
        found.append(np.where(still_open, -1, classify(tails.p_values())))
    np.testing.assert_array_equal(found[0], found[1])
    assert len(np.unique(found[0])) >= 3


@given(st.integers(0, 10**6), st.integers(5, 9), st.sampled_from(["none", "fdr"]), st.sampled_from([0.1, 0.25, 0.5]))
def test_classes_are_those_of_enumeration(random_links, enumerated_tails, seed, n, correction, level):
    """Also where p is the level itself, as it is for one in so many samples of so small layers."""
    rng = np.random.default_rng(seed)
    values, links = rng.lognormal(0, 1, n), random_links(n, 0.5, seed)
    classify = classes(correction, (level,))
    tails, still_open = settled(exact_tails(values, links, cells=2**14), values, links, classify)
    upper, lower = enumerated_tails(values, links)
    expected = classify(np.minimum(1, 2 * np.minimum(upper, lower)))
    np.testing.assert_array_equal(classify(tails.p_values())[~still_open], expected[~still_open])
    assert not still_open.any()


def test_coarse_grids_leave_areas_open_that_finer_ones_decide(sample, monkeypatch):
    events, base, links, _ = sample
    values, classify = events / base, classes("none", (0.05,))
    coarse = exact_tails(values, links, cells=2**14)
    decided, still_open = settled(coarse, values, links, classify)
    monkeypatch.setattr(exact_decisions, "FINER_CELLS", ())
    undecided, at_first = settled(coarse, values, links, classify)
    assert undecided is coarse
    assert at_first.sum() > 0
    assert still_open.sum() == 0
    certain = ~at_first & coarse.tested
    np.testing.assert_array_equal(classify(coarse.p_values())[certain], classify(decided.p_values())[certain])


def test_an_area_stays_open_whose_tail_is_the_level_itself(sample, monkeypatch):
    """No grid decides it, unless values lie on a lattice."""
    monkeypatch.setattr(exact_decisions, "FINER_CELLS", (2**17, 2**18))
    events, base, links, _ = sample
    for values, expected in ((events / base, 1), (events, 0)):
        tails = exact_tails(values, links, cells=2**16)
        area = np.argsort(tails.p_values())[70]
        level = tails.p_values()[area]
        for _ in range(3):  # nearer and nearer to the true p-value
            finer, still_open = settled(tails, values, links, lambda p, level=level: p <= level)
            level = finer.p_values()[area]
        assert still_open.sum() == still_open[area] == expected


def test_many_variables_are_settled_over_all_tests_together(sample):
    events, base, links, _ = sample
    variables = np.array([events / base, events, np.sqrt(base)])
    classify = classes("fdr")
    found = []
    for cells in (2**16, 2**18):
        tails = exact_tails_of_many(variables, links, cells=cells)
        tails, still_open = settled(tails, variables, links, classify)
        assert still_open.shape == tails.upper.shape
        assert not still_open.any()
        found.append(classify(tails.p_values()))
    np.testing.assert_array_equal(found[0], found[1])
    # The same step-up over all tests at once, by the estimates on a fine grid.
    fine = np.concatenate([exact_tails(values, links, cells=2**19).p_values() for values in variables])
    np.testing.assert_array_equal(found[0].ravel(), reached(adjusted_p_values(fine, "fdr"), 0.05))


@pytest.mark.parametrize("k", [3, 40, 1000])
@pytest.mark.parametrize("sign", [1, -1])
def test_the_streamed_law_is_that_of_the_table(k, sign, sample, nearest_links):
    events, base, _, points = sample
    dealt = Values(sign * (events / base) ** 2)
    deal = Deal(dealt, nearest_links(points, k))
    draws = int(deal.draws[0])
    for piece in dealt.pieces([draws], 2**29, 2**16):
        below, above = deal.nearest
        near = above if piece.window.mirrored else below
        areas = (np.flatnonzero(near <= piece.window.share)[:40],) if piece.window.share < 1 else (np.arange(40),)
        table = deal.tails(piece, SumLaw(piece.grid, piece.wanted), areas)
        streamed = deal.tails(piece, StreamedLaw(piece), areas)
        for one, other in zip(table, streamed):
            np.testing.assert_allclose(one, other, rtol=0, atol=3e-14)


def test_a_wish_to_stop_is_heard(sample):
    events, base, links, _ = sample
    values = events / base
    coarse = exact_tails(values, links, cells=2**14)
    with pytest.raises(Cancelled):
        settled(coarse, values, links, classes("none"), cancelled=lambda: True)
