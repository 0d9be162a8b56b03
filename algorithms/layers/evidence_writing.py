"""Files of evidence, written: new ones with empty layers, and further clusters in those that are there."""

from collections import Counter
from typing import NamedTuple

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateTransform,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...analysis.clusters import evidence_layers as kinds
from ...analysis.clusters.evidence_layers import CLUSTERS, LAYERS, POINTS, POLYGONS
from ...analysis.errors import OutputError, TableError, listed, mark
from ...analysis.tables.ids import id_text
from .columns import each, field_index
from .evidence_file import open_layer
from .reference_systems import system_of
from .targets import GEOPACKAGE

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
    """A cluster to take over: its id, its name or None, and its outline."""

    id: int
    name: object
    outline: object


def read_clusters(source, cancelled=None):
    """Return the `Cluster`s of a layer of clusters, in the order of their ids.

    Raises
    ------
    FieldError, AreaError
        When the layer has no field of ids or names, or no features.
    TableError
        When an id is no whole number above 0, or repeated.
    """
    from qgis.core import QgsFeatureRequest

    of_id, of_name = (field_index(source, name, numeric=False) for name in ("cl_id", "cl_name"))
    found, wrong = [], []
    for feature in each(source, QgsFeatureRequest(), cancelled):
        number, name = id_text(feature[of_id]), feature[of_name]
        if not number.isdecimal() or int(number) < 1:
            wrong.append(feature.id())
            continue
        found.append(Cluster(int(number), None if name == NULL else str(name), feature.geometry()))
    if wrong:
        text = mark("Field “{field}” has no whole number from 1 up in these rows ({count}): {rows}.")
        raise TableError(text, field="cl_id", count=len(wrong), rows=listed(wrong))
    repeated = sorted(one for one, times in Counter(cluster.id for cluster in found).items() if times > 1)
    if repeated:
        raise TableError(mark("The layer of clusters has ids more than once: {ids}."), ids=listed(repeated))
    return sorted(found)


def create_file(path, source, clusters, context):
    """Write a new file of evidence: the clusters, and the other layers empty.

    Parameters
    ----------
    path : path
    source : QgsProcessingFeatureSource
        The layer of the clusters, which says of what kind their outlines are, and in what coordinates.
    clusters : list of Cluster
    context : QgsProcessingContext
    """
    crs = system_of(source)
    for place, layer in enumerate(LAYERS):
        shape = {POINTS: Qgis.WkbType.Point, POLYGONS: QgsWkbTypes.multiType(source.wkbType())}
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
            raise OutputError(text, file=path.name, reason=sink.errorMessage().strip() or "?")
        del sink


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
    """
    opened = open_layer(path, CLUSTERS)
    transform = QgsCoordinateTransform(system_of(source), opened.crs(), context.transformContext())
    features = []
    for cluster in clusters:
        cluster.outline.transform(transform)
        cluster.outline.convertToMultiType()
        feature = QgsFeature(opened.fields())
        feature["cl_id"], feature["cl_name"] = cluster.id, cluster.name
        feature.setGeometry(cluster.outline)
        features.append(feature)
    good, _ = opened.dataProvider().addFeatures(features)
    if not good:
        text = mark("“{file}” could not be written: {reason}. What was there before is unchanged.")
        raise OutputError(text, file=path.name, reason=opened.dataProvider().lastError() or "?")
    opened.dataProvider().reloadData()  # or SQLite could not close the file's journal


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
    feature.setAttributes([cluster.id, cluster.name])
    outline = cluster.outline
    if not outline.isNull():
        outline.convertToMultiType()
        feature.setGeometry(outline)
    return feature
