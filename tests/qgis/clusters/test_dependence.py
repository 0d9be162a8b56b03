"""Dependence in a real QGIS: clusters and areas by hand, what is not published, in words in both languages."""

import pytest

MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def run(polos, usual):
    """Return a runner that returns all outputs."""

    def go(feedback=None, **more):
        return polos.run("polos:dependence", {**usual, "CLUSTERS": MEMORY, **more}, feedback=feedback)

    return go


def test_clusters_by_a_field_by_hand(run, rows_of, log):
    """Cluster 7 has firms of 60, 50, 50, 30 and 10: 200 jobs of 600."""
    outputs = run(log, CLUSTER_FIELD="grupo", SHOCK=10)
    seven, eight = rows_of(outputs["CLUSTERS"])
    assert (seven["dp_unit"], seven["dp_areas"], seven["dp_jobs"], seven["dp_total"]) == ("7", 2, 200, 600)
    assert (seven["dp_1_low"], seven["dp_1_high"]) == pytest.approx((0.3, 0.3))
    assert (seven["dp_hhi_lo"], seven["dp_hhi_hi"]) == pytest.approx((0.24, 0.24))
    without = (140 / 540) / ((240 - 60) / (800 - 60))
    assert (seven["dp_lq"], seven["dp_lq1_lo"]) == pytest.approx(((200 / 600) / (240 / 800), without))
    assert (seven["dp_loss"], seven["dp_los1_lo"]) == pytest.approx((20, 6))
    # The only firm of 8 would be given away by any figure.
    assert (eight["dp_hidden"], eight["dp_domin"], eight["dp_jobs"], eight["dp_lq"]) == (1, 1, None, None)
    assert "more than 85\u202f%" in log.textLog()
    areas = {row["ubigeo"]: row for row in rows_of(outputs["OUTPUT"])}
    assert [areas[area]["dp_unit"] for area in ("01", "02", "03", "04")] == ["7", "7", "8", None]
    assert areas["02"]["dp_1_low"] == pytest.approx(0.3)


def test_a_member_table_gives_the_same_as_a_field(run, rows_of, make_layer):
    rows = [["7", "1", "core"], ["7", "2", "fringe"], ["7", "4", "gap"], ["8", "3", "core"]]
    fields = {"cl_id": "string", "area_id": "string", "role": "string"}
    members = make_layer(fields, rows, geometry="None")
    with_fringe = rows_of(run(MEMBERS=members, FRINGE=True)["CLUSTERS"])
    assert with_fringe == rows_of(run(CLUSTER_FIELD="grupo")["CLUSTERS"])
    # With numbers for ids, numbers: QGIS joins no text with a number.
    numbered = make_layer({**fields, "cl_id": "integer"}, rows, geometry="None")
    outputs = run(MEMBERS=numbered)
    assert [(row["dp_unit"], row["dp_jobs"]) for row in rows_of(outputs["CLUSTERS"])] == [(7, 100), (8, None)]
    assert [row["dp_unit"] for row in rows_of(outputs["OUTPUT"])] == [7, None, 8, None]


def test_areas_by_themselves_in_words_in_both_languages(run, rows_of, tmp_path):
    page = tmp_path / "page.html"
    for language, words in (
        (1, ["Alto has 100 jobs of the sector, 50.0", "The largest firm has 60.0", "Cerro: figures are not published"]),
        (2, ["Alto: 100 empleos del sector, 50,0", "Parte de la empresa más grande: 60,0", "no se publican"]),
    ):
        outputs = run(NAME_FIELD="nombre", LANGUAGE=language, REPORT=str(page))
        said = " ".join(row["dp_says"] for row in rows_of(outputs["CLUSTERS"]))
        html = page.read_text(encoding="utf-8")
        for text in words:
            assert text in said
            assert text in html
    none = [row for row in rows_of(outputs["CLUSTERS"]) if row["dp_unit"] == "04"]
    assert "no hay empleos" in none[0]["dp_says"]


def test_nothing_is_given_away_by_the_page_or_the_table(run, rows_of, tmp_path):
    page = tmp_path / "page.html"
    outputs = run(REPORT=str(page))
    hidden = {row["dp_unit"]: row for row in rows_of(outputs["CLUSTERS"])}["03"]
    measures = [name for name in hidden if name not in ("dp_unit", "dp_name", "dp_areas", "dp_domin", "dp_hidden")]
    assert all(hidden[name] is None for name in measures if name != "dp_says")
    assert "40" not in hidden["dp_says"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"SHOCK": 0}, "SHOCK is 0"),
        ({"DOMINANCE": 0}, "DOMINANCE is 0"),
        ({"SECTORS": "99"}, "No row of the table belongs"),
    ],
)
def test_refused(run, change, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=words):
        run(**change)


def test_a_foreign_table_of_members_says_what_it_lacks(run, make_layer):
    from qgis.core import QgsProcessingException

    members = make_layer({"cluster": "integer", "area_id": "string"}, [[7, "01"]], geometry="None")
    with pytest.raises(QgsProcessingException, match="lacks cl_id"):
        run(MEMBERS=members)
    with pytest.raises(QgsProcessingException, match="not both"):
        run(MEMBERS=members, CLUSTER_FIELD="grupo")


def test_losses_with_linkages_by_hand(run, rows_of, make_layer, log):
    """A fifth of 200 jobs is 40, of the largest firm's 60 is 12."""
    fields = {"sector": "string", "lk_jobs_m": "double", "lk_jobs_w": "double"}
    nation = make_layer(fields, [["13", 2.5, 2.25], ["47", 1.2, 1.1]], geometry="None")
    row = rows_of(run(log, CLUSTER_FIELD="grupo", LINKAGES=nation)["CLUSTERS"])[0]
    assert [row[name] for name in ("dp_losl_lo", "dp_losl_hi")] == pytest.approx([90, 100])
    assert [row[name] for name in ("dp_l1l_lo", "dp_l1l_hi")] == pytest.approx([27, 30])
    assert "anywhere in the nation: 90 to 100; for the largest firm: 27 to 30." in row["dp_says"]
    assert "lk_jobs_w" not in log.textLog()
    fields = {"sector": "string", "method": "string", "delta": "double", "rg_jobs": "double"}
    rows = [["13", "nation", None, 2.5], ["13", "slq", None, 2.4], ["13", "flq", 0.1, 1.5], ["13", "flq", 0.3, 1.25]]
    region = make_layer(fields, rows, geometry="None")
    row = rows_of(run(log, CLUSTER_FIELD="grupo", LINKAGES=region)["CLUSTERS"])[0]
    assert [row[name] for name in ("dp_losl_lo", "dp_losl_hi")] == pytest.approx([40, 60])
    assert "in the region of the multipliers: 40 to 60" in row["dp_says"]
    assert "has no field rg_jobs_w" in log.textLog()
    # What is not published is not told this way either.
    eight = rows_of(run(CLUSTER_FIELD="grupo", LINKAGES=nation)["CLUSTERS"])[1]
    assert eight["dp_losl_lo"] is None


@pytest.mark.parametrize(
    ("fields", "row", "says"),
    [
        ({"sector": "string", "lk_jobs_m": "double"}, ["13", None], "no multipliers of jobs"),
        ({"sector": "string", "lk_jobs_m": "double"}, ["13", 0.5], "below 1"),
        ({"sector": "string", "lk_mult": "double"}, ["13", 2.0], "it lacks lk_jobs_m"),
    ],
)
def test_tables_that_are_no_linkages(run, make_layer, fields, row, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=says):
        run(CLUSTER_FIELD="grupo", LINKAGES=make_layer(fields, [row], geometry="None"))
