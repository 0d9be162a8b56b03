"""Clusters on layers drawn by hand, whose answer is seen by looking: x is a core that is given, ~ no area at all."""

import pytest

SIDE = 12
EMPTY = ["." * SIDE]


def picture(*rows):
    """Return twelve rows of twelve letters, the given ones from the second row and column on."""
    filled = ["." + row.ljust(SIDE - 1, ".") for row in rows]
    return EMPTY + filled + EMPTY * (SIDE - 1 - len(rows))


@pytest.fixture
def drawn(delineated, make_layer, cluster_rows, rows_of):
    """Return a function that delineates the core of a picture.

    It returns the names of each cluster's members by role, its row and its outline; areas are named by row and column.
    """

    def run(*rows, shapes=None, **parameters):
        letters = "".join(picture(*rows))
        firms = {place: 12 for place, letter in enumerate(letters) if letter == "x"}
        made, kept, moved = cluster_rows(firms), [], {}
        for place, row in enumerate(made):
            if letters[place] == "~":
                continue
            x, y = place % SIDE, place // SIDE
            wkt = (shapes or {}).get(f"{y},{x}") or square(x, y)
            moved[len(kept)] = wkt
            kept.append([*row[:3], f"{y},{x}", *row[4:6], "core" if letters[place] == "x" else "no"])
        fields = ("code", "firms", "all", "nombre", "provincia", "lm_class", "mine")
        kinds = dict(zip(fields, ("string", "double", "integer", "string", "string", "integer", "string")))
        layer = make_layer(kinds, kept, geometry="MultiPolygon", shapes=moved)
        given = {"CLASS_FIELD": "mine", "CORE": "core", "FRINGE": False, "MAPS": 99, **parameters}
        found = delineated(layer, **given)
        outlines = [feature.geometry() for feature in found["OUTPUT"].getFeatures()]
        members = {}
        for row in rows_of(found["MEMBERS"]):
            members.setdefault(row["cl_id"], {}).setdefault(row["role"], set()).add(row["area_name"])
        return members, {row["cl_id"]: row for row in rows_of(found["OUTPUT"])}, outlines

    return run


def square(x, y):
    left, bottom = 1000 * x, 1000 * y
    corners = ((0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0))
    return f"MULTIPOLYGON((({', '.join(f'{left + a} {bottom + b}' for a, b in corners)})))"


def holes(outline):
    return sum(len(part.asPolygon()) - 1 for part in outline.asGeometryCollection())


def cores(members):
    return sorted((sorted(roles["core"]) for roles in members.values()), key=str)


def test_areas_that_meet_at_a_corner_are_neighbours_for_queen_and_not_for_rook(drawn):
    shape = ("xx", "..xx")
    assert cores(drawn(*shape)[0]) == [["1,1", "1,2", "2,3", "2,4"]]
    assert cores(drawn(*shape, WEIGHTS=1)[0]) == [["1,1", "1,2"], ["2,3", "2,4"]]


def test_a_gap_of_one_is_closed_on_request_and_counts_for_nothing(drawn):
    assert cores(drawn("xx.xx")[0]) == [["1,1", "1,2"], ["1,4", "1,5"]]
    members, rows, (outline,) = drawn("xx.xx", GAP=1)
    assert members[1]["core"] == {"1,1", "1,2", "1,4", "1,5"}
    assert len(members[1]["gap"]) == 1
    assert (rows[1]["firms"], rows[1]["total"], rows[1]["n_areas"]) == (48, 400, 4)
    assert outline.area() == pytest.approx(5e6)


def test_a_ring_is_filled_on_request(drawn):
    shape = ("xxx", "x.x", "xxx")
    _, _, (open_ring,) = drawn(*shape)
    assert holes(open_ring) == 1
    members, rows, (filled,) = drawn(*shape, GAP=1)
    assert members[1]["gap"] == {"2,2"}
    assert holes(filled) == 0
    assert rows[1]["firms"] == 8 * 12


def test_a_lagoon_is_no_gap_because_nobody_lives_there(drawn):
    members, _, (outline,) = drawn("xxx", "x~x", "xxx", GAP=1)
    assert "gap" not in members[1]
    assert holes(outline) == 1
    assert outline.area() == pytest.approx(8e6)


def test_two_lands_across_the_water_are_two_clusters(drawn):
    sea = "~" * (SIDE - 1)
    members, _, _ = drawn("xx", sea, "xx")
    assert cores(members) == [["1,1", "1,2"], ["3,1", "3,2"]]


def test_an_exclave_belongs_to_its_area_and_links_what_it_touches(drawn):
    """One area has a second part, far off beside another core, which is thereby next to it."""
    apart = drawn("xx", ".", ".", ".", "xx")[0]
    assert cores(apart) == [["1,1", "1,2"], ["5,1", "5,2"]]
    both = f"{square(1, 1)[:-1]}, {square(1, 4)[len('MULTIPOLYGON(') :]}"
    # Its second part lies where the area of row 4 would be, which is left out.
    members, rows, (outline,) = drawn("xx", ".", ".", "~", "xx", shapes={"1,1": both})
    assert cores(members) == [["1,1", "1,2", "5,1", "5,2"]]
    assert rows[1]["km2"] == pytest.approx(5)
    assert len(outline.asGeometryCollection()) == 2
