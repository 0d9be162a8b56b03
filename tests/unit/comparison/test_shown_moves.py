"""Moves between classes against what chance alone gives two dates."""

import numpy as np
import pandas as pd
from polos.analysis.comparison.change_classes import (
    COLD_FIRST,
    HOT_ALIKE,
    HOT_FIRST,
    HOT_SECOND,
    NOTHING,
    OTHERWISE,
)
from polos.analysis.comparison.shown_moves import shown_moves
from scipy.stats import norm


def test_scores_by_hand():
    """Tables of the normal law: p 0.05, 0.001 and 0.0001 are 1.960, 3.291 and 3.891; 2.772 apart is 95 %."""
    moves = [HOT_FIRST, HOT_FIRST, HOT_SECOND, HOT_SECOND, OTHERWISE, HOT_ALIKE, NOTHING, COLD_FIRST]
    before = [0.05, 0.001, 0.70, 0.25, 0.05, 0.001, 0.9, np.nan]
    after = [1.0, 0.70, 0.001, 0.0001, 0.05, 0.04, 0.9, 0.5]
    found = shown_moves(pd.Series(moves), pd.Series(before), pd.Series(after))
    # 1.960 - 0; 3.291 - 0.385 twice; 3.891 - 1.150; the others neither entered nor left, or nobody knows.
    assert found[:4].tolist() == [0, 1, 1, 0]
    assert found[4:].isna().all()


def test_where_nothing_changes_few_moves_are_shown_and_many_are_made():
    """Two dates of one process: each area keeps its expected score, and each date has noise of its own."""
    rng = np.random.default_rng(3)
    expected = rng.normal(0, 2, 20_000)
    scores = expected + rng.normal(size=(2, expected.size))
    p_before, p_after = (pd.Series(2 * norm.sf(np.abs(each))) for each in scores)
    out = [p.to_numpy() <= 0.05 for p in (p_before, p_after)]
    same_side = np.sign(scores[0]) == np.sign(scores[1])
    codes = np.select(
        [out[0] & out[1] & ~same_side, out[0] & out[1], out[0], out[1]],
        [OTHERWISE, HOT_ALIKE, HOT_FIRST, HOT_SECOND],
        NOTHING,
    )
    found = shown_moves(pd.Series(codes), p_before, p_after)
    moved = np.isin(codes, (HOT_FIRST, HOT_SECOND))
    assert moved.mean() > 0.15
    assert 0 < found.eq(1).mean() < 0.05
    assert found.notna().tolist() == moved.tolist()
