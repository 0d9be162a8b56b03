"""Groups of areas beside a local statistic, in a real QGIS: a group drawn by hand, and what is said to bad input."""

import time

import pytest

CLUSTER = {26, 27, 28, 38, 39, 40, 50, 51, 52}
ALGORITHMS = {
    "localmoran": {"FIELD": "firms", "DENOMINATOR": "all"},
    "getisord": {"FIELD": "firms", "DENOMINATOR": "all"},
    "neighbourhoodtest": {"FIELD": "firms", "DENOMINATOR": "all"},
}
GR = ["gr_number", "gr_areas", "gr_p_mass", "gr_p_extent", "gr_class"]


@pytest.fixture
def outputs(polos):
    """Return a function that runs an algorithm for its areas and groups."""

    def go(name, layer, feedback=None, **parameters):
        wanted = dict.fromkeys(("OUTPUT", "GROUPS"), "TEMPORARY_OUTPUT")
        given = {"INPUT": layer, "MAPS": 199, "SLOPE": 0, **ALGORITHMS[name], **wanted, **parameters}
        return polos.run(f"polos:{name}", given, feedback=feedback)

    return go


@pytest.mark.parametrize("name", ALGORITHMS)
def test_the_group_that_was_drawn_is_found_and_told(outputs, make_areas, rows_of, log, name):
    """Nine squares of 1,000 m with 12 firms of 100 each among 134 with 2: p is that of 199 maps, none as strong."""
    made = outputs(name, make_areas(), log, ID_FIELD="code", NAME_FIELD="code")
    found, groups = rows_of(made["OUTPUT"]), rows_of(made["GROUPS"])
    assert list(found[0])[-5:] == GR
    first = groups[0]
    members = {place for place, row in enumerate(found) if row["gr_number"] == 1}
    assert 5 <= len(members) <= 9
    assert members <= CLUSTER
    tails = 1 if name == "neighbourhoodtest" else 2
    for place in members:
        row = found[place]
        assert [row[field] for field in GR] == [1, len(members), tails / 200, first["p_extent"], 1]
    total = 9 * 12 + 134 * 2
    assert (first["number"], first["sign"], first["areas"], first["observed"]) == (
        *(1, 1),
        *(len(members), 12 * len(members)),
    )
    assert first["expected"] == pytest.approx(len(members) * total / 143)
    assert first["ratio"] == pytest.approx(12 * 143 / total)
    assert first["p_mass"] == tails / 200
    assert (first["class"], first["label"], first["parent"]) == (1, "High group", None)
    assert set(first["lead"].split(", ")) <= {found[place]["code"] for place in members}
    assert next(made["GROUPS"].getFeatures()).geometry().area() == pytest.approx(1e6 * len(members))
    assert f"(p by mass at most 0.05): 1 of {len(groups)}; areas in them: {len(members)}." in log.textLog()
    assert f"High group 1: {len(members)} areas, p 0.0{tails / 2 * 10:02.0f}" in log.textLog()
    assert "in whose Gi* row" in log.textLog()


def test_groups_are_the_same_beside_every_statistic(outputs, make_areas, rows_of):
    made = {name: outputs(name, make_areas(), P0=0.05) for name in ALGORITHMS}
    moran, getis, _ = (
        [[row["gr_number"], row["gr_p_mass"]] for row in rows_of(each["OUTPUT"])] for each in made.values()
    )
    assert moran == getis
    high = [row for row in rows_of(made["localmoran"]["GROUPS"]) if row["sign"] == 1]
    alone = rows_of(made["neighbourhoodtest"]["GROUPS"])
    assert [row["areas"] for row in alone] == [row["areas"] for row in high]
    assert [min(1, 2 * row["p_mass"]) for row in alone] == pytest.approx([row["p_mass"] for row in high])


def test_the_tail_of_getis_ord_is_that_of_groups(outputs, make_areas, rows_of, firm_rows):
    firms = {place: 9 if place in CLUSTER else 5 - 5 * (place % 12 > 8) for place in range(143)}
    layer = make_areas(firm_rows(firms=firms))
    for alternative, signs in ((1, {1, -1}), (2, {1}), (3, {-1})):
        made = outputs("getisord", layer, DENOMINATOR=None, P0=0.2, ALTERNATIVE=alternative)
        assert {row["sign"] for row in rows_of(made["GROUPS"])} == signs


def test_nothing_is_looked_for_unless_it_is_asked_for(run, make_areas, rows_of, log):
    for name, fields in ALGORITHMS.items():
        found = rows_of(run(name, log, INPUT=make_areas(), MAPS=1, P0=7, **fields))
        assert not [field for field in found[0] if field.startswith("gr_")]
    assert "P0, MAPS: given, but without effect in this run" in log.textLog()
    assert "held against" not in log.textLog()


@pytest.mark.parametrize("name", ALGORITHMS)
@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"P0": 0}, "P0 is 0"),
        ({"P0": 0.5}, "must lie between 0 and 0.5. Use 0.01"),
        ({"MAPS": 98}, "MAPS is 98: it must be between 99 and 99999"),
        ({"NAME_FIELD": "gone"}, "no field “gone”"),
        ({"SEED": -1}, "SEED is -1"),
    ],
)
def test_bad_parameters_of_groups_are_explained(outputs, make_areas, name, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        outputs(name, make_areas(), **parameters)
    assert says in str(error.value)


def test_values_under_weights_that_differ_ask_for_maps(outputs, make_areas, log):
    from qgis.core import QgsProcessingException

    kernel = {"DENOMINATOR": None, "WEIGHTS": 4, "P0": 0.001}
    with pytest.raises(QgsProcessingException, match=r"P0 asks for 0\.001\. Set MAPS to 999 or more"):
        outputs("localmoran", make_areas(), **kernel)
    outputs("localmoran", make_areas(), log, **{**kernel, "MAPS": 999})
    assert "Weights differ within rows" in log.textLog()


def test_maps_that_would_not_fit_are_refused_before_all_else(outputs, make_layer):
    from qgis.core import QgsProcessingException

    layer = make_layer({"firms": "double"}, [[float(place % 7)] for place in range(4000)], columns=80)
    started = time.monotonic()
    with pytest.raises(
        QgsProcessingException, match=r"99999 maps of chance of 4000 areas need \d+ MB .* Use fewer MAPS"
    ):
        outputs("localmoran", layer, DENOMINATOR=None, MAPS=99_999)
    assert time.monotonic() - started < 20


def test_progress_goes_through_both_steps_once(outputs, make_areas, log):
    steps = []
    log.progressChanged.connect(steps.append)
    outputs("localmoran", make_areas(), log)
    own = [step for step in steps if step]  # Processing itself begins at 0
    assert own == sorted(own)
    assert any(10 < step <= 60 for step in own)
    assert own[-1] == 100


def test_cancelling_leaves_neither_areas_nor_groups(outputs, make_areas, tmp_path, log):
    from qgis.core import QgsProcessingException

    log.progressChanged.connect(lambda share: share > 20 and log.cancel())
    targets = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "GROUPS")}
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        outputs("localmoran", make_areas(), log, MAPS=9999, **targets)
    assert not list(tmp_path.iterdir())


def test_the_page_lists_groups_and_says_how_to_read_them(outputs, make_areas, tmp_path):
    path = tmp_path / "page.html"
    outputs("localmoran", make_areas(), REPORT=str(path), LANGUAGE=1)
    english = path.read_text(encoding="utf-8")
    for said in ("Groups of areas", "always the area with its neighbours, as in Gi*", "High group", "Mass decides"):
        assert said in english
    outputs("neighbourhoodtest", make_areas(), REPORT=str(path), LANGUAGE=2)
    spanish = path.read_text(encoding="utf-8")
    for said in ("Grupos de áreas", "siempre el área con sus vecinas, como en Gi*", "Grupo alto", "Decide la masa"):
        assert said in spanish


def test_groups_keep_their_look_in_the_file_and_their_numbers_in_a_shapefile(outputs, make_areas, tmp_path, rows_of):
    from qgis.core import QgsVectorLayer

    targets = {"OUTPUT": str(tmp_path / "areas.shp"), "GROUPS": str(tmp_path / "groups.gpkg")}
    outputs("localmoran", make_areas(), LANGUAGE=2, **targets)
    groups = QgsVectorLayer(targets["GROUPS"], "o", "ogr")
    assert groups.listStylesInDatabase()[0] == 3
    shown = [category.label() for category in groups.renderer().categories()]
    assert shown[0] == "Grupo alto (1)"
    assert sum(int(label.rsplit("(", 1)[1].rstrip(")")) for label in shown) == groups.featureCount()
    assert max(row["gr_number"] or 0 for row in rows_of(QgsVectorLayer(targets["OUTPUT"], "o", "ogr"))) >= 1


def test_points_nulls_and_areas_without_shape(outputs, make_areas, rows_of):
    """Groups of points are put together as they are; what has no geometry has no neighbours, and is in none."""
    made = outputs("localmoran", make_areas(geometry="Point", shapes={39: None}), WEIGHTS=2, K=8)
    assert rows_of(made["OUTPUT"])[39]["gr_number"] is None
    assert rows_of(made["OUTPUT"])[143]["gr_number"] is None
    assert next(made["GROUPS"].getFeatures()).geometry().asWkt().startswith("MultiPoint")


def test_neighbours_from_a_file_make_groups_of_areas_without_shape(outputs, make_areas, rows_of, tmp_path):
    code = [f"{(place * 7) % 144:03d}" for place in range(144)]
    lines = ["0 144 areas code"]
    for place in range(144):
        near = [
            code[other]
            for other in range(144)
            if max(abs(other % 12 - place % 12), abs(other // 12 - place // 12)) == 1
        ]
        lines += [f"{code[place]} {len(near)}", " ".join(near)]
    file = tmp_path / "queen.gal"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    layer = make_areas(shapes=dict.fromkeys(CLUSTER))
    made = outputs("localmoran", layer, WEIGHTS=5, WEIGHTS_FILE=str(file), ID_FIELD="code")
    first = next(made["GROUPS"].getFeatures())
    assert first.geometry().isNull()
    assert (first["class"], first["areas"]) == (1, sum(row["gr_number"] == 1 for row in rows_of(made["OUTPUT"])))


def test_qgis_process_writes_groups(qgis_process, make_areas, tmp_path):
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    source, layer = str(tmp_path / "areas.gpkg"), make_areas()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, source, layer.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    target = tmp_path / "o.gpkg"
    done = qgis_process(
        *("run", "polos:getisord", "--", f"INPUT={source}", "FIELD=firms", "DENOMINATOR=all", "MAPS=99", "P0=0.02"),
        *(f"OUTPUT={target}", f"GROUPS=ogr:dbname='{target}' table=\"groups\" (geom)"),
    )
    assert done.returncode == 0, done.stderr
    assert QgsVectorLayer(f"{target}|layername=groups", "o", "ogr").featureCount() >= 1


@pytest.mark.parametrize("selected", [False, True])
def test_outlines_are_loaded_above_the_areas(make_areas, polos, selected):
    """Where a layer is selected in its tree, QGIS puts each new layer right above it, so that the last lies lowest."""
    from qgis.core import (
        QgsApplication,
        QgsLayerTreeLayer,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProcessingUtils,
        QgsProject,
    )

    project = QgsProject()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    targets = {name: QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project) for name in ("OUTPUT", "GROUPS")}
    given = {"INPUT": make_areas(), **ALGORITHMS["localmoran"], "MAPS": 99, **targets}
    results, good = (
        QgsApplication.processingRegistry().createAlgorithmById("polos:localmoran").run(given, context, feedback)
    )
    assert good
    layers = [QgsProcessingUtils.mapLayerFromString(results[name], context) for name in ("OUTPUT", "GROUPS")]
    for place, layer in enumerate(layers):
        project.addMapLayer(layer, False)
        node = QgsLayerTreeLayer(layer)
        project.layerTreeRoot().insertChildNode(place if selected else 0, node)
    for name, layer in zip(("OUTPUT", "GROUPS"), layers):
        details = context.layerToLoadOnCompletionDetails(results[name])
        details.postProcessor().postProcessLayer(layer, context, feedback)
    nodes = project.layerTreeRoot().findLayers()
    assert [node.layerId() for node in nodes] == [layer.id() for layer in layers[::-1]]
    assert all(node.isVisible() for node in nodes)


@pytest.mark.parametrize("name", ALGORITHMS)
@pytest.mark.parametrize("spoilt", ["no value", "no events", "no base", "negative", "shares", "one area", "all alike"])
def test_what_cannot_be_tested_is_told_as_without_groups(outputs, run, make_areas, firm_rows, name, spoilt):
    from qgis.core import QgsProcessingException

    rows = firm_rows()
    for place, row in enumerate(rows):
        row[1] = {"no value": None, "no events": 0.0, "shares": 0.5, "all alike": 2.0}.get(spoilt, row[1])
        row[1] = -1.0 if spoilt == "negative" and place == 5 else row[1]
        row[2] = 0 if spoilt == "no base" or (spoilt == "one area" and place) else row[2]
    fields = [ALGORITHMS[name]] + ([] if name == "neighbourhoodtest" else [{"FIELD": "firms"}])
    for given in fields:
        said = []
        for with_groups in (False, True):
            go = outputs if with_groups else run
            try:
                arguments = {"SLOPE": 0, "DENOMINATOR": None, **given}
                if with_groups:
                    go(name, make_areas(rows), **arguments)
                else:
                    go(name, INPUT=make_areas(rows), **arguments)
                said.append("")
            except QgsProcessingException as error:
                said.append(str(error))
        assert said[0] == said[1], given
