"""Relatedness of industries, groups made of it, and groups held against it."""

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import TableError
from polos.analysis.linkages.group_validation import validate
from polos.analysis.linkages.grouping import average_linkage
from polos.analysis.linkages.pairs import pair_table
from polos.analysis.linkages.relatedness import (
    composite,
    input_output_links,
    locational_correlation,
    occupational_correlation,
)

NAMES = list("abcd")


def symmetric(values):
    return pd.DataFrame(values, NAMES[: len(values)], NAMES[: len(values)], dtype=float)


def test_largest_of_four_shares_by_hand():
    flows = symmetric([[0, 30, 10], [20, 0, 0], [0, 70, 30]])
    links = input_output_links(flows)
    # a sells 30 of 40 to b, and is 30 of 100 of b's inputs; but b's 20 are all of a's inputs.
    assert links.loc["a", "b"] == 1
    # c sells 70 of 100 to b, and is 70 of 100 of b's inputs.
    assert links.loc["b", "c"] == pytest.approx(0.7)
    assert links.loc["a", "c"] == pytest.approx(0.25)
    pd.testing.assert_frame_equal(links, links.T)


def test_locational_correlation_is_pearsons():
    figures = pd.DataFrame({"a": [1, 2, 3, 4.0], "b": [2, 4, 6, 9.0], "c": [5, 5, 5, 5.0]})
    found, notices = locational_correlation(figures)
    assert found.loc["a", "b"] == pytest.approx(np.corrcoef(figures["a"], figures["b"])[0, 1])
    assert "c" not in found
    assert "c" in str(notices[0])


def test_sectors_that_differ_in_rounding_alone_are_not_compared():
    """A correlation of what is left over from rounding is any number."""
    same = [0.1 + 0.2, 0.3, 0.3, 0.1 * 3]
    figures = pd.DataFrame({"a": [1, 2, 3, 4.0], "b": [2, 4, 6, 9.0], "c": same})
    found, notices = locational_correlation(figures)
    assert list(found) == ["a", "b"]
    assert "(1): c" in str(notices[0])
    # As many of each of three occupations, in firms of any size.
    jobs = pd.DataFrame({"x": [7.0, 0.1, 8, 1], "y": [7.0, 0.1, 1, 8], "z": [7.0, 0.1, 0, 2]}, list("abcd"))
    found, notices = occupational_correlation(jobs)
    assert list(found) == ["c", "d"]
    assert "(2): a, b" in str(notices[-1])


def test_more_industries_than_areas_and_areas_of_unlike_size_are_told():
    random = np.random.default_rng(0)
    few = pd.DataFrame(random.random((32, 40)))
    assert "more sectors (40) than areas (32)" in str(locational_correlation(few)[1][0])
    sizes = pd.DataFrame(random.lognormal(0, 2, (100, 1)) * random.uniform(0.8, 1.2, (100, 5)))
    assert "on average" in str(locational_correlation(sizes)[1][0])
    assert locational_correlation(pd.DataFrame(random.random((100, 5))))[1] == ()


def test_occupations_by_hand():
    figures = pd.DataFrame(
        {"cooks": [8, 4, 1, 0], "clerks": [1, 1, 1, 0], "drivers": [1, 0, 8, 0]}, ["inns", "bars", "vans", "none"]
    )
    found, notices = occupational_correlation(figures.assign(total=figures.sum(axis=1)).astype(float))
    shares = [[0.8, 0.1, 0.1], [0.8, 0.2, 0.0], [0.1, 0.1, 0.8]]
    assert found.loc["inns", "bars"] == pytest.approx(np.corrcoef(shares)[0, 1])
    assert found.loc["inns", "vans"] == pytest.approx(np.corrcoef(shares)[0, 2])
    assert "total" in str(notices[0])
    assert "(1): none" in str(notices[1])


@pytest.mark.parametrize(
    ("column", "words"),
    [([1, np.nan], r"missing \(1\): b"), ([1, -1], r"negative.*\(1\): b"), (None, "only 2")],
)
def test_occupations_that_cannot_be(column, words):
    figures = pd.DataFrame({"x": [1.0, 2], "y": [5.0, 9]}, ["a", "b"])
    with pytest.raises(TableError, match=words):
        occupational_correlation(figures if column is None else figures.assign(z=column))


def test_the_order_of_industries_changes_no_group():
    """Relatedness in whole numbers: many pairs are equally related."""
    for seed in range(30):
        rng = np.random.default_rng(seed)
        names = [f"i{place:02d}" for place in range(12)]
        values = rng.integers(0, 3, (12, 12)) * 0.1
        related = pd.DataFrame(values + values.T, names, names)
        found, tree = average_linkage(related)
        order = rng.permutation(12)
        other, turned = average_linkage(related.iloc[order, order])
        assert other[names].tolist() == found.tolist()
        assert turned[:, 2] == pytest.approx(tree[:, 2])
        # The same pairs are joined first.
        leaves = [{names[int(leaf)] for leaf in row[:2] if leaf < 12} for row in tree]
        assert leaves == [{names[order[int(leaf)]] for leaf in row[:2] if leaf < 12} for row in turned]


def test_pairs_with_their_parts():
    strength = symmetric([[1, 0.1, 0.5], [0.1, 1, 0.3], [0.5, 0.3, 1]])
    part = symmetric([[1, 0.7], [0.7, 1]])
    found = pair_table(strength, {"io": part}, pd.Series([1, 0, 1], NAMES[:3]))
    assert found[["first", "second"]].to_numpy().tolist() == [["a", "c"], ["b", "c"], ["a", "b"]]
    assert found["same"].tolist() == [True, False, False]
    assert found["io"].isna().tolist() == [True, True, False]


def test_where_all_sectors_are_spread_alike_nothing_says_which_are_related():
    """Correlations of sectors that are in proportion are one, but for their last digit."""
    size = np.random.default_rng(0).lognormal(3, 1, 40)
    figures = pd.DataFrame(size[:, None] * np.array([0.1, 0.7, 0.37, 1.3, 0.01]), columns=list("abcde"))
    alike, _ = locational_correlation(figures)
    with pytest.raises(TableError, match="the same for all pairs"):
        composite({"jobs": alike})


def test_composite_is_the_mean_of_z_scores():
    one = symmetric([[1, 0.1, 0.2, 0.3], [0.1, 1, 0.4, 0.5], [0.2, 0.4, 1, 0.6], [0.3, 0.5, 0.6, 1]])
    other = 3 - 2 * one
    related, _ = composite({"one": one, "other": other})
    # Opposite measures cancel out.
    np.testing.assert_allclose(related.to_numpy()[~np.eye(4, dtype=bool)], 0, atol=1e-12)
    pairs = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    alone, _ = composite({"one": one})
    assert alone.loc["a", "b"] == pytest.approx((0.1 - pairs.mean()) / pairs.std())


def test_industries_that_a_measure_lacks_are_told():
    one = symmetric([[1, 0.1, 0.2, 0.3], [0.1, 1, 0.4, 0.5], [0.2, 0.4, 1, 0.6], [0.3, 0.5, 0.6, 1]])
    related, notices = composite({"one": one, "other": one.drop(index="d", columns="d")})
    assert list(related) == ["a", "b", "c"]
    assert "d" in str(notices[0])


@pytest.mark.skipif(
    "POLOS_REFERENCE" not in os.environ, reason="POLOS_REFERENCE names no folder with the reference data"
)
def test_the_published_composite_of_the_united_states():
    """The portal's composite of 51 clusters, recomputed with the scales that its weights imply: 1 / (4 sd)."""
    table = pd.read_csv(Path(os.environ["POLOS_REFERENCE"]) / "us_cluster_relatedness.csv")
    names = sorted(set(table["cluster_code"]) | set(table["cluster_code_2"]))
    columns = {"lcemp": "cr_lcemp", "lcest": "cr_lcest", "io": "cr_io", "occ": "cr_occ"}
    design = np.column_stack([np.ones(len(table)), *(table[name] for name in columns.values())])
    weights = np.linalg.lstsq(design, table["cr_all"], rcond=None)[0]
    expected = [-1.18767079, 1.30812719, 1.04039729, 6.80793432, 1.3720006]
    np.testing.assert_allclose(weights, expected, atol=1e-6)
    # One mean for all four, so that the constant is as published.
    scales = {name: (-weights[0] / weights[1:].sum(), 1 / (4 * weight)) for name, weight in zip(columns, weights[1:])}
    parts = {}
    for name, column in columns.items():
        part = pd.DataFrame(np.nan, names, names)
        for first, second, value in zip(table["cluster_code"], table["cluster_code_2"], table[column]):
            part.loc[first, second] = part.loc[second, first] = value
        parts[name] = part
    related, _ = composite(parts, scales)
    pairs = table[table["cluster_code"] != table["cluster_code_2"]]
    ours = [related.loc[first, second] for first, second in zip(pairs["cluster_code"], pairs["cluster_code_2"])]
    np.testing.assert_allclose(ours, pairs["cr_all"], atol=2e-6)


def test_validation_by_hand():
    related = symmetric([[1, 0.8, 0.1, 0.3], [0.8, 1, 0.2, 0.4], [0.1, 0.2, 1, 0.1], [0.3, 0.4, 0.1, 1]])
    found = validate(pd.Series([1, 1, 2, 2], NAMES), related)
    one, two = found.groups.to_dict("index").values()
    assert one["within"] == pytest.approx(0.8)
    assert one["between"] == pytest.approx((0.1 + 0.3 + 0.2 + 0.4) / 4)
    assert two["within"] == pytest.approx(0.1)
    assert (found.score, found.score_95) == (0.5, 0.5)


def test_one_group_cannot_be_compared():
    with pytest.raises(TableError, match="two or more"):
        validate(pd.Series([1, 1], ["a", "b"]), symmetric([[1, 0.5], [0.5, 1]]))


@given(st.integers(2, 5), st.integers(2, 5), st.integers(0, 2**31 - 1))
def test_planted_groups_are_found_exactly(groups, size, seed):
    random = np.random.default_rng(seed)
    labels = random.permutation(np.repeat(np.arange(groups), size))
    noise = random.uniform(0, 0.2, (len(labels),) * 2)
    related = np.where(labels[:, None] == labels, 0.8, 0.1) + (noise + noise.T) / 2
    names = [f"i{place}" for place in range(len(labels))]
    found, _ = average_linkage(pd.DataFrame(related, names, names), groups)
    pairs = pd.crosstab(found.to_numpy(), labels)
    assert (pairs.to_numpy() > 0).sum() == groups
    # Left to itself it may part a group by the noise in it, but puts no two together.
    alone, _ = average_linkage(pd.DataFrame(related, names, names))
    assert (pd.crosstab(alone.to_numpy(), labels).to_numpy() > 0).sum(axis=1).max() == 1
    assert validate(found, pd.DataFrame(related, names, names)).score == 1
