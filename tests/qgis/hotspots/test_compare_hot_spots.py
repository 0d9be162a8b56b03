"""Two maps of classes compared in a real QGIS: the example of 25 areas, two statistics, ids in two spellings."""

import pytest


@pytest.fixture
def two_maps(make_layer):
    """Return two layers of 25 areas: all but one cold on each, another one hot."""
    first = make_layer({"code": "string", "gi_bin": "integer"}, [[f"{i:02d}", 3 if i == 7 else -3] for i in range(25)])
    rows = [[i, 3 if i == 12 else -3] for i in range(25)]
    return first, make_layer({"number": "integer", "gi_bin": "integer"}, rows[::-1])


def test_25_areas(polos, two_maps, rows_of, log, tmp_path):
    first, second = two_maps
    page, figure = tmp_path / "page.html", tmp_path / "figure.png"
    given = {"A": first, "B": second, "A_ID": "code", "B_ID": "number", "LANGUAGE": 1}
    wanted = dict.fromkeys(("OUTPUT", "TRANSITIONS", "UNMATCHED"), "TEMPORARY_OUTPUT")
    made = polos.run(
        "polos:comparehotspots", {**given, **wanted, "REPORT": str(page), "FIGURE": str(figure)}, feedback=log
    )
    assert (made["COMPARED"], made["SIMILARITY"], made["EXPECTED"]) == (25, 0.92, 0.9232)
    assert made["KAPPA"] == pytest.approx(-0.0417, abs=5e-5)
    rows = {row["code"]: row for row in rows_of(made["OUTPUT"])}
    assert (rows["07"]["ch_label"], rows["07"]["ch_first"], rows["07"]["ch_second"]) == (
        "Stands out on both, otherwise",
        "3",
        "-3",
    )
    # 7 and 12 touch in a grid of five columns: each is hot on the map on which the other is cold.
    assert [code for code, row in rows.items() if row["ch_near"] == 1] == ["07", "12"]
    counted = {(row["before"], row["after"]): row["count"] for row in rows_of(made["TRANSITIONS"])}
    assert counted == {("-3", "-3"): 23, ("3", "-3"): 1, ("-3", "3"): 1}
    assert not rows_of(made["UNMATCHED"])
    assert "lost leading zeros" in log.textLog()
    assert "no more than chance" in page.read_text(encoding="utf-8")
    assert figure.stat().st_size > 10_000


def test_two_fields_of_one_layer_and_two_statistics(run, make_layer, rows_of, log):
    rows = [["1", "3"], ["2", "-3"], ["0", "0"], ["3", "0"], ["5", "1"]]
    layer = make_layer({"lm_class": "integer", "gi_bin": "integer"}, [list(map(int, row)) for row in rows])
    made = run("comparehotspots", log, A=layer, B=layer, A_CLASS="lm_class", B_CLASS="gi_bin", LANGUAGE=1)
    said = [row["ch_label"] for row in rows_of(made)]
    assert said == [
        "Hot on both",
        "Cold on both",
        "Stands out on neither",
        "Another class, on the first map only",
        "No class on one of them",
    ]
    assert "different statistics" in log.textLog()


def test_labels_are_compared_by_their_codes(polos, make_layer, log):
    fields = {"code": "string", "lm_class": "integer", "lm_label": "string"}
    rows = [["a", 1, "High-High"], ["b", 0, "Not significant"], ["c", 8, "No data"], ["d", 2, "Low-Low"]]
    first = make_layer(fields, rows)
    second = make_layer(fields, [["a", 0, "Not significant"], *rows[1:]])
    given = {"A": first, "B": second, "A_ID": "code", "B_ID": "code", "OUTPUT": "TEMPORARY_OUTPUT", "LANGUAGE": 1}
    by_codes = polos.run("polos:comparehotspots", given)
    given |= {"A_CLASS": "lm_label", "B_CLASS": "lm_label"}
    by_labels = polos.run("polos:comparehotspots", given, feedback=log)
    # The area without data has no class to be compared.
    assert by_labels["COMPARED"] == by_codes["COMPARED"] == 3
    assert by_labels["SIMILARITY"] == by_codes["SIMILARITY"] == pytest.approx(2 / 3)
    assert "“lm_label” in B has the labels of “lm_class”" in log.textLog()
    assert "stand out on one map or the other: 2" in log.textLog()


def test_areas_of_one_map_only_are_listed(polos, make_layer, rows_of, log):
    fields = {"code": "string", "kind": "string"}
    first = make_layer(fields, [["a", "hot"], ["b", "no"], ["c", "hot"]])
    second = make_layer(fields, [["b", "hot"], ["c", "hot"], ["d", "no"], ["e", None]])
    given = {
        "A": first,
        "B": second,
        "A_CLASS": "kind",
        "B_CLASS": "kind",
        "A_ID": "code",
        "B_ID": "code",
        "NOTHING": "no",
    }
    wanted = {"OUTPUT": "TEMPORARY_OUTPUT", "UNMATCHED": "TEMPORARY_OUTPUT"}
    made = polos.run("polos:comparehotspots", {**given, **wanted, "LANGUAGE": 1}, feedback=log)
    assert [(row["map"], row["area_id"]) for row in rows_of(made["UNMATCHED"])] == [("A", "a"), ("B", "d"), ("B", "e")]
    assert [row["ch_change"] for row in rows_of(made["OUTPUT"])] == [9, 23, 21]
    assert "Areas of B that A does not have, which are not on the map (2): d, e" in log.textLog()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"B": "first", "B_ID": "code"}, "are the same field, “gi_bin”, of the same layer"),
        ({"A_ID": None}, "Nobody says which field of A has the ids"),
        ({"B_ID": "gi_bin"}, "more than once"),
        ({"A_CLASS": "code"}, "no classes of the statistic"),
    ],
)
def test_bad_input(run, two_maps, changed, said):
    from qgis.core import QgsProcessingException

    first, second = two_maps
    given = {"A": first, "B": second, "A_ID": "code", "B_ID": "number", "LANGUAGE": 1}
    changed = {name: first if value == "first" else value for name, value in changed.items()}
    with pytest.raises(QgsProcessingException, match=said):
        run("comparehotspots", **{**given, **changed})


def test_a_map_without_any_class_is_not_taken_for_one_with_other_ids(run, two_maps, make_layer):
    from qgis.core import QgsProcessingException

    empty = make_layer({"number": "integer", "gi_bin": "integer"}, [[i, None] for i in range(25)])
    with pytest.raises(QgsProcessingException, match="No area has a class on the second map"):
        run("comparehotspots", A=two_maps[0], B=empty, A_ID="code", B_ID="number", LANGUAGE=1)


def test_the_field_of_ids_is_known_from_the_run_that_made_a_map(run, hot_corner, log):
    """And the map by itself agrees with itself, up to the level."""
    maps = [run("localmoran", INPUT=hot_corner, FIELD="jobs", ID_FIELD="code", ALPHA=alpha) for alpha in (0.05, 0.01)]
    made = run("comparehotspots", log, A=maps[0], B=maps[1], LANGUAGE=1)
    assert made.featureCount() == 40
    assert "A_ID is not given; field “code” is taken for it" in log.textLog()


def test_maps_without_a_common_class_are_told(run, make_layer, log):
    rows = [["town", "north"], ["village", "south"], ["village", "north"]]
    layer = make_layer({"kind": "string", "region": "string"}, rows)
    run("comparehotspots", log, A=layer, B=layer, A_CLASS="kind", B_CLASS="region", LANGUAGE=1)
    said = log.textLog()
    assert "No class is on both maps: the first has town, village, the second north, south." in said
    shared = [["town", "town"], ["village", "town"], ["village", "village"]]
    other = make_layer({"kind": "string", "region": "string"}, shared)
    run("comparehotspots", log, A=other, B=other, A_CLASS="kind", B_CLASS="region", LANGUAGE=1)
    assert log.textLog().count("No class is on both maps") == 1
