"""Linked sectors in clusters: counted by hand, hidden figures, codes of the table, what is refused."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.sectors.long_table import long_table
from polos.analysis.verdicts.linked_sectors import MISSING, OPEN, THERE, WEAK, linked_parts, linked_sectors, links_of
from polos.analysis.verdicts.measures import BOUNDS, KNOWN, NO_AREAS

AREAS = ("a", "b", "c", "d")
# In the nation 100 of 13, 40 of 17, 20 of 22, 240 of 47: 400. The cluster is a and b.
JOBS = {
    "13": (50, 30, 10, 10),
    "17": (10, 10, 10, 10),
    "22": (2, 2, 8, 8),
    "28": (0, 0, 0, 0),
    "47": (38, 58, 72, 72),
}


def table(jobs=JOBS, **more):
    rows = [
        {"area": area, "code": code, "jobs": value, **{name: column.get((area, code)) for name, column in more.items()}}
        for code, values in jobs.items()
        for area, value in zip(AREAS, values)
    ]
    return long_table(pd.DataFrame(rows))


MEMBERS = pd.Series(["7", "7", None, None], list(AREAS))


def states(text, cells=None, members=MEMBERS, **options):
    parts, _ = linked_parts(text)
    chosen = {"figure": "jobs", "least": 1.0, **options}
    return linked_sectors(cells or table(), parts, members, pd.Index(["7"]), **chosen)


def test_quotients_by_hand():
    """17: 20 of 200 there, 40 of 400 in all: 1, which is enough. 22: 4 of 200 against 20 of 400: 0.4."""
    found = states("17;22;28")
    assert found.states.loc["7"].tolist() == [THERE, WEAK, MISSING]
    assert found.measure.loc["7"].tolist() == [1 / 3, 1 / 3, KNOWN]
    assert states("17", least=1.0001).states.loc["7"].tolist() == [WEAK]


def test_a_quotient_that_is_just_the_least_one_is_enough():
    """11 of 25 against 160 of 400 is 1.1, which floats make 1.0999999999999999."""
    jobs = {"17": (11, 0, 149, 0), "47": (14, 0, 226, 0)}
    assert states("17", table(jobs), least=1.1).states.loc["7"].tolist() == [THERE]


def test_a_range_is_one_linked_sector_and_the_sector_itself_none():
    parts, notices = linked_parts("13;17-22;1311", own="13")
    assert [str(part) for part in parts] == ["17-22"]
    assert "left out" in str(notices[0])
    with pytest.raises(FieldError, match="all within SECTORS"):
        linked_parts("1311;1312", own="13")


def test_hidden_figures_leave_it_open_and_bounds_may_decide():
    hidden = {**JOBS, "22": (np.nan, 2, 8, 8)}
    assert states("22", table(hidden, firms=dict.fromkeys([], 0))).states.loc["7"].tolist() == [OPEN]
    # Total unknown: nothing can be said.
    found = states("17;22", table(hidden))
    assert found.measure.loc["7", "lacks"] != KNOWN or found.measure.loc["7", ["low", "high"]].isna().all()


def test_bounds_of_size_bands():
    """22 in a: 2, at least 1 and at most 30; 4 to 32 of 200 against 20 of 400 is 0.3 to 3.2."""
    bands = {"jobs_low": {("a", "22"): 1}, "jobs_high": {("a", "22"): 30}}
    found = states("17;22", table(**bands))
    assert found.states.loc["7"].tolist() == [THERE, OPEN]
    assert found.measure.loc["7", ["low", "high"]].tolist() == [0.5, 1.0]


def test_areas_that_the_table_lacks_and_codes_that_it_has_not():
    found = states("17", incomplete={"7"})
    assert found.states.loc["7"].tolist() == [OPEN]
    assert found.measure.loc["7", "lacks"] == NO_AREAS
    found = states("17;62;171")
    assert found.states.loc["7"].tolist() == [THERE, OPEN, OPEN]
    assert [str(one).split(",")[0] for one in found.notices] == [
        "Linked sectors that the table has only together with others",
        "Linked sectors that the table does not have anywhere",
    ]


def test_links_of_a_table():
    rows = pd.DataFrame({"code": ["13", "13", "10"], "linked": ["17", "22", "01"]})
    assert links_of(rows, "13") == "17;22"
    assert links_of(rows[["linked"]], "") == "17;22;01"
    with pytest.raises(FieldError, match="several sectors"):
        links_of(rows, "")
    with pytest.raises(FieldError, match="no links of the sectors"):
        links_of(rows, "62")


def test_many_clusters_at_once():
    members = pd.Series(["1", "1", "2", "2"], list(AREAS))
    parts, _ = linked_parts("17;22")
    found = linked_sectors(table(), parts, members, pd.Index(["2", "1", "3"]), figure="jobs", least=1.0)
    assert found.states.loc["1"].tolist() == [THERE, WEAK]
    assert found.states.loc["2"].tolist() == [THERE, THERE]
    assert found.states.loc["3"].tolist() == [OPEN, OPEN]
    assert found.measure.loc["3", "lacks"] not in (KNOWN, BOUNDS)
