"""Figures of sheets, by hand: what few firms would tell, sums that lack an area, figures by date, votes of rules."""

import pandas as pd
import pytest
from polos.analysis.clusters.few_firms import may_tell, shown_areas
from polos.analysis.verdicts.sheet_figures import dated_sums, growth_sums, votes

NAN = float("nan")


@pytest.mark.parametrize(
    ("jobs", "firms", "hidden"),
    [
        ([90, 40, 20, 50], [9, 8, 5, 9], []),
        # One alone would be the sum less the others: the smallest of these goes with it.
        ([90, 40, 20, 50], [1, 8, 5, 9], [0, 2]),
        # Two of one firm each have two firms together: each could work out the other.
        ([90, 40, 20, 50], [1, 1, 5, 9], [0, 1, 2]),
        ([90, 40, 20, 50], [2, 2, 5, 9], [0, 1]),
        # None of it is no secret, and of an unknown number of firms its source decided.
        ([0, 40, 20, 50], [0, 8, 5, 9], []),
        ([90, 40, 20, 50], [NAN, 8, 5, 9], []),
        ([NAN, 40, 20, 50], [1, 8, 5, 9], []),
        ([90, 40], [1, 1], [0, 1]),
    ],
)
def test_jobs_of_few_firms_are_not_told_nor_what_would_tell_them(jobs, firms, hidden):
    shown = shown_areas(pd.Series(jobs, dtype=float), pd.Series(firms, dtype=float), 3)
    assert list(shown.index[~shown]) == hidden


def test_of_no_firm_and_of_an_unknown_number_one_may_tell():
    assert [may_tell(firms, 3) for firms in (0, 1, 2, 3, NAN)] == [True, False, False, True, True]


def test_growth_is_added_up_and_unknown_where_an_area_is():
    rows = pd.DataFrame(
        {"start": [10.0, 20.0, 5.0, 7.0], "end": [12.0, 25.0, NAN, 9.0], "expected": [11.0, 22.0, 6.0, 8.0]},
        ["a", "b", "c", "d"],
    )
    members = pd.Series(["1", "1", "2", "3"], ["a", "b", "c", "d"])
    found = growth_sums(rows, members, ["1", "2", "3", "4"], {"3"})
    assert found.loc["1"].tolist() == [30, 37, 33]
    assert found.loc["2", "start"] == 5
    assert found.loc["2"].isna().tolist() == [False, True, False]
    assert found.loc[["3", "4"]].isna().all(axis=None), "a core that lacks an area, and one without any, have no sum"


def test_figures_by_date_have_the_end_of_each_period():
    rows = pd.DataFrame(
        {
            "area": ["a", "a", "b", "b", "c"],
            "date_1": [2019, 2022, 2019, 2022, 2019],
            "date_2": [2022, 2024, 2022, 2024, 2022],
            "start": [10.0, 12.0, 1.0, 2.0, 100.0],
            "end": [12.0, 15.0, 2.0, NAN, 200.0],
        }
    )
    found = dated_sums(rows, pd.Series(["1", "1"], ["a", "b"]), ["1", "2"])
    assert found.loc["1", [2019.0, 2022.0]].tolist() == [11, 14]
    assert pd.isna(found.loc["1", 2024.0])
    assert found.loc["2"].isna().all()


def test_votes_count_what_is_not_decided_apart():
    rows = pd.DataFrame({"us_strong": [1.0, 0.0, NAN, 1.0], "eu_stars": [3.0, 1.0, 0.0, NAN]}, list("abcd"))
    found = votes(rows, pd.Series(["1", "1", "1"], list("abc")), ["1", "2"])
    assert found["us_strong"].loc["1"].tolist() == [1, 1, 1]
    assert found["eu_stars"].loc["1"].tolist() == [2, 1, 0]
    assert found["us_strong"].loc["2"].tolist() == [0, 0, 0]
