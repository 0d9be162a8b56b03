"""Areas of few firms in two dates: what is told of clusters must not tell their jobs."""

import pandas as pd
from polos.analysis.comparison.cluster_fates import Fates
from polos.analysis.comparison.withheld import few_areas, withheld

NAN = float("nan")


def _moves(rows):
    names = ("area", "before", "after", "jobs_b", "firms_b", "jobs_a", "firms_a")
    frame = pd.DataFrame(rows, columns=names).set_index("area")
    return frame.assign(role_b="core", role_a="core")


def _fates(pairs):
    frame = pd.DataFrame(pairs, columns=["before", "after"])
    return Fates(frame, frame)


def test_an_area_of_one_firm_hides_the_smallest_other_one_at_that_date():
    """a has one firm then; c, with the fewest jobs of the others, would otherwise follow from the total."""
    moves = _moves(
        [
            ("a", "1", "1", 90.0, 1.0, 95.0, 4.0),
            ("b", "1", "1", 40.0, 8.0, 44.0, 9.0),
            ("c", "1", "1", 20.0, 5.0, 22.0, 6.0),
        ]
    )
    areas = few_areas(moves, 3)
    assert areas["before"].tolist() == [True, False, True]
    assert not areas["after"].any()
    found = withheld(_fates([("1", "1")]), [], [], areas, moves)
    assert found.of_areas(moves, "before").tolist() == [True, False, True]
    # Both stayed: what stayed is the total, which tells neither.
    assert not found.parts.any()


def test_where_one_of_them_left_what_stayed_is_not_told_either():
    moves = _moves(
        [
            ("a", "1", "1", 90.0, 1.0, 95.0, 4.0),
            ("b", "1", "1", 40.0, 8.0, 44.0, 9.0),
            ("c", "1", None, 20.0, 5.0, NAN, NAN),
            ("d", "2", "2", 50.0, 9.0, 50.0, 9.0),
        ]
    )
    found = withheld(_fates([("1", "1"), ("2", "2")]), [], [], few_areas(moves, 3), moves)
    assert found.parts.tolist() == [True, False]
    assert found.pairs.tolist() == [True, False]
    assert not found.rows.any()
    assert found.anything


def test_of_unknown_numbers_of_firms_nothing_is_hidden():
    moves = _moves([("a", "1", "1", 90.0, NAN, 95.0, NAN)])
    assert not withheld(_fates([("1", "1")]), [], [], few_areas(moves, 3), moves).anything
