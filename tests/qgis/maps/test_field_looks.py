"""Aliases and decimals of new fields, in files opened anew; Shapefiles, which cut names, keep legend and classes."""

import pytest
from qgis.PyQt.QtCore import QLocale


@pytest.fixture
def spanish_numbers():
    """Show numbers as people in Spain write them."""
    before = QLocale()
    QLocale.setDefault(QLocale("es_ES"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def run(polos, small_runs):
    """Return a runner of small runs: gives the outputs and what the log warned of."""
    from qgis.core import QgsProcessingFeedback

    def run(name, **more):
        feedback = QgsProcessingFeedback()
        warned = []
        feedback.pushWarning = warned.append
        outputs = polos.run(f"polos:{name}", {**small_runs[name], **more}, feedback=feedback)
        return outputs, warned

    return run


def opened(path):
    """Return a layer as QGIS opens a file, with the style that is stored with it."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path), "again", "ogr")
    assert layer.isValid(), path
    return layer


def shown(layer, name, value):
    """Return a value as an attribute table shows it."""
    from qgis.core import QgsApplication

    index = layer.fields().indexOf(name)
    setup = layer.editorWidgetSetup(index)
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    return formatter.representValue(layer, index, setup.config(), None, value)


@pytest.mark.parametrize("ending", ["gpkg", "shp", "csv"])
def test_fields_of_the_input_keep_their_aliases_without_a_warning(run, small_runs, tmp_path, ending):
    """As in a result of Polos that is analysed further; QGIS warns of each alias that it is asked to write."""
    areas = small_runs["localmoran"]["INPUT"]
    areas.setFieldAlias(areas.fields().indexOf("everything"), "All jobs")
    path = tmp_path / f"moran.{ending}"
    _, warned = run("localmoran", OUTPUT=str(path))
    assert not [text for text in warned if "lias" in text or "omment" in text]
    layer = opened(path)
    place = [name[:8] for name in layer.fields().names()].index("everythi")
    assert layer.attributeAlias(place) == "All jobs"
    _, warned = run("localmoran", OUTPUT="TEMPORARY_OUTPUT")
    assert not [text for text in warned if "lias" in text or "omment" in text]


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_a_layer_opened_anew_has_its_aliases_and_decimals_and_all_its_digits(run, tmp_path, spanish_numbers, ending):
    path = tmp_path / f"moran.{ending}"
    run("localmoran", OUTPUT=str(path), LANGUAGE=2, DENOMINATOR="")
    layer = opened(path)
    fields = layer.fields()
    assert layer.attributeAlias(fields.indexOf("lm_p_adj")) == "Valor p corregido"
    assert layer.attributeAlias(fields.indexOf("lm_i")) == "I de Moran local"
    assert layer.attributeAlias(fields.indexOf("jobs")) == ""
    assert shown(layer, "lm_z", -1.23456) == "-1,235"
    assert shown(layer, "lm_p", 0.000042) == "0,00004"
    assert shown(layer, "lm_lag", 12.3456) == "12,35"  # a middling one of the map's has two digits before the comma
    assert any(abs(feature["lm_z"] * 1000 % 1) > 1e-6 for feature in layer.getFeatures())


def test_all_styles_of_a_geopackage_have_the_aliases(run, tmp_path):
    path = tmp_path / "moran.gpkg"
    run("localmoran", OUTPUT=str(path), LANGUAGE=1)
    layer = opened(path)
    _, ids, names, _, _ = layer.listStylesInDatabase()
    assert len(set(names)) == 3
    for one in ids:
        style, _ = layer.getStyleFromDatabase(one)
        assert 'name="p-value, corrected"' in style or "p-value, corrected" in style


def test_a_table_opened_anew_has_its_aliases(run, tmp_path):
    path = tmp_path / "check.gpkg"
    run("checklayer", OUTPUT=str(path), LANGUAGE=2)
    layer = opened(path)
    assert not layer.isSpatial()
    assert layer.attributeAlias(layer.fields().indexOf("remedy")) == "Qué hacer"


def test_shown_numbers_cannot_be_edited_in_forms(run, tmp_path):
    """A form rounds what it shows with fewer decimals, when another of its fields is saved."""
    path = tmp_path / "moran.gpkg"
    run("localmoran", OUTPUT=str(path))
    layer = opened(path)
    form, fields = layer.editFormConfig(), layer.fields()
    assert form.readOnly(fields.indexOf("lm_p"))
    assert not form.readOnly(fields.indexOf("jobs"))


def test_a_shapefile_keeps_legend_and_confidential_class(polos, make_layer, tmp_path):
    """Thirty-six areas with one to five firms each: fifteen of them have fewer than three."""
    from qgis.core import QgsProcessingFeedback

    firms = [1] * 8 + [2] * 7 + [3] * 7 + [4] * 7 + [5] * 7
    areas = make_layer({"code": "string"}, [[f"{place:02d}"] for place in range(36)], columns=6)
    rows = [[f"{place:02d}", "1311"] for place, count in enumerate(firms) for _ in range(count)]
    feedback, warned = QgsProcessingFeedback(), []
    feedback.pushWarning = warned.append
    path = tmp_path / "firms.shp"
    polos.run(
        "polos:establishments",
        {
            "AREAS": areas,
            "AREA_ID": "code",
            "ESTABLISHMENTS": make_layer({"area": "string", "ciiu": "string"}, rows, geometry="None"),
            "ESTABLISHMENTS_AREA": "area",
            "CODE_FIELD": "ciiu",
            "OUTPUT": str(path),
            "LANGUAGE": 1,
        },
        feedback=feedback,
    )
    layer = opened(path)
    labels = [category.label() for category in layer.renderer().categories()]
    assert "Too few firms to publish (15)" in labels
    assert "Below 10 (21)" in labels
    classes = _classes(layer)
    assert classes.count(9) == 15
    assert classes.count(1) == 21
    alias = layer.attributeAlias(layer.fields().indexOf("confidenti"))
    assert alias == "Too few firms to publish (1 = yes)"
    said = [text for text in warned if "confidential → confidenti" in text]
    assert len(said) == 1
    assert "workers_low → workers_lo" in said[0]
    layer.loadDefaultMetadata()
    assert any("confidential → confidenti" in text for text in layer.metadata().history())


def _classes(layer):
    """Return the class of each feature by the layer's own renderer."""
    from qgis.core import QgsVectorLayerUtils

    values, good = QgsVectorLayerUtils.getValues(layer, layer.renderer().classAttribute())
    assert good
    return values


def outputs():
    """Return the id of each output in the table of fields, without which pytest would have to start QGIS to ask."""
    from polos.algorithms.layers.output_fields.table import OUTPUT_FIELDS

    return [(algorithm, output) for algorithm, all_of in OUTPUT_FIELDS.items() for output in all_of]


def test_every_name_in_a_shapefile_is_found_again_or_told(qgis_app, tmp_path):
    """Of every output, after fields of the user whose names become the same when they are cut."""
    from polos.algorithms.layers.output_fields.table import fields_of
    from polos.algorithms.maps.field_looks import losses, written_names

    own = ["workers_lost_1", "workers_lost_2", "sector_minus", "confidenti", "dartboard_p_old"]
    for algorithm, output in outputs():
        names = [field.name for field in fields_of(algorithm, output)]
        layer = _shapefile(tmp_path / f"{algorithm}_{output}.shp", own + names)
        found = written_names(layer, own + names)
        assert list(found) == own + names
        assert list(found.values()) == layer.fields().names()
        assert written_names(layer, names) == {name: found[name] for name in names}
        told = " ".join(losses(layer, found))
        assert all(f"{name} → {got}" in told for name, got in found.items() if name != got)


def _shapefile(path, names):
    """Return a Shapefile without features that was asked to have fields of these names."""
    from qgis.core import (
        Qgis,
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransformContext,
        QgsField,
        QgsFields,
        QgsVectorFileWriter,
    )
    from qgis.PyQt.QtCore import QMetaType

    fields = QgsFields()
    for name in names:
        fields.append(QgsField(name, QMetaType.Type.Double))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "ESRI Shapefile"
    writer = QgsVectorFileWriter.create(
        str(path),
        fields,
        Qgis.WkbType.Polygon,
        QgsCoordinateReferenceSystem("EPSG:26191"),
        QgsCoordinateTransformContext(),
        options,
    )
    del writer
    return opened(path)


def test_texts_that_a_shapefile_cuts_are_told(polos, make_layer, tmp_path):
    """Of 127 letters of two bytes each, 254 bytes fit; one more does not."""
    from qgis.core import QgsProcessingFeedback

    fields = {"jobs": "double", "short": "string", "long": "string"}
    areas = make_layer(fields, [[float(place), "a" * 250, "ñ" * 128] for place in range(9)], columns=3)
    feedback, warned = QgsProcessingFeedback(), []
    feedback.pushWarning = warned.append
    parameters = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 99, "LANGUAGE": 1}
    polos.run("polos:localmoran", {**parameters, "OUTPUT": str(tmp_path / "o.gpkg")}, feedback=feedback)
    assert not [text for text in warned if "254 bytes" in text]
    polos.run("polos:localmoran", {**parameters, "OUTPUT": str(tmp_path / "o.shp")}, feedback=feedback)
    assert [text.rsplit(": ", 1)[1] for text in warned if "254 bytes" in text] == ["long."]


def test_a_table_asked_for_as_a_shapefile_is_dressed_where_it_is_written(run, tmp_path):
    """QGIS writes a table without geometry into the .dbf alone, and names the .shp that there is not."""
    _, warned = run("sectorprofile", OUTPUT=str(tmp_path / "profile.shp"), LANGUAGE=2)
    layer = opened(tmp_path / "profile.dbf")
    assert layer.attributeAlias(layer.fields().indexOf("plant_hh_1")) == "Herfindahl de los establecimientos, máximo"
    assert any("plant_hhi_low → plant_hhi_, plant_hhi_high → plant_hh_1" in text for text in warned)
