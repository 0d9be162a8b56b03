"""The picture of chains: which ties are drawn, and that all of the network is in its frame."""

import numpy as np
import pandas as pd
import pytest


def test_the_strongest_ties_hold_the_network_together(qgis_app):
    from polos.algorithms.pages.linked.chains_network import strongest_ties

    strength = np.array([[1, 0.9, 0.8, 0], [0.9, 1, 0.7, 0.1], [0.8, 0.7, 1, 0.05], [0, 0.1, 0.05, 1]])
    # So many as 1.7 a sector: all five that are above zero.
    assert strongest_ties(strength) == [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)]
    assert strongest_ties(-strength) == []
    many = np.full((9, 9), 0.5)
    many[0, 1] = many[1, 0] = 0.9
    assert (0, 1) in strongest_ties(many)


@pytest.mark.parametrize("sizes", [[2, 2], [6, 5, 4, 3, 3, 2, 2, 2, 2, 2], [40, 2]])
def test_all_sectors_of_the_network_are_in_its_frame(qgis_app, sizes):
    from polos.algorithms.pages.linked.chains_figure import chains_figure
    from polos.algorithms.pages.linked.chains_texts import Reading
    from polos.analysis.linkages.found_chains import by_groups
    from polos.analysis.linkages.membership import chain_table

    block = np.repeat(np.arange(len(sizes)), sizes)
    names = [f"i{place}" for place in range(block.size)]
    found = by_groups(pd.DataFrame(np.where(block[:, None] == block, 0.9, -0.5), names, names), len(sizes))
    chains = chain_table(found.members, {}).assign(explained=np.nan, held=1.0, sectors="")
    report = chains_figure(Reading("groups", chains, found, dict.fromkeys(names, "Sector")))
    axes = report.axes[1]
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    places = np.concatenate([drawn.get_offsets() for drawn in axes.collections])
    assert len(places) == block.size
    assert ((places >= (left, low)) & (places <= (right, high))).all()
    assert (right - left) / (high - low) == pytest.approx(axes.bbox.width / axes.bbox.height)
