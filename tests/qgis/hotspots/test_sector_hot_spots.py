"""Hot spots of every sector through Processing: the tables, the map, the picture, bad input."""

import pytest

MEMORY = "TEMPORARY_OUTPUT"
SIDE = 6
CORNER = {(x, y) for x in range(3) for y in range(3)}


@pytest.fixture
def areas(make_layer):
    """Return 6 × 6 municipalities of two provinces, each with 1,000 jobs."""
    rows = [[f"{place:02d}", f"Area {place}", "West" if place % SIDE < 3 else "East", 1000] for place in range(SIDE**2)]
    fields = {"code": "string", "name": "string", "province": "string", "jobs": "integer"}
    return make_layer(fields, rows, columns=SIDE)


@pytest.fixture
def table(make_layer):
    """Return jobs by class: 1311 gathers in a corner, 4711 lies everywhere, 0111 is 0 and 5610 in two areas only."""
    rows = []
    for place in range(SIDE**2):
        area, here = f"{place:02d}", (place % SIDE, place // SIDE)
        rows += [[area, "1311", str(300 + place if here in CORNER else 5 + place % 3)]]
        rows += [[area, "4711", "*" if place == 35 else str(100 + (37 * place) % 11)], [area, "0111", "0"]]
        rows += [[area, "5610", "4" if place < 2 else "*"]]
    return make_layer({"area": "string", "ciiu": "string", "jobs": "string"}, rows, geometry="None")


@pytest.fixture
def run(polos, areas, table, rows_of):
    """Return a function that runs the algorithm and returns its three tables, and the log."""
    from qgis.core import QgsProcessingFeedback

    def execute(**more):
        log = QgsProcessingFeedback()
        parameters = {
            "AREAS": areas,
            "AREA_ID": "code",
            "TABLE": table,
            "TABLE_ID": "area",
            "SECTOR_FIELD": "ciiu",
            "VALUE_FIELD": "jobs",
            "TOTAL_FIELD": "jobs",
            "PERMUTATIONS": 999,
            "NULL_MODEL": 1,
            "OUTPUT": MEMORY,
            "SECTOR_SUMMARY": MEMORY,
            "AREA_SUMMARY": MEMORY,
            **more,
        }
        result = polos.run("polos:sectorhotspots", parameters, feedback=log)
        names = ("OUTPUT", "SECTOR_SUMMARY", "AREA_SUMMARY")
        return *(rows_of(result[name]) if not isinstance(result[name], str) else result[name] for name in names), (
            log.textLog()
        )

    return execute


def test_the_corner_is_hot_in_its_sector_only(run):
    long, sectors, areas, log = run()
    by_code = {row["sector"]: row for row in sectors}
    textile, retail = by_code["1311"], by_code["4711"]
    hot = {row["area"] for row in long if row["label"] == "High-High"}
    assert {"07"} < hot <= {f"{x + SIDE * y:02d}" for x, y in CORNER}
    assert (textile["hot"], textile["groups"], textile["top_area"]) == (len(hot), 1, max(hot))
    assert textile["title"] == "Preparation and spinning of textile fibres"
    assert textile["hot_value"] == sum(300 + int(area) for area in hot)
    assert textile["hot_share"] == pytest.approx(textile["hot_value"] / textile["total"])
    assert textile["status"] == "Tested"
    assert (retail["areas"], retail["tested"]) == (35, 35)
    assert by_code["0111"]["status"] == "Not tested: no figure above zero"
    assert (by_code["5610"]["status"], by_code["5610"]["hot"]) == (
        "Not tested: a value in fewer than 3 areas",
        None,
    )
    summary = {row["code"]: row for row in areas}
    assert [row["code"] for row in areas if "1311" in (row["hot_codes"] or "")] == sorted(hot)
    assert (summary["07"]["n_hot"], summary["07"]["top_code"], summary["07"]["n_tested"]) == (1, "1311", 2)
    assert summary["07"]["hot_share"] == pytest.approx(0.307)
    assert summary["20"]["hot_codes"] is None
    assert summary["35"]["n_tested"] == 1
    assert "Sectors without a figure above zero, which are not tested (1): 0111." in log
    assert "71 pairs of area and sector are corrected together" in log
    assert "Rows written:" in log
    assert all(row["class"] in (1, 2, 3, 4) for row in long)


def test_each_row_is_what_local_moran_says(run, polos, make_layer, rows_of):
    """The same sector alone through polos:localmoran, with the seed and the weights of the run."""
    long, *_ = run(ROWS=1, FAMILY=1)
    assert len(long) == 72
    found = {row["area"]: row for row in long if row["sector"] == "4711"}
    rows = [[f"{place:02d}", None if place == 35 else 100 + (37 * place) % 11, 1000] for place in range(SIDE**2)]
    alone = make_layer({"code": "string", "retail": "integer", "jobs": "integer"}, rows, columns=SIDE)
    parameters = {"INPUT": alone, "FIELD": "retail", "DENOMINATOR": "jobs", "ID_FIELD": "code", "PERMUTATIONS": 999}
    parameters["NULL_MODEL"] = 1
    for row in rows_of(polos.run("polos:localmoran", {**parameters, "OUTPUT": MEMORY})["OUTPUT"]):
        mine = found[row["code"]]
        assert [mine[name] for name in ("p", "p_adj", "class", "neighbours")] == [
            row[name] for name in ("lm_p", "lm_p_adj", "lm_class", "neighbours")
        ]
        assert mine["label"] == row["lm_label"]
        assert mine["statistic"] == (None if row["lm_i"] is None else pytest.approx(row["lm_i"]))


def test_rates_are_counts_by_default_and_say_so(run, polos, make_layer, rows_of):
    """Alone and among all sectors an area has the same class; p-values among all may be a little larger."""
    long, sectors, _, log = run(ROWS=1, FAMILY=1, NULL_MODEL=0, PERMUTATIONS=None)
    assert "Rates are tested as counts: by chance every area has its share of a sector" in log
    assert {row["status"] for row in sectors if row["tested"]} == {"Tested"}
    found = {row["area"]: row for row in long if row["sector"] == "4711"}
    rows = [[f"{place:02d}", None if place == 35 else 100 + (37 * place) % 11, 1000] for place in range(SIDE**2)]
    alone = make_layer({"code": "string", "retail": "integer", "jobs": "integer"}, rows, columns=SIDE)
    given = {"INPUT": alone, "FIELD": "retail", "DENOMINATOR": "jobs", "ID_FIELD": "code", "OUTPUT": MEMORY}
    for row in rows_of(polos.run("polos:localmoran", given)["OUTPUT"]):
        mine = found[row["code"]]
        assert mine["class"] == row["lm_class"]
        if row["lm_p"] is not None:
            assert row["lm_p"] * (1 - 1e-9) <= mine["p"] <= 5 * row["lm_p"]
            assert mine["statistic"] == pytest.approx(row["lm_i"])


@pytest.mark.parametrize("method", [2, 3])
def test_getis_ord_tells_confidence(run, method):
    long, sectors, areas, _ = run(METHOD=method, ALTERNATIVE=1, SECTORS="13", ROWS=1)
    assert {row["sector"] for row in long} == {"1311"}
    hot = [row for row in long if row["class"] is not None and row["class"] > 0]
    assert "07" in {row["area"] for row in hot}
    assert {row["label"] for row in hot} <= {"Hot spot, 99 % confidence", "Hot spot, 95 % confidence"}
    assert all(row["statistic"] > 0 for row in hot)
    assert (sectors[0]["hot"], sectors[0]["high_low"]) == (len(hot), None)
    assert sum(row["n_hot"] for row in areas) == len(hot)


def test_levels_and_selected_sectors(run):
    _, sectors, _, log = run(LEVEL=2, SECTORS="10-47")
    assert [row["sector"] for row in sectors] == ["13", "47"]
    assert sectors[0]["title"] == "Manufacture of textiles"
    assert "Codes of the table, 4, are added up to 4 sectors of level 2." in log


def test_without_a_total_the_table_must_know_it(run):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="None of 4 sectors can be tested"):
        run(TOTAL_FIELD=None)
    long, *_ = run(TOTAL_FIELD=None, KNOWN_ONLY=True)
    assert {row["sector"] for row in long} >= {"1311"}


@pytest.mark.parametrize("province", [None, "province"])
def test_the_picture(run, tmp_path, province):
    path = tmp_path / "map.svg"
    run(FIGURE=str(path), NAME_FIELD="name", PROVINCE_FIELD=province, UNIT="jobs", SOURCE="Census 2024")
    text = path.read_text(encoding="utf-8")
    assert len(text) > 5000
    nothing = tmp_path / "nothing.png"
    run(FIGURE=str(nothing), PROVINCE_FIELD=province, ALPHA=0.02, SECTORS="47")
    assert nothing.read_bytes()[:4] == b"\x89PNG"


def test_files_get_style_and_provenance(run, tmp_path):
    from qgis.core import QgsVectorLayer

    paths = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "SECTOR_SUMMARY", "AREA_SUMMARY")}
    run(**paths)
    areas = QgsVectorLayer(paths["AREA_SUMMARY"], "areas", "ogr")
    labels = [category.label() for category in areas.renderer().categories()]
    assert any(label.startswith("1 sector (") for label in labels)
    assert sum(int(label.rpartition("(")[2][:-1]) for label in labels) == 36
    for path in paths.values():
        history = QgsVectorLayer(path, "result", "ogr").metadata().history()
        assert any("polos:sectorhotspots" in line for line in history)


def test_a_weights_file_has_the_ids_of_the_areas(run, tmp_path):
    file = tmp_path / "ring.gal"
    lines = [f"0 {SIDE**2} areas code"]
    for place in range(SIDE**2):
        lines += [f"{place:02d} 2", f"{(place - 1) % 36:02d} {(place + 1) % 36:02d}"]
    file.write_text("\n".join(lines) + "\n")
    long, *_ = run(WEIGHTS=5, WEIGHTS_FILE=str(file), ROWS=1, SECTORS="1311")
    assert {row["neighbours"] for row in long} == {2}


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"SECTORS": "13-"}, "is no code or range"),
        ({"SECTORS": "99"}, "No row of the table belongs to the sectors"),
        ({"LEVEL": 2, "SECTORS": "1311"}, "coarser than the sectors asked for"),
        ({"PERMUTATIONS": 9}, "PERMUTATIONS is 9"),
        ({"CORRECTION": 2, "PERMUTATIONS": 99}, "71 pairs of area and sector to be significant"),
        ({"FIGURE": "map.xls"}, "must end in .png"),
        ({"WEIGHTS": 5}, "give it as WEIGHTS_FILE"),
        ({"TABLE_ID": "ciiu"}, "No area id of the table is in the layer"),
    ],
)
def test_bad_input(run, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=says):
        run(**parameters)


def test_cancelling_leaves_no_output(polos, areas, table, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            self.cancel()

    path = tmp_path / "out.gpkg"
    parameters = {
        "AREAS": areas,
        "AREA_ID": "code",
        "TABLE": table,
        "TABLE_ID": "area",
        "SECTOR_FIELD": "ciiu",
        "VALUE_FIELD": "jobs",
        "TOTAL_FIELD": "jobs",
        "PERMUTATIONS": 1_000_000,
        "OUTPUT": str(path),
        "SECTOR_SUMMARY": MEMORY,
        "AREA_SUMMARY": MEMORY,
    }
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        polos.run("polos:sectorhotspots", parameters, feedback=Impatient())
    assert not path.exists()


def test_each_chain_is_one_sector_of_the_family(run, make_layer):
    """A chain of one class is what that class is; one of two is their sum, and codes of none count in totals alone."""
    rows = [["Hilos", "1311"], ["Todo; junto", "131;4711"], ["Minas", "B"]]
    chains = make_layer({"name": "string", "codes": "string"}, rows, geometry="None")
    long, sectors, _, log = run(LEVEL=5, CHAINS=chains, ROWS=1)
    by_name = {row["sector"]: row for row in sectors}
    assert set(by_name) == {"Hilos", "Todo; junto"}
    alone = {row["sector"]: row for row in run(SECTORS="1311;4711")[1]}
    assert [by_name["Hilos"][name] for name in ("total", "hot", "top_area")] == [
        alone["1311"][name] for name in ("total", "hot", "top_area")
    ]
    assert by_name["Hilos"]["title"] == "1311"
    values = {(row["area"], row["sector"]): row["value"] for row in long}
    assert values["00", "Todo; junto"] == 300 + 100
    assert values.get(("35", "Todo; junto")) is None
    assert "no row of the table belongs to them (1): “Minas”" in log
    assert "in totals alone (2): 0111, 5610" in log
    some = run(LEVEL=5, CHAINS=chains, SECTORS="todo; JUNTO")[1]
    assert [row["sector"] for row in some] == ["Todo; junto"]


def test_of_a_long_table_firms_are_what_rates_count(run, make_layer):
    """Jobs come by the firm: as counts, they are significant too often."""
    fields = {"area": "string", "code": "string", "firms": "integer", "jobs": "integer"}
    rows = [
        [f"{place:02d}", code, 5 + place % (3 if code == "13" else 4), 80 + place % 7]
        for place in range(SIDE**2)
        for code in ("13", "47")
    ]
    long = make_layer(fields, rows, geometry="None")
    given = {"TABLE": long, "TABLE_ID": None, "SECTOR_FIELD": None, "VALUE_FIELD": None, "TOTAL_FIELD": None}
    *_, log = run(**given, NULL_MODEL=0, PERMUTATIONS=None)
    assert "its figures are those of “firms”" in log
    *_, log = run(**given, METHOD=1)
    assert "its figures are those of “jobs”" in log
