"""Clusters in a real QGIS: one drawn by hand, its sums counted by hand, ids over years, what is said to bad input."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
CLUSTER = {26, 27, 28, 38, 39, 40, 50, 51, 52}


def of(rows, role):
    return [row for row in rows if row["role"] == role]


def test_the_cluster_that_was_drawn(delineated, make_areas, rows_of, log):
    """Nine squares of 1 km² with 12 firms of 100 among 134 with 2; the core is a part of it, its sums are counted."""
    made = delineated(make_areas(), log, SECTOR_NAME="Leather")
    clusters, members = rows_of(made["OUTPUT"]), rows_of(made["MEMBERS"])
    assert len(clusters) == 1
    row, core = clusters[0], of(members, "core")
    places = {int(one["area_name"].split()[1]) for one in core}
    assert places <= CLUSTER
    assert row["n_core"] == len(core) >= 5
    assert row["cl_id"] == row["last_id"] == 1
    assert (row["jobs"], row["firms"], row["total"]) == (None, 12 * len(core), 100 * len(core))
    total = 9 * 12 + 134 * 2
    assert row["lq"] == pytest.approx(0.12 / (total / 14300))
    assert row["nat_share"] == pytest.approx(12 * len(core) / total)
    assert row["firms_all"] == sum(one["firms"] for one in members)
    assert row["p_mass"] == 1 / 200
    assert row["km2"] == pytest.approx(len(core))
    assert row["density"] == pytest.approx(12)
    assert row["cl_name"].endswith(" – Leather")
    assert row["cl_label"] == "More than chance as a whole"
    provinces = {one["province"] for one in core}
    assert set(row["provinces"].split(", ")) == provinces
    assert row["n_prov"] == len(provinces)
    assert f"{len(provinces)} provincial governments must agree" in log.textLog()
    assert "NAME_FIELD is not given; field “nombre” is taken for it" in log.textLog()
    area = next(made["OUTPUT"].getFeatures()).geometry().area()
    assert area == pytest.approx(1e6 * len(members))
    assert not rows_of(made["PATTERNS"])


def test_a_cluster_that_other_maps_of_chance_might_not_find_is_warned_of(delineated, make_areas, rows_of, log):
    """p is 1/200; of 199 maps the standard error of a level of 0.01 is 0.007, of one of 0.05 it is 0.015."""
    made = delineated(make_areas(), log, ALPHA=0.01)
    assert rows_of(made["OUTPUT"])[0]["stable"] == 0
    assert "p 0.005 is so near the level" in log.textLog()
    made = delineated(make_areas(), ALPHA=0.2)
    assert rows_of(made["OUTPUT"])[0]["stable"] == 1


def test_the_order_of_features_changes_nothing(delineated, make_areas, make_layer, cluster_rows, rows_of):
    from qgis.core import QgsVectorLayer

    layer = make_areas()
    turned = QgsVectorLayer(f"Polygon?crs={layer.crs().authid()}", "turned", "memory")
    turned.dataProvider().addAttributes(layer.fields().toList())
    turned.updateFields()
    turned.dataProvider().addFeatures(list(layer.getFeatures())[::-1])
    one, other = delineated(layer), delineated(turned)
    for name in ("OUTPUT", "MEMBERS", "ISOLATED", "PATTERNS"):
        assert rows_of(one[name]) == rows_of(other[name])


def test_jobs_are_tested_among_areas_of_like_size_and_counts_of_jobs_warned_of(delineated, make_areas, rows_of, log):
    made = delineated(make_areas(), log, UNIT=0)
    assert "Values move among areas of like size" in log.textLog()
    row = rows_of(made["OUTPUT"])[0]
    assert (row["jobs"], row["firms"]) == (12 * row["n_core"], None)
    assert "tests jobs as if each were counted" not in log.textLog()
    delineated(make_areas(), log, UNIT=0, NULL_MODEL=2)
    assert "tests jobs as if each were counted" in log.textLog()


@pytest.mark.parametrize("given", [{"CLASS_FIELD": "lm_class"}, {"CLASS_FIELD": "mine", "CORE": "core"}])
def test_a_core_that_was_found_elsewhere(delineated, make_areas, rows_of, given):
    made = delineated(make_areas(), **given)
    row = rows_of(made["OUTPUT"])[0]
    assert (row["n_core"], row["firms"], row["p_mass"]) == (9, 108, 1 / 200)
    assert 5 <= row["p_areas"] <= 9
    assert {one["class"] for one in of(rows_of(made["MEMBERS"]), "core")} == {"1" if "CORE" not in given else "core"}


def test_ids_last_and_what_is_new_gets_a_new_one(delineated, make_areas, cluster_rows, rows_of, tmp_path, log):
    first = delineated(make_areas())
    layer, members = first["OUTPUT"], first["MEMBERS"]
    with_id = {"PREVIOUS": layer, "PREVIOUS_MEMBERS": members}
    layer.startEditing()
    ids = {layer.fields().indexOf("cl_id"): 5, layer.fields().indexOf("last_id"): 8}
    for feature in layer.getFeatures():
        layer.changeAttributeValues(feature.id(), ids)
    layer.commitChanges()
    members.startEditing()
    for feature in members.getFeatures():
        members.changeAttributeValue(feature.id(), members.fields().indexOf("cl_id"), 5)
    members.commitChanges()
    firms = dict.fromkeys(CLUSTER, 12) | dict.fromkeys((91, 92, 93, 103, 104, 105, 115, 116, 117), 13)
    made = delineated(make_areas(cluster_rows(firms)), log, **with_id)
    found = {row["cl_id"]: row for row in rows_of(made["OUTPUT"])}
    assert set(found) == {5, 9}
    assert (found[5]["origin"], found[9]["origin"]) == ("same", "new")
    assert {row["last_id"] for row in found.values()} == {9}
    gone = delineated(make_areas(cluster_rows({26: 3})), log, **with_id)
    assert not rows_of(gone["OUTPUT"])
    assert "Agglomerations of last year that are no more (1): 5" in log.textLog()


def test_ids_of_another_sector_or_level_go_on_with_a_warning(delineated, make_areas, log):
    first = delineated(make_areas(), SECTOR_NAME="Cuero")
    before = {"PREVIOUS": first["OUTPUT"], "PREVIOUS_MEMBERS": first["MEMBERS"]}
    delineated(make_areas(), log, **before, SECTOR_NAME="cuero")
    assert "PREVIOUS was not made" not in log.textLog()
    delineated(make_areas(), log, **before, SECTOR_NAME="Madera", P0=0.005)
    said = next(line for line in log.textLog().splitlines() if "PREVIOUS was not made" in line)
    for both in ("“Cuero” in PREVIOUS, “Madera” here", "0.01 at the first date, 0.005"):
        assert both in said


def test_one_geopackage_holds_all_that_would_be_temporary(delineated, make_areas, tmp_path, rows_of):
    from qgis.core import QgsVectorLayer

    target = tmp_path / "leather.gpkg"
    made = delineated(make_areas(), OUTPUT=str(target), LANGUAGE=2)
    assert [path.name for path in tmp_path.iterdir()] == ["leather.gpkg"]
    for name, ending in {"OUTPUT": "", "MEMBERS": "_members", "ISOLATED": "_isolated", "PATTERNS": "_patterns"}.items():
        assert made[name].endswith(f"|layername=leather{ending}")
        layer = QgsVectorLayer(made[name], name, "ogr")
        assert layer.isValid()
        assert layer.listStylesInDatabase()[0] == 3
        assert layer.metadata().history()
    members = QgsVectorLayer(made["MEMBERS"], "members", "ogr")
    labels = [category.label().rpartition(" (")[0] for category in members.renderer().categories()]
    assert labels == ["Núcleo", "Borde", "Hueco: solo en el contorno"]
    # The hatch lies above its paper.
    symbols = [category.symbol().clone() for category in members.renderer().categories()]
    brushes = [symbol.symbolLayer(symbol.symbolLayerCount() - 1).properties()["style"] for symbol in symbols]
    assert len(set(brushes)) == 3


def test_the_page_in_both_languages(delineated, make_areas, tmp_path):
    page = tmp_path / "page.html"
    for language, said in ((1, "provincial governments must agree"), (2, "deben ponerse de acuerdo")):
        delineated(make_areas(), REPORT=str(page), LANGUAGE=language)
        assert said in Path(page).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"CLASS_FIELD": "mine"}, "none that Polos gives classes to. Say in CORE which"),
        ({"CLASS_FIELD": "mine", "CORE": "hot"}, "does not have: “hot”. It has: “core”, “no”"),
        ({"CORE": "1"}, "give it as CLASS_FIELD"),
        ({"CLASS_FIELD": "gone"}, "no field “gone”"),
        ({"MIN_FIRMS": 3, "UNIT": 0}, "MIN_FIRMS needs FIRMS"),
        ({"P0": 0.7}, "P0 is 0.7"),
        ({"MAPS": 3}, "MAPS is 3"),
        ({"ALPHA": 2}, "ALPHA is 2"),
        ({"GAP": -1}, "GAP is -1"),
        ({"SECTOR": "nombre"}, "nombre"),
        ({"REFERENCE_SECTOR": 5}, "Only one of REFERENCE_SECTOR and REFERENCE_TOTAL"),
    ],
)
def test_bad_input_is_explained(delineated, make_areas, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        delineated(make_areas(), **parameters)
    assert says in str(error.value)


def test_last_year_needs_both_layers_and_ids(delineated, make_areas):
    from qgis.core import QgsProcessingException

    first = delineated(make_areas())
    with pytest.raises(QgsProcessingException, match="belong together"):
        delineated(make_areas(), PREVIOUS=first["OUTPUT"])
    both = {"PREVIOUS": first["OUTPUT"], "PREVIOUS_MEMBERS": first["MEMBERS"]}
    with pytest.raises(QgsProcessingException, match="PREVIOUS needs ID_FIELD"):
        delineated(make_areas(), ID_FIELD=None, **both)
    with pytest.raises(QgsProcessingException, match="has no field “cl_id”"):
        delineated(make_areas(), **{**both, "PREVIOUS": make_areas()})


def test_points_and_areas_without_shape(delineated, make_areas, rows_of):
    made = delineated(make_areas(geometry="Point", shapes={100: None}), WEIGHTS=2, K=8)
    row = rows_of(made["OUTPUT"])[0]
    assert (row["km2"], row["density"], row["compact"]) == (None, None, None)


def test_no_cluster_is_said(delineated, make_areas, cluster_rows, rows_of, log):
    made = delineated(make_areas(cluster_rows({7: 3})), log)
    assert not any(rows_of(made[name]) for name in ("OUTPUT", "MEMBERS", "ISOLATED", "PATTERNS"))
    assert "No agglomeration: no group of areas" in log.textLog()


def test_cancelling_leaves_nothing(delineated, make_areas, tmp_path, log):
    from qgis.core import QgsProcessingException

    log.progressChanged.connect(lambda share: share > 20 and log.cancel())
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        delineated(make_areas(), log, MAPS=9999, OUTPUT=str(tmp_path / "o.gpkg"))
    assert not list(tmp_path.iterdir())


def test_qgis_process_writes_one_file_and_its_record_repeats_the_run(qgis_process, make_areas, tmp_path, rows_of):
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    source, layer = str(tmp_path / "areas.gpkg"), make_areas()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, source, layer.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    target = tmp_path / "o.gpkg"
    done = qgis_process(
        *("run", "polos:delineateclusters", "--", f"INPUT={source}", "SECTOR=firms", "TOTAL=all", "UNIT=firms"),
        *("MAPS=199", "SLOPE=0", "ID_FIELD=code", f"OUTPUT={target}", "MEMBERS=TEMPORARY_OUTPUT"),
    )
    assert done.returncode == 0, done.stderr
    members = QgsVectorLayer(f"{target}|layername=o_members", "members", "ogr")
    assert members.featureCount() >= 5
    assert "layername=o_members" in members.metadata().history()[-1]


@pytest.fixture
def windows(make_layer):
    """Return windows as a scan writes them: two that touch and are significant, one that is not."""

    def make(**crs):
        strip = "POLYGON(({0} 2000, {1} 2000, {1} 5000, {0} 5000, {0} 2000))"
        shapes = {0: strip.format(2000, 4000), 1: strip.format(4000, 5000), 2: strip.format(7000, 9000)}
        rows = [[7, 1], [3, 2], [4, 0]]
        return make_layer({"window": "integer", "class": "integer"}, rows, shapes=shapes, **crs)

    return make


def test_windows_of_a_scan_are_cores_of_their_own(delineated, make_areas, windows, rows_of, log):
    """Two columns of the planted block in one window, the third in another; the third window is not significant."""
    made = delineated(make_areas(), log, WINDOWS=windows(), FRINGE=False)
    places = {}
    for row in rows_of(made["MEMBERS"]):
        places.setdefault(row["class"], set()).add(int(row["area_name"].split()[1]))
    assert places == {"7": {26, 27, 38, 39, 50, 51}, "3": {28, 40, 52}}
    assert {row["n_core"] for row in rows_of(made["OUTPUT"])} == {6, 3}
    assert "given by “WINDOWS”: 9." in log.textLog()


def test_polygons_of_a_user_are_cores_as_they_are(delineated, make_areas, make_layer, rows_of):
    zone = "POLYGON((2000 2000, 4000 2000, 4000 4000, 2000 4000, 2000 2000))"
    made = delineated(make_areas(), WINDOWS=make_layer({"law": "string"}, [["1987"]], shapes={0: zone}), FRINGE=False)
    assert {int(row["area_name"].split()[1]) for row in rows_of(made["MEMBERS"])} == {26, 27, 38, 39}


def test_windows_elsewhere_or_beside_classes_are_refused(delineated, make_areas, windows):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="different coordinate systems"):
        delineated(make_areas(), WINDOWS=windows(crs="EPSG:4326"))
    with pytest.raises(QgsProcessingException, match="both give a core"):
        delineated(make_areas(), WINDOWS=windows(), CLASS_FIELD="lm_class")


def test_the_help_says_of_the_sample_what_is_in_it(polos, rows_of):
    """The areas with a neighbour and firms are counted in the sample by hand: 1,452, 3 without firms, 1 alone."""
    sample = f"{ROOT / 'resources' / 'sample' / 'morocco.gpkg'}|layername="
    given = {"AREAS": f"{sample}areas", "AREA_ID": "code", "TABLE": f"{sample}sectors", "TABLE_ID": "area_code"}
    given |= {"SECTOR_FIELD": "sector", "VALUE_FIELD": "establishments", "SECTORS": "B-E"}
    industry = polos.run("polos:sectorlayer", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    given = {"INPUT": industry, "SECTOR": "sector", "TOTAL": "total", "UNIT": 1, "ID_FIELD": "code", "TOLERANCE": 50}
    wanted = dict.fromkeys(("OUTPUT", "MEMBERS"), "TEMPORARY_OUTPUT")
    made = polos.run("polos:delineateclusters", {**given, **wanted})
    clusters, core = rows_of(made["OUTPUT"]), of(rows_of(made["MEMBERS"]), "core")
    assert len(clusters) == 9
    for language, said in (("en", f"{len(core)} of 1,448 communes"), ("es", f"{len(core)} de 1448 comunas")):
        text = (ROOT / "resources" / "help" / language / "delineateclusters.ini").read_text(encoding="utf-8")
        assert said in " ".join(text.split())
