"""Perimeters on maps drawn by hand: a digit is the group whose core an area is, f an area that a fringe may have.

In what is expected a digit is a cluster's core, a letter the fringe of cluster a (1), b (2) …, * a gap.
"""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.clusters.perimeters import CORE, FRINGE, GAP, perimeters
from scipy.sparse import csr_array


def delineated(drawn, sizes=None, queen=True, holes=True, **options):
    """Return the perimeters of a map as it would be drawn."""
    height, width = len(drawn), len(drawn[0])
    rows, columns = np.divmod(np.arange(height * width), width)
    apart = np.abs([np.subtract.outer(rows, rows), np.subtract.outer(columns, columns)])
    near = apart.max(axis=0) == 1 if queen else apart.sum(axis=0) == 1
    letters = np.array(list("".join(drawn)))
    groups = np.array([int(letter) if letter.isdigit() else 0 for letter in letters])
    polygons = shapely.box(columns, -rows, columns + 1, 1 - rows)
    found = perimeters(
        *(groups, csr_array(near.astype(float)), np.ones(groups.size) if sizes is None else np.array(sizes)),
        fringe=letters == "f",
        polygons=polygons if holes else None,
        **options,
    )
    marks = {
        0: lambda number: ".",
        CORE: lambda number: str(number)[-1],
        FRINGE: lambda number: chr(96 + number),
        GAP: lambda number: "*",
    }
    text = "".join(marks[role](number) for number, role in zip(found.cluster, found.role))
    return [text[start : start + width] for start in range(0, len(text), width)]


MAPS = {
    "a gap of one stays open by default": (["11.11", "....."], {}, ["11.22", "....."]),
    "a link joins two parts": (["11.11", "....."], {"gap": 1}, ["11*11", "....."]),
    "a longer way is no link": (["11..11"], {"gap": 1}, ["11..22"]),
    "two areas are a link": (["11..22"], {"gap": 2}, ["11**11"]),
    "two parts only": (["1.1.1"], {"gap": 1}, ["1*1.2"]),
    "the shorter link first": (["1..2.3"], {"gap": 2}, ["1..2*2"]),
    "a ring is filled": (["111", "1.1", "111"], {"gap": 1}, ["111", "1*1", "111"]),
    "a ring stays open by default": (["111", "1.1", "111"], {}, ["111", "1.1", "111"]),
    "a hole that is too large": (["1111", "1..1", "1111"], {"gap": 1}, ["1111", "1..1", "1111"]),
    "a bay is no hole": (["111", "1.1", "1.1"], {"gap": 2}, ["111", "1.1", "1.1"]),
    "a tip of land is no hole": (["11."], {"gap": 1}, ["11."]),
    "without polygons no hole": (["111", "1.1", "111"], {"gap": 1, "holes": False}, ["111", "1.1", "111"]),
    "corners touch as neighbours say": (["1.", ".1"], {}, ["1.", ".1"]),
    "corners are apart for rook": (["1.", ".1"], {"queen": False}, ["1.", ".2"]),
    "an exclave is a part": (["11...1"], {}, ["11...2"]),
    "groups stay apart that touch": (["1122"], {}, ["1122"]),
    "fringe beside the core only": (["1ff"], {}, ["1a."]),
    "none beside a gap": (["1.1", "...", ".f."], {"gap": 1}, ["1*1", "...", "..."]),
    "most core neighbours claim": (["11...", "1f.22"], {}, ["11...", "1a.22"]),
    "then the larger cluster": (["1f2"], {"sizes": [1, 1, 5]}, ["1b2"]),
    "then the lower number": (["1f2"], {}, ["1a2"]),
    "numbers follow the first area": (["2.1"], {}, ["1.2"]),
    "nothing": (["..", ".."], {"gap": 2}, ["..", ".."]),
    "everything": (["11", "11"], {"gap": 2}, ["11", "11"]),
}


@pytest.mark.parametrize("name", MAPS)
def test_drawn(name):
    drawn, options, expected = MAPS[name]
    assert delineated(drawn, **options) == expected


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from("..f123"), min_size=20, max_size=20), st.integers(0, 3))
def test_core_is_never_lost_and_gaps_never_move_it(letters, gap):
    drawn = ["".join(letters[start : start + 5]) for start in range(0, 20, 5)]
    closed, opened = delineated(drawn, gap=gap), delineated(drawn)
    for mark, before, after in zip("".join(drawn), "".join(opened), "".join(closed)):
        assert mark.isdigit() == before.isdigit() == after.isdigit()
        assert before != "*"
        assert (mark == "f") or not after.isalpha()


def test_order_of_areas_changes_names_only():
    """Renumbering areas from the other end gives the same clusters on a map without ties."""
    drawn = ["11.2.", "1f.22", "...ff"]
    sizes = list(range(1, 16))
    turned = [row[::-1] for row in drawn[::-1]]
    back = delineated(turned, sizes=sizes[::-1])
    names = {"1": "2", "2": "1", "a": "b", "b": "a"}
    assert ["".join(names.get(mark, mark) for mark in row[::-1]) for row in back[::-1]] == delineated(
        drawn, sizes=sizes
    )
