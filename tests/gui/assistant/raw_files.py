"""Two files as a statistics office sends them, made of the sample: a Shapefile, and a table without its zeros."""

import csv
import shutil
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "morocco.gpkg"


def raw_files(folder):
    """Write both and return their paths: ``comunas.shp`` and ``establecimientos_2024.csv``."""
    # A copy: a QGIS that opens a GeoPackage changes it.
    sample = shutil.copy(SAMPLE, folder)
    areas = QgsVectorLayer(f"{sample}|layername=areas", "areas", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "ESRI Shapefile", "UTF-8"
    options.attributes = [areas.fields().lookupField(name) for name in ("code", "name", "province")]
    shape = Path(folder) / "comunas.shp"
    QgsVectorFileWriter.writeAsVectorFormatV3(areas, str(shape), QgsCoordinateTransformContext(), options)
    names = {feature["code"]: feature["name"] for feature in areas.getFeatures()}
    sectors = QgsVectorLayer(f"{sample}|layername=sectors", "sectors", "ogr")
    table = Path(folder) / "establecimientos_2024.csv"
    with table.open("w", encoding="cp1252", errors="replace", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["COD_COMUNA", "NOMBRE", "CIIU", "ACTIVIDAD", "ESTABLEC"])
        for row in sectors.getFeatures():
            code = row["area_code"]
            writer.writerow(
                [code.lstrip("0"), names[code], row["sector"], row["sector_name_es"], row["establishments"]]
            )
    return shape, table
