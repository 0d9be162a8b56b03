"""Two maps of classes in the same words, and areas whose limits have changed: numbers by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.class_fields import CLASS_FIELDS
from polos.analysis.comparison import change_classes as maps
from polos.analysis.comparison.agreement import agreement
from polos.analysis.comparison.changed_areas import carried, carried_classes, carried_figures, moved_limits
from polos.analysis.comparison.class_maps import ClassMap, differences, in_the_same_words, near_misses
from polos.analysis.errors import FieldError, TableError


def class_map(field, values):
    return ClassMap(
        pd.Series(list(values), list("abcdefgh")[: len(values)], dtype=object), field, CLASS_FIELDS.get(field)
    )


def test_25_areas_that_agree_less_than_chance():
    """ArcGIS's example: 24 of 25 cold on each map, 23 on both; (24 x 24 + 1) / 625 = 0.9232."""
    ids = [f"{place:02d}" for place in range(25)]
    first = ClassMap(pd.Series(["3"] + ["-3"] * 24, ids), "gi_bin", CLASS_FIELDS["gi_bin"])
    second = ClassMap(pd.Series(["-3"] * 24 + ["3"], ids), "gi_bin", CLASS_FIELDS["gi_bin"])
    same = in_the_same_words(first, second)
    found = agreement(same.first, same.second)
    assert (found.similarity, found.expected) == (0.92, 0.9232)
    assert found.kappa == pytest.approx(-0.0417, abs=5e-5)
    # By permutation: what the closed form is the mean of.
    rng = np.random.default_rng(1)
    dealt = [np.mean(rng.permutation(same.first) == same.second.to_numpy()) for _ in range(2000)]
    assert np.mean(dealt) == pytest.approx(0.9232, abs=0.002)


def test_codes_of_two_statistics_are_not_compared_as_numbers():
    """1 is High-High to local Moran and a hot spot at 90 % to Gi; 2 is Low-Low, and hot at 95 %."""
    moran, gi = class_map("lm_class", "12450"), class_map("gi_bin", ["1", "2", "-3", "0", "8"])
    found = in_the_same_words(moran, gi)
    assert found.classes is maps.DIRECTIONS
    assert found.first.fillna(9).tolist() == [maps.HOT, maps.COLD, maps.OTHER, 9, maps.NEITHER]
    assert found.second.fillna(9).tolist() == [maps.HOT, maps.HOT, maps.COLD, maps.NEITHER, 9]
    assert "different statistics" in str(found.notices[0])
    codes = differences(found.first, found.second, found.classes)
    assert codes.tolist() == [maps.HOT_ALIKE, maps.OTHERWISE, maps.OTHERWISE, maps.UNTESTED, maps.UNTESTED]


def test_cold_spots_are_told_apart_from_hot_ones():
    """Of local Moran: 1 is High-High, 2 Low-Low, 3 and 4 are outliers, 0 is not significant."""
    same = in_the_same_words(class_map("lm_class", "2203314"), class_map("lm_class", "2020304"))
    codes = differences(same.first, same.second, same.classes)
    assert codes.tolist() == [
        *(maps.COLD_ALIKE, maps.COLD_FIRST, maps.COLD_SECOND, maps.OTHER_FIRST),
        *(maps.OTHER_ALIKE, maps.HOT_FIRST, maps.OTHER_ALIKE),
    ]


def test_levels_count_within_one_statistic_unless_directions_are_asked_for():
    first, second = class_map("gi_bin", "3310"), class_map("gi_bin", "3200")
    codes = [
        differences(same.first, same.second, same.classes).tolist()
        for same in (in_the_same_words(first, second), in_the_same_words(first, second, directions=True))
    ]
    assert codes[0] == [maps.HOT_ALIKE, maps.OTHERWISE, maps.HOT_FIRST, maps.NOTHING]
    assert codes[1] == [maps.HOT_ALIKE, maps.HOT_ALIKE, maps.HOT_FIRST, maps.NOTHING]


def test_fields_that_nobody_knows():
    first, second = class_map("mine", ["core", "no", "no", None]), class_map("yours", ["core", "core", "no", "no"])
    same = in_the_same_words(first, second, ["no"])
    codes = differences(same.first, same.second, same.classes)
    assert codes.tolist() == [maps.OTHER_ALIKE, maps.OTHER_SECOND, maps.NOTHING, maps.UNTESTED]
    with pytest.raises(FieldError, match="“None”"):
        in_the_same_words(first, second, ["None"])
    with pytest.raises(FieldError, match="class fields of Polos only"):
        in_the_same_words(first, second, directions=True)
    with pytest.raises(FieldError, match=r"no classes of the statistic \(2\)"):
        in_the_same_words(first, class_map("gi_bin", "3210"))


def test_areas_of_one_map_only_and_near_misses():
    codes = differences(pd.Series([1.0, 0], ["a", "b"]), pd.Series([1.0, 0], ["b", "c"]), maps.DIRECTIONS)
    assert codes.to_dict() == {"a": maps.MISSING, "b": maps.HOT_SECOND, "c": maps.MISSING}
    # A hot area that lies one further on; d has nothing like it around.
    first, second = pd.Series([1, 0, 0, 0], list("abcd")), pd.Series([0, 1, 0, 1], list("abcd"))
    line = {"a": ["b"], "b": ["a", "c"], "c": ["b", "d"], "d": ["c"]}
    assert near_misses(first, second, line).to_dict() == {"a": True, "b": True, "c": False, "d": False}


def table(*rows):
    return pd.DataFrame(rows, columns=["old", "new", "share"])


def test_areas_that_were_divided_and_joined():
    """a is divided 60 : 40, b and c become one, d is as before under a number that has lost its zero."""
    old, new = pd.Index(["a", "b", "c", "04"]), pd.Index(["a1", "a2", "bc", "4"])
    given = table(["a", "a1", 0.6], ["a", "a2", 0.4], ["b", "bc", None], ["c", "bc", None])
    found = carried(old, new, given)
    assert {(row.old, row.new): row.share for row in found.frame.itertuples()} == {
        ("04", "4"): 1.0,
        ("a", "a1"): 0.6,
        ("a", "a2"): 0.4,
        ("b", "bc"): 1.0,
        ("c", "bc"): 1.0,
    }
    jobs = pd.Series([100.0, 30, 70, 5], old)
    assert carried_figures(jobs, found.frame).to_dict() == {"4": 5.0, "a1": 60.0, "a2": 40.0, "bc": 100.0}
    assert np.isnan(carried_figures(jobs.where(jobs != 30), found.frame)["bc"])
    classes, unsettled = carried_classes(pd.Series([1, 0, 2, 0], old), jobs, found.frame, new)
    assert classes.to_dict() == {"a1": 1, "a2": 1, "bc": 2, "4": 0}
    assert not unsettled
    # As many jobs in both parts: nobody knows which class the whole had.
    classes, unsettled = carried_classes(pd.Series([1, 0, 2, 0], old), pd.Series(1.0, old), found.frame, new)
    assert (classes["bc"], unsettled) == (None, ["bc"])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["a", "x", 0.7], ["a", "y", 0.5]], "more than the whole of areas"),
        ([["a", "x", 60], ["a", "y", 40]], "no numbers from 0 to 1"),
        ([["a", "x", None], ["a", "y", 0.5]], "without the share of each part"),
        ([["a", "x", 0.5], ["a", "x", 0.5]], "more than once"),
        ([["a", None, 1]], "without an old or a new id"),
    ],
)
def test_tables_of_changes_that_cannot_be(rows, said):
    with pytest.raises(TableError, match=said):
        carried(pd.Index(["a"]), pd.Index(["x", "y"]), table(*rows))


def test_what_goes_nowhere_is_told():
    said = [
        str(one) for one in carried(pd.Index(["a"]), pd.Index(["x"]), table(["a", "x", 0.7], ["z", "x", 1])).notices
    ]
    assert any("a (0.7)" in one for one in said)
    assert any("earlier date does not have (1): z" in one for one in said)


def test_limits_that_moved():
    geopandas = pytest.importorskip("geopandas")
    from shapely import box

    before = geopandas.GeoSeries([box(0, 0, 10, 10), box(10, 0, 20, 10), None], list("abc"))
    after = geopandas.GeoSeries([box(0, 0, 12, 10), box(10, 0, 20, 10), None], list("abc"))
    moved = moved_limits(before, after)
    # 20 of 120 are not of both.
    assert moved["a"] == pytest.approx(1 / 6)
    assert moved["b"] == 0
    assert np.isnan(moved["c"])
