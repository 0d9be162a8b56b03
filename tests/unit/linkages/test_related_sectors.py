"""Proximity, density and complexity: by hand, other software, eigenvectors, identities, and what is not known."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from polos.analysis.agglomeration.location_quotient import location_quotient
from polos.analysis.errors import FieldError
from polos.analysis.linkages.complexity import complexity
from polos.analysis.linkages.presence import dense, of_regions, presence, size_notice
from polos.analysis.linkages.proximity import density, network, pairs, proximity
from polos.analysis.linkages.related_sectors import RelatedOptions, related_sectors

HAVE = {"A": "abc", "B": "ab", "C": "a", "D": "cd"}


def matrix(have=None, codes="abcd"):
    """Return who has what as 1 and 0; "?" after a code says that it is not known."""
    have = HAVE if have is None else have
    rows = [[np.nan if f"{code}?" in text else float(code in text) for code in codes] for text in have.values()]
    return pd.DataFrame(rows, list(have), list(codes))


def texts(notices):
    return " ".join(map(str, notices))


def test_proximity_by_hand():
    """a is in three areas, b in two, c in two, d in one; a and b are in two together."""
    both, alone, shares = proximity(matrix())
    assert both.loc["a", "b"] == 2
    assert alone.loc["a", "d"] == 3
    expected = {"ab": 2 / 3, "ac": 1 / 3, "ad": 0, "bc": 1 / 2, "bd": 0, "cd": 1 / 2}
    for (one, other), share in expected.items():
        assert shares.loc[one, other] == pytest.approx(share)
    table = pairs(both, alone, shares)
    assert table[["code_1", "code_2"]].agg("".join, axis=1).tolist() == ["ab", "bc", "cd", "ac", "ad", "bd"]
    assert table.iloc[0][["both", "areas_1", "areas_2"]].tolist() == [2, 3, 2]


def test_density_by_hand():
    """C has a alone: b is 2/3 near to a and 1/2 to c. B has a and b, of the 1/3, 1/2 and 1/2 around c."""
    found = density(matrix(), proximity(matrix())[2])
    assert found.known.loc["C", "b"] == pytest.approx((2 / 3) / (2 / 3 + 1 / 2))
    assert found.known.loc["C", ["c", "d"]].tolist() == pytest.approx([(1 / 3) / (4 / 3), 0])
    assert found.known.loc["B", "c"] == pytest.approx((1 / 3 + 1 / 2) / (4 / 3))
    # That A has b does not count around b.
    assert found.known.loc["A", "b"] == pytest.approx(1)
    pd.testing.assert_frame_equal(found.low, found.known)
    pd.testing.assert_frame_equal(found.high, found.known)


def test_what_is_unknown_counts_neither_way():
    """Of b in A nobody knows: a and b are known together in B, C and D, where a is twice, b once, both once."""
    there = matrix({**HAVE, "A": "ab?c"})
    both, alone, shares = proximity(there)
    assert (both.loc["a", "b"], alone.loc["a", "b"], alone.loc["b", "a"]) == (1, 2, 1)
    assert shares.loc["a", "b"] == pytest.approx(1 / 2)
    found = density(there, shares)
    # Around c lie a (1/3), b (0: B has it without c) and d (1/2); A has a, not d, and perhaps b.
    assert shares.loc["c", ["a", "b", "d"]].tolist() == pytest.approx([1 / 3, 0, 1 / 2])
    around_a = shares.loc["a", ["b", "c", "d"]]
    assert found.low.loc["A", "a"] == pytest.approx((1 / 3) / around_a.sum())
    assert found.high.loc["A", "a"] == pytest.approx((1 / 3 + 1 / 2) / around_a.sum())
    assert found.known.loc["A", "a"] == pytest.approx(1)


def test_the_network_is_a_tree_and_what_is_near():
    links = network(proximity(matrix())[2], 0.55)
    assert links[["code_1", "code_2"]].agg("".join, axis=1).tolist() == ["ab", "bc", "cd"]
    assert links["near"].tolist() == [True, False, False]
    assert len(network(proximity(matrix())[2], 0.3)) == 4


def test_presence_is_by_the_location_quotient():
    """The quotients are those of `location_quotient`, with what is unknown left out of the reference."""
    values = pd.DataFrame({"a": [30.0, 10, 0, np.nan], "b": [70.0, 90, 200, 10]}, list("ABCD"))
    base = pd.Series([100.0, 100, 200, 40], values.index, name="total")
    found = presence(values, base)
    for code in values:
        expected, _, _ = location_quotient(values[code], base)
        np.testing.assert_allclose(found.quotients[code], expected["lq"])
    assert found.there["a"].tolist()[:3] == [1, 1, 0]
    assert np.isnan(found.there.loc["D", "a"])
    assert presence(values, base, threshold=1.01).there["a"].tolist()[:3] == [1, 0, 0]
    assert presence(values, base, least=20).there["a"].tolist()[:3] == [1, 0, 0]


def test_nothing_of_a_sector_is_none_of_it_also_where_the_total_is_unknown():
    values = pd.DataFrame({"a": [0.0, 5, 5], "b": [np.nan, 5, 5]}, list("ABC"))
    there = presence(values, values.sum(axis=1, skipna=False)).there
    assert there.loc["A", "a"] == 0
    assert np.isnan(there.loc["A", "b"])


def test_a_quotient_of_one_is_present_whatever_rounding_makes_of_it():
    values = pd.DataFrame({"a": [0.1, 0.2, 0.3], "b": [0.2, 0.4, 0.6]})
    assert (presence(values, values.sum(axis=1)).there == 1).all(axis=None)


def test_regions_are_sums_and_unknown_where_a_part_is():
    values = pd.DataFrame({"a": [1.0, 2, np.nan, 4], "b": [5.0, 6, 7, 8]}, list("ABCD"))
    regions = pd.Series(["N", "N", "S", None], values.index)
    summed, base, notices = of_regions(values, values.sum(axis=1, skipna=False), regions)
    assert summed.loc["N"].tolist() == [3, 11]
    assert np.isnan(summed.loc["S", "a"])
    assert summed.loc["S", "b"] == 7
    assert base["N"] == 14
    assert np.isnan(base["S"])
    assert "(1): D" in texts(notices)
    # An area without any figure is not one without anything, unless the known ones are asked for.
    values.loc["B"] = np.nan
    base = values.sum(axis=1, skipna=False)
    summed, _, notices = of_regions(values, base, regions)
    assert summed.loc["N"].isna().all()
    assert "(1): B" in texts(notices)
    summed, base, notices = of_regions(values, base, regions, known_only=True)
    assert summed.loc["N"].tolist() == [1, 5]
    assert base["N"] == 6
    assert np.isnan(summed.loc["S", "a"])
    assert "left out of the sums of their regions (1): B" in texts(notices)
    with pytest.raises(FieldError, match="REGION_FIELD is empty"):
        of_regions(values, base, regions.where(regions.isna(), None))


def test_trimming_goes_on_until_both_limits_hold():
    """C falls with one sector; d then is in D alone and falls, and D with it; c is left in A only and falls too."""
    rows, columns = dense(matrix(), 2, 2)
    assert (list(rows), list(columns)) == (["A", "B"], ["a", "b"])
    rows, columns = dense(matrix(), 1, 1)
    assert (len(rows), len(columns)) == (4, 4)
    assert not len(dense(matrix(), 4, 2)[0])


def eigenvector(first):
    """Return the second eigenvector of the matrix of steps from areas to sectors and back, by a general solver."""
    steps = (first / first.sum(axis=1, keepdims=True)) @ (first / first.sum(axis=0)).T
    values, vectors = np.linalg.eig(steps)
    order = np.argsort(values.real)[::-1]
    second = vectors[:, order[1]].real
    second = (second - second.mean()) / second.std()
    return values.real[order], second * np.sign(np.corrcoef(second, first.sum(axis=1))[0, 1])


def test_complexity_of_a_nested_pattern():
    """A has what B has and more, B what C has: complexity is in the order of diversity, and of rarity."""
    there = matrix({"A": "abc", "B": "bc", "C": "c"}, "abc")
    found = complexity(there)
    assert found.areas.is_monotonic_decreasing
    assert found.sectors.is_monotonic_decreasing
    np.testing.assert_allclose(found.areas, eigenvector(there.to_numpy())[1], atol=1e-12)
    assert found.areas.mean() == pytest.approx(0, abs=1e-12)
    assert found.areas.std(ddof=0) == pytest.approx(1)
    # Turned round, the sectors are the areas; rare ones are the complex ones.
    np.testing.assert_allclose(found.sectors, -eigenvector(there.to_numpy().T)[1], atol=1e-12)


@pytest.mark.parametrize(
    ("have", "said"),
    [
        ({"A": "ab", "B": "ab", "C": "ab"}, "All areas have the same sectors"),
        ({"A": "ab", "B": "bc", "C": "ac"}, "equally strong"),
        ({"A": "a", "B": "b", "C": "c"}, "Too few areas and sectors hang together"),
        ({"A": "ab", "B": "bc", "C": "cd"}, "nobody knows which end is high"),
    ],
)
def test_no_complexity_where_it_would_be_arbitrary(have, said):
    codes = sorted(set("".join(have.values())))
    found = complexity(matrix(have, codes))
    assert found.areas.isna().all()
    assert found.sectors.isna().all()
    assert said in texts(found.notices)


def test_areas_apart_have_no_complexity_and_change_none():
    together = {"A": "abc", "B": "bc", "C": "c"}
    found = complexity(matrix({**together, "X": "xy", "Y": "x"}, "abcxy"))
    assert found.areas[["X", "Y"]].isna().all()
    np.testing.assert_allclose(found.areas[["A", "B", "C"]], complexity(matrix(together, "abc")).areas)
    assert "(2): X, Y. Their sectors: x, y" in texts(found.notices)


MATRICES = st.integers(0, 2**31 - 1).map(
    lambda seed: (lambda random: (random.random((random.integers(4, 9), random.integers(3, 8))) < 0.5) * 1.0)(
        np.random.default_rng(seed)
    )
)


@given(MATRICES, st.randoms())
def test_the_order_of_rows_and_columns_is_irrelevant(values, random):
    there = pd.DataFrame(values, [f"r{place}" for place in range(len(values))], list("abcdefgh")[: values.shape[1]])
    rows, columns = dense(there)
    assume(len(rows) > 2 and len(columns) > 2)
    there = there.loc[rows, columns]
    turned = there.loc[random.sample(list(rows), len(rows)), random.sample(list(columns), len(columns))]
    shares, again = proximity(there)[2], proximity(turned)[2]
    pd.testing.assert_frame_equal(again.loc[columns, columns], shares)
    one, other = density(there, shares).known, density(turned, again).known
    pd.testing.assert_frame_equal(other.loc[rows, columns], one)
    first, second = complexity(there), complexity(turned)
    assume("nearly equally strong" not in texts(first.notices))
    np.testing.assert_allclose(second.areas[rows], first.areas, atol=1e-6)
    np.testing.assert_allclose(second.sectors[columns], first.sectors, atol=1e-6)


@given(arrays(float, (6, 5), elements=st.sampled_from([0.0, 1.0, np.nan])))
def test_what_must_hold_whatever_is_unknown(values):
    there = pd.DataFrame(values, list("ABCDEF"), list("abcde"))
    _, _, shares = proximity(there)
    pd.testing.assert_frame_equal(shares, shares.T)
    assert ((shares >= 0) & (shares <= 1) | shares.isna()).all(axis=None)
    found = density(there, shares)
    for each in found:
        assert ((each >= 0) & (each <= 1) | each.isna()).all(axis=None)
    known = found.known.notna().to_numpy()
    assert (found.low.to_numpy()[known] <= found.known.to_numpy()[known] + 1e-12).all()
    assert (found.known.to_numpy()[known] <= found.high.to_numpy()[known] + 1e-12).all()


def jobs(have, big=100.0):
    """Return figures that make sectors present as told: the same of each, and one sector that fills all areas up."""
    there = matrix(have, sorted(set("".join(have.values()))))
    return there * 10.0, pd.Series(big, there.index)


def test_what_areas_lack_is_ranked_the_nearest_first():
    values, base = jobs(HAVE)
    options = RelatedOptions(least_diversity=1, least_ubiquity=1)
    found = related_sectors(values, base, options)
    near = found.missing(1).set_index("area")
    assert near["code"].to_dict() == {"A": "d", "B": "c", "C": "b", "D": "b"}
    assert near.loc["C", "density"] == pytest.approx(4 / 7)
    assert found.areas.loc["C", ["first", "diversity", "ubiquity"]].tolist() == ["b", 1, 3]
    assert len(found.missing(9)) == 4 * 4 - 8
    assert found.densities().query("area == 'A' and code == 'a'")["rank"].isna().all()
    # Equally near ones come by their codes, so that as many are named as asked for.
    alike, base = jobs({"A": "abc", "B": "abc", "C": "a", "D": "a"})
    assert related_sectors(alike, base, options).missing(1).set_index("area").loc["C", "code"] == "b"


def test_the_order_of_the_table_does_not_change_the_result():
    values, base = jobs({"A": "abcd", "B": "abc", "C": "ab", "D": "bcd", "E": "de", "F": "ade"})
    one = related_sectors(values, base)
    other = related_sectors(values.iloc[::-1, ::-1], base.iloc[::-1])
    for name in ("areas", "sectors", "pairs"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name))
    pd.testing.assert_frame_equal(one.densities(), other.densities())


def test_an_area_with_an_unknown_figure_has_bounds_and_no_complexity():
    values, base = jobs({"A": "abcd", "B": "abc", "C": "ab", "D": "bcd", "E": "ae", "F": "ade"})
    values.loc["C", "c"] = np.nan
    found = related_sectors(values, base)
    assert np.isnan(found.areas.loc["C", "eci"])
    assert found.areas["eci"].drop("C").notna().all()
    assert found.areas.loc["C", "unknown"] == 1
    row = found.densities().set_index(["area", "code"]).loc[("C", "d")]
    assert row["density_lo"] < row["density"] < row["density_hi"]
    assert np.isnan(found.densities().set_index(["area", "code"]).loc[("C", "c"), "rank"])
    assert "1 of 30" in texts(found.notices)
    # Without its total nobody knows what it has, but what it has none of.
    lost = related_sectors(values, base.mask(base.index == "C"))
    assert "(1): C" in texts(lost.notices)


def test_size_is_told():
    there = matrix({"A": "abcd", "B": "abc", "C": "ab", "D": "a"})
    sizes = pd.Series([1000.0, 100, 10, 1], there.index)
    (large,) = size_notice(there, sizes)
    assert large.warning
    assert "rank correlation 1.00" in str(large)
    assert "REGION_FIELD" in str(large)
    assert "REGION_FIELD" not in texts(size_notice(there, sizes, regions=True))
    (other,) = size_notice(there, sizes[::-1].set_axis(there.index))
    assert not other.warning


@pytest.mark.parametrize(
    ("have", "options", "said"),
    [
        ({"A": "ab", "B": "ab"}, {}, "At least three areas"),
        ({"A": "a", "B": "b", "C": "c"}, {}, "Too little is left to compare"),
        (HAVE, {"threshold": 0.0}, "THRESHOLD is 0"),
    ],
)
def test_what_cannot_be_compared_is_refused(have, options, said):
    with pytest.raises(FieldError, match=said):
        related_sectors(*jobs(have), RelatedOptions(**options))


def test_an_equal_of_other_software(reference):
    """Made by tests/fixtures/make_relatedness.py: econcomplex and ecomplexity, see there."""
    cells = reference("relatedness_cells").pivot(index="area", columns="code", values="value").fillna(0.0)
    cells.columns = cells.columns.astype(str)
    found = related_sectors(cells, cells.sum(axis=1))
    areas = reference("relatedness_areas").set_index("area")
    for name in ("diversity", "eci"):
        np.testing.assert_allclose(found.areas[name], areas[name].reindex(found.areas.index), rtol=1e-9)
    sectors = reference("relatedness_sectors").astype({"code": str}).set_index("code")
    for name in ("ubiquity", "pci"):
        np.testing.assert_allclose(found.sectors[name], sectors[name].reindex(found.sectors.index), rtol=1e-9)
    pairs_of = reference("relatedness_pairs").astype({"code_1": str, "code_2": str}).set_index(["code_1", "code_2"])
    ours = found.pairs.set_index(["code_1", "code_2"])["proximity"]
    np.testing.assert_allclose(ours, pairs_of["proximity"].reindex(ours.index), rtol=1e-12)
    near = reference("relatedness_densities").astype({"code": str}).set_index(["area", "code"])
    ours = found.densities().set_index(["area", "code"])
    for name in ("lq", "density"):
        np.testing.assert_allclose(ours[name], near[name].reindex(ours.index), rtol=1e-9)
