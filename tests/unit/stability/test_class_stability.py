"""Shares of settings and of what they hang on, against counts by hand and an analysis of variance by least squares."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.autocorrelation.classes import LOCAL_MORAN
from polos.analysis.stability import stability_classes as codes
from polos.analysis.stability.class_stability import TOGETHER, class_shares, importance, stability

FACTORS = pd.DataFrame(list(product("abcd", "xyz", (5, 1))), columns=["neighbours", "law", "level"])


def runs(*rows):
    return pd.DataFrame([list(map(float, row)) for row in rows])


def test_shares_by_hand():
    found = runs(
        *([1, 1, 1, 1, 0], [0, 0, 1, 2, 2], [5, 5, 1, 1, 1], [6, 0, 0, 1, 1], [4, 4, 4, 4, 4], [8, 8, 8, 8, 8])
    )
    shares = class_shares(found, found[0], LOCAL_MORAN)
    assert shares["share"].fillna(-1).tolist() == [0.8, 0.4, -1, -1, 1.0, -1]
    assert shares["marked"].fillna(-1).tolist() == [0.8, 0.6, -1, -1, 1.0, -1]
    assert shares["other"].fillna(-1).tolist() == [0, 2, -1, -1, -1, -1]
    assert shares["other_share"].fillna(-1).tolist() == [0.2, 0.4, -1, -1, 0.0, -1]
    assert stability(found[0], shares, LOCAL_MORAN).tolist() == [
        codes.HOT_SURE,
        codes.MARKED_ELSEWHERE,
        codes.NO_DATA,
        codes.NO_NEIGHBOURS,
        codes.OUTLIER_SURE,
        codes.NO_GEOMETRY,
    ]


def test_maps_of_settings_have_the_untested_classes_of_the_statistics():
    named = {known.value: known.label for known in codes.SPOTS if not known.marked}
    assert named == {0: "Not significant", 8: "No data", 9: "No neighbours", 10: "No geometry"}
    for found in codes.CLASSES.values():
        assert len(found.untested) == 3


def test_strength_by_share():
    found = runs(
        [1] * 10, [1] * 8 + [0] * 2, [1] * 5 + [0] * 5, [2] * 4 + [0] * 6, [2] * 8 + [0] * 2, [3] * 7 + [0] * 3
    )
    shares = class_shares(found, found[0], LOCAL_MORAN)
    expected = [codes.HOT_SURE, codes.HOT_SURE, codes.HOT_USUAL, codes.COLD_UNSURE, codes.COLD_SURE]
    assert stability(found[0], shares, LOCAL_MORAN).tolist() == [*expected, codes.OUTLIER_UNSURE]


def test_without_redraws_nothing_is_known():
    base = pd.Series([1.0, 0.0])
    assert class_shares(pd.DataFrame(index=base.index, dtype=float), base, LOCAL_MORAN)["share"].isna().all()


def by_least_squares(found, settings):
    """Main effects as sums of squares that dummies of a factor explain, for the yes and no of each class."""
    explained, total = dict.fromkeys(settings, 0.0), 0.0
    for row in found.to_numpy():
        for value in set(row):
            y = (row == value) - (row == value).mean()
            total += y @ y
            for factor in settings:
                dummies = pd.get_dummies(settings[factor]).to_numpy(dtype=float)
                fitted = dummies @ np.linalg.lstsq(dummies, y, rcond=None)[0]
                explained[factor] += fitted @ fitted
    return {factor: share / total for factor, share in explained.items()}


@pytest.mark.parametrize("seed", range(5))
def test_main_effects_are_those_of_least_squares(seed):
    found = pd.DataFrame(np.random.default_rng(seed).integers(0, 3, (7, len(FACTORS))))
    shares = importance(found, FACTORS)
    assert shares.drop(TOGETHER).to_dict() == pytest.approx(by_least_squares(found, FACTORS))
    assert shares.sum() == pytest.approx(1)


def test_one_factor_alone_has_all():
    found = pd.DataFrame([(FACTORS["law"] == "x").astype(float), (FACTORS["law"] != "z").astype(float)])
    assert importance(found, FACTORS).round(12).to_dict() == {"neighbours": 0, "law": 1, "level": 0, TOGETHER: 0}


def test_a_choice_that_only_matters_beside_another_is_told_apart():
    odd = (FACTORS["neighbours"].isin(["a", "b"]) ^ (FACTORS["level"] == 5)).astype(float)
    assert importance(pd.DataFrame([odd]), FACTORS)[TOGETHER] == pytest.approx(1)


def test_nothing_changes():
    assert importance(runs([1] * 24, [0] * 24), FACTORS).isna().all()


maps = st.integers(1, 6).flatmap(
    lambda n: st.lists(st.lists(st.sampled_from(range(7)), min_size=24, max_size=24), min_size=n, max_size=n)
)


@given(maps, st.randoms())
def test_shares_are_shares_and_no_order_matters(rows, random):
    found = runs(*rows)
    base = found[0]
    shares, effects = class_shares(found, base, LOCAL_MORAN), importance(found, FACTORS)
    columns, areas = list(found), list(found.index)
    random.shuffle(columns)
    random.shuffle(areas)
    known = shares[["share", "marked", "other_share"]].dropna()
    assert ((known >= 0) & (known <= 1)).all(axis=None)
    assert (known["share"] > 0).all(), "the base is one of the settings"
    assert (shares["share"] + shares["other_share"] <= 1 + 1e-12).sum() == len(known)
    pd.testing.assert_frame_equal(class_shares(found[columns], base, LOCAL_MORAN), shares)
    pd.testing.assert_frame_equal(class_shares(found.loc[areas], base.loc[areas], LOCAL_MORAN), shares.loc[areas])
    moved = importance(found.loc[areas, columns], FACTORS.loc[columns])
    assert moved.to_dict() == pytest.approx(effects.to_dict(), nan_ok=True)
    assert effects.isna().all() or (effects >= 0).all()
