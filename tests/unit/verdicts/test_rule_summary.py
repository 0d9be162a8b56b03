"""Tallies of rules, counted by hand."""

import numpy as np
import pandas as pd
from polos.analysis.verdicts.rule_summary import contested, disagreements, tallies, votes

ANSWERS = pd.DataFrame({"stars": [3.0, 0, 0, np.nan], "lq": [1.0, 1, 0, 1], "own": [0.0, np.nan, 0, 1]}, list("abcd"))


def test_tallies_by_hand():
    assert tallies(ANSWERS).T.to_dict("list") == {"stars": [1, 2, 1], "lq": [3, 1, 0], "own": [1, 2, 1]}
    assert votes(ANSWERS).to_numpy().tolist() == [[2, 3], [1, 2], [0, 3], [2, 2]]


def test_disagreements_count_areas_that_both_rules_decide():
    table = disagreements(ANSWERS)
    assert table.loc["lq"].to_dict() == {"stars": 1, "lq": 0, "own": 1}
    assert table.loc["stars"].to_dict() == {"stars": 0, "lq": 0, "own": 1}
    assert contested(ANSWERS).to_dict("index") == {"a": {"n_yes": 2, "n_no": 1}, "b": {"n_yes": 1, "n_no": 1}}
