"""Chains: planted blocks, principal components as scikit-learn has them, varimax by turning pairs of axes."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import Cancelled, TableError
from polos.analysis.linkages.chains import definite_counts, flow_links, industry_chains, varimax


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


HADAMARD = np.array([[1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]) / 2


def test_chains_that_axes_mix_evenly_are_parted():
    """Where each chain is as much on each axis no small turn is better, but the chains themselves are."""
    chains = np.kron(np.eye(4), [[0.9], [0.9], [0.9]])
    found = np.abs(varimax(chains @ HADAMARD))
    assert np.sort(found, axis=1) == pytest.approx(np.tile([0, 0, 0, 0.9], (12, 1)), abs=1e-6)
    assert len({tuple(row) for row in (found > 0.5).T}) == 4


@pytest.mark.parametrize("noise", [0, 0.02, 3])
def test_the_order_of_industries_changes_nothing(noise):
    flows, block = planted([4, 4, 4, 4], 1, noise)
    if not noise:
        flows = (flows > 0) * 7.0
    found = industry_chains(flow_links(flows)[0])
    for seed in range(5):
        order = np.random.default_rng(seed).permutation(block.size)
        other = industry_chains(flow_links(flows.iloc[order, order])[0])
        assert other.chain.index.tolist() == flows.index[order].tolist()
        assert other.chain[flows.index].tolist() == found.chain.tolist()
        assert other.loadings.loc[flows.index].to_numpy() == pytest.approx(found.loadings.to_numpy(), abs=1e-9)
    if not noise:
        assert found.chain.tolist() == (block + 1).tolist()


def test_who_loads_on_two_chains_as_strongly_is_named():
    """Of two chains that are alike the bridge is as much of one as of the other."""
    links = pd.DataFrame(np.kron(np.eye(2), np.full((4, 4), 0.9)), list("abcdefgh"), list("abcdefgh"))
    links["bridge"] = 0.6
    links.loc["bridge"] = 0.6
    links = pd.DataFrame(np.where(np.eye(9, dtype=bool), 1.0, links), links.index, links.index)
    found = industry_chains(links, 2)
    assert "(1): bridge" in str(found.notices[0])
    assert found.chain.tolist() == [1, 1, 1, 1, 2, 2, 2, 2, 1]
    links.loc["a", "bridge"] = links.loc["bridge", "a"] = 0.61
    assert industry_chains(links, 2).notices == ()


def test_of_components_that_explain_as_much_none_is_chosen():
    flows = (planted([4, 4, 4, 4], noise=0)[0] > 0) * 7.0
    links, _ = flow_links(flows)
    with pytest.raises(TableError, match=r"COMPONENTS is 3, .* Numbers that can be: 4, 5"):
        industry_chains(links, 3)
    assert definite_counts(links) == list(range(4, 17))
    # Seven chains of which three are empty.
    assert industry_chains(links, 7).chain.nunique() == 4


def test_who_buys_the_same_of_all_follows_no_pattern():
    """Three tenths are not one number in floats; what is left over from rounding is no pattern."""
    same = [0.3, 0.1 + 0.2, 0.1 * 3, 0.3]
    names = list("abcd")
    columns = {"a": [0, 3.0, 8, 1], "b": same, "c": [5, 0.0, 2, 1], "d": [2.0, 7, 0, 1]}
    flows = pd.DataFrame(columns, names)
    links, _ = flow_links(flows)
    buys, sells = flows / flows.sum(), flows.T / flows.sum(axis=1)
    pairs = [(sells["a"], sells["b"]), (buys["a"], sells["b"])]
    assert links.loc["a", "b"] == pytest.approx(max(0, *(np.corrcoef(*pair)[0, 1] for pair in pairs)))


def test_where_nobody_buys_alike_there_are_no_chains():
    flows = pd.DataFrame(1.0, list("abcd"), list("abcd"))
    with pytest.raises(TableError, match="No two of the 4 sectors"):
        industry_chains(flow_links(flows)[0])


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
