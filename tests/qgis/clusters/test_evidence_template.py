"""Files of evidence in a real QGIS: what they hold, and that nothing in one that is there is ever lost."""

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsExpression, QgsProcessingException, QgsVectorLayer

ACTORS = [{"actor_id": "a", "name": "Ñandú «1» <b>&</b>", "kind": "firm", "cl_id": 9}]


def opened(path, name):
    return QgsVectorLayer(f"{path}|layername={name}", name, "ogr")


def table(path, query):
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


@pytest.fixture
def clusters(make_layer):
    """Return a maker of layers of clusters with some ids."""

    def make(*ids, **options):
        return make_layer({"cl_id": "integer", "cl_name": "string"}, [[one, f"C{one}"] for one in ids], **options)

    return make


def test_a_new_file_has_all_layers_and_the_clusters(make_evidence, rows_of):
    from polos.analysis.evidence.evidence_layers import LAYERS

    path = make_evidence()
    for layer in LAYERS:
        found = opened(path, layer.name)
        assert found.fields().names() == ["fid", *(field.name for field in layer.fields)]
        assert found.featureCount() == (2 if layer.name == "clusters" else 0)
    assert [row["cl_name"] for row in rows_of(opened(path, "clusters"))] == ["Cuero · Trujillo", "Uva"]
    assert opened(path, "clusters").extent().width() == 2000
    assert opened(path, "actors").crs().authid() == "EPSG:26191"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("language", "words"), [(1, ("Actors", "Firm", "Needed.")), (2, ("Actores", "Empresa", "Oblig"))]
)
def test_forms_are_definitions_in_the_language_asked_for(make_evidence, language, words):
    path = make_evidence(LANGUAGE=language)
    title, firm, needed = words
    links, actors = opened(path, "links"), opened(path, "actors")
    relation = links.editorWidgetSetup(links.fields().indexOf("from_id"))
    assert (relation.type(), relation.config()["LayerName"]) == ("ValueRelation", title)
    assert (relation.config()["Key"], relation.config()["Value"]) == ("actor_id", "name")
    kinds = actors.editorWidgetSetup(actors.fields().indexOf("kind")).config()["map"]
    assert {firm: "firm"} in kinds
    name = actors.fields().at(actors.fields().indexOf("name")).constraints()
    assert name.constraintDescription().startswith(needed)
    assert actors.defaultValueDefinition(actors.fields().indexOf("actor_id")).expression().startswith("uuid")
    assert "represent_value" in links.displayExpression()
    styles = table(path, "SELECT f_table_name, styleQML, useAsDefault FROM layer_styles")
    assert len(styles) == 7
    for _, style, default in styles:
        assert default
        assert "<editforminit/>" in style
        assert "<editforminitcode><![CDATA[]]></editforminitcode>" in style


def test_every_expression_of_a_form_can_be_read(make_evidence):
    from polos.analysis.evidence.evidence_layers import LAYERS

    path = make_evidence()
    for one in LAYERS:
        layer = opened(path, one.name)
        for index, field in enumerate(layer.fields()):
            for text in (field.constraints().constraintExpression(), layer.defaultValueDefinition(index).expression()):
                expression = QgsExpression(text)
                assert not text or (
                    not expression.hasParserError() and expression.referencedColumns() <= {*layer.fields().names()}
                ), (one.name, field.name, text)


def test_a_file_that_is_there_gets_the_new_clusters_and_keeps_all_else(make_evidence, polos, clusters, rows_of, log):
    path = make_evidence({"actors": ACTORS}, LANGUAGE=2)
    before = {name: rows_of(opened(path, name)) for name in ("actors", "clusters")}
    styles = table(path, "SELECT * FROM layer_styles")
    today = clusters(9, 11, shapes={0: "POLYGON((1000 0,2000 0,2000 1000,1000 1000,1000 0))"})
    for _ in range(2):
        polos.run("polos:evidencetemplate", {"CLUSTERS": today, "OUTPUT": str(path)}, feedback=log)
    assert rows_of(opened(path, "actors")) == before["actors"]
    after = rows_of(opened(path, "clusters"))
    assert after[:2] == before["clusters"]
    assert [(row["cl_id"], row["cl_name"]) for row in after[2:]] == [(11, "C11")]
    assert table(path, "SELECT * FROM layer_styles") == styles
    assert "were added: 1." in log.textLog()
    assert "were added: 0." in log.textLog()
    assert "does not have (1): 7." in log.textLog()


def test_clusters_of_another_sector_do_not_enter_a_file(make_evidence, polos, clusters, rows_of):
    path = make_evidence()
    before = rows_of(opened(path, "clusters"))
    with pytest.raises(QgsProcessingException, match=r"other clusters under these numbers.*9 \(Uva ≠ C9\)"):
        polos.run("polos:evidencetemplate", {"CLUSTERS": clusters(9, 11), "OUTPUT": str(path)})
    assert rows_of(opened(path, "clusters")) == before


def test_a_file_that_was_made_before_sectors_were_told_is_read(make_evidence, polos, make_layer, rows_of):
    path = make_evidence()
    with closing(sqlite3.connect(path)) as database:
        database.execute("ALTER TABLE clusters DROP COLUMN sector")
        database.commit()
    fields = {"cl_id": "integer", "cl_name": "string", "sector": "string"}
    today = make_layer(fields, [[7, "Cuero", "leather"], [12, "Pan", "bread"]])
    polos.run("polos:evidencetemplate", {"CLUSTERS": today, "OUTPUT": str(path)})
    assert [row["cl_id"] for row in rows_of(opened(path, "clusters"))] == [7, 9, 12]


def test_new_clusters_in_other_coordinates_lie_where_they_are(make_evidence, polos, clusters):
    path = make_evidence()
    degrees = clusters(12, crs="EPSG:4326", shapes={0: "POLYGON((-5 33,-4 33,-4 34,-5 34,-5 33))"})
    polos.run("polos:evidencetemplate", {"CLUSTERS": degrees, "OUTPUT": str(path)})
    *_, new = opened(path, "clusters").getFeatures()
    assert new["cl_id"] == 12
    assert new.geometry().boundingBox().width() == pytest.approx(93_000, rel=0.05)  # a degree of longitude at 33.5° N


def test_another_file_is_never_touched(polos, clusters, tmp_path):
    other = tmp_path / "other.gpkg"
    polos.run("native:savefeatures", {"INPUT": clusters(1), "OUTPUT": str(other)})
    text = tmp_path / "text.gpkg"
    text.write_text("notes")
    for path in (other, text):
        before = path.read_bytes()
        with pytest.raises(QgsProcessingException, match="no file of evidence: it lacks the layers"):
            polos.run("polos:evidencetemplate", {"CLUSTERS": clusters(1), "OUTPUT": str(path)})
        assert path.read_bytes() == before


def test_a_file_that_another_program_is_writing_to(make_evidence, polos, clusters, monkeypatch):
    from polos.algorithms.layers import geopackages

    monkeypatch.setattr(geopackages, "PATIENCE", 2)
    path = make_evidence({"actors": ACTORS})
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(QgsProcessingException, match=r"could not be written: .*What was there before is unchanged"):
            polos.run("polos:evidencetemplate", {"CLUSTERS": clusters(11), "OUTPUT": str(path)})
        other.execute("ROLLBACK")
    assert table(path, "SELECT count(*) FROM clusters") == [(2,)]
    assert table(path, "SELECT name FROM actors") == [(ACTORS[0]["name"],)]


def test_a_file_that_is_open_in_qgis_gets_the_new_clusters(make_evidence, polos, clusters, rows_of):
    path = make_evidence({"actors": ACTORS})
    held = [opened(path, name) for name in ("actors", "clusters")]
    features = held[0].getFeatures()
    next(features)
    polos.run("polos:evidencetemplate", {"CLUSTERS": clusters(11), "OUTPUT": str(path)})
    assert [row["cl_id"] for row in rows_of(opened(path, "clusters"))] == [7, 9, 11]
    assert held[0].featureCount() == 1


@pytest.mark.parametrize(
    ("fields", "rows", "words"),
    [
        ({"cl_id": "integer"}, [[1]], "has no field “cl_name”"),
        ({"cl_id": "integer", "cl_name": "string"}, [[1, "a"], [1, "b"]], "more than once: 1"),
        ({"cl_id": "integer", "cl_name": "string"}, [[None, "a"]], "no whole number"),
        ({"cl_id": "string", "cl_name": "string"}, [["x", "a"]], "no whole number"),
        ({"cl_id": "string", "cl_name": "string"}, [["2147483648", "a"]], "no whole number from 1 to 2147483647"),
        ({"cl_id": "integer", "cl_name": "string"}, [], "no features"),
    ],
)
def test_layers_of_clusters_that_are_none(polos, make_layer, tmp_path, fields, rows, words):
    path = tmp_path / "e.gpkg"
    with pytest.raises(QgsProcessingException, match=words):
        polos.run("polos:evidencetemplate", {"CLUSTERS": make_layer(fields, rows), "OUTPUT": str(path)})
    assert not path.exists()


def test_only_a_geopackage(polos, clusters, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"End its name in \.gpkg"):
        polos.run("polos:evidencetemplate", {"CLUSTERS": clusters(1), "OUTPUT": str(tmp_path / "e.shp")})


COLLECTION = "GEOMETRYCOLLECTION(POLYGON((0 0,900 0,900 900,0 900,0 0)),POINT(1 1))"


def test_outlines_are_what_a_layer_of_polygons_can_hold(polos, clusters, tmp_path, log):
    """Of a collection the polygons, of a line nothing, and both are said; a table that is there gets no other."""
    from qgis.core import Qgis

    path = tmp_path / "e.gpkg"
    line = "GEOMETRYCOLLECTION(LINESTRING(0 0,9 9))"
    odd = clusters(1, 2, geometry="GeometryCollection", shapes={0: COLLECTION, 1: line})
    polos.run("polos:evidencetemplate", {"CLUSTERS": odd, "OUTPUT": str(path)}, feedback=log)
    assert "not of the type of their layer (2): 1, 2." in log.textLog()
    more = clusters(4, 5, geometry="GeometryCollection", shapes={0: COLLECTION, 1: "GEOMETRYCOLLECTION(POINT(5 5))"})
    polos.run("polos:evidencetemplate", {"CLUSTERS": more, "OUTPUT": str(path)}, feedback=log)
    assert "not of the type of their layer (2): 4, 5." in log.textLog()
    layer = opened(path, "clusters")
    assert layer.wkbType() == Qgis.WkbType.MultiPolygon
    found = {feature["cl_id"]: feature.geometry() for feature in layer.getFeatures()}
    assert {one for one, geometry in found.items() if geometry.isNull() or geometry.isEmpty()} == {2, 5}
    assert {found[one].area() for one in (1, 4)} == {810_000}
    assert {geometry.wkbType() for geometry in found.values() if not geometry.isNull()} == {Qgis.WkbType.MultiPolygon}


@pytest.mark.parametrize(
    ("crs", "shape", "words"),
    [
        ("", "POLYGON((0 0,9 0,9 9,0 0))", r"reference system of CLUSTERS is \?, that of the file EPSG:26191"),
        ("EPSG:4326", "POLYGON((0 91,1 95,2 91,0 91))", r"have no place in .*, EPSG:26191 \(1\): 12"),
    ],
)
def test_new_clusters_without_a_place_in_the_file_are_refused(make_evidence, polos, clusters, crs, shape, words):
    path = make_evidence()
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match=words):
        polos.run("polos:evidencetemplate", {"CLUSTERS": clusters(12, crs=crs, shapes={0: shape}), "OUTPUT": str(path)})
    assert path.read_bytes() == before
