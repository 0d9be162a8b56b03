"""Two dates of clusters some of which are not published: no figure of theirs is told, nor follows from others.

Coast (areas a b c, then a b d), Hills (e f), which is in Plain (g, then g e f) at the later date, Lake (h, i), which is
gone, and Pass (z), which is new; each area has figures of its own, so that one in a text can be recognised.
"""

import re

import numpy as np
import pytest

FIELDS = {"cl_id": "integer", "cl_name": "string", "jobs": "double", "lq": "double"}
MEMBERS = {"cl_id": "integer", "area_id": "string", "role": "string", "jobs": "double"}
THEN = {"a": (1, 5003), "b": (1, 3001), "c": (1, 2011), "e": (2, 4057), "f": (2, 2069), "g": (3, 8087)}
THEN |= {"h": (4, 907), "i": (4, 811)}
NOW = {"a": (2, 6007), "b": (2, 4027), "d": (2, 3037), "e": (1, 4597), "f": (1, 2137), "g": (1, 8623), "z": (3, 2503)}
NAMES = ({1: "Coast", 2: "Hills", 3: "Plain", 4: "Lake"}, {1: "Plain", 2: "Coast", 3: "Pass"})
WANTED = dict.fromkeys(("OUTPUT", "MOVES", "OVERLAPS", "TRANSITIONS"), "TEMPORARY_OUTPUT")


@pytest.fixture
def dates(make_layer):
    """Return layers and members of two dates."""
    given = {"MATCH": 2, "LANGUAGE": 1}
    for side, areas, names in zip(("BEFORE", "AFTER"), (THEN, NOW), NAMES):
        totals = {one: sum(jobs for of, jobs in areas.values() if of == one) for one in names}
        given[side] = make_layer(FIELDS, [[one, name, totals[one], 1.5 + one / 7] for one, name in names.items()])
        rows = [[of, area, "core", jobs] for area, (of, jobs) in areas.items()]
        given[f"{side}_MEMBERS"] = make_layer(MEMBERS, rows, geometry="None")
    return given


@pytest.fixture
def dependence(make_layer):
    """Return a maker of the table of clusters of “Dependence”."""

    def make(hidden, units="1234"):
        fields = {"dp_unit": "string", "dp_hidden": "integer"}
        return make_layer(fields, [[one, int(one in hidden)] for one in units], geometry="None")

    return make


def _told(made, rows_of):
    """Return by date which sums of areas a result tells, as rows of a matrix over the areas, and their figures."""
    ids = {"b": [*THEN], "a": [*NOW]}
    found = {"b": [], "a": []}

    def add(date, areas, figure):
        if figure is not None:
            found[date].append([float(area in areas) for area in ids[date]] + [figure])

    of = {"b": {}, "a": {}}
    for date, areas in (("b", THEN), ("a", NOW)):
        for area, (one, _) in areas.items():
            of[date].setdefault(str(one), set()).add(area)
    for row in rows_of(made["MOVES"]):
        for date in "ba":
            add(date, {row["area_id"]}, row[f"fig_{date}"])
    for row in rows_of(made["OUTPUT"]):
        then, now = of["b"].get(row["cd_before"], set()), of["a"].get(row["cd_after"], set())
        add("b", then, row["cd_fig_b"])
        add("a", now, row["cd_fig_a"])
        add("b", then & now, row["cd_same_b"])
        add("a", then & now, row["cd_same_a"])
        if row["cd_fig_b"] and row["cd_overlap"]:
            add("b", then & now, row["cd_overlap"] * row["cd_fig_b"])
    totals = {row["cd_after"]: row["cd_fig_a"] for row in rows_of(made["OUTPUT"])}
    for row in rows_of(made["OVERLAPS"]):
        both = of["b"][row["before"]] & of["a"][row["after"]]
        add("b", both, row["common"])
        if totals[row["after"]] and row["of_after"]:
            add("a", both, row["of_after"] * totals[row["after"]])
    return {date: np.array(rows) for date, rows in found.items()}


def _follows(told, date, areas):
    """Return whether the sum of areas is one of what is told, added up and taken away as one likes."""
    ids = [*(THEN if date == "b" else NOW)]
    wanted = np.array([float(area in areas) for area in ids])
    known = told[date][:, :-1]
    return np.linalg.matrix_rank(np.vstack([known, wanted])) == np.linalg.matrix_rank(known)


def test_without_a_result_of_dependence_everything_is_told(polos, dates, rows_of):
    told = _told(polos.run("polos:comparedates", {**dates, **WANTED}), rows_of)
    assert _follows(told, "b", "ef")
    assert _follows(told, "a", "ef")


def test_no_figure_of_a_cluster_that_is_not_published_follows_from_others(
    polos, dates, dependence, rows_of, log, tmp_path
):
    page = tmp_path / "page.html"
    given = {"BEFORE_DEPENDENCE": dependence("2"), "AFTER_DEPENDENCE": dependence("", "123")}
    made = polos.run("polos:comparedates", {**dates, **given, **WANTED, "REPORT": str(page)}, feedback=log)
    told = _told(made, rows_of)
    assert not any(_follows(told, date, areas) for date in "ba" for areas in ("ef", "e", "f"))
    assert all(_follows(told, date, areas) for date, areas in (("b", "abc"), ("b", "a"), ("a", "abd"), ("a", "gef")))
    rows = {row["cd_name"]: row for row in rows_of(made["OUTPUT"])}
    hills, plain = rows["Hills"], rows["Plain"]
    assert (hills["cd_hidden"], plain["cd_hidden"], rows["Coast"]["cd_hidden"]) == (1, 0, 0)
    assert [hills[name] for name in ("cd_fig_b", "cd_overlap", "cd_lq_b", "cd_diff")] == [None] * 4
    assert (hills["cd_label"], hills["cd_into"], hills["cd_n_b"]) == ("Merged into another", "1", 2)
    assert "Its figures are not published." in hills["cd_says"]
    assert (plain["cd_fig_b"], plain["cd_fig_a"], plain["cd_same_a"]) == (8087, 15357, None)
    assert "by “Dependence”, and are told of neither date (1): 2" in log.textLog()
    assert "only their total is told, and no part of it (1): 1" in log.textLog()
    texts = log.textLog() + re.sub("<[^>]*>", " ", page.read_text(encoding="utf-8"))
    secret = {4057, 2069, 6126, 4597, 2137, 6734}
    assert not {int(figure.replace(",", "")) for figure in re.findall(r"\d[\d,]*", texts) if figure[-1] != ","} & secret


def test_one_result_of_dependence_hides_a_cluster_at_both_dates(run, dates, dependence, rows_of, log):
    """Coast is 1 then and 2 now."""
    made = run("comparedates", log, **dates, AFTER_DEPENDENCE=dependence("2", "123"))
    rows = {row["cd_name"]: row for row in rows_of(made)}
    coast = rows["Coast"]
    names = ("cd_fig_b", "cd_fig_a", "cd_diff", "cd_same_b", "cd_same_a", "cd_lq_b", "cd_lq_a", "cd_lq", "cd_overlap")
    assert [coast[name] for name in names] == [None] * len(names)
    assert coast["cd_label"] == "There at both dates, growth not shown"
    assert rows["Lake"]["cd_fig_b"] == 1718
    assert "BEFORE_DEPENDENCE is not given" in log.textLog()


def test_a_table_that_does_not_say_what_is_hidden_is_refused(run, dates, make_layer):
    from qgis.core import QgsProcessingException

    table = make_layer({"dp_unit": "string"}, [["1"]], geometry="None")
    with pytest.raises(QgsProcessingException, match="BEFORE_DEPENDENCE lacks dp_hidden"):
        run("comparedates", **dates, BEFORE_DEPENDENCE=table)


def test_jobs_of_few_firms_are_told_of_neither_date(polos, make_layer, rows_of, log):
    """Coast has 2 firms then and 5 now; Plain has areas of 9 and 8, 40 firms and more in the rest."""
    fields = {"cl_id": "integer", "cl_name": "string", "jobs": "double", "firms": "double"}
    members = {"cl_id": "integer", "area_id": "string", "role": "string", "jobs": "double", "firms": "double"}
    given = {"MATCH": 2, "LANGUAGE": 1}
    for side, firms in (("BEFORE", 2), ("AFTER", 5)):
        given[side] = make_layer(fields, [[1, "Coast", 70, firms], [2, "Plain", 90, 17]])
        rows = [[1, "a", "core", 70, firms], [2, "b", "core", 60, 9], [2, "c", "core", 30, 8]]
        given[f"{side}_MEMBERS"] = make_layer(members, rows, geometry="None")
    wanted = {"OUTPUT": "TEMPORARY_OUTPUT", "MOVES": "TEMPORARY_OUTPUT"}
    told = {}
    for least in (3, 2):
        made = polos.run("polos:comparedates", {**given, **wanted, "LEAST_FIRMS": least}, feedback=log)
        clusters = {row["cd_name"]: (row["cd_fig_b"], row["cd_fig_a"]) for row in rows_of(made["OUTPUT"])}
        areas = {row["area_id"]: (row["fig_b"], row["fig_a"]) for row in rows_of(made["MOVES"])}
        told[least] = clusters["Coast"], clusters["Plain"], areas["a"], areas["b"]
    assert told[3] == ((None, None), (90, 90), (None, None), (60, 60))
    assert told[2] == ((70, 70), (90, 90), (70, 70), (60, 60))
    assert "Clusters with fewer than 3 firms, whose jobs are told of neither date (1): Coast" in log.textLog()
