"""Shift-share against R's REAT 3.0.3 (as recomputed by hand), and what must hold whatever the figures."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import FieldError
from polos.analysis.growth.shift_share import EFFECTS, dynamic_shift_share, regional_bounds, shift_share

SECTORS = list("abcd")
NATION = [
    pd.Series(e, SECTORS, dtype=float) for e in ([400, 150, 150, 400], [440, 210, 135, 480], [460, 230, 155, 500])
]


def region(*figures):
    return pd.DataFrame([figures], ["here"], SECTORS, dtype=float)


# R package REAT 3.0.3: shift(), method "Dunn" and "Esteban".
@pytest.mark.parametrize(
    ("start", "end", "effects"),
    [
        ((90, 20, 10, 60), (100, 40, 10, 55), (27, 1, -3, -0.63636, -2.36364)),
        ((60, 30, 30, 40), (85, 55, 40, 35), (24, -1, 32, 18.42424, 13.57576)),
        ((250, 100, 110, 300), (255, 115, 85, 390), (114, 0, -29, -33.57190, 4.571901)),
    ],
)
def test_published_numbers(start, end, effects):
    found = shift_share(region(*start), region(*end), NATION[:2]).by_area().loc["here"]
    assert found[["national", "mix", "regional"]].to_numpy() == pytest.approx(effects[:3], abs=1e-9)
    assert found[["competitive", "allocation"]].to_numpy() == pytest.approx(effects[3:], abs=6e-6)
    assert found["entry"] == 0


def test_dynamic_numbers():
    """R package REAT 3.0.3: shiftd(); three years."""
    tables = [region(90, 20, 10, 60), region(100, 40, 10, 55), region(105, 45, 15, 60)]
    whole, periods = dynamic_shift_share(tables, NATION)
    found = whole.by_area().loc["here"]
    assert found[["national", "mix", "regional"]].to_numpy() == pytest.approx(
        [39.9644269, 0.1636996, 4.8718735], abs=6e-8
    )
    second = periods[1].by_area().loc["here", ["national", "mix", "regional"]]
    assert second.to_numpy() == pytest.approx([12.9644269, -0.8363004, 7.8718735], abs=6e-8)
    assert found["change"] == 45


FIGURES = st.lists(st.integers(0, 50), min_size=24, max_size=24)


@settings(max_examples=100, deadline=None)
@given(FIGURES, FIGURES)
def test_effects_sum_to_the_change_and_the_nation_has_none_of_its_own(first, second):
    labels = [list("uvwxyz"), SECTORS]
    before, after = (pd.DataFrame(np.reshape(each, (6, 4)), *labels, dtype=float) for each in (first, second))
    if not sum(first):
        with pytest.raises(FieldError, match="nothing at the first date"):
            shift_share(before, after)
        return
    found = shift_share(before, after)
    change = (after - before).to_numpy()
    assert (found.national + found.mix + found.regional).to_numpy() == pytest.approx(change, abs=1e-9)
    own = found.competitive + found.allocation + found.entry
    assert own.to_numpy() == pytest.approx(found.regional.to_numpy(), abs=1e-9)
    # What is new in the whole layer has no other growth to be compared with.
    known = before.sum() > 0
    assert found.by_sector().loc[known, "regional"].to_numpy() == pytest.approx(0, abs=1e-9)
    assert found.by_area()["change"].sum() == pytest.approx(change.sum())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_bounds_are_those_of_all_that_the_figures_can_be(data):
    """By going through every corner of the box of figures, three areas and one sector."""
    draw = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 5)), min_size=6, max_size=6)
    cells = data.draw(draw)
    low = np.array([cell[0] for cell in cells], dtype=float)
    high = low + [cell[1] for cell in cells]
    effects = []
    for corner in range(2**6):
        figures = np.where([corner >> bit & 1 for bit in range(6)], high, low)
        start, end = figures[:3], figures[3:]
        effects.append(end - start * end.sum() / start.sum())

    def tables(figures):
        return [pd.DataFrame(part[:, None], list("xyz"), ["a"]) for part in (figures[:3], figures[3:])]

    (before_low, after_low), (before_high, after_high) = tables(low), tables(high)
    least, most = regional_bounds((before_low, before_high), (after_low, after_high))
    assert least["a"].to_numpy() == pytest.approx(np.min(effects, axis=0))
    assert most["a"].to_numpy() == pytest.approx(np.max(effects, axis=0))


def test_an_area_that_had_nothing_gains_by_itself():
    before = pd.DataFrame([[0.0, 10], [10, 10]], ["u", "v"], ["a", "b"])
    after = pd.DataFrame([[6.0, 10], [10, 10]], ["u", "v"], ["a", "b"])
    found = shift_share(before, after)
    assert found.entry.loc["u", "a"] == found.regional.loc["u", "a"] == 6
    assert found.by_area().loc["u", list(EFFECTS)].notna().all()


def test_unknown_is_not_zero():
    before = pd.DataFrame([[np.nan, 10], [10, 10]], ["u", "v"], ["a", "b"])
    after = pd.DataFrame([[6.0, 10], [10, 12]], ["u", "v"], ["a", "b"])
    alone = shift_share(before, after)
    assert str(alone.notices[0]).startswith("Sectors with unknown figures, and in how many areas (1): a (1).")
    # Of b, 20 become 22: v's own effect in it is 12 − 10 · 22 / 20, whatever all sectors together did.
    assert alone.regional["b"].tolist() == pytest.approx([-1, 1])
    assert alone.regional["a"].isna().all()
    assert alone.national.isna().all(axis=None)
    nation = [pd.Series({"a": 40.0, "b": 40.0}), pd.Series({"a": 44.0, "b": 40.0})]
    found = shift_share(before, after, nation).by_area()
    assert found.loc["u", list(EFFECTS)].isna().all()
    assert found.loc["v", list(EFFECTS)].notna().all()


def test_what_is_known_can_be_compared_with_what_is_known():
    """By hand: of b, v and w grow from 20 to 24, u's 10 at the end being left out at both dates."""
    before = pd.DataFrame({"a": [10.0, 10, 10], "b": [np.nan, 10, 10]}, list("uvw"))
    after = pd.DataFrame({"a": [10.0, 10, 13], "b": [10.0, 10, 14]}, list("uvw"))
    found = shift_share(before, after, known_only=True)
    assert [each["b"] for each in found.nation] == [20, 24]
    assert "(1): b (1). The reference leaves these areas out" in str(found.notices[0])
    assert found.regional["b"].tolist()[1:] == pytest.approx([-2, 2])
    assert found.by_area().loc["u", list(EFFECTS)].isna().all()


def test_unknown_bounds_are_not_zero():
    """By hand: without u, v has 10 of 30 that become 12 of 36; with u unknown, nobody knows the sector's growth."""
    low = pd.DataFrame({"a": [np.nan, 10.0, 20]}, list("uvw"))
    after = pd.DataFrame({"a": [8.0, 12.0, 24]}, list("uvw"))
    assert all(bound.isna().all(axis=None) for bound in regional_bounds((low, low), (after, after)))
    found = regional_bounds((low, low), (after, after), known_only=True)
    assert [bound["a"].tolist()[1:] for bound in found] == [pytest.approx([0, 0], abs=1e-9)] * 2
    assert all(np.isnan(bound.loc["u", "a"]) for bound in found)


def test_what_rounding_leaves_is_neither_gain_nor_loss():
    """Areas that all grow by the same share: 0.1 and 0.3 are no exact floats."""
    before = pd.DataFrame(np.outer([0.1, 0.3, 0.7, 11], [1, 3]), list("uvwx"), ["a", "b"])
    found = shift_share(before, before * 1.1)
    for table in (found.regional, found.by_area()["regional"], found.by_sector()["regional"]):
        assert (table == 0).all(axis=None)


def test_the_sums_of_chosen_sectors_and_of_pairs():
    before = pd.DataFrame([[1.0, 10], [10, 10]], ["u", "v"], ["a", "b"])
    found = shift_share(before, before + 1)
    pairs = found.by_pair()
    assert pairs.loc[("v", "a"), "start"] == 10
    assert found.by_area(["a"])["regional"].tolist() == pytest.approx(found.regional["a"].tolist())
    assert pairs["regional"].sum() == pytest.approx(found.by_area()["regional"].sum())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda before, after, nation: (before, after.drop(index="v"), nation), "Areas that only one"),
        (lambda before, after, nation: (before, after.drop(columns="b"), nation), "Sectors that only one"),
        (lambda before, after, nation: (before, -after, nation), "Negative figures"),
        (lambda before, after, nation: (before, after, [nation[0] / 100, nation[1]]), "more than the nation"),
        (lambda before, after, nation: (before, after, [nation[0].drop("a"), nation[1]]), "has no figure"),
    ],
)
def test_refused(change, words):
    before = pd.DataFrame([[5.0, 10], [10, 10]], ["u", "v"], ["a", "b"])
    nation = [pd.Series({"a": 40.0, "b": 40.0})] * 2
    with pytest.raises(FieldError, match=words):
        shift_share(*change(before, before + 1, nation))
