"""Chains: planted blocks, principal components as scikit-learn has them, varimax by turning pairs of axes."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import Cancelled, TableError
from polos.analysis.linkages.chains import flow_links, industry_chains, varimax


def planted(sizes, seed=0, noise=0.02):
    """Return flows of industries that buy of their own block, but for a little."""
    rng = np.random.default_rng(seed)
    block = np.repeat(np.arange(len(sizes)), sizes)
    flows = np.where(
        block[:, None] == block, rng.uniform(5, 10, (block.size,) * 2), noise * rng.random((block.size,) * 2)
    )
    names = [f"i{number:02d}" for number in range(block.size)]
    return pd.DataFrame(flows, names, names), block


@pytest.mark.parametrize("seed", range(5))
def test_planted_blocks_are_the_chains(seed):
    flows, block = planted([6, 5, 4, 7], seed)
    links, _ = flow_links(flows)
    found = industry_chains(links)
    assert (found.chain > 0).all()
    pairs = set(zip(block, found.chain))
    assert len(pairs) == 4 == len({chain for _, chain in pairs})


def criterion(loadings):
    return (loadings**2).var(axis=0).sum()


def by_pairs(loadings):
    """Return varimax by Kaiser's own way: each pair of axes in turn by its best angle, until nothing turns."""
    lengths = np.sqrt((loadings**2).sum(axis=1, keepdims=True))
    turned = loadings / lengths
    n, count = turned.shape
    for _ in range(200):
        for first in range(count):
            for second in range(first + 1, count):
                x, y = turned[:, [first, second]].T.copy()
                u, v = x**2 - y**2, 2 * x * y
                above = 2 * (u * v).sum() - 2 * u.sum() * v.sum() / n
                below = (u**2 - v**2).sum() - (u.sum() ** 2 - v.sum() ** 2) / n
                angle = np.arctan2(above, below) / 4
                turned[:, first] = np.cos(angle) * x + np.sin(angle) * y
                turned[:, second] = -np.sin(angle) * x + np.cos(angle) * y
    return turned * lengths


@pytest.mark.parametrize("seed", range(4))
def test_varimax_reaches_what_pairs_of_axes_reach(seed):
    loadings = np.random.default_rng(seed).normal(size=(12, 3)) * [3, 2, 1]
    found, expected = varimax(loadings), by_pairs(loadings)
    assert (found**2).sum(axis=1) == pytest.approx((loadings**2).sum(axis=1))
    lengths = np.sqrt((loadings**2).sum(axis=1, keepdims=True))
    assert criterion(found / lengths) == pytest.approx(criterion(expected / lengths), rel=1e-6)
    # The same axes in some order and direction.
    match = np.abs(np.corrcoef(found.T, expected.T)[:3, 3:]).max(axis=1)
    assert match == pytest.approx(1, abs=1e-4)


def test_components_as_scikit_learn_has_them():
    decomposition = pytest.importorskip("sklearn.decomposition")
    data = np.random.default_rng(4).normal(size=(40, 9)) @ np.random.default_rng(5).normal(size=(9, 9))
    links = pd.DataFrame(np.corrcoef(data, rowvar=False))
    fitted = decomposition.PCA(3).fit((data - data.mean(axis=0)) / data.std(axis=0))
    found = industry_chains(links, components=3)
    communality = (fitted.components_.T**2 @ fitted.explained_variance_) * 39 / 40
    assert (found.loadings**2).sum(axis=1).to_numpy() == pytest.approx(communality)
    assert found.explained.sum() == pytest.approx(fitted.explained_variance_ratio_.sum())


def test_links_by_hand():
    """Two mills buy of the same farm in the same shares, and sell to nobody alike."""
    names = ["farm", "mill", "oil", "shop"]
    flows = pd.DataFrame([[0, 4, 8, 0], [0, 0, 0, 1], [0, 0, 0, 9], [0, 0, 0, 0]], names, names, dtype=float)
    links, notices = flow_links(flows)
    assert links.loc["mill", "oil"] == pytest.approx(1)
    assert (links.to_numpy() == links.to_numpy().T).all()
    assert notices == ()


def test_industries_without_flows_are_named():
    flows, _ = planted([3, 3])
    flows.loc["alone"], flows["alone"] = 0.0, 0.0
    flows.loc["alone", "alone"] = 5.0
    links, notices = flow_links(flows)
    assert "alone" not in links
    assert "(1): alone" in str(notices[0])


def test_parts_without_a_flow_between_them_are_told_and_are_chains():
    flows, block = planted([3, 4], noise=0)
    links, notices = flow_links(flows)
    assert "2 parts" in str(notices[0])
    assert "(3): i00, i01, i02" in str(notices[0])
    found = industry_chains(links)
    assert pd.crosstab(found.chain.to_numpy(), block).to_numpy().tolist() in ([[0, 4], [3, 0]], [[3, 0], [0, 4]])


def test_how_near_the_number_of_components_is_to_another_is_told():
    links, _ = flow_links(planted([6, 5, 4, 7])[0])
    sizes = np.sort(np.linalg.eigvalsh(links))[::-1]
    assert f"the last: {sizes[3]:.2f}, the next: {sizes[4]:.2f}" in str(industry_chains(links).notices[0])
    assert industry_chains(links, 3).notices == ()


def test_the_cut_off_leaves_out():
    links, _ = flow_links(planted([5, 5], noise=4)[0])
    found = industry_chains(links, cut_off=0.99)
    assert set(found.chain[found.loadings.max(axis=1) < 0.99]) <= {0}
    assert (found.chain > 0).sum() == (found.loadings.max(axis=1) >= 0.99).sum()


def test_a_user_can_stop_it():
    with pytest.raises(Cancelled):
        industry_chains(flow_links(planted([3, 3])[0])[0], cancelled=lambda: True)


@pytest.mark.parametrize(("components", "words"), [(0, "COMPONENTS is 0"), (99, "at most the 6")])
def test_refused(components, words):
    links, _ = flow_links(planted([3, 3])[0])
    with pytest.raises(TableError, match=words):
        industry_chains(links, components)
    with pytest.raises(TableError, match="three sectors"):
        flow_links(pd.DataFrame(np.eye(4)))


@pytest.mark.parametrize(
    ("value", "words"), [(-1.0, r"negative.*\(1\): i01 → i02"), (np.nan, r"missing.*\(1\): i01 → i02")]
)
def test_flows_that_cannot_be_are_named(value, words):
    flows, _ = planted([3, 3])
    flows.loc["i01", "i02"] = value
    with pytest.raises(TableError, match=words):
        flow_links(flows)
    with pytest.raises(TableError, match="one side only"):
        flow_links(flows.drop(columns="i05"))
