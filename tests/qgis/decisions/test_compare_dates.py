"""Two dates compared in a real QGIS: clusters and areas drawn by hand, runs of other methods, changed limits."""

import pytest

CLUSTERS = {
    "cl_id": "integer",
    "cl_name": "string",
    "jobs": "double",
    "lq": "double",
    "lq_low": "double",
    "lq_high": "double",
}
MEMBERS = {"cl_id": "integer", "area_id": "string", "role": "string", "jobs": "double"}


@pytest.fixture
def dates(make_layer):
    """Return layers and members of two dates.

    Coast (1: a b c, 100 jobs) loses c and gains d; Hills (2: e f, 60 jobs) is all in Plain (3: g, 40 jobs); Lake (4) is
    gone; Pass is new. Numbers of the later date are its own.
    """
    then = make_layer(
        CLUSTERS,
        [
            [1, "Coast", 100, 2, 1.8, 2.2],
            [2, "Hills", 60, 2, 1.5, 2.5],
            [3, "Plain", 80, 3, 2.8, 3.2],
            [4, "Lake", 9, 2, 1, 3],
        ],
    )
    rows = [[1, "a", 50], [1, "b", 30], [1, "c", 20], [2, "e", 40], [2, "f", 20], [3, "g", 80], [4, "h", 9]]
    before = make_layer(MEMBERS, [[one, area, "core", jobs] for one, area, jobs in rows], geometry="None")
    now = make_layer(
        {**CLUSTERS, "cl_id": "string"},
        [["1", "Plain", 150, 3, 2.9, 3.3], ["2", "Coast", 130, 2.6, 2.3, 2.9], ["3", "Pass", 20, 2, 1.5, 2.5]],
    )
    rows = [
        ["1", "g", 85],
        ["1", "e", 45],
        ["1", "f", 20],
        ["2", "a", 60],
        ["2", "b", 40],
        ["2", "d", 30],
        ["3", "z", 20],
    ]
    after = make_layer(
        {**MEMBERS, "cl_id": "string"}, [[one, area, "core", jobs] for one, area, jobs in rows], geometry="None"
    )
    return {"BEFORE": then, "AFTER": now, "BEFORE_MEMBERS": before, "AFTER_MEMBERS": after, "LANGUAGE": 1}


WANTED = dict.fromkeys(("OUTPUT", "MOVES", "OVERLAPS", "TRANSITIONS", "METHODS"), "TEMPORARY_OUTPUT")


def test_without_areas_no_figure_says_that_a_cluster_grew(polos, dates, rows_of, log):
    """100 jobs became 150, 60 became 130 and 80 became 20: of the places nobody knows, as areas come and go."""
    given = {name: value for name, value in dates.items() if not name.endswith("_MEMBERS")}
    made = polos.run("polos:comparedates", {**given, "MATCH": 1, "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=log)
    rows = rows_of(made["OUTPUT"])
    assert {row["cd_label"] for row in rows if row["cd_after"]} == {"There at both dates, growth not shown"}
    assert {row["cd_growth"] for row in rows if row["cd_after"]} == {"change not shown: the perimeter may have moved"}
    said = log.textLog()
    assert "grew or their perimeter moved: 3." in said
    assert "Give BEFORE_MEMBERS and AFTER_MEMBERS" in said
    assert "Lake: its id is not there any more." in said


def test_clusters_by_what_they_share(polos, dates, rows_of, log, tmp_path):
    page, figure = tmp_path / "page.html", tmp_path / "figure.png"
    made = polos.run(
        "polos:comparedates", {**dates, **WANTED, "REPORT": str(page), "FIGURE": str(figure)}, feedback=log
    )
    rows = {row["cd_name"]: row for row in rows_of(made["OUTPUT"])}
    assert {name: row["cd_label"] for name, row in rows.items()} == {
        "Coast": "Grew",
        "Plain": "Took in others",
        "Pass": "Born: not found before",
        "Hills": "Merged into another",
        "Lake": "Vanished: not found any more",
    }
    coast = rows["Coast"]
    assert (coast["cd_before"], coast["cd_after"], coast["cd_overlap"]) == ("1", "2", 0.8)
    assert (coast["cd_n_b"], coast["cd_n_a"], coast["cd_in"], coast["cd_out"]) == (3, 3, 1, 1)
    assert (coast["cd_fig_b"], coast["cd_fig_a"], coast["cd_diff"]) == (100, 130, 30)
    assert (coast["cd_same_b"], coast["cd_same_a"]) == (80, 100)
    # 2.3 is more than 2.2, and not by more than 5 % of it.
    assert coast["cd_lq"] == "change not shown: the bounds of both dates overlap"
    assert rows["Plain"]["cd_from"] == "2"
    assert rows["Hills"]["cd_into"] == "1"
    moves = {row["area_id"]: (row["label"], row["before"], row["after"]) for row in rows_of(made["MOVES"])}
    assert moves["a"] == ("In the same cluster", "1", "2")
    assert moves["e"] == ("In another cluster than before", "2", "1")
    assert moves["d"] == ("Entered: was in no cluster", None, "2")
    assert moves["c"] == ("Left: in no cluster now", "1", None)
    pairs = {(row["before"], row["after"]): row for row in rows_of(made["OVERLAPS"])}
    assert (pairs["2", "1"]["of_before"], pairs["2", "1"]["link"]) == (1.0, "merged")
    assert pairs["2", "1"]["of_after"] == pytest.approx(65 / 150)
    roles = {(row["before"], row["after"]): row["count"] for row in rows_of(made["TRANSITIONS"])}
    assert roles == {("core", "core"): 5, ("core", "outside"): 2, ("outside", "core"): 2}
    assert [row["what"] for row in rows_of(made["METHODS"])] == ["record"]
    text = page.read_text(encoding="utf-8")
    assert "no record says how both were made" in text
    assert "Coast: grew; it still has 80\u202f% of what it was." in text
    assert "In areas of both dates 80 → 100; 1 area entered, 1 area left." in text
    assert figure.stat().st_size > 10_000


def test_clusters_by_their_ids(run, dates, rows_of, log):
    """As if the numbers lasted: 2 is then Hills and now Coast, which have nothing in common; that is told."""
    made = run("comparedates", log, **dates, MATCH=1)
    rows = {(row["cd_before"], row["cd_after"]): row for row in rows_of(made)}
    assert set(rows) == {("1", "1"), ("2", "2"), ("3", "3"), ("4", None)}
    assert "Ids that are on two clusters with nothing in common (3): 1, 2, 3" in log.textLog()


def test_without_areas_what_is_left_of_a_cluster_is_not_known(run, dates, rows_of):
    """Ids alone: 4 is gone, and turned around it is new; nobody knows what others have of it."""
    alone = {name: dates[name] for name in ("BEFORE", "AFTER")}
    gone = [row for row in rows_of(run("comparedates", **alone, MATCH=1)) if row["cd_after"] is None]
    assert [(row["cd_id"], row["cd_overlap"]) for row in gone] == [("4", None)]
    assert "is not known." in gone[0]["cd_says"]
    assert "no cluster of" not in gone[0]["cd_says"]
    turned = run("comparedates", BEFORE=alone["AFTER"], AFTER=alone["BEFORE"], MATCH=1)
    born = [row for row in rows_of(turned) if row["cd_before"] is None]
    assert [row["cd_id"] for row in born] == ["4"]
    assert "is not known." in born[0]["cd_says"]
    assert "no cluster of" not in born[0]["cd_says"]


def test_a_date_without_clusters(run, dates, make_layer, rows_of):
    nothing = make_layer(CLUSTERS, [])
    nobody = make_layer(MEMBERS, [], geometry="None")
    born = run("comparedates", **{**dates, "BEFORE": nothing, "BEFORE_MEMBERS": nobody})
    assert [row["cd_label"] for row in rows_of(born)] == ["Born: not found before"] * 3
    gone = run("comparedates", **{**dates, "AFTER": nothing, "AFTER_MEMBERS": nobody})
    assert [row["cd_label"] for row in rows_of(gone)] == ["Vanished: not found any more"] * 4


def test_verdicts_that_moved(run, dates, make_layer, rows_of):
    """The second year knows of a linked sector that the first did not know of."""
    fields = {
        "cl_id": "integer",
        "cl_name": "string",
        "as_shown": "integer",
        "as_linked": "string",
        "as_mass": "string",
    }
    then = make_layer(fields, [[1, "Coast", 2, "unknown", "passed"]])
    now = make_layer(fields, [[2, "Coast", 3, "passed", "passed"]])
    made = run("comparedates", **{**dates, "BEFORE": then, "AFTER": now})
    row = rows_of(made)[0]
    assert (row["cd_was"], row["cd_is"]) == ("Specialised agglomeration", "Potential cluster")
    assert row["cd_tests"] == "Linked sectors are there: not known → passed"
    assert "Verdict: Specialised agglomeration, now Potential cluster." in row["cd_says"]


def test_a_verdict_that_moved_by_a_p_value_alone(run, dates, make_layer, rows_of):
    fields = {"cl_id": "integer", "cl_name": "string", "p_mass": "double", "as_shown": "integer", "as_chance": "string"}
    then = make_layer(fields, [[1, "Coast", 0.04, 1, "passed"]])
    now = make_layer(fields, [[2, "Coast", 0.06, 0, "failed"]])
    row = rows_of(run("comparedates", **{**dates, "BEFORE": then, "AFTER": now}))[0]
    assert (row["cd_p_b"], row["cd_p_a"]) == (0.04, 0.06)
    assert "p-value 0.040 → 0.060: that it passed the level does not show by itself" in row["cd_says"]


@pytest.fixture
def areas(make_layer):
    """Return a maker of five squares in a row, with a class of local Moran and jobs between bounds."""

    def make(codes, jobs=(), names="abcde", **options):
        fields = {"code": "string", "lm_class": "integer", "jobs": "double", "low": "double", "high": "double"}
        rows = [
            [name, code, *(jobs[at] if jobs else [1, None, None])] for at, (name, code) in enumerate(zip(names, codes))
        ]
        return make_layer(fields, rows, **options)

    return make


GIVEN = {"BEFORE_ID": "code", "AFTER_ID": "code", "LANGUAGE": 1}
FIGURES = {
    f"{side}_{key}": name
    for side in ("BEFORE", "AFTER")
    for key, name in zip(("FIGURE", "LOW", "HIGH"), ("jobs", "low", "high"))
}


def test_areas(polos, areas, rows_of, log, tmp_path):
    then = areas([1, 1, 0, 2, 5], [[100, 90, 110], [100, 90, 110], [10, None, None], [5, None, None], [7, None, None]])
    now = areas([1, 0, 1, 1, 0], [[130, 120, 140], [110, 100, 120], [20, None, None], [5, None, None], [None] * 3])
    page = tmp_path / "page.html"
    wanted = {**WANTED, "REPORT": str(page)}
    made = polos.run("polos:comparedates", {"BEFORE": then, "AFTER": now, **GIVEN, **FIGURES, **wanted}, feedback=log)
    rows = rows_of(made["OUTPUT"])
    assert [row["cd_label"] for row in rows] == [
        "Hot: stayed",
        "Hot: left",
        "Hot: entered",
        "Stands out otherwise than before",
        "No class at one date",
    ]
    shown = [row["cd_growth"].partition(":")[0] for row in rows]
    assert shown == ["grew", "change not shown", "grew", "as before", "not known at one date"]
    counted = {(row["before"], row["after"]): (row["count"], row["share"]) for row in rows_of(made["TRANSITIONS"])}
    assert counted == {("1", "1"): (1, 0.5), ("1", "0"): (1, 0.5), ("0", "1"): (1, 1.0), ("2", "1"): (1, 1.0)}
    # Of four areas with a class one has the same; by chance (2 x 3 + 1 x 1) / 16.
    assert (
        "Of 4 areas with a class at both dates 25.0\u202f% have the same; by chance it would be 43.8\u202f%"
        in log.textLog()
    )


def test_areas_with_other_limits_are_refused_or_carried_over(run, areas, make_layer, rows_of, log):
    """a was divided into a1 and a2; b was widened; z is new."""
    from qgis.core import QgsProcessingException

    wide = "POLYGON((1000 0,2000 0,2000 1200,1000 1200,1000 0))"
    then, now = areas([1, 0], names="ab"), areas([1, 0, 0], names=["a1", "b", "a2"], shapes={1: wide})
    given = {"BEFORE": then, "AFTER": now, **GIVEN}
    with pytest.raises(QgsProcessingException, match=r"only \(1\): a; .* only \(2\): a1, a2; .* other limits \(1\): b"):
        run("comparedates", **given)
    table = make_layer(
        {"old": "string", "new": "string", "part": "double"},
        [["a", "a1", 0.7], ["a", "a2", 0.3], ["b", "b", 1]],
        geometry="None",
    )
    told = {"CORRESPONDENCE": table, "OLD_ID": "old", "NEW_ID": "new", "SHARE": "part"}
    rows = rows_of(run("comparedates", **given, **told))
    assert [(row["cd_id"], row["cd_label"]) for row in rows] == [
        ("a1", "Hot: stayed"),
        ("b", "Stands out at neither date"),
        ("a2", "Hot: left"),
    ]
    asked = rows_of(run("comparedates", log, **given, OTHER_BORDERS=True))
    assert [(row["cd_id"], row["cd_change"]) for row in asked] == [("a1", 9), ("b", 5), ("a2", 9), ("a", 9)]
    assert "compared all the same (1): b" in log.textLog()


def test_areas_that_moved_only_because_a_p_value_passed_its_level(run, make_layer, rows_of, log):
    """a left at 0.06 after 0.04, b at 0.8 after 0.001; of c nobody knows; d's own value passed the mean."""
    fields = {"code": "string", "lm_class": "integer", "lm_p": "double"}
    then = make_layer(fields, [["a", 1, 0.04], ["b", 1, 0.001], ["c", 1, None], ["d", 1, 0.01]])
    now = make_layer(fields, [["a", 0, 0.06], ["b", 0, 0.8], ["c", 0, 0.5], ["d", 3, 0.01]])
    rows = {row["cd_id"]: row for row in rows_of(run("comparedates", log, BEFORE=then, AFTER=now, **GIVEN))}
    assert {area: row["cd_shown"] for area, row in rows.items()} == {"a": 0, "b": 1, "c": None, "d": None}
    assert (rows["a"]["cd_p_b"], rows["a"]["cd_p_a"]) == (0.04, 0.06)
    assert rows["a"]["cd_says"].endswith("0.040 → 0.060: it passed the level; that the place changed is not shown.")
    assert "Of the 3 areas that entered or left 1 moved by more than chance moves p-values" in log.textLog()


def test_p_values_as_text_are_no_p_values(run, make_layer, rows_of, log):
    fields = {"code": "string", "lm_class": "integer", "lm_p": "string"}
    then, now = (make_layer(fields, [["a", code, "0,04"], ["b", 0, "n. s."]]) for code in (1, 0))
    rows = rows_of(run("comparedates", log, BEFORE=then, AFTER=now, **GIVEN))
    assert rows[0]["cd_label"] == "Hot: left"
    assert "nobody can say how many moved by more than a p-value that passed its level" in log.textLog()


def test_bounds_that_contradict_themselves(run, areas):
    from qgis.core import QgsProcessingException

    then, now = areas([1], [[100, 120, 90]]), areas([1], [[100, 90, 120]])
    with pytest.raises(QgsProcessingException, match=r"“low” is more than “high” in BEFORE \(1\): a"):
        run("comparedates", BEFORE=then, AFTER=now, **GIVEN, **FIGURES)


def test_runs_of_other_methods_are_refused_unless_asked_for(polos, run, hot_corner, rows_of, tmp_path):
    from qgis.core import QgsProcessingException

    usual = {"INPUT": hot_corner, "FIELD": "jobs", "ID_FIELD": "code"}
    first = str(tmp_path / "first.gpkg")
    run("localmoran", **usual, OUTPUT=first)
    second = run("localmoran", **usual, ALPHA=0.01, SEED=5)
    given = {"BEFORE": first, "AFTER": second, "LANGUAGE": 1}
    said = r"\(1\): “Local Moran \(clusters .*\)”, Significance level: 0.05 at the first date, 0.01 at the second"
    with pytest.raises(QgsProcessingException, match=said):
        run("comparedates", **given)
    made = polos.run("polos:comparedates", {**given, **WANTED, "OTHER_METHODS": True})
    told = {row["parameter"]: row["matters"] for row in rows_of(made["METHODS"])}
    assert told == {"ALPHA": 1, "SEED": 0}


def test_a_result_that_was_edited_since_is_told(run, hot_corner, tmp_path, log):
    from qgis.core import QgsVectorLayer

    usual = {"INPUT": hot_corner, "FIELD": "jobs", "ID_FIELD": "code"}
    paths = [str(tmp_path / name) for name in ("first.gpkg", "second.gpkg")]
    for path in paths:
        run("localmoran", **usual, OUTPUT=path)
    given = {"BEFORE": paths[0], "AFTER": paths[1], "LANGUAGE": 1}
    run("comparedates", log, **given)
    assert "no longer what its run wrote" not in log.textLog()
    assert "Both runs have read the very same data" in log.textLog()
    layer = QgsVectorLayer(paths[1], "second", "ogr")
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), layer.fields().indexOf("lm_class"), 1)
    assert layer.commitChanges()
    del layer
    run("comparedates", log, **given)
    assert "AFTER is no longer what its run wrote" in log.textLog()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"AFTER": "BEFORE"}, "are the same layer"),
        ({"AFTER_MEMBERS": None}, "BEFORE_MEMBERS needs AFTER_MEMBERS"),
        ({"BEFORE_MEMBERS": None, "AFTER_MEMBERS": None}, "cannot be told: AFTER was not made with last year"),
        ({"AFTER": "areas"}, "BEFORE holds clusters"),
        ({"BEFORE": "twice"}, "BEFORE has ids of clusters more than once"),
        ({"BEFORE_MEMBERS": "both"}, "BEFORE_MEMBERS has areas in two clusters"),
        ({"BEFORE": "elsewhere"}, "different coordinate systems"),
        ({"BEFORE_MEMBERS": "AFTER_MEMBERS"}, r"BEFORE_MEMBERS does not belong to BEFORE: .* jobs .*: 1 \(100 – 150\)"),
        ({"BEFORE_MEMBERS": "negative"}, r"BEFORE_MEMBERS has negative jobs in areas \(1\): b"),
    ],
)
def test_bad_input(run, dates, areas, make_layer, changed, said):
    from qgis.core import QgsProcessingException

    others = {
        "BEFORE": dates["BEFORE"],
        "AFTER_MEMBERS": dates["AFTER_MEMBERS"],
        "negative": make_layer(MEMBERS, [[1, "a", "core", 105], [1, "b", "core", -5]], geometry="None"),
        "areas": areas([1, 0]),
        "twice": make_layer(CLUSTERS, [[1, "Coast", 1, 1, 1, 1], [1, "Coast", 1, 1, 1, 1]]),
        "both": make_layer(MEMBERS, [[1, "a", "core", 1], [2, "a", "core", 1]], geometry="None"),
        "elsewhere": make_layer(CLUSTERS, [[1, "Coast", 1, 1, 1, 1]], crs="EPSG:32719"),
    }
    with pytest.raises(QgsProcessingException, match=said):
        run("comparedates", **{**dates, **{name: others.get(value) for name, value in changed.items()}})
