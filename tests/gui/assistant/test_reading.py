"""What the assistant takes for a map and a table, how it reads them, and the rows of a year that it writes."""

import csv
import os

import pytest
from polos.analysis.errors import TableError
from polos.analysis.guessing.columns import column
from polos.analysis.sectors.classification import isic4
from polos.ui.assistant import reading
from polos.ui.assistant.reading import Read, figures, guessed, read, with_all_rows, with_latest_year
from polos.ui.assistant.rows import write_rows
from polos.ui.assistant.session import Source
from polos.ui.assistant.sources import open_source, source_of_layer, sources_of_files
from polos.ui.assistant.steps import Some
from qgis.core import QgsFeature, QgsProject, QgsVectorFileWriter, QgsVectorLayer

from .raw_files import SAMPLE, raw_files


def never():
    return False


@pytest.fixture
def project(qgis_app):
    yield QgsProject.instance()
    QgsProject.instance().clear()


def test_a_geopackage_gives_the_map_and_the_table(qgis_app):
    areas, table, _ = sources_of_files([str(SAMPLE)])
    assert areas.value.endswith("layername=areas")
    assert table.value.endswith("layername=sectors")
    opened = open_source(table, True)
    of_areas, of_table = read(open_source(areas, False), True, never), read(opened, False, never)
    assert (of_areas.rows, of_table.rows, len(of_areas.outlines)) == (1452, 5808, 1452)
    found = guessed(of_areas, of_table, isic4())
    assert (found.area_id, found.table_id, found.sector, found.value) == (
        "code",
        "area_code",
        "sector",
        "establishments",
    )
    # The census has 150,457 industrial businesses in these regions.
    assert figures(of_areas, of_table, found, isic4())["B-E"].sum() == 150_457


def test_files_beside_a_shapefile_are_no_table(qgis_app, tmp_path):
    shape, table = raw_files(tmp_path)
    areas, found, _ = sources_of_files([str(path) for path in tmp_path.glob("comunas.*")] + [str(table)])
    assert (areas.path, found.path) == (str(shape), str(table))


def test_a_sheet_of_a_workbook_is_a_table(qgis_app, tmp_path):
    sectors = QgsVectorLayer(f"{SAMPLE}|layername=sectors", "sectors", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "XLSX"
    path = str(tmp_path / "sectores.xlsx")
    QgsVectorFileWriter.writeAsVectorFormatV3(sectors, path, QgsProject.instance().transformContext(), options)
    areas, table, _ = sources_of_files([path])
    assert areas is None
    assert read(open_source(table, True), False, never).rows == 5808


def test_only_the_rows_of_the_year_are_written_with_the_accents_of_the_file(qgis_app, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("COD;AÑO;CIIU;N\n101;2023;C;5\n101;2024;C;7\n102;2024;Ñ;1\n", encoding="cp1252")
    source = Source(str(path), "t.csv", str(path))
    place = tmp_path / "rows.csv"
    count = write_rows(open_source(source, True), Some(source, "AÑO", "2024", str(place)), never)
    assert count == 2
    with place.open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file, delimiter=";")) == [
            ["COD", "AÑO", "CIIU", "N"],
            ["101", "2024", "C", "7"],
            ["102", "2024", "Ñ", "1"],
        ]


def test_years_that_none_of_the_first_rows_is_of_are_known(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MOST_BYTES", 2_000)
    path = tmp_path / "t.csv"
    areas = Read([column("code", ["0101", "0102"])], {"code": ["0101", "0102"]}, 2)
    lines = [f"{code};{year};C;5" for year in (2019, 2024) for code in (101, 102) for _ in range(100)]
    path.write_text("\n".join(["COD;AÑO;CIIU;EMPLEO", *lines, ""]), encoding="cp1252")
    opened = open_source(Source(str(path), "t.csv", str(path)), True)
    table = read(opened, False, never)
    assert not table.whole
    assert next(one for one in table.columns if one.name == "AÑO").counts.keys() == {"2019"}
    found = guessed(areas, table, isic4())
    found = with_latest_year(found, with_all_rows(table, opened, found, never))
    assert (found.year_field, found.year, found.years) == ("AÑO", "2024", 2)


def test_a_table_sorted_by_year_is_joined_by_all_rows_of_its_last_year(qgis_app, tmp_path, monkeypatch):
    """The first rows are all of 2019: in 2024 each area has 100 rows of 5 in C and 100 of 2 in G."""
    monkeypatch.setattr(reading, "MOST_BYTES", 2_000)
    path = tmp_path / "t.csv"
    areas = Read([column("code", ["0101", "0102"])], {"code": ["0101", "0102"]}, 2)
    lines = [
        f"{code};{year};{sector}"
        for year, sectors in ((2019, ["C;1"]), (2024, ["C;5", "G;2"]))
        for code in (101, 102)
        for sector in sectors
        for _ in range(100)
    ]
    path.write_text("\n".join(["COD;AÑO;CIIU;EMPLEO", *lines, ""]), encoding="cp1252")
    opened = open_source(Source(str(path), "t.csv", str(path)), True)
    table = read(opened, False, never)
    found = guessed(areas, table, isic4())
    whole = with_all_rows(table, opened, found, never)
    found = with_latest_year(found, whole)
    counts = {one.name: one.counts for one in whole.columns}
    assert counts["CIIU"] == {"C": 400, "G": 200}
    joined = figures(areas, whole, found, isic4())
    assert joined.loc["0101"].to_dict() == {"C": 500, "G": 200}
    assert joined.loc["0102"].to_dict() == {"C": 500, "G": 200}
    assert with_all_rows(whole, opened, found, never) is whole


def test_points_are_named_and_sheets_without_names_of_columns_are_said(qgis_app, tmp_path):
    def written(layer, name, driver):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = driver
        path = str(tmp_path / name)
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
        return path

    points = QgsVectorLayer("Point?crs=EPSG:4326&field=code:string", "points", "memory")
    points.dataProvider().addFeatures([QgsFeature(points.fields())])
    assert sources_of_files([written(points, "p.gpkg", "GPKG")]) == (None, None, ["p.gpkg"])
    table = QgsVectorLayer("None?field=code:string&field=n:string", "t", "memory")
    rows = []
    for values in (["0101", "5"], ["0102", "7"]):
        row = QgsFeature(table.fields())
        row.setAttributes(values)
        rows.append(row)
    table.dataProvider().addFeatures(rows)
    _, sheet, _ = sources_of_files([written(table, "t.xlsx", "XLSX")])
    said = read(open_source(sheet, True), False, never).said
    assert any("calls them Field1, Field2" in str(one) for one in said)


def test_a_file_that_was_written_again_looks_otherwise(qgis_app, tmp_path):
    shape, table = raw_files(tmp_path)
    sources = Source(str(shape), "comunas", str(shape)), Source(str(table), "t", str(table))
    before = [open_source(one, one.name == "t").looks for one in sources]
    assert [open_source(one, one.name == "t").looks for one in sources] == before
    for path in (shape.with_suffix(".dbf"), table):
        os.utime(path, (0, 0))
    assert all(open_source(one, one.name == "t").looks != was for one, was in zip(sources, before))


def test_a_filtered_layer_is_read_as_it_is_shown(project, tmp_path):
    layer = QgsVectorLayer(f"{SAMPLE}|layername=areas", "some", "ogr")
    layer.setSubsetString("\"region\" = 'Oriental'")
    project.addMapLayer(layer)
    source = source_of_layer(layer)
    assert source.value == layer.id()
    found = read(open_source(source, False), True, never)
    assert 0 < found.rows == layer.featureCount() < 1452
    assert "Oriental" in str(found.said[-1])


def test_a_file_that_is_gone_and_edits_are_refused_in_words(project, tmp_path):
    gone = Source("/nowhere/t.csv", "t.csv", "/nowhere/t.csv")
    with pytest.raises(TableError, match="no longer there"):
        open_source(gone, True)
    layer = QgsVectorLayer("Polygon?field=code:string", "own", "memory")
    project.addMapLayer(layer)
    layer.startEditing()
    layer.addFeature(QgsFeature(layer.fields()))
    with pytest.raises(TableError, match="edits that are not saved"):
        open_source(source_of_layer(layer), False)
    layer.rollBack()
