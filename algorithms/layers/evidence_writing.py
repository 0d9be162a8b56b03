"""Files of evidence, written: new ones with empty layers, and further clusters in those that are there."""

from collections import Counter
from typing import NamedTuple

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...analysis.errors import AreaError, OutputError, TableError, listed, mark
from ...analysis.evidence import evidence_layers as kinds
from ...analysis.evidence.evidence_layers import CLUSTERS, LAYERS, POINTS, POLYGONS
from ...analysis.tables.ids import id_text
from .columns import each, field_index, texts
from .evidence_clusters import sector_index
from .evidence_file import open_layer
from .formats import LARGEST
from .geometries import plain
from .reference_systems import system_of
from .system_errors import reason_of
from .targets import GEOPACKAGE
from .writing import held, not_held

TYPES = {
    kinds.ID: QMetaType.Type.QString,
    kinds.TEXT: QMetaType.Type.QString,
    kinds.LINES: QMetaType.Type.QString,
    kinds.CHOICE: QMetaType.Type.QString,
    kinds.DOCUMENT: QMetaType.Type.QString,
    kinds.WHOLE: QMetaType.Type.Int,
    kinds.REAL: QMetaType.Type.Double,
    kinds.DAY: QMetaType.Type.QDate,
}


class Cluster(NamedTuple):
    """A cluster to take over: its id, its name and its sector or None, and its outline."""

    id: int
    name: object
    sector: object
    outline: object


def read_clusters(source, cancelled=None):
    """Return the `Cluster`s of a layer of clusters, in the order of their ids.

    Raises
    ------
    FieldError, AreaError
        When the layer has no field of ids or names, or no features.
    TableError
        When an id is no whole number above 0, more than the field of a file holds, or repeated.
    """
    from qgis.core import QgsFeatureRequest

    of_id, of_name = (field_index(source, name, numeric=False) for name in ("cl_id", "cl_name"))
    of_sector = sector_index(source)
    found, wrong = [], []
    for feature in each(source, QgsFeatureRequest(), cancelled):
        number = id_text(feature[of_id])
        if not number.isdecimal() or not 1 <= int(number) <= LARGEST:
            wrong.append(feature.id())
            continue
        said = texts([feature[of_name], feature[of_sector] if of_sector >= 0 else None])
        found.append(Cluster(int(number), *said, feature.geometry()))
    if wrong:
        text = mark("Field “{field}” has no whole number from 1 to {most} in these rows ({count}): {rows}.")
        raise TableError(text, field="cl_id", most=LARGEST, count=len(wrong), rows=listed(wrong))
    repeated = sorted(one for one, times in Counter(cluster.id for cluster in found).items() if times > 1)
    if repeated:
        raise TableError(mark("The layer of clusters has ids more than once: {ids}."), ids=listed(repeated))
    return sorted(found, key=lambda cluster: cluster.id)


def create_file(path, source, clusters, context):
    """Write a new file of evidence: the clusters, and the other layers empty.

    Parameters
    ----------
    path : path
    source : QgsProcessingFeatureSource
        The layer of the clusters, which says of what kind their outlines are, and in what coordinates.
    clusters : list of Cluster
    context : QgsProcessingContext

    Returns
    -------
    tuple of Notice
        On outlines that it does not have, or not whole.
    """
    crs, outlines = system_of(source), QgsWkbTypes.multiType(source.wkbType())
    if QgsWkbTypes.geometryType(outlines) == Qgis.GeometryType.Unknown:
        outlines = Qgis.WkbType.MultiPolygon
    clusters, notices = _fitted(clusters, outlines)
    for place, layer in enumerate(LAYERS):
        shape = {POINTS: Qgis.WkbType.Point, POLYGONS: outlines}
        kind = shape.get(layer.shape, Qgis.WkbType.NoGeometry)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = GEOPACKAGE, layer.name
        options.layerOptions = ["GEOMETRY_NAME=geom", "FID=fid"]
        writing = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = writing.CreateOrOverwriteLayer if place else writing.CreateOrOverwriteFile
        fields = fields_of(layer)
        transform = context.transformContext()
        sink = QgsVectorFileWriter.create(str(path), fields, kind, crs, transform, options)
        features = [_feature(cluster, fields) for cluster in clusters] if layer.name == CLUSTERS else []
        if sink.hasError() or not all(sink.addFeature(feature) for feature in features):
            text = mark("“{file}” could not be written: {reason}. What was there before is unchanged.")
            raise OutputError(text, file=path.name, reason=reason_of(sink.errorMessage()) or "?")
        del sink
    return notices


def add_clusters(path, source, clusters, context):
    """Add clusters to a file of evidence.

    Parameters
    ----------
    path : path
    source : QgsProcessingFeatureSource
        Their layer.
    clusters : list of Cluster
        Those that the file does not have.
    context : QgsProcessingContext

    Returns
    -------
    tuple of Notice
        On outlines that it does not have, or not whole.

    Raises
    ------
    AreaError
        When clusters have no place in the coordinates of the file.
    OutputError
        When they cannot be written.
    """
    opened = open_layer(path, CLUSTERS)
    _transform(clusters, system_of(source), system_of(opened), context)
    clusters, notices = _fitted(clusters, opened.wkbType())
    features = []
    for cluster in clusters:
        features.append(_feature(cluster, opened.fields()))
    good, _ = opened.dataProvider().addFeatures(features)
    if not good:
        text = mark("“{file}” could not be written: {reason}. What was there before is unchanged.")
        raise OutputError(text, file=path.name, reason=opened.dataProvider().lastError() or "?")
    opened.dataProvider().reloadData()  # or SQLite could not close the file's journal
    return notices


def _transform(clusters, own, system, context):
    """Transform outlines, in place, into the coordinates of a file."""
    if own.isValid() != system.isValid():
        raise AreaError(
            mark(
                "The coordinate reference system of CLUSTERS is {clusters}, that of the file {file}. Set the unknown "
                "one in the properties of its layer."
            ),
            clusters=own.authid() or own.description() or "?",
            file=system.authid() or system.description() or "?",
        )
    transform, lost = QgsCoordinateTransform(own, system, context.transformContext()), []
    for cluster in clusters:
        try:
            cluster.outline.transform(transform)
            lost += [] if cluster.outline.isNull() or cluster.outline.boundingBox().isFinite() else [cluster.id]
        except QgsCsException:
            lost.append(cluster.id)
    if lost:
        text = mark(
            "Clusters that have no place in the coordinate reference system of the file, {file} ({count}): {rows}. "
            "Look whether that of CLUSTERS is the right one."
        )
        raise AreaError(text, file=system.authid() or system.description(), count=len(lost), rows=listed(lost))


def _fitted(clusters, kind):
    """Return clusters with what a layer of a kind can hold of their outlines, and notices on the others."""
    whole = [cluster.outline for cluster in clusters]
    shown = [held(outline, kind) for outline in whole]
    notices = not_held(zip([cluster.id for cluster in clusters], whole, shown))
    shapes = (one if one.isNull() else _of_kind(one, kind) for one in shown)
    return [cluster._replace(outline=shape) for cluster, shape in zip(clusters, shapes)], notices


def _of_kind(geometry, kind):
    """Return a geometry as one of a kind; QGIS makes nothing of surfaces in space unless they are polygons."""
    found = next(iter(geometry.coerceToType(kind)), QgsGeometry())
    if found.isEmpty() and not geometry.isEmpty():
        found = next(iter(QgsGeometry(plain(geometry.constGet()).clone()).coerceToType(kind)), QgsGeometry())
    return found


def fields_of(layer):
    """Return the fields of a layer of evidence as QGIS has them."""
    fields = QgsFields()
    for field in layer.fields:
        kind = field.kind
        if kind == kinds.KEY:
            kind = kinds.WHOLE if field.refers == CLUSTERS else kinds.TEXT
        fields.append(QgsField(field.name, TYPES[kind]))
    return fields


def _feature(cluster, fields):
    feature = QgsFeature(fields)
    for name, value in (("cl_id", cluster.id), ("cl_name", cluster.name), ("sector", cluster.sector)):
        if fields.lookupField(name) >= 0:
            feature[name] = value
    feature.setGeometry(cluster.outline)
    return feature
