"""Whether clusters are there, on areas and groups written down by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.clusters.area_groups import AreaGroups
from polos.analysis.stability import stability_classes as codes
from polos.analysis.stability.survival import GONE, IN_REGION, THERE, held, perimeter, survival


def groups(numbers, p, broad=(), parent=None, sign=None):
    """Return groups: the number of each area (0 for none), and by number p, broad, parent and sign."""
    ids = pd.Index([f"a{place}" for place in range(len(numbers))])
    number = pd.Series(numbers, ids, dtype=float).replace(0, np.nan)
    frame = pd.DataFrame(
        {
            "sign": [(sign or {}).get(one, 1) for one in p],
            "p_mass": list(p.values()),
            "broad": [one in broad for one in p],
            "parent": [(parent or {}).get(one, 0) for one in p],
        },
        index=list(p),
    )
    return AreaGroups(pd.DataFrame({"number": number}), frame, [], (), 999)


def fates(members, jobs, found, alpha=0.05):
    ids = found.areas.index
    clusters = pd.Series(list(members), ids).replace("-", np.nan).dropna()
    return held(clusters, pd.Series(jobs, ids, dtype=float), found, alpha)


def test_half_of_the_jobs_in_one_significant_group():
    found = groups([1, 1, 0, 2, 0, 3], {1: 0.01, 2: 0.01, 3: 0.2})
    run = fates("AABBCC", [30, 20, 50, 49, 51, 100], found)
    # A: all of it; B: 49 of 99; C: its group is chance.
    assert run.fate.to_dict() == {"A": THERE, "B": GONE, "C": GONE}
    assert run.groups == 2
    assert run.areas["A"].tolist() == ["a0", "a1"]
    assert fates("AABBCC", [30, 20, 50, 50, 51, 100], found).fate["B"] == THERE, "half is enough"


def test_two_groups_with_less_than_half_each_do_not_hold_it():
    assert fates("AAA", [40, 40, 20], groups([1, 2, 0], {1: 0.01, 2: 0.01})).fate["A"] == GONE


def test_the_level_decides():
    found = groups([1, 1], {1: 0.03})
    assert fates("AA", [1, 1], found, 0.05).fate["A"] == THERE
    assert fates("AA", [1, 1], found, 0.01).fate["A"] == GONE


def test_a_region_holds_a_cluster_and_that_is_told_apart():
    found = groups([1, 1, 2, 2, 0], {1: 0.001, 2: 0.001}, broad=[1], parent={2: 1})
    run = fates("AABB-", [5, 5, 5, 5, 5], found)
    assert run.fate.to_dict() == {"A": IN_REGION, "B": THERE}
    assert run.there.all()
    assert run.areas["A"].tolist() == ["a0", "a1", "a2", "a3"], "all of the region"
    assert run.areas["B"].tolist() == ["a2", "a3"]
    assert fates("AAA--", [5, 5, 6, 5, 5], found).fate["A"] == IN_REGION
    ids = found.areas.index
    frame = survival(pd.Series(list("AABB"), ids[:4]), pd.Series(5.0, ids), [run], [run])
    assert frame["method"].tolist() == frame["data"].tolist() == [1, 1]
    assert frame["region"].tolist() == [1, 0]


def test_cold_groups_hold_nothing():
    assert fates("AA", [1, 1], groups([1, 1], {1: 0.001}, sign={1: -1})).fate["A"] == GONE


def test_unknown_jobs_hold_nothing_and_none_at_all_is_not_known():
    found = groups([1, 1, 2], {1: 0.01, 2: 0.01})
    ids = found.areas.index
    clusters, values = pd.Series(list("AAB"), ids), pd.Series([np.nan, 5.0, 0.0], ids)
    run = held(clusters, values, found, 0.05)
    assert run.fate.to_dict() == {"A": THERE, "B": GONE}
    frame = survival(clusters, values, [run], [])
    assert frame["method"].fillna(-1).tolist() == [1, -1]
    assert frame["data"].isna().all()


def test_shares_of_settings_and_redraws_and_moving_perimeters_by_hand():
    jobs, members = [10, 10, 1], "AA-"
    wide, narrow = groups([1, 1, 1], {1: 0.01}), groups([1, 0, 0], {1: 0.01})
    none = groups([0, 0, 0], {})
    settings = [fates(members, jobs, one) for one in (wide, narrow, narrow, none)]
    ids = wide.areas.index
    clusters = pd.Series(["A", "A"], ids[:2])
    frame = survival(clusters, pd.Series(jobs, ids, dtype=float), settings, settings[2:])
    row = frame.loc["A"]
    assert (row["areas"], row["size"], row["base"], row["method"], row["data"]) == (2, 20, True, 0.75, 0.5)
    assert row["class"] == codes.SOMETIMES
    inside = perimeter(clusters, settings)
    assert inside["area"].tolist() == ["a0", "a1", "a2"]
    assert inside["share"].tolist() == [0.75, 0.25, 0.25]
    assert inside["member"].tolist() == [True, True, False]
    assert inside["class"].tolist() == [codes.USUALLY_IN, codes.SOMETIMES_IN, codes.SOMETIMES_IN]


@pytest.mark.parametrize(
    ("share", "code"), [(10, codes.SURVIVES), (8, codes.SURVIVES), (5, codes.SOMETIMES), (4, codes.FADES)]
)
def test_classes_of_survival(share, code):
    there, none = groups([1], {1: 0.01}), groups([0], {})
    runs = [fates("A", [1], there)] * share + [fates("A", [1], none)] * (10 - share)
    clusters = pd.Series(["A"], ["a0"])
    assert survival(clusters, pd.Series([1.0], ["a0"]), runs, [])["class"].tolist() == [code]
