"""Whether QGIS reads again what it writes by the name of a file: tried on one feature, before the long work begins."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...analysis.errors import OutputError, mark, quoted
from .formats import save_options
from .targets import LAYER_NAME, Target
from .writing import Shape, row_feature

USUAL = (".gpkg", ".shp", ".csv", ".geojson")
"""Endings that need no trial."""
SQUARE = "POLYGON((-70 -10,-69.999 -10,-69.999 -9.999,-70 -9.999,-70 -10))"
"""As small as areas are: tiles of a map leave such ones out."""


def require_readable(outputs, tables):
    """Raise an `OutputError` for an output of which QGIS could make no layer.

    Parameters
    ----------
    outputs : dict of str to Target
        By the name of their parameter.
    tables : collection of str
        Those without geometries.
    """
    for name, target in outputs.items():
        ending = "".join(target.path.suffixes[-2:])
        if ending.lower() not in USUAL and not _tried(ending, target.driver, name in tables):
            text = mark(
                "{output} goes into “{file}”, but QGIS does not read files again that it writes with the ending "
                "{ending}. Use another one, such as .gpkg, .shp, .csv or .geojson."
            )
            raise OutputError(text, output=name, file=target.path, ending=quoted(ending))


def layer_in(source):
    """Return the layer of an output."""
    table = Path(source).suffix.lower() == ".shp" and LAYER_NAME not in source and not Path(source).exists()
    # A table without geometry is in the .dbf alone, but QGIS calls it by the name that was asked for.
    return QgsVectorLayer(f"{source[:-4]}.dbf" if table else source, "", "ogr")


def _tried(ending, driver, table):
    """Return whether one feature that is written can be read again."""
    try:
        _try(ending, driver, table)
    except OSError:
        return False
    return True


@cache  # of successes only: a failure may have been the disk's
def _try(ending, driver, table):
    """Raise an `OSError` where one feature that is written cannot be read again."""
    shape = Shape() if table else Shape(Qgis.WkbType.Polygon, QgsCoordinateReferenceSystem("EPSG:4326"))
    fields = QgsFields()
    for name, kind in (("name", "QString"), ("jobs", "Int"), ("share", "Double")):
        fields.append(QgsField(name, getattr(QMetaType.Type, kind)))
    with TemporaryDirectory() as folder:
        target = Target(Path(folder) / f"trial{ending}", "trial", driver)
        options, transform = save_options(driver, target.layer, "UTF-8"), QgsCoordinateTransformContext()
        sink = QgsVectorFileWriter.create(str(target.path), fields, shape.kind, shape.crs, transform, options)
        feature = row_feature(["a", 1, 0.5], None if table else QgsGeometry.fromWkt(SQUARE))
        written = not sink.hasError() and sink.addFeature(feature)
        del sink
        if not written or len(list(layer_in(target.source()).getFeatures())) != 1:
            raise OSError(target.path)
