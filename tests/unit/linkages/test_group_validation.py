"""Groups held against relatedness and chance: by hand, and against all groupings that there are."""

from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import Cancelled, TableError
from polos.analysis.linkages.group_validation import against_chance, validate
from polos.analysis.linkages.scored_groupings import scored

NAMES = list("abcdefg")


def measure(seed, n=7):
    values = np.random.default_rng(seed).uniform(size=(n, n))
    return pd.DataFrame((values + values.T) / 2, NAMES[:n], NAMES[:n])


def plain(groups, related):
    """Return both scores and how far the mean within exceeds that between, pair by pair."""
    above = []
    members = {name: [i for i in related.index if groups.get(i) == name] for name in groups.dropna().unique()}
    for name, own in members.items():
        if len(own) < 2:
            continue
        within = np.mean([related.loc[i, j] for i in own for j in own if i != j])
        others = [[related.loc[i, j] for i in own for j in those] for other, those in members.items() if other != name]
        between, each = np.mean(np.concatenate(others)), [np.mean(values) for values in others]
        above.append((within > between, within > np.percentile(each, 95), within - between))
    return tuple(np.mean(above, axis=0))


@pytest.mark.parametrize("seed", range(6))
def test_scores_pair_by_pair(seed):
    groups = pd.Series([1, 1, 2, 2, 2, 3, None], NAMES)
    found = validate(groups, measure(seed))
    assert (found.score, found.score_95) == plain(groups, measure(seed))[:2]
    assert found.industries == 6
    assert found.groups.index.tolist() == [1, 2]


def test_chance_is_that_of_all_groupings_there_are():
    groups, related = pd.Series([1, 1, 2, 2, 3], NAMES[:5]), measure(1, 5)
    every = [plain(pd.Series(order, NAMES[:5]), related) for order in permutations(groups)]
    observed = plain(groups, related)
    expected = np.mean([beyond >= observed[2] - 1e-12 for _, _, beyond in every])
    found = against_chance(groups, related, 4000, 1)
    assert found.p == pytest.approx(expected, abs=0.03)
    assert found.scores.mean() == pytest.approx(np.mean([score for score, _, _ in every]), abs=0.02)
    assert found.scores_95.mean() == pytest.approx(np.mean([score for _, score, _ in every]), abs=0.02)


def test_planted_groups_are_above_chance_and_mixed_ones_are_not():
    block = np.repeat(np.arange(5), 4)
    names = [f"i{place}" for place in range(20)]
    noise = np.random.default_rng(3).uniform(0, 0.2, (20, 20))
    related = pd.DataFrame(np.where(block[:, None] == block, 0.8, 0.1) + (noise + noise.T) / 2, names, names)
    planted = against_chance(pd.Series(block, names), related, 999, 1)
    assert planted.p == pytest.approx(1 / 1000)
    mixed = pd.Series(np.tile(np.arange(5), 4), names)
    assert validate(mixed, related).score == 0
    assert against_chance(mixed, related, 999, 1).p > 0.99


def test_the_order_of_the_groups_changes_nothing():
    groups, related = pd.Series([1, 1, 2, 2, 2, 3, None], NAMES), measure(2)
    one, other = (against_chance(each, related, 99, 5) for each in (groups, groups[::-1]))
    assert (one.scores == other.scores).all()
    assert one.p == other.p
    order = NAMES[::-1]
    other = against_chance(groups, related.loc[order, order], 99, 5)
    assert (one.scores == other.scores).all()
    assert one.p == other.p


def test_where_all_are_as_related_no_group_is_above():
    """Means of the same figure differ in their last digit with how many are added up."""
    names = [f"i{place:02d}" for place in range(20)]
    groups = pd.Series(np.repeat([1, 2, 3], [3, 7, 10]), names)
    for figure in (0.1, 0.7, -0.3, 1e9 / 3):
        found = validate(groups, pd.DataFrame(figure, names, names))
        assert (found.score, found.score_95) == (0, 0)
        assert not found.groups[["above", "above_95"]].to_numpy().any()
        chance = against_chance(groups, pd.DataFrame(figure, names, names), 99, 1)
        assert chance.p == 1
        assert not chance.scores.any()


def test_groupings_side_by_side_and_what_cannot_be_compared_is_left_out():
    groupings = {"two": pd.Series([1, 1, 2, 2], NAMES[:4]), "alone": pd.Series([1, 2, 3, 4], NAMES[:4])}
    scores, groups = scored(groupings, {"m": measure(0), "n": measure(1, 5)}, 99, 1)
    assert scores[["grouping", "measure"]].to_numpy().tolist() == [["two", "m"], ["two", "n"]]
    assert len(groups) == 4
    assert scores.loc[0, "within"] == pytest.approx((measure(0).loc["a", "b"] + measure(0).loc["c", "d"]) / 2)
    with pytest.raises(Cancelled):
        scored(groupings, {"m": measure(0)}, 99, 1, cancelled=lambda: True)


def test_random_groupings_without_a_measure_are_not_taken_for_less():
    """One pair of five is a group: of the ten pairs that it could be four have no measure."""
    names = list("abcde")
    related = pd.DataFrame(0.2, names, names)
    for one, other, value in (("a", "b", 0.5), ("c", "d", 0.9), ("a", "e", None), ("b", "e", None)):
        related.loc[one, other] = related.loc[other, one] = value
    for one, other in (("a", "c"), ("b", "c")):
        related.loc[one, other] = related.loc[other, one] = None
    groups = pd.Series([1, 1, 2, 3, 4], names)
    found = against_chance(groups, related, 4000, 1)
    # a and b themselves, c and d, and the four: six of ten.
    assert found.p == pytest.approx(0.6, abs=0.03)
    rows, _ = scored({"pair": groups}, {"m": related}, 99, 1)
    # Of pairs with a measure two are more related than the others that they have.
    assert rows.loc[0, "chance"] == pytest.approx(2 / 6, abs=0.15)


def test_one_group_cannot_be_compared():
    with pytest.raises(TableError, match="two or more"):
        against_chance(pd.Series([1, 1], ["a", "b"]), measure(0), 99, 1)
