"""Checks of layers: a sound one has no finding, and each defect is found where it was put, and nowhere else."""

import time

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.checks import overlap_checks
from polos.analysis.checks.border_checks import coverage
from polos.analysis.checks.field_checks import fences, field_findings, medcouple
from polos.analysis.checks.layer_checks import check_layer
from polos.analysis.checks.overlap_checks import overlap_findings
from polos.analysis.errors import Cancelled
from polos.analysis.inference.options import Inference

SIDE, CRS = 6, "EPSG:32718"
ENOUGH = Inference(permutations=1999)
BACK_AND_FORTH = "POLYGON ((5000 5000, 6000 5000, 6000 6000, 5000 6000, 5000 5000, 5000 5040, 5010 5000, 5000 5000))"
IN_TWO_PARTS = (
    "MULTIPOLYGON (((5000 5000, 6000 5000, 6000 6000, 5000 6000, 5000 5000)), ((9000 0, 9900 0, 9900 900, 9000 0)))"
)
LABELS = [f"a{place:02d}" for place in range(SIDE**2)]


def squares(side=SIDE, size=1000.0):
    """Return a chessboard of squares; area a07 is the second of the second row, its corner at (1000, 1000)."""
    x, y = (line.ravel() * size for line in np.meshgrid(np.arange(side), np.arange(side)))
    return shapely.box(x, y, x + size, y + size)


def layer(changed=(), crs=CRS):
    """Return the chessboard with some geometries replaced, by label."""
    areas = geopandas.GeoSeries(squares(), index=LABELS, crs=crs)
    for label, geometry in dict(changed).items():
        areas[label] = shapely.from_wkt(geometry) if isinstance(geometry, str) else geometry
    return areas


def even(name="value"):
    """Return values without skew, ties, outliers or a large one."""
    order = np.random.default_rng(1).permutation(SIDE**2)
    return pd.Series(0.5 + order / 100, index=LABELS, name=name)


def checks(findings):
    return [found.check for found in findings]


def only(findings, check):
    """Return the one finding, which must be of this check."""
    assert checks(findings) == [check], [str(found.said) for found in findings]
    return findings[0]


def test_a_sound_layer_has_no_finding():
    ids = pd.Series(LABELS, index=LABELS, name="code")
    assert check_layer(layer(), ids=ids, fields=[even()], total=even() * 9, inference=ENOUGH) == []


def test_every_text_can_be_filled_in():
    garbage = layer({"a00": None, "a07": "POINT (1 1)", "a08": "POLYGON ((0 0, 9 9, 9 0, 0 9, 0 0))"})
    for found in check_layer(garbage, fields=[even().mask(even() > 0.8)], inference=Inference(permutations=99)):
        assert "{" not in f"{found.said}{found.remedy}"
        assert len(str(found.remedy)) > 10


@pytest.mark.parametrize(
    ("changed", "check", "areas"),
    [
        ({"a35": None}, "no_geometry", ["a35"]),
        ({"a35": "POLYGON EMPTY"}, "no_geometry", ["a35"]),
        ({"a35": "POINT (5500 5500)"}, "kind", ["a35"]),
        ({"a35": "LINESTRING (5000 5000, 6000 6000)"}, "kind", ["a35"]),
        (
            {"a35": BACK_AND_FORTH},
            "invalid",
            ["a35"],
        ),
        ({"a35": "POLYGON ((5000 5000, 6000 6000, 5000 5000))"}, "no_extent", ["a35"]),
        ({"a35": "POLYGON ((5000 5000, 5000 5000, 5000 5000, 5000 5000))"}, "no_extent", ["a35"]),
        (
            {"a35": shapely.GeometryCollection([shapely.box(5000, 5000, 6000, 6000), shapely.Point(1, 1)])},
            "collection",
            ["a35"],
        ),
        (
            {"a35": IN_TWO_PARTS},
            "multipart",
            ["a35"],
        ),
    ],
)
def test_broken_geometries(changed, check, areas):
    found = only(check_layer(layer(changed)), check)
    assert found.areas.tolist() == areas
    assert areas[0] in str(found.said)


def test_a_repair_that_changes_the_area_too_much_is_an_error():
    """A bow tie: by the shoelace formula its area is 0."""
    bow_tie = layer({"a35": "POLYGON ((5000 5000, 6000 6000, 6000 5000, 5000 6000, 5000 5000))"})
    found = check_layer(bow_tie)
    assert (found[0].check, found[0].severity, found[0].areas.tolist()) == ("doubtful", "error", ["a35"])
    assert "invalid" in checks(check_layer(bow_tie, most_change=np.inf))


def test_degenerate_polygons_end_no_check():
    """Each alone, twice and thrice: pairs of them are compared with each other."""
    flat = ["POLYGON ((1 1, 1 1, 1 1, 1 1))", "POLYGON ((0 0, 500 500, 0 0))", "POLYGON ((0 0, 9 9, 0 0, 0 0))"]
    for wkt in flat:
        for places in (["a00"], ["a00", "a35"], ["a00", "a07", "a35"]):
            findings = {found.check: found for found in check_layer(layer(dict.fromkeys(places, wkt)))}
            assert findings["no_extent"].areas.tolist() == places
            assert "borders" not in findings


def test_coordinates_that_are_no_numbers():
    found = only(check_layer(layer({"a35": shapely.polygons([(0, 0), (1, np.inf), (1, 1), (0, 0)])})), "coordinates")
    assert found.areas.tolist() == ["a35"]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("count", [0, 1, 3])
def test_layers_without_polygons_are_checked_without_a_warning(count):
    """Of no polygon there is no share that lies beyond the poles."""
    lines = [shapely.LineString([(x, 0), (x + 1, 1)]) for x in range(count)]
    for crs in ("EPSG:4326", CRS, None):
        check_layer(geopandas.GeoSeries(lines, index=[f"a{at}" for at in range(count)], crs=crs))


def test_the_same_geometry_twice_whatever_its_first_vertex():
    again = shapely.polygons([(2000, 2000), (1000, 2000), (1000, 1000), (2000, 1000)])
    findings = check_layer(layer({"a08": again}))
    by_check = {found.check: found for found in findings}
    assert by_check["same_geometry"].areas.tolist() == ["a07", "a08"]
    assert by_check["same_geometry"].severity == "error"
    assert by_check["overlaps"].count == 1


@pytest.mark.parametrize(
    ("areas", "check"),
    [
        (layer(crs=None), "no_crs"),
        (layer(crs="EPSG:4326"), "wrong_crs"),
        (geopandas.GeoSeries(squares(size=0.01), index=LABELS, crs="EPSG:4326"), "degrees"),
        (geopandas.GeoSeries(squares(size=0.01), index=LABELS, crs=CRS), "wrong_crs"),
    ],
)
def test_coordinate_systems(areas, check):
    assert check in checks(check_layer(areas))


def test_a_wrong_coordinate_system_hides_no_other_finding_and_is_what_is_to_be_mended():
    shifted = squares()
    right = shapely.bounds(shifted)[:, 0] >= 3000
    shifted[right] = shapely.transform(shifted[right], lambda xy: xy + np.array([7, 0]))
    findings = {one.check: one for one in check_layer(geopandas.GeoSeries(shifted, index=LABELS, crs="EPSG:4326"))}
    assert set(findings) == {"wrong_crs", "near_borders", "parts"}
    assert "true coordinate system" in str(findings["wrong_crs"].remedy)
    one_beyond = layer({"a35": shapely.box(500, 500, 501, 501)}, crs=CRS)
    degrees = geopandas.GeoSeries(squares(size=0.01), index=LABELS, crs="EPSG:4326")
    degrees["a35"] = one_beyond["a35"]
    findings = {one.check: one for one in check_layer(degrees)}
    assert findings["wrong_crs"].areas.tolist() == ["a35"]
    assert not {"borders"} & set(findings)


def test_borders_that_touch_without_a_common_vertex_want_a_tolerance_above_zero():
    areas = layer({"a35": shapely.box(5000.5, 5000, 6000, 6000).union(shapely.box(5000, 5200, 5001, 5800))})
    near = {one.check: one for one in check_layer(areas)}["near_borders"]
    assert "TOLERANCE to 0 m" not in str(near.remedy)


def test_few_areas_and_permutations():
    assert only(check_layer(layer()[:20]), "few_areas").severity == "warning"
    assert "few_areas" in checks(check_layer(layer()[:2]))
    assert check_layer(layer()[:2])[0].severity == "error"
    # By hand: 36 tests, two-sided: 2 / 100 * 36 / 0.05 = 14.4, so 15 areas; 2 * 36 / 0.05 - 1 = 1439 permutations.
    found = only(check_layer(layer(), inference=Inference(permutations=99)), "resolution")
    assert found.severity == "note"
    assert "unless at least 15 reach it" in str(found.said)
    assert "1439" in str(found.remedy)
    strict = Inference(permutations=99, correction="bonferroni")
    assert only(check_layer(layer(), inference=strict), "resolution").severity == "error"
    assert check_layer(layer(), inference=Inference()) == []  # exact p-values have no smallest one
    assert only(check_layer(layer()[:0]), "no_areas").severity == "error"


def test_ids():
    ids = pd.Series(LABELS, index=LABELS, name="code", dtype=object)
    ids["a03"] = None
    ids["a05"] = ids["a06"] = "x"
    missing, repeated = check_layer(layer(), ids=ids)
    assert (missing.check, missing.areas.tolist()) == ("no_id", ["a03"])
    assert (repeated.check, repeated.areas.tolist()) == ("same_id", ["a05", "a06"])
    assert "more than once: x." in str(repeated.said)
    lost = pd.Series([str(990 + place) for place in range(36)], index=LABELS, name="code")
    assert only(check_layer(layer(), ids=lost), "short_ids").areas.tolist() == LABELS[:10]


def test_tiny_and_thin_areas():
    thin = shapely.box(1000, 1000, 2000, 1004)
    rest = shapely.box(1000, 1004, 2000, 2000)
    areas = layer({"a07": rest})
    areas["thin"] = thin
    findings = {found.check: found for found in check_layer(areas)}
    assert findings["slivers"].areas.tolist() == ["thin"]
    tiny = layer({"a35": shapely.box(5000, 5000, 5009, 5009)})
    assert {found.check: found for found in check_layer(tiny)}["slivers"].areas.tolist() == ["a35"]


def test_overlaps_are_measured():
    """Area a07 reaches 100 m into a08: 10 % of either."""
    found = {found.check: found for found in check_layer(layer({"a07": shapely.box(1000, 1000, 2100, 2000)}))}
    overlap = found["overlaps"]
    assert (overlap.severity, overlap.count) == ("error", 1)
    assert "a07" in overlap.areas
    assert "a08" in overlap.areas
    assert "10.00% of the smaller area: a07, a08" in str(overlap.said)
    assert "gaps" not in found


def test_an_area_inside_another_overlaps_it():
    areas = layer()
    areas["inside"] = shapely.box(2300, 2300, 2700, 2700)
    overlap = next(found for found in check_layer(areas) if found.check == "overlaps")
    assert overlap.areas.tolist() == ["a14", "inside"]
    assert "100.00%" in str(overlap.said)


def test_narrow_gaps_and_holes():
    """A slit of 8 m by 1,000 m between a07 and a08; a whole area missing at a21."""
    slit = shapely.polygons([(1000, 1000), (2000, 1000), (1992, 1500), (2000, 2000), (1000, 2000)])
    found = only(check_layer(layer({"a07": slit})), "gaps")
    assert found.count == 1
    assert {"a07", "a08"} <= set(found.areas)
    assert "up to 4 m wide" in str(found.said)  # a triangle of 1,000 m and 8 m: twice its area over its perimeter
    hole = only(check_layer(layer().drop("a21")), "holes")
    assert (hole.severity, hole.count) == ("note", 1)
    assert {"a15", "a20", "a22", "a27"} <= set(hole.areas)


def test_borders_that_nearly_meet_and_the_tolerance_that_closes_them():
    """The right half of the board is shifted by 7 m: the two halves share no point."""
    geometry = squares()
    right = shapely.bounds(geometry)[:, 0] >= 3000
    geometry[right] = shapely.transform(geometry[right], lambda xy: xy + np.array([7, 0]))
    areas = geopandas.GeoSeries(geometry, index=LABELS, crs=CRS)
    findings = {found.check: found for found in check_layer(areas)}
    assert set(findings) == {"near_borders", "parts"}
    near = findings["near_borders"]
    assert near.count == 6
    assert "within 7 m" in str(near.said)
    assert "TOLERANCE to 7 m" in str(near.remedy)
    assert near.areas.tolist() == [label for label, x in zip(LABELS, np.arange(36) % 6) if x in (2, 3)]
    assert "2 parts" in str(findings["parts"].said)
    assert "18, 18" in str(findings["parts"].said)


def test_islands_are_named_with_what_would_join_them():
    areas = layer({"a35": shapely.box(5008, 5008, 6000, 6000), "a00": shapely.box(-90000, 0, -89000, 1000)})
    findings = {found.check: found for found in check_layer(areas)}
    assert set(findings) == {"islands", "near_borders"}
    islands = findings["islands"]
    assert islands.areas.tolist() == ["a00", "a35"]
    assert "Of these, 1 have no near border" in str(islands.said)
    assert "TOLERANCE (8 m)" in str(islands.remedy)


def test_borders_that_differ_by_rounding_alone_are_no_overlap_and_no_gap_but_no_neighbours_either():
    geometry = squares()
    geometry[7] = shapely.transform(geometry[7], lambda xy: xy + 1e-9)
    findings = check_layer(geopandas.GeoSeries(geometry, index=LABELS, crs=CRS))
    assert set(checks(findings)) == {"near_borders", "islands"}
    assert findings[0].severity == "warning"


@pytest.mark.parametrize(
    ("change", "check", "areas"),
    [
        (lambda y: y.where(y.index != "a04"), "missing", ["a04"]),
        (lambda y: y.mask(y.index == "a04", np.inf), "infinite", ["a04"]),
        (lambda y: y * 0 + 3, "constant", []),
        (lambda y: y.where(y.index < "a02"), "empty", []),
        (lambda y: y.mask(y.index == "a04", 50), "leverage", ["a04"]),
        (lambda y: y.where(y.index < "a15", 0.0), "ties", []),
        (lambda y: y.mask(y.index == "a04", 1.9), "outliers", ["a04"]),
        (lambda y: np.exp(30 * y), "skew", []),
        (lambda y: (1000 * y).round(), "counts", []),
        (lambda y: y.astype(str).replace("0.5", "*"), "suppressed", [even().index[even() == 0.5][0]]),
        (lambda y: y.astype(str), "numbers_as_text", []),
        (lambda y: y.astype(str).replace("0.5", "many"), "text", []),
    ],
)
def test_fields(change, check, areas):
    values = change(even()).rename("value")
    found = next(found for found in field_findings(values) if found.check == check)
    assert found.field == "value"
    assert found.areas.tolist() == areas
    assert "value" in str(found.said)
    assert check not in checks(field_findings(even()))


def test_raw_counts_are_told_by_the_size_of_the_areas():
    size = pd.Series(np.arange(1, 37) * 100.0, index=LABELS, name="people")
    rng = np.random.default_rng(3)
    part = (size * 0.1).round()
    (found,) = field_findings(part.rename("jobs"), size)
    assert (found.check, found.severity) == ("counts", "warning")
    assert "(rank correlation 1.00)" in str(found.said)
    assert field_findings(size, size) == []
    assert field_findings(pd.Series(rng.permutation(part), index=LABELS, name="jobs"), size * 10) == []
    assert field_findings((part / size + even() / 10).rename("rate"), size) == []
    above = part.mask(part.index == "a01", 5000).rename("jobs")
    found = next(found for found in field_findings(above, size) if found.check == "above_total")
    assert found.areas.tolist() == ["a01"]


@pytest.mark.parametrize("slip", [-1.0, 12.5])
def test_a_slip_among_counts_does_not_hide_that_they_are_counts(slip):
    size = pd.Series(np.arange(1, 37) * 100.0, index=LABELS, name="people")
    jobs = (size * 0.1).mask(size.index == "a05", slip).rename("jobs")
    found = {one.check: one for one in field_findings(jobs, size)}
    assert found["counts"].severity == "warning"
    assert ("negative" in found) == (slip < 0)
    if slip < 0:
        assert found["negative"].areas.tolist() == ["a05"]
        assert "a05 (-1)" in str(found["negative"].said)


def test_a_field_that_may_be_negative_is_let_be():
    change = (even() - even().mean()).rename("change")
    assert field_findings(change) == []


def by_definition(values):
    """Return the medcouple as Brys, Hubert & Struyf (2004, eq. 2.1 to 2.4) define it, pair by pair."""
    y = sorted(values)
    middle = np.median(y)
    above, below = [v for v in y if v >= middle][::-1], [v for v in y if v <= middle][::-1]
    ties = y.count(middle)
    kernel = []
    for i, high in enumerate(above):
        for j, low in enumerate(below):
            if high > low:
                kernel.append(((high - middle) - (middle - low)) / (high - low))
            else:
                rank = len(above) - 1 - i + j  # both places counted among the ties from 0
                kernel.append(np.sign(ties - 1 - rank))
    return np.median(kernel)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-5, 20), min_size=3, max_size=25))
def test_medcouple_is_that_of_its_definition(values):
    if min(values) < max(values):
        assert medcouple(np.array(values, dtype=float)) == pytest.approx(by_definition(values), abs=1e-12)
        mirrored = medcouple(-np.array(values, dtype=float))
        assert mirrored == pytest.approx(-by_definition(values), abs=1e-12)


def test_medcouple_of_known_distributions():
    """0 for a symmetric one; for the exponential 1/3 (Brys, Hubert & Struyf 2004), also where values are thinned."""
    place = (np.arange(4001) + 0.5) / 4001
    assert medcouple(place) == pytest.approx(0, abs=1e-9)
    assert medcouple(-np.log(1 - place)) == pytest.approx(1 / 3, abs=0.01)


def test_fences_of_a_symmetric_sample_are_tukeys():
    assert fences(np.arange(1.0, 10.0), 0.0) == (3 - 1.5 * 4, 7 + 1.5 * 4)
    low, high = fences(np.arange(1.0, 10.0), 0.5)
    assert low == pytest.approx(3 - 6 * np.exp(-2))
    assert high == pytest.approx(7 + 6 * np.exp(1.5))


def test_garbage_is_survived():
    nothing = geopandas.GeoSeries([None] * 3, index=list("abc"))
    assert "no_geometry" in checks(check_layer(nothing))
    mixed = layer(
        {
            "a00": None,
            "a01": "GEOMETRYCOLLECTION EMPTY",
            "a02": "POLYGON ((0 0, 0 0, 0 0, 0 0))",
            "a03": "POLYGON ((0 0, 1000 1000, 1000 0, 0 1000, 0 0))",
            "a04": "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1))",
            "a05": shapely.polygons([(0, 0), (np.nan, 1), (1, 1), (0, 0)]),
            "a06": "MULTIPOINT (1 1, 2 2)",
        }
    )
    fields = [
        pd.Series([np.nan] * 36, index=LABELS, name="nothing"),
        pd.Series([None] * 36, index=LABELS, name="no text", dtype=object),
        pd.Series(["?"] * 36, index=LABELS, name="marks", dtype=object),
        pd.Series([1e308, -1e308] * 18, index=LABELS, name="huge"),
    ]
    found = check_layer(mixed, ids=pd.Series([None] * 36, index=LABELS, name="code", dtype=object), fields=fields)
    assert {"no_geometry", "no_extent", "kind", "doubtful", "no_id", "empty"} <= set(checks(found))
    points = geopandas.GeoSeries(shapely.centroid(squares()), index=LABELS, crs=CRS)
    assert only(check_layer(points), "points").severity == "note"


def test_the_gravest_come_first():
    findings = check_layer(layer({"a35": "POINT (0 0)", "a34": None})[:20], inference=Inference(permutations=99))
    order = [("error", "warning", "note").index(found.severity) for found in findings]
    assert order == sorted(order)


def test_detailed_layers_take_seconds():
    side = 30
    cells = shapely.segmentize(squares(side), 20.0)
    bent = shapely.transform(cells, lambda xy: xy + 100 * np.sin(xy[:, ::-1] / 300))
    areas = geopandas.GeoSeries(bent, index=[f"{place:04d}" for place in range(side**2)], crs=CRS)
    assert shapely.get_num_coordinates(bent).sum() > 150_000
    started = time.perf_counter()
    assert check_layer(areas) == []
    assert time.perf_counter() - started < 10


def test_overlaps_that_would_take_minutes_are_not_looked_for_and_that_is_said(monkeypatch):
    """a07 reaches 100 m into a08: more than 10 vertices lie in what is common."""
    ragged = shapely.segmentize(shapely.box(1000, 1000, 2100, 2000), 100)
    monkeypatch.setattr(overlap_checks, "MOST_COMMON", 10)
    found = [one for one in check_layer(layer({"a07": ragged})) if one.check == "overlaps"]
    assert any("were not looked for between pairs" in str(one.said) for one in found)
    assert all(str(one.said).count("which would take minutes") for one in found)


def test_too_many_pairs_that_may_overlap_are_not_looked_at_and_that_is_said(monkeypatch):
    """Twenty areas at the same place make 190 pairs."""
    heap = {f"h{place:02d}": shapely.box(9000, 9000, 9500 + place, 9500) for place in range(20)}
    areas = pd.concat([layer(), geopandas.GeoSeries(heap, crs=CRS)])
    found = [one for one in check_layer(areas) if one.check == "overlaps"]
    assert [one.count for one in found] == [190]
    monkeypatch.setattr(overlap_checks, "MOST_PAIRS", 189)
    (found,) = [one for one in check_layer(areas) if one.check == "overlaps"]
    assert found.severity == "note"
    assert "more than 189 pairs of areas may overlap" in str(found.said)


def test_a_cancel_is_heard_between_pairs_that_may_overlap(monkeypatch):
    """Each look is at one pair of the 190."""
    heap = shapely.box(0, 0, np.arange(1, 21), 1)
    monkeypatch.setattr(overlap_checks, "PAIRS_AT_ONCE", 1)
    cover, looks = coverage(heap, pd.RangeIndex(20)), []
    list(overlap_findings(cover, lambda: looks.append(0)))
    assert len(looks) > 190
    left = iter([False] * 100)
    with pytest.raises(Cancelled):
        list(overlap_findings(cover, lambda: next(left, True)))
